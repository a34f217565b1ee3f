import { changeRequest } from "../firewalls/change-request.ts";
import { firewalls } from "../firewalls/index.ts";
import type { FirewallExport } from "../firewalls/types.ts";
import { servers } from "../servers/index.ts";
import type { ConfigurationExport, ServerFacts } from "../servers/types.ts";
import { notesOf } from "./notes.ts";
import { requestedRanges, requestInput } from "./request-input.ts";
import type { ExportRequest, ExportTarget, ExportText } from "./types.ts";

/** Firewalls, clouds, platforms: one text for all nodes. */
const firewallTargets: ExportTarget[] = firewalls.map((firewall: FirewallExport) => ({
  id: firewall.id,
  name: firewall.name,
  group: firewall.group,
  favourite: firewall.favourite,
  keywords: `${firewall.file} ${firewall.source}`,
  verified: firewall.verified !== "documented",
  notes: (request) => notesOf(request, firewall.id),
  texts(request) {
    const input = requestInput(request);
    const { file, where } = firewall;
    return [{ file, text: firewall.text(input), where, ...firewall.commands(input) }];
  },
}));

/** The change in plain words, for the person who must approve it. */
const requestTarget: ExportTarget = {
  id: "change-request",
  name: "Change request",
  group: "In plain words",
  favourite: true,
  keywords: "approval ticket words",
  verified: true,
  notes: () => [],
  texts(request) {
    const input = requestInput(request);
    const { demand, scenario } = request.plan;
    const { range } = scenario.server;
    const [first, last] = [input.ranges[0]?.first, input.ranges.at(-1)?.last];
    const isKept = range?.first === first && range?.last === last;
    const text = changeRequest({
      ...input,
      busyPorts: { usual: demand.peak.median, worst: demand.peak.max },
      ...(range === undefined || isKept ? {} : { replaces: range }),
    });
    const where = "To the person who must approve the change.";
    return [{ file: "firewall-change-request.txt", text, where, check: "", apply: "", undo: "" }];
  },
};

function configurationTexts(
  configuration: ConfigurationExport,
  request: ExportRequest,
): ExportText[] {
  const { access, server } = request.plan.scenario;
  const { maxSessions, maxSessionsPerAddress } = server;
  const file = configuration.file.split(/[\\/]/).at(-1) ?? configuration.file;
  const ranges = requestedRanges(request);
  // Nodes have slices of their own: one file each.
  return ranges.map((range, index) => ({
    file: ranges.length === 1 ? file : `node-${index + 1}-${file}`,
    text: configuration.text({ range, maxSessions, maxSessionsPerAddress, access }),
    where: `In ${configuration.file}${ranges.length === 1 ? "" : ` of node ${index + 1}`}.`,
    check: configuration.check,
    apply: configuration.reload,
    undo: "Put the earlier lines back and load them in the same way.",
  }));
}

const serverTargets: ExportTarget[] = servers.flatMap(({ id, name, configuration }: ServerFacts) =>
  configuration === null
    ? []
    : [
        {
          id,
          name: `${name}: ${configuration.file}`,
          group: "Server",
          favourite: true,
          keywords: configuration.source,
          verified: configuration.verified,
          notes: (request: ExportRequest) => notesOf(request, id),
          texts: (request: ExportRequest) => configurationTexts(configuration, request),
        },
      ],
);

/** Every target, firewalls first: the same on the page and on the command line. */
export const exportTargets: readonly ExportTarget[] = [
  ...firewallTargets,
  requestTarget,
  ...serverTargets,
];

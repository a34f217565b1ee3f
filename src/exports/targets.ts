import { changeRequest, type ChangeRequest } from "./change-request.ts";
import { firewalls } from "./firewalls/index.ts";
import type { FirewallExport } from "./firewalls/kit/types.ts";
import { serverCaps } from "../placement/platform-caps.ts";
import type { Plan } from "../plan/types.ts";
import { configurationOf } from "./configurations/index.ts";
import { servers } from "../servers/index.ts";
import type { ServerFacts } from "../servers/types.ts";
import type { ConfigurationExport } from "./configurations/kit/types.ts";
import { monitoringTexts } from "./monitoring.ts";
import { notesOf } from "./notes.ts";
import { requestedRanges, requestInput } from "./request-input.ts";
import { anotherServerNotes, neededWords, plannedForAnother } from "./another-server.ts";
import { tlsWish } from "./tls-wish.ts";
import type { ExportNote, ExportRequest, ExportTarget, ExportText } from "./types.ts";
import { inEnglish } from "../language/language.ts";

/** Firewalls, clouds, platforms: one text for all nodes. */
const firewallTargets: ExportTarget[] = firewalls.map((firewall: FirewallExport) => ({
  id: firewall.id,
  name: firewall.name,
  group: firewall.group,
  favourite: firewall.favourite,
  keywords: `${firewall.file} ${firewall.source}`,
  verified: firewall.verified !== "documented",
  notes: (request) => notesOf(request, firewall),
  texts(request) {
    refuseForSoftware(request, firewall.id);
    const input = requestInput(request);
    const { file, where } = firewall;
    return [{ file, text: firewall.text(input), where, ...firewall.commands(input) }];
  },
}));

/** inetutils ftpd takes its ports from the ephemeral range: reserving those would end every outgoing connection. */
function refuseForSoftware({ plan }: ExportRequest, id: string) {
  if (id !== "sysctl" || plan.scenario.server.software !== "inetutils-ftpd") return;
  throw new Error(
    "GNU inetutils ftpd uses the ephemeral ports of the host: reserving them would leave no port for any outgoing connection.",
  );
}

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
      ...(range === undefined || isKept ? {} : { replaces: range, ...todaysFault(request.plan) }),
    });
    const where = "For the person who must approve the change.";
    return [{ file: "firewall-change-request.txt", text, where, check: "", apply: "", undo: "" }];
  },
};

/** What the plan says of today's range that the person who approves must know. */
function todaysFault({ current }: Plan): Pick<ChangeRequest, "fault"> {
  if (current?.judgement === "oversized") return { fault: "oversized" };
  return current?.usable === 0 ? { fault: "unusable" } : {};
}

/** A name that every system takes: of a dialogue or a console, which have none, the id. */
function fileName({ file }: ConfigurationExport, id: string): string {
  const last = file.split(/[\\/]/).at(-1) ?? "";
  return /^[A-Za-z0-9._-]+\.[A-Za-z0-9]+$|^FTP\.DATA$|^[a-z]+$/.test(last) ? last : `${id}.txt`;
}

/** What tells, once the range is open, whether it is as busy as was simulated. */
const monitoringTarget: ExportTarget = {
  id: "monitoring",
  name: "Monitoring (Nagios, Prometheus, Zabbix)",
  group: "Automation",
  favourite: false,
  keywords: "icinga check alert watch metrics",
  verified: true,
  notes: () => [],
  texts: monitoringTexts,
};

function configurationTexts(
  id: string,
  configuration: ConfigurationExport,
  request: ExportRequest,
): ExportText[] {
  const { access, groups, server } = request.plan.scenario;
  const { maxSessions, maxSessionsPerAddress } = server;
  const file = fileName(configuration, id);
  const other = plannedForAnother(request, id);
  const ranges = requestedRanges(request);
  // Nodes have slices of their own: one file each.
  return ranges.map((range, index) => ({
    file: ranges.length === 1 ? file : `node-${index + 1}-${file}`,
    text: configuration.text({
      range,
      maxSessions,
      maxSessionsPerAddress,
      access,
      tls: tlsWish(groups),
      ...(other === null ? {} : { plannedFor: other, needs: neededWords(request, id) }),
    }),
    where: `In ${configuration.file}${ranges.length === 1 ? "" : ` of node ${index + 1}`}.`,
    check: configuration.check,
    apply: configuration.reload,
    undo: "Put the earlier lines back, and load them the same way.",
  }));
}

/** What the server ends by itself, for whoever sets it up. */
function timeoutNotes({ timeouts }: ConfigurationExport): ExportNote[] {
  return timeouts.map(({ name, value }) => ({
    message: `${name}: ${value.value.replace(/\.$/, "")}.`,
    isFact: true,
    over: false,
    portsThatFit: null,
  }));
}

const serverTargets: ExportTarget[] = servers.flatMap(({ id, name }: ServerFacts) => {
  const configuration = configurationOf(id);
  return configuration === null
    ? []
    : [
        {
          id,
          name: `${name}: ${configuration.file}`,
          group: "Server",
          favourite: true,
          keywords: configuration.source,
          verified: configuration.verified,
          notes: (request: ExportRequest) => [
            ...anotherServerNotes(request, id),
            ...notesOf(request, { caps: serverCaps[id] ?? [], cost: null }),
            ...timeoutNotes(configuration),
          ],
          texts: (request: ExportRequest) => configurationTexts(id, configuration, request),
        },
      ];
});

/** Texts to paste are English, whatever language the page speaks; notes beside them speak it. */
function inEnglishOnly(target: ExportTarget): ExportTarget {
  return {
    ...target,
    texts: (request) => inEnglish(() => target.texts(request)),
  };
}

/** Every target, firewalls first: the same on the page and on the command line. */
export const exportTargets: readonly ExportTarget[] = [
  ...firewallTargets,
  requestTarget,
  monitoringTarget,
  ...serverTargets,
].map(inEnglishOnly);

import { changeRequest } from "../firewalls/change-request.ts";
import { firewalls } from "../firewalls/index.ts";
import type { FirewallInput } from "../firewalls/types.ts";
import type { Plan } from "../plan/types.ts";
import type { PortRange } from "../scenario/types.ts";
import { servers } from "../servers/index.ts";
import type { ConfigurationExport } from "../servers/types.ts";
import { frequency } from "./frequency.ts";

/** One text of a plan and the file name to save it under. */
export interface ExportText {
  file: string;
  text: string;
}

/** Something that --export can write. */
export interface ExportTarget {
  id: string;
  name: string;
  /** The texts of a plan; throws an Error with a sentence where the plan has no range or the text cannot be made. */
  texts(plan: Plan): ExportText[];
}

const over = { "busiest-hour": "in the busiest hour", day: "over the day" } as const;

function rangesOf({ recommendation }: Plan): readonly PortRange[] {
  if (recommendation === null) {
    throw new Error("The plan recommends no range, so there is nothing to export. See its limits.");
  }
  return recommendation.ranges;
}

function purposeOf({ recommendation }: Plan): string {
  if (recommendation === null) return "";
  const { refusals } = recommendation;
  return `about ${frequency(refusals.estimate)} refused ${over[refusals.over]}`;
}

function serverName(id: string): string {
  return servers.find((server) => server.id === id)?.name ?? id;
}

function inputOf(plan: Plan): FirewallInput {
  const { access, groups, server } = plan.scenario;
  return {
    ranges: rangesOf(plan),
    access,
    software: serverName(server.software),
    ports: plan.recommendation?.ports ?? 0,
    purpose: purposeOf(plan),
    ftps: groups.some(({ tls }) => tls !== "none"),
    busyPortsAtPeak: plan.demand.peak.max,
    transfersPerSecond: plan.demand.pasvsPerSecond,
  };
}

const firewallTargets: ExportTarget[] = firewalls.map((firewall) => ({
  id: firewall.id,
  name: firewall.name,
  texts: (plan) => [{ file: firewall.file, text: firewall.text(inputOf(plan)) }],
}));

const requestTarget: ExportTarget = {
  id: "change-request",
  name: "Firewall change request in plain words",
  texts(plan) {
    const { median, max } = plan.demand.peak;
    const { range } = plan.scenario.server;
    const text = changeRequest({
      ...inputOf(plan),
      busyPorts: { usual: median, worst: max },
      ...(range === undefined ? {} : { replaces: range }),
    });
    return [{ file: "firewall-change-request.txt", text }];
  },
};

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

function configurationTexts(configuration: ConfigurationExport, plan: Plan): ExportText[] {
  const { access, server } = plan.scenario;
  const { maxSessions, maxSessionsPerAddress } = server;
  const file = baseName(configuration.file);
  return rangesOf(plan).map((range, index, ranges) => ({
    // Nodes have slices of their own: one file each.
    file: ranges.length === 1 ? file : `node-${index + 1}-${file}`,
    text: configuration.text({ range, maxSessions, maxSessionsPerAddress, access }),
  }));
}

const serverTargets: ExportTarget[] = servers.flatMap(({ id, name, configuration }) =>
  configuration === null
    ? []
    : [
        {
          id,
          name: `${name}: ${configuration.file}`,
          texts: (plan: Plan) => configurationTexts(configuration, plan),
        },
      ],
);

/** Every target, firewalls first. */
export const exportTargets: readonly ExportTarget[] = [
  ...firewallTargets,
  requestTarget,
  ...serverTargets,
];

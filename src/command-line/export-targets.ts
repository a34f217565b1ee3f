import { firewalls } from "../firewalls/index.ts";
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

const firewallTargets: ExportTarget[] = firewalls.map((firewall) => ({
  id: firewall.id,
  name: firewall.name,
  texts(plan) {
    const { access, groups, server } = plan.scenario;
    const text = firewall.text({
      ranges: rangesOf(plan),
      access,
      software: serverName(server.software),
      ports: plan.recommendation?.ports ?? 0,
      purpose: purposeOf(plan),
      ftps: groups.some(({ tls }) => tls !== "none"),
    });
    return [{ file: firewall.file, text }];
  },
}));

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
export const exportTargets: readonly ExportTarget[] = [...firewallTargets, ...serverTargets];

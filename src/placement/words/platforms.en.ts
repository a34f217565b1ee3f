import { thousands } from "../../language/numbers.ts";

/** A cap's own words: what is counted, in the plural, and what helps where a plan is above it. */
export interface SaidCap {
  id: string;
  unit: string;
  help: string;
}

/** What platforms allow and cost, in English: the caps' own words, and sentences around them. Sizes and times were written before. */
export const english = {
  unitOf: ({ unit }: SaidCap) => unit,
  helpOf: ({ help }: SaidCap) => help,
  within: (used: number, allowed: number, unit: string) =>
    `This plan uses ${used} of the ${allowed} ${unit}.`,
  tooMany: (used: number, allowed: number, unit: string) =>
    `This plan needs ${used} ${unit}: ${used - allowed} more than the ${allowed} allowed.`,
  askWhatCarries: (ports: number) => ` Or ask how many clients ${ports} passive ports carry.`,

  docker: (of: {
    ports: number;
    processes: number;
    memory: string;
    start: string;
    remove: string;
  }) =>
    `Docker publishes ${of.ports} ports with ${of.processes} processes and about ${of.memory} of memory: ${of.start} to start and ${of.remove} to remove. Above 100 ports, use the host's network.`,
  tracking: (entries: number, memory: string) =>
    `At the peak, FTP uses about ${entries} entries of the connection tracking table (${memory}).`,
  proxy: (ports: number) =>
    `The proxy listens on ${ports} ports and needs a file descriptor for each.`,
  nodePorts: (range: string) =>
    `The range overlaps ${range}, where kube-proxy claims NodePorts on every node.`,
  windowsExcludes:
    "Windows may have excluded some of these ports. Paste what `netsh int ipv4 show excludedportrange tcp` prints under “Ports that Windows excludes” on the page, or name them in placement.avoid. Then they are avoided.",

  /** Where a text is for another server than the one that was planned for; null = no range is enough. */
  needs: (least: number | null) =>
    least === null ? "no range is enough for it" : `needs ${thousands(least)} for the same load`,
  mayNeedMore: "may need several times as many",
  otherServer: (planned: string, server: string, needs: string) =>
    `This plan was sized for ${planned}. ${server} picks and holds ports differently and ${needs}. Choose it as the server, or ask what each server needs (--servers).`,
};
export type PlatformWords = typeof english;

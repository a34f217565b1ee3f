import type { CostNote } from "../../../placement/cost-notes.ts";
import type { PlatformCap } from "../../../placement/platform-caps.ts";
import type { Access, PortRange } from "../../../scenario/types.ts";

/** What a rule text needs to know. Nothing of it is trusted: `readRules` checks it before any template. */
export interface FirewallInput {
  /** The passive ranges, one per node, inclusive. */
  ranges: readonly PortRange[];
  access: Access;
  /** The server's name from the catalogue, for the comment. */
  software: string;
  /** How many passive ports there are in all. */
  ports: number;
  /** What the size rests on, e.g. "about 1 in 1700 refused in the busiest hour"; made safe before it is shown. */
  purpose: string;
  /** Whether sessions use TLS: then no connection-tracking helper can read the ports. */
  ftps: boolean;
  /** Most passive ports in use at once at the peak, for the size of tables; absent = all of them. */
  busyPortsAtPeak?: number;
  /** Data connections a second, mean of the busiest two minutes, for the size of tables; absent = not known. */
  transfersPerSecond?: number;
  /** Control connections at once or just closed, for the size of tables; absent = none are counted. */
  sessionsAtPeak?: number;
  /** Where the plan can be seen again; left out of the text unless it is a plain http(s) address. */
  link?: string;
}

type FirewallGroup =
  | "Linux host"
  | "BSD"
  | "Windows"
  | "Network device"
  | "NAS"
  | "Cloud"
  | "Platform"
  | "Automation";

/** How far a text was tried: applied with real packets or tables, read by the real parser, or from documents only. */
type Verification = "run" | "parsed" | "documented";

/** One target: the text to paste, and what to do with it. */
export interface FirewallExport {
  id: string;
  name: string;
  group: FirewallGroup;
  /** The name to save it under. */
  file: string;
  /** Shown before the list is searched. */
  favourite: boolean;
  /** The whole text; throws a RangeError whose message is a sentence where the input cannot be a rule. */
  text(input: FirewallInput): string;
  /** How to check, apply and undo this very text: where it translates, more has to be undone than `undo` says. */
  commands(input: FirewallInput): { check: string; apply: string; undo: string };
  /** Where the text belongs. */
  where: string;
  check: string;
  apply: string;
  undo: string;
  verified: Verification;
  /** Whether the text translates where an inside address is given; else it is the rule of the server itself, or of a proxy. */
  translates: boolean;
  /** Numbers that its platform does not go beyond; empty = none are known. */
  caps: readonly PlatformCap[];
  /** What it costs the machine that it runs on; null = nothing is known. */
  cost: CostNote | null;
  source: string;
}

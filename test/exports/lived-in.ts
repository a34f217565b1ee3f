import type { FirewallExport, FirewallInput } from "../../src/exports/firewalls/kit/types.ts";
import { host } from "./machines.ts";

/** A host that holds something already, as one tool finds it. */
export interface LivedInHost {
  name: string;
  /** Sets it up, on the machine with the firewall. */
  base: string;
  /** Whom the host shuts out itself: nothing may let them in. */
  bans?: true;
  /** What happens to it after it was set up, before any text. */
  after?: string;
  /** In place of the tool's own restart, which this host would not survive as it is. */
  restart?: string;
  /** The tool guards IPv4 only: what a plan wants in IPv6 stays shut. */
  blind6?: true;
  /** It forwards nothing, or guards in a way that a text for this tool cannot see through: the sentence that refuses. */
  refuses?: { host?: RegExp; translated?: RegExp; onlySix?: RegExp };
}

/** One tool with its hosts. */
export interface Laboratory {
  firewall: FirewallExport;
  usable: boolean;
  /** Before every command. */
  prefix: string;
  /** Shows everything that may have changed. */
  list: string;
  /** What a restart of the machine does, after `base`. */
  restart: string;
  /** The tool takes seconds for every rule: four plans a host, by turns, and one of them by itself. */
  slow?: true;
  /** The text closes what is open: what the plan does not let in is shut, where it names the port. */
  closes?: true;
  hosts: LivedInHost[];
  plans: [string, FirewallInput][];
}

const plan = (access: Partial<FirewallInput["access"]>, ranges = host.ranges): FirewallInput => ({
  ...host,
  ranges,
  access: { ...host.access, ...access },
});

/** Ports that are asked: ssh, control, edges of every range, and services that nobody may open by the way. */
export const asked = [
  22, 21, 990, 445, 26_499, 26_500, 26_603, 26_604, 30_000, 30_007, 30_008, 30_015,
];

const slices = [
  { first: 30_000, last: 30_007 },
  { first: 30_008, last: 30_015 },
];
const behind = { publicAddress: "203.0.113.10", insideAddress: "10.0.0.5" };

/** For the machine itself: another range, other families, other control ports, one after the other. */
export const hostPlans: [string, FirewallInput][] = [
  ["mixed", plan({})],
  ["anyone, implicit TLS too", plan({ sources: [], controlPorts: [21, 990] })],
  ["IPv4 only, another range", plan({ sources: ["192.0.2.16/28"] }, [slices[0]!])],
  ["IPv6 only, two nodes", plan({ sources: ["2001:db8:1::/64"] }, slices)],
];

/** Six for the machine itself, for tools that translate nothing. */
export const sixHostPlans: [string, FirewallInput][] = [
  ...hostPlans,
  [
    "one port, implicit TLS alone, networks of both families",
    plan(
      {
        sources: ["192.0.2.16/28", "198.51.100.0/24", "2001:db8:1::/64", "2001:db8:7::/48"],
        controlPorts: [990],
      },
      [{ first: 26_500, last: 26_500 }],
    ),
  ],
  ["anyone, ranges far apart", plan({ sources: [] }, [slices[0]!, ...host.ranges])],
];

const translatedPlans: [string, FirewallInput][] = [
  ["translated", plan(behind)],
  ["translated elsewhere", plan({ ...behind, insideAddress: "10.0.0.6" }, [slices[1]!])],
];

/** By turns for the machine itself and for one behind it. */
export const hostAndNatPlans: [string, FirewallInput][] = [0, 1, 2, 3].flatMap((at) =>
  [hostPlans[at], translatedPlans[at]].filter((each) => each !== undefined),
);

/** A proxy or translation that spreads over nodes. */
export const nodePlan: [string, FirewallInput] = [
  "translated to two nodes",
  plan({ publicAddress: "203.0.113.10", insideAddresses: ["10.0.0.5", "10.0.0.6"] }, slices),
];

/** A copy of a folder that the tool keeps its rules in, made once, in the test's own folder and seen by it alone. */
export const ownFolders = (...folders: string[]) =>
  folders
    .map(
      (folder, at) =>
        `[ -e own${at} ] || cp -r ${folder} own${at}; mount --bind own${at} ${folder}; `,
    )
    .join("");

/** The rules of every table that iptables holds. */
export const listAll =
  "for t in iptables ip6tables; do for b in raw filter nat; do $t -t $b -S; done; done";

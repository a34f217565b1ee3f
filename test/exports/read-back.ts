import type { FirewallInput } from "../../src/exports/firewalls/kit/types.ts";
import { merged } from "./meaning.ts";
import { deviceReaders } from "./read-devices.ts";
import { hostReaders } from "./read-hosts.ts";
import { menuReaders } from "./read-menus.ts";
import { platformReaders } from "./read-platforms.ts";
import { terraformReaders } from "./read-terraform.ts";
import { ports, type ReadRule } from "./read-words.ts";

/** One reader per export id. */
export const readers: Record<string, (text: string) => ReadRule[]> = {
  ...hostReaders,
  ...deviceReaders,
  ...platformReaders,
  ...menuReaders,
  ...terraformReaders,
};

/** Proxies that know no ranges refuse more ports than this, as a block each. */
const mostBlocks = 512;
const perPort = new Set(["traefik", "envoy"]);

/** Whether a target must refuse a plan because it would need a block for each of too many ports. */
export function mustRefuse(id: string, input: FirewallInput): boolean {
  const { ranges, access } = input;
  const all = merged([
    ...ranges.map(({ first, last }): [number, number] => [first, last]),
    ...access.controlPorts.map((port): [number, number] => [port, port]),
  ]);
  return perPort.has(id) && all.reduce((sum, [a, b]) => sum + b - a + 1, 0) > mostBlocks;
}

/** Exports that name ports only, with the reader of those. */
export const portReaders: Record<string, (text: string) => [number, number][]> = {
  sysctl: (text) => ports(/^ours=(.*)$/m.exec(text)?.[1] ?? "", "-", ","),
  selinux: (text) => ports(/^new="(.*)"$/m.exec(text)?.[1] ?? "", "-", " "),
};

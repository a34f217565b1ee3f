import { clientById } from "../../clients/index.ts";
import type { Scenario } from "../../scenario/types.ts";
import { serverById } from "../../servers/index.ts";
import { saidOf } from "../../servers/words/servers.ts";
import { inputsWords } from "../words/inputs.ts";

/** What the systems that a server runs on are called, everywhere alike. */
export const SYSTEMS: Readonly<Record<Scenario["server"]["system"], string>> = {
  linux: "Linux",
  windows: "Windows",
  freebsd: "FreeBSD",
  macos: "macOS",
};

/** What a system is called. */
export function systemName(id: unknown): string {
  return SYSTEMS[id as keyof typeof SYSTEMS];
}

/** What a server of the catalogue is called. */
export function serverName(id: unknown): string {
  const facts = serverById(id as string);
  return facts === undefined ? String(id) : saidOf(facts).name;
}

/** What a client of the catalogue is called. */
export function clientName(id: unknown): string {
  const known = id as string;
  return inputsWords().clientNames[known] ?? clientById(known)?.name ?? known;
}

import type { Scenario } from "../scenario/types.ts";
import type { Surroundings } from "./types.ts";
import { rangeWords } from "./surroundings.ts";
import { seenWords } from "./words/seen.ts";

type System = Scenario["server"]["system"];

/** How to list what listens, by the system that the server's entry is for. */
const LISTENERS: Record<System, string> = {
  linux: "ss -Htlnp",
  windows: "netstat -ano -p TCP",
  freebsd: "sockstat -4 -6 -l",
  macos: "lsof -nP -iTCP -sTCP:LISTEN",
};

/** The command that shows which of the ports listen now, and for whom. */
export function listenCheck({ facts, ranges }: Pick<Surroundings, "facts" | "ranges">): string {
  return seenWords().listeners(LISTENERS[facts?.system ?? "linux"], rangeWords({ ranges }));
}

/** The command that shows whether connections reach the server's machine. */
export function arrivalCheck({ ranges }: Pick<Surroundings, "ranges">): string {
  const [first] = ranges;
  const ports =
    first === undefined ? "portrange FIRST-LAST" : `portrange ${first.first}-${first.last}`;
  return seenWords().arrivals(ports);
}

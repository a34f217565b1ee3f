/** What lines of firewalls and of tcpdump show, held against the range. */
import type { Judged } from "./judge-endpoint.ts";
import type { OnTheWay } from "./network-lines.ts";
import { rangeWords } from "./surroundings.ts";
import type { Surroundings } from "./types.ts";
import { seenWords } from "./words/seen.ts";

/** The case that a line of a network shows; empty where it is none, or about ports that are not the server's. `accepted` = ports that the server was seen to accept on. */
export function judgeOnTheWay(
  { became, port }: OnTheWay,
  accepted: ReadonlySet<number>,
  around: Surroundings,
): Judged[] {
  const isInside = around.ranges.some(({ first, last }) => port >= first && port <= last);
  const isControl = around.access.controlPorts.includes(port);
  if (became === "blocked") return [blocked(port, isInside, isControl, around)];
  if (!isInside || became === "accepted") return [];
  if (became === "refused") return [{ case: "refused", seen: seenWords().machineRefuses(port) }];
  return accepted.has(port)
    ? []
    : [
        {
          case: "filter",
          seen: seenWords().arrivesUnaccepted(port),
        },
      ];
}

function blocked(
  port: number,
  isInside: boolean,
  isControl: boolean,
  around: Surroundings,
): Judged {
  if (isControl) return { case: "control", seen: seenWords().stopsControl(port) };
  if (isInside || around.ranges.length === 0)
    return { case: "filter", seen: seenWords().stops(port) };
  return {
    case: "outside",
    seen: seenWords().stopsOutside(port, rangeWords(around)),
  };
}

import type { Cell } from "./cells.ts";
import type { Control, Seen } from "./control-log.ts";
import type { Measure } from "./predict.ts";

/** What a run came to, and how well the machine kept its times. */
export interface Measured {
  values: Record<Measure, number>;
  /** PASVs and logins that counted, and those of them that were refused or turned away. */
  pasvs: number;
  refused: number;
  logins: number;
  turnedAway: number;
  keptOut: number;
  /** Delay beyond the wanted one that the latest packet in 100 looks out of 100 but one had, s. */
  late: number;
}

/** One PASV or EPSV: when the server got it, and what it came to. */
interface Ask {
  at: number;
  outcome: "served" | "refused" | "unanswered";
}

function namedPort(text: string): number {
  const passive = /(\d+),(\d+)\)?\.?\s*$/.exec(text);
  if (passive !== null) return Number(passive[1]) * 256 + Number(passive[2]);
  return Number(/\|\|\|(\d+)\|/.exec(text)?.[1] ?? Number.NaN);
}

function asksOf({ commands, replies, closed }: Control, { first, last }: Cell["range"]): Ask[] {
  // What a client sends into a session that the server has closed, nobody reads.
  return commands
    .filter(({ at, text }) => at < closed && /^(?:PASV|EPSV)\b/i.test(text))
    .map(({ at }): Ask => {
      const reply = replies.find((candidate) => candidate.at >= at);
      if (reply === undefined) {
        return { at, outcome: closed === Infinity ? "unanswered" : "refused" };
      }
      const named = reply.code === 227 || reply.code === 229 ? namedPort(reply.text) : Number.NaN;
      return { at, outcome: named >= first && named <= last ? "served" : "refused" };
    });
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Counts what the queue saw; `start`: when the run began, on the machine's steady clock, s. */
export function measureRun(cell: Cell, seen: Seen, start: number): Measured {
  const inWindow = (at: number) => at - start >= cell.window.from && at - start < cell.window.to;
  const asks = seen.controls
    .flatMap((control) => asksOf(control, cell.range))
    .filter(({ at, outcome }) => inWindow(at) && outcome !== "unanswered");
  const refused = asks.filter(({ outcome }) => outcome === "refused").length;
  const greetings = seen.controls
    .map(({ replies }) => replies[0])
    .filter((greeting) => greeting !== undefined && inWindow(greeting.at));
  const turnedAway = greetings.filter((greeting) => greeting!.code === 421).length;
  const looks = seen.looks.filter(({ at }) => inWindow(at));
  const held = looks.reduce((sum, { listeners }) => sum + listeners, 0) / looks.length;
  const lateness = looks.map(({ late }) => late).sort((a, b) => a - b);
  return {
    values: {
      refusals: share(refused, asks.length),
      turnedAway: share(turnedAway, greetings.length),
      held,
      pasvs: asks.length,
    },
    pasvs: asks.length,
    refused,
    logins: greetings.length,
    turnedAway,
    keptOut: seen.keptOut,
    late: lateness[Math.floor(lateness.length * 0.99)] ?? 0,
  };
}

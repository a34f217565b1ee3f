import { counted, decimal, secondsText, thousands } from "../../language/numbers.ts";

/** "5 s", "a minute", "15 minutes", "an hour". */
function windowText(seconds: number): string {
  if (seconds === 3600) return "an hour";
  if (seconds === 60) return "a minute";
  if (seconds > 60 && seconds % 60 === 0) return `${thousands(seconds / 60)} minutes`;
  return secondsText(seconds);
}

const portsOrNone = (ports: number | null): string =>
  ports === null ? "no range" : thousands(ports);

/** Answers to questions beside the plan, in English. Ports are null where no range is enough. */
export const english = {
  noComparison: (name: string) =>
    `No range up to 16,384 ports is enough for ${name}, so the two cannot be compared in ports.`,
  noDifference: (given: {
    a: { name: string; ports: number };
    b: { name: string; ports: number };
    days: number;
    confidence: string;
    low: number;
    high: number;
  }) => {
    const { a, b, days, confidence, low, high } = given;
    return `${b.name} needs ${thousands(b.ports)} ports, ${a.name} ${thousands(a.ports)}: no difference that ${counted(days, "day")} can show (${confidence} sure: ${decimal(low)} to ${decimal(high)}).`;
  },
  difference: (given: {
    a: string;
    b: string;
    ports: number;
    isFewer: boolean;
    confidence: string;
    low: number;
    high: number;
  }) => {
    const { a, b, ports, confidence, low, high } = given;
    return `${b} needs ${counted(ports, given.isFewer ? "fewer port" : "more port")} than ${a} (${confidence} sure: ${decimal(low)} to ${decimal(high)}).`;
  },
  hang: (oneIn: number, stallSeconds: number, now: number | null, then: number | null) => {
    const how =
      stallSeconds === 0
        ? "hangs, which this server never ends,"
        : `hangs until the server ends it after ${counted(stallSeconds, "second")},`;
    const start = `If 1 in ${oneIn} transfers ${how}`;
    if (then === null) return `${start} no range is enough.`;
    if (then === now) return `${start} the same ${counted(then, "port")} will do.`;
    return `${start} you need ${counted(then, "port")}${now === null ? "" : ` instead of ${thousands(now)}`}.`;
  },
  window: windowText,
  stagger: (
    name: string,
    now: { seconds: number; ports: number | null },
    steps: readonly { seconds: number; ports: number | null }[],
  ) => {
    const [first, ...rest] = steps;
    if (first === undefined) return "";
    const others = rest
      .map(({ seconds, ports }) => `, within ${windowText(seconds)} ${portsOrNone(ports)}`)
      .join("");
    const from = now.seconds === 0 ? "all at once" : `within ${windowText(now.seconds)}`;
    const needed = now.ports === null ? "no range" : counted(now.ports, "port");
    return `Spreading the starts helps, too. Now the clients of ${name} start ${from}: ${needed}. Within ${windowText(first.seconds)} ${portsOrNone(first.ports)} would do${others}.`;
  },
};
export type QuestionWords = typeof english;

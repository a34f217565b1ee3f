import { counted, decimal, secondsText, thousands } from "../../language/numbers.ts";
import type { QuestionWords } from "./questions.en.ts";

const ports = (value: number): string => counted(value, "Port", "Ports");

/** After "binnen" or "über": "15 Minuten", "einer Stunde". */
function windowText(seconds: number): string {
  if (seconds === 3600) return "einer Stunde";
  if (seconds === 60) return "einer Minute";
  if (seconds > 60 && seconds % 60 === 0) return `${thousands(seconds / 60)} Minuten`;
  return secondsText(seconds);
}

const portsOrNone = (value: number | null): string =>
  value === null ? "kein Bereich" : ports(value);

/** Answers to questions beside the plan, in German. */
export const german: QuestionWords = {
  noComparison: (name) =>
    `Kein Bereich bis 16.384 Ports genügt für ${name}, daher lassen sich die beiden nicht in Ports vergleichen.`,
  noDifference: ({ a, b, days, confidence, low, high }) =>
    `${b.name} braucht ${ports(b.ports)}, ${a.name} ${thousands(a.ports)}: kein Unterschied, den ${counted(days, "Tag", "Tage")} zeigen können (${confidence} sicher: ${decimal(low)} bis ${decimal(high)}).`,
  difference: ({ a, b, ports: count, isFewer, confidence, low, high }) =>
    `${b} braucht ${ports(count)} ${isFewer ? "weniger" : "mehr"} als ${a} (${confidence} sicher: ${decimal(low)} bis ${decimal(high)}).`,
  hang: (oneIn, stallSeconds, now, then) => {
    const how =
      stallSeconds === 0
        ? "hängt, was dieser Server nie beendet,"
        : `hängt, bis der Server sie nach ${counted(stallSeconds, "Sekunde", "Sekunden")} beendet,`;
    const start = `Wenn 1 von ${oneIn} Übertragungen ${how}`;
    if (then === null) return `${start} genügt kein Bereich.`;
    if (then === now)
      return `${start} ${then === 1 ? "genügt derselbe Port" : `genügen dieselben ${ports(then)}`}.`;
    return `${start} brauchen Sie ${ports(then)}${now === null ? "" : ` statt ${thousands(now)}`}.`;
  },
  window: windowText,
  stagger: (name, now, steps) => {
    const [first, ...rest] = steps;
    if (first === undefined) return "";
    const others = rest
      .map(({ seconds, ports: count }) => `, binnen ${windowText(seconds)} ${portsOrNone(count)}`)
      .join("");
    const from = now.seconds === 0 ? "alle zugleich" : `binnen ${windowText(now.seconds)}`;
    return `Auch verteilte Starts helfen. Jetzt beginnen die Clients von ${name} ${from}: ${portsOrNone(now.ports)}. Binnen ${windowText(first.seconds)} ${first.ports === 1 ? "täte" : "täten"} es ${portsOrNone(first.ports)}${others}.`;
  },
};

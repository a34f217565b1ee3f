import { counted } from "../../language/numbers.ts";
import type { MarginWords } from "./margin.en.ts";

const loadOf = (isUsualDay: boolean): string =>
  isUsualDay ? "die Last eines gewöhnlichen Tages" : "diese Last";
const ports = (value: number): string => counted(value, "Port", "Ports");

/** What a range bears beyond a usual day, in German. */
export const german: MarginWords = {
  allAlike: "Alle Tage sind als gleich angenommen.",
  noDayMore: "Keiner Ihrer Tage bringt mehr.",
  busiest: (factor, isBeyond) =>
    `Ihre fünf stärksten Tage bringen das ${factor}-Fache der üblichen Last${isBeyond ? ", mehr, als er an einem solchen Tag trägt" : ""}.`,
  holdsFourTimes: (isUsualDay) => `Er trägt ${loadOf(isUsualDay)} viermal oder mehr`,
  holdsHardlyMore: (isUsualDay) => `Er trägt ${loadOf(isUsualDay)} und kaum mehr`,
  holds: (factor, isUsualDay) => `Er trägt ${loadOf(isUsualDay)} bis etwa ${factor}-mal`,
  holdsAnd: (held, days) => `${held}. ${days}`,
  onThoseDays: (count, asked) =>
    `An diesen fünf Tagen ${count === 1 ? "hält" : "halten"} ${ports(count)} die Abweisungen unter ${asked}.`,
  targetUnused: (asked) =>
    `Das Ziel für die fünf stärksten Tage, ${asked}, bleibt also unbenutzt: Sagen Sie, wie viel mehr sie bringen.`,
  growthFrom: (from, count, to) =>
    `${from === null ? "Ohne Wachstum" : `Mit ${from} mehr Clients`} ${count === 1 ? "täte" : "täten"} es ${ports(count)}; der Bereich ist für ${to} gemacht.`,
};

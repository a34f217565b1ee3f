import type { NumberWords } from "./numbers.en.ts";

/** The marks that German sets, as the platform knows them. */
function marks(): NumberWords["marks"] {
  const parts = new Intl.NumberFormat("de").formatToParts(12_345.6);
  const mark = (type: "group" | "decimal"): string =>
    parts.find((part) => part.type === type)?.value ?? "";
  return { thousands: mark("group"), decimal: mark("decimal") };
}

/** A space that does not break. */
const SPACE = "\u00a0";

/** What goes with a number, in German. */
export const german: NumberWords = {
  marks: marks(),
  percent: (n) => `${n}${SPACE}%`,
  underPercent: (n) => `unter ${n}${SPACE}%`,
  overPercent: (n) => `über ${n}${SPACE}%`,
  million: (n) => `${n} Millionen`,
  to: (low, high) => `${low} bis ${high}`,
  none: "keine",
  noneSeen: "keine beobachtet",
  unknown: "unbekannt",
  oneIn: (n) => `1 von ${n}`,
  inTen: (n) => `${n} von 10`,
  all: "alle",
  nearlyAll: "mehr als 9 von 10",
  rarest: "1 von mehr als 1 Milliarde",
  belowRarest: "weniger als 1 von 1 Milliarde",
  fewerThan: (rate) => `weniger als ${rate}`,
  maybeAll: "es können alle sein",
  about: (rate) => `etwa ${rate}`,
  refused: (rate, isMany) => `${rate} Übertragungen ${isMany ? "werden" : "wird"} abgewiesen`,
  oneDayIn: (n) => `1 von ${n} Tagen`,
  daysInTen: (n) => `${n} von 10 Tagen`,
  nearlyEveryDay: "fast allen Tagen",
  maybeEveryDay: "es kann jeder Tag sein",
  once: (each) => `einmal ${each}`,
  times: (n, each) => `${n}-mal ${each}`,
  anHour: "pro Stunde",
  onceInHours: (n) => `alle ${n} Stunden`,
  onceInDays: (n) => `alle ${n} Tage`,
  second: ["Sekunde", "Sekunden"],
  minute: ["Minute", "Minuten"],
  hour: ["Stunde", "Stunden"],
  day: ["Tag", "Tage"],
  port: ["Port", "Ports"],
};

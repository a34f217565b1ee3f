import { portCount, thousands } from "../../language/numbers.ts";
import type { ChartWords } from "./charts.en.ts";

/** What stands in charts and their tables, in German. */
export const german: ChartWords = {
  table: "Tabelle",
  portsToOpen: "Zu öffnende Ports",
  portsInRange: "Ports im Bereich →",

  between: (rate) => `etwa ${rate}`,
  atMost: (rate) => `weniger als ${rate}`,
  atLeast: (rate) => `mehr als ${rate}`,
  notSimulated: "nicht simuliert",
  rateIn: (rate, interval) => `${rate} (${interval})`,
  noneRefused: (rate) => `keine abgewiesen, weniger als ${rate}`,
  badDays: (bad, days) => `Abweisungen an ${thousands(bad)} von ${thousands(days)} Tagen`,
  refusedAt: (ports, rate) => `${ports}, ${rate} abgewiesen`,
  rateRefused: (rate) => `${rate} abgewiesen`,
  target: "Ziel",
  youAccept: (rate) => `Sie akzeptieren ${rate}`,
  todayShort: (ports) => `heute: ${thousands(ports)}`,
  openToday: (ports) => `heute offen: ${portCount(ports)}`,

  busyAt: (at, ports) => `${at}: gewöhnlich ${ports} belegt`,
  nineDays: (low, high) => `9 von 10 Tagen: ${low} bis ${high}`,
  ninetyNine: (low, high) => `99 von 100: ${low} bis ${high}`,
  usualDay: "üblicher Tag",
  outerBand: "99-%-Band",
  ranges: {
    chosen: { long: "gewählter Bereich", short: "gewählt" },
    today: { long: "heute offen", short: "heute" },
  },
  aboveScale: "(über dieser Skala)",
  dailyPeaks: ["Tages-", "spitzen"],
  shares: ["keine", "1 von 4", "die Hälfte", "3 von 4", "alle Tage"],
  worst: (ports) => `stärkster ${ports}`,

  noRange: "kein Bereich",
  fromTo: (low, high) => `${low} bis ${high}`,
  baseline: (ports) => `Ausgang ${thousands(ports)}`,
  change: (input) => `${input} ändern`,
  days: "Tage",
  mean: (difference) => `Mittel ${difference}`,
  noChange: "keine Änderung",
  noChangeBetween: (low, high) => `${low} bis ${high}: keine Änderung`,

  gantt: (title) => `${title}. Die Liste darunter nennt jeden Teil mit seiner Dauer.`,
  controlConnection: "Steuerverbindung",
  portTaken: (name, seconds) =>
    `PASV: ${name}, Port ${seconds === null ? "weiter belegt" : `${seconds} belegt`}`,
};

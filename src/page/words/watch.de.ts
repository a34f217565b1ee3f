import { clockSeconds, counted, thousands } from "../../language/numbers.ts";
import type { english } from "./watch.en.ts";

const ports = (value: number): string => counted(value, "Port", "Ports");
const range = ({ ports: value, isToday }: { ports: number; isToday: boolean }): string => {
  if (!isToday) return ports(value);
  return value === 1 ? "Ihr Port" : `Ihre ${ports(value)}`;
};
const verb = ({ ports: value }: { ports: number }, one: string, many: string): string =>
  value === 1 ? one : many;
const times = (value: number): string => `${thousands(value)}-mal`;

export const german: typeof english = {
  title: "Ein Tag, Port für Port",
  subtitle: (ranges, summary) =>
    `Ein simulierter Tag, ${["", "", "zweimal ", "dreimal "][ranges] ?? ""}dieselben Clients. Jedes Feld ist ein Port. ${summary}`,
  panel: (server, value, isToday) => {
    if (!isToday) return `${server}, ${ports(value)}`;
    return value === 1
      ? `${server}, der 1 heute offene Port`
      : `${server}, die ${thousands(value)} heute offenen Ports`;
  },
  refusesNobody: (of, peak) =>
    `${range(of)} ${verb(of, "weist", "weisen")} an diesem Tag niemanden ab; höchstens ${thousands(peak)} sind belegt`,
  refusesAt: (seconds, of, whom) =>
    `Um ${clockSeconds(seconds)} ${verb(of, "weist", "weisen")} ${range(of)} ${whom} ab: ${times(of.refused)} an diesem Tag`,
  doNot: (seconds, of, whom, value) =>
    `Um ${clockSeconds(seconds)} ${verb(of, "weist", "weisen")} ${range(of)} ${whom} ab, ${thousands(value)} nicht`,
  refuseLess: (of, value, refused) =>
    `${range(of)} ${verb(of, "weist", "weisen")} an diesem Tag ${times(of.refused)} ab, ${thousands(value)} nur ${times(refused)}`,
  clients: "Clients",
  client: "Client",
  theServer: "Der Server",
  anError: "einen Fehler",
  cut: (seconds) =>
    ` Ports werden bis ${clockSeconds(seconds)} gezeigt: Der Tag hat zu viele Ereignisse.`,
  nobodyRefused: (peak, value) =>
    `An diesem Tag wird niemand abgewiesen; höchstens ${thousands(peak)} von ${ports(value)} sind belegt.`,
  refusals: (refused, usersSee) =>
    `${counted(refused, "Abweisung", "Abweisungen")} an diesem Tag. Anwender sehen: ${usersSee}.`,
  moment: (of) =>
    `${clockSeconds(of.seconds)}: ${thousands(of.busy)} von ${thousands(of.cells)} belegt, bisher ${thousands(of.refused)} abgewiesen${
      of.turnedAway === 0
        ? ""
        : `, ${counted(of.turnedAway, "Anmeldung", "Anmeldungen")} an einer Grenze abgewiesen`
    }`,

  whichDay: "Welcher Tag",
  days: { usual: "Ein üblicher Tag", worst: "Der stärkste Tag" },
  otherServer: "Ein anderer Server daneben",
  noOther: "Kein anderer Server",
  beside: (server) => `daneben ${server}`,
  order: "Reihenfolge der Ports",
  byNumber: "Nach Portnummer",
  packed: "Gepackt",
  onItsWay: "Der Tag wird simuliert.",
  noRange: "Es gibt keinen Bereich zu betrachten.",
  notTraced: "Dieser Tag lässt sich nicht abspielen.",
  theDay: "Der Tag",
  busyPart: "Nur der belebte Teil",
  wholeDay: "Der ganze Tag",

  playback: "Wiedergabe",
  play: "Abspielen",
  pause: "Pause",
  back: "Eine Sekunde zurück",
  on: "Eine Sekunde weiter",
  speed: "Tempo",
  before: "← Vorige Abweisung",
  next: "Nächste Abweisung →",
  momentOfDay: "Zeitpunkt des Tages",
  todaysPorts: (value) => `${thousands(value)} heute`,
  manyPorts: (value) => ports(value),
  ticks: (name) => `Belegte Ports; rote Striche sind Abweisungen mit ${name}`,
  asTable: "Dieser Teil des Tages als Tabelle",
  tableName: "Ein Tag, Bereich für Bereich",
  from: "ab",
  mostBusy: (panel) => `${panel}: meiste belegt`,
  refusedIn: (panel) => `${panel}: abgewiesen`,

  states: {
    free: "frei",
    listening: "lauscht",
    transferring: "überträgt",
    cooling: "noch gesperrt",
    lost: "verloren",
  },
  cells: (value) =>
    `${ports(value)}, je ein Feld. Die Zeile darüber sagt, wie viele in welchem Zustand sind.`,
  refused: "abgewiesen",
  refusedLast: "Zuletzt abgewiesen",
  nobodyYet: "Bisher wurde niemand abgewiesen.",
  turnedAway: "Anmeldung abgewiesen",
  triedOn: (list) => `Zuletzt versucht auf ${list}: alle belegt.`,

  portByPort: "Port für Port durch den Tag",
  portByPortTitle: "Derselbe Tag Port für Port, von links nach rechts",
  portByPortHint: (value) =>
    `Jede Zeile ${value === 1 ? "ist ein Port" : `steht für bis zu ${ports(value)}`}, die niedrigste Nummer oben. Die Farben sind die der Felder darüber. Eine leere Zeile wurde an diesem Tag nicht gebraucht.`,
  fromTo: (panel, first, last) => `${panel}: ${first} bis ${last}`,
  eachThroughDay: (panel, used) =>
    `${panel}, jeder Port durch den Tag: ${thousands(used)} wurden gebraucht`,
};

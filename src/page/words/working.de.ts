import { counted, exactly, oneIn, thousands } from "../../language/numbers.ts";
import type { english } from "./working.en.ts";

const ports = (value: number): string => counted(value, "Port", "Ports");
const days = (value: number): string => counted(value, "Tag", "Tagen");

export const german: typeof english = {
  working: "Rechenweg",
  textbook: "Das Lehrbuch daneben",
  formula: "Formel",
  busyIfNobodyRefused: "Belegte Ports im Mittel, würde niemand abgewiesen",
  erlangs: (busy) => `${busy} (Erlang)`,
  byFormula: "Ports nach der Formel",
  moreThanAny: "mehr als 16.384",
  bySimulation: "Ports nach der Simulation",
  refusalsByFormula: "Abweisungen nach der Formel",
  rateWith: (rate, least) => `${oneIn(rate)}${least === null ? "" : ` mit ${ports(least)}`}`,
  besides: "Formel und Simulation",
  columns: { ports: "Ports", formula: "Formel", simulation: "Simulation", agree: "Einig" },
  yes: "ja",
  no: "nein",
  limitsAndWarnings: "Grenzen und Warnungen",
  noMessages: "Keine.",
  rules: "Verbreitete Faustregeln",
  moreRules: (rules) => counted(rules, "weitere Regel", "weitere Regeln"),

  stop: "Anhalten",
  findOut: "Ausrechnen",
  theOtherWay: "Andersherum gefragt",
  iMayHave: "Ich bekomme nur",
  whatCarry: "Ports: Was tragen sie?",
  writePorts: "Geben Sie eine ganze Zahl von Ports ein, von 1 bis 64.512.",
  findingCapacity: "Es wird ermittelt, was diese Ports tragen",
  tryingClients: "Andere Zahlen von Clients werden simuliert …",
  carriesNone: (value, clientsToday, target) =>
    `${ports(value)} ${value === 1 ? "trägt" : "tragen"} nicht einmal ein Vierundsechzigstel von ${counted(clientsToday, "Client", "Clients")} bei ${oneIn(target)}.`,
  carries: (of) => {
    const many = `${ports(of.ports)} ${of.ports === 1 ? "trägt" : "tragen"}`;
    const compared =
      of.times > 1 ? `${thousands(of.clients)} statt` : `${thousands(of.clients)} von`;
    const first = of.unbounded
      ? `${many} mindestens das ${thousands(of.times)}-Fache dieser Clients: ${thousands(of.clients)} oder mehr.`
      : `${many} das ${exactly(of.times)}-Fache dieser Clients: ${compared} ${thousands(of.clientsToday)}.`;
    const rate =
      of.rate === 0
        ? `In ${days(of.days)} wird keiner abgewiesen`
        : `In ${days(of.days)} wird etwa ${oneIn(of.rate)} abgewiesen`;
    return `${first} ${rate} (zu ${exactly(of.confidence)} % sicher: weniger als ${oneIn(of.bound)}); gefragt war ${oneIn(of.target)}.`;
  },
  afterOutage: "Nach einem Ausfall",
  everybodyBack: "Alle sind zurück binnen",
  secondsAtBusiest: "Sekunden, zur stärksten Zeit",
  writeSeconds: "Geben Sie eine ganze Zahl von Sekunden ein, von 1 bis 86.400.",
  findingReturn: "Es wird ermittelt, was die Rückkehr aller braucht",
  tryingReturn: "Die Rückkehr aller wird simuliert …",

  holdParts: "Woraus eine Belegung besteht",
  middling: "typischer Client, typische Datei und Leitung",
  session: (group) => `Eine Sitzung von ${group}`,
  transfers: { listing: "Ordnerliste", download: "Download", upload: "Upload" },
  first: (transfer) => `zuerst: ${transfer}`,

  assumptions: "Annahmen",
  counts: (set, assumed) => `${set} von Ihnen gesetzt, ${assumed} angenommen`,
  sectionCounts: (set, assumed) => `${set} gesetzt, ${assumed} angenommen`,
  showSources: "Quellen zeigen",
  youSet: "von Ihnen gesetzt",
  assumed: "angenommen",
  serverAndTarget: "Server und Ziel",
  rest: "Simulation, Lage und Zugang",
};

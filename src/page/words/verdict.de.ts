import { counted, thousands } from "../../language/numbers.ts";
import type { english } from "./verdict.en.ts";

const ports = (value: number): string => counted(value, "Port", "Ports");
const days = (value: number): string => counted(value, "Tag", "Tage");

export const german: typeof english = {
  days: (done, wanted) => `${thousands(done)} von ${thousands(wanted)} Tagen`,
  simulating: "Simulation läuft …",
  simulatingDays: (done) => `Simulation läuft: ${done}.`,
  simulatedDays: (done) => `${done} simuliert.`,
  noAnswer: "Noch keine Antwort.",
  nothingToPrint:
    "Es gibt noch keine Antwort, also nichts zu drucken. Drucken Sie noch einmal, wenn die Seite sagt, wie viele Ports zu öffnen sind.",
  likely: (low, high) => {
    if (high === null) return `Wahrscheinlich mindestens ${ports(low)}.`;
    return `Wahrscheinlich ${low === high ? thousands(low) : `${thousands(low)} bis ${thousands(high)}`} Ports.`;
  },
  held: "Nicht aktualisiert: Eine Eingabe muss geprüft werden.",
  lastAnswer: "Die Antwort unten ist die letzte gültige.",
  stopped: (done) => `Angehalten nach ${done}.`,
  updating: "Wird für Ihre Änderung neu berechnet",
  retry: "Erneut versuchen",
  runAgain: "Neu starten",
  stop: "Anhalten",
  why: "Warum",
  whyPorts: (value) => `Warum ${thousands(value)}`,
  andLimits: (why) => `${why}, und was begrenzt`,
  restsOn: "Hängt vor allem ab von",
  limits: "Was vor den Ports begrenzt",
  firstAnswer: "Die erste Antwort braucht einen Moment. Mit jedem Tag wird sie sicherer.",
  copyRange: "Bereich kopieren",
  copiedRange: (range) => `${range} kopiert`,
  change: "Ändern",
  test: "Ausprobieren",
  ifHangs: "Wenn 1 von 200 hängt",
  tryingHangs: "Hängende Übertragungen werden simuliert …",
  starting: "Startet",
  daysDone: "Simulierte Tage",
  daysEnough: (value) => (value === 1 ? "1 Tag hat gereicht" : `${days(value)} haben gereicht`),
  measuring: "Bedarf wird gemessen",
  trying: (value) => `${ports(value)} im Versuch`,
  step: (what, day, of) => `${what}, Tag ${thousands(day)} von ${thousands(of)}`,
  unchangedSince: (day) => `Antwort seit Tag ${thousands(day)} unverändert`,
  runDays: (value) => `${days(value)} simulieren`,
  daysWouldSettle: (wanted, needed) =>
    `${days(wanted)} lassen die Antwort offen; etwa ${thousands(needed)} würden sie klären.`,
  rule: (rule, source, value, least) => {
    const said = `„${rule}“ (${source}) würde ${ports(value)} öffnen`;
    if (least === null) return `${said}.`;
    if (value === least) return `${said}: genau so viele wie hier nötig.`;
    const difference = thousands(Math.abs(value - least));
    return `${said}: ${difference} ${value < least ? "weniger" : "mehr"} als hier nötig.`;
  },
};

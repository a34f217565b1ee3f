import { clock, counted, decimal, oneIn, thousands, percent } from "../../language/numbers.ts";
import type { english } from "./compare.en.ts";

const ports = (value: number): string => counted(value, "Port", "Ports");
const days = (value: number): string => counted(value, "Tag", "Tage");
const onDays = (value: number): string => counted(value, "Tag", "Tagen");
const lower = (isLower: boolean): string => (isLower ? "niedriger" : "höher");

export const german: typeof english = {
  comparing: "Vergleich läuft",
  atMost: (cases) => `höchstens ${cases}`,
  add: (letter) => `${letter} hinzufügen`,
  neitherServed: "Weder für A noch für B reicht ein Bereich",
  onlyServed: (letter) => `Nur für ${letter} reicht ein Bereich`,
  needSame: (value) =>
    value === 1 ? "A und B brauchen beide 1 Port" : `A und B brauchen beide ${ports(value)}`,
  needs: (difference, isFewer) =>
    `B braucht ${ports(difference)} ${isFewer ? "weniger" : "mehr"} als A`,
  onTheirWay: "Die Antworten sind unterwegs.",
  pairing: "Dieselben Tage beider werden verglichen …",
  pairingWith: (letter) => `Dieselben Tage von A und ${letter} werden verglichen …`,
  peaksAlike: (of) =>
    `Die Spitzen unterscheiden sich nicht deutlich, Tag für Tag über ${days(of)}.`,
  peaksDiffer: ({ mean, near, far, days: of, confidence }) =>
    `Die Spitze von B liegt ${decimal(Math.abs(mean))} Ports ${lower(mean < 0)} (zu ${percent(confidence)} sicher: ${decimal(near)} bis ${decimal(far)}), Tag für Tag über ${days(of)}.`,

  edit: "Bearbeiten",
  remove: "Entfernen",
  editNamed: (name) => `Bearbeiten: ${name}`,
  removeNamed: (name) => `Entfernen: ${name}`,
  sideBySide: "Zahlen nebeneinander",
  minusA: (letter) => `${letter} minus A`,
  sure: (confidence) => `(zu ${percent(confidence)} sicher)`,
  sureOfDays: (confidence) => `zu ${percent(confidence)} sicher, dieselben Tage`,
  rows: {
    least: "Ports mindestens",
    toOpen: "Zu öffnende Ports",
    refusedToday: "Abgewiesen mit dem heutigen Bereich",
    usualPeak: "Spitze, üblicher Tag",
    worstPeak: "Spitze, stärkster Tag",
    daysRefused: "Tage mit Abweisung",
  },
  notes: {
    least: (target) => `für ${oneIn(target)}`,
    roundedUp: "aufgerundet",
    over: { "busiest-hour": "stärkste Stunde", day: "ganzer Tag" },
    median: "Median der Tagesspitzen",
    ofDays: (of) => `von ${thousands(of)}`,
    atOpen: "mit den zu öffnenden Ports",
    sameDays: "dieselben Tage",
  },
  daysOf: (value, of) => `${thousands(value)} von ${thousands(of)}`,
  same: "gleich",
  interval: (low, high) => `${low} bis ${high}`,
  refusedWith: (value) => `Abgewiesen mit je ${ports(value)}`,
  nothing: "keine",
  against: (rate, other) => `${rate} gegen ${other}`,
  noDifference: "kein Unterschied",
  fewer: (range) => `${range} weniger`,
  more: (range) => `${range} mehr`,
  fewerToMore: (fewer, more) => `${oneIn(fewer)} weniger bis ${oneIn(more)} mehr`,
  upTo: (rate) => `bis zu ${oneIn(rate)}`,

  differing: "Eingaben, die sich unterscheiden",
  noneDiffers: "Noch unterscheidet sich keine Eingabe: Ändern Sie eine.",
  restSame: (same) =>
    same === 1 ? "1 andere ist gleich" : `${thousands(same)} andere sind gleich`,

  portsBusy: (from, to) =>
    `Belegte Ports, ${clock(from)} bis ${to >= 86400 ? "24:00" : clock(to)}, gemeinsame Skala`,
  met: (target, needs) => `${oneIn(target)} ist erfüllt: ${needs.join(", ")}`,
  metWith: (letter, least) =>
    `${letter} ${least === null ? "mit keinem Bereich" : `mit ${ports(least)}`}`,
  sameSeeds: "Dieselben Tage und Startwerte für alle: Nur die Änderung trennt die Kurven.",
  scenario: "Szenario",
  peakDifference: (letter, value, isLower) =>
    value === 0
      ? `Die Spitze von ${letter} ist im Mittel so hoch wie die von A`
      : `Die Spitze von ${letter} liegt im Mittel ${ports(value)} ${lower(isLower)}`,
  peakMinus: (letter, of) => `Spitze in ${letter} minus Spitze in A am selben Tag, ${days(of)}`,
  mean: (mean, low, high, confidence) =>
    `Im Mittel ${decimal(mean)} Ports (zu ${percent(confidence)} sicher: ${decimal(low)} bis ${decimal(high)}).`,
  day: "Tag",
  portsMinusA: (letter) => `Ports, ${letter} minus A`,
  neitherHigher: (of) => `Beide liegen über ${days(of)} gleich oft höher`,
  onDays: (value, of) => `An ${thousands(value)} von ${onDays(of)}`,
  peaksThan: (letter, isLower) => `liegt die Spitze von ${letter} ${isLower ? "unter" : "über"} A`,
};

import { counted, thousands } from "../../language/numbers.ts";
import type { english } from "./sensitivity.en.ts";

const LENGTHS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  min: ["Minute", "Minuten"],
  h: ["Stunde", "Stunden"],
  d: ["Tag", "Tagen"],
};

export const german: typeof english = {
  question: "Was am meisten ausmacht",
  about: (days) =>
    `Wie viele Ports nötig sind, wenn eine Eingabe kleiner oder größer ist, je ${counted(days, "Tag", "Tage")}.`,
  action: "Ermitteln",
  soFar: (inputs) => `${counted(inputs, "Eingabe", "Eingaben")} bisher`,
  caption:
    "Dünne Striche: so weit kann die Simulation danebenliegen. Ein Klick auf einen Balken öffnet seine Eingabe.",
  columns: {
    input: "Eingabe",
    from: "von",
    least: "Ports mindestens",
    noise: "noch offen",
    to: "bis",
    leastThen: "dann mindestens",
    noiseThen: "dann noch offen",
  },
  leastIf: (each, days, beside) =>
    `Ports mindestens${each}, wenn sich eine Eingabe ändert, aus ${counted(days, "Tag", "Tagen")}.${
      beside === null
        ? ""
        : ` Die ${thousands(beside.least)} der Antwort stammen aus ${counted(beside.days, "Tag", "Tagen")}.`
    }`,
  otherReading: "die andere Lesart",
  nothingMoves: "Keine einzelne Eingabe ändert die Antwort",
  mattersMost: (what, least, most) =>
    most === null
      ? `Am meisten zählt ${what}: ${thousands(least)} Ports bis mehr, als ein Bereich hat`
      : `Am meisten zählt ${what}: ${thousands(least)} bis ${thousands(most)} Ports`,
  need: (condition, ports, each) =>
    ports === null
      ? `${condition} reicht kein Bereich.`
      : `${condition} brauchen Sie ${thousands(ports)}${each}.`,
  spelledOut: (value) => {
    const [, number, unit = ""] = /^([\d.,]+) (min|h|d)$/.exec(value) ?? [];
    const words = LENGTHS[unit];
    if (number === undefined || words === undefined) return value;
    return `${number} ${number === "1" ? words[0] : words[1]}`;
  },
  inGroup: (input, group) => `${input}, ${group}`,
  inputs: {
    clients: {
      title: (group) => `wie viele ${group}`,
      name: "Clients",
      if: (value, group) => `Mit ${value} ${group}`,
    },
    "visits.spreadSeconds": {
      title: (group) => `wann ${group} starten`,
      name: "Alle starten binnen",
      if: (value) => `Wenn alle binnen ${value} starten,`,
    },
    "visits.skewSeconds": {
      title: (group) => `wie weit die Uhren von ${group} abweichen`,
      name: "Uhren weichen ab um",
      if: (value) => `Wenn ihre Uhren um ${value} abweichen,`,
    },
    "visits.perClientPerDay": {
      title: (group) => `wie oft ${group} kommen`,
      name: "Besuche am Tag",
      if: (value) => `Wenn jeder ${value}-mal am Tag kommt,`,
    },
    "visits.perClientPerHour": {
      title: (group) => `wie oft ${group} kommen`,
      name: "Besuche je Stunde",
      if: (value) => `Wenn jeder ${value}-mal in der Stunde kommt,`,
    },
    files: {
      title: (group) => `Dateien je Besuch von ${group}`,
      name: "Dateien je Besuch",
      if: (value) => `Mit ${value} Dateien je Besuch`,
    },
    fileBytes: {
      title: (group) => `Dateigröße von ${group}`,
      name: "Dateigröße",
      if: (value) => `Mit Dateien von ${value}`,
    },
    bitsPerSecond: {
      title: (group) => `Leitung von ${group}`,
      name: "Leitung",
      if: (value) => `Mit Leitungen von ${value}`,
    },
    roundTripSeconds: {
      title: (group) => `Umlaufzeit von ${group}`,
      name: "Umlaufzeit",
      if: (value) => `Mit Umlaufzeiten von ${value}`,
    },
    transferSeconds: {
      title: (group) => `Übertragungsdauer von ${group}`,
      name: "Übertragungsdauer",
      if: (value) => `Wenn eine Übertragung ${value} dauert,`,
    },
  },
  behaviour: {
    title: () => "wie der Server sich verhält",
    name: "Verhalten des Servers",
    if: () => "Wenn der Server sich nach der anderen Lesart seiner Unterlagen verhält,",
  },
};

import type { english } from "./state.en.ts";

export const german: typeof english = {
  simulationFailed: "Die Simulation ist fehlgeschlagen.",
  comparisonFailed: "Der Vergleich ist fehlgeschlagen.",
  partMissing:
    "Ein Teil der Seite konnte nicht geladen werden. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
  scenario: "Szenario",
  group: (number) => `Gruppe ${number}`,
  unnamedGroup: "Gruppe",
  copyOf: (name) => `${name} (Kopie)`,

  fileWrong: (from, problems) =>
    `${from} kann nicht verwendet werden: ${problems === 1 ? "ein Fehler" : `${problems} Fehler`}. Es wurde nichts geändert.`,
  thisLink: "Dieser Link",
  brokenLink: (why) => `Dieser Link kann nicht gelesen werden. ${why} Es wurde nichts geändert.`,
  wrongScenario: "Sein Szenario ist fehlerhaft.",
  scenariosHeld: (held, most) =>
    `Er enthält ${held} Szenarien; 1 bis ${most} können gezeigt werden.`,
  files: (files) => `${files} Dateien`,
  quoted: (text) => `„${text}“`,
  logWrong: (name, why) => `${name} kann nicht verwendet werden. ${why} Es wurde nichts geändert.`,
  logUnreadable: "Die Datei war nicht lesbar.",

  exampleGroups: {
    offices: "Büros",
    machines: "Maschinen",
    partners: "Partner",
    images: "Server-Images, mit den Clients eines kleinen Büros",
    places: "Hosting, NAS und Clouds, mit den Clients eines kleinen Büros",
  },
  dockerImage: (image) => `Docker-Image ${image}`,

  to: "bis",
  none: "keine",
  notWhole: (text) => `„${text}“ ist keine ganze Zahl.`,
  noRange: (text) => `„${text}“ ist kein Portbereich; schreiben Sie ihn wie 50000-50049.`,
  notPositive:
    "Schreiben Sie, von wie vielen Übertragungen eine abgewiesen werden darf, etwa 1.000.",
  noClock: (text) => `„${text}“ ist keine Uhrzeit; schreiben Sie sie wie 09:00.`,
  noTimeOfDay: (text) => `„${text}“ ist keine Tageszeit.`,
  uniform: (rest) => `„uniform ${rest}“ fehlen die Enden; schreiben Sie „uniform 1 bis 5“.`,
  lognormal: "Schreiben Sie es wie „lognormal median 2 MB sigma 0,5“.",
  pareto: "Schreiben Sie es wie „pareto minimum 1 MB alpha 1,1 maximum 10 GB“.",
  sample: "Eine Stichprobe braucht Werte, etwa „sample 1; 2; 3“.",
  wrongMark: (text) =>
    `„${text}“ hat einen Punkt, der keine Tausender trennt; schreiben Sie Dezimalen mit Komma.`,
  unexpected: (found, what, example) =>
    `„${found}“ wird hinter der Zahl nicht erwartet; schreiben Sie ${what} wie ${example}.`,
  noUnit: (found, units) => `„${found}“ ist hier keine Einheit; möglich sind ${units.join(", ")}.`,
  notUnderstood: (found, what, example) =>
    `„${found}“ ist nicht zu verstehen; schreiben Sie ${what} wie ${example}.`,
  tooLarge: (text) => `„${text}“ ist eine zu große Zahl.`,
  kinds: {
    count: { what: "eine Zahl", example: "40 oder 3 bis 6" },
    bytes: { what: "eine Größe", example: "4 MB oder 200 KB bis 4 MB" },
    bitRate: { what: "eine Geschwindigkeit", example: "20 Mbit/s oder 5 bis 20 Mbit/s" },
    seconds: { what: "eine Dauer", example: "30 s, 15 min oder 30 ms" },
    share: { what: "einen Anteil in Prozent", example: "25 %" },
  },
};

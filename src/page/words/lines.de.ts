import { counted } from "../../language/numbers.ts";
import type { english } from "./lines.en.ts";

const lines = (value: number): string => counted(value, "Zeile", "Zeilen");

export const german: typeof english = {
  readingLog: "Ein Protokoll wird gelesen",
  reading: (name) => `${name} wird gelesen`,
  partRead: "Gelesener Teil des Protokolls",
  linesSoFar: (value) => `${lines(value)} bisher. Das Protokoll bleibt auf diesem Rechner.`,
  replaying:
    "Das Protokoll ist gelesen. Nun werden seine Tage wiedergegeben, und das angepasste Szenario wird simuliert.",
  cancel: "Abbrechen",
  used: "Die Gruppen aus dem Protokoll stehen auf der Seite. „Rückgängig“ bringt die alten zurück.",
  found: (name, clients, groups) =>
    `${name} als Szenario: ${counted(clients, "Client", "Clients")} in ${counted(groups, "Gruppe", "Gruppen")}`,
  read: (format, value, transfers) =>
    `${format}, ${lines(value)}, ${counted(transfers, "Datenverbindung", "Datenverbindungen")}.`,
  howRead: "Wie es gelesen wurde",
  moreNotes: (notes) => counted(notes, "weiterer Hinweis", "weitere Hinweise"),
  use: "Dieses Szenario verwenden",
  otherWay: "Anders lesen",
  server: "Server, der es schrieb",
  asLogSays: "wie es im Protokoll steht",
  format: "Format",
  asItLooks: "wie es aussieht",
  order: "Reihenfolge in Daten wie 5/6/2024",
  asWholeLogSays: "wie im ganzen Protokoll",
  dayFirst: "Tag, Monat",
  monthFirst: "Monat, Tag",
  range: "Bereich, der offen war",
  numbers: {
    clockShiftHours: "Abstand der Uhr, Stunden",
    gapSeconds: "Stille, die einen Besuch beendet, Sekunden",
    listings: "Ordnerlisten je Besuch, wo keine stehen",
    mostTransfers: "Höchstens behaltene Datenverbindungen",
  },
  readAgain: "Noch einmal lesen",
  noRange: "Schreiben Sie ihn als 50000-50099.",
  noNumber: (from: string, to: string) => `Eine Zahl von ${from} bis ${to}.`,

  stillSee: "Wenn Sie trotzdem sehen …",
  pasteLines: "Fügen Sie die gesehenen Zeilen ein",
  pastePlaceholder: "227 Entering Passive Mode (…) und was Client oder Server danach sagten",
  staysHere:
    "Vom Client oder vom Server. Sie bleiben in diesem Feld; nichts speichert oder sendet sie.",
  notRecognised:
    "Keine Zeile wurde erkannt. Am meisten helfen die Antwort auf PASV oder EPSV und die Zeilen danach.",
  unread: (value) => `${lines(value)} nicht erkannt. `,
  tooLong: "Der Text ist länger, als gelesen wird.",
};

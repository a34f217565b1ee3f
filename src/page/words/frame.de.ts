import { roughCount, thousands } from "../../language/numbers.ts";
import type { english } from "./frame.en.ts";

export const german: typeof english = {
  skip: "Zur Antwort springen",
  views: "Ansichten",
  viewNames: {
    plan: "Plan",
    watch: "Tagesablauf",
    compare: "Vergleich",
    sequence: "Aktiv oder passiv",
  },
  shareLink: "Link kopieren",
  linkCopied: "Link zu diesem Szenario kopiert",
  linkTooLarge: "Dieses Szenario ist zu groß für einen Link; speichern Sie es als Datei.",
  printReport: "Drucken",
  themes: { auto: "automatisch", dark: "dunkel", light: "hell" },
  colours: (now, next) => `Farben: ${now}. Umschalten auf ${next}.`,
  languageFailed:
    "Die Texte dieser Sprache konnten nicht geladen werden. Versuchen Sie es erneut oder laden Sie die Seite neu.",
  made: (of) =>
    `Modell ${of.model} · Startwert ${of.seed} · ${thousands(of.days)} Tage · ${roughCount(of.events)} Ereignisse · `,
  staysHere: "läuft in diesem Browser, nichts wird hochgeladen",
  answerInShort: "Die Antwort in Kürze",
  simulating: "Simulation läuft …",
  changeInputs: "Eingaben ändern",
  noRange: "Kein Bereich reicht aus",
  copied: "Kopiert",
  notCopied: "Nicht kopiert",
  copyBlocked: "Kopieren ist hier gesperrt. Markieren Sie den Text und kopieren Sie ihn selbst.",
  drop: "Szenario oder Übertragungsprotokolle hier ablegen, um sie zu öffnen",
  dismiss: "Schließen",
  partMissing:
    "Dieser Teil der Seite konnte nicht geladen werden. Laden Sie die Seite neu; der Link in der Adresszeile bewahrt das Szenario.",
  scenario: "Szenario",
  examplesMissing: "Die Beispiele konnten nicht geladen werden. Laden Sie die Seite neu.",
  quoted: (file) => `„${file}“`,
  scenarioTooLarge: (file) =>
    `${file} ist größer als die 1 MiB, die ein Szenario haben darf. Es wurde nichts geändert.`,
  fileWrong: (file, why) => `${file}: ${why} Es wurde nichts geändert.`,
  fileUnreadable: (file) =>
    `${file} konnte nicht vom Datenträger gelesen werden. Es wurde nichts geändert.`,
};

import { counted, thousands } from "../../language/numbers.ts";
import type { FileOf, ReadingWords } from "./reading.en.ts";

const which = (file: FileOf | null): string =>
  file === null ? "" : ` ${file.number} von ${file.of}`;

/** How a log was read, or why it could not be, in German. */
export const german: ReadingWords = {
  noFormat: (asked, known) =>
    `Das Protokollformat „${asked}“ gibt es nicht; bekannt sind ${known}.`,
  nothingIn: (format, lines, refused, unread, why) =>
    `Das Protokoll (${format}, ${counted(lines, "Zeile", "Zeilen")}) enthält keine Übertragung und keine Ordnerliste${refused > 0 ? `; ${counted(refused, "PASV bekam", "PASV bekamen")} keinen Port` : ""}${unread > 0 ? `; ${counted(unread, "Zeile war", "Zeilen waren")} nicht zu lesen${why === "" ? "" : `; die erste: ${why}`}` : ""}.`,
  unreadable: (why) =>
    `Das Protokoll ließ sich nicht zu Ende lesen${why === "" ? "" : ` (${why})`}: Beim Lesen der Datei ging etwas schief.`,

  cannotUnpack: (kind, command) =>
    `Die Datei ist mit ${kind} gepackt, was hier nicht zu entpacken ist. Entpacken Sie sie zuerst (${command} FILE), oder geben Sie der Befehlszeile den entpackten Text (${command} FILE | … --log -).`,
  damaged: (kind, file) =>
    `Die ${kind}-Datei${which(file)} ist beschädigt: Nichts davon ist zu entpacken.`,
  cutShort: (kind, file, lines, command) =>
    `Die ${kind}-Datei${which(file)} endet zu früh oder ist beschädigt: ${counted(lines, "Zeile wurde", "Zeilen wurden")} gelesen. Was danach kam, fehlt. ${command} FILE zeigt, ob mehr davon zu haben ist.`,

  empty: "Die Datei ist leer.",
  onlyEmptyLines: "Die Datei enthält nur leere Zeilen.",
  binary: "Die Datei ist binär: Ein Protokoll besteht aus Textzeilen, lose oder gepackt.",
  looksLike: (what) => ` Das sieht aus wie ${what}.`,
  strangers: {
    web: "das Zugriffsprotokoll eines Webservers",
    vsftpd: "bloße Anmeldungen bei vsftpd",
    proftpd: "bloße Anmeldungen bei ProFTPD",
    "pure-ftpd": "bloße Anmeldungen bei Pure-FTPd",
    ssh: "das Protokoll eines SSH-Servers, der keine passiven Ports braucht",
    aws: "AWS Transfer Family als Text oder ohne die Zeit der Einträge",
    json: "JSON einer unbekannten Art",
    table: "eine Tabelle",
    sockets: "Sockets von ss oder netstat ohne den Zeitpunkt jeder Probe in einer Zeile davor",
  },
  undocumented: (server) =>
    `das Protokoll von ${server}, dessen Übertragungszeilen nirgends beschrieben sind und nicht gelesen werden`,
  bothLines: (lines) => lines.map((line) => `„${line}“`).join(" und "),
  unknown: (of) =>
    `${of.lines === 1 ? "Die erste Zeile hat kein bekanntes Protokollformat. Sie beginnt" : `Die ersten ${of.lines} Zeilen haben kein bekanntes Protokollformat. Sie beginnen`} mit ${of.shown} (Namen verdeckt).${of.looks} Lesbar ist, was so geschrieben wird: ${of.settings}. Oder machen Sie eine Tabelle mit einigen dieser Spalten: ${of.columns}.`,
  otherProgram: "Zeile eines anderen Programms",
  zeroBytes: (shape) => `mit Null-Bytes: „${shape}“`,
  tooShort: (words, wanted, shape) => `zu kurz, ${words} Wörter von etwa ${wanted}: „${shape}“`,
  otherField: (shape) => `ein Feld ist nicht, was das Format dort hat: „${shape}“`,

  severalFormats: (formats) =>
    `Die Dateien haben ${thousands(formats.length)} Formate (${formats.join("; ")}). Sind es Protokolle desselben Servers, zählen seine Übertragungen doppelt.`,
  peeled:
    "Die Zeilen kamen über Syslog oder das Journal oder aus einem Container. Was darum geschrieben war, wurde entfernt.",
  datesGuessed:
    "Zeitangaben des Syslog haben kein Jahr, und nichts sagte, wann dies geschrieben wurde. Die Wochentage können falsch sein.",
  foreign: (lines) =>
    `${counted(lines, "Zeile anderer Programme in derselben Datei wurde", "Zeilen anderer Programme in derselben Datei wurden")} übergangen.`,
  ways: { "day-first": "Tag vor Monat", "month-first": "Monat vor Tag" },
  wayIsSure: (way) =>
    `Die Datumsangaben sind auf zwei Arten lesbar. Das ganze Protokoll sagt: ${way}.`,
  wayIsOpen: (way) =>
    `Die Datumsangaben sind auf zwei Arten lesbar, und das Protokoll verrät nicht, welche gilt. Gelesen wurde ${way}. Wählen Sie die andere, wenn das falsch ist.`,
};

import { counted, thousands } from "../../language/numbers.ts";

/** Which of several files: null where there is but one. */
export interface FileOf {
  number: number;
  of: number;
}

const which = (file: FileOf | null): string =>
  file === null ? "" : ` ${file.number} of ${file.of}`;

/** How a log was read, or why it could not be, in English. Names of formats, settings and commands were written before. */
export const english = {
  noFormat: (asked: string, known: string) =>
    `There is no log format "${asked}"; known are ${known}.`,
  nothingIn: (format: string, lines: number, refused: number, unread: number, why: string) =>
    `The log (${format}, ${counted(lines, "line")}) has no transfer and no listing${refused > 0 ? `; ${counted(refused, "PASV")} got no port` : ""}${unread > 0 ? `; ${thousands(unread)} of its lines could not be read${why === "" ? "" : `, the first: ${why}`}` : ""}.`,
  unreadable: (why: string) =>
    `The log could not be read to its end${why === "" ? "" : ` (${why})`}: reading the file failed.`,

  // Packed files
  cannotUnpack: (kind: string, command: string) =>
    `The file is packed with ${kind}, which cannot be unpacked here. Unpack it first (${command} FILE), or give the unpacked text to the command line (${command} FILE | … --log -).`,
  damaged: (kind: string, file: FileOf | null) =>
    `The ${kind} file${which(file)} is damaged: nothing of it can be unpacked.`,
  cutShort: (kind: string, file: FileOf | null, lines: number, command: string) =>
    `The ${kind} file${which(file)} ends early or is damaged: ${counted(lines, "line")} of it were read. What came after is missing. ${command} FILE shows whether more of it can be had.`,

  // What lines look like
  empty: "The file is empty.",
  onlyEmptyLines: "The file holds nothing but empty lines.",
  binary: "The file is binary: a log is lines of text, plain or packed.",
  looksLike: (what: string) => ` That looks like ${what}.`,
  strangers: {
    web: "the access log of a web server",
    vsftpd: "logins of vsftpd only",
    proftpd: "logins of ProFTPD only",
    "pure-ftpd": "logins of Pure-FTPd only",
    ssh: "the log of an SSH server, which needs no passive ports",
    aws: "AWS Transfer Family as text, or without the time of its entries",
    json: "JSON of a kind that is not known",
    table: "a table",
    sockets: "sockets of ss or netstat without the moment of each sample on a line before it",
  },
  undocumented: (server: string) =>
    `the log of ${server}, whose lines of transfers are documented nowhere and not read`,
  bothLines: (lines: readonly string[]) => lines.map((line) => `“${line}”`).join(" and "),
  unknown: (of: {
    lines: number;
    shown: string;
    looks: string;
    settings: string;
    columns: string;
  }) =>
    `${of.lines === 1 ? "The first line is of no known log format. It begins" : `The first ${of.lines} lines are of no known log format. They begin`} with ${of.shown} (names masked).${of.looks} What can be read is written with: ${of.settings}. Or make a table with a header of some of these columns: ${of.columns}.`,
  otherProgram: "it is a line of another program",
  zeroBytes: (shape: string) => `it holds zero bytes: “${shape}”`,
  tooShort: (words: number, wanted: number, shape: string) =>
    `it is too short, ${words} words of about ${wanted}: “${shape}”`,
  otherField: (shape: string) => `a field is not what the format has in its place: “${shape}”`,

  // How it was read
  severalFormats: (formats: readonly string[]) =>
    `The files are of ${thousands(formats.length)} formats (${formats.join("; ")}). If they are logs of one server, its transfers count twice.`,
  peeled:
    "The lines came through syslog or the journal, or out of a container. What was written around them was removed.",
  datesGuessed:
    "Stamps of syslog have no year, and nothing told when this was written. The days of the week may be wrong.",
  foreign: (lines: number) =>
    `${counted(lines, "line")} of other programs in the same file ${lines === 1 ? "was" : "were"} skipped.`,
  ways: {
    "day-first": "dates as day and month",
    "month-first": "dates as month and day",
  } as Readonly<Record<string, string>>,
  wayIsSure: (way: string) => `Its dates can be read in two ways. The whole log says: ${way}.`,
  wayIsOpen: (way: string) =>
    `Its dates can be read in two ways, and the log does not tell which. They were read as ${way.replace("dates as ", "")}. Choose the order of dates if that is wrong.`,
};
export type ReadingWords = typeof english;

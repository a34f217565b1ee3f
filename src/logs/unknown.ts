import { logFormats } from "./index.ts";
import { csvColumns } from "./csv.ts";
import { readingWords } from "./words/reading.ts";

/** Words that say nothing about anybody: they stay when a line is shown. */
const harmless =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|OK|FAIL|CONNECT|LOGIN|UPLOAD|DOWNLOAD|DELETE|Client|FTP|command|response|pid|USER|PASS|RETR|STOR|STOU|APPE|LIST|NLST|MLSD|PASV|EPSV|PORT|EPRT|QUIT|TYPE|CWD|PWD|SIZE|GET|PUT|POST|HTTP|bytes|sec|INFO|DEBUG|WARN|WARNING|NOTICE|ERROR|AM|PM|vsftpd|proftpd|sshd|ESTAB|tcp)$/;

/** Longest piece of a line that is shown, characters. */
const longestShown = 100;

/**
 * The shape of a line, for sentences: digits become 9, words that may be names become x, whatever belongs to the format
 * stays. No host, user or file of the log is in it.
 */
function shapeOf(line: string): string {
  const short = line.slice(0, longestShown);
  const shape = short
    .replace(/\p{Cc}/gu, " ")
    .replace(/[\p{L}\p{M}_]+/gu, (word) =>
      harmless.test(word) ? word : "x".repeat(Math.min(3, word.length)),
    )
    .replace(/\d/g, "9");
  return line.length > longestShown ? `${shape} …` : shape;
}

/**
 * Servers whose lines of transfers no page of their makers shows: what they begin with is known from logs that people showed,
 * and in WS_FTP Server 5 from its guide ("Reading Log Files"), which has no year and no line of a transfer.
 */
const undocumented = (
  [
    [/Serv-U|^(\[\d{1,2}\] )?[A-Z][a-z]{2} \d\d[A-Z][a-z]{2}\d\d \d\d:\d\d:\d\d - /, "Serv-U"],
    [/Cerberus|^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\]: *[A-Z]+ +\[ *\d+\] - /i, "Cerberus FTP Server"],
    [/Wing ?FTP|wftpserver/i, "Wing FTP Server"],
    [/WS_FTP|^\d{4} \d\d:\d\d:\d\d \([0-9a-f]{8}\) /, "WS_FTP Server"],
  ] as const
).map(([pattern, name]) => ({
  pattern,
  what: () => readingWords().undocumented(name),
  wanted: "csv",
}));

/** What a log is that holds no data connections, and which log of that server does. */
const strangers: readonly { pattern: RegExp; what: () => string; wanted: string | null }[] = [
  {
    pattern: /"(GET|POST|HEAD) \S+ HTTP\/\d/,
    what: () => readingWords().strangers.web,
    wanted: null,
  },
  {
    pattern: /vsftpd(\[\d+\])?: (pam_|\(pam)/,
    what: () => readingWords().strangers.vsftpd,
    wanted: "vsftpd",
  },
  {
    pattern: /proftpd\[\d+\]:? .*(session opened|USER |Login successful)/,
    what: () => readingWords().strangers.proftpd,
    wanted: "proftpd",
  },
  {
    pattern: /pure-ftpd: \(.*\) \[(INFO|WARNING)\]/,
    what: () => readingWords().strangers["pure-ftpd"],
    wanted: "pure-ftpd",
  },
  {
    pattern: /(sshd|internal-sftp|sftp-server)(\[\d+\])?: /,
    what: () => readingWords().strangers.ssh,
    wanted: null,
  },
  ...undocumented,
  {
    pattern: /^\s*(ESTAB|LISTEN|TIME-WAIT|tcp6?|TCP)\s+.*:\d+\s/,
    what: () => readingWords().strangers.sockets,
    wanted: "sockets",
  },
  {
    pattern: /"activity-type"|^\S+\.[0-9a-f]{16} (CONNECTED|OPEN|CLOSE|DISCONNECTED)\b/,
    what: () => readingWords().strangers.aws,
    wanted: "aws-transfer",
  },
  { pattern: /^\s*(\{|\[\s*[{"])/, what: () => readingWords().strangers.json, wanted: null },
  {
    pattern: /^[^ ]+([,;\t][^,;\t]*){3,}$/,
    what: () => readingWords().strangers.table,
    wanted: "csv",
  },
];

/** Formats that are named where nothing tells which server it was. */
const usual = ["vsftpd", "proftpd", "pure-ftpd", "filezilla-server", "iis"];

/** Share of characters that text does not have, from which a file is none. */
const strange = 0.1;

/** true where the lines hold control characters or what is no text in their encoding; zero bytes alone may be holes of a log. */
function isBinary(lines: readonly string[]): boolean {
  const text = lines.join("").slice(0, 10_000);
  let found = 0;
  for (const character of text)
    if (character === "\uFFFD" || (character < " " && character !== "\t" && character !== "\0"))
      found++;
  return found > strange * text.length;
}

/** Why lines are no log that can be read, what they look like, and what would be needed. */
export function whyUnknown(lines: readonly string[]): string {
  const filled = lines.filter((line) => line.trim() !== "");
  const words = readingWords();
  if (filled.length === 0) return lines.length === 0 ? words.empty : words.onlyEmptyLines;
  if (isBinary(filled)) return words.binary;
  const stranger = strangers.find(({ pattern }) => filled.some((line) => pattern.test(line)));
  const wanted = logFormats.filter(({ id }) =>
    stranger?.wanted === null || stranger === undefined
      ? usual.includes(id)
      : id === stranger.wanted,
  );
  return words.unknown({
    lines: filled.length,
    shown: words.bothLines(filled.slice(0, 2).map(shapeOf)),
    looks: stranger === undefined ? "" : words.looksLike(stranger.what()),
    settings: wanted.map(({ name, setting }) => `${name} (${setting})`).join("; "),
    columns: csvColumns.join(","),
  });
}

/** Why one line could not be read, with its shape. */
export function whyUnread(line: string, example: string): string {
  const said = readingWords();
  const shape = shapeOf(line);
  if (line.includes("\u0000")) return said.zeroBytes(shape);
  const [words, wanted] = [line.trim().split(/\s+/).length, example.split(/\s+/).length];
  return words < wanted / 2 ? said.tooShort(words, wanted, shape) : said.otherField(shape);
}

import { logFormats } from "./index.ts";
import { csvColumns } from "./csv.ts";

/** Words that say nothing about anybody: they stay when a line is shown. */
const harmless =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|OK|FAIL|CONNECT|LOGIN|UPLOAD|DOWNLOAD|DELETE|Client|FTP|command|response|pid|USER|PASS|RETR|STOR|STOU|APPE|LIST|NLST|MLSD|PASV|EPSV|PORT|EPRT|QUIT|TYPE|CWD|PWD|SIZE|GET|PUT|POST|HTTP|bytes|sec|INFO|DEBUG|WARN|WARNING|NOTICE|ERROR|AM|PM|vsftpd|proftpd|sshd|ESTAB|tcp)$/;

/** Longest piece of a line that is shown, characters. */
const longestShown = 100;

/**
 * The shape of a line, for sentences: digits become 9, words that may be names become x, whatever belongs to the format
 * stays. No host, user or file of the log is in it.
 */
export function shapeOf(line: string): string {
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
    [/Cerberus/i, "Cerberus FTP Server"],
    [/Wing ?FTP|wftpserver/i, "Wing FTP Server"],
    [/WS_FTP|^\d{4} \d\d:\d\d:\d\d \([0-9a-f]{8}\) /, "WS_FTP Server"],
  ] as const
).map(([pattern, name]) => ({
  pattern,
  what: `the log of ${name}, whose lines of transfers are documented nowhere and not read`,
  wanted: "csv",
}));

/** What a log is that holds no data connections, and which log of that server does. */
const strangers: readonly { pattern: RegExp; what: string; wanted: string | null }[] = [
  {
    pattern: /"(GET|POST|HEAD) \S+ HTTP\/\d/,
    what: "the access log of a web server",
    wanted: null,
  },
  {
    pattern: /vsftpd(\[\d+\])?: (pam_|\(pam)/,
    what: "logins of vsftpd only",
    wanted: "vsftpd",
  },
  {
    pattern: /proftpd\[\d+\]:? .*(session opened|USER |Login successful)/,
    what: "logins of ProFTPD only",
    wanted: "proftpd",
  },
  {
    pattern: /pure-ftpd: \(.*\) \[(INFO|WARNING)\]/,
    what: "logins of Pure-FTPd only",
    wanted: "pure-ftpd",
  },
  {
    pattern: /sshd(\[\d+\])?: /,
    what: "the log of an SSH server, which needs no passive ports",
    wanted: null,
  },
  ...undocumented,
  {
    pattern: /"activity-type"/,
    what: "AWS Transfer Family without the time of its entries",
    wanted: "aws-transfer",
  },
  { pattern: /^\s*[{[]/, what: "JSON of a kind that is not known", wanted: null },
  { pattern: /^[^ ]+([,;\t][^,;\t]*){3,}$/, what: "a table", wanted: "csv" },
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
  if (filled.length === 0) {
    return lines.length === 0 ? "The file is empty." : "The file holds nothing but empty lines.";
  }
  if (isBinary(filled)) return "The file is binary: a log is lines of text, plain or packed.";
  const stranger = strangers.find(({ pattern }) => filled.some((line) => pattern.test(line)));
  const shown = filled
    .slice(0, 2)
    .map((line) => `“${shapeOf(line)}”`)
    .join(" and ");
  const looks = stranger === undefined ? "" : ` That looks like ${stranger.what}.`;
  const wanted = logFormats.filter(({ id }) =>
    stranger?.wanted === null || stranger === undefined
      ? usual.includes(id)
      : id === stranger.wanted,
  );
  const settings = wanted.map(({ name, setting }) => `${name} (${setting})`).join("; ");
  return (
    `The first ${filled.length} lines are of no known log format. They begin with ${shown} (names masked).${looks} ` +
    `What can be read is written with: ${settings}. ` +
    `Or make a table with a header of some of these columns: ${csvColumns.join(",")}.`
  );
}

/** Why one line could not be read, with its shape. */
export function whyUnread(line: string, example: string): string {
  const shape = shapeOf(line);
  if (line.includes("\u0000")) return `it holds zero bytes: “${shape}”`;
  const [words, wanted] = [line.trim().split(/\s+/).length, example.split(/\s+/).length];
  const few =
    words < wanted / 2
      ? `it is too short, ${words} words of about ${wanted}`
      : "a field is not what the format has in its place";
  return `${few}: “${shape}”`;
}

import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { LogAccumulator } from "../../src/logs/accumulator.ts";
import type { LogOptions, LogResult } from "../../src/logs/accumulator.ts";
import { Peeler } from "../../src/logs/carrier.ts";
import { logFormats } from "../../src/logs/index.ts";
import { readLogs, readLogStream } from "../../src/logs/read-log.ts";
import { newestSeconds, sampleLines } from "./sample.ts";

type Read = Extract<LogResult, { ok: true }>;

const bytesOf = (data: string | Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new Blob([typeof data === "string" ? data : new Uint8Array(data)]).stream();
const source = (lines: readonly string[]) => ({
  stream: () => bytesOf(`${lines.join("\n")}\n`),
  newestSeconds,
});

async function readAll(
  files: readonly (readonly string[])[],
  options: LogOptions = {},
): Promise<Read> {
  const result = await readLogs(files.map(source), options);
  if (!result.ok) throw new Error(result.message);
  return result;
}

/** What counts of a log, without how many lines were around it. */
const counts = ({ transfers, document }: Read) => ({ transfers, document });

/** Formats whose lines stand by themselves, so that anything may carry them. */
const carried = logFormats.filter(({ needsCarrier }) => needsCarrier !== true);

describe.each(carried.map(({ id }) => [id] as const))("%s", (id) => {
  const lines = sampleLines(id);
  const carriers: [string, (line: string) => string][] = [
    ["syslog as RFC 3164", (line) => `May  6 08:00:00 ftp server[4711]: ${line}`],
    ["syslog with a priority", (line) => `<94>May  6 08:00:00 ftp server[4711]: ${line}`],
    [
      "syslog with ISO stamps",
      (line) => `2024-05-06T08:00:00.123456+02:00 ftp server[4711]: ${line}`,
    ],
    ["RFC 5424", (line) => `<94>1 2024-05-06T08:00:00.123Z ftp server 4711 - - ${line}`],
    [
      "the journal as JSON",
      (line) =>
        JSON.stringify({
          __REALTIME_TIMESTAMP: "1714982400123456",
          SYSLOG_IDENTIFIER: "server",
          _PID: "4711",
          MESSAGE: line,
        }),
    ],
    [
      "the journal as JSON, in bytes",
      (line) =>
        JSON.stringify({
          __REALTIME_TIMESTAMP: "1714982400123456",
          SYSLOG_IDENTIFIER: "server",
          MESSAGE: [...Buffer.from(line)],
        }),
    ],
    ["docker logs -t", (line) => `2024-05-06T08:00:00.123456789Z ${line}`],
    ["a Kubernetes node", (line) => `2024-05-06T08:00:00.1234Z stdout F ${line}`],
    ["docker compose", (line) => `ftp-1  | ${line}`],
    [
      "Docker's own files",
      (line) =>
        JSON.stringify({ log: `${line}\n`, stream: "stdout", time: "2024-05-06T08:00:00.1234Z" }),
    ],
  ];
  it.each(carriers)("is read behind %s as without it", async (_name, wrap) => {
    const bare = await readAll([lines]);
    const wrapped = await readAll([lines.map(wrap)]);
    expect(wrapped.format.id).toBe(id);
    expect(counts(wrapped)).toEqual(counts(bare));
    expect(wrapped.notes.join(" ")).toContain("came through syslog or the journal");
  });

  it("is read the same in UTF-16, with and without its mark, and from gzip", async () => {
    const text = `${lines.join("\n")}\n`;
    const expected = await readLogStream(bytesOf(text));
    const utf16 = Buffer.from(text, "utf16le");
    const swapped = Buffer.from(utf16).swap16();
    const mark = Buffer.from([0xff, 0xfe]);
    for (const bytes of [utf16, Buffer.concat([mark, utf16]), swapped, gzipSync(text)]) {
      expect(await readLogStream(bytesOf(bytes))).toEqual(expected);
    }
  });
});

describe("vsftpd through syslog", () => {
  const syslog = [
    'Nov  2 00:00:05 host vsftpd[2000]: [alice] OK LOGIN: Client "192.0.2.10"',
    'Nov  2 00:00:09 host vsftpd[2002]: [alice] OK UPLOAD: Client "192.0.2.10", "/in/a.png", 1048576 bytes, 512.00Kbyte/sec',
    "Nov  2 00:00:10 host CRON[99]: (root) CMD (run-parts)",
    'Nov  2 00:00:19 host vsftpd[2002]: [alice] OK DOWNLOAD: Client "192.0.2.10", "/out/b", 2048 bytes, 4.00Kbyte/sec',
  ];

  it("takes the stamp of syslog, dated by the file, and counts other programs' lines apart", async () => {
    const read = await readAll([syslog]);
    expect(read).toMatchObject({ format: { id: "vsftpd" }, transfers: 2, lines: 4 });
    // 2 November 2024 was a Saturday, day 20,029.
    expect(Array.from(read.holds?.endSeconds ?? []).map(Math.floor)).toEqual([
      20_029 * 86_400 + 9,
      20_029 * 86_400 + 19,
    ]);
    expect(read.notes.join(" ")).toContain("1 line of other programs in the same file was skipped");
    expect(read.notes.join(" ")).not.toContain("could not be read");
  });

  it("a stamp after the file was written is of the year before", () => {
    const peeler = new Peeler(Date.UTC(2025, 1, 1) / 1000);
    expect(peeler.peel(syslog[0]!)?.carrier.seconds).toBe(20_029 * 86_400 + 5);
  });

  it("is found behind hundreds of lines of other programs, and among many of them", async () => {
    const others = Array.from(
      { length: 900 },
      (_, index) => `Nov  2 00:00:01 host sshd[${index}]: Accepted publickey`,
    );
    const read = await readAll([[...others, ...syslog]]);
    expect(read).toMatchObject({ format: { id: "vsftpd" }, transfers: 2, lines: 904 });
    expect(read.document).toEqual((await readAll([syslog])).document);
  });
});

describe("several files", () => {
  const lines = sampleLines("xferlog");
  it("are read as one, in any order, packed or not", async () => {
    const whole = await readAll([lines]);
    const parts = [lines.slice(3), lines.slice(0, 2), lines.slice(2, 3)];
    expect(counts(await readAll(parts))).toEqual(counts(whole));
    const packed = await readLogs([
      { stream: () => bytesOf(gzipSync(`${lines.slice(2).join("\n")}\n`)) },
      source(lines.slice(0, 2)),
    ]);
    expect(packed).toMatchObject({ ok: true, document: whole.document });
  });

  it("of two formats are said to be", async () => {
    const read = await readAll([lines, sampleLines("pure-ftpd")]);
    expect(read.transfers).toBe(5);
    expect(read.notes.join(" ")).toContain("The files are of 2 formats");
  });

  it("of two servers name none", async () => {
    const read = await readAll([sampleLines("vsftpd"), sampleLines("iis")]);
    expect(read.document.server.software).toBe("generic");
    expect(read.transfers).toBe(4);
    const alone = await readAll([sampleLines("iis"), sampleLines("iis")]);
    expect(alone.document.server.software).toBe("iis");
  });

  it("of an xferlog with the server's address behind each line are read as without it", async () => {
    const bare = await readAll([lines]);
    for (const address of ["203.0.113.5", "2001:db8::5"])
      expect(counts(await readAll([lines.map((line) => `${line} ${address}`)]))).toEqual(
        counts(bare),
      );
  });
});

describe("what is no log", () => {
  const messageOf = async (text: string | Uint8Array): Promise<string> => {
    const result = await readLogStream(bytesOf(text));
    return result.ok ? "" : result.message;
  };

  it("an empty file is said to be empty", async () => {
    expect(await messageOf("")).toBe("The file is empty.");
    expect(await messageOf("\n\n")).toBe("The file holds nothing but empty lines.");
  });

  it("an unknown log says what it looks like, and what would be needed, without a name of its", async () => {
    const web =
      '203.0.113.9 - margaret [06/May/2024:08:00:05 +0200] "GET /private/x.html HTTP/1.1" 200 5';
    const message = await messageOf(`${web}\n`.repeat(20));
    expect(message).toContain("That looks like the access log of a web server.");
    expect(message).toContain("xferlog_enable=YES");
    expect(message).toContain("start,end,seconds,bytes");
    for (const name of ["margaret", "private", "203.0.113.9"]) expect(message).not.toContain(name);
  });

  it.each([
    ["Serv-U", "[02] Mon 06May24 08:00:10 - (000017) Connected to 192.0.2.10"],
    ["Serv-U", "Mon 06May24 08:00:10 - Serv-U FTP Server v6.4 - Copyright (c)"],
    ["Cerberus FTP Server", "[2024-05-06 08:00:10]:INFO [  17] - Cerberus FTP Server started"],
    ["Wing FTP Server", "[01] Mon, 06 May 2024 08:00:10 Wing FTP Server started"],
    ["WS_FTP Server", "0506 08:00:10 (0000005c) 192.0.2.10:2040 connected to 203.0.113.5:21"],
  ])("%s is named, with the table that would do instead", async (name, line) => {
    const message = await messageOf(`${line}\n`.repeat(5));
    expect(message).toContain(`That looks like the log of ${name}, whose lines of transfers`);
    expect(message).toMatch(/written with: [^;]*table/i);
    expect(message).not.toContain("xferlog_enable");
  });

  it.each([
    [
      "logins of vsftpd only",
      "May  6 08:00:00 ftp vsftpd: pam_unix(vsftpd:auth): authentication failure",
    ],
    [
      "the log of an SSH server",
      'May  6 08:00:10 host internal-sftp[4711]: close "/a" bytes read 0 written 123',
    ],
    ["AWS Transfer Family as text", "user.914984e553bcddb6 CLOSE Path=/bucket/file BytesIn=3242"],
    [
      "the log of Cerberus FTP Server",
      "[2024-05-06 08:00:10]:CONNECT  [  17] - Connection request accepted",
    ],
    [
      "sockets of ss or netstat without",
      "ESTAB  0      0         203.0.113.5:50123   192.0.2.10:41001",
    ],
  ])("%s: it is said what a line looks like, and one line is one", async (what, line) => {
    const message = await messageOf(line);
    expect(message).toContain("The first line is of no known log format. It begins with");
    expect(message).toContain(`That looks like ${what}`);
  });

  it("a log of a known format whose lines cannot be read says why, of the first", async () => {
    const message = await messageOf("start,end,bytes\n06.05.2024 08:00:00,06.05.2024 08:00:10,5\n");
    expect(message).toContain("1 of its lines could not be read, the first: a field is not what");
  });

  it("a packing that cannot be undone is named, with the way out", async () => {
    expect(await messageOf(Uint8Array.of(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 1, 2))).toMatch(
      /packed with xz.*xz -dc/,
    );
  });

  it("unreadable lines are counted, and the first shown with the reason, masked", () => {
    const accumulator = new LogAccumulator();
    for (const line of sampleLines("xferlog")) accumulator.line(line);
    accumulator.line("Mon May  6 08:00:10 2024 margaret");
    const result = accumulator.finish();
    const notes = result.ok ? result.notes.join(" ") : "";
    expect(notes).toContain(
      "the first: line 6, it is too short, 6 words of about 18: “Mon May  9 99:99:99 9999 xxx”",
    );
    expect(notes).not.toContain("margaret");
  });
});

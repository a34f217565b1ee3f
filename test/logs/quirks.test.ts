import { describe, expect, it } from "vitest";
import { LogAccumulator } from "../../src/logs/accumulator.ts";
import type { LogOptions, LogResult } from "../../src/logs/accumulator.ts";
import { logFormats } from "../../src/logs/index.ts";
import type { LineReading } from "../../src/logs/types.ts";
import { sampleLines } from "./sample.ts";
import { ctime } from "./synthetic.ts";

type Read = Extract<LogResult, { ok: true }>;

function readLines(lines: readonly string[], options: LogOptions = {}): Read {
  const accumulator = new LogAccumulator(options);
  for (const line of lines) accumulator.line(line);
  const result = accumulator.finish();
  if (!result.ok) throw new Error(result.message);
  return result;
}

const formatOf = (id: string) => logFormats.find((format) => format.id === id)!;

function readings(id: string, lines: readonly string[]): LineReading[] {
  const reader = formatOf(id).reader();
  return [...lines.map((line) => reader.read(line)), ...(reader.finish?.() ?? [])];
}

describe("vsftpd", () => {
  const said = (
    pid: number,
    second: number,
    what: string,
    text: string,
    host = "192.0.2.10",
  ): string =>
    `Mon May  6 08:00:${String(second).padStart(2, "0")} 2024 [pid ${pid}] [anna] FTP ${what}: Client "${host}", "${text}"`;
  const passive = "227 Entering Passive Mode (203,0,113,5,195,80).";

  it("a PASV without a reply whose process never speaks again is a refusal; one that is answered is none", () => {
    const lines = [
      said(101, 1, "command", "PASV"),
      said(102, 2, "command", "EPSV"),
      said(103, 3, "command", "PASV"),
      said(103, 3, "response", passive),
      said(104, 40, "command", "PASV"),
    ];
    const found = readings("vsftpd", lines).filter((reading) => reading !== null);
    // 104 asked last of all: its reply may still come.
    expect(found).toMatchObject([{ kind: "refusal" }, { kind: "refusal" }]);
    expect(found).toHaveLength(2);
  });

  it("isolated processes all have the same number: as many listings as were made, and no refusal made up", () => {
    const lines: string[] = [];
    for (let second = 0; second < 40; second += 4) {
      // Two sessions of one host, interleaved.
      lines.push(said(3, second, "command", "PASV"), said(3, second, "command", "PASV"));
      lines.push(said(3, second, "response", passive), said(3, second, "response", passive));
      lines.push(said(3, second + 1, "command", "LIST"), said(3, second + 1, "command", "NLST"));
      for (let both = 0; both < 2; both++)
        lines.push(said(3, second + 1, "response", "150 Here comes the directory listing."));
      for (let both = 0; both < 2; both++)
        lines.push(said(3, second + 2, "response", "226 Directory send OK."));
    }
    const found = readings("vsftpd", lines).filter((reading) => reading !== null);
    expect(found).toHaveLength(20);
    expect(found.every((reading) => reading !== "unparsable" && reading.kind === "listing")).toBe(
      true,
    );
  });

  it("every port of its replies is seen, and that they were passive", () => {
    const lines: string[] = [];
    for (let session = 0; session < 9; session++) {
      const reply = `227 Entering Passive Mode (203,0,113,5,195,${80 + session}).`;
      lines.push(
        said(100 + session, session, "command", "PASV"),
        said(100 + session, session, "response", reply),
      );
      lines.push(
        `Mon May  6 08:00:${String(session + 10)} 2024 [pid ${100 + session}] [anna] OK UPLOAD: Client "192.0.2.10", "/a", 1048576 bytes, 512.00Kbyte/sec`,
      );
    }
    const notes = readLines(lines).notes.join(" ");
    expect(notes).toContain(
      `9 passive ports were seen, from ${195 * 256 + 80} to ${195 * 256 + 88}.`,
    );
    expect(notes).not.toContain("does not tell passive from active");
  });
});

describe("Zeek", () => {
  const head =
    "#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration\torig_bytes\tresp_bytes";
  const line = (
    ts: number,
    from: string,
    fromPort: number,
    to: string,
    toPort: number,
    service: string,
    sent: number,
    got: number,
  ): string =>
    [ts, `C${ts}`, from, fromPort, to, toPort, "tcp", service, "1.5", sent, got].join("\t");
  const server = "203.0.113.5";

  it("active is what the server of a control connection begins, from whichever port", () => {
    const lines = [
      head,
      line(1_714_982_400.5, server, 61_918, "192.0.2.10", 50_000, "ftp-data", 700, 0),
      line(1_714_982_401.5, "192.0.2.11", 40_000, server, 33_003, "ftp-data", 0, 900),
      // The control connection is logged when it ends: last.
      line(1_714_982_399, "192.0.2.10", 40_001, server, 21, "ftp", 5, 5),
    ];
    expect(readings("zeek", lines).filter((reading) => reading !== null)).toMatchObject(
      [
        { kind: "download", passive: true, host: "192.0.2.11", port: 33_003 },
        { kind: "download", passive: false, host: "192.0.2.10", port: null },
      ].sort((a, b) => Number(a.passive) - Number(b.passive)),
    );
  });

  it("without control connections the end that most others meet is the server", () => {
    const lines = [head];
    for (let client = 0; client < 5; client++) {
      lines.push(
        line(
          1_714_982_400 + client,
          server,
          60_000 + client,
          `192.0.2.${client}`,
          50_000,
          "ftp-data",
          700,
          0,
        ),
      );
    }
    const found = readings("zeek", lines).filter((reading) => reading !== null);
    expect(
      found.every(
        (reading) => reading !== "unparsable" && "passive" in reading && reading.passive === false,
      ),
    ).toBe(true);
  });

  it("its listings are counted once: among the downloads, and none is added", () => {
    const lines = [
      head,
      ...[1, 2, 3].map((second) =>
        line(1_714_982_400 + second, "192.0.2.1", 4000, server, 50_000 + second, "ftp-data", 0, 99),
      ),
    ];
    const read = readLines(lines);
    expect(read.document.groups[0]?.listings).toBe(0);
    expect(read.notes.join(" ")).toContain("none is added");
  });

  it.each([
    ["0.06685185432434082", 0.06685185432434082],
    ["9.5367431640625e-06", 9.5367431640625e-6],
    ["2", 2],
  ])("JSON has durations as doubles are printed: %s", (duration, seconds) => {
    const ends = '"id.orig_h":"192.0.2.7","id.orig_p":4000,"id.resp_h":"203.0.113.5"';
    const json = `{"ts":1591367999.3059881,"uid":"C1",${ends},"id.resp_p":50001,"proto":"tcp","service":"ftp-data","duration":${duration},"orig_bytes":0,"resp_bytes":9}`;
    expect(readings("zeek", [json]).filter((reading) => reading !== null)).toMatchObject([
      { durationSeconds: seconds },
    ]);
  });

  it("JSON says the same as TSV", () => {
    const names = head.split("\t").slice(1);
    const tsv = sampleLines("zeek");
    const json = tsv
      .filter((text) => !text.startsWith("#"))
      .map((text) =>
        JSON.stringify(
          Object.fromEntries(
            text.split("\t").flatMap((value, index) => {
              if (value === "-") return [];
              const isNumber = /^\d+(\.\d+)?$/.test(value);
              return [[names[index], isNumber ? Number(value) : value]];
            }),
          ),
        ),
      );
    expect(readLines(json).document).toEqual(readLines(tsv).document);
  });
});

describe("older and other lines", () => {
  it("NcFTPd's first form", () => {
    const text =
      "97/04/20 23:30:59 #u2 | R,/home/ftp/pub/big.file,4627440,23.223,194.591,anonymous,me@example.com,client.example,.tar.gz,OK,";
    expect(readings("ncftpd", [text])).toMatchObject([
      {
        kind: "download",
        bytes: 4_627_440,
        durationSeconds: 23.223,
        host: "client.example",
        complete: true,
      },
    ]);
  });

  it("IIS 6: the date stands in the head, the transfer is one line", () => {
    const lines = [
      "#Date: 2024-05-06 08:00:00",
      "#Fields: time c-ip cs-username cs-method cs-uri-stem sc-status sc-bytes cs-bytes time-taken",
      "08:00:05 192.0.2.10 anna [1]created /in/a 226 0 5000 640",
      "08:00:09 192.0.2.10 anna [1]sent /out/b 226 7000 0 1250",
    ];
    expect(readings("iis", lines).filter((reading) => reading !== null)).toMatchObject([
      {
        kind: "upload",
        bytes: 5000,
        durationSeconds: 0.64,
        endSeconds: 19_849 * 86_400 + 8 * 3600 + 5,
      },
      { kind: "download", bytes: 7000, durationSeconds: 1.25 },
    ]);
  });

  it("an xferlog without a status, as wu-ftpd wrote it once", () => {
    const text =
      "Fri Oct  3 10:41:55 1997 1294 client.example 4500828 /pub/demos/a.zip b _ o a me@example.com ftp 0 *";
    expect(readings("xferlog", [text])).toMatchObject([
      { kind: "download", durationSeconds: 1294, complete: true },
    ]);
  });

  it("ProFTPD's verbs may have an underscore, and its refusals leave no trace", () => {
    expect(
      readings("proftpd", ["2024-05-06 08:00:00,123 192.0.2.10 anna OPTS_UTF8 200 - -"]),
    ).toEqual([null]);
    expect(formatOf("proftpd").refusals).toBe("never");
  });

  it("the writer of an xferlog is named where the lines leave one only", () => {
    const line = (index: number, seconds: number, method: number): string =>
      `${ctime(1_714_982_400 + index)} ${seconds} 192.0.2.${index} 200 /a b _ o r anna ftp ${method} * c`;
    const many = (seconds: number, method: number): string[] =>
      Array.from({ length: 30 }, (_, index) => line(index, seconds, method));
    expect(readLines(many(1, 0)).document.server.software).toBe("vsftpd");
    expect(readLines(many(0, 1)).document.server.software).toBe("pure-ftpd");
    expect(readLines(many(0, 0)).document.server.software).toBe("generic");
    expect(readLines(sampleLines("xferlog")).document.server.software).toBe("proftpd");
    expect(readLines(sampleLines("iis")).document.server.software).toBe("iis");
  });
});

describe("samples of sockets", () => {
  const both = ["203.0.113.5:21 192.0.2.10:41000", "203.0.113.5:50123 192.0.2.10:41001"];
  const ss = (line: string): string => `ESTAB 0 0 ${line}`;
  const windows = (line: string): string => `  TCP    ${line.replace(" ", "   ")}   ESTABLISHED`;
  it.each([
    ["date +%FT%T", (second: string) => `2024-05-06T20:00:${second}`, ss],
    ["date", (second: string) => `Mon May  6 20:00:${second} CEST 2024`, ss],
    ["date, AM and PM", (second: string) => `Mon May  6 08:00:${second} PM CEST 2024`, ss],
    ["date, day first", (second: string) => `Mon 06 May 2024 08:00:${second} PM CEST`, ss],
    ["netstat -an of Windows", (second: string) => `2024-05-06 20:00:${second}`, windows],
  ])("%s before each", (_name, stamp, line) => {
    const lines = [
      stamp("00"),
      ...both.map(line),
      stamp("10"),
      ...both.map(line),
      stamp("20"),
      line(both[0]!),
      stamp("30"),
    ];
    const found = readings("sockets", lines).filter((reading) => reading !== null);
    // Met at 0 and 10 s, not at 20 s: it ended at 15 s, give or take, and 2024-05-06 is day 19,849.
    expect(found).toMatchObject([
      { port: 50_123, endSeconds: 19_849 * 86_400 + 72_015, passive: true },
    ]);
  });
});

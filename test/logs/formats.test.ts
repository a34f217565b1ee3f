import { describe, expect, it } from "vitest";
import { bestFormat, logFormats, recognise } from "../../src/logs/index.ts";
import type { LineReading } from "../../src/logs/types.ts";
import { sampleLines, sampleOf } from "./sample.ts";

/** 2024-05-06 00:00, computed by hand: 19,849 days after 1970-01-01. */
const day = 19_849 * 86_400;
const at = (hours: number, minutes: number, seconds: number): number =>
  day + hours * 3600 + minutes * 60 + seconds;

/** What a person reads in the samples, in order; only the fields that matter. */
const expected: Record<string, object[]> = {
  xferlog: [
    {
      kind: "download",
      endSeconds: at(8, 0, 10),
      durationSeconds: 12,
      bytes: 896_242,
      user: "anna",
      host: "192.0.2.10",
      complete: true,
    },
    { kind: "download", endSeconds: at(8, 0, 30), durationSeconds: 0, bytes: 22, user: "anna" },
    {
      kind: "upload",
      endSeconds: at(8, 1, 5),
      durationSeconds: 7,
      bytes: 12_627_038,
      host: "198.51.100.7",
      complete: false,
    },
    { kind: "delete", atSeconds: at(8, 1, 6) },
    { kind: "other-protocol", atSeconds: at(8, 2, 0) },
  ],
  vsftpd: [
    { kind: "listing", endSeconds: at(8, 0, 4), durationSeconds: 2 },
    { kind: "upload", endSeconds: at(8, 0, 9), bytes: 1_884_648, durationErrorSeconds: 0 },
    { kind: "failed", atSeconds: at(8, 0, 19) },
    { kind: "delete", atSeconds: at(8, 0, 51) },
    // The PASV of 08:00:20 got no reply: vsftpd ends the session of a refused client without a line.
    { kind: "refusal", atSeconds: at(8, 0, 20) },
  ],
  "pure-ftpd": [
    {
      kind: "download",
      endSeconds: 1_714_982_410,
      durationSeconds: 12,
      bytes: 896_242,
      session: "66388a00.1f3",
    },
    { kind: "upload", endSeconds: 1_714_982_465, durationSeconds: 7, user: "ben" },
  ],
  ncftpd: [
    {
      kind: "download",
      endSeconds: at(8, 0, 10),
      durationSeconds: 0.7,
      bytes: 41_000,
      passive: true,
      session: "TSQoxwAEEbkA",
      host: "192.0.2.10",
    },
    { kind: "upload", durationSeconds: 0.006, bytes: 25, passive: false, user: "ben" },
    { kind: "listing", endSeconds: at(8, 0, 12), durationSeconds: null, session: "TSQoxwAEEbkA" },
    { kind: "delete", atSeconds: at(8, 0, 13) },
  ],
  iis: [
    {
      kind: "listing",
      endSeconds: at(8, 0, 2),
      durationSeconds: 1,
      port: 50_348,
      passive: true,
      bytes: null,
      user: "DOMAIN\\anna",
    },
    { kind: "upload", endSeconds: at(8, 0, 12), durationSeconds: 9, port: 50_349 },
    { kind: "refusal", atSeconds: at(8, 0, 13) },
  ],
  "filezilla-server-0.9": [
    {
      kind: "listing",
      endSeconds: at(13, 34, 50) + 10 * 86_400,
      durationSeconds: 1,
      port: 199 * 256 + 202,
      user: "Anna Maria (office)",
    },
    {
      kind: "upload",
      endSeconds: at(16, 35, 23) + 10 * 86_400,
      durationSeconds: 3 * 3600 + 28,
      port: 199 * 256 + 203,
    },
    { kind: "refusal", atSeconds: at(16, 35, 24) + 10 * 86_400 },
  ],
  "filezilla-server": [
    { kind: "download", port: 51_101, complete: true, user: "anna" },
    { kind: "failed" },
    { kind: "refusal" },
  ],
  proftpd: [
    { kind: "listing", durationSeconds: 0.041, bytes: 2310, user: "anna" },
    { kind: "download", durationSeconds: 4.5, bytes: 5_000_000, user: "anna maria" },
    { kind: "upload", durationSeconds: 0.9, complete: false },
    { kind: "failed" },
    { kind: "delete" },
    { kind: "refusal" },
  ],
  "proftpd-clf": [
    { kind: "listing", endSeconds: at(8, 0, 3), durationSeconds: null, bytes: 2310, user: "anna" },
    { kind: "download", endSeconds: at(8, 0, 5), bytes: 5_000_000, host: "client.example" },
    { kind: "upload", bytes: 70_000, complete: false },
    { kind: "failed" },
    { kind: "delete" },
  ],
  "proftpd-json": [
    { kind: "listing", durationSeconds: 0.041, bytes: 2310, port: 50_123, session: "4711" },
    { kind: "download", endSeconds: at(8, 0, 5) + 0.123, durationSeconds: 4.5, user: "anna" },
    { kind: "upload", endSeconds: at(8, 0, 6), durationSeconds: 2, durationErrorSeconds: 1, user: "ben" },
    { kind: "failed" },
  ],
  "pure-ftpd-clf": [
    { kind: "download", endSeconds: at(8, 0, 10), bytes: 896_242, user: "anna", host: "192.0.2.10" },
    { kind: "upload", endSeconds: at(8, 1, 5), bytes: 12_627_038, user: "ben" },
    { kind: "download", bytes: 0, user: "" },
  ],
  "pure-ftpd-w3c": [
    { kind: "download", endSeconds: at(8, 0, 10), bytes: 896_242, user: "anna" },
    { kind: "upload", endSeconds: at(8, 1, 5), bytes: 12_627_038, host: "198.51.100.7" },
  ],
  "pure-ftpd-syslog": [
    // 1 MiB at 512 KiB/s: two seconds.
    { kind: "download", endSeconds: at(8, 0, 10), durationSeconds: 2, session: "4711", user: "anna" },
    { kind: "upload", endSeconds: at(8, 1, 5), bytes: 12_627_038, durationSeconds: expect.closeTo(7, 2) },
  ],
  sftpgo: [
    { kind: "download", durationSeconds: 0.702, bytes: 896_242, host: "192.0.2.10", passive: true },
    { kind: "upload", endSeconds: at(8, 0, 12.5), host: "2001:db8::7", passive: false, session: "FTP_0_14" },
    { kind: "other-protocol" },
    { kind: "delete" },
  ],
  pyftpdlib: [
    { kind: "download", durationSeconds: 0.702, bytes: 896_242, session: "41974", user: "anna" },
    { kind: "upload", endSeconds: at(8, 0, 20), durationSeconds: 3.5, complete: false, user: "ben" },
  ],
  crushftp: [{ kind: "download", port: 195 * 256 + 80, passive: true, user: "anna", host: "192.0.2.10" }],
  "apache-ftpserver": [
    { kind: "upload", port: 195 * 256 + 80, user: "anna", setupSeconds: expect.closeTo(0.09, 5) },
    { kind: "refusal" },
  ],
  "aws-transfer": [
    { kind: "upload", durationSeconds: 2.5, bytes: 121_000, host: "192.0.2.10", user: "anna" },
    { kind: "other-protocol" },
  ],
  "zeek-ftp": [
    { kind: "download", bytes: 9876, passive: true, session: "C1", user: "anna", durationSeconds: null },
    { kind: "delete" },
    { kind: "failed" },
  ],
  // Seen at 08:00:00 and 08:00:10, gone at 08:00:20: it ended between the last two.
  sockets: [{ kind: "download", port: 50_123, host: "192.0.2.10", endSeconds: at(8, 0, 15) }],
  csv: [
    { kind: "download", endSeconds: at(8, 0, 10.25), durationSeconds: 0.702, port: 50_123, passive: true },
    { kind: "upload", endSeconds: at(8, 0, 20), durationSeconds: 3, bytes: null, user: "ben, the second" },
    { kind: "listing", endSeconds: 1_714_982_430.5, durationSeconds: 1.5, bytes: 2310 },
  ],
  zeek: [
    {
      kind: "download",
      durationSeconds: 0.112432,
      bytes: 9876,
      port: 50_666,
      passive: true,
      host: "192.0.2.10",
    },
    {
      kind: "upload",
      endSeconds: 1_714_982_414.5,
      bytes: 500_000,
      passive: false,
      host: "198.51.100.7",
    },
  ],
};

describe.each(logFormats.map((format) => [format.id, format] as const))("%s", (id, format) => {
  const sample = sampleOf(format);
  const { lines, carriers } = sample;

  it("is recognised, and no other format claims its lines", () => {
    expect(bestFormat(lines, carriers)).toMatchObject({ format: { id }, share: 1 });
    const others = logFormats.filter((other) => other !== format);
    for (const other of others) expect(other.looksLike(lines, carriers)).toBeLessThan(0.3);
  });

  it("says what a person reads in the sample", () => {
    const reader = format.reader();
    const readings: LineReading[] = lines.map((line, index) => reader.read(line, carriers[index]));
    readings.push(...(reader.finish?.() ?? []));
    expect(readings).not.toContain("unparsable");
    expect(readings.filter((reading) => reading !== null)).toMatchObject(expected[id] ?? []);
    expect(readings.filter((reading) => reading !== null)).toHaveLength(expected[id]?.length ?? 0);
  });
});

describe("details", () => {
  it("vsftpd's rate gives the duration below a second", () => {
    const reader = logFormats.find(({ id }) => id === "vsftpd")?.reader();
    const record = sampleLines("vsftpd")
      .map((line) => reader?.read(line))
      .find((reading) => typeof reading === "object" && reading?.kind === "upload");
    // 1,884,648 bytes at 41,264.44 KiB/s.
    expect(record).toMatchObject({ durationSeconds: expect.closeTo(0.0446, 4) });
  });

  it("FileZilla Server 1.x stamps give milliseconds and the time to connect", () => {
    const reader = logFormats.find(({ id }) => id === "filezilla-server")?.reader();
    const record = sampleLines("filezilla-server")
      .map((line) => reader?.read(line))
      .find((reading) => typeof reading === "object" && reading?.kind === "download");
    expect(record).toMatchObject({
      durationSeconds: expect.closeTo(2.25, 5),
      setupSeconds: expect.closeTo(0.08, 5),
    });
  });

  it("FileZilla 0.9 dates: a number above 12 tells day from month", () => {
    const format = logFormats.find(({ id }) => id === "filezilla-server-0.9");
    const ends = ["16/5/2024 13:34:48", "16.05.2024 13:34:48", "2024-05-16 13:34:48"].map(
      (stamp) => {
        const reader = format?.reader();
        const say = (text: string): unknown =>
          reader?.read(`(000001) ${stamp} - anna (192.0.2.1)> ${text}`);
        say("PASV");
        say("227 Entering Passive Mode (203,0,113,5,199,202)");
        say("LIST");
        say("150 ok");
        return say("226 ok");
      },
    );
    for (const end of ends) {
      expect(end).toMatchObject({ endSeconds: at(13, 34, 48) + 10 * 86_400 });
    }
  });

  it("IIS with time-taken and bytes uses them; a web server's log is refused", () => {
    const iis = logFormats.find(({ id }) => id === "iis")?.reader();
    const fields =
      "#Fields: date time c-ip cs-username s-port cs-method sc-status sc-bytes cs-bytes time-taken x-session";
    iis?.read(fields);
    iis?.read("2024-05-06 08:00:00 192.0.2.1 anna 50001 DataChannelOpened - 0 0 0 s1");
    iis?.read("2024-05-06 08:00:01 192.0.2.1 anna 50001 DataChannelClosed - 0 0 0 s1");
    const record = iis?.read("2024-05-06 08:00:01 192.0.2.1 anna 21 RETR 226 7000 12 640 s1");
    expect(record).toMatchObject({ bytes: 7000, durationSeconds: 0.64, durationErrorSeconds: 0 });
    const web = [fields, "2024-05-06 08:00:00 192.0.2.1 - 80 GET 200 10 10 1 -"];
    expect(recognise([...web, ...web.slice(1), ...web.slice(1)])).toBeNull();
  });
});

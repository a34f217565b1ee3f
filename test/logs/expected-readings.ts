import { expect } from "vitest";

/** 2024-05-06 00:00, computed by hand: 19,849 days after 1970-01-01. */
const day = 19_849 * 86_400;
export const at = (hours: number, minutes: number, seconds: number): number =>
  day + hours * 3600 + minutes * 60 + seconds;

/** What a person reads in the samples, in order; only the fields that matter. */
export const expected: Record<string, object[]> = {
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
    {
      kind: "upload",
      endSeconds: at(8, 0, 6),
      durationSeconds: 2,
      durationErrorSeconds: 1,
      user: "ben",
    },
    { kind: "failed" },
  ],
  "pure-ftpd-clf": [
    {
      kind: "download",
      endSeconds: at(8, 0, 10),
      bytes: 896_242,
      user: "anna",
      host: "192.0.2.10",
    },
    { kind: "upload", endSeconds: at(8, 1, 5), bytes: 12_627_038, user: "ben" },
    { kind: "download", bytes: 0, user: "" },
  ],
  "pure-ftpd-w3c": [
    { kind: "download", endSeconds: at(8, 0, 10), bytes: 896_242, user: "anna" },
    { kind: "upload", endSeconds: at(8, 1, 5), bytes: 12_627_038, host: "198.51.100.7" },
  ],
  "pure-ftpd-syslog": [
    // 1 MiB at 512 KiB/s: two seconds.
    {
      kind: "download",
      endSeconds: at(8, 0, 10),
      durationSeconds: 2,
      session: "4711",
      user: "anna",
    },
    {
      kind: "upload",
      endSeconds: at(8, 1, 5),
      bytes: 12_627_038,
      durationSeconds: expect.closeTo(7, 2),
    },
  ],
  sftpgo: [
    { kind: "download", durationSeconds: 0.702, bytes: 896_242, host: "192.0.2.10", passive: true },
    {
      kind: "upload",
      endSeconds: at(8, 0, 12.5),
      host: "2001:db8::7",
      passive: false,
      session: "FTP_0_14",
    },
    { kind: "other-protocol" },
    { kind: "delete" },
  ],
  pyftpdlib: [
    { kind: "download", durationSeconds: 0.702, bytes: 896_242, session: "41974", user: "anna" },
    {
      kind: "upload",
      endSeconds: at(8, 0, 20),
      durationSeconds: 3.5,
      complete: false,
      user: "ben",
    },
  ],
  crushftp: [
    { kind: "download", port: 195 * 256 + 80, passive: true, user: "anna", host: "192.0.2.10" },
  ],
  "apache-ftpserver": [
    { kind: "upload", port: 195 * 256 + 80, user: "anna", setupSeconds: expect.closeTo(0.09, 5) },
    { kind: "refusal" },
  ],
  "aws-transfer": [
    { kind: "upload", durationSeconds: 2.5, bytes: 121_000, host: "192.0.2.10", user: "anna" },
    { kind: "other-protocol" },
  ],
  "zeek-ftp": [
    {
      kind: "download",
      bytes: 9876,
      passive: true,
      session: "C1",
      user: "anna",
      durationSeconds: null,
    },
    { kind: "delete" },
    { kind: "failed" },
  ],
  // Seen at 08:00:00 and 08:00:10, gone at 08:00:20: it ended between the last two.
  sockets: [{ kind: "download", port: 50_123, host: "192.0.2.10", endSeconds: at(8, 0, 15) }],
  csv: [
    {
      kind: "download",
      endSeconds: at(8, 0, 10.25),
      durationSeconds: 0.702,
      port: 50_123,
      passive: true,
    },
    {
      kind: "upload",
      endSeconds: at(8, 0, 20),
      durationSeconds: 3,
      bytes: null,
      user: "ben, the second",
    },
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

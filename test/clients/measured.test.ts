import { describe, expect, it } from "vitest";
import { clientById } from "../../src/clients/index.ts";
import type { Delays, Failure, FailureKind, LastResort } from "../../src/scenario/types.ts";

/**
 * Commands per file as servers logged them when the clients fetched files of one folder one after another
 * (curl 7.88.1, lftp 4.9.2, rclone 1.60.1, ncftp 3.2.6, Python 3.11 ftplib, basic-ftp 6.2.6), in the steady state.
 */
const sequences = [
  { id: "lftp", perFile: ["PASV", "RETR"] },
  { id: "lftp-mirror", perFile: ["PASV", "RETR"] },
  { id: "curl", perFile: ["EPSV", "SIZE", "RETR"] },
  { id: "ncftp", perFile: ["MDTM", "PASV", "RETR"] },
  { id: "rclone", perFile: ["EPSV", "RETR"] },
  { id: "ftplib", perFile: ["TYPE", "PASV", "RETR"] },
  { id: "basic-ftp", perFile: ["EPSV", "RETR"] },
];

/**
 * Control sessions and data connections logged for 20 files of one folder, which is not the root, with listings where
 * the client made them; FTP-Deploy's two more are the state file that it reads and writes.
 */
const runs = [
  { id: "lftp", sessions: 1, dataConnections: 21 },
  { id: "lftp-mirror", sessions: 5, dataConnections: 21 },
  { id: "curl", sessions: 1, dataConnections: 20 },
  { id: "rclone", sessions: 4, dataConnections: 22 },
  { id: "tnftp", sessions: 1, dataConnections: 21 },
  { id: "ftp-deploy", sessions: 1, dataConnections: 22 },
];

describe.each(sequences)("$id: $perFile", ({ id, perFile }) => {
  const ask = perFile.findIndex((command) => command === "PASV" || command === "EPSV");
  const transfer = perFile.indexOf("RETR");
  const { defaults, command } = clientById(id)!;

  it("has as many commands before its request for a port as were logged", () => {
    expect(defaults.gapRoundTrips?.value).toBe(ask);
  });

  it("has as many commands between request and transfer as were logged", () => {
    expect(defaults.holdRoundTrips?.value).toBe(transfer - ask - 1);
  });

  it("asks with the command that was logged", () => {
    expect(command.value.startsWith(perFile[ask]!)).toBe(true);
  });
});

describe.each(runs)("$id: 20 files of one folder", ({ id, sessions, dataConnections }) => {
  const { defaults } = clientById(id)!;

  it("opens as many sessions as were logged, none of them for listings alone", () => {
    expect(defaults.connections?.value).toBe(sessions);
    expect(defaults.browsingSessions?.value).toBe(0);
  });

  it("makes as many data connections beside its files as were logged", () => {
    expect(defaults.listings?.value).toBe(dataConnections - 20);
  });
});

/** Commands on the control connection before the first PASV or EPSV, as servers logged them. */
const logins = [
  { commands: 2, ids: ["wordpress"] },
  { commands: 3, ids: ["curl", "curl-parallel", "curl-retry", "ftplib"] },
  { commands: 5, ids: ["lftp", "lftp-mirror", "lftp-pget", "rclone"] },
  { commands: 6, ids: ["wget", "tnftp", "aria2"] },
  { commands: 8, ids: ["ncftp", "basic-ftp"] },
  { commands: 10, ids: ["ftp-deploy"] },
].flatMap(({ commands, ids }) => ids.map((id) => ({ id, commands })));

it.each(logins)(
  "$id logs in with $commands commands and waits for the greeting",
  ({ id, commands }) => {
    expect(clientById(id)!.defaults.loginRoundTrips).toMatchObject({
      value: commands + 1,
      grade: "run",
    });
  },
);

/** curl's commands inside the hold: more on the first file of a session, fewer on an upload. */
describe("curl: EPSV, TYPE, SIZE, RETR, then EPSV, SIZE, RETR; EPSV, TYPE, STOR, then EPSV, STOR", () => {
  const { defaults } = clientById("curl")!;

  it.each([
    { sequence: ["EPSV", "TYPE", "SIZE", "RETR"], first: true, upload: false },
    { sequence: ["EPSV", "SIZE", "RETR"], first: false, upload: false },
    { sequence: ["EPSV", "TYPE", "STOR"], first: true, upload: true },
    { sequence: ["EPSV", "STOR"], first: false, upload: true },
  ])("$sequence", ({ sequence, first, upload }) => {
    const hold = upload ? defaults.uploadHoldRoundTrips : defaults.holdRoundTrips;
    const more = first ? defaults.firstHoldRoundTrips!.value : 0;
    expect(hold!.value + more).toBe(sequence.length - 2);
  });
});

/** One cell of the table below: what a client was seen to do next. */
interface Seen {
  /** Pauses before its further tries, in whole seconds, as far as it was watched. */
  pauses?: number[];
  /** How many further tries there were before it stopped; absent where it was not watched so long. */
  tries?: number;
  where?: Failure["on"];
  /** What came after the last try, or at once. */
  end?: LastResort;
  filesLost?: number;
  /** Seconds it waited for a port that drops packets. */
  waited?: number;
}

const ends: Seen = { tries: 0, end: "give-up" };
const endsAfter = (waited: number): Seen => ({ ...ends, waited });
const goesOn: Seen = { tries: 0, end: "next-file", where: "new-session" };
const backsOff: Seen = { pauses: [15, 22, 33], where: "new-session" };

/**
 * What each client did when a server made for the purpose refused PASV with 425, ended its session after 500, turned
 * its login away with 421, or named a port that drops packets (November 2026; 20 files or as said).
 */
const table: Record<string, Record<FailureKind, Seen>> = {
  lftp: {
    refused: backsOff,
    killed: { pauses: [15], tries: 0, where: "new-session", end: "active-once" },
    turnedAway: backsOff,
    unanswered: { waited: 134 },
  },
  "lftp-mirror": {
    refused: backsOff,
    killed: { pauses: [0], tries: 0, where: "new-session", end: "active-once" },
    turnedAway: backsOff,
    unanswered: { waited: 134 },
  },
  curl: {
    refused: { tries: 0, end: "next-file", where: "same-session" },
    killed: { ...goesOn, filesLost: 2 },
    turnedAway: goesOn,
    unanswered: { tries: 0, waited: 134 },
  },
  "curl-parallel": {
    refused: { tries: 0, end: "next-file", where: "same-session" },
    killed: { ...goesOn, filesLost: 1 },
    turnedAway: goesOn,
    unanswered: { tries: 0, waited: 134 },
  },
  "curl-retry": {
    refused: { pauses: [1, 2, 4], tries: 3, where: "same-session" },
    killed: { ...goesOn, filesLost: 2 },
    turnedAway: { pauses: [1, 2, 4], tries: 3, where: "new-session" },
    unanswered: { tries: 0, waited: 134 },
  },
  wget: {
    refused: goesOn,
    killed: goesOn,
    turnedAway: {
      pauses: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 10, 10, 10],
      tries: 19,
      where: "new-session",
    },
    unanswered: { waited: 134, where: "new-session" },
  },
  rclone: {
    refused: { pauses: [0, 0], tries: 2 },
    killed: { pauses: [0], tries: 1, where: "new-session", end: "give-up" },
    turnedAway: { tries: 9, where: "new-session" },
    unanswered: { waited: 60, tries: 2 },
  },
  ncftp: {
    refused: { tries: 0, end: "active-for-good", where: "same-session" },
    killed: ends,
    turnedAway: { pauses: [20, 20], tries: 2, where: "new-session" },
    unanswered: { waited: 30, tries: 2, end: "active-for-good" },
  },
  ftplib: { refused: ends, killed: ends, turnedAway: ends, unanswered: endsAfter(134) },
  "basic-ftp": { refused: ends, killed: ends, turnedAway: ends, unanswered: endsAfter(30) },
  "ftp-deploy": {
    refused: { pauses: [0], tries: 1, end: "give-up" },
    killed: ends,
    turnedAway: ends,
    unanswered: { pauses: [0], tries: 1, end: "give-up", waited: 30 },
  },
  wordpress: {
    refused: { tries: 0, end: "active-for-good", where: "same-session" },
    killed: ends,
    turnedAway: ends,
    unanswered: { tries: 0, waited: 90 },
  },
  tnftp: {
    refused: { tries: 0, end: "active-for-good" },
    killed: ends,
    turnedAway: ends,
    unanswered: { tries: 0, end: "active-for-good", waited: 133 },
  },
  aria2: {
    refused: { tries: 0, end: "next-file" },
    killed: { tries: 0, end: "next-file" },
    turnedAway: { tries: 0, end: "next-file" },
    unanswered: { waited: 60 },
  },
  "inetutils-ftp": {
    refused: { tries: 0, end: "next-file" },
    killed: ends,
    turnedAway: ends,
    unanswered: { tries: 0, waited: 134 },
  },
};

function pauseNumber(delays: Delays, number: number): number {
  if (Array.isArray(delays)) return delays[Math.min(number, delays.length) - 1]!;
  return Math.min(delays.first * delays.factor ** (number - 1), delays.limit);
}

/** The same columns of what the catalogue says, for those that were watched. */
function columnsOf(rule: Failure, seen: Seen): Seen {
  const columns: Required<Seen> = {
    pauses: (seen.pauses ?? []).map((_, index) => Math.trunc(pauseNumber(rule.delays, index + 1))),
    tries: rule.attempts,
    where: rule.on,
    end: rule.afterwards,
    filesLost: rule.filesLost,
    waited: rule.timeoutSeconds,
  };
  return Object.fromEntries(Object.entries(columns).filter(([column]) => column in seen));
}

describe.each(Object.entries(table))("%s meets a server that fails", (id, row) => {
  const failures = clientById(id)!.failures!;

  it.each(Object.entries(row) as [FailureKind, Seen][])("%s", (kind, seen) => {
    expect(columnsOf(failures[kind].value, seen)).toEqual(seen);
    expect(failures[kind].grade).toBe("run");
  });
});

describe("asking again with PASV", () => {
  it.each([
    { id: "curl", asks: true },
    // Not seen to ask again after a time-out, as curl and basic-ftp do.
    { id: "rclone", asks: "when-refused" },
    { id: "basic-ftp", asks: true },
    { id: "tnftp", asks: "when-refused" },
    // EPSV, PASV, EPSV, PASV: at every try
    { id: "ftp-deploy", asks: "every-try" },
    ...["lftp", "wget", "ncftp", "ftplib", "aria2", "inetutils-ftp", "wordpress"].map((id) => ({
      id,
      asks: false,
    })),
  ])("$id: $asks", ({ id, asks }) => {
    expect(clientById(id)!.defaults.asksTwice?.value).toBe(asks);
  });
});

describe("rclone's ten logins in a row", () => {
  it("take the 4.7 s that were seen, less ten handshakes without a round trip worth counting", () => {
    const { attempts, delays } = clientById("rclone")!.failures!.turnedAway.value;
    const pauses = Array.from({ length: attempts }, (_, index) => pauseNumber(delays, index + 1));
    const seconds = pauses.reduce((sum, pause) => sum + pause, 0);
    expect(seconds).toBeGreaterThan(4.3);
    expect(seconds).toBeLessThanOrEqual(4.7);
  });
});

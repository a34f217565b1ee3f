import { describe, expect, it } from "vitest";
import { clientById } from "../../src/clients/index.ts";

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

/** Control sessions and data connections logged for 20 files of one folder, with a listing where the client made one. */
const runs = [
  { id: "lftp", sessions: 1, dataConnections: 21 },
  { id: "lftp-mirror", sessions: 5, dataConnections: 21 },
  { id: "curl", sessions: 1, dataConnections: 20 },
  { id: "rclone", sessions: 4, dataConnections: 22 },
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

  it("opens as many sessions as were logged", () => {
    expect(defaults.connections?.value).toBe(sessions);
  });

  it("lists a folder at least once where more data connections than files were logged", () => {
    expect((defaults.listings?.value as number) > 0).toBe(dataConnections > 20);
  });
});

/** Pauses that were logged between tries after a 425 to PASV: seconds, first ones only. */
const pauses = [{ id: "lftp", seconds: [15, 22.5] }];

describe.each(pauses)("$id: pauses after a refusal", ({ id, seconds }) => {
  it("grow as logged and stop at the limit", () => {
    const { delaySeconds, factor, limitSeconds } = clientById(id)!.defaults.retry!.value;
    expect(seconds.map((_, tries) => delaySeconds * factor ** tries)).toEqual(seconds);
    expect(limitSeconds).toBe(300);
  });
});

describe("clients that give up at the first refusal when run", () => {
  it.each(["curl", "wget", "ftplib", "basic-ftp"])("%s", (id) => {
    expect(clientById(id)!.defaults.retry!.value.attempts).toBe(0);
  });
});

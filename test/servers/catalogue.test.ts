import { describe, expect, it } from "vitest";
import type { PortBehaviour, RarePortField } from "../../src/scenario/types.ts";
import { serverById, servers } from "../../src/servers/index.ts";
import { sourcedValues, unfitTexts, unsourced } from "./walk.ts";

/** The products that the catalogue promises, whatever order it lists them in. */
const promised = [
  "aioftp",
  "apache-ftpserver",
  "apache-ftpserver-1.0.4",
  "aws-transfer",
  "bftpd",
  "cerberus",
  "completeftp",
  "crushftp",
  "filezilla-server",
  "filezilla-server-0.9",
  "freebsd-ftpd",
  "ftp-srv",
  "ftpserverlib-shared",
  "generic",
  "ibm-zos",
  "iis",
  "inetutils-ftpd",
  "jscape",
  "libunftp",
  "minio",
  "nodeftpd",
  "proftpd",
  "proftpd-1.3.7",
  "pure-ftpd",
  "pyftpdlib",
  "serv-u",
  "sftpgo",
  "sftpgo-2.7.1",
  "twisted",
  "vsftpd",
  "wing-ftp",
  "ws-ftp",
  "wu-ftpd",
];

type UsualField = Exclude<keyof PortBehaviour, RarePortField>;

const allowed: { [Field in UsualField]: (value: PortBehaviour[Field]) => boolean } = {
  pick: (pick) =>
    ["random-draws", "shuffle", "scan-up", "scan-down", "cursor", "lowest"].includes(pick),
  attempts: (tries) => tries === null || (Number.isInteger(tries) && tries >= 1),
  exclusive: (key) => ["port", "port-and-address"].includes(key),
  holdUntil: (end) => ["accept", "transfer-end", "next-pasv-or-quit"].includes(end),
  acceptsOn: (moment) => ["connect", "command"].includes(moment),
  reusesAddress: (reuses) => typeof reuses === "boolean",
  timeWaitSeconds: (seconds) => seconds >= 0 && seconds <= 300,
  unusedSeconds: (seconds) => seconds === null || seconds > 0,
  whenFull: (end) => ["refuse", "close-session", "outside-range", "wait"].includes(end),
  portsPerSession: (ports) => ports === null || (Number.isInteger(ports) && ports >= 1),
  lastPortUnused: (unused) => typeof unused === "boolean",
};

/** Fields that an entry leaves out where the general default holds. */
const allowedRare: { [Field in RarePortField]: (value: PortBehaviour[Field]) => boolean } = {
  leaks: (leak) => leak === null || (leak.share > 0 && leak.share <= 1),
  waitSeconds: (seconds) => seconds === null || seconds > 0,
  activeUsesRange: (uses) => typeof uses === "boolean",
  uploadEndRoundTrips: (trips) => trips >= 0 && trips <= 5,
  sendBufferBytes: (bytes) => bytes >= 0 && bytes <= 4e6,
  tlsDownloadEndRoundTrips: (trips) => trips >= 0 && trips <= 5,
};

describe("the server catalogue", () => {
  it("has every product once", () => {
    expect(servers.map((server) => server.id).sort()).toEqual(promised);
    expect(new Set(servers.map((server) => server.name)).size).toBe(servers.length);
  });

  it("finds an entry by its id and nothing by another", () => {
    for (const server of servers) expect(serverById(server.id)).toBe(server);
    expect(serverById("vsftp")).toBeUndefined();
    expect(serverById("constructor")).toBeUndefined();
  });
});

describe.each(servers.map((server) => ({ id: server.id, server })))("$id", ({ server }) => {
  const fields = Object.keys(allowed) as UsualField[];

  it("has an id of lower-case words, numbers and dots", () => {
    expect(server.id).toMatch(/^[a-z0-9]+([-.][a-z0-9]+)*$/);
  });

  it("gives a source and a grade for every value", () => {
    expect(sourcedValues(server).length).toBeGreaterThanOrEqual(15);
    expect(unsourced(server)).toEqual([]);
  });

  it("describes every part of the port behaviour with an allowed value", () => {
    const rare = Object.keys(allowedRare) as RarePortField[];
    const usual = Object.keys(server.ports).filter((field) => !(field in allowedRare));
    expect(usual.sort()).toEqual(fields.toSorted());
    const wrongRare = rare.filter((field) => {
      const isAllowed = allowedRare[field] as (value: unknown) => boolean;
      return field in server.ports && !isAllowed(server.ports[field]?.value);
    });
    expect(wrongRare).toEqual([]);
    const wrong = fields.filter((field) => {
      const isAllowed = allowed[field] as (value: unknown) => boolean;
      return !isAllowed(server.ports[field].value);
    });
    expect(wrong).toEqual([]);
  });

  it("shows another reading where behaviour is assumed", () => {
    const assumed = fields.filter(
      (field) => field !== "timeWaitSeconds" && server.ports[field].grade === "assumed",
    );
    expect(server.otherReading === undefined ? assumed : []).toEqual([]);
  });

  it("has another reading that differs from the first in every field it names", () => {
    const other = Object.entries(server.otherReading?.ports ?? { pick: null });
    const same = other.filter(
      ([field, value]) => server.ports[field as keyof PortBehaviour]?.value === value,
    );
    expect(other.length).toBeGreaterThan(0);
    expect(same).toEqual([]);
  });

  it("says in its summary that nothing is established, where the hold is assumed", () => {
    const unknown = server.ports.holdUntil.grade === "assumed";
    expect(/not established/i.test(server.summary)).toBe(unknown || server.id === "ibm-zos");
  });

  it("ends idle sessions and stalled transfers after times that it states, or never", () => {
    for (const seconds of [server.idleSeconds, server.stallSeconds]) {
      expect(seconds!.value).toBeGreaterThanOrEqual(0);
      expect(seconds!.value).toBeLessThanOrEqual(86_400);
    }
  });

  it("has caps that are whole numbers and a default range within the ports there are", () => {
    const { first, last } = server.defaultRange.value ?? { first: 1, last: 65535 };
    const caps = [server.maxSessions.value, server.maxSessionsPerAddress.value];
    expect(caps.filter((cap) => !Number.isInteger(cap) || cap < 0)).toEqual([]);
    expect(1 <= first && first <= last && last <= 65535).toBe(true);
  });

  it("has no empty text, no promise and no path of a developer's machine", () => {
    expect(unfitTexts(server)).toEqual([]);
  });
});

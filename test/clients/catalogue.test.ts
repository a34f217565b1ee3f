import { describe, expect, it } from "vitest";
import { clientById, clients } from "../../src/clients/index.ts";
import { GENERAL_DEFAULTS } from "../../src/scenario/defaults.ts";
import { FAILURE_KINDS } from "../../src/scenario/failures.ts";
import { checkScenario } from "../../src/scenario/read.ts";
import type { Failure, Sourced } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { unfitTexts, unsourced } from "../servers/walk.ts";

/** The clients that the catalogue promises, whatever order it lists them in. */
const promised = [
  "aria2",
  "basic-ftp",
  "camera",
  "commons-net",
  "curl",
  "curl-parallel",
  "curl-retry",
  "cyberduck",
  "dotnet",
  "edi-poller",
  "explorer",
  "filezilla",
  "finder",
  "fluentftp",
  "ftp-deploy",
  "ftplib",
  "generic",
  "go-ftp",
  "inetutils-ftp",
  "lftp",
  "lftp-mirror",
  "lftp-pget",
  "ncftp",
  "rclone",
  "ruby-net-ftp",
  "scanner",
  "tnftp",
  "wget",
  "winscp",
  "wordpress",
];

function valuesOf(facts: { [field: string]: Sourced<unknown> }): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([field, { value }]) => [field, value]));
}

/** What contradicts itself in a rule: tries without `retry`, a resort of its own beside the one it takes, and so on. */
function unfit({
  then,
  attempts,
  delays,
  afterwards,
  filesLost,
  timeoutSeconds,
}: Failure): string[] {
  const pauses = Array.isArray(delays) ? delays : [delays.first, delays.limit];
  const faults = {
    "tries without retry": then !== "retry" && attempts !== 0,
    "retry without tries": then === "retry" && attempts === 0,
    "two resorts": then !== "retry" && afterwards !== then,
    "endless without a pause": attempts === -1 && pauses.some((seconds) => seconds <= 0),
    "pause below nothing": pauses.length === 0 || pauses.some((seconds) => seconds < 0),
    "no file lost": filesLost < 1,
    "time-out below nothing": timeoutSeconds < 0,
  };
  return Object.entries(faults).flatMap(([fault, found]) => (found ? [fault] : []));
}

describe("the client catalogue", () => {
  it("has every client once", () => {
    expect(clients.map((client) => client.id).sort()).toEqual(promised);
    expect(new Set(clients.map((client) => client.name)).size).toBe(clients.length);
  });

  it("finds an entry by its id and nothing by another", () => {
    for (const client of clients) expect(clientById(client.id)).toBe(client);
    expect(clientById("toString")).toBeUndefined();
  });

  it("leaves everything about an unknown client to the general defaults", () => {
    expect(clientById("generic")!.defaults).toEqual({});
  });
});

describe.each(clients.map((client) => ({ id: client.id, client })))("$id", ({ client }) => {
  const { defaults } = client;

  it("gives a source and a grade for every value, and texts that say something", () => {
    expect(unsourced(client)).toEqual([]);
    expect(unfitTexts(client)).toEqual([]);
  });

  it("opens at least one connection and no more than it can be set to", () => {
    const most = client.connectionsMaximum.value ?? Number.POSITIVE_INFINITY;
    const connections = defaults.connections?.value ?? 1;
    expect(Number.isInteger(connections)).toBe(true);
    expect(connections).toBeGreaterThanOrEqual(1);
    expect(connections).toBeLessThanOrEqual(most);
  });

  it("asks twice exactly where it sends EPSV first, and needs no port exactly where it sends PORT", () => {
    const asksTwice = (defaults.asksTwice?.value ?? false) !== false;
    expect(asksTwice).toBe(client.command.value === "EPSV, then PASV");
    expect((defaults.passive?.value ?? 1) === 0).toBe(client.command.value === "PORT");
  });

  it("says what it does after every kind of failure, in its table alone", () => {
    if (client.id === "generic") return expect(client.failures).toBeUndefined();
    expect(Object.keys(client.failures!).sort()).toEqual([...FAILURE_KINDS].sort());
    expect(defaults.retry).toBeUndefined();
    for (const kind of FAILURE_KINDS) expect(unfit(client.failures![kind].value)).toEqual([]);
  });

  it("can only try again on a session that is still there", () => {
    const { killed, turnedAway } = client.failures ?? {};
    const wheres = [killed, turnedAway].map((cell) => cell?.value.on ?? "new-session");
    expect(wheres).toEqual(["new-session", "new-session"]);
  });

  it("waits for a port that drops packets as long as its connect time-out says, and for no other failure", () => {
    if (client.failures === undefined) return;
    const { refused, killed, turnedAway, unanswered } = client.failures;
    const general = GENERAL_DEFAULTS.connectTimeoutSeconds.value;
    expect(unanswered.value.timeoutSeconds).toBe(defaults.connectTimeoutSeconds?.value ?? general);
    const others = [refused, killed, turnedAway].map(({ value }) => value.timeoutSeconds);
    expect(others).toEqual([0, 0, 0]);
  });

  it("is taken by the reader of scenarios with all that it supplies", () => {
    const document = {
      version: 1,
      server: { software: "generic" },
      groups: [
        {
          clients: 1,
          software: client.id,
          visits: { pattern: "steady", perClientPerHour: 1 },
          ...valuesOf(defaults),
          ...(client.failures && { failures: valuesOf(client.failures) }),
        },
      ],
    };
    expect(checkScenario(document, { servers, clients })).toMatchObject({ ok: true });
  });

  it("uploads a share between nothing and all", () => {
    const uploads = defaults.uploads?.value ?? 0;
    expect(uploads).toBeGreaterThanOrEqual(0);
    expect(uploads).toBeLessThanOrEqual(1);
  });
});

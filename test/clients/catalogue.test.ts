import { describe, expect, it } from "vitest";
import { clientById, clients } from "../../src/clients/index.ts";
import { unfitTexts, unsourced } from "../servers/walk.ts";

/** The clients that the catalogue promises, whatever order it lists them in. */
const promised = [
  "basic-ftp",
  "camera",
  "commons-net",
  "curl",
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
  "lftp",
  "lftp-mirror",
  "lftp-pget",
  "ncftp",
  "rclone",
  "scanner",
  "wget",
  "winscp",
  "wordpress",
];

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
    expect(defaults.asksTwice?.value ?? false).toBe(client.command.value === "EPSV, then PASV");
    expect((defaults.passive?.value ?? 1) === 0).toBe(client.command.value === "PORT");
  });

  it("tries again in a way that ends or that goes on for ever on purpose", () => {
    const retry = defaults.retry?.value ?? {
      attempts: 0,
      delaySeconds: 0,
      factor: 1,
      limitSeconds: 0,
    };
    expect(Number.isInteger(retry.attempts) && retry.attempts >= -1).toBe(true);
    expect(retry.factor).toBeGreaterThanOrEqual(1);
    expect(retry.limitSeconds).toBeGreaterThanOrEqual(retry.delaySeconds);
    // tries without end and without a pause would never let the simulated clock go on
    expect(retry.attempts === -1 && retry.delaySeconds === 0).toBe(false);
  });

  it("uploads a share between nothing and all", () => {
    const uploads = defaults.uploads?.value ?? 0;
    expect(uploads).toBeGreaterThanOrEqual(0);
    expect(uploads).toBeLessThanOrEqual(1);
  });
});

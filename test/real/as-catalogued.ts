import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PortRange } from "../../src/scenario/types.ts";
import { serverById } from "../../src/servers/index.ts";
import { Clients } from "./clients.ts";
import { pause } from "./ftp-client.ts";
import { listenersIn, listeningPorts, until } from "./sockets.ts";
import { type Edit, type StartedServer, insideNamespace, startServer } from "./started-server.ts";

/** Ten ports outside the range that the kernel hands out by itself. */
export const TEN_PORTS = { first: 26500, last: 26509 };

/** What a client sees where the range is full. */
export interface Refusal {
  where: "at login" | "at PASV";
  /** The first line of the reply; absent where the server names a port outside the range. */
  says?: string;
  /** Whether the log line of the catalogue appears among what the server writes without further settings. */
  logged: boolean;
}

/** Describes a real server's behaviour in a namespace of its own; elsewhere it is skipped, loudly. */
export function describeServer(id: string, body: () => void): void {
  const why = insideNamespace ? "" : " (skipped: start it with test/real/run-servers.mjs)";
  describe.skipIf(!insideNamespace)(`${id}${why}`, () => {
    body();
  });
}

/** A fresh server with ten ports, and clients for it, in every test. */
export function withTenPorts(id: string): { clients(): Clients; server(): StartedServer } {
  let server: StartedServer | undefined;
  let clients: Clients | undefined;
  beforeEach(async () => {
    server = await startServer(id, TEN_PORTS);
    clients = new Clients(TEN_PORTS);
  });
  afterEach(async () => {
    clients?.letGo();
    await server?.stop();
  });
  return { clients: () => clients!, server: () => server! };
}

/** Starts a server with a range and an edit of the exported text, uses it, and ends it whatever happens. */
export async function useServer(
  id: string,
  range: PortRange,
  edit: Edit,
  use: (clients: Clients) => Promise<void>,
): Promise<void> {
  const server = await startServer(id, range, edit);
  const clients = new Clients(range);
  try {
    await use(clients);
  } finally {
    clients.letGo();
    await server.stop();
  }
}

/**
 * The tests that every server goes through; what is expected comes from its catalogue entry. `leaks`: an old listener
 * stays when PASV comes again, which the entry says in words only.
 */
export function behavesAsCatalogued(id: string, refusal: Refusal, leaks = false): void {
  const facts = serverById(id)!;
  const { holdUntil, acceptsOn, portsPerSession, reusesAddress, whenFull } = facts.ports;
  const capacity = Math.floor(10 / (portsPerSession.value ?? 1));
  const shares = holdUntil.value === "accept" && reusesAddress.value;
  const { clients, server } = withTenPorts(id);

  it(`lets ${capacity} sessions hold one of ten ports each, no two the same`, async () => {
    const held = await clients().hold(11);
    expect(held.length).toBe(capacity);
    expect(new Set(held.map(({ port }) => port)).size).toBe(capacity);
    expect(listenersIn(TEN_PORTS)).toBe(capacity);
  });

  it("meets the next client as the catalogue says", async () => {
    const held = await clients().hold(capacity);
    const { client, reply, turnedAway, port } = await clients().ask();
    expect(turnedAway).toBe(refusal.where);
    if (refusal.says === undefined) {
      expect(reply.code).toBe(227);
      expect(clients().inRange(port)).toBe(false);
      expect(facts.whenFullUsersSee.value).toContain("outside the range");
    } else {
      expect(reply.text.split("\n")[0]).toContain(refusal.says);
      expect(facts.whenFullUsersSee.value).toContain(refusal.says);
    }
    if (refusal.where === "at PASV") {
      await client.send("NOOP");
      const { code } = await client.send("NOOP");
      expect(code === 200).toBe(whenFull.value !== "close-session");
    }
    expect((await held[0]!.client.send("NOOP")).code).toBe(200);
    if (refusal.logged) {
      const line = facts.whenFullLogLine.value!;
      expect(await until(() => server().said().includes(line)), server().said()).toBe(true);
    }
  });

  it(`${shares ? "shares" : "does not share"} ports between running downloads`, async () => {
    const running = await clients().hold(13, (asked) => clients().stall(asked));
    expect(running.length).toBe(shares ? 13 : capacity);
    const ports = new Set(running.map(({ port }) => port)).size;
    expect(ports < running.length).toBe(shares);
  });

  it("listens as long as the catalogue says", async () => {
    const { client, port } = (await clients().hold(1))[0]!;
    const listens = () => listeningPorts().includes(port);
    expect(listens()).toBe(true);

    const data = await client.openData(port);
    const acceptsAtOnce = holdUntil.value === "accept" && acceptsOn.value === "connect";
    if (acceptsAtOnce) await until(() => !listens());
    else await pause(300);
    expect(listens(), "once the client has connected").toBe(!acceptsAtOnce);

    data.pause();
    expect([125, 150]).toContain((await client.send("RETR large")).code);
    await pause(300);
    expect(listens(), "during the transfer").toBe(holdUntil.value !== "accept");

    expect((await client.finish(data)).code).toBe(226);
    const keeps = holdUntil.value === "next-pasv-or-quit";
    if (keeps) await pause(300);
    else await until(() => !listens());
    expect(listens(), "after 226").toBe(keeps);
  });

  if (leaks) return;
  it("closes the port of a PASV at the next one, and with the session", async () => {
    const { client } = (await clients().hold(1))[0]!;
    for (let again = 0; again < 20; again++) {
      const { port } = await client.pasv();
      expect(await until(() => listenersIn(TEN_PORTS) === 1)).toBe(true);
      expect(listeningPorts()).toContain(port);
    }
    await client.quit();
    expect(await until(() => listenersIn(TEN_PORTS) === 0)).toBe(true);
  });
}

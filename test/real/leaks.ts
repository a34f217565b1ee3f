import { expect, it } from "vitest";
import { serverById } from "../../src/servers/index.ts";
import { TEN_PORTS, withTenPorts } from "./as-catalogued.ts";
import type { Clients } from "./clients.ts";
import { pause } from "./ftp-client.ts";
import { listenersIn, until } from "./sockets.ts";

/** Ports that are lost until the server is restarted: at what event, and at what share of such events. */
export interface Leaks {
  when: "repeated-pasv" | "abandoned-pasv" | "session-end";
  share: number;
}

/** What was measured, until the catalogue says it; null = every port comes back. */
const measured: Record<string, Leaks | null> = {
  "ftp-srv": { when: "repeated-pasv", share: 1 },
  twisted: null,
  aioftp: null,
  ftpd: null,
  "inetutils-ftpd": null,
  bftpd: null,
};

/** What the entry says, or, where it says nothing yet, what is written here. */
function expectedLeaks(id: string): Leaks | null {
  const ports = serverById(id)?.ports as { leaks?: { value: Leaks | null } } | undefined;
  return ports?.leaks === undefined ? measured[id]! : ports.leaks.value;
}

/** Times each event happens, every time in a session of its own: a leak of three ports in four is one of all. */
const TIMES = 4;

/** Longest that a server with a timer keeps a port that is not lost, s: ftp-srv's 30 s and some. */
const TIMER_SECONDS = 33;

/** What a client does, with a session of its own, that may cost the server a port. */
export const events: Record<
  string,
  { when: Leaks["when"]; happen(clients: Clients): Promise<void> }
> = {
  "a PASV that nobody connects to, and the end of the session": {
    when: "abandoned-pasv",
    async happen(clients) {
      const { client } = await clients.ask();
      await pause(100);
      client.destroy();
    },
  },
  "a connection that nothing is asked for, and PASV again": {
    when: "repeated-pasv",
    async happen(clients) {
      const { client, port } = await clients.ask();
      const data = await client.openData(port);
      await pause(200);
      await client.pasv();
      data.destroy();
      await pause(100);
      client.destroy();
    },
  },
  "the end of a session whose data connection is open": {
    when: "session-end",
    async happen(clients) {
      const { client, port } = await clients.ask();
      const data = await client.openData(port);
      await pause(200);
      client.destroy();
      data.destroy();
    },
  },
  "an aborted download and the end of the session": {
    when: "session-end",
    async happen(clients) {
      const asked = await clients.ask();
      await clients.stall(asked);
      clients.letGo();
    },
  },
};

/** Ports still in LISTEN when the sessions are over and every timer has had its time. */
async function lostAfter(happen: (clients: Clients) => Promise<void>, clients: Clients) {
  for (let time = 0; time < TIMES; time++) await happen(clients);
  await until(() => listenersIn(TEN_PORTS) === 0, TIMER_SECONDS);
  return listenersIn(TEN_PORTS);
}

/** Measures at which events the server loses ports for good, against its entry. */
export function leaksAsCatalogued(id: string): void {
  const leaks = expectedLeaks(id);
  const { clients } = withTenPorts(id);

  it.each(Object.entries(events))("loses as many ports as it says by %s", async (_, event) => {
    const share = leaks !== null && leaks.when === event.when ? leaks.share : 0;
    expect((await lostAfter(event.happen, clients())) / TIMES).toBe(share);
  });
}

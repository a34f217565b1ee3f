import { expect, it } from "vitest";
import { TEN_PORTS, describeServer, withTenPorts } from "./as-catalogued.ts";
import { leaksAsCatalogued } from "./leaks.ts";
import { pause } from "./ftp-client.ts";
import { listenersIn, listeningPorts, until } from "./sockets.ts";

describeServer("twisted", () => {
  leaksAsCatalogued("twisted");
});

describeServer("twisted and its range", () => {
  const { clients } = withTenPorts("twisted");

  it("gives out the lowest free port", async () => {
    const held = await clients().hold(10);
    expect(held.map(({ port }) => port - TEN_PORTS.first)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("refuses with 550 on a session that lives, and never serves that session again", async () => {
    const held = await clients().hold(10);
    const { client, reply } = await clients().ask();
    expect(reply.code).toBe(550);
    for (const { client } of held) client.destroy();
    // The end of a session is noticed when its PASV has waited its 10 s.
    expect(await until(() => listenersIn(TEN_PORTS) === 0, 12)).toBe(true);
    expect((await client.send("NOOP")).code).toBe(200);
    expect((await client.pasv()).code).toBe(550);
    expect((await clients().ask()).turnedAway).toBe("nowhere");
  });

  it("listens until the next PASV or the end of the session, past the 226", async () => {
    const { client, port } = (await clients().hold(1))[0]!;
    const data = await client.openData(port);
    data.pause();
    expect((await client.send("RETR large")).code).toBe(125);
    expect((await client.finish(data)).code).toBe(226);
    await pause(300);
    expect(listeningPorts()).toContain(port);
    const next = await client.pasv();
    expect(await until(() => !listeningPorts().includes(port))).toBe(true);
    await client.openData(next.port);
    await client.quit();
    expect(await until(() => listenersIn(TEN_PORTS) === 0)).toBe(true);
  });
});

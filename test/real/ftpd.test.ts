import { expect, it } from "vitest";
import { TEN_PORTS, describeServer, withTenPorts } from "./as-catalogued.ts";
import { leaksAsCatalogued } from "./leaks.ts";
import { pause } from "./ftp-client.ts";
import { listenersIn, listeningPorts, until } from "./sockets.ts";

describeServer("ftpd", () => {
  leaksAsCatalogued("ftpd");
});

describeServer("ftpd and its range", () => {
  const { clients } = withTenPorts("ftpd");

  it("gives out the lowest free port", async () => {
    const held = await clients().hold(10);
    expect(held.map(({ port }) => port - TEN_PORTS.first)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("refuses with 421 on a session that lives", async () => {
    await clients().hold(10);
    const { client, reply } = await clients().ask();
    expect(reply.text).toContain("421 Server was unable to open passive connection listener");
    expect((await client.send("NOOP")).code).toBe(200);
  });

  it("keeps one port for a session, from its first PASV to its end", async () => {
    const { client, port } = (await clients().hold(1))[0]!;
    const data = await client.openData(port);
    data.pause();
    expect((await client.send("RETR large")).code).toBe(150);
    expect((await client.finish(data)).code).toBe(226);
    await pause(300);
    expect(listeningPorts()).toContain(port);
    expect((await client.pasv()).port).toBe(port);
    expect(listenersIn(TEN_PORTS)).toBe(1);
    await client.quit();
    expect(await until(() => listenersIn(TEN_PORTS) === 0)).toBe(true);
  });
});

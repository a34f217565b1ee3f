import { createServer } from "node:net";
import { expect, it } from "vitest";
import { TEN_PORTS, describeServer, withTenPorts } from "./as-catalogued.ts";
import { leaksAsCatalogued } from "./leaks.ts";
import type { FtpClient } from "./ftp-client.ts";
import { listenersIn, until } from "./sockets.ts";

describeServer("inetutils-ftpd", () => {
  leaksAsCatalogued("inetutils-ftpd");
});

/** Makes a client fetch a file actively and leaves it stalled; the port that the server connects from. */
async function stallActively(client: FtpClient): Promise<number> {
  const listener = createServer({ pauseOnConnect: true });
  const came = new Promise<number>((resolve) => {
    listener.on("connection", (socket) => resolve(socket.remotePort!));
  });
  await new Promise<void>((resolve) => {
    listener.listen(0, client.address, resolve);
  });
  const { port } = listener.address() as { port: number };
  const words = [...client.address.split("."), Math.floor(port / 256), port % 256];
  expect((await client.send(`PORT ${words.join(",")}`)).code).toBe(200);
  expect((await client.send("RETR large")).code).toBe(150);
  return came;
}

describeServer("inetutils-ftpd and its range", () => {
  const { clients } = withTenPorts("inetutils-ftpd");

  it("keeps every port that a session asks for until the session ends", async () => {
    const client = await clients().login();
    for (let asked = 1; asked <= 4; asked++) {
      await client.pasv();
      expect(listenersIn(TEN_PORTS)).toBe(asked);
    }
    client.destroy();
    expect(await until(() => listenersIn(TEN_PORTS) === 0)).toBe(true);
  });

  it("takes ports of the range for active transfers, too", async () => {
    const sources: number[] = [];
    for (let i = 0; i < 10; i++) sources.push(await stallActively(await clients().login()));
    expect(sources.every((port) => port >= TEN_PORTS.first && port <= TEN_PORTS.last)).toBe(true);
    expect(new Set(sources).size).toBe(10);
    expect((await (await clients().login()).pasv()).code).toBe(425);
  });
});

import { expect, it } from "vitest";
import { TEN_PORTS, describeServer, withTenPorts } from "./as-catalogued.ts";
import { leaksAsCatalogued } from "./leaks.ts";
import { listenersIn, until } from "./sockets.ts";

describeServer("bftpd", () => {
  leaksAsCatalogued("bftpd");
});

describeServer("bftpd and its range", () => {
  const { clients } = withTenPorts("bftpd");

  it("gives out the lowest free port, and refuses with 425 beyond", async () => {
    const held = await clients().hold(10);
    expect(held.map(({ port }) => port - TEN_PORTS.first)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect((await clients().ask()).reply.text).toContain("425 Error: Unable to bind data socket.");
  });

  it("keeps every port that a session asks for until the session ends", async () => {
    const client = await clients().login();
    for (let asked = 1; asked <= 4; asked++) {
      await client.pasv();
      expect(listenersIn(TEN_PORTS)).toBe(asked);
    }
    client.destroy();
    expect(await until(() => listenersIn(TEN_PORTS) === 0)).toBe(true);
  });
});

import { copyFileSync } from "node:fs";
import { type Server, createServer } from "node:net";
import { describe, expect, it } from "vitest";
import {
  TEN_PORTS,
  behavesAsCatalogued,
  describeServer,
  useServer,
  withTenPorts,
} from "./as-catalogued.ts";
import { servesTls } from "./serves-tls.ts";
import { replacing, startServer } from "./started-server.ts";

describeServer("pure-ftpd", () => {
  behavesAsCatalogued("pure-ftpd", {
    where: "at login",
    says: "421 5 users (the maximum) are already logged in, sorry",
    logged: false,
  });
});

describeServer("pure-ftpd with the cap of 100 sessions that somebody wrote", () => {
  describe.each([2, 4, 10, 11])("and %i ports", (ports) => {
    it(`lets ${Math.floor(ports / 2)} in`, async () => {
      const range = { first: 26500, last: 26500 + ports - 1 };
      const hundred = replacing(/^MaxClientsNumber .*$/m, "MaxClientsNumber 100");
      await useServer("pure-ftpd", range, hundred, async (clients) => {
        const held = await clients.hold(12);
        expect(held.length).toBe(Math.floor(ports / 2));
        expect((await clients.ask()).turnedAway).toBe("at login");
      });
    });
  });
});

/** Other programs' listeners on these ports of the namespace's loopback. */
async function occupy(ports: number[]): Promise<Server[]> {
  const servers = ports.map((port) => createServer().listen(port, "127.0.0.1"));
  await Promise.all(
    servers.map(
      (server) =>
        new Promise((resolve) => {
          server.once("listening", resolve);
        }),
    ),
  );
  return servers;
}

describeServer("pure-ftpd whose ports other programs own", () => {
  const { clients } = withTenPorts("pure-ftpd");

  it("finds the one that is left, then answers 425 and goes on", async () => {
    const ports = Array.from({ length: 10 }, (_, i) => TEN_PORTS.first + i);
    const foreign = await occupy(ports.slice(1));
    try {
      const client = await clients().login();
      for (let asked = 0; asked < 10; asked++) expect((await client.pasv()).port).toBe(ports[0]);
      await clients().hold(1);
      const { client: second, reply } = await clients().ask();
      expect(reply.text).toContain("425 All reserved TCP ports are busy");
      expect((await second.send("NOOP")).code).toBe(200);
    } finally {
      for (const server of foreign) server.close();
    }
  });
});

describeServer("pure-ftpd with the ends of its range exchanged", () => {
  it("does not start", async () => {
    const reversed = startServer("pure-ftpd", TEN_PORTS, replacing("26500 26509", "26509 26500"));
    await expect(reversed).rejects.toThrow("pure-ftpd ended by itself");
  });
});

// Where Debian's build reads its certificate; the folder is this namespace's own.
servesTls("pure-ftpd", true, (text, { both }) => {
  copyFileSync(both, "/etc/ssl/private/pure-ftpd.pem");
  return text;
});

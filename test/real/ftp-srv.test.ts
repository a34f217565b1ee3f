import { expect, it } from "vitest";
import {
  TEN_PORTS,
  behavesAsCatalogued,
  describeServer,
  useServer,
  withTenPorts,
} from "./as-catalogued.ts";
import { pause } from "./ftp-client.ts";
import { leaksAsCatalogued } from "./leaks.ts";
import { listenersIn, listeningPorts, until } from "./sockets.ts";
import { servesTls } from "./serves-tls.ts";
import { replacing } from "./started-server.ts";

describeServer("ftp-srv", () => {
  behavesAsCatalogued(
    "ftp-srv",
    { where: "at PASV", says: "400 Unable to find valid port", logged: true },
    true,
  );
});

describeServer("ftp-srv and what it loses", () => {
  leaksAsCatalogued("ftp-srv");
});

describeServer("ftp-srv and a data command that it does not know", () => {
  const { clients } = withTenPorts("ftp-srv");

  it("loses the port of its connection for good when PASV comes again", async () => {
    const client = await clients().login();
    const first = await client.pasv();
    const data = await client.openData(first.port);
    await pause(200);
    expect((await client.send("MLSD")).code).toBe(502);
    data.destroy();
    const second = await client.pasv();
    const listing = await client.openData(second.port);
    expect((await client.send("NLST")).code).toBe(150);
    expect((await client.finish(listing)).code).toBe(226);
    await client.quit();
    expect(await until(() => listenersIn(TEN_PORTS) === 0, 33)).toBe(false);
    expect(listeningPorts()).toContain(first.port);
  });
});

describeServer("ftp-srv and its cursor", () => {
  const { clients } = withTenPorts("ftp-srv");

  it("gives out ports in turn, whoever asks", async () => {
    const held = await clients().hold(10);
    expect(held.map(({ port }) => port - TEN_PORTS.first)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("refuses after five busy ports though others are free, and finds those at the next try", async () => {
    const held = await clients().hold(10);
    await clients().stall(held[7]!);
    // All ten are busy; the eighth comes free. The cursor stands at the first: five tries do not reach the eighth.
    const { client, port } = held[7]!;
    client.destroy();
    expect(await until(() => !listeningPorts().includes(port))).toBe(true);
    expect((await clients().ask()).reply.text).toContain("400 Unable to find valid port");
    expect((await clients().ask()).port).toBe(held[7]!.port);
  });

  it("leaks the port of a PASV that is followed by another, past the session's end, for 30 s", async () => {
    const { client } = (await clients().hold(1))[0]!;
    await client.pasv();
    expect(listenersIn(TEN_PORTS)).toBe(2);
    await client.quit();
    expect(await until(() => listenersIn(TEN_PORTS) === 0, 25)).toBe(false);
    expect(await until(() => listenersIn(TEN_PORTS) === 0, 10)).toBe(true);
  });
});

describeServer("ftp-srv with the ends of its range exchanged", () => {
  it("has one port, the minimum", async () => {
    const exchanged = replacing(
      /pasv_min: 26500,(\s+)pasv_max: 26509/,
      "pasv_min: 26509,$1pasv_max: 26500",
    );
    await useServer("ftp-srv", TEN_PORTS, exchanged, async (clients) => {
      expect((await clients.ask()).port).toBe(26509);
      for (let asked = 0; asked < 10; asked++) {
        expect((await clients.ask()).reply.text).toContain("400 Unable to find valid port");
      }
    });
  });
});

describeServer("ftp-srv without a public address", () => {
  it("knows no passive mode at all", async () => {
    const without = replacing(/^ *pasv_url:.*\n/m, "");
    await useServer("ftp-srv", TEN_PORTS, without, async (clients) => {
      expect((await clients.ask()).reply.code).toBe(502);
    });
  });
});

// It answers some client hellos in the clear: the text's notes say so.
servesTls(
  "ftp-srv",
  false,
  (text, { certificate, key }) =>
    `const fs = require("fs");\n${text.replace("ftp.key", key).replace("ftp.pem", certificate)}`,
  { tries: 15 },
);

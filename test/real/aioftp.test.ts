import { expect, it } from "vitest";
import { TEN_PORTS, describeServer, withTenPorts } from "./as-catalogued.ts";
import { leaksAsCatalogued } from "./leaks.ts";
import { pause } from "./ftp-client.ts";
import { servesTls } from "./serves-tls.ts";
import { listenersIn, listeningPorts, until } from "./sockets.ts";

describeServer("aioftp", () => {
  leaksAsCatalogued("aioftp");
});

describeServer("aioftp and its range", () => {
  const { clients } = withTenPorts("aioftp");

  it("gives out the lowest free port", async () => {
    const held = await clients().hold(10);
    expect(held.map(({ port }) => port - TEN_PORTS.first)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("refuses with 421 and closes the session", async () => {
    await clients().hold(10);
    const { client, reply } = await clients().ask();
    expect(reply.text).toContain("421 no free ports");
    expect((await client.send("NOOP")).code).toBe(0);
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

// Implicit TLS alone, on whatever port it listens on.
servesTls(
  "aioftp",
  "always",
  (text, { certificate, key }) => {
    const [, version] = /minimum_version = (ssl\.TLSVersion\.\w+)/.exec(text)!;
    return [
      "import ssl",
      "context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)",
      `context.load_cert_chain(${JSON.stringify(certificate)}, ${JSON.stringify(key)})`,
      `context.minimum_version = ${version}`,
      text.replace("    users,", "    users,\n    ssl=context,"),
    ].join("\n");
  },
  { implicit: true },
);

import { expect, it } from "vitest";
import {
  TEN_PORTS,
  behavesAsCatalogued,
  describeServer,
  useServer,
  withTenPorts,
} from "./as-catalogued.ts";
import { listenersIn, until } from "./sockets.ts";
import { listedByTls, servesTls } from "./serves-tls.ts";
import { replacing } from "./started-server.ts";

describeServer("pyftpdlib", () => {
  behavesAsCatalogued("pyftpdlib", { where: "at PASV", logged: true });
});

describeServer("pyftpdlib and an unused port", () => {
  const { clients } = withTenPorts("pyftpdlib");

  it("drops it after 30 s, and the session lives", async () => {
    const { client } = (await clients().hold(1))[0]!;
    expect(await until(() => listenersIn(TEN_PORTS) === 0, 28)).toBe(false);
    expect(await until(() => listenersIn(TEN_PORTS) === 0, 5)).toBe(true);
    expect((await client.read("The reply to silence")).text).toContain(
      "421 Passive data channel timed out",
    );
    expect((await client.send("NOOP")).code).toBe(200);
  });
});

describeServer("pyftpdlib with the ends of its range exchanged", () => {
  it("has an empty range, and lets the kernel pick", async () => {
    const exchanged = replacing("range(26500, 26510)", "range(26509, 26501)");
    await useServer("pyftpdlib", TEN_PORTS, exchanged, async (clients) => {
      const client = await clients.login();
      for (let asked = 0; asked < 20; asked++) {
        const { code, port } = await client.pasv();
        expect(code).toBe(227);
        expect(clients.inRange(port)).toBe(false);
      }
    });
  });
});

const withCertificate = (text: string, { both }: { both: string }) =>
  text.replace("/etc/ssl/private/ftp.pem", both);

// curl begins TLS before the transfer command, ftplib after its first reply.
servesTls("pyftpdlib", true, withCertificate);
servesTls("pyftpdlib", true, withCertificate, { client: "ftplib" });

describeServer("pyftpdlib's own class for data connections", () => {
  it("hangs up on curl: so the exported class is needed", async () => {
    const bare = (text: string, certificate: { both: string }) =>
      withCertificate(text, certificate).replace("handler.dtp_handler = PatientData", "");
    const { status, text } = await listedByTls("pyftpdlib", bare);
    expect(text).toMatch(/SSL connection using TLSv1\.[23]/);
    expect(status).not.toBe(0);
  });
});

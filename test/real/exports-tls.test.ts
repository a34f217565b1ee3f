import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TlsWish } from "../../src/exports/configurations/kit/tls.ts";
import { namespaces } from "../exports/machines.ts";
import { addresses, withNetwork, type Network } from "../exports/network.ts";
import { have } from "../exports/tools.ts";
import { LARGE, programOf, realServers, startServer } from "./exported-server.ts";
import { insideNamespace } from "./started-server.ts";

const usable = insideNamespace && namespaces && have("curl", "openssl");

/** Makes a certificate of the test's own; both files lie in the folder of the network. */
function certify(network: Network) {
  mkdirSync(join(network.folder, "tls"));
  const [certificate, key] = ["ftp.pem", "ftp.key"].map((file) =>
    join(network.folder, "tls", file),
  );
  const made = network.at(
    "wall",
    `openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=ftp.example.com -keyout ${key} -out ${certificate} 2>&1`,
  );
  expect([made.status, made.text]).toEqual([0, expect.any(String)]);
  return { certificate: certificate!, key: key! };
}

const wishes: [string, TlsWish][] = [
  ["TLS for all, sessions resumed by some", { minimum: "1.2", required: true, resumed: false }],
  ["TLS 1.3 for all", { minimum: "1.3", required: true, resumed: false }],
  ["TLS for some", { minimum: "1.2", required: false, resumed: false }],
];

describe.skipIf(!usable)("the TLS lines of the exported texts, on real servers", () => {
  const each = realServers.flatMap((server) =>
    wishes.map(([name, wish]) => [server.id, name, server, wish] as const),
  );
  it.each(each)("%s serves curl: %s", async (id, _name, server, wish) => {
    if (programOf(id) === null) return expect(programOf(id)).toBeNull();
    await withNetwork({}, [22], false, (network) => {
      startServer(network, server, false, true, { wish, ...certify(network) });
      const url = `ftp://${addresses.server[0]}`;
      const curl = (words: string) =>
        network.at(
          "client",
          `curl -sS -k --max-time 20 --interface ${addresses.allowed[0]} --no-ftp-skip-pasv-ip ${words}`,
        );
      const listed = curl(`--ssl-reqd -v ${url}/`);
      expect([listed.status, listed.text]).toEqual([0, expect.stringMatching(/ large\r?$/m)]);
      expect(listed.text).toMatch(/SSL connection using TLSv1\.[23]/);
      const file = curl(
        `--ssl-reqd ${url}/large | cmp - ${join(process.env["FTP_SERVER_HOME"] ?? "", "large")}`,
      );
      expect([file.status, file.text]).toEqual([0, ""]);
      const old = curl(`--ssl-reqd --tls-max ${wish.minimum === "1.3" ? "1.2" : "1.1"} ${url}/`);
      const plain = curl(`${url}/`);
      expect(plain.status === 0).toBe(!wish.required);
      // vsftpd's text leaves the oldest version to OpenSSL, whose own default here is 1.2.
      if (id !== "vsftpd" || wish.minimum === "1.2") expect(old.status).not.toBe(0);
      expect(LARGE.length).toBeGreaterThan(100_000);
    });
    return undefined;
  });
});

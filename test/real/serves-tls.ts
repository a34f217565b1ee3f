import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { configurationOf } from "../../src/exports/configurations/index.ts";
import type { TlsWish } from "../../src/exports/configurations/kit/tls.ts";
import { have } from "../exports/tools.ts";
import { TEN_PORTS, describeServer, useServer } from "./as-catalogued.ts";

/** Certificate and key of the test's own, each in a file, and both in one. */
export interface Certificate {
  certificate: string;
  key: string;
  both: string;
}

function certify(): Certificate {
  const folder = join(process.env["FTP_SERVER_HOME"] ?? "", "..");
  const [certificate, key, both] = ["tls.pem", "tls.key", "tls-both.pem"].map((file) =>
    join(folder, file),
  ) as [string, string, string];
  const words = "req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=ftp.example.com".split(" ");
  const made = spawnSync("openssl", [...words, "-keyout", key, "-out", certificate]);
  expect(made.status).toBe(0);
  writeFileSync(both, `${readFileSync(key, "utf8")}${readFileSync(certificate, "utf8")}`);
  return { certificate, key, both };
}

function run(command: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  return { status, text: `${stdout}${stderr}` };
}

/** How a client lists the folder: without TLS, with it, and with its old versions alone. */
type Speech = "plain" | "tls" | "old";

const usual = ["-sS", "-k", "--max-time", "20", "--disable-epsv"];

/** It begins TLS on the data connection before it asks for the transfer. */
function curl(speech: Speech) {
  const words = { plain: [], tls: ["--ssl-reqd", "-v"], old: ["--ssl-reqd", "--tls-max", "1.1"] };
  return run("curl", [...usual, ...words[speech], "ftp://127.0.0.1/"]);
}

/** The handshake comes before the first reply. */
function implicitCurl(speech: Speech) {
  const words = {
    plain: ["--max-time", "5", "ftp://127.0.0.1/"],
    tls: ["-v", "ftps://127.0.0.1:21/"],
    old: ["--tls-max", "1.1", "ftps://127.0.0.1:21/"],
  };
  return run("curl", [...usual, ...words[speech]]);
}

/** Begins it after the first reply to the transfer command. */
const ftplib = `
import ftplib, ssl, sys
context = ssl._create_unverified_context()
if sys.argv[1] == "old": context.maximum_version = ssl.TLSVersion.TLSv1_1
client = ftplib.FTP(timeout=20) if sys.argv[1] == "plain" else ftplib.FTP_TLS(context=context, timeout=20)
client.connect("127.0.0.1")
client.login()
if sys.argv[1] != "plain":
    client.prot_p()
    print("SSL connection using", client.sock.version())
client.retrlines("LIST")
`;

function python(speech: Speech) {
  return run("/usr/bin/python3", ["-c", ftplib, speech]);
}

const wishes: [string, TlsWish][] = [
  ["by all", { minimum: "1.2", required: true, resumed: false }],
  ["by some", { minimum: "1.2", required: false, resumed: false }],
];

function exportedWith(id: string, tls: TlsWish) {
  return configurationOf(id)!.text({
    range: TEN_PORTS,
    maxSessions: 200,
    maxSessionsPerAddress: 0,
    access: { publicAddress: "127.0.0.1", sources: [], controlPorts: [21] },
    tls,
  });
}

/** What curl meets when it lists by TLS, where something was taken out of the exported text. */
export async function listedByTls(
  id: string,
  complete: (exported: string, certificate: Certificate) => string,
): Promise<{ status: number | null; text: string }> {
  const text = exportedWith(id, wishes[0]![1]);
  const certificate = certify();
  let met: ReturnType<typeof curl> = { status: null, text: "" };
  await useServer(
    id,
    TEN_PORTS,
    () => complete(text, certificate),
    async () => {
      met = curl("tls");
    },
  );
  return met;
}

/**
 * Tries the TLS lines of a server's exported text with a real client; `complete` gives them the certificate and what a test needs
 * besides, `refuses` = whether it turns plain sessions away where the text asks for it, `implicit` = it speaks TLS from the first byte,
 * `tries` = how often a client may have to begin anew where the server loses some handshakes.
 */
export function servesTls(
  id: string,
  refuses: boolean | "always",
  complete: (exported: string, certificate: Certificate) => string,
  {
    client = "curl",
    implicit = false,
    tries = 1,
  }: { client?: "curl" | "ftplib"; implicit?: boolean; tries?: number } = {},
): void {
  const list = { curl: implicit ? implicitCurl : curl, ftplib: python }[client];
  describeServer(`${id} with TLS`, () => {
    it.each(wishes)(`lists for ${client} where it is spoken %s`, async (_, tls) => {
      expect(have("curl", "openssl")).toBe(true);
      const text = exportedWith(id, tls);
      const certificate = certify();
      await useServer(
        id,
        TEN_PORTS,
        () => complete(text, certificate),
        async () => {
          let listed = list("tls");
          for (let more = 1; more < tries && listed.status !== 0; more++) listed = list("tls");
          expect([listed.status, listed.text]).toEqual([0, expect.stringMatching(/ large\r?$/m)]);
          expect(listed.text).toMatch(/SSL connection using TLSv1\.[23]/);
          expect(list("old").status).not.toBe(0);
          const isRefused = refuses === "always" || (refuses && tls.required);
          expect(list("plain").status === 0).toBe(!isRefused);
        },
      );
    });
  });
}

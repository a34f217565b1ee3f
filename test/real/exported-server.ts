import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { configurationOf } from "../../src/exports/configurations/index.ts";
import type { TlsWish } from "../../src/exports/configurations/kit/tls.ts";
import { host } from "../exports/machines.ts";
import { addresses, type Network } from "../exports/network.ts";

const { FTP_SERVER_CACHE: cache = "", FTP_SERVER_HOME: folderOfFiles = "" } = process.env;

/** Where ProFTPD's modules were unpacked, mod_tls among them where it was fetched. */
const modules = join(cache, "usr/lib/proftpd");

/** Folder that the servers serve. */
export const home = folderOfFiles;

const [range] = host.ranges as [(typeof host.ranges)[number]];
/** User and group `ftp` of the namespace. */
const FTP_ID = 64321;

/** A file that takes many packets. */
export const LARGE = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 31) % 251));

/** How a real server is started: the exported text and the least that it needs to serve files on both families. */
export interface RealServer {
  id: "vsftpd" | "proftpd";
  complete(exported: string, folder: string, inside: boolean): string;
  command(program: string, file: string): string;
}

/** Servers that are started from their exported texts. */
export const realServers: RealServer[] = [
  {
    id: "vsftpd",
    complete: (exported, folder) =>
      [
        // As Debian ships it, so that the export has to bring what it needs.
        "listen=NO",
        "listen_ipv6=YES",
        exported,
        "background=NO",
        "anonymous_enable=YES",
        "no_anon_password=YES",
        "write_enable=YES",
        "anon_upload_enable=YES",
        "anon_umask=022",
        // What the text says of local users counts here for the anonymous one.
        ...(exported.includes("ssl_enable=YES") ? ["allow_anon_ssl=YES"] : []),
        ...[...exported.matchAll(/^force_local_(\w+=\w+)$/gm)].map(
          ([, setting]) => `force_anon_${setting}`,
        ),
        `anon_root=${home}`,
        `secure_chroot_dir=${join(folder, "empty")}`,
        "xferlog_enable=NO",
        "",
      ].join("\n"),
    command: (program, file) => `${program} ${file}`,
  },
  {
    id: "proftpd",
    complete: (exported, folder, inside) =>
      [
        ...(existsSync(join(modules, "mod_tls.so"))
          ? [`ModulePath ${modules}`, "LoadModule mod_tls.c"]
          : []),
        "ServerType standalone",
        "DefaultServer on",
        "Port 21",
        "UseIPv6 on",
        `DefaultAddress ${inside ? "10.0.0.5" : addresses.server.join(" ")}`,
        "UseReverseDNS off",
        "User ftp",
        "Group ftp",
        "WtmpLog off",
        "TransferLog none",
        "AuthPAM off",
        "RequireValidShell off",
        `SystemLog ${join(folder, "proftpd.log")}`,
        `PidFile ${join(folder, "proftpd.pid")}`,
        `ScoreboardFile ${join(folder, "proftpd.scoreboard")}`,
        `DelayTable ${join(folder, "proftpd.delay")}`,
        `<Anonymous ${home}>`,
        "  User ftp",
        "  Group ftp",
        "  UserAlias anonymous ftp",
        "</Anonymous>",
        exported,
      ].join("\n"),
    command: (program, file) => `${program} --nodaemon --config ${file}`,
  },
];

/** Where a server was unpacked: with this test's own packages, or with those of its own test; null where it was not. */
export function programOf(id: string): { program: string; libraries: string } | null {
  const root = [cache, join(cache, "..", id)].find((folder) =>
    existsSync(join(folder, "usr/sbin", id)),
  );
  if (root === undefined) return null;
  const libraries = ["lib", "usr/lib"]
    .map((folder) => join(root, folder))
    .filter(existsSync)
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith("-linux-gnu"))
        .map((name) => join(folder, name)),
    );
  return { program: join(root, "usr/sbin", id), libraries: libraries.join(":") };
}

/** Starts a server on the machine that holds it and waits until it listens; throws with its own words where it does not. */
export function startServer(
  network: Network,
  { id, complete, command }: RealServer,
  inside: boolean,
  told = inside,
  tls: { wish: TlsWish; certificate: string; key: string } | null = null,
) {
  const { program, libraries } = programOf(id)!;
  const exported = configurationOf(id)!.text({
    range,
    maxSessions: 50,
    maxSessionsPerAddress: 0,
    // Only behind a translation does the server have to be told the address that its clients see.
    access: {
      ...(told ? { publicAddress: addresses.server[0] } : {}),
      sources: [],
      controlPorts: [21],
    },
    tls: tls?.wish ?? null,
  });
  const text = tls === null ? exported : withCertificate(exported, tls.certificate, tls.key);
  const file = join(network.folder, `${id}.conf`);
  chmodSync(network.folder, 0o755);
  mkdirSync(join(network.folder, "empty"), { mode: 0o755 });
  mkdirSync(join(home, "in"), { recursive: true });
  chownSync(join(home, "in"), FTP_ID, FTP_ID);
  writeFileSync(join(home, "large"), LARGE);
  writeFileSync(file, complete(text, network.folder, inside));
  const { status, text: said } = network.at(
    inside ? "server" : "wall",
    `LD_LIBRARY_PATH=${libraries} ${command(program, file)} >server.log 2>&1 </dev/null &
    for i in $(seq 100); do
      grep -q ':0015 .* 0A ' /proc/net/tcp /proc/net/tcp6 && exit 0; sleep 0.1
    done; cat server.log; exit 1`,
  );
  if (status !== 0) throw new Error(`${id} did not come up: ${said}`);
}

/** The exported text with a certificate that is there, in the place of the one that it names. */
function withCertificate(exported: string, certificate: string, key: string) {
  return exported
    .replaceAll("/etc/ssl/certs/ftp.pem", certificate)
    .replaceAll("/etc/ssl/private/ftp.key", key);
}

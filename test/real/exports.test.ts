import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serverById } from "../../src/servers/index.ts";
import { host, type Machine, machines, namespaces, translated } from "../exports/machines.ts";
import { type Caller, type Network, addresses, withNetwork } from "../exports/network.ts";
import { have } from "../exports/tools.ts";
import { insideNamespace } from "./started-server.ts";

const { FTP_SERVER_CACHE: cache = "", FTP_SERVER_HOME: home = "" } = process.env;

const [range] = host.ranges as [(typeof host.ranges)[number]];
/** User and group `ftp` of the namespace. */
const FTP_ID = 64321;

/** Plain listeners beside the server: ssh, the ports next to the range, and its last port. */
const asked = [22, range.first - 1, range.last, range.last + 1];
const fromOutside = {
  allowed: ["22", "closed", `${range.last}`, "closed"],
  other: ["22", "closed", "closed", "closed"],
};

const LARGE = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 31) % 251));

/** How a real server is started: the exported text and the least that it needs to serve files on both families. */
interface RealServer {
  id: "vsftpd" | "proftpd";
  complete(exported: string, folder: string, inside: boolean): string;
  command(program: string, file: string): string;
}

const realServers: RealServer[] = [
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
function programOf(id: string): { program: string; libraries: string } | null {
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
function startServer(
  network: Network,
  { id, complete, command }: RealServer,
  inside: boolean,
  told = inside,
) {
  const { program, libraries } = programOf(id)!;
  const exported = serverById(id)!.configuration!.text({
    range,
    maxSessions: 50,
    maxSessionsPerAddress: 0,
    // Only behind a translation does the server have to be told the address that its clients see.
    access: {
      ...(told ? { publicAddress: addresses.server[0] } : {}),
      sources: [],
      controlPorts: [21],
    },
  });
  const file = join(network.folder, `${id}.conf`);
  chmodSync(network.folder, 0o755);
  mkdirSync(join(network.folder, "empty"), { mode: 0o755 });
  mkdirSync(join(home, "in"), { recursive: true });
  chownSync(join(home, "in"), FTP_ID, FTP_ID);
  writeFileSync(join(home, "large"), LARGE);
  writeFileSync(file, complete(exported, network.folder, inside));
  const { status, text } = network.at(
    inside ? "server" : "wall",
    `LD_LIBRARY_PATH=${libraries} ${command(program, file)} >server.log 2>&1 </dev/null &
    for i in $(seq 100); do
      grep -q ':0015 .* 0A ' /proc/net/tcp /proc/net/tcp6 && exit 0; sleep 0.1
    done; cat server.log; exit 1`,
  );
  if (status !== 0) throw new Error(`${id} did not come up: ${text}`);
}

let uploads = 0;

/** What curl makes of a listing, a download and an upload in passive mode: PASV on IPv4, EPSV on IPv6. */
function transfer(network: Network, { who, family }: Caller, patienceSeconds: number) {
  const at = family === 4 ? 0 : 1;
  const server = family === 4 ? addresses.server[0] : `[${addresses.server[1]}]`;
  const name = `up-${process.pid}-${uploads++}`;
  const curl = `curl -sS -v --connect-timeout ${patienceSeconds} --max-time 20 --no-ftp-skip-pasv-ip ${family === 4 ? "--disable-epsv" : ""} --interface ${addresses[who][at]}`;
  const { status, text } = network.at(
    "client",
    `${curl} ftp://${server}/ || exit 1
    ${curl} -o down.got ftp://${server}/large || exit 2
    ${curl} -T down.got ftp://${server}/in/${name} || exit 3`,
  );
  if (status !== 0) return { status, ports: [], said: text };
  return {
    status,
    ports: passivePorts(text),
    said: "",
    listed: /^[-rwx]+ .* large\r?$/m.test(text),
    down: LARGE.equals(readFileSync(join(network.folder, "down.got"))),
    up: LARGE.equals(readFileSync(join(home, "in", name))),
  };
}

/** The ports that replies 227 and 229 named. */
function passivePorts(said: string): number[] {
  const pasv = [...said.matchAll(/^< 227 .*?(\d+),(\d+)\)/gm)].map(
    ([, high, low]) => Number(high) * 256 + Number(low),
  );
  return [
    ...pasv,
    ...[...said.matchAll(/^< 229 .*\|{3}(\d+)\|/gm)].map(([, port]) => Number(port)),
  ];
}

function expectServed(network: Network, callers: readonly Caller[]) {
  for (const caller of callers) {
    const { ports, ...met } = transfer(network, caller, 10);
    expect({ caller, ...met }).toEqual({
      caller,
      status: 0,
      said: "",
      listed: true,
      down: true,
      up: true,
    });
    expect(ports.length).toBe(3);
    for (const port of ports) expect(port >= range.first && port <= range.last).toBe(true);
  }
}

function expectDropped(network: Network, callers: readonly Caller[]) {
  for (const caller of callers) expect(transfer(network, caller, 1).status).toBe(1);
}

const callersOf = <Who extends Caller["who"]>(who: Who, families: readonly (4 | 6)[]) =>
  families.map((family) => ({ who, family }));

/** The whole life of a rule on one machine, with a real server behind it. */
function liveThrough(network: Network, machine: Machine, inside: boolean) {
  const { firewall, prefix, base, list } = machine;
  const input = inside ? translated : host;
  const families = inside ? ([4] as const) : ([4, 6] as const);
  const [allowed, other] = [callersOf("allowed", families), callersOf("other", families)];
  const look = () => network.sh(prefix + list).text;
  const { apply, undo } = firewall.commands(input);
  const expected = (who: "allowed" | "other") =>
    // A firewall that only forwards has no ssh of the server to keep.
    inside
      ? fromOutside[who].map((answer) => (answer === "22" ? "closed" : answer))
      : fromOutside[who];

  const based = network.sh(prefix + base);
  expect(based.status, based.text).toBe(0);
  const before = look();
  expectDropped(network, allowed.slice(0, 1));

  const applied = network.sh(prefix + apply);
  expect(applied.status, applied.text).toBe(0);
  const once = look();
  expectServed(network, allowed);
  expectDropped(network, other);
  for (const callers of [allowed, other])
    expect(network.call(callers, asked)).toEqual(callers.map(({ who }) => expected(who)));

  expect(network.sh(prefix + apply).status).toBe(0);
  expect(look()).toBe(once);
  expectServed(network, allowed.slice(-1));

  network.sh(prefix + undo);
  expect(look()).toBe(before);
  expectDropped(network, allowed.slice(0, 1));
}

const elsewhere = insideNamespace ? "" : " (skipped: start it with test/real/run-servers.mjs)";

describe.skipIf(!insideNamespace)(`exports together${elsewhere}`, () => {
  const pairs = realServers.flatMap((server) =>
    machines.map((machine) => [server.id, machine.firewall.id, server, machine] as const),
  );

  describe.each(pairs)(
    "a real %s behind %s, both as exported",
    (id, firewallId, server, machine) => {
      it.for([
        ["on the server itself, IPv4 and IPv6", false],
        ["on a router that translates to the server", true],
      ] as const)(
        "serves the allowed source in passive mode and nobody else, %s",
        async ([, inside], ctx) => {
          expect.hasAssertions();
          if (programOf(id) === null) ctx.skip(`${id} was not unpacked`);
          if (!machine.usable) ctx.skip(`${firewallId} cannot be applied here`);
          if (!have("curl")) ctx.skip("curl is not installed");
          const text = machine.firewall.text(inside ? translated : host);
          const files = { ...machine.files, [machine.firewall.file]: text };
          await withNetwork(files, asked, inside, (network) => {
            startServer(network, server, inside);
            liveThrough(network, machine, inside);
          });
        },
      );
    },
  );

  it("finds why vsftpd's text brings its listener: on [::] PASV announces 0.0.0.0", async (ctx) => {
    if (programOf("vsftpd") === null) ctx.skip("vsftpd was not unpacked");
    if (!namespaces || !have("curl")) ctx.skip("it takes network namespaces and curl");
    const [vsftpd] = realServers as [RealServer];
    const onSix: RealServer = {
      ...vsftpd,
      complete: (...given) => `${vsftpd.complete(...given)}listen=NO\nlisten_ipv6=YES\n`,
    };
    await withNetwork({}, asked, false, (network) => {
      startServer(network, onSix, false, true);
      const { said } = transfer(network, { who: "allowed", family: 4 }, 10);
      expect(said).toMatch(/^< 227 .*\(0,0,0,0,\d+,\d+\)/m);
    });
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { host, type Machine, machines, namespaces, translated } from "../exports/machines.ts";
import { type Caller, type Network, addresses, withNetwork } from "../exports/network.ts";
import { have } from "../exports/tools.ts";
import {
  home,
  LARGE,
  programOf,
  realServers,
  startServer,
  type RealServer,
} from "./exported-server.ts";
import { insideNamespace } from "./started-server.ts";

const [range] = host.ranges as [(typeof host.ranges)[number]];
/** Plain listeners beside the server: ssh, the ports next to the range, and its last port. */
const asked = [22, range.first - 1, range.last, range.last + 1];
const fromOutside = {
  allowed: ["22", "closed", `${range.last}`, "closed"],
  other: ["22", "closed", "closed", "closed"],
};

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

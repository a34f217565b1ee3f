import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { configurationOf } from "../../../src/exports/configurations/index.ts";
import { servers } from "../../../src/servers/index.ts";
import { unfitTexts, unsourced } from "../../servers/walk.ts";
import type { ConfigurationInput } from "../../../src/exports/configurations/kit/types.ts";

function input(first: number, last: number, changes: Partial<ConfigurationInput> = {}) {
  return {
    range: { first, last },
    maxSessions: 200,
    maxSessionsPerAddress: 8,
    access: { publicAddress: "203.0.113.10", sources: [], controlPorts: [21] },
    ...changes,
  };
}

function textOf(id: string, given: ConfigurationInput): string {
  return configurationOf(id)!.text(given);
}

/** How each product writes its range: both ends in two groups, and what its own reader adds to the second. */
const conventions: Record<string, { lines: RegExp; lastAdds: number }> = {
  vsftpd: { lines: /^pasv_min_port=(\d+)\npasv_max_port=(\d+)$/m, lastAdds: 0 },
  proftpd: { lines: /^PassivePorts (\d+) (\d+)$/m, lastAdds: 0 },
  "proftpd-1.3.7": { lines: /^PassivePorts (\d+) (\d+)$/m, lastAdds: 0 },
  "pure-ftpd": { lines: /^PassivePortRange (\d+) (\d+)$/m, lastAdds: 0 },
  "filezilla-server": { lines: /<min>(\d+)<\/min>\s*<max>(\d+)<\/max>/, lastAdds: 0 },
  "filezilla-server-0.9": { lines: /^1\. .*: (\d+)-(\d+)$/m, lastAdds: 0 },
  // Python's range() leaves its end out
  pyftpdlib: { lines: /^handler\.passive_ports = range\((\d+), (\d+)\)$/m, lastAdds: -1 },
  aioftp: { lines: /^ {4}data_ports=range\((\d+), (\d+)\),$/m, lastAdds: -1 },
  twisted: { lines: /^factory\.passivePortRange = range\((\d+), (\d+)\)$/m, lastAdds: -1 },
  "apache-ftpserver-1.0.4": { lines: /<passive ports="(\d+)-(\d+)"/, lastAdds: 0 },
  "apache-ftpserver": { lines: /<passive ports="(\d+)-(\d+)"/, lastAdds: 0 },
  sftpgo: { lines: /"start": (\d+),\s*"end": (\d+)/, lastAdds: 0 },
  "sftpgo-2.7.1": { lines: /"start": (\d+),\s*"end": (\d+)/, lastAdds: 0 },
  "ftp-srv": { lines: /^ {2}pasv_min: (\d+),\n {2}pasv_max: (\d+),$/m, lastAdds: 0 },
  nodeftpd: { lines: /pasvPortRangeStart: (\d+),\n {2}pasvPortRangeEnd: (\d+),$/m, lastAdds: 0 },
  minio: { lines: /--ftp="passive-port-range=(\d+)-(\d+)"$/m, lastAdds: 0 },
  "ftpserverlib-shared": { lines: /PortRange\{Start: (\d+), End: (\d+)\}$/m, lastAdds: 0 },
  libunftp: { lines: /passive_ports\((\d+)\.\.=(\d+)\)/, lastAdds: 0 },
  "wu-ftpd": { lines: /^passive ports 0\.0\.0\.0\/0 (\d+) (\d+)$/m, lastAdds: 0 },
  bftpd: { lines: /^PASSIVE_PORTS="(\d+)-(\d+)"$/m, lastAdds: 0 },
  "freebsd-ftpd": { lines: /hifirst=(\d+)\nnet\.inet\.ip\.portrange\.hilast=(\d+)$/m, lastAdds: 0 },
  "inetutils-ftpd": {
    lines: /^(?:# Not set: )?net\.ipv4\.ip_local_port_range = (\d+) (\d+)/m,
    lastAdds: 0,
  },
  "ibm-zos": { lines: /^PASSIVEDATAPORTS \((\d+),(\d+)\)$/m, lastAdds: 0 },
  iis: { lines: /lowDataChannelPort:"(\d+)" \/highDataChannelPort:"(\d+)"/, lastAdds: 0 },
  jscape: { lines: /Services > FTP\/S > Passive port range: (\d+)-(\d+)$/m, lastAdds: 0 },
  crushftp: { lines: /^1\. .*: (\d+)-(\d+)$/m, lastAdds: 0 },
  "serv-u": { lines: /^1\. .*: (\d+)-(\d+)$/m, lastAdds: 0 },
  "ws-ftp": { lines: /^1\. .*: (\d+)-(\d+)$/m, lastAdds: 0 },
  cerberus: { lines: /^1\. .*: (\d+)-(\d+)$/m, lastAdds: 0 },
  completeftp: { lines: /Minimum port number: (\d+)\n.*Maximum port number: (\d+)$/m, lastAdds: 0 },
  "wing-ftp": { lines: /^1\. .*: (\d+)-(\d+)$/m, lastAdds: 0 },
};

const hostile = [
  "203.0.113.10\npasv_enable=NO",
  "203.0.113.10 ",
  "203.0.113.10; reboot",
  "$(reboot)",
  '"><!ENTITY x>',
  '10.0.0.1" evil="1',
  "`id`",
  "a b",
  "",
  "-oProxyCommand=x",
  "256.1.1.1",
  "1.2.3",
  "fe80::1%eth0",
  "ftp.example.com#",
  "ftp_example",
  "ftp.example.com\u0000",
  "ｅxample.com",
];

const outOfBounds: Partial<ConfigurationInput>[] = [
  { range: { first: 50009, last: 50000 } },
  { range: { first: 0, last: 10 } },
  { range: { first: 50000, last: 65536 } },
  { range: { first: 50000.5, last: 50009 } },
  { range: { first: "50000\nx" as unknown as number, last: 50009 } },
  { maxSessions: -1 },
  { maxSessions: Number.NaN },
  { maxSessionsPerAddress: Number.POSITIVE_INFINITY },
];

/** The message of what `action` throws, or its text where it throws nothing. */
function errorOf(action: () => string): string {
  try {
    return action();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const configured = servers.filter(({ id }) => configurationOf(id) !== null);

describe("configuration texts", () => {
  it("exist for every product but the unknown one, and each is read back here", () => {
    expect(configured.map(({ id }) => id).sort()).toEqual(
      [...Object.keys(conventions), "aws-transfer"].sort(),
    );
    expect(configurationOf("generic")).toBeNull();
  });

  it.each(Object.entries(conventions))("%s: the range reads back as given", (id, convention) => {
    const ranges = fc
      .tuple(fc.integer({ min: 1025, max: 65534 }), fc.integer({ min: 1, max: 5000 }))
      .map(([first, more]) => ({ first, last: Math.min(first + more, 65535) }));
    fc.assert(
      fc.property(ranges, ({ first, last }) => {
        const found = convention.lines.exec(textOf(id, input(first, last)));
        expect([Number(found?.[1]), Number(found?.[2]) + convention.lastAdds]).toEqual([
          first,
          last,
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it.each(configured.map(({ id }) => id))("%s: no hostile address gets into the text", (id) => {
    const written = hostile.map((publicAddress) => {
      const access = { publicAddress, sources: [], controlPorts: [21] };
      return errorOf(() => textOf(id, input(50000, 50009, { access })));
    });
    expect(written).toEqual(
      hostile.map(
        (address) =>
          `access.publicAddress is ${JSON.stringify(address)}; an IPv4 address, an IPv6 address or a host name is allowed.`,
      ),
    );
  });

  it.each(configured.map(({ id }) => id))("%s: numbers out of bounds are refused", (id) => {
    const messages = outOfBounds.map((changes) =>
      errorOf(() => textOf(id, input(50000, 50009, changes))),
    );
    expect(
      messages.filter((message) => !/ is .*; a whole number from .* is allowed\.$/.test(message)),
    ).toEqual([]);
  });

  it.each(configured.map(({ id }) => id))("%s: plain text with every kind of address", (id) => {
    for (const publicAddress of ["203.0.113.10", "2001:db8::1", "ftp.example.com", undefined]) {
      const access = { sources: [], controlPorts: [21], ...(publicAddress && { publicAddress }) };
      const text = textOf(
        id,
        input(50000, 50009, { access, maxSessions: 0, maxSessionsPerAddress: 0 }),
      );
      expect(text).toMatch(/^[\x20-\x7e\n]+\n$/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it.each(configured)(
    "$id: says how to check and load it and where the syntax is from",
    ({ id }) => {
      const { file, check, reload, source } = configurationOf(id)!;
      for (const words of [file, check, reload, source]) expect(words.trim()).not.toBe("");
      const { timeouts } = configurationOf(id)!;
      expect([unsourced(timeouts), unfitTexts(timeouts)]).toEqual([[], []]);
    },
  );
});

describe("vsftpd.conf", () => {
  it("is what an administrator would write", () => {
    expect(textOf("vsftpd", input(26500, 26603))).toBe(
      [
        "# 104 passive ports for vsftpd: 26500-26603, both ends included",
        "# Red Hat and its relatives keep this file in /etc/vsftpd/vsftpd.conf.",
        "pasv_enable=YES",
        "pasv_min_port=26500",
        "pasv_max_port=26603",
        "pasv_address=203.0.113.10",
        "# With listen_ipv6=YES (Debian's default) PASV would announce 0.0.0.0 instead: IPv6 needs an instance",
        "# of its own, without pasv_address. Under inetd leave the next two lines out.",
        "listen=YES",
        "listen_ipv6=NO",
        "# 0 = unlimited",
        "max_clients=200",
        "max_per_ip=8",
        "",
      ].join("\n"),
    );
  });

  it("has names resolved and never announces an IPv6 address with PASV", () => {
    const access = (publicAddress: string) => ({ publicAddress, sources: [], controlPorts: [21] });
    const named = textOf("vsftpd", input(50000, 50009, { access: access("ftp.example.com") }));
    expect(named).toContain("pasv_address=ftp.example.com\npasv_addr_resolve=YES\n");
    const sixth = textOf("vsftpd", input(50000, 50009, { access: access("2001:db8::1") }));
    expect(sixth).not.toMatch(/^pasv_address/m);
  });
});

describe("other products' quirks", () => {
  it("writes no PassivePorts line that ProFTPD would refuse", () => {
    expect(textOf("proftpd", input(50000, 50000))).not.toMatch(/^PassivePorts/m);
  });

  it("keeps Pure-FTPd's clients within half the range", () => {
    expect(textOf("pure-ftpd", input(30000, 30099))).toContain("\nMaxClientsNumber 50\n");
    expect(textOf("pure-ftpd", input(30000, 30099, { maxSessions: 40 }))).toContain(
      "\nMaxClientsNumber 40\n",
    );
    expect(textOf("pure-ftpd", input(30000, 30099, { maxSessions: 0 }))).toContain(
      "\nMaxClientsNumber 50\n",
    );
  });

  it("writes SFTPGo's settings as JSON", () => {
    const settings: unknown = JSON.parse(textOf("sftpgo", input(50000, 50100)));
    expect(settings).toEqual({
      common: { max_total_connections: 200, max_per_host_connections: 8 },
      ftpd: {
        bindings: [{ port: 21, force_passive_ip: "203.0.113.10" }],
        passive_port_range: { start: 50000, end: 50100 },
      },
    });
  });

  it("says that AWS's range is fixed when another one is wanted", () => {
    expect(textOf("aws-transfer", input(50000, 50009))).toContain("50000-50009 is not possible");
    expect(textOf("aws-transfer", input(8192, 8200))).not.toContain("not possible");
  });

  it("gives IIS its own number for unlimited", () => {
    expect(textOf("iis", input(50000, 50009, { maxSessions: 0 }))).toContain(
      'maxConnections:"4294967295"',
    );
  });
});

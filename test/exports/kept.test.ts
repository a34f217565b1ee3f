import { describe, expect, it } from "vitest";
import { dockerUser } from "../../src/exports/firewalls/docker-user.ts";
import { iptables } from "../../src/exports/firewalls/iptables.ts";
import { nftables } from "../../src/exports/firewalls/nftables.ts";
import { host } from "./machines.ts";
import { withNetwork } from "./network.ts";
import { canMakeNamespaces, have, inNamespace } from "./tools.ts";

const usable = have("ip", "nft", "iptables-restore") && canMakeNamespaces();

/** Stands in for systemd: says what it was asked for, and does nothing. */
const systemctl = '#!/bin/sh\necho "$@" >> asked\n';

/** Folders of systemd and of programs that this namespace alone sees; they are kept from one command to the next. */
const machine = [
  "mkdir -p units sbin; chmod 755 systemctl",
  "mount -t tmpfs none /run/systemd && mkdir /run/systemd/system",
  "mount --bind units /etc/systemd/system; mount --bind sbin /usr/local/sbin",
  'export PATH="$PWD:$PATH"',
  "",
].join("; ");

const closed =
  "for t in iptables ip6tables; do $t -P INPUT DROP; $t -A INPUT -p tcp --dport 22 -j ACCEPT; done";
const own = `table inet filter {
chain input { type filter hook input priority 0; policy drop;
tcp dport 22 accept
}
}
`;

const cases = [
  {
    firewall: nftables,
    name: "ftp-passive-nftables",
    base: "nft flush ruleset; nft -f own.nft",
    list: "nft -s list ruleset",
  },
  {
    firewall: iptables,
    name: "ftp-passive-iptables",
    base: `nft flush ruleset; ${closed}`,
    list: "iptables -S; ip6tables -S",
  },
  {
    firewall: dockerUser,
    name: "ftp-passive-docker",
    base: "nft flush ruleset",
    list: "iptables -t raw -S; ip6tables -t raw -S",
  },
];

describe.skipIf(!usable).each(cases.map((each) => [each.name, each] as const))(
  "the unit %s",
  (name, { firewall, base, list }) => {
    it("runs a copy of the script after a restart, and goes with the undo", () => {
      const files = { [firewall.file]: firewall.text(host), "own.nft": own, systemctl };
      inNamespace(files, (sh) => {
        sh(base);
        const before = sh(list).text;
        const applied = sh(machine + firewall.apply);
        expect([applied.status, applied.text]).toEqual([
          0,
          `Survives a restart: ${name}.service runs it again\n`,
        ]);
        const once = sh(list).text;
        expect(once).not.toBe(before);
        expect(sh(`cmp ${firewall.file} sbin/${name}; cat asked`).text).toBe(
          `daemon-reload\nenable --quiet --now ${name}.service\n`,
        );
        const unit = sh(`cat units/${name}.service`).text;
        expect(unit).toContain("Type=oneshot\nRemainAfterExit=yes\n");
        const [, start = "false"] = /^ExecStart=(.*)$/m.exec(unit) ?? [];
        // The machine starts again: its own rules first, then the unit.
        const restarted = sh(`${base}; ${machine}${start}`);
        expect([restarted.status, restarted.text]).toEqual([0, ""]);
        expect(sh(list).text).toBe(once);
        expect(sh(machine + firewall.undo).status).toBe(0);
        expect(sh(list).text).toBe(before);
        expect(sh("ls units sbin").text.replaceAll(/units:|sbin:|\s/g, "")).toBe("");
      });
    });
  },
);

describe.skipIf(!usable)("a rate limit of the host", () => {
  const hosts = [
    {
      firewall: nftables,
      base: `printf 'table inet filter {\\nchain input { type filter hook input priority 0; policy drop;\\nct state established accept\\nmeta l4proto ipv6-icmp accept\\ntcp dport 21 ct state new limit rate over 3/hour burst 2 packets drop\\n}\\n}\\n' | nft -f -`,
    },
    {
      firewall: iptables,
      base: "iptables -P INPUT DROP; iptables -A INPUT -m conntrack --ctstate ESTABLISHED -j ACCEPT; iptables -A INPUT -p tcp --dport 21 --syn -m hashlimit --hashlimit-above 3/hour --hashlimit-burst 2 --hashlimit-name ftp -j DROP",
    },
  ];
  it.each(hosts.map((each) => [each.firewall.id, each] as const))(
    "still counts what comes to the control port (%s)",
    async (_, { firewall, base }) => {
      await withNetwork(
        { [firewall.file]: firewall.text(host) },
        [21, 26_500],
        false,
        (network) => {
          expect(network.sh(base).status).toBe(0);
          const { status, text } = network.sh(firewall.apply);
          expect([status, text]).toEqual([0, expect.any(String)]);
          const many = Array.from({ length: 8 }, () => ({ who: "allowed", family: 4 }) as const);
          const answers = network.call(many, [21], 300).flat();
          const answered = answers.filter((answer) => answer === "21").length;
          expect(answered).toBeGreaterThan(0);
          expect(answered).toBeLessThan(5);
          expect(network.call(many.slice(0, 1), [26_500], 1000)).toEqual([["26500"]]);
        },
      );
    },
  );
});

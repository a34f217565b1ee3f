import { describe, expect, it } from "vitest";
import { busiestMinutes } from "../../src/exports/busiest-minutes.ts";
import { rangesToOpen } from "../../src/exports/ranges-to-open.ts";
import { exportTargets } from "../../src/exports/targets.ts";
import type { Plan } from "../../src/plan/types.ts";
import type { ScenarioDocument, Tls } from "../../src/scenario/types.ts";
import { configurationOf } from "../../src/exports/configurations/index.ts";
import { servers } from "../../src/servers/index.ts";
import { conntrack } from "../../src/exports/firewalls/conntrack.ts";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import { nodesInput } from "./inputs.ts";
import { planOf, request, steady } from "./plans.ts";

const target = (id: string) => exportTargets.find((each) => each.id === id)!;
const textOf = (plan: Plan, id: string) => target(id).texts(request(plan))[0]?.text ?? "";

describe("today's range", () => {
  const withRange = (first: number, last: number) =>
    planOf({ server: { software: "vsftpd", range: { first, last } } }, true);

  it.each([
    [1, 65_535],
    [20, 3400],
    [30_000, 40_000],
  ])(
    "%i-%i is far more than 80 ports need: every text opens what is recommended",
    (first, last) => {
      const plan = withRange(first, last);
      expect(rangesToOpen(plan)).toEqual([{ first: 26_500, last: 26_579 }]);
      for (const id of ["nftables", "iptables", "change-request", "vsftpd"]) {
        // The request says besides that the old one can be closed.
        if (id !== "change-request") expect(textOf(plan, id)).not.toContain(`${last}`);
        expect(textOf(plan, id)).toContain("26579");
      }
      expect(textOf(plan, "change-request")).toContain("The FTP server alone listens there");
    },
  );

  it("is opened as it is up to four times the need", () => {
    const [first, last] = [34_000, 34_319];
    expect(rangesToOpen(withRange(first, last))).toEqual([{ first, last }]);
    expect(rangesToOpen(withRange(first, last + 1))[0]?.first).toBe(26_500);
  });

  it("that crosses other services is opened only where it is asked for by name, and then said", () => {
    const plan = withRange(3300, 3399);
    expect(() => target("nftables").texts(request(plan))).toThrow(
      /3306 \(mysql\).*3389 \(rdp\).*--keep-range/,
    );
    const chosen = plan.scenario.server.range!;
    const [text] = target("nftables").texts({ ...request(plan), chosen });
    expect(text?.text).toMatch(
      /^# WARNING: whatever listens in the range is opened too: 3306 \(mysql\)/m,
    );
    const [words] = target("change-request").texts({ ...request(plan), chosen });
    expect(words?.text).not.toContain("The FTP server alone listens there");
    expect(words?.text).toContain("3306 (mysql)");
  });
});

describe("control ports", () => {
  const plan = planOf({ access: { controlPorts: [21, 22, 445, 3389] } });
  it("stand in the heading of every text, with a warning where they are known for something else", () => {
    for (const firewall of firewalls) {
      const text = textOf(plan, firewall.id);
      expect([firewall.id, text.includes("control ports 21 and 22 and 445 and 3389")]).toEqual([
        firewall.id,
        true,
      ]);
      expect(text).toMatch(/WARNING: .*22 \(ssh\), 445 \(smb\), 3389 \(rdp\)/);
    }
    expect(textOf(plan, "change-request")).toMatch(/22 \(ssh\), 445 \(smb\), 3389 \(rdp\)/);
    expect(textOf(planOf({}), "nftables")).not.toContain("WARNING");
  });
});

describe("the busiest two minutes", () => {
  const burst = (spreadSeconds: number) =>
    planOf({
      groups: [
        {
          clients: 10_000,
          files: 5,
          listings: 0,
          visits: { pattern: "scheduled", everySeconds: 86_400, spreadSeconds },
        },
      ],
      target: { growth: 0 },
    });
  it("hold all of a synchronised start: 50,000 transfers and 10,000 sessions within 20 s", () => {
    const { transfersPerSecond, sessions } = busiestMinutes(burst(20));
    expect(transfersPerSecond * 120).toBeGreaterThanOrEqual(50_000);
    expect(sessions).toBeGreaterThanOrEqual(10_000);
    const wanted = Number(/^wanted=(\d+)$/m.exec(textOf(burst(20), conntrack.id))?.[1]);
    expect(wanted).toBeGreaterThanOrEqual(2 * 60_000);
  });
  it("hold a share of one that is spread over an hour", () => {
    const { transfersPerSecond } = busiestMinutes(burst(3600));
    expect(transfersPerSecond).toBeCloseTo(50_000 / 3600 + 13.9, 1);
  });
});

describe("nodes", () => {
  const { insideAddresses: _, ...access } = nodesInput.access;
  it("behind one inside address are refused with a sentence by what translates and by proxies", () => {
    const input = { ...nodesInput, access: { ...access, insideAddress: "10.0.0.5" } };
    const refusing = firewalls.filter(
      ({ id, translates }) =>
        translates || ["haproxy", "nginx-stream", "traefik", "envoy"].includes(id),
    );
    expect(refusing.length).toBeGreaterThan(12);
    for (const firewall of refusing)
      expect(() => firewall.text(input)).toThrow(/2 nodes and 1 inside address do not go together/);
  });
  it("with an address each are written where logins can be spread, and refused elsewhere", () => {
    const spreading = "nftables iptables ufw pf mikrotik haproxy nginx-stream traefik envoy".split(
      " ",
    );
    for (const firewall of firewalls) {
      if (spreading.includes(firewall.id)) {
        const text = firewall.text(nodesInput);
        expect([firewall.id, /10\.0\.0\.5/.test(text) && /10\.0\.0\.6/.test(text)]).toEqual([
          firewall.id,
          true,
        ]);
      } else if (firewall.translates)
        expect(() => firewall.text(nodesInput)).toThrow(/does not spread logins over nodes/);
      else expect(() => firewall.text(nodesInput)).not.toThrow();
    }
  });
});

describe("sessions by TLS", () => {
  /** What reads FTP on the way, and gets in the way of TLS, as each product calls it. */
  const readers: Record<string, RegExp> = {
    nftables: /nf_conntrack_ftp/,
    iptables: /nf_conntrack_ftp/,
    ufw: /nf_conntrack_ftp/,
    firewalld: /nf_conntrack_ftp/,
    shorewall: /nf_conntrack_ftp/,
    nixos: /connectionTrackingModules/,
    pf: /ftp-proxy/,
    "windows-powershell": /StatefulFtp disable/,
    "windows-netsh": /StatefulFtp disable/,
    "cisco-asa": /no inspect ftp/,
    "cisco-ios": /no ip nat service ftp/,
    fortigate: /session-helper/,
    "palo-alto": /ftp decoder/,
    "juniper-srx": /alg ftp disable/,
    mikrotik: /service-port disable ftp/,
    unifi: /FTP conntrack module/,
    edgeos: /conntrack modules ftp/,
    sonicwall: /FTP Transformations/,
    sophos: /system_modules ftp unload/,
    watchguard: /FTP-proxy/,
    vyos: /conntrack modules ftp/,
    openwrt: /auto_helper=0/,
    proxmox: /nf_conntrack_helpers/,
  };
  it.each(Object.entries(readers))(
    "%s says how to switch off what reads FTP, and only then",
    (id, words) => {
      const text = (tls: Tls) =>
        textOf(planOf({ groups: [{ clients: 5, visits: steady, tls }] }), id);
      expect([words.test(text("1.3")), words.test(text("none"))]).toEqual([true, false]);
    },
  );
});

describe("server texts", () => {
  const of = (id: string, tls: Tls, access: ScenarioDocument["access"] = {}) =>
    textOf(
      planOf({ server: { software: id }, groups: [{ clients: 5, visits: steady, tls }], access }),
      id,
    );
  const configured = servers.filter(({ id }) => configurationOf(id) !== null);

  it("say what TLS the clients use, each in its own words, and nothing of it where they use none", () => {
    for (const { id } of configured) {
      expect([id, /tls|ssl|secure/i.test(of(id, "1.3").replaceAll(/FTP over TLS/g, ""))]).toEqual([
        id,
        true,
      ]);
      const plain = of(id, "none").replaceAll(/(Explicit )?FTP over TLS|AUTHPORT|\(FTPS\)/g, "");
      expect([id, /tls|ssl/i.test(plain)]).toEqual([id, false]);
    }
  });
  it("name every control port of the plan", () => {
    for (const { id } of configured) {
      const text = of(id, "1.3", { controlPorts: [2121, 990] });
      if (id === "aws-transfer") continue;
      expect([id, text.includes("2121"), text.includes("990")]).toEqual([id, true, true]);
    }
  });
  it("leave 990 to servers that speak implicit TLS, and say the others to close it", () => {
    const without = ["twisted", "wu-ftpd", "bftpd", "freebsd-ftpd", "inetutils-ftpd"];
    for (const id of [...without, "nodeftpd", "minio", "aws-transfer"]) {
      const text = of(id, "1.3", { controlPorts: [2121, 990] });
      expect([id, text]).toEqual([id, expect.stringMatching(/990 is for implicit TLS.*close/)]);
      expect([id, /must listen on [^:]*990/.test(text)]).toEqual([id, false]);
    }
  });
  it("of MinIO listen where the plan says", () => {
    expect(of("minio", "1.3", { controlPorts: [2121] })).toContain(':2121"');
    expect(of("minio", "none")).toContain(':21"');
  });
  it("write no host name and no IPv6 address where the server breaks on it", () => {
    for (const publicAddress of ["ftp.example.com", "2001:db8::1"])
      for (const id of ["pyftpdlib", "ftp-srv", "sftpgo"]) {
        const text = of(id, "none", { publicAddress });
        expect([id, /^[^/#]*(ftp\.example\.com|2001:db8)/m.test(text)]).toEqual([id, false]);
      }
    for (const id of ["cerberus", "crushftp", "wing-ftp", "jscape", "serv-u"]) {
      expect(of(id, "none", { publicAddress: "ftp.example.com" })).toContain("the IPv4 address of");
      expect(of(id, "none", { publicAddress: "2001:db8::1" })).not.toContain("2001:db8");
    }
  });
  it("warn where the plan was sized for a server that behaves differently", () => {
    const plan = planOf({});
    expect(textOf(plan, "bftpd")).toMatch(/WARNING: sized for vsftpd/);
    expect(target("bftpd").notes(request(plan))[0]?.message).toMatch(/sized for vsftpd/);
    expect(textOf(plan, "vsftpd")).not.toContain("WARNING");
  });
  it("are saved under names that every system takes", () => {
    for (const { id } of configured)
      for (const { file } of target(id).texts(request(planOf({ server: { software: id } }))))
        expect([id, file]).toEqual([id, expect.stringMatching(/^[A-Za-z0-9._-]+$/)]);
  });
  it("of inetutils leave the host its outgoing connections, and reserve nothing of its only range", () => {
    const plan = planOf({ server: { software: "inetutils-ftpd" } });
    expect(textOf(plan, "inetutils-ftpd")).not.toMatch(/^net\.ipv4/m);
    expect(() => target("sysctl").texts(request(plan))).toThrow(
      /no port for any outgoing connection/,
    );
  });
  it("of Pure-FTPd hold Debian's commands, since its service does not read the file", () => {
    expect(textOf(planOf({ server: { software: "pure-ftpd" } }), "pure-ftpd")).toContain(
      "# echo '26500 26579' > /etc/pure-ftpd/conf/PassivePortRange",
    );
    expect(configurationOf("pure-ftpd")?.verified).toBe(true);
  });
});

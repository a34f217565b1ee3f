import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import type { FirewallInput } from "../../src/exports/firewalls/kit/types.ts";
import { everyKind as cases, filled, nodesInput, plainInput } from "./inputs.ts";
import { asRoot, canMakeNamespaces, have, inNamespace, run } from "./tools.ts";

// Real tools take their time, more so beside other tests.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), "parsed-"));
afterAll(() => rmSync(folder, { recursive: true }));

function text(id: string, input: FirewallInput) {
  return filled(firewalls.find((firewall) => firewall.id === id)?.text(input) ?? "");
}

function file(name: string, content: string) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe.skipIf(!have("haproxy"))("HAProxy", () => {
  it.each(cases)("accepts the sections (%s)", (_, input) => {
    expect(run("haproxy", ["-c", "-f", file("h.cfg", text("haproxy", input))]).status).toBe(0);
  });
  it("accepts them below defaults that check every server, and spreads over nodes", () => {
    const defaults =
      "defaults\n    mode tcp\n    default-server check\n    timeout client 1m\n    timeout server 1m\n    timeout connect 5s\n";
    for (const input of [plainInput, nodesInput]) {
      const whole = `${defaults}${text("haproxy", input)}`;
      const { status, text: said } = run("haproxy", ["-c", "-f", file("h.cfg", whole)]);
      expect([status, said]).toEqual([0, expect.any(String)]);
    }
    expect(
      text("haproxy", nodesInput)
        .match(/^ +server .*$/gm)
        ?.map((line) => line.trim()),
    ).toEqual([
      "server ftp1 10.0.0.5 check port 21",
      "server ftp2 10.0.0.6 check port 21",
      "server ftp1 10.0.0.5 check port 21",
      "server ftp2 10.0.0.6 check port 21",
    ]);
  });
  it("refuses them with another separator", () => {
    const wrong = text("haproxy", plainInput).replaceAll("26500-26603", "26500:26603");
    expect(run("haproxy", ["-c", "-f", file("h.cfg", wrong)]).status).not.toBe(0);
  });
});

const streamModule = "/usr/lib/nginx/modules/ngx_stream_module.so";
describe.skipIf(!have("nginx") || !asRoot("nginx -t") || !existsSync(streamModule))("nginx", () => {
  const check = (block: string) =>
    run("nginx", [
      "-t",
      "-c",
      file(
        "n.conf",
        `load_module ${streamModule};\npid ${folder}/n.pid;\nevents { worker_connections 4096; }\n${block}`,
      ),
    ]).status;
  it.each(cases)("accepts the block (%s)", (_, input) => {
    expect(check(text("nginx-stream", input))).toBe(0);
  });
  it("accepts the block that spreads over nodes", () => {
    expect(check(text("nginx-stream", nodesInput))).toBe(0);
  });
  it("refuses it with another separator", () => {
    expect(
      check(text("nginx-stream", plainInput).replaceAll("26500-26603", "26500:26603")),
    ).not.toBe(0);
  });
});

describe.skipIf(!have("docker-compose"))("Docker Compose", () => {
  const base =
    'version: "3.8"\nservices:\n  ftp:\n    image: example/ftp\n    ports: ["2222:22"]\n';
  const merged = (override: string) =>
    run("docker-compose", [
      "-f",
      file("compose.yaml", base),
      "-f",
      file("compose.override.yaml", `version: "3.8"\n${override}`),
      "config",
    ]);
  it.each(cases)("merges the override over the service's own ports (%s)", (_, input) => {
    const { status, text: said } = merged(text("docker-compose", input));
    expect([status, said]).toEqual([0, expect.stringContaining("2222")]);
    for (const { first, last } of input.ranges) {
      expect(said).toMatch(new RegExp(`published: ${first}$|${first}(-${last})?:`, "m"));
      expect(said).toMatch(new RegExp(`published: ${last}$|(${first}-)?${last}:`, "m"));
    }
  });
  it("refuses another separator", () => {
    const wrong = text("docker-compose", plainInput).replaceAll("26500-26603:", "26500:26603:");
    expect(merged(wrong).status).not.toBe(0);
  });
});

describe.skipIf(!have("terraform"))("terraform fmt", () => {
  it.each(cases)("changes nothing in the Terraform files (%s)", (_, input) => {
    for (const id of [
      "aws-terraform",
      "aws-nlb",
      "google-terraform",
      "azure-terraform",
      "hetzner-terraform",
      "digitalocean-terraform",
      "oci-terraform",
    ])
      expect(run("terraform", ["fmt", "-check", "-"], text(id, input)).status).toBe(0);
  });
});

describe.skipIf(!have("xmllint"))("xmllint", () => {
  it.each(cases)("reads the XML for pfSense, with a link that has two hyphens (%s)", (_, input) => {
    const link = "https://planner.example/#s=1.a--b";
    const xml = (each: FirewallInput) =>
      firewalls.find(({ id }) => id === "pfsense-xml")!.text({ ...each, link });
    expect(run("xmllint", ["--noout", "-"], xml(input))).toEqual({ status: 0, text: "" });
    expect(run("xmllint", ["--noout", "-"], xml(input).replace("</descr>", "")).status).not.toBe(0);
  });
});

const yamlReader = `
import json, sys, yaml
class Loader(yaml.SafeLoader): pass
Loader.add_constructor("!Ref", lambda loader, node: "Ref " + node.value)
print(json.dumps(yaml.load(sys.stdin, Loader)))
`;
const yaml = have("python3") && run("python3", ["-c", "import yaml"]).status === 0;

describe.skipIf(!yaml)("a YAML parser", () => {
  const read = (id: string, input: FirewallInput) => {
    const { status, text: said } = run("python3", ["-c", yamlReader], text(id, input));
    expect([id, status]).toEqual([id, 0]);
    return JSON.parse(said);
  };
  it.each(cases)("finds in the files what their targets look for (%s)", (_, input) => {
    const spans = [
      ...input.access.controlPorts.map((port) => [port, port]),
      ...input.ranges.map(({ first, last }) => [first, last]),
    ];
    const policy = read("kubernetes-policy", input).spec.ingress[0];
    expect(
      policy.ports.map(({ port, endPort = port }: { port: number; endPort?: number }) => [
        port,
        endPort,
      ]),
    ).toEqual(spans);
    expect(
      policy.ports.every((entry: object) =>
        Object.keys(entry).every((key) => ["protocol", "port", "endPort"].includes(key)),
      ),
    ).toBe(true);
    const service = read("kubernetes-service", input).spec.ports;
    expect(new Set(service.map(({ name }: { name: string }) => name)).size).toBe(
      spans.reduce((sum, [a = 0, b = 0]) => sum + b - a + 1, 0),
    );
    const published = read("docker-compose", input).services.ftp.ports;
    expect(published).toEqual(
      spans.map(([a, b]) => (a === b ? `${a}:${a}` : `${a}-${b}:${a}-${b}`)),
    );
    const stack = Object.values<{
      Type: string;
      Properties: { FromPort: number; ToPort: number; GroupId: string };
    }>(read("aws-cloudformation", input).Resources);
    expect(
      stack.every(
        ({ Type, Properties }) =>
          Type === "AWS::EC2::SecurityGroupIngress" &&
          Properties.GroupId === "Ref FtpSecurityGroup",
      ),
    ).toBe(true);
    expect(
      stack
        .slice(0, spans.length)
        .map(({ Properties }) => [Properties.FromPort, Properties.ToPort]),
    ).toEqual(spans);
    const [play] = read("ansible", input);
    expect(play.vars.ftp_ports_firewalld).toEqual(
      spans.map(([a, b]) => (a === b ? `${a}` : `${a}-${b}`)),
    );
    expect(play.tasks.map((task: object) => Object.keys(task)[1])).toEqual([
      "community.general.ufw",
      "ansible.posix.firewalld",
    ]);
  });
});

describe.skipIf(!have("sysctl") || !canMakeNamespaces())("the kernel", () => {
  const target = firewalls.find(({ id }) => id === "sysctl")!;
  const list = "/proc/sys/net/ipv4/ip_local_reserved_ports";
  it.each(cases)("reserves just the passive ports, twice as once (%s)", (_, input) => {
    inNamespace({ [target.file]: text("sysctl", input) }, (sh) => {
      const own = "mkdir -p own; mount --bind own /etc/sysctl.d; ";
      expect(sh(own + target.apply).status).toBe(0);
      const reserved = input.ranges.map(({ first, last }) => `${first}-${last}`).join(",");
      expect(sh(`cat ${list}`).text).toBe(`${reserved}\n`);
      expect(sh(own + target.apply).status).toBe(0);
      expect(sh(`cat ${list}`).text).toBe(`${reserved}\n`);
    });
  });
  it("keeps what others reserved, through another plan, a restart and the undo", () => {
    const moved = { ...plainInput, ranges: [{ first: 40_000, last: 40_010 }] };
    const files = { "a.sh": target.text(plainInput), "b.sh": target.text(moved) };
    inNamespace(files, (sh) => {
      const own = "mkdir -p own; mount --bind own /etc/sysctl.d; ";
      sh(`echo 8080,30000-32767 > ${list}`);
      sh(`${own}sh a.sh`);
      expect(sh(`cat ${list}`).text).toBe("8080,26500-26603,30000-32767\n");
      sh(`${own}sh b.sh`);
      expect(sh(`cat ${list}`).text).toBe("8080,30000-32767,40000-40010\n");
      sh(`echo > ${list}; ${own}sysctl -p /etc/sysctl.d/90-ftp-passive.conf`);
      expect(sh(`cat ${list}`).text).toBe("8080,30000-32767,40000-40010\n");
      sh(`${own}sh b.sh --undo`);
      expect(sh(`cat ${list}; ls own`).text).toBe("8080,30000-32767\n");
    });
  });
});

describe.skipIf(!have("iptables-restore", "ip6tables-restore") || !canMakeNamespaces())(
  "iptables",
  () => {
    const closed = "for t in iptables ip6tables; do $t -P INPUT DROP; $t -P FORWARD DROP; done";
    it.each(cases)(
      "reads the scripts with --test and does not change anything (%s)",
      (_, input) => {
        for (const id of ["iptables", "docker-user"]) {
          const host = firewalls.find((each) => each.id === id)!;
          inNamespace({ [host.file]: text(id, input) }, (sh) => {
            sh(`${closed}; echo 1 > /proc/sys/net/ipv4/ip_forward`);
            const before = sh("iptables-save; ip6tables-save").text;
            expect([id, sh(host.check)]).toEqual([id, { status: 0, text: expect.any(String) }]);
            expect(sh("iptables-save; ip6tables-save").text.includes("FTP_")).toBe(false);
            expect(before).not.toContain("FTP_");
          });
        }
      },
    );
  },
);

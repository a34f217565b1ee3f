import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { firewalls } from "../../src/firewalls/index.ts";
import type { FirewallInput } from "../../src/firewalls/types.ts";
import { everyKind as cases, filled, plainInput } from "./inputs.ts";
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
  it("refuses it with another separator", () => {
    expect(
      check(text("nginx-stream", plainInput).replaceAll("26500-26603", "26500:26603")),
    ).not.toBe(0);
  });
});

describe.skipIf(!have("terraform"))("terraform fmt", () => {
  it.each(cases)("changes nothing in the Terraform files (%s)", (_, input) => {
    for (const id of ["aws-terraform", "aws-nlb", "google-terraform"])
      expect(run("terraform", ["fmt", "-check", "-"], text(id, input)).status).toBe(0);
  });
});

// These two tools are slow: two cases are enough to cover both forms of the text.
const slowCases = [cases[0], cases[2]].filter((each) => each !== undefined);

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

const examples = "/usr/share/doc/shorewall";
describe.skipIf(
  !have("shorewall", "shorewall6") ||
    !asRoot("shorewall check") ||
    !existsSync(`${examples}/examples/two-interfaces`),
)("Shorewall", () => {
  it.each(slowCases)("verifies a configuration that includes the rules (%s)", (_, input) => {
    const kind = input.access.insideAddress === undefined ? "one-interface" : "two-interfaces";
    for (const family of ["", "6"]) {
      const target = join(folder, `shorewall${family}`);
      rmSync(target, { recursive: true, force: true });
      cpSync(`${examples}${family}/examples/${kind}`, target, { recursive: true });
    }
    const script = text("shorewall", input).replaceAll("/etc/shorewall", `${folder}/shorewall`);
    expect(run("sh", ["-c", script]).status).toBe(0);
    for (const family of ["", "6"]) {
      const target = join(folder, `shorewall${family}`);
      if (!existsSync(join(target, "rules.ftp-passive"))) continue;
      writeFileSync(
        join(target, "rules"),
        `${readFileSync(join(target, "rules"), "utf8")}\nINCLUDE rules.ftp-passive\n`,
      );
      const { status, text: said } = run(`shorewall${family}`, ["check", target]);
      expect([status, said.slice(-200)]).toEqual([
        0,
        expect.stringContaining("configuration verified"),
      ]);
    }
  });
});

// firewall-cmd needs a running daemon: its offline sibling takes the same words, but for one.
const shim = `#!/bin/sh
for word; do shift; case $word in
  --permanent) ;; --reload) exit 0 ;;
  --remove-service=*) set -- "$@" "--remove-service-from-zone=\${word#*=}" ;;
  *) set -- "$@" "$word" ;;
esac; done
exec firewall-offline-cmd --system-config=CONFIG "$@"
`;
describe.skipIf(
  !have("firewall-offline-cmd") || !asRoot("firewall-offline-cmd") || !existsSync("/etc/firewalld"),
)("firewalld's offline configuration", () => {
  it.each(slowCases)(
    "takes the script twice, checks, and is as before after the undo (%s)",
    (_, input) => {
      const config = mkdtempSync(join(folder, "firewalld-"));
      cpSync("/etc/firewalld", config, { recursive: true });
      const bin = join(config, "bin");
      mkdirSync(bin);
      writeFileSync(join(bin, "firewall-cmd"), shim.replace("CONFIG", config), { mode: 0o755 });
      const sh = (script: string) => run("sh", ["-c", `PATH=${bin}:$PATH\n${script}`]);
      const zone = () =>
        run("firewall-offline-cmd", [`--system-config=${config}`, "--list-all"]).text;
      const script = text("firewalld", input);
      const before = zone();
      expect(sh(script)).toEqual({ status: 0, text: expect.not.stringMatching(/Error|INVALID/) });
      const once = zone();
      expect(once).not.toBe(before);
      sh(script);
      expect(zone()).toBe(once);
      expect(
        run("firewall-offline-cmd", [`--system-config=${config}`, "--check-config"]).status,
      ).toBe(0);
      sh(/^# Undo: (.*)$/m.exec(script)?.[1] ?? "false");
      expect(zone()).toBe(before);
    },
  );
});

describe.skipIf(!have("sysctl") || !canMakeNamespaces())("the kernel", () => {
  it.each(cases)("reserves just the passive ports (%s)", (_, input) => {
    inNamespace({ "90-ftp-passive.conf": text("sysctl", input) }, (sh) => {
      expect(sh("sysctl -p 90-ftp-passive.conf").status).toBe(0);
      const list = input.ranges.map(({ first, last }) => `${first}-${last}`).join(",");
      expect(sh("cat /proc/sys/net/ipv4/ip_local_reserved_ports").text).toBe(`${list}\n`);
    });
  });
});

describe.skipIf(!have("iptables-restore", "ip6tables-restore") || !canMakeNamespaces())(
  "iptables",
  () => {
    it.each(cases)("takes the Docker filter twice and gives it back (%s)", (_, input) => {
      const docker = firewalls.find(({ id }) => id === "docker-user");
      inNamespace({ [docker?.file ?? ""]: text("docker-user", input) }, (sh) => {
        sh("for t in iptables ip6tables; do $t -N DOCKER-USER; $t -A DOCKER-USER -j RETURN; done");
        const list = "iptables -S; ip6tables -S";
        const before = sh(list).text;
        expect(sh(`${docker?.check} && ${docker?.apply}`)).toEqual({ status: 0, text: "" });
        const once = sh(list).text;
        expect(once).toContain("-A DOCKER-USER -j FTP_DOCKER");
        expect(sh(docker?.apply ?? "false").status).toBe(0);
        expect(sh(list).text).toBe(once);
        sh(docker?.undo ?? "false");
        expect(sh(list).text).toBe(before);
      });
    });
    it.each(cases)(
      "reads the host script with --test and does not change anything (%s)",
      (_, input) => {
        const host = firewalls.find(({ id }) => id === "iptables");
        inNamespace({ [host?.file ?? ""]: text("iptables", input) }, (sh) => {
          expect(sh(host?.check ?? "false")).toEqual({ status: 0, text: "" });
          expect(sh("iptables-save; ip6tables-save").text).not.toContain("FTP_PASSIVE");
        });
      },
    );
  },
);

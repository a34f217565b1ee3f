import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import type { FirewallExport, FirewallInput } from "../../src/exports/firewalls/kit/types.ts";
import { hostileText } from "./hostile.ts";
import { plainInput, translatedInput } from "./inputs.ts";
import { asRoot, canMakeNamespaces, have, inNamespace, run } from "./tools.ts";

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "hostile-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Texts of a target with hostile words in every free field; the first one is harmless. */
function texts(firewall: FirewallExport, input: FirewallInput, many: number): string[] {
  const [words, tails] = [fc.sample(hostileText, 2 * many), fc.sample(hostileText, many)];
  const hostile = tails.map((tail, k) =>
    firewall.text({
      ...input,
      software: words[2 * k] ?? "",
      purpose: words[2 * k + 1] ?? "",
      link: `https://planner.example/#s=1.${tail}`,
    }),
  );
  return [firewall.text(input), ...hostile];
}

const inputs = [plainInput, translatedInput];

describe.skipIf(!have("bash"))("the shell", () => {
  const scripts = firewalls.filter(({ file }) => file.endsWith(".sh"));
  it("reads the same commands from every script, whatever a stranger wrote", () => {
    const all = scripts.flatMap((firewall) =>
      inputs.map((input) => ({ id: firewall.id, texts: texts(firewall, input, 30) })),
    );
    const paths = all.flatMap(({ texts: each }, set) =>
      each.map((text, k) => {
        const path = join(folder, `${set}-${k}.sh`);
        writeFileSync(path, text);
        return path;
      }),
    );
    // Bash parses each script as a function, runs nothing of it, and prints what it understood, without comments.
    const parse =
      'for f; do IFS= read -rd "" text <"$f"; eval "f() {\n$text\n}" && declare -f f; echo "--- end"; done';
    const { status, text } = run("bash", ["-c", parse, "bash", ...paths]);
    expect(status).toBe(0);
    const parsed = text.split("--- end\n");
    let at = 0;
    for (const { id, texts: each } of all) {
      const [harmless, ...hostile] = parsed.slice(at, at + each.length);
      expect([id, (harmless ?? "").length > 100]).toEqual([id, true]);
      hostile.forEach((commands, k) => {
        if (commands !== harmless) expect(each[k + 1]).toBe(each[0]);
      });
      at += each.length;
    }
    expect(at).toBeGreaterThan(900);
  });
  it("would notice a command that came along", () => {
    const path = join(folder, "leak.sh");
    writeFileSync(path, "# vsftpd\nreboot\n# x\ntrue\n");
    const { text } = run("bash", ["-c", `eval "f() {\n$(cat ${path})\n}"; declare -f f`]);
    expect(text).toContain("reboot");
  });
});

describe.skipIf(!have("nft") || !asRoot("nft") || !canMakeNamespaces())("nft", () => {
  it("loads the same rule set from every text", () => {
    const nftables = firewalls.find(({ id }) => id === "nftables")!;
    const own = ["input", "forward"].map(
      (hook) => `chain ${hook} { type filter hook ${hook} priority 0; policy drop;\n}\n`,
    );
    for (const input of inputs) {
      const each = texts(nftables, input, 40);
      const files = Object.fromEntries(each.map((text, k) => [`${k}.sh`, text]));
      inNamespace({ ...files, "own.nft": `table inet filter {\n${own.join("")}}\n` }, (sh) => {
        const { status, text } = sh(
          `echo 1 > /proc/sys/net/ipv4/ip_forward; for k in $(seq 0 ${each.length - 1}); do nft flush ruleset; nft -f own.nft; sh $k.sh >/dev/null || exit 1; nft list ruleset; echo "--- end"; done`,
        );
        expect(status).toBe(0);
        const [harmless, ...hostile] = text.split("--- end\n").slice(0, each.length);
        expect(harmless).toContain("jump ftp_passive");
        for (const rules of hostile) expect(rules).toBe(harmless);
      });
    }
  });
});

const usable = have("python3") && run("python3", ["-c", "import yaml"]).status === 0;
const reader = `
import json, sys, yaml
class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)): pass
Loader.add_constructor("!Ref", lambda loader, node: "Ref " + node.value)
print(json.dumps([json.dumps(list(yaml.load_all(text, Loader))) for text in json.load(sys.stdin)]))
`;

describe.skipIf(!usable)("a YAML parser", () => {
  it("finds the same documents in every text", () => {
    for (const firewall of firewalls.filter(({ file }) => /\.ya?ml$/.test(file))) {
      const many = firewall.id === "kubernetes-service" ? 2 : 15;
      const each = texts(firewall, plainInput, many);
      const { text } = run("python3", ["-c", reader], JSON.stringify(each));
      const [harmless, ...hostile]: string[] = JSON.parse(text);
      expect((harmless ?? "").length).toBeGreaterThan(50);
      for (const document of hostile)
        expect([firewall.id, document]).toEqual([firewall.id, harmless]);
    }
  });
});

describe.skipIf(!have("haproxy"))("HAProxy", () => {
  it("accepts every text", () => {
    const haproxy = firewalls.find(({ id }) => id === "haproxy")!;
    for (const text of texts(haproxy, translatedInput, 8)) {
      const path = join(folder, "h.cfg");
      writeFileSync(path, text);
      expect(run("haproxy", ["-c", "-f", path]).status).toBe(0);
      expect(readFileSync(path, "utf8").match(/^(?:frontend|backend|global|defaults)/gm)).toEqual([
        "frontend",
        "backend",
      ]);
    }
  });
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { monitoringTexts } from "../../src/exports/monitoring.ts";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import { everyKind } from "./inputs.ts";
import { requestOf } from "./plans.ts";
import { run } from "./tools.ts";

// Real tools take their time, more so beside other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

// `npm test` fetches what stands there.
const kept = fileURLToPath(new URL("../../.cache/tools/", import.meta.url));
const promtool = join(kept, "prometheus/usr/bin/promtool");
const there = (path: string, what: string) => {
  if (!existsSync(path))
    process.stderr.write(`Skipped: the tests that need ${what}, which is not here.\n`);
  return existsSync(path);
};
const folder = mkdtempSync(join(tmpdir(), "grammars-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What of web-tree-sitter is used here. */
interface TreeSitter {
  Parser: {
    init(): Promise<void>;
    new (): {
      setLanguage(language: unknown): void;
      parse(text: string): { rootNode: { hasError: boolean } };
    };
  };
  Language: { load(bytes: Uint8Array): Promise<unknown> };
}

const languages: { id: string; language: string; slips: [string, string][] }[] = [
  {
    id: "azure-bicep",
    language: "bicep",
    slips: [
      ["sourcePortRange: '*'", "sourcePortRange '*'"],
      ["param nsgName string", "param nsgName = "],
    ],
  },
  {
    id: "windows-powershell",
    language: "powershell",
    slips: [
      ["'26500-26603'", "'26500-26603"],
      ["-RemoteAddress '", "-RemoteAddress ,'"],
    ],
  },
] as const;

describe
  .skipIf(!there(join(kept, "node_modules/tree-sitter-powershell"), "the grammars"))
  .each(languages.map((each) => [each.language, each] as const))(
  "the grammar of %s",
  (_, { id, language, slips }) => {
    let fails: (text: string) => boolean;
    beforeAll(async () => {
      const path = createRequire(join(kept, "x.js")).resolve("web-tree-sitter");
      const { Parser, Language } = (await import(pathToFileURL(path).href)) as TreeSitter;
      await Parser.init();
      const file = join(kept, `node_modules/tree-sitter-${language}/tree-sitter-${language}.wasm`);
      const parser = new Parser();
      parser.setLanguage(await Language.load(readFileSync(file)));
      fails = (text) => parser.parse(text).rootNode.hasError;
    });
    const text = (index: number) =>
      firewalls.find((each) => each.id === id)!.text(everyKind[index]![1]);

    it.each(everyKind.map(([name], index) => [name, index] as const))(
      "reads the text (%s)",
      (_name, index) => {
        expect(fails(text(index))).toBe(false);
      },
    );
    it.each(slips)("refuses it with %s made %s", (from, to) => {
      expect(text(0)).toContain(from);
      expect(fails(text(0).replace(from, to))).toBe(true);
    });
  },
);

describe.skipIf(!there(promtool, "promtool"))("promtool", () => {
  const alerts = monitoringTexts(requestOf({})).find(({ file }) => file.endsWith(".yml"))!.text;
  const check = (text: string) => {
    writeFileSync(join(folder, "alerts.yml"), text);
    return run(promtool, ["check", "rules", join(folder, "alerts.yml")]);
  };
  it("takes the alert rules, and refuses them with a slip in an expression", () => {
    expect(check(alerts)).toEqual({ status: 0, text: expect.stringContaining("2 rules found") });
    expect(check(alerts.replace(">=", "=>")).status).not.toBe(0);
    expect(check(alerts.replace("expr:", "exp:")).status).not.toBe(0);
  });
  it("finds that they fire where they should", () => {
    const series = (name: string, values: string) =>
      `      - series: ftp_passive_${name}\n        values: "${values}"`;
    const scarce = "passive FTP ports in use, or refusals since the last run: more than planned";
    const test = (used: string, refusals: string, alert: string, fires: boolean) =>
      [
        "rule_files: [alerts.yml]",
        "tests:",
        "  - interval: 1m",
        "    input_series:",
        series("ports_in_use", used),
        series("ports_warning", "50x10"),
        series("ports_critical", "65x10"),
        series("refusals", refusals),
        series("refusals_planned", "3x10"),
        "    alert_rule_test:",
        "      - eval_time: 10m",
        `        alertname: ${alert}`,
        ...(fires
          ? [
              "        exp_alerts:",
              `          - exp_labels: { severity: ${alert.endsWith("Scarce") ? "critical" : "warning"} }`,
              `            exp_annotations: { summary: "${(used === "0x10" ? refusals : used).split("x")[0]} ${alert.endsWith("Scarce") ? scarce : "passive FTP ports are in use: more than on the worst simulated day"}" }`,
            ]
          : ["        exp_alerts: []"]),
        "",
      ].join("\n");
    check(alerts);
    for (const [used, refusals, alert, fires] of [
      ["50x10", "0x10", "FtpPassivePortsAbovePlan", false],
      ["51x10", "0x10", "FtpPassivePortsAbovePlan", true],
      ["64x10", "0x10", "FtpPassivePortsScarce", false],
      ["65x10", "0x10", "FtpPassivePortsScarce", true],
      // As many refusals as the target lets pass are no alarm; one more is.
      ["0x10", "3x10", "FtpPassivePortsScarce", false],
      ["0x10", "4x10", "FtpPassivePortsScarce", true],
    ] as const) {
      writeFileSync(join(folder, "test.yml"), test(used, refusals, alert, fires));
      const { status, text } = run(promtool, ["test", "rules", join(folder, "test.yml")]);
      expect([used, alert, status, text]).toEqual([used, alert, 0, expect.any(String)]);
    }
  });
});

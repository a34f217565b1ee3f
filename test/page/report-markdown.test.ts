import { expect, it } from "vitest";
import type { Plan } from "../../src/plan/types.ts";
import { reportMarkdown } from "../../src/page/report/report-markdown.ts";

const verdict = {
  headline: "Open TCP 26500-26603: 104 ports.",
  today: "Too small.",
  sure: "1 in 1,700.",
  why: "57 are busy.",
  restsOn: "Scanners | at 09:00 <script>",
  margin: "It holds up to about 1.4 times this load.",
  limits: "",
  symptom: "500 OOPS",
};
const plan = {
  model: "2",
  verdict,
  limits: [{ code: "x", message: "max_clients binds" }],
  warnings: [],
  curve: [
    { ports: 50, basis: "counted", refusals: { estimate: 1 / 6, low: 0.1, high: 0.2 } },
    { ports: 200, basis: "bound", refusals: { estimate: 0, low: 0, high: 1 / 4000 } },
  ],
  run: { days: 400 },
} as unknown as Plan;

const nothing = { inputs: [], assumed: [], texts: [], link: null };

/** Markdown without what is escaped: what is left of these characters is markup. */
const markup = (text: string) => text.replaceAll(/\\./g, "");

it("says the verdict part by part, the limits and what was set, and leaves out what is empty", () => {
  const text = reportMarkdown(plan, {
    inputs: [["Clients", "180"]],
    assumed: [
      {
        label: "Round trip",
        groups: ["A", "B"],
        value: "30 ms",
        source: "assumed: usual",
        lang: undefined,
      },
    ],
    texts: [
      { name: "vsftpd.conf", text: "# a\npasv_enable=YES", isProse: false },
      { name: "Request", text: "Why\nBecause *.", isProse: true },
    ],
    link: "https://x/#s=1.a_b",
  });
  const lines = text.split("\n");
  expect(lines[0]).toBe("## Open TCP 26500-26603: 104 ports.");
  expect(lines).toContain("- **Why:** 57 are busy. It holds up to about 1.4 times this load.");
  expect(lines).toContain(String.raw`- max\_clients binds`);
  expect(lines).toContain("| Clients | 180 |");
  expect(text).toContain("<https://x/#s=1.a_b>");
  expect(lines).toContain("| 50 | 1 in 6 |");
  expect(lines).toContain("| 200 | none seen, at most 1 in 4,000 |");
  expect(lines).toContain("| Round trip | A, B | 30 ms | assumed: usual |");
  expect(text).toContain("### vsftpd.conf\n\n```\n# a\npasv_enable=YES\n```\n");
  expect(lines).toContain(String.raw`Because \*.`);
  expect(text).not.toContain("**Limits reached before ports:**");
  expect(text).not.toContain("### Warnings");
});

it("words of a scenario are never markup, whatever they are", () => {
  const name = "a | b\n# c `d` <e> [f](g) **h** _i_ ~j~ &amp; \\";
  const text = reportMarkdown(plan, { ...nothing, inputs: [[name, name]] });
  const row = text.split("\n").find((line) => line.startsWith("| a"));
  expect(markup(row ?? "").replaceAll(/[^|`*_[\]<>#~&]/g, "")).toBe("|||");
  expect(markup(text)).not.toContain("<script>");
});

it("a text to paste cannot end its own fence", () => {
  const text = "a\n```\n## not a heading\n````";
  const markdown = reportMarkdown(plan, {
    ...nothing,
    texts: [{ name: "x", text, isProse: false }],
  });
  const [, fence = "", inside] = /\n(`{3,})\n([\s\S]*?)\n\1\n/.exec(markdown) ?? [];
  expect(inside).toBe(text);
  expect(text).not.toContain(fence);
});

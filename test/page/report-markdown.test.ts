import { expect, it } from "vitest";
import type { Plan } from "../../src/plan/types.ts";
import { reportMarkdown } from "../../src/page/report-markdown.ts";

const verdict = {
  headline: "Open TCP 26500-26603: 104 ports.",
  today: "Too small.",
  sure: "1 in 1,700.",
  why: "57 are busy.",
  restsOn: "Scanners | at 09:00 <script>",
  limits: "",
  symptom: "500 OOPS",
};
const plan = {
  model: "2",
  verdict,
  limits: [{ code: "x", message: "max_clients binds" }],
  warnings: [],
  run: { days: 400 },
} as unknown as Plan;

/** Markdown without what is escaped: what is left of these characters is markup. */
const markup = (text: string) => text.replaceAll(/\\./g, "");

it("says the verdict part by part, the limits and what was set, and leaves out what is empty", () => {
  const text = reportMarkdown(plan, { inputs: [["Clients", "180"]], link: "https://x/#s=1.a_b" });
  const lines = text.split("\n");
  expect(lines[0]).toBe("## Open TCP 26500-26603: 104 ports.");
  expect(lines).toContain("- **Why:** 57 are busy.");
  expect(lines).toContain(String.raw`- max\_clients binds`);
  expect(lines).toContain("| Clients | 180 |");
  expect(text).toContain("<https://x/#s=1.a_b>");
  expect(text).not.toContain("**Limits:**");
  expect(text).not.toContain("### Warnings");
});

it("words of a scenario are never markup, whatever they are", () => {
  const name = "a | b\n# c `d` <e> [f](g) **h** _i_ ~j~ &amp; \\";
  const text = reportMarkdown(plan, { inputs: [[name, name]], link: null });
  const row = text.split("\n").find((line) => line.startsWith("| a"));
  expect(markup(row ?? "").replaceAll(/[^|`*_[\]<>#~&]/g, "")).toBe("|||");
  expect(markup(text)).not.toContain("<script>");
});

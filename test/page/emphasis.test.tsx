/** What stands out in a sentence: phrases that the plan's numbers make, in either language, and nothing of the text is lost. */
import fc from "fast-check";
import { renderToString } from "preact-render-to-string";
import { afterEach, expect, it } from "vitest";
import { LANGUAGES, speak } from "../../src/language/language.ts";
import { Emphasis } from "../../src/page/kit/emphasis.tsx";
import { tellingPhrases } from "../../src/page/verdict/telling-phrases.ts";
import { makePlan } from "../../src/plan/make-plan.ts";
import { signal, simulateHere, steady } from "../answer/in-thread.ts";

afterEach(() => speak("en"));

const drawn = (text: string, telling: readonly string[]): string =>
  renderToString(<Emphasis text={text} telling={telling} />);
const strong = (html: string): string[] =>
  [...html.matchAll(/<strong>(.*?)<\/strong>/g)].map(([, text = ""]) => text);

it("is a phrase by itself, not the end of a longer number, and not in brackets", () => {
  const html = drawn("1 in 1,700 of 15 ports, 5 ports. 1 in 1,700,000 (1 in 1,700).", [
    "5 ports",
    "1 in 1,700",
  ]);
  expect(strong(html)).toEqual(["1 in 1,700", "5 ports"]);
  expect(html).toContain('<span class="aside">(1 in 1,700)</span>');
});

it("loses nothing of the sentence, whatever the phrases", () => {
  const piece = fc.stringMatching(/^[a-z0-9.,+*?()[\]\\$ ]{1,6}$/);
  fc.assert(
    fc.property(fc.array(piece), fc.array(piece), (text, telling) => {
      const whole = text.join("");
      expect(drawn(whole, telling).replaceAll(/<[^>]+>/g, "")).toBe(whole);
    }),
  );
});

it.each(LANGUAGES)("is found in what a plan says of itself: %s", async (language) => {
  await speak(language);
  const asked = steady({
    erlangs: 5,
    server: { range: { first: 40_001, last: 40_008 } },
    target: { refusals: 0.01 },
  });
  const { plan } = await makePlan(asked, [], { simulate: simulateHere, signal });
  const said = [plan.verdict.sure, plan.verdict.why].map((text) =>
    strong(drawn(text, tellingPhrases(plan))),
  );
  expect(said[0]!.length).toBeGreaterThan(0);
  expect(said[0]!.join(" ")).toMatch(/\d/);
  expect(said[1]!.length).toBeGreaterThan(0);
});

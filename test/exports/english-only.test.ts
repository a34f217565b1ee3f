/** Texts to paste are English, whatever language the page speaks. */
import { afterEach, describe, expect, it } from "vitest";
import { exportTargets } from "../../src/exports/targets.ts";
import { language, speak } from "../../src/language/language.ts";
import { requestOf, steady } from "./plans.ts";

afterEach(() => speak("en"));

const request = requestOf({
  server: {
    software: "proftpd-1.3.7",
    maxSessions: 12_000,
    range: { first: 30_000, last: 30_009 },
  },
  groups: [{ clients: 12_500, visits: steady, tls: "1.3" }],
  target: { refusals: 1 / 1700 },
});

/** What a target makes, or the sentence that says why there is none. */
function madeBy(id: string): unknown {
  const target = exportTargets.find((each) => each.id === id)!;
  try {
    return [target.texts(request), target.notes(request)];
  } catch (fault) {
    return (fault as Error).message;
  }
}

describe("texts to paste in a German page", () => {
  it.each(exportTargets.map(({ id }) => id))("%s", async (id) => {
    const english = madeBy(id);
    await speak("de");
    const german = madeBy(id);
    expect(language()).toBe("de");
    expect(german).toEqual(english);
  });
});

/** Every sentence that stands for a value which nobody gave is said in German, too; citations stay as they are. */
import { afterEach, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { speak } from "../../src/language/language.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { presets } from "../../src/scenario/presets.ts";
import { sourceWords } from "../../src/scenario/words/sources.ts";
import { servers } from "../../src/servers/index.ts";

afterEach(() => speak("en"));

/** What a scenario assumes whose server and clients the catalogues know little of. */
const plain = [{ server: { software: "generic" } }, { server: { software: "ftp-srv" } }].map(
  (part) =>
    completeScenario(
      {
        version: 1,
        ...part,
        groups: [
          { clients: 3, visits: { pattern: "scheduled", everySeconds: 900 } },
          { clients: 3, visits: { pattern: "steady", perClientPerHour: 1 }, transferSeconds: 1 },
        ],
      },
      { servers, clients },
    ),
);

it("says the general defaults in German, and those of the examples in words of a sentence", async () => {
  const examples = presets.map(({ document }) => completeScenario(document, { servers, clients }));
  const catalogues = JSON.stringify([servers, clients]);
  const own = [...plain, ...examples]
    .flatMap(({ assumptions }) => assumptions)
    .filter(({ grade, source }) => grade === "assumed" && !source.includes("else "))
    .map(({ source }) => source)
    // What begins as in a catalogue is its citation.
    .filter((source) => !catalogues.includes(JSON.stringify(source.slice(0, 16)).slice(1, -1)));
  expect(own.length).toBeGreaterThan(40);
  for (const source of own) expect(sourceWords(source)).toBe(source);
  await speak("de");
  const same = own.filter((source) => sourceWords(source) === source);
  expect([...new Set(same)]).toEqual([]);
});

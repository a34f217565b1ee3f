/** Sentences stand in the words of their room, nowhere else: only there can they be said in another language. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { strayWords } from "./stray-words.ts";

/** Rooms that say all that they say from their words. */
const ROOMS = ["answer", "charts", "placement", "plan", "scenario", "symptoms", "words"];

const files = ROOMS.flatMap((room) =>
  readdirSync(`src/${room}`, { recursive: true, encoding: "utf8" }).map(
    (path) => `src/${room}/${path.replaceAll("\\", "/")}`,
  ),
)
  .filter((path) => /\.tsx?$/.test(path) && !/\/words\/|\/presets/.test(path))
  .toSorted();

it("finds words wherever they stand, and nothing else", () => {
  const code = `
    import { a } from "two words";
    type Kind = "also two";
    const one = { source: "a quoted place", say: "said aloud" } satisfies object;
    const view = <p class="not read" title="read by many">{\`\${one} of these\`} Plain text here</p>;
    throw new Error("a fault of ours");`;
  expect(strayWords("sample.tsx", code)).toEqual(["said aloud", "read by many", "Plain text here"]);
});

it("are in none of the rooms that are translated", () => {
  expect(files.length).toBeGreaterThan(100);
  const stray = files.flatMap((path) =>
    strayWords(path, readFileSync(path, "utf8")).map((text) => `${path}: ${text}`),
  );
  expect(stray).toEqual([]);
});

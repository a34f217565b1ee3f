import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeRequest } from "../../src/exports/change-request.ts";
import { hostInputs, openInput, plainInput, translatedInput } from "./inputs.ts";

const full = {
  ...plainInput,
  busyPorts: { usual: 57, worst: 75 },
  replaces: { first: 50_000, last: 50_049 },
};

describe("the change request", () => {
  it("is the text that was looked at", async () => {
    await expect(changeRequest(full)).toMatchFileSnapshot("expected/change-request.txt");
  });
  it("says what, how many, from where, until when, and how to go back", () => {
    const text = changeRequest(full);
    for (const words of [
      "26500-26603",
      "104 ports",
      "57",
      "75",
      "198.51.100.0/24, 2001:db8::/32",
      "50000-50049",
      "port 21",
    ])
      expect(text).toContain(words);
    expect(changeRequest(openInput)).toContain("Anyone.");
    expect(changeRequest(translatedInput)).toContain("203.0.113.10, translated to 10.0.0.5");
  });
  it("says that today's range is far larger than needed, and what to open instead", () => {
    const replaces = { first: 40_000, last: 49_999 };
    expect(changeRequest({ ...full, replaces, fault: "oversized" })).toContain(
      "Today 40000-49999 is open: 10000 ports, 96 times the 104 that are asked for. Open 26500-26603 instead: each further open port is one more door.",
    );
    const low = { first: 900, last: 1010 };
    const text = changeRequest({ ...full, replaces: low, fault: "oversized" });
    expect(text).toContain(
      "Today 900-1010 is open: 111 ports. It holds ports below 1024, which no passive range should. Open 26500-26603",
    );
    expect(changeRequest({ ...full, replaces })).not.toContain("Today ");
  });
  it("names every range and every source, for any plan", () => {
    fc.assert(
      fc.property(hostInputs, (input) => {
        const text = changeRequest(input);
        const words = text.split(/[\s,]+/);
        const inside = (port: number) =>
          words.some((word) => {
            const range = /^(\d+)(?:-(\d+))?[.,:]?$/.exec(word);
            return (
              range !== null && Number(range[1]) <= port && port <= Number(range[2] ?? range[1])
            );
          });
        for (const { first, last } of input.ranges)
          expect(inside(first) && inside(last)).toBe(true);
        expect(text.includes("Only from")).toBe(input.access.sources.length > 0);
      }),
      { numRuns: 50 },
    );
  });
  it("lets no hostile text through", () => {
    const lines = changeRequest(full).split("\n").length;
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        (software, purpose) => {
          const text = changeRequest({ ...full, software, purpose });
          expect(text).toMatch(/^[\n -~]*$/);
          expect(text).not.toMatch(/[<>"`$&|]/);
          expect(text.split("\n").length).toBe(lines);
        },
      ),
    );
  });
});

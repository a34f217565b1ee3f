import { describe, expect, it } from "vitest";
import type { CurrentRange, Plan } from "../../src/plan/types.ts";
import { madeUpServices, run } from "./fake-services.ts";
import { fileWith, small } from "./folder.ts";

const judgements = ["too-small", "tight", "enough", "oversized"] as const;
const file = fileWith("small.json", small);
const range = ["--range", "50000-50009"];

const judged = (judgement: CurrentRange["judgement"]) =>
  madeUpServices((plan: Plan) => ({
    ...plan,
    current: { ports: 10, usable: 10, refusals: null, judgement },
  }));

it("reads standard input only once", async () => {
  for (const words of [
    ["-", "-"],
    ["-", "--explain", "-"],
    ["--log", "-", "-"],
  ])
    expect(await run(words)).toMatchObject({
      status: 2,
      err: "Standard input (-) can be read only once.\n",
    });
});

describe("--fail-if", () => {
  it.each(judgements)(
    "ends with status 3 where %s is named, and with 0 for every other",
    async (judgement) => {
      for (const named of ["too-small", "tight", "oversized"]) {
        const { status, out, err } = await run(
          [file, ...range, "--fail-if", named],
          judged(judgement),
        );
        expect(status).toBe(named === judgement ? 3 : 0);
        expect(out).toMatch(/^Open TCP/);
        expect(err !== "").toBe(named === judgement);
      }
      const all = [file, ...range, "--fail-if", "oversized,tight,too-small"];
      expect((await run(all, judged(judgement))).status).toBe(judgement === "enough" ? 0 : 3);
    },
  );

  it("writes the texts that were asked for before it fails", async () => {
    const words = [file, ...range, "--fail-if", "tight", "--export", "nftables"];
    const { status, out } = await run(words, judged("tight"));
    expect(status).toBe(3);
    expect(out).toMatch(/26500-26627/);
  });

  it.each([
    [["--fail-if", "small"], /^--fail-if has "small"; it takes too-small, tight, oversized/],
    [["--fail-if", "tight"], /^--fail-if judges the range that is open today, and there is none/],
    [["--fail-if", "tight", "--servers"], /^--fail-if has no effect together with --servers/],
    [["--fail-if", "tight", "--capacity", "9"], /^--fail-if has no effect together with --cap/],
    [["--fail-if", "tight", file], /^--fail-if has no effect together with several/],
    [["--fail-if", "tight", "--recovery", "9"], /^--fail-if has no effect together with --rec/],
  ])("is refused with status 2: %j", async (words, expected) => {
    const { status, out, err, asked } = await run([file, ...words]);
    expect([status, out, asked]).toEqual([2, "", []]);
    expect(err).toMatch(expected);
  });
});

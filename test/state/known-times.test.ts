import { describe, expect, it } from "vitest";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { freshInputs } from "../../src/state/scenario-case.ts";
import { typeText } from "../../src/state/edit.ts";
import { isUnused, knownTimesBefore } from "../../src/state/known-times.ts";
import { quantityFormat } from "../../src/state/quantity-text.ts";
import { BIT_RATES, BYTES, SECONDS } from "../../src/state/unit-text.ts";

const known: ScenarioDocument = {
  version: 1,
  server: { software: "vsftpd" },
  groups: [
    {
      clients: 5,
      visits: { pattern: "steady", perClientPerHour: 6 },
      transferSeconds: 20,
      listingSeconds: 2,
      connectSeconds: 0.1,
    },
    { clients: 1, visits: { pattern: "steady", perClientPerHour: 1 }, transferSeconds: 5 },
  ],
};

function typed(path: string, text: string) {
  const format = { fileBytes: BYTES, listingBytes: BYTES, bitsPerSecond: BIT_RATES }[
    path.split(".")[1] ?? ""
  ];
  return typeText(freshInputs(known), path, text, quantityFormat(format ?? SECONDS)).document;
}

describe("a size or a line that is typed", () => {
  it.each([
    ["groups[0].fileBytes", "900 GB", { listingSeconds: 2, connectSeconds: 0.1 }],
    ["groups[0].bitsPerSecond", "20 Mbit/s", { connectSeconds: 0.1 }],
    ["groups[0].listingBytes", "1 KB", { transferSeconds: 20, connectSeconds: 0.1 }],
  ])("%s takes the place of the times that it makes, in its own group", (path, text, left) => {
    const [first, second] = typed(path, text).groups;
    const { transferSeconds, listingSeconds, connectSeconds } = first ?? {};
    const times = { transferSeconds, listingSeconds, connectSeconds };
    expect(JSON.parse(JSON.stringify(times))).toEqual(left);
    expect(second?.transferSeconds).toBe(5);
    expect(isUnused(typed(path, text), path)).toBe(false);
  });

  it("changes nothing before it is understood, or when it is taken away", () => {
    for (const text of ["900 par", ""])
      expect(typed("groups[0].fileBytes", text).groups[0]?.transferSeconds).toBe(20);
  });

  it("is said not to count while a time is known", () => {
    expect(isUnused(known, "groups[0].fileBytes")).toBe(true);
    expect(isUnused(known, "groups[0].bitsPerSecond")).toBe(true);
    expect(isUnused(known, "groups[1].bitsPerSecond")).toBe(false);
    expect(knownTimesBefore(known, "groups[1].bitsPerSecond")).toEqual(["transferSeconds"]);
    expect(knownTimesBefore(known, "groups[0].files")).toEqual([]);
    expect(knownTimesBefore(known, "server.range")).toEqual([]);
  });

  it("a known time that is typed leaves the size in the document, behind it", () => {
    const sized = typed("groups[0].fileBytes", "900 GB");
    const again = typeText(
      freshInputs(sized),
      "groups[0].transferSeconds",
      "20 s",
      quantityFormat(SECONDS),
    ).document;
    expect(again.groups[0]).toMatchObject({ fileBytes: 9e11, transferSeconds: 20 });
    expect(isUnused(again, "groups[0].fileBytes")).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { meanOf } from "../../src/scenario/quantity.ts";
import { busyOf, fittedOf, loadOf, meanHeld, readLoad } from "./loads/compare.ts";
import { transfersOfLoad } from "./loads/load.ts";
import type { Hold } from "./loads/load.ts";
import { alwaysThere, ownRates, sharedLines, steadyCrowd } from "./loads/loads.ts";
import { truthOf } from "./loads/truth.ts";

const limit = 600_000;

describe("parallel transfers", { timeout: limit }, () => {
  it.each(
    sharedLines.flatMap((load) =>
      ["xferlog", "proftpd"].map((format) => [load.what, format, load] as const),
    ),
  )("of %s share the line that the truth has, as %s", (_what, format, load) => {
    const group = load.groups[0]!;
    const hold = group.hold as Extract<Hold, { kind: "shared-line" }>;
    const read = readLoad(transfersOfLoad(load), format);
    const [fitted] = fittedOf(read).groups;
    expect(fitted).not.toHaveProperty("transferSeconds");
    expect(fitted?.connections).toBe(group.connections);
    const line = (hold.bitsPerSecond * 1514) / 1448;
    expect(Math.abs(meanOf(fitted!.bitsPerSecond!) / line - 1)).toBeLessThan(0.05);
    const bytes = hold.medianBytes * Math.exp((hold.sigma * hold.sigma) / 2);
    expect(Math.abs(meanOf(fitted!.fileBytes!) / bytes - 1)).toBeLessThan(0.05);
    expect(read.notes.join(" ")).toContain("share its line");
  });

  it.each(sharedLines)("of $what: without bytes they are seconds of the line", async (load) => {
    const transfers = transfersOfLoad(load);
    const read = readLoad(transfers, "filezilla-server");
    const fitted = fittedOf(read);
    expect(fitted.groups[0]).not.toHaveProperty("transferSeconds");
    const busy = busyOf(transfers);
    const mean = await meanHeld(fitted, 60);
    expect(Math.abs(mean / (busy / load.days / 86_400) - 1)).toBeLessThan(0.08);
  });

  it("that are too few to show whether they share a line, without sizes, are said to be", () => {
    const [load] = sharedLines;
    const few = { ...load!, days: 2, groups: [{ ...load!.groups[0]!, clients: 8 }] };
    const unsized = readLoad(transfersOfLoad(few), "filezilla-server");
    expect(unsized.document.groups[0]).toHaveProperty("transferSeconds");
    expect(unsized.notes.join(" ")).toContain("too few of them show");
    for (const id of [load!, ownRates]) {
      const read = readLoad(transfersOfLoad(id), "filezilla-server");
      expect(read.notes.join(" ")).not.toContain("too few of them show");
    }
  });

  it.each(sharedLines)(
    "of $what: the scenario that stands for the truth carries the load that was generated",
    async (load) => {
      const days = 60;
      const transfers = transfersOfLoad({ ...load, days });
      const busy = busyOf(transfers);
      const mean = await meanHeld(truthOf(load), days);
      expect(Math.abs(mean / (busy / days / 86_400) - 1)).toBeLessThan(0.025);
    },
  );

  it.each(["xferlog", "proftpd", "filezilla-server"])(
    "that each have a rate of their own keep their durations, as %s",
    (format) => {
      const { document } = readLoad(transfersOfLoad(ownRates), format);
      expect(document.groups[0]).toHaveProperty("transferSeconds");
    },
  );

  it("of one program that never pauses are those of a client that is always there", async () => {
    const transfers = transfersOfLoad(alwaysThere);
    const busy = busyOf(transfers);
    const seconds = transfers.at(-1)!.endSeconds - transfers[0]!.startSeconds;
    const read = readLoad(transfers, "proftpd");
    expect(read.document.groups).toMatchObject([
      { clients: 1, connections: 1, visits: { pattern: "always" } },
    ]);
    expect(read.notes.join(" ")).toContain("1 client is always there");
    const mean = await meanHeld(fittedOf(read), 4);
    expect(Math.abs(mean / (busy / seconds) - 1)).toBeLessThan(0.08);
  });

  it("of a crowd of which only single ones are fitted keep load, hours and replay", async () => {
    const transfers = transfersOfLoad({ ...steadyCrowd, days: 10 });
    expect(transfers.length).toBeGreaterThan(2 ** 18);
    const read = readLoad(transfers, "proftpd");
    expect(read.holds?.count).toBe(transfers.length);
    expect(read.notes.join(" ")).toContain(
      "of the largest clients one hour, minute or transfer in as many",
    );
    const busy = busyOf(transfers);
    expect(Math.abs(loadOf(fittedOf(read)) / (busy / 10) - 1)).toBeLessThan(0.03);
    const hours = (read.document.groups[0]!.visits as { hours: number[] }).hours;
    const mean = hours.reduce((sum, hour) => sum + hour, 0) / 24;
    for (const hour of hours) expect(Math.abs(hour / mean - 1)).toBeLessThan(0.1);
  });

  it("of a crowd that is never alone behind one login each count by themselves", () => {
    const { document } = readLoad(transfersOfLoad(steadyCrowd), "proftpd");
    expect(document.groups).toHaveLength(1);
    expect(document.groups[0]).toMatchObject({ connections: 1, files: 1 });
  });
});

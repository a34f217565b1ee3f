import fc from "fast-check";
import { expect, it } from "vitest";
import { checkCurrentRange } from "../../src/placement/check-current-range.ts";
import { placeRange } from "../../src/placement/place-range.ts";
import { roundUpPorts } from "../../src/placement/round-up-ports.ts";

it("an open range gets the warnings that a wish for it would have had", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1024, max: 65_000 }),
      fc.integer({ min: 1, max: 500 }),
      fc.constantFrom("linux", "windows", "freebsd", "macos"),
      (first, ports, system) => {
        const wished = placeRange({
          ports,
          nodes: 1,
          system,
          wish: first,
          avoid: [],
          controlPorts: [21],
        });
        expect(checkCurrentRange({ first, last: first + ports - 1 }, system, [])).toEqual(
          wished.warnings,
        );
      },
    ),
    { numRuns: 60 },
  );
});

it("an open range under 1024 or on avoided ports says so", () => {
  const avoid = [{ first: 1010, last: 1010, why: "monitoring" }];
  const codes = checkCurrentRange({ first: 1000, last: 1030 }, "linux", avoid).map(
    ({ code }) => code,
  );
  expect(codes).toEqual(["privileged-port", "avoided-port"]);
});

it("an open range on the ports of a service names a free start only where one is free of all", () => {
  const range = { first: 5900, last: 5903 };
  const others = [
    { first: 1024, last: 5899, why: "taken" },
    { first: 5904, last: 65_535, why: "taken" },
  ];
  const said = (avoid: typeof others) =>
    checkCurrentRange(range, "linux", avoid).find(({ code }) => code === "well-known-port")
      ?.message;
  expect(said([])).toMatch(/start elsewhere: \d+ is free\.$/);
  expect(said(others)).toMatch(/No range of this size is free of them/);
});

it("a number of ports is rounded up to a multiple of 8 and of the ports a session needs", () => {
  expect(roundUpPorts(100, null)).toBe(104);
  expect(roundUpPorts(104, 2)).toBe(104);
  expect(roundUpPorts(100, 3)).toBe(120);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 16_384 }),
      fc.option(fc.integer({ min: 1, max: 9 })),
      (least, per) => {
        const ports = roundUpPorts(least, per);
        expect(ports % 8).toBe(0);
        expect(ports % (per ?? 1)).toBe(0);
        expect(ports).toBeGreaterThanOrEqual(least);
        for (let fewer = ports - 1; fewer >= least; fewer--)
          expect(fewer % 8 === 0 && fewer % (per ?? 1) === 0).toBe(false);
      },
    ),
  );
});

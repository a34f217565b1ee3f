import fc from "fast-check";
import { render } from "preact-render-to-string";
import { expect, it } from "vitest";
import { SizePanels } from "../../src/charts/watch/size-panels.tsx";
import { faultsOf, pointsOf } from "./drawing.ts";
import { hostile, name, rate, size, words } from "./hostile-values.ts";

it("hostile input leaves a drawing that can be drawn, of sizes from narrow to wide, every line between the picture's edges", () => {
  const sized = fc.array(fc.record({ ports: hostile, value: rate }), { maxLength: 20 });
  const panel = fc.record({ title: name, limit: rate, first: sized, second: sized });
  const mark = fc.record({
    ports: hostile,
    tone: fc.constantFrom("today" as const, "chosen" as const),
    name,
    said: fc.array(name, { maxLength: 3 }),
  });
  const input = fc.record({
    panels: fc.array(panel, { maxLength: 3 }),
    marks: fc.uniqueArray(mark, { maxLength: 2, selector: ({ tone }) => tone }),
    size,
  });
  fc.assert(
    fc.property(input, ({ panels, marks, ...given }) => {
      const picture = (
        <SizePanels
          {...words}
          {...given.size}
          marks={marks}
          panels={panels.map(({ title, limit, first, second }, index) => ({
            title: `${index} ${title}`,
            limit,
            words: (value: number) => String(value),
            lines: [
              { name: title, tone: "found" as const, points: first },
              { tone: "given" as const, points: second },
            ],
          }))}
        />
      );
      expect(faultsOf(picture)).toEqual([]);
      const markup = render(picture);
      for (const [x, y] of ["curve", "formula-line"].flatMap((own) => pointsOf(markup, own))) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(given.size.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(given.size.height - 44 + 0.01);
      }
    }),
    { numRuns: 60 },
  );
});

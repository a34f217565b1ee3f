import fc from "fast-check";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { RefusalCurve } from "../../src/charts/refusal/refusal-curve.tsx";
import { elementsOf, pointsOf } from "./drawing.ts";

const words = { title: "Finding", description: "What is drawn." };

describe("a curve", () => {
  it("falls on the drawing exactly as its rates fall", () => {
    const rates = fc.uniqueArray(fc.double({ min: 2e-6, max: 0.99, noNaN: true }), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(rates, (drawnRates) => {
        const curve = drawnRates.map((estimate, index) => ({
          ports: 4 * (index + 1),
          estimate,
          low: estimate,
          high: estimate,
          counted: 3,
          daysWithRefusal: 1,
          days: 400,
        }));
        const markup = render(
          <RefusalCurve
            {...words}
            width={560}
            height={350}
            series={[{ name: "A", points: curve }]}
            target={1e-3}
          />,
        );
        const ys = elementsOf(markup)
          .filter(({ attributes }) => attributes["class"] === "curve-dot")
          .map(({ attributes }) => Number(attributes["cy"]));
        expect(ys).toHaveLength(drawnRates.length);
        // Decades of equal height between the words "every one" (12 px) and "1 in 1 million" (350 − 44 px).
        drawnRates.forEach((estimate, index) =>
          expect(ys[index]).toBeCloseTo(12 + (294 * -Math.log10(estimate)) / 6, 1),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("leaves sizes with fewer than three refusals to one hollow triangle at the bound", () => {
    const at = (ports: number, estimate: number, counted: number, high: number) => ({
      ports,
      estimate,
      low: estimate / 2,
      high,
      counted,
      daysWithRefusal: counted,
      days: 400,
    });
    const series = [
      {
        name: "A",
        points: [
          at(10, 0.1, 50, 0.2),
          at(20, 1e-3, 3, 2e-3),
          at(30, 1e-5, 2, 1e-4),
          at(40, 0, 0, 1e-5),
          at(50, 0, 0, 1e-5),
        ],
      },
    ];
    const markup = render(
      <RefusalCurve {...words} width={560} height={350} series={series} target={1e-3} />,
    );
    const drawn = elementsOf(markup);
    expect(drawn.filter(({ attributes }) => attributes["class"] === "curve-dot")).toHaveLength(2);
    expect(drawn.filter(({ attributes }) => attributes["class"] === "bound-mark")).toHaveLength(1);
    const [corner] = pointsOf(markup, "bound-mark");
    expect(corner?.[1]).toBeCloseTo(12 + (294 * 5) / 6, 1);
  });
});

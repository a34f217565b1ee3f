import { render } from "preact";
import { useState } from "preact/hooks";
// oxlint-disable-next-line import/no-unassigned-import
import "./tokens.css";
// oxlint-disable-next-line import/no-unassigned-import
import "../../src/charts/charts.css";
import { DayFan } from "../../src/charts/day/day-fan.tsx";
import { Figure } from "../../src/charts/kit/figure.tsx";
import { RefusalCurve } from "../../src/charts/refusal/refusal-curve.tsx";
import { pictures } from "./gallery.tsx";
import { madeUpCurve, madeUpDay, madeUpPeaks } from "./samples.ts";

/** A page with a live refusal chart and day, and below them every picture at two widths. */
function Page() {
  const [chosen, setChosen] = useState(104);
  const [window, setWindow] = useState({ fromSeconds: 8 * 3600, toSeconds: 12 * 3600 });
  const points = madeUpCurve(100);
  return (
    <main>
      <output id="chosen">{chosen}</output>
      <output id="window">{`${window.fromSeconds} ${window.toSeconds}`}</output>
      <div id="hero">
        <Figure
          name="refusals"
          title="104 ports keep refusals under 1 in 1,000"
          subtitle="By size of the range"
          height={350}
          table={() => ({
            columns: ["ports", "refusals per transfer"],
            rows: points.map((point) => [point.ports, point.estimate]),
          })}
        >
          {(drawing) => (
            <RefusalCurve
              {...drawing}
              series={[{ name: "A", points }]}
              target={1e-3}
              least={100}
              today={50}
              chosen={chosen}
              onChoose={setChosen}
            />
          )}
        </Figure>
      </div>
      <div id="day">
        <Figure
          name="day"
          title="Demand is one burst"
          height={350}
          table={() => ({ columns: [], rows: [] })}
        >
          {(drawing) => (
            <DayFan
              {...drawing}
              bands={madeUpDay(54, 10)}
              peaks={madeUpPeaks(57)}
              window={window}
              onWindow={setWindow}
            />
          )}
        </Figure>
      </div>
      {pictures.flatMap(({ name, draw }) =>
        [560, 312].map((width) => (
          <div key={`${name}-${width}`} class="picture" data-name={`${name}-${width}`}>
            {draw(width)}
          </div>
        )),
      )}
    </main>
  );
}

const root = document.getElementById("root");
if (root) render(<Page />, root);

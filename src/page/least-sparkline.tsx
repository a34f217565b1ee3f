import type { JSX } from "preact";
import type { Pictures } from "../plan/types.ts";

const WIDTH = 128;
const HEIGHT = 20;

/** The least number of ports and its interval against days run; decoration beside the words. */
export function LeastSparkline({ progress }: { progress: Pictures["progress"] }): JSX.Element {
  const looks = progress.filter((look) => look.least !== null);
  const days = Math.max(1, ...looks.map((look) => look.days));
  const low = Math.min(...looks.map((look) => look.low));
  const span = Math.max(1, Math.max(...looks.map((look) => look.high)) - low);
  const x = (day: number) => ((day / days) * WIDTH).toFixed(1);
  const y = (ports: number) => (HEIGHT - 2 - ((ports - low) / span) * (HEIGHT - 4)).toFixed(1);
  const upper = looks.map((look) => `${x(look.days)},${y(look.high)}`);
  const lower = looks.map((look) => `${x(look.days)},${y(look.low)}`).reverse();
  return (
    <svg class="least-sparkline" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {looks.length < 2 ? null : (
        <>
          <polygon class="sparkline-band" points={[...upper, ...lower].join(" ")} />
          <polyline class="sparkline-line" points={looks.map((look) => `${x(look.days)},${y(look.least ?? 0)}`).join(" ")} />
        </>
      )}
    </svg>
  );
}

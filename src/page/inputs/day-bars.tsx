import type { JSX } from "preact";
import type { Visits } from "../../scenario/types.ts";

const WIDTH = 64;
const HEIGHT = 20;

/** When a group is busy: 24 bars, one an hour; decoration beside the fields that say it in words. */
export function DayBars({ visits }: { visits: Visits | undefined }): JSX.Element {
  const hours = visits === undefined ? [] : hourWeights(visits);
  const top = Math.max(...hours, 1e-9);
  return (
    <svg class="day-bars" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line class="day-bars-line" x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {hours.map((weight, hour) => {
        const height = (weight / top) * (HEIGHT - 3);
        return <rect key={hour} x={(hour * WIDTH) / 24 + 0.4} width={WIDTH / 24 - 0.8} y={HEIGHT - 1 - height} height={height} />;
      })}
    </svg>
  );
}

/** How many visits begin in each hour, in proportion. Values that cannot be drawn give no bars. */
function hourWeights(visits: Visits): number[] {
  if (visits.pattern === "daily") return visits.hours.slice(0, 24).map((weight) => Math.max(0, weight) || 0);
  const hours = new Array<number>(24).fill(visits.pattern === "scheduled" ? 0 : 0.6);
  if (visits.pattern !== "scheduled" || !(visits.everySeconds >= 60)) return hours;
  for (let at = visits.offsetSeconds ?? 0; at < 86400; at += visits.everySeconds) {
    const hour = Math.floor(at / 3600);
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return hours;
}

import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { GridColours } from "../../charts/watch/port-grid.ts";
import { drawRaster } from "../../charts/watch/port-raster.ts";
import { useWidth } from "../../charts/kit/use-width.ts";
import type { WatchedDay } from "../../state/watched-day.ts";
import { rasterOf } from "../../watch/raster.ts";
import { panelTitle } from "./watch-words.ts";
import { clockSeconds } from "../../language/numbers.ts";
import { watchWords } from "../words/watch.ts";

/** Height of a port in px where there is room; the whole picture is never higher than this, and has no more lines. */
const PORT_HEIGHT = 3;
const MOST_HEIGHT = 360;
const DAY_SECONDS = 86_400;

/** Every port through the day, one picture for each range: the gaps between holds, and how far down the numbers they reach. */
export function PortTime(props: {
  days: readonly WatchedDay[];
  fromSeconds: number;
  toSeconds: number;
  colours: GridColours | null;
}): JSX.Element {
  const { days, fromSeconds, toSeconds, colours } = props;
  const words = watchWords();
  const most = Math.max(1, ...days.map(({ range }) => range.numbers.length));
  return (
    <section class="card watch-times" aria-label={words.portByPort}>
      <h3 class="card-title">{words.portByPortTitle}</h3>
      <p class="hint">{words.portByPortHint(Math.ceil(most / linesOf(most)))}</p>
      {days.map((day) => (
        <Picture
          key={day.range.id}
          day={day}
          fromSeconds={fromSeconds}
          toSeconds={toSeconds}
          colours={colours}
        />
      ))}
      <p class="watch-ends">
        <span>{clockSeconds(fromSeconds)}</span>
        <span>{toSeconds === DAY_SECONDS ? "24:00:00" : clockSeconds(toSeconds)}</span>
      </p>
    </section>
  );
}

/** Lines of the picture of so many ports: a px is the least that can be seen. */
const linesOf = (ports: number): number => Math.min(MOST_HEIGHT, ports);

function Picture(props: {
  day: WatchedDay;
  fromSeconds: number;
  toSeconds: number;
  colours: GridColours | null;
}): JSX.Element {
  const { day, fromSeconds, toSeconds, colours } = props;
  const place = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(place, 900);
  const { numbers } = day.range;
  const used = new Set(day.trace.ports.filter((port) => port >= 0)).size;
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || width === null || colours === null) return;
    const states = rasterOf(day.trace, fromSeconds, toSeconds, width, linesOf(numbers.length));
    drawRaster(context, states, width, colours);
  }, [day, fromSeconds, toSeconds, width, colours]);
  const title = panelTitle(day);
  return (
    <figure class="watch-time" ref={place}>
      <figcaption>{watchWords().fromTo(title, numbers[0] ?? 0, numbers.at(-1) ?? 0)}</figcaption>
      <canvas
        ref={canvas}
        role="img"
        aria-label={watchWords().eachThroughDay(title, used)}
        style={{ height: `${Math.min(MOST_HEIGHT, numbers.length * PORT_HEIGHT)}px` }}
      />
    </figure>
  );
}

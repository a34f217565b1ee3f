import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { useWidth } from "../../charts/kit/use-width.ts";
import { roomForNames, roomForSizes, WatchCourse } from "../../charts/watch/watch-course.tsx";
import type { WatchLine } from "../../charts/watch/watch-course.tsx";
import type { WatchedDay, WatchedRange } from "../../state/watched-day.ts";
import { courseOf } from "../../watch/course.ts";
import type { Player } from "./use-player.ts";
import { clockSeconds } from "../../language/numbers.ts";
import { watchWords } from "../words/watch.ts";

const HEIGHT = 132;

const TONES: Record<WatchedRange["id"], WatchLine["tone"]> = {
  today: "ink",
  open: "chosen",
  other: "other",
};

/** The part of the day that is watched, with the moment as a slider through it. */
export function DayStrip(props: {
  days: readonly WatchedDay[];
  player: Player;
  fromSeconds: number;
  toSeconds: number;
}): JSX.Element {
  const { days, player, fromSeconds, toSeconds } = props;
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place, 900);
  const courses = useMemo(() => {
    const slots = Math.max(50, Math.floor((width ?? 900) / 2));
    return days.map(({ trace }) => courseOf(trace, fromSeconds, toSeconds, slots));
  }, [days, fromSeconds, toSeconds, width]);
  const words = watchWords();
  const lines = days.map(({ range }, index): WatchLine => {
    const ports = range.numbers.length;
    return {
      name: range.id === "today" ? words.todaysPorts(ports) : words.manyPorts(ports),
      ports,
      busy: courses[index]!.busy,
      tone: TONES[range.id],
    };
  });
  return (
    <div class="watch-strip" ref={place}>
      <p class="hint">{words.ticks(lines[0]?.name ?? "")}</p>
      {width === null ? null : (
        <div
          class="watch-drag"
          style={{
            "--strip-left": `${roomForSizes(lines)}px`,
            "--strip-right": `${roomForNames(width)}px`,
          }}
        >
          <WatchCourse
            width={width}
            height={HEIGHT}
            fromSeconds={fromSeconds}
            toSeconds={toSeconds}
            lines={lines}
            refusals={courses[0]!.refusals}
            clock={(time) => clockSeconds(time).slice(0, toSeconds - fromSeconds < 600 ? 8 : 5)}
          />
          <Slider player={player} fromSeconds={fromSeconds} toSeconds={toSeconds} />
        </div>
      )}
    </div>
  );
}

/** By itself, so that the line under it is not drawn again with each frame. */
function Slider(props: { player: Player; fromSeconds: number; toSeconds: number }): JSX.Element {
  const { player, fromSeconds, toSeconds } = props;
  const second = useComputed(() => Math.floor(player.seconds.value)).value;
  const drag = (value: string) => {
    player.playing.value = false;
    player.goTo(Number(value));
  };
  return (
    <input
      type="range"
      class="watch-slider"
      aria-label={watchWords().momentOfDay}
      min={fromSeconds}
      max={toSeconds}
      step={1}
      value={second}
      aria-valuetext={clockSeconds(second)}
      onInput={({ currentTarget }) => drag(currentTarget.value)}
    />
  );
}

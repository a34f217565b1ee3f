import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import type { Playback } from "../../watch/playback.ts";
import type { Player } from "./use-player.ts";
import { useWordedSeconds } from "./use-worded-seconds.ts";
import { clockSeconds } from "../../language/numbers.ts";
import { watchWords } from "../words/watch.ts";

const SPEEDS = [1, 10, 60, 600];

/** Play, step, the moment, how fast it runs, and the way to who is refused next. */
export function Transport(props: {
  player: Player;
  /** Whose refusals are gone to, as far as they lie within the part that is shown. */
  playback: Playback;
  fromSeconds: number;
  toSeconds: number;
  goTo: (moment: number) => void;
}): JSX.Element {
  const { player, playback, fromSeconds, toSeconds, goTo } = props;
  const { playing, seconds, speed } = player;
  const clock = useComputed(() => clockSeconds(seconds.value));
  const refusals = () => {
    playback.moveTo(seconds.peek());
    const [next, previous] = [playback.nextRefusal(), playback.previousRefusal()];
    return {
      next: next !== null && next <= toSeconds ? next : null,
      previous: previous !== null && previous >= fromSeconds ? previous : null,
    };
  };
  useWordedSeconds(player);
  const around = refusals();
  // The day may have run on since this was drawn.
  const go = (which: "next" | "previous") => {
    const moment = refusals()[which];
    if (moment !== null) goTo(moment);
  };
  const step = (by: number) => goTo(seconds.peek() + by);
  const words = watchWords();
  return (
    <div class="watch-transport" role="group" aria-label={words.playback}>
      <button
        type="button"
        class="button button-primary watch-play"
        onClick={() => (playing.value = !playing.value)}
      >
        {playing.value ? words.pause : words.play}
      </button>
      <button
        type="button"
        class="button button-icon"
        aria-label={words.back}
        onClick={() => step(-1)}
      >
        ‹
      </button>
      <button
        type="button"
        class="button button-icon"
        aria-label={words.on}
        onClick={() => step(1)}
      >
        ›
      </button>
      <span class="watch-clock">{clock}</span>
      <div class="segments" role="group" aria-label={words.speed}>
        {SPEEDS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={speed.value === each}
            onClick={() => (speed.value = each)}
          >
            {each}×
          </button>
        ))}
      </div>
      <div class="buttons">
        {(["previous", "next"] as const).map((way) => (
          <button
            key={way}
            type="button"
            class="button button-quiet"
            disabled={around[way] === null}
            onClick={() => go(way)}
          >
            {way === "next" ? words.next : words.before}
          </button>
        ))}
      </div>
    </div>
  );
}

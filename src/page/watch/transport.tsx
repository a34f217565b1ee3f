import type { JSX } from "preact";
import type { Player } from "./use-player.ts";
import { clockSeconds } from "../../language/numbers.ts";
import { watchWords } from "../words/watch.ts";

const SPEEDS = [1, 10, 60, 600];

/** Play, step, the moment, how fast it runs, and the way to who is refused next. */
export function Transport(props: {
  player: Player;
  /** Goes to the next or the previous refusal; null = there is none. */
  toNext: (() => void) | null;
  toPrevious: (() => void) | null;
  /** A step of so many seconds. */
  step: (seconds: number) => void;
}): JSX.Element {
  const { player, step, toNext, toPrevious } = props;
  const { playing, seconds, speed } = player;
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
      <span class="watch-clock">{clockSeconds(seconds.value)}</span>
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
      <button
        type="button"
        class="button button-quiet"
        disabled={toPrevious === null}
        onClick={() => toPrevious?.()}
      >
        {words.before}
      </button>
      <button
        type="button"
        class="button button-quiet"
        disabled={toNext === null}
        onClick={() => toNext?.()}
      >
        {words.next}
      </button>
    </div>
  );
}

import { useSignal, useSignalEffect } from "@preact/signals";
import type { ReadonlySignal, Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** A moment that runs, stands or is dragged. */
export interface Player {
  /** The moment, seconds of the day. */
  seconds: ReadonlySignal<number>;
  playing: Signal<boolean>;
  /** Seconds of the day in a second. */
  speed: Signal<number>;
  /** Goes to a moment within the part that is shown. */
  goTo(seconds: number): void;
}

/** After a frame that took longer than this the moment does not jump ahead: the page was hidden. */
const LONGEST_FRAME = 0.25;

/** Plays from one moment to another, once; begins at `start`. */
export function usePlayer(from: number, to: number, start: number, plays: boolean): Player {
  const seconds = useSignal(start);
  const playing = useSignal(false);
  const speed = useSignal(10);
  const goTo = (moment: number) => {
    seconds.value = Math.max(from, Math.min(to, moment));
  };
  useEffect(() => {
    goTo(start);
    playing.value = plays;
    return () => {
      playing.value = false;
    };
  }, [from, to, start]);
  useSignalEffect(() => {
    if (!playing.value) return undefined;
    let last = performance.now();
    const frame = (now: number) => {
      const passed = Math.min(LONGEST_FRAME, Math.max(0, (now - last) / 1000));
      last = now;
      goTo(seconds.peek() + passed * speed.peek());
      if (seconds.peek() >= to) playing.value = false;
      else next = requestAnimationFrame(frame);
    };
    let next = requestAnimationFrame(frame);
    return () => cancelAnimationFrame(next);
  });
  return { seconds, playing, speed, goTo };
}

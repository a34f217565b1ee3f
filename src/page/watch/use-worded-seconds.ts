import { useSignal, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Player } from "./use-player.ts";

/** Words are written anew at most so often while the day runs: nobody reads faster. */
const WORDS_MILLISECONDS = 250;

/** The moment as it is written: while the day runs not with every frame. */
export function useWordedSeconds({ playing, seconds }: Player): number {
  const worded = useSignal(seconds.peek());
  const last = useRef(0);
  useSignalEffect(() => {
    const now = seconds.value;
    const isRunning = playing.value;
    if (isRunning && performance.now() - last.current < WORDS_MILLISECONDS) return;
    last.current = performance.now();
    worded.value = now;
  });
  return worded.value;
}

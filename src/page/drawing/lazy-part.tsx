import { signal } from "@preact/signals";
import type { Signal } from "@preact/signals";
import type { ComponentType, JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { fetchPart, takeTurn } from "./draw-queue.ts";
import { frameWords } from "../words/frame.ts";
import { withWords } from "../../language/language.ts";

/** Where the loading of a part stands. */
type Loaded<Props> = ComponentType<Props> | "loading" | "failed";

/**
 * A part of the page in a file of its own, fetched when it is first drawn; nothing stands in its place meanwhile.
 * At the start it waits for the first answer, unless that is shown in it.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { late = true } = {},
): (props: Props) => JSX.Element | null {
  const part: { loaded: Signal<Loaded<Props>> | null } = { loaded: null };
  const begin = (): Signal<Loaded<Props>> => {
    const loaded = signal<Loaded<Props>>("loading");
    const settle = (found: Loaded<Props>) => takeTurn(loaded, () => (loaded.value = found));
    fetchPart(() => withWords(load()), late).then(settle, () => settle("failed"));
    return loaded;
  };
  return (props) => {
    part.loaded ??= begin();
    const { loaded } = part;
    useLayoutEffect(
      () => () => {
        // The next time that it is wanted, it is fetched again.
        if (loaded.peek() === "failed") part.loaded = null;
      },
      [loaded],
    );
    const Part = loaded.value;
    if (Part === "loading") return null;
    if (Part === "failed") return <p class="hint">{frameWords().partMissing}</p>;
    return <Part {...props} />;
  };
}

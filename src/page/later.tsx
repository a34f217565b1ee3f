import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Draws what is inside a moment after `when` first holds, in a task of its own: the answer above it comes first. */
export function Later(props: {
  when: boolean;
  milliseconds: number;
  children: ComponentChildren;
}): JSX.Element | null {
  const [shown, setShown] = useState(false);
  const { when, milliseconds } = props;
  useEffect(() => {
    if (!when) return undefined;
    const timer = setTimeout(() => setShown(true), milliseconds);
    return () => clearTimeout(timer);
  }, [when, milliseconds]);
  return shown ? <>{props.children}</> : null;
}

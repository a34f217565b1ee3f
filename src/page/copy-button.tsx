import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { usePage } from "./planner-context.ts";

/** How long the button says that it worked. */
const SAID_MILLISECONDS = 2000;

/** Copies a text. The button says "Copied" for two seconds without changing its width, and announces what was copied. */
export function CopyButton(props: {
  class: string;
  text: string;
  label: string;
  /** Announced after copying. */
  said: string;
  /** A sentence, where there is nothing that could be copied. */
  blocked?: string;
}): JSX.Element {
  const { announcement } = usePage();
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const copy = async () => {
    const copied = props.blocked === undefined && (await writeClipboard(props.text));
    setState(copied ? "copied" : "failed");
    const failed =
      props.blocked ?? "Copying is blocked here. Select the text and copy it yourself.";
    announcement.value = copied ? props.said : failed;
    setTimeout(() => setState("idle"), SAID_MILLISECONDS);
  };
  const shown = { idle: props.label, copied: "Copied", failed: "Not copied" }[state];
  return (
    <button
      type="button"
      class={`${props.class} copy`}
      title={props.blocked ?? ""}
      onClick={() => void copy()}
    >
      <span class="copy-width" aria-hidden="true">
        {props.label.length > 8 ? props.label : "Not copied"}
      </span>
      <span class="copy-label">{shown}</span>
    </button>
  );
}

/** true where the browser let the text into the clipboard. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // No permission, or no clipboard on an insecure origin.
  }
}

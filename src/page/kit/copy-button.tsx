import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { usePage } from "./page-context.ts";
import { frameWords } from "../words/frame.ts";

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
  const words = frameWords();
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const copy = async () => {
    const copied = props.blocked === undefined && (await writeClipboard(props.text));
    setState(copied ? "copied" : "failed");
    announcement.value = copied ? props.said : (props.blocked ?? words.copyBlocked);
    setTimeout(() => setState("idle"), SAID_MILLISECONDS);
  };
  const shown = { idle: props.label, copied: words.copied, failed: words.notCopied }[state];
  return (
    <button
      type="button"
      class={`${props.class} copy`}
      title={props.blocked ?? ""}
      onClick={() => void copy()}
    >
      <span class="copy-width" aria-hidden="true">
        {props.label.length > 8 ? props.label : words.notCopied}
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

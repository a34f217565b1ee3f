import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { usePage } from "../planner-context.ts";

/** Chooses a transfer log; what fits it is shown before it is used. */
export function LogButton(): JSX.Element {
  const { logs } = usePage();
  const files = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => files.current?.click()}>
        Read a log…
      </button>
      <input
        ref={files}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-label="Transfer log"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void logs.read(file, file.name);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}

import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { usePage } from "../kit/page-context.ts";
import { inputsWords } from "../words/inputs.ts";

/** Chooses transfer logs, one or several; what fits them is shown before it is used. */
export function LogButton(): JSX.Element {
  const { logs } = usePage();
  const files = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => files.current?.click()}>
        {inputsWords().readLog}
      </button>
      <input
        ref={files}
        type="file"
        multiple
        class="visually-hidden"
        tabIndex={-1}
        aria-label={inputsWords().transferLog}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 0) void logs.read(files.map((file) => ({ file, name: file.name })));
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}

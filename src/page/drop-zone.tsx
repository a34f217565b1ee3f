import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { openFiles } from "./open-files.ts";
import { usePage } from "./planner-context.ts";

/** Takes a scenario file that is dropped anywhere on the page. */
export function DropZone(): JSX.Element | null {
  const { planner } = usePage();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const onOver = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!carriesFile(event)) return;
      event.preventDefault();
      void openFiles(planner, event.dataTransfer?.files ?? null);
    };
    document.addEventListener("dragover", onOver);
    document.addEventListener("dragleave", onLeave);
    document.addEventListener("drop", onDrop);
    return () => {
      document.removeEventListener("dragover", onOver);
      document.removeEventListener("dragleave", onLeave);
      document.removeEventListener("drop", onDrop);
    };
  }, [planner]);
  return over ? <div class="drop-zone">Drop a scenario file to open it</div> : null;
}

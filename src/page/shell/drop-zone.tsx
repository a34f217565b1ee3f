import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { openFiles } from "./open-files.ts";
import { usePage } from "../kit/page-context.ts";
import { frameWords } from "../words/frame.ts";

/** Takes a scenario file or logs that are dropped anywhere on the page. */
export function DropZone(): JSX.Element | null {
  const { planner, logs } = usePage();
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
      void openFiles(planner, logs, event.dataTransfer?.files ?? null);
    };
    document.addEventListener("dragover", onOver);
    document.addEventListener("dragleave", onLeave);
    document.addEventListener("drop", onDrop);
    return () => {
      document.removeEventListener("dragover", onOver);
      document.removeEventListener("dragleave", onLeave);
      document.removeEventListener("drop", onDrop);
    };
  }, [planner, logs]);
  return over ? <div class="drop-zone">{frameWords().drop}</div> : null;
}

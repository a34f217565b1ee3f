import { errorNotice } from "../state/notice.ts";
import type { Planner } from "../state/planner.ts";

/** Larger files are not even read: a scenario has at most 1 MiB. */
const MOST_BYTES = 1_048_576;

/** Opens the first of some files as a scenario; a wrong one gives a notice and changes nothing. */
export async function openFiles(planner: Planner, files: FileList | null): Promise<void> {
  const file = files?.[0];
  if (file === undefined) return;
  const name = `“${file.name}”`;
  if (file.size > MOST_BYTES) {
    planner.notice.value = errorNotice(
      `${name} is larger than the 1 MiB that a scenario may have. Nothing was changed.`,
    );
    return;
  }
  try {
    planner.openText(await file.text(), name);
  } catch {
    planner.notice.value = errorNotice(
      `${name} could not be read from the disk. Nothing was changed.`,
    );
  }
}

import { decodeText } from "../../scenario/decode.ts";
import type { LogReader } from "../../state/log-reader.ts";
import { errorNotice } from "../../state/notice.ts";
import type { Planner } from "../../state/planner.ts";
import { frameWords } from "../words/frame.ts";

/** Larger files are not even read as a scenario, which has at most 1 MiB. */
const MOST_BYTES = 1_048_576;

/** Opens files: one scenario at once, all others together as one log. A wrong one gives a notice and changes nothing. */
export async function openFiles(
  planner: Planner,
  logs: LogReader,
  files: FileList | null,
): Promise<void> {
  const [file, ...others] = files ?? [];
  if (file === undefined) return;
  const words = frameWords();
  const name = words.quoted(file.name);
  try {
    if (others.length > 0 || !(await isScenario(file))) {
      await logs.read([file, ...others].map((each) => ({ file: each, name: each.name })));
      return;
    }
    if (file.size > MOST_BYTES) {
      planner.notice.value = errorNotice(words.scenarioTooLarge(name));
      return;
    }
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (decoded.ok) planner.openText(decoded.text, name);
    else planner.notice.value = errorNotice(words.fileWrong(name, decoded.message));
  } catch {
    planner.notice.value = errorNotice(words.fileUnreadable(name));
  }
}

/** Text that begins as JSON does, unless its first line is an object by itself and another follows: logs have one a line. */
async function isScenario(file: File): Promise<boolean> {
  const start = (await file.slice(0, 4096).text()).trimStart();
  if (!/^[{[]/.test(start)) return false;
  const [line = "", next = ""] = start.split("\n", 2);
  return next.trim() === "" || !isJson(line);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

import { computed, signal } from "@preact/signals";
import type { ReadonlySignal } from "@preact/signals";
import type { ScenarioDocument } from "../scenario/types.ts";
import { readLink, writeLink } from "../scenario/link.ts";
import { errorNotice } from "./notice.ts";
import type { Notice } from "./notice.ts";
import { watchDocuments } from "./planner.ts";
import type { Planner } from "./planner.ts";
import type { Address, Engine, Keep } from "./engine-types.ts";
import { readShared, writeShared } from "./link-text.ts";
import type { PagePlaces } from "./places.ts";
import { stateWords } from "./words/state.ts";

/** The kept text of the scenarios that were last on the page. */
const LAST = "last";
/** The address is written this long after the last edit. */
const DEBOUNCE_MILLISECONDS = 300;

/** What the page opens with, and a sentence where its link could not be read. */
export interface Start {
  documents: ScenarioDocument[];
  notice: Notice | null;
  /** true where neither a link nor this browser brought anything. */
  isFirst: boolean;
}

/** Chooses what to open: the link, else what was last on the page, else the first preset. */
export async function chooseStart(engine: Engine, address: Address, keep: Keep): Promise<Start> {
  const link = await readLink(address.read());
  const notice = link.kind === "broken" ? brokenLink(link.why, []) : null;
  if (link.kind === "read") {
    const shared = readShared(link.text, engine);
    if (shared.ok) return { documents: shared.documents, notice: null, isFirst: false };
    const problems = shared.problems.map(({ message }) => message);
    return {
      ...lastOrPreset(engine, keep),
      notice: brokenLink(stateWords().wrongScenario, problems),
    };
  }
  return { ...lastOrPreset(engine, keep), notice };
}

function lastOrPreset(engine: Engine, keep: Keep): Start {
  const kept = keep.read(LAST);
  const last = kept === null ? null : readShared(kept, engine);
  if (last?.ok === true) return { documents: last.documents, notice: null, isFirst: false };
  return { documents: [engine.firstDocument], notice: null, isFirst: true };
}

function brokenLink(why: string, problems: string[]): Notice {
  return errorNotice(stateWords().brokenLink(why), problems);
}

/** The link to what is on the page: the whole address, or null where the scenario is too large for one. */
export type ShareLink = ReadonlySignal<string | null>;

/** Keeps address and storage in step with the inputs, and follows links that are opened on the page. */
export function remember(
  planner: Planner,
  address: Address,
  keep: Keep,
  places: Pick<PagePlaces, "isOpening" | "inPlace">,
): ShareLink {
  const hash = signal<string | null>(address.read());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = 0;
  let first = true;

  watchDocuments(planner, (documents) => {
    const text = writeShared(documents);
    const untouched = first;
    first = false;
    clearTimeout(timer);
    timer = setTimeout(() => void write(text, untouched), untouched ? 0 : DEBOUNCE_MILLISECONDS);
  });

  /** The first write only prepares the link: opening the page changes neither address nor storage. */
  async function write(text: string, untouched: boolean): Promise<void> {
    const turn = ++writing;
    const written = await writeLink(text);
    if (turn !== writing) return;
    hash.value = written;
    if (untouched) return;
    // What was edited just before a link was opened must not take its place.
    if (!places.isOpening()) address.replace(written ?? "");
    keep.write(LAST, text);
  }

  address.onChange(() => {
    void readLink(address.read()).then((reading) => {
      if (reading.kind === "none") return;
      if (reading.kind === "broken") {
        planner.notice.value = brokenLink(reading.why, []);
        return;
      }
      places.inPlace(() => planner.openText(reading.text, stateWords().thisLink));
    });
  });
  return computed(() => (hash.value === null ? null : address.full(hash.value)));
}

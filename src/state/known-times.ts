/** Known times and sizes exclude each other: a transfer takes the time that is known, or the time that size and line give. */
import type { ScenarioDocument } from "../scenario/types.ts";
import type { Inputs } from "./scenario-case.ts";
import { withValueAt } from "./document-path.ts";

type GroupDocument = ScenarioDocument["groups"][number];
type KnownTime = "transferSeconds" | "listingSeconds";

/** The known times that take the place of a size or a line. */
const REPLACED_BY: Partial<Record<string, readonly KnownTime[]>> = {
  fileBytes: ["transferSeconds"],
  listingBytes: ["listingSeconds"],
  bitsPerSecond: ["transferSeconds", "listingSeconds"],
};

const GROUP_FIELD = /^(groups\[(\d+)\])\.(\w+)$/;

/** The inputs without the known times that a size or a line typed at `path` would be ignored for. */
export function withoutKnownTimes(inputs: Inputs, path: string): Inputs {
  const [, group, , field] = GROUP_FIELD.exec(path) ?? [];
  if (group === undefined || field === undefined) return inputs;
  return (REPLACED_BY[field] ?? []).reduce(
    (before, known) => withoutField(before, `${group}.${known}`),
    inputs,
  );
}

function withoutField({ document, texts, faults }: Inputs, path: string): Inputs {
  const { [path]: _text, ...otherTexts } = texts;
  const { [path]: _fault, ...otherFaults } = faults;
  return {
    document: withValueAt(document, path, undefined),
    texts: otherTexts,
    faults: otherFaults,
  };
}

/** Which known times a field of a group stands behind: it does not count for those. Empty where it counts for all. */
export function knownTimesBefore(document: ScenarioDocument, path: string): readonly KnownTime[] {
  const [, , index, field = ""] = GROUP_FIELD.exec(path) ?? [];
  const group: GroupDocument | undefined =
    index === undefined ? undefined : document.groups[Number(index)];
  return (REPLACED_BY[field] ?? []).filter((known) => group?.[known] !== undefined);
}

/** true where a field counts for nothing at all: every time that it would make is known. */
export function isUnused(document: ScenarioDocument, path: string): boolean {
  const field = GROUP_FIELD.exec(path)?.[3] ?? "";
  const wanted = REPLACED_BY[field]?.length ?? 0;
  return wanted > 0 && knownTimesBefore(document, path).length === wanted;
}

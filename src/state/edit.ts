import type { ScenarioDocument } from "../scenario/types.ts";
import type { Inputs } from "./scenario-case.ts";
import { withValueAt } from "./document-path.ts";
import { withoutKnownTimes } from "./known-times.ts";
import type { TextFormat } from "./text-format.ts";
import { stateWords } from "./words/state.ts";

/** Types a text into the field at `path`. An empty text gives the field back to its default. */
export function typeText<T>(
  inputs: Inputs,
  path: string,
  text: string,
  format: TextFormat<T>,
): Inputs {
  const texts = { ...inputs.texts, [path]: text };
  const faults = without(inputs.faults, path);
  if (text.trim() === "") {
    return { document: withValueAt(inputs.document, path, undefined), texts, faults };
  }
  const reading = format.read(text);
  if (!reading.ok) {
    return { ...inputs, texts, faults: { ...faults, [path]: { text, message: reading.message } } };
  }
  const typed = { document: withValueAt(inputs.document, path, reading.value), texts, faults };
  return withoutKnownTimes(typed, path);
}

/** Leaves a field: a text that was understood gives way to the same value in the usual writing. */
export function leaveField(inputs: Inputs, path: string): Inputs {
  if (inputs.faults[path] !== undefined || inputs.texts[path] === undefined) return inputs;
  return { ...inputs, texts: without(inputs.texts, path) };
}

/** Sets the value at `path` from a choice; undefined gives it back to its default. */
export function setValue(inputs: Inputs, path: string, value: unknown): Inputs {
  return {
    document: withValueAt(inputs.document, path, value),
    texts: withoutUnder(inputs.texts, path),
    faults: withoutUnder(inputs.faults, path),
  };
}

/** Appends a group; its fields are all assumed but for the required ones. */
export function addGroup(inputs: Inputs): Inputs {
  const group: ScenarioDocument["groups"][number] = {
    name: stateWords().group(inputs.document.groups.length + 1),
    clients: 10,
    visits: { pattern: "steady", perClientPerHour: 1 },
  };
  return {
    ...inputs,
    document: { ...inputs.document, groups: [...inputs.document.groups, group] },
  };
}

/** Repeats a group right after itself. */
export function copyGroup(inputs: Inputs, index: number): Inputs {
  const { groups } = inputs.document;
  const group = groups[index];
  if (group === undefined) return inputs;
  const copy = { ...group, name: stateWords().copyOf(group.name ?? stateWords().unnamedGroup) };
  return withGroups(inputs, [...groups.slice(0, index + 1), copy, ...groups.slice(index + 1)]);
}

/** Removes a group; the last one stays, because a scenario has at least one. */
export function removeGroup(inputs: Inputs, index: number): Inputs {
  const { groups } = inputs.document;
  if (groups.length <= 1) return inputs;
  return withGroups(
    inputs,
    groups.filter((_, at) => at !== index),
  );
}

/** Texts and faults of groups go with the order that changed. */
function withGroups(inputs: Inputs, groups: ScenarioDocument["groups"]): Inputs {
  return {
    document: { ...inputs.document, groups },
    texts: withoutUnder(inputs.texts, "groups"),
    faults: withoutUnder(inputs.faults, "groups"),
  };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _removed, ...rest } = record;
  return rest;
}

/** Removes the entry at a path and all entries below it. */
function withoutUnder<T>(record: Readonly<Record<string, T>>, path: string): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([key]) => key !== path && !key.startsWith(`${path}.`) && !key.startsWith(`${path}[`),
    ),
  );
}

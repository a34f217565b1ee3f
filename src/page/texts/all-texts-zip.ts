import { zipTexts } from "../../exports/zip.ts";
import type { NamedText } from "../../exports/zip.ts";
import type { ExportNote, ExportText } from "../../exports/types.ts";
import { inEnglish } from "../../language/language.ts";
import type { SnippetTab } from "./export-tabs.ts";

/** Every text as a zip: a folder for each target, and a README.txt that says where each belongs and how to check, apply and undo it. */
export function allTexts(targets: readonly SnippetTab[]): Uint8Array {
  return inEnglish(() => zipOf(targets));
}

function zipOf(targets: readonly SnippetTab[]): Uint8Array {
  const files: NamedText[] = [];
  const notes: string[] = [];
  for (const target of targets) {
    const made = target.make();
    if (!made.ok) {
      notes.push(`${target.name}\n  No text: ${made.why}`);
      continue;
    }
    for (const text of made.snippet.texts) {
      const name = `${target.id}/${text.file}`;
      files.push({ name, text: text.text });
      notes.push(noteOf(`${target.name}: ${name}`, text, made.snippet.notes));
    }
  }
  return zipTexts([{ name: "README.txt", text: `${notes.join("\n\n")}\n` }, ...files]);
}

function noteOf(title: string, text: ExportText, notes: readonly ExportNote[]): string {
  return [title, ...stepsOf(text, notes).map(([step, words]) => `  ${step}: ${words}`)].join("\n");
}

/** A step, by what it is called in English: so it stands in files, which stay English. */
export type TextStep = "Where" | "Check" | "Apply" | "Undo" | "Caps" | "Times";

/** What to do with a text, and what its platform says to it; empty steps are left out. */
export function stepsOf(
  { where, check, apply, undo }: ExportText,
  notes: readonly ExportNote[],
): [step: TextStep, said: string][] {
  const said = (isFact: boolean) =>
    notes
      .filter((note) => (note.isFact === true) === isFact)
      .map(({ message }) => message)
      .join(" ");
  const steps: [TextStep, string][] = [
    ["Where", where],
    ["Check", check],
    ["Apply", apply],
    ["Undo", undo],
    ["Caps", said(false)],
    ["Times", said(true)],
  ];
  return steps.filter(([, words]) => words !== "");
}

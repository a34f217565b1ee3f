import { zipTexts } from "../firewalls/zip.ts";
import type { NamedText } from "../firewalls/zip.ts";
import type { Snippet, SnippetTab } from "./snippet-list.ts";

/** Every text as a zip: a folder for each target, and a README.txt that says where each belongs and how to check, apply and undo it. */
export function allTexts(targets: readonly SnippetTab[]): Uint8Array {
  const files: NamedText[] = [];
  const notes: string[] = [];
  for (const target of targets) {
    const made = target.make();
    if (!made.ok) {
      notes.push(`${target.name}\n  No text: ${made.why}`);
      continue;
    }
    const name = `${target.id}/${made.snippet.file}`;
    files.push({ name, text: made.snippet.text });
    notes.push(noteOf(name, made.snippet));
  }
  return zipTexts([{ name: "README.txt", text: `${notes.join("\n\n")}\n` }, ...files]);
}

function noteOf(file: string, snippet: Snippet): string {
  const { name, where, check, apply, undo } = snippet;
  const steps = [
    ["Where", where],
    ["Check", check],
    ["Apply", apply],
    ["Undo", undo],
  ].flatMap(([step, text]) => (text === "" ? [] : [`  ${step}: ${text}`]));
  return [`${name}: ${file}`, ...steps].join("\n");
}

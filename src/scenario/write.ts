import type { ScenarioDocument } from "./types.ts";

/** A scenario document as indented JSON that ends in a line break; fields keep their order. */
export function writeScenario(document: ScenarioDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

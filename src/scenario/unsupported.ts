import type { Report } from "./report.ts";
import type { Fields } from "./shape.ts";
import { isRecord, own } from "./shape.ts";
import { foundText } from "./words.ts";

/** Fields of the contract that have no effect yet; they are refused, never ignored. */
const unsupported: readonly { path: readonly string[]; what: string }[] = [
  { path: ["server", "uplinkBitsPerSecond"], what: "A shared uplink" },
  { path: ["server", "downlinkBitsPerSecond"], what: "A shared downlink" },
];

function at(document: Fields, path: readonly string[]): unknown {
  let value: unknown = document;
  for (const key of path) value = isRecord(value) ? own(value, key) : undefined;
  return value;
}

/** Reports the fields that are present and sound but have no effect yet. */
export function reportUnsupported(document: Fields, report: Report): void {
  for (const { path, what } of unsupported) {
    const value = at(document, path);
    if (value === undefined || !report.isSound(path)) continue;
    const message = `${what} (${path.join(".")}) is not supported yet; leave the field out.`;
    report.add({ path, found: foundText(value), allowed: "to leave it out", message });
  }
}

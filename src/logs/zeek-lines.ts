import { jsonObject } from "./carrier.ts";

/** One field of a record by its name; undefined where it has none. */
export type Field = (name: string) => string | undefined;

/** Records of Zeek: TSV under a `#fields` line, or JSON, one object a line. */
export class ZeekLines {
  #columns = new Map<string, number>();

  /** The fields of a line; null where it holds no record but is understood, `unparsable` where it is none of Zeek's. */
  fields(line: string): Field | null | "unparsable" {
    if (line.trim() === "") return null;
    if (line.startsWith("#")) {
      if (line.startsWith("#fields\t")) {
        const names = line.split("\t").slice(1);
        this.#columns = new Map(names.map((name, index) => [name, index]));
      }
      return null;
    }
    const object = jsonObject(line);
    if (object !== null) return (name) => textOf(object[name]);
    const values = line.split("\t");
    if (this.#columns.size === 0 || values.length < 3) return "unparsable";
    return (name) => {
      const value = values[this.#columns.get(name) ?? -1];
      return value === "-" || value === "(empty)" ? undefined : value;
    };
  }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** Seconds since 1970 of Zeek's `ts`: a number, or ISO 8601 where the JSON writer was told so; null for anything else. */
export function zeekSeconds(
  stamp: string | undefined,
  iso: (date: string, clock: string) => number | null,
): number | null {
  if (stamp === undefined) return null;
  if (/^\d{9,11}(\.\d{1,12})?$/.test(stamp)) return Number(stamp);
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d{1,9})?)Z$/.exec(stamp);
  return parts === null ? null : iso(parts[1] ?? "", parts[2] ?? "");
}

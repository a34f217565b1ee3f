import type { Check, CheckTable, Shape, TextForm } from "../src/scenario/shape.ts";

/** A JSON Schema, as JSON. */
export type JsonSchema = { readonly [keyword: string]: unknown };

const byte = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
const ipv4 = `(?:${byte}\\.){3}${byte}`;
const group = "[0-9A-Fa-f]{1,4}";
const tail = `(?:${group}:${group}|${ipv4})`;
/** RFC 3986, 3.2.2: groups before `::`, and what may follow; the first has no `::`. */
const ipv6 = [
  `(?:${group}:){6}${tail}`,
  `::(?:${group}:){5}${tail}`,
  `(?:${group})?::(?:${group}:){4}${tail}`,
  `(?:(?:${group}:){0,1}${group})?::(?:${group}:){3}${tail}`,
  `(?:(?:${group}:){0,2}${group})?::(?:${group}:){2}${tail}`,
  `(?:(?:${group}:){0,3}${group})?::${group}:${tail}`,
  `(?:(?:${group}:){0,4}${group})?::${tail}`,
  `(?:(?:${group}:){0,5}${group})?::${group}`,
  `(?:(?:${group}:){0,6}${group})?::`,
].join("|");
const label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
/** The last label is no number, which would be read as an address; words that servers take for settings are no names. */
const hostName = `(?!(?:[Aa][Ll][Ll]|[Aa][Nn][Yy]|[Nn][Oo][Nn][Ee]|[Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt])$)(?!(?:.*\\.)?(?:[0-9]+|0[xX][0-9A-Fa-f]*)$)${label}(?:\\.${label})*`;

const forms: Readonly<Record<TextForm, string>> = {
  // Spelled out: validators in Python and others know no classes of Unicode.
  line: "[^\\u0000-\\u001f\\u007f-\\u009f\\ud800-\\udfff\\u2028\\u2029]+",
  ipv4,
  ipv6: `(?:${ipv6})`,
  "host-name": hostName,
  "ipv4-network": `${ipv4}/(?:3[0-2]|[12]?[0-9])`,
  "ipv6-network": `(?:${ipv6})/(?:12[0-8]|1[01][0-9]|[1-9]?[0-9])`,
};

function numberSchema({ bounds, orNull }: Extract<Shape, { kind: "number" }>): JsonSchema {
  const type = bounds.whole === true ? "integer" : "number";
  return {
    type: orNull === true ? [type, "null"] : type,
    ...(bounds.from !== undefined && { minimum: bounds.from }),
    ...(bounds.above !== undefined && { exclusiveMinimum: bounds.above }),
    ...(bounds.to !== undefined && { maximum: bounds.to }),
    ...(bounds.below !== undefined && { exclusiveMaximum: bounds.below }),
  };
}

/** Writes schemas; what stands in several places is written once, under the name of its first field. */
class Writer {
  readonly definitions: Record<string, JsonSchema> = {};
  readonly #uses = new Map<Check, number>();
  readonly #names = new Map<Check, string>();

  /** Counts the places of every check below this one. */
  count(check: Check): void {
    const uses = (this.#uses.get(check) ?? 0) + 1;
    this.#uses.set(check, uses);
    if (uses > 1) return;
    const { shape } = check;
    if (shape.kind === "list") this.count(shape.item);
    if (shape.kind === "either") for (const each of shape.of) this.count(each);
    if (shape.kind !== "record") return;
    for (const each of Object.values({ ...shape.required, ...shape.optional })) this.count(each);
  }

  /** The schema of a value of a field, or a reference to it where it is large and stands elsewhere too. */
  schemaOf(check: Check, field: string): JsonSchema {
    const { kind } = check.shape;
    const isLarge = kind === "record" || kind === "either";
    if (!isLarge || this.#uses.get(check) === 1) return this.#write(check, field);
    let name = this.#names.get(check);
    if (name === undefined) {
      name = this.definitions[field] === undefined ? field : `${field}-${this.#names.size}`;
      this.#names.set(check, name);
      this.definitions[name] = {};
      this.definitions[name] = this.#write(check, field);
    }
    return { $ref: `#/$defs/${name}` };
  }

  /** What it allows in words is its description, but for lists of words and of fields. */
  #write(check: Check, field: string): JsonSchema {
    const { shape, allowed } = check;
    const isSaid = shape.kind === "number" || shape.kind === "text" || shape.kind === "list";
    return { ...(isSaid && { description: allowed }), ...this.#shapeSchema(shape, field) };
  }

  #shapeSchema(shape: Shape, field: string): JsonSchema {
    switch (shape.kind) {
      case "number":
        return numberSchema(shape);
      case "values":
        return { enum: shape.values };
      case "text":
        return textSchema(shape);
      case "list":
        return {
          type: "array",
          minItems: shape.from,
          maxItems: shape.to,
          ...(shape.isSet === true && { uniqueItems: true }),
          items: this.schemaOf(shape.item, field),
        };
      case "record":
        return {
          type: "object",
          properties: this.#tableSchema({ ...shape.required, ...shape.optional }),
          required: Object.keys(shape.required),
          additionalProperties: false,
        };
      case "either":
        return { anyOf: shape.of.map((each) => this.schemaOf(each, field)) };
      case "any":
        return {};
    }
  }

  #tableSchema(checks: CheckTable): JsonSchema {
    return Object.fromEntries(
      Object.entries(checks).map(([name, check]) => [name, this.schemaOf(check, name)]),
    );
  }
}

function textSchema({ most, forms: of }: Extract<Shape, { kind: "text" }>): JsonSchema {
  const pattern = of.map((form) => forms[form]).join("|");
  return {
    type: "string",
    maxLength: most,
    ...(pattern !== "" && { pattern: `^(?:${pattern})$` }),
  };
}

/** The JSON Schema of a whole document, under the address that documents name. */
export function documentSchema(check: Check, address: string, title: string): JsonSchema {
  const writer = new Writer();
  writer.count(check);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: address,
    title,
    ...writer.schemaOf(check, "document"),
    $defs: writer.definitions,
  };
}

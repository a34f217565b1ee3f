import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { ErrorObject } from "ajv/dist/2020.js";

/** The text of a file of the project. */
export function projectText(file: string): string {
  return readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), "utf8");
}

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, ownProperties: true });

/** What an independent validator says of a value by a published schema: one line for each fault. */
export function validatorOf(file: string): (value: unknown) => string[] {
  const validate = ajv.compile(JSON.parse(projectText(file)) as object);
  return (value) => {
    validate(value);
    const errors: ErrorObject[] = validate.errors ?? [];
    return errors.map(({ instancePath, message }) => `${instancePath}: ${message}`);
  };
}

// `npm run schema`: writes the published JSON Schemas anew, after a field was added.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { schemas, schemaText } from "./schemas.ts";

const path = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));

mkdirSync(path("schema"), { recursive: true });
for (const [file, schema] of Object.entries(schemas)) writeFileSync(path(file), schemaText(schema));

// `npm run docs`: writes the pages of the catalogue anew, after an entry was changed.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogueDocs } from "./catalogue-docs.ts";

const path = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));

mkdirSync(path("docs/catalogue"), { recursive: true });
for (const [file, text] of Object.entries(catalogueDocs())) writeFileSync(path(file), text);

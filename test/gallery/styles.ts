import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

function withImports(file: string): string {
  return readFileSync(file, "utf8").replaceAll(/@import "([^"]+)";/g, (_all, path: string) =>
    withImports(join(dirname(file), path)),
  );
}

/** The page's style as one text. */
export function styles(): string {
  return withImports(fileURLToPath(new URL("../../src/page/theme.css", import.meta.url)));
}

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Where the unpacked programs are. */
export interface Packages {
  /** The folder of one server, or of the clients. */
  folder(name: string): string;
  /** What its programs need in their environment to find their libraries. */
  environment(name: string): Record<string, string>;
}

function libraries(root: string): string[] {
  const folders = ["lib", "usr/lib"].map((folder) => join(root, folder)).filter(existsSync);
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith("-linux-gnu"))
      .map((name) => join(folder, name)),
  );
}

/** The programs unpacked below `cache`, one folder a name. */
export function packagesIn(cache: string): Packages {
  const folder = (name: string) => join(cache, name);
  return {
    folder,
    environment: (name) => ({ LD_LIBRARY_PATH: libraries(folder(name)).join(":") }),
  };
}

import { defineConfig, mergeConfig } from "vitest/config";
import units from "../units.config.ts";
export default defineConfig((env) =>
  mergeConfig((units as any)(env), {
    test: { setupFiles: [new URL("./cpu-setup.ts", import.meta.url).pathname] },
  }),
);

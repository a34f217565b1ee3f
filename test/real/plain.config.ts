import { defineConfig } from "vitest/config";

/** Tests of servers and their clients: nothing of the page is built or drawn. */
export default defineConfig({});

import { defineConfig } from "vite";

/** The page may ask nobody for anything; only while it is being developed, it listens for changed files. */
export default defineConfig({
  plugins: [
    {
      name: "listen-for-changes",
      apply: "serve",
      transformIndexHtml: (html) => html.replace("connect-src 'none'", "connect-src 'self' ws:"),
    },
  ],
});

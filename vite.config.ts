import { defineConfig } from "vite";
import type { Plugin } from "vite";

/** The page may ask nobody for anything; only while it is being developed, it listens for changed files. */
const listenForChanges: Plugin = {
  name: "listen-for-changes",
  apply: "serve",
  transformIndexHtml: (html) => html.replace("connect-src 'none'", "connect-src 'self' ws:"),
};

/** What the entry imports after it has started the worker, in the HTML already: nothing is fetched one after the other. */
const preloadPage: Plugin = {
  name: "preload-page",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle = {}, chunk }) => {
      const files = new Set<string>();
      const add = (file: string) => {
        const found = bundle[file];
        if (files.has(file) || found?.type !== "chunk") return;
        files.add(file);
        found.imports.forEach(add);
      };
      chunk?.dynamicImports.forEach(add);
      return [...files]
        .filter((file) => file !== chunk?.fileName && !chunk?.imports.includes(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` },
          injectTo: "head" as const,
        }));
    },
  },
};

export default defineConfig({ plugins: [listenForChanges, preloadPage] });

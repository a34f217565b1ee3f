import { defineConfig } from "vite";
import type { Plugin } from "vite";
import { singleFile } from "./tools/single-file.ts";
import { stayOffline } from "./tools/stay-offline.ts";
import { clients } from "./src/clients/index.ts";
import { simulateFirstLook } from "./src/jobs/first-look.ts";
import { completeScenario } from "./src/scenario/complete.ts";
import { firstPreset } from "./src/scenario/first-preset.ts";
import { servers } from "./src/servers/index.ts";
import { languageOf, speak } from "./src/language/language.ts";

/** The page may ask nobody for anything; only while it is being developed, it listens for changed files. */
const listenForChanges: Plugin = {
  name: "listen-for-changes",
  apply: "serve",
  transformIndexHtml: (html) => html.replace("connect-src 'none'", "connect-src 'self' ws:"),
};

const FIRST_LOOK = "\0virtual:first-look/";

/** The example's first look, simulated once while the page is built (half a second a language): the page then opens on an answer. */
const firstLook: Plugin = {
  name: "first-look",
  resolveId: (id) => (id.startsWith(FIRST_LOOK.slice(1)) ? `\0${id}` : undefined),
  load: async (id) => {
    const language = id.startsWith(FIRST_LOOK) ? languageOf(id.slice(FIRST_LOOK.length)) : null;
    if (language === null) return undefined;
    return oneByOne(async () => {
      await speak(language);
      const asked = completeScenario(firstPreset.document, { servers, clients });
      const outcome = await simulateFirstLook(asked);
      return `export default ${JSON.stringify(JSON.stringify(outcome))};`;
    });
  },
};

let last: Promise<unknown> = Promise.resolve();

/** One language is spoken at a time. */
function oneByOne<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next;
  return next;
}

/** Names in the HTML already what the entry imports once it has started the worker: nothing is fetched one after the other. */
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
      chunk?.imports.forEach(add);
      chunk?.dynamicImports.forEach(add);
      return [...files]
        .filter((file) => file !== chunk?.fileName)
        .map((file) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` },
          injectTo: "head" as const,
        }));
    },
  },
};

/** What the entry itself runs: it starts the worker, whatever else has to be read. */
const start = {
  name: "start",
  test: /vite\/preload-helper|jobs\/(?:start-planner|lent-worker|start-days|worker-death)/,
  priority: 2,
};

/** What the start needs and other parts need too: one file instead of fifteen. */
const shared = {
  name: "shared",
  test: /src\/(?:numbers|language|scenario|servers\/(?!places|docker)|clients|state\/(?!place|chosen-ports\.)|page\/(?!texts\/(?!all-texts-zip\.)|shell\/(?:example-list\.|lead\.|scenario-list\.)|working\/(?:capacity-card\.|working\.)|inputs\/(?:failure-words\.|field-labels\.|excluded-ports\.|folded-cards\.|limits-card\.|network-card\.|ports-card\.|quantity-shape\.|simulation-card\.|three-questions\.|year-fields\.|year-part\.|log-option-texts\.|log-options-form\.|log-preview\.|problem-words\.)|kit\/(?:find-entries\.|tabs\.|picker\.)|compare\/|figures\/|report\/|words\/(?!frame\.|inputs\.|verdict\.)))|node_modules\/@?preact/,
  minShareCount: 2,
  priority: 1,
};

/** German in one file, which those who read English never fetch. */
const german = { name: "german", test: /\.de\.ts$/, includeDependenciesRecursively: false };

export default defineConfig(({ mode }) =>
  mode === "single"
    ? singleFile([firstLook])
    : {
        // What a plan needs last is a file of its own in the worker, too.
        worker: { format: "es" },
        plugins: [listenForChanges, firstLook, preloadPage, stayOffline],
        build: {
          modulePreload: false,
          rolldownOptions: { output: { codeSplitting: { groups: [start, german, shared] } } },
        },
      },
);

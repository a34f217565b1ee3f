/** What makes the served page installable, and lets it open without a network: manifest and service worker. */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { Plugin, Rolldown } from "vite";

/** What the service worker is called; it lies beside the page, which it serves. */
export const SERVICE_WORKER = "service-worker.js";

const MANIFEST = "manifest.webmanifest";
const SCRIPT = fileURLToPath(new URL("../workers/stay-offline.ts", import.meta.url));

/** How the page introduces itself to a system that installs it; `icon` is the file of its icon. */
const manifest = (icon: string) => ({
  name: "Passive Port Planner",
  short_name: "Port Planner",
  description: "How many passive ports does this FTP server need? Simulated in your browser.",
  start_url: "./",
  scope: "./",
  display: "standalone",
  background_color: "#f5f6f8",
  theme_color: "#17202a",
  icons: [{ src: icon, sizes: "any", type: "image/svg+xml" }],
});

/** A name for what the files hold; another as soon as a byte differs. */
function versionOf(bundle: Rolldown.OutputBundle): string {
  const hash = createHash("sha256");
  for (const name of Object.keys(bundle).sort()) {
    const file = bundle[name]!;
    hash.update(name).update(file.type === "chunk" ? file.code : file.source);
  }
  return hash.digest("hex").slice(0, 16);
}

/** The service worker's script, with the list of what it keeps. */
async function serviceWorker(bundle: Rolldown.OutputBundle): Promise<string> {
  // The page itself is kept under its folder's address.
  const files = Object.keys(bundle)
    .filter((name) => name !== "index.html")
    .concat(MANIFEST);
  const built = await build({
    configFile: false,
    logLevel: "error",
    define: { FILES: JSON.stringify(files), VERSION: JSON.stringify(versionOf(bundle)) },
    build: {
      write: false,
      lib: { entry: SCRIPT, formats: ["iife"], name: "stayOffline" },
    },
  });
  return (built as Rolldown.RolldownOutput[])[0]!.output[0].code;
}

/** Adds manifest and service worker to the build; last of all, so that the list is complete. */
export const stayOffline: Plugin = {
  name: "stay-offline",
  enforce: "post",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: () => [
      { tag: "link", attrs: { rel: "manifest", href: `./${MANIFEST}` }, injectTo: "head" },
    ],
  },
  generateBundle: {
    order: "post",
    async handler(_options, bundle) {
      const icon = Object.keys(bundle).find((name) => /^assets\/icon-.*\.svg$/.test(name));
      if (icon === undefined) throw new Error("The page has no icon to be installed with.");
      this.emitFile({
        type: "asset",
        fileName: MANIFEST,
        source: JSON.stringify(manifest(`./${icon}`)),
      });
      const source = await serviceWorker(bundle);
      this.emitFile({ type: "asset", fileName: SERVICE_WORKER, source });
    },
  },
};

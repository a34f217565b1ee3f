/** `vite build --mode single`: the whole planner as one HTML file that works where it lies, without a server. */
import { createHash } from "node:crypto";
import type { Plugin, Rolldown, UserConfig } from "vite";

/** What the file is called. */
export const SINGLE_FILE = "passive-port-planner.html";

/** `new Worker(new URL("…", import.meta.url), { type: "module" })`, as the sources write it. */
const WORKER =
  /new Worker\(\s*new URL\("(?<path>[^"]+)", import\.meta\.url\),\s*\{\s*type: "module",?\s*\}\s*\)/g;

/** Workers come out of the file itself: each is kept in it as text and started from a blob. */
const workersInside = (): Plugin => ({
  name: "workers-inside",
  enforce: "pre",
  transform(code, id) {
    if (!/\.tsx?$/.test(id) || !code.includes("new Worker(")) return undefined;
    const imports: string[] = [];
    const changed = code.replace(WORKER, (_match, path: string) => {
      const name = `InsideWorker${imports.length}`;
      imports.push(`import ${name} from "${path}?worker&inline";`);
      return `new ${name}()`;
    });
    if (changed.includes("new Worker(")) throw new Error(`${id} starts a worker in its own way.`);
    return `${imports.join("\n")}\n${changed}`;
  },
});

/** The page's own rules in the single file: only this script and this style, workers from blobs, and no request at all. */
function policy(script: string, style: string): string {
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "worker-src blob:",
    "img-src data: blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Text that ends no script element before its time. */
const inScript = (code: string): string => code.replaceAll(/<(?=\/script|!--)/gi, String.raw`\x3C`);

/** What the bundle holds of one kind, in one text; its files are dropped. */
function takeOut(bundle: Rolldown.OutputBundle, ending: string): string {
  const texts: string[] = [];
  for (const [name, file] of Object.entries(bundle)) {
    if (!name.endsWith(ending)) continue;
    texts.push(file.type === "chunk" ? file.code : String(file.source));
    delete bundle[name];
  }
  if (texts.length !== 1) throw new Error(`The single file has ${texts.length} parts ${ending}.`);
  return texts[0]!.trim();
}

/** The page with its icons in their places; their files are dropped. */
function withIcons(html: string, bundle: Rolldown.OutputBundle): string {
  let filled = html;
  for (const [name, file] of Object.entries(bundle)) {
    if (!name.endsWith(".svg") || file.type !== "asset") continue;
    const data = `data:image/svg+xml,${encodeURIComponent(String(file.source).trim())}`;
    filled = filled.replaceAll(`./${name}`, () => data);
    delete bundle[name];
  }
  return filled;
}

/** Puts script and style into the page, and takes from it what would ask for a file. */
const oneFile: Plugin = {
  name: "one-file",
  enforce: "post",
  apply: "build",
  generateBundle: {
    // After Vite's own: they still fill in places of the scripts.
    order: "post",
    handler(_options, bundle) {
      const page = bundle["index.html"];
      if (page?.type !== "asset") throw new Error("There is no page to put the parts into.");
      const script = inScript(takeOut(bundle, ".js"));
      const style = takeOut(bundle, ".css");
      const html = withIcons(String(page.source), bundle)
        .replaceAll(/\s*<link rel="(?:stylesheet|modulepreload|manifest)"[^>]*>/g, "")
        .replaceAll(/\s*<script [^>]*><\/script>/g, "")
        .replace(/(?<=Content-Security-Policy"\s+content=")[^"]*/, () => policy(script, style))
        .replace("</head>", () => `  <style>${style}</style>\n  </head>`)
        // At the end of the body: it runs when the page's place for the planner is there.
        .replace("</body>", () => `  <script type="module">${script}</script>\n  </body>`);
      delete bundle["index.html"];
      const left = Object.keys(bundle);
      if (left.length > 0) throw new Error(`The single file leaves ${left.join(", ")} outside.`);
      this.emitFile({ type: "asset", fileName: SINGLE_FILE, source: html });
    },
  },
};

/** How the single file is built; `plugins` are those that every build has. */
export function singleFile(plugins: Plugin[]): UserConfig {
  return {
    base: "./",
    plugins: [workersInside(), ...plugins, oneFile],
    // Classic scripts: a blob's module could import nothing anyway, and older browsers start them too.
    worker: { format: "iife", plugins: () => [workersInside()] },
    build: {
      outDir: "single",
      assetsInlineLimit: Infinity,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  };
}

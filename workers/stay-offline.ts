// The service worker: it keeps every part of the page, so that the page opens without a network. Where there is one, the
// page itself always comes from the server: nobody plans with yesterday's version.

/** What the page is made of, and a name that changes with any of it; the build puts both in. */
declare const FILES: readonly string[];
declare const VERSION: string;

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** The page's own address: its folder. */
const PAGE = "./";

/** Others may keep things under the same origin: names of versions begin with the page's address. */
const OWN = `${worker.registration.scope} `;
const KEPT = OWN + VERSION;

async function keepFiles(): Promise<void> {
  const kept = await caches.open(KEPT);
  // The names of files change with what is in them; the page's does not: it is asked for anew.
  await kept.addAll([new Request(PAGE, { cache: "no-cache" }), ...FILES]);
  await worker.skipWaiting();
}

/** Drops what is older than the version before: a page of that one may still be open and fetch its parts. */
async function dropOld(): Promise<void> {
  const names = await caches.keys();
  const earlier = names.filter((name) => name.startsWith(OWN) && name !== KEPT);
  await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** The page from the server; as it was kept where no server answers, or not with the page. */
async function page(request: Request): Promise<Response> {
  const answered = await fetch(request).catch(() => null);
  if (answered?.ok === true) return answered;
  const kept = await (await caches.open(KEPT)).match(PAGE);
  return kept ?? answered ?? Response.error();
}

async function part(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

worker.addEventListener("install", (event) => event.waitUntil(keepFiles()));
worker.addEventListener("activate", (event) => event.waitUntil(dropOld()));
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(worker.registration.scope)) return;
  event.respondWith(request.mode === "navigate" ? page(request) : part(request));
});

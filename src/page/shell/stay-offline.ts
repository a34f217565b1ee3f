/**
 * Lets the service worker keep the page for times without a network. The build that has one names a manifest; the single
 * file, a page that is being developed and browsers that keep nothing go without.
 */
export function stayOffline(): void {
  if (document.querySelector('link[rel="manifest"]') === null) return;
  // Where it is refused, the page works as before, only not without a network.
  navigator.serviceWorker?.register("service-worker.js").catch(() => undefined);
}

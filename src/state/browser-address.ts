import type { Address } from "./engine-types.ts";

/** The address bar of the page. The part behind `#` is never sent to a server. */
export const browserAddress: Address = {
  read: () => location.hash,
  replace: (hash) => history.replaceState(history.state, "", withHash(hash)),
  onChange: (listener) => addEventListener("hashchange", listener),
  full: (hash) => (location.protocol === "file:" ? withoutFolder(withHash(hash)) : withHash(hash)),
};

/** A file's address names folders of its owner that lead nobody else to it: its own name and the scenario remain. */
function withoutFolder(address: string): string {
  return address.replace(/^[^#]*\//, "");
}

function withHash(hash: string): string {
  return `${location.href.split("#", 1)[0]}${hash}`;
}

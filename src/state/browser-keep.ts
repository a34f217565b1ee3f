import type { Keep } from "./engine-types.ts";

/** Names in localStorage begin with this. */
const PREFIX = "passive-port-planner.";

/** Keeps texts in localStorage; a blocked or full storage is no error, the texts are just not kept. */
export const browserKeep: Keep = {
  read: (name) => {
    try {
      return localStorage.getItem(PREFIX + name);
    } catch {
      return null; // Storage is blocked: there is nothing to read.
    }
  },
  write: (name, text) => {
    try {
      localStorage.setItem(PREFIX + name, text);
    } catch {
      // Storage is blocked or full: the page works without it.
    }
  },
};

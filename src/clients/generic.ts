import { assumed } from "../scenario/sourced.ts";
import type { ClientFacts } from "./types.ts";

const unknown = "Nothing is known about this client";

/** Any other client: the general defaults of a group apply. */
export const generic: ClientFacts = {
  id: "generic",
  name: "Another client",
  summary: "Nothing is assumed about it beyond the general defaults.",
  defaults: {},
  command: assumed("PASV", unknown),
  connectionsMaximum: assumed(null, unknown),
  onRefusal: assumed("Not known; set how often and when it tries again.", unknown),
};

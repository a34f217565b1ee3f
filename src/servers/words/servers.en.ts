import type { ServerFacts } from "../types.ts";

/** What is said of a server to people; its own names of settings, log lines and sources stay as they are. */
export interface ServerWords {
  name: string;
  /** One sentence: how it picks and holds ports. */
  summary: string;
  /** Which versions the entry describes. */
  versions: string;
  usersSee: string;
  rangeNote: string | undefined;
  /** Why there is another reading; undefined where there is none. */
  otherReading: string | undefined;
}

/** The catalogue's own words, English. */
export const english = {
  of: (facts: ServerFacts): ServerWords => ({
    name: facts.name,
    summary: facts.summary,
    versions: facts.versions,
    usersSee: facts.whenFullUsersSee.value,
    rangeNote: facts.rangeNote,
    otherReading: facts.otherReading?.why,
  }),
  /** Why ports are not the limit, at whatever size, and the cure: the rest of "Ports are not the limit: …". */
  noSizeCures: {
    "proftpd-1.3.7":
      "two sessions can be given one port, however many there are. Update to 1.3.7b or newer. Until then more ports make it rarer.",
  } as Partial<Record<string, string>>,
};
export type SaidOfServers = typeof english;

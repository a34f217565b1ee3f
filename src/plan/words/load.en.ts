import { counted, howOften, period, thousands, times } from "../../language/numbers.ts";
import type { PortBehaviour } from "../../scenario/types.ts";

/** What completing a document calls a group that has no name. */
const UNNAMED = /^Group \d+$/;
/** "scanners", "people": names that go with a number before them. */
const PLURAL = /(?:s|people|men|staff)$/i;

/** How the clients of the largest group come. Seconds; `mark` is the time of the first start. */
export type Coming =
  | { pattern: "steady"; perHour: number }
  | { pattern: "daily"; perDay: number }
  | { pattern: "always" }
  | { pattern: "scheduled"; everySeconds: number; mark: string; skew: number; spread: number };

const PICKS: Readonly<Record<PortBehaviour["pick"], string>> = {
  "random-draws": "draws ports blindly",
  shuffle: "tries ports in random order",
  "scan-up": "searches upwards from a random port",
  "scan-down": "searches downwards from a random port",
  cursor: "goes round its range",
  lowest: "takes the lowest free port",
};
const HOLDS: Readonly<Record<PortBehaviour["holdUntil"], string>> = {
  accept: "a port is held from PASV until the client has connected",
  "transfer-end": "a port is held from PASV until the transfer is over",
  "next-pasv-or-quit": "a port is held until the next PASV or the end of the session",
};

function comingText(coming: Coming, isOne: boolean): string {
  const each = isOne ? "it" : "each";
  const start = isOne ? "it starts" : "they start";
  switch (coming.pattern) {
    case "steady":
      return `${each} visits ${howOften(coming.perHour)} at random moments`;
    case "daily": {
      // By the day where that is a number; else as often as it is.
      const often =
        coming.perDay < 0.95 ? howOften(coming.perDay / 24) : times(coming.perDay, "a day");
      return `${each} visits ${often}, more at some hours than at others`;
    }
    case "always":
      return `${each} is logged in all day`;
    case "scheduled": {
      const { everySeconds, mark, skew, spread } = coming;
      const at =
        everySeconds >= 86_400
          ? `at ${mark}`
          : `every ${period(everySeconds).replace(/^1 /, "")} from ${mark}`;
      if (skew > 0) return `${start} ${at}, give or take ${period(skew)}`;
      if (spread > 0) return `${start} ${at}, spread over ${period(spread)}`;
      return isOne ? `${start} ${at}` : `they all start ${at}, at once`;
    }
  }
}

/** What the answer rests on, in English: the server's behaviour and the clients. Strings were written before. */
export const english = {
  catalogued: (server: string, summary: string) =>
    `${server}: ${/^[A-Z][a-z]/.test(summary) ? summary.charAt(0).toLowerCase() + summary.slice(1) : summary}`,
  asSet: (server: string, { attempts, holdUntil, pick }: PortBehaviour) => {
    const tries = attempts === null ? "all of them" : counted(attempts, "try", "tries");
    return `${server}, as set here: ${PICKS[pick]}, ${tries}; ${HOLDS[holdUntil]}.`;
  },
  usersSee: (what: string) => `When the range is full users see: ${what}.`,
  lookFor: (line: string) => `Look for "${line}" in the log.`,
  placesThen: (ports: number, places: number) => `; with ${counted(ports, "port")} it is ${places}`,
  whenFull: {
    refuse: "an error reply; the session goes on",
    "close-session": "the session ends",
    "outside-range": "a port outside the range, which the firewall drops: a hang",
    wait: "nothing, until a port is free: the request waits",
  } satisfies Record<PortBehaviour["whenFull"], string> as Record<
    PortBehaviour["whenFull"],
    string
  >,

  /** Who holds most; `held` of `all` as they are said, `isLittle` where all is less than one. */
  restsOn: (given: {
    clients: number;
    name: string;
    held: string;
    all: string;
    isLittle: boolean;
    isConnections: boolean;
    coming: Coming;
  }) => {
    const { clients, name, held, all, isLittle, isConnections, coming } = given;
    const isOne = clients === 1;
    let who = `${thousands(clients)} clients of ${name}`;
    if (isOne) who = `The one client of ${name}`;
    else if (PLURAL.test(name) && !UNNAMED.test(name)) who = `${thousands(clients)} ${name}`;
    const hold = isOne ? "holds" : "hold";
    const what = isConnections ? "data connection" : "port";
    let share = all === "1" ? `${hold} the one ${what}` : `${hold} all ${all} ${what}s`;
    if (isLittle)
      share = `${isOne ? "makes" : "make"} up the whole load, ${all} of a ${what} on average,`;
    else if (held !== all) share = `${hold} ${held} of ${all} ${what}s`;
    return `${who} ${share} at the peak: ${comingText(coming, isOne)}.`;
  },
  sessionsCount: (sessions: string) => ` Sessions count, too: ${sessions}.`,
};
export type LoadWords = typeof english;

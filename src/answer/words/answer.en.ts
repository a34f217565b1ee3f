const NUMBERS: Partial<Record<number, string>> = {
  1: "one",
  2: "two",
  3: "three",
  4: "four",
  5: "five",
  6: "six",
  7: "seven",
  8: "eight",
  9: "nine",
  10: "ten",
};

/** Clauses of the answer in English: what bounds the ports, what a formula takes for granted, why a curve ends. */
export const english = {
  // What keeps more ports from being needed
  nobodyAsks: "nobody asks for a port",
  sessionsLetIn: (cap: number) => `the server lets in ${cap} sessions`,
  sessionsOfAddress: (cap: number) => `the server lets in ${cap} sessions per address`,
  clientsAtOnce: (group: string, clients: number, sessions: number) =>
    clients === 1
      ? `${group}: 1 client with ${sessions} ${sessions === 1 ? "session" : "sessions"} at once`
      : `${group}: ${clients} clients with ${sessions} ${sessions === 1 ? "session" : "sessions"} each at once`,
  addressesAtOnce: (group: string, addresses: number, sessions: number) =>
    addresses === 1
      ? `${group}: 1 address with ${sessions} ${sessions === 1 ? "session" : "sessions"} at once`
      : `${group}: ${addresses} addresses with ${sessions} ${sessions === 1 ? "session" : "sessions"} each at once`,

  // Why Hayward's curve is not carried on
  tail: {
    together: "visits start together by the clock",
    daysDiffer: "the load differs from day to day",
    tooFew: "too few refusals were counted to see how they fall with the size",
    tooFar: "the target is more than 1,000 times rarer than anything that was counted",
    offCurve: "what was counted does not fall along Hayward's curve",
    aboveCurve: "what was counted lies above Hayward's curve",
  },

  // The formula beside the answer
  erlangB: "Erlang B",
  erlangBOfSessions: (each: number) => `Erlang B on floor(N / ${each}) sessions`,
  drawChain: (draws: number | null) =>
    `${draws === null ? "N" : (NUMBERS[draws] ?? String(draws))}-draw chain`,
  engset: (sources: number) => `Engset, ${sources} sources`,
  premises: {
    erlangB:
      "requests come at random moments and every port is tried. Only the average time that a port is held matters",
    sessions: "sessions begin at random moments and each takes one of the places",
    draws:
      "requests come at random moments and each tries ports blindly. Only the average time that a port is held matters",
    engset: "a fixed number of clients, each with at most one port, none trying again early",
  },
  loadMeasured: (atBusiestMinute: boolean) =>
    `measured in the simulation${atBusiestMinute ? ", at the busiest minute of the mean day" : ""}`,
  loadGiven: "from the scenario's rates and times",
  applies: (premise: string, load: string) => `It applies here: ${premise}. The load is ${load}.`,
  comparison: (obstacle: string, load: string) =>
    `For comparison only: ${obstacle}. The load is ${load}.`,
  broken: {
    daysDiffer: "the load differs from day to day, but the formula assumes one that never changes",
    daily: "the load changes with the hour, but the formula assumes a steady one",
    scheduled: "visits start together by the clock, but the formula assumes random starts",
    someAlways: "some clients are always logged in and others come and go",
    groupsDiffer: "the groups of clients differ",
    retries: "refused clients try again, but the formula assumes that they go away",
    several: "a visit makes several data connections, so they do not come at random",
    shared: "a port serves several client addresses at once",
    givesUp: "the server gives up before it has tried every port",
    few: "there are few clients, but the formula assumes endlessly many",
    keepPlaces: "clients that are always logged in keep their places",
    longSessions:
      "sessions last longer than their data connections, and only the load of those is known",
    link: "the link is full at times and transfers slow each other, which the formula ignores",
    cap: "a cap on sessions turns some clients away first",
  },
  asAssumed: "as assumed",
};
export type AnswerWords = typeof english;

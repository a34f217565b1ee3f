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
  // What keeps more ports from being wanted
  nobodyAsks: "nobody asks for a port",
  sessionsLetIn: (cap: number) => `the server lets ${cap} sessions in`,
  sessionsOfAddress: (cap: number) => `the server lets ${cap} sessions of an address in`,
  clientsAtOnce: (group: string, clients: number, sessions: number) =>
    `${group}: ${clients} clients with ${sessions} ${sessions === 1 ? "session" : "sessions"} each at once`,
  addressesAtOnce: (group: string, addresses: number, sessions: number) =>
    `${group}: ${addresses} addresses with ${sessions} sessions each at once`,

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
      "PASVs come at random moments and every port is tried; the law of the hold does not matter",
    sessions: "sessions begin at random moments and each takes one of the places",
    draws:
      "PASVs come at random moments and each draws ports blindly; the law of the hold does not matter",
    engset: "a fixed number of clients, each with at most one port, none asking again sooner",
  },
  loadMeasured: (atBusiestMinute: boolean) =>
    `measured in the simulation${atBusiestMinute ? ", at the busiest minute of the mean day" : ""}`,
  loadGiven: "from the scenario's rates and times",
  applies: (premise: string, load: string) =>
    `Its premises hold here: ${premise}. The load is ${load}.`,
  comparison: (obstacle: string, load: string) =>
    `It is a comparison only: ${obstacle}. The load is ${load}.`,
  broken: {
    daysDiffer: "the load differs from day to day, the formula knows one",
    daily: "the load changes with the hour, the formula knows only a steady one",
    scheduled: "visits start together by the clock, the formula has them at random",
    someAlways: "some clients are always logged in and others come and go",
    groupsDiffer: "the groups of clients differ",
    retries: "refused clients try again, the formula has them go away",
    several: "a visit makes several data connections, so that they do not come at random",
    shared: "a port serves several client addresses at once",
    givesUp: "the server gives up before it has tried every port",
    few: "the clients are few, the formula has endlessly many",
    keepPlaces: "clients that are always logged in keep their places",
    longSessions: "a session lasts longer than the data connection in it, whose load is known",
    link: "the link is full at times: transfers last longer the more there are, the formula has them apart",
    cap: "a cap on sessions turns some clients away first",
  },
  asAssumed: "as assumed",
};
export type AnswerWords = typeof english;

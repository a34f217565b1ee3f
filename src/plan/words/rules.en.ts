/** Rules of thumb in English; `range` is a range that is named. */
export const english = {
  fileZilla:
    "More ports than transfers in four minutes; its own code only prefers ports that rested so long.",
  halfTheRange: "Logins are capped at half the range: two ports per session at once.",
  twoPerClient: "Two ports for every client.",
  fiveTimes: "Five times the expected number of concurrent connections.",
  onePerTransfer: "One port per client that is doing a passive transfer.",
  asManyAsSessions: "As many ports as sessions are allowed.",
  moreThanClients: "More ports than the largest number of clients.",
  tenPerUser:
    "About ten ports per user: 100, 500, 1,001 and 5,001 for up to 10, 50, 100 and 500 users.",
  rests120: "Every port rests 120 s in TIME_WAIT: the rate of transfers times 120 s.",
  hundred: "A range of 100; its example, 15000-15100, has 101.",
  onePort: "One port is enough in theory, because a connection is known by four numbers.",
  manyConnections: (range: string) => `Large enough for many connections, for example ${range}.`,
  example: (range: string) => `The example ${range}.`,
  broad: (range: string) => `As broad as possible, for example ${range}.`,
  open: (range: string) => `Open ${range}.`,
  byDefault: (range: string) => `The default ${range}.`,
  suffices: (range: string) => `Would likely suffice: ${range}.`,
  hundredAtMost: (range: string) =>
    `For 100 connections at most, though it holds one more: ${range}.`,
  defaultFromLowest: (range: string) =>
    `The default, its lower end taken as the lowest allowed: ${range}.`,
  limit: (range: string) => `Limit the range, for example ${range}.`,
};
export type RuleWords = typeof english;

import { exactly } from "../../language/numbers.ts";

/** "a", "a or b", "a, b or c". */
function orList(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
}

const MEANINGS = {
  wholeRange: "the whole range",
  nextPasv: "until the next PASV or the end of the session",
  noCap: "no such cap",
  untilPort: "until there is a port",
};

const NOT_UNICAST = {
  noHost: "no address of a host",
  loopback: "the loopback",
  reserved: "reserved",
  multicast: "multicast",
  mapped: "an IPv4 address written as IPv6",
};

const THINGS = {
  numbers: "numbers",
  addresses: "addresses",
  networks: "networks",
  ports: "ports",
  ranges: "ranges",
  groups: "groups",
  hourlyWeights: "hourly weights",
  weekdayWeights: "weights, Monday first",
  monthDays: "days of the month",
  pauses: "pauses in seconds",
  sizes: "sizes",
  rows: "rows",
  parts: "parts",
  timelines: "timelines",
  limits: "limits",
  warnings: "warnings",
  assumptions: "assumptions",
  rules: "rules",
  sentences: "sentences",
};

const NETWORK = 'a network like "198.51.100.0/24" or "2001:db8::/32"';

/**
 * What is wrong with a document, in English: `found` and `allowed` complete "… is" and "it must be". Values and paths
 * were written before; `nothing` is the word for a field that is missing.
 */
export const english = {
  // What was found
  nothing: "nothing",
  notANumber: "not a number",
  tooLargeToHold: "a number too large to hold",
  emptyList: "an empty list",
  listOfOne: "a list of one value",
  listOf: (values: number) => `a list of ${exactly(values)} values`,
  anObject: "an object",
  aThing: (kind: string) => `a ${kind}`,
  emptyObject: "an empty object",
  objectWith: (keys: string) => `an object with ${keys}`,
  unknownField: (key: string) => `an unknown field ${key}`,
  secondTime: (value: string) => `${value} a second time`,
  besideInsideAddresses: "given beside insideAddresses",
  besideSpread: (value: string) => `${value} beside spreadSeconds`,
  allZero: "24 weights that are all 0",
  onlyZeros: "only zeros",
  daysThatDiffer: "days that differ",
  aMean: (mean: string) => `a mean of ${mean}`,
  lawWithMean: (mean: string) => `a law with a mean of ${mean}`,
  clientsInTotal: (clients: number) => `${exactly(clients)} clients in total`,
  endlessRetry: (seconds: number) => `an endless retry every ${exactly(seconds)} seconds`,
  problems: (count: number) => `${exactly(count)} problems`,
  longerText: "a longer text",
  noJson: "not JSON",
  deeperNesting: "deeper nesting",
  givenTwice: "a field that is given twice",

  // What is allowed
  orList,
  bounds: (
    isWhole: boolean,
    lower: { from: string } | { above: string },
    upper: { to: string } | { below: string },
  ) => {
    const low = "from" in lower ? `from ${lower.from}` : `above ${lower.above}`;
    const high = "to" in upper ? `to ${upper.to}` : `below ${upper.below}`;
    const joint = "from" in lower && "to" in upper ? " " : " and ";
    const up = !("from" in lower) && "to" in upper ? "up " : "";
    return `${isWhole ? "a whole number" : "a number"} ${low}${joint}${up}${high}`;
  },
  notes: {
    none: "",
    untilServed: " (-1 = until served)",
    privileged: " (ports below 1024 are privileged)",
    unlimited: " (0 = unlimited)",
    never: " (0 = never)",
  },
  orNullMeaning: (allowed: string, meaning: NullMeaning) =>
    `${allowed}, or null (${MEANINGS[meaning]})`,
  orNull: (allowed: string) => `${allowed}, or null`,
  or: (one: string, other: string) => `${one}, or ${other}`,
  flag: "true or false",
  textOnOneLine: (most: number) => `a text of 1 to ${most} characters on one line`,
  aText: "a text",
  anyValue: "any value",
  list: (from: number, to: number, things: ListThings) =>
    `a list of ${from === to ? exactly(to) : `${exactly(from)} to ${exactly(to)}`} ${THINGS[things]}`,
  oneOfFields: (fields: string) => `one of the fields ${fields}`,
  objectWithFields: (fields: string) => `an object with the fields ${fields}`,
  objectWithPattern: (patterns: readonly string[]) =>
    `an object with a "pattern" (${orList(patterns)})`,
  quantity: (bounds: string, names: string) =>
    `${bounds}, or an object with "from" and "to" or with exactly one of ${names}`,
  meanWithin: (from: string, to: string) => `a law with a mean from ${from} to ${to}`,
  meanFrom: (from: string) =>
    `a quantity with a mean from ${from} (a client that never pauses never ends)`,
  network: NETWORK,
  networkWithoutHostBits: `${NETWORK}, without host bits`,
  hostAddress: 'an address of one host like "10.0.0.5" or "2001:db8::5"',
  addressOrName: 'an address like "203.0.113.10" or a host name like "ftp.example.com"',
  portNotYetThere: "a port that is not yet in the list",
  oneOfInside: "one of the two: insideAddresses has one address for each node",
  weightsAboveZero: "24 weights with a sum above 0",
  weightAboveZero: "a weight above 0",
  leftOutWhereAlways: "left out where visits are always",
  spreadOrSkew: "one of spreadSeconds (uniform) and skewSeconds (normal), not both",
  atLeastField: (field: string, value: string) => `at least ${field}, which is ${value}`,
  atMostField: (field: string, value: string) => `at most ${field}, which is ${value}`,
  belowField: (field: string, value: string) => `below ${field}, which is ${value}`,
  atLeastFirst: (value: string) => `at least the first of the two, which is ${value}`,
  belowNodes: (nodes: number) => `below the number of nodes, which is ${exactly(nodes)}`,
  atMostClients: (clients: number) => `at most the number of clients, which is ${exactly(clients)}`,
  atMostClientsInAll: (clients: number) =>
    `at most ${exactly(clients)} clients in all groups together`,
  belowDay: (length: string) => `below the length of the day, which is ${length}`,
  atMostDay: (length: string) => `at most the length of the simulated day, which is ${length}`,
  dayOfDaily: (length: string) =>
    `${length} where a group's visits are daily (their weights are the 24 hours of a day)`,
  delayFrom: (attempts: string, seconds: number) =>
    `a delay from ${exactly(seconds)} seconds where ${attempts} is -1 (an endless retry without a pause never ends)`,
  pausesFrom: (seconds: number) =>
    `pauses from ${exactly(seconds)} seconds where attempts is -1 (an endless retry without a pause never ends)`,
  atMostBytes: (bytes: number) => `at most ${exactly(bytes)} bytes`,
  atMostLevels: (levels: number) => `at most ${levels} levels of lists and objects`,
  giveOnce: "to give it once",
  noProblems: "none",

  notUnicast: NOT_UNICAST,

  // Sentences
  isMissing: (path: string, allowed: string) => `${path} is missing; it must be ${allowed}.`,
  isWrong: (path: string, found: string, allowed: string) =>
    `${path} is ${found}; it must be ${allowed}.`,
  notBoth: (field: string, other: string) =>
    `${field} and ${other} cannot both be given: leave one of them out.`,
  didYouMean: (near: string) => `Did you mean ${near}?`,
  notKnown: (path: string, near: string | null, fields: string) =>
    `${path} is not a field that is known here. ${near === null ? `Allowed here are ${fields}.` : `Did you mean ${near}?`}`,
  moreProblems: (more: number) =>
    `The document has ${exactly(more)} more problems that are not listed.`,
  writeInstead: (path: string, found: string, why: "host-bits" | "no-prefix", meant: string) =>
    `${path} is ${found}, ${why === "host-bits" ? "which has bits set after its prefix" : "an address without a prefix length"}; write ${meant}.`,
  noClientConnects: (path: string, found: string, why: NotUnicast) =>
    `${path} is ${found}: ${NOT_UNICAST[why]}, from which no client connects; write the clients' own network.`,
  newerVersion: (path: string, found: string) =>
    `${path} is ${found}: this scenario was written by a newer planner than this one, which reads version 1.`,
  busiestStricter: (path: string, found: string, usual: string, refusals: string) =>
    `${path} is ${found}; it must be at least ${usual}, which is ${refusals}: busy days may be refused more than usual ones, not less.`,
  tooLarge: (bytes: number) =>
    `The document is too large: at most ${exactly(bytes)} bytes (1 MiB) are read.`,
  notJson: (reason: string | null) =>
    `The document is not JSON: ${reason ?? "it cannot be parsed"}.`,
  tooDeep: (allowed: string) => `The document is nested too deeply: ${allowed} are read.`,
  twice: (path: string) => `${path} is given twice; give it once.`,
  emptyDocument: "The document is empty.",
  utf16: "The document is UTF-16 text; it must be saved as UTF-8.",
  notUtf8: "The document is not UTF-8 text; it must be saved as UTF-8.",
  link: {
    start: "It does not begin with “#s=”.",
    version: "It was written by another version of this page.",
    tooLong: "It is longer than the 8 KB that a link may have.",
    tooLarge: "It unpacks to more than 256 KB.",
    broken: "It is cut off or was changed on its way.",
  },
};

/** What null means in a field. */
export type NullMeaning = keyof typeof MEANINGS;

/** Why an address is none that a client connects from. */
export type NotUnicast = keyof typeof NOT_UNICAST;

/** What a list is of. */
export type ListThings = keyof typeof THINGS;

export type ProblemWords = typeof english;

import { exactly } from "../../language/numbers.ts";
import type { ListThings, NotUnicast, NullMeaning, ProblemWords } from "./problems.en.ts";

/** "a", "a oder b", "a, b oder c". */
function orList(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} oder ${words[words.length - 1]}`;
}

const NETWORK = 'ein Netz wie "198.51.100.0/24" oder "2001:db8::/32"';

const KINDS: Partial<Record<string, string>> = {
  function: "eine Funktion",
  symbol: "ein Symbol",
  bigint: "eine große ganze Zahl",
};
const MEANINGS: Readonly<Record<NullMeaning, string>> = {
  wholeRange: "der ganze Bereich",
  nextPasv: "bis zum nächsten PASV oder zum Ende der Sitzung",
  noCap: "keine solche Obergrenze",
  untilPort: "bis es einen Port gibt",
};
const NOT_UNICAST: Readonly<Record<NotUnicast, string>> = {
  noHost: "keine Adresse eines Hosts",
  loopback: "die Loopback-Adresse",
  reserved: "reserviert",
  multicast: "Multicast",
  mapped: "eine als IPv6 geschriebene IPv4-Adresse",
};
const THINGS: Readonly<Record<ListThings, string>> = {
  numbers: "Zahlen",
  addresses: "Adressen",
  networks: "Netzen",
  ports: "Ports",
  ranges: "Bereichen",
  groups: "Gruppen",
  hourlyWeights: "Stundengewichten",
  weekdayWeights: "Gewichten, Montag zuerst",
  monthDays: "Tagen des Monats",
  pauses: "Pausen in Sekunden",
  sizes: "Größen",
  rows: "Zeilen",
  parts: "Teilen",
  timelines: "Zeitleisten",
  limits: "Grenzen",
  warnings: "Warnungen",
  assumptions: "Annahmen",
  rules: "Regeln",
  sentences: "Sätzen",
};

/** What is wrong with a document, in German: `found` completes "… ist", `allowed` "erlaubt ist". */
export const german: ProblemWords = {
  nothing: "nichts",
  notANumber: "keine Zahl",
  tooLargeToHold: "eine zu große Zahl",
  emptyList: "eine leere Liste",
  listOfOne: "eine Liste aus einem Wert",
  listOf: (values) => `eine Liste aus ${exactly(values)} Werten`,
  anObject: "ein Objekt",
  aThing: (kind) => KINDS[kind] ?? kind,
  emptyObject: "ein leeres Objekt",
  objectWith: (keys) => `ein Objekt mit ${keys}`,
  unknownField: (key) => `ein unbekanntes Feld ${key}`,
  secondTime: (value) => `${value} ein zweites Mal`,
  besideInsideAddresses: "neben insideAddresses angegeben",
  besideSpread: (value) => `${value} neben spreadSeconds`,
  allZero: "24-mal das Gewicht 0",
  onlyZeros: "nur Nullen",
  daysThatDiffer: "verschiedene Tage",
  aMean: (mean) => `ein Mittel von ${mean}`,
  lawWithMean: (mean) => `eine Verteilung mit Mittel ${mean}`,
  clientsInTotal: (clients) => `zusammen ${exactly(clients)} Clients`,
  endlessRetry: (seconds) => `eine endlose Wiederholung alle ${exactly(seconds)} Sekunden`,
  problems: (count) => `${exactly(count)} Probleme`,
  longerText: "ein längerer Text",
  noJson: "kein JSON",
  deeperNesting: "tiefere Verschachtelung",
  givenTwice: "ein doppelt angegebenes Feld",

  orList,
  bounds: (isWhole, lower, upper) => {
    const what = isWhole ? "eine ganze Zahl" : "eine Zahl";
    if ("from" in lower && "to" in upper) return `${what} von ${lower.from} bis ${upper.to}`;
    const low = "from" in lower ? `ab ${lower.from}` : `über ${lower.above}`;
    const high = "to" in upper ? `bis ${upper.to}` : `unter ${upper.below}`;
    return `${what} ${low} und ${high}`;
  },
  notes: {
    none: "",
    untilServed: " (-1 = bis er bedient wird)",
    privileged: " (Ports unter 1024 sind privilegiert)",
    unlimited: " (0 = unbegrenzt)",
    never: " (0 = nie)",
  },
  orNullMeaning: (allowed, meaning) => `${allowed}, oder null (${MEANINGS[meaning]})`,
  orNull: (allowed) => `${allowed}, oder null`,
  or: (one, other) => `${one}, oder ${other}`,
  flag: "true oder false",
  textOnOneLine: (most) => `ein Text von 1 bis ${most} Zeichen in einer Zeile`,
  aText: "ein Text",
  anyValue: "ein beliebiger Wert",
  list: (from, to, things) =>
    `eine Liste aus ${from === to ? exactly(to) : `${exactly(from)} bis ${exactly(to)}`} ${THINGS[things]}`,
  oneOfFields: (fields) => `eines der Felder ${fields}`,
  objectWithFields: (fields) => `ein Objekt mit den Feldern ${fields}`,
  objectWithPattern: (patterns) => `ein Objekt mit einem "pattern" (${orList(patterns)})`,
  quantity: (bounds, names) =>
    `${bounds}, oder ein Objekt mit "from" und "to" oder mit genau einem von ${names}`,
  meanWithin: (from, to) => `eine Verteilung mit einem Mittel von ${from} bis ${to}`,
  meanFrom: (from) =>
    `eine Größe mit einem Mittel ab ${from} (ein Client ohne Pause kommt nie zum Ende)`,
  network: NETWORK,
  networkWithoutHostBits: `${NETWORK}, ohne Host-Bits`,
  hostAddress: 'eine Adresse eines Hosts wie "10.0.0.5" oder "2001:db8::5"',
  addressOrName: 'eine Adresse wie "203.0.113.10" oder ein Hostname wie "ftp.example.com"',
  portNotYetThere: "ein Port, der noch nicht in der Liste steht",
  oneOfInside: "eines von beiden: insideAddresses hat eine Adresse je Knoten",
  weightsAboveZero: "24 Gewichte mit einer Summe über 0",
  weightAboveZero: "ein Gewicht über 0",
  leftOutWhereAlways: "nichts, wenn die Besuche always sind",
  spreadOrSkew: "eines von spreadSeconds (gleichmäßig) und skewSeconds (normal), nicht beide",
  atLeastField: (field, value) => `mindestens ${field}, also ${value}`,
  atMostField: (field, value) => `höchstens ${field}, also ${value}`,
  belowField: (field, value) => `weniger als ${field}, also als ${value}`,
  atLeastFirst: (value) => `mindestens der erste der beiden, also ${value}`,
  belowNodes: (nodes) => `weniger als die Zahl der Knoten, also als ${exactly(nodes)}`,
  atMostClients: (clients) => `höchstens die Zahl der Clients, also ${exactly(clients)}`,
  atMostClientsInAll: (clients) =>
    `höchstens ${exactly(clients)} Clients in allen Gruppen zusammen`,
  belowDay: (length) => `weniger als die Länge des Tages, also als ${length}`,
  atMostDay: (length) => `höchstens die Länge des simulierten Tages, also ${length}`,
  dayOfDaily: (length) =>
    `${length}, wenn Besuche einer Gruppe über den Tag verteilt sind (ihre Gewichte sind die 24 Stunden eines Tages)`,
  delayFrom: (attempts, seconds) =>
    `eine Pause ab ${exactly(seconds)} Sekunden, wenn ${attempts} -1 ist (eine endlose Wiederholung ohne Pause kommt nie zum Ende)`,
  pausesFrom: (seconds) =>
    `Pausen ab ${exactly(seconds)} Sekunden, wenn attempts -1 ist (eine endlose Wiederholung ohne Pause kommt nie zum Ende)`,
  atMostBytes: (bytes) => `höchstens ${exactly(bytes)} Bytes`,
  atMostLevels: (levels) => `höchstens ${levels} Ebenen von Listen und Objekten`,
  giveOnce: "es einmal anzugeben",
  noProblems: "keine",

  notUnicast: NOT_UNICAST,

  isMissing: (path, allowed) => `${path} fehlt; erlaubt ist ${allowed}.`,
  isWrong: (path, found, allowed) => `${path} ist ${found}; erlaubt ist ${allowed}.`,
  notBoth: (field, other) =>
    `${field} und ${other} gehen nicht zusammen: Lassen Sie eines davon weg.`,
  didYouMean: (near) => `Meinten Sie ${near}?`,
  notKnown: (path, near, fields) =>
    `${path} ist kein Feld, das hier bekannt ist. ${near === null ? `Erlaubt sind hier ${fields}.` : `Meinten Sie ${near}?`}`,
  moreProblems: (more) =>
    `Das Dokument hat ${exactly(more)} weitere Probleme, die nicht aufgeführt sind.`,
  writeInstead: (path, found, why, meant) =>
    `${path} ist ${found}, ${why === "host-bits" ? "worin nach dem Präfix Bits gesetzt sind" : "eine Adresse ohne Präfixlänge"}; schreiben Sie ${meant}.`,
  noClientConnects: (path, found, why) =>
    `${path} ist ${found}: ${NOT_UNICAST[why]}, von wo sich kein Client verbindet; schreiben Sie das Netz der Clients.`,
  newerVersion: (path, found) =>
    `${path} ist ${found}: Dieses Szenario schrieb ein neuerer Planer als dieser, der Version 1 liest.`,
  busiestStricter: (path, found, usual, refusals) =>
    `${path} ist ${found}; erlaubt ist mindestens ${usual}, also ${refusals}: An starken Tagen darf mehr abgewiesen werden als an gewöhnlichen, nicht weniger.`,
  tooLarge: (bytes) =>
    `Das Dokument ist zu groß: Gelesen werden höchstens ${exactly(bytes)} Bytes (1 MiB).`,
  notJson: (reason) => `Das Dokument ist kein JSON: ${reason ?? "es lässt sich nicht zerlegen"}.`,
  tooDeep: (allowed) => `Das Dokument ist zu tief verschachtelt: Gelesen werden ${allowed}.`,
  twice: (path) => `${path} ist doppelt angegeben; geben Sie es einmal an.`,
  emptyDocument: "Das Dokument ist leer.",
  utf16: "Das Dokument ist UTF-16-Text; es muss als UTF-8 gespeichert sein.",
  notUtf8: "Das Dokument ist kein UTF-8-Text; es muss als UTF-8 gespeichert sein.",
  link: {
    start: "Er beginnt nicht mit „#s=“.",
    version: "Eine andere Version dieser Seite hat ihn geschrieben.",
    tooLong: "Er ist länger als die 8 KB, die ein Link haben darf.",
    tooLarge: "Er entpackt sich auf mehr als 256 KB.",
    broken: "Er ist abgeschnitten oder wurde unterwegs verändert.",
  },
};

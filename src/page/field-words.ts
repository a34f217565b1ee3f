import type { PortRange, Quantity } from "../scenario/types.ts";
import {
  avoidedRanges,
  clockTime,
  numberList,
  oneIn,
  portRange,
  wordList,
} from "../state/field-text.ts";
import { quantityFormat } from "../state/quantity-text.ts";
import type { TextFormat } from "../state/text-format.ts";
import { amountFormat, BIT_RATES, BYTES, COUNT, SECONDS, SHARES } from "../state/unit-text.ts";
import { failureWords, leakWords } from "./failure-words.ts";

/** How a field is called and written in lists: in the assumptions, in the comparison, in print. */
interface FieldWords {
  label: string;
  write(value: unknown): string;
}

function entry<T>(label: string, format: TextFormat<T>): FieldWords {
  return { label, write: (value) => format.write(value as T) };
}

const text = (label: string): FieldWords => ({ label, write: plainWords });
const counts = quantityFormat(COUNT);
const bytes = quantityFormat(BYTES);
const rates = quantityFormat(BIT_RATES);
const seconds = quantityFormat(SECONDS);
const share = amountFormat(SHARES);
const port: TextFormat<number> = { write: String, read: amountFormat(COUNT).read };

/** By path, group numbers left out. */
const WORDS: Record<string, FieldWords> = {
  name: text("Name"),
  "server.software": text("Server"),
  "server.system": text("System"),
  "server.range": entry<PortRange>("Open today", portRange),
  "server.range.first": entry("Open today from", port),
  "server.range.last": entry("Open today to", port),
  "server.maxSessions": { label: "Most sessions", write: unlimited },
  "server.maxSessionsPerAddress": { label: "Most sessions per address", write: unlimited },
  "server.idleSeconds": { label: "Ends idle sessions after", write: secondsOrNever },
  "server.stallSeconds": { label: "Ends stalled transfers after", write: secondsOrNever },
  "server.restartSeconds": entry("Restarted every", amountFormat(SECONDS)),
  "server.nodes": entry("Nodes", amountFormat(COUNT)),
  "server.nodesLost": entry("Nodes that may fail", amountFormat(COUNT)),
  "server.uplinkBitsPerSecond": entry("Uplink", amountFormat(BIT_RATES)),
  "server.downlinkBitsPerSecond": entry("Downlink", amountFormat(BIT_RATES)),
  "server.ports.pick": text("Picks a port by"),
  "server.ports.attempts": {
    label: "Tries before it gives up",
    write: orWord("as many as there are ports"),
  },
  "server.ports.exclusive": text("A port serves one"),
  "server.ports.holdUntil": text("Port held until"),
  "server.ports.acceptsOn": text("Accepts on"),
  "server.ports.reusesAddress": text("Reuses ports of live connections"),
  "server.ports.timeWaitSeconds": entry("TIME_WAIT", amountFormat(SECONDS)),
  "server.ports.unusedSeconds": {
    label: "Drops an unused port after",
    write: secondsOr("the next PASV or the end of the session"),
  },
  "server.ports.whenFull": text("When no port is free"),
  "server.ports.portsPerSession": { label: "Ports per session", write: orWord("no such cap") },
  "server.ports.lastPortUnused": text("Never uses the last port"),
  "server.ports.leaks": { label: "Loses ports until a restart", write: leakWords },
  "server.ports.waitSeconds": {
    label: "A request waits for a port",
    write: secondsOr("until there is one"),
  },
  "server.ports.activeUsesRange": text("Active transfers use the range"),
  "server.ports.uploadEndRoundTrips": entry("Round trips after an upload", amountFormat(COUNT)),
  "server.ports.sendBufferBytes": entry("Send buffer left at the close", amountFormat(BYTES)),
  "server.ports.tlsDownloadEndRoundTrips": entry(
    "Round trips after a TLS download",
    amountFormat(COUNT),
  ),
  clients: entry("How many clients", amountFormat(COUNT)),
  addresses: entry("Public addresses", amountFormat(COUNT)),
  software: text("Client software"),
  connections: entry("Connections at once", amountFormat(COUNT)),
  passive: entry("Passive", share),
  uploads: entry("Uploads", share),
  abandoned: entry("Never connect", share),
  files: entry<Quantity>("Files per visit", counts),
  listings: entry<Quantity>("Listings per visit", counts),
  fileBytes: entry<Quantity>("File size", bytes),
  listingBytes: entry<Quantity>("Size of a listing", bytes),
  bitsPerSecond: entry<Quantity>("Line speed", rates),
  roundTripSeconds: entry<Quantity>("Round trip", seconds),
  tls: text("TLS"),
  thinkSeconds: entry<Quantity>("Pause between files", seconds),
  transferSeconds: entry<Quantity>("Transfer time", seconds),
  listingSeconds: entry<Quantity>("Listing time", seconds),
  connectSeconds: entry<Quantity>("Reply to connection", seconds),
  retry: { label: "After a refusal", write: retryWords },
  "retry.attempts": {
    label: "Tries after a refusal",
    write: (value) => (value === -1 ? "until served" : plainWords(value)),
  },
  "retry.delaySeconds": entry("First try after", amountFormat(SECONDS)),
  "retry.factor": entry("Each wait times", amountFormat(COUNT)),
  "retry.limitSeconds": entry("Longest wait", amountFormat(SECONDS)),
  "failures.refused": { label: "PASV refused", write: failureWords },
  "failures.killed": { label: "Session ended by the server", write: failureWords },
  "failures.turnedAway": { label: "Login turned away", write: failureWords },
  "failures.unanswered": { label: "Port does not answer", write: failureWords },
  loginRoundTrips: entry("Round trips of a login", amountFormat(COUNT)),
  staySeconds: entry<Quantity>("Stays logged in", seconds),
  lingerSeconds: entry<Quantity>("Transfer sessions stay", seconds),
  browsingSessions: entry("Sessions that browse", amountFormat(COUNT)),
  keepsSessions: text("Idle sessions wait for the others"),
  startsTogether: text("All sessions log in at the beginning"),
  repeatsPasv: entry("Connections made and not used", share),
  stalled: entry("Transfers that hang", share),
  activeReaches: text("Active mode reaches the client"),
  uploadHoldRoundTrips: entry("Extra round trips while holding, uploads", amountFormat(COUNT)),
  firstHoldRoundTrips: entry("Extra round trips, first file", amountFormat(COUNT)),
  tlsCommandSeconds: entry("Between commands under TLS", amountFormat(SECONDS)),
  holdRoundTrips: entry("Extra round trips while holding", amountFormat(COUNT)),
  gapRoundTrips: entry("Extra round trips between files", amountFormat(COUNT)),
  tlsStart: text("TLS begins at"),
  connectTimeoutSeconds: entry("Waits for a connection", amountFormat(SECONDS)),
  asksTwice: text("Sends EPSV, then PASV"),
  dayFactor: { label: "Days that differ", write: yearWords },
  "dayFactor.cv": entry("Days vary by", share),
  "dayFactor.weekdays": entry("Weights of the weekdays", numberList),
  "dayFactor.monthDays": entry("Only on days of the month", numberList),
  "dayFactor.fiveBusiest": entry("Five busiest days bring", amountFormat(COUNT)),
  "visits.pattern": text("When they connect"),
  "visits.perClientPerHour": entry("Visits per client and hour", amountFormat(COUNT)),
  "visits.perClientPerDay": entry("Visits per client and day", amountFormat(COUNT)),
  "visits.hours": entry("Weights of the hours", numberList),
  "visits.everySeconds": entry("Every", amountFormat(SECONDS)),
  "visits.offsetSeconds": entry("First at", clockTime),
  "visits.spreadSeconds": entry("Spread evenly over", amountFormat(SECONDS)),
  "visits.skewSeconds": entry("Clocks differ by", amountFormat(SECONDS)),
  "visits.idleSeconds": entry<Quantity>("Idle between visits", seconds),
  "target.refusals": { label: "Accepted refusals", write: acceptedWords },
  "target.over": text("Counted over"),
  "target.confidence": entry("How sure", share),
  "target.growth": entry("Room for growth", share),
  "target.growthFrom": entry("Growth at least", share),
  "target.fiveBusiest": { label: "On the five busiest days", write: acceptedWords },
  "simulation.days": entry("Most days", amountFormat(COUNT)),
  "simulation.daySeconds": entry("Length of a day", amountFormat(SECONDS)),
  "simulation.leadInSeconds": entry("Runs in from before", amountFormat(SECONDS)),
  "simulation.warmUpSeconds": entry("Not counted at the start", amountFormat(SECONDS)),
  "simulation.seed": entry("Seed", port),
  "placement.first": entry("First port", port),
  "placement.avoid": entry("Ports to avoid", avoidedRanges),
  "access.publicAddress": text("Public address"),
  "access.insideAddress": text("Behind NAT at"),
  "access.insideAddresses": entry("Nodes behind NAT at", wordList),
  "access.sources": entry("Allowed from", wordList),
  "access.controlPorts": entry("Control ports", numberList),
};

const GROUP = /^groups\[(\d+)\]\.(.*)$/;

/** What a field is called; a group's fields begin with the group's name where there are several groups. */
export function labelFor(path: string, groupNames: readonly string[]): string {
  const [, index, own] = GROUP.exec(path) ?? [];
  const words = wordsAt(own ?? path)?.words.label ?? path;
  const name = index === undefined ? undefined : groupNames[Number(index)];
  return name === undefined || groupNames.length === 1 ? words : `${name}: ${lowerFirst(words)}`;
}

/** A value in the administrator's units. A part of a quantity is written as its whole would be. */
export function valueWords(path: string, value: unknown): string {
  const own = GROUP.exec(path)?.[2] ?? path;
  const found = wordsAt(own);
  if (found === undefined || value === undefined) return plainWords(value);
  return found.exact ? found.words.write(value) : plainWords(value);
}

/** true where the page writes the value at a path as one thing, such as a quantity or a range. */
export function isWholeField(path: string): boolean {
  return wordsAt(GROUP.exec(path)?.[2] ?? path)?.exact === true;
}

/** The words of a path, or of the nearest path above it. */
function wordsAt(path: string): { words: FieldWords; exact: boolean } | undefined {
  for (let at = path; at !== ""; at = at.replace(/(^|[.[])[^.[]*$/, "")) {
    const words = WORDS[at];
    if (words !== undefined) return { words, exact: at === path };
  }
  return undefined;
}

function plainWords(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (value === null || value === undefined) return "none";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(plainWords).join(", ");
  if (typeof value === "object") return Object.values(value).map(plainWords).join(", ");
  return typeof value === "string" ? value.replaceAll("-", " ") : JSON.stringify(value);
}

function acceptedWords(value: unknown): string {
  return `1 in ${oneIn.write(value as number)}`;
}

function yearWords(value: unknown): string {
  return Object.keys(value as object).length === 0 ? "every day is alike" : plainWords(value);
}

function unlimited(value: unknown): string {
  return value === 0 ? "unlimited" : amountFormat(COUNT).write(value as number);
}

function orWord(word: string): (value: unknown) => string {
  return (value) => (value === null ? word : plainWords(value));
}

function secondsOr(word: string): (value: unknown) => string {
  return (value) => (value === null ? word : amountFormat(SECONDS).write(value as number));
}

function secondsOrNever(value: unknown): string {
  return value === 0 ? "never" : amountFormat(SECONDS).write(value as number);
}

function retryWords(value: unknown): string {
  const { attempts, delaySeconds, factor } = value as {
    attempts: number;
    delaySeconds: number;
    factor: number;
  };
  if (attempts === 0) return "gives up";
  const times = attempts < 0 ? "until served" : `${attempts} more`;
  return `${times}, first after ${amountFormat(SECONDS).write(delaySeconds)}, each ${factor} times later`;
}

/** A label inside a line: "Open today" → "open today"; "TIME_WAIT" stays. */
export function lowerFirst(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

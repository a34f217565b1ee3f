import type { PortRange, Quantity } from "../../scenario/types.ts";
import {
  avoidedRanges,
  clockTime,
  numberList,
  oneIn,
  portRange,
  wordList,
} from "../../state/field-text.ts";
import { quantityFormat } from "../../state/quantity-text.ts";
import type { TextFormat } from "../../state/text-format.ts";
import { amountFormat, BIT_RATES, BYTES, COUNT, SECONDS, SHARES } from "../../state/unit-text.ts";
import { clientName, serverName, systemName } from "./names.ts";
import { failureWords, leakWords } from "./failure-words.ts";
import { fieldsWords } from "../words/fields.ts";
import { ungrouped } from "../../state/typed-number.ts";

type Path = keyof ReturnType<typeof fieldsWords>["labels"];

/** How a value is written in lists: in the assumptions, in the comparison, in print. */
type Write = (value: unknown) => string;

function by<T>(format: TextFormat<T>): Write {
  return (value) => format.write(value as T);
}

const counts = by<Quantity>(quantityFormat(COUNT));
const bytes = by<Quantity>(quantityFormat(BYTES));
const rates = by<Quantity>(quantityFormat(BIT_RATES));
const durations = by<Quantity>(quantityFormat(SECONDS));
const number = by(amountFormat(COUNT));
const size = by(amountFormat(BYTES));
const rate = by(amountFormat(BIT_RATES));
const seconds = by(amountFormat(SECONDS));
const share = by(amountFormat(SHARES));
const port = by<number>({ write: String, read: amountFormat(COUNT).read });
const numbers = by(numberList);

/** By path, group numbers left out; what is not here is written word for word. */
const WRITES: Partial<Record<Path, Write>> = {
  "server.software": serverName,
  "server.system": systemName,
  software: clientName,
  "server.range": by<PortRange>(portRange),
  "server.range.first": port,
  "server.range.last": port,
  "server.maxSessions": unlimited,
  "server.maxSessionsPerAddress": unlimited,
  "server.idleSeconds": secondsOrNever,
  "server.stallSeconds": secondsOrNever,
  "server.restartSeconds": seconds,
  "server.nodes": number,
  "server.nodesLost": number,
  "server.uplinkBitsPerSecond": rate,
  "server.downlinkBitsPerSecond": rate,
  "server.ports.attempts": orWord("asManyAsPorts"),
  "server.ports.timeWaitSeconds": seconds,
  "server.ports.unusedSeconds": secondsOr("nextPasvOrEnd"),
  "server.ports.portsPerSession": orWord("noSuchCap"),
  "server.ports.leaks": leakWords,
  "server.ports.waitSeconds": secondsOr("untilThereIsOne"),
  "server.ports.uploadEndRoundTrips": number,
  "server.ports.sendBufferBytes": size,
  "server.ports.tlsDownloadEndRoundTrips": number,
  clients: number,
  addresses: number,
  connections: number,
  passive: share,
  uploads: share,
  abandoned: share,
  files: counts,
  listings: counts,
  fileBytes: bytes,
  listingBytes: bytes,
  bitsPerSecond: rates,
  roundTripSeconds: durations,
  thinkSeconds: durations,
  transferSeconds: durations,
  listingSeconds: durations,
  connectSeconds: durations,
  retry: retryWords,
  "retry.attempts": (value) => (value === -1 ? fieldsWords().untilServed : plainWords(value)),
  "retry.delaySeconds": seconds,
  "retry.factor": number,
  "retry.limitSeconds": seconds,
  "failures.refused": failureWords,
  "failures.killed": failureWords,
  "failures.turnedAway": failureWords,
  "failures.unanswered": failureWords,
  loginRoundTrips: number,
  staySeconds: durations,
  lingerSeconds: durations,
  browsingSessions: number,
  repeatsPasv: share,
  stalled: share,
  uploadHoldRoundTrips: number,
  firstHoldRoundTrips: number,
  tlsCommandSeconds: seconds,
  holdRoundTrips: number,
  gapRoundTrips: number,
  connectTimeoutSeconds: seconds,
  dayFactor: yearWords,
  "dayFactor.cv": share,
  "dayFactor.weekdays": numbers,
  "dayFactor.monthDays": numbers,
  "dayFactor.fiveBusiest": number,
  "visits.perClientPerHour": number,
  "visits.perClientPerDay": number,
  "visits.hours": numbers,
  "visits.everySeconds": seconds,
  "visits.offsetSeconds": by(clockTime),
  "visits.spreadSeconds": seconds,
  "visits.skewSeconds": seconds,
  "visits.idleSeconds": durations,
  "target.refusals": acceptedWords,
  "target.confidence": share,
  "target.growth": share,
  "target.growthFrom": share,
  "target.fiveBusiest": acceptedWords,
  "simulation.days": number,
  "simulation.daySeconds": seconds,
  "simulation.leadInSeconds": seconds,
  "simulation.warmUpSeconds": seconds,
  "simulation.seed": port,
  "placement.first": port,
  "placement.avoid": listOr("none", by(avoidedRanges)),
  "access.insideAddresses": listOr("none", by(wordList)),
  "access.sources": listOr("anyone", by(wordList)),
  "access.controlPorts": numbers,
};

const GROUP = /^groups\[(\d+)\]\.(.*)$/;

/** What a field is called; a group's fields begin with the group's name where there are several groups. */
export function labelFor(path: string, groupNames: readonly string[]): string {
  const [, index, own] = GROUP.exec(path) ?? [];
  const found = knownPath(own ?? path);
  const label = found === null ? path : fieldsWords().labels[found];
  const name = index === undefined ? undefined : groupNames[Number(index)];
  return name === undefined || groupNames.length === 1
    ? label
    : `${name}: ${fieldsWords().inLine(label)}`;
}

/** A value in the administrator's units. A part of a quantity is written as its whole would be. */
export function valueWords(path: string, value: unknown): string {
  const own = GROUP.exec(path)?.[2] ?? path;
  if (value === undefined || !isKnown(own)) return plainWords(value);
  return (WRITES[own] ?? plainWords)(value);
}

/** true where the page writes the value at a path as one thing, such as a quantity or a range. */
export function isWholeField(path: string): boolean {
  return isKnown(GROUP.exec(path)?.[2] ?? path);
}

/** The path itself where it has words, else the nearest one above it that has; null where none has. */
function knownPath(path: string): Path | null {
  for (let at = path; at !== ""; at = at.replace(/(^|[.[])[^.[]*$/, "")) if (isKnown(at)) return at;
  return null;
}

function isKnown(path: string): path is Path {
  return Object.hasOwn(fieldsWords().labels, path);
}

function plainWords(value: unknown): string {
  const words = fieldsWords();
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (value === null || value === undefined) return words.none;
  if (Array.isArray(value))
    return value.length === 0 ? words.none : value.map(plainWords).join(", ");
  if (typeof value === "object") return Object.values(value).map(plainWords).join(", ");
  if (typeof value === "string") return words.values[value] ?? value.replaceAll("-", " ");
  return typeof value === "number" ? ungrouped(value) : JSON.stringify(value);
}

function acceptedWords(value: unknown): string {
  return fieldsWords().oneIn(oneIn.write(value as number));
}

function yearWords(value: unknown): string {
  return Object.keys(value as object).length === 0
    ? fieldsWords().everyDayAlike
    : plainWords(value);
}

function unlimited(value: unknown): string {
  return value === 0 ? fieldsWords().unlimited : number(value);
}

function orWord(word: "asManyAsPorts" | "noSuchCap"): Write {
  return (value) => (value === null ? fieldsWords()[word] : plainWords(value));
}

function listOr(word: "none" | "anyone", write: Write): Write {
  return (value) => ((value as unknown[]).length === 0 ? fieldsWords()[word] : write(value));
}

function secondsOr(word: "nextPasvOrEnd" | "untilThereIsOne"): Write {
  return (value) => (value === null ? fieldsWords()[word] : seconds(value));
}

function secondsOrNever(value: unknown): string {
  return value === 0 ? fieldsWords().never : seconds(value);
}

function retryWords(value: unknown): string {
  const { attempts, delaySeconds, factor } = value as {
    attempts: number;
    delaySeconds?: number;
    factor?: number;
  };
  const words = fieldsWords();
  return attempts === 0
    ? words.givesUp
    : words.retry(attempts, delaySeconds === undefined ? null : seconds(delaySeconds), factor ?? 1);
}

import { writtenMoment } from "../../src/logs/time.ts";
import type { TransferRecord } from "../../src/logs/types.ts";

/** A source of uniform numbers in [0, 1) (mulberry32): good enough for test data. */
export function uniformSource(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The truth behind a synthetic log. */
export interface Model {
  seed: number;
  days: number;
  clients: number;
  /** Visits of all clients per day, and how they lie over its hours. */
  visitsPerDay: number;
  hours: number[];
  filesMean: number;
  connections: number;
  medianBytes: number;
  sizeSigma: number;
  medianBitsPerSecond: number;
  rateSigma: number;
  uploads: number;
}

export const office: Model = {
  seed: 7,
  days: 7,
  clients: 400,
  visitsPerDay: 500,
  hours: Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 4 : 0.5)),
  filesMean: 8,
  connections: 1,
  medianBytes: 4_000_000,
  sizeSigma: 1,
  medianBitsPerSecond: 8_000_000,
  rateSigma: 0.3,
  uploads: 0.3,
};

/** Monday 2024-05-06 00:00. */
export const firstMoment = 19_849 * 86_400;

function normal(uniform: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** One transfer of the model with its true times. */
export interface TrueTransfer {
  startSeconds: number;
  endSeconds: number;
  bytes: number;
  host: string;
  user: string;
  upload: boolean;
}

/** One visit: its files are taken by whichever connection is free first. */
export function visitTransfers(
  model: Model,
  uniform: () => number,
  client: number,
  start: number,
  rate: number,
): TrueTransfer[] {
  const free = Array.from({ length: model.connections }, () => start);
  const transfers: TrueTransfer[] = [];
  let more = true;
  while (more) {
    const next = free.indexOf(Math.min(...free));
    const bytes = Math.max(
      1,
      Math.round(model.medianBytes * Math.exp(model.sizeSigma * normal(uniform))),
    );
    const startSeconds = free[next] ?? start;
    const endSeconds = startSeconds + (bytes * 8) / rate;
    free[next] = endSeconds + 0.1;
    transfers.push({
      startSeconds,
      endSeconds,
      bytes,
      host: `198.51.${100 + Math.floor(client / 250)}.${client % 250}`,
      user: `user${client}`,
      upload: uniform() < model.uploads,
    });
    more = uniform() >= 1 / model.filesMean;
  }
  return transfers;
}

/** All transfers of a model: Poisson visits with hourly rates, each by a client drawn at random. */
export function transfersOf(model: Model): TrueTransfer[] {
  const uniform = uniformSource(model.seed);
  const rates = Array.from(
    { length: model.clients },
    () => model.medianBitsPerSecond * Math.exp(model.rateSigma * normal(uniform)),
  );
  const total = model.hours.reduce((sum, weight) => sum + weight, 0);
  const transfers: TrueTransfer[] = [];
  for (let hour = 0; hour < model.days * 24; hour++) {
    const mean = (model.visitsPerDay * (model.hours[hour % 24] ?? 0)) / total;
    let moment = -Math.log(1 - uniform()) / mean;
    while (moment < 1) {
      const client = Math.floor(uniform() * model.clients);
      const start = firstMoment + (hour + moment) * 3600;
      transfers.push(...visitTransfers(model, uniform, client, start, rates[client] ?? 1));
      moment -= Math.log(1 - uniform()) / mean;
    }
  }
  return transfers.sort((a, b) => a.endSeconds - b.endSeconds);
}

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A moment as C's ctime writes it. */
export function ctime(seconds: number): string {
  const whole = Math.floor(seconds);
  const [date = "", clock = ""] = writtenMoment(whole).split(" ");
  const [year, month, day] = date.split("-").map(Number);
  const weekday = weekdays[(Math.floor(whole / 86_400) + 4) % 7];
  const second = String(whole % 60).padStart(2, "0");
  return `${weekday} ${months[(month ?? 1) - 1]} ${String(day).padStart(2)} ${clock}:${second} ${year}`;
}

/** The line vsftpd writes to its xferlog: difference of wall seconds, at least 1. */
export function xferlogLine(transfer: TrueTransfer): string {
  const duration = Math.floor(transfer.endSeconds) - Math.floor(transfer.startSeconds);
  const seconds = Math.max(1, duration);
  const direction = transfer.upload ? "i" : "o";
  return `${ctime(transfer.endSeconds)} ${seconds} ${transfer.host} ${transfer.bytes} /data/some file.bin b _ ${direction} r ${transfer.user} ftp 0 * c`;
}

/** The line vsftpd writes to its own log: bytes and KiB/s with two decimals. */
export function vsftpdLine(transfer: TrueTransfer): string {
  const rate = transfer.bytes / 1024 / (transfer.endSeconds - transfer.startSeconds);
  const what = transfer.upload ? "UPLOAD" : "DOWNLOAD";
  return `${ctime(transfer.endSeconds)} [pid 3] [${transfer.user}] OK ${what}: Client "${transfer.host}", "/data/some file.bin", ${transfer.bytes} bytes, ${rate.toFixed(2)}Kbyte/sec`;
}

/** The record of an exact log. */
export function exactRecord(transfer: TrueTransfer): TransferRecord {
  return {
    kind: transfer.upload ? "upload" : "download",
    endSeconds: transfer.endSeconds,
    durationSeconds: transfer.endSeconds - transfer.startSeconds,
    stampErrorSeconds: 0,
    durationErrorSeconds: 0,
    bytes: transfer.bytes,
    host: transfer.host,
    user: transfer.user,
    session: null,
    complete: true,
    passive: null,
    port: null,
    setupSeconds: null,
  };
}

/** Most transfers at once, by the slow obvious count at every start. */
export function truePeak(transfers: readonly TrueTransfer[]): number {
  let most = 0;
  for (const { startSeconds: moment } of transfers) {
    const busy = transfers.filter((t) => t.startSeconds <= moment && moment < t.endSeconds).length;
    most = Math.max(most, busy);
  }
  return most;
}

import { STREAM_WORDS, nextUniform, seedStream } from "../../src/numbers/random.ts";
import { FtpClient, pause } from "./ftp-client.ts";

/** A Poisson load: every visit logs in, makes one download and leaves. Times in seconds. */
export interface Load {
  visitsPerSecond: number;
  /** From the reply to PASV to the download command, kept by the client. */
  connectSeconds: number;
  /** Mean time from the command to the end, exponential, kept by the client. */
  transferSeconds: number;
  /** How long it runs, and from when on PASVs count. */
  seconds: number;
  countFrom: number;
  /** Where the search for a typical draw begins. */
  seed: number;
}

/** What the clients met. */
export interface Met {
  pasvs: number;
  refused: number;
  /** Mean time from PASV to the last reply of the downloads that ran, beyond what the client itself kept, s. */
  extraSeconds: number;
}

/** One visit: when it begins and how long its download takes, s. */
export interface Visit {
  at: number;
  transfer: number;
}

function exponential(state: Int32Array, mean: number): number {
  return -mean * Math.log(1 - nextUniform(state, 0));
}

/** How far a drawn load may be from what was asked for, as a share. */
const TYPICAL = 0.01;

/**
 * The visits of a load, drawn again until both their number and their time of transfer are those asked for within 1 %: one
 * minute's luck would otherwise move the refusals more than the server does.
 */
export function drawTypicalVisits(load: Load): Visit[] {
  const wantedVisits = load.visitsPerSecond * load.seconds;
  const wantedSeconds = wantedVisits * load.transferSeconds;
  for (let seed = load.seed; ; seed++) {
    const visits = drawVisits(load, seed);
    const seconds = visits.reduce((sum, { transfer }) => sum + transfer, 0);
    const near = (value: number, wanted: number) => Math.abs(value / wanted - 1) < TYPICAL;
    if (near(visits.length, wantedVisits) && near(seconds, wantedSeconds)) return visits;
  }
}

function drawVisits({ visitsPerSecond, transferSeconds, seconds }: Load, seed: number): Visit[] {
  const state = new Int32Array(STREAM_WORDS);
  seedStream(state, 0, seed, 2, 3);
  const visits: Visit[] = [];
  let at = exponential(state, 1 / visitsPerSecond);
  while (at < seconds) {
    visits.push({ at, transfer: exponential(state, transferSeconds) });
    at += exponential(state, 1 / visitsPerSecond);
  }
  return visits;
}

/** Runs the load against the server of this namespace. Throws where anything but a refusal goes wrong. */
export async function runLoad(load: Load): Promise<Met> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  let pasvs = 0;
  let refused = 0;
  let extra = 0;
  let downloads = 0;

  async function visit({ at, transfer }: Visit, index: number): Promise<void> {
    await pause((at - seconds()) * 1000);
    const client = await FtpClient.login(index);
    try {
      const asked = seconds();
      const counts = asked >= load.countFrom && asked < load.seconds;
      const { code, port } = await client.pasv();
      if (counts) pasvs++;
      if (code !== 227) {
        if (counts) refused++;
        return;
      }
      await pause(load.connectSeconds * 1000);
      const data = await client.stalledDownload(port);
      await pause(transfer * 1000);
      await client.finish(data);
      downloads++;
      extra += seconds() - asked - load.connectSeconds - transfer;
      await client.quit();
    } finally {
      client.destroy();
    }
  }

  await Promise.all(drawTypicalVisits(load).map(visit));
  return { pasvs, refused, extraSeconds: extra / downloads };
}

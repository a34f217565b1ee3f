import { describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { proveLog } from "../../src/jobs/prove-log.ts";
import type { ProofOptions } from "../../src/jobs/log-proof.ts";
import { LogAccumulator } from "../../src/logs/accumulator.ts";
import type { LogResult } from "../../src/logs/accumulator.ts";
import { meanOf } from "../../src/scenario/quantity.ts";
import { servers } from "../../src/servers/index.ts";
import { office, proftpdLike, transfersOf } from "./logged-office.ts";

type Read = Extract<LogResult, { ok: true }>;

function read(lines: readonly string[]): Read {
  const accumulator = new LogAccumulator({ listings: 0 });
  for (const line of lines) accumulator.line(line);
  const result = accumulator.finish();
  if (!result.ok) throw new Error(result.message);
  return result;
}

const prove = (log: Read, options: ProofOptions) =>
  proveLog(log, { days: 10, ...options }, { servers, clients }, new AbortController().signal);

const log = read(
  transfersOf({ ...office, days: 6, clients: 150, visitsPerDay: 600 }).map(proftpdLike),
);

const limit = 600_000;
const usual = prove(log, { server: { software: "vsftpd" } });

describe("what a log proves", { timeout: limit }, () => {
  it("the replay comes first, the fit second, both beside each other, and the more careful one is recommended", async () => {
    const proof = await usual;
    const [first = "", second = ""] = proof.sentences;
    expect(first).toMatch(
      /^Replayed: on \d+ days.* of this log, through vsftpd, \d+ ports would have refused/,
    );
    expect(second).toMatch(/^Fitted, for growth and what-if: \d+ ports/);
    expect(proof.recommended).toBe(Math.max(proof.replay?.least?.ports ?? 0, proof.fit.ports ?? 0));
    expect(proof.closure?.differs).toEqual([]);
    expect(proof.sentences.join(" ")).toContain("The fit matches the log within 8%");
    for (const sentence of proof.sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(proof.sentences.join(" ")).not.toMatch(/NaN|undefined|Infinity|null/);
  });

  it("a fit that recommends fewer than the replay says why, and one that does not close is not to be trusted", async () => {
    const wrong: Read = {
      ...log,
      document: {
        ...log.document,
        groups: log.document.groups.map((group) => ({ ...group, transferSeconds: 0.5 })),
      },
    };
    const proof = await prove(wrong, { server: { software: "vsftpd" } });
    expect(proof.fit.ports).toBeLessThan(proof.replay?.least?.ports ?? 0);
    expect(proof.recommended).toBe(proof.replay?.least?.ports);
    const words = proof.sentences.join(" ");
    expect(words).toMatch(
      /Fewer than the replay: it differs from the log in mean load.*take the replay's/,
    );
    expect(words).toMatch(
      /The fit does not match the log: mean load.*by more than 8%.*Trust the replay/,
    );
  });

  it("the range that was open is held against the log: how many it would have refused, and when", async () => {
    const small = await prove(log, {
      server: { software: "sftpgo", range: { first: 50_000, last: 50_003 } },
    });
    expect(small.today?.ports).toBe(4);
    expect(small.today?.refused).toBeGreaterThan(0);
    expect(small.sentences.join(" ")).toMatch(
      /Today's 4 ports would have refused \d+ of [\d,]+ on all days, through SFTPGo[^:]*: (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day 2024-05-\d\d/,
    );
    expect(small.sentences.join(" ")).toContain("carried, not the load that was offered");
    const large = await prove(log, {
      server: { software: "sftpgo", range: { first: 50_000, last: 50_999 } },
    });
    expect(large.today?.refused).toBe(0);
    expect(large.sentences.join(" ")).toContain("would have refused none of");
  });

  it("the fit of the first half of the days predicts the peaks of the rest; of another load it says that it does not", async () => {
    const proof = await usual;
    expect(proof.validation?.isTrusted).toBe(true);
    const busy = transfersOf({
      ...office,
      days: 6,
      clients: 150,
      visitsPerDay: 1800,
      seed: 9,
    }).filter(({ endSeconds }) => endSeconds > office.splitSeconds);
    const calm = transfersOf({ ...office, days: 6, clients: 150, visitsPerDay: 200 }).filter(
      ({ endSeconds }) => endSeconds <= office.splitSeconds,
    );
    const changed = await prove(read([...calm, ...busy].map(proftpdLike)), {
      server: { software: "vsftpd" },
    });
    expect(changed.validation?.isTrusted).toBe(false);
    expect(changed.sentences.join(" ")).toContain("Do not trust the fit for days to come");
  });

  it("a thinned log says that it cannot be replayed", async () => {
    const accumulator = new LogAccumulator({ mostTransfers: 1024 });
    for (const line of transfersOf({ ...office, days: 2 }).map(proftpdLike)) accumulator.line(line);
    const thinned = accumulator.finish() as Read;
    const proof = await prove(thinned, { server: { software: "vsftpd" } });
    expect(proof.replay).toBeNull();
    expect(proof.recommended).toBe(proof.fit.ports);
    expect(proof.sentences[0]).toContain("cannot be replayed");
  });

  it("a log that is larger than what is fitted is kept whole for the replay, and its fit has the load of all of it", () => {
    const days = 3;
    const transfers = transfersOf({ ...office, days, clients: 2000, visitsPerDay: 9000 });
    // Its own days, counted here: all of them, and most at once on any.
    expect(transfers.length).toBeGreaterThan(110_000);
    const large = read(transfers.map(proftpdLike));
    expect(large.holds?.count).toBe(transfers.length);
    const moments = transfers
      .flatMap(({ startSeconds, endSeconds }) => [
        { at: startSeconds, by: 1 },
        { at: endSeconds, by: -1 },
      ])
      .sort((a, b) => a.at - b.at || a.by - b.by);
    let [now, most] = [0, 0];
    for (const { by } of moments) most = Math.max(most, (now += by));
    const said = /At most ([\d,]+) data connections ran at once/.exec(large.notes.join(" "))?.[1];
    // Stamps of milliseconds: what follows at once may overlap by one.
    expect(Math.abs(Number(said?.replace(",", "")) - most)).toBeLessThanOrEqual(2);
    const [group, ...others] = large.document.groups;
    expect(others).toEqual([]);
    const { perClientPerDay } = group!.visits as { perClientPerDay: number };
    const perDay = group!.clients * perClientPerDay * meanOf(group!.files!);
    expect(Math.abs(perDay / (transfers.length / days) - 1)).toBeLessThan(0.05);
  });
});

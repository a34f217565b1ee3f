import { describe, expect, it } from "vitest";
import {
  type Comparison,
  chanceOfSoMany,
  compareCell,
  pooledChiSquare,
  within,
} from "./compare.ts";
import { followCursor } from "./follow-cursor.ts";
import { followServer } from "./follow.ts";
import { readCells } from "./records.ts";
import { shippedBehaviour } from "./replay.ts";
import { compareServer, markdownTable, recorded } from "./table.ts";

/** A test that chance alone would fail less than once in a thousand data sets. */
const RARE = 0.001;

const comparisons = new Map(recorded.map((id) => [id, compareServer(id)]));
process.stdout.write(`\n${markdownTable([...comparisons.values()].flat())}\n\n`);

/** Failures / attempts as the recording counted them, by server, workload and ports. */
const counted: Record<string, string> = {
  "vsftpd session": "4:65/332 8:57/576 12:38/709 16:23/760 24:2/676",
  "vsftpd poisson": "4:306/520 8:146/539 12:58/573 16:13/523",
  "proftpd session": "4:12/633 8:1/796 12:1/833 16:1/861 24:1/674",
  "pyftpdlib session": "4:3/634 8:0/794 12:0/832 16:0/860 24:0/679",
  "ftp-srv session": "4:351/623 8:208/772 12:118/823 16:58/865 24:2/680",
  "ftp-srv poisson": "8:149/539 12:54/573",
  "pure-ftpd session": "4:92/119 8:109/157 12:82/159 16:64/154 24:22/135",
};

function largeEnough(rows: Comparison[]) {
  return rows
    .filter(({ mean }) => mean >= 5)
    .map(({ measured, mean, deviation }) => ({ measured, mean, variance: deviation ** 2 }));
}

it("reads the counts that the recording states", () => {
  for (const [key, expected] of Object.entries(counted)) {
    const rows = [...comparisons.values()]
      .flat()
      .filter(({ cell }) => `${cell.server} ${cell.variant}` === key)
      .map((row) => `${row.cell.ports}:${row.measured + row.raced}/${row.attempts}`);
    expect(rows.join(" ")).toBe(expected);
  }
});

describe.each(["vsftpd", "pure-ftpd"] as const)("%s refused as the pool does on its own", (id) => {
  const rows = comparisons.get(id)!;

  it("in no load outside the 99.9 % interval", () => {
    expect(rows.filter((row) => !within(row.measured, row.in999))).toEqual([]);
  });

  it("in no more loads outside the 95 % interval than chance explains", () => {
    const outside = rows.filter((row) => !within(row.measured, row.in95)).length;
    expect(chanceOfSoMany(outside, rows.length)).toBeGreaterThan(RARE);
  });

  it("and all loads together pass a chi-square test", () => {
    expect(pooledChiSquare(largeEnough(rows)).chance).toBeGreaterThan(RARE);
  });
});

describe("vsftpd, decision by decision", () => {
  const cells = readCells("vsftpd");
  const behaviour = shippedBehaviour("vsftpd");
  const chi = (attempts: number) =>
    pooledChiSquare(
      cells
        .map((cell) => followServer(cell, { ...behaviour, attempts }))
        .filter(({ variance }) => variance >= 5)
        .map(({ refused, expected, variance }) => ({
          measured: refused,
          mean: expected,
          variance,
        })),
    );

  it("refused as often as nine draws in its own state would (pooled chi-square)", () => {
    expect(chi(behaviour.attempts!).chance).toBeGreaterThan(RARE);
  });

  it("which tells nine draws from seven and from twelve", () => {
    expect(chi(7).chance).toBeLessThan(RARE);
    expect(chi(12).chance).toBeLessThan(RARE);
  });

  it("comes to the expected refusals that the recording's own analysis gives for the Poisson loads", () => {
    const known = [310.6, 152.1, 58.1, 14.6];
    cells
      .filter(({ variant }) => variant === "poisson")
      .forEach((cell, i) => {
        const { expected } = followServer(cell, behaviour);
        expect(Math.abs(expected / known[i]! - 1)).toBeLessThan(0.02);
      });
  });
});

describe("Pure-FTPd, login by login", () => {
  const verdicts = readCells("pure-ftpd").map((cell) =>
    followServer(cell, shippedBehaviour("pure-ftpd")),
  );
  const sum = (field: "decisions" | "missed" | "invented") =>
    verdicts.reduce((total, verdict) => total + verdict[field], 0);

  it("never let a session in that half the range leaves no room for", () => {
    expect(sum("invented")).toBe(0);
  });

  it("turned away nobody but at half the range, the end of a session being known to some milliseconds", () => {
    expect(sum("missed") / sum("decisions")).toBeLessThan(0.05);
  });

  it("never ran out of ports below that cap", () => {
    const refusedPasvs = readCells("pure-ftpd").flatMap(({ rows }) =>
      rows.filter((row) => row.kind !== "LOGIN" && row.outcome !== "ok"),
    );
    expect(refusedPasvs).toEqual([]);
  });
});

describe.each(["proftpd", "pyftpdlib"] as const)("%s left its range as the pool does", (id) => {
  const rows = comparisons.get(id)!;

  it("in no load outside the 99.9 % interval", () => {
    expect(rows.filter((row) => !within(row.measured, row.in999))).toEqual([]);
  });

  it("and decision by decision, but for one of the whole recording", () => {
    const verdicts = readCells(id).map((cell) => followServer(cell, shippedBehaviour(id)));
    const wrong = verdicts.reduce((sum, { missed, invented }) => sum + missed + invented, 0);
    expect(wrong).toBeLessThanOrEqual(1);
  });
});

it("the bind and listen race cost ProFTPD six replies of 425, below 0.5 % of its PASVs in every load, and pyftpdlib none", () => {
  const races = comparisons.get("proftpd")!;
  expect(races.reduce((sum, { raced }) => sum + raced, 0)).toBe(6);
  for (const { raced, attempts } of races) expect(raced / attempts).toBeLessThan(0.005);
  for (const { raced } of comparisons.get("pyftpdlib")!) expect(raced).toBe(0);
});

describe("ftp-srv", () => {
  const cells = readCells("ftp-srv");
  const behaviour = shippedBehaviour("ftp-srv");
  const rightShare = (attempts: number | null) => {
    const found = cells.map((cell) => followCursor(cell, { ...behaviour, attempts }));
    const total = (field: "right" | "of") => found.reduce((sum, row) => sum + row[field], 0);
    return total("right") / total("of");
  };

  it("gave out the very port that the pool's cursor names, or refused with it, 19 times in 20", () => {
    expect(rightShare(behaviour.attempts)).toBeGreaterThan(0.95);
  });

  it("which four tries, six tries and the whole range do not reach", () => {
    for (const other of [4, 6, null]) expect(rightShare(other)).toBeLessThan(0.95);
  });

  // The interval covers what the stamps leave open of the order of decisions, not how long after the 226 a listener closes.
  it("refused as often, to within 1.5 % of its PASVs in every load", () => {
    for (const { measured, mean, attempts } of comparisons.get("ftp-srv")!) {
      expect(Math.abs(measured - mean) / attempts).toBeLessThan(0.015);
    }
  });

  it("kept no listener for a PASV that it never answered: 30 s of one each would have cost more", () => {
    const loads = comparisons.get("ftp-srv")!.filter(({ unanswered }) => unanswered > 0);
    expect(loads.length).toBeGreaterThan(0);
    for (const { cell, measured } of loads) {
      expect(measured).toBeLessThan(compareCell(cell, behaviour, 30).in95[0]);
    }
  });
});

/** What an entry might say instead, and a load that must not fit with it. */
const wrong = [
  { id: "vsftpd", load: "poisson 12", change: { pick: "shuffle", attempts: null } },
  { id: "vsftpd", load: "poisson 8", change: { holdUntil: "accept" } },
  { id: "pure-ftpd", load: "session 16", change: { portsPerSession: 1 } },
  { id: "proftpd", load: "session 4", change: { holdUntil: "transfer-end" } },
  { id: "proftpd", load: "session 4", change: { acceptsOn: "connect" } },
  { id: "pyftpdlib", load: "session 4", change: { acceptsOn: "command" } },
  { id: "ftp-srv", load: "poisson 12", change: { attempts: null } },
] as const;

describe.each(wrong)("$id with $change", ({ id, load, change }) => {
  it(`does not fit the load ${load}: the count lies outside the 99.9 % interval`, () => {
    const cell = readCells(id).find(({ variant, ports }) => `${variant} ${ports}` === load)!;
    const { measured, in999 } = compareCell(cell, { ...shippedBehaviour(id), ...change });
    expect(within(measured, in999)).toBe(false);
  });
});

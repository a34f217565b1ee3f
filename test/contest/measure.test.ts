import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type Cell, cells } from "./cells.ts";
import { readSeen } from "./control-log.ts";
import { measureRun } from "./measure.ts";
import { visitsOf } from "./visits.ts";

const START = 1000;
const cell: Cell = {
  ...cells[0]!,
  range: { first: 26500, last: 26501 },
  window: { from: 10, to: 90 },
};

/** Measures a run that the queue wrote down as these lines, each with its seconds from the start. */
function measure(lines: [number, Record<string, unknown>][]) {
  const folder = mkdtempSync(join(tmpdir(), "contest-test-"));
  const text = lines.map(([at, fact]) => JSON.stringify({ at: START + at, ...fact })).join("\n");
  writeFileSync(join(folder, "seen.jsonl"), text);
  const measured = measureRun(cell, readSeen(join(folder, "seen.jsonl")), START);
  rmSync(folder, { recursive: true });
  return measured;
}

const said = (port: number, who: "client" | "server", text: string) => ({
  client: "198.18.1.1",
  port,
  who,
  text,
});

it("counts served, refused and outside PASVs of the window, and none that nobody answered or read", () => {
  const { pasvs, refused, values } = measure([
    [1, said(1, "client", "PASV\r\n")],
    [1.1, said(1, "server", "425 too early to count\r\n")],
    [20, said(1, "client", "EP")],
    [20, said(1, "client", "SV\r\n")],
    [20.1, said(1, "server", "229 Extended Passive Mode (|||26501|)\r\n")],
    [30, said(1, "client", "PASV\r\n")],
    [30.1, said(1, "server", "227 Passive Mode (198,18,0,1,103,132).\r\n")],
    [40, said(1, "client", "PASV\r\n")],
    [40.1, said(1, "server", "227 Passive Mode (198,18,0,1,160,0)\r\n")],
    [50, said(1, "client", "PASV\r\n")],
    [50.1, said(1, "server", "500-OOPS\r\n500 OOPS: no port\r\n")],
    [50.2, { ...said(1, "server", ""), text: undefined, says: "FIN" }],
    [51, said(1, "client", "PASV\r\n")],
    [60, said(2, "client", "PASV\r\n")],
    [89, { listeners: 1, late: 0 }],
  ]);
  expect({ pasvs, refused }).toEqual({ pasvs: 4, refused: 2 });
  expect(values.refusals).toBe(0.5);
});

it("counts a session by its greeting, also where a client's port is used again", () => {
  const syn = { client: "198.18.1.1", port: 7, who: "client", says: "SYN" };
  const { logins, turnedAway } = measure([
    [20, syn],
    [20.1, said(7, "server", "220 welcome\r\n")],
    [21, said(7, "server", "421 idle\r\n")],
    [30, syn],
    [30.1, said(7, "server", "421 too many\r\n")],
    [95, syn],
    [95.1, said(7, "server", "421 after the end\r\n")],
    [50, { listeners: 0, late: 0 }],
  ]);
  expect({ logins, turnedAway }).toEqual({ logins: 2, turnedAway: 1 });
});

it("takes the mean of the looks of the window", () => {
  const { values } = measure([
    [5, { listeners: 9, late: 0 }],
    [20, { listeners: 1, late: 0 }],
    [30, { listeners: 2, late: 0 }],
  ]);
  expect(values.held).toBe(1.5);
});

it("has as many visits as the cells' documents say, within five deviations, in order", () => {
  for (const one of cells) {
    const group = one.document.groups[0]!;
    if (group.visits.pattern !== "steady") throw new Error("Cells have steady visits.");
    const mean = (group.clients * group.visits.perClientPerHour * one.window.to) / 3600;
    const visits = visitsOf(one);
    expect(Math.abs(visits.length - mean)).toBeLessThan(5 * Math.sqrt(mean));
    expect(visits.every(({ at }, i) => i === 0 || at >= visits[i - 1]!.at)).toBe(true);
  }
});

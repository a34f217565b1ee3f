import { afterAll, afterEach, beforeEach, expect } from "vitest";
import { appendFileSync, readFileSync } from "node:fs";
const cpu = () => {
  const { user, system } = process.cpuUsage();
  const f = readFileSync("/proc/self/stat", "utf8").split(") ")[1]!.split(" ");
  return (user + system) / 1e6 + (Number(f[13]) + Number(f[14])) / 100;
};
let at = 0;
let wall = 0;
const lines: string[] = [];
beforeEach(() => {
  at = cpu();
  wall = Date.now();
});
afterEach(() => {
  const used = cpu() - at;
  const w = (Date.now() - wall) / 1000;
  if (used > 0.7 || w > 2)
    lines.push(
      `    ${used.toFixed(1)} cpu ${w.toFixed(1)} wall ${expect.getState().currentTestName}`,
    );
});
afterAll(() => {
  const path = (expect.getState().testPath ?? "?").replace(/.*\/test\//, "");
  appendFileSync(
    process.env.CPU_OUT!,
    `${cpu().toFixed(1)} ${path}\n${lines.join("\n")}${lines.length ? "\n" : ""}`,
  );
});

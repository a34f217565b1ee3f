import { mkdtempSync, rmSync, writeFileSync, appendFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { levelsFor, monitoringTexts, refusalsPlanned } from "../../src/exports/monitoring.ts";
import { serverById } from "../../src/servers/index.ts";
import { requestOf } from "./plans.ts";
import { have, run } from "./tools.ts";

const folder = mkdtempSync(join(tmpdir(), "monitoring-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Stands in for ss: sockets as it prints them. */
const sockets = (ports: readonly number[], kind = "LISTEN") =>
  `#!/bin/sh\ncat <<'S'\n${ports.map((port) => `${kind} 0 32 [::ffff:10.0.0.5]:${port} *:*`).join("\n")}\nS\n`;

function check(
  ports: readonly number[],
  words = "",
  environment = "",
  kind = "LISTEN",
  software = "vsftpd",
) {
  const [text] = monitoringTexts(requestOf({ server: { software } }));
  writeFileSync(join(folder, "check.sh"), text!.text);
  writeFileSync(join(folder, "ss"), sockets(ports, kind), { mode: 0o755 });
  return run("sh", ["-c", `PATH=${folder}:$PATH ${environment} sh ${folder}/check.sh ${words}`]);
}

const many = (count: number) => Array.from({ length: count }, (_, at) => 26_500 + at);

describe("the levels", () => {
  it("lie above the worst simulated peak and below the last port", () => {
    for (const [ports, worst, nodes] of [
      [80, 50, 1],
      [80, 80, 1],
      [40, 50, 2],
      [4, 4, 1],
      [2, 0, 1],
    ] as const) {
      const { warning, critical } = levelsFor(ports, worst, nodes);
      expect(warning).toBeGreaterThanOrEqual(0);
      expect(critical).toBeGreaterThan(warning);
      expect(critical).toBeLessThanOrEqual(ports);
    }
    expect(levelsFor(80, 50, 1)).toEqual({ warning: 50, critical: 65 });
  });
});

describe.skipIf(!have("shellcheck"))("the script", () => {
  it("passes shellcheck", () => {
    const [text] = monitoringTexts(requestOf({}));
    expect(run("shellcheck", ["--shell=sh", "-"], text!.text)).toEqual({ status: 0, text: "" });
  });
});

describe("the check", () => {
  it.each([
    [0, 0, "OK"],
    [50, 0, "OK"],
    [51, 1, "WARNING"],
    [65, 2, "CRITICAL"],
    [80, 2, "CRITICAL"],
  ])("with %i ports in use ends with %i: %s", (used, status, word) => {
    const { status: met, text } = check([...many(used), 22, 26_580, 26_499, ...many(used)]);
    expect([met, text]).toEqual([
      status,
      expect.stringMatching(new RegExp(`^${word}: ${used} of 80 `)),
    ]);
  });
  it("counts no port in TIME-WAIT, which vsftpd takes again", () => {
    expect(check(many(80), "", "", "TIME-WAIT").status).toBe(0);
  });
  it("counts refusals in the log since the last run only, also after the log was begun anew", () => {
    const log = join(folder, "log");
    const environment = `LOG=${log} STATE=${join(folder, "state")} REFUSALS=1`;
    // vsftpd writes nothing of it into its log; pyftpdlib does.
    const idle = () => check([], "", environment, "LISTEN", "pyftpdlib");
    const refusal = `${serverById("pyftpdlib")!.whenFullLogLine.value}\n`;
    writeFileSync(log, refusal);
    expect(idle().status).toBe(0);
    expect(idle().status).toBe(0);
    appendFileSync(log, `OK\n${refusal}${refusal}`);
    const { status, text } = idle();
    expect([status, text]).toEqual([2, expect.stringContaining(" 2 refusals")]);
    expect(idle().status).toBe(0);
    writeFileSync(log, refusal);
    // One was planned: it is told, and no more than that.
    expect(idle().status).toBe(1);
  });
  it("takes what the target lets pass in the busiest hour for no emergency", () => {
    const request = requestOf({ server: { software: "pyftpdlib" }, target: { refusals: 0.01 } });
    const { demand } = request.plan;
    const [text] = monitoringTexts(request);
    const planned = Number(/^planned=\$\{REFUSALS:-(\d+)\}$/m.exec(text!.text)?.[1]);
    expect(planned).toBeGreaterThanOrEqual(demand.pasvsPerSecond * 36);
    expect(planned - 1).toBeLessThan(demand.pasvsPerSecond * 36);
    expect(refusalsPlanned(1, 0.001, 2)).toBe(2);
    expect(refusalsPlanned(0, 0.001, 1)).toBe(1);
  });
  it("is told by one who names a log that this server never writes a refusal to", () => {
    const { status, text } = check([], "", `LOG=${join(folder, "log")}`);
    expect([status, text]).toEqual([3, expect.stringMatching(/logs no refusals: leave LOG out/)]);
  });
  it("gives the same as metrics", () => {
    const { status, text } = check(many(7), "--prometheus");
    expect(status).toBe(0);
    expect(text).toMatch(/^ftp_passive_ports_in_use 7$/m);
    expect(text).toMatch(/^ftp_passive_ports 80$/m);
  });
});

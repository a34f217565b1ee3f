import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loads } from "../logs/loads/loads.ts";
import { transfersOfLoad } from "../logs/loads/load.ts";
import { logOf, writers } from "../logs/loads/writers.ts";
import { run } from "./fake-services.ts";
import { fileWith, folder } from "./folder.ts";

const limit = 600_000;
/** 300 clients hourly within ten minutes: most of a day of it. */
const transfers = transfersOfLoad(loads.find(({ id }) => id === "B3")!).slice(0, 12_000);
const lines = logOf(transfers, writers["proftpd"]!);
const whole = fileWith("whole.log", `${lines.join("\n")}\n`);
const parts = [lines.slice(7000), lines.slice(0, 7000)].map((part, index) =>
  fileWith(`part-${index}.log`, `${part.join("\n")}\n`),
);

describe("--log", { timeout: limit }, () => {
  it("says the replay first, takes the server that the log names, and the range that was open", async () => {
    const { status, out, err } = await run([
      "--log",
      whole,
      "--range",
      "50000-50004",
      "--listings",
      "0",
    ]);
    expect(status).toBe(0);
    expect(err.split("\n")[0]).toMatch(
      /^Replayed: on 1 day of this log, through ProFTPD, \d+ ports?/,
    );
    expect(err).toContain("Today's 5 ports");
    expect(JSON.parse(out)).toMatchObject({
      server: { software: "proftpd", range: { first: 50_000, last: 50_004 } },
      groups: [{ listings: 0, visits: { pattern: "scheduled", everySeconds: 3600 } }],
    });
  });

  it("reads several files, in any order, as one", async () => {
    const one = await run(["--log", whole]);
    const several = await run(["--log", ...parts]);
    expect(several.out).toBe(one.out);
    expect(several.err).toBe(one.err);
  });

  it("writes summaries that merge into the summary of the whole", async () => {
    const files = [...parts, whole].map(
      (log, index) => [log, join(folder, `sum-${index}.json`)] as const,
    );
    for (const [log, summary] of files) {
      expect(await run(["--log", log, "--summary", summary])).toMatchObject({ status: 0 });
    }
    const [first = "", second = "", all = ""] = files.map(([, summary]) => summary);
    const merged = join(folder, "merged.json");
    const { status, out, err } = await run(["--log", first, second, "--summary", merged]);
    expect(status).toBe(0);
    const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as { counts: object };
    const expected = read(all);
    expect(read(merged)).toEqual({ ...expected, counts: { ...expected.counts, files: 2 } });
    expect(JSON.parse(out)).toMatchObject({ server: { software: "proftpd" } });
    expect(err).toContain("12,000 lines");
    expect(await run(["--log", first, whole])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/summaries and some are logs/),
    });
  });

  it("says what is wrong with a server, a format or a damaged summary", async () => {
    const damaged = fileWith("damaged.json", '{"kind":"log-summary","version":1}\n');
    expect(await run(["--log", damaged])).toMatchObject({
      status: 2,
      err: expect.stringContaining("damaged"),
    });
    expect(await run(["--log", whole, "--software", "nginx"])).toMatchObject({
      status: 2,
      err: expect.stringContaining('no server "nginx"'),
    });
    expect(await run(["--log", whole, "--format", "nginx"])).toMatchObject({
      status: 2,
      err: expect.stringContaining('no log format "nginx"'),
    });
    expect(await run(["--log", fileWith("empty.log", "")])).toMatchObject({
      status: 2,
      err: expect.stringContaining("The file is empty."),
    });
  });
});

describe("--replay", { timeout: limit }, () => {
  it("puts servers beside each other, and says when the range refused", async () => {
    const { status, out } = await run([
      "--replay",
      whole,
      "--software",
      "sftpgo",
      "--software",
      "vsftpd",
      "--range",
      "50000-50007",
    ]);
    expect(status).toBe(0);
    const [head = "", sftpgo = "", vsftpd = ""] = out.split("\n");
    expect(head).toMatch(/least, replayed +least, fitted +refused by the range/);
    const refused = (line: string): number =>
      Number(/(\d[\d,]*) of 12,000$/.exec(line)?.[1]?.replace(",", ""));
    // Eight ports: who tries all of them refuses less than who draws nine times.
    expect(refused(sftpgo)).toBeGreaterThan(0);
    expect(refused(vsftpd)).toBeGreaterThan(refused(sftpgo));
    expect(out.replaceAll(/\s+/g, " ")).toMatch(
      /8 ports: [\d,]+ refused, (Monday|Tuesday) 2024-05-0[67] \d\d:0\d-\d\d:[01]\d/,
    );
  });

  it("--json gives the proofs; an unknown server is named", async () => {
    const { out } = await run(["--replay", whole, "--json"]);
    expect(JSON.parse(out)).toMatchObject([
      { server: { id: "proftpd" }, replay: { least: { ports: expect.any(Number) } } },
    ]);
    expect(await run(["--replay", whole, "--software", "nginx"])).toMatchObject({
      status: 2,
      out: "",
    });
  });
});

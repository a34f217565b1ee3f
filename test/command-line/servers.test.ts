import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/command-line/run-command.ts";
import { keepingTerminal, madeUpServices } from "./fake-services.ts";
import { fileWith, small } from "./folder.ts";

const file = fileWith("small.json", small);

async function run(words: string[]) {
  const { said, terminal } = keepingTerminal();
  const status = await runCommand(words, terminal, madeUpServices().services);
  return { status, ...said };
}

describe("--servers", () => {
  it("is a table, fewest ports first, those alike on one line", async () => {
    const { status, out, err } = await run([file, "--servers"]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /least ports.*\n.*leaves the range +8 +Beta\n.* 51 +Alpha, Gamma\nFor the load of the file; caps on sessions are lifted/,
    );
  });

  it("says that the ports are each node's, where there are several", async () => {
    const nodes = fileWith("nodes.json", { ...small, server: { ...small.server, nodes: 2 } });
    expect((await run([nodes, "--servers"])).out).toContain("least ports, each node");
    expect((await run([file, "--servers"])).out).not.toContain("node");
  });

  it("is a document with --json, over the days asked for", async () => {
    const { out } = await run([file, "--servers", "--json", "--days", "7"]);
    expect(JSON.parse(out)).toMatchObject([{ id: "a", least: { ports: 51, days: 7 } }, {}, {}]);
  });

  it("takes one file, and no range", async () => {
    const { status, err } = await run([file, file, "--servers", "--range", "1-9"]);
    expect(status).toBe(2);
    expect(err).toMatch(/^--range has no effect.*\n--servers takes one scenario file; 2/);
  });
});

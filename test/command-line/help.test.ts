import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { optionNames } from "../../src/command-line/options.ts";
import { shells } from "../../src/command-line/completion.ts";
import { helpTopics } from "../../src/command-line/help.ts";
import { exportTargets } from "../../src/exports/targets.ts";
import { contractExample } from "../scenario/contract-example.ts";
import { pathsWhere } from "../scenario/tree.ts";
import { run } from "./fake-services.ts";
import { fileWith } from "./folder.ts";

describe("--help", () => {
  it("names every option, every topic and every exit status", async () => {
    const { status, out } = await run(["--help"]);
    expect(status).toBe(0);
    for (const name of optionNames) expect(out).toMatch(new RegExp(`--${name}\\b`));
    for (const topic of helpTopics) expect(out).toMatch(topic);
    for (const exit of ["0 done", "1 anything else", "2 the input", "3 today"])
      expect(out).toMatch(exit);
  });

  it.each(helpTopics)(
    "%s is told, in lines that call the program as it was called",
    async (topic) => {
      const { status, out } = await run(["--help", topic]);
      expect(status).toBe(0);
      expect(out).not.toBe((await run(["--help"])).out);
      expect(out).not.toMatch("npm run");
    },
  );

  it("scenario names every field of the example of the contract", async () => {
    const { out } = await run(["--help", "scenario"]);
    const leaves = pathsWhere(contractExample, (value) => typeof value !== "object");
    const names = leaves.map((path) =>
      path.reduce<string>((name, part) => {
        if (typeof part === "number") return `${name}[]`;
        return name === "" ? part : `${name}.${part}`;
      }, ""),
    );
    for (const name of names) {
      // Laws, visits and lists of values are one field each, whatever is in them.
      const field = name.replace(
        /(\.(?:visits|files|fileBytes|bitsPerSecond)|\.sources|\.controlPorts)\W.*/,
        "$1",
      );
      expect(
        out
          .split("\n")
          .some((line) => line.startsWith(`  ${field}:`) || line.startsWith(`  ${field} (`)),
        field,
      ).toBe(true);
    }
  });
});

describe("--completion", () => {
  const completed = (script: string, words: string[]) => {
    const line = words.map((word) => `'${word}'`).join(" ");
    const text = `${script}\nCOMP_WORDS=(passive-port-planner ${line}); COMP_CWORD=${words.length}; _passive_port_planner; printf "%s\\n" "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", text], { encoding: "utf8" });
    expect(stderr).toBe("");
    return stdout.trim().split("\n");
  };

  it("lets bash complete options, ids and files", async () => {
    const { out } = await run(["--completion", "bash"]);
    expect(completed(out, ["--fail"])).toEqual(["--fail-if"]);
    expect(new Set(completed(out, ["--"]))).toEqual(
      new Set(optionNames.map((name) => `--${name}`)),
    );
    expect(completed(out, ["--export", "nft"])).toEqual(
      exportTargets.map(({ id }) => id).filter((id) => id.startsWith("nft")),
    );
    for (const name of ["only-one.json", "one with spaces.json"]) {
      const file = fileWith(name, "{}");
      expect(completed(out, [file.slice(0, -3)])).toEqual([file]);
    }
  });

  it.each(shells)("is written for %s, with every option", async (shell) => {
    const { status, out } = await run(["--completion", shell]);
    expect(status).toBe(0);
    for (const name of optionNames)
      expect(out).toMatch(shell === "fish" ? `-l ${name}` : `--${name}`);
  });

  it.for(shells)("is taken by %s itself", async (shell, { skip }) => {
    if (spawnSync(shell, ["--version"]).status !== 0) skip(`${shell} is not installed`);
    const { out } = await run(["--completion", shell]);
    const { status, stderr } = spawnSync(shell, ["-n"], { input: out, encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("refuses another shell", async () => {
    expect(await run(["--completion", "cmd"])).toMatchObject({ status: 2, out: "" });
  });
});

it("--version tells which one this is", async () => {
  expect(await run(["--version"])).toMatchObject({
    status: 0,
    out: "passive-port-planner 7.8.9\n",
    err: "",
  });
});

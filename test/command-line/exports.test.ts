import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { exportTargets } from "../../src/exports/targets.ts";
import { snippetTabs } from "../../src/page/texts/export-tabs.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { readLink, writeLink } from "../../src/scenario/link.ts";
import { readScenario } from "../../src/scenario/read.ts";
import { servers } from "../../src/servers/index.ts";
import { madeUpPlan, madeUpServices, run } from "./fake-services.ts";
import { fileWith, folder, small } from "./folder.ts";

const file = fileWith("small.json", small);

describe("exports", () => {
  it("have standard output to themselves", async () => {
    const { out, err } = await run([file, "--export", "vsftpd"]);
    expect(out).toMatch(/^pasv_min_port=26500$/m);
    expect(out).toMatch(/^pasv_max_port=26627$/m);
    expect(out).not.toMatch(/Open TCP/);
    expect(err).toBe(
      [
        "Open TCP 26500-26627: 128 ports.",
        "vsftpd: In /etc/vsftpd.conf.",
        "vsftpd: accept_timeout: 60 s after the transfer command without a connection: 425, the session lives.",
        "vsftpd: idle_session_timeout: 300 s without a command: 421 and the session ends.",
        "vsftpd: data_connection_timeout: 300 s without progress on a transfer end it.",
        "",
      ].join("\n"),
    );
  });

  it("come with where they belong, what they cost and the caps that they meet", async () => {
    const { err } = await run([file, "--export", "aws-nlb", "--export", "docker-run"]);
    expect(err).toMatch(/^aws-nlb: Beside your Terraform files/m);
    expect(err).toMatch(
      /^aws-nlb: platform-cap: This plan needs 129 .* 79 more than the 50 .* how many clients 49 passive ports carry\.$/m,
    );
    expect(err).toMatch(/^docker-run: Docker publishes 129 ports with 258 processes/m);
  });

  it("for another server than the plan's name what that one needs, which is planned as well", async () => {
    const made = madeUpServices((plan) => {
      const { software } = plan.scenario.server;
      const least = { bftpd: 693, libunftp: 117 }[software] ?? 80;
      return { ...plan, recommendation: { ...plan.recommendation!, least } };
    });
    const { out, err, asked } = await run(
      [file, "--export", "bftpd", "--export", "nftables"],
      made,
    );
    expect(asked.map(({ scenario }) => scenario.server.software)).toEqual(["vsftpd", "bftpd"]);
    const [planned, other] = asked.map(({ scenario }) => scenario);
    expect([other?.server.ports.reusesAddress, planned?.server.ports.reusesAddress]).toEqual([
      false,
      true,
    ]);
    expect(other?.groups).toEqual(planned?.groups);
    for (const text of [out, err]) expect(text).toContain("needs 693 for the same load");
    const own = await run([file, "--export", "vsftpd", "--export", "nftables"]);
    expect(own.asked).toHaveLength(1);
  });

  it("hold a link that opens the same scenario", async () => {
    const { out } = await run([file, "--export", "nftables"]);
    const hash = /^# Plan \(append to the planner's address\): (#\S+)$/m.exec(out)?.[1] ?? "";
    const reading = await readLink(hash);
    expect(reading.kind === "read" && readScenario(reading.text, { servers, clients })).toEqual(
      readScenario(readFileSync(file, "utf8"), { servers, clients }),
    );
  });

  it("are those of the page, to the letter but for the place of the planner", async () => {
    const target = join(folder, "same");
    const ids = exportTargets
      .map(({ id }) => id)
      .filter((id) => id === "vsftpd" || !servers.some((server) => server.id === id));
    const words = ids.flatMap((id) => ["--export", id]);
    await run([file, ...words, "--out", target]);
    const reading = readScenario(readFileSync(file, "utf8"), { servers, clients });
    if (!reading.ok) throw new Error("The file is wrong.");
    const { scenario, assumptions } = completeScenario(reading.document, { servers, clients });
    const plan = madeUpPlan(scenario, assumptions);
    const link = `https://planner.example/${await writeLink(JSON.stringify(reading.document))}`;
    const tabs = snippetTabs(plan, scenario.access, link);
    const onPage = tabs.flatMap((tab) => {
      const made = tab.make();
      return made.ok ? made.snippet.texts : [];
    });
    // Its line, or in a console's text the last lines.
    const withoutPlan = (text: string) =>
      text
        .replace(/^<\?plan .*\?>$/m, "")
        .replace(
          /^(?:#|!|\/\/|rem) Plan(?:[^]*?(?=^(?:#|!|\/\/|rem) (?:Where|Check):)|[^]*$)/m,
          "",
        );
    const read = (name: string) => withoutPlan(readFileSync(join(target, name), "utf8"));
    expect(readdirSync(target).toSorted()).toEqual(onPage.map((each) => each.file).toSorted());
    for (const each of onPage) expect(read(each.file)).toBe(withoutPlan(each.text));
  });

  it("go to one file each with --out, and the verdict to standard output", async () => {
    const target = join(folder, "deep", "rules");
    const { out, err } = await run([
      file,
      "--export",
      "nftables",
      "--export",
      "vsftpd",
      "--out",
      target,
    ]);
    expect(out).toMatch(/^Open TCP/);
    expect(err.match(/Wrote/g)).toHaveLength(2);
    expect(readdirSync(target).toSorted()).toEqual(["ftp-passive-nftables.sh", "vsftpd.conf"]);
    expect(readFileSync(join(target, "ftp-passive-nftables.sh"), "utf8")).toMatch(/26500-26627/);
  });

  it("of several nodes are one configuration for each slice", async () => {
    const ranges = [
      { first: 26500, last: 26563 },
      { first: 26564, last: 26627 },
    ];
    const two = madeUpServices((plan) => ({
      ...plan,
      recommendation: plan.recommendation && { ...plan.recommendation, ranges },
    }));
    const target = join(folder, "nodes");
    await run([file, "--export", "vsftpd", "--out", target], two);
    const texts = readdirSync(target)
      .toSorted()
      .map((name) => readFileSync(join(target, name), "utf8"));
    expect(texts.map((text) => /pasv_max_port=(\d+)/.exec(text)?.[1])).toEqual(["26563", "26627"]);
  });
});

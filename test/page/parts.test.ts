import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import { allTexts } from "../../src/page/texts/all-texts-zip.ts";
import { differingInputs } from "../../src/page/compare/differing-inputs.ts";
import { isWholeField, labelFor, valueWords } from "../../src/page/inputs/field-labels.ts";
import { tokens } from "../../src/page/texts/highlight.tsx";
import { portsIn, rangesText } from "../../src/page/verdict/range-text.ts";
import { rangesToOpen } from "../../src/exports/ranges-to-open.ts";
import { findTargets } from "../../src/page/kit/find-entries.ts";
import { snippetTabs } from "../../src/page/texts/export-tabs.ts";
import type { SnippetTab } from "../../src/page/texts/export-tabs.ts";
import { clock, counted, roughCount, thousands } from "../../src/language/numbers.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { presets } from "../../src/scenario/presets.ts";
import { clients } from "../../src/clients/index.ts";
import { servers } from "../../src/servers/index.ts";
import { leaves } from "../../src/state/document-path.ts";
import { fixturePlan } from "./fixture.ts";
import { fixtureDocument, fixtureScenario } from "./fixture-scenario.ts";

const scenario = fixtureScenario(fixtureDocument);
const { plan } = fixturePlan(scenario);

/** The text behind a target, or the sentence that says why there is none. */
function textOf(target: SnippetTab | undefined): string {
  const made = target?.make();
  if (made === undefined) return "";
  return made.ok ? made.snippet.texts.map(({ text }) => text).join("\n") : made.why;
}

describe("colouring of texts", () => {
  it("loses and adds nothing", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom(..."#\"'/ \n\t:;0123456789abc.-{}\\") }),
        ),
        (text) => {
          expect(
            tokens(text)
              .map(([, piece]) => piece)
              .join(""),
          ).toBe(text);
        },
      ),
    );
  });

  it("tells comments, words of the language, numbers, addresses and strings apart", () => {
    const kinds = Object.fromEntries(
      tokens('# note 5\naccept 198.51.100.0/24 26500-26603 "ftp" a#b\n').map(([kind, piece]) => [
        piece,
        kind,
      ]),
    );
    expect(kinds).toMatchObject({
      "# note 5": "comment",
      accept: "keyword",
      "198.51.100.0/24": "address",
      "26500-26603": "number",
      '"ftp"': "string",
    });
    expect(kinds["#b"]).not.toBe("comment");
  });
});

describe("texts to paste", () => {
  it("begin with the chosen server's own file and nftables, and leave no target out", () => {
    const tabs = snippetTabs(plan, scenario.access, "https://example.org/#s=1.abc");
    expect(tabs.slice(0, 2).map(({ name }) => name)).toEqual(["vsftpd.conf", "nftables"]);
    expect(
      tabs
        .filter(({ id }) => id !== "server")
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(["change-request", "monitoring", ...firewalls.map(({ id }) => id)].toSorted());
    const { first = 0, last = 0 } = rangesToOpen(plan)[0] ?? {};
    for (const tab of tabs.slice(0, 2)) {
      expect(textOf(tab)).toContain(String(first));
      expect(textOf(tab)).toContain(String(last));
    }
  });

  it("say what the size rests on without brackets", () => {
    const [, nftables] = snippetTabs(plan, scenario.access, null);
    expect(textOf(nftables)).toMatch(/# about 1 in [0-9]+ refused in the busiest hour\n/);
  });

  it("keep today's range where it is enough, and are absent where nothing helps", () => {
    const range = { first: 40000, last: 40399 };
    const large = fixtureScenario({ ...fixtureDocument, server: { software: "vsftpd", range } });
    const enough = fixturePlan(large).plan;
    expect(rangesToOpen(enough)).toEqual([range]);
    // One that is several times too large is not kept.
    const far = { ...enough, current: { ...enough.current!, judgement: "oversized" as const } };
    expect(rangesToOpen(far)).toEqual(far.recommendation?.ranges);
    expect(
      snippetTabs({ ...plan, recommendation: null, current: null }, scenario.access, null),
    ).toEqual([]);
  });

  it("come with the steps for this very text, and all in one archive with a note on each", () => {
    const inside = {
      ...scenario,
      access: { ...scenario.access, publicAddress: "203.0.113.10", insideAddress: "10.0.0.5" },
    };
    const made = snippetTabs(plan, inside.access, null)[1]?.make();
    expect(made?.ok === true && made.snippet.texts[0]?.text).toContain("ftp_passive_nat");
    expect(made?.ok === true && made.snippet.texts[0]?.undo).toBe(
      "sh ftp-passive-nftables.sh --undo",
    );
    const targets = snippetTabs(plan, scenario.access, null);
    const text = new TextDecoder().decode(allTexts(targets));
    expect(text).toContain("README.txt");
    expect(text).toContain("Check: sh ftp-passive-nftables.sh --test");
    for (const target of targets) {
      const each = target.make();
      for (const one of each.ok ? each.snippet.texts : []) expect(text).toContain(one.text);
    }
  });

  it("of several nodes are a configuration for each slice, all in the archive", () => {
    const ranges = [
      { first: 26_500, last: 26_549 },
      { first: 26_550, last: 26_599 },
    ];
    const recommendation = plan.recommendation && { ...plan.recommendation, ranges };
    const tabs = snippetTabs({ ...plan, current: null, recommendation }, scenario.access, null);
    const own = tabs.find(({ id }) => id === "server");
    expect(textOf(own)).toMatch(/pasv_max_port=26549[^]*pasv_min_port=26550/);
    expect(new TextDecoder().decode(allTexts(tabs))).toContain("server/node-2-vsftpd.conf");
  });

  it("are found by every word of a search, in their groups", () => {
    const targets = snippetTabs(plan, scenario.access, null);
    const ids = (query: string) =>
      findTargets(targets, query).flatMap(({ targets: found }) => found.map(({ id }) => id));
    expect(ids("").toSorted()).toEqual(targets.map(({ id }) => id).toSorted());
    expect(ids("  CISCO ")).toEqual(["cisco-asa", "cisco-ios"]);
    expect(ids("aws terraform").toSorted()).toEqual(["aws-nlb", "aws-terraform"]);
    expect(ids("junos")).toEqual(["juniper-srx"]);
    expect(ids("fortios")).toEqual(["fortigate"]);
    expect(ids("no such system")).toEqual([]);
    const groups = findTargets(targets, "terraform").map(({ group }) => group);
    expect(groups).toEqual([...new Set(groups)]);
  });

  it("give a sentence instead of a text where the inputs cannot be a rule", () => {
    const wrong = {
      ...scenario,
      access: { ...scenario.access, sources: ["not a network; rm -rf"] },
    };
    for (const tab of snippetTabs(plan, wrong.access, null)) {
      // What holds no source of clients is written all the same.
      if (tab.id === "server" || tab.id === "monitoring") continue;
      const made = tab.make();
      expect(made).toMatchObject({ ok: false, why: expect.stringMatching(/\.$/) });
    }
  });
});

describe("names and values of fields", () => {
  const catalogues = { servers, clients };

  it("exist for every field of every preset: no path is shown to a person", () => {
    for (const { document } of presets) {
      const completed = completeScenario(document, catalogues);
      const paths = [
        ...leaves(completed.scenario, isWholeField).map(([path]) => path),
        ...completed.assumptions.map(({ path }) => path),
      ].filter((path) => path !== "version");
      for (const path of paths) {
        expect(labelFor(path, ["the only group"]), path).not.toMatch(/[[\]]|\w\.\w|[a-z][A-Z]/);
      }
      for (const [path, value] of leaves(completed.scenario, isWholeField)) {
        expect(valueWords(path, value), path).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  });

  it("lists exactly the inputs that differ", () => {
    const [first] = fixtureDocument.groups;
    if (first === undefined) throw new Error("The fixture has a group.");
    const other = fixtureScenario({
      ...fixtureDocument,
      groups: [{ ...first, clients: 90, files: 2 }, ...fixtureDocument.groups.slice(1)],
    });
    const { differing, same } = differingInputs([scenario, other]);
    expect(differing.map(({ path }) => path).toSorted()).toEqual([
      "groups[0].addresses",
      "groups[0].clients",
      "groups[0].files",
    ]);
    expect(differing.find(({ path }) => path === "groups[0].files")?.values).toEqual([
      "3 to 6",
      "2",
    ]);
    expect(same).toBeGreaterThan(50);
    expect(differingInputs([scenario, scenario]).differing).toEqual([]);
  });
});

describe("ranges", () => {
  it("are counted with both ends and joined where they touch", () => {
    expect(
      portsIn([
        { first: 100, last: 103 },
        { first: 200, last: 200 },
      ]),
    ).toBe(5);
    expect(
      rangesText([
        { first: 100, last: 103 },
        { first: 104, last: 107 },
        { first: 200, last: 201 },
      ]),
    ).toBe("100-107, 200-201");
    expect(rangesText([])).toBe("");
  });
});

describe("numbers in words", () => {
  it("are written as people read them", () => {
    expect([thousands(1234567), counted(1, "port"), counted(2000, "port")]).toEqual([
      "1,234,567",
      "1 port",
      "2,000 ports",
    ]);
    expect([
      roughCount(12_345),
      roughCount(812_345),
      roughCount(2_812_345),
      roughCount(28e6),
    ]).toEqual(["12,345", "812,000", "2.8 million", "28 million"]);
    expect([clock(0), clock(32_880), clock(86_399)]).toEqual(["00:00", "09:08", "23:59"]);
  });
});

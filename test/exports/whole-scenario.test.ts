import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { exportTargets } from "../../src/exports/targets.ts";
import { changeRequest } from "../../src/exports/change-request.ts";
import { zipTexts } from "../../src/exports/zip.ts";
import type { Plan } from "../../src/plan/types.ts";
import { isHostname } from "../../src/scenario/address.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { checkScenario } from "../../src/scenario/read.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { hostileText } from "./hostile.ts";

const catalogues = { servers, clients };

/** Two nodes, so that every target writes more than one file or range where it can. */
const ranges = [
  { first: 26_500, last: 26_503 },
  { first: 26_504, last: 26_507 },
];

/** What a stranger may put into a scenario as free text. */
interface FreeTexts {
  name: string;
  groups: [string, string];
  why: string;
}

function documentWith(
  { name, groups, why }: FreeTexts,
  access: ScenarioDocument["access"] = { sources: ["192.0.2.0/24", "2001:db8::/32"] },
): ScenarioDocument {
  const visits = { pattern: "steady", perClientPerHour: 1 } as const;
  return {
    version: 1,
    name,
    server: { software: "vsftpd", nodes: 2 },
    groups: groups.map((group) => ({ name: group, clients: 5, visits })),
    placement: { avoid: [{ first: 51_000, last: 51_010, why }] },
    ...(access && { access }),
  };
}

/** The parts of a plan that exports read, around the scenario as it really comes out. */
function planOf(document: ScenarioDocument): Plan {
  const { scenario, assumptions } = completeScenario(document, catalogues);
  const rate = { estimate: 0.0006, low: 0.0004, high: 0.0009 };
  const [first, last] = [ranges[0]!.first, ranges[1]!.last];
  const recommendation = {
    ports: 8,
    first,
    last,
    perNode: 4,
    least: 8,
    leastPerNode: 4,
    ranges,
    refusals: { ...rate, over: "day" },
    daysWithRefusal: rate,
    leastInterval: { low: 8, high: 8 },
  };
  const demand = { peak: { median: 3, p95: 4, p99: 4, max: 4 }, pasvsPerSecond: 0.2 };
  const parts = { scenario, assumptions, recommendation, demand };
  return { version: 1, model: "1", ...parts } as unknown as Plan;
}

/** Every file that can be had for a document, by the same way as on the command line, and the change request. */
function everyFile(document: ScenarioDocument, targets = exportTargets) {
  const plan = planOf(document);
  const files = targets.flatMap(({ id, texts }) =>
    texts({ plan, link: null, chosen: null }).map(({ file, text }) => ({
      name: `${id}/${file}`,
      text,
    })),
  );
  const { access } = plan.scenario;
  const request = { ranges, access, software: "vsftpd", ports: 8, purpose: "", ftps: true };
  return [...files, { name: "change-request.txt", text: changeRequest(request) }];
}

/** All of it as one text: a difference anywhere shows, and comparing is cheap. */
function joined(files: ReturnType<typeof everyFile>) {
  return files.map(({ name, text }) => `${name}\n${text}`).join("\0");
}

const harmless: FreeTexts = { name: "Office", groups: ["Scanners", "People"], why: "monitoring" };

describe("a scenario from a stranger's link", () => {
  const plain = everyFile(documentWith(harmless));

  it("has all targets in this test: every firewall, every server that has a text", () => {
    expect(plain.length).toBeGreaterThan(exportTargets.length);
    expect(exportTargets.length).toBeGreaterThan(60);
  });

  it("reaches no export and no file name with its names and reasons", () => {
    // Each document goes through every third target, by turns: 50,000 texts in all.
    const thirds = [0, 1, 2].map((turn) => exportTargets.filter((_, at) => at % 3 === turn));
    const expected = thirds.map((targets) => everyFile(documentWith(harmless), targets));
    const wholes = expected.map(joined);
    let cases = 0;
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, hostileText, (name, one, two, why) => {
        const turn = cases++ % 3;
        const files = everyFile(documentWith({ name, groups: [one, two], why }), thirds[turn]);
        // Compared as one text: a difference anywhere is a failure, and it is cheap.
        if (joined(files) !== wholes[turn]) expect(files).toEqual(expected[turn]);
      }),
      { numRuns: 2400 },
    );
    expect(cases).toBeGreaterThanOrEqual(2000);
  }, 60_000);

  it("would be noticed if it did", () => {
    const leaky = everyFile(documentWith({ ...harmless, name: "x" })).map((file) => ({
      ...file,
      text: `# x\n${file.text}`,
    }));
    expect(joined(leaky)).not.toBe(joined(plain));
  });

  it("makes a zip whose names no text of its own can bend", () => {
    expect(() => zipTexts(plain)).not.toThrow();
  });
});

describe("an address from a stranger's link", () => {
  const plain = everyFile(documentWith(harmless));
  const hostnames = fc
    .array(fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/), {
      minLength: 1,
      maxLength: 4,
    })
    .map((labels) => `${labels.join(".")}.zz-test`);
  const bent = fc
    .tuple(hostnames, hostileText, fc.boolean())
    .map(([host, bad, before]) => (before ? bad + host : host + bad));
  const given = fc.oneof(hostnames, bent, hostileText);

  it("is refused at the door or is a clean host name, which no firewall text and no file name holds", () => {
    fc.assert(
      fc.property(given, (publicAddress) => {
        const sources = ["192.0.2.0/24", "2001:db8::/32"];
        const document = documentWith(harmless, { publicAddress, sources });
        const read = checkScenario(document, catalogues);
        if (!read.ok) {
          expect(read.problems.map(({ path }) => path)).toEqual(["access.publicAddress"]);
          return;
        }
        expect(isHostname(publicAddress)).toBe(true);
        const files = everyFile(document);
        files.forEach(({ name, text }, index) => {
          const [id] = name.split("/");
          expect(name).toBe(plain[index]!.name);
          // A server has to announce the name: there it stands by itself, and takes nothing along.
          const isServer = servers.some((server) => server.id === id);
          if (!isServer) expect(text).toBe(plain[index]!.text);
          else expect(text.replaceAll(publicAddress, "")).toMatch(/^[\n -~]*$/);
        });
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it("is refused at the door where it is a source, an inside address or a control port", () => {
    const fields = ["sources", "insideAddress", "controlPorts"] as const;
    fc.assert(
      fc.property(hostileText, fc.constantFrom(...fields), (bad, field) => {
        const value = field === "insideAddress" ? bad : [bad];
        const document = { ...documentWith(harmless), access: { [field]: value } };
        const read = checkScenario(document, catalogues);
        expect(read.ok).toBe(false);
        for (const { path } of read.ok ? [] : read.problems)
          expect(path.startsWith(`access.${field}`)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { servers } from "../../src/servers/index.ts";
import { clientLines } from "../../src/symptoms/client-lines.ts";
import { explainLines, MOST_LINES } from "../../src/symptoms/explain.ts";
import { serverLines } from "../../src/symptoms/known-lines.ts";
import { caseOrder } from "../../src/symptoms/types.ts";
import type { CaseId } from "../../src/symptoms/types.ts";
import { wordsOf } from "../../src/symptoms/words-of.ts";
import { around } from "./around.ts";
import { reports, right } from "./reports.ts";
import { said } from "./said.ts";
import { threads } from "./threads.ts";

const office = around({}, { publicAddress: "198.51.100.7" });
const answerOf = (text: string, place = office) => explainLines(text, place).answer?.case ?? null;

describe("what servers say", () => {
  it.each(said)("%s: %s", (id, line) => {
    const { findings, unread } = explainLines(line, office);
    expect(findings.map((finding) => finding.case)).toEqual([id]);
    expect(unread).toBe(0);
  });

  it("is known for every server of the catalogue whose words are known", () => {
    const cases = new Set<CaseId>(["full", "sessions", "shared-port", "not-made"]);
    const told = servers.filter(({ whenFullLogLine }) => whenFullLogLine.value !== null);
    expect(told.length).toBeGreaterThan(15);
    for (const { id, whenFullLogLine } of told) {
      const line = `12:00:03 ftp[77]: ${whenFullLogLine.value} (client 3)`;
      const { answer } = explainLines(line, around({ software: id }));
      expect(cases, `${id}: ${line}`).toContain(answer?.case);
    }
  });

  it("names a server that the scenario does not have", () => {
    const other = explainLines("400 Unable to find valid port", office).answer;
    expect(other?.means).toContain("The scenario says vsftpd: choose the server that really runs");
    const own = explainLines("400 Unable to find valid port", around({ software: "ftp-srv" }));
    expect(own.answer?.means).not.toContain("The scenario says");
  });

  it("counts the sessions that a range lets in", () => {
    const { means } = wordsOf("sessions", around({ software: "pure-ftpd" }));
    expect(means).toContain("50000-50009 carries 5");
    expect(wordsOf("sessions", office).means).not.toContain("carries");
  });
});

describe("lines of one try", () => {
  it.each(reports)("%s: %s", (_name, id, text, place) => {
    expect(answerOf(text, place ?? office)).toBe(id);
  });

  it("name the port's place in the range, and what should be avoided", () => {
    expect(explainLines(right, office).answer?.means).toContain("50005, number 6 of the 10");
    const place = { ...office, avoid: [{ first: 50005, last: 50006, why: "excluded by Windows" }] };
    const { answer } = explainLines(right, place);
    expect(answer?.case).toBe("avoided");
    expect(answer?.means).toContain("excluded by Windows");
  });

  it("tell a rewritten reply from the server's own way out of a full range", () => {
    const line = "227 Entering Passive Mode (198,51,100,7,17,171).";
    const own = explainLines(line, around({ software: "proftpd" })).answer?.means;
    expect(own).toContain("unable to find open port in PassivePorts range");
    expect(explainLines(line, office).answer?.means).not.toContain("when its range is full");
    const encrypted = explainLines(line, around({}, {}, "1.3")).answer;
    expect(encrypted?.means).toContain("nothing between can have changed the reply");
    expect(encrypted?.check).not.toContain("Ask once with TLS");
  });

  it("hold a range of several nodes together, and say so where there is none", () => {
    const nodes = [
      { first: 50000, last: 50003 },
      { first: 50005, last: 50009 },
    ];
    const place = { ...office, ranges: nodes };
    expect(explainLines(right, place).answer?.means).toContain("number 5 of the 9");
    expect(answerOf("229 EPSV (|||50004|)", place)).toBe("outside");
    expect(answerOf(right, { ...office, ranges: [] })).toBe("fine");
  });
});

describe("what people pasted in public", () => {
  it.each(threads)("$source", ({ shows, server, range: [first, last], publicAddress, lines }) => {
    const access = publicAddress === undefined ? {} : { publicAddress };
    const place = around({ software: server, range: { first, last } }, access);
    expect(answerOf(lines.join("\n"), place)).toBe(shows);
  });

  it("names the port that a .NET client could not reach, and its place", () => {
    const place = around({ range: { first: 47_000, last: 47_200 } });
    const line = "returned an error: 227 Entering Passive Mode (195,20,242,37,183,252).";
    // By hand: 183 x 256 + 252 = 47,100, the 101st port of the range.
    expect(explainLines(line, place).answer?.means).toContain("47100, number 101 of the 201");
  });
});

describe("lines of networks", () => {
  const blocked: [string, string][] = [
    [
      "firewalld",
      "kernel: filter_IN_public_REJECT: IN=eth0 OUT= SRC=203.0.113.9 DST=198.51.100.7 LEN=60 PROTO=TCP SPT=51234 DPT=50003 SYN",
    ],
    [
      "CSF",
      "kernel: Firewall: *TCP_IN Blocked* IN=eth0 OUT= SRC=203.0.113.9 DST=198.51.100.7 LEN=60 PROTO=TCP SPT=51234 DPT=50003 SYN",
    ],
    [
      "Cisco ASA",
      '%ASA-4-106023: Deny tcp src outside:203.0.113.9/51234 dst inside:198.51.100.7/50003 by access-group "OUTSIDE_IN"',
    ],
    [
      "Cisco ASA without a connection",
      "%ASA-2-106001: Inbound TCP connection denied from 203.0.113.9/51234 to 198.51.100.7/50003 flags SYN on interface outside",
    ],
    [
      "Windows",
      "2024-05-01 10:00:01 DROP TCP 203.0.113.9 198.51.100.7 51234 50003 52 S 123 0 64240 - - - RECEIVE",
    ],
    [
      "pfSense",
      "filterlog[28123]: 4,,,1000000103,igb0,match,block,in,4,0x0,,52,1234,0,DF,6,tcp,60,203.0.113.9,198.51.100.7,51234,50003,0,S,1,,64240,,mss",
    ],
    [
      "Amazon VPC",
      "2 123456789010 eni-1235b8ca 203.0.113.9 198.51.100.7 51234 50003 6 1 60 1418530010 1418530070 REJECT OK",
    ],
  ];

  it.each(blocked)("%s: says which firewall it is", (_name, line) => {
    const { answer } = explainLines(line, office);
    expect(answer?.case).toBe("filter");
    expect(answer?.means).toMatch(/^It is this firewall: .* port 50003\./);
    const toLogin = explainLines(line.replaceAll("50003", "21"), office).answer;
    expect(toLogin?.case).toBe("control");
  });

  it("a packet that was accepted is no filter, one that nobody answers is", () => {
    const syn = "12:00:01.0 IP 203.0.113.9.51234 > 198.51.100.7.50003: Flags [S], seq 1, length 0";
    const yes = "12:00:01.1 IP 198.51.100.7.50003 > 203.0.113.9.51234: Flags [S.], seq 1, length 0";
    expect(explainLines(`${syn}\n${yes}`, office).answer).toBeNull();
    expect(explainLines(syn, office).answer?.means).toMatch(
      /^The connection to port 50003 arrives/,
    );
    expect(explainLines(syn.replace("50003", "443"), office).answer).toBeNull();
  });

  it("a login that follows does not count as the announced port", () => {
    const text = `${right}\nStatus: Connecting to 198.51.100.7:21...\nError: Connection timed out`;
    expect(answerOf(text)).toBe("filter");
    const named = `${right}\nconnect to 198.51.100.7 port 21 failed: Connection timed out`;
    expect(explainLines(named, office).answer?.means).toContain("50005");
  });
});

describe("any text", () => {
  it("is explained without an error, in words that steer no terminal", () => {
    const pieces = fc.constantFrom(
      ...said.map(([, line]) => line),
      ...reports.map(([, , text]) => text),
      "\u001b[31m",
      "\u202e",
      "<img src=x onerror=alert(1)>",
      "\r\n",
      "é",
    );
    const text = fc
      .array(fc.oneof(pieces, fc.string()), { maxLength: 12 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, (pasted) => {
        const { findings, answer } = explainLines(pasted, office);
        expect(answer === null).toBe(findings.length === 0);
        for (const finding of findings) {
          expect(finding.line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          expect(finding.line.length).toBeLessThanOrEqual(161);
        }
      }),
    );
  });

  it("is cut where it is long, and says so", () => {
    const long = Array.from({ length: MOST_LINES + 5 }, () => "220 hello").join("\n");
    expect(explainLines(long, office)).toMatchObject({
      cut: true,
      unread: MOST_LINES,
      answer: null,
    });
    expect(explainLines("220 hello", office)).toMatchObject({ cut: false, unread: 1 });
  });

  it("is read to its end where its lines are as unkind to the patterns as may be", () => {
    for (const unkind of [
      "227 (1,1,1,1,1,",
      "421 idl",
      "PASV 50",
      "port ",
      "foreign ",
      "1.1.1.1 ",
    ]) {
      const line = unkind.repeat(600).slice(0, 600);
      const text = Array.from({ length: 300 }, () => line).join("\n");
      expect(explainLines(text, office).findings.length).toBeLessThanOrEqual(41);
    }
  });
});

describe("the tables", () => {
  it("have words for every case, in any surroundings", () => {
    const places = servers.flatMap(({ id }) => [
      around({ software: id }),
      around({ software: id }, { publicAddress: "198.51.100.7" }, "1.3"),
    ]);
    for (const id of caseOrder) {
      for (const place of places) {
        for (const text of Object.values(wordsOf(id, place))) {
          expect(text).toMatch(/^[^\s].+[^\s]$/);
          expect(text).not.toMatch(/undefined|null|NaN|\bthe the\b|\.\./);
        }
      }
    }
  });

  it("say for every pattern who says it, and each pattern decides for some line", () => {
    for (const { source } of [...serverLines, ...clientLines]) expect(source).not.toBe("");
    const lines = [
      ...said.map(([, line]) => line),
      ...reports.flatMap(([, , text]) => text.split("\n")),
      ...threads.flatMap((thread) => thread.lines),
    ];
    for (const { pattern, case: id } of serverLines) {
      expect(
        lines.some((line) => pattern.test(line)),
        `${id}: ${pattern.source}`,
      ).toBe(true);
    }
  });
});

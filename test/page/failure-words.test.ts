import { describe, expect, it } from "vitest";
import { clients, clientById } from "../../src/clients/index.ts";
import { failureWords, leakWords } from "../../src/page/inputs/failure-words.ts";
import { valueWords } from "../../src/page/inputs/field-labels.ts";
import { FAILURE_KINDS } from "../../src/scenario/failures.ts";

function wordsOf(id: string, kind: (typeof FAILURE_KINDS)[number]): string {
  return valueWords(`groups[0].failures.${kind}`, clientById(id)!.failures![kind].value);
}

describe("what a client does next, in words", () => {
  it.each([
    { id: "filezilla", kind: "refused", words: "tries 2 more times at once, then loses the file" },
    { id: "ftplib", kind: "refused", words: "gives up the visit" },
    { id: "ftplib", kind: "unanswered", words: "waits 134 s, gives up the visit" },
    { id: "curl", kind: "killed", words: "loses the file and 1 more" },
    { id: "ncftp", kind: "refused", words: "stays in active mode" },
    {
      id: "ncftp",
      kind: "turnedAway",
      words: "tries 2 more times on a new session after 20 s, then gives up the visit",
    },
    { id: "winscp", kind: "killed", words: "tries until served on a new session, after 2 s" },
  ] as const)("$id, $kind: $words", ({ id, kind, words }) => {
    expect(wordsOf(id, kind)).toBe(words);
  });

  it("show nothing of the notation, for every client and kind", () => {
    const tables = clients.flatMap(({ failures }) => (failures === undefined ? [] : [failures]));
    for (const table of tables) {
      for (const kind of FAILURE_KINDS) {
        expect(failureWords(table[kind].value)).not.toMatch(/undefined|object|NaN|[{}_]|\w-\w/);
      }
    }
  });

  it("are made of what is given where a document has only some fields", () => {
    expect(failureWords({ attempts: 3 })).toBe("attempts 3");
    expect(failureWords({ then: "give-up", timeoutSeconds: 5 })).toBe(
      "then give up, timeout seconds 5",
    );
  });
});

it("when a server loses ports, in words", () => {
  expect(leakWords(null)).toBe("no");
  expect(leakWords({ when: "abandoned-pasv", share: 1 })).toBe("when nobody connects");
  expect(leakWords({ when: "session-end", share: 0.5 })).toBe(
    "when a session ends with one open, in 50 % of cases",
  );
});

import { Buffer } from "node:buffer";
import { clients } from "../../src/clients/index.ts";
import { readLogStream } from "../../src/logs/read-log.ts";
import { readExcludedRanges } from "../../src/placement/excluded-ranges.ts";
import { completeScenario } from "../../src/scenario/complete.ts";
import { decodeText } from "../../src/scenario/decode.ts";
import { readLink } from "../../src/scenario/link.ts";
import { checkScenario, readScenario } from "../../src/scenario/read.ts";
import { writeScenario } from "../../src/scenario/write.ts";
import { servers } from "../../src/servers/index.ts";
import { explainLines } from "../../src/symptoms/explain.ts";
import { surroundingsOf } from "../../src/symptoms/surroundings.ts";
import { presets } from "../../src/scenario/presets.ts";

const catalogues = { servers, clients };
const around = surroundingsOf(completeScenario(presets[0]!.document, catalogues).scenario, []);

/** Throws with a sentence where a reader broke what it promises. */
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");
/** A sentence without what stands in it: the same fault elsewhere is the same outcome. */
const kindOf = (sentence: string) =>
  sentence.replace(/"[^"]*"|[\d.,-]+|\[[^\]]*\]/g, "#").slice(0, 60);

/**
 * Every reader of what strangers hand in. Each takes any bytes, throws where it breaks a promise, and says in a word or two
 * what came of them: inputs with a new outcome are worth changing further.
 */
export const readers: Readonly<Record<string, (bytes: Uint8Array) => Promise<string> | string>> = {
  scenario(bytes) {
    const decoded = decodeText(bytes);
    if (!decoded.ok) return "no text";
    const reading = readScenario(decoded.text, catalogues);
    if (!reading.ok) {
      must(reading.problems.length > 0, "A scenario was refused without a problem.");
      for (const { message, path } of reading.problems)
        must(message.length > 5 && path !== "", "A problem has no sentence or no path.");
      return kindOf(reading.problems[0]!.message);
    }
    const { document } = reading;
    const again = readScenario(writeScenario(document), catalogues);
    must(
      again.ok && JSON.stringify(again.document) === JSON.stringify(document),
      "Written, it reads otherwise.",
    );
    const { scenario } = completeScenario(document, catalogues);
    const whole = checkScenario(JSON.parse(JSON.stringify(scenario)), catalogues);
    must(
      whole.ok,
      `Written out in full, it is refused: ${whole.ok ? "" : whole.problems[0]?.message}`,
    );
    return `read ${Object.keys(document).join()}`;
  },
  async link(bytes) {
    const reading = await readLink(latin(bytes));
    if (reading.kind !== "read") return reading.kind;
    must(reading.text.length <= 256 * 1024, "A link unpacked to more than its limit.");
    return reading.kind;
  },
  async log(bytes) {
    const stream = new Blob([new Uint8Array(bytes)]).stream();
    const result = await readLogStream(stream);
    if (!result.ok) {
      must(result.message.length > 10, "A log was refused without a sentence.");
      return kindOf(result.message);
    }
    const checked = checkScenario(JSON.parse(JSON.stringify(result.document)), catalogues);
    must(
      checked.ok,
      `The fitted scenario is refused: ${checked.ok ? "" : checked.problems[0]?.message}`,
    );
    must(Number.isInteger(result.transfers) && result.transfers >= 0, "No count of transfers.");
    return `${result.format.id} ${result.notes.map(kindOf).join("|")}`;
  },
  netsh(bytes) {
    const { avoid } = readExcludedRanges(latin(bytes));
    for (const { first, last } of avoid)
      must(first >= 1 && first <= last && last <= 65_535, `${first}-${last} is no range of ports.`);
    return `${Math.min(3, avoid.length)} ranges`;
  },
  lines(bytes) {
    const { answer, findings, unread } = explainLines(latin(bytes), around);
    must(unread >= 0, "Fewer than no lines were left unread.");
    for (const { title, means, check } of findings)
      must(
        [title, means, check].every((text) => text !== "" && !/undefined|NaN/.test(text)),
        "A finding without words.",
      );
    return `${answer?.title ?? "none"} ${findings.length > 3}`;
  },
};

import type { Delays, Failure, LastResort, Leak } from "../scenario/types.ts";
import { amountFormat, SECONDS, SHARES } from "../state/unit-text.ts";

const seconds = amountFormat(SECONDS);

const RESORTS: Readonly<Record<LastResort, string>> = {
  "next-file": "loses the file",
  "give-up": "gives up the visit",
  "active-once": "fetches the file in active mode",
  "active-for-good": "stays in active mode",
};

const LOSSES: Readonly<Record<Leak["when"], string>> = {
  "repeated-pasv": "when PASV is repeated",
  "abandoned-pasv": "when nobody connects",
  "session-end": "when a session ends with one open",
};

function pauses(delays: Delays): string {
  if (!Array.isArray(delays)) {
    const { first, factor, limit } = delays;
    if (first === 0) return "at once";
    const grows =
      factor === 1 ? "" : `, each ${factor} times later, ${seconds.write(limit)} at most`;
    return `after ${seconds.write(first)}${grows}`;
  }
  if (delays.every((pause) => pause === 0)) return "at once";
  const shown = delays.slice(0, 3).map((pause) => seconds.write(pause));
  return `after ${shown.join(", ")}${delays.length > shown.length ? " and so on" : ""}`;
}

/** A rule of which only some fields are given, as a document may have it. */
function someFields(fields: Partial<Failure>): string {
  const words = Object.entries(fields).map(([field, given]) => {
    const name = field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return `${name} ${typeof given === "string" ? given.replaceAll("-", " ") : JSON.stringify(given)}`;
  });
  return words.join(", ");
}

function isWhole(rule: Partial<Failure>): rule is Failure {
  const { then, on, attempts, delays, timeoutSeconds, afterwards, filesLost } = rule;
  const fields = [then, on, attempts, delays, timeoutSeconds, afterwards, filesLost];
  return fields.every((field) => field !== undefined);
}

/** What a client does next, in a few words: "tries 2 more times at once, then loses the file". */
export function failureWords(value: unknown): string {
  const rule = value as Partial<Failure>;
  if (!isWhole(rule)) return someFields(rule);
  const { then, on, attempts, delays, timeoutSeconds, afterwards, filesLost } = rule;
  const wait = timeoutSeconds === 0 ? "" : `waits ${seconds.write(timeoutSeconds)}, `;
  const more = filesLost === 1 ? "" : ` and ${filesLost - 1} more`;
  if (then !== "retry") return `${wait}${RESORTS[then]}${more}`;
  if (attempts === 0) return `${wait}${RESORTS[afterwards]}${more}`;
  const where = on === "new-session" ? " on a new session" : "";
  const times = attempts === 1 ? "once more" : `${attempts} more times`;
  if (attempts < 0) return `${wait}tries until served${where}, ${pauses(delays)}`;
  return `${wait}tries ${times}${where} ${pauses(delays)}, then ${RESORTS[afterwards]}${more}`;
}

/** When a server loses ports until it is restarted, in a few words. */
export function leakWords(value: unknown): string {
  if (value === null) return "no";
  const { when, share } = value as Leak;
  return share === 1
    ? LOSSES[when]
    : `${LOSSES[when]}, in ${amountFormat(SHARES).write(share)} of cases`;
}

import type { Delays, Failure, Leak } from "../../scenario/types.ts";
import { amountFormat, SECONDS, SHARES } from "../../state/unit-text.ts";
import { fieldsWords } from "../words/fields.ts";

const seconds = amountFormat(SECONDS);

function pauses(delays: Delays): string {
  const words = fieldsWords();
  if (!Array.isArray(delays)) {
    const { first, factor, limit } = delays;
    if (first === 0) return words.atOnce;
    const grows = factor === 1 ? "" : words.grows(factor, seconds.write(limit));
    return `${words.after(seconds.write(first))}${grows}`;
  }
  if (delays.every((pause) => pause === 0)) return words.atOnce;
  const shown = delays.slice(0, 3).map((pause) => seconds.write(pause));
  return words.afterEach(shown, delays.length > shown.length);
}

/** A rule of which only some fields are given, as a document may have it: with the document's own names. */
function someFields(fields: Partial<Failure>): string {
  const said = Object.entries(fields).map(([field, given]) => {
    const name = field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return `${name} ${typeof given === "string" ? given.replaceAll("-", " ") : JSON.stringify(given)}`;
  });
  return said.join(", ");
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
  const words = fieldsWords();
  const wait = timeoutSeconds === 0 ? "" : words.waits(seconds.write(timeoutSeconds));
  const more = filesLost === 1 ? "" : words.andMore(filesLost - 1);
  if (then !== "retry") return `${wait}${words.resorts[then]}${more}`;
  const atLast = `${words.resorts[afterwards]}${more}`;
  if (attempts === 0) return `${wait}${atLast}`;
  const where = on === "new-session" ? words.onNewSession : "";
  if (attempts < 0) return `${wait}${words.triesUntilServed(where, pauses(delays))}`;
  return `${wait}${words.tries(attempts, where, pauses(delays), atLast)}`;
}

/** When a server loses ports until it is restarted, in a few words. */
export function leakWords(value: unknown): string {
  const words = fieldsWords();
  if (value === null) return words.no;
  const { when, share } = value as Leak;
  return share === 1
    ? words.losses[when]
    : words.lossesIn(words.losses[when], amountFormat(SHARES).write(share));
}

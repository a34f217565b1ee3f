/** What is found once the answer stands, in a file of its own: the first answers do not wait for it. */
import type { Answer } from "../answer/find-answer.ts";
import type { LeastOptions } from "../answer/find-least.ts";
import type { Assumption, Scenario } from "../scenario/types.ts";
import { otherVersions } from "../servers/words/versions.ts";
import type { ServerFacts } from "../servers/types.ts";
import { raiseText } from "./cap-words.ts";
import { findCapsNeeded } from "./caps-needed.ts";
import { findBand } from "./assumed-behaviour.ts";
import { sessionsText } from "./sessions-words.ts";
import type { Band, CurrentRange, Margin, Message } from "./types.ts";
import { findMargin, marginText } from "./year.ts";
import { limitWords } from "./words/limits.ts";
import { saidOf } from "../servers/words/servers.ts";

export { onUsualDays } from "../scenario/year.ts";
export { leastOnBusiestDays } from "./year.ts";

export interface Last {
  band: Band | null;
  margin: Margin | null;
  marginWords: string;
  /** What sessions the answer rests on, with a space before; empty where none count. */
  sessionWords: string;
  /** On other versions of the server. */
  warnings: Message[];
  /** What a cap that is the limit would have to be: a sentence or two; null where none is. */
  capWords: string | null;
  /** Fewest ports per node where no cap keeps anybody out; null where none does, or no range is enough. */
  uncappedPorts: number | null;
}

export interface LastQuestion {
  answer: Answer;
  /** The scenario with all its days. */
  asked: Scenario;
  current: CurrentRange | null;
  busiestLeast: number | null;
  facts: ServerFacts | undefined;
  assumptions: readonly Assumption[];
}

/** Asks for the other reading of the server, the caps that would be needed and the margin. */
export async function findLast(
  { answer, asked, assumptions, busiestLeast, current, facts }: LastQuestion,
  options: Omit<LeastOptions, "days"> & { budget: number },
): Promise<Last> {
  const band = await findBand(answer, facts, assumptions, options);
  const caps = await findCapsNeeded(answer, options);
  const margin = await findMargin(answer, asked, current, busiestLeast, options);
  return {
    band,
    margin,
    marginWords: marginText(margin, answer, asked),
    sessionWords: sessionsText(answer),
    warnings: versionWarnings(facts),
    capWords: caps === null ? null : raiseText(answer, caps),
    uncappedPorts: caps?.ports ?? null,
  };
}

/** What other versions of the server do otherwise. */
function versionWarnings(facts: ServerFacts | undefined): Message[] {
  const others = facts === undefined ? undefined : otherVersions(facts.id);
  if (facts === undefined || others === undefined) return [];
  const [described = ""] = saidOf(facts)
    .versions.replace(/ \(.*?\)/g, "")
    .split(";");
  const message = limitWords().otherVersions(saidOf(facts).name, described, others);
  return [{ code: "other-versions", message }];
}

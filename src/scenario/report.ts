import type { Path } from "./path.ts";
import { DOCUMENT, pathText } from "./path.ts";
import { inDocument, told } from "./telling.ts";
import type { Said, Telling } from "./telling.ts";
import type { Problem } from "./types.ts";
import { problemWords } from "./words/problems.ts";

/** Most problems that are listed; a hostile file could otherwise make one of every few bytes. */
const MOST_PROBLEMS = 1000;

/** A fault before it has its sentence; without `sentence`, of a field's name, it is made of the other parts. */
export interface Fault {
  path: Path;
  found: Said;
  allowed: Said;
  sentence?: (field: string, as: Telling) => string;
}

/** "groups[0].clients is -3; it must be …". */
export function faultSentence(
  field: string,
  { found, allowed }: Pick<Fault, "found" | "allowed">,
  as: Telling,
): string {
  const { isMissing, isWrong, nothing } = problemWords();
  const what = told(found, as);
  const must = told(allowed, as);
  return what === nothing ? isMissing(field, must) : isWrong(field, what, must);
}

/** Collects the faults of one document, in the order they are met. */
export class Report {
  readonly #problems: Problem[] = [];
  readonly #faulty = new Set<string>();
  #count = 0;

  /** Adds a fault. */
  add({ path, ...fault }: Fault): void {
    this.#count++;
    if (this.#count > MOST_PROBLEMS) return;
    const tell = fault.sentence ?? ((field, as) => faultSentence(field, fault, as));
    const sentence = (field: string, as = inDocument) => tell(field, as);
    const text = pathText(path);
    this.#problems.push({
      path: text,
      found: told(fault.found, inDocument),
      allowed: told(fault.allowed, inDocument),
      message: sentence(text),
      sentence,
    });
    for (let length = 0; length <= path.length; length++) {
      this.#faulty.add(pathText(path.slice(0, length)));
    }
  }

  /** Whether further problems are only counted, so that no words need be found for them. */
  get isFull(): boolean {
    return this.#count >= MOST_PROBLEMS;
  }

  /** Whether nothing at this path or below it is at fault: only then may it be compared with others. */
  isSound(path: Path): boolean {
    return !this.#faulty.has(pathText(path));
  }

  /** Every problem; where there were too many, the last one says how many more. */
  problems(): Problem[] {
    const more = this.#count - MOST_PROBLEMS;
    if (more <= 0) return [...this.#problems];
    const words = problemWords();
    const last = {
      path: DOCUMENT,
      found: words.problems(this.#count),
      allowed: words.noProblems,
      message: words.moreProblems(more),
    };
    return [...this.#problems, last];
  }
}

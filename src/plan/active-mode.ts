/** Clients that go on in active mode when a PASV fails: what the plan took to come of it. */
import { refusalOf } from "../scenario/failures.ts";
import type { Group, Scenario } from "../scenario/types.ts";
import type { Message } from "./types.ts";
import { limitWords } from "./words/limits.ts";

function fallsBack(group: Group, { server }: Scenario): boolean {
  const { then, afterwards } = refusalOf(group, server.ports);
  const last = then === "retry" ? afterwards : then;
  return last === "active-once" || last === "active-for-good";
}

/** Says, where clients fall back to active mode, whether the server was taken to reach them; none else. */
export function activeWarnings(scenario: Scenario): Message[] {
  const groups = scenario.groups.filter((group) => fallsBack(group, scenario));
  if (groups.length === 0) return [];
  const names = (reached: boolean): string =>
    groups
      .filter(({ activeReaches }) => activeReaches === reached)
      .map(({ name }) => name)
      .join(", ");
  const [works, fails] = [names(true), names(false)];
  const words = limitWords();
  const sentences = [
    works === "" ? "" : words.activeReaches(works, scenario.server.ports.activeUsesRange),
    fails === "" ? "" : words.activeFails(fails),
  ];
  const message = sentences.filter((text) => text !== "").join(" ");
  return [{ code: "active-fall-back", message }];
}

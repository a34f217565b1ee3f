import { readRules, readTranslation, type Rules } from "./rules.ts";
import type { FirewallExport, FirewallInput } from "./types.ts";

/** An export as its file writes it down: everything but the comment, which all share. */
export interface Draft extends Omit<FirewallExport, "text" | "commands"> {
  /** What a comment line begins with; null where the format has none. */
  comment: string | null;
  /** Whether a long link may stand in a comment line; consoles of network devices cut lines. */
  longLines: boolean;
  /** The rule text itself; ends without a line break. */
  body(rules: Rules): string;
  /** How to check, apply and undo where translation changes it; absent = the fields of the export. */
  steps?(rules: Rules): Partial<Pick<FirewallExport, "check" | "apply" | "undo">>;
}

const footers = {
  run: null,
  parsed: "Syntax read by the target's own parser; not run.",
  documented: "Syntax from the vendor's reference; not run.",
};

/** Makes an export of a draft: checks the input first, then writes comment, rules and footer. */
export function defineExport(draft: Draft): FirewallExport {
  const { comment, longLines, body, steps, ...facts } = draft;
  const commandsFor = (rules: Rules) => ({
    check: facts.check,
    apply: facts.apply,
    undo: facts.undo,
    ...steps?.(rules),
  });
  return {
    ...facts,
    commands: (input) => commandsFor(rulesFor(input, facts.translates)),
    text(input) {
      const rules = rulesFor(input, facts.translates);
      if (comment === null) return `${body(rules)}\n`;
      const lines = (texts: readonly string[]) =>
        texts.map((text) => `${comment} ${text}`).join("\n");
      const { check, apply, undo } = commandsFor(rules);
      const head = [
        ...rules.heading,
        ...(rules.link !== null && longLines ? [`Plan: ${rules.link}`] : []),
        `Check: ${check}`,
        `Apply: ${apply}`,
        `Undo:  ${undo}`,
      ];
      const footer = footers[facts.verified];
      return `${lines(head)}\n\n${body(rules)}\n${footer === null ? "" : `\n${lines([footer])}\n`}`;
    },
  };
}

/** A target that does not translate stands at the server itself: there the rule is the plain one, for every source. */
function rulesFor(input: FirewallInput, translates: boolean): Rules {
  const translation = readTranslation(input);
  if (translates || translation === null) return readRules(input);
  const { sources, controlPorts } = input.access;
  const rules = readRules({ ...input, access: { sources, controlPorts } });
  const note = `For the server itself, ${translation.inside}: another machine translates to it`;
  return { ...rules, heading: [...rules.heading, note] };
}

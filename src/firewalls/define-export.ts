import { readRules, readTranslation, type Rules } from "./rules.ts";
import type { FirewallExport, FirewallInput } from "./types.ts";

/** An export as its file writes it down: everything but the comment, which all share. */
export interface Draft extends Omit<FirewallExport, "text" | "commands"> {
  /** What a comment line begins with; null where the format has none. */
  comment: string | null;
  /** Whether a long link may stand in one comment line; consoles of network devices cut lines. */
  longLines: boolean;
  /** The target is a proxy: it serves every source and passes on to the inside address, so it does not translate. */
  proxies?: true;
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
  const { comment, longLines, proxies, body, steps, ...facts } = draft;
  const commandsFor = (rules: Rules) => ({
    check: facts.check,
    apply: facts.apply,
    undo: facts.undo,
    ...steps?.(rules),
  });
  return {
    ...facts,
    commands: (input) => commandsFor(rulesFor(input, facts.translates, proxies)),
    text(input) {
      const rules = rulesFor(input, facts.translates, proxies);
      if (comment === null) return `${body(rules)}\n`;
      const lines = (texts: readonly string[]) =>
        texts.map((text) => `${comment} ${text}`).join("\n");
      const { check, apply, undo } = commandsFor(rules);
      const head = [
        ...rules.heading,
        ...linkLines(rules.link, longLines),
        `Check: ${check}`,
        `Apply: ${apply}`,
        `Undo:  ${undo}`,
      ];
      const footer = footers[facts.verified];
      return `${lines(head)}\n\n${body(rules)}\n${footer === null ? "" : `\n${lines([footer])}\n`}`;
    },
  };
}

/** Characters of a link in one line of a console; IOS, the strictest, takes 254. */
const linkPiece = 70;

/** The way back to the plan, for a console in pieces; none with a question mark, which there calls for help. */
function linkLines(link: string | null, longLines: boolean): string[] {
  if (link === null) return [];
  const where = link.startsWith("#") ? "Plan, behind the planner's address:" : "Plan:";
  if (longLines) return [`${where} ${link}`];
  if (link.includes("?")) return [];
  const pieces = link.match(new RegExp(`.{1,${linkPiece}}`, "g")) ?? [];
  return [`${where} (join these lines)`, ...pieces];
}

/** A target that does not translate stands at the server itself: there the rule is the plain one, for every source. */
function rulesFor(input: FirewallInput, translates: boolean, proxies?: true): Rules {
  const translation = readTranslation(input);
  if (translates || translation === null) return readRules(input);
  const { sources, controlPorts } = input.access;
  const rules = readRules({ ...input, access: { sources, controlPorts } });
  const { inside } = translation;
  const note = proxies
    ? `For a proxy that passes connections on to ${inside} (ports kept)`
    : `For the server itself, ${inside}: another machine translates to it`;
  return { ...rules, inside, heading: [...rules.heading, note] };
}

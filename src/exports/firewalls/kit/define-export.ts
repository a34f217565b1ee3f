import { readNodes, readRules, unknownNodes, type Rules } from "./rules.ts";
import { readAddress } from "./network.ts";
import type { FirewallExport, FirewallInput } from "./types.ts";

/** An export as its file writes it down: everything but the comment, which all share. */
export interface Draft
  extends
    Omit<FirewallExport, "text" | "commands" | "caps" | "cost">,
    Partial<Pick<FirewallExport, "caps" | "cost">> {
  /** What a comment line begins with; null where the format has none. */
  comment: string | null;
  /** Whether a long link may stand in one comment line; consoles of network devices cut lines. */
  longLines: boolean;
  /** The target is a proxy: it serves every source and passes on to the inside address, so it does not translate. */
  proxies?: true;
  /** The target can spread logins over nodes, each with an inside address of its own. */
  spreads?: true;
  /** The rule text itself; ends without a line break. */
  body(rules: Rules): string;
  /** How to check, apply and undo where translation changes it; absent = the fields of the export. */
  steps?(rules: Rules): Partial<Pick<FirewallExport, "check" | "apply" | "undo">>;
}

const footers = {
  run: null,
  parsed: "Syntax accepted by the target's own parser; not run.",
  documented: "Syntax from the vendor's reference; not run.",
};

/** Makes an export of a draft: checks the input first, then writes comment, rules and footer. */
export function defineExport(draft: Draft): FirewallExport {
  const { comment, longLines, proxies, spreads, body, steps, ...facts } = draft;
  const checked = (input: FirewallInput) => rulesFor(input, { ...facts, proxies, spreads });
  const commandsFor = (rules: Rules) => ({
    check: facts.check,
    apply: facts.apply,
    undo: facts.undo,
    ...steps?.(rules),
  });
  return {
    caps: [],
    cost: null,
    ...facts,
    commands: (input) => commandsFor(checked(input)),
    text(input) {
      const rules = checked(input);
      if (comment === null) return `${body(rules)}\n`;
      const lines = (texts: readonly string[]) =>
        texts.map((text) => `${comment} ${text}`).join("\n");
      const { check, apply, undo } = commandsFor(rules);
      const link = linkLines(rules.link, longLines);
      const head = [
        ...rules.heading.flatMap((line) => wrapped(line, 2)),
        ...(longLines ? link : []),
        ...wrapped(`Where: ${facts.where}`, 7),
        `Check: ${check}`,
        `Apply: ${apply}`,
        `Undo:  ${undo}`,
      ];
      // A console takes a link in many lines: they come last, or the rules would be lost among them.
      const tail = [footers[facts.verified], ...(longLines ? [] : link)].filter(
        (line) => line !== null,
      );
      return `${lines(head)}\n\n${body(rules)}\n${tail.length === 0 ? "" : `\n${lines(tail)}\n`}`;
    },
  };
}

/** Characters in one line of what is read, not pasted. */
const readLine = 110;

/** A long sentence in lines of at most `readLine` characters, the later ones indented by `blanks`; a longer word has a line of its own. */
function wrapped(sentence: string, blanks: number): string[] {
  const lines = sentence.match(new RegExp(`\\S.{0,${readLine - 1}}(?!\\S)|\\S+`, "g")) ?? [];
  return lines.map((line, index) => `${" ".repeat(index === 0 ? 0 : blanks)}${line}`);
}

/** Characters of a link in one line of a console; IOS, the strictest, takes 254. */
const linkPiece = 70;

/** The way back to the plan, for a console in pieces; none with a question mark, which there calls for help. */
function linkLines(link: string | null, longLines: boolean): string[] {
  if (link === null) return [];
  const where = link.startsWith("#") ? "Plan (append to the planner's address):" : "Plan:";
  if (longLines) return [`${where} ${link}`];
  if (link.includes("?")) return [];
  const pieces = link.match(new RegExp(`.{1,${linkPiece}}`, "g")) ?? [];
  return [`${where} (join these lines)`, ...pieces];
}

/** A target that does not translate stands at the server itself: there the rule is the plain one, for every source. */
function rulesFor(
  input: FirewallInput,
  {
    name,
    translates,
    proxies,
    spreads,
  }: Pick<Draft, "name" | "translates"> & {
    proxies: true | undefined;
    spreads: true | undefined;
  },
): Rules {
  if (translates) {
    const rules = readRules(input);
    if ((rules.translation?.nodes.length ?? 1) > 1 && !spreads)
      throw new RangeError(
        `The text for ${name} does not spread logins over nodes: use the text for nftables, iptables, ufw, pf, MikroTik, HAProxy or nginx, or put a load balancer in front.`,
      );
    return rules;
  }
  const { sources, controlPorts, insideAddress, insideAddresses, publicAddress } = input.access;
  const rules = readRules({ ...input, access: { sources, controlPorts } });
  const given = insideAddresses ?? (insideAddress === undefined ? [] : [insideAddress]);
  const insides = given.map((each) => readAddress(each, "inside address").text);
  if (proxies && insides.length === 0) return { ...rules, nodes: unknownNodes(input) };
  // A server that knows its public address itself has nothing in front of it.
  if (insides.length === 0 || (insides.length === 1 && insides[0] === publicAddress)) return rules;
  if (proxies) {
    const nodes = readNodes(input);
    const note = `For a proxy that forwards connections to ${insides.join(" and ")} (ports kept)`;
    return { ...rules, nodes, heading: [...rules.heading, note] };
  }
  const note = `For the server itself, ${insides.join(" and ")}: NAT happens on another machine`;
  return { ...rules, heading: [...rules.heading, note] };
}

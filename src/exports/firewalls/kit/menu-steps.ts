import { deviceNotes, deviceParts } from "./destinations.ts";
import { rangeText, type Rules } from "./rules.ts";

/** One step through the menus of a product, and the values to enter, one a line. */
export interface MenuStep {
  say: string;
  values?: readonly string[];
}

/** What is to be done about the rules of an earlier plan where a person enters them. */
export const editEarlier =
  "If there is a rule of an earlier plan, edit it and its objects: a second rule would leave the first one open.";

/** Numbered steps; values stand below their step, indented. The menus of such products change from version to version. */
export function menuSteps(rules: Rules, steps: readonly (MenuStep | string | null)[]): string {
  const all = steps.filter((step) => step !== null);
  // Where no step names the server there is nothing to replace.
  const isNamed = JSON.stringify(all).includes("SERVER_IPV");
  const notes = deviceNotes(rules).filter((note) => isNamed || !note.includes("SERVER_IPV"));
  return [
    ...notes.map((note) => `# ${note}`),
    ...all.flatMap((step, index) => {
      const { say, values = [] } = typeof step === "string" ? { say: step } : step;
      return [
        `${index + 1}. ${say}${values.length > 0 ? ":" : ""}`,
        ...values.map((value) => `  ${value}`),
      ];
    }),
  ].join("\n");
}

/** The ports of the rule, as values. */
export function portValues({ ports }: Rules, separator = "-"): string[] {
  return ports.map((range) => rangeText(range, separator));
}

/** The networks that may come in, as values; "any" where anyone may. */
export function sourceValues(rules: Rules): string[] {
  return rules.anyone ? ["any"] : deviceParts(rules).flatMap(({ sources }) => sources);
}

/** What clients connect to, and the server's own address, one for each family. */
export function serverValues(rules: Rules): { outside: string[]; inside: string[] } {
  const parts = deviceParts(rules);
  return {
    outside: parts.map(({ outside }) => outside),
    inside: parts.map(({ inside }) => inside),
  };
}

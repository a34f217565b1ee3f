import { clients } from "../clients/index.ts";
import { documentCheck } from "../scenario/document-shape.ts";
import type { Check } from "../scenario/shape.ts";
import { servers } from "../servers/index.ts";

/** The exit statuses, in words. */
export const exitText = `Exit status: 0 done, 2 the input is wrong (each problem is a line on standard error),
3 today's range is judged as --fail-if says, 1 anything else.
`;

/** What --help logs prints. */
export const logsTopic = `Logs: what transfer logs say, and a scenario fitted to them.

  npm run --silent plan -- --log /var/log/xferlog* > fitted.json
  npm run --silent plan -- --replay LOG --software vsftpd --range 50000-50039

The format is recognised; --list names those that can be read, --format says which. Packed files (gzip, zstd where Node can)
and standard input (-) are read as well. The scenario goes to standard output, what to know about it to standard error.
--summary OUT writes sums without names, which can be merged: --log a.json b.json reads several as one.
`;

/** What --help exports prints. */
export const exportsTopic = `Texts to paste, for the range that the plan says.

  npm run --silent plan -- FILE.json --export nftables                 the rules, on standard output
  npm run --silent plan -- FILE.json --export nftables --export vsftpd --out rules

--list names every target. What each text is for, and the caps that it meets, go to standard error. --keep-range opens
today's range as it stands, across ports of other services too.
`;

/** Longest list of allowed words that is told with a field; longer ones are catalogues, which --list prints. */
const longest = 110;

function fieldLines(check: Check, name: string, isRequired: boolean): string[] {
  const { shape } = check;
  if (shape.kind === "record") {
    const required = Object.entries(shape.required).map(([key, each]) =>
      fieldLines(each, under(name, key), true),
    );
    const optional = Object.entries(shape.optional).map(([key, each]) =>
      fieldLines(each, under(name, key), false),
    );
    return [...required, ...optional].flat();
  }
  if (shape.kind === "list" && shape.item.shape.kind === "record")
    return fieldLines(shape.item, `${name}[]`, isRequired);
  const { allowed } = check;
  const words =
    allowed.length > longest && shape.kind === "values" ? "an id that --list names" : allowed;
  return [`  ${name}${isRequired ? " (required)" : ""}: ${words}`];
}

function under(name: string, key: string): string {
  return name === "" ? key : `${name}.${key}`;
}

/** What --help scenario prints: every field with what it may be, as the reader checks it. */
export function scenarioTopic(): string {
  const fields = fieldLines(documentCheck({ servers, clients }), "", false);
  return `A scenario is a JSON document. Fields that are not given have a default; the plan lists each with its source.
schema/scenario-1.schema.json says the same to editors.

${fields.join("\n")}
`;
}

import { parseAst } from "vite";

/** One small change of a source that a test should notice. */
export interface Mutant {
  /** From 1. */
  line: number;
  was: string;
  becomes: string;
  /** The whole text with the change. */
  text: string;
}

/** Operators, and what stands in their place: the bound moved by one, the other direction, the other operation. */
const others: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">"],
  "<=": ["<", ">"],
  ">": [">=", "<"],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "&&": ["||"],
  "||": ["&&"],
  "??": ["&&"],
  "+=": ["-="],
  "-=": ["+="],
};

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** Types are not tested, and what an import is called is not either. */
const skipped = /^(?:TS(?!AsExpression|NonNull|Satisfies)|Import|ExportAll)/;

interface Change {
  start: number;
  end: number;
  becomes: string;
}

function operatorChanges(node: Node, left: Node, right: Node, text: string): Change[] {
  const operator = String(node.operator);
  const at = text.indexOf(operator, left.end);
  if (at < 0 || at >= right.start) return [];
  return (others[operator] ?? []).map((becomes) => ({
    start: at,
    end: at + operator.length,
    becomes,
  }));
}

function changesOf(node: Node, text: string): Change[] {
  const { start, end, left, right, test, value } = node;
  const replace = (becomes: string) => [{ start, end, becomes }];
  if (isNode(left) && isNode(right)) {
    // A sum of texts has no difference.
    const isText = [left, right].some(
      ({ type, value }) => type === "TemplateLiteral" || typeof value === "string",
    );
    return isText ? [] : operatorChanges(node, left, right, text);
  }
  if (isNode(test) && node.type !== "SwitchCase")
    return ["true", "false"].map((becomes) => ({ start: test.start, end: test.end, becomes }));
  if (node.type === "UnaryExpression" && node.operator === "!")
    return [{ start, end: start + 1, becomes: "" }];
  if (node.type !== "Literal") return [];
  if (typeof value === "boolean") return replace(String(!value));
  return typeof value === "number"
    ? replace(value === 0 ? "1" : `(${text.slice(start, end)} + 1)`)
    : [];
}

/** Every mutant of a TypeScript source. */
export function mutantsOf(text: string): Mutant[] {
  const changes: Change[] = [];
  function visit(node: Node): void {
    if (skipped.test(node.type)) return;
    changes.push(...changesOf(node, text));
    for (const [field, value] of Object.entries(node)) {
      if (field === "typeAnnotation" || field === "key") continue;
      for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) visit(each);
    }
  }
  visit(parseAst(text, { lang: "ts" }) as unknown as Node);
  return changes.map(({ start, end, becomes }) => ({
    line: text.slice(0, start).split("\n").length,
    was: text.slice(start, end),
    becomes,
    text: text.slice(0, start) + becomes + text.slice(end),
  }));
}

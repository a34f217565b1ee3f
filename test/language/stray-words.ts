import { parseSync } from "vite";

/** A node of the syntax tree, nothing known of it but its kind. */
interface Node {
  type: string;
  [field: string]: unknown;
}

/** Attributes and properties whose texts nobody reads as a sentence. */
const NO_WORDS = new Set(
  // The last two: where a fact comes from is quoted, not said.
  "class className d key style transform viewBox id pattern source address".split(" "),
);

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

function nameOf(key: unknown): string {
  const { name, value } = key as { name?: string; value?: string };
  return name ?? value ?? "";
}

/** Whether below a node no words are said to anybody: types, imports, quotes, patterns, and faults of the program itself. */
function isSilent(node: Node): boolean {
  if (node.type.startsWith("TS") || node.type.startsWith("Import")) return true;
  if (node.type === "ThrowStatement" || node.type === "TaggedTemplateExpression") return true;
  if (node.type === "Property") return NO_WORDS.has(nameOf(node.key));
  return node.type === "JSXAttribute" && NO_WORDS.has(nameOf(node.name));
}

/** The text of a node that is one: `…` where a value stands in it. */
function textOf(node: Node): string | null {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "JSXText") return node.value as string;
  if (node.type !== "TemplateLiteral") return null;
  const quasis = node.quasis as { value: { cooked: string | null } }[];
  return quasis.map(({ value }) => value.cooked ?? "").join("…");
}

/** Texts of two words and more in a source file that somebody reads. */
export function strayWords(path: string, code: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) visit(each);
      return;
    }
    if (!isNode(value)) return;
    // A cast is no type: what is cast is still said.
    if (value.type === "TSAsExpression" || value.type === "TSSatisfiesExpression") {
      visit(value.expression);
      return;
    }
    if (isSilent(value)) return;
    const text = textOf(value);
    if (text !== null && /\p{L}{2,}[,;:]? \p{L}{2,}/u.test(text)) found.push(text.trim());
    for (const field of Object.values(value)) visit(field);
  };
  visit(parseSync(path, code).program);
  return found;
}

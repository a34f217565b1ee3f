/** What a page in another language still says in English. */

/** Elements whose words are English on purpose: they say so. */
const ENGLISH = /<(\w+)(?=[^>]*\slang="en")[^>]*>[\s\S]*?<\/\1>/g;
/** Commands, names of settings and log lines stand in code. */
const CODE = /<(pre|style|code)\b[\s\S]*?<\/\1>/g;
const IN_LINE = /<\/?(?:b|strong|em|span|tspan|abbr|time|wbr|br|i|a|small)\b[^>]*>/g;
/** Attributes that a person reads or hears. */
const READ = /\s(?:aria-label|title|placeholder|alt)="([^"]*)"/g;

/** Words of a text: letters, not numbers or paths. */
const words = (text: string): string[] => text.match(/\p{L}{2,}/gu) ?? [];

/** Texts of HTML that a person reads, each element's own, attributes included; with what is English on purpose left out. */
export function readTexts(html: string): Set<string> {
  const own = html.replaceAll(CODE, "").replaceAll(ENGLISH, "");
  const attributes = [...own.matchAll(READ)].map(([, text]) => text!);
  const elements = own.replaceAll(IN_LINE, "").split(/<[^>]+>/);
  return new Set(
    [...elements, ...attributes]
      .map((text) => text.replaceAll(/\s+/g, " ").trim())
      .filter((text) => words(text).length > 2),
  );
}

/** A text without its numbers, which are written in another way in each language. */
const plain = (text: string): string => text.replaceAll(/\d[\d.,:]*\s?%?/g, "#");

/** Texts of more than two words that both pages have, but for those that hold nothing else than what `names` are. */
export function leftovers(
  english: Set<string>,
  other: Set<string>,
  names: readonly RegExp[],
): string[] {
  const known = new Set([...english].map(plain));
  return [...other].filter((text) => {
    if (!known.has(plain(text))) return false;
    const rest = names.reduce((left, name) => left.replaceAll(name, " "), text);
    return words(rest).length > 2;
  });
}

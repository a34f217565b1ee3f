import type { SnippetTab } from "./snippet-list.ts";

/** The targets that have every word of the query in their name, group, id or keywords, by group in the order given. */
export function findTargets(
  targets: readonly SnippetTab[],
  query: string,
): { group: string; targets: SnippetTab[] }[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = targets.filter(({ id, name, group, keywords }) => {
    const text = `${name} ${group} ${id} ${keywords}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const groups = [...new Set(found.map(({ group }) => group))];
  return groups.map((group) => ({
    group,
    targets: found.filter((target) => target.group === group),
  }));
}

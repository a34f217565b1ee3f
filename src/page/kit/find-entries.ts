/** An entry of a list that can be searched. */
export interface Sought {
  id: string;
  name: string;
  /** The heading that it stands under. */
  group: string;
  /** What it is found by beside its name. */
  keywords: string;
}

/** The entries that have every word of the query in their name, group, id or keywords, by group in the order given. */
export function findTargets<Entry extends Sought>(
  targets: readonly Entry[],
  query: string,
): { group: string; targets: Entry[] }[] {
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

import { rangesToOpen } from "../../exports/ranges-to-open.ts";
import { exportTargets } from "../../exports/targets.ts";
import type { ExportNote, ExportRequest, ExportTarget, ExportText } from "../../exports/types.ts";
import type { Plan } from "../../plan/types.ts";
import type { Access, PortRange } from "../../scenario/types.ts";
import { configurationOf } from "../../exports/configurations/index.ts";
import { servers } from "../../servers/index.ts";
import { menuWords } from "../words/menu.ts";

/** What stands behind a tab: a text, or one for each node, with what the platform says to it. */
export interface Snippet {
  texts: readonly ExportText[];
  notes: readonly ExportNote[];
  /** false where the syntax is from documents only. */
  verified: boolean;
}

/** A target and the way to its texts, which may be a sentence that says why there are none. */
export interface SnippetTab {
  id: string;
  /** On its tab. */
  name: string;
  /** What it belongs to, such as "Linux host"; the heading in the list of all targets. */
  group: string;
  /** Has a tab of its own; the others are found in the list. */
  favourite: boolean;
  /** What it is found by beside its name. */
  keywords: string;
  /** Writes the texts; made only when they are shown. */
  make(): { ok: true; snippet: Snippet } | { ok: false; why: string };
}

/** The id of the tab of the server's own file: kept when another server is chosen. */
const SERVER = "server";

const serverIds: ReadonlySet<string> = new Set(servers.map(({ id }) => id));

/**
 * Every text for a plan, or for a range that the person chose instead: the server's own configuration first, then the
 * favourites. `access` is what the form says now: no simulation depends on it.
 */
export function snippetTabs(
  plan: Plan,
  access: Access,
  link: string | null,
  chosen: PortRange | null = null,
): SnippetTab[] {
  if (chosen === null && rangesToOpen(plan).length === 0) return [];
  const request = { plan: { ...plan, scenario: { ...plan.scenario, access } }, link, chosen };
  const software = plan.scenario.server.software;
  const tabs = exportTargets
    .filter(({ id }) => !serverIds.has(id))
    .toSorted((a, b) => Number(b.favourite) - Number(a.favourite))
    .map((target) => tab(target, request));
  const own = exportTargets.find(({ id }) => id === software);
  if (own === undefined) return tabs;
  const name = configurationOf(software)?.file.split(/[/\\]/).at(-1) ?? own.name;
  return [{ ...tab(own, request), id: SERVER, name }, ...tabs];
}

function tab(target: ExportTarget, request: ExportRequest): SnippetTab {
  const { id, name, group, favourite, keywords, verified } = target;
  const make: SnippetTab["make"] = () => {
    try {
      const [texts, notes] = [target.texts(request), target.notes(request)];
      return { ok: true, snippet: { texts, notes, verified } };
    } catch (error) {
      const why = error instanceof Error ? error.message : menuWords().noText;
      return { ok: false, why };
    }
  };
  return { id, name, group, favourite, keywords, make };
}

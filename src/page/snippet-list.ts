import { firewalls } from "../firewalls/index.ts";
import type { FirewallInput } from "../firewalls/types.ts";
import type { Plan } from "../plan/types.ts";
import type { PortRange, Scenario } from "../scenario/types.ts";
import { portsIn, rangesToOpen } from "./open-ranges.ts";
import { serverById } from "../servers/index.ts";

/** One text to paste, with what to do before and after. */
export interface Snippet {
  id: string;
  /** On its tab. */
  name: string;
  /** The name to save it under. */
  file: string;
  text: string;
  where: string;
  check: string;
  apply: string;
  undo: string;
  /** false where the syntax is from documents only. */
  verified: boolean;
}

/** A tab whose text cannot be made, with the sentence that says why. */
export type SnippetTab = { id: string; name: string; favourite: boolean } & (
  | { ok: true; snippet: Snippet }
  | { ok: false; why: string }
);

/** Every text for a plan: the server's own configuration first, then the firewalls, favourites first. */
export function snippetTabs(plan: Plan, scenario: Scenario, link: string | null): SnippetTab[] {
  const ranges = rangesToOpen(plan);
  if (ranges.length === 0) return [];
  const server = serverById(scenario.server.software);
  const input: FirewallInput = {
    ranges,
    access: scenario.access,
    software: server?.name ?? scenario.server.software,
    ports: portsIn(ranges),
    purpose: purposeOf(plan),
    ftps: scenario.groups.some(({ tls }) => tls !== "none"),
    ...(link === null ? {} : { link }),
  };
  const texts = firewalls.map((target) =>
    tab(target.id, target.name, target.favourite, () => ({
      id: target.id,
      name: target.name,
      file: target.file,
      text: target.text(input),
      where: target.where,
      check: target.check,
      apply: target.apply,
      undo: target.undo,
      verified: target.verified !== "documented",
    })),
  );
  texts.sort((a, b) => Number(b.favourite) - Number(a.favourite));
  const own = server === undefined ? null : configurationTab(server, ranges, scenario);
  const [first, ...others] = texts;
  return [first, own, ...others].filter((entry) => entry !== null && entry !== undefined);
}

/** The server's own configuration; null where it has no file of its own to paste into. */
function configurationTab(
  server: NonNullable<ReturnType<typeof serverById>>,
  [range]: readonly PortRange[],
  { server: settings, access }: Scenario,
): SnippetTab | null {
  const { configuration } = server;
  if (configuration === null || range === undefined) return null;
  const file = configuration.file.split(/[/\\]/).at(-1) ?? configuration.file;
  const { maxSessions, maxSessionsPerAddress } = settings;
  return tab("server", file, true, () => ({
    id: "server",
    name: file,
    file,
    text: configuration.text({ range, maxSessions, maxSessionsPerAddress, access }),
    where: `In ${configuration.file}.`,
    check: configuration.check,
    apply: configuration.reload,
    undo: "",
    verified: configuration.verified,
  }));
}

function tab(id: string, name: string, favourite: boolean, make: () => Snippet): SnippetTab {
  try {
    return { id, name, favourite, ok: true, snippet: make() };
  } catch (error) {
    const why =
      error instanceof Error ? error.message : "This text cannot be made from these inputs.";
    return { id, name, favourite, ok: false, why };
  }
}

/** The part of the verdict that says what the size rests on, without its end. */
function purposeOf({ verdict }: Plan): string {
  const sentence = verdict.sure.replaceAll(/ ?\([^)]*\)/g, "").split(/\.(?: |$)/, 1)[0] ?? "";
  return sentence.trim().replace(/^In your busiest hour (about .*)$/, "$1 in the busiest hour");
}

import { changeRequest } from "../firewalls/change-request.ts";
import { firewalls } from "../firewalls/index.ts";
import type { FirewallInput } from "../firewalls/types.ts";
import type { Plan } from "../plan/types.ts";
import { platformNotes, platformUse } from "../placement/platform-caps.ts";
import type { Access, PortRange, Scenario } from "../scenario/types.ts";
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
  /** Caps and costs of the platform that this plan meets, exceeded ones first. */
  notes: readonly string[];
  /** false where the syntax is from documents only. */
  verified: boolean;
}

/** A target and the way to its text, which may be a sentence that says why there is none. */
export interface SnippetTab {
  id: string;
  name: string;
  /** What it belongs to, such as "Linux host"; the heading in the list of all targets. */
  group: string;
  /** Has a tab of its own; the others are behind "Other systems". */
  favourite: boolean;
  /** Writes the text; made only when it is shown. */
  make(): { ok: true; snippet: Snippet } | { ok: false; why: string };
}

/** Every text for a plan, or for a range that the person chose instead: the server's own configuration first, then the firewalls, favourites first. */
export function snippetTabs(
  plan: Plan,
  scenario: Scenario,
  link: string | null,
  chosen: PortRange | null = null,
): SnippetTab[] {
  const ranges = chosen === null ? rangesToOpen(plan) : [chosen];
  if (ranges.length === 0) return [];
  const server = serverById(scenario.server.software);
  const input: FirewallInput = {
    ranges,
    access: scenario.access,
    software: server?.name ?? scenario.server.software,
    ports: portsIn(ranges),
    purpose: chosen === null ? purposeOf(plan) : "a size chosen by hand",
    ftps: scenario.groups.some(({ tls }) => tls !== "none"),
    busyPortsAtPeak: plan.demand.peak.max,
    transfersPerSecond: plan.demand.pasvsPerSecond,
    ...(link === null ? {} : { link }),
  };
  const texts = firewalls.map((target) =>
    tab(target, () => ({
      id: target.id,
      name: target.name,
      file: target.file,
      text: target.text(input),
      where: target.where,
      ...target.commands(input),
      notes: platformMessages(ranges, scenario.access, target.id),
      verified: target.verified !== "documented",
    })),
  );
  texts.sort((a, b) => Number(b.favourite) - Number(a.favourite));
  texts.push(requestTab(input, plan, ranges));
  const own = server === undefined ? null : configurationTab(server, ranges, scenario);
  const [first, ...others] = texts;
  return [first, own, ...others].filter((entry) => entry !== null && entry !== undefined);
}

/** The change in plain words, for the person who must approve it. */
function requestTab(input: FirewallInput, plan: Plan, ranges: readonly PortRange[]): SnippetTab {
  const { range } = plan.scenario.server;
  const { median, max } = plan.demand.peak;
  const kept = ranges.some(({ first, last }) => range?.first === first && range.last === last);
  const name = "Change request";
  return tab({ id: "change-request", name, group: "In plain words", favourite: true }, () => ({
    id: "change-request",
    name,
    file: "firewall-change-request.txt",
    text: changeRequest({
      ...input,
      busyPorts: { usual: median, worst: max },
      ...(range === undefined || kept ? {} : { replaces: range }),
    }),
    where: "To the person who must approve the change.",
    check: "",
    apply: "",
    undo: "",
    notes: [],
    verified: true,
  }));
}

/** What the platform's caps say of these ranges: those that are exceeded first. */
function platformMessages(ranges: readonly PortRange[], access: Access, id: string): string[] {
  return platformNotes(platformUse(ranges, access), id)
    .toSorted((a, b) => Number(b.over) - Number(a.over))
    .map(({ message }) => message);
}

/** The server's own configuration; null where it has no file of its own to paste into. */
function configurationTab(
  server: NonNullable<ReturnType<typeof serverById>>,
  ranges: readonly PortRange[],
  { server: settings, access }: Scenario,
): SnippetTab | null {
  const { configuration } = server;
  const [range, ...others] = ranges;
  if (configuration === null || range === undefined) return null;
  const nodes =
    others.length === 0
      ? ""
      : ` This is the first node's slice; the others take ${others.map(({ first, last }) => `${first}-${last}`).join(", ")}.`;
  const file = configuration.file.split(/[/\\]/).at(-1) ?? configuration.file;
  const { maxSessions, maxSessionsPerAddress } = settings;
  return tab({ id: "server", name: file, group: "Server", favourite: true }, () => ({
    id: "server",
    name: file,
    file,
    text: configuration.text({ range, maxSessions, maxSessionsPerAddress, access }),
    where: `In ${configuration.file}.${nodes}`,
    check: configuration.check,
    apply: configuration.reload,
    undo: "",
    notes: [],
    verified: configuration.verified,
  }));
}

function tab(facts: Omit<SnippetTab, "make">, write: () => Snippet): SnippetTab {
  const { id, name, group, favourite } = facts;
  const make: SnippetTab["make"] = () => {
    try {
      return { ok: true, snippet: write() };
    } catch (error) {
      const why = error instanceof Error ? error.message : "No text fits these inputs.";
      return { ok: false, why };
    }
  };
  return { id, name, group, favourite, make };
}

/** The part of the verdict that says what the size rests on, without its end. */
function purposeOf({ verdict }: Plan): string {
  const sentence = verdict.sure.replaceAll(/ ?\([^)]*\)/g, "").split(/\.(?: |$)/, 1)[0] ?? "";
  return sentence.trim().replace(/^In your busiest hour (about .*)$/, "$1 in the busiest hour");
}

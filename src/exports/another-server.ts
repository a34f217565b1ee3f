import { platformWords } from "../placement/words/platforms.ts";
import { behaviourOf } from "../plan/other-servers.ts";
import { serverById } from "../servers/index.ts";
import type { ExportNote, ExportRequest } from "./types.ts";

/** The name of the server that a plan was made for, where it behaves in another way than the one that a text is for; else null. */
export function plannedForAnother({ plan }: ExportRequest, id: string): string | null {
  const { ports, software } = plan.scenario.server;
  if (software === id) return null;
  const facts = serverById(id);
  const same = facts !== undefined && JSON.stringify(behaviourOf(facts)) === JSON.stringify(ports);
  return same ? null : (serverById(software)?.name ?? software);
}

/** What to ask before a text for another server than the plan's is used. */
export function anotherServerNotes(request: ExportRequest, id: string): ExportNote[] {
  const planned = plannedForAnother(request, id);
  if (planned === null) return [];
  const name = serverById(id)?.name ?? id;
  const words = platformWords();
  const needs = neededWords(request, id) ?? words.mayNeedMore;
  return [{ message: words.otherServer(planned, name, needs), over: true, portsThatFit: null }];
}

/** "needs 693 for the same load", where that was planned; else null. */
export function neededWords({ leastOn }: ExportRequest, id: string): string | null {
  const least = leastOn?.get(id);
  return least === undefined ? null : platformWords().needs(least);
}

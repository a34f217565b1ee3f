import type { ServerBar } from "../../charts/bars/server-bars.tsx";
import type { ChartTable } from "../../charts/kit/table.ts";
import type { OtherServer } from "../../state/question-types.ts";
import { figuresWords } from "../words/figures.ts";

/** Servers that need as many ports for alike reasons, as one bar; the chosen one has its own. */
export function serverBars(found: readonly OtherServer[], chosen: string): ServerBar[] {
  const groups = new Map<string, OtherServer[]>();
  for (const server of found) {
    const { id, least, leavesRange, otherReading } = server;
    const own = id === chosen ? id : "";
    const key = [own, least.ports, leavesRange, otherReading !== null].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), server]);
  }
  return [...groups.values()].map((servers) => barOf(servers, chosen));
}

function barOf(servers: readonly OtherServer[], chosen: string): ServerBar {
  const [first] = servers;
  if (first === undefined) throw new Error("A bar has at least one server.");
  const others = servers.flatMap(({ otherReading }) =>
    otherReading === null ? [] : [otherReading],
  );
  const most = others.some(({ ports }) => ports === null)
    ? null
    : Math.max(...others.map(({ ports }) => ports ?? 0));
  return {
    name: servers.length === 1 ? first.name : `${first.name} +${servers.length - 1}`,
    ports: first.least.ports,
    ...(others.length === 0 ? {} : { upTo: most }),
    note: servers.every(({ note }) => note === first.note) ? first.note : "",
    chosen: first.id === chosen,
    asterisk: first.leavesRange,
  };
}

/** "Same load, other servers: 3 to 130 ports". */
export function serverTitle(found: readonly OtherServer[]): string {
  const sizes = found.flatMap(({ least }) => (least.ports === null ? [] : [least.ports]));
  const never = found.length - sizes.length;
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  return sizes.length === 0
    ? figuresWords().noServer
    : figuresWords().serversNeed(low, high, never);
}

/** Every server by itself, with the other reading of behaviour that is not established. */
export function serverTable(found: readonly OtherServer[]): ChartTable {
  const words = figuresWords();
  const { serverColumns: columns } = words;
  return {
    columns: [
      columns.server,
      columns.least,
      columns.noise,
      columns.other,
      columns.full,
      columns.why,
    ],
    rows: found
      .toSorted((a, b) => (a.least.ports ?? Infinity) - (b.least.ports ?? Infinity))
      .map(({ name, least, otherReading, leavesRange, assumed, note }) => [
        name,
        least.ports ?? words.noRange,
        least.ports === null ? null : words.noise(least.low, least.high),
        otherReading === null ? null : (otherReading.ports ?? words.noRange),
        leavesRange ? words.outside : words.refuses,
        assumed ? words.assumedNote(note) : note,
      ]),
  };
}

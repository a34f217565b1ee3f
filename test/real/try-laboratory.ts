import { BlockList } from "node:net";
import { describe, expect, it } from "vitest";
import type { FirewallInput } from "../../src/exports/firewalls/kit/types.ts";
import { asked, type Laboratory, type LivedInHost } from "../exports/lived-in.ts";
import { addresses, withNetwork, type Caller, type Network } from "../exports/network.ts";

const callers: Caller[] = (["allowed", "other", "banned"] as const).flatMap((who) =>
  ([4, 6] as const).map((family): Caller => ({ who, family })),
);

/** By Node's own list of networks: whether a plan lets this caller in at this port. */
function isWanted(input: FirewallInput, { who, family }: Caller, port: number): boolean {
  const { sources, controlPorts, insideAddress, insideAddresses } = input.access;
  // Inside stands an IPv4 address: a translation serves that family.
  if ((insideAddress ?? insideAddresses) !== undefined && family === 6) return false;
  const kind = family === 6 ? "ipv6" : "ipv4";
  const listed = new BlockList();
  for (const source of sources.length > 0 ? sources : ["0.0.0.0/0", "::/0"]) {
    const [network = "", prefix] = source.split("/");
    listed.addSubnet(network, Number(prefix), network.includes(":") ? "ipv6" : "ipv4");
  }
  const inside = input.ranges.some(({ first, last }) => first <= port && port <= last);
  return (
    (inside || controlPorts.includes(port)) &&
    listed.check(addresses[who][family === 4 ? 0 : 1], kind)
  );
}

const isTranslated = ({ access }: FirewallInput) =>
  (access.insideAddress ?? access.insideAddresses) !== undefined;

/** What must be answered: what the plan wants, else what the host answered before. */
function wanted(
  input: FirewallInput,
  { bans, blind6 }: LivedInHost,
  closes: boolean,
  before: string[][],
): string[][] {
  const named = { ...input, access: { ...input.access, sources: [] } };
  return callers.map((caller, row) =>
    asked.map((port, column) => {
      const earlier = before[row]?.[column] ?? "";
      const isShut = (bans && caller.who === "banned") || (blind6 && caller.family === 6);
      const open = isWanted(input, caller, port) && !isShut;
      if (closes) return open || !isWanted(named, caller, port) ? earlier : "closed";
      return open ? `${isTranslated(input) ? "" : "w"}${port}` : earlier;
    }),
  );
}

/** ms that a port has to answer; where that was too short for an open one, all are asked again with more. */
const patience = { first: 250, again: [2000, 10_000] };

function expectAnswers(network: Network, expected: string[][], what: string) {
  let last = network.call(callers, asked, patience.first);
  for (const milliseconds of patience.again) {
    if (JSON.stringify(last) === JSON.stringify(expected)) break;
    last = network.call(callers, asked, milliseconds);
  }
  expect([what, last]).toEqual([what, expected]);
}

/** The sentence that refuses a plan on a host; undefined where it is taken. */
function refusalOf({ refuses }: LivedInHost, input: FirewallInput): RegExp | undefined {
  const { sources } = input.access;
  const onlySix = sources.length > 0 && sources.every((source) => source.includes(":"));
  if (onlySix && refuses?.onlySix) return refuses.onlySix;
  return refuses?.[isTranslated(input) ? "translated" : "host"];
}

function agree(met: readonly unknown[], expected: readonly unknown[]) {
  expect(met).toEqual(expected);
}

/** What is done to one host, each step with what must be true after it. */
class Trial {
  private readonly laboratory: Laboratory;
  private readonly host: LivedInHost;
  private readonly network: Network;
  private readonly before: string;
  private readonly answers: string[][];

  constructor(laboratory: Laboratory, host: LivedInHost, network: Network) {
    [this.laboratory, this.host, this.network] = [laboratory, host, network];
    const { status, text } = this.sh(host.base);
    agree([status, text], [0, expect.any(String)]);
    if (host.after !== undefined) this.sh(host.after);
    this.before = this.look();
    this.answers = network.call(callers, asked, patience.again[0]);
  }

  private sh(script: string) {
    return this.network.sh(this.laboratory.prefix + script);
  }

  private look() {
    return this.sh(this.laboratory.list).text;
  }

  private apply(at: number) {
    const { file, apply } = this.laboratory.firewall;
    return this.sh(`cp ${at}.sh ${file}; ${apply}`);
  }

  /** Takes a plan; its rules as the tool lists them. */
  take(at: number): string {
    const [name] = this.laboratory.plans[at]!;
    const { status, text } = this.apply(at);
    agree([name, status, text], [name, 0, expect.any(String)]);
    return this.look();
  }

  /** Open is what the plan wants, and what was open before. */
  ask(at: number, when = "") {
    const [name, input] = this.laboratory.plans[at]!;
    const { closes = false } = this.laboratory;
    const expected = wanted(input, this.host, closes, this.answers);
    expectAnswers(this.network, expected, `${name}${when}`);
  }

  refuse(at: number, sentence: RegExp) {
    const [name] = this.laboratory.plans[at]!;
    const { status, text } = this.apply(at);
    agree([name, status, text], [name, 1, expect.stringMatching(sentence)]);
    agree([name, this.look()], [name, this.before]);
  }

  undo(at: number) {
    const [name] = this.laboratory.plans[at]!;
    const { status, text } = this.sh(this.laboratory.firewall.undo);
    agree([name, status, text], [name, 0, expect.any(String)]);
    agree([name, this.look()], [name, this.before]);
  }

  restart(at: number) {
    const { status, text } = this.sh(this.host.restart ?? this.laboratory.restart);
    agree([status, text], [0, expect.any(String)]);
    this.ask(at, ", after a restart");
  }
}

/** Plans that a slow tool takes on each host. */
const slowPlans = 4;

/** All plans of a host in order; a slow tool takes some by turns, all of them over the hosts. */
function plansOf({ plans, hosts, slow }: Laboratory, host: LivedInHost) {
  const nth = hosts.indexOf(host);
  const all = [...plans.keys()];
  return slow && process.env["LIVED_IN"] !== "all"
    ? all.filter((at) => (at - nth + 10 * plans.length) % plans.length < slowPlans)
    : all;
}

function tryHost(laboratory: Laboratory, host: LivedInHost, network: Network) {
  const { plans, slow } = laboratory;
  const trial = new Trial(laboratory, host, network);
  const all = plansOf(laboratory, host);
  const sentence = (at: number) => refusalOf(host, plans[at]![1]);
  for (const at of all) {
    const refused = sentence(at);
    if (refused) trial.refuse(at, refused);
  }
  const taken = all.filter((at) => sentence(at) === undefined);
  const last = taken.at(-1);
  if (last === undefined) return;
  // One on top of the other: open is what the last one wants, whatever was there before.
  const onTop = new Map(
    taken.map((at) => {
      const listed = trial.take(at);
      trial.ask(at);
      return [at, listed] as const;
    }),
  );
  trial.undo(last);
  // Each by itself: the same rules, so nothing was left of the one before; once more, and gone without a trace.
  for (const at of slow ? [last] : taken) {
    expect([plans[at]![0], trial.take(at)]).toEqual([plans[at]![0], onTop.get(at)]);
    if (slow || at % 3 === 0)
      expect([plans[at]![0], trial.take(at)]).toEqual([plans[at]![0], onTop.get(at)]);
    if (at !== last) trial.undo(at);
  }
  trial.restart(last);
}

/** Tries one tool on all its hosts, with packets. */
export function tryLaboratory(laboratory: Laboratory): void {
  const { firewall, usable, hosts, plans } = laboratory;
  describe(`${firewall.id} on a host that already holds something`, () => {
    it.skipIf(!usable).each(hosts.map((host) => [host.name, host] as const))(
      "%s",
      async (_name, host) => {
        expect.hasAssertions();
        const files = Object.fromEntries(
          plans.map(([, input], at) => [`${at}.sh`, firewall.text(input)]),
        );
        await withNetwork(files, asked, "both", (network) => tryHost(laboratory, host, network));
      },
      300_000,
    );
  });
}

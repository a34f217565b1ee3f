import { BlockList } from "node:net";
import { describe, expect, it } from "vitest";
import type { FirewallInput } from "../../src/firewalls/types.ts";
import {
  dockerLaboratory,
  firewalldLaboratory,
  shorewallLaboratory,
  ufwLaboratory,
} from "../exports/lived-in-hosts.ts";
import { asked, type Laboratory, type LivedInHost } from "../exports/lived-in.ts";
import { iptablesLaboratory } from "../exports/lived-in-iptables.ts";
import { nftablesLaboratory } from "../exports/lived-in-nftables.ts";
import { addresses, withNetwork, type Caller, type Network } from "../exports/network.ts";

const laboratories: Laboratory[] = [
  nftablesLaboratory,
  iptablesLaboratory,
  ufwLaboratory,
  firewalldLaboratory,
  dockerLaboratory,
  shorewallLaboratory,
];

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
const patience = { first: 250, again: 2000 };

function expectAnswers(network: Network, expected: string[][], what: string) {
  const met = network.call(callers, asked, patience.first);
  const same = JSON.stringify(met) === JSON.stringify(expected);
  expect([what, same ? met : network.call(callers, asked, patience.again)]).toEqual([
    what,
    expected,
  ]);
}

describe.each(laboratories.map((each) => [each.firewall.id, each] as const))(
  "%s on a host that already holds something",
  (_, { firewall, usable, prefix, list, restart, hosts, plans, closes = false, slow = false }) => {
    it.skipIf(!usable).each(hosts.map((host) => [host.name, host] as const))(
      "%s",
      async (_name, host) => {
        const files = Object.fromEntries(
          plans.map(([, input], at) => [`${at}.sh`, firewall.text(input)]),
        );
        await withNetwork(files, asked, "both", (network) => {
          const sh = (script: string) => network.sh(prefix + script);
          const look = () => sh(list).text;
          const use = (at: number) => sh(`cp ${at}.sh ${firewall.file}; ${firewall.apply}`);
          const based = sh(host.base);
          expect([based.status, based.text]).toEqual([0, expect.any(String)]);
          if (host.after !== undefined) sh(host.after);
          const before = look();
          const answers = network.call(callers, asked, patience.first);
          const nth = hosts.indexOf(host);
          // Slow tools take two plans a host by turns, all of them over the hosts.
          const tried = [...plans.entries()].filter(
            ([at]) => !slow || (at - nth + plans.length) % plans.length < 2,
          );
          const refusal = ([, input]: (typeof plans)[number]) => {
            const onlySix =
              input.access.sources.length > 0 &&
              input.access.sources.every((source) => source.includes(":"));
            if (onlySix && host.refuses?.onlySix) return host.refuses.onlySix;
            return host.refuses?.[isTranslated(input) ? "translated" : "host"];
          };

          const take = (at: number, [name]: (typeof plans)[number]) => {
            const { status, text } = use(at);
            expect([name, status, text]).toEqual([name, 0, expect.any(String)]);
            return look();
          };
          const takeOut = (name: string) => {
            const { status, text } = sh(firewall.undo);
            expect([name, status, text]).toEqual([name, 0, expect.any(String)]);
            expect([name, look()]).toEqual([name, before]);
          };

          // Each plan by itself: right, the same when applied again, and gone without a trace.
          const alone = new Map<number, string>();
          for (const [at, plan] of tried) {
            const [name, input] = plan;
            const refused = refusal(plan);
            if (refused !== undefined) {
              const { status, text } = use(at);
              expect([name, status, text]).toEqual([name, 1, expect.stringMatching(refused)]);
              expect([name, look()]).toEqual([name, before]);
              continue;
            }
            alone.set(at, take(at, plan));
            expectAnswers(network, wanted(input, host, closes, answers), name);
            if (at % 3 === 0) expect([name, take(at, plan)]).toEqual([name, alone.get(at)]);
            takeOut(name);
          }

          // One after the other: nothing of the one before is left.
          for (const [at, plan] of tried)
            if (alone.has(at)) expect([plan[0], take(at, plan)]).toEqual([plan[0], alone.get(at)]);

          const lasting = [...alone.keys()].at(-1);
          if (lasting === undefined) return;
          const restarted = sh(restart);
          expect([restarted.status, restarted.text]).toEqual([0, expect.any(String)]);
          const [, input] = plans[lasting]!;
          expectAnswers(network, wanted(input, host, closes, answers), "after a restart");
        });
      },
      200_000,
    );
  },
);

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import type { FirewallExport, FirewallInput } from "../../src/exports/firewalls/kit/types.ts";
import { hostInputs, openInput, plainInput } from "./inputs.ts";
import { meaning, meant, merged } from "./meaning.ts";
import { mustRefuse, portReaders, readers } from "./read-back.ts";

const commentMark = /^(#|!|\/\/|rem ).*$/gm;

/** What the second reader makes of an export, comments aside. */
function readBack(firewall: FirewallExport, input: FirewallInput) {
  const text = firewall.text(input).replaceAll(commentMark, "");
  const reader = readers[firewall.id];
  if (reader) return meaning(reader(text));
  return { any4: merged(portReaders[firewall.id]?.(text) ?? []) };
}

/** What it should make of it: some exports hold only ports. */
function expected({ id }: FirewallExport, input: FirewallInput) {
  const passive = input.ranges.map(({ first, last }): [number, number] => [first, last]);
  const own = input.access.controlPorts.filter((port) => port !== 21 && port !== 990);
  if (id in portReaders)
    return { any4: merged([...passive, ...own.map((port): [number, number] => [port, port])]) };
  const closed = meant(input);
  // Docker publishes to everybody; the filter in front of it is an export of its own.
  if (["docker-compose", "docker-run", "aws-nlb"].includes(id))
    return meant({ ...input, access: { ...input.access, sources: [] } });
  if (id === "docker-user" && input.access.sources.length === 0) return { any4: [], any6: [] };
  return closed;
}

/** Names no port at all: a size of a kernel table. */
const portless = new Set(["conntrack"]);
const withPorts = firewalls.filter(({ id }) => !portless.has(id));

describe.each(withPorts.map((firewall) => [firewall.id, firewall] as const))(
  "%s, read back",
  (id, firewall) => {
    it("has a reader", () => {
      expect(id in readers || id in portReaders).toBe(true);
    });
    it("opens just the ports of the plan to just the sources of the plan", () => {
      for (const input of [plainInput, openInput])
        expect(readBack(firewall, input)).toEqual(expected(firewall, input));
      fc.assert(
        fc.property(hostInputs, (input) => {
          if (mustRefuse(id, input))
            expect(() => firewall.text(input)).toThrow(/has no port ranges/);
          else expect(readBack(firewall, input)).toEqual(expected(firewall, input));
        }),
        { numRuns: id === "kubernetes-service" ? 5 : 40 },
      );
    });
    it("notices a port too many", () => {
      const wider = { ...plainInput, ranges: [{ first: 26_500, last: 26_604 }] };
      expect(readBack(firewall, wider)).not.toEqual(expected(firewall, plainInput));
    });
  },
);

it("a target that does not translate keeps the server's own rule, for every source of both families", () => {
  const access = { ...plainInput.access, insideAddress: "10.0.0.5", publicAddress: "203.0.113.10" };
  for (const firewall of withPorts.filter(({ translates }) => !translates))
    expect(readBack(firewall, { ...plainInput, access })).toEqual(expected(firewall, plainInput));
});

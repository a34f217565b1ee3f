import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import type { FirewallInput } from "../../src/exports/firewalls/kit/types.ts";
import { hostileText as hostile } from "./hostile.ts";
import { plainInput, translatedInput } from "./inputs.ts";
import { meaning } from "./meaning.ts";
import { portReaders, readers } from "./read-back.ts";

const comments = /^(#|!|\/\/|rem ).*$/gm;

/** Everything but the comment lines: what the target obeys. */
function obeyed(text: string) {
  // A comment of XML ends at the first end that is in it: what a text puts behind one would be obeyed.
  const plain = text.replaceAll(/<!--[^]*?-->|<\?plan [^]*?\?>/g, "");
  return plain.replaceAll(comments, "").replaceAll(/\n+/g, "\n");
}

// 40 targets, each hostile text in all three fields at once: 10,000 cases and more in one run.
describe.each([
  ["host", plainInput],
  ["translated", translatedInput],
])("a hostile text in any free field (%s)", (_, input: FirewallInput) => {
  it.each(firewalls.map((firewall) => [firewall.id, firewall] as const))(
    "never changes what %s obeys",
    (id, firewall) => {
      const harmless = obeyed(firewall.text(input));
      const comment = /^(#|!|\/\/|rem )/.exec(firewall.text(input))?.[1] ?? "";
      const lines = harmless.split("\n").length;
      fc.assert(
        fc.property(hostile, hostile, hostile, (software, purpose, tail) => {
          const text = firewall.text({
            ...input,
            software,
            purpose,
            link: `https://planner.example/#${tail}`,
          });
          expect(obeyed(text)).toBe(harmless);
          // Only printable ASCII, and no comment line but those that begin as one.
          expect(text).toMatch(/^[\n -~]*$/);
          const extra = text
            .split("\n")
            .filter((line) => line !== "" && !line.startsWith(comment.trim()));
          expect(extra.length).toBeLessThanOrEqual(lines);
        }),
        { numRuns: id === "kubernetes-service" ? 30 : 140 },
      );
    },
  );
});

describe("a hostile address, source, number or reason", () => {
  const text = fc.oneof(
    hostile,
    fc
      .tuple(fc.constantFrom("192.0.2.0/24", "2001:db8::", "10.0.0.5"), hostile)
      .map(([good, bad]) => good + bad),
  );
  it("is refused before any template, or was none", () => {
    fc.assert(
      fc.property(fc.constantFrom(...firewalls), text, fc.nat(2), (firewall, bad, field) => {
        const access =
          [
            { ...plainInput.access, sources: [bad] },
            { ...plainInput.access, insideAddress: bad },
            { ...plainInput.access, publicAddress: bad },
          ][field] ?? plainInput.access;
        const { written, problem } = attempt(() => firewall.text({ ...plainInput, access }));
        const refused = problem instanceof RangeError && /[.]$/.test(problem.message);
        // What is not refused was a clean address after all, or a host name, which no rule holds.
        const clean = /^[0-9A-Fa-f:.]+(\/\d+)?$/.test(bad);
        const named = field === 2 && written === firewall.text(plainInput);
        const harmless = (clean || named) && /^[\n -~]*$/.test(written);
        expect(problem === null ? harmless : refused).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
  it("leaves the rules readable and the same", () => {
    fc.assert(
      fc.property(fc.constantFrom(...firewalls), hostile, (firewall, software) => {
        const read = (input: FirewallInput) => {
          const written = firewall.text(input).replaceAll(comments, "");
          return meaning(
            readers[firewall.id]?.(written) ?? [
              { sources: ["any4"], ports: portReaders[firewall.id]?.(written) ?? [] },
            ],
          );
        };
        expect(read({ ...plainInput, software })).toEqual(read(plainInput));
      }),
      { numRuns: 300 },
    );
  });
});

function attempt(write: () => string): { written: string; problem: unknown } {
  try {
    return { written: write(), problem: null };
  } catch (problem) {
    return { written: "", problem };
  }
}

import { describe, expect, it } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import { consoles } from "./consoles.ts";
import { nodesInput, openInput, plainInput, translatedInput } from "./inputs.ts";

const access = (more: Partial<typeof plainInput.access>) => ({ ...plainInput.access, ...more });
const short = [{ first: 30_000, last: 30_007 }];
const inside = translatedInput.access;

/** Plans of every shape that an administrator may put one over the other. */
const plans: [string, typeof plainInput][] = [
  ["both families", plainInput],
  ["anyone", openInput],
  ["IPv4 alone", { ...plainInput, access: access({ sources: ["192.0.2.0/24"] }) }],
  [
    "IPv6 alone",
    { ...plainInput, ranges: short, access: access({ sources: ["2001:db8:1::/64"] }) },
  ],
  ["translated", translatedInput],
  ["translated, a wider range", { ...translatedInput, ranges: [{ first: 26_400, last: 26_999 }] }],
  [
    "translated, implicit TLS too",
    { ...translatedInput, access: { ...inside, controlPorts: [21, 990] } },
  ],
  [
    "translated for anyone",
    { ...translatedInput, ranges: short, access: { ...inside, sources: [] } },
  ],
  [
    "translated in IPv6",
    {
      ...translatedInput,
      access: access({ publicAddress: "2001:db8:f::10", insideAddress: "fd00::5" }),
    },
  ],
];

/** Others refuse a plan for nodes. */
function spreads(text: (input: typeof nodesInput) => string) {
  try {
    return text(nodesInput).includes("10.0.0.6");
  } catch {
    return false;
  }
}

describe.each(Object.entries(consoles))("%s, pasted over an earlier plan", (id, hold) => {
  const { text } = firewalls.find((firewall) => firewall.id === id)!;
  it("leaves nothing of it", () => {
    const nodes = spreads(text) ? ([["two nodes", nodesInput]] as const) : [];
    for (const [earlier, first] of [...plans, ...nodes])
      for (const [later, second] of [...plans, ...nodes]) {
        const alone = hold([text(second)]);
        expect(alone.length).toBeGreaterThan(0);
        expect([earlier, later, hold([text(first), text(second)])]).toEqual([
          earlier,
          later,
          alone,
        ]);
      }
  });
});

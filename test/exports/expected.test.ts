import { describe, expect, it } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import { openInput, plainInput, translatedInput } from "./inputs.ts";

const cases = [
  ["sources", plainInput],
  ["anyone", openInput],
  ["translated", translatedInput],
] as const;

describe.each(cases)("with %s", (folder, input) => {
  it.each(firewalls.map((firewall) => [firewall.id, firewall] as const))(
    "%s is the text that was looked at",
    async (_, firewall) => {
      await expect(firewall.text(input)).toMatchFileSnapshot(`expected/${folder}/${firewall.file}`);
    },
  );
});

describe("the list", () => {
  it("has every id and every file once, in words a page and a command line can use", () => {
    expect(new Set(firewalls.map(({ id }) => id)).size).toBe(firewalls.length);
    expect(new Set(firewalls.map(({ file }) => file)).size).toBe(firewalls.length);
    for (const { id, file } of firewalls) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(file).toMatch(/^[a-z0-9][a-z0-9.-]+$/);
    }
  });
  it("says of each where it goes, how to check, apply and undo it, and where its syntax is from", () => {
    for (const { where, check, apply, undo, source } of firewalls)
      for (const words of [where, check, apply, undo, source])
        expect(words.length).toBeGreaterThan(3);
  });
  it("shows a few favourites only", () => {
    const favourites = firewalls.filter(({ favourite }) => favourite).map(({ id }) => id);
    expect(favourites.length).toBeGreaterThan(3);
    expect(favourites.length).toBeLessThan(9);
  });
  it("admits what was never run", () => {
    for (const firewall of firewalls) {
      const text = firewall.text(plainInput);
      expect(/not run\./.test(text)).toBe(firewall.verified !== "run");
    }
  });
  it("has no text with a date, a tab or a line that ends in blanks", () => {
    for (const firewall of firewalls)
      for (const [, input] of cases)
        expect(firewall.text(input)).not.toMatch(/20\d\d-\d\d-\d\d(?!')|\t| $/m);
  });
});

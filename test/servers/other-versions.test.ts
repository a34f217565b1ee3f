import { describe, expect, it } from "vitest";
import { servers, serverById } from "../../src/servers/index.ts";
import { otherVersions } from "../../src/servers/words/versions.ts";

describe("versions where they matter", () => {
  it("are told of by every entry that describes some versions of a product only", () => {
    // Entries of one product differ by a version at the end of their id.
    const versioned = servers.filter(({ id }) => /-\d[\d.]*$/.test(id));
    expect(versioned.length).toBeGreaterThan(2);
    for (const { id } of versioned) {
      const newer = serverById(id.replace(/-\d[\d.]*$/, ""));
      expect(newer, id).toBeDefined();
      expect(otherVersions(newer!.id), id).toMatch(/\d/);
    }
  });

  it("do not speak of themselves", () => {
    const texts = servers.flatMap(({ id }) => otherVersions(id) ?? []);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).toMatch(/\.$/);
  });

  it("say of ProFTPD's that no size is a cure", () => {
    for (const id of ["proftpd", "proftpd-1.3.7"])
      expect(otherVersions(id)).toMatch(/no size of range (?:is a cure|cures)/i);
  });
});

import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 as otherCrc32 } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import { crc32 } from "../../src/exports/crc32.ts";
import { zipTexts } from "../../src/exports/zip.ts";
import { configurationOf } from "../../src/exports/configurations/index.ts";
import { servers } from "../../src/servers/index.ts";
import { plainInput } from "./inputs.ts";
import { have, run } from "./tools.ts";

const folder = mkdtempSync(join(tmpdir(), "zips-"));
afterAll(() => rmSync(folder, { recursive: true }));

const every = firewalls.map((firewall) => ({
  name: `firewalls/${firewall.file}`,
  text: firewall.text(plainInput),
}));
const odd = [
  { name: "empty.txt", text: "" },
  { name: "a folder/text (1).txt", text: "é 💥\r\n\0\u2028" },
  { name: "long.txt", text: "passive ".repeat(20_000) },
];

function written(name: string, files: Parameters<typeof zipTexts>[0]) {
  const path = join(folder, name);
  writeFileSync(path, zipTexts(files));
  return path;
}

const reader = `
import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print(json.dumps([{"name": i.filename, "text": archive.read(i).decode()} for i in archive.infolist()]))
`;

describe("a zip of texts", () => {
  it("has the checksums of the standard: its check value, and those of another implementation", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf4_3926);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(crc32(bytes)).toBe(otherCrc32(bytes));
      }),
    );
  });

  it("passes unzip -t and comes out of unzip as it went in, readable to all", (ctx) => {
    if (!have("unzip")) ctx.skip("unzip is not installed here");
    const path = written("all.zip", [...every, ...odd]);
    const tested = run("unzip", ["-t", path]);
    expect([tested.status, tested.text]).toEqual([
      0,
      expect.stringContaining("No errors detected"),
    ]);
    const out = join(folder, "out");
    expect(run("unzip", ["-q", path, "-d", out]).status).toBe(0);
    for (const { name, text } of [...every, ...odd])
      expect(readFileSync(join(out, name), "utf8")).toBe(text);
    expect(readdirSync(join(out, "firewalls")).length).toBe(firewalls.length);
    expect(statSync(join(out, "long.txt")).mode & 0o777).toBe(0o644);
  });

  it("is read by Python's zipfile, names, order and texts", (ctx) => {
    if (!have("python3")) ctx.skip("python3 is not installed here");
    const read = (name: string, files: typeof odd) =>
      JSON.parse(run("python3", ["-c", reader, written(name, files)]).text);
    expect(read("python.zip", [...every, ...odd])).toEqual([...every, ...odd]);
    expect(read("none.zip", [])).toEqual([]);
  });

  it("takes the file of every server of the catalogue", () => {
    const files = servers.flatMap(({ id }) => {
      const configuration = configurationOf(id);
      return configuration === null
        ? []
        : [{ name: `${id}/${configuration.file.split(/[\\/]/).at(-1)}`, text: "" }];
    });
    expect(files.length).toBeGreaterThan(20);
    expect(() => zipTexts(files)).not.toThrow();
  });

  it("is the same bytes every time", () => {
    expect(zipTexts(every)).toEqual(zipTexts(every));
  });

  it.each([
    "../passwd",
    "/etc/passwd",
    "a/../b",
    "a//b",
    "a\\b",
    "C:x",
    "",
    ".",
    "a/",
    "-rf",
    "a\nb",
    "\u202etxt",
    "a$(reboot)",
    "a.",
    "x".repeat(121),
  ])("refuses the name %j, which could land elsewhere or mislead", (name) => {
    expect(() => zipTexts([{ name, text: "" }])).toThrow(/is no name for a file in a zip: .+\.$/s);
  });

  it("refuses a name that is there twice, whatever its case", () => {
    const files = [
      { name: "A.txt", text: "" },
      { name: "a.txt", text: "" },
    ];
    expect(() => zipTexts(files)).toThrow("a.txt is there twice");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leaves, valueAt, withValueAt } from "../../src/state/document-path.ts";

const document = {
  version: 1,
  server: { software: "vsftpd", range: { first: 1, last: 2 } },
  groups: [{ clients: 5, retry: { attempts: 1 } }, { clients: 6 }],
};

describe("a path into a document", () => {
  it("reads what it wrote and leaves everything else as it was", () => {
    const paths = [
      "name",
      "server.range",
      "server.ports.attempts",
      "groups[1].files",
      "groups[0].retry.factor",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.oneof(fc.nat(), fc.string(), fc.record({ from: fc.nat(), to: fc.nat() })),
        (path, value) => {
          const changed = withValueAt(document, path, value);
          expect(valueAt(changed, path)).toEqual(value);
          for (const other of paths)
            if (other !== path) expect(valueAt(changed, other)).toEqual(valueAt(document, other));
          expect(valueAt(changed, "groups[1].clients")).toBe(6);
        },
      ),
    );
  });

  it("leaves no empty object behind when a field is cleared", () => {
    expect(withValueAt(document, "groups[0].retry.attempts", undefined).groups[0]).toEqual({
      clients: 5,
    });
    expect(withValueAt({ a: 1 }, "b.c", undefined)).toEqual({ a: 1 });
  });

  it("does not change the document that it was given", () => {
    const before = structuredClone(document);
    withValueAt(document, "server.range.first", 9);
    expect(document).toEqual(before);
  });

  it("lists every value once, wholes unbroken", () => {
    expect(leaves(document, (path) => path === "server.range")).toEqual([
      ["version", 1],
      ["server.software", "vsftpd"],
      ["server.range", { first: 1, last: 2 }],
      ["groups[0].clients", 5],
      ["groups[0].retry.attempts", 1],
      ["groups[1].clients", 6],
    ]);
  });
});

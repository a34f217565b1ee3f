/** Lists call servers, systems and clients by name, never by the id that stands in the file. */
import { expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { valueWords } from "../../src/page/inputs/field-labels.ts";
import { servers } from "../../src/servers/index.ts";

it("names every server and client as the form does", () => {
  expect(valueWords("server.software", "pure-ftpd")).toBe("Pure-FTPd");
  expect(valueWords("server.system", "macos")).toBe("macOS");
  expect(valueWords("groups[2].software", "filezilla")).toMatch(/^FileZilla/);
  for (const { id, name } of servers) expect(valueWords("server.software", id)).toBe(name);
  for (const { id, name } of clients) expect(valueWords("groups[0].software", id)).toBe(name);
});

it("says in words that a list is empty", () => {
  expect(valueWords("placement.avoid", [])).toBe("none");
  expect(valueWords("access.sources", [])).toBe("anyone");
  expect(valueWords("access.sources", ["192.0.2.0/24"])).toBe("192.0.2.0/24");
});

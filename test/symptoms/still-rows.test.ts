import { describe, expect, it } from "vitest";
import { servers } from "../../src/servers/index.ts";
import { addressSetting } from "../../src/symptoms/address-setting.ts";
import { stillRows } from "../../src/symptoms/still-rows.ts";
import { around } from "./around.ts";

function row(id: string, place = around()) {
  const found = stillRows(place).find((each) => each.case === id);
  if (found === undefined) throw new Error(`There is no row for ${id}.`);
  return found;
}

describe("if you still see …", () => {
  it("goes through the symptoms that are not the size of the range, for every server", () => {
    for (const { id } of servers) {
      const rows = stillRows(around({ software: id }));
      expect(rows.map((each) => each.case)).toEqual([
        "filter",
        "refused",
        "outside",
        "address",
        "sessions",
        "not-made",
      ]);
    }
  });

  it("follows the encryption of the clients", () => {
    const plain = around();
    const all = around({}, {}, "1.3");
    expect(row("filter", all).means).toContain("With TLS no firewall can read the reply");
    expect(row("filter", plain).means).not.toContain("With TLS");
    expect(row("outside", plain).check).toContain("Ask once with TLS");
    expect(row("outside", all).check).not.toContain("Ask once with TLS");
  });

  it("follows the server: the caps' names, the way out of a full range, two ports a session", () => {
    expect(row("sessions").means).toContain("max_clients");
    expect(row("sessions", around({ software: "pure-ftpd" })).means).toContain("carries 5");
    expect(row("outside", around({ software: "pyftpdlib" })).means).toContain("by itself");
    expect(row("outside").means).not.toContain("by itself");
  });

  it("follows the translation: the address inside and the one outside", () => {
    const place = around({}, { publicAddress: "198.51.100.7", insideAddress: "192.168.1.5" });
    expect(row("refused", place).means).toContain("forwarded to 192.168.1.5");
    expect(row("address", place).means).toContain("should be 198.51.100.7");
    expect(row("address", place).check).toContain("pasv_address=198.51.100.7 in /etc/vsftpd.conf");
  });

  it("takes the address's setting from the server's own text", () => {
    expect(addressSetting(around({ software: "proftpd" }))).toContain("MasqueradeAddress");
    expect(addressSetting(around({ software: "pure-ftpd" }))).toContain("ForcePassiveIP");
    expect(addressSetting(around({ software: "generic" }))).toBe("");
  });
});

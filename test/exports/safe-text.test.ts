import { BlockList } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import {
  readAddress,
  readNetwork,
  withoutNested,
} from "../../src/exports/firewalls/kit/network.ts";
import { safeLink, safeText } from "../../src/exports/firewalls/kit/safe-text.ts";
import type { FirewallInput } from "../../src/exports/firewalls/kit/types.ts";
import { isBeyondUnicast, plainInput } from "./inputs.ts";

describe("free text", () => {
  it("reaches a rule only in its safe form, and that form is stable", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.string({ maxLength: 200 })),
        (text) => {
          expect(safeText(text)).toMatch(/^[A-Za-z0-9 ._()/-]{0,60}$/);
          expect(safeText(text)).not.toContain("--");
          expect(safeText(safeText(text))).toBe(safeText(text));
        },
      ),
    );
  });
  it("that is harmless stays as it is", () => {
    expect(safeText("vsftpd 3.0.5 (Debian)")).toBe("vsftpd 3.0.5 (Debian)");
    expect(safeText("about 1 in 1,700 refused")).toBe("about 1 in 1700 refused");
    expect(safeText('x" accept\nadd rule; $(reboot)')).toBe("x accept add rule (reboot)");
  });
  it("as a link is shown only where it is plain http", () => {
    expect(safeLink("https://planner.example/#s=1.AbC_9-")).toBe(
      "https://planner.example/#s=1.AbC_9-",
    );
    expect(safeLink("https://planner.example/#s=1.a--b")).toBe("https://planner.example/#s=1.a--b");
    expect(safeLink("http://localhost:5173/")).toBe("http://localhost:5173/");
    const hostile = [
      "javascript:alert(1)",
      "https://a.example/\nadd rule",
      "https://a/-->",
      "https://a/'\"$(x)",
      `https://a/${"x".repeat(5000)}`,
    ];
    for (const link of hostile) expect(safeLink(link)).toBeNull();
  });
});

describe("networks", () => {
  it.each([
    ["192.0.2.0/24", "192.0.2.0/24"],
    ["192.0.2.7", "192.0.2.7/32"],
    ["2001:DB8:0:0:0:0:0:0/32", "2001:db8::/32"],
    ["::/0", "::/0"],
    ["::1:0:0:1", "::1:0:0:1/128"],
    ["1:0:0:2::", "1:0:0:2::/128"],
    ["fe80:0:1:0:0:0:0:0/64", "fe80:0:1::/64"],
    ["1::2:0:0:3:4", "1::2:0:0:3:4/128"],
  ])("%s is read as %s", (source, text) => {
    expect(readNetwork(source).text).toBe(text);
  });
  it.each([
    "",
    "1.2.3",
    "1.2.3.4/33",
    "1.2.3.04",
    "1.2.3.4/08",
    "1.2.3.4/24/1",
    "::1::",
    "1:2:3:4:5:6:7",
    "x",
    "2001:db8::/129",
    "1.2.3.4; reboot",
    "192.0.2.1/24",
    "fe80::1%eth0",
    "1:2:3:4:5:6:7::8:9",
    "::1",
    "::",
    "::ffff:192.0.2.0/120",
    "ff02::/16",
    "127.0.0.0/8",
    "224.0.0.0/24",
    "0.0.0.0/8",
    "255.255.255.255",
  ])("%s is refused with a sentence", (source) => {
    expect(() => readNetwork(source)).toThrow(/[.]$/);
  });
  it("written and read again are the same", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.ipV4(),
          fc.ipV6().filter((text) => !text.includes(".")),
        ),
        (text) => {
          fc.pre(!isBeyondUnicast(text) && !/^[0:]*(0|1|ffff)?(:|$)[^:]*(:[^:]*)?$/i.test(text));
          const { text: once } = readAddress(text, "address");
          expect(readAddress(once, "address").text).toBe(once);
          // The browser's own reader agrees about what the address is.
          const host = (address: string) =>
            new URL(`http://${address.includes(":") ? `[${address}]` : address}/`).hostname;
          expect(host(once)).toBe(host(text));
          expect(host(once)).toBe(once.includes(":") ? `[${once}]` : once);
        },
      ),
    );
  });
  it("are left out just where another one holds them, however many there are", () => {
    const some = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 14, max: 24 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(some, (rows) => {
        const read = rows.map(([a, b, prefix]) => {
          const bits = ((a << 16) | (b << 8)) & (0xffff_ffff << (32 - prefix));
          return readNetwork(
            `10.${(bits >> 16) & 255}.${(bits >> 8) & 255}.${bits & 255}/${prefix}`,
          );
        });
        const left = withoutNested(read).map((network) => network.text);
        for (const { address, prefixLength } of read) {
          const holders = left.filter((network) => {
            const [base = "", length] = network.split("/");
            const list = new BlockList();
            list.addSubnet(base, Number(length), "ipv4");
            return Number(length) <= prefixLength && list.check(address.bytes.join("."), "ipv4");
          });
          expect(holders.length).toBe(1);
        }
      }),
    );
  });
  it("inside other ones are left out", () => {
    const read = (...sources: string[]) =>
      withoutNested(sources.map(readNetwork)).map(({ text }) => text);
    expect(read("10.1.0.0/16", "10.0.0.0/8", "10.0.0.0/8", "2001:db8::/32")).toEqual([
      "10.0.0.0/8",
      "2001:db8::/32",
    ]);
    expect(read("0.0.0.0/0", "::/0", "192.0.2.0/24")).toEqual(["0.0.0.0/0", "::/0"]);
  });
});

describe.each(firewalls.map((firewall) => [firewall.id, firewall] as const))(
  "%s refuses before any template",
  (_, firewall) => {
    const text =
      (change: Partial<FirewallInput>, access: Partial<FirewallInput["access"]> = {}) =>
      () =>
        firewall.text({ ...plainInput, ...change, access: { ...plainInput.access, ...access } });
    it("what is no range", () => {
      for (const range of [
        { first: 5, last: 4 },
        { first: 0, last: 9 },
        { first: 1.5, last: 9 },
        { first: 9, last: 65_536 },
        { first: Number.NaN, last: 9 },
      ])
        expect(text({ ranges: [range] })).toThrow(RangeError);
      expect(text({ ranges: [] })).toThrow(RangeError);
    });
    it("ports under 1024 in the range: ssh, mail and others listen there", () => {
      for (const first of [1, 20, 1023])
        expect(text({ ranges: [{ first, last: 3400 }] })).toThrow(/under 1024/);
    });
    it("addresses that no server can have", () => {
      for (const insideAddress of ["0.0.0.0", "::", "127.0.0.1", "224.0.0.1", "255.255.255.255"])
        expect(text({}, { insideAddress })).toThrow(/no server can have it/);
      if (firewall.translates)
        expect(text({}, { insideAddress: "10.0.0.5", publicAddress: "0.0.0.0" })).toThrow(
          RangeError,
        );
    });
    it("no host name as the public address: no rule can hold it, so it counts as not given", () => {
      const named = text({}, { publicAddress: "ftp.example.com" });
      expect(named()).toBe(text({})());
      const inside = { insideAddress: "10.0.0.5" };
      expect(text({}, { ...inside, publicAddress: "ftp.example.com" })()).toBe(text({}, inside)());
    });
    it("what is no source, address or control port", () => {
      expect(text({}, { sources: ["192.0.2.0/24", "$(reboot)"] })).toThrow(/no network/);
      expect(text({}, { sources: ["192.0.2.1/24"] })).toThrow(/the network is 192.0.2.0\/24/);
      expect(text({}, { insideAddress: "10.0.0.5; x" })).toThrow(/no inside address/);
      const mixed = text({}, { insideAddress: "10.0.0.5", publicAddress: "2001:db8::1" });
      // Only where something translates do the two have to fit.
      if (firewall.translates) expect(mixed).toThrow(/different families/);
      else expect(mixed).not.toThrow();
      expect(text({}, { controlPorts: [] })).toThrow(/no control port/);
      expect(text({}, { controlPorts: [70_000] })).toThrow(RangeError);
    });
  },
);

it("a target that translates refuses sources of the other family alone: nobody could come in", () => {
  const access = { ...plainInput.access, insideAddress: "fd00::5", sources: ["192.0.2.0/24"] };
  for (const firewall of firewalls.filter(({ translates }) => translates))
    expect(() => firewall.text({ ...plainInput, access })).toThrow(/None of the sources/);
});

import { describe, expect, it, vi } from "vitest";
import { changeRequest } from "../../src/exports/change-request.ts";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import type { FirewallInput } from "../../src/exports/firewalls/kit/types.ts";
import { nodesInput, openInput, plainInput, translatedInput } from "./inputs.ts";
import { meaning, meant } from "./meaning.ts";
import { mustRefuse, readers } from "./read-back.ts";

// Every target, each with a thousand rules.
vi.setConfig({ testTimeout: 60_000 });

type Access = Partial<FirewallInput["access"]>;
const withAccess = (access: Access, input = plainInput): FirewallInput => ({
  ...input,
  access: { ...input.access, ...access },
});

const textOf = (id: string, input: FirewallInput) =>
  firewalls.find((firewall) => firewall.id === id)?.text(input) ?? "";

/** What the second reader finds, comments aside. */
const read = (id: string, input: FirewallInput) =>
  meaning(readers[id]?.(textOf(id, input).replaceAll(/^(#|!|\/\/|rem ).*$/gm, "")) ?? []);

const thirty = Array.from({ length: 30 }, (_, k) =>
  k % 2 === 0 ? `10.${k}.0.0/16` : `2001:db8:${k}::/48`,
);
const apart = Array.from({ length: 9 }, (_, k) => ({
  first: 20_000 + k * 200,
  last: 20_100 + k * 200,
}));

const odd: [string, FirewallInput][] = [
  ["one port", { ...plainInput, ranges: [{ first: 5000, last: 5000 }] }],
  ["IPv6 only", withAccess({ sources: ["2001:db8::/32"] })],
  ["single hosts", withAccess({ sources: ["192.0.2.7/32", "2001:db8::7/128"] })],
  ["thirty sources", withAccess({ sources: thirty })],
  [
    "thirty sources and nine ranges",
    withAccess({ sources: thirty }, { ...plainInput, ranges: apart }),
  ],
  [
    "sixteen control ports",
    withAccess({ controlPorts: Array.from({ length: 16 }, (_, k) => 2000 + 3 * k) }),
  ],
  ["control port beside the range", withAccess({ controlPorts: [26_499] })],
  ["all of IPv4", withAccess({ sources: ["0.0.0.0/0"] })],
  ["all of IPv6", withAccess({ sources: ["::/0"] })],
  ["both families whole", withAccess({ sources: ["::/0", "0.0.0.0/0", "192.0.2.0/24"] })],
  ["a public address of one family", withAccess({ publicAddress: "203.0.113.10" })],
];

/** Those that publish to everybody, or hold no source. */
const everybody = new Set(["docker-compose", "docker-run", "aws-nlb"]);

describe.each(odd)("an odd but valid plan: %s", (_, input) => {
  it("means the same on every target", () => {
    for (const { id } of firewalls) {
      if (!(id in readers)) continue;
      if (mustRefuse(id, input)) {
        expect(() => textOf(id, input)).toThrow(/has no port ranges/);
        continue;
      }
      const wanted = everybody.has(id) ? withAccess({ sources: [] }, input) : input;
      // Docker's filter closes; where anyone may come in there is nothing to close.
      if (id === "docker-user" && Object.keys(meant(input)).join() === "any4,any6") continue;
      expect([id, read(id, input)]).toEqual([id, meant(wanted)]);
    }
  });
  it("has no line that a console would cut", () => {
    for (const firewall of firewalls.filter(({ group }) => group === "Network device"))
      for (const line of firewall.text(input).split("\n"))
        expect([firewall.id, line.length <= 510]).toEqual([firewall.id, true]);
    for (const line of textOf("windows-netsh", input).split("\n"))
      expect(line.length).toBeLessThan(8191);
  });
});

it("all ports above the privileged ones are one range everywhere", () => {
  const input = { ...plainInput, ranges: [{ first: 1024, last: 65_535 }] };
  const ids = firewalls
    .map(({ id }) => id)
    .filter((id) => id in readers && !everybody.has(id) && !mustRefuse(id, input));
  expect(ids.map((id) => [id, read(id, input)])).toEqual(ids.map((id) => [id, meant(input)]));
});

describe("a thousand sources", () => {
  const sources = Array.from({ length: 1000 }, (_, k) => `2001:db8:${(k + 1).toString(16)}::/48`);
  it("keep every Windows command line under what Windows takes", () => {
    const text = textOf("windows-netsh", withAccess({ sources }));
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(8191);
    expect(Object.keys(read("windows-netsh", withAccess({ sources })))).toHaveLength(1000);
  });
});

describe("a device that translates", () => {
  const six = withAccess(
    { publicAddress: "2001:db8:ffff::1", insideAddress: "fd00::5" },
    translatedInput,
  );
  it("names the inside address of either family", () => {
    for (const firewall of firewalls.filter(({ translates }) => translates)) {
      // Its list stands before a translation that it does not have for IPv6: that is said.
      const wanted = firewall.id === "cisco-ios" ? "IOS translates no IPv6" : "fd00::5";
      expect([firewall.id, firewall.text(six).includes(wanted)]).toEqual([firewall.id, true]);
      expect(firewall.text(translatedInput)).toContain("10.0.0.5");
    }
  });
  it("translates on VyOS in the tree of the family", () => {
    expect(textOf("vyos", six)).toContain(
      "set nat66 destination rule 2100 translation address fd00::5",
    );
    expect(textOf("vyos", translatedInput)).toContain(
      "set nat destination rule 2100 translation address 10.0.0.5",
    );
  });
});

describe("a device that knows one address only", () => {
  it("leaves a word to replace for sources of the other family, which it refuses until then", () => {
    const input = withAccess({ publicAddress: "203.0.113.10" });
    for (const id of [
      "cisco-ios",
      "cisco-asa",
      "fortigate",
      "juniper-srx",
      "palo-alto",
      "vyos",
      "openwrt",
      "mikrotik",
      "edgeos",
      "checkpoint",
      "opnsense",
      "pfsense-xml",
    ]) {
      expect([id, textOf(id, input).includes("SERVER_IPV6_ADDRESS")]).toEqual([id, true]);
      const anyone = withAccess({ sources: [] }, input);
      expect([id, /SERVER_IPV[46]_ADDRESS/.test(textOf(id, anyone))]).toEqual([id, false]);
    }
  });
});

describe("a proxy", () => {
  it("never passes connections on to its own public address", () => {
    const input = withAccess({ publicAddress: "203.0.113.10" });
    for (const id of ["haproxy", "nginx-stream", "traefik", "envoy"]) {
      expect(textOf(id, input)).toContain("SERVER_ADDRESS");
      expect(textOf(id, input)).not.toContain("203.0.113.10");
    }
  });
  it("takes clients of both families to the one server there is", () => {
    for (const id of ["haproxy", "nginx-stream", "traefik", "envoy"])
      expect(read(id, translatedInput)).toEqual(meant(translatedInput));
  });
});

describe("a proxy in front of two nodes that knows no ranges", () => {
  const node = (text: string, port: number) =>
    [...text.matchAll(/address: "(10\.0\.0\.\d+)(?:", port_value: |:)(\d+)"?/g)]
      .filter((each) => Number(each[2]) === port)
      .map((each) => each[1]);
  it.each(["traefik", "envoy"])("%s sends each slice to its own node, logins to either", (id) => {
    const text = textOf(id, nodesInput);
    for (const port of [26_500, 26_507]) expect(node(text, port)).toEqual(["10.0.0.5"]);
    for (const port of [26_508, 26_515]) expect(node(text, port)).toEqual(["10.0.0.6"]);
    expect(node(text, 21)).toEqual(["10.0.0.5", "10.0.0.6"]);
  });
});

describe("a firewall that spreads logins over two nodes", () => {
  /** Where each text sends a slice, and the control port. */
  const goes: Record<string, (slice: string, node: string) => RegExp> = {
    ufw: (slice, node) =>
      new RegExp(`--dports ${slice.replace("-", ":")} .*--to-destination ${node}$`, "m"),
    mikrotik: (slice, node) => new RegExp(`nat add .* dst-port=${slice} to-addresses=${node} `),
    pf: (slice, node) =>
      new RegExp(`^pass in .* port ${slice.replace("-", ":")} rdr-to ${node} flags`, "m"),
  };
  it.each(Object.entries(goes))(
    "%s sends each slice to its own node alone, logins to both",
    (id, pattern) => {
      const text = textOf(id, nodesInput);
      const [one, two] = ["10.0.0.5", "10.0.0.6"];
      expect(text).toMatch(pattern("26500-26507", one));
      expect(text).toMatch(pattern("26508-26515", two));
      expect(text).not.toMatch(pattern("26500-26507", two));
      expect(text).not.toMatch(pattern("26508-26515", one));
      const logins = text
        .split("\n")
        .filter(
          (line) =>
            !line.startsWith("#") && /nat add|DNAT|rdr-to/.test(line) && !/265\d\d/.test(line),
        );
      for (const node of [one, two]) expect(logins.join("\n")).toContain(node);
    },
  );
  it("by turns, or by who asks: no login is sent to one node by two rules", () => {
    expect(textOf("ufw", nodesInput).match(/--mode nth --every 2 --packet 0/g)?.length).toBe(1);
    expect(textOf("mikrotik", nodesInput).match(/src-address:2\/[01] /g)).toEqual([
      "src-address:2/0 ",
      "src-address:2/1 ",
    ]);
    expect(textOf("pf", nodesInput)).toContain(
      "rdr-to { 10.0.0.5, 10.0.0.6 } round-robin sticky-address",
    );
  });
});

describe("the change request", () => {
  it("names only ports that exist and stay closed as those where nothing answers", () => {
    const closed = (input: FirewallInput) =>
      /Nothing may answer at port ([0-9 and]+)\./.exec(changeRequest(input))?.[1] ?? null;
    expect(closed(plainInput)).toBe("26499 and 26604");
    expect(closed({ ...plainInput, ranges: [{ first: 1024, last: 65_535 }] })).toBe("1023");
    expect(closed(withAccess({ controlPorts: [26_499] }))).toBe("26604");
    expect(() => closed({ ...plainInput, ranges: [{ first: 22, last: 65_535 }] })).toThrow(
      /ports under 1024/,
    );
  });
});

describe("the link back", () => {
  /** Consoles into which lines are pasted; of their limits IOS has the smallest, 254 characters. */
  const pasted = [
    "cisco-asa cisco-ios fortigate palo-alto juniper-srx",
    "mikrotik vyos edgeos windows-netsh",
  ].flatMap((line) => line.split(" "));

  it.each(firewalls.filter(({ id }) => pasted.includes(id)))(
    "is cut into lines that the console of $id takes",
    (firewall) => {
      const link = `https://planner.example/#s=1.${"Ab3-".repeat(500)}`;
      const lines = firewall.text({ ...plainInput, link }).split("\n");
      const comments = lines.filter((line) => /^(?:#|!|rem) /.test(line));
      expect(comments.length).toBeGreaterThan(8);
      expect(comments.filter((line) => line.length > 254)).toEqual([]);
    },
  );

  it("stands in one line of every text that is a file, where it can be copied", () => {
    const link = `https://planner.example/#s=1.${"Ab3-".repeat(500)}`;
    for (const { id, text } of firewalls.filter((firewall) => !pasted.includes(firewall.id)))
      expect([id, text({ ...plainInput, link }).includes(link)]).toEqual([id, true]);
  });

  const scenario = `#s=1.${"Ab-_".repeat(100)}`;
  it("stands in every text, and puts itself together again from the lines of a console", () => {
    for (const origin of ["https://planner.example/", "file:///home/me/index.html", ""])
      for (const input of [plainInput, openInput]) {
        const link = `${origin}${scenario}`;
        for (const firewall of firewalls) {
          const joined = firewall.text({ ...input, link }).replaceAll(/\n(#|!|\/\/|rem) /g, "");
          const wanted = origin.startsWith("https") ? link : scenario;
          expect([firewall.id, joined.includes(wanted)]).toEqual([firewall.id, true]);
        }
      }
  });
});

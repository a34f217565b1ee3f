import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import { readExcludedRanges, withExcluded } from "../../src/placement/excluded-ranges.ts";
import { placeRange } from "../../src/placement/place-range.ts";
import {
  platformNotes,
  platformUse,
  platformWarnings,
  serverCaps,
  type PlatformCap,
  type PlatformUse,
} from "../../src/placement/platform-caps.ts";
import { dockerCost, trackingCost } from "../../src/placement/platform-costs.ts";
import { serverById, servers } from "../../src/servers/index.ts";

const use: PlatformUse = { ports: 104, ranges: 1, controlPorts: 1, ipv4Sources: 1, ipv6Sources: 1 };

const capsOf = (id: string): readonly PlatformCap[] =>
  firewalls.find((firewall) => firewall.id === id)?.caps ?? serverCaps[id] ?? [];
const platformCaps = new Set([
  ...firewalls.flatMap(({ caps }) => caps),
  ...Object.values(serverCaps).flat(),
]);

describe("platform caps", () => {
  it("of servers concern servers that exist", () => {
    const ids = servers.map(({ id }) => id);
    expect(Object.keys(serverCaps).filter((id) => !ids.includes(id))).toEqual([]);
  });
  it("are the same for every text of one platform, by command line or Terraform", () => {
    const twins = [
      ["aws-cli", "aws-terraform", "aws-cloudformation"],
      ["azure-cli", "azure-bicep", "azure-terraform"],
      ["gcloud", "google-terraform"],
      ["hetzner", "hetzner-terraform"],
      ["digitalocean", "digitalocean-terraform"],
      ["oci", "oci-terraform"],
    ];
    for (const [first = "", ...others] of twins) {
      expect([first, capsOf(first).length]).toEqual([first, 1]);
      for (const other of others) expect([other, capsOf(other)]).toEqual([other, capsOf(first)]);
    }
  });
  it("stand beside what a Linux machine or a proxy pays for every text that it may run", () => {
    const costOf = (id: string) => firewalls.find((firewall) => firewall.id === id)?.cost;
    for (const group of [
      ["nftables", "csf", "nixos", "cloud-init", "proxmox", "openwrt", "ansible"],
      ["haproxy", "nginx-stream", "traefik", "envoy"],
    ])
      for (const id of group) expect([id, costOf(id)]).toEqual([id, costOf(group[0]!)]);
  });
  it("let 48 passive ports beside two control ports through a Network Load Balancer, and not one more", () => {
    const over = (ports: number) =>
      platformNotes({ ...use, ports, controlPorts: 2 }, capsOf("aws-nlb")).find(
        ({ id }) => id === "aws-nlb",
      )?.over;
    expect([over(48), over(49)]).toEqual([false, true]);
  });
  it("count the networks of each family, and anyone as one of each", () => {
    const of = (...sources: string[]) => platformUse([], { sources, controlPorts: [21] });
    expect(of()).toMatchObject({ ipv4Sources: 1, ipv6Sources: 1 });
    expect(of("192.0.2.0/24", "2001:db8::/48", "2001:db8:1::/48")).toMatchObject({
      ipv4Sources: 1,
      ipv6Sources: 2,
    });
    expect(of("192.0.2.0/24", "198.51.100.7")).toMatchObject({ ipv4Sources: 2, ipv6Sources: 0 });
  });
  it("count rules, not ports, where a platform takes ranges", () => {
    const group = platformNotes({ ...use, ports: 10_000, ipv4Sources: 30 }, capsOf("aws-cli")).find(
      ({ id }) => id === "aws-security-group",
    );
    expect(group).toMatchObject({ used: 60, allowed: 60, over: false });
    expect(platformNotes({ ...use, ports: 10_000 }, capsOf("hetzner"))[0]?.over).toBe(false);
  });
  it("are counted by the port where a port more takes one more, and by nothing else", () => {
    for (const { id, perPort = false, used } of platformCaps)
      expect([id, used({ ...use, ports: use.ports + 1 }) - used(use)]).toEqual([
        id,
        perPort ? 1 : 0,
      ]);
  });
  it("say what helps exactly where the plan is above them", () => {
    for (const note of platformNotes({ ...use, ports: 5000, ranges: 80, ipv4Sources: 90 }, [
      ...platformCaps,
    ])) {
      expect(note.over).toBe(true);
      expect(note.message).toMatch(/ more than the \d+ allowed\. .+\.$/);
    }
    expect(capsOf("nftables")).toEqual([]);
  });
  it("name what is exceeded, by how much, and the number of ports that would fit, which indeed do", () => {
    const access = { sources: [], controlPorts: [21, 990] };
    const range = (ports: number) => [{ first: 12_000, last: 12_000 + ports - 1 }];
    for (const cap of [...platformCaps].filter(({ perPort }) => perPort)) {
      const mine = (ports: number) => platformWarnings(range(ports), access, [cap]);
      const [{ message } = { message: "" }] = mine(5000);
      const [, used, more, allowed, fits] =
        /needs (\d+) .+: (\d+) more than the (\d+) .+ how many clients (\d+) passive/.exec(
          message,
        ) ?? [];
      expect(Number(used) - Number(more)).toBe(Number(allowed));
      expect(Number(allowed)).toBe(cap.allowed);
      expect([mine(Number(fits)).length, mine(Number(fits) + 1).length]).toEqual([0, 1]);
    }
  });
  it("warn beside an export of its own caps only", () => {
    const access = { sources: ["192.0.2.0/24", "2001:db8::/32"], controlPorts: [21] };
    const ranges = [
      { first: 26_500, last: 26_551 },
      { first: 26_552, last: 26_603 },
    ];
    expect(platformUse(ranges, access)).toEqual(use);
    const codes = platformWarnings(ranges, access, capsOf("kubernetes-service")).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(["platform-cap", "platform-cap", "platform-cap"]);
    expect(platformWarnings(ranges, access, capsOf("hetzner"))).toEqual([]);
  });
  it("know the range of AWS Transfer Family as its catalogue entry does", () => {
    const { first, last } = serverById("aws-transfer")!.defaultRange.value!;
    const [cap] = capsOf("aws-transfer") as [PlatformCap];
    expect(cap.allowed).toBe(last - first + 1);
    expect(cap.unit).toContain(`${first}-${last}`);
  });
});

describe("costs", () => {
  it.each([
    [1, 0.36, 0.2],
    [101, 2.9, 5.8],
    [501, 22, 36],
    [1000, 59, 93],
  ])("of Docker at %i ports are the measured ones", (ports, start, remove) => {
    const cost = dockerCost(ports);
    expect(cost.startSeconds).toBeCloseTo(start, 6);
    expect(cost.removeSeconds).toBeCloseTo(remove, 6);
    expect(cost.processes).toBe(2 * ports);
  });
  it("of Docker only grow", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_383 }), (ports) => {
        const [less, more] = [dockerCost(ports), dockerCost(ports + 1)];
        expect(more.startSeconds).toBeGreaterThan(less.startSeconds);
        expect(more.memoryBytes).toBeGreaterThan(less.memoryBytes);
      }),
    );
    expect(dockerCost(1000).memoryBytes).toBe(6.6e9);
  });
  it("of connection tracking: 65,536 entries are gone at 546 transfers a second", () => {
    expect(trackingCost(0, 546).entries).toBeLessThanOrEqual(65_536);
    expect(trackingCost(0, 547).entries).toBeGreaterThan(65_536);
    expect(trackingCost(0, 65_536 / 120).memoryBytes).toBeCloseTo(16 * 1024 * 1024, -3);
  });
});

/** As Windows 10 prints it. */
const printed = `
Protocol tcp Port Exclusion Ranges

Start Port    End Port
----------    --------
      5357        5357
     49800       49899
     50000       50059     *

* - Administered port exclusions.
`;

describe("excluded ranges pasted from Windows", () => {
  it("are read with who excluded them", () => {
    expect(readExcludedRanges(printed)).toEqual({
      avoid: [
        { first: 5357, last: 5357, why: "excluded by Windows" },
        { first: 49_800, last: 49_899, why: "excluded by Windows" },
        { first: 50_000, last: 50_059, why: "excluded by an administrator" },
      ],
      problems: [],
    });
    expect(readExcludedRanges(printed.replaceAll("\n", "\r\n")).avoid.length).toBe(3);
  });
  it.each([
    [
      "German",
      "Ausschlussbereiche für den Protokollport: tcp",
      "Startport    Endport",
      "* - Verwaltete Portausschlüsse.",
    ],
    [
      "Japanese",
      "プロトコル tcp ポートの除外範囲",
      "開始ポート    終了ポート",
      "* - 管理されたポート除外。",
    ],
    [
      "Russian",
      "Диапазоны исключения портов протокола tcp",
      "Начальный порт    Конечный порт",
      "* — исключения администрируемых портов.",
    ],
  ])("are read in %s too: the words differ, the columns do not", (_, title, heads, star) => {
    const translated = printed
      .replace("Protocol tcp Port Exclusion Ranges", title)
      .replace("Start Port    End Port", heads)
      .replace("* - Administered port exclusions.", star);
    expect(readExcludedRanges(translated)).toEqual(readExcludedRanges(printed));
  });
  it("of a later paste replace those of an earlier one, and never the person's own", () => {
    const own = { first: 51_000, last: 51_010, why: "monitoring" };
    const bare = { first: 52_000, last: 52_000 };
    const { avoid } = readExcludedRanges(printed);
    const once = withExcluded([own, bare], avoid);
    expect(once).toEqual([own, bare, ...avoid]);
    expect(withExcluded(once, avoid.slice(0, 1))).toEqual([own, bare, avoid[0]]);
    expect(withExcluded(once, [])).toEqual([own, bare]);
  });
  it("are then avoided", () => {
    const { avoid } = readExcludedRanges(printed);
    const { ranges } = placeRange({
      ports: 100,
      nodes: 1,
      system: "windows",
      wish: 49_850,
      avoid,
      controlPorts: [21],
    });
    expect(ranges).toEqual([{ first: 49_900, last: 49_999 }]);
  });
  it("that are none, or run backwards, are told", () => {
    expect(readExcludedRanges("hello").problems[0]).toContain("paste the whole output");
    expect(readExcludedRanges("  200  100\n").problems).toEqual([
      "Line 1 says 200 to 100: a range runs upwards within 1 to 65535.",
    ]);
    expect(readExcludedRanges("  1  99999\n").avoid).toEqual([]);
    expect(readExcludedRanges("")).toEqual({ avoid: [], problems: [] });
  });
  it("never come out of bounds, whatever is pasted", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789 *\n-x"), maxLength: 300 }),
        (text) => {
          for (const { first, last } of readExcludedRanges(text).avoid)
            expect(first >= 1 && first <= last && last <= 65_535).toBe(true);
        },
      ),
    );
  });
});

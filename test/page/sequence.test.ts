import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activeSteps, passiveSteps, pickedPort, portPair } from "../../src/page/sequence/steps.ts";
import type { Story } from "../../src/page/sequence/steps.ts";

const vsftpd: Story = {
  name: "vsftpd",
  ports: {
    pick: "random-draws",
    holdUntil: "transfer-end",
    reusesAddress: true,
    timeWaitSeconds: 60,
  },
  controlPort: 21,
  range: { first: 26_500, last: 26_603 },
};

/** The port in a PORT command or a reply 227, read as RFC 959 says: high × 256 + low. */
function portOf(label: string): number {
  const [high = Number.NaN, low = Number.NaN] = label
    .slice(label.indexOf(",") + 1)
    .split(",")
    .map(Number);
  return high * 256 + low;
}

describe("active or passive, step by step", () => {
  it("announces in 227 the port that is then called, and it lies in the range", () => {
    const range = fc
      .tuple(fc.integer({ min: 1024, max: 65_535 }), fc.integer({ min: 1, max: 20_000 }))
      .map(([first, ports]) => ({ first, last: Math.min(65_535, first + ports - 1) }));
    fc.assert(
      fc.property(range, fc.constantFrom("lowest", "scan-up", "cursor"), (range, pick) => {
        const story: Story = { ...vsftpd, ports: { ...vsftpd.ports, pick }, range };
        const steps = passiveSteps(story);
        const port = pickedPort(story);
        expect(port).toBeGreaterThanOrEqual(range.first);
        expect(port).toBeLessThanOrEqual(range.last);
        expect(steps.map(({ label }) => label).filter((label) => label.startsWith("227"))).toEqual([
          `227 …,${portPair(port)}`,
        ]);
        expect(portOf(`,${portPair(port)}`)).toBe(port);
        expect(steps.filter(({ throughDoor }) => throughDoor).map(({ label }) => label)[0]).toBe(
          `SYN → ${port}`,
        );
        if (pick === "lowest") expect(port).toBe(range.first);
      }),
    );
  });

  it("calls in active mode the port that PORT gave, and stops at the client's firewall", () => {
    const steps = activeSteps(vsftpd);
    const given = steps.find(({ label }) => label.startsWith("PORT"));
    const called = steps.find(({ stoppedBy }) => stoppedBy === 0);
    expect(called?.label).toBe(`SYN → ${portOf(given?.label ?? "")}`);
    expect(steps.every(({ throughDoor }) => throughDoor === undefined)).toBe(true);
    expect(steps).toHaveLength(passiveSteps(vsftpd).length);
  });

  it.each([
    ["accept", true, "as soon as the client was connected."],
    ["transfer-end", true, "vsftpd frees the port when the transfer ends."],
    ["transfer-end", false, "After a download it stays blocked for 60 s more."],
    ["next-pasv-or-quit", false, "After a download it stays blocked for 60 s more."],
    ["next-pasv-or-quit", true, "until the session’s next PASV or its end."],
  ] as const)(
    "says when the port is free: held until %s, SO_REUSEADDR %s",
    (holdUntil, reusesAddress, end) => {
      const steps = passiveSteps({
        ...vsftpd,
        ports: { ...vsftpd.ports, holdUntil, reusesAddress },
      });
      expect(steps.at(-1)?.text.endsWith(end)).toBe(true);
    },
  );

  it("tells the story before there is a plan, and of a server on another control port", () => {
    const steps = passiveSteps({ ...vsftpd, range: null, controlPort: 990 });
    expect(steps[0]?.text).toContain("your port 990");
    expect(steps[3]?.label).toMatch(/^SYN → 50\d{3}$/);
  });
});

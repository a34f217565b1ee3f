import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conntrack } from "../../src/exports/firewalls/conntrack.ts";
import { trackingCost } from "../../src/placement/platform-costs.ts";
import { plainInput } from "./inputs.ts";
import { run } from "./tools.ts";

const configured = "/etc/sysctl.d/91-ftp-passive-conntrack.conf";

/** Stands in for sysctl: one number in a file, read and written as the real one is asked to here. */
const sysctl = `#!/bin/sh
case $1 in
  -n) cat "$KERNEL" ;;
  -w) echo "\${2#*=}" > "$KERNEL" ;;
  -p) sed -n 's/^net.netfilter.nf_conntrack_max = //p' "$2" > "$KERNEL" ;;
esac
`;

/** Runs the script, and what it says undoes it, with real shell and a kernel that begins at `before`. */
function machine(before: number) {
  const folder = mkdtempSync(join(tmpdir(), "conntrack-"));
  const [kernel, own] = [join(folder, "kernel"), join(folder, "own.conf")];
  writeFileSync(kernel, `${before}\n`);
  writeFileSync(join(folder, "sysctl"), sysctl, { mode: 0o755 });
  const sh = (text: string, settings = "", word = "apply") =>
    run("sh", [
      "-c",
      `export PATH="${folder}:$PATH" KERNEL="${kernel}" ${settings}\n${text.replaceAll(configured, own)}`,
      "ftp-passive-conntrack.sh",
      word,
    ]).status;
  return {
    sh,
    most: () => Number(readFileSync(kernel, "utf8")),
    file: () => (existsSync(own) ? readFileSync(own, "utf8") : null),
    end: () => rmSync(folder, { recursive: true }),
  };
}

const known = { ...plainInput, busyPortsAtPeak: 57, transfersPerSecond: 12 };

describe("the size of the connection-tracking table", () => {
  it("is a power of two, at least twice what FTP takes and less than four times", () => {
    fc.assert(
      fc.property(fc.nat(104), fc.integer({ min: 1, max: 20_000 }), (busy, rate) => {
        const text = conntrack.text({
          ...plainInput,
          busyPortsAtPeak: busy,
          transfersPerSecond: rate,
        });
        const wanted = Number(/^wanted=(\d+)$/m.exec(text)?.[1]);
        const { entries } = trackingCost(busy, rate);
        expect(Number.isInteger(Math.log2(wanted))).toBe(true);
        expect(wanted >= 2 * entries && wanted < 4 * entries).toBe(true);
      }),
    );
  });

  it("is raised where it is smaller; again changes nothing; undo brings the old one back", () => {
    const { sh, most, file, end } = machine(1024);
    const text = conntrack.text(known);
    expect(sh(text)).toBe(0);
    // 2 × 57 + 120 × 12 = 1554 entries
    expect(most()).toBe(4096);
    const once = file();
    expect([sh(text), most(), file()]).toEqual([0, 4096, once]);
    expect([sh(conntrack.text({ ...known, transfersPerSecond: 100 })), most()]).toEqual([
      0, 32_768,
    ]);
    const larger = file();
    expect([sh(text, "", "--test"), most(), file()]).toEqual([0, 32_768, larger]);
    for (let times = 0; times < 2; times++)
      expect([sh(text, "", "--undo"), most(), file()]).toEqual([0, 1024, null]);
    end();
  });

  it("is never made smaller", () => {
    const { sh, most, file, end } = machine(262_144);
    expect([sh(conntrack.text(known)), most(), file()]).toEqual([0, 262_144, null]);
    end();
  });

  it("asks for the rate where the plan does not know it, and counts every port as busy", () => {
    const { sh, most, end } = machine(1);
    const text = conntrack.text(plainInput);
    expect(sh(text)).not.toBe(0);
    expect(most()).toBe(1);
    expect(sh(text, "TRANSFERS_PER_SECOND=10")).toBe(0);
    expect(most()).toBe(2 * trackingCost(104, 10).entries);
    end();
  });

  it.each([
    { busyPortsAtPeak: -1 },
    { busyPortsAtPeak: Number.NaN },
    { transfersPerSecond: Infinity },
    { transfersPerSecond: "1; reboot" as unknown as number },
  ])("refuses %j", (wrong) => {
    expect(() => conntrack.text({ ...plainInput, ...wrong })).toThrow(RangeError);
  });
});

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { serverById } from "../../src/servers/index.ts";

const folder = mkdtempSync(join(tmpdir(), "configuration-"));
afterAll(() => rmSync(folder, { recursive: true }));

function installed(tool: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${tool}`]).status === 0;
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function textOf(id: string, publicAddress: string): string {
  return serverById(id)!.configuration!.text({
    range: { first: 26500, last: 26603 },
    maxSessions: 200,
    maxSessionsPerAddress: 8,
    access: { publicAddress, sources: [], controlPorts: [21] },
  });
}

/** vsftpd has no check of its own: it is started on a spare port of this machine and ended after a second. */
function vsftpdAccepts(path: string): boolean {
  const standalone = ["-obackground=NO", "-olisten=YES", "-olisten_ipv6=NO"];
  const address = ["-olisten_address=127.0.0.1", "-olisten_port=42121"];
  const { status } = spawnSync("timeout", ["1", "vsftpd", path, ...standalone, ...address]);
  return status === 124;
}

const root = process.getuid?.() === 0;

describe.skipIf(!root || !installed("vsftpd"))(
  "vsftpd itself (skipped unless root and installed)",
  () => {
    it("reads the exported text and refuses a misspelt one", () => {
      const text = textOf("vsftpd", "203.0.113.10");
      expect(vsftpdAccepts(file("vsftpd.conf", text))).toBe(true);
      expect(vsftpdAccepts(file("wrong.conf", text.replace("pasv_min_port", "pasv_min_prt")))).toBe(
        false,
      );
    });
  },
);

describe.skipIf(!installed("proftpd"))("ProFTPD itself (skipped unless installed)", () => {
  it("reads the exported text and refuses a reversed range", () => {
    const text = textOf("proftpd", "203.0.113.10");
    const status = (path: string) => spawnSync("proftpd", ["-t", "-c", path]).status;
    expect(status(file("proftpd.conf", text))).toBe(0);
    expect(status(file("wrong.conf", text.replace("26500 26603", "26603 26500")))).toBe(1);
  });
});

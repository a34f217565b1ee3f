import { spawn } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, it, vi } from "vitest";

vi.setConfig({ testTimeout: 120_000 });

/** A port of this machine that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

it("`npm start` serves the built page, not its sources", async () => {
  const port = await freePort();
  const script = fileURLToPath(new URL("../start.mjs", import.meta.url));
  const words = [script, "--host", "127.0.0.1", "--port", String(port), "--strictPort"];
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const started = spawn(process.execPath, words, { env, stdio: "ignore" });
  const ended = new Promise((resolve) => started.once("exit", resolve));
  const address = `http://127.0.0.1:${port}/`;
  try {
    const page = () => fetch(address).then((answer) => answer.text());
    await expect
      .poll(() => page().catch(() => ""), { timeout: 90_000, interval: 200 })
      .toContain("Passive Port Planner");
    const html = await page();
    expect(html).not.toContain("/src/");
    const [, entry = ""] = /<script [^>]*src="\.\/(assets\/[^"]+\.js)"/.exec(html) ?? [];
    expect(entry).not.toBe("");
    expect((await fetch(address + entry)).headers.get("content-type")).toContain("javascript");
  } finally {
    started.kill("SIGTERM");
    await ended;
  }
});

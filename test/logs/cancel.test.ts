import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fileBytes } from "../../src/command-line/file-bytes.ts";
import { readLogs } from "../../src/logs/read-log.ts";
import { largeXferlog } from "./large-log.ts";

it("after a cancel at most one more piece of the file is read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "planner-cancel-"));
  try {
    const file = join(folder, "xferlog");
    writeFileSync(file, Buffer.concat([...largeXferlog(8e6)]));
    const controller = new AbortController();
    let [atCancel, after] = [-1, 0];
    // Hands on one piece at a time, when it is asked for.
    const counted = (): ReadableStream<Uint8Array<ArrayBuffer>> => {
      const reader = fileBytes(file, controller.signal).getReader();
      return new ReadableStream(
        {
          async pull(stream) {
            const { done, value } = await reader.read();
            if (done) return stream.close();
            if (atCancel >= 0) after++;
            stream.enqueue(value);
          },
        },
        { highWaterMark: 0 },
      );
    };
    const result = await readLogs([{ stream: counted }], {}, ({ bytes }) => {
      if (atCancel >= 0) return;
      atCancel = bytes;
      controller.abort();
    });
    expect(atCancel).toBeGreaterThan(0);
    expect(atCancel).toBeLessThan(8e6);
    expect(after).toBeLessThanOrEqual(1);
    expect(result).toMatchObject({ ok: false });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/* Reads an xferlog that is made on the fly and prints what memory that took: `tsx measure-memory.ts BYTES`. */
import { readLogStream } from "../../src/logs/read-log.ts";
import { largeXferlogStream } from "./large-log.ts";

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
const bytes = Number(process.argv[2]);

const idle = process.memoryUsage.rss();
let most = idle;
const look = () => {
  most = Math.max(most, process.memoryUsage.rss());
};
const timer = setInterval(look, 10);
const result = await readLogStream(largeXferlogStream(bytes), {}, look);
look();
clearInterval(timer);
const lines = result.ok ? result.lines : 0;
process.stdout.write(
  `${JSON.stringify({ lines, idle: megabytes(idle), over: megabytes(most - idle) })}\n`,
);

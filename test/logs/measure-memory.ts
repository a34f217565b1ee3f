/* Reads an xferlog that is made on the fly and prints what memory that took: `tsx measure-memory.ts BYTES [MOST-TRANSFERS]`. */
import { readLogStream } from "../../src/logs/read-log.ts";
import { largeXferlogStream } from "./large-log.ts";

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
const bytes = Number(process.argv[2]);
const most = process.argv[3] === undefined ? {} : { mostTransfers: Number(process.argv[3]) };

const idle = process.memoryUsage.rss();
let peak = idle;
const look = () => {
  peak = Math.max(peak, process.memoryUsage.rss());
};
const timer = setInterval(look, 10);
const result = await readLogStream(largeXferlogStream(bytes), most, look);
look();
clearInterval(timer);
const lines = result.ok ? result.lines : 0;
process.stdout.write(
  `${JSON.stringify({ lines, idle: megabytes(idle), over: megabytes(peak - idle) })}\n`,
);

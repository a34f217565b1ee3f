/* Reads an xferlog that is made on the fly, replays it and fits it, and prints what memory that took: `tsx measure-memory.ts BYTES CLIENTS [MOST-TRANSFERS]`. */
import { clients } from "../../src/clients/index.ts";
import { proveLog } from "../../src/jobs/prove-log.ts";
import { readLogStream } from "../../src/logs/read-log.ts";
import { servers } from "../../src/servers/index.ts";
import { largeXferlogStream } from "./large-log.ts";

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
const bytes = Number(process.argv[2]);
const clientsOfLog = Number(process.argv[3]);
const most = process.argv[4] === undefined ? {} : { mostTransfers: Number(process.argv[4]) };

const idle = process.memoryUsage.rss();
const result = await readLogStream(largeXferlogStream(bytes, clientsOfLog), most);
if (!result.ok) throw new Error(result.message);
const { lines, holds } = result;
const replayed = holds?.count ?? 0;
await proveLog(result, {}, { servers, clients }, new AbortController().signal);
// The most that the process ever had, as the kernel counts it.
const over = process.resourceUsage().maxRSS * 1024 - idle;
process.stdout.write(
  `${JSON.stringify({ lines, replayed, idle: megabytes(idle), over: megabytes(over) })}\n`,
);

/** Logs that are read as the page reads them, and their previews as HTML. */
import { signal } from "@preact/signals";
import { renderToString } from "preact-render-to-string";
import { clients } from "../../src/clients/index.ts";
import { proveLog } from "../../src/jobs/prove-log.ts";
import { LogAccumulator } from "../../src/logs/accumulator.ts";
import type { LogOptions } from "../../src/logs/accumulator.ts";
import { logFormats } from "../../src/logs/index.ts";
import { LogPreview } from "../../src/page/inputs/log-preview.tsx";
import { PageProvider } from "../../src/page/kit/page-context.ts";
import type { Page } from "../../src/page/kit/page-context.ts";
import { servers } from "../../src/servers/index.ts";
import type { LogReading } from "../../src/state/log-reader.ts";
import { office, proftpdLike, transfersOf } from "../jobs/logged-office.ts";
import { vsftpdLine, xferlogLine } from "../logs/synthetic.ts";

interface Logged {
  lines: readonly string[];
  options: LogOptions;
}

const days = (count: number) =>
  transfersOf({ ...office, days: count, clients: 30, visitsPerDay: 120 });
const range = (ports: number) => ({ first: 50_000, last: 49_999 + ports });

/** By what is to be told of them. */
export const logged: Readonly<Record<string, Logged>> = {
  "to the millisecond, on a range that was too small": {
    lines: days(4).map(proftpdLike),
    options: { software: "sftpgo", range: range(4) },
  },
  "of whole seconds, of a server that nobody named": {
    lines: ["a line of nothing", ...days(3).map(xferlogLine)],
    options: {},
  },
  "of five weeks, thinned": {
    lines: days(35).map(vsftpdLine),
    options: { mostTransfers: 8192 },
  },
};

/** The preview of a log, in the language that is spoken. */
export async function drawnLog({ lines, options }: Logged): Promise<string> {
  const accumulator = new LogAccumulator(options);
  for (const line of lines) accumulator.line(line);
  const read = accumulator.finish();
  if (!read.ok) throw new Error(read.message);
  const { software = "vsftpd", range: open } = options;
  const server = { software, ...(open === undefined ? {} : { range: open }) };
  const abort = new AbortController();
  const proof = await proveLog(read, { server, days: 4 }, { servers, clients }, abort.signal);
  const reading: LogReading = {
    name: "“log”",
    lines: lines.length,
    share: 1,
    options,
    found: { ...read, proof, formats: logFormats.map(({ id, name }) => ({ id, name })) },
  };
  const page = { logs: { reading: signal(reading) }, announcement: signal("") } as unknown as Page;
  return renderToString(
    <PageProvider value={page}>
      <LogPreview />
    </PageProvider>,
  );
}

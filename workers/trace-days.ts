import { expose, transfer } from "comlink";
import { ownedBuffers } from "../src/jobs/share-buffers.ts";
import type { TraceApi } from "../src/jobs/trace-days.ts";
import { traceDay } from "../src/watch/trace-day.ts";

const api: TraceApi = {
  traceDay: ({ scenario, request }) => {
    const traced = traceDay(scenario, request);
    return transfer(traced, ownedBuffers([traced.trace]));
  },
};

expose(api);

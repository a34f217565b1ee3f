import { expose } from "comlink";
import type { LogApi } from "../src/jobs/log-api.ts";
import { readLogStream } from "../src/logs/read-log.ts";

const api: LogApi = {
  readLog: (file, options, onProgress) => readLogStream(file.stream(), options, onProgress),
};

expose(api);

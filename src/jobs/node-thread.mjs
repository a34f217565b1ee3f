// Where a thread of Node begins: it learns to read TypeScript, then loads the entry that it was started for.
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData.entry);

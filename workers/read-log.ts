import { expose } from "comlink";
import { clients } from "../src/clients/index.ts";
import type { LogApi } from "../src/jobs/log-api.ts";
import { proveLog } from "../src/jobs/prove-log.ts";
import { keptServer } from "../src/logs/keep-server.ts";
import { logFormats } from "../src/logs/index.ts";
import { readLogs } from "../src/logs/read-log.ts";
import { servers } from "../src/servers/index.ts";
import { speak } from "../src/language/language.ts";

const api: LogApi = {
  async readLog(files, { options, current, language }, onProgress) {
    await speak(language).catch(() => undefined);
    const sources = files.map(({ file, newestSeconds }) => ({
      stream: () => file.stream(),
      newestSeconds,
    }));
    const result = await readLogs(sources, options, onProgress);
    if (!result.ok) return result;
    const server = keptServer(current.server, options.software ?? result.document.server.software);
    const asked = current.target === undefined ? { server } : { server, target: current.target };
    const proof = await proveLog(result, asked, { servers, clients }, new AbortController().signal);
    const { holds: _holds, firstPart: _firstPart, summary: _summary, ...told } = result;
    return { ...told, proof, formats: logFormats.map(({ id, name }) => ({ id, name })) };
  },
};

expose(api);

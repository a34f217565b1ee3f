import { expose } from "comlink";
import { clients } from "../src/clients/index.ts";
import type { LogApi } from "../src/jobs/log-api.ts";
import { proveLog } from "../src/jobs/prove-log.ts";
import { provenCaps } from "../src/jobs/proven-caps.ts";
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
    const kept = keptServer(current.server, options.software ?? result.document.server.software);
    const server = options.range === undefined ? kept : { ...kept, range: options.range };
    const asked = current.target === undefined ? { server } : { server, target: current.target };
    const proof = await proveLog(result, asked, { servers, clients }, new AbortController().signal);
    const { holds: _holds, atOnce, firstPart: _firstPart, summary: _summary, ...told } = result;
    const { lifted } = provenCaps(server, atOnce, { servers });
    const document = { ...told.document, server: { ...lifted, ...told.document.server } };
    return { ...told, document, proof, formats: logFormats.map(({ id, name }) => ({ id, name })) };
  },
};

expose(api);

import { expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { proveLog } from "../../src/jobs/prove-log.ts";
import { withFittedGroups } from "../../src/logs/keep-server.ts";
import { logFormats } from "../../src/logs/index.ts";
import { readLogs } from "../../src/logs/read-log.ts";
import { writeScenario } from "../../src/scenario/write.ts";
import { servers } from "../../src/servers/index.ts";
import { newestSeconds, sampleLines } from "./sample.ts";

/** Every name in the samples: users, files, hosts, addresses. */
const names = [
  /\banna\b/i,
  /\bben\b/i,
  /\bcarol\b/i,
  /report|order|secret|photo|\.tgz|\.jpg/i,
  /client\.example/i,
  /\b192\.0\.2\.\d/,
  /\b198\.51\.100\.\d/,
  /\b203\.0\.113\.\d/,
  /2001:db8/i,
  /5242ddb2|9ca9a0e1|FTP_0_1[34]/,
];

it.each(logFormats.map(({ id }) => [id] as const))(
  "%s: nothing that leaves the reader, is shown or can be saved holds a user, a host or a file",
  async (id) => {
    const lines = [
      ...sampleLines(id),
      "margaret broke this line at 192.0.2.99 /home/margaret/order.jpg",
    ];
    const stream = () => new Blob([`${lines.join("\n")}\n`]).stream();
    const read = await readLogs([{ stream, newestSeconds }]);
    if (!read.ok) throw new Error(read.message);
    const server = { software: "vsftpd", range: { first: 50_000, last: 50_009 } };
    const proof = await proveLog(
      read,
      { server, days: 4 },
      { servers, clients },
      new AbortController().signal,
    );
    const { holds, ...told } = read;
    const saved = writeScenario(
      withFittedGroups({ version: 1, server, groups: [] }, read.document),
    );
    const left = JSON.stringify([told, proof]) + saved;
    for (const name of [...names, /margaret/i]) expect(left).not.toMatch(name);
    // What stays with the reader for the replay is numbers only.
    for (const column of Object.values(holds ?? {})) {
      expect(typeof column === "number" || ArrayBuffer.isView(column)).toBe(true);
    }
  },
);

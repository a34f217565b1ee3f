import { clients } from "../clients/index.ts";
import { whenRefused } from "../jobs/proof-sentences.ts";
import { proveLog } from "../jobs/prove-log.ts";
import type { LogProof } from "../jobs/log-proof.ts";
import { keptServer } from "../logs/keep-server.ts";
import { servers } from "../servers/index.ts";
import type { ReplayCommand } from "./log-arguments.ts";
import { thousands } from "../language/numbers.ts";
import { readLogFiles } from "./read-log-files.ts";
import { InputError, type Terminal } from "./terminal.ts";
import { columns, wrap, readableWidth } from "./wrap.ts";

/** Least ports and, where a range is given, its refusals, one server a line. */
function replayTable(proofs: readonly LogProof[]): string[] {
  const hasRange = proofs.some(({ today }) => today !== null);
  const head = [
    "",
    "least, replayed",
    "least, fitted",
    ...(hasRange ? ["refused by the range"] : []),
  ];
  const rows = proofs.map(({ server, replay, fit, today }) => [
    server.name,
    replay?.least == null ? "none" : thousands(replay.least.ports),
    fit.ports === null ? "none" : thousands(fit.ports),
    ...(today === null ? [] : [`${thousands(today.refused)} of ${thousands(today.asked)}`]),
  ]);
  return columns([head, ...rows]).map((line) => line.trimEnd());
}

/** When the range refused, a sentence for each server that did. */
function refusalTimes(proofs: readonly LogProof[]): string[] {
  return proofs.flatMap(({ server, today }) =>
    today === null || today.refused === 0
      ? []
      : [
          `${server.name}, ${thousands(today.ports)} ports: ${thousands(today.refused)} refused, ${whenRefused(today)}.`,
        ],
  );
}

/** Replays a log's own days through servers and a range, beside the fitted scenario. */
export async function replayLog(command: ReplayCommand, terminal: Terminal): Promise<void> {
  const { files, options, software, range, json } = command;
  const unknown = software.filter((id) => !servers.some((server) => server.id === id));
  if (unknown.length > 0)
    throw new InputError(
      unknown.map((id) => `There is no server "${id}"; --list shows their ids.`),
    );
  const log = await readLogFiles(files, options, terminal);
  const chosen = software.length === 0 ? [log.document.server.software] : software;
  const proofs: LogProof[] = [];
  for (const id of chosen) {
    const server = {
      ...keptServer(log.document.server, id),
      software: id,
      ...(range === undefined ? {} : { range }),
    };
    proofs.push(await proveLog(log, { server }, { servers, clients }, terminal.signal));
  }
  if (json) {
    terminal.out(`${JSON.stringify(proofs, null, 2)}\n`);
    return;
  }
  const width = readableWidth(terminal.width);
  const words = [...(proofs.length === 1 ? proofs[0]!.sentences : refusalTimes(proofs))];
  const lines = [...replayTable(proofs), "", ...words.flatMap((text) => wrap(text, width))];
  terminal.out(`${lines.join("\n").trimEnd()}\n`);
}

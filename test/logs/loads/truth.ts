import type { Quantity, ScenarioDocument } from "../../../src/scenario/types.ts";
import type { Hold, Load, LoadGroup } from "./load.ts";

const noRetry = { attempts: 0 };

function transferOf(hold: Hold): Partial<ScenarioDocument["groups"][number]> {
  if (hold.kind === "shared-line") {
    return {
      fileBytes: { lognormal: { median: hold.medianBytes, sigma: hold.sigma } },
      // The load says what is left for files; a scenario says the whole line, headers of frames in it.
      bitsPerSecond: (hold.bitsPerSecond * 1514) / 1448,
      roundTripSeconds: 0,
    };
  }
  const transferSeconds: Quantity =
    hold.kind === "lognormal"
      ? { lognormal: { median: hold.median, sigma: hold.sigma } }
      : { pareto: { minimum: hold.minimum, alpha: hold.alpha, maximum: hold.most } };
  return { transferSeconds, roundTripSeconds: 0 };
}

function groupOf(group: LoadGroup): ScenarioDocument["groups"][number] {
  const { when, filesMean, pauseSeconds, days = {} } = group;
  const { cv, weekdays } = days;
  return {
    clients: group.clients,
    visits:
      "everySeconds" in when
        ? { pattern: "scheduled", ...when }
        : { pattern: "daily", perClientPerDay: when.perClientPerDay, hours: [...when.hours] },
    dayFactor: {
      ...(cv === undefined ? {} : { cv }),
      ...(weekdays === undefined ? {} : { weekdays: [...weekdays] }),
    },
    connections: group.connections,
    files: group.fixedFiles === true || filesMean === 1 ? filesMean : { geometric: filesMean },
    listings: 0,
    uploads: 0,
    thinkSeconds: pauseSeconds === 0 ? 0 : { exponential: pauseSeconds },
    retry: noRetry,
    ...transferOf(group.hold),
  };
}

/** The scenario that a load is, for vsftpd. */
export function truthOf(load: Load): ScenarioDocument {
  return {
    version: 1,
    name: load.id,
    server: { software: "vsftpd" },
    groups: load.groups.map(groupOf),
  };
}

/** A fitted scenario with what no log tells set as in the truth: server, round trip and retries. */
export function asInTruth(document: ScenarioDocument): ScenarioDocument {
  return {
    ...document,
    server: { software: "vsftpd" },
    groups: document.groups.map((group) => ({ ...group, roundTripSeconds: 0, retry: noRetry })),
  };
}

import { counted, thousands } from "../../language/numbers.ts";
import type { Timeline, TimelinePart } from "../../simulation/timeline.ts";

/** Recovery and timelines in English; times and rates were written before. */
export const english = {
  recoveryNeeds: (given: {
    clients: number;
    withinSeconds: number;
    from: string;
    ports: number | null;
    asked: string;
  }) => {
    const { clients, withinSeconds, from, ports, asked } = given;
    const back = `After an outage all ${counted(clients, "client")} are back within ${counted(withinSeconds, "second")} of ${from}, besides the usual load`;
    return ports === null
      ? `${back}: no range up to 16,384 ports keeps refusals under ${asked} then.`
      : `${back}: that hour needs ${counted(ports, "port")} for ${asked}.`;
  },
  /** `minutes` until no more is refused than usual; null where that does not come that day. */
  recoveryTakes: (ports: number, minutes: number | null) => {
    const isOne = ports === 1;
    const named = isOne ? "The one port" : `The ${thousands(ports)} ports`;
    const take = isOne ? "takes" : "take";
    if (minutes === null)
      return `${named} that there are ${isOne ? "refuses" : "refuse"} more than that for the rest of the day.`;
    return minutes === 0
      ? `${named} that there are ${take} it without refusing more than usual.`
      : `${named} that there are ${take} about ${counted(minutes, "minute")} until no more is refused than usual.`;
  },

  parts: {
    connect: "PASV to connected (two round trips)",
    commands: "commands in between",
    handshake: "command and TLS",
    "slow-start": "slow start",
    line: "bytes on the line (1448 of 1514 carry files)",
    transfer: "transfer",
    end: "last acknowledgement and close",
  } satisfies Record<TimelinePart["what"], string> as Record<TimelinePart["what"], string>,
  transferOf: (group: string, transfer: Timeline["transfer"], isFirst: boolean) =>
    `${group}, ${isFirst ? `first ${transfer} of a session` : transfer}`,
  heldToEnd: (end: string) =>
    `It ends after ${end}; the port is held until the session's next PASV or its end.`,
  heldFor: (seconds: string) => `The port is held for ${seconds}.`,
  endsAndHeld: (end: string, held: string) => `It ends after ${end}; the port is held for ${held}.`,
  sessionsOf: (group: string, sessions: string) => `${group}, sessions: ${sessions}.`,
};
export type AnswersWords = typeof english;

import {
  counted,
  fewerThan,
  oneIn,
  percent,
  significant,
  thousands,
} from "../../language/numbers.ts";
import type { Timeline, TimelinePart } from "../../simulation/timeline.ts";

/** Recovery, capacity and timelines in English; times and rates were written before. */
export const english = {
  carriesNone: (ports: number, clientsToday: number, target: number) =>
    `${counted(ports, "port")} ${ports === 1 ? "does" : "do"} not carry even 1 in 64 of these ${counted(clientsToday, "client")} at ${oneIn(target)}.`,
  /** `factor` = times today's clients. */
  carries: (of: { ports: number; clients: number; clientsToday: number; factor: number }) => {
    const many = `${counted(of.ports, "port")} ${of.ports === 1 ? "carries" : "carry"}`;
    const compared = `${thousands(of.clients)} ${of.factor > 1 ? "instead of" : "of"}`;
    return `${many} ${significant(of.factor, 2)} times these clients: ${compared} ${thousands(of.clientsToday)}.`;
  },
  carriesMore: (of: { ports: number; clients: number; factor: number }) =>
    `${counted(of.ports, "port")} ${of.ports === 1 ? "carries" : "carry"} at least ${significant(of.factor, 2)} times these clients: ${thousands(of.clients)} or more.`,
  /** What was refused with so many clients, an upper bound, and what was asked for. */
  refusedThen: (of: {
    rate: number;
    bound: number;
    target: number;
    confidence: number;
    days: number;
  }) => {
    const days = counted(of.days, "day");
    const rate =
      of.rate === 0 ? `None refused in ${days}` : `About ${oneIn(of.rate)} refused over ${days}`;
    return `${rate} (${percent(of.confidence)} sure: ${fewerThan(of.bound)}); you asked for ${oneIn(of.target)}.`;
  },
  moreAreCapped: (caps: readonly string[]) =>
    `With more clients ${caps.join(" and ")} would turn logins away, whatever the ports.`,
  tooFewDays: (target: number) => `So few days cannot show ${oneIn(target)}.`,

  recoveryNeeds: (given: {
    clients: number;
    withinSeconds: number;
    from: string;
    ports: number | null;
    asked: string;
  }) => {
    const { clients, withinSeconds, from, ports, asked } = given;
    const back = `After an outage all ${counted(clients, "client")} are back within ${counted(withinSeconds, "second")} of ${from}, on top of the usual load`;
    return ports === null
      ? `${back}: no range up to 16,384 ports keeps refusals under ${asked} then.`
      : `${back}: that hour needs ${counted(ports, "port")} for ${asked}.`;
  },
  /** `minutes` until no more is refused than usual; null where that does not come that day. */
  recoveryTakes: (ports: number, minutes: number | null) => {
    const isOne = ports === 1;
    const named = isOne ? "The one existing port" : `The existing ${thousands(ports)} ports`;
    if (minutes === null)
      return `${named} ${isOne ? "refuses" : "refuse"} more than usual for a day or longer.`;
    return minutes === 0
      ? `${named} ${isOne ? "handles" : "handle"} it without refusing more than usual.`
      : `${named} ${isOne ? "needs" : "need"} about ${counted(minutes, "minute")} until ${isOne ? "it refuses" : "they refuse"} no more than usual.`;
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
    `It ends after ${end}. The port is held until the session's next PASV or its end.`,
  heldFor: (seconds: string) => `The port is held for ${seconds}.`,
  endsAndHeld: (end: string, held: string) => `It ends after ${end}. The port is held for ${held}.`,
  sessionsOf: (group: string, sessions: string) => `${group}, sessions: ${sessions}.`,
};
export type AnswersWords = typeof english;

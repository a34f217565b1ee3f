/** Ports that a server loses until it is restarted: how many a day, and how long a range lasts. */
import type { Answer } from "../answer/answer.ts";
import type { Leak } from "../scenario/types.ts";
import type { ServerFacts } from "../servers/types.ts";
import type { Estimate, LeakOutlook, Message } from "./types.ts";
import { counted, hours, thousands } from "../language/numbers.ts";

const DAY_HOURS = 24;
/** The 95 % point of the normal law: nineteen times in twenty the range lasts longer than `low`, and shorter than `high`. */
const Z95 = 1.6448536269514722;

/** The outlook of a leaking server's range: today's, else the recommended one; null for every other server. */
export function leakOutlook(answer: Answer, ports: number | null): LeakOutlook | null {
  const { scenario, demand } = answer;
  if (scenario.server.ports.leaks === null) return null;
  const { lostPorts } = demand;
  const perDay = lostPorts.reduce((sum, lost) => sum + lost, 0) / Math.max(1, lostPorts.length);
  return {
    portsPerDay: perDay,
    ports,
    hoursUntilFull: ports === null || perDay === 0 ? null : hoursUntil(ports, perDay),
  };
}

/** Losses come one by one at random: the time of the N-th has mean N/rate and a relative spread of 1/√N. */
function hoursUntil(ports: number, perDay: number): Estimate {
  const estimate = (ports / perDay) * DAY_HOURS;
  const reach = Z95 / Math.sqrt(ports);
  return { estimate, low: estimate * Math.max(0, 1 - reach), high: estimate * (1 + reach) };
}

const WHEN: Readonly<Record<Leak["when"], string>> = {
  "repeated-pasv": "a port that a client connected to and did not use before it asked again",
  "abandoned-pasv": "a port that nobody connected to",
  "session-end": "a port that was open when its session ended",
};

/** What the leak means, as a limit of the plan; none where nothing is lost. */
export function leakLimits(
  outlook: LeakOutlook | null,
  { scenario }: Answer,
  facts: ServerFacts | undefined,
): Message[] {
  const { leaks } = scenario.server.ports;
  if (outlook === null || leaks === null) return [];
  const name = facts?.name ?? "The server";
  const never = `${name} does not give back ${WHEN[leaks.when]}`;
  const { hoursUntilFull, ports, portsPerDay } = outlook;
  if (hoursUntilFull === null || ports === null) {
    const message = `${never}. None is lost in this simulation, for none of these clients does that.`;
    return [{ code: "ports-leak", message }];
  }
  const often = hours(scenario.server.restartSeconds / 3600);
  return [
    {
      code: "ports-leak",
      message: `${counted(ports, "port")} are lost in about ${hours(hoursUntilFull.estimate)}: ${never}, about ${thousands(Math.max(1, Math.round(portsPerDay)))} a day. Restart it more often than that, or choose another server. The figures here hold where it is restarted every ${often}.`,
    },
  ];
}

import { counted, thousands } from "../../language/numbers.ts";
import type { Leak } from "../../scenario/types.ts";

/** What is done to a port that a server then does not give back. */
const LEAKS: Readonly<Record<Leak["when"], string>> = {
  "repeated-pasv": "a port that a client connected to but had not used when it asked again",
  "abandoned-pasv": "a port that nobody connected to",
  "session-end": "a port that was open when its session ended",
};
const FAULT = "That is a fault of this program: please report it together with the scenario.";

/** Limits and warnings in English. What is a string here was written before: a number, a rate, a range, a name, a sentence. */
export const english = {
  theServer: "The server",
  thisServer: "this server",
  theClients: "the clients",
  capOnSessions: "the cap on sessions",
  capPerAddress: "the cap per address",
  openToday: (warning: string) => `Open today: ${warning}`,

  // Caps on sessions
  turnedAway: (rate: string, days: string, first: string) =>
    `${rate} logins, on ${days} (earliest at ${first})`,
  sessionsCapped: (cap: string, most: number, who: string, beyond: number) =>
    `More ports alone will not help: ${cap} (${thousands(most)}) turns users away first, ${who}.${
      beyond > 0
        ? ` Clients that are logged in all day need ${counted(beyond, "more session", "more sessions")} than the cap allows.`
        : ""
    }`,
  addressesCapped: (cap: string, most: number, who: string) =>
    `More ports alone will not help: ${cap} (${thousands(most)}) turns users behind one address away first, ${who}.`,
  sessionsPerPort: (given: {
    server: string;
    portsPerSession: number;
    isEachNode: boolean;
    /** Ports that are open, the sessions that they let in, the server's own cap and what it is called. */
    ports: number;
    places: number;
    own: number;
    cap: string;
    /** Today's ports and sessions, where they are to be changed. */
    today: { ports: number; places: number } | null;
  }) => {
    const { server, portsPerSession, ports, places, own, cap, today } = given;
    const inRange = `${counted(places, "session")} in ${counted(ports, "port")}`;
    let beside = `${inRange}, whatever its own cap says`;
    if (own > places)
      beside = `${cap} would allow ${counted(own, "session")}, ${counted(ports, "port gives", "ports give")} ${thousands(places)}; ${thousands(own * portsPerSession)} ports are needed for all of them`;
    else if (own > 0) beside = `${inRange}, of which ${cap} allows ${thousands(own)}`;
    const now =
      today === null
        ? ""
        : ` Today's ${counted(today.ports, "port gives", "ports give")} ${thousands(today.places)}.`;
    return `${server} lets in one session per ${portsPerSession} ports${given.isEachNode ? ", on each node" : ""}: ${beside}.${now}`;
  },
  raiseCap: (given: {
    cap: string;
    to: number;
    also: { cap: string; to: number } | null;
    now: number;
    rate: string;
    /** Ports that are needed then; null where no range is enough, undefined where they are not more. */
    ports: number | null | undefined;
  }) => {
    const { cap, to, also, now, rate, ports } = given;
    const other = also === null ? "" : ` and ${also.cap} to ${thousands(also.to)}`;
    let then = "";
    if (ports === null) then = " No range is enough for all of them.";
    else if (ports !== undefined) then = ` Then ${counted(ports, "port is", "ports are")} needed.`;
    return `raise ${cap} to ${thousands(to)}${other}. At ${thousands(now)} it turns ${rate} logins away.${then}`;
  },

  // No number of ports helps
  noDemand: "None of these clients opens a passive data connection, so no port is needed.",
  pilesUpToday:
    "On today's range the retries pile up all day and never drain. The load is more than it can carry, so there is no refusal rate.",
  pilesUpAnyway:
    "Retries pile up all day and never drain. The range is not what turns clients away, so no number of ports helps.",
  impossible: (asked: string, held: number, who: string, timeWaitSeconds: number | null) =>
    `No range up to 16,384 ports keeps refusals under ${asked}. At the peak ${thousands(held)} ports are held by ${who}${timeWaitSeconds === null ? "" : `, many of them in TIME_WAIT for ${timeWaitSeconds} s`}.`,
  impossibleWhenBusiest: (asked: string) =>
    `No range up to 16,384 ports keeps refusals under ${asked} on the five busiest days; the answer is for usual days.`,
  fixedTooSmall: (
    server: string,
    range: string,
    ports: number,
    least: number | null,
    asked: string,
  ) => {
    const excess =
      least === null
        ? `and no range up to 16,384 ports would keep refusals under ${asked}`
        : `${thousands(least - ports)} fewer than the ${thousands(least)} that keep refusals under ${asked}`;
    return `${server} always uses ${range}: ${counted(ports, "port")}, ${excess}. That range cannot be widened: spread the clients over more servers of this kind or over the day, or ask how many clients ${counted(ports, "port")} carry.`;
  },
  fixedNotFollowed: (server: string, range: string, wishes: readonly string[]) =>
    `${server} always uses ${range}: ${wishes.join(" and ")} cannot be followed, so the plan judges ${range}.`,
  leaksNone: (server: string, when: Leak["when"]) =>
    `${server} does not give back ${LEAKS[when]}. These clients never do that, so none is lost here.`,
  leaks: (
    server: string,
    when: Leak["when"],
    ports: number,
    lasts: string,
    perDay: number,
    restart: string,
  ) =>
    `${counted(ports, "port")} are lost in about ${lasts}: ${server} does not give back ${LEAKS[when]}. That is about ${thousands(perDay)} a day. Restart it more often than that, or choose another server. The figures here are for a restart every ${restart}.`,
  linkFull: (given: {
    isUplink: boolean;
    rate: string;
    share: string;
    hour: string | null;
    used: string;
    isUsedUp: boolean;
  }) => {
    const { isUplink, hour, used } = given;
    const [name, what] = isUplink ? ["uplink", "downloads and listings"] : ["downlink", "uploads"];
    const when = hour === null ? "the day" : `the busiest hour (${hour})`;
    const last = given.isUsedUp
      ? "More is asked of it than it can carry: transfers pile up while that lasts."
      : `On average ${used} of it is in use. A faster link would free ports sooner.`;
    return `The server's ${name} of ${given.rate} is full for ${given.share} of ${when}. Then ${what} are slower and hold their ports longer. ${last}`;
  },

  // How the server behaves
  outsideRange: (server: string) =>
    `When its range is full, ${server} hands out a port outside it, which the firewall drops. Users see a hang, not an error.`,
  endsSession: (server: string) =>
    `When it finds no port, ${server} ends the whole session. Users have to log in again.`,
  lastPortUnused: (server: string) =>
    `${server} never uses the last port of its range. The figures do not count it.`,
  oneReading: (server: string) => `One reading of how ${server} behaves is assumed here.`,
  notEstablished: (server: string, traits: number) =>
    `How ${server} handles its ports is not known for certain: ${counted(traits, "trait")} ${traits === 1 ? "is" : "are"} assumed.`,
  otherVersions: (server: string, described: string, others: string) =>
    `The figures are for ${server} (${described}). ${others}`,
  activeReaches: (groups: string, takesPort: boolean) =>
    `${groups}: when refused, they go on in active mode, which ${
      takesPort ? "takes a port of the range as well" : "needs no passive port"
    }. The server is assumed to reach them. If they are behind NAT of their own it does not, and the transfer fails.`,
  activeFails: (groups: string) =>
    `${groups}: when refused, they go on in active mode. That fails, because the server is assumed not to reach them.`,

  // What the run was too short for
  cannotShow: (days: number, asked: string, needed: string, obstacle: string | null) =>
    `${counted(days, "day")} cannot show ${asked}, even with no refusal at all. About ${needed} days would.${obstacle === null ? "" : ` Nor can it be extrapolated from smaller ranges: ${obstacle}.`}`,
  leavesOpen: (days: number, low: number, high: number, isEachNode: boolean, needed: string) =>
    `${counted(days, "day")} cannot tell where from ${low} to ${high} ports the least lies${isEachNode ? " on each node" : ""}. About ${needed} days would settle it.`,
  fittedTail: (given: {
    enough: number;
    ports: number;
    days: number;
    from: number;
    to: number;
    rarest: string;
    off: string;
    needed: string;
  }) =>
    `Fewer than ${given.enough} refusals were counted at ${counted(given.ports, "port")} in ${counted(given.days, "day")}, too few for a rate. It is extrapolated from the rates counted at ${given.from} to ${given.to} ports by Hayward's formula (down to ${given.rarest}, ${given.off} off). About ${given.needed} days would count it.`,
  belowPeak: (least: number, peak: number) =>
    `${counted(least, "port")} are said to be enough, yet ${counted(peak, "port is", "ports are")} busy at the usual day's peak. ${FAULT}`,
  noRowAgrees: `The formula's premises hold here, yet the simulation agrees with it at no size. ${FAULT}`,
};
export type LimitWords = typeof english;

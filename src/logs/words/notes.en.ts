import { counted, exactly, thousands } from "../../language/numbers.ts";

/** Days that a fit may describe. */
export type KindOfDays = "all days" | "weekdays" | "weekend days";

/** "was" of one, "were" of more. */
const was = (count: number): string => (count === 1 ? "was" : "were");

/** What the server that wrote the log can write instead, by its id. */
const FINER: Readonly<Record<string, (format: string) => string>> = {
  vsftpd: () => ": vsftpd's own (xferlog_std_format=NO)",
  proftpd: (format) => `: ExtendedLog with ${format}`,
  "pure-ftpd": () => ": Pure-FTPd's messages in syslog have the rate of every transfer",
  "filezilla-server-0.9": () => ": FileZilla Server 1.x has milliseconds",
  iis: () => ": the field time-taken has milliseconds",
};

/** What a person must know about a fit, in English. What is a string here was written before: a share, a size, a span, a moment. */
export const english = {
  // Origin
  utc: "UTC",
  localTime: "the server's local time",
  shifted: (clock: string, hours: number) =>
    hours === 0 ? clock : `${clock} ${hours > 0 ? "plus" : "minus"} ${exactly(Math.abs(hours))} h`,
  aLog: "a log",
  read: (of: {
    lines: number;
    format: string;
    uploads: number;
    downloads: number;
    listings: number;
    from: string;
    to: string;
    clock: string;
  }) =>
    `Read ${counted(of.lines, "line")} of ${of.format}: ${counted(of.uploads, "upload")}, ${counted(of.downloads, "download")} and ${counted(of.listings, "listing")} from ${of.from} to ${of.to} (${of.clock}).`,
  keepsUtc:
    "This log keeps UTC: its hours are hours of UTC. Set the clock offset if the server's day begins at another time.",
  chooseServer:
    "The log does not say which server wrote it. Choose yours: servers differ in how long they hold a port.",

  // What was left out
  unreadLine: (line: number, why: string) => `line ${line}${why === "" ? "" : `, ${why}`}`,
  unread: (lines: number, first: string) =>
    `${counted(lines, "line")} could not be read and ${was(lines)} skipped (the first: ${first}).`,
  deletes: (deletes: number) => `${counted(deletes, "delete")} skipped: a delete needs no port.`,
  otherProtocol: (transfers: number) =>
    `${counted(transfers, "transfer")} over SFTP or SCP skipped: they need no passive port.`,
  failed: (transfers: number) =>
    `${counted(transfers, "transfer")} never began (no such file, no permission) and ${transfers === 1 ? "is" : "are"} not counted as ${transfers === 1 ? "a data connection" : "data connections"}.`,
  brokenOff: (transfers: number) =>
    `${counted(transfers, "transfer")} broke off. ${transfers === 1 ? "It held a port and is" : "They held a port and are"} counted, but not in the size of files.`,
  outsidePeriod: (transfers: number) =>
    `${counted(transfers, "transfer")} more than 60 days away from the rest ${was(transfers)} left out: the clock was wrong, or it is another year.`,
  thinned: (isMemory: boolean, scale: number, byMinute: boolean) =>
    `The log is larger than what is ${isMemory ? "kept in memory" : "fitted"}. One day of one client in ${thousands(scale)}${byMinute ? ", of the largest clients one hour, minute or transfer in as many," : ","} chosen by a hash, stands for all.`,
  overflowed: (transfers: number) =>
    `${counted(transfers, "transfer")} did not fit in memory and were only counted: the fitted visits are too few. Cut the log into days.`,

  // Visits
  bySessions:
    "by the server's own session numbers; sessions of one user that overlap are one visit",
  bySilence: (gap: string) =>
    `by host and user: a silence of more than ${gap} ends a visit (an assumption; 30 to 900 s are sensible)`,
  visits: (clients: number, addresses: number, visits: number, how: string) =>
    `${counted(clients, "client")} (host and user) at ${counted(addresses, "address", "addresses")} made ${counted(visits, "visit")}, told apart ${how}. Many users behind one address with one login look like one client.`,
  fewVisits:
    "So few visits say little about a typical day: read a longer log, or treat the fit as a first guess.",
  atOnce: (typical: number, most: number) =>
    `A typical visit ran ${counted(typical, "data connection")} at once; the most was ${thousands(most)}.`,
  oneAtATime: "No visit showed two data connections at once: one connection per visit is assumed.",
  pause: (span: string) => `On average ${span} pass between two data connections of a visit.`,

  // The rhythm of days
  days: { "all days": "all days", weekdays: "weekdays", "weekend days": "weekend days" } as Record<
    KindOfDays,
    string
  >,
  describes: (days: string, times: string | null) =>
    `The fit describes ${days}: they carry ${times === null ? "all visits" : `${times} times the visits of the other days`}.`,
  shorterThanADay: (hours: number) =>
    `The log is shorter than a day: ${counted(hours, "hour")} of the day are not in it and are treated as idle.`,
  busiestDay: (date: string, times: string, growth: string) =>
    `The busiest day (${date}) had ${times} times the visits of the fitted day. A growth of ${growth} makes the range ready for such days.`,

  // Kinds of clients
  keepClock: (clients: number, every: string, within: string) =>
    `${counted(clients, "client")} ${clients === 1 ? "keeps" : "keep"} to the clock: every ${every}, within ${within}. ${clients === 1 ? "It" : "They"} became a scheduled group.`,
  likeDevices: (logins: number, connections: number) =>
    `${counted(logins, "login")} at one address ${logins === 1 ? "looks" : "look"} like many devices: ${counted(connections, "data connection")} overlap by chance only. Each counts as a visit of its own.`,
  alwaysThere: (clients: number) =>
    `${counted(clients, "client")} ${clients === 1 ? "is" : "are"} always there: no silence separates visits.`,
  anyTime: (clients: number, group: string) =>
    `${counted(clients, "client")} come at any time (${group}).`,

  // Batches
  batches: (times: string) =>
    `Visits come in batches: their number per minute varies ${times} times as much as with independent visits.`,
  noMark:
    'No regular time of the clock explains it, so the fit spreads them over the hour. That is too optimistic: a group "scheduled" by hand is safer.',
  batchGroup: (of: { share: string; within: string; every: string; byChance: string }) =>
    `${of.share} of them begin within ${of.within} of a mark every ${of.every} (by chance it would be ${of.byChance}). They became a scheduled group of their own, with as many clients as met at a mark on average.`,

  // Sizes and rates
  noSizes: (mean: string, isOffClock: boolean) =>
    `This log has no file sizes. Transfers are described by how long they last (mean ${mean}${isOffClock ? ", read off a clock of whole seconds" : ""}).`,
  tooFewSizes: "Too few transfers have a size: the defaults are kept.",
  allOfSize: (size: string) => `all ${size}`,
  medianSize: (median: string, sigma: number) =>
    `median ${median} (log-normal, sigma ${exactly(sigma)})`,
  sizes: (described: string, mean: string, largest: string) =>
    `File sizes: ${described}. The mean seen is ${mean}, the largest ${largest}.`,
  otherLaw: (mean: string, observed: string) =>
    `The fitted sizes have a mean of ${mean}, not ${observed}: the log follows another law. Look at both.`,
  heavyTail: (exponent: string) =>
    `A few huge files may dominate, more than the fit shows: the largest 5% follow a Pareto tail with exponent ${exponent}.`,
  noBytes: (transfers: number) =>
    `${counted(transfers, "transfer")} moved no byte and ${transfers === 1 ? "is" : "are"} left out of the sizes.`,
  rates: (clients: number, median: string) =>
    `Line speeds come from ${counted(clients, "client")} with transfers long enough to show them (median ${median}).`,
  sharedLine:
    "Transfers that one client runs at once share its line: the fit has their sizes and the line.",
  sharedLineUnsized:
    "Transfers that one client runs at once share its line. The log has no sizes: a transfer that would take a second alone counts as a megabyte on a line of 8 Mbit/s.",
  sharedLineUnknown:
    "Some clients run several transfers at once, and too few of them show whether these share the client's line: each keeps its own duration. Where they do share it, the fit is up to a sixth too low; the replay does not depend on it.",
  noRates:
    "No transfer was long enough to show the speed of a line: the default is kept. Set it by hand.",

  // Listings and modes
  listingsMerged:
    "Listings look like downloads in this log and are counted among them: none is added.",
  listingsCounted: (share: string) =>
    `${share} of the data connections were listings, counted from the log.`,
  listingsAssumed: (each: number, mayShow: boolean) =>
    `Assumed: ${counted(each, "listing")} per visit. Logs of transfers do not show listings${mayShow ? " (this one would, if the server also logged commands and replies)" : ""}, yet each needs a port. In a full log 36 of 69 transfers were listings.`,
  active: (share: string) =>
    `${share} of the data connections were active and need no passive port.`,
  onePort: (port: number) => `One passive port was seen: ${port}.`,
  ports: (ports: number, lowest: number, highest: number) =>
    `${thousands(ports)} passive ports were seen, from ${lowest} to ${highest}.`,
  noModes:
    "The log does not tell passive from active. All data connections count as passive, which is the most that there can be.",

  // How many at once
  notCountedThinned: "How many data connections ran at once is not counted in a thinned log.",
  noDuration: (connections: number) =>
    `${counted(connections, "data connection")} have no duration in the log and are treated as instantaneous.`,
  blurred: (mean: string, low: number, high: number, software: string, format: string) =>
    `Stamps are whole seconds, and a data connection lasts about ${mean} on average. So how many ran at once cannot be read from this log: from ${thousands(low)} to ${thousands(high)}. Finer logs would tell${FINER[software]?.(format) ?? `: vsftpd's own (xferlog_std_format=NO) or ProFTPD's ExtendedLog with ${format}`}.`,
  mostAtOnce: (estimate: number, low: number, high: number) =>
    `At most ${counted(estimate, "data connection")} ran at once${
      low === high
        ? ""
        : ` (between ${thousands(low)} and ${thousands(high)}, as far as the stamps tell)`
    }.`,
  unusedReplies: (pasvs: number, share: string) =>
    `${counted(pasvs, "PASV")} got a port that no data connection used (${share}). Such a port is held until the next PASV, the end of the session or the server's time-out. Neither replay nor fit counts it.`,
  refused: (pasvs: number, share: string) =>
    `${counted(pasvs, "PASV")} got no port (${share}): the true demand is larger than what the log shows.`,
  rangeFull: (most: number, ports: number) =>
    `The log shows up to ${thousands(most)} data connections at once on a range of ${counted(ports, "port")}: the range was full. Clients were refused without a trace. The fit shows the load that was carried, not the load that was offered: add a growth of at least 50%.`,
  blind:
    "Refused clients leave no trace in such a log. If the range was full at times, the true demand is larger than the fit. Say which range was open, and the log is checked against it.",
};
export type NoteWords = typeof english;

import type { RuleWords } from "../words/rules.en.ts";

/** What the rules of thumb ask about a load. All of it for the clients with growth, in the busiest hour. */
export interface RulesInput {
  /** Clients: people, devices or partners. */
  clients: number;
  /** Most sessions logged in at once. */
  sessionsPeak: number;
  /** The server's cap on sessions; 0 = unlimited. */
  maxSessions: number;
  /** Most data connections at once. */
  connectionsPeak: number;
  /** Data connections begun per second, mean over the busiest hour. */
  transfersPerSecondPeak: number;
  /** Mean time from PASV to the end of the transfer, seconds. */
  meanHoldSeconds: number;
}

/** A rule whose words name no range. */
type PlainRule = {
  [Key in keyof RuleWords]: RuleWords[Key] extends string ? Key : never;
}[keyof RuleWords];

interface ComputedRule {
  source: string;
  /** Where it can be read, without the scheme. */
  address: string;
  rule: PlainRule;
  /** Not yet rounded. */
  ports(input: RulesInput): number;
}

// FileZilla Server docs: "transfers that you want to allow a 4 minutes time periods"
const fileZillaMemorySeconds = 240;

// Chilkat: 4,000 ports make about 33 connections per second, which is a TIME_WAIT of 120 s
const chilkatTimeWaitSeconds = 120;

// OneUptime: users and ports of its table
const oneUptimeRows = [
  { users: 10, ports: 100 },
  { users: 50, ports: 500 },
  { users: 100, ports: 1001 },
  { users: 500, ports: 5001 },
] as const;

function oneUptimePorts({ clients }: RulesInput): number {
  const row = oneUptimeRows.find(({ users }) => clients <= users);
  return row?.ports ?? 10 * clients;
}

function sessionCap({ maxSessions, sessionsPeak }: RulesInput): number {
  return maxSessions > 0 ? maxSessions : sessionsPeak;
}

/** Rules whose number depends on the load. */
export const computedRules: readonly ComputedRule[] = [
  {
    source: "FileZilla Server documentation",
    address: "filezillapro.com/docs/server/advanced-options/filezilla-server-passive-mode/",
    rule: "fileZilla",
    // "greater than": the next whole number above; 1e-9 takes rounding noise out of a product
    ports: (input) => Math.floor(input.transfersPerSecondPeak * fileZillaMemorySeconds + 1e-9) + 1,
  },
  {
    source: "Pure-FTPd source",
    address: "github.com/jedisct1/pure-ftpd, src/ftpd.c",
    rule: "halfTheRange",
    ports: (input) => 2 * input.sessionsPeak,
  },
  {
    source: "A Pure-FTPd gist",
    address: "gist.github.com/matthijs166/6e7d8e8bd60c43312fb6b1f0f563b3d1",
    rule: "twoPerClient",
    ports: (input) => 2 * input.clients,
  },
  {
    source: "Axway SecureTransport guide",
    address: "docs.axway.com, SecureTransport 5.4 Administrator Guide, FTP passive mode",
    rule: "fiveTimes",
    ports: (input) => 5 * input.transfersPerSecondPeak * input.meanHoldSeconds,
  },
  {
    source: "Apache FtpServer documentation",
    address: "mina.apache.org/ftpserver-project/configuration_passive_ports.html",
    rule: "onePerTransfer",
    ports: (input) => input.connectionsPeak,
  },
  {
    source: "Rocket Janus FTP Server",
    address: "m204wiki.rocketsoftware.com, PASVPORT",
    rule: "asManyAsSessions",
    ports: sessionCap,
  },
  {
    source: "fvdw-sl NAS help",
    address: "plugout.net/fvdw-sl/.help/system_FtpServer2_hlp.htm",
    rule: "moreThanClients",
    ports: (input) => sessionCap(input) + 1,
  },
  {
    source: "OneUptime, 2026",
    address: "oneuptime.com/blog/post/2026-03-20-vsftpd-passive-port-range-ipv4/view",
    rule: "tenPerUser",
    ports: oneUptimePorts,
  },
  {
    source: "Chilkat, 2007",
    address: "chilkatsoft.com/p/p_390.asp",
    rule: "rests120",
    ports: (input) => input.transfersPerSecondPeak * chilkatTimeWaitSeconds,
  },
];

/** The words of every case that is about the server, in English: its range, its caps, its sessions, its encryption. */
import { capNames } from "../../plan/cap-names.ts";
import { listenCheck } from "../listen-check.ts";
import { nameAtStart, portCount, rangeWords, serverName } from "../surroundings.ts";
import type { CaseWords, Surroundings } from "../types.ts";

/** The words of a case in these surroundings. */
export type Words = (around: Surroundings) => CaseWords;

const full: Words = (around) => {
  const ports = portCount(around);
  const has = ports === 0 ? "" : ` It has ${ports} ${ports === 1 ? "port" : "ports"}.`;
  return {
    title: "No port of the range was free",
    means: `This is what the answer above is about: open more ports, or spread the load.${has} If the answer says that the range is enough, other programs have its ports, or the load is not the one that was described.`,
    check: `${listenCheck(around)}. If it is mostly the FTP server, the range is too small for this load. If it is other programs, move the range.`,
  };
};

const sharedPort: Words = (around) => ({
  title: "Two sessions were given one port",
  means: `${nameAtStart(around)} met a connection of another client on its port. Some versions give one port to several sessions, and then no number of ports helps. Otherwise a client's login and data connections come from different addresses.`,
  check:
    "Look up the version: among the servers above, the entry that shares ports says which ones do.",
});

function sessionsCheck({ ports, ranges }: Surroundings): string {
  const { portsPerSession } = ports;
  if (portsPerSession === null) return "";
  const places = Math.floor(portCount({ ranges }) / portsPerSession);
  return ` One session is let in for every ${portsPerSession} ports: ${rangeWords({ ranges })} carries ${places}, whatever the cap says, so here more ports do help.`;
}

const sessions: Words = (around) => {
  const { sessions: name } = capNames(around.facts?.id ?? "");
  const value = around.maxSessions === 0 ? "no cap in the scenario" : String(around.maxSessions);
  return {
    title: "The cap on sessions turns logins away",
    means: `This comes before any passive port: ${name} (${value}) counts everybody who is logged in, idle or not.${sessionsCheck(around)}`,
    check: `Count the sessions of ${serverName(around)}. If many are idle, shorten its idle time-out. If all are busy, raise ${name}${around.ports.portsPerSession === null ? "" : " and the range"}.`,
  };
};

const perAddress: Words = (around) => {
  const { address: name } = capNames(around.facts?.id ?? "");
  const value =
    around.maxSessionsPerAddress === 0
      ? "no cap in the scenario"
      : String(around.maxSessionsPerAddress);
  return {
    title: "The cap per address turns logins away",
    means: `This comes before any passive port: ${name} (${value}) counts all sessions of one address. An office behind one router is one address, and a client with several transfers opens several sessions.`,
    check: `Raise ${name}, or let the clients transfer less at once.`,
  };
};

const tlsReuse: Words = () => ({
  title: "The server requires the TLS session of the login on the data connection",
  means:
    "The data connection was made, so ports and filters are right. The client did not resume the TLS session of the control connection, and the server insists on it.",
  check:
    "Use a client that resumes the session, or switch the requirement off in the server (it protects against stolen data connections).",
});

const tlsNeeded: Words = () => ({
  title: "The server requires encryption",
  means:
    "Login or data connection was refused because it is not encrypted. This has nothing to do with ports.",
  check: "Use explicit TLS (AUTH TLS, PROT P) in the client.",
});

const tlsOff: Words = () => ({
  title: "The server does not allow encryption",
  means:
    "The client asked for TLS and the server's rules forbid it. This has nothing to do with ports.",
  check: "Allow TLS in the server; it needs a certificate first.",
});

const tlsBroken: Words = (around) => ({
  title: "The data connection was made and its encryption failed",
  means: `Port and filter are right: a connection to ${rangeWords(around)} was made. Then the two sides did not agree on TLS, or something in between interfered.`,
  check:
    "Read the server's log at that second; try another client, and try once without TLS inspection in between.",
});

const bind: Words = (around) => ({
  title: "The machine does not give the server that port",
  means:
    around.facts?.system === "windows"
      ? "Another program has it, or Windows has excluded it: binding to it then fails with an access error."
      : "Another program or container has it already. Publishing the range twice, or an outgoing connection on a port of the range, does this.",
  check:
    around.facts?.system === "windows"
      ? "netsh int ipv4 show excludedportrange tcp; what it prints can be pasted among the inputs."
      : `${listenCheck(around)}; a range outside net.ipv4.ip_local_port_range, or reserved there, meets no outgoing connections.`,
});

const conntrack: Words = () => ({
  title: "The firewall's table of connections, or its FTP helper, drops packets",
  means:
    "The kernel of a firewall says so itself. A full table drops any new connection; a helper that does not understand FTP traffic drops it.",
  check:
    "sysctl net.netfilter.nf_conntrack_count net.netfilter.nf_conntrack_max; raise the second. If a rule opens the range, no helper is needed.",
});

const idle: Words = (around) => ({
  title: "The session was ended for being idle",
  means: `Nobody sent a command for as long as ${serverName(around)} allows. During a long transfer a router may have forgotten the control connection.`,
  check:
    "Harmless if somebody left a window open. After a long transfer: switch on keep-alives in the client, or raise the router's time-out.",
});

const stalled: Words = (around) => ({
  title: "A transfer stalled until it was cut off",
  means: `It held a port of ${rangeWords(around)} all that time. Broken lines, closed laptops and forgetful routers cause this. Include a share of such transfers in the load.`,
  check:
    "Enter among the inputs which share of the transfers hangs, and see how the answer changes.",
});

const ended: Words = (around) => ({
  title: "The server ended the session",
  means: `${nameAtStart(around)} stopped or is about to. This has nothing to do with the number of ports.`,
  check: "Read the server's log at that second.",
});

const login: Words = () => ({
  title: "The login was refused",
  means: "Name, password or the server's rules: no data connection was tried.",
  check: "Log in first; then look at data connections.",
});

/** Cases of the server, by what they are called. */
export const english = {
  full,
  "shared-port": sharedPort,
  sessions,
  "per-address": perAddress,
  "tls-reuse": tlsReuse,
  "tls-needed": tlsNeeded,
  "tls-broken": tlsBroken,
  "tls-off": tlsOff,
  bind,
  conntrack,
  idle,
  stalled,
  ended,
  login,
};
export type ServerCases = typeof english;

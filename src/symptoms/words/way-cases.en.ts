/** The words of every case that is about the way of a data connection, in English. */
import { addressSetting } from "../address-setting.ts";
import { arrivalCheck, listenCheck } from "../listen-check.ts";
import { nameAtStart, rangeWords, serverName } from "../surroundings.ts";
import type { CaseWords, Surroundings } from "../types.ts";

/** The words of a case in these surroundings. */
export type Words = (around: Surroundings) => CaseWords;

/** "192.0.2.1", or words where the scenario names no address. */
function insideWords({ access }: Surroundings): string {
  return access.insideAddress ?? "the server's own address";
}

function tlsWords({ encrypted, ranges }: Surroundings): string {
  const range = rangeWords({ ranges });
  if (encrypted === "all")
    return `With TLS no firewall can read the reply and open its port: a rule must open every port of ${range}.`;
  if (encrypted === "some")
    return `Clients that use TLS are hit first: no firewall can read their reply, so a rule must open every port of ${range}.`;
  return `A firewall's FTP helper may have opened single ports until now: open all of ${range} by a rule instead.`;
}

const filter: Words = (around) => ({
  title: "A filter drops the data connection; the number of ports is not the problem",
  means: `The port lies in ${rangeWords(around)} and no answer comes back, so a firewall, a router or a cloud's rules drop the connection. ${tlsWords(around)}`,
  check: `Which side is it? ${arrivalCheck(around)}. If connections arrive, the server's own firewall drops them, or its answer takes another path. If none arrives, try from another network. If it works there, the client's side lets only some ports out. If it fails there too, the cause is the rules in front of the server.`,
});

const refused: Words = (around) => ({
  title: "Nothing listens there: the port is not published, or another machine was reached",
  means: `A refusal comes from a machine, not from a filter that drops. There are three causes: ${rangeWords(around)} is not published or forwarded to ${insideWords(around)} with the same numbers on both sides; the address in the reply is another machine's; or the server had closed the port before the client came.`,
  check: `${listenCheck(around)} between the reply and the connection. If something listens, the publishing or forwarding in front of it is missing. If nothing does, read the server's log at that second.`,
});

const outside: Words = (around) => {
  const name = serverName(around);
  const own =
    around.ports.whenFull === "outside-range"
      ? ` ${nameAtStart(around)} also does this by itself when its range is full: its log then says "${around.facts?.whenFullLogLine.value ?? "so"}".`
      : "";
  const between =
    around.encrypted === "all"
      ? "With TLS nothing between can have changed the reply, so the server itself does not use the range: another file or start option is in force, first and last are swapped, or it was not restarted."
      : `Something in between rewrites plain FTP (the kernel's NAT helper, a router, a balancer), or ${name} does not use the range: another file or start option is in force, first and last are swapped, or it was not restarted.`;
  const tell =
    around.encrypted === "all"
      ? `Ask on the server itself, without TLS if it allows that: connect to 127.0.0.1 and send PASV.`
      : `Ask once with TLS, which nobody in between can read or change. If the port then lies in ${rangeWords(around)}, it was rewritten before. EPSV shows it, too, if the device knows only PASV. Then ask on the server itself, 127.0.0.1: a wrong port there is the server's.`;
  return {
    title: "The port in the reply is not in the range",
    means: `${between}${own} More ports do not help against a rewritten reply.`,
    check: tell,
  };
};

const address: Words = (around) => {
  const setting = addressSetting(around);
  const wanted = around.access.publicAddress;
  const example =
    wanted === undefined ? " (shown with an example: put in your public address)" : "";
  const say =
    setting === ""
      ? `Set the address that ${serverName(around)} announces to the one that clients reach.`
      : `Set ${setting}${example}.`;
  return {
    title: "The address in the reply is not the one that clients reach",
    means: `Clients connect to the address in the reply to PASV${wanted === undefined ? "" : `, which should be ${wanted}`}. Some ignore a private one and use the server's own, which is why others work. EPSV names no address.`,
    check: `${say} Ask again from outside: the first four numbers of the 227 reply are the address.`,
  };
};

const notMade: Words = (around) => ({
  title: "The server waited for the data connection and none came",
  means: `The port was given out, so the range is not full. This is how a filter looks to the server: the client's connection to ${rangeWords(around)} was dropped, or went to another address.`,
  check: `${arrivalCheck(around)}. If none arrives, the cause is the rules in front of the server or the client's side. Then read the address and the port in the reply before.`,
});

const foreign: Words = () => ({
  title: "The data connection came from another address than the login",
  means:
    "There is a proxy, a load balancer or NAT with several addresses in between: login and data connection leave through different ones, and the server takes that for an intruder. More ports do not help.",
  check:
    "Keep both connections of a client on one address (source affinity, a single NAT address, or the real client address passed on). Allowing foreign addresses instead lets others take transfers over.",
});

const control: Words = ({ access }) => ({
  title: "It is the login that fails, not a data connection",
  means: `The port is the control port (${access.controlPorts.join(", ")}): the passive range is not involved.`,
  check: "Reach the control port first; then look at data connections.",
});

const malformed: Words = (around) => ({
  title: "The reply is damaged",
  means: `A number in the reply is too large for an address or a port, or the port is 0: something in between has changed it, or ${serverName(around)} has no port to give.`,
  check:
    "Ask again on the server itself (127.0.0.1), and once with TLS: nothing in between can change that reply.",
});

const avoided: Words = (around) => ({
  title: "The port cannot be used here",
  means: `It lies in a part of ${rangeWords(around)} that must be avoided, or is a control port: ${around.avoid.map(({ first, last, why }) => `${first}-${last} (${why})`).join(", ") || around.access.controlPorts.join(", ")}.`,
  check: "Move the range; the answer above says where to.",
});

const active: Words = (around) => ({
  title: "The client uses active mode",
  means:
    "The server connects to the client here: the passive range is not involved, and a client behind a router cannot be reached.",
  check: `Switch the client to passive mode; then it connects to ${rangeWords(around)}.`,
});

const fine: Words = (around) => ({
  title: "This reply is right",
  means: `The port lies in ${rangeWords(around)}, and nothing is wrong with the address.`,
  check: "What the client says next decides: paste the following lines as well.",
});

const mode: Words = (around) => ({
  title: "The server does not know the command",
  means:
    "PASV or EPSV was answered with “not understood” or “not allowed”: it is switched off, or something in between lets only known commands through. IPv6 needs EPSV.",
  check: `Look whether passive mode is switched on in ${serverName(around)}, and ask on the server itself (127.0.0.1).`,
});

/** Cases of the way of the data connection, by what they are called. */
export const english = {
  filter,
  refused,
  outside,
  address,
  "not-made": notMade,
  foreign,
  control,
  malformed,
  avoided,
  active,
  fine,
  mode,
};
export type WayCases = typeof english;

/** What was seen in a line, and the words that many cases share, in English. Ranges and names were written before. */
export const english = {
  theRange: "the range",
  theServer: "the server",
  theServerAtStart: "The server",

  // A port and an address
  impossible: (numbers: string) => `${numbers} has a number that cannot be`,
  portIsZero: "The port is 0",
  controlPort: (port: number) => `Port ${port} is a control port`,
  noRangeKnown: (port: number) => `The port is ${port}; no range is known to compare it with`,
  notInRange: (port: number, range: string) => `The port is ${port}, which is not in ${range}`,
  toBeAvoided: (port: number, why: string) => `Port ${port} is to be avoided: ${why}`,
  inRange: (port: number, place: number, ports: number, range: string) =>
    `The port is ${port}, number ${place} of the ${ports} in ${range}`,
  otherAddress: (address: string, isInside: boolean, wanted: string) =>
    `The address is ${address}${isInside ? ", the server's own inside address" : ""}; clients reach ${wanted}`,
  privateAddress: (address: string, why: WhyPrivate) =>
    `The address is ${address}, ${WHY_PRIVATE[why]}: only clients on the same network reach it`,
  activePort: (port: number) => `The client offers its own port ${port}`,
  wentTo: (port: number) => `The connection went to port ${port}`,
  putInPlace: "The client put the server's address in its place",

  // A server's own line
  saysWhenFull: (server: string, leavesRange: boolean, chosen: string | null) =>
    `${server} says this when its range is full${leavesRange ? ", and gives out a port outside it" : ""}.${chosen === null ? "" : ` The scenario says ${chosen}: choose the server that really runs.`}`,
  saysTheSame: (server: string) => `${server} says the same when no port was free`,

  // A firewall's
  machineRefuses: (port: number) => `The machine itself refuses port ${port}`,
  arrivesUnaccepted: (port: number) =>
    `The connection to port ${port} arrives where this was recorded, and nothing accepts it: the filter is on that machine or behind it, or the answer takes another path`,
  stopsControl: (port: number) => `This firewall stops connections to port ${port}`,
  stops: (port: number) => `It is this firewall: it stops connections to port ${port}`,
  stopsOutside: (port: number, range: string) =>
    `This firewall stops a connection to port ${port}, which is not in ${range} (a scan from the Internet looks the same)`,

  // What to run
  listeners: (command: string, range: string) =>
    `${command} on the server shows who listens on ${range}`,
  arrivals: (ports: string) =>
    `Run tcpdump -nni any 'tcp ${ports}' on the server while a client tries`,
  inFile: (lines: string, file: string) => `${lines} in ${file.replace(/^The /, "the ")}`,

  signs: {
    filter: (range: string) => `A time-out on a port of ${range}`,
    refused: () => "Connection refused on the data connection",
    outside: (range: string) => `A port outside ${range} in the 227 reply`,
    address: () => "A wrong address in the 227 reply",
    sessions: () => "421 at login",
    "not-made": () => "425 after a transfer command",
  },
};

const WHY_PRIVATE = {
  none: "no address at all",
  itself: "the machine itself",
  private: "a private address",
  cable: "a link-local address",
  container: "a private address, as containers have",
  provider: "an address inside a provider's network",
};
/** Why an address cannot be reached from the Internet. */
export type WhyPrivate = keyof typeof WHY_PRIVATE;

export type SeenWords = typeof english;

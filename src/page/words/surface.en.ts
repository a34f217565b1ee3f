import { counted, oneIn, thousands } from "../../language/numbers.ts";

/** What is open to others, beside refusals. */
export const english = {
  section: "Attack surface and refusals",
  subtitle: "The same day on ranges from narrow to wide",
  rows: {
    refused: "Refused on this day",
    open: "Ports that the firewall lets through",
    listening: "Of these, listening at a time",
    guess: "A guessed port is listening",
    idle: "Idle sessions that would take them all",
    back: "A port taken this way is free again after",
  },
  listening: (mean: string, most: number) => `${mean} on average, ${thousands(most)} at most`,
  clientGoes: "the client leaves",
  seconds: (seconds: number) => counted(seconds, "second"),
  smaller: "What makes it smaller",
  sources: (networks: number) =>
    networks === 0
      ? "Named sources in the firewall: today anyone may connect."
      : `Named sources in the firewall: ${counted(networks, "network")} may connect.`,
  cap: (cap: number, addresses: number) =>
    cap === 0
      ? "A cap on sessions per address: without one, a single address can take every port."
      : `A cap on sessions per address: with ${thousands(cap)} it takes ${counted(addresses, "address", "addresses")} to fill the range.`,
  ownAddress: "Data connections from the client’s own address only (vsftpd: pasv_promiscuous=NO).",
  tlsReuse: "TLS with session reuse: nobody else can use the port that a client was given.",
  noneCan: "none: each address has all ports to itself",
  idle: (sessions: number, addresses: number) =>
    `${thousands(sessions)}${addresses > 1 ? ` from ${counted(addresses, "address", "addresses")}` : ""}`,
  noListener: "none",
  under: (least: string) => `under ${least}`,
  neverGuessed: "never on this day",
  title: (ports: number, most: number, guess: number) =>
    `Of ${counted(ports, "open port")} at most ${thousands(most)} ${most === 1 ? "listens" : "listen"} at a time${
      guess === 0 ? "" : `; a guess finds one with a chance of ${oneIn(guess)}`
    }`,
  panels: {
    refused: (over: string) => `Refused ${over}`,
    ports: "Ports, open and listening",
    guess: "A guessed port listens",
  },
  lines: { open: "open", most: "listening at most", mean: "on average" },
  marks: {
    today: (ports: number) => `open today: ${thousands(ports)}`,
    toOpen: (ports: number) => `to open: ${thousands(ports)}`,
    most: (ports: number) => `at most ${thousands(ports)}`,
  },
  columns: {
    ports: "open ports",
    mean: "listening on average",
    most: "listening at most",
    guess: "a guess finds one",
    idle: "idle sessions that take all",
    addresses: "from addresses",
    back: "a port is free again after, s",
  },
  noneCanTake: "none can",
  silent: "An open port on which nothing listens answers nobody.",
  taken: (seconds: number | null) =>
    ` One idle session per port takes the whole range. Each keeps its port ${
      seconds === null ? "until the client leaves" : `for ${counted(seconds, "second")}`
    }.`,
};

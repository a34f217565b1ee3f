import { assumed, documented } from "../scenario/sourced.ts";
import type { ServerFacts } from "./types.ts";
import { unestablished } from "./assumed-server.ts";

/** Where these facts were read, and what the configuration knows. */
export const page = "IBM z/OS Communications Server documentation, hald001/pasv.htm";

const plain = unestablished({
  id: "ibm-zos",
  name: "IBM z/OS FTP",
  system: "linux",
  versions: "Communications Server, as documented",
});

/** IBM z/OS FTP: the one vendor whose document says that TIME_WAIT blocks the port. */
export const ibmZos: ServerFacts = {
  ...plain,
  summary:
    "By its own document a port is held until its connection has left TIME_WAIT. The order in which ports are tried is not established.",
  ports: {
    ...plain.ports,
    holdUntil: documented(
      "transfer-end",
      `${page}: at least one port per simultaneous data transfer`,
    ),
    reusesAddress: documented(
      false,
      `${page}: TCP/IP does not release the port until the connection has left the TIMEWAIT state`,
    ),
    timeWaitSeconds: assumed(60, "The length of TIMEWAIT is not established; taken as on Linux"),
    whenFull: documented("refuse", `${page}: PASV and EPSV fail, errno 1116`),
  },
  otherReading: {
    ports: { timeWaitSeconds: 240 },
    why: "The length of TIMEWAIT is not established; RFC 793 puts it at four minutes.",
  },
  defaultRange: assumed(null, "Without PASSIVEDATAPORTS any port"),
  rangeNote:
    "Both ends are assumed to be included. The same ports must be reserved for FTP in PROFILE.TCPIP.",
  whenFullUsersSee: documented("PASV and EPSV fail", `${page}: errno 1116`),
};

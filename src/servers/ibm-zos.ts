import { saidOnly } from "./tls.ts";
import { configuration, title } from "./configuration.ts";
import { assumed, documented } from "./sourced.ts";
import type { ServerFacts } from "./types.ts";
import { unestablished } from "./unestablished.ts";

const page = "IBM z/OS Communications Server documentation, hald001/pasv.htm";

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
    "By its own document a port is held until its connection has left TIME_WAIT; the order in which ports are tried is not established.",
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
    "Both ends are taken as included. The same ports must be reserved for FTP in PROFILE.TCPIP.",
  whenFullUsersSee: documented("PASV and EPSV fail", `${page}: errno 1116`),
  configuration: configuration({
    file: "FTP.DATA",
    lines: (input) => [
      `; ${title("z/OS FTP", input)}`,
      `; PROFILE.TCPIP: PORTRANGE ${input.first} ${input.ports} TCP AUTHPORT`,
      `PASSIVEDATAPORTS (${input.first},${input.last})`,
      ...(input.tls === null
        ? []
        : [
            "EXTENSIONS AUTH_TLS",
            `SECURE_FTP ${input.tls.required ? "REQUIRED" : "ALLOWED"}`,
            `SECURE_DATACONN ${input.tls.required ? "PRIVATE" : "CLEAR"}`,
            "; TLSMECHANISM ATTLS takes versions and certificate from the AT-TLS policy; TLSPORT 990 is the one for implicit TLS",
          ]),
      ...saidOnly(";", "z/OS FTP", { ...input, tls: null }, null),
    ],
    check: "The server writes its settings and faults to its log at start-up.",
    reload: "Restart the FTP server; PROFILE.TCPIP with VARY TCPIP,,OBEYFILE.",
    source: `${page}; the syntax was not checked against a system`,
    verified: false,
  }),
};

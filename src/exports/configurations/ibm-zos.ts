import { saidOnly } from "./kit/tls.ts";
import { configuration, title } from "./kit/configuration.ts";
import { page } from "../../servers/ibm-zos.ts";

/** How IBM z/OS FTP is given its range, caps, address and TLS. */
export const ibmZosConfiguration = configuration({
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
          `; With TLSMECHANISM ATTLS the oldest version (TLS ${input.tls.minimum}), the certificate and session resumption come from`,
          "; the AT-TLS policy. TLSPORT 990 is for implicit TLS",
        ]),
    ...saidOnly(";", "z/OS FTP", { ...input, tls: null }, { says: null, implicit: true }),
  ],
  check: "The server writes its settings and faults to its log at start-up.",
  reload: "Restart the FTP server. Load PROFILE.TCPIP with VARY TCPIP,,OBEYFILE.",
  source: `${page}; the syntax was not checked against a system`,
  verified: false,
  timeouts: [],
});

import { configuration, title } from "./kit/configuration.ts";
import { saidOnly } from "./kit/tls.ts";
import { read } from "../../scenario/sourced.ts";

/** How ftpd is given its range, caps, address and TLS. */
export const nodeftpdConfiguration = configuration({
  file: "server.js",
  lines: (input) => [
    `// ${title("ftpd", input)}`,
    ...saidOnly("//", "ftpd", input, {
      says: "ftpd speaks AUTH TLS with tlsOptions. Session resumption is not required.",
    }),
    "// ftpd has no session caps. The first argument is the address that PASV announces.",
    `const server = new FtpServer("${input.address?.kind === "ipv4" ? input.address.text : "0.0.0.0"}", {`,
    ...(input.tls === null
      ? []
      : [
          `  tlsOptions: { key: fs.readFileSync("ftp.key"), cert: fs.readFileSync("ftp.pem"), minVersion: "TLSv${input.tls.minimum}" },`,
          `  tlsOnly: ${input.tls.required},`,
        ]),
    `  pasvPortRangeStart: ${input.first},`,
    `  pasvPortRangeEnd: ${input.last},`,
    "});",
  ],
  check: "node --check server.js",
  reload: "Restart the program: it reads its settings only at the start.",
  source: "ftpd README: pasvPortRangeStart, pasvPortRangeEnd, host",
  verified: false,
  timeouts: [{ name: "All", value: read("None: nothing is ever timed out", "lib/FtpServer.js") }],
});

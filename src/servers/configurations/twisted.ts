import { configuration, title } from "./configuration.ts";
import { saidOnly } from "./tls.ts";
import { ftp } from "../twisted.ts";

/** How Twisted is given its range, caps, address and TLS. */
export const twistedConfiguration = configuration({
  file: "server.py",
  lines: (input) => [
    `# ${title("Twisted", input)}`,
    ...saidOnly("#", "Twisted", input, null),
    "# range() leaves its end out; None = unlimited. PASV names the control connection's own address, whatever is public.",
    `factory.passivePortRange = range(${input.first}, ${input.last + 1})`,
    `factory.connectionLimit = ${input.maxSessions === 0 ? "None" : input.maxSessions}`,
  ],
  check: "python3 -m py_compile server.py",
  reload: "Restart the program; it reads nothing again.",
  source: `${ftp}: FTPFactory.passivePortRange`,
  verified: false,
});

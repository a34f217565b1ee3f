import { configuration, title } from "./kit/configuration.ts";
import { saidOnly } from "./kit/tls.ts";
import { read, run } from "../../scenario/sourced.ts";
import { ftp, seen } from "../../servers/twisted.ts";

/** How Twisted is given its range, caps, address and TLS. */
export const twistedConfiguration = configuration({
  file: "server.py",
  lines: (input) => [
    `# ${title("Twisted", input)}`,
    ...saidOnly("#", "Twisted", input, { says: null }),
    "# range() excludes its end. None = unlimited. PASV always announces the control connection's own address.",
    `factory.passivePortRange = range(${input.first}, ${input.last + 1})`,
    `factory.connectionLimit = ${input.maxSessions === 0 ? "None" : input.maxSessions}`,
  ],
  check: "python3 -m py_compile server.py",
  reload: "Restart the program: it reads its settings only at the start.",
  source: `${ftp}: FTPFactory.passivePortRange`,
  verified: false,
  timeouts: [
    {
      name: "dtpTimeout",
      value: run("10 s for the client to connect: 550; the port stays in LISTEN", seen),
    },
    { name: "FTPFactory.timeOut", value: read("600 s without a command", ftp) },
    {
      name: "PASV again",
      value: run(
        "The new port is taken before the old one is let go",
        `${seen}: 0, then 1, then 0`,
      ),
    },
  ],
});

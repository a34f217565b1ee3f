import { configuration, title } from "./kit/configuration.ts";
import { saidOnly } from "./kit/tls.ts";
import { read } from "../../scenario/sourced.ts";
import { start } from "../../servers/aioftp.ts";

/** How aioftp is given its range, caps, address and TLS. */
export const aioftpConfiguration = configuration({
  file: "server.py",
  lines: (input) => [
    `# ${title("aioftp", input)}`,
    ...saidOnly("#", "aioftp", input, {
      implicit: true,
      says: `Pass ssl= with a context that has the certificate and minimum_version = ssl.TLSVersion.TLSv${input.tls?.minimum.replace(".", "_")}: aioftp speaks implicit TLS only, on its listening port. Session resumption is not required.`,
    }),
    "# range() excludes its end. None = unlimited. Caps per user are set on the users.",
    "server = aioftp.Server(",
    "    users,",
    `    data_ports=range(${input.first}, ${input.last + 1}),`,
    `    maximum_connections=${input.maxSessions === 0 ? "None" : input.maxSessions},`,
    ...(input.address?.kind === "ipv4"
      ? [`    ipv4_pasv_forced_response_address="${input.address.text}",`]
      : []),
    ")",
  ],
  check: "python3 -m py_compile server.py",
  reload: "Restart the program: it reads its settings only at the start.",
  source: "aioftp server.py, Server(): data_ports, maximum_connections",
  verified: false,
  timeouts: [
    {
      name: "wait_future_timeout",
      value: read("1 s for the client to connect, counted from the transfer command: 425", start),
    },
    { name: "idle_timeout", value: read("None: idle sessions are never ended", "Server()") },
  ],
});

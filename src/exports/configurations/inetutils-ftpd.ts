import type { CheckedInput } from "./kit/configuration.ts";
import { saidOnly } from "./kit/tls.ts";
import { configuration, title } from "./kit/configuration.ts";
import { read, run } from "../../scenario/sourced.ts";

/** Fewest ephemeral ports that a host can do its own outgoing connections with. */
const leastPorts = 4096;

/** With fewer the host has hardly an outgoing connection left, to DNS and by ssh included. */
function narrowed({ first, last, ports }: CheckedInput): string[] {
  if (ports >= leastPorts) return [`net.ipv4.ip_local_port_range = ${first} ${last}`];
  return [
    `# Not set: net.ipv4.ip_local_port_range = ${first} ${last} would leave the host ${ports} outgoing connections to each address.`,
    "# Never combine it with net.ipv4.ip_local_reserved_ports for the same ports: then none would be left.",
  ];
}

/** How GNU inetutils ftpd is given its range, caps, address and TLS. */
export const inetutilsFtpdConfiguration = configuration({
  file: "/etc/sysctl.d/60-ftp-ports.conf",
  lines: (input) => [
    `# ${title("GNU inetutils ftpd", input)}`,
    "# This server has no range of its own: it uses the ephemeral ports of the whole host.",
    "# Use a server with a range, or open the ephemeral ports. inetd sets session caps.",
    ...narrowed(input),
    ...saidOnly("#", "GNU inetutils ftpd", input, { says: null }),
  ],
  check: "sysctl net.ipv4.ip_local_port_range",
  reload: "sysctl --system",
  source: "Linux Documentation/networking/ip-sysctl.rst",
  verified: false,
  timeouts: [
    {
      name: "-t",
      value: read("900 s for a command, and for the client to connect", "ftpd.c timeout"),
    },
    {
      name: "PASV again",
      value: run(
        "The old listener stays until the session's end, not until a restart; this entry does not count it",
        "Four PASVs left four listeners; all were gone when the session was",
      ),
    },
  ],
});

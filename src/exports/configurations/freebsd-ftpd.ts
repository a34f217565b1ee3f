import { saidOnly } from "./kit/tls.ts";
import { configuration, title } from "./kit/configuration.ts";
import { read } from "../../scenario/sourced.ts";
import { source } from "../../servers/freebsd-ftpd.ts";

/** How FreeBSD ftpd is given its range, caps, address and TLS. */
export const freebsdFtpdConfiguration = configuration({
  file: "/etc/sysctl.conf",
  lines: (input) => [
    `# ${title("FreeBSD ftpd", input)}`,
    "# The range is that of the whole host. inetd sets session caps. The address is always the local one.",
    `net.inet.ip.portrange.hifirst=${input.first}`,
    `net.inet.ip.portrange.hilast=${input.last}`,
    ...saidOnly("#", "FreeBSD ftpd", input, { says: null }),
  ],
  check: "sysctl net.inet.ip.portrange.hifirst net.inet.ip.portrange.hilast",
  reload: "service sysctl restart",
  source: "ip(4): IP_PORTRANGE_HIGH",
  verified: false,
  timeouts: [
    {
      name: "Data connection",
      value: read(
        "120 s for the client to connect, counted from the transfer command",
        `${source} dataconn()`,
      ),
    },
  ],
});

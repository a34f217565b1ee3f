import { saidOnly } from "./kit/tls.ts";
import { configuration, title } from "./kit/configuration.ts";
import type { CheckedInput } from "./kit/configuration.ts";
import { read } from "../../scenario/sourced.ts";
import { pasv } from "../../servers/bftpd.ts";

function addressLine({ address }: CheckedInput): string[] {
  return address?.kind === "ipv4" ? [`OVERRIDE_IP="${address.text}"`] : [];
}

/** How bftpd is given its range, caps, address and TLS. */
export const bftpdConfiguration = configuration({
  file: "/etc/bftpd.conf",
  lines: (input) => [
    `# ${title("bftpd", input)}`,
    "# These lines belong inside global{ }; 0 = unlimited. EPSV ignores the range.",
    `PASSIVE_PORTS="${input.first}-${input.last}"`,
    ...addressLine(input),
    `USERLIMIT_GLOBAL="${input.maxSessions}"`,
    `USERLIMIT_HOST="${input.maxSessionsPerAddress}"`,
    ...saidOnly("#", "bftpd", input, { says: null }),
  ],
  check: "bftpd has no check of its own",
  reload: "systemctl restart bftpd",
  source: "bftpd.conf of the distribution",
  verified: false,
  timeouts: [
    {
      name: "CONTROL_TIMEOUT",
      value: read("300 s without a command end the session", "bftpd.conf"),
    },
    {
      name: "PASV again",
      value: read(
        "The old listener stays until the session's end, not until a restart; this entry does not count it",
        `${pasv}: the old socket is not closed; 4.9, run: gone when the session was`,
      ),
    },
  ],
});

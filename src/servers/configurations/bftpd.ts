import { saidOnly } from "./tls.ts";
import { configuration, title } from "./configuration.ts";
import type { CheckedInput } from "./configuration.ts";

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
    ...saidOnly("#", "bftpd", input, null),
  ],
  check: "bftpd has no check of its own",
  reload: "systemctl restart bftpd",
  source: "bftpd.conf of the distribution",
  verified: false,
});

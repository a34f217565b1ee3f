import { saidOnly } from "./kit/tls.ts";
import { configuration, title } from "./kit/configuration.ts";
import type { CheckedInput } from "./kit/configuration.ts";
import { read } from "../../scenario/sourced.ts";

function capLines({ maxSessions, maxSessionsPerAddress }: CheckedInput): string[] {
  const total = maxSessions === 0 ? [] : [`limit all ${maxSessions} Any /etc/ftp-full.msg`];
  const host =
    maxSessionsPerAddress === 0
      ? []
      : [`host-limit all ${maxSessionsPerAddress} Any /etc/ftp-full.msg`];
  return [...total, ...host];
}

/** How wu-ftpd is given its range, caps, address and TLS. */
export const wuFtpdConfiguration = configuration({
  file: "/etc/ftpaccess",
  lines: (input) => [
    `# ${title("wu-ftpd", input)}`,
    `passive ports 0.0.0.0/0 ${input.first} ${input.last}`,
    ...(input.address?.kind === "ipv4" ? [`passive address ${input.address.text} 0.0.0.0/0`] : []),
    ...capLines(input),
    ...saidOnly("#", "wu-ftpd", input, { says: null }),
  ],
  check: "ckconfig",
  reload: "Nothing to do: each session reads the file.",
  source: "ftpaccess(5); the class all must exist for the caps",
  verified: false,
  timeouts: [
    {
      name: "timeout accept",
      value: read(
        "120 s for the client to connect, counted from the transfer command",
        "timeout.c",
      ),
    },
  ],
});

import type { CheckedInput } from "./kit/configuration.ts";
import { implicitPort } from "./kit/tls.ts";
import { configuration } from "./kit/configuration.ts";
import { read } from "../../scenario/sourced.ts";

/** One binding a port. Of addresses it takes IPv4 alone: anything else makes it refuse the binding. tls_mode: 1 = AUTH TLS required, 2 = implicit. */
function bindings({ controlPorts, address, tls }: CheckedInput) {
  return controlPorts.map((port) => ({
    port,
    ...(address?.kind === "ipv4" ? { force_passive_ip: address.text } : {}),
    ...(tls === null
      ? {}
      : {
          tls_mode: port === implicitPort ? 2 : Number(tls.required),
          min_tls_version: tls.minimum === "1.3" ? 13 : 12,
        }),
  }));
}

/** How SFTPGo is given its range, caps, address and TLS. */
export const sftpgoConfiguration = configuration({
  file: "/etc/sftpgo/sftpgo.json",
  lines: (input) => {
    const settings = {
      common: {
        max_total_connections: input.maxSessions,
        max_per_host_connections: input.maxSessionsPerAddress,
      },
      ftpd: {
        bindings: bindings(input),
        ...(input.tls === null
          ? {}
          : {
              certificate_file: "/etc/sftpgo/ftp.pem",
              certificate_key_file: "/etc/sftpgo/ftp.key",
            }),
        passive_port_range: { start: input.first, end: input.last },
      },
    };
    return [JSON.stringify(settings, null, 2)];
  },
  check:
    "jq . /etc/sftpgo/sftpgo.json  # well-formed only. Merge the keys into your file: bindings is a list, so keep your own address and other keys. Session resumption is not required",
  reload: "systemctl restart sftpgo",
  source: "sftpgo.json of the distribution",
  verified: false,
  timeouts: [
    {
      name: "Data connection",
      value: read(
        "20 s for the client to connect, counted from the transfer command; afterwards the port stays in LISTEN all the same",
        "SFTPGo internal/ftpd/server.go; ftpserverlib client_handler.go TransferOpen()",
      ),
    },
    { name: "common.idle_timeout", value: read("15 minutes", "sftpgo.json") },
    {
      name: "PASV again",
      value: read(
        "The new port is taken before the old one is let go: for an instant a session needs two",
        "ftpserverlib handlePASV()",
      ),
    },
  ],
});

import { implicitPort, tlsWords } from "./kit/tls.ts";
import { configuration, title } from "./kit/configuration.ts";
import type { CheckedInput } from "./kit/configuration.ts";
import { read } from "../../scenario/sourced.ts";
import { randomizer } from "../../servers/filezilla-server.ts";

function hostOverride({ address }: CheckedInput): string[] {
  return address === null ? [] : [`<host_override>${address.text}</host_override>`];
}

/** Listeners hold port and kind of TLS; versions stand in the same place. */
function listenerWords({ controlPorts, tls }: CheckedInput): string[] {
  const kind = tls === null ? "" : `: ${tlsWords(tls)}`;
  return controlPorts.map(
    (port) =>
      `<!-- Server listeners: port ${port}, ${port === implicitPort ? "Require implicit FTP over TLS" : "Explicit FTP over TLS"}${kind}. -->`,
  );
}

/** How FileZilla Server 1.x is given its range, caps, address and TLS. */
export const filezillaServerConfiguration = configuration({
  file: "settings.xml",
  lines: (input) => [
    `<!-- ${title("FileZilla Server", input)} -->`,
    "<!-- Administration interface: Server, Configure, Protocols settings, FTP and FTP over TLS, Passive mode. -->",
    "<!-- Session caps exist per user and group only. These lines belong inside ftp_server, session. -->",
    ...listenerWords(input),
    "<pasv>",
    ...hostOverride(input).map((line) => `  ${line}`),
    "  <port_range>",
    `    <min>${input.first}</min>`,
    `    <max>${input.last}</max>`,
    "  </port_range>",
    "</pasv>",
  ],
  check:
    "The administration interface refuses an impossible range; look for a conflict line in the log after the start.",
  reload:
    "Apply in the administration interface; a file edited by hand is read at the next start of the service.",
  source:
    "Element names from ftp_server_options.hpp; the layout of the whole file was not verified",
  verified: false,
  timeouts: [
    { name: "Login", value: read("1 minute", "server_settings.hpp") },
    {
      name: "Activity",
      value: read("1 hour without activity ends the session", "server_settings.hpp"),
    },
    {
      name: "Port memory",
      value: read(
        "4 minutes after its release a port is chosen last; it is not barred",
        `${randomizer} line 109`,
      ),
    },
  ],
});

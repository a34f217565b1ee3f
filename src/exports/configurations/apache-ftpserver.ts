import { implicitPort } from "./kit/tls.ts";
import { configuration, title } from "./kit/configuration.ts";
import type { CheckedInput } from "./kit/configuration.ts";
import { read } from "../../scenario/sourced.ts";

function passiveElement({ first, last, address }: CheckedInput): string {
  const external = address === null ? "" : ` external-address="${address.text}"`;
  return `<passive ports="${first}-${last}"${external}/>`;
}

/** How Apache FtpServer is given its range, caps, address and TLS. */
export const apacheFtpserverConfiguration = configuration({
  file: "res/conf/ftpd.xml",
  lines: (input) => [
    `<!-- ${title("Apache FtpServer", input)} -->`,
    "<!-- Merge these into the elements of your file. max-logins 0 = unlimited. Caps per address exist only per user. -->",
    `<server max-logins="${input.maxSessions}">`,
    "  <listeners>",
    ...input.controlPorts.flatMap((port, index) => [
      `    <nio-listener name="${index === 0 ? "default" : `port-${port}`}" port="${port}"${port === implicitPort ? ' implicit-ssl="true"' : ""}>`,
      ...(input.tls === null
        ? []
        : [
            "      <!-- AUTH TLS is offered; neither it nor a resumed session can be required here. -->",
            `      <!-- The JVM sets the oldest version, TLS ${input.tls.minimum}: jdk.tls.disabledAlgorithms in java.security. -->`,
            '      <ssl><keystore file="ftp.jks" password="CHANGE"/></ssl>',
          ]),
      "      <data-connection>",
      `        ${passiveElement(input)}`,
      "      </data-connection>",
      "    </nio-listener>",
    ]),
    "  </listeners>",
    "</server>",
  ],
  check: "xmllint --noout res/conf/ftpd.xml  # well-formed only",
  reload: "Restart the server: it reads its settings only at the start.",
  source:
    "mina.apache.org/ftpserver-project/configuration_passive_ports.html; USER.java: a cap of 0 means unlimited",
  verified: false,
  timeouts: [
    {
      name: "data-connection idle-timeout",
      value: read(
        "300 s, and only once the transfer command waits for the client",
        "ServerDataConnectionFactory, SoTimeout",
      ),
    },
    {
      name: "idle-timeout",
      value: read("300 s without a command end the session", "listener default"),
    },
  ],
});

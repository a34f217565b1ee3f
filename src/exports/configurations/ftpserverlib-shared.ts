import { configuration, title } from "./kit/configuration.ts";
import { saidOnly } from "./kit/tls.ts";
import { read } from "../../scenario/sourced.ts";

/** How ftpserverlib (Go), ports shared by address is given its range, caps, address and TLS. */
export const ftpserverlibSharedConfiguration = configuration({
  file: "main.go, in GetSettings()",
  lines: (input) => [
    `// ${title("ftpserverlib", input)}`,
    ...saidOnly("//", "ftpserverlib", input, {
      implicit: true,
      says: `The driver's GetTLSConfig() returns the certificate and MinVersion: tls.VersionTLS${input.tls?.minimum.replace(".", "")}. Session resumption is not required.`,
    }),
    ...(input.tls === null
      ? []
      : [
          `settings.TLSRequired = ftpserver.${input.tls.required ? "MandatoryEncryption" : "ClearOrEncrypted"}`,
          "// Implicit TLS on 990 needs a server of its own with ftpserver.ImplicitEncryption",
        ]),
    "// The library has no session caps.",
    `settings.PassiveTransferPortRange = &ftpserver.PortRange{Start: ${input.first}, End: ${input.last}}`,
    "settings.PassiveTransferPortMultiplexing = true",
    ...(input.address === null || input.address.kind === "name"
      ? []
      : [`settings.PublicHost = "${input.address.text}"`]),
  ],
  check: "go vet ./...",
  reload: "Build and restart the program.",
  source: "ftpserverlib driver.go, Settings",
  verified: false,
  timeouts: [
    {
      name: "PASV again",
      value: read(
        "The new port is reserved before the old one is let go: for an instant a session needs two",
        "handlePASV()",
      ),
    },
  ],
});

import { splitControlPorts } from "./kit/tls.ts";
import type { CheckedInput, PublicAddress } from "./kit/configuration.ts";
import { configuration, title } from "./kit/configuration.ts";
import { read } from "../../scenario/sourced.ts";
import { common } from "../../servers/libunftp.ts";

function hostCall(address: PublicAddress | null): string[] {
  if (address === null || address.kind === "ipv6") return [];
  if (address.kind === "name") return [`    .passive_host("${address.text}")`];
  return [`    .passive_host([${address.text.replaceAll(".", ", ")}])`];
}

/** Explicit TLS only; resumption can be allowed, not required. */
function tlsCalls({ controlPorts, tls }: CheckedInput): string[] {
  const listen = controlPorts
    .map((port) => `server.listen("0.0.0.0:${port}")`)
    .join(", one server each: ");
  return [
    ...(tls === null
      ? []
      : [
          '    .ftps("/etc/ssl/certs/ftp.pem", "/etc/ssl/private/ftp.key")',
          ...(tls.required ? ["    .ftps_required(FtpsRequired::All, FtpsRequired::All)"] : []),
          "    // Session resumption is not required on data connections",
          `    .ftps_tls_flags(${tls.minimum === "1.3" ? "TlsFlags::V1_3" : "TlsFlags::V1_2 | TlsFlags::V1_3"})`,
        ]),
    `    // Then ${listen}`,
    ...(tls !== null && splitControlPorts(controlPorts).implicit
      ? ["    // libunftp has no implicit TLS: put a TLS proxy on 990, or close it"]
      : []),
  ];
}

/** How libunftp is given its range, caps, address and TLS. */
export const libunftpConfiguration = configuration({
  file: "src/main.rs",
  lines: (input) => [
    `// ${title("libunftp", input)}`,
    "// libunftp has no session caps.",
    "let server = server",
    `    .passive_ports(${input.first}..=${input.last})`,
    ...hostCall(input.address),
    ...tlsCalls(input),
    "    .build()?;",
  ],
  check: "cargo check",
  reload: "Build and restart the program.",
  source:
    "libunftp ServerBuilder::passive_ports and passive_host; older versions accept a range without its end",
  verified: false,
  timeouts: [
    {
      name: "Unused port",
      value: read("15 s; a second PASV leaks the old port for as long", common),
    },
    {
      name: "Pooled mode",
      value: read("A scavenger frees the ports of dead sessions after 60 s", "switchboard.rs"),
    },
  ],
});

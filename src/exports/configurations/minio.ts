import { configuration, title } from "./kit/configuration.ts";
import type { CheckedInput } from "./kit/configuration.ts";
import { saidOnly, splitControlPorts, type TlsWish } from "./kit/tls.ts";
import { read } from "../../scenario/sourced.ts";
import { goftp } from "../../servers/minio.ts";

const start = "MinIO cmd/ftp-server.go startFTPServer()";

function addressFlag({ address, controlPorts }: CheckedInput): string {
  const [port = 21] = splitControlPorts(controlPorts).explicit;
  return `--ftp="address=${address?.kind === "ipv4" ? address.text : ""}:${port}"`;
}

/** Control ports that the one flag cannot name. */
function further({ controlPorts }: CheckedInput): number[] {
  const [port] = splitControlPorts(controlPorts).explicit;
  return controlPorts.filter((each) => each !== port);
}

/** No flag sets it: Go's own default for servers. */
function oldestVersion({ minimum }: TlsWish): string {
  return minimum === "1.2"
    ? "# TLS 1.2 is the oldest version that it accepts."
    : "# It accepts TLS 1.2 as well: no flag makes 1.3 the oldest version.";
}

/** How MinIO is given its range, caps, address and TLS. */
export const minioConfiguration = configuration({
  file: "The command line of minio server",
  lines: (input) => [
    `# ${title("MinIO", input)}; the last one is never used`,
    ...saidOnly(
      "#",
      "MinIO",
      { ...input, controlPorts: further(input) },
      { says: "MinIO speaks AUTH TLS with the flags below. Session resumption is not required." },
    ),
    ...(input.tls === null ? [] : [oldestVersion(input.tls)]),
    "# MinIO has no caps on FTP sessions. PASV announces the IPv4 address in address=.",
    [
      `minio server /data ${addressFlag(input)}`,
      ...(input.tls === null
        ? []
        : [
            '--ftp="tls-private-key=ftp.key"',
            '--ftp="tls-public-cert=ftp.pem"',
            `--ftp="force-tls=${input.tls.required}"`,
          ]),
      `--ftp="passive-port-range=${input.first}-${input.last}"`,
    ].join(" "),
  ],
  check: "The log says where the FTP server listens.",
  reload: "Restart the server.",
  source: `${start}: address, passive-port-range`,
  verified: false,
  timeouts: [
    {
      name: "Unused port",
      value: read("60 s, and up to two minutes more in LISTEN", `${goftp}: acceptTimeout`),
    },
  ],
});

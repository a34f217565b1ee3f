import { configuration, title } from "./configuration.ts";
import type { PublicAddress } from "./configuration.ts";
import { saidOnly } from "./tls.ts";
import { read } from "../sourced.ts";
import { goftp } from "../minio.ts";

const start = "MinIO cmd/ftp-server.go startFTPServer()";

function addressFlag(address: PublicAddress | null): string {
  return `--ftp="address=${address?.kind === "ipv4" ? address.text : ""}:8021"`;
}

/** How MinIO is given its range, caps, address and TLS. */
export const minioConfiguration = configuration({
  file: "The command line of minio server",
  lines: (input) => [
    `# ${title("MinIO", input)}; the last one is never given out`,
    ...saidOnly(
      "#",
      "MinIO",
      input,
      "MinIO takes --ftp=tls-private-key= and --ftp=tls-public-cert= and speaks AUTH TLS.",
    ),
    "# MinIO has no caps on FTP sessions. PASV announces the IPv4 address in address=.",
    `minio server /data ${addressFlag(input.address)} --ftp="passive-port-range=${input.first}-${input.last}"`,
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

import type { CheckedInput } from "./kit/configuration.ts";
import { implicitPort, splitControlPorts } from "./kit/tls.ts";
import { configuration, title } from "./kit/configuration.ts";
import { run } from "../../scenario/sourced.ts";

/** One server listens on one port; by ftps:// it speaks implicit TLS. */
function controlLines({ controlPorts, tls }: CheckedInput): string[] {
  const { explicit } = splitControlPorts(controlPorts);
  const [port, ...more] = explicit.length > 0 ? explicit : controlPorts;
  const others = [
    ...more,
    ...controlPorts.filter((each) => each === implicitPort && each !== port),
  ];
  const scheme = (each: number) => (each === implicitPort ? "ftps" : "ftp");
  return [
    `  url: "${scheme(port ?? 21)}://0.0.0.0:${port}",`,
    ...others.map(
      (each) =>
        `  // Port ${each} needs a server of its own: url: "${scheme(each)}://0.0.0.0:${each}"`,
    ),
    ...(tls === null
      ? []
      : [
          `  // AUTH TLS is offered to all${tls.required ? "; ftp-srv cannot refuse plain sessions" : ""}. Session resumption is not required`,
          `  tls: { key: fs.readFileSync("ftp.key"), cert: fs.readFileSync("ftp.pem"), minVersion: "TLSv${tls.minimum}" },`,
        ]),
  ];
}

/** How ftp-srv is given its range, caps, address and TLS. */
export const ftpSrvConfiguration = configuration({
  file: "server.js",
  lines: (input) => [
    `// ${title("ftp-srv", input)}`,
    "// ftp-srv has no session caps.",
    "const server = new FtpSrv({",
    ...controlLines(input),
    input.address?.kind === "ipv4"
      ? `  pasv_url: "${input.address.text}",`
      : "  // Give pasv_url the public IPv4 address: without one, or with a name, ftp-srv 4.6.3 breaks every PASV.",
    `  pasv_min: ${input.first},`,
    `  pasv_max: ${input.last},`,
    "});",
  ],
  check: "node --check server.js",
  reload: "Restart the program: it reads its settings only at the start.",
  source:
    "ftp-srv README: pasv_url, pasv_min, pasv_max; run with 4.6.3: all ports of the range were handed out, local clients get the local address",
  verified: true,
  timeouts: [
    {
      name: "PASV again",
      value: run(
        "The old listener stays for 30 s, even past the end of its session, and for good if a client had connected to it: only a restart frees it",
        "Two PASVs in a row, five runs: the first port stayed in LISTEN 30 s; with a connection to it, until the restart",
      ),
    },
    {
      name: "Transfer without a connection",
      value: run("5 s after the transfer command: 425", "Seen at 5 s"),
    },
    {
      name: "Client that vanishes",
      value: run(
        "With the line cut, a port that was connected to, or is in an upload, is never given back",
        "Once each, without FIN or RST; timeout: 0 is the default",
      ),
    },
    {
      name: "AUTH TLS race",
      value: run(
        "A client that begins TLS at once is answered in the clear before the server has changed over, and gives up",
        "8 of 25 logins of curl on a busy machine: wrong version number",
      ),
    },
    {
      name: "Probe and listen race",
      value: run(
        "It tests a port, closes it and listens again: two sessions can take one port and the second PASV gets no reply",
        "4 to 20 clients timed out in four of six burst runs; the cause was read in the source, not traced",
      ),
    },
  ],
});

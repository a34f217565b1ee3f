import type { CheckedInput } from "./configuration.ts";
import { implicitPort, splitControlPorts } from "./tls.ts";
import { configuration, title } from "./configuration.ts";
import { read, run } from "./sourced.ts";
import { linuxTimeWait } from "./time-wait.ts";
import type { ServerFacts } from "./types.ts";

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
        `  // A server of its own for port ${each}: url: "${scheme(each)}://0.0.0.0:${each}"`,
    ),
    ...(tls === null
      ? []
      : [
          `  // AUTH TLS is offered to all${tls.required ? "; ftp-srv cannot refuse plain sessions" : ""}; no session has to be resumed`,
          `  tls: { key: fs.readFileSync("ftp.key"), cert: fs.readFileSync("ftp.pem"), minVersion: "TLSv${tls.minimum}" },`,
        ]),
  ];
}

/** ftp-srv: one cursor for the whole process and five tries, so it can refuse while ports are free. */
export const ftpSrv: ServerFacts = {
  id: "ftp-srv",
  name: "ftp-srv (Node.js)",
  system: "linux",
  versions: "4.6.3",
  summary:
    "Tries the next five ports in turn and refuses when all five are busy, even if others are free; holds a port until the transfer is over, and loses one for good where a client connects and asks again.",
  ports: {
    pick: run(
      "cursor",
      "src/helpers/find-port.js: one global counter; 2,000 PASVs came in sequence",
    ),
    attempts: run(5, "src/helpers/find-port.js: MAX_PORT_CHECK_ATTEMPT = 5"),
    exclusive: run(
      "port",
      "Listens on one host and port, whoever the client is; 10 stalled downloads on 10 ports and no more",
    ),
    holdUntil: run(
      "transfer-end",
      "src/connector/passive.js: the listener closes when the data socket closes; seen in LISTEN during the transfer",
    ),
    acceptsOn: run("connect", "The event loop accepts at once"),
    reusesAddress: run(
      true,
      "libuv sets SO_REUSEADDR on Unix; 2,119 downloads with five sessions and no refusal",
    ),
    timeWaitSeconds: linuxTimeWait,
    unusedSeconds: run(30, "src/connector/passive.js: CONNECT_TIMEOUT 30 s; seen at 30 s"),
    whenFull: run("refuse", "400 Unable to find valid port; the session lives"),
    portsPerSession: run(null, "10 sessions held 10 of 10 ports in five runs"),
    lastPortUnused: read(false, "src/helpers/find-port.js: the counter includes both ends"),
    sendBufferBytes: run(
      120_000,
      "It closes once the last byte is in the send buffer, which the kernel sizes by the window: 300 kB over 2 Mbit/s and 0.04 s left 169 kB in it, 600 kB over 8 Mbit/s and 0.04 s 365 kB, 2 MB over 30 Mbit/s and 0.1 s about 1.1 MB",
    ),
    leaks: run(
      { when: "repeated-pasv", share: 1 },
      "A port that a client connected to and did not use, asking again instead (as Python's mlsd() and then nlst() do), stayed in LISTEN until the restart in every try; one that nobody connected to came back after 30 s",
    ),
  },
  maxSessions: read(0, "No cap"),
  maxSessionsPerAddress: read(0, "No cap"),
  idleSeconds: read(0, "timeout: 0, the default, is never"),
  stallSeconds: run(0, "A client that vanished in an upload kept its port until the restart"),
  defaultRange: read({ first: 1024, last: 65535 }, "pasv_min 1024, pasv_max 65535"),
  rangeNote: "Both ends are included.",
  whenFullUsersSee: run(
    "400 Unable to find valid port, on a session that lives",
    "ftp-srv 4.6.3 with 10 ports",
  ),
  whenFullLogLine: run("Unable to find valid port", "The text of the reply"),
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
      name: "Probe and listen race",
      value: run(
        "It tests a port, closes it and listens again: two sessions can take one port and the second PASV gets no reply",
        "4 to 20 clients timed out in four of six burst runs; the cause was read in the source, not traced",
      ),
    },
  ],
  configuration: configuration({
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
    reload: "Restart the program; it reads nothing again.",
    source:
      "ftp-srv README: pasv_url, pasv_min, pasv_max; run with 4.6.3: all ports of the range were handed out, local clients get the local address",
    verified: true,
  }),
};

import type { CheckedInput } from "./kit/configuration.ts";
import { splitControlPorts } from "./kit/tls.ts";
import { configuration, title } from "./kit/configuration.ts";
import { read, run } from "../../scenario/sourced.ts";

/** A name would be put into the reply as it stands, letters and all: only an IPv4 address is announced. */
function announced({ address }: CheckedInput): string[] {
  if (address?.kind === "ipv4") return [`handler.masquerade_address = "${address.text}"`];
  return address === null
    ? []
    : [
        "# masquerade_address accepts only an IPv4 address: a name or IPv6 would break PASV, so none is set",
      ];
}

/**
 * DTPHandler.readable() takes whatever comes before the transfer command for the end of the connection, and closes it; so
 * the handshake of curl, which begins it then, was reset.
 */
const patientLines = [
  "# curl and others begin TLS before the transfer command: without this class pyftpdlib 1.5.7 hangs up on them",
  "class PatientData(handler.dtp_handler):",
  "    def readable(self):",
  "        return self._ssl_accepting or super().readable()",
  "handler.dtp_handler = PatientData",
];

/** The server reads the certificate when it is made: it comes after these lines. */
function controlLines({ controlPorts, tls }: CheckedInput): string[] {
  const { explicit, implicit } = splitControlPorts(controlPorts);
  const wanted = explicit.length > 0 ? explicit : controlPorts;
  return [
    ...(tls === null
      ? []
      : [
          "# handler must be a TLS_FTPHandler, which needs PyOpenSSL. Session resumption is not required",
          'handler.certfile = "/etc/ssl/private/ftp.pem"',
          `handler.tls_control_required = ${tls.required ? "True" : "False"}`,
          `handler.tls_data_required = ${tls.required ? "True" : "False"}`,
          `# The oldest version, TLS ${tls.minimum}, is set by OpenSSL: MinProtocol in /etc/ssl/openssl.cnf`,
          ...patientLines,
        ]),
    ...(implicit
      ? ["# pyftpdlib has no implicit TLS of its own: put a TLS proxy on 990, or close it"]
      : []),
    `# Create the server here, one for each port: ${wanted.map((port) => `server = FTPServer(("", ${port}), handler)`).join(", ")}`,
  ];
}

/** How pyftpdlib is given its range, caps, address and TLS. */
export const pyftpdlibConfiguration = configuration({
  file: "server.py",
  lines: (input) => [
    `# ${title("pyftpdlib", input)}`,
    "# range() excludes its end",
    `handler.passive_ports = range(${input.first}, ${input.last + 1})`,
    ...announced(input),
    ...controlLines(input),
    "# 0 = unlimited. Listeners and data connections count as well",
    `server.max_cons = ${input.maxSessions}`,
    `server.max_cons_per_ip = ${input.maxSessionsPerAddress}`,
  ],
  check: "python3 -m py_compile server.py",
  reload: "Restart the program: it reads its settings only at the start.",
  source:
    "pyftpdlib documentation, FTPHandler.passive_ports and FTPServer.max_cons; run with 1.5.7: all ports of the range were handed out, the last one included",
  verified: true,
  timeouts: [
    {
      name: "PassiveDTP.timeout",
      value: run("30 s for the client to connect", "Seen at 30 s, and at 5 s when set to 5"),
    },
    {
      name: "DTPHandler.timeout",
      value: read("300 s without progress end a transfer", "DTPHandler"),
    },
    {
      name: "TLS on a data connection",
      value: run(
        "Begun before the transfer command, as curl does, it is hung up on without the class PatientData of this text",
        "curl 7.88 against 1.5.7: reset by DTPHandler.readable(), with TLS 1.2 and 1.3; with that class it is served, and so is Python's ftplib, which begins it later",
      ),
    },
    {
      name: "max_cons reached",
      value: read("425 Too many connections. Can't open data channel.", "_accept_new_cons()"),
    },
  ],
});

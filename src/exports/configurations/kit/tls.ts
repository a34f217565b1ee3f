/** What the clients of a plan speak on their control and data connections. */
export interface TlsWish {
  /** The oldest version that one of them speaks. */
  minimum: "1.2" | "1.3";
  /** All of them speak TLS: plain sessions can be refused. */
  required: boolean;
  /** All of them resume the session of the control connection on the data connection. */
  resumed: boolean;
}

/** The port of implicit TLS: the handshake comes before the first reply. */
export const implicitPort = 990;

/** How a product speaks TLS where its text has few lines for it. */
export interface TlsManner {
  /** One sentence; null = it speaks none at all. */
  says: string | null;
  /** It speaks implicit TLS too, on a port that it is told. */
  implicit?: true;
  /** The text itself sets where it listens, or nobody can: then it is not said. */
  listens?: true;
}

/**
 * Comment lines for a server without TLS, or without words for its control ports here: what the plan wants of it nevertheless.
 */
export function saidOnly(
  mark: string,
  product: string,
  { controlPorts, tls }: { controlPorts: readonly number[]; tls: TlsWish | null },
  { says, implicit, listens }: TlsManner,
): string[] {
  const split = splitControlPorts(controlPorts);
  const ports = implicit ? controlPorts : split.explicit;
  const usual = listens || ports.length === 0 || (ports.length === 1 && ports[0] === 21);
  const lines = usual ? [] : [`It must listen on ${portWords(ports)}: this is set elsewhere.`];
  if (tls !== null)
    lines.push(
      says ??
        `The clients of this plan use TLS, which ${product} does not have: use another server for them.`,
    );
  if (split.implicit && !implicit)
    lines.push(`Port 990 is for implicit TLS, which ${product} does not speak: close it.`);
  return lines.map((line) => `${mark} ${line}`);
}

/** "port 21", or "ports 21 and 990". */
export function portWords(ports: readonly (number | string)[]): string {
  return `port${ports.length === 1 ? "" : "s"} ${ports.join(" and ")}`;
}

/** "required" or "allowed", the oldest version, the certificate: how a settings dialogue calls them is not known. */
export function tlsWords({ minimum, required, resumed }: TlsWish): string {
  const resume = resumed ? "" : "; do not require that data connections resume the session";
  return `TLS ${minimum} or newer, ${required ? "required" : "allowed"} on control and data connections${resume}; set the certificate and key there too`;
}

/** Control ports of plain greetings (AUTH TLS may follow), and whether 990 is among the plan's ports. */
export function splitControlPorts(controlPorts: readonly number[]): {
  explicit: number[];
  implicit: boolean;
} {
  return {
    explicit: controlPorts.filter((port) => port !== implicitPort),
    implicit: controlPorts.includes(implicitPort),
  };
}

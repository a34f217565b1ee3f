import type { SequenceArrow } from "../../charts/SequenceDiagram.tsx";
import type { PortRange, Server } from "../../scenario/types.ts";

/** One packet, or one reply, and what it means: the sentences are the text version of the picture. */
export interface Step extends SequenceArrow {
  text: string;
}

/** What the two stories depend on. */
export interface Story {
  /** The server software's name. */
  name: string;
  ports: Pick<Server["ports"], "pick" | "holdUntil" | "reusesAddress" | "timeWaitSeconds">;
  controlPort: number;
  /** The passive range; null while none is known. */
  range: PortRange | null;
}

/** The client's own ports: the control connection's, and the one that it offers in active mode. */
const CLIENT_CONTROL = 50_312;
const CLIENT_DATA = 50_313;

/** Stands for a range that is not known yet. */
const EXAMPLE: PortRange = { first: 50_000, last: 50_099 };

/** The two numbers in which PORT and the reply 227 write a port (RFC 959, 4.1.2): 26546 → "103,178". */
export function portPair(port: number): string {
  return `${port >> 8},${port & 255}`;
}

/** The port that the story's server picks: the lowest where that is its rule, else one in the middle of the range. */
export function pickedPort({ ports, range }: Story): number {
  const { first, last } = range ?? EXAMPLE;
  return ports.pick === "lowest" ? first : first + Math.floor((last - first) * 0.45);
}

function login({ controlPort }: Story): Step {
  return {
    from: "left",
    label: `USER, PASS → ${controlPort}`,
    text: `The client connects from port ${CLIENT_CONTROL} to your port ${controlPort} and logs in.`,
  };
}

/** An upload in active mode, behind a client's firewall. */
export function activeSteps(story: Story): Step[] {
  return [
    login(story),
    {
      from: "left",
      label: `PORT …,${portPair(CLIENT_DATA)}`,
      text: `It says PORT: “call me on my port ${CLIENT_DATA}”.`,
    },
    { from: "right", label: "200, then 150", text: "Your server agrees." },
    {
      from: "right",
      label: `SYN → ${CLIENT_DATA}`,
      stoppedBy: 0,
      text: "Your server calls the client. The client’s firewall did not expect it and drops it.",
    },
    {
      from: "right",
      label: "425 no data connection",
      text: "Nobody answers; in the end the server says 425. No passive port was used.",
    },
  ];
}

/** The same upload in passive mode. */
export function passiveSteps(story: Story): Step[] {
  const port = pickedPort(story);
  return [
    login(story),
    { from: "left", label: "PASV", text: "It says PASV: “tell me where to call”." },
    {
      from: "right",
      label: `227 …,${portPair(port)}`,
      text: `Your server picks port ${port} and listens there. From now on the port is taken.`,
    },
    {
      from: "left",
      label: `SYN → ${port}`,
      throughDoor: true,
      text: `The client calls port ${port}, inside the range that your firewall lets in.`,
    },
    {
      from: "left",
      label: "the file, then close",
      throughDoor: true,
      text: `The file moves. ${releaseWords(story)}`,
    },
  ];
}

const RELEASE: Record<Server["ports"]["holdUntil"], string> = {
  accept: "let others have the port as soon as the client was connected.",
  "transfer-end": "frees the port when the transfer ends.",
  "next-pasv-or-quit": "keeps the port until the session’s next PASV or its end.",
};

/** When the port is free again, as this server software does it. */
function releaseWords({ name, ports }: Story): string {
  // After this upload it does not: the client closed first, and TIME_WAIT is at its own end.
  const cooling = ports.reusesAddress
    ? ""
    : ` After a download it stays blocked for ${ports.timeWaitSeconds} s more.`;
  return `${name} ${RELEASE[ports.holdUntil]}${cooling}`;
}

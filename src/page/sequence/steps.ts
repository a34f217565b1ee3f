import type { SequenceArrow } from "../../charts/sequence-diagram.tsx";
import type { PortRange, Server } from "../../scenario/types.ts";
import { sequenceWords } from "../words/sequence.ts";

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
    text: sequenceWords().said.login(CLIENT_CONTROL, controlPort),
  };
}

/** An upload in active mode, behind a client's firewall. */
export function activeSteps(story: Story): Step[] {
  const { said } = sequenceWords();
  return [
    login(story),
    {
      from: "left",
      label: `PORT …,${portPair(CLIENT_DATA)}`,
      text: said.port(CLIENT_DATA),
    },
    { from: "right", label: said.agreed, text: said.agrees },
    {
      from: "right",
      label: `SYN → ${CLIENT_DATA}`,
      stoppedBy: 0,
      text: said.calls,
    },
    {
      from: "right",
      label: said.noConnection,
      text: said.gaveUp,
    },
  ];
}

/** The same upload in passive mode. */
export function passiveSteps(story: Story): Step[] {
  const port = pickedPort(story);
  const { said } = sequenceWords();
  return [
    login(story),
    { from: "left", label: "PASV", text: said.pasv },
    {
      from: "right",
      label: `227 …,${portPair(port)}`,
      text: said.picks(port),
    },
    {
      from: "left",
      label: `SYN → ${port}`,
      throughDoor: true,
      text: said.enters(port),
    },
    {
      from: "left",
      label: said.fileAndClose,
      throughDoor: true,
      text: said.moves(releaseWords(story)),
    },
  ];
}

/** When the port is free again, as this server software does it. */
function releaseWords({ name, ports }: Story): string {
  // After this upload it does not: the client closed first, and TIME_WAIT is at its own end.
  const { said } = sequenceWords();
  const cooling = ports.reusesAddress ? "" : said.cooling(ports.timeWaitSeconds);
  return `${said.release(name, ports.holdUntil)}${cooling}`;
}

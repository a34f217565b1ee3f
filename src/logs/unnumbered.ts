import { Dialogues, transferKind, verbOf } from "./dialogue.ts";
import type { Speaker } from "./dialogue.ts";
import type { LogRecord, PortsSeen } from "./types.ts";

/** What one of several control connections waits for. */
type State = "idle" | "asked" | "granted" | "commanded" | "running";

interface Lane {
  state: State;
  sinceSeconds: number;
}

/** A transfer whose end was not logged is given up after this long, s. */
const longestSeconds = 12 * 3600;

/**
 * Commands and replies of a server that does not number its sessions: those of one user at one address may be of several
 * that run at once. A reply belongs to the one that has waited for it longest: numbers and sums are right, pairs may be
 * crossed.
 */
export class UnnumberedDialogues {
  readonly #dialogues: Dialogues;
  /** Of users that have something open. */
  readonly #lanes = new Map<string, Lane[]>();

  constructor(clockErrorSeconds: number) {
    this.#dialogues = new Dialogues(clockErrorSeconds);
  }

  command(speaker: Omit<Speaker, "session">, seconds: number, text: string): void {
    const verb = verbOf(text);
    if (verb === "PASV" || verb === "EPSV")
      this.#tell(speaker, seconds, text, ["idle", "granted"], "asked");
    else if (verb === "PORT" || verb === "EPRT")
      this.#tell(speaker, seconds, text, ["idle", "granted"], "granted");
    else if (transferKind(verb) !== null)
      this.#tell(speaker, seconds, text, ["granted", "idle"], "commanded");
  }

  reply(speaker: Omit<Speaker, "session">, seconds: number, text: string): LogRecord | null {
    const code = Number(/^(\d{3}) /.exec(text)?.[1] ?? 0);
    const [from, to] = waitedFor(code);
    const lanes = this.#lanes.get(nameOf(speaker)) ?? [];
    for (const lane of lanes) {
      if (lane.state === "running" && seconds - lane.sinceSeconds > longestSeconds)
        lane.state = "idle";
    }
    for (const state of from) {
      const index = lanes.findIndex((lane) => lane.state === state);
      if (index < 0) continue;
      lanes[index] = { state: to, sinceSeconds: seconds };
      const found = this.#dialogues.reply(numbered(speaker, index), seconds, text);
      if (lanes.every((lane) => lane.state === "idle")) this.#lanes.delete(nameOf(speaker));
      // Nobody knows of which session it was.
      return found !== null && "session" in found ? { ...found, session: null } : found;
    }
    return null;
  }

  /** Several sessions may share a name, so nobody knows whose port was not used. */
  ports(): PortsSeen {
    const { ports, passiveReplies, activeRequests } = this.#dialogues;
    return { ports, passiveReplies, activeRequests, unusedReplies: 0 };
  }

  #tell(
    speaker: Omit<Speaker, "session">,
    seconds: number,
    text: string,
    from: readonly State[],
    to: State,
  ): void {
    const name = nameOf(speaker);
    const lanes = this.#lanes.get(name) ?? [];
    this.#lanes.set(name, lanes);
    const free = from
      .map((state) => lanes.findIndex((lane) => lane.state === state))
      .find((place) => place >= 0);
    const index = free ?? lanes.length;
    lanes[index] = { state: to, sinceSeconds: seconds };
    this.#dialogues.command(numbered(speaker, index), seconds, text);
  }
}

const nameOf = ({ host, user }: Omit<Speaker, "session">): string => `${host} ${user}`;

const numbered = (speaker: Omit<Speaker, "session">, index: number): Speaker => ({
  ...speaker,
  session: `${index} ${nameOf(speaker)}`,
});

/** The states that a reply may answer, the likeliest first, and what follows. */
function waitedFor(code: number): [from: readonly State[], to: State] {
  if (code === 227 || code === 229) return [["asked"], "granted"];
  if (code === 125 || code === 150) return [["commanded"], "running"];
  if (code === 226) return [["running", "commanded"], "idle"];
  if (code === 425 || code === 421) return [["asked", "running", "commanded"], "idle"];
  if (code === 426 || code === 450 || code === 451 || code === 552)
    return [["running", "commanded", "asked"], "idle"];
  if (code === 550 || code === 553 || code === 501) return [["commanded"], "idle"];
  return [[], "idle"];
}

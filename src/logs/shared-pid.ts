import { secondsBetween, transferKind, verbOf } from "./dialogue.ts";
import type { Speaker } from "./dialogue.ts";
import { replyPort } from "./fields.ts";
import { transferOf } from "./record.ts";
import type { CountedRecord, LogRecord, PortsSeen } from "./types.ts";

/** What the connections of one host and user, which cannot be told apart, have open. */
interface Crowd {
  asked: number[];
  listings: { commandSeconds: number; acceptSeconds: number | null }[];
}

const longestReplySeconds = 10;

/**
 * Commands and replies where all sessions carry the same process id, as in a container or with isolated processes: what
 * one host and user have open is matched first in, first out, so numbers are right though pairs may be crossed.
 */
export class SharedPid implements PortsSeen {
  readonly ports = new Set<number>();
  passiveReplies = 0;
  activeRequests = 0;
  readonly unusedReplies = 0;
  readonly #crowds = new Map<string, Crowd>();
  #latestSeconds = -Infinity;

  command({ host, user }: Speaker, seconds: number, text: string): void {
    this.#latestSeconds = Math.max(this.#latestSeconds, seconds);
    const crowd = this.#of(`${host} ${user}`);
    const verb = verbOf(text);
    if (verb === "PASV" || verb === "EPSV") crowd.asked.push(seconds);
    if (verb === "PORT" || verb === "EPRT") this.activeRequests++;
    if (transferKind(verb) === "listing") {
      crowd.listings.push({ commandSeconds: seconds, acceptSeconds: null });
    }
  }

  reply({ host, user }: Speaker, seconds: number, text: string): LogRecord | null {
    this.#latestSeconds = Math.max(this.#latestSeconds, seconds);
    const crowd = this.#of(`${host} ${user}`);
    const code = Number(/^(\d{3})(?: |$)/.exec(text)?.[1] ?? 0);
    if (code === 227 || code === 229) {
      crowd.asked.shift();
      this.passiveReplies++;
      const port = replyPort(text);
      if (port !== null) this.ports.add(port);
      return null;
    }
    // The texts of vsftpd's replies to LIST: "150 Here comes the directory listing." and "226 Directory send OK."
    if (!/director/i.test(text) || code === 0) return null;
    if (code === 150) {
      const waiting = crowd.listings.find(({ acceptSeconds }) => acceptSeconds === null);
      if (waiting !== undefined) waiting.acceptSeconds = seconds;
      return null;
    }
    if (code !== 226) return null;
    const ended = crowd.listings.shift();
    if (ended === undefined) return null;
    const start = ended.acceptSeconds ?? ended.commandSeconds;
    return transferOf({
      kind: "listing",
      endSeconds: seconds,
      stampErrorSeconds: 1,
      durationSeconds: secondsBetween(start, seconds),
      durationErrorSeconds: 1,
      host,
      user,
    });
  }

  /** PASVs that got no reply, but for those of the last seconds. */
  unanswered(): CountedRecord[] {
    return [...this.#crowds.values()].flatMap(({ asked }) =>
      asked
        .filter((seconds) => seconds < this.#latestSeconds - longestReplySeconds)
        .map((atSeconds) => ({ kind: "refusal" as const, atSeconds })),
    );
  }

  #of(name: string): Crowd {
    const known = this.#crowds.get(name);
    if (known !== undefined) return known;
    const fresh: Crowd = { asked: [], listings: [] };
    this.#crowds.set(name, fresh);
    return fresh;
  }
}

import { replyPort } from "./fields.ts";
import { transferOf } from "./record.ts";
import type { CountedRecord, LogRecord, PortsSeen, TransferRecord } from "./types.ts";

/** Who speaks on a control connection. */
export interface Speaker {
  session: string;
  host: string;
  user: string;
}

interface Dialogue {
  /** The code of a multi-line reply that has not ended (its lines can look like commands). */
  multiLine: string | null;
  /** When it asked for a port and got no reply yet; null = it waits for none. */
  askedSeconds: number | null;
  passive: boolean | null;
  port: number | null;
  replySeconds: number | null;
  kind: TransferRecord["kind"] | null;
  commandSeconds: number;
  acceptSeconds: number | null;
}

const kinds = new Map<string, TransferRecord["kind"]>([
  ["RETR", "download"],
  ["STOR", "upload"],
  ["STOU", "upload"],
  ["APPE", "upload"],
  ["LIST", "listing"],
  ["NLST", "listing"],
  ["MLSD", "listing"],
]);

/** Control connections that are followed at the same time; the oldest is forgotten beyond. */
const mostDialogues = 50000;
/** A reply to PASV takes no longer, s: who asked earlier and was never heard of again was refused. */
const longestReplySeconds = 10;

/** An end further before its beginning than this, s, is no step of a clock that was corrected: summer time ended in between. */
const correctedSeconds = 60;
const summerTimeSeconds = 3600;

/** Seconds between two stamps of a local clock, which is put back by an hour when summer time ends. */
export function secondsBetween(start: number, end: number): number {
  const seconds = end - start;
  return Math.max(0, seconds < -correctedSeconds ? seconds + summerTimeSeconds : seconds);
}

/** What a transfer command moves; null for every other command. */
export function transferKind(verb: string): TransferRecord["kind"] | null {
  return kinds.get(verb.toUpperCase()) ?? null;
}

/** true for replies to PASV or EPSV that mean "no port": not for "command not implemented". */
export function isPortRefusal(code: number): boolean {
  return code === 425 || code === 421 || code === 450;
}

/** The verb that a command line begins with, upper case; "" where it begins with none. */
export function verbOf(command: string): string {
  return (/^[A-Za-z]{3,4}(?= |$)/.exec(command)?.[0] ?? "").toUpperCase();
}

/** Follows commands and replies of many control connections and says which data connections they made. */
export class Dialogues implements PortsSeen {
  readonly ports = new Set<number>();
  passiveReplies = 0;
  activeRequests = 0;
  #unusedReplies = 0;
  readonly #open = new Map<string, Dialogue>();
  readonly #clockErrorSeconds: number;
  readonly #refusals: CountedRecord[] = [];
  #latestSeconds = -Infinity;

  constructor(clockErrorSeconds: number) {
    this.#clockErrorSeconds = clockErrorSeconds;
  }

  /** A command from the client. */
  command(speaker: Speaker, seconds: number, text: string): void {
    this.#latestSeconds = Math.max(this.#latestSeconds, seconds);
    const dialogue = this.#dialogue(speaker.session);
    if (dialogue.multiLine !== null) return;
    const verb = verbOf(text);
    if (verb === "PASV" || verb === "EPSV") {
      dialogue.askedSeconds = seconds;
      dialogue.port = null;
    } else if (verb === "PORT" || verb === "EPRT") {
      this.activeRequests++;
      dialogue.passive = false;
      dialogue.port = null;
      dialogue.replySeconds = null;
    }
    const kind = transferKind(verb);
    if (kind === null) return;
    dialogue.kind = kind;
    dialogue.commandSeconds = seconds;
    dialogue.acceptSeconds = null;
  }

  /** A reply of the server; the record of what it ends or refuses, else null. */
  reply(speaker: Speaker, seconds: number, text: string): LogRecord | null {
    this.#latestSeconds = Math.max(this.#latestSeconds, seconds);
    const dialogue = this.#dialogue(speaker.session);
    const head = /^(\d{3})([ -]|$)/.exec(text);
    if (dialogue.multiLine !== null) {
      if (head?.[1] !== dialogue.multiLine || head[2] === "-") return null;
      // The last line of a reply of several is what counts.
      dialogue.multiLine = null;
    }
    if (head === null) return null;
    if (head[2] === "-") {
      dialogue.multiLine = head[1] ?? null;
      return null;
    }
    return this.#single(dialogue, speaker, seconds, Number(head[1]), text);
  }

  /** The control connection is gone. One that asked for a port and got no reply was refused by being ended. */
  close(session: string): void {
    const dialogue = this.#open.get(session);
    if (dialogue === undefined) return;
    if (dialogue.askedSeconds !== null) {
      this.#refusals.push({ kind: "refusal", atSeconds: dialogue.askedSeconds });
    }
    if (dialogue.replySeconds !== null) this.#unusedReplies++;
    this.#open.delete(session);
  }

  /** Ports that were given and not used: not those of the last seconds, which still may be. */
  get unusedReplies(): number {
    let unused = this.#unusedReplies;
    for (const { replySeconds } of this.#open.values())
      if (replySeconds !== null && replySeconds < this.#latestSeconds - longestReplySeconds)
        unused++;
    return unused;
  }

  /**
   * The refusals of a server that ends the session without a word in its log: whoever asked for a port, got no reply and
   * never spoke again. Those that asked last of all may still get one.
   */
  unanswered(): CountedRecord[] {
    const silent = [...this.#open.values()].flatMap(({ askedSeconds }): CountedRecord[] =>
      askedSeconds !== null && askedSeconds < this.#latestSeconds - longestReplySeconds
        ? [{ kind: "refusal", atSeconds: askedSeconds }]
        : [],
    );
    return [...this.#refusals, ...silent];
  }

  #single(
    dialogue: Dialogue,
    speaker: Speaker,
    seconds: number,
    code: number,
    text: string,
  ): LogRecord | null {
    if (dialogue.askedSeconds !== null) {
      dialogue.askedSeconds = null;
      if (code !== 227 && code !== 229) {
        return isPortRefusal(code) ? { kind: "refusal", atSeconds: seconds } : null;
      }
      this.#granted(dialogue, seconds, text);
      return null;
    }
    if (dialogue.kind === null) return null;
    if (code < 200) {
      dialogue.acceptSeconds ??= seconds;
      return null;
    }
    const kind = dialogue.kind;
    const accepted = dialogue.acceptSeconds;
    dialogue.kind = null;
    // A final reply without 150 before it: the transfer never began, unless the server leaves 150 out.
    if (accepted === null && code >= 300) return { kind: "failed", atSeconds: seconds };
    const start = accepted ?? dialogue.commandSeconds;
    const asked = dialogue.replySeconds;
    dialogue.replySeconds = null;
    const setupIsKnown = this.#clockErrorSeconds < 0.1 && asked !== null && accepted !== null;
    return transferOf({
      kind,
      endSeconds: seconds,
      stampErrorSeconds: this.#clockErrorSeconds,
      durationSeconds: secondsBetween(start, seconds),
      durationErrorSeconds: this.#clockErrorSeconds,
      ...speaker,
      complete: code < 300,
      passive: dialogue.passive,
      port: dialogue.port,
      setupSeconds: setupIsKnown ? Math.max(0, accepted - asked) : null,
    });
  }

  #granted(dialogue: Dialogue, seconds: number, text: string): void {
    this.passiveReplies++;
    if (dialogue.replySeconds !== null) this.#unusedReplies++;
    dialogue.passive = true;
    dialogue.port = replyPort(text);
    dialogue.replySeconds = seconds;
    if (dialogue.port !== null) this.ports.add(dialogue.port);
  }

  #dialogue(session: string): Dialogue {
    const known = this.#open.get(session);
    if (known !== undefined) return known;
    const fresh: Dialogue = {
      multiLine: null,
      askedSeconds: null,
      passive: null,
      port: null,
      replySeconds: null,
      kind: null,
      commandSeconds: 0,
      acceptSeconds: null,
    };
    if (this.#open.size >= mostDialogues) {
      for (const oldest of this.#open.keys()) {
        this.#open.delete(oldest);
        break;
      }
    }
    this.#open.set(session, fresh);
    return fresh;
  }
}

import { replyPort } from "./fields.ts";
import type { LogRecord, TransferRecord } from "./types.ts";

/** Who speaks on a control connection. */
export interface Speaker {
  session: string;
  host: string;
  user: string;
}

interface Dialogue {
  /** The code of a multi-line reply that has not ended (its lines can look like commands). */
  multiLine: string | null;
  asked: boolean;
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

/** What a transfer command moves; null for every other command. */
export function transferKind(verb: string): TransferRecord["kind"] | null {
  return kinds.get(verb.toUpperCase()) ?? null;
}

/** true for replies to PASV or EPSV that mean "no port": not for "command not implemented". */
export function isPortRefusal(code: number, text: string): boolean {
  return code === 425 || code === 421 || code === 450 || (code === 500 && /OOPS/.test(text));
}

/** Follows commands and replies of many control connections and says which data connections they made. */
export class Dialogues {
  readonly #open = new Map<string, Dialogue>();
  readonly #clockErrorSeconds: number;

  constructor(clockErrorSeconds: number) {
    this.#clockErrorSeconds = clockErrorSeconds;
  }

  /** A command from the client. */
  command(speaker: Speaker, seconds: number, text: string): void {
    const dialogue = this.#dialogue(speaker.session);
    if (dialogue.multiLine !== null) return;
    const verb = (/^[A-Za-z]{3,4}(?= |$)/.exec(text)?.[0] ?? "").toUpperCase();
    if (verb === "PASV" || verb === "EPSV") {
      dialogue.asked = true;
      dialogue.port = null;
    } else if (verb === "PORT" || verb === "EPRT") {
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
    const dialogue = this.#dialogue(speaker.session);
    const head = /^(\d{3})([ -]|$)/.exec(text);
    if (dialogue.multiLine !== null) {
      if (head?.[1] === dialogue.multiLine && head[2] !== "-") dialogue.multiLine = null;
      return null;
    }
    if (head === null) return null;
    if (head[2] === "-") {
      dialogue.multiLine = head[1] ?? null;
      return null;
    }
    return this.#single(dialogue, speaker, seconds, Number(head[1]), text);
  }

  /** The control connection is gone. */
  close(session: string): void {
    this.#open.delete(session);
  }

  #single(
    dialogue: Dialogue,
    speaker: Speaker,
    seconds: number,
    code: number,
    text: string,
  ): LogRecord | null {
    if (dialogue.asked) {
      dialogue.asked = false;
      if (code === 227 || code === 229) {
        dialogue.passive = true;
        dialogue.port = replyPort(text);
        dialogue.replySeconds = seconds;
        return null;
      }
      return isPortRefusal(code, text) ? { kind: "refusal", atSeconds: seconds } : null;
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
    return {
      kind,
      endSeconds: seconds,
      stampErrorSeconds: this.#clockErrorSeconds,
      durationSeconds: Math.max(0, seconds - start),
      durationErrorSeconds: this.#clockErrorSeconds,
      bytes: null,
      ...speaker,
      complete: code < 300,
      passive: dialogue.passive,
      port: dialogue.port,
      setupSeconds: setupIsKnown ? Math.max(0, accepted - asked) : null,
    };
  }

  #dialogue(session: string): Dialogue {
    const known = this.#open.get(session);
    if (known !== undefined) return known;
    const fresh: Dialogue = {
      multiLine: null,
      asked: false,
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

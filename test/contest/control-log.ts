import { readFileSync } from "node:fs";

/** What was said on one control connection, in order; times in seconds of the machine's steady clock, at the server. */
export interface Control {
  client: string;
  commands: { at: number; text: string }[];
  /** Last lines of replies. */
  replies: { at: number; code: number; text: string }[];
  /** When the server closed it; Infinity where it did not. */
  closed: number;
}

/** A look at the server: ports of the range in LISTEN, and how late the queue's latest packet was, s. */
export interface Look {
  at: number;
  listeners: number;
  late: number;
}

/** What the packet queue wrote down in a run. */
export interface Seen {
  controls: Control[];
  looks: Look[];
  /** Connections that the firewall kept out. */
  keptOut: number;
}

/** One line of the queue's log; which fields it has depends on what it tells. */
interface Fact {
  at: number;
  client?: string;
  port?: number;
  who?: "client" | "server";
  says?: "SYN" | "FIN" | "RST";
  text?: string;
  listeners?: number;
  late?: number;
  kept_out?: number;
}

/** Joins the pieces of a direction to lines, each with the time of its last piece. */
class Lines {
  private rest = "";

  take(text: string): string[] {
    const lines = (this.rest + text).split("\r\n");
    this.rest = lines.pop()!;
    return lines;
  }
}

class OpenControl {
  readonly control: Control;
  private readonly fromClient = new Lines();
  private readonly fromServer = new Lines();

  constructor(client: string) {
    this.control = { client, commands: [], replies: [], closed: Infinity };
  }

  add({ at, who, says, text }: Fact): void {
    const { control } = this;
    if (who === "server" && (says === "FIN" || says === "RST")) {
      control.closed = Math.min(control.closed, at);
    }
    if (text === undefined) return;
    if (who === "client") {
      for (const line of this.fromClient.take(text)) control.commands.push({ at, text: line });
      return;
    }
    for (const line of this.fromServer.take(text)) {
      if (/^\d{3}( |$)/.test(line)) {
        control.replies.push({ at, code: Number(line.slice(0, 3)), text: line });
      }
    }
  }
}

/** Reads what the packet queue wrote down. */
export function readSeen(file: string): Seen {
  const open = new Map<string, OpenControl>();
  const seen: Seen = { controls: [], looks: [], keptOut: 0 };
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line === "") continue;
    const fact = JSON.parse(line) as Fact;
    if (fact.listeners !== undefined) {
      seen.looks.push({ at: fact.at, listeners: fact.listeners, late: fact.late ?? 0 });
    } else if (fact.kept_out !== undefined) {
      seen.keptOut++;
    } else if (fact.client !== undefined) {
      const key = `${fact.client}:${fact.port}`;
      // A new connection from a port that was used before begins with the client's SYN.
      if (!open.has(key) || (fact.who === "client" && fact.says === "SYN")) {
        const begun = new OpenControl(fact.client);
        open.set(key, begun);
        seen.controls.push(begun.control);
      }
      open.get(key)!.add(fact);
    }
  }
  return seen;
}

import type { Socket } from "node:net";
import type { PortRange } from "../../src/scenario/types.ts";
import { FtpClient, type PasvReply, type Reply } from "./ftp-client.ts";

/** What became of one client that wanted a passive port. */
export interface Asked {
  client: FtpClient;
  /** The reply to PASV, or the greeting where the server did not even let the client in. */
  reply: Reply;
  turnedAway: "nowhere" | "at login" | "at PASV";
  port: number;
}

/** The clients of one test, each with an address of its own; all are let go of at its end. */
export class Clients {
  private next = 0;
  private readonly clients: FtpClient[] = [];
  private readonly data: Socket[] = [];
  private readonly range: PortRange;

  constructor(range: PortRange) {
    this.range = range;
  }

  inRange(port: number): boolean {
    return port >= this.range.first && port <= this.range.last;
  }

  async login(): Promise<FtpClient> {
    const client = await FtpClient.login(this.next++);
    this.clients.push(client);
    return client;
  }

  /** A new client connects, logs in and sends PASV, as far as the server lets it. */
  async ask(): Promise<Asked> {
    const { client, greeting } = await FtpClient.connect(this.next++);
    this.clients.push(client);
    if (greeting.code !== 220) {
      return { client, reply: greeting, turnedAway: "at login", port: Number.NaN };
    }
    const user = await client.send("USER anonymous");
    if (user.code === 331) await client.send("PASS guest@example.com");
    const reply: PasvReply = await client.pasv();
    const turnedAway = this.inRange(reply.port) ? "nowhere" : "at PASV";
    return { client, reply, turnedAway, port: reply.port };
  }

  /** New clients ask until `most` have a port in the range, one is turned away for good, or 200 have asked. */
  async hold(most: number, onHeld?: (asked: Asked) => Promise<void>): Promise<Asked[]> {
    const held: Asked[] = [];
    const full = this.range.last - this.range.first + 1;
    for (let tries = 0; held.length < most && tries < 200; tries++) {
      const asked = await this.ask();
      if (asked.turnedAway === "nowhere") {
        await onHeld?.(asked);
        held.push(asked);
        continue;
      }
      // A server that draws at random may refuse while ports are free: then the next client tries its luck.
      const byChance = asked.reply.code === 500 && held.length < full;
      if (!byChance) break;
    }
    return held;
  }

  /** Sends PASV and begins a download that nobody reads. */
  async stall({ client, port }: Asked): Promise<void> {
    this.data.push(await client.stalledDownload(port));
  }

  letGo(): void {
    for (const socket of this.data) socket.destroy();
    for (const client of this.clients) client.destroy();
  }
}

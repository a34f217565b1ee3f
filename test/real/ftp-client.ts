import { type Socket, connect } from "node:net";

/** Where the servers under test listen: the loopback of their namespace. */
const SERVER = "127.0.0.1";
const CONTROL_PORT = 21;
/** Nothing on a loopback takes longer, s. */
const PATIENCE_SECONDS = 10;

/** A reply as it came: code and whole text; code 0 where the connection closed without one. */
export interface Reply {
  code: number;
  text: string;
}

/** A reply to PASV with the port that it names, NaN where it names none. */
export interface PasvReply extends Reply {
  port: number;
}

/** Waits; ms. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Rejects with a sentence where `what` does not happen in time. */
export async function inTime<T>(what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${what} took more than ${PATIENCE_SECONDS} s.`)),
      PATIENCE_SECONDS * 1000,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Opens a connection from an address of the loopback. */
export function openSocket(port: number, from: string): Promise<Socket> {
  const socket = connect({ host: SERVER, port, localAddress: from });
  socket.on("error", () => undefined);
  return inTime(
    `Connecting to port ${port}`,
    new Promise((resolve, reject) => {
      socket.once("connect", () => resolve(socket));
      socket.once("error", reject);
    }),
  );
}

/** One control connection, speaking raw FTP; every client has an address of its own. */
export class FtpClient {
  readonly address: string;
  private readonly control: Socket;
  private buffer = "";
  private closed = false;
  private awaiting: ((reply: Reply) => void) | null = null;

  private constructor(control: Socket, address: string) {
    this.control = control;
    this.address = address;
    control.setEncoding("utf8");
    control.on("data", (text: string) => {
      this.buffer += text;
      this.deliver();
    });
    control.on("close", () => {
      this.closed = true;
      this.deliver();
    });
  }

  /** Connects as client number `index` (0 … 60,000) and reads the greeting. */
  static async connect(index: number): Promise<{ client: FtpClient; greeting: Reply }> {
    const address = `127.1.${Math.floor(index / 250)}.${(index % 250) + 1}`;
    const client = new FtpClient(await openSocket(CONTROL_PORT, address), address);
    return { client, greeting: await client.read("The greeting") };
  }

  /** Connects and logs in as anonymous; throws where the server does not let it in. */
  static async login(index: number): Promise<FtpClient> {
    const { client, greeting } = await FtpClient.connect(index);
    const user = greeting.code === 220 ? await client.send("USER anonymous") : greeting;
    const last = user.code === 331 ? await client.send("PASS guest@example.com") : user;
    if (last.code === 230) return client;
    client.destroy();
    throw new Error(`The server did not let an anonymous client in: ${last.text}`);
  }

  private deliver(): void {
    if (this.awaiting === null) return;
    const lines = this.buffer.split("\r\n");
    const end = lines.findIndex((line, i) => i < lines.length - 1 && /^\d{3}( |$)/.test(line));
    if (end < 0 && !this.closed) return;
    const text = end < 0 ? this.buffer.trim() : lines.slice(0, end + 1).join("\n");
    this.buffer = end < 0 ? "" : lines.slice(end + 1).join("\r\n");
    const resolve = this.awaiting;
    this.awaiting = null;
    resolve({ code: end < 0 ? 0 : Number(lines[end]!.slice(0, 3)), text });
  }

  /** The next reply; code 0 where the connection is closed and nothing is left. */
  read(what: string): Promise<Reply> {
    const reply = new Promise<Reply>((resolve) => {
      this.awaiting = resolve;
    });
    this.deliver();
    return inTime(what, reply);
  }

  send(command: string): Promise<Reply> {
    if (!this.closed) this.control.write(`${command}\r\n`);
    return this.read(`The reply to ${command}`);
  }

  async pasv(): Promise<PasvReply> {
    const reply = await this.send("PASV");
    const numbers = /(\d+),(\d+)\)?\.?\s*$/.exec(reply.text);
    const named = reply.code === 227 && numbers !== null;
    return { ...reply, port: named ? Number(numbers[1]) * 256 + Number(numbers[2]) : Number.NaN };
  }

  /** The data connection to a port that PASV named, from this client's address. */
  openData(port: number): Promise<Socket> {
    return openSocket(port, this.address);
  }

  /** A download that began (150) and goes nowhere: nothing is read from its data connection. */
  async stalledDownload(port: number): Promise<Socket> {
    const data = await this.openData(port);
    data.pause();
    const reply = await this.send("RETR large");
    if (reply.code === 150 || reply.code === 125) return data;
    throw new Error(`RETR was answered with ${reply.text}`);
  }

  /** Reads a download to its end and the server's last word on it. */
  async finish(data: Socket): Promise<Reply> {
    const ended = new Promise((resolve) => {
      data.once("close", resolve);
    });
    data.resume();
    await inTime("The end of the download", ended);
    return this.read("The reply at the end of a transfer");
  }

  /** Leaves politely, and at once where the server does not answer. */
  async quit(): Promise<void> {
    if (!this.closed) await this.send("QUIT").catch(() => undefined);
    this.destroy();
  }

  destroy(): void {
    this.control.destroy();
  }
}

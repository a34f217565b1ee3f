import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./tools.ts";

/** Listens on every port named on the command line, both families, and tells each caller the port it came in on. */
const listener = `
const { createServer } = require("node:net");
const mark = process.env.MARK ?? "";
let left = process.argv.length - 2;
for (const port of process.argv.slice(2))
  createServer((socket) => { socket.on("error", () => {}); socket.end(mark + socket.localPort); })
    .listen(Number(port), "::", () => { if (--left === 0) console.log("ready"); });
`;

/** Calls each "local address,server address,port" and prints what it was told, or "closed". */
const caller = `
const { connect } = require("node:net");
const call = (text) => new Promise((done) => {
  const [localAddress, host, port] = text.split(",");
  const socket = connect({ localAddress, host, port: Number(port) });
  let told = "";
  const end = (answer) => { socket.destroy(); done(answer); };
  socket.setTimeout(Number(process.env.PATIENCE ?? 1000), () => end("closed"));
  socket.on("data", (data) => { told += data; });
  socket.on("end", () => end(told));
  socket.on("error", () => end("closed"));
});
Promise.all(process.argv.slice(2).map(call)).then((answers) => console.log(answers.join(" ")));
`;

/** The addresses of the little network: an allowed client, another one, and the server, in both families. */
export const addresses = {
  allowed: ["192.0.2.20", "2001:db8:1::20"],
  other: ["192.0.2.50", "2001:db8:2::20"],
  /** Inside the allowed networks, for hosts that have reason to ban it. */
  banned: ["192.0.2.25", "2001:db8:1::25"],
  server: ["203.0.113.10", "2001:db8:f::10"],
} as const;

export interface Caller {
  who: "allowed" | "other" | "banned";
  family: 4 | 6;
}

export interface Network {
  /** Runs a script on the machine with the firewall, in the folder of the files. */
  sh(script: string): { status: number | null; text: string };
  /** Runs a script on any of the machines, in the same folder; `server` is the inner one where there is one. */
  at(
    machine: "client" | "wall" | "server",
    script: string,
  ): { status: number | null; text: string };
  folder: string;
  /**
   * What each port answers to each caller, all asked at once: the port's number, or "closed" after `patience` ms. Where both
   * machines listen, the one with the firewall says "w" before its number.
   */
  call(callers: readonly Caller[], ports: readonly number[], patience?: number): string[][];
}

let made = 0;
/** In the names of all that is made here, so that whoever started the tests can end what they leave. */
const owner = process.env["TEST_NETWORKS"] ?? String(process.pid);

/**
 * Client and firewall joined by a cable; with `inside`, a third machine behind the firewall is the one that listens,
 * at 10.0.0.5 and 10.0.0.6; with "both", the one with the firewall does too. Everything is gone afterwards.
 */
export async function withNetwork(
  files: Record<string, string>,
  ports: readonly number[],
  inside: boolean | "both",
  use: (network: Network) => void,
): Promise<void> {
  const tag = `${owner}x${made++}`;
  const [client, wall, server] = [`pc${tag}`, `pw${tag}`, `ps${tag}`];
  const folder = mkdtempSync(join(tmpdir(), "exports-"));
  for (const [file, text] of Object.entries({
    ...files,
    "caller.cjs": caller,
    "listener.cjs": listener,
  }))
    writeFileSync(join(folder, file), text);
  const at = (name: string, script: string) =>
    run("ip", ["netns", "exec", name, "sh", "-c", script], "", folder);
  const listening: ChildProcess[] = [];
  try {
    run("sh", ["-ec", cables(client, wall, inside ? server : null)]);
    listening.push(await listen(inside ? server : wall, folder, ports));
    if (inside === "both") listening.push(await listen(wall, folder, ports, "w"));
    use({
      sh: (script) => at(wall, script),
      at: (machine, script) =>
        at({ client, wall, server: inside ? server : wall }[machine], script),
      folder,
      call: (callers, asked, patience = 1000) => {
        const calls = callers.flatMap(({ who, family }) => {
          const index = family === 4 ? 0 : 1;
          return asked.map((port) => `${addresses[who][index]},${addresses.server[index]},${port}`);
        });
        const told = at(
          client,
          `PATIENCE=${patience} ${process.execPath} caller.cjs ${calls.join(" ")}`,
        )
          .text.trim()
          .split(" ");
        return callers.map((_, row) => told.slice(row * asked.length, (row + 1) * asked.length));
      },
    });
  } finally {
    for (const child of listening) child.kill();
    for (const name of [client, wall, server]) {
      // A namespace that is deleted lives on with its processes.
      const pids = run("ip", ["netns", "pids", name]).text.match(/^\d+$/gm) ?? [];
      if (pids.length > 0) run("kill", ["-9", ...pids]);
      run("ip", ["netns", "del", name]);
    }
    rmSync(folder, { recursive: true });
  }
}

function cables(client: string, wall: string, server: string | null) {
  const lines = [
    `ip netns add ${client}; ip netns add ${wall}`,
    `ip link add eth0 netns ${client} type veth peer name eth0 netns ${wall}`,
    ...[...addresses.allowed, ...addresses.other, ...addresses.banned].map((address) =>
      add(client, "eth0", address),
    ),
    ...addresses.server.map((address) => add(wall, "eth0", address)),
    `for n in ${client} ${wall}; do ip -n $n link set lo up; ip -n $n link set eth0 up; done`,
    ...["-4", "-6"].flatMap((family) =>
      [client, wall].map((name) => `ip ${family} -n ${name} route add default dev eth0`),
    ),
  ];
  if (server === null) return lines.join("\n");
  return [
    ...lines,
    `ip netns add ${server}`,
    `ip link add eth1 netns ${wall} type veth peer name eth0 netns ${server}`,
    `ip -n ${wall} addr add 10.0.0.1/24 dev eth1; ip -n ${wall} link set eth1 up`,
    `ip -n ${server} addr add 10.0.0.5/24 dev eth0; ip -n ${server} addr add 10.0.0.6/24 dev eth0; ip -n ${server} link set eth0 up; ip -n ${server} link set lo up`,
    `ip -n ${server} route add default via 10.0.0.1`,
    `ip netns exec ${wall} sh -c 'echo 1 > /proc/sys/net/ipv4/ip_forward'`,
  ].join("\n");
}

function add(name: string, link: string, address: string) {
  return address.includes(":")
    ? `ip -n ${name} addr add ${address}/128 dev ${link} nodad`
    : `ip -n ${name} addr add ${address}/32 dev ${link}`;
}

function listen(name: string, folder: string, ports: readonly number[], mark = "") {
  return new Promise<ChildProcess>((ready, fail) => {
    const child = spawn("ip", [
      "netns",
      "exec",
      name,
      "env",
      `MARK=${mark}`,
      process.execPath,
      join(folder, "listener.cjs"),
      ...ports.map(String),
    ]);
    child.stdout.once("data", () => ready(child));
    child.once("error", fail);
    child.once("exit", (status) => fail(new Error(`The listener ended with ${status}.`)));
  });
}

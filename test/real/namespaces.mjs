// Network namespaces for tests: made, entered and ended here, so that nothing is left behind. Plain Node, no packages.
import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from "node:fs";

/** A user that FTP servers map anonymous clients to; added to the namespace's own view of /etc/passwd. */
const ftpUser = (home) => `ftp:x:64321:64321:anonymous:${home}:/usr/sbin/nologin\n`;
const ftpGroup = "ftp:x:64321:\n";

/** The loopback is set up, and socket buffers are kept small, so that a download that nobody reads stalls at once. */
const prepare = `
ip link set lo up
echo 4096 16384 65536 > /proc/sys/net/ipv4/tcp_rmem
echo 4096 16384 65536 > /proc/sys/net/ipv4/tcp_wmem
`;

function ip(...args) {
  const { status, stdout, stderr, error } = spawnSync("ip", args, { encoding: "utf8" });
  return { ok: status === 0, text: `${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}`.trim() };
}

function withUser(file, line) {
  const text = readFileSync(file, "utf8");
  return /^ftp:/m.test(text) ? text.replace(/^ftp:.*\n/m, line) : text + line;
}

/** Makes a namespace with a loopback of its own; null and a reason where that is impossible. */
export function makeNamespace(name, home) {
  const made = ip("netns", "add", name);
  if (!made.ok) return { namespace: null, why: `ip netns add failed: ${made.text}` };
  // What stands in /etc/netns/NAME is bound over /etc for whatever `ip netns exec` starts, and nowhere else.
  const folder = `/etc/netns/${name}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/passwd`, withUser("/etc/passwd", ftpUser(home)));
  writeFileSync(`${folder}/group`, withUser("/etc/group", ftpGroup));
  const ready = ip("netns", "exec", name, "sh", "-ec", prepare);
  if (ready.ok) return { namespace: name, why: "" };
  endNamespace(name);
  return { namespace: null, why: `the namespace could not be made ready: ${ready.text}` };
}

/** Ends every process inside a namespace, then the namespace itself. */
export function endNamespace(name) {
  for (let round = 0; round < 20; round++) {
    const pids = ip("netns", "pids", name).text.split(/\s+/).map(Number).filter(Boolean);
    if (pids.length === 0) break;
    for (const pid of pids) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It ended by itself meanwhile.
      }
    }
    spawnSync("sleep", ["0.1"]);
  }
  ip("netns", "del", name);
  rmSync(`/etc/netns/${name}`, { recursive: true, force: true });
  if (existsSync("/etc/netns") && readdirSync("/etc/netns").length === 0) rmdirSync("/etc/netns");
}

/** Runs a command inside a namespace to its end, at most `seconds`; its status, or why it was stopped. */
export function runInside(name, command, args, options, seconds) {
  return new Promise((resolve) => {
    const child = spawn("ip", ["netns", "exec", name, command, ...args], {
      stdio: "inherit",
      ...options,
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      resolve(code ?? `killed by ${signal}`);
    });
  });
}

// Network namespaces for tests: made, entered and ended here, so that nothing is left behind. Plain Node, no packages.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

/** A user that FTP servers map anonymous clients to; added to a namespace's own copy of /etc/passwd. */
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

/**
 * A copy of /etc with a user `ftp` whose home is `home`. A server gets the whole folder in the place of /etc: single files
 * bound over /etc/passwd would be gone as soon as somebody installs a package, which replaces that file.
 */
export function copyEtc(folder, home) {
  const { status, stderr } = spawnSync("cp", ["-a", "/etc/.", folder], { encoding: "utf8" });
  if (status !== 0 && !existsSync(`${folder}/passwd`)) throw new Error(`cp failed: ${stderr}`);
  writeFileSync(`${folder}/passwd`, withUser("/etc/passwd", ftpUser(home)));
  writeFileSync(`${folder}/group`, withUser("/etc/group", ftpGroup));
}

/** Makes a bare namespace; why not, or "". */
export function addNamespace(name) {
  const made = ip("netns", "add", name);
  return made.ok ? "" : `ip netns add failed: ${made.text}`;
}

/** Makes a namespace with a loopback and an /etc of its own; null and a reason where that is impossible. */
export function makeNamespace(name, home) {
  const why = addNamespace(name);
  if (why !== "") return { namespace: null, why };
  mkdirSync(etcOf(home), { recursive: true });
  copyEtc(etcOf(home), home);
  const ready = ip("netns", "exec", name, "sh", "-ec", prepare);
  if (ready.ok) return { namespace: name, why: "" };
  endNamespace(name);
  return { namespace: null, why: `the namespace could not be made ready: ${ready.text}` };
}

/** Where the copy of /etc for the anonymous user with this home is. */
function etcOf(home) {
  return `${home}-etc`;
}

/** The words that run a command inside a namespace, with a folder in the place of /etc. */
export function wordsInside(name, etc, command, args) {
  const script = 'mount --bind "$0" /etc && exec "$@"';
  return ["netns", "exec", name, "sh", "-c", script, etc, command, ...args];
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
}

/** Names of the namespaces that tests made under a tag; with `isOwner` under every tag of the process of this number. */
export function namespacesOf(tag, isOwner = false) {
  // A tag may begin like another one: "lived-in", "lived-in-ufw".
  const made = new RegExp(`^p[cws]${tag}${isOwner ? "-" : "x"}`);
  const names = ip("netns", "list").text.match(/^\S+/gm) ?? [];
  return names.filter((name) => made.test(name));
}

/** Runs a command inside a namespace made for `home` to its end, at most `seconds`; its status, or why it was stopped. */
export function runInside(name, home, command, args, options, seconds) {
  return new Promise((resolve) => {
    const child = spawn("ip", wordsInside(name, etcOf(home), command, args), {
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

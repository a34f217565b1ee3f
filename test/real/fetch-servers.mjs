// Brings the real servers into .cache/servers without installing anything. Plain Node, no packages.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Debian packages by server; their libraries are found by themselves. */
const debianPackages = {
  exports: ["vsftpd", "proftpd-core"],
  "exports-tls": ["vsftpd", "proftpd-core", "proftpd-mod-crypto"],
  // It starts no server: the firewalls are those of this machine.
  "lived-in": [],
  "lived-in-slow": [],
  vsftpd: ["vsftpd"],
  proftpd: ["proftpd-core"],
  "pure-ftpd": ["pure-ftpd", "pure-ftpd-common"],
  pyftpdlib: ["python3-pyftpdlib"],
};

/** Debian's own Python, which its packages are for. */
const python = "/usr/bin/python3";

const ftpSrvVersion = "4.6.3";

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: "utf8", timeout: 300_000, ...options });
  const text = `${result.stdout ?? ""}${result.stderr ?? ""}${result.error?.message ?? ""}`;
  return { ok: result.status === 0, text };
}

function isInstalled(name) {
  const { ok, text } = run("dpkg-query", ["-W", "-f=${Status}", name]);
  return ok && text.includes("install ok installed");
}

/** The packages and, of what they depend on, the libraries and Python modules that this machine lacks. */
function withLibraries(names) {
  const wanted = new Set(names);
  for (const name of wanted) {
    for (const [, dependency] of run("apt-cache", ["depends", name]).text.matchAll(
      /^ {2}Depends: ((?:lib|python3-)\S+)/gm,
    )) {
      if (!isInstalled(dependency)) wanted.add(dependency);
    }
  }
  return [...wanted];
}

function download(names, folder) {
  const attempt = () => run("apt-get", ["download", ...withLibraries(names)], { cwd: folder });
  const first = attempt();
  if (first.ok) return "";
  console.log("Updating Debian's package lists …");
  run("apt-get", ["update"]);
  const second = attempt();
  return second.ok ? "" : `apt-get download failed: ${second.text.trim().split("\n").at(-1)}`;
}

/** Folders of a server's unpacked packages that hold libraries, as LD_LIBRARY_PATH wants them. */
export function libraryPath(root) {
  const folders = ["lib", "usr/lib"].map((folder) => join(root, folder)).filter(existsSync);
  const ofMachine = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith("-linux-gnu"))
      .map((name) => join(folder, name)),
  );
  return [...ofMachine, ...folders].join(":");
}

/** What a server needs and this machine does not have, in words, or "". */
function missingParts(name, root) {
  if (name === "pyftpdlib") {
    return existsSync(python) ? "" : `${python} is missing (apt-get install python3)`;
  }
  const program = join(root, "usr/sbin", name);
  const { text } = run("ldd", [program], {
    env: { ...process.env, LD_LIBRARY_PATH: libraryPath(root) },
  });
  const missing = [...text.matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => library);
  return missing.length === 0 ? "" : `libraries are missing: ${missing.join(", ")}`;
}

/** Unpacks a server's packages into `cache/NAME`; why not, or "". */
function fetchDebian(name, cache) {
  const root = join(cache, name);
  // Another release of Debian brings other packages: then the folder is filled anew.
  const release = readFileSync("/etc/debian_version", "utf8").trim().replaceAll("/", "-");
  const done = join(root, `unpacked-${release}`);
  if (existsSync(done)) return missingParts(name, root);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const failed = download(debianPackages[name], root);
  if (failed !== "") return failed;
  for (const file of readdirSync(root).filter((file) => file.endsWith(".deb"))) {
    const unpacked = run("dpkg", ["-x", file, "."], { cwd: root });
    if (!unpacked.ok) return `dpkg -x ${file} failed: ${unpacked.text.trim()}`;
  }
  writeFileSync(done, "");
  return missingParts(name, root);
}

function fetchFtpSrv(cache) {
  const root = join(cache, "ftp-srv");
  if (existsSync(join(root, "node_modules/ftp-srv/package.json"))) return "";
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, "package.json"), '{ "private": true }\n');
  const args = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", root];
  const { ok, text } = run("npm", [...args, `ftp-srv@${ftpSrvVersion}`], { cwd: root });
  return ok ? "" : `npm install failed: ${text.trim().split("\n").at(-1)}`;
}

/** Brings one server into the cache folder; the reason why it cannot be had, or "" where it is there. */
export function fetchServer(name, cache) {
  if (debianPackages[name]?.length === 0) return "";
  if (name === "ftp-srv") return fetchFtpSrv(cache);
  if (!existsSync("/etc/debian_version"))
    return "it is fetched as a Debian package, and this is no Debian";
  return fetchDebian(name, cache);
}

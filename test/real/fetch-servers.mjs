// Brings the real servers into .cache/servers without installing anything. Plain Node, no packages.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Debian packages by server; their libraries are found by themselves. */
const debianPackages = {
  exports: ["vsftpd", "proftpd-core"],
  "exports-tls": ["vsftpd", "proftpd-core", "proftpd-mod-crypto"],
  // They start no server: the firewalls are those of this machine.
  "lived-in": [],
  "lived-in-ufw": [],
  "lived-in-firewalld": [],
  "lived-in-shorewall": [],
  vsftpd: ["vsftpd"],
  proftpd: ["proftpd-core"],
  "pure-ftpd": ["pure-ftpd", "pure-ftpd-common"],
  pyftpdlib: ["python3-pyftpdlib", "python3-openssl"],
  twisted: ["python3-twisted"],
  aioftp: ["python3-aioftp"],
  "inetutils-ftpd": ["inetutils-ftpd"],
  clients: ["curl", "wget", "lftp", "ncftp", "rclone"],
};

/** Packages of the npm registry by server, with the version that is run. */
const npmPackages = {
  "ftp-srv": "ftp-srv@4.6.3",
  ftpd: "ftpd@0.2.16",
  "basic-ftp": "basic-ftp@6.2.6",
};

/** Debian's own Python, which its packages are for. */
const python = "/usr/bin/python3";

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: "utf8", timeout: 300_000, ...options });
  const text = `${result.stdout ?? ""}${result.stderr ?? ""}${result.error?.message ?? ""}`;
  return { ok: result.status === 0, text };
}

/** Names of the packages that this machine has. */
function installedPackages() {
  const { text } = run("dpkg-query", ["-W", "-f=${Package} ${Status}\n"]);
  return new Set([...text.matchAll(/^(\S+) install ok installed$/gm)].map(([, name]) => name));
}

/** The packages and, of what they depend on, the libraries and Python modules that this machine lacks. */
function withLibraries(names) {
  const installed = installedPackages();
  const wanted = new Set(names);
  for (let asked = names; asked.length > 0;) {
    const { text } = run("apt-cache", ["depends", ...asked]);
    const needed = [...text.matchAll(/^ {2}Depends: ((?:lib|python3-)\S+)/gm)];
    asked = needed
      .map(([, name]) => name)
      .filter((name) => !wanted.has(name) && !installed.has(name));
    for (const name of asked) wanted.add(name);
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

/** The program that has to find its libraries, where it is not a script for Debian's Python. */
const programs = {
  exports: "usr/sbin/vsftpd",
  vsftpd: "usr/sbin/vsftpd",
  proftpd: "usr/sbin/proftpd",
  "pure-ftpd": "usr/sbin/pure-ftpd",
  "inetutils-ftpd": "usr/sbin/ftpd",
  clients: "usr/bin/lftp",
};

/** What a server needs and this machine does not have, in words, or "". */
function missingParts(name, root) {
  if (programs[name] === undefined) {
    return existsSync(python) ? "" : `${python} is missing (apt-get install python3)`;
  }
  const { text } = run("ldd", [join(root, programs[name])], {
    env: { ...process.env, LD_LIBRARY_PATH: libraryPath(root) },
  });
  const missing = [...text.matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => library);
  return missing.length === 0 ? "" : `libraries are missing: ${missing.join(", ")}`;
}

/** Unpacks a server's packages into `cache/NAME`; why not, or "". */
function fetchDebian(name, cache) {
  const root = join(cache, name);
  // Another release of Debian brings other packages, and so may another list: then the folder is filled anew.
  const release = readFileSync("/etc/debian_version", "utf8").trim().replaceAll("/", "-");
  const done = join(root, `unpacked-${release}`);
  const names = debianPackages[name].join(" ");
  if (existsSync(done) && readFileSync(done, "utf8") === names) return missingParts(name, root);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const failed = download(debianPackages[name], root);
  if (failed !== "") return failed;
  for (const file of readdirSync(root).filter((file) => file.endsWith(".deb"))) {
    const unpacked = run("dpkg", ["-x", file, "."], { cwd: root });
    if (!unpacked.ok) return `dpkg -x ${file} failed: ${unpacked.text.trim()}`;
  }
  writeFileSync(done, names);
  return missingParts(name, root);
}

function fetchNpm(name, cache) {
  const root = join(cache, name);
  const [, wanted] = npmPackages[name].split("@");
  const installed = join(root, "node_modules", name, "package.json");
  if (existsSync(installed) && JSON.parse(readFileSync(installed, "utf8")).version === wanted) {
    return "";
  }
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, "package.json"), '{ "private": true }\n');
  const args = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", root];
  const { ok, text } = run("npm", [...args, npmPackages[name]], { cwd: root });
  return ok ? "" : `npm install failed: ${text.trim().split("\n").at(-1)}`;
}

/** A server that no package has: it is run where somebody has put one on the path. */
function onPath(name) {
  const { ok } = run("sh", ["-c", `command -v "$0"`, name]);
  return ok ? "" : `no package has it, and there is no ${name} on the path`;
}

/** Brings one server, or the clients, into the cache folder; the reason why it cannot be had, or "" where it is there. */
export function fetchServer(name, cache) {
  if (npmPackages[name] !== undefined) return fetchNpm(name, cache);
  if (debianPackages[name] === undefined) return onPath(name);
  if (debianPackages[name].length === 0) return "";
  if (!existsSync("/etc/debian_version"))
    return "it is fetched as a Debian package, and this is no Debian";
  return fetchDebian(name, cache);
}

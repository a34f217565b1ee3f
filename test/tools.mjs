// Programs that some tests need and npm does not bring. Plain Node, no packages.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Each tool: where it may be (the first that exists counts), and the Debian package that brings it. */
const tools = {
  chromium: {
    paths: [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"],
    debianPackage: "chromium",
    otherwise: "or set CHROMIUM to the path of a Chromium or Chrome",
  },
  nft: {
    paths: [process.env.NFT, "/usr/sbin/nft", "/sbin/nft", "/usr/bin/nft"],
    debianPackage: "nftables",
    otherwise: "or set NFT to its path",
  },
};

/** The tools whose verdict the exported texts are put to, with the Debian packages that bring them. */
const checkers = {
  "/usr/sbin/iptables-restore": "iptables",
  "/usr/sbin/ufw": "ufw",
  "/usr/bin/firewall-offline-cmd": "firewalld",
  "/usr/bin/shellcheck": "shellcheck",
  "/usr/sbin/haproxy": "haproxy",
  "/usr/sbin/nginx": "nginx-light libnginx-mod-stream",
  "/usr/sbin/shorewall": "shorewall",
  "/usr/sbin/shorewall6": "shorewall6",
  "/usr/sbin/sysctl": "procps",
  "/usr/bin/hcloud": "hcloud-cli",
  "/usr/bin/docker-compose": "docker-compose",
  "/usr/bin/ip": "iproute2",
  "/usr/bin/parallel": "parallel",
  "/usr/share/doc/python3-yaml": "python3-yaml",
  "/usr/share/doc/python3-jsonschema": "python3-jsonschema",
};

/** Installs the checkers that are missing where the user is root on Debian, else says how to get them; tests skip without them. */
export function needCheckers() {
  const missing = () => Object.keys(checkers).filter((path) => !existsSync(path));
  if (missing().length > 0 && mayInstall()) {
    console.log("Installing the tools that check the exported texts …");
    install(missing().map((path) => checkers[path]));
  }
  const left = missing();
  if (left.length === 0) return;
  console.log(`\n!!! ${left.join(", ")} missing: tests that need them are skipped. To run them:`);
  console.log(`!!!   sudo apt-get install -y ${left.map((path) => checkers[path]).join(" ")}\n`);
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

function install(packages) {
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(" ")}`;
  spawnSync("sh", ["-c", command], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

/** Path of a tool on this machine, or null. */
export function findTool(name) {
  return tools[name].paths.find((path) => path && existsSync(path)) ?? null;
}

/** The command that a person runs to get a tool. */
export function installCommand(name) {
  const { debianPackage } = tools[name];
  return `apt-get update && apt-get install -y --no-install-recommends ${debianPackage}`;
}

/** Path of a tool; installs it first where the user is root on Debian. Null, with a loud hint, where it stays missing. */
export function needTool(name) {
  const found = findTool(name);
  if (found !== null) return found;
  if (mayInstall()) {
    console.log(`Installing ${name} …`);
    install([tools[name].debianPackage]);
  }
  const installed = findTool(name);
  if (installed !== null) return installed;
  console.log(`\n!!! ${name} is missing: tests that need it are skipped. To run them:`);
  console.log(`!!!   sudo sh -c '${installCommand(name)}'`);
  console.log(`!!!   ${tools[name].otherwise}\n`);
  return null;
}

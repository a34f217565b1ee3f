// Programs that some tests need and npm does not bring; `node test/tools.mjs` fetches them. Plain Node, no packages.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

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
  "/usr/bin/ansible-lint": "ansible-lint",
  "/usr/bin/jq": "jq",
  "/usr/bin/curl": "curl",
  "/usr/bin/xmllint": "libxml2-utils",
  "/usr/bin/pdftotext": "poppler-utils",
  "/usr/bin/ip": "iproute2",
  "/usr/bin/parallel": "parallel",
  "/usr/share/doc/python3-yaml": "python3-yaml",
  "/usr/share/doc/python3-jsonschema": "python3-jsonschema",
};

/** Where checkers stand that are no program of this machine. */
const kept = fileURLToPath(new URL("../.cache/tools", import.meta.url));

/** promtool, out of a package whose installation would start a Prometheus: it is unpacked only. */
const promtool = join(kept, "prometheus/usr/bin/promtool");

/** Grammars of languages whose own compilers are not to be had, and what Kubernetes takes, made of its own API description. */
const packages = join(kept, "node_modules");
const wantedPackages = {
  "web-tree-sitter": "0.25.10",
  "tree-sitter-bicep": "1.1.0",
  "tree-sitter-powershell": "0.26.4",
  "kubernetes-models": "5.1.0",
};

/** cfn-lint comes from Python's own registry, into a place of its own; where that one is out of reach, one on the path will do. */
const cfnLint = join(kept, "cfn-lint/bin/cfn-lint");

function has(command) {
  return spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
}

/** Fetches the checkers that are kept apart where they are missing; says which stay missing, and tests skip without them. */
function fetchKept() {
  mkdirSync(kept, { recursive: true });
  const missing = () =>
    Object.keys(wantedPackages).filter((name) => !existsSync(join(packages, name)));
  if (missing().length > 0) {
    console.log("Fetching what reads the exported Bicep, PowerShell and Kubernetes texts …");
    const words = [
      "install",
      "--silent",
      "--no-audit",
      "--no-fund",
      "--no-save",
      "--ignore-scripts",
    ];
    // All at once: npm takes away what it was not asked for.
    const all = Object.entries(wantedPackages).map(([name, version]) => `${name}@${version}`);
    spawnSync("npm", [...words, "--prefix", kept, ...all], { stdio: "inherit" });
  }
  if (!existsSync(promtool) && mayInstall()) {
    console.log("Unpacking promtool …");
    const unpack = `mkdir -p prometheus && cd prometheus && { apt-get download prometheus || { apt-get update && apt-get download prometheus; }; } && dpkg-deb -x prometheus_*.deb . && rm prometheus_*.deb`;
    spawnSync("sh", ["-c", unpack], { cwd: kept, stdio: ["ignore", "ignore", "inherit"] });
  }
  if (!existsSync(cfnLint) && !has("cfn-lint")) {
    console.log("Fetching cfn-lint …");
    const fetch =
      "python3 -m venv cfn-lint && cfn-lint/bin/pip install --quiet --retries 0 --timeout 15 cfn-lint";
    spawnSync("sh", ["-c", fetch], { cwd: kept, stdio: "ignore" });
  }
  const left = [
    ...missing(),
    ...(existsSync(promtool) ? [] : ["promtool (Debian's package prometheus)"]),
    ...(existsSync(cfnLint) || has("cfn-lint") ? [] : ["cfn-lint (Python's package)"]),
  ];
  for (const what of left) console.log(`\n!!! ${what} missing: tests that need it are skipped.\n`);
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

/** Everything that tests need: where it may be, and the Debian packages that bring it. */
function wanted() {
  const needed = Object.values(tools).map(({ paths, debianPackage }) => ({
    paths: paths.filter(Boolean),
    packages: debianPackage,
  }));
  const asked = Object.entries(checkers).map(([path, packages]) => ({ paths: [path], packages }));
  return [...needed, ...asked];
}

/** Installs all that is missing, at once, where the user is root on Debian; says how to get what stays missing. */
function fetchTools() {
  const missing = () => wanted().filter(({ paths }) => !paths.some((path) => existsSync(path)));
  const first = missing();
  if (first.length > 0 && mayInstall()) {
    console.log(`Installing ${first.map(({ packages }) => packages).join(" ")} …`);
    install(first.map(({ packages }) => packages));
    // Where one package cannot be had, the others are still wanted.
    for (const { packages } of missing()) install([packages]);
  }
  const left = missing();
  if (left.length === 0) return console.log("Every tool is there.");
  console.log("!!! Missing, so that the tests that need them are skipped; to run them:");
  console.log(`!!!   sudo apt-get install -y ${left.map(({ packages }) => packages).join(" ")}`);
  for (const { otherwise } of Object.values(tools)) console.log(`!!!   ${otherwise}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  fetchTools();
  fetchKept();
}

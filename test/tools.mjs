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
  const mayInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (mayInstall) {
    console.log(`Installing ${name} …`);
    spawnSync("sh", ["-c", installCommand(name)], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  const installed = findTool(name);
  if (installed !== null) return installed;
  console.log(`\n!!! ${name} is missing: tests that need it are skipped. To run them:`);
  console.log(`!!!   sudo sh -c '${installCommand(name)}'`);
  console.log(`!!!   ${tools[name].otherwise}\n`);
  return null;
}

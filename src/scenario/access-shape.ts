import {
  formatNetwork,
  isHostname,
  networkOf,
  parseAddress,
  parseCidr,
  parseNetwork,
} from "./address.ts";
import type { Path } from "./path.ts";
import { pathText } from "./path.ts";
import type { Report } from "./report.ts";
import type { Check, RecordCheck } from "./shape.ts";
import { list, own, record } from "./shape.ts";
import { port } from "./server-shape.ts";
import type { Access } from "./types.ts";
import { foundText } from "./words.ts";

const mostSources = 1000;
const mostControlPorts = 16;
const network = 'a network like "198.51.100.0/24" or "2001:db8::/32"';
const address = 'an address like "10.0.0.5" or "2001:db8::5"';

function text(isAllowed: (value: string) => boolean, allowed: string): Check {
  return (value, path, report) => {
    if (typeof value === "string" && isAllowed(value)) return;
    report.add({ path, found: foundText(value), allowed });
  };
}

function addMeant(found: string, meant: string, why: string, path: Path, report: Report): void {
  const allowed = `${network}, without host bits`;
  const message = `${pathText(path)} is ${found}, ${why}; write ${JSON.stringify(meant)}.`;
  report.add({ path, found, allowed, message });
}

const source: Check = (value, path, report) => {
  const found = foundText(value);
  if (typeof value !== "string") return report.add({ path, found, allowed: network });
  if (parseNetwork(value) !== null) return undefined;
  const withHostBits = parseCidr(value);
  if (withHostBits !== null) {
    const meant = formatNetwork(networkOf(withHostBits));
    return addMeant(found, meant, "which has bits set after its prefix", path, report);
  }
  const single = parseAddress(value);
  if (single !== null) {
    const meant = `${value}/${8 * single.bytes.length}`;
    return addMeant(found, meant, "an address without a prefix length", path, report);
  }
  return report.add({ path, found, allowed: network });
};

const differentPorts: RecordCheck = (access, path, report) => {
  const ports = own(access, "controlPorts");
  if (!Array.isArray(ports) || !report.isSound([...path, "controlPorts"])) return;
  for (const [index, value] of ports.entries()) {
    if (ports.indexOf(value) === index) continue;
    const at = [...path, "controlPorts", index];
    report.add({
      path: at,
      found: `${value} a second time`,
      allowed: "a port that is not yet in the list",
    });
  }
};

const optional: Record<keyof Access, Check> = {
  publicAddress: text(
    (value) => parseAddress(value) !== null || isHostname(value),
    'an address like "203.0.113.10" or a host name like "ftp.example.com"',
  ),
  insideAddress: text((value) => parseAddress(value) !== null, address),
  sources: list(source, 0, mostSources, "networks"),
  controlPorts: list(port, 1, mostControlPorts, "ports"),
};

/** Who connects from where to what. */
export const access: Check = record({ optional }, differentPorts);

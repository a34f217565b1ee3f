import {
  formatNetwork,
  type Network,
  isHostname,
  networkOf,
  notUnicast,
  notUnicastNetwork,
  parseAddress,
  parseCidr,
  parseNetwork,
} from "./address.ts";
import type { Path } from "./path.ts";
import { pathText } from "./path.ts";
import type { Report } from "./report.ts";
import type { Check, RecordCheck } from "./shape.ts";
import { list, own, record, text, withShape } from "./shape.ts";
import { port } from "./server-shape.ts";
import type { Access } from "./types.ts";
import { foundText } from "./words.ts";

const mostSources = 1000;
const mostControlPorts = 16;
const mostNodes = 1000;
const network = 'a network like "198.51.100.0/24" or "2001:db8::/32"';
const address = 'an address of one host like "10.0.0.5" or "2001:db8::5"';
/** Words that some server takes for a setting, not for a name. */
const noNames = new Set(["all", "any", "none", "localhost"]);

function isOfOneHost(value: string): boolean {
  const read = parseAddress(value);
  return read !== null && notUnicast(read) === null;
}

const hostAddress = text(45, ["ipv4", "ipv6"], isOfOneHost, address);

function addMeant(found: string, meant: string, why: string, path: Path, report: Report): void {
  const allowed = `${network}, without host bits`;
  const message = `${pathText(path)} is ${found}, ${why}; write ${JSON.stringify(meant)}.`;
  report.add({ path, found, allowed, message });
}

const networkForms = ["ipv4-network", "ipv6-network"] as const;

const source = withShape(
  { kind: "text", most: 49, forms: networkForms },
  network,
  (value, path, report) => {
    const found = foundText(value);
    if (typeof value !== "string") return report.add({ path, found, allowed: network });
    const sound = parseNetwork(value);
    if (sound !== null) return checkUnicast(sound, found, path, report);
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
  },
);

/** A source that no client can have would be a rule that matches nobody. */
function checkUnicast(sound: Network, found: string, path: Path, report: Report): void {
  const why = notUnicastNetwork(sound);
  if (why === null) return;
  const message = `${pathText(path)} is ${found}: ${why}, from which no client connects; write the clients' own network.`;
  report.add({ path, found, allowed: network, message });
}

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

const oneKindOfInside: RecordCheck = (access, path, report) => {
  const [one, many] = [own(access, "insideAddress"), own(access, "insideAddresses")];
  if (one === undefined || many === undefined) return;
  report.add({
    path: [...path, "insideAddress"],
    found: "given beside insideAddresses",
    allowed: "one of the two: insideAddresses has one address for each node",
  });
};

const together: RecordCheck = (access, path, report) => {
  differentPorts(access, path, report);
  oneKindOfInside(access, path, report);
};

const optional: Record<keyof Access, Check> = {
  publicAddress: text(
    253,
    ["ipv4", "ipv6", "host-name"],
    (value) => isOfOneHost(value) || (isHostname(value) && !noNames.has(value.toLowerCase())),
    'an address like "203.0.113.10" or a host name like "ftp.example.com"',
  ),
  insideAddress: hostAddress,
  insideAddresses: list(hostAddress, 1, mostNodes, "addresses"),
  sources: list(source, 0, mostSources, "networks"),
  controlPorts: list(port, 1, mostControlPorts, "ports", true),
};

/** Who connects from where to what. */
export const access: Check = record({ optional }, together);

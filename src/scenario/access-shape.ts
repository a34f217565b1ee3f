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
import type { Report } from "./report.ts";
import type { Check, RecordCheck } from "./shape.ts";
import { list, own, record, text, withShape } from "./shape.ts";
import { port } from "./server-shape.ts";
import type { Access } from "./types.ts";
import { foundText } from "./words.ts";
import { problemWords } from "./words/problems.ts";

const mostSources = 1000;
const mostControlPorts = 16;
const mostNodes = 1000;
const network = () => problemWords().network;
/** Words that some server takes for a setting, not for a name. */
const noNames = new Set(["all", "any", "none", "localhost"]);

function isOfOneHost(value: string): boolean {
  const read = parseAddress(value);
  return read !== null && notUnicast(read) === null;
}

const hostAddress = text(45, ["ipv4", "ipv6"], isOfOneHost, () => problemWords().hostAddress);

function addMeant(
  found: string,
  meant: string,
  why: "host-bits" | "no-prefix",
  path: Path,
  report: Report,
): void {
  const words = problemWords();
  const sentence = (field: string) => words.writeInstead(field, found, why, JSON.stringify(meant));
  report.add({ path, found, allowed: words.networkWithoutHostBits, sentence });
}

const networkForms = ["ipv4-network", "ipv6-network"] as const;

const source = withShape(
  { kind: "text", most: 49, forms: networkForms },
  network,
  (value, path, report) => {
    const found = foundText(value);
    if (typeof value !== "string") return report.add({ path, found, allowed: network() });
    const sound = parseNetwork(value);
    if (sound !== null) return checkUnicast(sound, found, path, report);
    const withHostBits = parseCidr(value);
    if (withHostBits !== null) {
      const meant = formatNetwork(networkOf(withHostBits));
      return addMeant(found, meant, "host-bits", path, report);
    }
    const single = parseAddress(value);
    if (single !== null) {
      const meant = `${value}/${8 * single.bytes.length}`;
      return addMeant(found, meant, "no-prefix", path, report);
    }
    return report.add({ path, found, allowed: network() });
  },
);

/** A source that no client can have would be a rule that matches nobody. */
function checkUnicast(sound: Network, found: string, path: Path, report: Report): void {
  const why = notUnicastNetwork(sound);
  if (why === null) return;
  const words = problemWords();
  const sentence = (field: string) => words.noClientConnects(field, found, why);
  report.add({ path, found, allowed: network(), sentence });
}

const differentPorts: RecordCheck = (access, path, report) => {
  const ports = own(access, "controlPorts");
  if (!Array.isArray(ports) || !report.isSound([...path, "controlPorts"])) return;
  for (const [index, value] of ports.entries()) {
    if (ports.indexOf(value) === index) continue;
    const at = [...path, "controlPorts", index];
    report.add({
      path: at,
      found: problemWords().secondTime(String(value)),
      allowed: problemWords().portNotYetThere,
    });
  }
};

const oneKindOfInside: RecordCheck = (access, path, report) => {
  const [one, many] = [own(access, "insideAddress"), own(access, "insideAddresses")];
  if (one === undefined || many === undefined) return;
  report.add({
    path: [...path, "insideAddress"],
    found: problemWords().besideInsideAddresses,
    allowed: problemWords().oneOfInside,
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
    () => problemWords().addressOrName,
  ),
  insideAddress: hostAddress,
  insideAddresses: list(hostAddress, 1, mostNodes, "addresses"),
  sources: list(source, 0, mostSources, "networks"),
  controlPorts: list(port, 1, mostControlPorts, "ports", true),
};

/** Who connects from where to what. */
export const access: Check = record({ optional }, together);

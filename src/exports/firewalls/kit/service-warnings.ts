import { knownServices } from "../../../placement/known-services.ts";
import { spanText, touches } from "../../../placement/port-map.ts";
import type { PortRange } from "../../../scenario/types.ts";

/** Services under 1024 that nobody means to open with FTP; IANA's registry of service names. */
const lowServices: readonly (PortRange & { service: string })[] = [
  { first: 22, last: 22, service: "ssh" },
  { first: 23, last: 23, service: "telnet" },
  { first: 25, last: 25, service: "smtp" },
  { first: 53, last: 53, service: "dns" },
  { first: 80, last: 80, service: "http" },
  { first: 88, last: 88, service: "kerberos" },
  { first: 110, last: 110, service: "pop3" },
  { first: 111, last: 111, service: "rpcbind" },
  { first: 135, last: 139, service: "windows rpc and netbios" },
  { first: 143, last: 143, service: "imap" },
  { first: 389, last: 389, service: "ldap" },
  { first: 443, last: 443, service: "https" },
  { first: 445, last: 445, service: "smb" },
  { first: 465, last: 465, service: "smtps" },
  { first: 512, last: 515, service: "r commands and lpd" },
  { first: 587, last: 587, service: "submission" },
  { first: 631, last: 631, service: "ipp" },
  { first: 636, last: 636, service: "ldaps" },
  { first: 873, last: 873, service: "rsync" },
  { first: 993, last: 993, service: "imaps" },
  { first: 995, last: 995, service: "pop3s" },
];

/** Names in one line. */
const mostNames = 4;

/** Services that others are known for, by port: "22 (ssh)"; those of FTP itself are none. */
export function otherServices(ranges: readonly PortRange[]): string[] {
  return [...lowServices, ...knownServices]
    .filter((each) => !("system" in each) && !each.service.includes("ftp"))
    .filter((each) => ranges.some((range) => touches(range, each)))
    .map((each) => `${spanText(each)} (${each.service})`);
}

/** Comment lines: control ports and passive ports that others are known for. Empty = none. */
export function serviceWarnings(rules: {
  control: readonly number[];
  passive: readonly PortRange[];
}): string[] {
  const control = otherServices(rules.control.map((port) => ({ first: port, last: port })));
  const passive = otherServices(rules.passive);
  return [
    ...(control.length === 0
      ? []
      : [`WARNING: these control ports are known for other services: ${few(control)}`]),
    ...(passive.length === 0
      ? []
      : [`WARNING: whatever listens in the range is opened too: ${few(passive)}`]),
  ];
}

function few(names: readonly string[]) {
  const more = names.length - mostNames;
  return `${names.slice(0, mostNames).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

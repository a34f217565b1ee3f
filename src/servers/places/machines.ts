import type { Grade } from "../../scenario/types.ts";
import { assumed, documented } from "../../scenario/sourced.ts";
import { definePlace } from "./define.ts";
import type { Place } from "./types.ts";

const any = "Whatever was installed: choose the software that runs";
const none = "Nothing is set before the server is: its own default";
const setting = "The server's own configuration, and the same ports in every rule before it";

/** What machines differ in; everything else is whatever server runs on them. */
interface Machine {
  id: string;
  name: string;
  kind: Place["kind"];
  address: string;
  source: string;
  grade: Extract<Grade, "documented" | "assumed">;
  note: string;
  texts: readonly string[];
}

function machine(given: Machine): Place {
  const { id, name, kind, address, source, grade, note, texts } = given;
  const where = grade === "documented" ? documented(address, source) : assumed(address, source);
  return definePlace({
    id,
    name,
    kind,
    anyServer: true,
    server: assumed("generic", any),
    range: assumed(null, none),
    setting: assumed(setting, "How every server and firewall works"),
    address: where,
    note,
    texts,
  });
}

/** Machines that hold nothing yet: the server stays the one that is chosen, the place brings rules, address and time-outs. */
export const machines: readonly Place[] = [
  machine({
    id: "azure-vm",
    name: "Azure virtual machine",
    kind: "cloud",
    address: "The public address of the machine; the server sees only its private one",
    source: "learn.microsoft.com, virtual network public IP addresses",
    grade: "documented",
    note: "The network security group and the machine's own firewall both have to let the range in. A control connection that is idle for 4 minutes during a long transfer may be forgotten on the way. Set keep-alives, or a longer time-out of the address.",
    texts: ["azure-cli", "azure-bicep", "server"],
  }),
  machine({
    id: "aws-ec2",
    name: "AWS EC2 instance",
    kind: "cloud",
    address: "The elastic address of the instance; the server sees only its private one",
    source: "docs.aws.amazon.com, Amazon EC2 instance IP addressing",
    grade: "documented",
    note: "The security group and the machine's own firewall both have to let the range in. One rule holds a whole range.",
    texts: ["aws-cli", "aws-terraform", "aws-cloudformation", "server"],
  }),
  machine({
    id: "google-compute",
    name: "Google Compute Engine machine",
    kind: "cloud",
    address: "The external address of the machine; the server sees only its internal one",
    source: "cloud.google.com, Compute Engine IP addresses",
    grade: "documented",
    note: "The network's firewall rule and the machine's own firewall both have to let the range in. A connection that is idle for 10 minutes is forgotten. Set keep-alives for long transfers.",
    texts: ["gcloud", "google-terraform", "server"],
  }),
  machine({
    id: "bare-server",
    name: "Linux server of your own",
    kind: "machine",
    address: "The server's own address, or the router's if it is behind one",
    source: "A machine with a public address needs none to be set",
    grade: "assumed",
    note: "Open the range in the machine's own firewall. Behind a router, forward the same numbers and announce the router's address.",
    texts: ["nftables", "server", "ufw", "firewalld"],
  }),
  machine({
    id: "windows-server",
    name: "Windows server of your own",
    kind: "machine",
    address: "The server's own address, or the router's if it is behind one",
    source: "A machine with a public address needs none to be set",
    grade: "assumed",
    note: "Windows gives 49152-65535 to outgoing connections and keeps parts of it for itself. Paste what netsh prints about excluded ports.",
    texts: ["windows-powershell", "windows-netsh", "server"],
  }),
];

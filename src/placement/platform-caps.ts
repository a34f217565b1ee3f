import type { Access, PortRange } from "../scenario/types.ts";
import { mergeRanges } from "./port-map.ts";
import { platformWords } from "./words/platforms.ts";

/** What a plan asks of a platform. */
export interface PlatformUse {
  /** Passive ports in all. */
  ports: number;
  /** Passive ranges, one per node where they are not adjacent. */
  ranges: number;
  controlPorts: number;
  /** Networks that may come in, by family; anyone counts as one of each. */
  ipv4Sources: number;
  ipv6Sources: number;
}

/** A number that a platform does not go beyond; the export that it concerns names it. */
export interface PlatformCap {
  id: string;
  allowed: number;
  /** What is counted, in the plural. */
  unit: string;
  used(use: PlatformUse): number;
  /** true where every port counts by itself: then fewer ports help, and it is worth asking what those carry. */
  perPort?: true;
  /** What helps where the plan is above it. */
  help: string;
  source: string;
}

const rows = ({ ranges, controlPorts }: PlatformUse) => ranges + controlPorts;

/** Listeners of Amazon's balancer, one a port. */
export const awsListeners: PlatformCap = {
  id: "aws-nlb",
  allowed: 50,
  unit: "listeners of an AWS Network Load Balancer",
  used: ({ ports, controlPorts }) => ports + controlPorts,
  perPort: true,
  help: "This limit cannot be raised. Give the server an address of its own instead of the load balancer, or use several load balancers with a slice each.",
  source: "AWS, Quotas for your Network Load Balancers",
};

/** Rules of a security group of Amazon, one a range and source. */
export const awsSecurityGroup: PlatformCap = {
  id: "aws-security-group",
  allowed: 60,
  unit: "inbound rules per address family of an AWS security group",
  used: (use) => rows(use) * Math.max(use.ipv4Sources, use.ipv6Sources),
  help: "Each range is one rule per source. Put the sources into a prefix list, or ask for a higher quota.",
  source: "AWS, Amazon VPC quotas",
};

/** Ports that a cluster gives its services on every node. */
export const kubernetesNodePorts: PlatformCap = {
  id: "kubernetes-node-ports",
  allowed: 2768,
  unit: "NodePorts of a whole Kubernetes cluster (30000-32767)",
  used: ({ ports, controlPorts }) => ports + controlPorts,
  perPort: true,
  help: "Set allocateLoadBalancerNodePorts: false, or run the pod on the host's network.",
  source: "Kubernetes, Service: --service-node-port-range",
};

/** Ports of a slice of endpoints in old Kubernetes. */
export const kubernetesEndpointSlice: PlatformCap = {
  id: "kubernetes-endpoint-slice",
  allowed: 100,
  unit: "ports of an EndpointSlice in Kubernetes before 1.21",
  used: ({ ports, controlPorts }) => ports + controlPorts,
  perPort: true,
  help: "Kubernetes 1.21 and newer, and the last releases of 1.18 to 1.20, allow 20000, whatever the API reference says. Upgrade an older cluster, or run the pod on the host's network.",
  source: "github.com/kubernetes/kubernetes pull request 99795, issues 99382 and 102972",
};

/** Rules of Azure's balancer, one a port. */
export const azureLoadBalancer: PlatformCap = {
  id: "azure-load-balancer",
  allowed: 300,
  unit: "rules per network interface of an Azure Standard Load Balancer",
  used: ({ ports, controlPorts }) => ports + controlPorts,
  perPort: true,
  help: "Give the machine a public address of its own: in a network security group the range is one rule.",
  source: "Microsoft, Azure Load Balancer limits",
};

/** Ports that one rule of Google's balancer names. */
export const googleForwardingRule: PlatformCap = {
  id: "google-forwarding-rule",
  allowed: 5,
  unit: "separate ports of a Google forwarding rule",
  used: rows,
  help: "Use allPorts, or one forwarding rule with a port range for each range.",
  source: "Google Cloud, forwarding rules: ports and portRange",
};

/** Ports of an internal balancer of Google. */
export const googleService: PlatformCap = {
  id: "google-service",
  allowed: 5,
  unit: "ports of an internal Google load balancer",
  used: ({ ports, controlPorts }) => ports + controlPorts,
  perPort: true,
  help: "An internal load balancer accepts five ports or all of them: with GKE subsetting a longer list becomes all. An external one forwards everything from the lowest to the highest port, so the nodes' firewall must close the ports in between.",
  source: "Google Cloud, forwarding rules: ports, allPorts and portRange",
};

/** Rules of a firewall of Hetzner Cloud. */
export const hetznerFirewall: PlatformCap = {
  id: "hetzner-firewall",
  allowed: 50,
  unit: "rules of a Hetzner Cloud firewall",
  used: rows,
  help: "Use a second firewall on the same server.",
  source: "Hetzner Cloud API, firewalls",
};

/** Rules of a firewall of DigitalOcean, both directions together. */
export const digitalOceanFirewall: PlatformCap = {
  id: "digital-ocean-firewall",
  allowed: 50,
  unit: "rules of a DigitalOcean firewall",
  used: rows,
  help: "Use a second firewall on the same droplet.",
  source: "DigitalOcean, Cloud Firewalls: limits",
};

/** Rules of a network security group of Oracle. */
export const ociSecurityGroup: PlatformCap = {
  id: "oci-security-group",
  allowed: 120,
  unit: "rules of an Oracle network security group",
  used: (use) => rows(use) * (use.ipv4Sources + use.ipv6Sources),
  help: "Use a second group on the same interface, or combine the sources into fewer, larger networks.",
  source: "Oracle Cloud, network security group limits",
};

/** The fixed range of AWS Transfer Family. */
const awsTransferPorts: PlatformCap = {
  id: "aws-transfer",
  allowed: 9,
  unit: "passive ports of AWS Transfer Family (8192-8200, fixed)",
  used: ({ ports }) => ports,
  perPort: true,
  help: "This range cannot be widened. Do not put the server behind a load balancer or NAT gateway: there it accepts 300 connections instead of 10000. Spread the clients over several such servers.",
  source: "AWS Transfer Family user guide; API reference, ProtocolDetails",
};

/** What concerns a server itself, by its id, whatever firewall stands before it. */
export const serverCaps: Readonly<Record<string, readonly PlatformCap[]>> = {
  "aws-transfer": [awsTransferPorts],
};

/** One cap beside one plan. */
export interface CapNote {
  id: string;
  code: "platform-cap";
  used: number;
  allowed: number;
  over: boolean;
  message: string;
  /** Passive ports that the cap leaves, where the plan is above it and fewer ports would help; else null. */
  portsThatFit: number | null;
}

/** What these ranges and this access ask of a platform; a source counts by its family, anyone as one of each. */
export function platformUse(
  ranges: readonly PortRange[],
  { sources, controlPorts }: Pick<Access, "sources" | "controlPorts">,
): PlatformUse {
  const six = sources.filter((source) => source.includes(":")).length;
  return {
    ports: ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0),
    ranges: mergeRanges(ranges).length,
    controlPorts: controlPorts.length,
    ipv4Sources: sources.length === 0 ? 1 : sources.length - six,
    ipv6Sources: sources.length === 0 ? 1 : six,
  };
}

/** The caps of one export, each with what this plan uses of it. */
export function platformNotes(use: PlatformUse, caps: readonly PlatformCap[]): CapNote[] {
  return caps.map((cap) => {
    const used = cap.used(use);
    const over = used > cap.allowed;
    return {
      id: cap.id,
      code: "platform-cap",
      used,
      allowed: cap.allowed,
      over,
      message: over
        ? tooMany(cap, use, used)
        : platformWords().within(used, cap.allowed, platformWords().unitOf(cap)),
      portsThatFit: over ? portsThatFit(cap, use, used) : null,
    };
  });
}

/** Those of an export's caps that a plan exceeds: what is exceeded, by how much, and what helps. Empty = none. */
export function platformWarnings(
  ranges: readonly PortRange[],
  access: Pick<Access, "sources" | "controlPorts">,
  caps: readonly PlatformCap[],
): { code: "platform-cap"; message: string }[] {
  return platformNotes(platformUse(ranges, access), caps)
    .filter(({ over }) => over)
    .map(({ code, message }) => ({ code, message }));
}

function portsThatFit(cap: PlatformCap, use: PlatformUse, used: number): number | null {
  const carried = cap.allowed - (used - use.ports);
  return cap.perPort && carried > 0 ? carried : null;
}

function tooMany(cap: PlatformCap, use: PlatformUse, used: number): string {
  const words = platformWords();
  const found = words.tooMany(used, cap.allowed, words.unitOf(cap));
  const carried = portsThatFit(cap, use, used);
  return `${found} ${words.helpOf(cap)}${carried === null ? "" : words.askWhatCarries(carried)}`;
}

import type { PortRange } from "../scenario/types.ts";

/**
 * Where a range starts when nobody says otherwise, in this order: no named TCP service, next to no scan traffic
 * (nmap-services), below every ephemeral range but FreeBSD's and below Kubernetes' NodePort window.
 */
export const quietWindows: readonly PortRange[] = [
  { first: 26_500, last: 26_999 },
  { first: 29_250, last: 29_749 },
  { first: 12_550, last: 12_649 },
  { first: 26_680, last: 26_879 },
];

/** Kubernetes' default NodePort window: kube-proxy claims these ports on every node. Source: kube-apiserver --service-node-port-range. */
export const nodePortWindow: PortRange = { first: 30_000, last: 32_767 };

/** The ports that a server may listen on without privileges. */
export const unprivileged: PortRange = { first: 1024, last: 65_535 };

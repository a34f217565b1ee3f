import { nodePortCost } from "../../placement/cost-notes.ts";
import {
  awsListeners,
  googleService,
  kubernetesEndpointSlice,
  kubernetesNodePorts,
} from "../../placement/platform-caps.ts";
import { defineExport } from "./kit/define-export.ts";
import { everySource } from "./kit/lists.ts";
import type { Rules } from "./kit/rules.ts";

/** `endPort` holds a range: a misspelt one would be dropped in silence and open the first port only. */
export const kubernetesPolicy = defineExport({
  id: "kubernetes-policy",
  cost: nodePortCost,
  name: "Kubernetes NetworkPolicy",
  group: "Platform",
  file: "ftp-passive-policy.yaml",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) => {
    const { ipv4, ipv6 } = everySource(rules);
    return [
      "apiVersion: networking.k8s.io/v1",
      "kind: NetworkPolicy",
      "metadata:",
      "  name: ftp-passive",
      "spec:",
      "  podSelector:",
      "    matchLabels:",
      "      app: ftp",
      "  policyTypes:",
      "    - Ingress",
      "  ingress:",
      "    - from:",
      ...[...ipv4, ...ipv6].flatMap((source) => [
        "        - ipBlock:",
        `            cidr: "${source}"`,
      ]),
      "      ports:",
      ...rules.ports.flatMap(({ first, last }) => [
        "        - protocol: TCP",
        `          port: ${first}`,
        ...(first === last ? [] : [`          endPort: ${last}`]),
      ]),
    ].join("\n");
  },
  where:
    "In the namespace of the server, whose pods carry the label app: ftp. It closes every other port of these pods. Port ranges need Kubernetes 1.25 or newer and a network plugin that supports them: an old one opens only the first port.",
  check: "kubectl apply --dry-run=server -f ftp-passive-policy.yaml",
  apply: "kubectl apply -f ftp-passive-policy.yaml",
  undo: "kubectl delete -f ftp-passive-policy.yaml",
  verified: "documented",
  translates: false,
  source: "Kubernetes API reference, NetworkPolicyPort.endPort",
});

/** A Service knows no ranges: one entry a port. The client's address is kept, and both its connections meet one pod. */
export const kubernetesService = defineExport({
  id: "kubernetes-service",
  caps: [awsListeners, kubernetesNodePorts, kubernetesEndpointSlice, googleService],
  cost: nodePortCost,
  name: "Kubernetes Service",
  group: "Platform",
  file: "ftp-passive-service.yaml",
  favourite: false,
  comment: "#",
  longLines: true,
  body: (rules) =>
    [
      "# Some providers (the in-tree one of AWS) refuse sessionAffinity: remove it there, and run a single pod.",
      "# Load balancers that reach pods through node ports need allocateLoadBalancerNodePorts: true.",
      "# IPv6 sources have no effect on a service without IPv6.",
      "# Google: an internal load balancer accepts five ports or all of them (GKE subsetting). An external one forwards",
      "# everything from the lowest port to the highest, control ports included; only the nodes' firewall closes the gaps.",
      "apiVersion: v1",
      "kind: Service",
      "metadata:",
      "  name: ftp",
      "spec:",
      "  type: LoadBalancer",
      "  allocateLoadBalancerNodePorts: false",
      "  externalTrafficPolicy: Local",
      "  sessionAffinity: ClientIP",
      ...sourceRanges(rules),
      "  selector:",
      "    app: ftp",
      "  ports:",
      ...rules.ports.flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((port) => [
          `    - name: p${port}`,
          "      protocol: TCP",
          `      port: ${port}`,
        ]),
      ),
    ].join("\n"),
  where:
    "In the namespace of the server. Many load balancers accept far fewer ports (AWS: 50 listeners; Google, internal: 5 or all). Above that, run the pod with hostNetwork: true.",
  check: "kubectl apply --dry-run=server -f ftp-passive-service.yaml",
  apply: "kubectl apply -f ftp-passive-service.yaml",
  undo: "kubectl delete -f ftp-passive-service.yaml",
  verified: "documented",
  translates: false,
  source: "Kubernetes API reference, ServiceSpec",
});

function sourceRanges({ anyone, ipv4, ipv6 }: Rules) {
  if (anyone) return [];
  return [
    "  loadBalancerSourceRanges:",
    ...[...ipv4, ...ipv6].map((source) => `    - "${source}"`),
  ];
}

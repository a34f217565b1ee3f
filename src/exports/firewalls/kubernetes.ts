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
    "In the namespace of the server, whose pods carry the label app: ftp. It closes every other port of them. A range takes Kubernetes 1.25 and a network plugin that knows it: an old one opens the first port only.",
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
      "# Some providers (the in-tree one of AWS) refuse sessionAffinity: take it out there, and run one pod. Balancers that reach",
      "# pods by node ports need allocateLoadBalancerNodePorts: true. Sources in IPv6 do nothing on a service without IPv6.",
      "# Google: an internal balancer takes five ports or all of them (GKE subsetting); an external one forwards everything from",
      "# the lowest port to the highest, control ports included, and only the nodes' firewall closes what lies between.",
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
    "In the namespace of the server. Many load balancers take far fewer ports (AWS: 50 listeners; Google, internal: 5 or all): above that run the pod with hostNetwork: true.",
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

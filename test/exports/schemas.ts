/**
 * What the targets of the YAML exports take, as JSON schemas that allow no key beyond those that an export may use: a
 * misspelt `endPort` would be dropped in silence and open one port. Written from the API references named beside each.
 */
const port = { type: "integer", minimum: 1, maximum: 65_535 };
const name = { type: "string", pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", maxLength: 63 };
const labels = { type: "object", additionalProperties: { type: "string" } };
const cidr = {
  type: "string",
  pattern: "^([0-9]{1,3}(\\.[0-9]{1,3}){3}/[0-9]{1,2}|[0-9a-f:]+/[0-9]{1,3})$",
};

function strict(properties: Record<string, unknown>, required = Object.keys(properties)) {
  return { type: "object", properties, required, additionalProperties: false };
}

const portRange = strict({ protocol: { enum: ["TCP", "UDP", "SCTP"] }, port, endPort: port }, [
  "port",
  "protocol",
]);

/** Kubernetes API reference, NetworkPolicy v1 networking.k8s.io. */
const networkPolicy = strict({
  apiVersion: { const: "networking.k8s.io/v1" },
  kind: { const: "NetworkPolicy" },
  metadata: strict({ name }),
  spec: strict({
    podSelector: strict({ matchLabels: labels }),
    policyTypes: { type: "array", items: { enum: ["Ingress", "Egress"] } },
    ingress: {
      type: "array",
      items: strict({
        from: { type: "array", minItems: 1, items: strict({ ipBlock: strict({ cidr }) }) },
        ports: { type: "array", minItems: 1, items: portRange },
      }),
    },
  }),
});

/** Kubernetes API reference, Service v1 core; a port's name has at most 15 letters, digits and hyphens, one a letter. */
const servicePort = strict({
  name: { type: "string", maxLength: 15, pattern: "^(?=.*[a-z])[a-z0-9]([-a-z0-9]*[a-z0-9])?$" },
  protocol: { enum: ["TCP", "UDP", "SCTP"] },
  port,
});
const service = strict({
  apiVersion: { const: "v1" },
  kind: { const: "Service" },
  metadata: strict({ name }),
  spec: strict(
    {
      type: { enum: ["LoadBalancer"] },
      allocateLoadBalancerNodePorts: { type: "boolean" },
      externalTrafficPolicy: { enum: ["Local", "Cluster"] },
      sessionAffinity: { enum: ["ClientIP", "None"] },
      loadBalancerSourceRanges: { type: "array", minItems: 1, items: cidr },
      selector: labels,
      ports: { type: "array", minItems: 1, uniqueItems: true, items: servicePort },
    },
    ["type", "selector", "ports"],
  ),
});

/** Compose specification, services and ports in the short syntax. */
const compose = strict({
  services: {
    type: "object",
    additionalProperties: strict({
      ports: {
        type: "array",
        minItems: 1,
        uniqueItems: true,
        items: {
          type: "string",
          pattern: "^([0-9]{1,5})(-[0-9]{1,5})?:([0-9]{1,5})(-[0-9]{1,5})?$",
        },
      },
    }),
  },
});

/** CloudFormation template reference, AWS::EC2::SecurityGroupIngress: one of the two sources; ids are alphanumeric. */
const ingress = {
  GroupId: { type: "string" },
  Description: {
    type: "string",
    maxLength: 255,
    pattern: "^[a-zA-Z0-9 ._:/()#,@\\[\\]+=&;{}!$*-]*$",
  },
  IpProtocol: { enum: ["tcp"] },
  FromPort: port,
  ToPort: port,
};
const cloudformation = strict({
  Parameters: {
    type: "object",
    additionalProperties: strict({ Type: { const: "AWS::EC2::SecurityGroup::Id" } }),
  },
  Resources: {
    type: "object",
    minProperties: 1,
    maxProperties: 500,
    propertyNames: { pattern: "^[A-Za-z0-9]{1,255}$" },
    additionalProperties: strict({
      Type: { const: "AWS::EC2::SecurityGroupIngress" },
      Properties: {
        oneOf: [strict({ ...ingress, CidrIp: cidr }), strict({ ...ingress, CidrIpv6: cidr })],
      },
    }),
  },
});

/** By export id. */
export const schemas: Readonly<Record<string, unknown>> = {
  "kubernetes-policy": networkPolicy,
  "kubernetes-service": service,
  "docker-compose": compose,
  "aws-cloudformation": cloudformation,
};

/**
 * What targets of YAML exports take, as JSON schemas that allow no key beyond those that an export may use: a misspelt one
 * would be dropped in silence. Written from the references named beside each, where no package brings the target's own.
 */
const port = { type: "integer", minimum: 1, maximum: 65_535 };
const cidr = {
  type: "string",
  pattern: "^([0-9]{1,3}(\\.[0-9]{1,3}){3}/[0-9]{1,2}|[0-9a-f:]+/[0-9]{1,3})$",
};

function strict(properties: Record<string, unknown>, required = Object.keys(properties)) {
  return { type: "object", properties, required, additionalProperties: false };
}

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

const named = (of: unknown) => ({
  type: "object",
  minProperties: 1,
  propertyNames: { pattern: "^ftp-[a-z0-9]+$" },
  additionalProperties: of,
});
const portText = "([1-9][0-9]{0,4})";

/** Traefik 3 documentation: the static part, then the dynamic one. */
const traefik = {
  type: "array",
  minItems: 2,
  maxItems: 2,
  items: [
    strict({
      entryPoints: named(strict({ address: { type: "string", pattern: `^:${portText}/tcp$` } })),
    }),
    strict({
      tcp: strict(
        {
          middlewares: named(
            strict({ ipAllowList: strict({ sourceRange: { type: "array", items: cidr } }) }),
          ),
          routers: named(
            strict(
              {
                entryPoints: { type: "array", minItems: 1, maxItems: 1 },
                rule: { const: "HostSNI(`*`)" },
                service: { type: "string", pattern: `^ftp-${portText}$` },
                middlewares: { type: "array", minItems: 1, maxItems: 1 },
              },
              ["entryPoints", "rule", "service"],
            ),
          ),
          services: named(
            strict({
              loadBalancer: strict({
                servers: {
                  type: "array",
                  minItems: 1,
                  items: strict({ address: { type: "string", pattern: `:${portText}$` } }),
                },
              }),
            }),
          ),
        },
        ["routers", "services"],
      ),
    }),
  ],
};

const socket = strict({
  socket_address: strict({ address: { type: "string" }, port_value: port }),
});
const one = (of: unknown) => ({ type: "array", minItems: 1, maxItems: 1, items: of });
const text = { type: "string", minLength: 1 };

/** Envoy v3 API reference: Bootstrap.StaticResources, Listener, FilterChainMatch, TcpProxy, Cluster. */
const envoy = strict({
  static_resources: strict({
    listeners: {
      type: "array",
      minItems: 1,
      items: strict(
        {
          name: text,
          address: socket,
          additional_addresses: one(strict({ address: socket })),
          filter_chains: one(
            strict(
              {
                filter_chain_match: strict({
                  source_prefix_ranges: {
                    type: "array",
                    minItems: 1,
                    items: strict({
                      address_prefix: text,
                      prefix_len: { type: "integer", minimum: 0, maximum: 128 },
                    }),
                  },
                }),
                filters: one(
                  strict({
                    name: { const: "envoy.filters.network.tcp_proxy" },
                    typed_config: strict({
                      "@type": {
                        const:
                          "type.googleapis.com/envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy",
                      },
                      stat_prefix: text,
                      cluster: text,
                      idle_timeout: { type: "string", pattern: "^[0-9]+s$" },
                    }),
                  }),
                ),
              },
              ["filters"],
            ),
          ),
        },
        ["name", "address", "filter_chains"],
      ),
    },
    clusters: {
      type: "array",
      minItems: 1,
      items: strict({
        name: text,
        connect_timeout: { type: "string", pattern: "^[0-9]+s$" },
        type: { const: "STATIC" },
        load_assignment: strict({
          cluster_name: text,
          endpoints: one(
            strict({
              lb_endpoints: {
                type: "array",
                minItems: 1,
                items: strict({ endpoint: strict({ address: socket }) }),
              },
            }),
          ),
        }),
      }),
    },
  }),
});

const ufwRange = `${portText}(:${portText})?`;

/** cloud-init documentation: packages, runcmd; each command as ufw(8) has it. */
const cloudInit = strict({
  packages: one({ const: "ufw" }),
  runcmd: {
    type: "array",
    items: {
      type: "string",
      pattern: `^ufw (allow 22/tcp|--force enable|allow proto tcp from (any|[0-9a-f.:]+/[0-9]+) to any port ${ufwRange}(,${ufwRange})* comment 'ftp-passive-plan')$`,
    },
  },
});

/** By export id. */
export const schemas: Readonly<Record<string, unknown>> = {
  "docker-compose": compose,
  "aws-cloudformation": cloudformation,
  traefik,
  envoy,
  "cloud-init": cloudInit,
};

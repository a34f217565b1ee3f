import { saidOnly } from "./kit/tls.ts";
import { configuration } from "./kit/configuration.ts";
import type { CheckedInput } from "./kit/configuration.ts";
import { documented } from "../../scenario/sourced.ts";
import { details } from "../../servers/aws-transfer.ts";

function rangeLines({ first, last }: CheckedInput): string[] {
  const fixed = "# AWS Transfer Family always uses 8192-8200; the range cannot be set.";
  if (first === 8192 && last === 8200) return [fixed];
  return [fixed, `# ${first}-${last} is not possible; open 8192-8200 instead.`];
}

function addressLines({ address }: CheckedInput): string[] {
  if (address?.kind !== "ipv4")
    return [
      "# PassiveIp accepts one IPv4 address. Its default, AUTO, announces the endpoint's own.",
    ];
  return [];
}

/** One call: the details are one structure. */
function detailLines({ address, tls }: CheckedInput): string[] {
  const details = [
    ...(address?.kind === "ipv4" ? [`PassiveIp=${address.text}`] : []),
    ...(tls === null ? [] : [`TlsSessionResumptionMode=${tls.resumed ? "ENFORCED" : "ENABLED"}`]),
  ];
  return details.length === 0
    ? []
    : [
        `aws transfer update-server --server-id "$SERVER_ID" --protocol-details ${details.join(",")}`,
      ];
}

/** Plain sessions need a protocol of their own, so those of FTPS are always encrypted. */
function tlsLines({ tls }: CheckedInput): string[] {
  if (tls === null) return [];
  return [
    "# FTPS is always required here. --certificate names the certificate in ACM",
    `# For TLS ${tls.minimum} as the oldest version, choose a policy that has it with --security-policy-name`,
  ];
}

/** How AWS Transfer Family is given its range, caps, address and TLS. */
export const awsTransferConfiguration = configuration({
  file: "AWS command line",
  lines: (input) => [
    ...rangeLines(input),
    ...addressLines(input),
    ...detailLines(input),
    ...tlsLines(input),
    ...saidOnly("#", "AWS Transfer Family", { ...input, tls: null }, { says: null, listens: true }),
    'aws transfer stop-server --server-id "$SERVER_ID"',
    "# wait until it is OFFLINE",
    'aws transfer start-server --server-id "$SERVER_ID"',
  ],
  check: 'aws transfer describe-server --server-id "$SERVER_ID" --query Server.ProtocolDetails',
  reload: "A changed PassiveIp needs a stop and a start.",
  source: details,
  verified: false,
  timeouts: [
    {
      name: "Idle",
      value: documented("1800 s without a command", "AWS Transfer Family user guide"),
    },
    {
      name: "Behind a load balancer",
      value: documented(
        "300 simultaneous connections instead of 10,000",
        `${details}: avoid placing NLBs and NATs in front`,
      ),
    },
  ],
});

import { configuration, title } from "./configuration.ts";
import type { CheckedInput } from "./configuration.ts";
import { assumed, documented } from "./sourced.ts";
import type { ServerFacts } from "./types.ts";
import { unestablished } from "./unestablished.ts";

const schema = "learn.microsoft.com/previous-versions/iis/settings-schema";
const appcmd = String.raw`%windir%\system32\inetsrv\appcmd set config`;
const sites = `${appcmd} -section:system.applicationHost/sites`;
const unlimited = 4294967295;

function addressLine({ address }: CheckedInput): string[] {
  if (address?.kind !== "ipv4") return [];
  return [
    `${sites} /siteDefaults.ftpServer.firewallSupport.externalIp4Address:"${address.text}" /commit:apphost`,
  ];
}

/** Windows sets the versions for the whole machine. */
function tlsSteps({ controlPorts, tls }: CheckedInput): string[] {
  const policy = tls?.required ? "SslRequire" : "SslAllow";
  const ssl = `${sites} /siteDefaults.ftpServer.security.ssl`;
  return [
    ...controlPorts
      .filter((port) => port !== 21)
      .map(
        (port) =>
          `rem The site needs a binding of its own for port ${port}; 990 is implicit TLS there`,
      ),
    ...(tls === null
      ? []
      : [
          `${ssl}.controlChannelPolicy:"${policy}" /commit:apphost`,
          `${ssl}.dataChannelPolicy:"${policy}" /commit:apphost`,
          `rem Certificate: ${ssl}.serverCertHash:"THUMBPRINT" /commit:apphost. TLS ${tls.minimum} as the oldest: SCHANNEL, for the whole machine`,
          "netsh advfirewall set global StatefulFtp disable",
        ]),
  ];
}

const plain = unestablished({
  id: "iis",
  name: "Microsoft IIS FTP",
  system: "windows",
  versions: "7.0 and later, as documented",
});

/** Microsoft IIS FTP: settings are documented, behaviour is not. */
export const iis: ServerFacts = {
  ...plain,
  ports: {
    ...plain.ports,
    unusedSeconds: assumed(
      30,
      `${schema}/ff713723: dataChannelTimeout 30 s; that it covers an unused listener is assumed`,
    ),
  },
  maxSessions: documented(0, `${schema}/ff713723: maxConnections 4294967295, in effect unlimited`),
  maxSessionsPerAddress: documented(0, `${schema}/ff713723 knows no cap per address`),
  idleSeconds: documented(120, `${schema}/ff713723: controlChannelTimeout 120 s`),
  stallSeconds: documented(30, `${schema}/ff713723: dataChannelTimeout 30 s`),
  defaultRange: documented(
    { first: 49152, last: 65535 },
    `${schema}/ff713772: 0-0 = the ephemeral range of Windows, 49152-65535 on current versions`,
  ),
  rangeNote:
    "1025-65535 is allowed; 0-0 means the ephemeral range of Windows. Both ends are taken as included.",
  timeouts: [
    {
      name: "controlChannelTimeout",
      value: documented("120 s without a command", `${schema}/ff713723`),
    },
    {
      name: "dataChannelTimeout",
      value: documented("30 s without progress", `${schema}/ff713723`),
    },
    {
      name: "unauthenticatedTimeout",
      value: documented("30 s to log in", `${schema}/ff713723`),
    },
  ],
  configuration: configuration({
    file: "applicationHost.config, by appcmd in an elevated command prompt",
    lines: (input) => [
      `rem ${title("IIS FTP", input)}`,
      `${appcmd} -section:system.ftpServer/firewallSupport /lowDataChannelPort:"${input.first}" /highDataChannelPort:"${input.last}" /commit:apphost`,
      ...addressLine(input),
      `${sites} /siteDefaults.ftpServer.connections.maxConnections:"${input.maxSessions === 0 ? unlimited : input.maxSessions}" /commit:apphost`,
      ...tlsSteps(input),
    ],
    check: String.raw`%windir%\system32\inetsrv\appcmd list config -section:system.ftpServer/firewallSupport`,
    reload: "net stop ftpsvc & net start ftpsvc",
    source: `${schema}/ff713772, ff713760, ff713723`,
    verified: false,
  }),
};

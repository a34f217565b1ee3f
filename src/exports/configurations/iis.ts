import { configuration, title } from "./kit/configuration.ts";
import type { CheckedInput } from "./kit/configuration.ts";
import { documented } from "../../scenario/sourced.ts";
import { schema } from "../../servers/iis.ts";

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
        (port) => `rem The site needs its own binding for port ${port}; port 990 is implicit TLS`,
      ),
    ...(tls === null
      ? []
      : [
          `${ssl}.controlChannelPolicy:"${policy}" /commit:apphost`,
          `${ssl}.dataChannelPolicy:"${policy}" /commit:apphost`,
          `rem Certificate: ${ssl}.serverCertHash:"THUMBPRINT" /commit:apphost. Set TLS ${tls.minimum} as the oldest version in SCHANNEL, for the whole machine. Session resumption is not required`,
          "netsh advfirewall set global StatefulFtp disable",
        ]),
  ];
}

/** How Microsoft IIS FTP is given its range, caps, address and TLS. */
export const iisConfiguration = configuration({
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
});

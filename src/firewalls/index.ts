import { awsCli } from "./aws-cli.ts";
import { awsTerraform } from "./aws-terraform.ts";
import { dockerCompose, dockerRun } from "./docker.ts";
import { dockerUser } from "./docker-user.ts";
import { firewalld } from "./firewalld.ts";
import { iptables } from "./iptables.ts";
import { nftables } from "./nftables.ts";
import { pf } from "./pf.ts";
import { reservedPorts } from "./reserved-ports.ts";
import type { FirewallExport } from "./types.ts";
import { ufw } from "./ufw.ts";
import { windowsNetsh } from "./windows-netsh.ts";
import { windowsPowershell } from "./windows-powershell.ts";

/** Every target, in the order of the list on the page. */
export const firewalls: readonly FirewallExport[] = [
  nftables,
  firewalld,
  ufw,
  iptables,
  reservedPorts,
  pf,
  windowsPowershell,
  windowsNetsh,
  awsTerraform,
  awsCli,
  dockerCompose,
  dockerRun,
  dockerUser,
];

import { ansible } from "./ansible.ts";
import { awsCli } from "./aws-cli.ts";
import { awsCloudformation } from "./aws-cloudformation.ts";
import { awsLoadBalancer } from "./aws-load-balancer.ts";
import { awsTerraform } from "./aws-terraform.ts";
import { azureCli, azureBicep } from "./azure.ts";
import { ciscoAsa } from "./cisco-asa.ts";
import { ciscoIos } from "./cisco-ios.ts";
import { conntrack } from "./conntrack.ts";
import { digitalOcean } from "./digital-ocean.ts";
import { dockerCompose, dockerRun } from "./docker.ts";
import { dockerUser } from "./docker-user.ts";
import { firewalld } from "./firewalld.ts";
import { fortigate } from "./fortigate.ts";
import { googleCloudCli, googleCloudTerraform } from "./google-cloud.ts";
import { haproxy } from "./haproxy.ts";
import { hetzner } from "./hetzner.ts";
import { ipfw } from "./ipfw.ts";
import { iptables } from "./iptables.ts";
import { juniperSrx } from "./juniper-srx.ts";
import { kubernetesPolicy, kubernetesService } from "./kubernetes.ts";
import { mikrotik } from "./mikrotik.ts";
import { nftables } from "./nftables.ts";
import { nginxStream } from "./nginx-stream.ts";
import { oci } from "./oci.ts";
import { openwrt } from "./openwrt.ts";
import { paloAlto } from "./palo-alto.ts";
import { pf } from "./pf.ts";
import { pfsense } from "./pfsense.ts";
import { reservedPorts } from "./reserved-ports.ts";
import { selinux } from "./selinux.ts";
import { shorewall } from "./shorewall.ts";
import { ufw } from "./ufw.ts";
import { vyos } from "./vyos.ts";
import { windowsNetsh } from "./windows-netsh.ts";
import { windowsPowershell } from "./windows-powershell.ts";
import type { FirewallExport } from "./types.ts";

/** Every target, in the order of the list on the page. */
export const firewalls: readonly FirewallExport[] = [
  nftables,
  firewalld,
  ufw,
  iptables,
  shorewall,
  reservedPorts,
  conntrack,
  selinux,
  pf,
  ipfw,
  windowsPowershell,
  windowsNetsh,
  ciscoAsa,
  ciscoIos,
  fortigate,
  paloAlto,
  juniperSrx,
  mikrotik,
  pfsense,
  vyos,
  openwrt,
  awsTerraform,
  awsCli,
  awsCloudformation,
  awsLoadBalancer,
  azureCli,
  azureBicep,
  googleCloudCli,
  googleCloudTerraform,
  hetzner,
  digitalOcean,
  oci,
  dockerCompose,
  dockerRun,
  dockerUser,
  kubernetesPolicy,
  kubernetesService,
  haproxy,
  nginxStream,
  ansible,
];

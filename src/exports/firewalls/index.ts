import { ansible } from "./ansible.ts";
import { awsCli } from "./aws-cli.ts";
import { awsCloudformation } from "./aws-cloudformation.ts";
import { awsLoadBalancer } from "./aws-load-balancer.ts";
import { awsTerraform } from "./aws-terraform.ts";
import { azureCli, azureBicep } from "./azure.ts";
import { azureTerraform } from "./azure-terraform.ts";
import { checkpoint } from "./checkpoint.ts";
import { ciscoAsa } from "./cisco-asa.ts";
import { ciscoIos } from "./cisco-ios.ts";
import { cloudInit } from "./cloud-init.ts";
import { conntrack } from "./conntrack.ts";
import { csf } from "./csf.ts";
import { digitalOcean } from "./digital-ocean.ts";
import { digitalOceanTerraform } from "./digital-ocean-terraform.ts";
import { dockerCompose, dockerRun } from "./docker.ts";
import { dockerUser } from "./docker-user.ts";
import { edgeos } from "./edgeos.ts";
import { envoy } from "./envoy.ts";
import { firewalld } from "./firewalld.ts";
import { fortigate } from "./fortigate.ts";
import { googleCloudCli, googleCloudTerraform } from "./google-cloud.ts";
import { haproxy } from "./haproxy.ts";
import { hetzner } from "./hetzner.ts";
import { hetznerTerraform } from "./hetzner-terraform.ts";
import { ipfw } from "./ipfw.ts";
import { iptables } from "./iptables.ts";
import { juniperSrx } from "./juniper-srx.ts";
import { kubernetesPolicy, kubernetesService } from "./kubernetes.ts";
import { mikrotik } from "./mikrotik.ts";
import { synology, qnap } from "./nas.ts";
import { nftables } from "./nftables.ts";
import { nginxStream } from "./nginx-stream.ts";
import { nixos } from "./nixos.ts";
import { oci } from "./oci.ts";
import { ociTerraform } from "./oci-terraform.ts";
import { openwrt } from "./openwrt.ts";
import { opnsense } from "./opnsense.ts";
import { paloAlto } from "./palo-alto.ts";
import { pf } from "./pf.ts";
import { pfsense } from "./pfsense.ts";
import { pfsenseXml } from "./pfsense-xml.ts";
import { proxmox } from "./proxmox.ts";
import { reservedPorts } from "./reserved-ports.ts";
import { selinux } from "./selinux.ts";
import { shorewall } from "./shorewall.ts";
import { sonicwall } from "./sonicwall.ts";
import { sophos } from "./sophos.ts";
import { traefik } from "./traefik.ts";
import { ufw } from "./ufw.ts";
import { unifi } from "./unifi.ts";
import { vyos } from "./vyos.ts";
import { watchguard } from "./watchguard.ts";
import { windowsNetsh } from "./windows-netsh.ts";
import { windowsPowershell } from "./windows-powershell.ts";
import type { FirewallExport } from "./kit/types.ts";

/** Every target, in the order of the list on the page. */
export const firewalls: readonly FirewallExport[] = [
  nftables,
  firewalld,
  ufw,
  iptables,
  shorewall,
  csf,
  nixos,
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
  pfsenseXml,
  opnsense,
  unifi,
  edgeos,
  sonicwall,
  sophos,
  watchguard,
  checkpoint,
  vyos,
  openwrt,
  synology,
  qnap,
  awsTerraform,
  awsCli,
  awsCloudformation,
  awsLoadBalancer,
  azureCli,
  azureBicep,
  azureTerraform,
  googleCloudCli,
  googleCloudTerraform,
  hetzner,
  hetznerTerraform,
  digitalOcean,
  digitalOceanTerraform,
  oci,
  ociTerraform,
  dockerCompose,
  dockerRun,
  dockerUser,
  kubernetesPolicy,
  kubernetesService,
  haproxy,
  nginxStream,
  traefik,
  envoy,
  proxmox,
  ansible,
  cloudInit,
];

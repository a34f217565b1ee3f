import { thousands } from "../../language/numbers.ts";
import type { PlatformWords } from "./platforms.en.ts";

/** What is counted and what helps, by the cap's id. */
const CAPS: Readonly<Record<string, { unit: string; help: string }>> = {
  "aws-nlb": {
    unit: "Listener eines AWS Network Load Balancers",
    help: "Diese Grenze lässt sich nicht anheben. Geben Sie dem Server statt des Load Balancers eine eigene Adresse, oder teilen Sie den Bereich auf mehrere Load Balancer auf.",
  },
  "aws-security-group": {
    unit: "eingehenden Regeln je Adressfamilie einer AWS-Sicherheitsgruppe",
    help: "Jeder Bereich ist je Quelle eine Regel. Fassen Sie die Quellen in einer Präfixliste zusammen, oder beantragen Sie ein höheres Kontingent.",
  },
  "kubernetes-node-ports": {
    unit: "NodePorts eines ganzen Kubernetes-Clusters (30000-32767)",
    help: "Setzen Sie allocateLoadBalancerNodePorts: false, oder lassen Sie den Pod im Netz des Rechners laufen.",
  },
  "kubernetes-endpoint-slice": {
    unit: "Ports eines EndpointSlice in Kubernetes vor 1.21",
    help: "Kubernetes ab 1.21 und die letzten Ausgaben von 1.18 bis 1.20 erlauben 20000, auch wenn die API-Referenz anderes sagt. Aktualisieren Sie einen älteren Cluster, oder lassen Sie den Pod im Netz des Rechners laufen.",
  },
  "azure-load-balancer": {
    unit: "Regeln je Netzwerkschnittstelle eines Azure Standard Load Balancers",
    help: "Geben Sie der Maschine eine eigene öffentliche Adresse: In einer Netzwerksicherheitsgruppe ist der Bereich eine einzige Regel.",
  },
  "google-forwarding-rule": {
    unit: "einzelnen Ports einer Weiterleitungsregel von Google",
    help: "Verwenden Sie allPorts, oder für jeden Bereich eine Weiterleitungsregel mit Portbereich.",
  },
  "google-service": {
    unit: "Ports eines internen Load Balancers von Google",
    help: "Ein interner Load Balancer erlaubt fünf Ports oder alle: Mit GKE-Subsetting werden aus einer längeren Liste alle. Ein externer leitet alles vom niedrigsten bis zum höchsten Port weiter; die Ports dazwischen muss die Firewall der Knoten schließen.",
  },
  "hetzner-firewall": {
    unit: "Regeln einer Firewall der Hetzner Cloud",
    help: "Nehmen Sie eine zweite Firewall für denselben Server.",
  },
  "digital-ocean-firewall": {
    unit: "Regeln einer Firewall von DigitalOcean",
    help: "Nehmen Sie eine zweite Firewall für dasselbe Droplet.",
  },
  "oci-security-group": {
    unit: "Regeln einer Netzwerksicherheitsgruppe von Oracle",
    help: "Nehmen Sie eine zweite Gruppe für dieselbe Schnittstelle, oder fassen Sie die Quellen zu weniger, größeren Netzen zusammen.",
  },
  "aws-transfer": {
    unit: "passiven Ports von AWS Transfer Family (8192-8200, fest)",
    help: "Dieser Bereich lässt sich nicht erweitern. Stellen Sie den Server nicht hinter Load Balancer oder NAT-Gateways: Dort nimmt er 300 statt 10000 Verbindungen an. Verteilen Sie die Clients auf mehrere solche Server.",
  },
};

/** What platforms allow and cost, in German. */
export const german: PlatformWords = {
  unitOf: ({ id, unit }) => CAPS[id]?.unit ?? unit,
  helpOf: ({ id, help }) => CAPS[id]?.help ?? help,
  within: (used, allowed, unit) => `Dieser Plan belegt ${used} der ${allowed} ${unit}.`,
  tooMany: (used, allowed, unit) =>
    `Dieser Plan braucht ${used} statt höchstens ${allowed} ${unit}: ${used - allowed} zu viel.`,
  askWhatCarries: (ports) => ` Oder fragen Sie, wie viele Clients ${ports} passive Ports tragen.`,

  docker: (of) =>
    `Docker veröffentlicht ${of.ports} Ports mit ${of.processes} Prozessen und etwa ${of.memory} Speicher: ${of.start} zum Starten und ${of.remove} zum Entfernen. Bei mehr als 100 Ports nehmen Sie das Netz des Rechners.`,
  tracking: (entries, memory) =>
    `Zur Spitze belegt FTP etwa ${entries} Einträge der Verbindungstabelle (${memory}).`,
  proxy: (ports) =>
    `Der Proxy lauscht auf ${ports} Ports und braucht für jeden einen Dateideskriptor.`,
  nodePorts: (range) =>
    `Der Bereich überschneidet sich mit ${range}, wo kube-proxy auf jedem Knoten NodePorts beansprucht.`,
  windowsExcludes:
    "Windows kann einige dieser Ports gesperrt haben. Fügen Sie unter „Von Windows gesperrte Ports“ auf der Seite ein, was `netsh int ipv4 show excludedportrange tcp` ausgibt, oder nennen Sie sie in placement.avoid. Dann werden sie gemieden.",

  needs: (least) =>
    least === null
      ? "kein Bereich genügt für ihn"
      : `braucht für dieselbe Last ${thousands(least)} Ports`,
  mayNeedMore: "kann ein Vielfaches brauchen",
  otherServer: (planned, server, needs) =>
    `Dieser Plan gilt für ${planned}. ${server} wählt und hält Ports anders und ${needs}. Wählen Sie ihn als Server, oder fragen Sie, was jeder Server braucht (--servers).`,
};

import { describe, expect, it } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import { everyKind, openInput, plainInput, translatedInput } from "./inputs.ts";

/** What was wrong on a vendor's real devices once: words that the text must have, words that it must never have again. */
const known: Record<string, { has: RegExp[]; never?: RegExp[] }> = {
  fortigate: {
    // Without port forwarding a virtual address takes every port of the public one, ssh and VPN of the device with it.
    has: [
      /set portforward enable/,
      /With central NAT/,
      /9021 must be free/,
      // A policy that denies passes over virtual addresses in older versions.
      /set match-vip enable/,
    ],
    never: [/move 9021 before 1$/m],
  },
  "cisco-ios": {
    has: [
      /archive with a path/,
      /write memory/,
      /static tcp 10\.0\.0\.5 21 203\.0\.113\.10 21 extendable/,
    ],
    never: [/ip nat inside source static 10\./],
  },
  "cisco-asa": {
    has: [
      /write line N/,
      /replace FTP-PUBLIC with the word interface/,
      /FTP-PUBLIC service FTP-21 FTP-21/,
    ],
  },
  "juniper-srx": {
    has: [/if yours exists, use its name instead/, /proxy-arp/],
    // The administrator's own rule-set may stand under that name.
    never: [/^delete security nat destination rule-set ftp-passive$/m, /ftps-extension/],
  },
  "palo-alto": {
    has: [/before NAME/, /without the lines that begin with #/],
    never: [/^move .* top$/m],
  },
  mikrotik: {
    has: [/!dynamic/, /\/ipv6 firewall filter remove/, /verbose=yes dry-run/],
    never: [/place-before=0/, /destination=0/],
  },
  vyos: { has: [/show firewall zone/, /2100 must be free/] },
  openwrt: {
    has: [/Without a public address they also match traffic that is only routed through/],
  },
  pf: {
    has: [
      /load anchor "ftp-passive"/,
      /pfctl -a ftp-passive -F all/,
      // What comes in by one interface goes out by another, and is asked again there.
      /^pass out quick inet proto tcp from <ftp_clients> to 10\.0\.0\.5 port \{ 21 26500:26603 \}/m,
      /sysctl net\.inet\.ip\.forwarding/,
    ],
  },
  // Sources by name stand in csf.allow, which CSF asks before its block list.
  csf: {
    has: [/csf\.allow, which CSF reads before csf\.deny/, /still get in to these ports/],
  },
  ipfw: { has: [/\/etc\/rc\.local/] },
  "windows-netsh": { has: [/public networks as well/, /StatefulFtp disable/] },
  "windows-powershell": { has: [/public networks as well/, /StatefulFtp disable/] },
  "aws-terraform": { has: [/terraform import/] },
  "google-terraform": { has: [/terraform import/] },
  "azure-terraform": { has: [/terraform import/] },
  "aws-cloudformation": { has: [/delete that rule first/] },
  "aws-nlb": {
    has: [/350 s without a packet/, /only if it was created with one/, /more than the 50/],
  },
  "kubernetes-service": {
    has: [
      /refuse sessionAffinity/,
      /need allocateLoadBalancerNodePorts/,
      /IPv6 sources have no effect/,
    ],
  },
  "kubernetes-policy": { has: [/Kubernetes 1\.25/] },
  haproxy: { has: [/haproxy_connect_any/, /check port 21/] },
  "nginx-stream": { has: [/stream block already/, /http_port_t/, /let in and hung up on/] },
  "docker-compose": { has: [/over IPv6 as well/] },
  "docker-run": { has: [/over IPv6 as well/] },
  ansible: { has: [/run the earlier playbook with ftp_open=false/] },
  hetzner: { has: [/--source-ips \S+ --source-ips/], never: [/--source-ips [^ \n]*,/] },
  oci: { has: [/security-rule-ids/], never: [/--force/] },
  "azure-bicep": { has: [/priorities 300 and 301 must be free/] },
};

/** Without line breaks, which part sentences. */
const flat = (text: string) => text.replaceAll(/\n(?:#|!|rem|\/\/) +/g, " ");

describe.each(Object.entries(known))("%s", (id, { has, never = [] }) => {
  const { text } = firewalls.find((firewall) => firewall.id === id)!;
  const inputs = [translatedInput, plainInput, openInput].map((input) => ({
    ...input,
    ftps: true,
  }));
  const texts = inputs.map(text);
  it("says or does what its kind asks for, and nothing that went wrong there", () => {
    for (const words of has)
      expect([words, texts.some((each) => words.test(each) || words.test(flat(each)))]).toEqual([
        words,
        true,
      ]);
    for (const words of never) expect(texts[0]).not.toMatch(words);
  });
});

describe.each(["palo-alto", "juniper-srx", "checkpoint"])("the objects of %s", (name) => {
  const { text } = firewalls.find(({ id }) => id === name)!;
  it.each(everyKind)("are made, and then named by a rule (%s)", (_, input) => {
    const rules = text(input).replaceAll(/^#.*$/gm, "");
    const names = rules.match(/\bftp[-_](?:client|public|inside|source)[-_]?\w*\d\b/gi) ?? [];
    const times = (one: string) => names.filter((name) => name === one).length;
    expect(names.filter((one) => times(one) < 2)).toEqual([]);
  });
});

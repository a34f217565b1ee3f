import type { Rule } from "../types.ts";

/** A rule of thumb with the place where it can be read, without the scheme. */
export interface RuleOfThumb extends Rule {
  address: string;
}

/** A range whose size is counted from its ends, both included. */
function range(
  source: string,
  address: string,
  words: string,
  first: number,
  last: number,
): RuleOfThumb {
  return { source, address, rule: `${words} ${first}-${last}.`, ports: last - first + 1 };
}

/** Rules that name one number for everybody, and defaults that work as one. */
export const fixedRules: readonly RuleOfThumb[] = [
  {
    source: "CompleteFTP guide",
    address: "enterprisedt.com/products/completeftp/doc/guide/html/howtopasvport.html",
    rule: "A range of 100; its example, 15000-15100, has 101.",
    ports: 100,
  },
  range(
    "ProFTPD directive reference",
    "github.com/proftpd/proftpd, doc/modules/mod_core.html",
    "Large enough for many connections, for example",
    49152,
    65534,
  ),
  range(
    "ProFTPD NAT howto",
    "github.com/proftpd/proftpd, doc/howto/NAT.html",
    "The example",
    60000,
    65535,
  ),
  range(
    "Pure-FTPd sample configuration",
    "github.com/jedisct1/pure-ftpd, pure-ftpd.conf.in",
    "As broad as possible, for example",
    30000,
    50000,
  ),
  range(
    "Plesk",
    "support.iwv.works, How to set up firewall rules to allow FTP for Plesk",
    "Open",
    49152,
    65535,
  ),
  range("libunftp", "github.com/bolcom/libunftp, options.rs", "The default", 49152, 65535),
  range("Globalscape EFT", "kb.globalscape.com/Knowledgebase/10022", "Open", 28000, 30000),
  range("slacksite.com", "slacksite.com/other/ftp-appendix1.html", "The example", 51000, 51999),
  range("SFTPGo", "github.com/drakkan/sftpgo, sftpgo.json", "The default", 50000, 50100),
  range(
    "Galaxy container",
    "github.com/bgruening/docker-galaxy, issue 56",
    "Would likely suffice:",
    30000,
    30100,
  ),
  range(
    "synay.net",
    "synay.net/en/support/kb/setting-connection-limits-proftpd-server",
    "For 100 connections at most, though it holds one more:",
    50000,
    50100,
  ),
  range(
    "IBM z/OS",
    "IBM z/OS Communications Server, hald001/pasv.htm",
    "The example",
    50000,
    50099,
  ),
  range(
    "Synology router",
    "kb.synology.com/de-de/SRM/help/SRM/ControlPanel/file_ftp",
    "The default",
    55536,
    55567,
  ),
  range(
    "IBM DataPower",
    "ibm.com/docs/en/SS9H2Y_10.5.x/commands/passive-port-max_ftpserverfrontsidehandler.html",
    "The default, its lower end taken as the lowest allowed:",
    1024,
    1050,
  ),
  range(
    "HAProxy tutorial",
    "haproxy.com/documentation, load balancing passive FTP",
    "Limit the range, for example",
    50000,
    50010,
  ),
  range("fauria/vsftpd image", "github.com/fauria/docker-vsftpd", "The default", 21100, 21110),
  range(
    "delfer/alpine-ftp-server image",
    "github.com/delfer/docker-alpine-ftp-server",
    "The default",
    21000,
    21010,
  ),
  range(
    "Home Assistant FTP add-on",
    "github.com/hassio-addons/addon-ftp",
    "The default",
    30000,
    30010,
  ),
  range(
    "garethflowers/ftp-server image",
    "github.com/garethflowers/docker-ftp-server",
    "The default",
    40000,
    40009,
  ),
  range(
    "stilliard/pure-ftpd image",
    "github.com/stilliard/docker-pure-ftpd",
    "The default",
    30000,
    30009,
  ),
  range("panubo/vsftpd image", "github.com/panubo/docker-vsftpd", "The default", 4559, 4564),
  {
    source: "rowcoding.com",
    address:
      "rowcoding.com/why-does-ftp-passive-mode-require-a-port-range-as-opposed-to-only-one-port",
    rule: "One port is enough in theory, because a connection is known by four numbers.",
    ports: 1,
  },
];

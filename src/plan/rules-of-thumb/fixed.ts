import { span } from "../../language/numbers.ts";
import type { Rule } from "../types.ts";
import type { RuleWords } from "../words/rules.en.ts";
import { ruleWords } from "../words/rules.ts";

/** A rule of thumb with the place where it can be read, without the scheme. */
export interface RuleOfThumb extends Rule {
  address: string;
}

/** A rule whose words are made when they are wanted, in the language that is spoken then. */
type FixedRule = Omit<RuleOfThumb, "rule"> & { rule: () => string };

/** Rules whose words name a range. */
type RangeRule = {
  [Key in keyof RuleWords]: RuleWords[Key] extends string ? never : Key;
}[keyof RuleWords];

/** A range whose size is counted from its ends, both included. */
function range(
  source: string,
  address: string,
  words: RangeRule,
  first: number,
  last: number,
): FixedRule {
  const rule = () => ruleWords()[words](span({ first, last }));
  return { source, address, rule, ports: last - first + 1 };
}

/** Rules that name one number for everybody, and defaults that work as one. */
export const fixedRules: readonly FixedRule[] = [
  {
    source: "CompleteFTP guide",
    address: "enterprisedt.com/products/completeftp/doc/guide/html/howtopasvport.html",
    rule: () => ruleWords().hundred,
    ports: 100,
  },
  range(
    "ProFTPD directive reference",
    "github.com/proftpd/proftpd, doc/modules/mod_core.html",
    "manyConnections",
    49152,
    65534,
  ),
  range(
    "ProFTPD NAT howto",
    "github.com/proftpd/proftpd, doc/howto/NAT.html",
    "example",
    60000,
    65535,
  ),
  range(
    "Pure-FTPd sample configuration",
    "github.com/jedisct1/pure-ftpd, pure-ftpd.conf.in",
    "broad",
    30000,
    50000,
  ),
  range(
    "Plesk",
    "support.iwv.works, How to set up firewall rules to allow FTP for Plesk",
    "open",
    49152,
    65535,
  ),
  range("libunftp", "github.com/bolcom/libunftp, options.rs", "byDefault", 49152, 65535),
  range("Globalscape EFT", "kb.globalscape.com/Knowledgebase/10022", "open", 28000, 30000),
  range("slacksite.com", "slacksite.com/other/ftp-appendix1.html", "example", 51000, 51999),
  range("SFTPGo", "github.com/drakkan/sftpgo, sftpgo.json", "byDefault", 50000, 50100),
  range(
    "Galaxy container",
    "github.com/bgruening/docker-galaxy, issue 56",
    "suffices",
    30000,
    30100,
  ),
  range(
    "synay.net",
    "synay.net/en/support/kb/setting-connection-limits-proftpd-server",
    "hundredAtMost",
    50000,
    50100,
  ),
  range("IBM z/OS", "IBM z/OS Communications Server, hald001/pasv.htm", "example", 50000, 50099),
  range(
    "Synology router",
    "kb.synology.com/de-de/SRM/help/SRM/ControlPanel/file_ftp",
    "byDefault",
    55536,
    55567,
  ),
  range(
    "IBM DataPower",
    "ibm.com/docs/en/SS9H2Y_10.5.x/commands/passive-port-max_ftpserverfrontsidehandler.html",
    "defaultFromLowest",
    1024,
    1050,
  ),
  range(
    "HAProxy tutorial",
    "haproxy.com/documentation, load balancing passive FTP",
    "limit",
    50000,
    50010,
  ),
  range("fauria/vsftpd image", "github.com/fauria/docker-vsftpd", "byDefault", 21100, 21110),
  range(
    "delfer/alpine-ftp-server image",
    "github.com/delfer/docker-alpine-ftp-server",
    "byDefault",
    21000,
    21010,
  ),
  range(
    "Home Assistant FTP add-on",
    "github.com/hassio-addons/addon-ftp",
    "byDefault",
    30000,
    30010,
  ),
  range(
    "garethflowers/ftp-server image",
    "github.com/garethflowers/docker-ftp-server",
    "byDefault",
    40000,
    40009,
  ),
  range(
    "stilliard/pure-ftpd image",
    "github.com/stilliard/docker-pure-ftpd",
    "byDefault",
    30000,
    30009,
  ),
  range("panubo/vsftpd image", "github.com/panubo/docker-vsftpd", "byDefault", 4559, 4564),
  {
    source: "rowcoding.com",
    address:
      "rowcoding.com/why-does-ftp-passive-mode-require-a-port-range-as-opposed-to-only-one-port",
    rule: () => ruleWords().onePort,
    ports: 1,
  },
];

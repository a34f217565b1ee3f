/*
 * What every script that a shell runs has in common: said with nothing it looks, changes and keeps; with --test it says what
 * it would do; with --undo it takes out what it put in. A refusal is a sentence and a status of 1.
 */

/** The first lines of a script; `stop` ends it with a sentence before anything is changed. */
export const scriptStart: readonly string[] = [
  "set -eu; action=${1:-apply}",
  'stop() { echo "ftp-passive: $*" >&2; exit 1; }',
  'case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac',
];

/** How to check, apply and undo a script of this kind, by the name of its file. */
export function scriptSteps(file: string): { check: string; apply: string; undo: string } {
  return { check: `sh ${file} --test`, apply: `sh ${file}`, undo: `sh ${file} --undo` };
}

/** How a script is run again at each start of the machine. */
export interface Kept {
  /** What its copy and its unit are called. */
  name: string;
  /** Lines of the unit's first section: what it has to wait for, or to come before. */
  unit: readonly string[];
}

/** Takes the unit and the copy away, where they are there. */
const forgotten =
  '[ ! -e $unit ] || { systemctl disable --quiet --now "${unit##*/}"; rm -f $unit $copy; systemctl daemon-reload; }';

function namesOf({ name }: Pick<Kept, "name">) {
  return `copy=/usr/local/sbin/${name} unit=/etc/systemd/system/${name}.service`;
}

/**
 * The end of a script: a copy of it becomes a unit of systemd, run again at each start of the machine, so that no rules of
 * others are saved along; `--undo` takes both away. Without systemd it says what is missing.
 */
export function keepLines({ name, unit }: Kept): string[] {
  const words = [
    "'[Unit]'",
    ...unit,
    "'[Service]'",
    "Type=oneshot",
    "RemainAfterExit=yes",
    '"ExecStart=/bin/sh $copy"',
    '"ExecReload=/bin/sh $copy"',
    "'[Install]'",
    "WantedBy=multi-user.target",
  ];
  return [
    "# To survive a restart: a copy of this script that runs at each start",
    namesOf({ name }),
    `if [ "$action" = --undo ]; then ${forgotten}`,
    'elif [ "$0" != $copy ] && [ -d /run/systemd/system ] && [ -f "$0" ]; then',
    `  cp "$0" $copy; printf '%s\\n' ${words.join(" ")} > $unit`,
    '  systemctl daemon-reload && systemctl enable --quiet --now "${unit##*/}" && echo "Survives a restart: ${unit##*/} runs it again"',
    'elif [ "$0" != $copy ]; then echo "Does not survive a restart: no systemd here. Run this script again at each start"; fi',
  ];
}

/** The end of a script that has nothing to keep, and takes away what an earlier plan kept. */
export function forgetLines(kept: Pick<Kept, "name">): string[] {
  return [namesOf(kept), forgotten];
}

/**
 * Function `others`: the tables of nft, besides those that iptables keeps, in which what comes in by the hook `$1` ends in a
 * drop; `$2` = one more table to leave out. An accept elsewhere does not open what they drop.
 */
export const otherTables: readonly string[] = [
  "# nft tables that drop at the hook $1, other than those of iptables",
  "others() {",
  `  nft -t list ruleset 2>/dev/null | awk -v hook="$1" -v known="$2" '`,
  '    /^(table|[ \\t]+chain) / { base = 0; if ($1 == "table") t = $2 " " $3 }',
  '    / hook / { base = $2 == "filter" && $4 == hook && t != known && t !~ /^(ip6? (filter|raw)|netdev|bridge|arp)/ }',
  "    base && (/ hook .*policy drop/ || /^[ \\t]+(counter packets [0-9]+ bytes [0-9]+ )?(drop|reject.*)$/) { print t }' | sort -u",
  "}",
];

/** Tries or restores what stands in `four` and `six`; with `--test` it says so, and is done. */
export const restoreLines: readonly string[] = [
  `try=$([ "$action" != --test ] || echo --test)`,
  `[ -z "$try" ] || printf '%s\\n' "iptables:" "$four" "ip6tables:" "$six"`,
  `[ -z "$four" ] || printf '%s\\n' "$four" | iptables-restore --noflush \${try:+"$try"}`,
  `[ -z "$six" ] || printf '%s\\n' "$six" | ip6tables-restore --noflush \${try:+"$try"}`,
  '[ -z "$try" ] || exit 0',
];

/** Refuses where the machine does not forward: a translation would let nothing through. */
export function forwardingCheck(family: 4 | 6): string[] {
  const [file, name] =
    family === 4
      ? ["ipv4/ip_forward", "net.ipv4.ip_forward"]
      : ["ipv6/conf/all/forwarding", "net.ipv6.conf.all.forwarding"];
  return [
    `[ "$(cat /proc/sys/net/${file})" = 1 ] || stop "this machine does not forward IPv${family}: set ${name}=1 in /etc/sysctl.d first"`,
  ];
}

/** Says where the helper of FTP is loaded though sessions use TLS, of which it reads nothing; no line where they do not. */
export function helperCheck({ ftps }: { ftps: boolean }): string[] {
  if (!ftps) return [];
  return [
    '[ "$action" = --undo ] || [ ! -d /sys/module/nf_conntrack_ftp ] || echo "nf_conntrack_ftp is loaded but cannot read TLS. If it interferes: modprobe -r nf_nat_ftp nf_conntrack_ftp" >&2',
  ];
}

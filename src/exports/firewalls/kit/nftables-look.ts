/*
 * Reads our rules, a line of "==" and `nft -a -t list ruleset`, and prints what to load, or "stop" and why not. hook: the one whose chains decide; action: --undo = only take ours out.
 *
 * A chain closes the ports where its policy is drop, or where it ends in a drop of everything; such an end may stand in a
 * chain that it jumps to. What stops only some sources, some rates or some states is no end: it stays in front of ours.
 */
export const nftLook: readonly string[] = [
  "  function bare(s) { # a rule without what does not change whom it stops",
  '    gsub(/counter packets [0-9]+ bytes [0-9]+|comment "[^"]*"|log( prefix "[^"]*"| level [a-z]+| flags [a-z ]+| group [0-9]+)*/, "", s)',
  '    gsub(/meta l4proto (tcp|\\{[^}]*\\})|ip protocol tcp|meta nfproto ipv[46]|ct state new/, "", s)',
  '    gsub(/  +/, " ", s); gsub(/^ | $/, "", s); return s',
  "  }",
  "  function final(c, s) { # whether it drops everything, by itself or in a chain that it leads to",
  "    s = bare(s); return s ~ /^(drop|reject( with .*)?)$/ || (s ~ /^(jump|goto) [^ ]+$/ && (table[c] substr(s, 5)) in end)",
  "  }",
  '  function stop(s) { if (why == "") why = "stop " s }',
  '  !told { if ($0 == "==") told = 1; else rule[++rules] = $0; next }',
  '  /managed by iptables-nft/ { other[$4 " " $5] = "iptables or ufw is in charge here (" $4 " " $5 "): use the text for it"; next }',
  '  /^table / { t = $2 " " $3; next }',
  '  /^[ \\t][a-z}]/ { c = ""; if ($1 == "chain") { c = t " " $2; table[c] = t }; next }',
  '  c == "" { next }',
  '  / hook / { if ($2 == "filter" && $4 == hook && t ~ /^(inet|ip6?) /) { base[++bases] = c; drops[c] = /policy drop/ }; next }',
  '  /jump ftp_passive # handle/ { out = out "delete rule " c " handle " $NF "\\n"; next }',
  '  { n[c]++; handle[c, n[c]] = $NF; sub(/ # handle [0-9]+$/, ""); sub(/^[ \\t]+/, ""); has[c, n[c]] = $0 }',
  "  END {",
  '    for (c in table) if (c ~ / ftp_passive$/) out = out "flush chain " c "\\ndelete chain " c "\\n"',
  '    if ("inet ftp_passive_nat prerouting" in table) out = out "delete table inet ftp_passive_nat\\n"',
  '    if (action == "--undo") { printf "%s", out; exit }',
  "    do { more = 0; for (c in n) for (i = 1; i <= n[c] && !(c in end); i++) if (final(c, has[c, i])) more = end[c] = i } while (more)",
  "    for (b = 1; b <= bases; b++) {",
  '      c = base[b]; t = table[c]; partly = ""; last = c in end ? end[c] - 1 : n[c]',
  '      while (last > 0 && bare(has[c, last]) == "") last--',
  "      for (i = 1; i <= last; i++) if (bare(has[c, i]) ~ /^[io]if(name)? [^ ]+ (drop|reject)/) partly = has[c, i]",
  '      if (!drops[c] && !(c in end)) { if (partly != "") stop("there is \\"" partly "\\" in " c ": add a jump of your own before it"); continue }',
  '      if (t == "inet firewalld") stop("firewalld is in charge here: use the text for firewalld"); else if (t in other) stop(other[t])',
  '      if (partly != "") print "Our rules in " c " come after: " partly > "/dev/stderr"',
  '      jumps = jumps (last < n[c] ? "insert rule " c " position " handle[c, last + 1] : "add rule " c) " jump ftp_passive\\n"',
  '      if (!made[t]++) out = out "add chain " t " ftp_passive\\n"; else continue',
  '      for (i = 1; i <= rules; i++) if (t " " rule[i] !~ /^(ip [^ ]+ ip6|ip6 [^ ]+ ip) /) out = out "add rule " t " ftp_passive " rule[i] "\\n"',
  "    }",
  '    if (jumps == "" && hook == "input") stop("no chain at the hook input drops anything: there is nothing to open here")',
  '    print why == "" ? out jumps : why',
  "  }')",
];

/*
 * Reads our rules, a line of "==" and `iptables -S` of one table, and prints what to restore, or "stop: " and why not. table and hook: the table, and the
 * chain that decides. No rules of ours = only take out those that are there.
 *
 * The end of a chain is the first rule that drops everything, also by way of a chain that does. What stops only some
 * sources, some rates or some states is no end: it stays in front of ours.
 */
export const iptablesLook: readonly string[] = [
  "  function bare(s) { # a rule without what does not change whom it stops",
  '    sub(/^-A [^ ]+ /, "", s)',
  '    gsub(/-m comment --comment ("[^"]*"|[^ ]+) |-m (conntrack --ctstate|state --state) NEW |-p tcp (-m tcp )?/, "", s); return s',
  "  }",
  "  function final(s) { # whether it drops everything, by itself or in a chain that it leads to",
  "    s = bare(s); return s ~ /^-j (DROP|REJECT( --reject-with [^ ]+)?)$/ || (s ~ /^-[jg] [^ ]+$/ && substr(s, 4) in end)",
  "  }",
  '  !told { if ($0 == "==") told = 1; else if ($0 != "") rules = rules $0 "\\n"; next }',
  '  table == "filter" && rules != "" && /^-A (INPUT|FORWARD) -j ufw-/ { why = "ufw is in charge here: use the text for ufw" }',
  '  /^-N FTP_PASSIVE$/ { ours = ":FTP_PASSIVE - [0:0]\\n"; next }',
  "  /^-A FTP_PASSIVE / { next }",
  '  / -j FTP_PASSIVE$/ { out = out "-D" substr($0, 3) "\\n"; next }',
  '  $1 == "-P" && $2 == hook { drops = $3 == "DROP" }',
  '  $1 == "-A" { n[$2]++; has[$2, n[$2]] = $0 }',
  "  END {",
  "    do { more = 0; for (c in n) for (i = 1; i <= n[c] && !(c in end); i++) if (final(has[c, i])) more = end[c] = i } while (more)",
  "    last = hook in end ? end[hook] - 1 : n[hook] + 0",
  "    for (i = 1; i <= last; i++) if (bare(has[hook, i]) ~ /^-[io] [^ ]+ -j (DROP|REJECT)/) partly = has[hook, i]",
  "    while (last > 0 && bare(has[hook, last]) ~ /^-j (LOG|NFLOG)/) last--",
  '    if (table == "filter" && rules != "" && !drops && !(hook in end)) { rules = ""; if (partly != "") why = "there is " partly ": add a jump of your own before it" }',
  '    if (partly != "" && rules != "") print "Our rules come after: " partly > "/dev/stderr"',
  '    jump = table == "nat" ? "-I " hook " 1" : last < n[hook] ? "-I " hook " " (last + 1) : "-A " hook',
  '    if (rules != "") out = out ":FTP_PASSIVE - [0:0]\\n" rules jump " -j FTP_PASSIVE\\n"',
  '    else if (ours != "") out = out ours "-X FTP_PASSIVE\\n"',
  '    if (why != "") print "stop: " why; else if (out != "") printf "*%s\\n%sCOMMIT\\n", table, out',
  "  }'",
];

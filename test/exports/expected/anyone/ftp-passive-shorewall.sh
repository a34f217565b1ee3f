# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports so the whole range must be open
# Check: shorewall check && shorewall6 check
# Apply: sh ftp-passive-shorewall.sh && shorewall reload && shorewall6 reload
# Undo:  for d in /etc/shorewall /etc/shorewall6; do sed -i '/^INCLUDE rules.ftp-passive/d' $d/rules; rm -f $d/rules.ftp-passive; done; shorewall reload; shorewall6 reload

cat > /etc/shorewall/rules.ftp-passive <<'RULES'
?COMMENT ftp-passive
ACCEPT net $FW tcp 21,990,26500:26551,29300:29351
?COMMENT
RULES
cat > /etc/shorewall6/rules.ftp-passive <<'RULES'
?COMMENT ftp-passive
ACCEPT net $FW tcp 21,990,26500:26551,29300:29351
?COMMENT
RULES

# Syntax read by the target's own parser; not run.

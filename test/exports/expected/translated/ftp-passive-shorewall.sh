# 104 passive FTP ports for vsftpd: TCP 26500-26603
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24
# For the machine that translates from 203.0.113.10 to 10.0.0.5 (ports kept; IPv4 only)
# Check: shorewall check && shorewall6 check
# Apply: sh ftp-passive-shorewall.sh && shorewall reload && shorewall6 reload
# Undo:  for d in /etc/shorewall /etc/shorewall6; do sed -i '/^INCLUDE rules.ftp-passive/d' $d/rules; rm -f $d/rules.ftp-passive; done; shorewall reload; shorewall6 reload

cat > /etc/shorewall/rules.ftp-passive <<'RULES'
?COMMENT ftp-passive
DNAT net:192.0.2.16/28 loc:10.0.0.5 tcp 21,26500:26603 - 203.0.113.10
DNAT net:203.0.113.0/24 loc:10.0.0.5 tcp 21,26500:26603 - 203.0.113.10
?COMMENT
RULES

# Syntax read by the target's own parser; not run.

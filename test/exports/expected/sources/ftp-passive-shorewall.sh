# 104 passive FTP ports for vsftpd: TCP 26500-26603
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Check: shorewall check && shorewall6 check
# Apply: sh ftp-passive-shorewall.sh && shorewall reload && shorewall6 reload
# Undo:  for d in /etc/shorewall /etc/shorewall6; do sed -i '/^INCLUDE rules.ftp-passive/d' $d/rules; rm -f $d/rules.ftp-passive; done; shorewall reload; shorewall6 reload

cat > /etc/shorewall/rules.ftp-passive <<'RULES'
?COMMENT ftp-passive
ACCEPT net:198.51.100.0/24 $FW tcp 21,26500:26603
?COMMENT
RULES
cat > /etc/shorewall6/rules.ftp-passive <<'RULES'
?COMMENT ftp-passive
ACCEPT net:[2001:db8::/32] $FW tcp 21,26500:26603
?COMMENT
RULES

# Syntax read by the target's own parser; not run.

# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports so the whole range must be open
# Check: sh -n ftp-passive-ufw.sh && ufw show added
# Apply: sh ftp-passive-ufw.sh
# Undo:  ufw show added | grep -E "FTP-Passive|comment 'ftp-passive'" | sed 's/^ufw \(route \)\{0,1\}/ufw \1delete /' | sh; rm /etc/ufw/applications.d/ftp-passive

cat > /etc/ufw/applications.d/ftp-passive <<'PROFILE'
[FTP-Passive]
title=Passive FTP
description=Control and passive ports of the FTP server
ports=21,990,26500:26551,29300:29351/tcp
PROFILE
# Rules of an earlier plan go first; a rule holds a copy of the ports
ufw show added | grep -E "FTP-Passive|comment 'ftp-passive'" | sed 's/^ufw \(route \)\{0,1\}/ufw \1delete /' | sh
ufw allow FTP-Passive comment 'ftp-passive'

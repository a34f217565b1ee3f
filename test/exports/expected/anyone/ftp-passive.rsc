# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports so the whole range must be open
# Check: import ftp-passive.rsc in Safe Mode (Ctrl+X), then /ip firewall filter print where comment="ftp-passive"
# Apply: /import file-name=ftp-passive.rsc
# Undo:  /ip firewall filter remove [find comment="ftp-passive"], likewise nat, address-list and /ipv6 firewall

# Replace SERVER_IPV4_ADDRESS and SERVER_IPV6_ADDRESS by what clients connect to, or delete the lines of the family you lack
/ip firewall address-list remove [find comment="ftp-passive"]
/ip firewall address-list add list=ftp-clients address=0.0.0.0/0 comment="ftp-passive"
/ip firewall filter remove [find comment="ftp-passive"]
/ip firewall filter add chain=forward action=accept protocol=tcp src-address-list=ftp-clients dst-address=SERVER_IPV4_ADDRESS dst-port=21,990,26500-26551,29300-29351 connection-state=new comment="ftp-passive" place-before=0
/ipv6 firewall address-list remove [find comment="ftp-passive"]
/ipv6 firewall address-list add list=ftp-clients address=::/0 comment="ftp-passive"
/ipv6 firewall filter remove [find comment="ftp-passive"]
/ipv6 firewall filter add chain=forward action=accept protocol=tcp src-address-list=ftp-clients dst-address=SERVER_IPV6_ADDRESS dst-port=21,990,26500-26551,29300-29351 connection-state=new comment="ftp-passive" place-before=0

# Syntax from the vendor's reference; not run.

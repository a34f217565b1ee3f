# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
# Where: In a terminal of the router, or as a file to import. Look first where the last drop of the chain
#        forward is: /ip firewall filter print. The rules survive a restart.
# Check: /import file-name=ftp-passive.rsc verbose=yes dry-run (newer RouterOS 7); on older versions import it in Safe Mode (Ctrl+X) and look
# Apply: /import file-name=ftp-passive.rsc
# Undo:  /ip firewall filter remove [find comment="ftp-passive-plan"], likewise nat, address-list and /ipv6 firewall

# Replace SERVER_IPV4_ADDRESS and SERVER_IPV6_ADDRESS with what clients connect to. Delete the lines of a family you do not use
/ip firewall service-port disable ftp
# Remove what an earlier plan left, for IPv4 and IPv6
/ip firewall filter remove [find comment="ftp-passive-plan"]
/ip firewall address-list remove [find comment="ftp-passive-plan"]
/ipv6 firewall filter remove [find comment="ftp-passive-plan"]
/ipv6 firewall address-list remove [find comment="ftp-passive-plan"]
/ip firewall nat remove [find comment="ftp-passive-plan"]
# RouterOS 7, after a plan with NAT for IPv6: /ipv6 firewall nat remove [find comment="ftp-passive-plan"]
/ip firewall address-list add list=ftp-clients address=0.0.0.0/0 comment="ftp-passive-plan"
/ip firewall filter add chain=forward action=accept protocol=tcp src-address-list=ftp-clients dst-address=SERVER_IPV4_ADDRESS dst-port=21,990,26500-26551,29300-29351 connection-state=new comment="ftp-passive-plan"
:if ([:len [/ip firewall filter find where chain=forward and action=drop and !dynamic]] > 0) do={ /ip firewall filter move [/ip firewall filter find comment="ftp-passive-plan"] destination=[:pick [/ip firewall filter find where chain=forward and action=drop and !dynamic] ([:len [/ip firewall filter find where chain=forward and action=drop and !dynamic]] - 1)] }
/ipv6 firewall address-list add list=ftp-clients address=::/0 comment="ftp-passive-plan"
/ipv6 firewall filter add chain=forward action=accept protocol=tcp src-address-list=ftp-clients dst-address=SERVER_IPV6_ADDRESS dst-port=21,990,26500-26551,29300-29351 connection-state=new comment="ftp-passive-plan"
:if ([:len [/ipv6 firewall filter find where chain=forward and action=drop and !dynamic]] > 0) do={ /ipv6 firewall filter move [/ipv6 firewall filter find comment="ftp-passive-plan"] destination=[:pick [/ipv6 firewall filter find where chain=forward and action=drop and !dynamic] ([:len [/ipv6 firewall filter find where chain=forward and action=drop and !dynamic]] - 1)] }

# Syntax from the vendor's reference; not run.

# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24
# For the machine that translates from 203.0.113.10 to 10.0.0.5 (ports kept; IPv4 only)
# Cannot connect, because of the other address family: 2001:db8::/32
# Where: In a terminal of the router, or as a file to import. Look first where the last drop of the chain
#        forward is: /ip firewall filter print. The rules survive a restart.
# Check: /import file-name=ftp-passive.rsc verbose=yes dry-run (newer RouterOS 7); on older versions import it in Safe Mode (Ctrl+X) and look
# Apply: /import file-name=ftp-passive.rsc
# Undo:  /ip firewall filter remove [find comment="ftp-passive-plan"], likewise nat, address-list and /ipv6 firewall

# Remove what an earlier plan left, for IPv4 and IPv6
/ip firewall filter remove [find comment="ftp-passive-plan"]
/ip firewall address-list remove [find comment="ftp-passive-plan"]
/ipv6 firewall filter remove [find comment="ftp-passive-plan"]
/ipv6 firewall address-list remove [find comment="ftp-passive-plan"]
/ip firewall nat remove [find comment="ftp-passive-plan"]
# RouterOS 7, after a plan with NAT for IPv6: /ipv6 firewall nat remove [find comment="ftp-passive-plan"]
/ip firewall address-list add list=ftp-clients address=192.0.2.16/28 comment="ftp-passive-plan"
/ip firewall address-list add list=ftp-clients address=203.0.113.0/24 comment="ftp-passive-plan"
/ip firewall filter add chain=forward action=accept protocol=tcp src-address-list=ftp-clients dst-address=10.0.0.5 dst-port=21,26500-26603 connection-state=new comment="ftp-passive-plan"
:if ([:len [/ip firewall filter find where chain=forward and action=drop and !dynamic]] > 0) do={ /ip firewall filter move [/ip firewall filter find comment="ftp-passive-plan"] destination=[:pick [/ip firewall filter find where chain=forward and action=drop and !dynamic] ([:len [/ip firewall filter find where chain=forward and action=drop and !dynamic]] - 1)] }
/ip firewall nat add chain=dstnat action=dst-nat protocol=tcp src-address-list=ftp-clients dst-address=203.0.113.10 dst-port=21,26500-26603 to-addresses=10.0.0.5 comment="ftp-passive-plan"

# Syntax from the vendor's reference; not run.

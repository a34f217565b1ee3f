rem 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
rem about 1 in 1700 refused in the busiest hour
rem Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
rem For the server itself, 10.0.0.5: NAT happens on another machine
rem Where: In a command prompt run as administrator, on the server itself. The rule applies to public networks as
rem        well, and survives a restart. Your own rules that block still come first.
rem Check: netsh advfirewall firewall show rule name="ftp-passive"
rem Apply: ftp-passive.cmd
rem Undo:  netsh advfirewall firewall delete rule name="ftp-passive"

netsh advfirewall firewall delete rule name="ftp-passive"
netsh advfirewall firewall add rule name="ftp-passive" dir=in action=allow protocol=TCP localport=21,26500-26603 remoteip=192.0.2.16/28,203.0.113.0/24,2001:db8::/32

rem Syntax from the vendor's reference; not run.

rem 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
rem about 1 in 1700 refused in the busiest hour
rem Open to 198.51.100.0/24 and 2001:db8::/32
rem Where: In a command prompt run as administrator, on the server itself. The rule applies to public networks as
rem        well, and survives a restart. Your own rules that block still come first.
rem Check: netsh advfirewall firewall show rule name="ftp-passive"
rem Apply: ftp-passive.cmd
rem Undo:  netsh advfirewall firewall delete rule name="ftp-passive"

netsh advfirewall firewall delete rule name="ftp-passive"
netsh advfirewall firewall add rule name="ftp-passive" dir=in action=allow protocol=TCP localport=21,26500-26603 remoteip=198.51.100.0/24,2001:db8::/32

rem Syntax from the vendor's reference; not run.

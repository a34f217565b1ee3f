rem 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
rem about 1 in 1700 refused in the busiest hour
rem Open to 198.51.100.0/24 and 2001:db8::/32
rem Where: In a command prompt that runs as administrator, on the server itself. It counts for public networks too
rem        and lasts over a restart; a rule that blocks goes before it.
rem Check: netsh advfirewall firewall show rule name="ftp-passive"
rem Apply: ftp-passive.cmd
rem Undo:  netsh advfirewall firewall delete rule name="ftp-passive"

netsh advfirewall firewall delete rule name="ftp-passive"
netsh advfirewall firewall add rule name="ftp-passive" dir=in action=allow protocol=TCP localport=21,26500-26603 remoteip=198.51.100.0/24,2001:db8::/32

rem Syntax from the vendor's reference; not run.

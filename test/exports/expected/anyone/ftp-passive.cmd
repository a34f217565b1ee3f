rem 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
rem about 1 in 1700 refused in the busiest hour
rem Open to anyone
rem Sessions use TLS: no helper can read the ports, so the whole range must be open
rem Where: In a command prompt run as administrator, on the server itself. The rule applies to public networks as
rem        well, and survives a restart. Your own rules that block still come first.
rem Check: netsh advfirewall firewall show rule name="ftp-passive"
rem Apply: ftp-passive.cmd
rem Undo:  netsh advfirewall firewall delete rule name="ftp-passive"

rem The filter that reads FTP breaks TLS. To switch it on again: netsh advfirewall set global StatefulFtp enable
netsh advfirewall set global StatefulFtp disable
netsh advfirewall firewall delete rule name="ftp-passive"
netsh advfirewall firewall add rule name="ftp-passive" dir=in action=allow protocol=TCP localport=21,990,26500-26551,29300-29351 remoteip=any

rem Syntax from the vendor's reference; not run.

# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
# Where: In PowerShell run as administrator, on the server itself. The rule applies to public networks as well,
#        and survives a restart. Your own rules that block still come first.
# Check: Get-NetFirewallRule -Name ftp-passive, its ports with Get-NetFirewallPortFilter
# Apply: powershell -ExecutionPolicy Bypass -File ftp-passive.ps1
# Undo:  Remove-NetFirewallRule -Name ftp-passive

# The filter that reads FTP breaks TLS. To switch it on again: netsh advfirewall set global StatefulFtp enable
netsh advfirewall set global StatefulFtp disable
Remove-NetFirewallRule -Name 'ftp-passive' -ErrorAction SilentlyContinue
New-NetFirewallRule -Name 'ftp-passive' -DisplayName 'FTP control and passive ports' `
  -Direction Inbound -Action Allow -Profile Any -Protocol TCP `
  -LocalPort '21', '990', '26500-26551', '29300-29351' `
  -RemoteAddress Any

# Syntax from the vendor's reference; not run.

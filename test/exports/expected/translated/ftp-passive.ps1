# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
# For the server itself, 10.0.0.5: NAT happens on another machine
# Where: In PowerShell run as administrator, on the server itself. The rule applies to public networks as well,
#        and survives a restart. Your own rules that block still come first.
# Check: Get-NetFirewallRule -Name ftp-passive, its ports with Get-NetFirewallPortFilter
# Apply: powershell -ExecutionPolicy Bypass -File ftp-passive.ps1
# Undo:  Remove-NetFirewallRule -Name ftp-passive

Remove-NetFirewallRule -Name 'ftp-passive' -ErrorAction SilentlyContinue
New-NetFirewallRule -Name 'ftp-passive' -DisplayName 'FTP control and passive ports' `
  -Direction Inbound -Action Allow -Profile Any -Protocol TCP `
  -LocalPort '21', '26500-26603' `
  -RemoteAddress '192.0.2.16/28', '203.0.113.0/24', '2001:db8::/32'

# Syntax from the vendor's reference; not run.

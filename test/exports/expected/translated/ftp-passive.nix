# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
# For the server itself, 10.0.0.5: NAT happens on another machine
# Where: As a file of its own in the imports of configuration.nix. The rules survive a restart. Your own rules
#        in extraCommands or extraInputRules that refuse still come first if they are placed first.
# Check: nixos-rebuild dry-build
# Apply: nixos-rebuild switch
# Undo:  remove it from the imports, then nixos-rebuild switch

{ config, lib, ... }:
{
  networking.firewall.extraInputRules = lib.mkIf config.networking.nftables.enable ''
    ip saddr { 192.0.2.16/28, 203.0.113.0/24 } tcp dport { 21, 26500-26603 } accept
    ip6 saddr { 2001:db8::/32 } tcp dport { 21, 26500-26603 } accept
  '';
  networking.firewall.extraCommands = lib.mkIf (!config.networking.nftables.enable) ''
    iptables -A nixos-fw -s 192.0.2.16/28 -p tcp -m multiport --dports 21,26500:26603 -j nixos-fw-accept
    iptables -A nixos-fw -s 203.0.113.0/24 -p tcp -m multiport --dports 21,26500:26603 -j nixos-fw-accept
    ip6tables -A nixos-fw -s 2001:db8::/32 -p tcp -m multiport --dports 21,26500:26603 -j nixos-fw-accept
  '';
}

# Syntax from the vendor's reference; not run.

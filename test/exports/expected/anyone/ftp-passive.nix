# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
# Where: As a file of its own in the imports of configuration.nix. The rules survive a restart. Your own rules
#        in extraCommands or extraInputRules that refuse still come first if they are placed first.
# Check: nixos-rebuild dry-build
# Apply: nixos-rebuild switch
# Undo:  remove it from the imports, then nixos-rebuild switch

{ config, lib, ... }:
{
  networking.firewall.allowedTCPPortRanges = [
    { from = 21; to = 21; }
    { from = 990; to = 990; }
    { from = 26500; to = 26551; }
    { from = 29300; to = 29351; }
  ];
  # The FTP helper cannot read TLS: leave ftp out of networking.firewall.connectionTrackingModules
}

# Syntax from the vendor's reference; not run.

# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control port 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports so the whole range must be open
# Where: Run as root on each stateful Linux firewall that the sessions cross, the server included (the machine itself, not a container).
# Check: sysctl net.netfilter.nf_conntrack_max net.netfilter.nf_conntrack_count
# Apply: sh ftp-passive-conntrack.sh
# Undo:  [ ! -e /etc/sysctl.d/91-ftp-passive-conntrack.conf ] || sysctl -w net.netfilter.nf_conntrack_max="$(sed -n 's/^# Before: //p' /etc/sysctl.d/91-ftp-passive-conntrack.conf)"; rm -f /etc/sysctl.d/91-ftp-passive-conntrack.conf

# At the peak FTP takes two entries for each of 104 transfers at once, one for each of 0 control connections, and one for every transfer of the last 120 s: set TRANSFERS_PER_SECOND to those of the busiest minutes.
# A full table drops new connections of every service: FTP is to fill half of it at most. An entry takes 256 bytes.
wanted=$((2 * (208 + 120 * ${TRANSFERS_PER_SECOND:?Set TRANSFERS_PER_SECOND to a whole number})))
now=$(sysctl -n net.netfilter.nf_conntrack_max) || exit 1
if [ "$now" -lt "$wanted" ]; then
  before=$(sed -n 's/^# Before: //p' /etc/sysctl.d/91-ftp-passive-conntrack.conf 2>/dev/null)
  printf '# Before: %s\nnet.netfilter.nf_conntrack_max = %s\n' "${before:-$now}" "$wanted" > /etc/sysctl.d/91-ftp-passive-conntrack.conf
  sysctl -p /etc/sysctl.d/91-ftp-passive-conntrack.conf
fi

# Syntax read by the target's own parser; not run.

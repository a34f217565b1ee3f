# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
# For the server itself, 10.0.0.5: NAT happens on another machine
# Where: Run as root on each stateful Linux firewall that sessions pass through, including the server (the
#        machine itself, not a container). The setting survives a restart, in /etc/sysctl.d.
# Check: sh ftp-passive-conntrack.sh --test
# Apply: sh ftp-passive-conntrack.sh
# Undo:  sh ftp-passive-conntrack.sh --undo

# At the peak FTP uses two entries for each of 104 transfers at once, one for each of 0 control connections, and one for every transfer of the last 120 s: set TRANSFERS_PER_SECOND to the rate of the busiest minutes.
# A full table drops new connections of every service, so FTP should fill at most half of it. An entry needs 256 bytes.
set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
own=/etc/sysctl.d/91-ftp-passive-conntrack.conf
now=$(sysctl -n net.netfilter.nf_conntrack_max) || stop "this machine does not track connections"
# A later, larger plan must not mistake the size of an earlier one for the machine's own
before=$(sed -n 's/^# Before: //p' "$own" 2>/dev/null || :)
if [ "$action" = --undo ]; then
  [ -z "$before" ] || sysctl -w net.netfilter.nf_conntrack_max="$before"
  rm -f "$own"
  exit
fi
wanted=$((2 * (208 + 120 * ${TRANSFERS_PER_SECOND:?Set TRANSFERS_PER_SECOND to a whole number})))
if [ "$now" -ge "$wanted" ]; then echo "$now entries are enough: $wanted are needed"; exit; fi
if [ "$action" = --test ]; then echo "net.netfilter.nf_conntrack_max: $now now, $wanted afterwards"; exit; fi
printf '# Before: %s\nnet.netfilter.nf_conntrack_max = %s\n' "${before:-$now}" "$wanted" > "$own"
sysctl -p "$own"

# Syntax accepted by the target's own parser; not run.

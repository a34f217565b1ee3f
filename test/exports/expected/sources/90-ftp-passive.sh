# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: Run as root on the server (a container has its own list). It adds to the ports that are reserved
#        already. The setting survives a restart, in /etc/sysctl.d.
# Check: sh 90-ftp-passive.sh --test
# Apply: sh 90-ftp-passive.sh
# Undo:  sh 90-ftp-passive.sh --undo

# The kernel has one list for IPv4 and IPv6. The server can still bind these ports by number.
set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
ours=26500-26603
own=/etc/sysctl.d/90-ftp-passive.conf
list=/proc/sys/net/ipv4/ip_local_reserved_ports
was=$(cat "$list")
# What others reserved: noted at the first run, since the kernel merges adjacent ranges
[ ! -e "$own" ] || was=$(sed -n "s/^# Others: //p" "$own")
all=$was${was:+,}$ours
[ "$action" != --undo ] || all=$was
if [ "$action" = --test ]; then echo "reserved will be: $all"; exit; fi
printf '%s\n' "$all" > "$list"
if [ "$action" = --undo ]; then rm -f "$own"; exit; fi
printf '# Others: %s\nnet.ipv4.ip_local_reserved_ports = %s\n' "$was" "$all" > "$own"

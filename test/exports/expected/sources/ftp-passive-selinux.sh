# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: Run as root where getenforce prints Enforcing (Fedora, RHEL and relatives). The labels survive a
#        restart.
# Check: sh ftp-passive-selinux.sh --test
# Apply: sh ftp-passive-selinux.sh
# Undo:  sh ftp-passive-selinux.sh --undo

set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
list=/etc/selinux/ftp-passive.list
command -v semanage >/dev/null || stop "semanage is missing: it comes with policycoreutils-python-utils"
new="26500-26603"
# Removes the labels of an earlier plan; a label that existed before is not ours
old=$(cat "$list" 2>/dev/null || :)
[ "$action" != --undo ] || new=""
act() { if [ "$action" = --test ]; then echo "$*"; else semanage "$@" || stop "semanage refused: $*"; fi; }
for ports in $old; do act port -d -p tcp "$ports"; done
[ "$action" = --test ] || rm -f "$list"
for ports in $new; do
  if semanage port -l | awk -v want="$ports" '$1 == "ftp_port_t" && $2 == "tcp" { for (i = 3; i <= NF; i++) { sub(",", "", $i); if ($i == want) found = 1 } } END { exit !found }'; then
    case " $(echo "$old" | tr "\n" " ") " in *" $ports "*) ;; *) continue ;; esac
  fi
  act port -a -t ftp_port_t -p tcp "$ports"
  [ "$action" = --test ] || echo "$ports" >> "$list"
done

# Syntax from the vendor's reference; not run.

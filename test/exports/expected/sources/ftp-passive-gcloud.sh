# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: In a shell with gcloud. The rules apply to machines with the network tag ftp. Their priority is 1000:
#        your own deny rules with 1000 or less come first.
# Check: NETWORK=default sh ftp-passive-gcloud.sh --test
# Apply: NETWORK=default sh ftp-passive-gcloud.sh
# Undo:  sh ftp-passive-gcloud.sh --undo

set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
act() { if [ "$action" = --test ]; then echo "gcloud $*"; else gcloud --quiet "$@" || stop "gcloud refused: $*"; fi; }
# Which rules of an earlier plan exist: gcloud has no single command to create or update
have=$(gcloud compute firewall-rules list --format="value(name)" --filter="name~^ftp-passive-ipv[46]$") || stop "gcloud cannot list the rules"
has() { printf '%s\n' "$have" | grep -qx "$1"; }
rule() {
  if has "$1"; then
    act compute firewall-rules update "$1" --rules="$2" --source-ranges="$3"
  else
    act compute firewall-rules create "$1" --network="${NETWORK:-default}" --direction=INGRESS \
      --action=ALLOW --target-tags=ftp --description=ftp-passive --rules="$2" --source-ranges="$3"
  fi
}
gone() { ! has "$1" || act compute firewall-rules delete "$1"; }
if [ "$action" = --undo ]; then gone ftp-passive-ipv4; gone ftp-passive-ipv6; exit; fi
rule ftp-passive-ipv4 tcp:21,tcp:26500-26603 198.51.100.0/24
rule ftp-passive-ipv6 tcp:21,tcp:26500-26603 2001:db8::/32

# Syntax from the vendor's reference; not run.

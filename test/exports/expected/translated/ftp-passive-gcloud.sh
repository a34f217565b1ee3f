# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
# For the server itself, 10.0.0.5: another machine translates to it
# Where: In a shell with gcloud; the rules count for machines with the network tag ftp.
# Check: gcloud compute firewall-rules list --filter=name~ftp-passive
# Apply: NETWORK=default sh ftp-passive-gcloud.sh
# Undo:  gcloud compute firewall-rules delete ftp-passive-ipv4 ftp-passive-ipv6

rule() {
  if gcloud compute firewall-rules describe "$1" >/dev/null 2>&1; then
    gcloud compute firewall-rules update "$1" --rules="$2" --source-ranges="$3"
  else
    gcloud compute firewall-rules create "$1" --network="${NETWORK:-default}" --direction=INGRESS \
      --action=ALLOW --target-tags=ftp --description=ftp-passive --rules="$2" --source-ranges="$3"
  fi
}
rule ftp-passive-ipv4 tcp:21,tcp:26500-26603 192.0.2.16/28,203.0.113.0/24
rule ftp-passive-ipv6 tcp:21,tcp:26500-26603 2001:db8::/32

# Syntax from the vendor's reference; not run.

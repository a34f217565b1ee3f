# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control port 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports so the whole range must be open
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
rule ftp-passive-ipv4 tcp:21,tcp:990,tcp:26500-26551,tcp:29300-29351 0.0.0.0/0
rule ftp-passive-ipv6 tcp:21,tcp:990,tcp:26500-26551,tcp:29300-29351 ::/0

# Syntax from the vendor's reference; not run.

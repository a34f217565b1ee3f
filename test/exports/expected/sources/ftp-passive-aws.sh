# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: In a shell with AWS CLI 2. By default a security group holds at most 60 inbound rules per address
#        family: each range needs one for each source.
# Check: GROUP_ID=sg-... sh ftp-passive-aws.sh --test
# Apply: GROUP_ID=sg-... sh ftp-passive-aws.sh
# Undo:  GROUP_ID=sg-... sh ftp-passive-aws.sh --undo

set -eu; action=${1:-apply}
stop() { echo "ftp-passive: $*" >&2; exit 1; }
case $action in apply | --test | --undo) ;; *) stop "use --test, --undo or no argument" ;; esac
group="${GROUP_ID:?Set GROUP_ID to the security group, sg-...}"
# Rules of an earlier plan, found by their description. Rules of others have another one, and stay
old=$(aws ec2 describe-security-group-rules --filters "Name=group-id,Values=$group" \
  --query "SecurityGroupRules[?Description=='ftp-passive-plan'].SecurityGroupRuleId" --output text)
allow() {
  answer=$(aws ec2 authorize-security-group-ingress --group-id "$group" --ip-permissions "$1" 2>&1) && return 0
  case $answer in *InvalidPermission.Duplicate*) ;; *) stop "$answer" ;; esac
}
new() { cat <<'RULES'
[{"IpProtocol":"tcp","FromPort":21,"ToPort":21,"IpRanges":[{"CidrIp":"198.51.100.0/24","Description":"ftp-passive-plan"}]}]
[{"IpProtocol":"tcp","FromPort":26500,"ToPort":26603,"IpRanges":[{"CidrIp":"198.51.100.0/24","Description":"ftp-passive-plan"}]}]
[{"IpProtocol":"tcp","FromPort":21,"ToPort":21,"Ipv6Ranges":[{"CidrIpv6":"2001:db8::/32","Description":"ftp-passive-plan"}]}]
[{"IpProtocol":"tcp","FromPort":26500,"ToPort":26603,"Ipv6Ranges":[{"CidrIpv6":"2001:db8::/32","Description":"ftp-passive-plan"}]}]
RULES
}
if [ "$action" = --test ]; then echo "removes: $old"; new; exit; fi
[ -z "$old" ] || [ "$old" = None ] ||
  echo "$old" | xargs aws ec2 revoke-security-group-ingress --group-id "$group" --security-group-rule-ids >/dev/null
[ "$action" = --undo ] || new | while IFS= read -r rule; do allow "$rule"; done

# Syntax from the vendor's reference; not run.

# 104 passive FTP ports for vsftpd: TCP 26500-26603
# about 1 in 1700 refused in the busiest hour
# Open to 192.0.2.16/28 and 203.0.113.0/24 and 2001:db8::/32
# For the server itself, 10.0.0.5: another machine translates to it
# Check: aws ec2 describe-security-group-rules --filters "Name=group-id,Values=$GROUP_ID"
# Apply: GROUP_ID=sg-... sh ftp-passive-aws.sh
# Undo:  ACTION=revoke GROUP_ID=sg-... sh ftp-passive-aws.sh

group="${GROUP_ID:?Set GROUP_ID to the security group, sg-...}"
action="${ACTION:-authorize}"
allow() {
  answer=$(aws ec2 "$action-security-group-ingress" --group-id "$group" --ip-permissions "$1" 2>&1) && return 0
  case $answer in
    *InvalidPermission.Duplicate* | *InvalidPermission.NotFound*) ;;
    *) echo "$answer" >&2; exit 1 ;;
  esac
}
allow '[{"IpProtocol":"tcp","FromPort":21,"ToPort":21,"IpRanges":[{"CidrIp":"192.0.2.16/28","Description":"ftp-passive"}]}]'
allow '[{"IpProtocol":"tcp","FromPort":26500,"ToPort":26603,"IpRanges":[{"CidrIp":"192.0.2.16/28","Description":"ftp-passive"}]}]'
allow '[{"IpProtocol":"tcp","FromPort":21,"ToPort":21,"IpRanges":[{"CidrIp":"203.0.113.0/24","Description":"ftp-passive"}]}]'
allow '[{"IpProtocol":"tcp","FromPort":26500,"ToPort":26603,"IpRanges":[{"CidrIp":"203.0.113.0/24","Description":"ftp-passive"}]}]'
allow '[{"IpProtocol":"tcp","FromPort":21,"ToPort":21,"Ipv6Ranges":[{"CidrIpv6":"2001:db8::/32","Description":"ftp-passive"}]}]'
allow '[{"IpProtocol":"tcp","FromPort":26500,"ToPort":26603,"Ipv6Ranges":[{"CidrIpv6":"2001:db8::/32","Description":"ftp-passive"}]}]'

# Syntax from the vendor's reference; not run.

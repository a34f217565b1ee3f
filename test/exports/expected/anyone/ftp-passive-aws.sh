# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports so the whole range must be open
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
allow '[{"IpProtocol":"tcp","FromPort":21,"ToPort":21,"IpRanges":[{"CidrIp":"0.0.0.0/0","Description":"ftp-passive"}]}]'
allow '[{"IpProtocol":"tcp","FromPort":990,"ToPort":990,"IpRanges":[{"CidrIp":"0.0.0.0/0","Description":"ftp-passive"}]}]'
allow '[{"IpProtocol":"tcp","FromPort":26500,"ToPort":26551,"IpRanges":[{"CidrIp":"0.0.0.0/0","Description":"ftp-passive"}]}]'
allow '[{"IpProtocol":"tcp","FromPort":29300,"ToPort":29351,"IpRanges":[{"CidrIp":"0.0.0.0/0","Description":"ftp-passive"}]}]'
allow '[{"IpProtocol":"tcp","FromPort":21,"ToPort":21,"Ipv6Ranges":[{"CidrIpv6":"::/0","Description":"ftp-passive"}]}]'
allow '[{"IpProtocol":"tcp","FromPort":990,"ToPort":990,"Ipv6Ranges":[{"CidrIpv6":"::/0","Description":"ftp-passive"}]}]'
allow '[{"IpProtocol":"tcp","FromPort":26500,"ToPort":26551,"Ipv6Ranges":[{"CidrIpv6":"::/0","Description":"ftp-passive"}]}]'
allow '[{"IpProtocol":"tcp","FromPort":29300,"ToPort":29351,"Ipv6Ranges":[{"CidrIpv6":"::/0","Description":"ftp-passive"}]}]'

# Syntax from the vendor's reference; not run.

# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control port 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports so the whole range must be open
# Where: Run as root where getenforce answers Enforcing (Fedora, RHEL and their kin).
# Check: semanage port -l | grep ftp_port_t
# Apply: sh ftp-passive-selinux.sh
# Undo:  semanage port -d -p tcp 26500-26551; semanage port -d -p tcp 29300-29351

semanage port -a -t ftp_port_t -p tcp 26500-26551 || semanage port -m -t ftp_port_t -p tcp 26500-26551
semanage port -a -t ftp_port_t -p tcp 29300-29351 || semanage port -m -t ftp_port_t -p tcp 29300-29351

# Syntax from the vendor's reference; not run.

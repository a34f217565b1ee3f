# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: In a shell on the Docker host; the check asks once it runs.
# Check: docker port ftp
# Apply: IMAGE=... sh ftp-passive-docker.sh
# Undo:  docker rm --force ftp

# Docker publishes 105 ports with 210 processes and about 693 MB: 3 s to start and 6 s to remove. Above 100 ports use the host's network.
# Published ports are open to everybody, past ufw, and in IPv6 too: the text of the Docker host filter holds the sources.

docker run --detach --name ftp --restart unless-stopped \
  --publish 21:21 \
  --publish 26500-26603:26500-26603 \
  "${IMAGE:?Set IMAGE to the image of your FTP server}"

# Syntax from the vendor's reference; not run.

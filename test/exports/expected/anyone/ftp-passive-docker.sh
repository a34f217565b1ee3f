# 104 passive FTP ports for vsftpd: TCP 26500-26551 and 29300-29351; control ports 21 and 990
# about 1 in 1700 refused in the busiest hour
# Open to anyone
# Sessions use TLS: no helper can read the ports, so the whole range must be open
# Where: In a shell on the Docker host. The check works once the container runs.
# Check: docker port ftp
# Apply: IMAGE=... sh ftp-passive-docker.sh
# Undo:  docker rm --force ftp

# Docker publishes 106 ports with 212 processes and about 700 MB of memory: 3 s to start and 6 s to remove. Above 100 ports, use the host's network.
# 2 nodes: this text holds the slices of all. On the host of each, publish the control ports and only its own slice.

docker run --detach --name ftp --restart unless-stopped \
  --publish 21:21 \
  --publish 990:990 \
  --publish 26500-26551:26500-26551 \
  --publish 29300-29351:29300-29351 \
  "${IMAGE:?Set IMAGE to the image of your FTP server}"

# Syntax from the vendor's reference; not run.

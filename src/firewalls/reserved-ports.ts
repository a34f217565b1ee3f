import { defineExport } from "./define-export.ts";
import { portList } from "./lists.ts";

/** Keeps the kernel from giving passive ports to outgoing connections: needed where the range is in 32768-60999. */
export const reservedPorts = defineExport({
  id: "sysctl",
  name: "Linux: reserve the ports (sysctl)",
  group: "Linux host",
  file: "90-ftp-passive.conf",
  favourite: true,
  comment: "#",
  longLines: true,
  body: ({ passive, control }) =>
    [
      "# A write replaces the whole list: add what `sysctl net.ipv4.ip_local_reserved_ports` shows already.",
      "# It counts for IPv6 too. The server may still bind these ports by number.",
      `net.ipv4.ip_local_reserved_ports = ${portList(
        [
          ...control.filter((port) => port >= 1024).map((port) => ({ first: port, last: port })),
          ...passive,
        ].toSorted((a, b) => a.first - b.first),
        "-",
        ",",
      )}`,
    ].join("\n"),
  where:
    "In /etc/sysctl.d/90-ftp-passive.conf on the server (a container has its own list). To undo empties the whole list.",
  check: "sysctl net.ipv4.ip_local_reserved_ports",
  apply: "sysctl -p /etc/sysctl.d/90-ftp-passive.conf",
  undo: "rm /etc/sysctl.d/90-ftp-passive.conf; sysctl -w net.ipv4.ip_local_reserved_ports=",
  verified: "run",
  translates: false,
  source: "Linux kernel, Documentation/networking/ip-sysctl.rst",
});

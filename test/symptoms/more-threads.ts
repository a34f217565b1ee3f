/** The second half of what people pasted in public threads. */
import type { CaseId } from "../../src/symptoms/types.ts";

/** What one person pasted, and the range and server that they said they had. */
export interface Thread {
  source: string;
  shows: CaseId;
  server: string;
  range: readonly [first: number, last: number];
  publicAddress?: string;
  lines: readonly string[];
}

export const moreThreads: readonly Thread[] = [
  {
    source: "wolpi/prim-ftpd issue 176",
    shows: "bind",
    server: "apache-ftpserver",
    range: [12_345, 12_345],
    lines: ["Passive port in use by another process: 12345", "Passive mode refused.  List failed"],
  },
  {
    source: "linkedpipes/etl issue 451",
    shows: "sessions",
    server: "apache-ftpserver",
    range: [2221, 2222],
    lines: ["421 Maximum anonymous login limit has been reached."],
  },
  {
    source: "stilliard/docker-pure-ftpd issue 78",
    shows: "sessions",
    server: "pure-ftpd",
    range: [30_000, 30_009],
    lines: ["220-You are user number 5 of 5 allowed."],
  },
  {
    source: "fauria/docker-vsftpd issue 21",
    shows: "active",
    server: "vsftpd",
    range: [21_100, 21_110],
    lines: ["ftp> ls", "500 Illegal PORT command.", "425 Use PORT or PASV first."],
  },
  {
    source: "fauria/docker-vsftpd issue 1",
    shows: "address",
    server: "vsftpd",
    range: [30_100, 30_200],
    lines: ["227 Entering Passive Mode (172,17,1,21,117,241).", "ftp: connect: No route to host"],
  },
  {
    source: "arakasi72/rtinst issue 499, after which the range was made 10090-10100",
    shows: "outside",
    server: "vsftpd",
    range: [10_090, 10_100],
    lines: [
      "[UFW BLOCK] IN=eth0 OUT= MAC=42:01:0a:b4:00:03:42:01:0a:b4:00:01:08:00 SRC=203.0.113.9 DST=10.180.0.3 LEN=52 TOS=0x00 PREC=0x00 TTL=112 ID=25433 DF PROTO=TCP SPT=53039 DPT=8190 WINDOW=65535 RES=0x00 SYN URGP=0",
    ],
  },
  {
    source: "the same line for a range that holds the port",
    shows: "filter",
    server: "vsftpd",
    range: [8100, 8200],
    lines: [
      "[UFW BLOCK] IN=eth0 OUT= MAC=42:01:0a:b4:00:03:42:01:0a:b4:00:01:08:00 SRC=203.0.113.9 DST=10.180.0.3 LEN=52 TOS=0x00 PREC=0x00 TTL=112 ID=25433 DF PROTO=TCP SPT=53039 DPT=8190 WINDOW=65535 RES=0x00 SYN URGP=0",
    ],
  },
  {
    source: "aio-libs/aioftp issue 120: tcpdump on the server's machine",
    shows: "refused",
    server: "aioftp",
    range: [41_000, 42_000],
    lines: [
      "21:29:34.474287 IP 127.0.0.1.37692 > 127.0.0.1.41849: Flags [S], seq 3949466922, win 65495, options [mss 65495,sackOK,TS val 76306109 ecr 0,nop,wscale 7], length 0",
      "21:29:34.474306 IP 127.0.0.1.41849 > 127.0.0.1.37692: Flags [R.], seq 0, ack 3949466923, win 0, length 0",
    ],
  },
  {
    source: "proftpd/proftpd issue 1191",
    shows: "shared-port",
    server: "proftpd-1.3.7",
    range: [64_000, 64_900],
    lines: [
      "SECURITY VIOLATION: Passive connection from foreign IP address 87.197.186.64 rejected (does not match client IP address 185.103.147.161).",
    ],
  },
  {
    source: "jedisct1/pure-ftpd pull request 175",
    shows: "conntrack",
    server: "pure-ftpd",
    range: [30_000, 30_100],
    lines: [
      "nf_ct_ftp: dropping packet: partial matching of `227 ' IN= OUT= SRC=192.168.88.11 DST=192.168.88.2 LEN=65 TOS=0x10 PREC=0x00 TTL=64 ID=21753 DF PROTO=TCP SPT=21 DPT=52558",
    ],
  },
  {
    source: "salim-lachdhaf/ftpConnect issue 74",
    shows: "mode",
    server: "generic",
    range: [50_000, 50_100],
    lines: [
      "FTPException: Could not start Passive Mode (Response: 500 'EPSV': command not understood.",
    ],
  },
  {
    source: "wolpi/prim-ftpd issue 282: rclone",
    shows: "full",
    server: "apache-ftpserver",
    range: [12_346, 12_346],
    lines: [
      "2022/10/17 14:54:59 ERROR : test (3).xlsx: Failed to copy: update stor: 425 Can't open passive connection.",
    ],
  },
  {
    source: "rclone/rclone issue 1971",
    shows: "filter",
    server: "generic",
    range: [50_000, 50_500],
    lines: [
      "2018/01/19 10:05:46 ERROR : : error listing: dial tcp 11.51.11.125:50276: i/o timeout",
    ],
  },
  {
    source: "aaPanel/aaPanel issue 123",
    shows: "filter",
    server: "pure-ftpd",
    range: [39_000, 40_000],
    lines: [
      "Status:\tServer sent passive reply with unroutable address. Using server address instead.",
      "Command:\tMLSD",
      "Error:\tConnection timed out after 20 seconds of inactivity",
      "Error:\tFailed to retrieve directory listing",
    ],
  },
  {
    source: "lavv17/lftp issue 589",
    shows: "filter",
    server: "generic",
    range: [50_000, 50_100],
    lines: ["`ls' at 0 [Making data connection..]"],
  },
  {
    source: "stilliard/docker-pure-ftpd issue 196: active first, then a port that is not published",
    shows: "outside",
    server: "pure-ftpd",
    range: [30_000, 30_009],
    lines: [
      "Command:\tPORT 192,168,1,19,251,92",
      "Response:\t500 I won't open a connection to 192.168.1.19 (only to 121.121.160.12)",
      "Command:\tPASV",
      "Response:\t227 Entering Passive Mode (115,134,7,89,78,61)",
      "Command:\tMLSD",
    ],
  },
];

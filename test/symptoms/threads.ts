/** Lines that people pasted in public threads, as they stand there, and the case that they show. Addresses as in the thread. */
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

export const threads: readonly Thread[] = [
  {
    source: "aio-libs/aioftp issue 120",
    shows: "address",
    server: "aioftp",
    range: [41_000, 42_000],
    lines: [
      "227-listen socket created",
      "227 (0,0,0,0,163,121)",
      "ftp: connect: Connection refused",
    ],
  },
  {
    source: "nextcloud/server issue 43750",
    shows: "foreign",
    server: "sftpgo",
    range: [50_000, 50_100],
    lines: [
      "2024-02-27T02:54:57.466 WRN Could not validate passive data connection requirement | sender=ftpserverlib server_id=FTP_0 clientId=7 err=data connection ip address 172.17.0.3 does not match control connection ip address 172.17.0.1",
    ],
  },
  {
    source: "drakkan/sftpgo issue 714",
    shows: "not-made",
    server: "sftpgo",
    range: [50_000, 50_100],
    lines: ["425 accept tcp [::]:50065: i/o timeout"],
  },
  {
    source: "fclairamb/ftpserverlib issue 423",
    shows: "not-made",
    server: "sftpgo",
    range: [2122, 2130],
    lines: [
      'level=warn component=server clientId=3 error="accept tcp [::]:2127: i/o timeout" event="Unable to open transfer"',
    ],
  },
  {
    source: "drakkan/sftpgo issue 1853",
    shows: "outside",
    server: "sftpgo",
    range: [50_000, 50_100],
    lines: ["Command:\tPASV", "Response:\t227 Entering Passive Mode (255,255,227,215,231,125)"],
  },
  {
    source: "patrickjuchli/basic-ftp issue 145",
    shows: "address",
    server: "filezilla-server-0.9",
    range: [63_000, 64_000],
    lines: [
      "> PASV",
      "> 227 Entering Passive Mode (192,168,88,150,249,2)",
      "> 421 Connection timed out.",
    ],
  },
  {
    source: "mscdex/node-ftp issue 163",
    shows: "filter",
    server: "generic",
    range: [50_000, 50_100],
    lines: ["[FAIL] Error: Timed out while making data connection"],
  },
  {
    source: "SamKirkland/FTP-Deploy-Action issue 159",
    shows: "filter",
    server: "generic",
    range: [35_000, 35_999],
    publicAddress: "5.2.89.15",
    lines: [
      "> EPSV",
      "< 229 Extended Passive mode OK (|||35571|)",
      "> PASV",
      "< 227 Entering Passive Mode (5,2,89,15,137,27)",
      "Error: None of the available transfer strategies work.",
    ],
  },
  {
    source: "SamKirkland/FTP-Deploy-Action issue 273",
    shows: "filter",
    server: "pure-ftpd",
    range: [12_000, 12_200],
    lines: [
      "Error: Error: Can't open data connection in passive mode: connect ETIMEDOUT 162.0.215.157:12102",
    ],
  },
  {
    source: "proftpd/proftpd issue 1825",
    shows: "tls-reuse",
    server: "proftpd",
    range: [49_152, 49_200],
    publicAddress: "18.118.63.28",
    lines: [
      "Response:\t227 Entering Passive Mode (18,118,63,28,192,7).",
      "Command:\tMLSD",
      "Error:\tGnuTLS error -110: The TLS connection was non-properly terminated.",
      "Status:\tServer did not properly shut down TLS connection",
      "Error:\tThe data connection could not be established: ECONNABORTED - Connection aborted",
      "Response:\t150 Opening BINARY mode data connection for MLSD",
      "Response:\t425 Unable to build data connection: Operation not permitted",
    ],
  },
  {
    source: "Castaglia/proftpd-mod_proxy issue 55",
    shows: "tls-reuse",
    server: "proftpd",
    range: [49_152, 49_200],
    lines: [
      "mod_tls/2.7[7066]: Client did not reuse SSL session from control channel, rejecting data connection (see the NoSessionReuseRequired TLSOptions parameter)",
      "mod_tls/2.7[7066]: unable to open data connection: TLS negotiation failed",
    ],
  },
  {
    source: "git-ftp/git-ftp issue 492: curl names the control port where the data port failed",
    shows: "filter",
    server: "generic",
    range: [52_000, 52_200],
    publicAddress: "106.14.194.253",
    lines: [
      "> EPSV",
      "* Connect data stream passively",
      "< 229 Entering Extended Passive Mode (|||52179|)",
      "*   Trying 106.14.194.253...",
      "* Connecting to 106.14.194.253 (106.14.194.253) port 52179",
      "* connect to 106.14.194.253 port 21 failed: Timed out",
      "* Failed to connect to 106.14.194.253 port 21: Timed out",
      "* Failed EPSV attempt. Disabling EPSV",
    ],
  },
  {
    source: "duplicati/duplicati issue 1291: .NET calls the reply itself an error",
    shows: "filter",
    server: "generic",
    range: [47_000, 47_200],
    lines: [
      "Failed to connect: The remote Server returned an error: 227 Entering Passive Mode (195,20,242,37,183,252).",
    ],
  },
  {
    source: "lazzard/php-ftp-client issue 35",
    shows: "filter",
    server: "generic",
    range: [35_000, 35_999],
    lines: [
      "Failed to establish a successful passive data connection to the (xx.xx.xx.xx) : stream_socket_client(): unable to connect to tcp://198.51.100.7:35892",
    ],
  },
  {
    source: "jlaffaye/ftp issue 94",
    shows: "refused",
    server: "generic",
    range: [50_000, 50_100],
    lines: [
      "connectex: No connection could be made because the target machine actively refused it.",
    ],
  },
  {
    source: "softlayer/swftp pull request 28",
    shows: "not-made",
    server: "twisted",
    range: [50_000, 50_100],
    lines: ["[-] Failure: twisted.protocols.ftp.PortConnectionError: DTPFactory timeout"],
  },
  {
    source: "aio-libs/aioftp issue 162",
    shows: "mode",
    server: "vsftpd",
    range: [50_000, 50_100],
    lines: ["200 Switching to Binary mode.", "EPSV", "550 Permission denied."],
  },
  {
    source: "robinrodricks/FluentFTP issue 760",
    shows: "malformed",
    server: "generic",
    range: [50_000, 50_100],
    lines: ['"response": "Could not get EPSV port of: 71121"'],
  },
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

/** Lines that people pasted in public threads, as they stand there, and the case that they show. Addresses as in the thread. */
import { moreThreads, type Thread } from "./more-threads.ts";

const first: readonly Thread[] = [
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
];

export const threads: readonly Thread[] = [...first, ...moreThreads];

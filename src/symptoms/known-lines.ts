import type { CaseId } from "./types.ts";

/** A reply or a line of a log that is known, and the case that it shows. */
export interface KnownLine {
  pattern: RegExp;
  case: CaseId;
  /** Who says it, and where that was seen or read. */
  source: string;
}

/** What servers, their machines and the firewalls before them say; the first pattern that fits decides. */
export const serverLines: readonly KnownLine[] = [
  {
    pattern: /users \(the maximum\) are already logged in/i,
    case: "sessions",
    source: "Pure-FTPd 1.0.50, run: the sixth client of ten ports",
  },
  {
    pattern: /too many connections \(\d+\) from this IP/i,
    case: "per-address",
    source: "Pure-FTPd, messages_en.h; public reports of hosting panels",
  },
  {
    pattern:
      /too many connections from your (?:internet|IP) address|sessions? from (?:the )?same IP allowed/i,
    case: "per-address",
    source: "vsftpd twoprocess.c: max_per_ip; Serv-U, public reports",
  },
  {
    pattern: /too many connected users/i,
    case: "sessions",
    source: "vsftpd twoprocess.c: max_clients",
  },
  {
    pattern:
      /maximum number (?:of )?(?:allowed )?(?:clients|connections)[^\n]{0,60}(?:from your host|per host|for (?:this|your) (?:host|class|address))/i,
    case: "per-address",
    source: "ProFTPD doc/modules/mod_auth: MaxClientsPerHost",
  },
  {
    pattern:
      /maximum number (?:of )?(?:allowed )?(?:clients|connections|logins|users)|maximum (?:[a-z]+ )?(?:login|session|connection) (?:limit|count)|MaxInstances [^\n]{0,30}reached|max\. number of FTP clients was reached/i,
    case: "sessions",
    source:
      "ProFTPD doc/modules/mod_auth: MaxClients; Apache FtpServer FtpStatus.properties; linkedpipes/etl issue 451",
  },
  {
    pattern:
      /\buser number (\d+) of \1 allowed|can't accept more than \d+ connections as the same user|too many open sessions/i,
    case: "sessions",
    source:
      "Pure-FTPd messages_en.h and docker-pure-ftpd issue 78; SFTPGo internal/ftpd/server.go validateUser",
  },
  {
    pattern: /too many connections\. can't open data channel/i,
    case: "sessions",
    source: "pyftpdlib handlers.py: max_cons counts data connections as well",
  },
  {
    pattern:
      /\b(?:421|530)\b[^\n]{0,60}too many (?:open )?(?:users|connections|sessions|clients|logins)/i,
    case: "sessions",
    source: "The usual words of other servers",
  },
  {
    pattern: /all reserved TCP ports are busy/i,
    case: "bind",
    source: "Pure-FTPd 1.0.50, run: only where other programs own ports of the range",
  },
  {
    pattern: /SECURITY VIOLATION: Passive connection from/i,
    case: "shared-port",
    source: "proftpd issue 1191",
  },
  {
    pattern:
      /bad IP connecting|host attempting data connection [^\n]{0,80} is not same as server|foreign IP address|data connection from (?:a )?(?:different|wrong) (?:host|address)|passive connection from (?:unauthorized|wrong)|data connection ip address [^\n]{0,80} does not match control connection|data connection security requirements not met/i,
    case: "foreign",
    source:
      "vsftpd postlogin.c: pasv_promiscuous; Commons Net FTPClient.java; nextcloud/server issue 43750 (SFTPGo)",
  },
  {
    pattern:
      /session reuse required|TLS session of data connection (?:not|has not) (?:been )?resumed|session was not resumed|require_ssl_reuse|(?:client did not|must) reuse (?:SSL|TLS) session|unable to build data connection: Operation not permitted/i,
    case: "tls-reuse",
    source:
      "vsftpd ssl.c: require_ssl_reuse; FileZilla Server; ProFTPD mod_tls, FluentFTP issue 1227",
  },
  {
    pattern: /does not allow TLS secure connections|Explicit TLS authentication not allowed/i,
    case: "tls-off",
    source: "IIS 534; FileZilla Server 0.9.60, FluentFTP issue 542",
  },
  {
    pattern:
      /policy requires SSL|must use (?:encryption|SSL|TLS)|(?:TLS|SSL)\b[^\n]{0,30}\brequired|non-anonymous sessions must use|insecure (?:data |control )?(?:connection|server)[^\n]{0,30}(?:not|refus)|cannot be opened with this PROT setting|PROT P required/i,
    case: "tls-needed",
    source: "IIS 534; vsftpd prelogin.c; FileZilla Server; SFTPGo",
  },
  {
    pattern:
      /nf_conntrack: [^\n]{0,40}table full|nf_ct_ftp: dropping packet|nf_conntrack_ftp[^\n]{0,40}dropping|helper[^\n]{0,20}dropping packet/i,
    case: "conntrack",
    source: "Linux, net/netfilter/nf_conntrack_core.c and nf_conntrack_ftp.c",
  },
  {
    pattern:
      /port is already allocated|bind: address already in use|ports are not available|(?:10013|WSAEACCES)\b|forbidden by its access permissions|passive port in use by another process|PASV: Address already in use|local data socket: Address already in use/i,
    case: "bind",
    source:
      "Docker's messages; Winsock error 10013; prim-ftpd issue 176; ProFTPD and Pure-FTPd, run: two binds in one instant",
  },
  {
    pattern: /500 OOPS: (?:vsf_sysutil_bind|priv_sock_get|[^\n]{0,40}maximum number of attempts)/i,
    case: "full",
    source: "vsftpd 3.0.3, run: no port of the range free",
  },
  {
    pattern:
      /could not open data connection to port \d|accept timeout occurred while waiting server connect|failed to do PORT/i,
    case: "active",
    source: "Pure-FTPd messages_en.h: its own connection to the client; curl, exit codes 12 and 30",
  },
  {
    pattern: /not meeting the minimum bandwidth requirement/i,
    case: "stalled",
    source: "IIS: minBytesPerSecond",
  },
  {
    pattern:
      /passive data channel timed out|data channel (?:has )?timed out|no data connection established|failed to establish connection(?!, cause)|passive data transfer failed|check (?:that )?your PassivePorts|can't open data connection(?! in passive mode)|could not open data connection|cannot open data connection|unable to (?:build|establish|open) (?:a )?data connection|can't (?:build|establish) data connection|no data connection|\baccept tcp [^\n]{0,60}i\/o timeout|DTPFactory timeout/i,
    case: "not-made",
    source:
      "pyftpdlib, vsftpd and ProFTPD, run; IIS, SFTPGo, FileZilla Server and libunftp, read; sftpgo issue 714; swftp pull 28",
  },
  {
    pattern:
      /no transfer timeout|data (?:timeout|connection timed out)|transfer (?:has )?(?:stalled|timed out)|stalled transfer|timeout on data|data connection (?:stalled|idle)|426\b[^\n]{0,40}(?:tim|stall)/i,
    case: "stalled",
    source: "vsftpd: Data timeout; ProFTPD: TimeoutNoTransfer and TimeoutStalled",
  },
  {
    pattern:
      /\b421\b[^\n]{0,80}(?:time-?out|timed out|idle|inactiv|no activity)|idle (?:time-?out|session)|control connection timed out/i,
    case: "idle",
    source: "vsftpd, Pure-FTPd, ProFTPD and pyftpdlib, run",
  },
  {
    pattern:
      /illegal PORT command|I won't open a connection to|500 illegal PORT|active mode (?:is )?(?:not allowed|disabled)|425\b[^\n]{0,20}\bport\b[^\n]{0,40}(?:connect|refused)/i,
    case: "active",
    source: "vsftpd postlogin.c; Pure-FTPd messages_en.h; ProFTPD mod_core",
  },
  {
    // In capitals only: clients name a port in small letters where a connection was refused.
    pattern: /\b(?:PORT|EPRT)\b[^\n]{0,40}(?:not allowed|refused|disabled|rejected|bounce)/,
    case: "active",
    source: "RFC 959 and RFC 2428: the commands of active clients",
  },
  {
    pattern:
      /\b50[0-4]\b[^\n]{0,60}\b(?:PASV|EPSV)\b|\b(?:PASV|EPSV)\b[^\n]{0,60}\b50[0-4]\b|(?:PASV|EPSV|passive mode)[^\n]{0,40}(?:not (?:understood|implemented|supported|allowed)|disabled|disallowed)|passive mode refused|use PORT or PASV first|cannot initiate PASV transfer|cannot use PASV on IPv6/i,
    case: "mode",
    source:
      "RFC 959 and RFC 2428: replies to a command that is not known; BSD and inetutils ftp; wget ftp.c; Pure-FTPd messages_en.h",
  },
  {
    pattern:
      /could not get EPSV port of|cannot parse PASV response|address scan failure|couldn't interpret the 22[79]-reply|weirdly formatted EPSV reply|illegal port number in EPSV/i,
    case: "malformed",
    source: "FluentFTP issue 760; wget ftp.c; BSD ftp; curl lib/ftp.c",
  },
  {
    pattern:
      /GnuTLS error -(?:110|15|12|53|54)\b|TLS connection was non-properly terminated|SSL_(?:connect|accept|read|write)[^\n]{0,60}(?:error|fail|reset)|522\b[^\n]{0,40}(?:SSL|TLS)|(?:SSL|TLS) (?:handshake|negotiation)[^\n]{0,30}(?:fail|error)/i,
    case: "tls-broken",
    source: "GnuTLS and OpenSSL as clients print them; RFC 4217, reply 522",
  },
  {
    pattern:
      /\b530\b[^\n]{0,80}(?:log ?in|password|incorrect|authentic|not logged)|login (?:authentication )?(?:failed|incorrect)/i,
    case: "login",
    source: "RFC 959, reply 530, in the words of most servers",
  },
];

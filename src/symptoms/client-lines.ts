/** What clients say when a data connection fails, in their own words. */

/** How a connection failed, as a client sees it. */
export type ClientSays = "time-out" | "refused" | "no-route" | "other-address" | "active";

/** Words of a client. Whether they are about the range depends on the port, which stands in the line or before it. */
export interface ClientLine {
  pattern: RegExp;
  says: ClientSays;
  source: string;
}

/** The first pattern that fits decides. */
export const clientLines: readonly ClientLine[] = [
  {
    pattern:
      /unroutable address|using server address instead|skip [0-9.]{7,15} for data connection|returned (?:a )?private (?:IP|address)|replacing (?:it|address) with|PASV (?:reply|response)[^\n]{0,40}(?:private|internal|local) address|ignoring PASV address/i,
    says: "other-address",
    source: "FileZilla; curl since 7.74; public reports",
  },
  {
    pattern:
      /ECONNREFUSED|connection refused|actively refused|WSAECONNREFUSED|\b10061\b|errno 111\b/i,
    says: "refused",
    source: "POSIX and Winsock, as every client passes them on",
  },
  {
    pattern:
      /EHOSTUNREACH|ENETUNREACH|no route to host|(?:host|network) is unreachable|\b1006[05] \(?WSAE(?:HOST|NET)UNREACH|errno 113\b/i,
    says: "no-route",
    source: "POSIX and Winsock",
  },
  {
    pattern: /php_connect_nonb\(\) failed/i,
    says: "time-out",
    source: "PHP ext/ftp: it could not connect to the port of the reply",
  },
  {
    pattern:
      /ETIMEDOUT|connection (?:attempt )?timed? ?out|connect(?:ion)? time-?out|i\/o timeout|timeout \(data socket\)|timeout (?:was )?detected|\b10060\b|errno 110\b|data socket error|operation timed out|timed out after|timeout while|failed: timed out|socket\.timeout|TimeoutError|curl: \(28\)|timed out (?:waiting for|while making data connection)|operation now in progress|server did not respond|no response from server|did not properly respond|has failed to respond|execution expired/i,
    says: "time-out",
    source:
      "FileZilla, WinSCP, curl, lftp, Go, Python, Node, Ruby, PHP and Winsock error 10060 as they print it",
  },
  {
    pattern:
      /curl: \(7\)|failed to connect to|could not connect to|can't connect to|unable to connect to tcp:|making data connection\.\.|none of the available transfer strategies work/i,
    says: "time-out",
    source:
      "curl, lftp and PHP's streams where no reason follows; basic-ftp 4.5, FTP-Deploy-Action issue 159",
  },
  {
    pattern:
      /failed to retrieve directory listing|could not retrieve directory listing|error listing directory|data connection (?:could not be|was not) established|no data connection|can't open data connection in passive mode/i,
    says: "time-out",
    source: "FileZilla and WinSCP, where no reason follows",
  },
];

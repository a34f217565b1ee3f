/** What differs from cell to cell; sizes in bytes, times in seconds, rates in bits per second. */
export interface Short {
  server: string;
  client: string;
  tries: string;
  ports: number;
  /** Visits of all clients together. */
  visitsPerSecond: number;
  files: number;
  /** Share of uploads, 0 or 1. */
  uploads?: 0 | 1;
  fileBytes: number;
  /** Folder listings of a visit where they are not the client's usual ones. */
  listings?: number;
  roundTripSeconds: number;
  bitsPerSecond: number;
}

const office = { fileBytes: 250_000, roundTripSeconds: 0.1, bitsPerSecond: 4e6 };
const overseas = { fileBytes: 120_000, roundTripSeconds: 0.25, bitsPerSecond: 4e6 };
const notes = { fileBytes: 20_000, roundTripSeconds: 0.4, bitsPerSecond: 8e6 };

/** The loads whose first runs shaped the model. */
export const firstLoads: readonly Short[] = [
  {
    server: "vsftpd",
    client: "curl",
    tries: "held to the end of the transfer; a refusal kills the session",
    ports: 5,
    visitsPerSecond: 1.2,
    files: 3,
    ...office,
  },
  {
    server: "vsftpd",
    client: "wget",
    tries: "one file a visit, for which a refusal is the end",
    ports: 5,
    visitsPerSecond: 3,
    files: 1,
    ...overseas,
  },
  {
    server: "vsftpd",
    client: "ftplib",
    tries: "uploads; a script that ends with its first error",
    ports: 5,
    visitsPerSecond: 1,
    files: 4,
    uploads: 1,
    ...office,
  },
  {
    server: "vsftpd",
    client: "lftp",
    tries: "comes back after a killed session",
    ports: 6,
    visitsPerSecond: 1,
    files: 4,
    ...office,
  },
  {
    server: "vsftpd",
    client: "ncftp",
    tries: "what follows a killed session",
    ports: 4,
    visitsPerSecond: 1.2,
    files: 3,
    listings: 0,
    ...office,
  },
  {
    server: "vsftpd",
    client: "basic-ftp",
    tries: "uploads by a program that ends with its first error",
    ports: 4,
    visitsPerSecond: 0.6,
    files: 5,
    uploads: 1,
    listings: 0,
    ...office,
  },
  {
    server: "proftpd",
    client: "curl",
    tries: "held until the command; a full range sends clients to a port that nobody answers",
    ports: 3,
    visitsPerSecond: 1.2,
    files: 3,
    ...overseas,
  },
  {
    server: "proftpd",
    client: "ftplib",
    tries: "the same with a client that waits for the connection",
    ports: 3,
    visitsPerSecond: 1,
    files: 4,
    ...overseas,
  },
  {
    server: "proftpd",
    client: "lftp",
    tries: "the same with a mirror",
    ports: 3,
    visitsPerSecond: 1,
    files: 4,
    ...overseas,
  },
  {
    server: "pure-ftpd",
    client: "curl",
    tries: "half the range caps the sessions; a login takes its round trips",
    ports: 12,
    visitsPerSecond: 1.6,
    files: 2,
    ...overseas,
  },
  {
    server: "pure-ftpd",
    client: "wget",
    tries: "comes again after a login that was turned away",
    ports: 12,
    visitsPerSecond: 1.6,
    files: 1,
    ...overseas,
  },
  {
    server: "pure-ftpd",
    client: "ncftp",
    tries: "a long login, and a login again after 20 s",
    ports: 12,
    visitsPerSecond: 1.2,
    files: 2,
    listings: 0,
    ...overseas,
  },
  {
    server: "pyftpdlib",
    client: "wget",
    tries: "held until the connection is there",
    ports: 3,
    visitsPerSecond: 3,
    files: 1,
    ...notes,
  },
  {
    server: "pyftpdlib",
    client: "basic-ftp",
    tries: "the same in one session",
    ports: 2,
    visitsPerSecond: 0.6,
    files: 5,
    listings: 0,
    ...notes,
  },
  {
    server: "ftp-srv",
    client: "curl",
    tries: "one cursor, five tries, a session that lives",
    ports: 5,
    visitsPerSecond: 1.2,
    files: 3,
    ...office,
  },
  {
    server: "ftp-srv",
    client: "rclone",
    tries: "four sessions at once that ask again",
    ports: 10,
    visitsPerSecond: 0.3,
    files: 8,
    ...office,
  },
];

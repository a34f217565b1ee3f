import type { CaseId, Surroundings } from "../../src/symptoms/types.ts";
import { around } from "./around.ts";

/** A reply with nothing wrong for the office of the tests. */
export const right = "227 Entering Passive Mode (198,51,100,7,195,85).";

/** Lines of one try together, and what they show: the kinds of public reports. */
export const reports: [name: string, CaseId, string, Surroundings?][] = [
  ["a port that is not published", "refused", `${right}\nconnect ECONNREFUSED 198.51.100.7:50005`],
  [
    "a filter, told by a client that names no port",
    "filter",
    `Command: PASV\nResponse: ${right}\nCommand: MLSD\nError: Connection timed out after 20 seconds of inactivity\nError: Failed to retrieve directory listing`,
  ],
  ["a filter, told by Go", "filter", "dial tcp 198.51.100.7:50003: i/o timeout"],
  [
    "a device that rewrites plain FTP",
    "outside",
    "227 Entering Passive Mode (198,51,100,7,17,171).\nError: Connection timed out",
  ],
  [
    "a refusal outside the range",
    "outside",
    "dial tcp 198.51.100.7:4523: connect: connection refused",
  ],
  ["a container's own address", "address", "227 Entering Passive Mode (172,17,0,2,195,85)."],
  [
    "a private address that the client replaced, and then a filter",
    "filter",
    "227 Entering Passive Mode (192,168,1,5,195,85).\nServer sent passive reply with unroutable address. Using server address instead.\nError: Connection timed out",
  ],
  [
    "a private address that the client replaced, and nothing else",
    "address",
    "227 Entering Passive Mode (192,168,1,5,195,85).\n* Skip 192.168.1.5 for data connection, uses 198.51.100.7 instead",
  ],
  ["the address 0.0.0.0", "address", "227 Entering Passive Mode (0,0,0,0,195,85)."],
  ["another public address", "address", "227 Entering Passive Mode (203,0,113,4,195,85)."],
  [
    "a login that is refused, no data connection",
    "control",
    "connect ECONNREFUSED 198.51.100.7:21",
  ],
  [
    "nothing wrong",
    "fine",
    `${right}\n150 Here comes the directory listing.\n226 Directory send OK.`,
  ],
  ["EPSV inside the range", "fine", "229 Entering Extended Passive Mode (|||50009|)"],
  ["EPSV just outside of it", "outside", "229 Entering Extended Passive Mode (|||50010|)"],
  ["a port that is the control port", "avoided", "229 Entering Extended Passive Mode (|||21|)"],
  ["a proxy's address", "foreign", `${right}\n425 Security: Bad IP connecting.`],
  [
    "curl on a full server",
    "full",
    "< 500 OOPS: vsf_sysutil_bind\n* Can't open data connection\ncurl: (13) Bad PASV/EPSV response: 500",
  ],
  [
    "PHP behind a filter",
    "filter",
    `${right}\nPHP Warning:  ftp_nlist(): php_connect_nonb() failed: Operation now in progress (115)`,
  ],
  [
    "lftp behind a filter",
    "filter",
    "---- Connecting data socket to (198.51.100.7) port 50002\n**** Data socket error (Connection timed out) - reconnecting",
  ],
  [
    "a parallel client at the cap",
    "per-address",
    `${right}\n421 Too many connections (8) from this IP`,
  ],
  [
    "an open window at the cap",
    "sessions",
    "421 5 users (the maximum) are already logged in, sorry",
    around({ software: "pure-ftpd" }),
  ],
];

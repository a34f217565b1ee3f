/** Versions where they matter, by the id of an entry: a file of its own, which only the plan needs. */

/** What other versions do differently where that changes the answer, and how to tell which one runs. */
const OTHER_VERSIONS: Partial<Record<string, string>> = {
  proftpd:
    "1.3.7 and 1.3.7a give one port to two sessions, and no size of range cures that: if proftpd -v says so, update, or choose their entry.",
  "proftpd-1.3.7":
    "No size of range is a cure: 1.3.7b (2021-03) and later do not share ports. What proftpd -v says decides.",
  "filezilla-server":
    "0.9.x for Windows has an entry of its own: another reply, other tries and a cap on users.",
  "filezilla-server-0.9":
    "1.x picks and holds ports in the same way, with another reply; it has an entry of its own.",
  sftpgo:
    "2.7.1 and older draw with replacement and refuse while ports are free; they have an entry of their own. sftpgo --version tells.",
  "sftpgo-2.7.1": "2.7.3 and later try nearly every port and need fewer; sftpgo --version tells.",
  "apache-ftpserver":
    "Up to 1.0.4 a request waits for a port instead of being refused; that has an entry of its own.",
  "apache-ftpserver-1.0.4": "From 1.0.5 on a request that finds no port is refused at once.",
};

/** Why ports are not the limit, at whatever size, and the cure: the rest of "Ports are not the limit: …". */
const NO_SIZE_CURES: Partial<Record<string, string>> = {
  "proftpd-1.3.7":
    "two sessions can be given one port, however many there are; update to 1.3.7b or newer. Until then more ports make it rarer.",
};

/** A sentence or two on other versions of a server; undefined where none behaves otherwise. */
export function otherVersions(id: string): string | undefined {
  return OTHER_VERSIONS[id];
}

/** Why no size of the range cures what a server does; undefined where one does. */
export function noSizeCures(id: string | undefined): string | undefined {
  return id === undefined ? undefined : NO_SIZE_CURES[id];
}

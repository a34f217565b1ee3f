/** What other versions do differently where that changes the answer, and how to tell which one runs; by the id of an entry. */
export const english: Partial<Record<string, string>> = {
  proftpd:
    "1.3.7 and 1.3.7a give one port to two sessions, and no size of range cures that. If proftpd -v names one of them, update, or choose their entry.",
  "proftpd-1.3.7":
    "No size of range is a cure. 1.3.7b (2021-03) and later do not share ports. proftpd -v tells which one runs.",
  "filezilla-server":
    "0.9.x for Windows has an entry of its own: another reply, other tries and a cap on users.",
  "filezilla-server-0.9":
    "1.x picks and holds ports in the same way, with another reply. It has an entry of its own.",
  sftpgo:
    "2.7.1 and older may draw a port twice and refuse while ports are free. They have an entry of their own. sftpgo --version tells.",
  "sftpgo-2.7.1": "2.7.3 and later try nearly every port and need fewer. sftpgo --version tells.",
  "apache-ftpserver":
    "Up to 1.0.4 a request waits for a port instead of being refused. That has an entry of its own.",
  "apache-ftpserver-1.0.4": "From 1.0.5 on a request that finds no port is refused at once.",
};

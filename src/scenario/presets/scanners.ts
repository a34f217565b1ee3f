import type { Preset } from "./preset.ts";

const onlyFromEightToNine: number[] = Array.from({ length: 24 }, (_, hour) => (hour === 8 ? 1 : 0));

/** Printers that send while they scan hold their port as long as the paper runs. */
export const scanners: Preset = {
  id: "scanners",
  kind: "machines",
  title: "60 office scanners from 8 to 9",
  why: "One job every four minutes and 20 s of scanning per job are assumed. The manuals of Xerox and Oki name one upload per job. Many models send while they scan.",
  document: {
    version: 1,
    name: "Scanners from 8 to 9",
    server: { software: "vsftpd", system: "linux" },
    groups: [
      {
        name: "Scanners",
        clients: 60,
        software: "scanner",
        visits: { pattern: "daily", perClientPerDay: 15, hours: onlyFromEightToNine },
        transferSeconds: { from: 8, to: 40 },
        listingSeconds: 0.01,
        connectSeconds: 0.006,
      },
    ],
  },
};

/** Printers that scan to their own disk first hold a port only for the seconds of the upload. */
export const spoolingScanners: Preset = {
  id: "scanners-spooling",
  kind: "machines",
  title: "60 scanners that store first, then send",
  why: "The same jobs as above, of 0.8 MB in the middle, over a local line of 10 Mbit/s and 3 ms (all assumed). A job takes about a second instead of twenty.",
  document: {
    version: 1,
    name: "Scanners that store first",
    server: { software: "vsftpd", system: "linux" },
    groups: [
      {
        name: "Scanners",
        clients: 60,
        software: "scanner",
        visits: { pattern: "daily", perClientPerDay: 15, hours: onlyFromEightToNine },
        fileBytes: { lognormal: { median: 800_000, sigma: 0.9 } },
        bitsPerSecond: 10e6,
        roundTripSeconds: 0.003,
      },
    ],
  },
};

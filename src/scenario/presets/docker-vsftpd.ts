import type { Preset } from "./preset.ts";
import { OFFICE_HOURS } from "./preset.ts";

/** The eleven ports of a popular container image. */
export const dockerVsftpd: Preset = {
  id: "docker-vsftpd",
  kind: "images",
  title: "Docker vsftpd, 21100-21110",
  why: "The eleven ports are the default of the image fauria/vsftpd. FileZilla's two transfers are from its source. The Finder that previews a folder is from a user's report. Sizes and visits are assumed.",
  document: {
    version: 1,
    name: "Docker vsftpd",
    server: { software: "vsftpd", system: "linux", range: { first: 21100, last: 21110 } },
    groups: [
      {
        name: "FileZilla users",
        clients: 4,
        software: "filezilla",
        visits: { pattern: "daily", perClientPerDay: 6, hours: OFFICE_HOURS },
        files: { geometric: 10 },
        listings: 3,
        uploads: 0.5,
        fileBytes: { from: 100_000, to: 50e6 },
      },
      {
        name: "A Finder with previews",
        clients: 1,
        software: "finder",
        visits: { pattern: "daily", perClientPerDay: 4, hours: OFFICE_HOURS },
        connections: 10,
        files: { from: 10, to: 40 },
        listings: 1,
        fileBytes: { from: 5e6, to: 200e6 },
      },
    ],
    placement: { first: 21100 },
  },
};

import type { Preset } from "./preset.ts";

/** Sites that back up with rclone, all at two in the morning. */
export const nightlyBackup: Preset = {
  id: "nightly-backup",
  kind: "machines",
  title: "Nightly rclone backup of 30 sites at 02:00",
  why: "rclone's four transfers are from its source. Its eight checkers are counted as listings. 30 sites that start within a minute, sizes and lines are assumed.",
  document: {
    version: 1,
    name: "Nightly backup",
    server: { software: "vsftpd", system: "linux" },
    groups: [
      {
        name: "Sites",
        clients: 30,
        software: "rclone",
        visits: {
          pattern: "scheduled",
          everySeconds: 86_400,
          offsetSeconds: 7200,
          spreadSeconds: 60,
        },
        connections: 4,
        files: { from: 100, to: 400 },
        listings: { from: 10, to: 60 },
        uploads: 1,
        fileBytes: { from: 100_000, to: 100e6 },
        bitsPerSecond: { from: 20e6, to: 200e6 },
      },
    ],
  },
};

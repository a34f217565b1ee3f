import { awsTransfer } from "./presets/aws-transfer.ts";
import { firstPreset } from "./first-preset.ts";
import { cameras } from "./presets/cameras.ts";
import { dockerVsftpd } from "./presets/docker-vsftpd.ts";
import { ediHub } from "./presets/edi-hub.ts";
import { faultyCameras } from "./presets/faulty-cameras.ts";
import { leakingContainer } from "./presets/leaking-container.ts";
import { nightlyBackup } from "./presets/nightly-backup.ts";
import { officeNas } from "./presets/office-nas.ts";
import type { Preset } from "./presets/preset.ts";
import { printShop } from "./presets/print-shop.ts";
import { publicMirror } from "./presets/public-mirror.ts";
import { scanners, spoolingScanners } from "./presets/scanners.ts";
import { twoNodes } from "./presets/two-nodes.ts";
import { webAgency } from "./presets/web-agency.ts";

/** Scenarios to start from, in the order in which they are offered; the page opens with the first. */
export const presets: readonly Preset[] = [
  firstPreset,
  officeNas,
  ediHub,
  cameras,
  faultyCameras,
  scanners,
  spoolingScanners,
  dockerVsftpd,
  leakingContainer,
  printShop,
  publicMirror,
  webAgency,
  awsTransfer,
  twoNodes,
  nightlyBackup,
];

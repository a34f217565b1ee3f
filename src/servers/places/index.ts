import { aapanel } from "./aapanel.ts";
import { awsTransferPlace } from "./aws-transfer.ts";
import { azuracast } from "./azuracast.ts";
import { cloudpanel } from "./cloudpanel.ts";
import { cpanel } from "./cpanel.ts";
import { cyberpanel } from "./cyberpanel.ts";
import { directadmin } from "./directadmin.ts";
import { hestiacp, hestiacpProftpd } from "./hestiacp.ts";
import { images } from "./images.ts";
import { machines } from "./machines.ts";
import { plesk } from "./plesk.ts";
import { qnap } from "./qnap.ts";
import { synology, synologyRouter } from "./synology.ts";
import { truenas } from "./truenas.ts";
import type { Place } from "./types.ts";
import { vesta } from "./vesta.ts";

/** Where FTP servers come set up, in the order in which a list shows it. */
export const places: readonly Place[] = [
  cpanel,
  plesk,
  directadmin,
  hestiacp,
  hestiacpProftpd,
  vesta,
  cloudpanel,
  cyberpanel,
  aapanel,
  synology,
  synologyRouter,
  qnap,
  truenas,
  ...images,
  azuracast,
  awsTransferPlace,
  ...machines,
];

/** The place with this id, or undefined where there is none. */
export function placeById(id: string): Place | undefined {
  return places.find((place) => place.id === id);
}

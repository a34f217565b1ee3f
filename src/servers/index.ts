import { filezillaServer } from "./filezilla-server.ts";
import { generic } from "./generic.ts";
import { proftpd } from "./proftpd.ts";
import { pureFtpd } from "./pure-ftpd.ts";
import { pyftpdlib } from "./pyftpdlib.ts";
import { sftpgo, sftpgo271 } from "./sftpgo.ts";
import type { ServerFacts } from "./types.ts";
import { vsftpd } from "./vsftpd.ts";

/** The server catalogue, in the order in which a list shows it. */
export const servers: readonly ServerFacts[] = [
  vsftpd,
  proftpd,
  pureFtpd,
  filezillaServer,
  pyftpdlib,
  sftpgo,
  sftpgo271,
  generic,
];

/** The entry with this id, or undefined where the catalogue has none. */
export function serverById(id: string): ServerFacts | undefined {
  return servers.find((server) => server.id === id);
}

import { aria2 } from "./aria2.ts";
import { basicFtp, ftpDeploy } from "./basic-ftp.ts";
import { camera } from "./camera.ts";
import { commonsNet } from "./commons-net.ts";
import { curl, curlParallel, curlRetry } from "./curl.ts";
import { cyberduck } from "./cyberduck.ts";
import { dotnet } from "./dotnet.ts";
import { ediPoller } from "./edi-poller.ts";
import { explorer } from "./explorer.ts";
import { filezilla } from "./filezilla.ts";
import { finder } from "./finder.ts";
import { fluentftp } from "./fluentftp.ts";
import { ftplib } from "./ftplib.ts";
import { generic } from "./generic.ts";
import { goFtp } from "./go-ftp.ts";
import { inetutilsFtp } from "./inetutils-ftp.ts";
import { lftp, lftpMirror, lftpPget } from "./lftp.ts";
import { ncftp } from "./ncftp.ts";
import { rclone } from "./rclone.ts";
import { rubyNetFtp } from "./ruby-net-ftp.ts";
import { scanner } from "./scanner.ts";
import { tnftp } from "./tnftp.ts";
import type { ClientFacts } from "./types.ts";
import { wget } from "./wget.ts";
import { winscp } from "./winscp.ts";
import { wordpress } from "./wordpress.ts";

/** The client catalogue, in the order in which a list shows it. */
export const clients: readonly ClientFacts[] = [
  filezilla,
  winscp,
  cyberduck,
  finder,
  explorer,
  scanner,
  camera,
  ediPoller,
  lftp,
  lftpMirror,
  lftpPget,
  curl,
  curlParallel,
  curlRetry,
  wget,
  aria2,
  rclone,
  ncftp,
  tnftp,
  inetutilsFtp,
  ftplib,
  rubyNetFtp,
  goFtp,
  fluentftp,
  dotnet,
  commonsNet,
  basicFtp,
  ftpDeploy,
  wordpress,
  generic,
];

/** The entry with this id, or undefined where the catalogue has none. */
export function clientById(id: string): ClientFacts | undefined {
  return clients.find((client) => client.id === id);
}

import { atOnce, noRetry } from "./retry.ts";
import { read, run } from "./sourced.ts";
import type { ClientFacts } from "./types.ts";

const source = "basic-ftp 6.2.6";

/** basic-ftp (Node.js): one file after another, EPSV first. */
export const basicFtp: ClientFacts = {
  id: "basic-ftp",
  name: "basic-ftp (Node.js)",
  summary:
    "One session, strictly one file after another; asks with EPSV and, refused, at once with PASV.",
  defaults: {
    connections: run(1, `${source}: strictly in sequence`),
    passive: run(1, `${source}: EPSV for every file`),
    retry: run(noRetry, `${source}: an error after the second command is refused`),
    holdRoundTrips: run(0, `${source}: EPSV, then STOR or RETR`),
    gapRoundTrips: run(0, `${source}: the next EPSV follows the last reply`),
    connectTimeoutSeconds: read(30, `${source}: time-out 30 s`),
    asksTwice: run(true, `${source}: PASV after a refused EPSV, then the one that worked`),
  },
  command: run("EPSV, then PASV", source),
  connectionsMaximum: read(1, `${source}: one transfer per client object`),
  browsingSession: read(false, `${source}: none`),
  onRefusal: run("Asks once more with PASV, then fails.", `${source} against a forced 425`),
};

/** FTP-Deploy-Action: basic-ftp with one more try. */
export const ftpDeploy: ClientFacts = {
  ...basicFtp,
  id: "ftp-deploy",
  name: "FTP-Deploy-Action",
  summary:
    "Uploads a site over one session, strictly one file after another; tries a refused command once more.",
  defaults: {
    ...basicFtp.defaults,
    uploads: read(1, "FTP-Deploy-Action 4.3.6: uploads; it fetches one small state file"),
    retry: read(atOnce(1), "FTP-Deploy-Action 4.3.6: exactly one repeat at once after any 4xx"),
  },
  onRefusal: read(
    "Asks with PASV, then repeats once at once; a closed session ends the run.",
    "FTP-Deploy-Action 4.3.6",
  ),
};

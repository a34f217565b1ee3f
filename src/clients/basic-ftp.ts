import { after, atOnce, givesUp, retries } from "./failures.ts";
import { read, run } from "../scenario/sourced.ts";
import { endsAtOnce } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const source = "basic-ftp 6.2.6";
const deploy = "FTP-Deploy-Action 4.3.6";

/** basic-ftp (Node.js): one file after another, EPSV first. */
export const basicFtp: ClientFacts = {
  id: "basic-ftp",
  name: "basic-ftp (Node.js)",
  summary:
    "One session, strictly one file after another; asks with EPSV and, refused, at once with PASV; then an exception ends the script.",
  failures: {
    refused: run(givesUp, `${source}: after the second refusal an exception ends the script`),
    killed: run(givesUp, `${source}: an exception ends the script`),
    turnedAway: run(givesUp, `${source}: an exception ends the script`),
    unanswered: run(
      after(30, givesUp),
      `${source}: 30 s, PASV, 30 s again, then an exception ends the script`,
    ),
  },
  defaults: {
    connections: run(1, `${source}: strictly in sequence`),
    passive: run(1, `${source}: EPSV for every file`),
    loginRoundTrips: run(9, `${source}: eight commands before the first EPSV, and the greeting`),
    holdRoundTrips: run(0, `${source}: EPSV, then STOR or RETR`),
    gapRoundTrips: run(0, `${source}: the next EPSV follows the last reply`),
    connectTimeoutSeconds: run(30, `${source}: 30 s to a port that drops packets`),
    asksTwice: run(
      true,
      `${source}: PASV after a refused or unanswered EPSV, then the one that worked`,
    ),
    staySeconds: endsAtOnce(source),
    browsingSessions: read(0, `${source}: none`),
  },
  command: run("EPSV, then PASV", source),
  connectionsMaximum: read(1, `${source}: one transfer per client object`),
  onRefusal: run(
    "Asks once more with PASV, then fails, and the script with it.",
    `${source} against a forced 425`,
  ),
};

/** FTP-Deploy-Action: basic-ftp with one more try. */
export const ftpDeploy: ClientFacts = {
  ...basicFtp,
  id: "ftp-deploy",
  name: "FTP-Deploy-Action",
  summary:
    "Uploads a site over one session, strictly one file after another, and reads and writes a state file besides; tries a refused command once more, then the run fails.",
  failures: {
    refused: run(
      retries(1, atOnce, "same-session", "give-up"),
      `${deploy}: EPSV, PASV, EPSV, PASV at once, then the run fails`,
    ),
    killed: run(givesUp, `${deploy}: the run fails`),
    turnedAway: run(givesUp, `${deploy}: the run fails`),
    unanswered: run(
      after(30, retries(1, atOnce, "same-session", "give-up")),
      `${deploy}: four times 30 s, then the run fails`,
    ),
  },
  defaults: {
    ...basicFtp.defaults,
    uploads: read(1, `${deploy}: uploads; it fetches one small state file`),
    listings: run(2, `${deploy}: a small state file is read and written, two more than the files`),
    loginRoundTrips: run(11, `${deploy}: ten commands before the first EPSV, and the greeting`),
    asksTwice: run(
      "every-try",
      `${deploy}: EPSV, then PASV at every try; it remembers only what worked`,
    ),
    staySeconds: endsAtOnce(deploy),
  },
  onRefusal: run(
    "Asks with PASV, then repeats both once at once; then, and when the session is closed, the run fails.",
    `${deploy} against forced replies of 425 and 500`,
  ),
};

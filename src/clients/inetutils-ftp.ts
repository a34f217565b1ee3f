import { after, givesUp, nextFile } from "./failures.ts";
import { assumed, run } from "../scenario/sourced.ts";
import { endsAtOnce, KERNEL_CONNECT_SECONDS, KERNEL_GIVES_UP } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const source = "GNU inetutils ftp 2.4";

/** The ftp command of GNU inetutils: one session, PASV, goes on to the next file. */
export const inetutilsFtp: ClientFacts = {
  id: "inetutils-ftp",
  name: "GNU inetutils ftp",
  summary:
    "One session, one file after another; a refused file is lost, the next one is asked for.",
  failures: {
    refused: run(nextFile("same-session"), `${source}: goes on to the next file`),
    killed: run(givesUp, `${source}: the run ends`),
    turnedAway: run(givesUp, `${source}: the run ends`),
    unanswered: run(
      after(KERNEL_CONNECT_SECONDS, nextFile("same-session")),
      `${source}: ${KERNEL_GIVES_UP}`,
    ),
  },
  defaults: {
    connections: run(1, `${source}: one transfer at a time`),
    passive: run(1, `${source}: PASV for every file`),
    loginRoundTrips: assumed(5, "The greeting, USER, PASS, SYST and TYPE; not counted on a wire"),
    connectTimeoutSeconds: run(KERNEL_CONNECT_SECONDS, `${source}: ${KERNEL_GIVES_UP}`),
    asksTwice: run(false, `${source}: PASV only`),
    staySeconds: endsAtOnce(source),
    browsingSessions: run(0, `${source}: none`),
  },
  command: run("PASV", source),
  connectionsMaximum: run(1, `${source}: one transfer at a time`),
  onRefusal: run("The file is lost; it goes on to the next one.", `${source} against a forced 425`),
};

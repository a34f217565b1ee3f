import { after, givesUp } from "./failures.ts";
import { read, run } from "../scenario/sourced.ts";
import { endsAtOnce, KERNEL_CONNECT_SECONDS, KERNEL_GIVES_UP } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const source = "Python 3.11 ftplib";
const exception = `${source}: raises an exception, which ends the script`;

/** Python's ftplib: one session, an exception on refusal. */
export const ftplib: ClientFacts = {
  id: "ftplib",
  name: "Python ftplib",
  summary:
    "One session, one file after another; a refusal is an exception that ends the script, and nothing is tried again.",
  failures: {
    refused: run(givesUp, exception),
    killed: run(givesUp, exception),
    turnedAway: run(givesUp, exception),
    unanswered: run(
      after(KERNEL_CONNECT_SECONDS, givesUp),
      `${source}: ${KERNEL_GIVES_UP}, then an exception`,
    ),
  },
  defaults: {
    connections: read(1, `${source}: one transfer per object`),
    passive: run(1, `${source}: passive by default`),
    loginRoundTrips: run(4, `${source}: three commands before the first PASV, and the greeting`),
    tlsStart: read("command", `${source}: TLS begins after the 150 reply`),
    holdRoundTrips: run(0, `${source}: PASV, then RETR or STOR`),
    gapRoundTrips: run(1, `${source}: TYPE I before every PASV`),
    connectTimeoutSeconds: run(KERNEL_CONNECT_SECONDS, `${source}: ${KERNEL_GIVES_UP}`),
    asksTwice: run(false, `${source}: PASV on IPv4, EPSV on IPv6`),
    staySeconds: endsAtOnce(source),
    browsingSessions: read(0, `${source}: none`),
  },
  command: run("PASV", `${source} on IPv4; EPSV on IPv6`),
  connectionsMaximum: read(null, "The program decides how many objects it opens"),
  onRefusal: run(
    "Raises an exception, and the script ends; a batch job has lost its files until its next run.",
    source,
  ),
};

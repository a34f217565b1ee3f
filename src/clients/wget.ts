import type { Delays } from "../scenario/types.ts";
import { after, nextFile, retries } from "./failures.ts";
import { run } from "../scenario/sourced.ts";
import { endsAtOnce, KERNEL_CONNECT_SECONDS, KERNEL_GIVES_UP } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const source = "wget 1.21.3";
const linear: Delays = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** wget: a session for every address, no second try on a refused PASV. */
export const wget: ClientFacts = {
  id: "wget",
  name: "wget",
  summary: "A new session for every address, one file each; a recursive run keeps one session.",
  failures: {
    refused: run(
      nextFile("new-session"),
      `${source}: a refused PASV is fatal for the address, exit status 8; the next one has a session of its own`,
    ),
    killed: run(
      nextFile("new-session"),
      `${source}: fatal for the address, exit status 8; the next one has a session of its own`,
    ),
    turnedAway: run(
      retries(19, linear, "new-session", "next-file"),
      `${source}: again after 1, 2, 3 … 10 s, then every 10 s; 16 tries seen in 110 s, its default is 20`,
    ),
    unanswered: run(
      after(KERNEL_CONNECT_SECONDS, retries(19, linear, "new-session", "next-file")),
      `${source}: ${KERNEL_GIVES_UP}, then again; its default is 20 tries`,
    ),
  },
  defaults: {
    connections: run(1, `${source}: one transfer at a time`),
    passive: run(1, `${source}: PASV, and no fall-back to active mode`),
    files: run(1, `${source}: one session per address`),
    listings: run(0, `${source}: none for one address; one LIST per folder with -r`),
    uploads: run(0, `${source}: only downloads`),
    loginRoundTrips: run(7, `${source}: six commands before the first PASV, and the greeting`),
    holdRoundTrips: run(0, `${source}: PASV, then RETR`),
    connectTimeoutSeconds: run(KERNEL_CONNECT_SECONDS, `${source}: ${KERNEL_GIVES_UP}`),
    asksTwice: run(false, `${source}: one command by address family`),
    staySeconds: endsAtOnce(source),
    browsingSessions: run(0, `${source}: none`),
  },
  command: run("PASV", `${source} on IPv4; EPSV on IPv6`),
  connectionsMaximum: run(1, `${source}: one transfer at a time`),
  onRefusal: run(
    "Gives the address up at once; a login turned away, a port that drops packets and a 425 to the transfer command are tried again up to 20 times, 1, 2, 3 … 10 s apart.",
    `${source} against forced replies of 425, 500 and 421`,
  ),
};

import { always, givesUp } from "./failures.ts";
import { assumed, read } from "../scenario/sourced.ts";
import { KERNEL_CONNECT_SECONDS } from "./stay.ts";
import type { ClientFacts } from "./types.ts";

const source = "Ruby net-ftp 0.3.9 lib/net/ftp.rb";

/** Ruby's Net::FTP: one session, an exception on refusal. */
export const rubyNetFtp: ClientFacts = {
  id: "ruby-net-ftp",
  name: "Ruby Net::FTP",
  summary:
    "One session, one file after another; a refusal is an exception that ends the script, and nothing is tried again.",
  failures: always(
    read(givesUp, `${source} transfercmd(): raises an exception, which ends the script`),
    KERNEL_CONNECT_SECONDS,
  ),
  defaults: {
    connections: read(1, `${source}: one transfer per object`),
    passive: read(1, `${source}: passive by default`),
    loginRoundTrips: read(4, `${source} login(): the greeting, USER, PASS and TYPE`),
    tlsStart: read("command", `${source} transfercmd(): TLS begins after the 150 reply`),
    holdRoundTrips: read(0, `${source} transfercmd(): PASV, then the transfer command`),
    gapRoundTrips: read(0, `${source}: TYPE only where it changes, as for a listing`),
    connectTimeoutSeconds: assumed(
      KERNEL_CONNECT_SECONDS,
      `${source}: open_timeout is nil, so the kernel gives up first; taken as in the clients that were run on Linux`,
    ),
    asksTwice: read(false, `${source} makepasv(): PASV on IPv4, EPSV on IPv6`),
    staySeconds: assumed(0, "The script logs out with its last file"),
    browsingSessions: read(0, `${source}: none`),
  },
  command: read("PASV", `${source} makepasv(): PASV on IPv4, EPSV on IPv6`),
  connectionsMaximum: read(null, "The program decides how many objects it opens"),
  onRefusal: read("Raises an exception, and the script ends.", source),
};

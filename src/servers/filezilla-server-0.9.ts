import { filezillaServer } from "./filezilla-server.ts";
import { assumed, read } from "../scenario/sourced.ts";
import type { ServerFacts } from "./types.ts";

/** Where these facts were read. */
export const source = "FileZilla Server 0.9 of 2018-01, source/ControlSocket.cpp";

/** FileZilla Server 0.9: the same port picker as 1.x with another reply and a cap on users. */
export const filezillaServer09: ServerFacts = {
  ...filezillaServer,
  id: "filezilla-server-0.9",
  name: "FileZilla Server 0.9",
  versions: "0.9.x, source of 2018-01",
  ports: {
    ...filezillaServer.ports,
    attempts: read(
      null,
      `${source} line 2884: 15 listen() calls may fail, each on the next port that no session waits on`,
    ),
    whenFull: read("refuse", `${source}: 421 Could not create socket., the session lives`),
  },
  otherReading: {
    ports: { reusesAddress: false, attempts: 15 },
    why: "The program sets no socket option (AsyncSocketEx::Create). Whether Windows lets a listener share a port with a connected client is not established.",
  },
  maxSessions: read(0, "OPTION_MAXUSERS 0 = unlimited; a cap that is set is at least 15"),
  maxSessionsPerAddress: assumed(0, "A limit per address exists per user only"),
  idleSeconds: read(120, "OPTION_TIMEOUT 120 s"),
  stallSeconds: assumed(120, "Taken as OPTION_TIMEOUT, 120 s"),
  defaultRange: read(
    { first: 49152, last: 65534 },
    "pasv_port_randomizer.cpp: the upper end is one short on purpose",
  ),
  rangeNote: "Both ends are included.",
  whenFullUsersSee: read(
    "421 Could not create socket, although the control connection stays open",
    source,
  ),
  whenFullLogLine: read("421 Could not create socket", source),
};

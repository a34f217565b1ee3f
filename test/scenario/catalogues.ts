import type {
  Catalogues,
  ClientDefaults,
  PortBehaviour,
  RarePortField,
  ServerDefaults,
  Sourced,
} from "../../src/scenario/types.ts";

function known<T>(value: T): Sourced<T> {
  return { value, source: "made up for the tests", grade: "read" };
}

const drawing: Omit<PortBehaviour, RarePortField> = {
  pick: "random-draws",
  attempts: 9,
  exclusive: "port",
  holdUntil: "transfer-end",
  acceptsOn: "command",
  reusesAddress: true,
  timeWaitSeconds: 60,
  unusedSeconds: null,
  whenFull: "close-session",
  portsPerSession: null,
  lastPortUnused: false,
};

function server(id: string, ports: Omit<PortBehaviour, RarePortField>): ServerDefaults {
  return {
    id,
    name: id,
    system: "linux",
    ports: {
      pick: known(ports.pick),
      attempts: known(ports.attempts),
      exclusive: known(ports.exclusive),
      holdUntil: known(ports.holdUntil),
      acceptsOn: known(ports.acceptsOn),
      reusesAddress: known(ports.reusesAddress),
      timeWaitSeconds: known(ports.timeWaitSeconds),
      unusedSeconds: known(ports.unusedSeconds),
      whenFull: known(ports.whenFull),
      portsPerSession: known(ports.portsPerSession),
      lastPortUnused: known(ports.lastPortUnused),
    },
    maxSessions: known(2000),
    maxSessionsPerAddress: known(50),
  };
}

function client(id: string, defaults: ClientDefaults["defaults"] = {}): ClientDefaults {
  return { id, name: id, defaults };
}

const plainClients = [
  ..."winscp cyberduck lftp curl wget rclone ncftp ftplib fluentftp commons-net dotnet".split(" "),
  ..."basic-ftp ftp-deploy wordpress finder explorer camera edi-poller generic".split(" "),
];

/** Small catalogues with made-up figures: one drawing server, one that holds to the end of the session, a few clients. */
export const catalogues: Catalogues = {
  servers: [
    server("vsftpd", drawing),
    server("pure-ftpd", {
      ...drawing,
      pick: "scan-up",
      attempts: null,
      holdUntil: "next-pasv-or-quit",
    }),
    server("proftpd", { ...drawing, holdUntil: "accept", whenFull: "outside-range" }),
    server("ftp-srv", { ...drawing, pick: "cursor", attempts: 5, whenFull: "refuse" }),
    server("generic", { ...drawing, pick: "scan-up", attempts: null, whenFull: "refuse" }),
  ],
  clients: [
    client("filezilla", {
      connections: known(2),
      retry: known({ attempts: 2, delaySeconds: 0, factor: 1, limitSeconds: 0 }),
    }),
    client("scanner", {
      listings: known(1),
      uploads: known(1),
      retry: known({ attempts: 3, delaySeconds: 15, factor: 1.5, limitSeconds: 300 }),
    }),
    ...plainClients.map((id) => client(id)),
  ],
};

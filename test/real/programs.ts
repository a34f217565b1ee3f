import { join } from "node:path";

/** A program of a server, the folder its packages were unpacked to, and where its files for a run are. */
export interface Place {
  /** Where the packages of this server were unpacked. */
  cache: string;
  /** A folder of this run: configuration, process ids. */
  run: string;
  /** What anonymous clients see. */
  home: string;
  /** Where it listens. */
  address: string;
}

/** How a server is started with the exported configuration text. */
export interface Program {
  /** Name of the file that the text goes to, in the folder of the run. */
  file: string;
  /** The exported text with the minimum that a test needs: an anonymous user, a place for its files. */
  complete(exported: string, place: Place): string;
  command(place: Place): [string, ...string[]];
  environment?(place: Place): Record<string, string>;
}

/** How each server is started in the foreground, on port 21 of its namespace. */
export const programs: Record<string, Program> = {
  vsftpd: {
    file: "vsftpd.conf",
    complete: (exported, { home, run, address }) =>
      [
        exported,
        "listen=YES",
        "listen_ipv6=NO",
        `listen_address=${address}`,
        "background=NO",
        "anonymous_enable=YES",
        "no_anon_password=YES",
        "write_enable=YES",
        "anon_upload_enable=YES",
        `anon_root=${home}`,
        `secure_chroot_dir=${join(run, "empty")}`,
        "xferlog_enable=NO",
        "",
      ].join("\n"),
    command: ({ cache, run }) => [join(cache, "usr/sbin/vsftpd"), join(run, "vsftpd.conf")],
  },
  proftpd: {
    file: "proftpd.conf",
    complete: (exported, { home, run, address }) =>
      [
        "ServerType standalone",
        `DefaultAddress ${address}`,
        "Port 21",
        "UseIPv6 off",
        "UseReverseDNS off",
        "User ftp",
        "Group ftp",
        "WtmpLog off",
        "TransferLog none",
        "AuthPAM off",
        "RequireValidShell off",
        `SystemLog ${join(run, "proftpd.log")}`,
        `PidFile ${join(run, "proftpd.pid")}`,
        `ScoreboardFile ${join(run, "proftpd.scoreboard")}`,
        `DelayTable ${join(run, "proftpd.delay")}`,
        `<Anonymous ${home}>`,
        "  User ftp",
        "  Group ftp",
        "  UserAlias anonymous ftp",
        "</Anonymous>",
        exported,
      ].join("\n"),
    command: ({ cache, run }) => [
      join(cache, "usr/sbin/proftpd"),
      "--nodaemon",
      "--config",
      join(run, "proftpd.conf"),
    ],
  },
  "pure-ftpd": {
    file: "pure-ftpd.conf",
    complete: (exported, { run, address }) =>
      [
        exported,
        `Bind ${address},21`,
        "Daemonize no",
        "AnonymousOnly yes",
        "DontResolve yes",
        "TLS 0",
        `PIDFile ${join(run, "pure-ftpd.pid")}`,
        "",
      ].join("\n"),
    command: ({ cache, run }) => [join(cache, "usr/sbin/pure-ftpd"), join(run, "pure-ftpd.conf")],
  },
  pyftpdlib: {
    file: "server.py",
    complete: (exported, { home, address }) =>
      [
        "from pyftpdlib.authorizers import DummyAuthorizer",
        "from pyftpdlib.handlers import FTPHandler as handler",
        "from pyftpdlib.servers import FTPServer",
        "handler.authorizer = DummyAuthorizer()",
        `handler.authorizer.add_anonymous(${JSON.stringify(home)})`,
        "handler.use_sendfile = False",
        `server = FTPServer((${JSON.stringify(address)}, 21), handler)`,
        exported,
        "server.serve_forever()",
        "",
      ].join("\n"),
    command: ({ run }) => ["/usr/bin/python3", join(run, "server.py")],
    environment: ({ cache }) => ({ PYTHONPATH: join(cache, "usr/lib/python3/dist-packages") }),
  },
  "ftp-srv": {
    file: "server.cjs",
    complete: (exported, { home }) =>
      [
        'const { FtpSrv } = require("ftp-srv");',
        exported,
        `server.on("login", (_, resolve) => resolve({ root: ${JSON.stringify(home)} }));`,
        "server.listen();",
        "",
      ].join("\n"),
    command: ({ run }) => [process.execPath, join(run, "server.cjs")],
    environment: ({ cache }) => ({ NODE_PATH: join(cache, "node_modules") }),
  },
};

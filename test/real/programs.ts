import { join } from "node:path";
import type { PortRange } from "../../src/scenario/types.ts";

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
  /** What sets the range, where the catalogue has no text to export, or one that sets nothing. */
  rangeText?(range: PortRange): string;
  /** The exported text with the minimum that a test needs: an anonymous user, a place for its files. */
  complete(exported: string, place: Place): string;
  command(place: Place): [string, ...string[]];
  environment?(place: Place): Record<string, string>;
}

const pythonPath = ({ cache }: Place) => ({
  PYTHONPATH: join(cache, "usr/lib/python3/dist-packages"),
});

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
        ...(/^TLS [1-3]$/m.test(exported) ? [] : ["TLS 0"]),
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
        `from pyftpdlib.handlers import ${exported.includes("handler.certfile") ? "TLS_" : ""}FTPHandler as handler`,
        "from pyftpdlib.servers import FTPServer",
        "handler.authorizer = DummyAuthorizer()",
        `handler.authorizer.add_anonymous(${JSON.stringify(home)})`,
        "handler.use_sendfile = False",
        exported.replace(
          /^# Create the server here.*$/m,
          `server = FTPServer((${JSON.stringify(address)}, 21), handler)`,
        ),
        "server.serve_forever()",
        "",
      ].join("\n"),
    command: ({ run }) => ["/usr/bin/python3", join(run, "server.py")],
    environment: pythonPath,
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
  twisted: {
    file: "server.py",
    complete: (exported, { home }) =>
      [
        "from twisted.cred.checkers import AllowAnonymousAccess",
        "from twisted.cred.portal import Portal",
        "from twisted.internet import reactor",
        "from twisted.protocols.ftp import FTPFactory, FTPRealm",
        `realm = FTPRealm(${JSON.stringify(home)})`,
        "factory = FTPFactory(Portal(realm, [AllowAnonymousAccess()]))",
        exported,
        "reactor.listenTCP(21, factory)",
        "reactor.run()",
        "",
      ].join("\n"),
    command: ({ run }) => ["/usr/bin/python3", join(run, "server.py")],
    environment: pythonPath,
  },
  aioftp: {
    file: "server.py",
    complete: (exported, { home, address }) =>
      [
        "import aioftp, asyncio",
        `users = [aioftp.User(base_path=${JSON.stringify(home)})]`,
        exported,
        `asyncio.run(server.run(${JSON.stringify(address)}, 21))`,
        "",
      ].join("\n"),
    command: ({ run }) => ["/usr/bin/python3", join(run, "server.py")],
    environment: pythonPath,
  },
  ftpd: {
    file: "server.cjs",
    rangeText: ({ first, last }) =>
      `const options = { pasvPortRangeStart: ${first}, pasvPortRangeEnd: ${last} };`,
    complete: (exported, { home, address }) =>
      [
        'const { FtpServer } = require("ftpd");',
        exported,
        `Object.assign(options, { getInitialCwd: () => "/", getRoot: () => ${JSON.stringify(home)} });`,
        `const server = new FtpServer(${JSON.stringify(address)}, options);`,
        'server.on("client:connected", (session) => {',
        '  session.on("command:user", (_, accept) => accept());',
        '  session.on("command:pass", (_, accept) => accept("anonymous"));',
        "});",
        "server.listen(21);",
        "",
      ].join("\n"),
    command: ({ run }) => [process.execPath, join(run, "server.cjs")],
    environment: ({ cache }) => ({ NODE_PATH: join(cache, "node_modules") }),
  },
  // Made for inetd: whoever listens hands it a connection as its input and output. It draws from the ephemeral ports of the
  // host, which the exported text leaves alone: here they are a namespace's own.
  "inetutils-ftpd": {
    file: "inetd.py",
    rangeText: ({ first, last }) => `ports = "${first} ${last}"`,
    complete: (exported, { cache, address }) =>
      [
        "import os, signal, socket",
        exported,
        'with open("/proc/sys/net/ipv4/ip_local_port_range", "w") as file: file.write(ports)',
        "signal.signal(signal.SIGCHLD, signal.SIG_IGN)",
        `listener = socket.create_server((${JSON.stringify(address)}, 21), backlog=50)`,
        "while True:",
        "    control, _ = listener.accept()",
        "    if os.fork() == 0:",
        "        listener.close()",
        "        for number in range(3): os.dup2(control.fileno(), number)",
        "        os.closerange(3, 64)",
        `        os.execv(${JSON.stringify(join(cache, "usr/sbin/ftpd"))}, ["ftpd"])`,
        "    control.close()",
        "",
      ].join("\n"),
    command: ({ run }) => ["/usr/bin/python3", join(run, "inetd.py")],
  },
  bftpd: {
    file: "bftpd.conf",
    complete: (exported, { home, run }) =>
      [
        "global{",
        exported,
        'PORT="21"',
        'ALLOW_FXP="no"',
        'RATIO="none"',
        'CONTROL_TIMEOUT="300"',
        'AUTH="PASSWD"',
        'RESOLVE_CLIENT_IP="no"',
        'DO_CHROOT="yes"',
        'LOG_WTMP="no"',
        'PATH_BFTPDUTMP=""',
        'PATH_FTPUSERS="/nonexistent"',
        'AUTH_ETCSHELLS="no"',
        `LOGFILE="${join(run, "bftpd.log")}"`,
        `ROOTDIR="${home}"`,
        "}",
        "user ftp {",
        '  ANONYMOUS_USER="yes"',
        "}",
        "user anonymous {",
        '  ALIAS="ftp"',
        "}",
        "",
      ].join("\n"),
    command: ({ run }) => ["bftpd", "-D", "-c", join(run, "bftpd.conf")],
  },
};

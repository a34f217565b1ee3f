import type { Transfer } from "./load.ts";

const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const two = (value: number): string => String(value).padStart(2, "0");

function ctime(seconds: number): string {
  const date = new Date(Math.floor(seconds) * 1000);
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(":");
  return `${weekdays[date.getUTCDay()]} ${months[date.getUTCMonth()]} ${String(date.getUTCDate()).padStart(2)} ${clock} ${date.getUTCFullYear()}`;
}

/** ISO 8601 with milliseconds, as `separator` and `point` write it. */
function iso(seconds: number, separator: string, point: string): string {
  return new Date(Math.round(seconds * 1000))
    .toISOString()
    .slice(0, -1)
    .replace("T", separator)
    .replace(".", point);
}

/** One line, or several, of each data connection; `at` = the moment that orders a line among the others. */
type Writer = (transfer: Transfer) => { at: number; line: string }[];

const single =
  (line: (transfer: Transfer) => string): Writer =>
  (transfer) => [{ at: transfer.endSeconds, line: line(transfer) }];

const clf = (seconds: number): string => {
  const date = new Date(Math.floor(seconds) * 1000);
  return `[${two(date.getUTCDate())}/${months[date.getUTCMonth()]}/${date.getUTCFullYear()}:${[date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(":")} +0000]`;
};

/** Formats that say how long a data connection lasted, as the servers write them. */
export const writers: Readonly<Record<string, Writer>> = {
  // vsftpd: the difference of two wall clocks, at least 1.
  xferlog: single(({ startSeconds, endSeconds, bytes, host, user }) => {
    const seconds = Math.max(1, Math.floor(endSeconds) - Math.floor(startSeconds));
    return `${ctime(endSeconds)} ${seconds} ${host} ${bytes} /data/some file.bin b _ o r ${user} ftp 0 * c`;
  }),
  vsftpd: single(({ startSeconds, endSeconds, bytes, host, user, session }) => {
    const rate = bytes / 1024 / (endSeconds - startSeconds);
    return `${ctime(endSeconds)} [pid ${session}] [${user}] OK DOWNLOAD: Client "${host}", "/data/f.bin", ${bytes} bytes, ${rate.toFixed(2)}Kbyte/sec`;
  }),
  "vsftpd-syslog": single(({ startSeconds, endSeconds, bytes, host, user, session }) => {
    const rate = bytes / 1024 / (endSeconds - startSeconds);
    return `${iso(endSeconds, "T", ".")}+00:00 ftp vsftpd[${session}]: [${user}] OK DOWNLOAD: Client "${host}", "/data/f.bin", ${bytes} bytes, ${rate.toFixed(2)}Kbyte/sec`;
  }),
  proftpd: single(({ startSeconds, endSeconds, bytes, host, user }) => {
    const millis = Math.round((endSeconds - startSeconds) * 1000);
    return `${iso(endSeconds, " ", ",")} ${host} ${user} RETR 226 ${bytes} ${millis}`;
  }),
  "proftpd-json": single(({ startSeconds, endSeconds, bytes, host, user }) =>
    JSON.stringify({
      iso8601: iso(endSeconds, " ", ","),
      remote_ip: host,
      user,
      command: "RETR",
      response_code: 226,
      bytes_sent: bytes,
      transfer_millis: Math.round((endSeconds - startSeconds) * 1000),
    }),
  ),
  "pure-ftpd": single(({ startSeconds, endSeconds, bytes, host, user, session }) => {
    const seconds = Math.floor(endSeconds - startSeconds + 0.5);
    return `${Math.floor(endSeconds)} ${Math.floor(startSeconds).toString(16)}.${session.toString(16)} ${user} ${host} D ${bytes} ${seconds} /data/f.bin`;
  }),
  "pure-ftpd-syslog": single(({ startSeconds, endSeconds, bytes, host, user, session }) => {
    const rate = bytes / 1024 / (endSeconds - startSeconds);
    return `${iso(endSeconds, "T", ".")}+00:00 ftp pure-ftpd[${session}]: (${user}@${host}) [NOTICE] /data/f.bin downloaded  (${bytes} bytes, ${rate.toFixed(2)}KB/sec)`;
  }),
  "filezilla-server": ({ startSeconds, endSeconds, host, user, session }) => {
    const who = `[FTP Session ${session} ${host} ${user}]`;
    const say = (at: number, way: string, text: string) => ({
      at,
      line: `${iso(at, "T", ".")}Z ${way} ${who} ${text}`,
    });
    const port = 50_000 + (session % 1000);
    return [
      say(startSeconds, ">>", "EPSV"),
      say(startSeconds, "<<", `229 Entering Extended Passive Mode (|||${port}|)`),
      say(startSeconds, ">>", "RETR f.bin"),
      say(startSeconds, "<<", "150 Starting data transfer."),
      say(endSeconds, "<<", "226 Operation successful"),
    ];
  },
  sftpgo: single(({ startSeconds, endSeconds, bytes, host, user, session }) =>
    JSON.stringify({
      level: "info",
      time: iso(endSeconds, "T", "."),
      sender: "Download",
      remote_addr: `${host}:41000`,
      elapsed_ms: Math.round((endSeconds - startSeconds) * 1000),
      size_bytes: bytes,
      username: user,
      connection_id: `FTP_0_${session}`,
      protocol: "FTP",
      ftp_mode: "passive",
    }),
  ),
  pyftpdlib: single(({ startSeconds, endSeconds, bytes, host, user, session }) => {
    const stamp = iso(Math.floor(endSeconds), " ", ".").slice(0, 19);
    return `[I ${stamp}] ${host}:${1024 + (session % 60_000)}-[${user}] RETR /data/f.bin completed=1 bytes=${bytes} seconds=${(endSeconds - startSeconds).toFixed(3)}`;
  }),
  csv: single(({ startSeconds, endSeconds, bytes, host, user }) =>
    [startSeconds.toFixed(3), endSeconds.toFixed(3), bytes, host, user].join(","),
  ),
};

/** Formats without durations: only counted here, since nothing can be fitted to what is not in them. */
export const withoutDurations: Readonly<Record<string, Writer>> = {
  "pure-ftpd-clf": single(
    ({ endSeconds, bytes, host, user }) =>
      `${host} - ${user} ${clf(endSeconds)} "GET /data/f.bin" 200 ${bytes}`,
  ),
  "proftpd-clf": single(
    ({ endSeconds, bytes, host, user }) =>
      `${host} UNKNOWN ${user} ${clf(endSeconds)} "RETR f.bin" 226 ${bytes}`,
  ),
};

/** The lines of a log in the order in which a server writes them. */
export function logOf(
  transfers: readonly Transfer[],
  writer: Writer,
  header: readonly string[] = [],
): string[] {
  const lines = transfers.flatMap((transfer, index) =>
    writer(transfer).map(({ at, line }, step) => ({ at, order: index * 8 + step, line })),
  );
  lines.sort((a, b) => a.at - b.at || a.order - b.order);
  return [...header, ...lines.map(({ line }) => line)];
}

/** What stands at the top of a format's file. */
export const headers: Readonly<Record<string, readonly string[]>> = {
  csv: ["start,end,bytes,host,user"],
};

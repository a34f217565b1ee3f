import { join } from "node:path";
import { SERVER } from "./network.ts";

/** What one visit is to do. */
export interface Errand {
  files: number;
  upload: boolean;
  /** A name that no other visit has: of what it uploads, and of the empty folder that it downloads to. */
  name: string;
  /** Where it may keep files. */
  folder: string;
  /** A file of the right size to upload. */
  source: string;
  /** Where the clients were unpacked. */
  clients: string;
}

/** The words of a command line. */
export type Words = [string, ...string[]];

const here = new URL(".", import.meta.url).pathname;

function downloads({ files }: Errand): string[] {
  return Array.from({ length: files }, (_, i) => `d/f${i}`);
}

function urls(errand: Errand): string[] {
  return downloads(errand).map((path) => `ftp://${SERVER}/${path}`);
}

function curlDownloads(errand: Errand): string[] {
  return urls(errand).flatMap((url) => ["--output", "/dev/null", url]);
}

function curlUploads({ files, name, source }: Errand): string[] {
  return Array.from({ length: files }, (_, i) => [
    "--upload-file",
    source,
    `ftp://${SERVER}/in/${name}-${i}`,
  ]).flat();
}

/** Our own visitors get: the server, get or put, the local file, then the names on the server. */
function visitorWords({ files, upload, name, source }: Errand): string[] {
  const uploads = Array.from({ length: files }, (_, i) => `in/${name}-${i}`);
  const paths = upload ? uploads : Array.from({ length: files }, (_, i) => `d/f${i}`);
  return [SERVER, upload ? "put" : "get", source, ...paths];
}

/** How each real client makes one visit, by its id in the client catalogue. */
export const clientPrograms: Record<string, (errand: Errand) => Words> = {
  curl: (errand) => [
    join(errand.clients, "usr/bin/curl"),
    "--silent",
    ...(errand.upload ? curlUploads(errand) : curlDownloads(errand)),
  ],
  "curl-parallel": (errand) => [
    join(errand.clients, "usr/bin/curl"),
    "--silent",
    "--parallel",
    ...curlDownloads(errand),
  ],
  wget: (errand) => [
    join(errand.clients, "usr/bin/wget"),
    "--quiet",
    "--output-document=/dev/null",
    ...urls(errand),
  ],
  lftp: (errand) => [
    join(errand.clients, "usr/bin/lftp"),
    "-c",
    `open ftp://${SERVER}; mirror d ${join(errand.folder, errand.name)}`,
  ],
  ncftp: (errand) => [
    join(errand.clients, "usr/bin/ncftpget"),
    "-V",
    SERVER,
    join(errand.folder, errand.name),
    ...downloads(errand),
  ],
  ftplib: (errand) => ["/usr/bin/python3", join(here, "visit.py"), ...visitorWords(errand)],
  "basic-ftp": (errand) => [process.execPath, join(here, "visit.mjs"), ...visitorWords(errand)],
  rclone: (errand) => [
    join(errand.clients, "usr/bin/rclone"),
    "copy",
    "--quiet",
    `--ftp-host=${SERVER}`,
    "--ftp-user=anonymous",
    `--ftp-pass=${RCLONE_PASSWORD}`,
    "--config=/dev/null",
    ":ftp:d",
    join(errand.folder, errand.name),
  ],
};

/** `rclone obscure guest`: the form in which rclone takes a password. */
const RCLONE_PASSWORD = "6OFYDtsXkGsLlYvqfzoCS31DcOgK";

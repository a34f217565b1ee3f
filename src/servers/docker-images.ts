import type { Grade, PortRange } from "../scenario/types.ts";

/** A container image as a preset of a server: its range and caps where nobody set any. */
export interface DockerImage {
  /** Kebab-case, for lists and links. */
  id: string;
  image: string;
  /** Id of the server catalogue. */
  server: string;
  range: PortRange;
  /** 0 = unlimited. */
  maxSessions: number;
  maxSessionsPerAddress: number;
  /** The variable that announces the public address; null where the image has none. */
  addressVariable: string | null;
  /** The range stands in a file of the image, and no variable changes it. */
  fixed?: true;
  note: string;
  /** Downloads that could be established, at least; absent where none could. */
  downloads?: { atLeast: number; source: string };
  source: string;
  grade: Grade;
}

const known: readonly DockerImage[] = [
  {
    id: "fauria-vsftpd",
    image: "fauria/vsftpd",
    server: "vsftpd",
    range: { first: 21100, last: 21110 },
    maxSessions: 2000,
    maxSessionsPerAddress: 50,
    addressVariable: "PASV_ADDRESS",
    note: "11 ports, set by PASV_MIN_PORT and PASV_MAX_PORT. No caps are set: vsftpd's own apply.",
    downloads: { atLeast: 10_000_000, source: "hub.docker.com/r/fauria/vsftpd: 10M+" },
    source: "fauria/docker-vsftpd at cf9b181",
    grade: "read",
  },
  {
    id: "delfer-alpine-ftp-server",
    image: "delfer/alpine-ftp-server",
    server: "vsftpd",
    range: { first: 21000, last: 21010 },
    maxSessions: 2000,
    maxSessionsPerAddress: 50,
    addressVariable: "ADDRESS",
    note: "11 ports, set by MIN_PORT and MAX_PORT. No caps are set: vsftpd's own apply.",
    source: "delfer/docker-alpine-ftp-server at 8989ee2",
    grade: "read",
  },
  {
    id: "garethflowers-ftp-server",
    image: "garethflowers/ftp-server",
    server: "vsftpd",
    range: { first: 40000, last: 40009 },
    maxSessions: 0,
    maxSessionsPerAddress: 0,
    addressVariable: "PUBLIC_IP",
    note: "10 ports where Linux picks ports for its own connections (32768-60999). max_clients and max_per_ip are 0, unlimited.",
    source: "garethflowers/docker-ftp-server at 6204fca",
    grade: "read",
  },
  {
    id: "home-assistant-ftp",
    image: "hassio-addons/addon-ftp",
    server: "vsftpd",
    range: { first: 30000, last: 30010 },
    maxSessions: 5,
    maxSessionsPerAddress: 50,
    addressVariable: "pasv_address",
    note: "11 ports for at most 5 sessions. A file manager that previews a whole folder still used them up.",
    source: "hassio-addons/addon-ftp at 9673760 and its issue 87",
    grade: "read",
  },
  {
    id: "stilliard-pure-ftpd",
    image: "stilliard/pure-ftpd",
    server: "pure-ftpd",
    range: { first: 30000, last: 30009 },
    maxSessions: 5,
    maxSessionsPerAddress: 5,
    addressVariable: "PUBLICHOST",
    note: "10 ports for 5 clients: exactly the server's own cap. More clients need more ports first.",
    source:
      "stilliard/docker-pure-ftpd at 2300e6f, FTP_PASSIVE_PORTS, FTP_MAX_CLIENTS; issues 40 and 46",
    grade: "read",
  },
  {
    id: "bfren-ftps",
    image: "bfren/docker-ftps",
    server: "vsftpd",
    range: { first: 18700, last: 18710 },
    maxSessions: 2000,
    maxSessionsPerAddress: 50,
    addressVariable: "BF_FTPS_EXTERNAL_IP",
    fixed: true,
    note: "11 ports for FTPS only, fixed in the image. No caps are set: vsftpd's own apply.",
    source: "bfren/docker-ftps overlay/etc/bf/templates/vsftpd.conf.esh at 07e7112",
    grade: "read",
  },
  {
    id: "million12-vsftpd",
    image: "million12/vsftpd",
    server: "vsftpd",
    range: { first: 21100, last: 21110 },
    maxSessions: 2000,
    maxSessionsPerAddress: 50,
    addressVariable: "CUSTOM_PASSIVE_ADDRESS",
    fixed: true,
    note: "11 ports, fixed in the image. No caps are set: vsftpd's own apply.",
    source: "million12/docker-vsftpd vsftpd.conf at 3d550a3, README at 00006ae",
    grade: "read",
  },
  {
    id: "panubo-vsftpd",
    image: "panubo/vsftpd",
    server: "vsftpd",
    range: { first: 4559, last: 4564 },
    maxSessions: 2000,
    maxSessionsPerAddress: 50,
    addressVariable: null,
    fixed: true,
    note: "6 ports, fixed in the image. No caps are set: vsftpd's own apply. It announces the container's own address, so it is made for the host's network.",
    source: "panubo/docker-vsftpd vsftpd.conf at 263a7ce, entry.sh at 02d18be",
    grade: "read",
  },
  {
    id: "loicmathieu-vsftpd",
    image: "loicmathieu/vsftpd",
    server: "vsftpd",
    range: { first: 21100, last: 21110 },
    maxSessions: 2000,
    maxSessionsPerAddress: 50,
    addressVariable: "PASV_ADDRESS",
    fixed: true,
    note: "11 ports, fixed in the image. No caps are set: vsftpd's own apply.",
    source: "loicmathieu/docker-vsftpd vsftp.conf at 006354b, README at 0f1a2b7",
    grade: "read",
  },
  {
    id: "ome-anonymous-upload",
    image: "openmicroscopy/vsftpd-anonymous-upload-docker",
    server: "vsftpd",
    range: { first: 32022, last: 32041 },
    maxSessions: 2000,
    maxSessionsPerAddress: 50,
    addressVariable: null,
    fixed: true,
    note: "20 ports, 10 in older versions, among Kubernetes' node ports (30000-32767). No caps are set: vsftpd's own apply. Ten parallel streams of lftp use up ten ports.",
    source:
      "ome/vsftpd-anonymous-upload-docker vsftpd.conf at 2c92f16; IDR/deployment pull request 117",
    grade: "read",
  },
  {
    id: "bogem-ftp",
    image: "bogem/ftp",
    server: "vsftpd",
    range: { first: 47400, last: 47470 },
    maxSessions: 2000,
    maxSessionsPerAddress: 50,
    addressVariable: "PASV_ADDRESS",
    note: "71 ports where Linux picks ports for its own connections (32768-60999). No caps are set: vsftpd's own apply.",
    source: "hub.docker.com/r/hepto/ftp4docker, a copy of its text; its file was not read",
    grade: "documented",
  },
  {
    id: "instantlinux-proftpd",
    image: "instantlinux/proftpd",
    server: "proftpd",
    range: { first: 30091, last: 30100 },
    maxSessions: 30,
    maxSessionsPerAddress: 0,
    addressVariable: "PASV_ADDRESS",
    note: "10 ports, set by PASV_MIN_PORT and PASV_MAX_PORT. MAX_INSTANCES is 30, a process for each session. MAX_CLIENTS is 10, for anonymous ones.",
    source:
      "instantlinux/docker-tools images/proftpd/Dockerfile at 0fa1ece, proftpd.conf.j2 at 43a09f2",
    grade: "read",
  },
  {
    id: "drakkan-sftpgo",
    image: "drakkan/sftpgo",
    server: "sftpgo",
    range: { first: 50000, last: 50100 },
    maxSessions: 0,
    maxSessionsPerAddress: 20,
    addressVariable: "SFTPGO_FTPD__BINDINGS__0__FORCE_PASSIVE_IP",
    note: "101 ports where Linux picks ports for its own connections (32768-60999). No caps are set: SFTPGo's own apply. FTP is off until SFTPGO_FTPD__BINDINGS__0__PORT is set.",
    source:
      "drakkan/sftpgo Dockerfile at 076b2f0, which takes its sftpgo.json; issue 714 shows the file",
    grade: "read",
  },
];

/**
 * Images whose start scripts were read; those with most downloads first, as far as these could be established, the others
 * by name. The host must publish the same port numbers.
 */
export const dockerImages: readonly DockerImage[] = known.toSorted(
  (a, b) =>
    (b.downloads?.atLeast ?? 0) - (a.downloads?.atLeast ?? 0) || (a.image < b.image ? -1 : 1),
);

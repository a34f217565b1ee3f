import { deviceReaders } from "./read-devices.ts";
import { hostReaders } from "./read-hosts.ts";
import { platformReaders } from "./read-platforms.ts";
import { all, ports, type ReadRule } from "./read-words.ts";

/** One reader per export id. */
export const readers: Record<string, (text: string) => ReadRule[]> = {
  ...hostReaders,
  ...deviceReaders,
  ...platformReaders,
};

/** Exports that name ports only, with the reader of those. */
export const portReaders: Record<string, (text: string) => [number, number][]> = {
  sysctl: (text) => ports(/^ours=(.*)$/m.exec(text)?.[1] ?? "", "-", ","),
  selinux: (text) =>
    all(text, /^semanage port -a -t ftp_port_t -p tcp (\S+) \|\|/gm).flatMap((range) =>
      ports(range, "-", ","),
    ),
};

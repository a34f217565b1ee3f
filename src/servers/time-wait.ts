import { assumed, documented, read } from "../scenario/sourced.ts";

/** How long a closed connection blocks its port on Linux where it blocks it at all, in seconds. */
export const linuxTimeWait = read(60, "Linux include/net/tcp.h: TCP_TIMEWAIT_LEN is 60 s");

/** The same on FreeBSD, in seconds. */
export const freebsdTimeWait = assumed(
  60,
  "Twice net.inet.tcp.msl, taken as its usual 30 s; not measured",
);

/** The same on Windows, in seconds. */
export const windowsTimeWait = documented(
  120,
  "technet.microsoft.com/library/cc757512: TcpTimedWaitDelay, Windows Server 2003; older systems 240 s",
);

/** What a server does with its range of ports: the contract's `server.ports`. */
/** An inclusive range of TCP ports. */
export interface PortRange {
    first: number;
    last: number;
}
export type OperatingSystem = "linux" | "windows" | "freebsd" | "macos";
export type PickRule = "random-draws" | "shuffle" | "scan-up" | "scan-down" | "cursor" | "lowest";
export type HoldRule = "accept" | "transfer-end" | "next-pasv-or-quit";
export type WhenFull = "refuse" | "close-session" | "outside-range" | "wait";
/** When a server loses a port until it is restarted, and in what share of those cases. */
export interface Leak {
    /** A second PASV while the listener of the first is open · a PASV that nobody connects to · a session that ends with a listener open. */
    when: "repeated-pasv" | "abandoned-pasv" | "session-end";
    /** 0 … 1. */
    share: number;
}
/** What a server does with its range. */
export interface PortBehaviour {
    pick: PickRule;
    /** Tries before it gives up; null = as many as the range has ports. */
    attempts: number | null;
    exclusive: "port" | "port-and-address";
    holdUntil: HoldRule;
    acceptsOn: "connect" | "command";
    /** true: a port is blocked only while it listens; false: also by its connection and TIME_WAIT. */
    reusesAddress: boolean;
    timeWaitSeconds: number;
    /** A PASV that nobody connects to is dropped after this; null = at the next PASV or the end of the session. */
    unusedSeconds: number | null;
    whenFull: WhenFull;
    /** Sessions are capped at floor(range / portsPerSession); null = no such cap. */
    portsPerSession: number | null;
    /** true where the software never gives out the last port of its range. */
    lastPortUnused: boolean;
    /** Ports that are lost until the server is restarted; null = none. */
    leaks: Leak | null;
    /** Longest wait of a PASV that finds no port, where `whenFull` is "wait"; null = until there is one. */
    waitSeconds: number | null;
    /** true where active transfers take a port of the range as well. */
    activeUsesRange: boolean;
    /** Round trips that an upload keeps its port beyond its last byte. */
    uploadEndRoundTrips: number;
    /** Round trips that a download under TLS keeps its port beyond its last acknowledgement. */
    tlsDownloadEndRoundTrips: number;
    /** Bytes of a download that still lie in the send buffer when the server closes: its port is free that much earlier. 0 = it waits for the last. */
    sendBufferBytes: number;
}

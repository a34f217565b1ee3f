import type { Group, Server } from "../scenario/types.js";
/** A stretch of the hold, seconds; `what` is one of the kinds below. */
export interface TimelinePart {
    what: "connect" | "commands" | "handshake" | "slow-start" | "line" | "transfer" | "end";
    seconds: number;
}
/** One data connection of a group, from PASV to its end, with the medians of the group's quantities. */
export interface Timeline {
    group: string;
    transfer: "listing" | "download" | "upload";
    /** The first of its session, where that differs from later ones. */
    isFirst: boolean;
    parts: TimelinePart[];
    /** From PASV to the moment the port is free, seconds; null = until the session's next PASV or its end. */
    portSeconds: number | null;
}
/** The timelines of every kind of data connection that the groups make. */
export declare function timelines(groups: readonly Group[], server: Server): Timeline[];

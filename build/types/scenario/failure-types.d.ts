/** What a client does next when something fails: the contract's `failures`. */
/** What went wrong: a PASV got an error; its session was ended; a login was turned away; the port drops packets. */
export type FailureKind = "refused" | "killed" | "turnedAway" | "unanswered";
/** What a client does that has no try left, or makes none. */
export type LastResort = "next-file" | "give-up" | "active-once" | "active-for-good";
/** Pauses before the tries: one by one, the last of them repeated; or growing by a factor up to a limit. */
export type Delays = number[] | {
    first: number;
    factor: number;
    limit: number;
};
/** What a client does next after a failure of one kind. */
export interface Failure {
    then: "retry" | LastResort;
    on: "same-session" | "new-session";
    /** Further tries; -1 = until served. */
    attempts: number;
    delays: Delays;
    /** How long it waits for a connection to a port that drops packets before it knows. */
    timeoutSeconds: number;
    /** What it does when its tries are used up. */
    afterwards: LastResort;
    /** Files that one failure costs where it goes on to the next: 1, or more where the next ones fail without being asked for. */
    filesLost: number;
}
export type Failures = Record<FailureKind, Failure>;

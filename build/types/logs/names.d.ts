/** What is kept of a host and a user: hashes, never the names. */
export interface Name {
    /** Of host and user. */
    hash: number;
    hostHash: number;
}
/** Hashes of hosts and users; a name that comes again costs one look-up. */
export declare class Names {
    #private;
    /** `onNew` is told of names that were not remembered: of every name at least once. */
    constructor(onNew: (name: Name) => void);
    of(host: string, user: string): Name;
    /** The same where only the hashes are there: of `host user`, and of the host. */
    ofHashes(hash: number, hostHash: number): Name;
}

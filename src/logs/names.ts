import { mixBits, rawHash } from "./hash.ts";

/** What is kept of a host and a user: hashes, never the names. */
export interface Name {
  /** Of host and user. */
  hash: number;
  hostHash: number;
}

/** Names that are remembered at a time; beyond it they are worked out again when they come back. */
const mostRemembered = 100_000;

/** Hashes of hosts and users; a name that comes again costs one look-up. */
export class Names {
  #hosts = new Map<string, Map<string, Name>>();
  readonly #known = new Map<number, Name>();
  #remembered = 0;
  readonly #onNew: (name: Name) => void;

  /** `onNew` is told of names that were not remembered: of every name at least once. */
  constructor(onNew: (name: Name) => void) {
    this.#onNew = onNew;
  }

  of(host: string, user: string): Name {
    return this.#hosts.get(host)?.get(user) ?? this.#add(host, user);
  }

  /** The same where only the raw hashes are there: of `host user`, and of the host. */
  ofRawHashes(ofBoth: number, ofHost: number): Name {
    return this.#known.get(ofBoth) ?? this.#addHashes(ofBoth, ofHost);
  }

  #add(host: string, user: string): Name {
    if (this.#remembered >= mostRemembered) {
      this.#hosts = new Map();
      this.#remembered = 0;
    }
    const name = this.ofRawHashes(rawHash(`${host} ${user}`), rawHash(host));
    const users = this.#hosts.get(host) ?? new Map<string, Name>();
    if (users.size === 0) this.#hosts.set(ownText(host), users);
    users.set(ownText(user), name);
    this.#remembered++;
    return name;
  }

  #addHashes(ofBoth: number, ofHost: number): Name {
    if (this.#known.size >= mostRemembered) this.#known.clear();
    const name = { hash: mixBits(ofBoth), hostHash: mixBits(ofHost) };
    this.#known.set(ofBoth, name);
    this.#onNew(name);
    return name;
  }
}

/** A copy that does not keep alive the text which it was cut out of. */
function ownText(text: string): string {
  return text === "" ? "" : [...text].join("");
}

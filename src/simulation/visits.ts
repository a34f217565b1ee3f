/** Visits in progress and their sessions, as objects that are recycled. */
import { STREAM_WORDS } from "../numbers/random.ts";
import type { CompiledGroup } from "./compiled-group.ts";
import { Recycler } from "./recycler.ts";

/** What a session is about to transfer. */
export const ITEM = { none: 0, listing: 1, download: 2, upload: 3 } as const;

/** Fields for fractions begin as one: the engine then keeps room for fractions in the object from the start. */
const FRACTION = Number.NaN;

/** One login … logout of a client, over all its connections. */
export class Visit {
  group: CompiledGroup;
  client = 0;
  address = 0;
  node = 0;
  filesLeft = 0;
  listingsLeft = 0;
  /** Sessions of this visit that are alive, and the first of them. */
  sessions = 0;
  firstSession: Session | null = null;
  /** The files have been spread over the client's connections. */
  isSpread = false;
  /** Transfers that share the client's line now, and when their progress was last written down. */
  flows = 0;
  flowsSince = FRACTION;
  /** Bytes a microsecond; round trip in microseconds. */
  rate = FRACTION;
  roundTrip = FRACTION;
  /** The visit's own stream. */
  readonly random = new Int32Array(STREAM_WORDS);

  constructor(group: CompiledGroup) {
    this.group = group;
  }

  /** Listings and files that no session has taken up yet. */
  get left(): number {
    return this.filesLeft + this.listingsLeft;
  }
}

/** One control connection: has at most one data connection at a time. */
export class Session {
  /** Its number, by which events and the link know it. */
  readonly index: number;
  visit: Visit;
  /** The visit's first session, which lists; the others only transfer files. */
  isMain = false;
  isLoggedIn = false;
  item: number = ITEM.none;
  /** The data connection at hand is passive. */
  isPassive = false;
  /** The port held, or −1. */
  port = -1;
  tries = 0;
  /** EPSV was refused before: this session asks by PASV alone. */
  hasAsked = false;
  /** Waiting for another try after a refusal. */
  isWaiting = false;
  /** TIME_WAIT keeps the port until then, microseconds. */
  coolUntil = FRACTION;
  /** The visit's next session. */
  next: Session | null = null;
  isFlowing = false;
  flowLeft = FRACTION;
  flowEnd = FRACTION;
  flowEventAt = FRACTION;

  constructor(index: number, visit: Visit) {
    this.index = index;
    this.visit = visit;
  }
}

export class Visits {
  private readonly rows = new Recycler<Visit>();

  /** A visit without sessions; what it is to do is set by who opens it. */
  open(group: CompiledGroup, client: number, address: number, node: number): Visit {
    const visit = this.rows.take() ?? this.rows.add(new Visit(group));
    visit.group = group;
    visit.client = client;
    visit.address = address;
    visit.node = node;
    visit.sessions = 0;
    visit.firstSession = null;
    visit.isSpread = false;
    visit.flows = 0;
    return visit;
  }

  close(visit: Visit): void {
    this.rows.drop(visit);
  }

  clear(): void {
    this.rows.clear();
  }
}

export class Sessions {
  private readonly rows = new Recycler<Session>();

  /** The session of that number. */
  at(index: number): Session {
    return this.rows.all[index]!;
  }

  /** Adds a session to a visit. */
  open(visit: Visit, isMain: boolean): Session {
    const { rows } = this;
    const session = rows.take() ?? rows.add(new Session(rows.all.length, visit));
    session.visit = visit;
    session.isMain = isMain;
    session.isLoggedIn = false;
    session.item = ITEM.none;
    session.isPassive = false;
    session.port = -1;
    session.tries = 0;
    session.hasAsked = false;
    session.isWaiting = false;
    session.coolUntil = 0;
    session.isFlowing = false;
    session.flowEventAt = -1;
    session.next = visit.firstSession;
    visit.firstSession = session;
    visit.sessions++;
    return session;
  }

  /** Takes a session out of its visit. */
  close(session: Session): void {
    const { visit } = session;
    if (visit.firstSession === session) {
      visit.firstSession = session.next;
    } else {
      let before = visit.firstSession!;
      while (before.next !== session) before = before.next!;
      before.next = session.next;
    }
    visit.sessions--;
    this.rows.drop(session);
  }

  clear(): void {
    this.rows.clear();
  }
}

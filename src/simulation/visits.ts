/** Visits in progress and their sessions, as objects that are recycled. */
import { STREAM_WORDS } from "../numbers/random.ts";
import type { CompiledGroup } from "./compiled-group.ts";
import { Recycler } from "./recycler.ts";
import { FRACTION } from "./unset-double.ts";

/** What a session is about to transfer. */
export const ITEM = { none: 0, listing: 1, download: 2, upload: 3 } as const;
const NONE = ITEM.none;

/** Visits whose streams share one array. */
const VISITS_SIDE_BY_SIDE = 1024;

/** One login … logout of a client, over all its connections. */
export class Visit {
  group: CompiledGroup;
  address = 0;
  node = 0;
  filesLeft = 0;
  listingsLeft = 0;
  /** The session that logs in first, and lists; it is the visit's for life. The others only transfer files. */
  readonly main: Session;
  /** The visit's own stream begins at word `at` of `random`, which it shares with other visits: they lie close together. */
  readonly random: Int32Array;
  readonly at: number;
  /** Bytes a microsecond; round trip in microseconds. */
  rate = FRACTION;
  roundTrip = FRACTION;
  /** Sessions of this visit that are alive, and a chain of them: the newest first, `main` last, dead or alive. */
  sessions = 0;
  firstSession: Session;
  /** Sessions that have nothing to do and stay until the visit's last file is done. */
  attending = 0;
  client = 0;
  /** The files have been spread over the client's connections. */
  isSpread = false;
  /** The client's further browsing sessions have been opened. */
  isStaffed = false;
  /** The main session is an `always` client's, between two visits. */
  mainIsIdle = false;
  /** Transfers that share the client's line now, and when their progress was last written down. */
  flows = 0;
  flowsSince = FRACTION;
  nextFree: Visit | null = null;

  /** `mainIndex` is the number of its first session. */
  constructor(group: CompiledGroup, random: Int32Array, at: number, mainIndex: number) {
    this.group = group;
    this.random = random;
    this.at = at;
    this.main = new Session(mainIndex, this);
    this.firstSession = this.main;
  }

  /** Listings and files that no session has taken up yet. */
  get left(): number {
    return this.filesLeft + this.listingsLeft;
  }
}

/** One control connection: has at most one data connection at a time. What every event asks for comes first: it lies together. */
export class Session {
  /** Its number, by which events and the link know it. */
  readonly index: number;
  visit: Visit;
  /** The port held, or −1. */
  port = -1;
  item: number = NONE;
  tries = 0;
  isLoggedIn = false;
  /** The data connection at hand is active: it needs no passive port; so are all that follow. */
  isActive = false;
  isActiveForGood = false;
  /** It lists folders and transfers no file. */
  isBrowser = false;
  /** No data connection has been made since its login. */
  isFresh = true;
  /** Nothing comes of the data connection at hand; where it hangs, the server closes it. */
  isInVain = false;
  serverCloses = false;
  /** The listener at hand was never connected to. */
  isUnused = false;
  /** Waiting for another try after a refusal. */
  isWaiting = false;
  /** EPSV was refused before: this session asks by PASV alone. */
  hasAsked = false;
  /** The login that it wants was turned away before, and counted. */
  wasTurnedAway = false;
  /** The range turned it away before, and all that it was to transfer was counted as refused. */
  wasRefusedByRange = false;
  /** It has nothing to do and stays until the visit's last file is done. */
  attends = false;
  isFlowing = false;
  /** Its place in the line of those who wait for a port, 0 = it does not wait; and until when it would, microseconds. */
  ticket = 0;
  nextFree: Session | null = null;
  /** The visit's next session. */
  next: Session | null = null;
  waitsUntil = FRACTION;
  /** TIME_WAIT keeps the port until then, microseconds. */
  coolUntil = FRACTION;
  flowLeft = FRACTION;
  flowEnd = FRACTION;
  flowEventAt = FRACTION;
  /** Bytes that flow after the server has let go of the port; 0 = none. */
  flowKept = FRACTION;

  constructor(index: number, visit: Visit) {
    this.index = index;
    this.visit = visit;
  }

  /** The visit's first session. */
  get isMain(): boolean {
    return this.visit.main === this;
  }

  /** Listings or files that it has in hand: one or none. */
  get pending(): number {
    return this.item === NONE ? 0 : 1;
  }

  /** As it is before its login. */
  reset(): void {
    this.port = -1;
    this.item = NONE;
    this.tries = 0;
    this.isLoggedIn = false;
    this.isActive = false;
    this.isActiveForGood = false;
    this.isBrowser = false;
    this.isFresh = true;
    this.isInVain = false;
    this.serverCloses = false;
    this.isUnused = false;
    this.isWaiting = false;
    this.hasAsked = false;
    this.wasTurnedAway = false;
    this.wasRefusedByRange = false;
    this.attends = false;
    this.isFlowing = false;
    this.ticket = 0;
  }
}

/** The visits and sessions of a day, by number: each visit brings its main session, others are opened and closed. */
export class Visits {
  private readonly all: Session[] = [];
  private readonly idle = new Recycler<Visit>();
  private random = new Int32Array(0);
  private randomEnd = 0;
  private readonly idleExtras = new Recycler<Session>();

  /** The session of that number. */
  at(index: number): Session {
    return this.all[index]!;
  }

  /** A visit with its main session; what it is to do is set by who opens it. */
  open(group: CompiledGroup, client: number, address: number, node: number): Visit {
    const visit = this.idle.take() ?? this.addVisit(group);
    if (visit.group !== group) visit.group = group;
    visit.client = client;
    visit.address = address;
    visit.node = node;
    visit.sessions = 1;
    visit.flows = 0;
    visit.attending = 0;
    visit.mainIsIdle = false;
    visit.main.reset();
    visit.main.isBrowser = group.browsers > 0;
    return visit;
  }

  private addVisit(group: CompiledGroup): Visit {
    if (this.randomEnd === this.random.length) {
      this.random = new Int32Array(VISITS_SIDE_BY_SIDE * STREAM_WORDS);
      this.randomEnd = 0;
    }
    const visit = this.idle.add(new Visit(group, this.random, this.randomEnd, this.all.length));
    this.randomEnd += STREAM_WORDS;
    this.all.push(visit.main);
    return visit;
  }

  /** Adds a session to a visit. */
  openExtra(visit: Visit): Session {
    const session = this.idleExtras.take() ?? this.addExtra(visit);
    session.visit = visit;
    session.reset();
    session.next = visit.firstSession;
    visit.firstSession = session;
    visit.sessions++;
    return session;
  }

  private addExtra(visit: Visit): Session {
    const session = this.idleExtras.add(new Session(this.all.length, visit));
    this.all.push(session);
    return session;
  }

  /** Ends a session and, with the last one, its visit. */
  close(session: Session): void {
    const { visit } = session;
    if (!session.isMain) this.closeExtra(session);
    visit.sessions--;
    if (visit.sessions === 0) this.idle.drop(visit);
  }

  private closeExtra(session: Session): void {
    const { visit } = session;
    if (visit.firstSession === session) {
      visit.firstSession = session.next!;
    } else {
      let before = visit.firstSession;
      while (before.next !== session) before = before.next!;
      before.next = session.next;
    }
    this.idleExtras.drop(session);
  }

  /** Nobody is logged in any more. */
  clear(): void {
    for (const visit of this.idle.all) visit.firstSession = visit.main;
    this.idle.clear();
    this.idleExtras.clear();
  }
}

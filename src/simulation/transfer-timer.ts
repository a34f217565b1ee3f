import { drawFrom } from "../traffic/draw.ts";
import { FRACTION } from "./unset-double.ts";
import { keptBytes, slowStartMicros } from "./transfer-time.ts";
import { ITEM, type Session, type Visit } from "./visits.ts";

const { listing: LISTING, upload: UPLOAD } = ITEM;

/** Times one data connection, in microseconds from the reply to PASV. Its fields are the answer to the last `time`. */
export class TransferTimer {
  /** When the server accepts, and when the connection is closed. */
  accepted = FRACTION;
  end = FRACTION;
  bytes = FRACTION;
  /** The transfer shares its client's line or the link: from `flowStart` on it flows by bytes. */
  flows = false;
  flowStart = FRACTION;
  /** When a server that closes before the last byte has left lets go of the port; −1 = not before `end`, or when all but `kept` bytes have flowed. */
  sent = FRACTION;
  kept = FRACTION;

  /** When the server has the command. */
  private command = FRACTION;
  private readonly acceptsOnConnect: boolean;

  private readonly sendBuffer: number;

  constructor(acceptsOnConnect: boolean, sendBuffer: number) {
    this.acceptsOnConnect = acceptsOnConnect;
    this.sendBuffer = sendBuffer;
  }

  /** When the server accepts the connection for the item that a session has in hand. */
  timeAccept(session: Session): void {
    this.accepted = Math.floor(this.connect(session) + 0.5);
  }

  /** The transfer of the item that a session has in hand. */
  time(session: Session): void {
    const { item, visit } = session;
    const { at, group, random } = visit;
    const isListing = item === LISTING;
    const accepted = this.connect(session);
    this.accepted = Math.floor(accepted + 0.5);
    this.flows = false;
    this.sent = -1;
    this.kept = 0;
    const seconds = isListing ? group.listing : group.transfer;
    if (seconds !== null) {
      this.bytes = 0;
      this.end = Math.floor(accepted + drawFrom(seconds, random, at) + 0.5);
    } else {
      this.timeBytes(visit, item, this.command);
    }
  }

  /** Sets when the server has the command; returns when it accepts. */
  private connect(session: Session): number {
    const { at, group, random, roundTrip } = session.visit;
    if (group.connect !== null) return (this.command = drawFrom(group.connect, random, at));
    this.command = 2 * roundTrip + this.commands(session);
    // The client's SYN is here after one round trip, its ACK after two: only then accept() returns.
    return this.acceptsOnConnect ? 2 * roundTrip : this.command;
  }

  /** What the commands between PASV and RETR, STOR or LIST take beyond the usual two round trips. */
  private commands(session: Session): number {
    const { group, roundTrip } = session.visit;
    const more = session.item === UPLOAD ? group.uploadHoldRoundTrips : group.holdRoundTrips;
    const trips = session.isFresh ? more + group.firstHoldRoundTrips : more;
    return trips * Math.max(roundTrip, group.commandTime);
  }

  /** The transfer takes what its bytes take on the line; `command` is when the server has the command. */
  private timeBytes(visit: Visit, item: number, command: number): void {
    const { at, group, random, rate, roundTrip } = visit;
    const isListing = item === LISTING;
    const isUpload = item === UPLOAD;
    const bytes = drawFrom(isListing ? group.listingBytes : group.fileBytes, random, at);
    const handshake = isUpload ? 1 + group.tlsUp : group.tlsDown;
    const begin = command + handshake * roundTrip;
    const spent = slowStartMicros(bytes, rate, roundTrip);
    this.bytes = bytes;
    this.end = Math.floor(begin + spent + tailMicros(visit, isUpload) + 0.5);
    this.flows = isUpload ? group.uploadsFlow : group.downloadsFlow;
    // What slow start loses at the line's rate is waiting; all bytes then flow at whatever share there is.
    if (this.flows) this.flowStart = Math.floor(begin + spent - bytes / rate + 0.5);
    if (this.sendBuffer > 0 && !isUpload) this.timeSent(visit, begin, bytes);
  }

  /** The last bytes go into the send buffer once all before them are acknowledged. */
  private timeSent({ rate, roundTrip }: Visit, begin: number, bytes: number): void {
    const kept = keptBytes(bytes, this.sendBuffer, rate, roundTrip);
    const before = bytes - kept;
    if (before <= 0) {
      this.sent = this.flows ? this.flowStart : Math.floor(begin + 0.5);
    } else if (this.flows) {
      this.kept = kept;
    } else {
      const spent = slowStartMicros(before, rate, roundTrip) + roundTrip;
      this.sent = Math.min(this.end, Math.floor(begin + spent + 0.5));
    }
  }
}

/** From the last byte's arrival to the moment the server closes: a download's last acknowledgement, and what some servers add. */
export function tailMicros({ group, roundTrip }: Visit, isUpload: boolean): number {
  return (isUpload ? group.endUp : group.endDown) * roundTrip;
}

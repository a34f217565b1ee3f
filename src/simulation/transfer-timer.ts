import { drawFrom } from "../traffic/draw.ts";
import { slowStartMicros } from "./transfer-time.ts";
import { ITEM, type Visit } from "./visits.ts";
import { FRACTION } from "./fraction.ts";

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

  private readonly acceptsOnConnect: boolean;

  constructor(acceptsOnConnect: boolean) {
    this.acceptsOnConnect = acceptsOnConnect;
  }

  /** The next transfer of a visit, an `item` of ITEM. */
  time(visit: Visit, item: number): void {
    const { at, group, random, roundTrip } = visit;
    const isListing = item === LISTING;
    const known = group.connect === null ? -1 : drawFrom(group.connect, random, at);
    const command = known < 0 ? (2 + group.holdRoundTrips) * roundTrip : known;
    const accepted = known < 0 && this.acceptsOnConnect ? roundTrip : command;
    this.accepted = Math.floor(accepted + 0.5);
    this.flows = false;
    const seconds = isListing ? group.listing : group.transfer;
    if (seconds !== null) {
      this.bytes = 0;
      this.end = Math.floor(accepted + drawFrom(seconds, random, at) + 0.5);
    } else {
      this.timeBytes(visit, item, command);
    }
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
    this.end = Math.floor(begin + spent + (isUpload ? 0 : roundTrip) + 0.5);
    this.flows = isUpload ? group.uploadsFlow : group.downloadsFlow;
    // What slow start loses at the line's rate is waiting; all bytes then flow at whatever share there is.
    if (this.flows) this.flowStart = Math.floor(begin + spent - bytes / rate + 0.5);
  }
}

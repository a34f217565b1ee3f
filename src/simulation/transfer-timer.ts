import { drawFrom } from "../traffic/draw.ts";
import type { CompiledGroup } from "./compiled-group.ts";
import { ITEM } from "./tables.ts";
import { slowStartMicros } from "./transfer-time.ts";

/** Times one data connection, in microseconds from the reply to PASV. Its fields are the answer to the last `time`. */
export class TransferTimer {
  /** When the server accepts, and when the connection is closed. */
  accepted = 0;
  end = 0;
  bytes = 0;
  /** The transfer shares its client's line or the link: from `flowStart` on it flows by bytes. */
  flows = false;
  flowStart = 0;

  time(
    group: CompiledGroup,
    item: number,
    rate: number,
    roundTrip: number,
    acceptsOnConnect: boolean,
    state: Int32Array,
    at: number,
  ): void {
    const isListing = item === ITEM.listing;
    const known = group.connect === null ? -1 : drawFrom(group.connect, state, at);
    const command = known < 0 ? (2 + group.holdRoundTrips) * roundTrip : known;
    const accepted = known < 0 && acceptsOnConnect ? roundTrip : command;
    this.accepted = Math.round(accepted);
    this.flows = false;
    const seconds = isListing ? group.listing : group.transfer;
    if (seconds !== null) {
      this.bytes = 0;
      this.end = Math.round(accepted + drawFrom(seconds, state, at));
      return;
    }
    const isUpload = item === ITEM.upload;
    const bytes = drawFrom(isListing ? group.listingBytes : group.fileBytes, state, at);
    const handshake = isUpload ? 1 + group.tlsUp : group.tlsDown;
    const begin = command + handshake * roundTrip;
    const spent = slowStartMicros(bytes, rate, roundTrip);
    this.bytes = bytes;
    this.end = Math.round(begin + spent + (isUpload ? 0 : roundTrip));
    this.flows = isUpload ? group.uploadsFlow : group.downloadsFlow;
    // What slow start loses at the line's rate is waiting; all bytes then flow at whatever share there is.
    if (this.flows) this.flowStart = Math.round(begin + spent - bytes / rate);
  }
}

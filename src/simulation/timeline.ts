/** What a hold is made of: the engine's own timeline for a group's middling numbers, part by part. */
import { quantileOf } from "../scenario/quantile.ts";
import { meanOf } from "../scenario/quantity.ts";
import type { Group, Quantity, Server } from "../scenario/types.ts";
import { tlsRoundTrips } from "../scenario/tls-round-trips.ts";
import { PAYLOAD_SHARE, slowStartMicros } from "./transfer-time.ts";

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

const MICROS = 1e6;

function middle(quantity: Quantity): number {
  return typeof quantity === "number" ? quantity : quantileOf(quantity, 0.5);
}

function timelineOf(
  group: Group,
  { ports }: Server,
  transfer: Timeline["transfer"],
  isFirst: boolean,
): Timeline {
  const isUpload = transfer === "upload";
  const roundTrip = middle(group.roundTripSeconds);
  const between = group.tls === "none" ? 0 : group.tlsCommandSeconds;
  const trips =
    (isUpload ? group.uploadHoldRoundTrips : group.holdRoundTrips) +
    (isFirst ? group.firstHoldRoundTrips : 0);
  const isGiven = group.connectSeconds !== undefined;
  const connect = isGiven ? middle(group.connectSeconds!) : 2 * roundTrip;
  const commands = isGiven ? 0 : trips * Math.max(roundTrip, between);
  const parts: TimelinePart[] = [{ what: "connect", seconds: connect }];
  if (commands > 0) parts.push({ what: "commands", seconds: commands });
  const accepted = ports.acceptsOn === "connect" ? connect : connect + commands;
  parts.push(...transferParts(group, ports, transfer, roundTrip));
  const end = parts.reduce((sum, { seconds }) => sum + seconds, 0);
  const cooling = isUpload ? 0 : ports.timeWaitSeconds;
  return {
    group: group.name,
    transfer,
    isFirst,
    parts,
    portSeconds: portSeconds(ports, accepted, end, cooling),
  };
}

function portSeconds(
  { holdUntil, reusesAddress }: Server["ports"],
  accepted: number,
  end: number,
  cooling: number,
): number | null {
  if (holdUntil === "next-pasv-or-quit") return null;
  if (!reusesAddress) return end + cooling;
  return holdUntil === "accept" ? accepted : end;
}

function transferParts(
  group: Group,
  ports: Server["ports"],
  transfer: Timeline["transfer"],
  roundTrip: number,
): TimelinePart[] {
  const given = transfer === "listing" ? group.listingSeconds : group.transferSeconds;
  if (given !== undefined) return [{ what: "transfer", seconds: middle(given) }];
  const isUpload = transfer === "upload";
  const tls = tlsRoundTrips(group.tls, group.tlsStart);
  const bytes = middle(transfer === "listing" ? group.listingBytes : group.fileBytes);
  const perMicro = (middle(group.bitsPerSecond) * PAYLOAD_SHARE) / 8 / MICROS;
  const line = bytes / perMicro / MICROS;
  const slow = slowStartMicros(bytes, perMicro, roundTrip * MICROS) / MICROS - line;
  const underTls = group.tls === "none" ? 0 : ports.tlsDownloadEndRoundTrips;
  const parts: TimelinePart[] = [
    { what: "handshake", seconds: (isUpload ? 1 + tls.up : tls.down) * roundTrip },
    { what: "slow-start", seconds: slow },
    { what: "line", seconds: line },
    { what: "end", seconds: (isUpload ? ports.uploadEndRoundTrips : 1 + underTls) * roundTrip },
  ];
  return parts.filter(({ seconds }) => seconds > 0);
}

/** The timelines of every kind of data connection that the groups make. */
export function timelines(groups: readonly Group[], server: Server): Timeline[] {
  return groups.flatMap((group) => {
    const kinds: Timeline["transfer"][] = [];
    if (meanOf(group.listings) > 0) kinds.push("listing");
    if (meanOf(group.files) > 0 && group.uploads < 1) kinds.push("download");
    if (meanOf(group.files) > 0 && group.uploads > 0) kinds.push("upload");
    return kinds.flatMap((transfer, index) => {
      const differs = index === 0 && group.firstHoldRoundTrips > 0;
      const first = differs ? [timelineOf(group, server, transfer, true)] : [];
      return [...first, timelineOf(group, server, transfer, false)];
    });
  });
}

import type { Group, Scenario, Server } from "../scenario/types.ts";
import { compileFailures, type CompiledFailure } from "./compiled-failure.ts";
import { compileLaw, isConstant, type Law } from "../traffic/draw.ts";
import { tlsRoundTrips } from "../scenario/tls-round-trips.ts";
import { PAYLOAD_SHARE } from "./transfer-time.ts";

const MICROS = 1e6;
/** Slowest line that a drawn rate may stand for, bytes a microsecond: one bit a second. */
export const SLOWEST_RATE = 1 / 8 / MICROS;

/** A group in the numbers that the event loop wants: laws compiled, times in microseconds, rates in bytes a microsecond. */
export interface CompiledGroup {
  readonly index: number;
  readonly clients: number;
  readonly firstClient: number;
  readonly firstAddress: number;
  readonly addresses: number;
  readonly connections: number;
  readonly always: boolean;
  readonly idle: Law | null;
  readonly files: Law;
  readonly listings: Law;
  readonly fileBytes: Law;
  readonly listingBytes: Law;
  readonly rate: Law;
  readonly roundTrip: Law;
  /** Clients have different lines, and some transfers depend on them. */
  readonly linesDiffer: boolean;
  /** The line of every client where they do not differ. Where times are given in seconds no rate is used, and any will do. */
  readonly commonRate: number;
  readonly commonRoundTrip: number;
  readonly think: Law;
  readonly transfer: Law | null;
  readonly listing: Law | null;
  readonly connect: Law | null;
  readonly passive: number;
  readonly uploads: number;
  readonly abandoned: number;
  /** Some data connection may come to nothing. */
  readonly mayFail: boolean;
  readonly repeatsPasv: number;
  readonly stalled: number;
  readonly stall: number;
  readonly activeReaches: boolean;
  readonly holdRoundTrips: number;
  readonly uploadHoldRoundTrips: number;
  readonly firstHoldRoundTrips: number;
  /** Least time between two commands inside the hold, microseconds. */
  readonly commandTime: number;
  readonly gapRoundTrips: number;
  readonly tlsDown: number;
  readonly tlsUp: number;
  /** Round trips that a download, and an upload, keeps its port after its last byte has arrived. */
  readonly endDown: number;
  readonly endUp: number;
  readonly asksTwice: boolean;
  readonly asksEveryTry: boolean;
  readonly asksAfterTimeOut: boolean;
  readonly connectTimeout: number;
  readonly loginRoundTrips: number;
  /** By FAILURE. */
  readonly failures: readonly CompiledFailure[];
  readonly stay: Law;
  readonly linger: Law;
  /** Longest stay, microseconds: the server's idle time-out. */
  readonly longestStay: number;
  readonly browsers: number;
  readonly keepsSessions: boolean;
  /** A visit's further sessions log in with its first one. */
  readonly startsTogether: boolean;
  /** Transfers flow by bytes: several of one client share its line, or all of a direction share the server's link. */
  readonly downloadsFlow: boolean;
  readonly uploadsFlow: boolean;
}

/** Prepares every group of a scenario; clients and addresses are numbered through all groups. */
export function compileGroups(scenario: Scenario): CompiledGroup[] {
  let firstClient = 0;
  let firstAddress = 0;
  return scenario.groups.map((group, index) => {
    const compiled = compileGroup(group, scenario.server, index, firstClient, firstAddress);
    firstClient += group.clients;
    firstAddress += group.addresses;
    return compiled;
  });
}

function compileGroup(
  group: Group,
  server: Server,
  index: number,
  firstClient: number,
  firstAddress: number,
): CompiledGroup {
  const micros = (quantity: Group["transferSeconds"]): Law | null =>
    quantity === undefined ? null : compileLaw(quantity, MICROS);
  const rate = compileLaw(group.bitsPerSecond, PAYLOAD_SHARE / 8 / MICROS);
  const roundTrip = compileLaw(group.roundTripSeconds, MICROS);
  const tls = tlsRoundTrips(group.tls, group.tlsStart);
  const parallel = group.connections > 1 || group.browsingSessions > 0;
  const sharesLine = parallel && group.transferSeconds === undefined;
  return {
    index,
    clients: group.clients,
    firstClient,
    firstAddress,
    addresses: group.addresses,
    connections: group.connections,
    always: group.visits.pattern === "always",
    idle: group.visits.pattern === "always" ? compileLaw(group.visits.idleSeconds, MICROS) : null,
    files: compileLaw(group.files),
    listings: compileLaw(group.listings),
    fileBytes: compileLaw(group.fileBytes),
    listingBytes: compileLaw(group.listingBytes),
    rate,
    roundTrip,
    linesDiffer: !isConstant(roundTrip) || (!isConstant(rate) && usesRate(group)),
    commonRate: Math.max(SLOWEST_RATE, rate.a),
    commonRoundTrip: roundTrip.a,
    think: compileLaw(group.thinkSeconds, MICROS),
    transfer: micros(group.transferSeconds),
    listing: micros(group.listingSeconds),
    connect: micros(group.connectSeconds),
    passive: group.passive,
    uploads: group.uploads,
    abandoned: group.abandoned,
    mayFail:
      group.abandoned > 0 || group.repeatsPasv > 0 || group.stalled > 0 || !group.activeReaches,
    repeatsPasv: group.repeatsPasv,
    stalled: group.stalled,
    stall: Math.round((server.stallSeconds || server.restartSeconds) * MICROS),
    activeReaches: group.activeReaches,
    holdRoundTrips: group.holdRoundTrips,
    uploadHoldRoundTrips: group.uploadHoldRoundTrips,
    firstHoldRoundTrips: group.firstHoldRoundTrips,
    commandTime: group.tls === "none" ? 0 : Math.round(group.tlsCommandSeconds * MICROS),
    gapRoundTrips: group.gapRoundTrips,
    tlsDown: tls.down,
    tlsUp: tls.up,
    endDown: 1 + (group.tls === "none" ? 0 : server.ports.tlsDownloadEndRoundTrips),
    endUp: server.ports.uploadEndRoundTrips,
    asksTwice: group.asksTwice !== false,
    asksEveryTry: group.asksTwice === "every-try",
    asksAfterTimeOut: group.asksTwice !== "when-refused",
    connectTimeout: Math.round(group.connectTimeoutSeconds * MICROS),
    loginRoundTrips: group.loginRoundTrips,
    failures: compileFailures(group.failures),
    stay: compileLaw(group.staySeconds, MICROS),
    linger: compileLaw(group.lingerSeconds, MICROS),
    longestStay: server.idleSeconds === 0 ? Infinity : server.idleSeconds * MICROS,
    browsers: group.browsingSessions,
    keepsSessions: group.keepsSessions,
    startsTogether: group.startsTogether && group.connections > 1 && group.browsingSessions === 0,
    downloadsFlow: sharesLine || server.uplinkBitsPerSecond !== undefined,
    uploadsFlow: sharesLine || server.downlinkBitsPerSecond !== undefined,
  };
}

/** Whether any transfer of the group goes by bytes and rate: times given in seconds leave the line out of it. */
function usesRate({ transferSeconds, listingSeconds, files, listings }: Group): boolean {
  return (
    (transferSeconds === undefined && files !== 0) ||
    (listingSeconds === undefined && listings !== 0)
  );
}

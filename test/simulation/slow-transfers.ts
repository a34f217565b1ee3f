/** The data connections of a slow day: abandoned, out of reach, hanging, or a transfer that comes to its end. */
import type { Scenario } from "../../src/scenario/types.ts";
import { happens } from "./slow-clients.ts";
import { SlowLine } from "./slow-line.ts";
import type { SlowRecord } from "./slow-record.ts";
import type { SlowServer } from "./slow-server.ts";
import { connectTimes, tailOf, transferTimes } from "./slow-transfer.ts";
import type { SlowAgenda, SlowMoves, SlowSession } from "./slow-types.ts";

const MICROS = 1e6;
/** How long a transfer hangs on a server that never ends one, in seconds. */

export class SlowTransfers {
  private readonly server: SlowServer;
  private readonly record: SlowRecord;
  private readonly agenda: SlowAgenda;
  private readonly scenario: Scenario;
  private readonly moves: SlowMoves;
  private readonly line: SlowLine;
  /** Bytes that flow on after the server has let go of the port. */
  private readonly rests = new Map<SlowSession, number>();

  constructor(
    scenario: Scenario,
    server: SlowServer,
    record: SlowRecord,
    agenda: SlowAgenda,
    moves: SlowMoves,
  ) {
    this.scenario = scenario;
    this.server = server;
    this.record = record;
    this.agenda = agenda;
    this.moves = moves;
    this.line = new SlowLine(agenda, (session, time) => {
      const rest = this.rests.get(session);
      if (rest !== undefined) {
        this.rests.delete(session);
        server.freeEarly(session, time + Math.round(session.visit.roundTrip));
        this.line.schedule(session, rest, time);
        return;
      }
      const tail = Math.round(tailOf(session, scenario.server.ports));
      agenda.at(time + tail, (now) => this.ended(session, now));
    });
  }

  /** The session's PASV was answered with a port, or its PORT was heard. */
  start(session: SlowSession, time: number): void {
    const { visit, passive } = session;
    const { activeReaches, abandoned, repeatsPasv, stalled, failures } = visit.group;
    const first = session.fresh;
    session.fresh = false;
    if (!passive && !activeReaches) {
      const timeout = Math.round(failures.unanswered.timeoutSeconds * MICROS);
      this.agenda.at(time + timeout, (now) => {
        this.server.connectionClosed(session, false, now);
        this.moves.lose(session, now);
      });
    } else if (passive && happens(abandoned, visit)) {
      this.abandon(session, time);
    } else if (passive && happens(repeatsPasv, visit)) {
      this.repeat(session, time);
    } else {
      session.connected = true;
      if (happens(stalled, visit)) this.hang(session, first, time);
      else this.transfer(session, first, time);
    }
  }

  private transfer(session: SlowSession, first: boolean, time: number): void {
    const times = transferTimes(session, first, this.scenario.server.ports);
    this.record.note(time, "bytes", times.bytes);
    if (session.passive) this.server.acceptLater(session, time + times.accepted);
    const { browsingSessions, connections, transferSeconds } = session.visit.group;
    const parallel = connections > 1 || browsingSessions > 0;
    const { sendBufferBytes, holdUntil, reusesAddress } = this.scenario.server.ports;
    const early = holdUntil === "transfer-end" && reusesAddress && session.item !== "upload";
    const { rate, roundTrip } = session.visit;
    // Twice the window of slow start, whose first flight is 14,600 bytes; never more than the buffer and five lines full.
    const fits = Math.min((2 / 3) * (times.bytes + 14600), sendBufferBytes + 5 * rate * roundTrip);
    const kept = early && sendBufferBytes > 0 && times.flowBytes !== null ? fits : 0;
    if (times.flowBytes !== null && parallel && transferSeconds === undefined) {
      if (kept === 0 || kept >= times.flowBytes) {
        if (kept > 0) this.server.freeEarly(session, time + times.flowStart);
        this.line.schedule(session, times.flowBytes, time + times.flowStart);
      } else {
        this.rests.set(session, kept);
        this.line.schedule(session, times.flowBytes - kept, time + times.flowStart);
      }
    } else {
      if (kept > 0) this.server.freeEarly(session, time + Math.min(times.end, times.sent(kept)));
      this.agenda.at(time + times.end, (now) => this.ended(session, now));
    }
  }

  private ended(session: SlowSession, time: number): void {
    this.record.note(time, "done");
    this.server.connectionClosed(session, session.item !== "upload", time);
    this.moves.goOn(session, time);
  }

  /** Nothing comes any more: the server ends the transfer by its own time-out. */
  private hang(session: SlowSession, first: boolean, time: number): void {
    const { ports, restartSeconds, stallSeconds } = this.scenario.server;
    const accepted = Math.round(connectTimes(session, first, ports).accepted);
    const hangs = Math.round((stallSeconds || restartSeconds) * MICROS);
    if (session.passive) this.server.acceptLater(session, time + accepted);
    this.agenda.at(time + accepted + hangs, (now) => {
      this.server.connectionClosed(session, true, now);
      this.moves.lose(session, now);
    });
  }

  /** Somebody connects, and asks with PASV again after a command that came to nothing. */
  private repeat(session: SlowSession, time: number): void {
    const { roundTrip } = session.visit;
    if (this.scenario.server.ports.acceptsOn === "connect") {
      this.server.acceptLater(session, time + Math.round(2 * roundTrip));
    }
    this.agenda.at(time + Math.round(3 * roundTrip), (now) => this.moves.next(session, now));
  }

  /** Nobody connects: the client waits until the server drops the listener, else as long as it cares to. */
  private abandon(session: SlowSession, time: number): void {
    this.record.note(time, "abandoned");
    const { unusedSeconds } = this.scenario.server.ports;
    const wait = unusedSeconds ?? session.visit.group.connectTimeoutSeconds;
    this.agenda.at(time + Math.round(wait * MICROS), (now) => {
      if (unusedSeconds !== null) this.server.closeListener(session, now, "drop");
      this.moves.lose(session, now);
    });
  }
}

/** The parts of a session's life that touch ports, with a recorder that is told of it. */
import { Admissions } from "../simulation/admissions.ts";
import { DataConnections } from "../simulation/data-connections.ts";
import type { LifeParts } from "../simulation/life-parts.ts";
import { LOGIN } from "../simulation/session-caps.ts";
import { PortHolds } from "../simulation/port-holds.ts";
import { Refusals } from "../simulation/refusals.ts";
import type { Session } from "../simulation/visits.ts";
import type { Recorder } from "./recorder.ts";
import { RedrawnTries } from "./redrawn-tries.ts";
import { TRACED } from "./trace.ts";

/** What is done is done by the ordinary parts: a day that is watched is the day that was counted. */
export function tracedParts(recorder: Recorder, portsPerNode: number): LifeParts {
  const tries = new RedrawnTries(portsPerNode);
  return {
    Admissions: tracedAdmissions(recorder),
    DataConnections: tracedConnections(recorder),
    PortHolds: tracedHolds(recorder, tries),
    Refusals: tracedRefusals(recorder, tries),
  };
}

const tracedHolds = (recorder: Recorder, tries: RedrawnTries) =>
  class extends PortHolds {
    override begin(): void {
      super.begin();
      recorder.begin();
      tries.remember();
    }

    override take(session: Session, port: number): void {
      super.take(session, port);
      recorder.take(session.visit, port);
      tries.remember();
    }

    override leave(session: Session, occasion: number): void {
      const { port, visit } = session;
      const { times } = this.lost;
      const before = times.length;
      super.leave(session, occasion);
      if (times.length > before) {
        recorder.change(visit.node, port, visit.address, TRACED.lost);
      }
    }

    override restart(): void {
      for (const { node, port, address } of this.lost.lost)
        recorder.change(node, port, address, TRACED.free);
      super.restart();
    }

    protected override cool(session: Session): void {
      recorder.change(session.visit.node, session.port, session.visit.address, TRACED.cooling);
      super.cool(session);
    }

    protected override free(node: number, port: number, address: number, group: number): void {
      recorder.change(node, port, address, TRACED.free);
      super.free(node, port, address, group);
    }
  };

const tracedConnections = (recorder: Recorder) =>
  class extends DataConnections {
    override start(session: Session): void {
      const { port, visit } = session;
      this.timer.accepted = -1;
      super.start(session);
      const { accepted } = this.timer;
      // Where the listener is closed once it has accepted, the port is free from then on.
      if (accepted < 0 || port < 0 || this.holds.endsAtAccept) return;
      recorder.change(visit.node, port, visit.address, TRACED.transferring, accepted);
    }
  };

const tracedRefusals = (recorder: Recorder, tries: RedrawnTries) =>
  class extends Refusals {
    constructor(...given: ConstructorParameters<typeof Refusals>) {
      super(...given);
      const [surroundings] = given;
      recorder.clock = surroundings.queue;
      tries.attach(surroundings);
    }

    override refuse(session: Session): void {
      const { visit } = session;
      recorder.refuse(visit, TRACED.refused, 1, tries.redraw(visit.node));
      tries.remember();
      super.refuse(session);
    }
  };

const tracedAdmissions = (recorder: Recorder) =>
  class extends Admissions {
    override admit(session: Session): number {
      const verdict = super.admit(session);
      if (verdict === LOGIN.sessions || verdict === LOGIN.address) {
        recorder.refuse(session.visit, TRACED.turnedAway, 0);
      }
      return verdict;
    }

    protected override refusedByRange(session: Session): number {
      const weight = super.refusedByRange(session);
      recorder.refuse(session.visit, TRACED.refused, weight);
      return weight;
    }
  };

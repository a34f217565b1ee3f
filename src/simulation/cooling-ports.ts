/** Ports in TIME_WAIT: nobody's any more, but not free yet. */
import type { Visit } from "./visits.ts";
import { Recycler } from "./recycler.ts";

export class CoolingPort {
  readonly index: number;
  nextFree: CoolingPort | null = null;
  node = 0;
  port = 0;
  address = 0;
  group = 0;

  constructor(index: number) {
    this.index = index;
  }
}

export class CoolingPorts {
  private readonly rows = new Recycler<CoolingPort>();

  /** The cooling port of that number. */
  at(index: number): CoolingPort {
    return this.rows.all[index]!;
  }

  /** Notes a port that a visit held. */
  open(port: number, visit: Visit): CoolingPort {
    const { rows } = this;
    const cooling = rows.take() ?? rows.add(new CoolingPort(rows.all.length));
    cooling.node = visit.node;
    cooling.port = port;
    cooling.address = visit.address;
    cooling.group = visit.group.index;
    return cooling;
  }

  close(cooling: CoolingPort): void {
    this.rows.drop(cooling);
  }

  clear(): void {
    this.rows.clear();
  }
}

/** The parts of a session's life that touch ports. A day that is watched has them done by classes that also write down. */
import { Admissions } from "./admissions.ts";
import { DataConnections } from "./data-connections.ts";
import { PortHolds } from "./port-holds.ts";
import { Refusals } from "./refusals.ts";

export interface LifeParts {
  Admissions: typeof Admissions;
  DataConnections: typeof DataConnections;
  PortHolds: typeof PortHolds;
  Refusals: typeof Refusals;
}

/** Those of every ordinary day: they write nothing down. */
export const ordinaryParts: LifeParts = { Admissions, DataConnections, PortHolds, Refusals };

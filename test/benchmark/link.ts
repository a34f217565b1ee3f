import { nextUniform, seedStream, STREAM_WORDS } from "../../src/numbers/random.ts";
import { compileGroups } from "../../src/simulation/compiled-group.ts";
import { KIND_BITS } from "../../src/simulation/day-context.ts";
import { EventQueue } from "../../src/simulation/event-queue.ts";
import { LinkUse } from "../../src/simulation/link/link-use.ts";
import { SharedLink } from "../../src/simulation/link/server-link.ts";
import { ITEM, Visits } from "../../src/simulation/visits.ts";
import { scenario } from "../simulation/scenario.ts";
import { timed, type Run } from "./rounds.ts";

const kind = 7;

/** What flows: clients that always have one transfer each, on a link that is short: the faster lines get less than they could. */
interface Flows {
  caps: Float64Array;
  capacity: number;
  /** The next size, bytes. */
  size: () => number;
}

/** `classes` = how many speeds of line there are. */
function flowsOf(clients: number, classes: number): Flows {
  const state = new Int32Array(STREAM_WORDS);
  seedStream(state, 0, clients, classes, 1);
  const caps = Float64Array.from({ length: clients }, (_, i) => 1 + (i % classes) / classes);
  const all = caps.reduce((sum, cap) => sum + cap, 0);
  return { caps, capacity: 0.9 * all, size: () => 1e5 * (0.5 + nextUniform(state, 0)) };
}

/** The engine's link: `transfers` transfers, one after the other on each line. */
function engineRun({ caps, capacity, size }: Flows, transfers: number): Run {
  const visits = new Visits();
  const queue = new EventQueue(1000);
  const use = new LinkUse(capacity * 8e6);
  const link = new SharedLink(visits, queue, kind, use, new LinkUse(undefined));
  link.begin();
  const group = compileGroups(scenario({}))[0]!;
  caps.forEach((cap, client) => {
    const visit = visits.open(group, client, client, 0);
    visit.rate = cap;
    visit.main.item = ITEM.download;
    link.schedule(visit.main, size(), 0);
  });
  return timed(() => {
    let done = 0;
    while (done < transfers && queue.popBefore(Infinity)) {
      link.onEvent(queue.code >> KIND_BITS, queue.time);
      for (let s = link.takeDrained(); s !== -1; s = link.takeDrained()) {
        link.schedule(visits.at(s), size(), queue.time);
        done++;
      }
    }
    return done;
  });
}

/**
 * Water level, rates and next end worked out anew at every end. As kind to it as can be: the caps are sorted already, and
 * each start shares the pass of the end before it.
 */
function naiveRun({ caps, capacity, size }: Flows, transfers: number): Run {
  const sorted = caps.toSorted();
  const left = Float64Array.from(caps, size);
  const levelOf = (): number => {
    let rest = capacity;
    for (let i = 0; i < sorted.length; i++) {
      const share = rest / (sorted.length - i);
      if (sorted[i]! > share) return share;
      rest -= sorted[i]!;
    }
    return Infinity;
  };
  return timed(() => {
    for (let done = 0; done < transfers; done++) {
      const level = levelOf();
      let soonest = Infinity;
      let first = 0;
      for (let i = 0; i < left.length; i++) {
        const end = left[i]! / Math.min(caps[i]!, level);
        if (end < soonest) {
          soonest = end;
          first = i;
        }
      }
      for (let i = 0; i < left.length; i++) {
        left[i] = left[i]! - soonest * Math.min(caps[i]!, level);
      }
      left[first] = size();
    }
    return transfers;
  });
}

/** The engine's link against naive recomputation: `clients` transfers at once over lines of `classes` speeds. */
export function linkContest(clients: number, classes: number) {
  const flows = flowsOf(clients, classes);
  return {
    engine: () => engineRun(flows, 200_000),
    naive: () => naiveRun(flows, Math.min(200_000, Math.ceil(2e7 / clients))),
  };
}

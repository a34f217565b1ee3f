/** One day of a splitting: what it is put together from, and what it came to. */
import { refusesByChance } from "../../scenario/refuses-by-chance.ts";
import type { Scenario } from "../../scenario/types.ts";
import type { Mosaic } from "../../traffic/mosaic-streams.ts";
import { createStretchSimulator, type StretchOutcome } from "./stretch.ts";
import type { SplittingRequest } from "./types.ts";

export interface Particle {
  mosaic: Mosaic;
  /** How near the day comes to a refusal: the levels are levels of this. */
  score: number;
  asked: number;
  /** Mean ports held. */
  held: number;
  /** Places wanted at once in the whole stretch; 0 where the score is of a limited run. */
  placesEver: number;
  /** By lowest free index, how often it was given in the cell; null where the score is of a limited run. */
  indices: Int32Array | null;
}

/** PASVs and refusals (or the chances of them) of one day at one size. */
export interface Trial {
  asked: number;
  refused: number;
}

/** Days of a scenario for one splitting. */
export interface Particles {
  /** Events handled so far. */
  readonly events: number;
  /** Simulates the day that its score is read off. */
  make(mosaic: Mosaic): Particle;
  /** The day at a size of the range. */
  try(particle: Particle, ports: number): Trial;
  /** Whether a day tells what it refuses at a size without being simulated anew. */
  isKnown(ports: number): boolean;
  /** About how many PASVs the day is likely to refuse at a size, where that is not known; 0 or more, in any unit. */
  hint(particle: Particle, ports: number): number;
  /** false where a size surely refuses nothing on that day. */
  mayRefuse(particle: Particle, ports: number): boolean;
}

/** What particles depend on. */
export type ParticleRequest = Pick<SplittingRequest, "stretch" | "scoredAt" | "onePass">;

/** Opens the days of a scenario for splittings that are asked for like this one. */
export function openParticles(scenario: Scenario, request: ParticleRequest): Particles {
  const { stretch, scoredAt, onePass } = request;
  const simulator = createStretchSimulator(scenario, stretch);
  const { attempts, lastPortUnused, portsPerSession } = scenario.server.ports;
  const byChance = refusesByChance(scenario.server.ports);
  const triesAll = attempts === null && !byChance;
  let events = 0;

  const run = (mosaic: Mosaic, ports: number | null): StretchOutcome => {
    simulator.setMosaic(mosaic);
    const outcome = simulator.simulate(ports);
    events += outcome.events;
    return outcome;
  };
  /** Places that a size has. */
  const placesAt = (ports: number): number => {
    if (portsPerSession !== null) return Math.floor(ports / portsPerSession) * portsPerSession;
    return lastPortUnused ? ports - 1 : ports;
  };

  return {
    get events() {
      return events;
    },
    make(mosaic) {
      const { asked, expected, places, placesEver, indices, held } = run(mosaic, scoredAt);
      if (scoredAt !== null)
        return { mosaic, score: expected, asked, held, placesEver: 0, indices: null };
      return { mosaic, score: places, asked, held, placesEver, indices };
    },
    try(particle, ports) {
      const { mosaic, score, asked, indices } = particle;
      if (ports === scoredAt) return { asked, refused: score };
      if (onePass) return { asked, refused: countFrom(indices!, placesAt(ports)) };
      const tried = run(mosaic, ports);
      return { asked: tried.asked, refused: byChance ? tried.expected : tried.refused };
    },
    isKnown: (ports) => onePass || ports === scoredAt,
    hint: ({ indices, score }, ports) =>
      indices === null ? score : countFrom(indices, placesAt(ports)),
    mayRefuse: ({ placesEver }, ports) => !triesAll || placesEver > placesAt(ports),
  };
}

/** PASVs that were given this index or a higher one. */
export function countFrom(indices: Int32Array, index: number): number {
  let count = 0;
  for (let i = Math.max(0, index); i < indices.length; i++) count += indices[i]!;
  return count;
}

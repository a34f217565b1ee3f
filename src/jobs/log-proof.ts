import type { Closure } from "../replay/closure.ts";
import type { RangeReplay, ReplayAnswer } from "../replay/replay-log.ts";
import type { Prediction } from "../replay/validation.ts";
import type { ScenarioDocument } from "../scenario/types.ts";

/** What a log proves: its own days through the server's law first, the fitted scenario second, and how far they agree. */
export interface LogProof {
  /** The server whose law was replayed. */
  server: { id: string; name: string };
  /** null where the log was thinned: some of its data connections are missing. */
  replay: ReplayAnswer | null;
  /** The range that is open, on all days of the log; null where none is given. */
  today: RangeReplay | null;
  /** Least ports of the fitted scenario; null where nothing up to 16,384 does. */
  fit: { ports: number | null; low: number; high: number; days: number };
  closure: Closure | null;
  validation: Prediction | null;
  /** The more careful of replay and fit. */
  recommended: number | null;
  /** All of it in full sentences, the answer first. */
  sentences: string[];
}

/** What a person has set about the server and what is asked for; absent = as the fitted scenario says. */
export interface ProofOptions {
  server?: ScenarioDocument["server"];
  target?: ScenarioDocument["target"];
  /** Days of the fitted scenario that are simulated; default 40. */
  days?: number;
}

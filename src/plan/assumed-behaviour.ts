/** Behaviour that is not established: the other reading, as far as the scenario leaves it open, and what it would need. */
import type { Answer } from "../answer/find-answer.ts";
import { findLeast, type LeastOptions } from "../answer/find-least.ts";
import type { Assumption, PortBehaviour } from "../scenario/types.ts";
import type { ServerFacts } from "../servers/types.ts";
import type { Band, Message } from "./types.ts";
import { verdictWords } from "./words/verdict.ts";
import { limitWords } from "./words/limits.ts";
import { saidOf } from "../servers/words/servers.ts";

/** Days for the other reading: enough to say how wide the band is. */
const BAND_DAYS = 40;

/** Fields of the other reading that the administrator did not set; null where none is left. */
function openFields(
  facts: ServerFacts | undefined,
  assumptions: readonly Assumption[],
): Partial<PortBehaviour> | null {
  if (!facts?.otherReading) return null;
  const assumed = new Set(assumptions.map(({ path }) => path));
  const fields = Object.entries(facts.otherReading.ports).filter(([field]) =>
    assumed.has(`server.ports.${field}`),
  );
  return fields.length === 0 ? null : (Object.fromEntries(fields) as Partial<PortBehaviour>);
}

/** The least under both readings; null where the behaviour is established, or the scenario sets it. */
export async function findBand(
  answer: Answer,
  facts: ServerFacts | undefined,
  assumptions: readonly Assumption[],
  options: Omit<LeastOptions, "days">,
): Promise<Band | null> {
  const other = openFields(facts, assumptions);
  if (!other || !facts?.otherReading || answer.demand.peak.max === 0) return null;
  const { server, simulation } = answer.planned;
  const scenario = {
    ...answer.planned,
    server: { ...server, ports: { ...server.ports, ...other } },
  };
  const days = Math.min(BAND_DAYS, simulation.days);
  const least = await findLeast(scenario, { ...options, days, hour: answer.window });
  return {
    assumed: answer.smallest?.least.ports ?? null,
    other: least.ports,
    why: saidOf(facts).otherReading ?? "",
  };
}

/** The warning that goes with assumed behaviour; none where all is established or set by the scenario. */
export function assumedWarning(
  facts: ServerFacts | undefined,
  assumptions: readonly Assumption[],
  band: Band | null,
): Message[] {
  const fields = assumptions
    .filter(({ path, grade }) => path.startsWith("server.ports.") && grade === "assumed")
    .map(({ path }) => path.slice("server.ports.".length))
    // What an entry leaves to the general default is nothing that anybody doubts.
    .filter((field) => facts !== undefined && field in facts.ports);
  if (!facts || (fields.length === 0 && band === null)) return [];
  const words = limitWords();
  const name = facts.id === "generic" ? words.thisServer : saidOf(facts).name;
  const what =
    fields.length === 0 ? words.oneReading(name) : words.notEstablished(name, fields.length);
  return [
    {
      code: "assumed-behaviour",
      message: [what, saidOf(facts).otherReading, bandText(band)].filter(Boolean).join(" "),
    },
  ];
}

/** "As assumed 61 ports are the least, by the other reading 100." Empty where there is no band. */
export function bandText(band: Band | null): string {
  if (!band) return "";
  const words = verdictWords();
  return band.assumed !== null && band.assumed === band.other
    ? words.sameByEither(band.assumed)
    : words.byReading(band.assumed, band.other);
}

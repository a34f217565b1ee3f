import { DayStore, openFromStore } from "../jobs/evidence.ts";
import type { MergeCommand } from "./commands.ts";
import { readEvidence } from "./evidence-file.ts";
import type { EvidencePart } from "./evidence-file.ts";
import { thousands } from "../language/numbers.ts";
import { planRead } from "./plan-file.ts";
import { scenarioOf } from "./read-scenario-file.ts";
import { InputError, type Services, type Terminal } from "./terminal.ts";

/** The parts of one run; throws an InputError with every problem. */
async function readParts(files: readonly string[]): Promise<EvidencePart[]> {
  const problems: string[] = [];
  const parts: EvidencePart[] = [];
  for (const file of files) {
    try {
      const part = await readEvidence(file);
      const first = parts[0]?.document ?? part.document;
      if (JSON.stringify(first) !== JSON.stringify(part.document))
        problems.push(`${file} is a part of another run than ${files[0]}: its scenario differs.`);
      parts.push(part);
    } catch (thrown) {
      if (!(thrown instanceof InputError)) throw thrown;
      problems.push(...thrown.problems);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return parts;
}

/** Makes the plan of a run from its parts: the same as if it had been made at once. What they lack is simulated. */
export async function mergeParts(
  command: MergeCommand,
  terminal: Terminal,
  services: Services,
): Promise<void> {
  const parts = await readParts(command.files);
  const days = Math.max(...parts.map(({ toDay }) => toDay));
  const { document } = parts[0]!;
  const changes = { range: undefined, seed: undefined, days };
  const read = scenarioOf(document, changes, command.files[0]!);
  const store = new DayStore(parts.flatMap(({ kept }) => kept));
  const use = { kept: 0, simulated: 0 };
  await planRead(read, command, terminal, services, (open) => openFromStore(open, store, use));
  terminal.err(
    `The plan of a run of at most ${thousands(days)} days: ${thousands(use.kept)} simulated days came from the parts, ${thousands(use.simulated)} were simulated here.\n`,
  );
}

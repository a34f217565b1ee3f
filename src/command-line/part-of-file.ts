import { PartOfRun } from "../jobs/evidence.ts";
import type { PartCommand } from "./commands.ts";
import { daysIn, isWhole, writeEvidence } from "./evidence-file.ts";
import { thousands } from "../language/numbers.ts";
import { readScenarioFile } from "./read-scenario-file.ts";
import type { Services, Terminal } from "./terminal.ts";
import { withWorkers } from "./with-workers.ts";

/** A plan of fewer days cuts them into batches, which a longer run cannot use: a short part looks at days beyond its own. */
const fewestDays = 20;

/** Simulates some days of a file's run and keeps them for `--merge`. */
export async function partOfFile(
  command: PartCommand,
  terminal: Terminal,
  services: Services,
): Promise<void> {
  const { file, fromDay, toDay, evidence, range, seed, workers } = command;
  const days = toDay - fromDay + 1;
  const { document } = await readScenarioFile(file, { range, seed, days: undefined });
  const looked = Math.max(days, fewestDays);
  const read = await readScenarioFile(file, { range, seed, days: looked });
  const part = new PartOfRun(fromDay - 1);
  await withWorkers(workers, terminal, services, async ({ planOn }) => {
    await planOn(read, (simulate) => part.open(simulate));
    await part.fill(days, terminal.signal);
  });
  const { kept } = part.store;
  if (!kept.every((each) => each.days.every(isWhole)))
    throw new Error("A simulated day has a number that cannot be kept. Please report it.");
  await writeEvidence(evidence, { document, fromDay, toDay, kept });
  terminal.err(
    `Days ${fromDay} to ${toDay} are in ${evidence}: ${thousands(daysIn({ kept }))} simulated days, those included that show which hour to judge. --merge puts parts together.\n`,
  );
}

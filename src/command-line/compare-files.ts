import type { Outcome } from "../plan/make-plan.ts";
import type { Comparison } from "../plan/types.ts";
import type { CompareCommand } from "./commands.ts";
import { comparisonText } from "./comparison-text.ts";
import { readScenarioFiles } from "./read-scenario-file.ts";
import type { Services, Terminal } from "./terminal.ts";
import { withWorkers } from "./with-workers.ts";

/** Plans several files, compares each with the first, and writes the table, or with --json `{plans, comparisons}`. */
export async function compareFiles(
  command: CompareCommand,
  terminal: Terminal,
  services: Services,
): Promise<void> {
  const { signal } = terminal;
  const scenarios = await readScenarioFiles(command.files, command);
  const { outcomes, comparisons } = await withWorkers(
    command.workers,
    terminal,
    services,
    async ({ plan, simulate }) => {
      const outcomes: Outcome[] = [];
      // One after the other: each uses every thread.
      for (const read of scenarios) outcomes.push(await plan(read));
      const [first, ...others] = outcomes;
      const comparisons: Comparison[] = [];
      for (const other of others)
        comparisons.push(await services.comparePlans(first!, other, { simulate, signal }));
      return { outcomes, comparisons };
    },
  );
  const plans = outcomes.map(({ plan }) => plan);
  terminal.out(
    command.json
      ? `${JSON.stringify({ plans, comparisons }, null, 2)}\n`
      : comparisonText(command.files, plans, comparisons, terminal.width),
  );
}

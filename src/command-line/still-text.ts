import { rangesToOpen } from "../exports/ranges-to-open.ts";
import type { Plan } from "../plan/types.ts";
import { stillRows } from "../symptoms/still-rows.ts";
import { surroundingsOf } from "../symptoms/surroundings.ts";
import { labelled } from "./wrap.ts";

/** "If you still see …": symptoms that are not the size of the range, a paragraph each. */
export function stillText(plan: Plan, width: number): string[] {
  const rows = stillRows(surroundingsOf(plan.scenario, rangesToOpen(plan)));
  const paragraphs = rows.map(({ sign, title, check }) =>
    labelled("", `${sign}: ${title.charAt(0).toLowerCase()}${title.slice(1)}. ${check}`, 2, width),
  );
  return ["", "If you still see … (--explain LINES reads what was seen)", ...paragraphs];
}

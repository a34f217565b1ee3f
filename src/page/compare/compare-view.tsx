import type { JSX } from "preact";
import { usePage } from "../planner-context.ts";

/** Scenarios side by side. */
export function CompareView(): JSX.Element {
  return <p>{usePage().planner.cases.value.length}</p>;
}

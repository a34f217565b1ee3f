import { signal } from "@preact/signals";
import type { Plan } from "../plan/types.ts";
import type { PortRange } from "../scenario/types.ts";
import type { Answer } from "./keep-answered.ts";

/** A size that the person put the handle on, and the question that it answers. */
interface Choice {
  key: string;
  ports: number;
}

/** By case. A view setting: it starts no simulation, and it ends with the question that it was made for. */
const choices = signal<Readonly<Record<number, Choice>>>({});

/** The size that the handle was put on; null where it stands on the recommended one. Subscribes. */
export function chosenPorts(caseId: number, answer: Answer): number | null {
  const choice = choices.value[caseId];
  if (choice === undefined || choice.key !== answer.key) return null;
  return choice.ports === answer.plan.recommendation?.ports ? null : choice.ports;
}

/** Puts the handle on a size; null puts it back. */
export function choosePorts(caseId: number, answer: Answer, ports: number | null): void {
  const { [caseId]: _before, ...others } = choices.peek();
  choices.value = ports === null ? others : { ...others, [caseId]: { key: answer.key, ports } };
}

/** The range of a chosen size, from where the recommended one begins; null where there are several, or no room above. */
export function chosenRange({ recommendation }: Plan, ports: number | null): PortRange | null {
  const [range, ...others] = recommendation?.ranges ?? [];
  if (ports === null || range === undefined || others.length > 0) return null;
  const last = range.first + ports - 1;
  return ports >= 1 && last <= 65535 ? { first: range.first, last } : null;
}

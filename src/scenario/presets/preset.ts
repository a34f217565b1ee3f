import type { ScenarioDocument } from "../types.ts";

/** A scenario to start from. `why` says where its figures come from. */
export interface Preset {
  id: string;
  /** Whose load it is first of all, or what it runs in. */
  kind: "offices" | "machines" | "partners" | "images";
  title: string;
  why: string;
  document: ScenarioDocument;
}

/** Hourly weights of people in an office: from 8 to 18, fewer at noon. Assumed. */
export const OFFICE_HOURS: number[] = [
  0, 0, 0, 0, 0, 0, 0, 1, 6, 9, 9, 7, 4, 8, 9, 8, 5, 2, 0, 0, 0, 0, 0, 0,
];

import type { Plan } from "../plan/types.ts";
import type { PortRange } from "../scenario/types.ts";

/** What texts are made of. */
export interface ExportRequest {
  plan: Plan;
  /** The address that shows the plan again, or the part of it that holds the scenario; null = none. */
  link: string | null;
  /** A range that the person chose instead of the answer; null = the answer. */
  chosen: PortRange | null;
  /** Ports that the same load needs on other servers, by id, where that was planned; null = no range is enough. */
  leastOn?: ReadonlyMap<string, number | null>;
}

/** One text to paste, the name to save it under, and what to do before and after. */
export interface ExportText {
  file: string;
  text: string;
  where: string;
  check: string;
  apply: string;
  undo: string;
}

/** Something that a plan can be written for: a firewall, a platform, a server's configuration. */
export interface ExportTarget {
  id: string;
  name: string;
  /** What it belongs to, such as "Linux host"; the heading in the list of all targets. */
  group: string;
  /** Shown before the list is searched. */
  favourite: boolean;
  /** What it is found by beside its name. */
  keywords: string;
  /** false where the syntax is from documents only. */
  verified: boolean;
  /** One text, or one per node; throws an Error with a sentence where there can be none. */
  texts(request: ExportRequest): ExportText[];
  /** Caps and costs of the platform that these ranges meet, exceeded ones first. */
  notes(request: ExportRequest): ExportNote[];
}

/** One cap or cost beside a text. */
export interface ExportNote {
  message: string;
  /** The plan is above a cap: the text will not do as it stands. */
  over: boolean;
  /** A fact of the catalogue, in the catalogue's own words. */
  isFact?: true;
  /** Passive ports that would fit, where it is worth asking what those carry; null = not. */
  portsThatFit: number | null;
}

/** A sentence for the person that belongs to no field: a wrong file, a broken link. */
export interface Notice {
  kind: "error" | "info";
  text: string;
  /** Each problem by itself, where there are several. */
  details: string[];
}

/** A notice that something went wrong. */
export function errorNotice(text: string, details: string[] = []): Notice {
  return { kind: "error", text, details };
}

/** What an example is called, and what its figures rest on. */
export interface ExampleWords {
  title: string;
  why: string;
}

/** By the example's id; in English each says it itself. */
export const english: Readonly<Record<string, ExampleWords>> = {};

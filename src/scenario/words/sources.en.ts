/** Where an assumed value comes from, in English: as documents say it. */
export const english = { of: (source: string): string => source };
export type SourceWords = typeof english;

/** Names of clients that are words, in English: as the catalogue has them. */
export const english: Partial<Record<string, string>> = {};

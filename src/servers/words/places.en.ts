/** What is worth knowing of a place, by its id; in English each says it itself. */
export const english: Readonly<Record<string, string>> = {};

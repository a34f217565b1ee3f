/** Types of namespaces.mjs for tests in TypeScript. */
export function copyEtc(folder: string, home: string): void;
export function addNamespace(name: string): string;
export function endNamespace(name: string): void;
export function wordsInside(
  name: string,
  etc: string,
  command: string,
  args: readonly string[],
): string[];

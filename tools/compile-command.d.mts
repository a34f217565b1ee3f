/** Types of compile-command.mjs for tests in TypeScript. */
export function compileCommand(outDir: string): Promise<string>;

/** true where a problem or value at `found` concerns the field at `path`: the same path, or one below it. */
export function belongs(found: string, path: string): boolean {
  return found === path || found.startsWith(`${path}.`) || found.startsWith(`${path}[`);
}

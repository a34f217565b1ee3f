/** A name as a file name: letters, digits and hyphens, then the ending. */
export function fileName(name: string, ending: string): string {
  const plain = name
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return `${plain === "" ? "scenario" : plain.slice(0, 60)}${ending}`;
}

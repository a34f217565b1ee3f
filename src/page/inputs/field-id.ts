/** The id of the control for a path, unique on the page. */
export function fieldId(caseId: number, path: string): string {
  return `field-${caseId}-${path.replaceAll(/[^A-Za-z0-9]+/g, "-")}`;
}

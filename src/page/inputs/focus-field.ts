import { fieldId } from "./field-id.ts";
import { seek } from "./reveal-field.ts";

/** Moves to the field of a path, or to the nearest field above it; folded parts around it are opened. */
export function focusField(caseId: number, path: string): void {
  seek(path, () => {
    for (let at = path; at !== ""; at = at.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, "")) {
      const control = document.getElementById(fieldId(caseId, at));
      if (control === null) continue;
      const fold = control.closest("details");
      if (fold !== null) fold.open = true;
      control.focus();
      control.scrollIntoView({ block: "center" });
      return;
    }
  });
}

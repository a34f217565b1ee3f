/** A text on one line that a terminal takes as text: line breaks become spaces, other control characters their codes. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(
    // Escapes, and signs that turn the direction of a line round.
    /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

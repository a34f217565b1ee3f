/** The longest text that fits every target: ipfw takes 80, pf 63, and two targets cut in silence. */
const safeTextLength = 60;

/**
 * The only form in which free text reaches a rule file: at most 60 characters from `[A-Za-z0-9 ._()/-]`, on one line,
 * without "--" (which would end an XML comment). Anything else becomes a blank.
 */
export function safeText(text: string): string {
  return text
    .slice(0, 1000)
    .replaceAll(/([0-9]),(?=[0-9]{3})/g, "$1")
    .replaceAll(/[^A-Za-z0-9 ._()/-]+/g, " ")
    .replaceAll(/-{2,}/g, "-")
    .replaceAll(/ {2,}/g, " ")
    .slice(0, safeTextLength)
    .replaceAll(/^[ -]+|[ -]+$/g, "");
}

/** A plan's link carries the whole scenario; a longer line would drown the rule. */
const longestLink = 4000;

const address = /^https?:\/\/[A-Za-z0-9.-]+(:[0-9]{1,5})?(\/[A-Za-z0-9._~/?#=-]*)?$/;

/**
 * The link for a comment: a plain http(s) address, or of another address (a page on the disk has one) the part that holds
 * the scenario, "#s=1.…". Null where it is neither, or longer than 4,000 characters.
 */
export function safeLink(link: string | undefined): string | null {
  if (link === undefined || link.length > longestLink) return null;
  if (address.test(link)) return link;
  return /#s=[0-9]+\.[A-Za-z0-9_-]+$/.exec(link)?.[0] ?? null;
}

import { language } from "../../language/language.ts";

/** The `lang` of what stays English in every language of the page, such as texts to paste; undefined on an English page. */
export function staysEnglish(): "en" | undefined {
  return language() === "en" ? undefined : "en";
}

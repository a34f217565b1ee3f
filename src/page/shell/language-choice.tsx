import type { JSX } from "preact";
import { LANGUAGES } from "../../language/language.ts";
import type { Language } from "../../language/language.ts";
import { errorNotice } from "../../state/notice.ts";
import { usePage } from "../kit/page-context.ts";
import { frameWords } from "../words/frame.ts";

/** Every language is called as those who speak it call it. */
const NAMES: Record<Language, string> = { en: "English", de: "Deutsch" };

/** A button for each language but the one that is spoken. What was typed stays as it is. */
export function LanguageChoice(): JSX.Element {
  const { language, planner } = usePage();
  const choose = (wanted: Language) => {
    language.choose(wanted).catch(() => {
      planner.notice.value = errorNotice(frameWords().languageFailed);
    });
  };
  return (
    <>
      {LANGUAGES.filter((each) => each !== language.spoken.value).map((each) => (
        <button
          key={each}
          type="button"
          class="button button-icon language"
          lang={each}
          aria-label={`${each.toUpperCase()}, ${NAMES[each]}`}
          title={NAMES[each]}
          onClick={() => choose(each)}
        >
          {each.toUpperCase()}
        </button>
      ))}
    </>
  );
}

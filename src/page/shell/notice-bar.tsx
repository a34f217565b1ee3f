import type { JSX } from "preact";
import { BadIcon } from "../kit/icons.tsx";
import { LogPreview } from "./lazy-parts.tsx";
import { usePage } from "../kit/page-context.ts";
import { frameWords } from "../words/frame.ts";

/** What a file or a link came to: what went wrong with it, every problem; or the log that was read. */
export function NoticeBar(): JSX.Element {
  const { planner, logs } = usePage();
  const notice = planner.notice.value;
  return (
    <>
      <div role="alert" class="notice-place">
        {notice === null ? null : (
          <div class="notice">
            <p class="notice-text">
              <BadIcon /> <span>{notice.text}</span>
            </p>
            {notice.details.length === 0 ? null : (
              <ul>
                {notice.details.map((detail) => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            )}
            <button
              type="button"
              class="button"
              onClick={() => {
                planner.notice.value = null;
              }}
            >
              {frameWords().dismiss}
            </button>
          </div>
        )}
      </div>
      {logs.reading.value === null ? null : <LogPreview />}
    </>
  );
}

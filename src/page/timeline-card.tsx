import type { JSX } from "preact";
import type { Plan } from "../plan/types.ts";
import {
  partWords,
  portWords,
  secondsText,
  sessionLines,
  transferWords,
} from "../words/timeline.ts";

/** What a hold is made of: the timeline of each kind of data connection, part by part. */
export function TimelineCard({
  timelines,
  scenario,
}: Pick<Plan, "timelines" | "scenario">): JSX.Element | null {
  if (timelines.length === 0) return null;
  return (
    <div class="card">
      <div class="card-head">
        <h3 class="card-title">What a hold is made of</h3>
        <span class="card-note">middling client, size and line</span>
      </div>
      <ul class="messages">
        {timelines.map((timeline) => (
          <li key={`${timeline.group} ${timeline.transfer} ${timeline.isFirst}`}>
            <strong>{transferWords(timeline)}:</strong>{" "}
            {timeline.parts
              .map(({ what, seconds }) => `${partWords(what)} ${secondsText(seconds)}`)
              .join(" + ")}
            . {portWords(timeline)}
          </li>
        ))}
        {sessionLines(scenario).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { ganttHeight, SessionGantt } from "../../charts/session-gantt.tsx";
import { useWidth } from "../../charts/kit/use-width.ts";
import type { Plan } from "../../plan/types.ts";
import {
  partWords,
  portWords,
  secondsText,
  sessionLines,
  transferWords,
} from "../../words/timeline.ts";
import { workingWords } from "../words/working.ts";

type Timelines = Plan["timelines"];

/** What a hold is made of: one client's session as a picture, and the timeline of each kind of data connection, part by part in words. */
export function TimelineCard({
  timelines,
  scenario,
}: Pick<Plan, "timelines" | "scenario">): JSX.Element | null {
  if (timelines.length === 0) return null;
  const words = workingWords();
  return (
    <div class="card">
      <div class="card-head">
        <h3 class="card-title">{words.holdParts}</h3>
        <span class="card-note">{words.middling}</span>
      </div>
      <Session timelines={sessionOf(timelines)} />
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

function Session({ timelines }: { timelines: Timelines }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place, 600);
  const words = workingWords();
  const group = timelines[0]?.group ?? "";
  return (
    <div
      class="session-picture"
      ref={place}
      style={{ minHeight: `${ganttHeight(timelines.length)}px` }}
    >
      {width === null ? null : (
        <SessionGantt
          width={width}
          title={words.session(group)}
          duration={secondsText}
          rows={timelines.map(({ isFirst, parts, portSeconds, transfer }) => ({
            name: isFirst ? words.first(words.transfers[transfer]) : words.transfers[transfer],
            portSeconds,
            parts: parts.map(({ what, seconds }) => ({
              name: partWords(what),
              seconds,
              listens: what === "connect",
            })),
          }))}
        />
      )}
    </div>
  );
}

/** The data connections of the group whose ports are held longest: a session of it makes each kind in turn. */
export function sessionOf(timelines: Timelines): Timelines {
  const held = (each: Timelines[number]) =>
    each.portSeconds ?? each.parts.reduce((sum, { seconds }) => sum + seconds, 0);
  const [longest] = timelines.toSorted((a, b) => held(b) - held(a));
  return timelines.filter(({ group }) => group === longest?.group);
}

import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { rangesToOpen } from "../../exports/ranges-to-open.ts";
import { servers } from "../../servers/index.ts";
import type { Answer } from "../../state/keep-answered.ts";
import type { Watch, WatchedDay, WhichDay } from "../../state/watched-day.ts";
import { Playback } from "../../watch/playback.ts";
import { chosenPorts, chosenRange } from "../../state/chosen-ports.ts";
import { windowAround } from "../figures/minute-data.ts";
import { usePage } from "../kit/page-context.ts";
import { useMedia } from "../kit/use-media.ts";
import { DayStrip } from "./day-strip.tsx";
import { DayTable } from "./day-table.tsx";
import { PortPanel } from "./port-panel.tsx";
import { PortTime } from "./port-time.tsx";
import { SurfaceCard } from "./surface-card.tsx";
import { Transport } from "./transport.tsx";
import { useColours } from "./use-colours.ts";
import { usePlayer } from "./use-player.ts";
import { useWatched } from "./use-watched.ts";
import { momentWords, tellingMoment, watchSubtitle, watchTitle } from "./watch-words.ts";
import "../styles/watch.css";
import { watchWords } from "../words/watch.ts";
import { saidOf } from "../../servers/words/servers.ts";

/** Playing begins so many seconds of the day before what it is to show. */
const RUN_UP_SECONDS = 10;

/** One simulated day played back, port by port: today's range beside the one to open, on the same clients. */
export function WatchView(): JSX.Element {
  const of = usePage().planner.active.value;
  const answer = of.runner.answer.value;
  const [day, setDay] = useState<WhichDay>("usual");
  const [other, setOther] = useState("");
  const [packed, setPacked] = useState(false);
  const chosen = answer === null ? null : chosenRange(answer.plan, chosenPorts(of.id, answer));
  const planned = answer === null ? [] : rangesToOpen(answer.plan);
  const open = chosen === null ? planned : [chosen];
  const { days, failure, isWorking } = useWatched(answer, open, day, other);
  const watch = answer === null ? null : { outcome: answer, open, day, other };
  const words = watchWords();
  const own = answer?.plan.scenario.server.software;
  return (
    <div class="watch" id="answer" tabIndex={-1} aria-busy={isWorking}>
      <div class="watch-head">
        <div>
          <h2 class="compare-title">
            {answer === null ? words.title : watchTitle(answer.plan, days)}
          </h2>
          <p class="compare-subtitle">{watchSubtitle(days)}</p>
        </div>
        <div class="watch-choices">
          <select
            class="control select"
            aria-label={words.whichDay}
            value={day}
            onChange={({ currentTarget }) => setDay(currentTarget.value as WhichDay)}
          >
            <option value="usual">{words.days.usual}</option>
            <option value="worst">{words.days.worst}</option>
          </select>
          <select
            class="control select"
            aria-label={words.otherServer}
            value={other}
            onChange={({ currentTarget }) => setOther(currentTarget.value)}
          >
            <option value="">{words.noOther}</option>
            {servers
              .filter(({ id }) => id !== own)
              .map((each) => (
                <option key={each.id} value={each.id}>
                  {words.beside(saidOf(each).name)}
                </option>
              ))}
          </select>
          <div class="segments" role="group" aria-label={words.order}>
            <button type="button" aria-pressed={!packed} onClick={() => setPacked(false)}>
              {words.byNumber}
            </button>
            <button type="button" aria-pressed={packed} onClick={() => setPacked(true)}>
              {words.packed}
            </button>
          </div>
        </div>
      </div>
      {failure === null ? null : <p role="alert">{failure}</p>}
      {answer === null || watch === null || days.length === 0 ? (
        <p class="hint">{isWorking ? words.onItsWay : words.noRange}</p>
      ) : (
        <Watched answer={answer} watch={watch} days={days} packed={packed} />
      )}
    </div>
  );
}

/** The day that has been traced, with its player. */
function Watched(props: {
  answer: Answer;
  watch: Watch;
  days: readonly WatchedDay[];
  packed: boolean;
}): JSX.Element {
  const { answer, watch, days, packed } = props;
  const { announcement } = usePage();
  const place = useRef<HTMLDivElement>(null);
  const colours = useColours(place);
  const still = useMedia("(prefers-reduced-motion: reduce)");
  const [isWhole, setWhole] = useState(false);
  const playbacks = useMemo(() => days.map(({ trace }) => new Playback(trace)), [days]);
  const telling = useMemo(() => (days[0] === undefined ? 0 : tellingMoment(days[0])), [days]);
  const span = days[0]!.trace.span;
  const around = useMemo(() => windowAround(answer.plan, answer.pictures), [answer]);
  // What is to be seen must lie in the part that is shown.
  const fits = around.fromSeconds <= telling && telling <= around.toSeconds;
  const { fromSeconds, toSeconds } = isWhole || !fits ? span : around;
  const start = Math.max(fromSeconds, still ? telling : telling - RUN_UP_SECONDS);
  const player = usePlayer(fromSeconds, toSeconds, start, !still);
  const groups = answer.plan.scenario.groups.map(({ name }) => name);
  // Of the first range that refuses anybody.
  const first = playbacks[days.findIndex(({ summary }) => summary.dayRefused > 0)] ?? playbacks[0]!;
  const goTo = (moment: number) => {
    player.playing.value = false;
    player.goTo(moment);
    for (const each of playbacks) each.moveTo(player.seconds.peek());
    announcement.value = playbacks.map(momentWords).join(". ");
  };
  return (
    <div class="watch-body" ref={place}>
      <section class="card" aria-label={watchWords().theDay}>
        <Transport
          player={player}
          playback={first}
          fromSeconds={fromSeconds}
          toSeconds={toSeconds}
          goTo={goTo}
        />
        <DayStrip days={days} player={player} fromSeconds={fromSeconds} toSeconds={toSeconds} />
        {fits ? (
          <button type="button" class="link" onClick={() => setWhole(!isWhole)}>
            {isWhole ? watchWords().busyPart : watchWords().wholeDay}
          </button>
        ) : null}
      </section>
      <div class="watch-panels">
        {days.map((day, index) => (
          <PortPanel
            key={day.range.id}
            day={day}
            playback={playbacks[index]!}
            player={player}
            packed={packed}
            colours={colours}
            groups={groups}
          />
        ))}
      </div>
      <PortTime days={days} fromSeconds={fromSeconds} toSeconds={toSeconds} colours={colours} />
      <SurfaceCard answer={answer} watch={watch} days={days} />
      <DayTable days={days} fromSeconds={fromSeconds} toSeconds={toSeconds} />
    </div>
  );
}

import type { JSX } from "preact";
import { Figure } from "../../charts/kit/figure.tsx";
import { SizePanels } from "../../charts/watch/size-panels.tsx";
import type { Scenario } from "../../scenario/types.ts";
import type { Answer } from "../../state/keep-answered.ts";
import type { Watch, WatchedDay } from "../../state/watched-day.ts";
import { surfaceOf, type Surface } from "../../watch/surface.ts";
import {
  guessWords,
  meanWords,
  surfaceCaption,
  surfaceMarks,
  surfacePanels,
  surfaceTable,
  surfaceTitle,
} from "./surface-data.ts";
import { useSurfaces } from "./use-surfaces.ts";
import { panelTitle } from "./watch-words.ts";
import { thousands } from "../../language/numbers.ts";
import { surfaceWords } from "../words/surface.ts";

type Rows = ReturnType<typeof surfaceWords>["rows"];

/** A line of the table: what it is, and how a range does in it. */
const ROWS: readonly {
  row: keyof Rows;
  said: (surface: Surface, day: WatchedDay) => string;
}[] = [
  { row: "refused", said: (_surface, { summary }) => thousands(summary.dayRefused) },
  { row: "open", said: ({ ports }) => thousands(ports) },
  {
    row: "listening",
    said: ({ meanListening, mostListening }) =>
      surfaceWords().listening(meanWords(meanListening), mostListening),
  },
  { row: "guess", said: ({ guessChance }) => guessWords(guessChance) },
  { row: "idle", said: idleWords },
  {
    row: "back",
    said: ({ takenSeconds }) =>
      takenSeconds === null ? surfaceWords().clientGoes : surfaceWords().seconds(takenSeconds),
  },
];

/** Refusals beside what is open to others, from narrow to wide: a wider range opens numbers, not listeners. */
export function SurfaceCard({
  answer,
  days,
  watch,
}: {
  answer: Answer;
  days: readonly WatchedDay[];
  watch: Watch;
}): JSX.Element {
  const { plan } = answer;
  const words = surfaceWords();
  const own = days.map(({ range, trace }) => surfaceOf(trace, range.scenario.server));
  const bySize = useSurfaces(watch, days);
  const widest = own[days.findLastIndex(({ range }) => range.id !== "other")] ?? own[0];
  const title = widest === undefined ? "" : surfaceTitle(widest);
  return (
    <section class="card watch-surface" aria-label={words.section}>
      {bySize.length === 0 ? (
        <h3 class="figure-title">{title}</h3>
      ) : (
        <Figure
          name="attack-surface"
          title={title}
          subtitle={words.subtitle}
          caption={widest === undefined ? "" : surfaceCaption(widest)}
          height={(width) => (width < 420 ? 400 : 430)}
          table={() => surfaceTable(bySize)}
        >
          {(drawing) => (
            <SizePanels
              {...drawing}
              panels={surfacePanels(plan, bySize)}
              marks={surfaceMarks(plan, days, own)}
            />
          )}
        </Figure>
      )}
      <div class="watch-beside">
        <div class="watch-scroll">
          <SurfaceTable days={days} surfaces={own} />
        </div>
        <div>
          <h4>{words.smaller}</h4>
          <ul class="messages">
            {reducers(plan.scenario, widest).map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

function SurfaceTable(props: {
  days: readonly WatchedDay[];
  surfaces: readonly Surface[];
}): JSX.Element {
  const { days, surfaces } = props;
  return (
    <table>
      <thead>
        <tr>
          <td />
          {days.map((day) => (
            <th key={day.range.id} scope="col">
              {panelTitle(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ row, said }) => (
          <tr key={row}>
            <th scope="row">{surfaceWords().rows[row]}</th>
            {days.map((day, index) => (
              <td key={day.range.id}>{said(surfaces[index]!, day)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What reduces the surface of this server, and how far it is done. */
function reducers({ access, server }: Scenario, surface: Surface | undefined): string[] {
  const { maxSessionsPerAddress: cap } = server;
  const words = surfaceWords();
  return [
    words.sources(access.sources.length),
    words.cap(cap, surface?.addresses ?? 1),
    words.ownAddress,
    words.tlsReuse,
  ];
}

function idleWords({ addresses, idleSessions }: Surface): string {
  const words = surfaceWords();
  return idleSessions === null ? words.noneCan : words.idle(idleSessions, addresses);
}

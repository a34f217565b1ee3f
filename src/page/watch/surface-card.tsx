import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Figure } from "../../charts/Figure.tsx";
import { SizePanels } from "../../charts/SizePanels.tsx";
import type { Scenario } from "../../scenario/types.ts";
import type { Answer } from "../../state/run.ts";
import { surfacesBySize } from "../../state/watched-day.ts";
import type { Watch, WatchedDay } from "../../state/watched-day.ts";
import { surfaceOf, type Surface } from "../../watch/surface.ts";
import { counted, thousands } from "../../language/numbers.ts";
import {
  guessWords,
  meanWords,
  surfaceCaption,
  surfaceMarks,
  surfacePanels,
  surfaceTable,
  surfaceTitle,
} from "./surface-data.ts";
import { panelTitle } from "./watch-words.ts";

/** A line of the table: what it is, and how a range does in it. */
const ROWS: readonly { name: string; words: (surface: Surface, day: WatchedDay) => string }[] = [
  { name: "Refused on this day", words: (_surface, { summary }) => thousands(summary.dayRefused) },
  { name: "Ports that the firewall lets through", words: ({ ports }) => thousands(ports) },
  {
    name: "Of them listening at a time",
    words: ({ meanListening, mostListening }) =>
      `${meanWords(meanListening)} on average, ${thousands(mostListening)} at most`,
  },
  { name: "A guessed port is listening", words: ({ guessChance }) => guessWords(guessChance) },
  { name: "Idle sessions that would take all of it", words: idleWords },
  {
    name: "A port so taken comes back after",
    words: ({ takenSeconds }) =>
      takenSeconds === null ? "the client goes" : counted(takenSeconds, "second"),
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
  const own = days.map(({ range, trace }) => surfaceOf(trace, range.scenario.server));
  const bySize = useSurfaces(watch, days);
  const widest = own[days.findLastIndex(({ range }) => range.id !== "other")] ?? own[0];
  const title = widest === undefined ? "" : surfaceTitle(widest);
  return (
    <section class="card watch-surface" aria-label="Attack surface beside refusals">
      {bySize.length === 0 ? (
        <h3 class="figure-title">{title}</h3>
      ) : (
        <Figure
          name="attack-surface"
          title={title}
          subtitle="The same day on ranges from narrow to wide"
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
          <h4>What makes it smaller</h4>
          <ul class="messages">
            {reducers(plan.scenario, widest).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

/** The surfaces of further sizes, traced when the day itself stands; empty until then. */
function useSurfaces(watch: Watch, days: readonly WatchedDay[]): readonly Surface[] {
  const [surfaces, setSurfaces] = useState<readonly Surface[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    // Without them the table says the same of the two ranges that matter.
    surfacesBySize(watch, signal).then(
      (found) => {
        if (!signal.aborted) setSurfaces(found);
      },
      () => undefined,
    );
    return () => controller.abort(new DOMException("Stopped.", "AbortError"));
  }, [days]);
  return surfaces;
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
        {ROWS.map(({ name, words }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {days.map((day, index) => (
              <td key={day.range.id}>{words(surfaces[index]!, day)}</td>
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
  const addresses = counted(surface?.addresses ?? 1, "address", "addresses");
  return [
    access.sources.length === 0
      ? "Named sources in the firewall: today anyone may connect."
      : `Named sources in the firewall: ${counted(access.sources.length, "network")} may connect.`,
    cap === 0
      ? "A cap on sessions per address: without one, a single address can take every port."
      : `A cap on sessions per address: with ${thousands(cap)} it takes ${addresses} to fill the range.`,
    "Data connections from the client’s own address only (vsftpd: pasv_promiscuous=NO).",
    "TLS with session reuse: nobody else can use the port that a client was given.",
  ];
}

function idleWords({ addresses, idleSessions }: Surface): string {
  if (idleSessions === null) return "none: each address has all ports to itself";
  const from = addresses > 1 ? ` from ${counted(addresses, "address", "addresses")}` : "";
  return `${thousands(idleSessions)}${from}`;
}

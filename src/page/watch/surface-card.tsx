import type { JSX } from "preact";
import { decimal, oneIn } from "../../charts/words.ts";
import type { WatchedDay } from "../../state/watched-day.ts";
import { surfaceOf, type Surface } from "../../watch/surface.ts";
import { count, counted } from "../words.ts";
import { panelTitle } from "./watch-words.ts";

/** A line of the table: what it is, and how a range does in it. */
const ROWS: readonly { name: string; words: (surface: Surface, day: WatchedDay) => string }[] = [
  { name: "Refused on this day", words: (_surface, { summary }) => count(summary.dayRefused) },
  { name: "Ports that the firewall lets through", words: ({ ports }) => count(ports) },
  {
    name: "Of them listening at a time",
    words: ({ meanListening, mostListening }) =>
      `${decimal(meanListening)} on average, ${count(mostListening)} at most`,
  },
  {
    name: "A guessed port is listening",
    words: ({ guessChance }) => (guessChance === 0 ? "never on this day" : oneIn(guessChance)),
  },
  { name: "Idle sessions that would take all of it", words: idleWords },
  {
    name: "A port so taken comes back after",
    words: ({ takenSeconds }) =>
      takenSeconds === null ? "the client goes" : counted(takenSeconds, "second"),
  },
];

/** Refusals beside what is open to others: a wider range opens numbers, not listeners. */
export function SurfaceCard({ days }: { days: readonly WatchedDay[] }): JSX.Element {
  const surfaces = days.map(({ range, trace }) => surfaceOf(trace, range.scenario.server));
  return (
    <section class="card watch-surface" aria-label="Attack surface beside refusals">
      <h3 class="card-title">What a wider range opens, and what it does not</h3>
      <div class="watch-scroll">
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
      </div>
      <p class="hint">
        A number that is open but not listening answers nobody. What listens is the same load in
        either range; a wider one makes a guess less likely to meet it. What reduces it further:
        named sources in the firewall, caps on sessions in all and per address, a server that takes
        data connections only from the client’s own address (vsftpd: pasv_promiscuous=NO), and TLS
        with session reuse.
      </p>
    </section>
  );
}

function idleWords({ addresses, idleSessions }: Surface): string {
  if (idleSessions === null) return "none: each address has all ports to itself";
  const from = addresses > 1 ? ` from ${counted(addresses, "address", "addresses")}` : "";
  return `${count(idleSessions)}${from}`;
}

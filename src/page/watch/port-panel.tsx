import { useSignal, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { CELL, cellAt, GridPainter, portGrid } from "../../charts/watch/port-grid.ts";
import type { GridColours } from "../../charts/watch/port-grid.ts";
import { useWidth } from "../../charts/kit/use-width.ts";
import type { WatchedDay } from "../../state/watched-day.ts";
import type { Playback } from "../../watch/playback.ts";
import type { Player } from "./use-player.ts";
import { useWordedSeconds } from "./use-worded-seconds.ts";
import { momentWords, panelNote, panelTitle, serverOfRange } from "./watch-words.ts";
import { clockSeconds, thousands } from "../../language/numbers.ts";
import { watchWords } from "../words/watch.ts";

const LAST_REFUSED = 5;
/** After a refusal it is marked for so long: on the screen, and in seconds of the day at least. */
const MARKED_ON_SCREEN = 0.8;
const MARKED_SECONDS = 2;
const markedSeconds = (speed: number) => Math.max(MARKED_SECONDS, MARKED_ON_SCREEN * speed);

/** The states of a port, as the recorder numbers them. */
const STATE_NAMES = ["free", "listening", "transferring", "cooling", "lost"] as const;
/** The order in which busy ports are packed. */
const PACKED = [CELL.transferring, CELL.listening, CELL.lost, CELL.cooling] as const;

/** One range at the moment: its ports, how many are in which state, who was refused last. */
export function PortPanel(props: {
  day: WatchedDay;
  playback: Playback;
  player: Player;
  packed: boolean;
  colours: GridColours | null;
  groups: readonly string[];
}): JSX.Element {
  const { day, playback, player, packed, colours } = props;
  const title = panelTitle(day);
  return (
    <section class="card watch-panel" aria-label={title}>
      <h3 class="card-title">{title}</h3>
      <PortWords {...props} />
      <Ports
        playback={playback}
        player={player}
        packed={packed}
        colours={colours}
        numbers={day.range.numbers}
      />
      <p class="hint">{panelNote(day)}</p>
    </section>
  );
}

/** The ports themselves. */
function Ports(props: {
  playback: Playback;
  player: Player;
  packed: boolean;
  colours: GridColours | null;
  numbers: readonly number[];
}): JSX.Element {
  const { playback, player, packed, colours, numbers } = props;
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useSignal<GridPainter | null>(null);
  const width = useWidth(place, 400);
  const grid = useMemo(
    () => (width === null ? null : portGrid(playback.cells, width)),
    [playback, width],
  );
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || grid === null || colours === null) return;
    const sharp = Math.min(2, devicePixelRatio);
    context.canvas.width = grid.width * sharp;
    context.canvas.height = grid.height * sharp;
    context.scale(sharp, sharp);
    const labels = packed ? [] : numbers.map((port) => String(port % 1000).padStart(3, "0"));
    painter.value = new GridPainter(context, grid, colours, labels);
  }, [grid, colours, packed, numbers]);
  useSignalEffect(() => {
    const seconds = player.seconds.value;
    playback.moveTo(seconds);
    if (packed) {
      painter.value?.draw(packedLooks(playback));
      return;
    }
    const last = playback.lastRefused(1)[0]?.seconds ?? -Infinity;
    const isMarked = seconds - last < markedSeconds(player.speed.value);
    const badges = isMarked ? badgesOf(playback.lastTries()) : undefined;
    painter.value?.draw((cell) => playback.stateOf(cell), badges, Math.floor(last * 10));
  });
  const name = (event: PointerEvent) => {
    const cell = grid === null || packed ? null : cellAt(grid, event.offsetX, event.offsetY);
    const said =
      cell === null
        ? ""
        : `${numbers[cell]}: ${watchWords().states[STATE_NAMES[playback.stateOf(cell)] ?? "free"]}`;
    if (canvas.current !== null) canvas.current.title = said;
  };
  return (
    <div class="watch-ports" ref={place}>
      <canvas
        ref={canvas}
        onPointerMove={name}
        role="img"
        aria-label={watchWords().cells(playback.cells)}
        style={grid === null ? {} : { width: `${grid.width}px`, height: `${grid.height}px` }}
      />
    </div>
  );
}

/** On each port that was tried in vain, which tries it were: "1 3 9" = it was drawn three times. */
function badgesOf(tries: readonly number[]): Map<number, string> {
  const badges = new Map<number, string>();
  tries.forEach((cell, index) => {
    const before = badges.get(cell);
    badges.set(cell, before === undefined ? `${index + 1}` : `${before} ${index + 1}`);
  });
  return badges;
}

/** Busy ports first, by state: how many there are, whatever their numbers. */
function packedLooks({ byState }: Playback): (cell: number) => number {
  const ends: number[] = [];
  for (const state of PACKED) ends.push((ends.at(-1) ?? 0) + byState[state]!);
  return (cell) => PACKED[ends.findIndex((end) => cell < end)] ?? CELL.free;
}

/** The moment in numbers and words. */
function PortWords(props: {
  day: WatchedDay;
  playback: Playback;
  player: Player;
  groups: readonly string[];
}): JSX.Element {
  const { day, playback, player, groups } = props;
  const seconds = useWordedSeconds(player);
  playback.moveTo(seconds);
  const { byState, refused } = playback;
  const last = playback.lastRefused(LAST_REFUSED);
  const isRefusing =
    last[0] !== undefined && seconds - last[0].seconds < markedSeconds(player.speed.value);
  const tries = last.length === 0 ? [] : playback.lastTries();
  const dayRefuses = day.summary.dayRefused > 0;
  const { reusesAddress, leaks } = day.range.scenario.server.ports;
  const words = watchWords();
  const names = STATE_NAMES.filter(
    (name) => (name !== "cooling" || !reusesAddress) && (name !== "lost" || leaks !== null),
  );
  return (
    <>
      <dl class="watch-states">
        {names.map((name) => (
          <div key={name}>
            <dd>{thousands(byState[CELL[name]] ?? 0)}</dd>
            <dt>
              <span class={`watch-swatch watch-${name}`} /> {words.states[name]}
            </dt>
          </div>
        ))}
        <div class={refused >= 0.5 ? "watch-refused" : ""}>
          <dd>{thousands(refused)}</dd>
          <dt>{refused >= 0.5 ? `✕ ${words.refused}` : words.refused}</dt>
        </div>
      </dl>
      <p class="watch-moment">{momentWords(playback)}</p>
      <ol
        class={`watch-last ${isRefusing ? "is-refusing" : ""} ${dayRefuses ? "has-room" : ""}`}
        aria-label={words.refusedLast}
      >
        {last.length === 0 ? <li class="hint">{words.nobodyYet}</li> : null}
        {last.map(({ byCap, client, group, seconds: at }, index) => (
          <li key={index}>
            <span>{clockSeconds(at)}</span> {groups[group] ?? words.client} {thousands(client + 1)}
            <strong>
              {byCap ? words.turnedAway : `✕ ${shortly(serverOfRange(day).usersSee)}`}
            </strong>
          </li>
        ))}
      </ol>
      {tries.length === 0 ? null : (
        <p class="hint watch-tries">
          {words.triedOn(tries.map((cell) => day.range.numbers[cell]).join(", "))}
        </p>
      )}
    </>
  );
}

/** What users see in a word or two: what stands before the first comma or colon. */
function shortly(usersSee: string): string {
  const [first = ""] = usersSee.split(/[,;:(]/);
  return first.trim();
}

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { SequenceDiagram } from "../../charts/sequence-diagram.tsx";
import { useWidth } from "../../charts/kit/use-width.ts";
import { rangesToOpen } from "../../exports/ranges-to-open.ts";
import { serverById } from "../../servers/index.ts";
import type { Case } from "../../state/scenario-case.ts";
import { portsIn } from "../verdict/range-text.ts";
import { usePage } from "../kit/page-context.ts";
import { useMedia } from "../kit/use-media.ts";
import { activeSteps, passiveSteps, type Step, type Story } from "./steps.ts";
import "../styles/sequence.css";
import { sequenceWords } from "../words/sequence.ts";
import { saidOf } from "../../servers/words/servers.ts";

/** The step in which the two ways part. */
const PARTING = 3;
const PLAY_MILLISECONDS = 1600;
const HEIGHT = 372;

/** Why there is a passive range at all: the same upload in active and in passive mode, packet by packet. */
export function SequenceView(): JSX.Element {
  const of = usePage().planner.active.value;
  const { story, ports } = storyOf(of);
  const words = sequenceWords();
  const active = activeSteps(story);
  const passive = passiveSteps(story);
  const { at, go, playing, play } = useSteps(active, passive);
  return (
    <div class="sequence" id="answer" tabIndex={-1}>
      <div class="sequence-head">
        <div>
          <h2 class="compare-title">{words.title}</h2>
          <p class="compare-subtitle">{words.subtitle}</p>
        </div>
        <Stepper at={at} count={active.length} go={go} playing={playing} play={play} />
      </div>
      <div class="sequence-pair">
        <SequenceCard
          title={words.active}
          subtitle={words.activeNote}
          steps={active}
          at={at}
          story={story}
        />
        <SequenceCard
          title={words.passive}
          subtitle={words.passiveNote(ports)}
          steps={passive}
          at={at}
          story={story}
        />
      </div>
      <p class="hint sequence-foot">{words.foot}</p>
    </div>
  );
}

/** The server of a case, and what is to be open for it: as the answer says, where there is one. */
function storyOf(of: Case): { story: Story; ports: number } {
  const plan = of.runner.answer.value?.plan;
  const server = of.completed.value?.scenario.server ?? plan?.scenario.server;
  const ranges = plan === undefined ? [] : rangesToOpen(plan);
  const access = of.completed.value?.scenario.access ?? plan?.scenario.access;
  const facts = serverById(server?.software ?? "");
  const story: Story = {
    name: facts === undefined ? sequenceWords().theServer : saidOf(facts).name,
    ports: server?.ports ?? {
      pick: "scan-up",
      holdUntil: "transfer-end",
      reusesAddress: true,
      timeWaitSeconds: 0,
    },
    controlPort: access?.controlPorts[0] ?? 21,
    range: ranges[0] ?? null,
  };
  return { story, ports: portsIn(ranges) };
}

/** The step that is shown, and the ways to another; each is announced. */
function useSteps(active: readonly Step[], passive: readonly Step[]) {
  const { announcement } = usePage();
  const [at, setAt] = useState(PARTING);
  const [playing, setPlaying] = useState(false);
  const last = active.length - 1;
  const go = (to: number) => {
    const step = Math.max(0, Math.min(last, to));
    setAt(step);
    announcement.value = sequenceWords().announce(
      step + 1,
      last + 1,
      active[step]?.text ?? "",
      passive[step]?.text ?? "",
    );
  };
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => {
      if (at < last) setAt(at + 1);
      else setPlaying(false);
    }, PLAY_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [playing, at]);
  const play = () => {
    if (!playing && at === last) setAt(0);
    setPlaying(!playing);
  };
  return { at, go, playing, play };
}

function Stepper(props: {
  at: number;
  count: number;
  go: (to: number) => void;
  playing: boolean;
  play: () => void;
}): JSX.Element {
  const { at, count, go } = props;
  const words = sequenceWords();
  // Who wants no motion steps by hand.
  const still = useMedia("(prefers-reduced-motion: reduce)");
  return (
    <div class="stepper" role="group" aria-label={words.steps}>
      <button
        type="button"
        class="button button-icon"
        aria-label={words.back}
        disabled={at === 0}
        onClick={() => go(at - 1)}
      >
        ‹
      </button>
      <span class="stepper-words">{words.step(at + 1, count)}</span>
      <button
        type="button"
        class="button button-icon"
        aria-label={words.next}
        disabled={at === count - 1}
        onClick={() => go(at + 1)}
      >
        ›
      </button>
      {still ? null : (
        <button type="button" class="button stepper-play" onClick={props.play}>
          {props.playing ? words.pause : words.play}
        </button>
      )}
    </div>
  );
}

function SequenceCard(props: {
  title: string;
  subtitle: string;
  steps: readonly Step[];
  at: number;
  story: Story;
}): JSX.Element {
  const { steps, at, story, title } = props;
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place, 600);
  const { range, controlPort } = story;
  const words = sequenceWords();
  return (
    <section class="card sequence-card" aria-label={title}>
      <h3 class="card-title">{title}</h3>
      <p class="hint">{props.subtitle}</p>
      <div ref={place} class="sequence-drawing" style={{ minHeight: `${HEIGHT}px` }}>
        {width === null ? null : (
          <SequenceDiagram
            width={width}
            height={HEIGHT}
            title={title}
            description={words.describe(at + 1, steps.length, steps[at]?.text ?? "")}
            left={[words.client, "198.51.100.7"]}
            right={[words.server, "203.0.113.10"]}
            walls={[words.clientsWall, words.yourWall]}
            usual={words.port(controlPort)}
            door={range === null ? [words.theRange] : [`${range.first}-`, `${range.last}`]}
            arrows={steps}
            at={at}
          />
        )}
      </div>
      <ol class="sequence-steps">
        {steps.map(({ text }, index) => (
          <li key={text} aria-current={index === at ? "step" : undefined}>
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}

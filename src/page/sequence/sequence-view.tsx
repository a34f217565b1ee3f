import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { SequenceDiagram } from "../../charts/SequenceDiagram.tsx";
import { useWidth } from "../../charts/useWidth.ts";
import { rangesToOpen } from "../../exports/ranges-to-open.ts";
import { serverById } from "../../servers/index.ts";
import type { Case } from "../../state/case.ts";
import { portsIn } from "../open-ranges.ts";
import { usePage } from "../planner-context.ts";
import { useMedia } from "../use-media.ts";
import { counted } from "../../language/numbers.ts";
import { activeSteps, passiveSteps, type Step, type Story } from "./steps.ts";
import "../styles/sequence.css";

/** The step in which the two ways part. */
const PARTING = 3;
const PLAY_MILLISECONDS = 1600;
const HEIGHT = 372;

/** Why there is a passive range at all: the same upload in active and in passive mode, packet by packet. */
export function SequenceView(): JSX.Element {
  const of = usePage().planner.active.value;
  const { story, ports } = storyOf(of);
  const active = activeSteps(story);
  const passive = passiveSteps(story);
  const { at, go, playing, play } = useSteps(active, passive);
  return (
    <div class="sequence" id="answer" tabIndex={-1}>
      <div class="sequence-head">
        <div>
          <h2 class="compare-title">
            Passive moves the open door from every client to your server
          </h2>
          <p class="compare-subtitle">
            The same upload twice. Who opens the data connection decides whose firewall must let it
            in.
          </p>
        </div>
        <Stepper at={at} count={active.length} go={go} playing={playing} play={play} />
      </div>
      <div class="sequence-pair">
        <SequenceCard
          title="Active: the server calls back, and the client’s firewall refuses"
          subtitle="Needs no passive ports, but fails behind most NAT and client firewalls"
          steps={active}
          at={at}
          story={story}
        />
        <SequenceCard
          title="Passive: the client calls twice, through the range you opened"
          subtitle={`Every file and every listing needs one of the ${ports === 0 ? "range’s ports" : counted(ports, "port")} for a while`}
          steps={passive}
          at={at}
          story={story}
        />
      </div>
      <p class="hint sequence-foot">
        With TLS no firewall can read the 227 or 229 reply, so a fixed range is the only way. SFTP
        runs inside one SSH connection on port 22 and needs no range at all.
      </p>
    </div>
  );
}

/** The server of a case, and what is to be open for it: as the answer says, where there is one. */
function storyOf(of: Case): { story: Story; ports: number } {
  const plan = of.runner.answer.value?.plan;
  const server = of.completed.value?.scenario.server ?? plan?.scenario.server;
  const ranges = plan === undefined ? [] : rangesToOpen(plan);
  const access = of.completed.value?.scenario.access ?? plan?.scenario.access;
  const story: Story = {
    name: serverById(server?.software ?? "")?.name ?? "The server",
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
    announcement.value = `Step ${step + 1} of ${last + 1}. Active: ${active[step]?.text ?? ""} Passive: ${passive[step]?.text ?? ""}`;
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
  // Who wants no motion steps by hand.
  const still = useMedia("(prefers-reduced-motion: reduce)");
  return (
    <div class="stepper" role="group" aria-label="Steps">
      <button
        type="button"
        class="button button-icon"
        aria-label="Step back"
        disabled={at === 0}
        onClick={() => go(at - 1)}
      >
        ‹
      </button>
      <span class="stepper-words">
        Step {at + 1} of {count}
      </span>
      <button
        type="button"
        class="button button-icon"
        aria-label="Next step"
        disabled={at === count - 1}
        onClick={() => go(at + 1)}
      >
        ›
      </button>
      {still ? null : (
        <button type="button" class="button stepper-play" onClick={props.play}>
          {props.playing ? "Pause" : "Play"}
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
            description={`Step ${at + 1} of ${steps.length}. ${steps[at]?.text ?? ""} The list below has every step.`}
            left={["Client", "198.51.100.7"]}
            right={["Server", "203.0.113.10"]}
            walls={[
              ["Client’s", "firewall"],
              ["Your", "firewall"],
            ]}
            usual={`port ${controlPort}`}
            door={range === null ? ["the range"] : [`${range.first}-`, `${range.last}`]}
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

import type { ComponentChildren, JSX } from "preact";
import type { Plan } from "../../plan/types.ts";
import { CopyButton } from "../kit/copy-button.tsx";
import { Emphasis, Unbroken } from "../kit/emphasis.tsx";
import { BadIcon, GoodIcon, WarnIcon } from "../kit/icons.tsx";
import { useCase } from "../kit/page-context.ts";
import { useLayout } from "../kit/use-layout.ts";
import { rangesToOpen } from "../../exports/ranges-to-open.ts";
import { rangesText } from "./range-text.ts";
import { RunLine } from "./run-line.tsx";
import { useHang, useStagger } from "./use-cures.ts";
import { useWhatIf } from "./what-if-sentence.ts";
import { RunStatusLine } from "./run-status.tsx";
import { VerdictActions } from "./verdict-actions.tsx";
import { verdictView, whyTitle } from "./verdict-view.ts";
import type { Tone } from "./verdict-view.ts";
import { verdictWords } from "../words/verdict.ts";
import { tellingPhrases } from "./telling-phrases.ts";

/** The answer: judgement on today's range, what to open, how sure, and why; always in this order. */
export function VerdictCard(): JSX.Element {
  const of = useCase();
  const words = verdictWords();
  const run = of.runner.run.value;
  const view = verdictView(run, of.runner.key.value);
  const plan = run.answer?.plan ?? null;
  const range = plan === null ? "" : rangesText(rangesToOpen(plan));
  return (
    <section
      class={`card verdict tone-${view.tone} phase-${view.phase}`}
      aria-labelledby={`verdict-${of.id}`}
    >
      <RunStatusLine view={view} />
      <div class="verdict-answer dims">
        {view.today === null ? null : (
          <p class="verdict-today">
            <ToneIcon tone={view.tone} />{" "}
            <span>
              <Unbroken text={view.today} />
            </span>
          </p>
        )}
        <div class="verdict-head">
          <h2 id={`verdict-${of.id}`} class="verdict-headline">
            <Unbroken text={view.headline} />
          </h2>
          {range === "" ? null : (
            <CopyButton
              class="button button-primary"
              text={range}
              label={words.copyRange}
              said={words.copiedRange(range)}
            />
          )}
        </div>
        {plan === null ? <VerdictPlaceholder /> : <VerdictWords plan={plan} />}
      </div>
      <RunLine key={of.id} />
    </section>
  );
}

function ToneIcon({ tone }: { tone: Tone }): JSX.Element | null {
  if (tone === "danger") return <BadIcon />;
  if (tone === "warn") return <WarnIcon />;
  return tone === "good" ? <GoodIcon /> : null;
}

function VerdictWords({ plan }: { plan: Plan }): JSX.Element {
  const { verdict } = plan;
  const words = verdictWords();
  const why = whyTitle(plan);
  const telling = tellingPhrases(plan);
  return (
    <>
      <p class="verdict-sure">
        <Emphasis text={verdict.sure} telling={telling} />
      </p>
      <VerdictParts title={why}>
        <VerdictPart title={why} telling={telling} texts={[verdict.why, verdict.margin]} />
        <VerdictPart
          title={words.restsOn}
          telling={telling}
          texts={[verdict.restsOn, useWhatIf(plan), useStagger(), useHang()]}
        >
          <VerdictActions plan={plan} />
        </VerdictPart>
        <VerdictPart
          title={words.limits}
          telling={telling}
          texts={[verdict.limits, verdict.symptom]}
        />
      </VerdictParts>
    </>
  );
}

/** The reasons; on a narrow screen they are folded, so that the chart begins on the first one. */
function VerdictParts(props: { title: string; children: ComponentChildren }): JSX.Element {
  const parts = <div class="verdict-parts">{props.children}</div>;
  if (useLayout() !== "narrow") return parts;
  return (
    <details class="more verdict-more">
      <summary>{verdictWords().andLimits(props.title)}</summary>
      {parts}
    </details>
  );
}

function VerdictPart(props: {
  title: string;
  telling: readonly string[];
  texts: string[];
  children?: ComponentChildren;
}): JSX.Element {
  const { title, telling, texts, children } = props;
  const said = texts.filter((text) => text !== "");
  return (
    <div class="verdict-part">
      <h3>{title}</h3>
      <p>
        <Emphasis text={said.join(" ")} telling={telling} />
      </p>
      {children}
    </div>
  );
}

/** Keeps the card's height while the first answer is on its way. */
function VerdictPlaceholder(): JSX.Element {
  const words = verdictWords();
  return (
    <>
      <p class="verdict-sure aside">{words.firstAnswer}</p>
      <VerdictParts title={words.why}>
        {[words.why, words.restsOn, words.limits].map((title) => (
          <div class="verdict-part" key={title}>
            <h3>{title}</h3>
            <p class="aside">…</p>
          </div>
        ))}
      </VerdictParts>
    </>
  );
}

import type { ComponentChildren, JSX } from "preact";
import { DayPicture, dayCaption, dayTitle } from "../figures/day-figure.tsx";
import { RefusalPicture, refusalCaption, refusalTitle } from "../figures/refusal-figure.tsx";
import { Emphasis, Unbroken } from "../kit/emphasis.tsx";
import type { Answer } from "../../state/keep-answered.ts";
import { toneOf, whyTitle } from "../verdict/verdict-view.ts";
import { tellingPhrases } from "../verdict/telling-phrases.ts";
import { chartHeight, reasonsOf } from "./first-page.ts";
import type { AssumedRow, ReportParts, ReportText } from "./report-parts.ts";
import { movedBlocks } from "./second-page.ts";
import type { Block } from "./second-page.ts";
import { reportWords } from "../words/report.ts";
import { staysEnglish } from "../kit/stays-english.ts";

/** px of the text's width on A4: 210 mm less twice 14 mm, at 96 px an inch. */
const WIDTH = 686;

/** The plan on paper: two pages for a signature, then what was assumed. */
export function ReportSheet(props: {
  name: string;
  answer: Answer;
  parts: ReportParts;
  /** The day on which it is printed, as 2026-11-29. */
  day: string;
}): JSX.Element {
  const { name, answer, parts, day } = props;
  const moved = movedBlocks(answer.plan, parts);
  return (
    <article class="report-sheet">
      <header class="report-head">
        <h1>{name}</h1>
        <p>Passive Port Planner · {reportWords().date(day)}</p>
      </header>
      <ReportVerdict answer={answer} />
      <ReportCharts answer={answer} />
      <ReportGrounds answer={answer} parts={parts} moved={moved} />
      <ReportAppendix rows={parts.assumed}>
        <ReportBlocks answer={answer} parts={parts} has={(block) => moved.has(block)} />
      </ReportAppendix>
    </article>
  );
}

function ReportVerdict({ answer: { plan } }: { answer: Answer }): JSX.Element {
  const { verdict } = plan;
  const telling = tellingPhrases(plan);
  return (
    <>
      {verdict.today === null ? null : (
        <p class={`report-today tone-${toneOf(plan)}`}>
          <Unbroken text={verdict.today} />
        </p>
      )}
      <p class="report-headline">
        <Unbroken text={verdict.headline} />
      </p>
      <p class="report-sure">
        <Emphasis text={verdict.sure} telling={telling} />
      </p>
      <div class="report-reasons">
        {reasonsOf(plan).map(({ part, heading, said }) => (
          <section key={part}>
            <h2>{part === "why" ? whyTitle(plan) : heading}</h2>
            <p>
              <Emphasis text={said} telling={telling} />
            </p>
          </section>
        ))}
      </div>
    </>
  );
}

function ReportCharts({ answer }: { answer: Answer }): JSX.Element {
  const { plan } = answer;
  const size = { width: WIDTH, height: chartHeight(plan) };
  return (
    <>
      <ReportFigure title={refusalTitle(plan)} caption={refusalCaption(plan)}>
        <RefusalPicture
          {...size}
          title={refusalTitle(plan)}
          description={refusalCaption(plan)}
          answer={answer}
          chosen={plan.recommendation?.ports ?? null}
        />
      </ReportFigure>
      <ReportFigure title={dayTitle(plan)} caption={dayCaption()}>
        <DayPicture
          {...size}
          title={dayTitle(plan)}
          description={dayCaption()}
          answer={answer}
          chosen={plan.recommendation?.ports ?? null}
          wanted={null}
        />
      </ReportFigure>
    </>
  );
}

function ReportFigure(props: {
  title: string;
  caption: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <figure>
      <h2>{props.title}</h2>
      {props.children}
      <figcaption>{props.caption}</figcaption>
    </figure>
  );
}

/** The second page: what was set, what to beware of, what to open, and where to sign. */
function ReportGrounds({
  answer,
  parts,
  moved,
}: {
  answer: Answer;
  parts: ReportParts;
  moved: ReadonlySet<Block>;
}): JSX.Element {
  const { run, model, scenario } = answer.plan;
  const words = reportWords();
  return (
    <div class="report-page">
      <ReportBlocks answer={answer} parts={parts} has={(block) => !moved.has(block)} />
      {moved.size === 0 ? null : <p class="report-more">{words.moreInAppendix}</p>}
      <p class="report-made">
        {words.madeWithSeed(model, scenario.simulation.seed, run.days)}
        {parts.link === null ? null : (
          <>
            {" "}
            {words.openAgain} <a href={parts.link}>{parts.link}</a>
          </>
        )}
      </p>
      <p class="report-sign">
        <span>{words.approved}</span> <span>{words.dateToSign}</span>
      </p>
    </div>
  );
}

/** What was set, what to beware of, and the texts: those of them that belong here. */
function ReportBlocks(props: {
  answer: Answer;
  parts: ReportParts;
  has: (block: Block) => boolean;
}): JSX.Element {
  const { parts, has } = props;
  const { limits, warnings } = props.answer.plan;
  const messages = [...limits, ...warnings];
  const words = reportWords();
  return (
    <>
      {has("inputs") ? (
        <>
          <h2>{words.wasSet}</h2>
          <table class="report-table">
            <tbody>
              {parts.inputs.map(([concern, said]) => (
                <tr key={concern}>
                  <th scope="row">{concern}</th>
                  <td>{said}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : null}
      {has("messages") && messages.length > 0 ? (
        <>
          <h2>{words.limitsAndWarnings}</h2>
          <ul>
            {messages.map(({ code, message }) => (
              <li key={`${code} ${message}`}>{message}</li>
            ))}
          </ul>
        </>
      ) : null}
      {parts.texts.map((text, index) =>
        has(index) ? <ReportTextBlock key={index} {...text} /> : null,
      )}
    </>
  );
}

function ReportTextBlock({ name, text, isProse }: ReportText): JSX.Element {
  return (
    <>
      <h2>{name}</h2>
      {isProse ? (
        <div class="report-prose" lang={staysEnglish()}>
          {text.split("\n\n").map((passage) => (
            <p key={passage}>{passage}</p>
          ))}
        </div>
      ) : (
        <pre lang={staysEnglish()}>{text}</pre>
      )}
    </>
  );
}

function ReportAppendix({
  rows,
  children,
}: {
  rows: readonly AssumedRow[];
  children: ComponentChildren;
}): JSX.Element {
  const words = reportWords();
  return (
    <div class="report-page">
      <h2>{words.appendix}</h2>
      <table class="report-table report-assumed">
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.source}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, groups, value, source, lang }) => (
            <tr key={`${label} ${groups.join(" ")} ${value}`}>
              <td>
                {label}
                {groups.length === 0 ? null : <small> {groups.join(", ")}</small>}
              </td>
              <td>{value}</td>
              <td lang={lang}>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </div>
  );
}

import type { JSX } from "preact";
import type { Formula, Message, Plan, Rule } from "../../plan/types.ts";
import { CapacityCard } from "./capacity-card.tsx";
import { useDrawnAnswer } from "../drawing/draw-in-turn.tsx";
import { useCase } from "../kit/page-context.ts";
import { ReportCard } from "../report/report-card.tsx";
import { RecoveryCard } from "./recovery-card.tsx";
import { TimelineCard } from "./timeline-card.tsx";
import { ruleWords } from "./rule-words.ts";
import { decimal, oneIn, oneInRange, thousands } from "../../language/numbers.ts";
import { workingWords } from "../words/working.ts";

/** Further rules of thumb are folded. */
const RULES_SHOWN = 4;

/** Shown working: the formula beside the simulation, limits, warnings, rules of thumb, and everything assumed. */
export function Working(): JSX.Element | null {
  const plan = useDrawnAnswer(useCase())?.plan;
  if (plan === undefined) return null;
  return (
    <section class="working dims" aria-labelledby="working-title">
      <h2 id="working-title" class="visually-hidden">
        {workingWords().working}
      </h2>
      <ReportCard />
      <CapacityCard />
      <RecoveryCard />
      <TimelineCard timelines={plan.timelines} scenario={plan.scenario} />
      <div class="working-row">
        <FormulaCard formula={plan.formula} plan={plan} />
        <MessagesCard
          limits={plan.limits}
          warnings={plan.warnings}
          rules={plan.rules}
          plan={plan}
        />
      </div>
    </section>
  );
}

function FormulaCard({ formula, plan }: { formula: Formula; plan: Plan }): JSX.Element {
  const least = plan.recommendation?.least;
  const words = workingWords();
  return (
    <div class="card">
      <div class="card-head">
        <h3 class="card-title">{words.textbook}</h3>
      </div>
      <dl class="facts">
        <Fact name={words.formula} value={formula.name} />
        <Fact name={words.busyIfNobodyRefused} value={words.erlangs(decimal(formula.erlangs))} />
        <Fact
          name={words.byFormula}
          value={formula.ports === null ? words.moreThanAny : thousands(formula.ports)}
        />
        {least === undefined ? null : <Fact name={words.bySimulation} value={thousands(least)} />}
        <Fact
          name={words.refusalsByFormula}
          value={words.rateWith(formula.refusals, least ?? null)}
        />
      </dl>
      <p class="hint">{formula.why}</p>
      <FormulaTable formula={formula} />
    </div>
  );
}

/** Formula against simulation, size by size; nothing where there is nothing to compare. */
function FormulaTable({ formula }: { formula: Formula }): JSX.Element | null {
  if (formula.beside.length === 0) return null;
  const words = workingWords();
  const { columns } = words;
  return (
    <div class="formula-table">
      <table class="compare-table">
        <caption class="visually-hidden">{words.besides}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.ports}</th>
            <th scope="col">{columns.formula}</th>
            <th scope="col">{columns.simulation}</th>
            <th scope="col">{columns.agree}</th>
          </tr>
        </thead>
        <tbody>
          {formula.beside.map(({ ports, formula: exact, simulation, agrees }) => (
            <tr key={ports}>
              <th scope="row">{thousands(ports)}</th>
              <td>{oneIn(exact)}</td>
              <td>
                {oneIn(simulation.estimate)} ({oneInRange(simulation.low, simulation.high)})
              </td>
              <td>{agrees ? words.yes : words.no}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function MessagesCard(props: {
  limits: readonly Message[];
  warnings: readonly Message[];
  rules: readonly Rule[];
  plan: Plan;
}): JSX.Element {
  const { limits, warnings, rules, plan } = props;
  const words = workingWords();
  return (
    <div class="card">
      <h3 class="card-title">{words.limitsAndWarnings}</h3>
      {limits.length + warnings.length === 0 ? <p class="hint">{words.noMessages}</p> : null}
      <ul class="messages">
        {[...limits, ...warnings].map(({ code, message }) => (
          <li key={`${code} ${message}`}>{message}</li>
        ))}
      </ul>
      {rules.length === 0 ? null : (
        <>
          <h3 class="card-title card-title-next">{words.rules}</h3>
          <RuleList rules={rules.slice(0, RULES_SHOWN)} plan={plan} />
          {rules.length <= RULES_SHOWN ? null : (
            <details class="more">
              <summary>{words.moreRules(rules.length - RULES_SHOWN)}</summary>
              <RuleList rules={rules.slice(RULES_SHOWN)} plan={plan} />
            </details>
          )}
        </>
      )}
    </div>
  );
}

function RuleList({ rules, plan }: { rules: readonly Rule[]; plan: Plan }): JSX.Element {
  return (
    <ul class="messages">
      {rules.map((rule) => (
        <li key={`${rule.source} ${rule.rule}`}>{ruleWords(rule, plan)}</li>
      ))}
    </ul>
  );
}

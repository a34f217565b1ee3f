import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { CopyButton } from "../kit/copy-button.tsx";
import { Highlight } from "./highlight.tsx";
import type { ExportText } from "../../exports/types.ts";
import { useDrawnAnswer } from "../drawing/draw-in-turn.tsx";
import { useCase, usePage } from "../kit/page-context.ts";
import { saveBytes, saveText } from "../../charts/kit/save.ts";
import { allTexts, stepsOf } from "./all-texts-zip.ts";
import { chosenPorts, chosenRange, choosePorts } from "../../state/chosen-ports.ts";
import { portsIn, rangesText } from "../verdict/range-text.ts";
import { snippetTabs } from "./export-tabs.ts";
import type { Snippet, SnippetTab } from "./export-tabs.ts";
import { Tabs } from "../kit/tabs.tsx";
import { TargetPicker } from "../kit/picker.tsx";
import { menuWords } from "../words/menu.ts";
import { staysEnglish } from "../kit/stays-english.ts";

/** The texts to paste: a tab each for the usual targets, every one in a list that can be searched. */
export function Snippets(): JSX.Element | null {
  const { link, snippet: kept } = usePage();
  const of = useCase();
  const [other, setOther] = useState(kept.peek());
  // What was chosen elsewhere on the page gets its tab, too.
  if (kept.value !== "" && kept.value !== other) setOther(kept.value);
  const answer = useDrawnAnswer(of);
  const scenario = of.completed.value?.scenario;
  if (answer === null || scenario === undefined) return null;
  const chosen = chosenRange(answer.plan, chosenPorts(of.id, answer));
  const targets = snippetTabs(answer.plan, scenario.access, link.value, chosen);
  if (targets.length === 0) return null;
  const entries = targets
    .filter(({ id, favourite }) => favourite || id === other)
    .map((target) => ({
      id: target.id,
      name: tabName(target.name),
      panel: () => <SnippetPanel target={target} />,
    }));
  const want = (id: string) => {
    kept.value = id;
  };
  const choose = (id: string) => {
    setOther(id);
    want(id);
  };
  const words = menuWords();
  const saveAll = () => saveBytes("ftp-passive-ports.zip", "application/zip", allTexts(targets));
  return (
    <section class="card snippets dims" aria-labelledby="snippets-title">
      <h2 class="snippets-title" id="snippets-title">
        {words.paste}
      </h2>
      {chosen === null ? null : (
        <p class="snippets-chosen">
          {words.forChosen(portsIn([chosen]), rangesText([chosen]))}{" "}
          <button type="button" class="link" onClick={() => choosePorts(of.id, answer, null)}>
            {words.backToAnswer}
          </button>
        </p>
      )}
      <Tabs
        label={words.texts}
        id="snippet"
        entries={entries}
        wanted={kept.value}
        onWant={want}
        after={
          <>
            <TargetPicker
              targets={targets}
              label={words.allSystems(targets.length)}
              words={words.systems}
              onChoose={choose}
            />
            <button type="button" class="button all-texts" onClick={saveAll}>
              {words.zip}
            </button>
          </>
        }
      />
    </section>
  );
}

/** A name short enough for a tab: "Linux: reserve the ports (sysctl)" → "sysctl", else without what is in brackets. */
function tabName(name: string): string {
  const [, inBrackets] = /^Linux: .*\((\w+)\)$/.exec(name) ?? [];
  return inBrackets ?? name.replace(/ \([^)]*\)$/, "");
}

function SnippetPanel({ target }: { target: SnippetTab }): JSX.Element {
  const made = target.make();
  if (!made.ok)
    return (
      <p class="snippet-why" lang={staysEnglish()}>
        {made.why}
      </p>
    );
  const { texts } = made.snippet;
  return (
    <>
      {texts.map((text) => (
        <TextBlock
          key={text.file}
          name={texts.length === 1 ? target.name : text.file}
          text={text}
          snippet={made.snippet}
        />
      ))}
    </>
  );
}

function TextBlock(props: { name: string; text: ExportText; snippet: Snippet }): JSX.Element {
  const { name, snippet } = props;
  const { file, text } = props.text;
  const words = menuWords();
  const lines = text.trimEnd().split("\n").length;
  return (
    <>
      {/* Long lines scroll sideways, so the box must be reachable from the keyboard. */}
      <pre class="code" tabIndex={0} aria-label={words.textFor(name)} lang={staysEnglish()}>
        <Highlight text={text} />
      </pre>
      <div class="snippet-foot">
        <div class="buttons">
          <CopyButton
            class="button button-primary"
            text={text}
            label={words.copy}
            said={words.copiedLines(lines)}
          />
          <button type="button" class="button" onClick={() => saveText(file, "text/plain", text)}>
            {words.saveAs(file)}
          </button>
        </div>
        <SnippetSteps text={props.text} snippet={snippet} />
      </div>
    </>
  );
}

function SnippetSteps({ text, snippet }: { text: ExportText; snippet: Snippet }): JSX.Element {
  const { capacityPorts, capacity } = useCase().questions;
  const words = menuWords();
  const fits = snippet.notes.flatMap(({ portsThatFit }) => portsThatFit ?? []);
  const ask = (ports: number) => {
    capacityPorts.value = ports;
    capacity.want();
    document.querySelector(".capacity")?.scrollIntoView({ block: "nearest" });
  };
  const steps = stepsOf(text, snippet.notes);
  return (
    <div class="snippet-about">
      <dl class="snippet-steps">
        <Steps steps={steps.filter(([name]) => !LATER.has(name))} />
        {fits.length === 0 ? null : (
          <div>
            <dt>{words.steps.Ask}</dt>
            <dd>
              <button type="button" class="link" onClick={() => ask(Math.min(...fits))}>
                {words.whatCarry(Math.min(...fits))}
              </button>
            </dd>
          </div>
        )}
        {snippet.verified ? null : (
          <div>
            <dt>{words.steps.Note}</dt>
            <dd>{words.notTried}</dd>
          </div>
        )}
      </dl>
      <details class="more">
        <summary>{words.howToUse}</summary>
        <dl class="snippet-steps">
          <Steps steps={steps.filter(([name]) => LATER.has(name))} />
        </dl>
      </details>
    </div>
  );
}

/** What is wanted only once the text is copied. */
const LATER: ReadonlySet<string> = new Set(["Check", "Apply", "Undo", "Times"]);

function Steps({ steps }: { steps: ReturnType<typeof stepsOf> }): JSX.Element {
  return (
    <>
      {steps.map(([name, said]) => (
        <div key={name}>
          <dt>{menuWords().steps[name]}</dt>
          {/* Only what a platform says to this plan is a sentence of the page. */}
          <dd lang={name === "Caps" ? undefined : staysEnglish()}>{said}</dd>
        </div>
      ))}
    </>
  );
}

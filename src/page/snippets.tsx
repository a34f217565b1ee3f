import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { CopyButton } from "./copy-button.tsx";
import { Highlight } from "./highlight.tsx";
import { useDrawnAnswer } from "./in-turn.tsx";
import { useCase, usePage } from "./planner-context.ts";
import { saveBytes, saveText } from "../charts/save.ts";
import { allTexts } from "./all-texts.ts";
import { chosenPorts, chosenRange, choosePorts } from "./chosen-ports.ts";
import { portsIn, rangesText } from "./open-ranges.ts";
import { snippetTabs } from "./snippet-list.ts";
import type { Snippet, SnippetTab } from "./snippet-list.ts";
import { Tabs } from "./tabs.tsx";
import { counted } from "./words.ts";

/** The texts to paste: a tab each for the usual targets, every other one behind a list. */
export function Snippets(): JSX.Element | null {
  const { link, snippet: kept } = usePage();
  const of = useCase();
  const [other, setOther] = useState(kept.peek());
  const answer = useDrawnAnswer(of);
  const scenario = of.completed.value?.scenario;
  if (answer === null || scenario === undefined) return null;
  const chosen = chosenRange(answer.plan, chosenPorts(of.id, answer));
  const targets = snippetTabs(answer.plan, scenario, link.value, chosen);
  if (targets.length === 0) return null;
  const entries = targets
    .filter(({ id, favourite }) => favourite || id === other)
    .map((target) => ({
      id: target.id,
      name: tabName(target.name),
      panel: (chosen: boolean) => <SnippetPanel target={target} chosen={chosen} />,
    }));
  const want = (id: string) => {
    kept.value = id;
  };
  const choose = (id: string) => {
    setOther(id);
    want(id);
  };
  const saveAll = () => saveBytes("ftp-passive-ports.zip", "application/zip", allTexts(targets));
  return (
    <section class="card snippets dims" aria-labelledby="snippets-title">
      <h2 class="snippets-title" id="snippets-title">
        Paste this
      </h2>
      {chosen === null ? null : (
        <p class="snippets-chosen">
          For the {counted(portsIn([chosen]), "port")} that you chose, {rangesText([chosen])}.{" "}
          <button type="button" class="link" onClick={() => choosePorts(of.id, answer, null)}>
            Back to the answer
          </button>
        </p>
      )}
      <Tabs
        label="Texts to paste"
        id="snippet"
        entries={entries}
        wanted={kept.value}
        onWant={want}
        after={
          <OtherTargets targets={targets} chosen={other} onChoose={choose} onSaveAll={saveAll} />
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

/** Every target that has no tab of its own, by what it belongs to. */
function OtherTargets(props: {
  targets: readonly SnippetTab[];
  chosen: string;
  onChoose: (id: string) => void;
  onSaveAll: () => void;
}): JSX.Element {
  const others = props.targets.filter(({ favourite }) => !favourite);
  const groups = [...new Set(others.map(({ group }) => group))];
  return (
    <>
      <select
        class="control select other-targets"
        aria-label="Other systems"
        value={others.some(({ id }) => id === props.chosen) ? props.chosen : ""}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        <option value="">Other systems ({others.length})</option>
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {others
              .filter((target) => target.group === group)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <button type="button" class="button all-texts" onClick={props.onSaveAll}>
        All as a zip
      </button>
    </>
  );
}

function SnippetPanel({ target, chosen }: { target: SnippetTab; chosen: boolean }): JSX.Element {
  const made = target.make();
  if (!made.ok) return <p class="snippet-why">{made.why}</p>;
  const { snippet } = made;
  const lines = snippet.text.trimEnd().split("\n").length;
  return (
    <>
      {/* Long lines scroll sideways, so the box must be reachable from the keyboard. */}
      <pre class="code" tabIndex={0} aria-label={`Text for ${snippet.name}`}>
        {chosen ? <Highlight text={snippet.text} /> : <code>{snippet.text}</code>}
      </pre>
      <div class="snippet-foot">
        <div class="buttons">
          <CopyButton
            class="button button-primary"
            text={snippet.text}
            label="Copy"
            said={`Copied ${counted(lines, "line")}`}
          />
          <button
            type="button"
            class="button"
            onClick={() => saveText(snippet.file, "text/plain", snippet.text)}
          >
            Save as {snippet.file}
          </button>
        </div>
        <SnippetSteps snippet={snippet} />
      </div>
    </>
  );
}

function SnippetSteps({ snippet }: { snippet: Snippet }): JSX.Element {
  const steps = [
    ["Where", snippet.where],
    ["Check", snippet.check],
    ["Apply", snippet.apply],
    ["Undo", snippet.undo],
    ["Caps", snippet.notes.join(" ")],
  ].filter(([, text]) => text !== "");
  return (
    <dl class="snippet-steps">
      {steps.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {snippet.verified ? null : (
        <div>
          <dt>Note</dt>
          <dd>Written from the documents of the product; not tried on it.</dd>
        </div>
      )}
    </dl>
  );
}

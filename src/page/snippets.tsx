import type { JSX } from "preact";
import { CopyButton } from "./copy-button.tsx";
import { Highlight } from "./highlight.tsx";
import { useCase, usePage } from "./planner-context.ts";
import { saveText } from "../charts/save.ts";
import { snippetTabs } from "./snippet-list.ts";
import type { Snippet, SnippetTab } from "./snippet-list.ts";
import { Tabs } from "./tabs.tsx";
import { counted } from "./words.ts";

/** The texts to paste, one tab each. */
export function Snippets(): JSX.Element | null {
  const { link } = usePage();
  const of = useCase();
  const plan = of.runner.run.value.answer?.plan;
  const scenario = of.completed.value?.scenario;
  if (plan === undefined || scenario === undefined) return null;
  const tabs = snippetTabs(plan, scenario, link.value);
  if (tabs.length === 0) return null;
  const entries = tabs.map((tab) => ({
    id: tab.id,
    name: tab.name,
    panel: (chosen: boolean) => <SnippetPanel tab={tab} chosen={chosen} />,
  }));
  return (
    <section class="card snippets dims" aria-labelledby="snippets-title">
      <h2 class="snippets-title" id="snippets-title">
        Paste this
      </h2>
      <Tabs label="Texts to paste" id="snippet" entries={entries} />
    </section>
  );
}

function SnippetPanel({ tab, chosen }: { tab: SnippetTab; chosen: boolean }): JSX.Element {
  if (!tab.ok) return <p class="snippet-why">{tab.why}</p>;
  const { snippet } = tab;
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

import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { servers } from "../../servers/index.ts";
import type { LogOptions } from "../../state/question-types.ts";
import { logNumbers, readTexts, textsOf } from "./log-option-texts.ts";
import { linesWords } from "../words/lines.ts";

/** How a log is to be read again: what its notes speak of can be set here, before anything is used. */
export function LogOptionsForm({
  options,
  formats,
  onRead,
}: {
  options: LogOptions;
  formats: readonly Entry[];
  onRead: (options: LogOptions) => Promise<void>;
}): JSX.Element {
  const [texts, setTexts] = useState(() => textsOf(options));
  const { options: wanted, problems } = readTexts(texts);
  const set = (name: keyof LogOptions) => (text: string) =>
    setTexts((before) => ({ ...before, [name]: text }));
  const isFine = Object.keys(problems).length === 0;
  const words = linesWords();
  return (
    <details class="more log-options">
      <summary>{words.otherWay}</summary>
      <div class="log-options-fields">
        <Choice
          label={words.server}
          value={texts.software}
          first={words.asLogSays}
          entries={servers}
          onChange={set("software")}
        />
        <Choice
          label={words.format}
          value={texts.format}
          first={words.asItLooks}
          entries={formats}
          onChange={set("format")}
        />
        <Choice
          label={words.order}
          value={texts.way}
          first={words.asWholeLogSays}
          entries={[
            { id: "day-first", name: words.dayFirst },
            { id: "month-first", name: words.monthFirst },
          ]}
          onChange={set("way")}
        />
        <Text
          label={words.range}
          placeholder="50000-50099"
          value={texts.range}
          problem={problems.range}
          onInput={set("range")}
        />
        {logNumbers.map(({ name }) => (
          <Text
            key={name}
            label={words.numbers[name]}
            value={texts[name]}
            problem={problems[name]}
            onInput={set(name)}
          />
        ))}
      </div>
      <button type="button" class="button" disabled={!isFine} onClick={() => void onRead(wanted)}>
        {words.readAgain}
      </button>
    </details>
  );
}

interface Entry {
  id: string;
  name: string;
}

function Choice({
  label,
  value,
  first,
  entries,
  onChange,
}: {
  label: string;
  value: string;
  first: string;
  entries: readonly Entry[];
  onChange: (id: string) => void;
}): JSX.Element {
  return (
    <label class="log-option">
      <span>{label}</span>
      <select
        class="control select"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{first}</option>
        {entries.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Text({
  label,
  value,
  placeholder = "",
  problem = "",
  onInput,
}: {
  label: string;
  value: string;
  placeholder?: string;
  problem?: string | undefined;
  onInput: (text: string) => void;
}): JSX.Element {
  return (
    <label class="log-option">
      <span>{label}</span>
      <input
        type="text"
        class="control"
        inputMode="text"
        autocomplete="off"
        placeholder={placeholder}
        value={value}
        aria-invalid={problem !== ""}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {problem === "" ? null : <span>{problem}</span>}
    </label>
  );
}

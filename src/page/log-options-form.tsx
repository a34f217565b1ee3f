import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { servers } from "../servers/index.ts";
import type { LogOptions } from "../state/questions.ts";
import { linesWords } from "./words/lines.ts";

/** Numbers that a person may set, with what they may be. */
const numbers = [
  { name: "clockShiftHours", from: -14, to: 14, step: 0.25 },
  { name: "gapSeconds", from: 1, to: 86_400, step: 1 },
  { name: "listings", from: 0, to: 1000, step: 0.1 },
] as const;

/** The range as a person writes it; "" = none. */
function rangeText({ range }: LogOptions): string {
  return range === undefined ? "" : `${range.first}-${range.last}`;
}

/** Reads "50000-50049"; undefined where it is no range. */
function readRange(text: string): LogOptions["range"] {
  const [, first, last] = /^\s*(\d{1,5})\s*-\s*(\d{1,5})\s*$/.exec(text) ?? [];
  const range = { first: Number(first), last: Number(last) };
  return range.first >= 1 && range.last <= 65_535 && range.first <= range.last ? range : undefined;
}

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
  const words = linesWords();
  const [draft, setDraft] = useState<LogOptions>(options);
  const set = (name: keyof LogOptions, value: LogOptions[keyof LogOptions] | undefined) => {
    const { [name]: _old, ...rest } = draft;
    setDraft(value === undefined ? rest : { ...rest, [name]: value });
  };
  const choose = (name: "software" | "format" | "way", text: string) =>
    set(name, text === "" ? undefined : text);
  return (
    <details class="more log-options">
      <summary>{words.otherWay}</summary>
      <div class="log-options-fields">
        <Choice
          label={words.server}
          value={draft.software ?? ""}
          first={words.asLogSays}
          entries={servers}
          onChange={(id) => choose("software", id)}
        />
        <Choice
          label={words.format}
          value={draft.format ?? ""}
          first={words.asItLooks}
          entries={formats}
          onChange={(id) => choose("format", id)}
        />
        <Choice
          label={words.order}
          value={draft.way ?? ""}
          first={words.asWholeLogSays}
          entries={[
            { id: "day-first", name: words.dayFirst },
            { id: "month-first", name: words.monthFirst },
          ]}
          onChange={(id) => choose("way", id)}
        />
        <label class="log-option">
          <span>{words.range}</span>
          <input
            type="text"
            class="control"
            inputMode="numeric"
            placeholder="50000-50099"
            value={rangeText(options)}
            onInput={(event) => set("range", readRange(event.currentTarget.value))}
          />
        </label>
        {numbers.map(({ name, from, to, step }) => (
          <label class="log-option" key={name}>
            <span>{words.numbers[name]}</span>
            <input
              type="number"
              class="control"
              min={from}
              max={to}
              step={step}
              value={options[name] ?? ""}
              onInput={(event) => {
                const value = event.currentTarget.valueAsNumber;
                set(name, value >= from && value <= to ? value : undefined);
              }}
            />
          </label>
        ))}
      </div>
      <button type="button" class="button" onClick={() => void onRead(draft)}>
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

import type { JSX } from "preact";
import type { DayWindow } from "../../charts/kit/minutes.ts";
import { tidyWindow } from "../../charts/kit/minutes.ts";
import { clockTime } from "../../state/field-text.ts";
import { figuresWords } from "../words/figures.ts";

/** The brush in words: two times of day that can be typed, and the way back to the whole day. */
export function WindowTimes({
  window,
  onWindow,
}: {
  window: DayWindow;
  onWindow: (window: DayWindow) => void;
}): JSX.Element {
  return (
    <div class="window-times">
      <WindowTime
        name={figuresWords().from}
        seconds={window.fromSeconds}
        onTime={(fromSeconds) => onWindow(tidyWindow({ ...window, fromSeconds }))}
      />
      <WindowTime
        name={figuresWords().to}
        seconds={window.toSeconds}
        onTime={(toSeconds) => onWindow(tidyWindow({ ...window, toSeconds }))}
      />
      <button
        type="button"
        class="figure-tool"
        onClick={() => onWindow({ fromSeconds: 0, toSeconds: 86400 })}
      >
        {figuresWords().wholeDay}
      </button>
    </div>
  );
}

/** A time that is taken when the field is left or Enter is pressed; a text that is no time gives way to the last one. */
function WindowTime(props: {
  name: string;
  seconds: number;
  onTime: (seconds: number) => void;
}): JSX.Element {
  const text = props.seconds >= 86400 ? "24:00" : clockTime.write(props.seconds);
  return (
    <label>
      {props.name}{" "}
      <input
        type="text"
        class="control"
        size={5}
        value={text}
        onChange={(event) => {
          const reading = clockTime.read(event.currentTarget.value);
          if (reading.ok) props.onTime(reading.value);
          else event.currentTarget.value = text;
        }}
      />
    </label>
  );
}

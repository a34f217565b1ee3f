import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import type { Drawing } from "./chart.tsx";
import { saveText, standaloneSvg } from "./save.ts";
import { csvOf } from "./table.ts";
import type { ChartTable } from "./table.ts";
import { useWidth } from "./use-width.ts";
import { decimal, significant } from "../../language/numbers.ts";
import { chartWords } from "../words/charts.ts";

/** A further toggle in a figure's foot, such as ECDF. */
export interface FigureToggle {
  name: string;
  on: boolean;
  onToggle: () => void;
}

/** What a figure takes; `name` is the stem of the files that it saves, `table` is asked for only when it is needed. */
export interface FigureProps {
  name: string;
  title: string;
  subtitle?: string;
  caption?: string;
  height: number | ((width: number) => number);
  table: () => ChartTable;
  toggles?: readonly FigureToggle[];
  /** Width in px where it cannot be measured. */
  widthBefore?: number;
  children: (drawing: Drawing) => ComponentChildren;
}

/** A chart with its finding as title, its caption, its table, and CSV and SVG to save. */
export function Figure(props: FigureProps) {
  const { name, title, subtitle, caption, table, toggles } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const before = props.widthBefore ?? 520;
  const width = useWidth(frame, before);
  const height = typeof props.height === "number" ? props.height : props.height(width ?? before);
  const [tableShown, showTable] = useState(false);
  const saveSvg = () => {
    const drawing = frame.current?.querySelector<SVGSVGElement>("svg.chart-drawing");
    if (drawing) saveText(`${name}.svg`, "image/svg+xml", standaloneSvg(drawing));
  };
  return (
    <figure class="figure" aria-labelledby={`${id}-title`}>
      <figcaption>
        <h3 class="figure-title" id={`${id}-title`}>
          {title}
        </h3>
        {subtitle ? <p class="figure-subtitle">{subtitle}</p> : null}
      </figcaption>
      <div class="figure-drawing" ref={frame} style={{ minHeight: `${height}px` }}>
        {width === null
          ? null
          : props.children({ width, height, title, description: subtitle ?? caption ?? title })}
      </div>
      <div class="figure-foot">
        <p class="figure-caption">{caption}</p>
        <div class="figure-tools">
          <button
            type="button"
            class="figure-tool"
            aria-expanded={tableShown}
            aria-controls={`${id}-data`}
            onClick={() => showTable(!tableShown)}
          >
            {chartWords().table}
          </button>
          {toggles?.map((toggle) => (
            <button
              key={toggle.name}
              type="button"
              class="figure-tool"
              aria-pressed={toggle.on}
              onClick={toggle.onToggle}
            >
              {toggle.name}
            </button>
          ))}
          <button
            type="button"
            class="figure-tool"
            onClick={() => saveText(`${name}.csv`, "text/csv", csvOf(table()))}
          >
            CSV
          </button>
          <button type="button" class="figure-tool" onClick={saveSvg}>
            SVG
          </button>
        </div>
      </div>
      <div
        id={`${id}-data`}
        class="figure-data"
        hidden={!tableShown}
        // What scrolls must be reachable by keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={tableShown ? 0 : -1}
      >
        {tableShown ? <DataTable name={title} table={table()} /> : null}
      </div>
    </figure>
  );
}

/** All data of a figure as a table; numbers with separators, small rates with four digits. */
export function DataTable({ name, table }: { name: string; table: ChartTable }) {
  const words = (cell: string | number | null) => {
    if (cell === null) return "–";
    if (typeof cell === "string") return cell;
    return cell !== 0 && Math.abs(cell) < 0.1 ? significant(cell, 4) : decimal(cell);
  };
  return (
    <table aria-label={name}>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, place) => (
              <td key={place}>{words(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { JSX } from "preact";
import { DayFigure } from "./day-figure.tsx";
import { FigureGrid } from "./figure-grid.tsx";
import { HolderFigure } from "./holder-figure.tsx";
import { PeakFigure } from "./peak-figure.tsx";
import { RefusalFigure } from "./refusal-figure.tsx";
import { SensitivityFigure } from "./sensitivity-figure.tsx";
import { ServerFigure } from "./server-figure.tsx";

/** The figures of one scenario. */
export function Figures(): JSX.Element {
  return (
    <FigureGrid>
      <RefusalFigure />
      <DayFigure />
      <PeakFigure />
      <HolderFigure />
      <ServerFigure />
      <SensitivityFigure />
    </FigureGrid>
  );
}

import type { JSX } from "preact";
import { widerWindows } from "../../scenario/stagger.ts";
import { useDrawnAnswer } from "../drawing/draw-in-turn.tsx";
import { useCase } from "../kit/page-context.ts";
import { DayFigure } from "./day-figure.tsx";
import { FigureGrid } from "./figure-grid.tsx";
import { HolderFigure } from "./holder-figure.tsx";
import { PeakFigure } from "./peak-figure.tsx";
import { SensitivityFigure } from "./sensitivity-figure.tsx";
import { ServerFigure } from "./server-figure.tsx";
import { StaggerFigure } from "./stagger-figure.tsx";

/** The figures of one scenario, but for the first, which stands beside the text to paste. */
export function Figures(): JSX.Element {
  const scenario = useDrawnAnswer(useCase())?.plan.scenario;
  const synchronised = scenario?.groups.some(({ visits }) => widerWindows(visits).length > 0);
  return (
    <FigureGrid>
      <DayFigure />
      <PeakFigure />
      <HolderFigure />
      <ServerFigure />
      <SensitivityFigure />
      {synchronised === true ? <StaggerFigure /> : null}
    </FigureGrid>
  );
}

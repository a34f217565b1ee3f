import { render } from "preact";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { caseName } from "../kit/case-names.ts";
import { usePage } from "../kit/page-context.ts";
import { reportParts } from "./report-parts.ts";
import { ReportSheet } from "./report-sheet.tsx";
import "../styles/report.css";

/** What is printed instead of the page; drawn when the page is about to be printed, gone afterwards. */
export function PrintedReport(): JSX.Element {
  const { planner, link } = usePage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = place.current;
    if (root === null) return undefined;
    const draw = () => {
      const of = planner.active.peek();
      const answer = of.runner.answer.peek();
      const completed = of.completed.peek();
      if (answer === null || completed === null) return;
      const { document } = of.inputs.peek();
      const parts = reportParts(answer.plan, document, completed.scenario.access, link.peek());
      const day = new Date().toISOString().slice(0, 10);
      render(<ReportSheet name={caseName(of)} answer={answer} parts={parts} day={day} />, root);
    };
    const clear = () => render(null, root);
    addEventListener("beforeprint", draw);
    addEventListener("afterprint", clear);
    return () => {
      removeEventListener("beforeprint", draw);
      removeEventListener("afterprint", clear);
      clear();
    };
  }, [planner, link]);
  return <div class="report" ref={place} />;
}

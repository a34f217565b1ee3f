import { lazyPart } from "../drawing/lazy-part.tsx";

/** Parts that the first verdict does not need, each in a file of its own. */

export const Figures = lazyPart(async () => (await import("../figures/figures.tsx")).Figures);

export const StillCard = lazyPart(
  async () => (await import("../symptoms/still-card.tsx")).StillCard,
);

export const Lead = lazyPart(async () => (await import("./lead.tsx")).Lead);

export const Working = lazyPart(async () => (await import("../working/working.tsx")).Working);

export const PrintedReport = lazyPart(
  async () => (await import("../report/printed-report.tsx")).PrintedReport,
);

export const AssumptionList = lazyPart(
  async () => (await import("../working/assumption-list.tsx")).AssumptionList,
);

export const SequenceView = lazyPart(
  async () => (await import("../sequence/sequence-view.tsx")).SequenceView,
  { late: false },
);

export const WatchView = lazyPart(async () => (await import("../watch/watch-view.tsx")).WatchView, {
  late: false,
});

export const CompareView = lazyPart(
  async () => (await import("../compare/compare-view.tsx")).CompareView,
  { late: false },
);

export const LogPreview = lazyPart(
  async () => (await import("../inputs/log-preview.tsx")).LogPreview,
  {
    late: false,
  },
);

export const ScenarioList = lazyPart(
  async () => (await import("./scenario-list.tsx")).ScenarioList,
);

import { lazyPart } from "./lazy-part.tsx";

/** The small drawings beside fields and progress: decoration that the first verdict does not wait for. */

export const QuantityShape = lazyPart(
  async () => (await import("./inputs/quantity-shape.tsx")).QuantityShape,
);

export const HourBars = lazyPart(async () => (await import("../charts/Sparkline.tsx")).HourBars);

export const ProgressSpark = lazyPart(
  async () => (await import("../charts/Sparkline.tsx")).ProgressSpark,
);

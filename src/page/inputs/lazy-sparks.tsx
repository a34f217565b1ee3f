import { lazyPart } from "../drawing/lazy-part.tsx";

/** The small drawings beside fields and progress: decoration that the first verdict does not wait for. */

export const QuantityShape = lazyPart(
  async () => (await import("./quantity-shape.tsx")).QuantityShape,
);

export const HourBars = lazyPart(async () => (await import("../../charts/sparkline.tsx")).HourBars);

export const ProgressSpark = lazyPart(
  async () => (await import("../../charts/sparkline.tsx")).ProgressSpark,
);

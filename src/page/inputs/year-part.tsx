import { lazyPart } from "../drawing/lazy-part.tsx";

/** The fields of a year, fetched when they are first asked for. */
export const YearPart = lazyPart(async () => (await import("./year-fields.tsx")).YearFields, {
  late: false,
});

import { exactly } from "../../language/numbers.ts";

/** Sessions and quantities in English; amounts and spans were written before. */
export const english = {
  bytes: "bytes",
  to: (low: string, high: string) => `${low} to ${high}`,
  exponential: (mean: string) => `exponential, mean ${mean}`,
  lognormal: (median: string, sigma: string) => `log-normal, median ${median}, sigma ${sigma}`,
  pareto: (span: string, alpha: string) => `Pareto, ${span}, alpha ${alpha}`,
  evenly: (span: string) => `evenly ${span}`,
  geometric: (mean: string) => `geometric, mean ${mean}`,
  oneOf: (values: string, span: string) => `one of ${values} values, ${span}`,

  /** What a visit's sessions do; `stay` is null where it ends with its last file, `group` where there is but one. */
  sessions: (
    group: string | null,
    browsing: number,
    connections: number,
    stay: { seconds: string; isTimeOut: boolean } | null,
  ) => {
    const stays =
      stay === null
        ? "ends with its last file"
        : `stays logged in for ${stay.seconds} after its last file${stay.isTimeOut ? " (the server's idle time-out)" : ""}`;
    const visit = group === null ? "a visit" : `a visit of ${group}`;
    if (browsing === 0) return `${visit} ${stays}`;
    const lists =
      browsing === 1
        ? "1 session that lists folders"
        : `${exactly(browsing)} sessions that list folders`;
    const transfers =
      connections === 1 ? "1 that transfers" : `up to ${exactly(connections)} that transfer`;
    return `${visit} has ${lists} and ${transfers}. It ${stays}`;
  },
};
export type VisitWords = typeof english;

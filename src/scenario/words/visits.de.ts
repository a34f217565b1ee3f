import { exactly } from "../../language/numbers.ts";
import type { VisitWords } from "./visits.en.ts";

/** Sessions and quantities in German. */
export const german: VisitWords = {
  bytes: "Bytes",
  to: (low, high) => `${low} bis ${high}`,
  exponential: (mean) => `exponentiell, Mittel ${mean}`,
  lognormal: (median, sigma) => `log-normal, Median ${median}, Sigma ${sigma}`,
  pareto: (span, alpha) => `Pareto, ${span}, Alpha ${alpha}`,
  evenly: (span) => `gleichmäßig ${span}`,
  geometric: (mean) => `geometrisch, Mittel ${mean}`,
  oneOf: (values, span) => `einer von ${values} Werten, ${span}`,

  sessions: (group, browsing, connections, stay) => {
    const stays =
      stay === null
        ? "endet mit der letzten Datei"
        : `bleibt nach der letzten Datei ${stay.seconds} angemeldet${stay.isTimeOut ? " (das Zeitlimit des Servers für untätige Sitzungen)" : ""}`;
    const visit = group === null ? "ein Besuch" : `ein Besuch von ${group}`;
    if (browsing === 0) return `${visit} ${stays}`;
    const lists =
      browsing === 1
        ? "1 Sitzung, die Ordner auflistet,"
        : `${exactly(browsing)} Sitzungen, die Ordner auflisten,`;
    const transfers =
      connections === 1 ? "1, die überträgt" : `bis zu ${exactly(connections)}, die übertragen`;
    return `${visit} hat ${lists} und ${transfers}. Er ${stays}`;
  },
};

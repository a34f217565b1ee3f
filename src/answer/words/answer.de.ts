import type { AnswerWords } from "./answer.en.ts";

/** Clauses of the answer in German. */
export const german: AnswerWords = {
  nobodyAsks: "niemand verlangt einen Port",
  sessionsLetIn: (cap) => `der Server lässt ${cap} Sitzungen zu`,
  sessionsOfAddress: (cap) => `der Server lässt ${cap} Sitzungen je Adresse zu`,
  clientsAtOnce: (group, clients, sessions) =>
    `${group}: ${clients === 1 ? "1 Client mit" : `${clients} Clients mit je`} ${sessions} ${sessions === 1 ? "Sitzung" : "Sitzungen"} zugleich`,
  addressesAtOnce: (group, addresses, sessions) =>
    `${group}: ${addresses === 1 ? "1 Adresse mit" : `${addresses} Adressen mit je`} ${sessions} ${sessions === 1 ? "Sitzung" : "Sitzungen"} zugleich`,

  tail: {
    together: "Besuche beginnen gemeinsam nach der Uhr",
    daysDiffer: "die Last ist von Tag zu Tag verschieden",
    tooFew: "es wurden zu wenige Abweisungen gezählt, um zu sehen, wie sie mit der Größe abnehmen",
    tooFar: "das Ziel ist mehr als 1.000-mal seltener als alles, was gezählt wurde",
    offCurve: "das Gezählte fällt nicht entlang Haywards Kurve",
    aboveCurve: "das Gezählte liegt über Haywards Kurve",
  },

  erlangB: "Erlang B",
  erlangBOfSessions: (each) => `Erlang B auf floor(N / ${each}) Sitzungen`,
  drawChain: (draws) => `Kette aus ${draws === null ? "N" : draws} Ziehungen`,
  engset: (sources) => `Engset, ${sources} Quellen`,
  premises: {
    erlangB:
      "Anfragen kommen zu zufälligen Zeiten, und jeder Port wird probiert. Von der Haltezeit zählt nur das Mittel",
    sessions: "Sitzungen beginnen zu zufälligen Zeiten, und jede nimmt einen der Plätze",
    draws:
      "Anfragen kommen zu zufälligen Zeiten und probieren Ports blind. Von der Haltezeit zählt nur das Mittel",
    engset:
      "eine feste Zahl von Clients, jeder mit höchstens einem Port, und keiner versucht es vorzeitig wieder",
  },
  loadMeasured: (atBusiestMinute) =>
    `wurde in der Simulation gemessen${atBusiestMinute ? ", in der stärksten Minute des mittleren Tages" : ""}`,
  loadGiven: "stammt aus den Raten und Zeiten des Szenarios",
  applies: (premise, load) => `Sie gilt hier: ${premise}. Die Last ${load}.`,
  comparison: (obstacle, load) => `Nur zum Vergleich: ${obstacle}. Die Last ${load}.`,
  broken: {
    daysDiffer:
      "die Last ist von Tag zu Tag verschieden, aber die Formel setzt eine immer gleiche voraus",
    daily: "die Last wechselt mit der Stunde, aber die Formel setzt eine stetige voraus",
    scheduled:
      "Besuche beginnen gemeinsam nach der Uhr, aber die Formel setzt zufällige Anfänge voraus",
    someAlways: "manche Clients sind immer angemeldet, andere kommen und gehen",
    groupsDiffer: "die Gruppen von Clients unterscheiden sich",
    retries: "abgewiesene Clients versuchen es erneut, aber die Formel nimmt an, dass sie weggehen",
    several: "ein Besuch öffnet mehrere Datenverbindungen, sie kommen also nicht zufällig",
    shared: "ein Port bedient mehrere Client-Adressen zugleich",
    givesUp: "der Server gibt auf, bevor er jeden Port probiert hat",
    few: "es sind wenige Clients, aber die Formel nimmt endlos viele an",
    keepPlaces: "Clients, die immer angemeldet sind, behalten ihre Plätze",
    longSessions:
      "Sitzungen dauern länger als ihre Datenverbindungen, und nur deren Last ist bekannt",
    link: "die Leitung ist zeitweise voll, und Übertragungen bremsen einander, was die Formel nicht kennt",
    cap: "eine Obergrenze für Sitzungen weist manche Clients zuerst ab",
  },
  asAssumed: "wie angenommen",
};

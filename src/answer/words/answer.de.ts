import type { AnswerWords } from "./answer.en.ts";

/** Clauses of the answer in German. */
export const german: AnswerWords = {
  nobodyAsks: "niemand verlangt einen Port",
  sessionsLetIn: (cap) => `der Server lässt ${cap} Sitzungen zu`,
  sessionsOfAddress: (cap) => `der Server lässt ${cap} Sitzungen je Adresse zu`,
  clientsAtOnce: (group, clients, sessions) =>
    `${group}: ${clients} Clients mit je ${sessions} ${sessions === 1 ? "Sitzung" : "Sitzungen"} zugleich`,
  addressesAtOnce: (group, addresses, sessions) =>
    `${group}: ${addresses} Adressen mit je ${sessions} Sitzungen zugleich`,

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
      "PASVs kommen zu zufälligen Zeiten, und jeder Port wird probiert; wie die Haltezeiten verteilt sind, ist gleich",
    sessions: "Sitzungen beginnen zu zufälligen Zeiten, und jede nimmt einen der Plätze",
    draws:
      "PASVs kommen zu zufälligen Zeiten und ziehen Ports blind; wie die Haltezeiten verteilt sind, ist gleich",
    engset:
      "eine feste Zahl von Clients, jeder mit höchstens einem Port, und keiner fragt früher wieder",
  },
  loadMeasured: (atBusiestMinute) =>
    `wurde in der Simulation gemessen${atBusiestMinute ? ", in der stärksten Minute des mittleren Tages" : ""}`,
  loadGiven: "stammt aus den Raten und Zeiten des Szenarios",
  applies: (premise, load) => `Ihre Voraussetzungen gelten hier: ${premise}. Die Last ${load}.`,
  comparison: (obstacle, load) => `Sie dient nur dem Vergleich: ${obstacle}. Die Last ${load}.`,
  broken: {
    daysDiffer: "die Last ist von Tag zu Tag verschieden, die Formel kennt nur eine",
    daily: "die Last wechselt mit der Stunde, die Formel kennt nur eine stetige",
    scheduled: "Besuche beginnen gemeinsam nach der Uhr, die Formel nimmt sie als zufällig",
    someAlways: "manche Clients sind immer angemeldet, andere kommen und gehen",
    groupsDiffer: "die Gruppen von Clients unterscheiden sich",
    retries: "abgewiesene Clients versuchen es erneut, in der Formel gehen sie weg",
    several: "ein Besuch öffnet mehrere Datenverbindungen, sie kommen also nicht zufällig",
    shared: "ein Port bedient mehrere Client-Adressen zugleich",
    givesUp: "der Server gibt auf, bevor er jeden Port probiert hat",
    few: "es sind wenige Clients, die Formel hat unendlich viele",
    keepPlaces: "Clients, die immer angemeldet sind, behalten ihre Plätze",
    longSessions:
      "eine Sitzung dauert länger als die Datenverbindung darin, deren Last bekannt ist",
    link: "die Leitung ist zeitweise voll: je mehr Übertragungen, desto länger dauern sie, in der Formel stören sie einander nicht",
    cap: "eine Obergrenze für Sitzungen weist manche Clients zuerst ab",
  },
  asAssumed: "wie angenommen",
};

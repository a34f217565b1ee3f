import { counted, howOften, period, thousands, times } from "../../language/numbers.ts";
import type { PortBehaviour } from "../../scenario/types.ts";
import type { Coming, LoadWords } from "./load.en.ts";

const PICKS: Readonly<Record<PortBehaviour["pick"], string>> = {
  "random-draws": "zieht Ports blind",
  shuffle: "probiert Ports in zufälliger Reihenfolge",
  "scan-up": "sucht von einem zufälligen Port aufwärts",
  "scan-down": "sucht von einem zufälligen Port abwärts",
  cursor: "geht reihum durch seinen Bereich",
  lowest: "nimmt den niedrigsten freien Port",
};
const HOLDS: Readonly<Record<PortBehaviour["holdUntil"], string>> = {
  accept: "ein Port ist von PASV an belegt, bis der Client verbunden ist",
  "transfer-end": "ein Port ist von PASV an belegt, bis die Übertragung vorbei ist",
  "next-pasv-or-quit": "ein Port ist bis zum nächsten PASV oder zum Ende der Sitzung belegt",
};
const ports = (value: number): string => counted(value, "Port", "Ports");

/** "jede Stunde", "alle 15 Minuten". */
function everyText(seconds: number): string {
  if (seconds === 3600) return "jede Stunde";
  return seconds === 60 ? "jede Minute" : `alle ${period(seconds)}`;
}

function comingText(coming: Coming, isOne: boolean): string {
  const each = isOne ? "er" : "jeder";
  const start = isOne ? "er beginnt" : "sie beginnen";
  switch (coming.pattern) {
    case "steady":
      return `${each} kommt ${howOften(coming.perHour)} zu zufälligen Zeiten`;
    case "daily": {
      const often =
        coming.perDay < 0.95 ? howOften(coming.perDay / 24) : times(coming.perDay, "am Tag");
      return `${each} kommt ${often}, zu manchen Stunden mehr als zu anderen`;
    }
    case "always":
      return `${each} ist den ganzen Tag angemeldet`;
    case "scheduled": {
      const { everySeconds, mark, skew, spread } = coming;
      const at =
        everySeconds >= 86_400 ? `um ${mark}` : `${everyText(everySeconds)}, erstmals um ${mark}`;
      if (skew > 0) return `${start} ${at}, plus oder minus ${period(skew)}`;
      if (spread > 0) return `${start} ${at}, verteilt über ${period(spread)}`;
      return isOne ? `${start} ${at}` : `alle beginnen ${at}, gleichzeitig`;
    }
  }
}

/** What the answer rests on, in German. */
export const german: LoadWords = {
  catalogued: (server, summary) => `${server}: ${summary}`,
  asSet: (server, { attempts, holdUntil, pick }) => {
    const tries = attempts === null ? "alle" : counted(attempts, "Versuch", "Versuche");
    return `${server}, wie hier eingestellt: ${PICKS[pick]}, ${tries}; ${HOLDS[holdUntil]}.`;
  },
  usersSee: (what) => `Ist der Bereich voll, sehen Anwender: ${what}.`,
  lookFor: (line) => `Suchen Sie im Log nach „${line}“.`,
  placesThen: (count, places) => `; bei ${ports(count)} ist sie ${places}`,
  whenFull: {
    refuse: "eine Fehlerantwort; die Sitzung geht weiter",
    "close-session": "die Sitzung endet",
    "outside-range": "einen Port außerhalb des Bereichs, den die Firewall verwirft: ein Hängen",
    wait: "nichts, bis ein Port frei ist: Die Anfrage wartet",
  },

  restsOn: ({ clients, name, held, all, isLittle, isConnections, coming }) => {
    const isOne = clients === 1;
    const who = isOne ? `Der eine Client von ${name}` : `${thousands(clients)} Clients von ${name}`;
    const hold = isOne ? "hält" : "halten";
    const what = isConnections ? "Datenverbindungen" : "Ports";
    const one = isConnections ? "die eine Datenverbindung" : "den einen Port";
    let share =
      all === "1" ? `${hold} zur Spitze ${one}` : `${hold} zur Spitze alle ${all} ${what}`;
    if (isLittle)
      share = `${isOne ? "macht" : "machen"} zur Spitze die ganze Last aus, im Mittel ${all} ${isConnections ? "Datenverbindung" : "Port"}`;
    else if (held !== all) share = `${hold} zur Spitze ${held} von ${all} ${what}`;
    return `${who} ${share}: ${comingText(coming, isOne)}.`;
  },
  sessionsCount: (sessions) => ` Auch Sitzungen zählen: ${sessions}.`,
};

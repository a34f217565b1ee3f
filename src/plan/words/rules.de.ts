import type { RuleWords } from "./rules.en.ts";

/** Rules of thumb in German. */
export const german: RuleWords = {
  fileZilla:
    "Mehr Ports als Übertragungen in vier Minuten; der eigene Code bevorzugt nur Ports, die so lange ruhten.",
  halfTheRange:
    "Anmeldungen sind auf den halben Bereich begrenzt: zwei Ports je gleichzeitiger Sitzung.",
  twoPerClient: "Zwei Ports für jeden Client.",
  fiveTimes: "Das Fünffache der erwarteten gleichzeitigen Verbindungen.",
  onePerTransfer: "Ein Port je Client, der gerade passiv überträgt.",
  asManyAsSessions: "So viele Ports, wie Sitzungen erlaubt sind.",
  moreThanClients: "Mehr Ports als die größte Zahl von Clients.",
  tenPerUser:
    "Etwa zehn Ports je Anwender: 100, 500, 1.001 und 5.001 für bis zu 10, 50, 100 und 500 Anwender.",
  rests120: "Jeder Port ruht 120 s in TIME_WAIT: Rate der Übertragungen mal 120 s.",
  hundred: "Ein Bereich von 100; das Beispiel, 15000-15100, hat 101.",
  onePort: "Ein Port genügt in der Theorie, weil eine Verbindung an vier Zahlen erkannt wird.",
  manyConnections: (range) => `Groß genug für viele Verbindungen, zum Beispiel ${range}.`,
  example: (range) => `Das Beispiel ${range}.`,
  broad: (range) => `So breit wie möglich, zum Beispiel ${range}.`,
  open: (range) => `Öffnen Sie ${range}.`,
  byDefault: (range) => `Die Voreinstellung ${range}.`,
  suffices: (range) => `Dürfte genügen: ${range}.`,
  hundredAtMost: (range) =>
    `Für höchstens 100 Verbindungen, obwohl einer mehr darin ist: ${range}.`,
  defaultFromLowest: (range) =>
    `Die Voreinstellung, ihr unteres Ende als das niedrigste erlaubte genommen: ${range}.`,
  limit: (range) => `Begrenzen Sie den Bereich, zum Beispiel auf ${range}.`,
};

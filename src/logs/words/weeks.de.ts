import { counted, thousands } from "../../language/numbers.ts";
import type { WeekWords } from "./weeks.en.ts";

/** What a log says of weeks, in German. */
export const german: WeekWords = {
  weekdays: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
  shortWeekdays: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
  busiestWeekday: (of) =>
    `Der stärkste Wochentag ist ${of.day} mit dem ${of.times}-Fachen der Besuche eines mittleren Tages. Die meisten beginnen zwischen ${of.from} und ${of.to}.`,
  quietDays: (days, shown) =>
    `${counted(days, "Tag hatte", "Tage hatten")} weniger als ein Fünftel der üblichen Besuche (${shown}): Feiertage oder Lücken im Protokoll.`,

  trendInterval: (perWeek, low, high) => `${perWeek} je Woche, zu 95 % sicher: ${low} bis ${high}`,
  noTrend: (interval) =>
    `Über die Wochen zeigt sich kein Trend (${interval}): Es wird kein Wachstum gesetzt.`,
  falls: (interval) =>
    `Die Besuche werden über die Wochen weniger (${interval}): Es wird kein Wachstum gesetzt.`,
  rises: (of) =>
    `Die Besuche nehmen über die Wochen zu (${of.interval}). Das Szenario hat ${of.growth} Wachstum, mindestens ${of.from}. Das reicht ${counted(of.weeks, "Woche", "Wochen")} über das Protokoll hinaus (bis zu ${of.most}).`,

  leavesOpen: (days, error) =>
    ` Aus so wenigen Tagen ist die Last des stärksten von ${thousands(days)} Tagen nur auf ${error} nach beiden Seiten bekannt. Genauer sind die Ports der Anpassung nicht.`,
  weightOf: (day, times) => `${day} ${times}`,
  timesUsual: (weights) => `${weights} mal ein gewöhnlicher Tag`,
  daysVary: (share, error) =>
    `Tage schwanken um ${share} über den Zufall hinaus (bekannt auf etwa ${error} davon)`,
  fiveBusiest: (times) => `die fünf stärksten Tage eines Jahres bringen das ${times}-Fache`,
  tooShort: (days) =>
    `Wie Tage sich unterscheiden, wird nicht angepasst: Dieses Protokoll hat ${counted(days, "ganzen Tag", "ganze Tage")}. Wochentage brauchen drei Wochen, bis jeder zweimal vorkam. Schwankung und Wachstum brauchen vier, bis sie auf etwa ein Fünftel bekannt sind. Alle Tage gelten als gleich, ohne Wachstum, wenn Sie keines angeben.`,
  variationLater:
    " Schwankung von Tag zu Tag und Wachstum werden nicht gesetzt: Sie brauchen vier Wochen, bis sie auf etwa ein Fünftel bekannt sind.",
  nothingClear: (days, isVariationLooked) =>
    `Über ${thousands(days)} ganze Tage ragt ${isVariationLooked ? "weder ein Wochentag noch eine Schwankung" : "kein Wochentag"} aus dem Zufall heraus. Alle Tage gelten als gleich.`,
  ofGroup: (group, words) => `${group}: ${words}`,
  differ: (days, words) =>
    `Wie Tage sich unterscheiden, aus ${thousands(days)} ganzen Tagen: ${words}.`,

  summaries: (of) =>
    `Zusammenfassungen von ${counted(of.files, "Datei", "Dateien")}, ${counted(of.lines, "Zeile", "Zeilen")}: ${counted(of.connections, "Datenverbindung", "Datenverbindungen")} von ${of.from} bis ${of.to}.`,
  sketches: (clients, addresses) =>
    `Etwa ${thousands(clients)} Clients an ${thousands(addresses)} Adressen (geschätzt: in neunzehn von zwanzig Fällen auf etwa 5 %). Dauern stimmen auf 1,6 %. Zählungen sind genau.`,
  noVisits: (days) =>
    `Die Anpassung beschreibt ${days}. Eine Zusammenfassung enthält keine Besuche: Jede Datenverbindung kommt für sich. Starts nach der Uhr und gleichzeitige Verbindungen fehlen. Dafür lesen Sie die Protokolle selbst.`,
  boundOfVariation:
    "Datenverbindungen eines Besuchs kommen zusammen, daher schwanken Besuche von Tag zu Tag nicht stärker als sie.",
  refused: (pasvs) =>
    `${thousands(pasvs)} PASV ${pasvs === 1 ? "bekam" : "bekamen"} keinen Port: Der wahre Bedarf ist größer.`,
};

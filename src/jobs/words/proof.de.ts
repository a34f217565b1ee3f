import { counted, thousands } from "../../language/numbers.ts";
import type { ProofWords } from "./proof.en.ts";

const ports = (count: number): string => counted(count, "Port", "Ports");

/** What a log proves of a range, in German. */
export const german: ProofWords = {
  weekdays: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
  noReplay: {
    thinned:
      "Das Protokoll hat mehr Datenverbindungen, als im Speicher bleiben. Seine eigenen Tage sind also nicht wiederzugeben. Die Zahlen sind die des angepassten Szenarios. Für eine Wiedergabe lesen Sie weniger Tage auf einmal, oder behalten Sie mehr im Speicher (--most-transfers in der Befehlszeile, „Höchstens behaltene Datenverbindungen“ auf der Seite).",
    "no durations":
      "Das Protokoll sagt nicht, wie lange Datenverbindungen dauerten. Seine eigenen Tage sind also nicht wiederzugeben. Die Zahlen sind die des angepassten Szenarios, das Bytes über eine angenommene Leitung schickt.",
  },
  times: (when, more) =>
    `${when.join(", ")}${more > 0 ? ` und ${counted(more, "weiteres Mal", "weitere Male")}` : ""}`,
  wholeDay: "des ganzen Tages",
  busiestHour: (from, to) => `der stärksten Stunde (${from}-${to})`,
  daysOf: (days, kind) => {
    const which = { "all days": "", weekdays: " (Werktage)", "weekend days": " (Wochenende)" };
    return `${counted(days, "Tag", "Tagen")}${which[kind]}`;
  },
  noRange: (server, wanted) =>
    `Wiedergegeben mit ${server}: Kein Bereich bis 16.384 Ports weist an den Tagen dieses Protokolls so selten ab wie ${wanted}.`,
  replayed: (of) =>
    `Wiedergegeben: An ${of.days} dieses Protokolls, mit ${of.server}, hätten ${ports(of.least)} höchstens ${of.wanted} der ${thousands(of.pasvs)} PASV ${of.when} abgewiesen. Höchstens ${ports(of.peak)} ${of.peak === 1 ? "war" : "waren"} zugleich belegt.`,
  tooFew: (wanted) =>
    `So wenige PASV können ${wanted} nicht zeigen. Die Zahl ist die kleinste ohne nennenswerte Abweisung. Ein längeres Protokoll kann mehr zeigen.`,
  fullServer:
    "Dieses Protokoll stammt von einem vollen Server: Es liefen so viele Datenverbindungen zugleich, wie der Bereich Ports hat. Es zeigt die getragene Last, nicht die gewünschte.",
  todayRefusesNone: (count, pasvs, server) =>
    `Die ${ports(count)} von heute hätten an diesen Tagen keinen von ${thousands(pasvs)} abgewiesen, mit ${server}.`,
  todayRefuses: (of) =>
    `Die ${ports(of.ports)} von heute hätten an allen Tagen ${thousands(of.refused)} von ${thousands(of.pasvs)} abgewiesen, mit ${of.server}: ${of.when}.`,
  noListings:
    "Ordnerlisten stehen nicht in diesem Protokoll, also auch nicht in der Wiedergabe. Jede hält kurz einen Port. Die Anpassung nimmt sie an.",

  fitNeedsMore: "Das angepasste Szenario braucht mehr als 16.384 Ports.",
  fitted: (of) =>
    `Angepasst, für Wachstum und Was-wäre-wenn: ${ports(of.ports)} über ${counted(of.days, "simulierten Tag", "simulierte Tage")}${of.low < of.high ? `, und ${thousands(of.low)} bis ${thousands(of.high)} könnten ebenso stimmen` : ""}.${of.fewer}`,
  fewer: (why) => ` Weniger als die Wiedergabe: ${why}.`,
  carriesOther: (differs, least) =>
    `Es weicht vom Protokoll ab (${differs.join(", ")}, siehe unten): Nehmen Sie die ${ports(least)} der Wiedergabe`,
  withinNoise: "So wenige Tage können die beiden nicht unterscheiden",
  busierDays: (least) =>
    `Diese Tage des Protokolls waren stärker als der gewöhnliche Tag, den es beschreibt: Nehmen Sie die ${ports(least)} der Wiedergabe, wenn es keine Ausnahme war`,
  differs: {
    "mean load": "mittlere Last",
    "load of the busiest hour": "Last der stärksten Stunde",
    peak: "Spitze",
  },
  bothLoads: (log, fit) =>
    `Protokoll / Anpassung: mittlere Last ${log.mean} / ${fit.mean}, stärkste Stunde ${log.hour} mit ${log.hourMean} / ${fit.hour} mit ${fit.hourMean}, übliche Tagesspitze ${log.peak} / ${fit.peak}`,
  closes: (loads) => `Die Anpassung trifft das Protokoll auf 8 % (${loads}).`,
  closesAsFar: (days, loads) =>
    `Die Anpassung trifft das Protokoll, so weit ${counted(days, "Tag", "Tage")} es zeigen (${loads}).`,
  doesNotClose: (differs, loads) =>
    `Die Anpassung trifft das Protokoll nicht: um mehr als 8 % daneben bei ${differs.join(", ")} (${loads}). Trauen Sie der Wiedergabe.`,
  predicts: (of) =>
    `An die erste Hälfte der Tage angepasst, sagt es Spitzen von ${thousands(of.low)} bis ${thousands(of.high)} für neun von zehn Tagen voraus. Von ${counted(of.days, "anderem Tag", "anderen Tagen")} ${of.inside === 1 ? "liegt" : "liegen"} ${thousands(of.inside)} darin (${of.lowest} bis ${of.highest}).`,
  notTrusted:
    " Trauen Sie der Anpassung für kommende Tage nicht: Die Last hat sich geändert, oder die Hälften gleichen sich nicht.",

  capDisproven: (of) =>
    `Mindestens ${of.sessions} Sitzungen${of.ofAddress ? " von einer Adresse" : ""} waren zugleich offen, doch ${of.server} lässt ${of.isGiven ? "laut Szenario" : "ohne andere Einstellung"} ${of.cap} ein: Die Zahlen gelten ohne diese Grenze. Heben Sie sie an, wo sie gilt.`,
};

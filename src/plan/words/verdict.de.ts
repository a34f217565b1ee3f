import { counted, fewerThan, thousands } from "../../language/numbers.ts";
import type { VerdictWords } from "./verdict.en.ts";

const SPLITTING =
  " Eine so niedrige Rate lässt sich nicht zählen: Sie ist aus Tagen errechnet, die einer Abweisung nahe kommen.";

const ports = (value: number): string => counted(value, "Port", "Ports");
/** Days after a preposition: "in 3 Tagen". */
const inDays = (value: number): string => counted(value, "Tag", "Tagen");

/** The verdict in German. */
export const german: VerdictWords = {
  keptOut: (cap) =>
    `Nicht die Ports sind die Grenze: ${cap} Wer hereinkommt, öffnet keine passive Datenverbindung.`,
  noPortNeeded:
    "Kein passiver Port wird gebraucht: Keiner dieser Clients öffnet eine passive Datenverbindung.",
  noRange: (asked) => `Kein Portbereich bis 16.384 Ports hält die Abweisungen unter ${asked}.`,
  nothingToJudge:
    "Nichts zu beurteilen: Im Teil des Tages, der zählt, verlangt niemand einen Port.",
  notTheLimit: (cause, range) => `Nicht die Ports sind die Grenze: ${cause} ${range}`,
  capTurnsAway: (name, cap, rate) => `${name} (${thousands(cap)}) weist ${rate} Anmeldungen ab.`,
  keepThen: (range, count) =>
    `Behalten Sie TCP ${range}: ${ports(count)} ${count === 1 ? "genügt" : "genügen"} auch dann.`,
  untilThen: (range) => `Bis dahin: ${range}`,

  doubt: (server, count) =>
    ` Nach anderer Lesart ${server === null ? "des Servers" : `von ${server}`} ${count === 1 ? "wird" : "werden"} ${ports(count)} gebraucht: Welche zutrifft, ist nicht bekannt.`,
  ignoresOnePort: (server) => `${server} beachtet einen Bereich aus einem Port nicht. `,
  cannotOpenOne: (port) => `Port ${port} lässt sich hier nicht öffnen. `,
  cannotOpenAny: (count, range) =>
    `Keiner dieser ${thousands(count)} Ports (${range}) lässt sich hier öffnen. `,
  keep: (range) => `Behalten Sie TCP ${range}.`,
  keepFixed: (range, count, server) =>
    `Behalten Sie TCP ${range}: ${count === 1 ? "Der eine Port" : `Die ${ports(count)}`} von ${server} ${count === 1 ? "genügt" : "genügen"}.`,
  keepEnough: (range, count, usable, wouldDo) => {
    const verb = usable === 1 ? "genügt" : "genügen";
    const those =
      usable === count
        ? `${ports(count)} ${verb}`
        : `${usable === 1 ? "der eine nutzbare Port" : `die ${thousands(usable)} nutzbaren`} seiner ${ports(count)} ${verb}`;
    const fewer =
      wouldDo === null
        ? ", und weniger täten es nicht"
        : `; ${thousands(wouldDo)} ${wouldDo === 1 ? "täte" : "täten"} es auch`;
    return `Behalten Sie TCP ${range}: ${those}${fewer}.`;
  },
  keepForNow: (range, days) =>
    `Behalten Sie TCP ${range} vorerst: ${counted(days, "Tag zeigt", "Tage zeigen")} nicht, ob weniger Ports genügen.`,
  openFixedTooFew: (ranges, count, server, needed) =>
    `Öffnen Sie TCP ${ranges}: ${count === 1 ? "Der eine Port" : `Die ${ports(count)}`} von ${server} ${count === 1 ? "ist" : "sind"} zu wenig; nötig wären ${thousands(needed)}.`,
  open: (ranges, count, wouldDo, instead) => {
    const rounded =
      wouldDo === null ? "" : ` (${thousands(wouldDo)} ${wouldDo === 1 ? "täte" : "täten"} es)`;
    return `Öffnen Sie TCP ${ranges}: ${ports(count)}${rounded}.${instead}`;
  },
  tooWide: (range, more) =>
    ` ${range} hat ${ports(more)} mehr als das: Jeder offene Port ist eine Tür mehr.`,

  over: (hour) => (hour === null ? "Über den ganzen Tag" : `In Ihrer stärksten Stunde (${hour})`),
  withGrowth: (over, growth) => `${over}, mit ${growth} mehr Clients`,
  asked: (target) => `Verlangt war ${target}.`,
  sure: (confidence) => `${confidence} sicher`,
  cannotBeRefused: (over, count, why, asked) =>
    `${over}: Keine Übertragung kann abgewiesen werden, denn nie ${count === 1 ? "wird" : "werden"} mehr als ${ports(count)} zugleich gebraucht (${why}). ${asked}`,
  rarerThan: (over, high, sure, asked) =>
    `${over}: ${fewerThan(high)} Übertragungen wird abgewiesen (${sure}). ${asked}${SPLITTING}`,
  noneRefused: (over, pasvs, days, high, sure) =>
    `${over}: keine von ${thousands(pasvs)} Übertragungen wurde in ${inDays(days)} abgewiesen, also ${fewerThan(high)} (${sure}).`,
  badDays: (bad, days, sure, bound) => {
    const seen =
      days === 1
        ? `Der eine ganze Tag hatte ${bad === 0 ? "keine" : "eine"} Abweisung`
        : `${bad === 0 ? "Keiner" : thousands(bad)} von ${thousands(days)} ganzen Tagen hatte${bad > 1 ? "n" : ""} zu irgendeiner Stunde eine Abweisung`;
    return `${seen} (${sure}: ${bound}).`;
  },
  cannotShow: (target, days) => `So wenige Tage zeigen ${target} nicht; etwa ${days} täten es.`,
  refused: (over, rate, sure, bound, asked) =>
    `${over}: ${rate} (${bound === null ? sure : `${sure}: ${bound}`}). ${asked}`,
  basis: {
    counted: "",
    bound: "",
    chances: "",
    splitting: SPLITTING,
    structural: "",
    fitted:
      " Eine so niedrige Rate lässt sich nicht zählen: Sie ist aus kleineren Bereichen hochgerechnet.",
  },

  usuallyIdle: "An den meisten Tagen ist kein Port belegt",
  usually: (count, isMoment, at) => {
    const verb = count === 1 ? "ist" : "sind";
    return isMoment
      ? `Gewöhnlich ${count === 1 ? "wird" : "werden"} zur Tagesspitze (${at}) für einen Moment ${ports(count)} zugleich gebraucht`
      : `Gewöhnlich ${verb} zur Tagesspitze (${at}) ${ports(count)} belegt`;
  },
  worst: (usually, most, days) =>
    `${usually}, ${thousands(most)} ${days === 1 ? "am einzigen Tag" : `am stärksten von ${inDays(days)}`}.`,
  least: (least, nodes, failing, step) => {
    const onNodes = nodes > 1 ? ` auf jedem von ${nodes} Knoten` : "";
    const below =
      failing === null
        ? ""
        : ` (${thousands(failing)} genügen nicht; Größen dazwischen liefen nicht)`;
    const next =
      step === null
        ? ""
        : `; ${thousands(step.ports)} ist das nächste Vielfache von 8${step.isForSessions ? ", das seine Sitzungen nutzen können" : ""}`;
    return `${thousands(least)} ist die kleinste Zahl, die${onNodes} genügt${below}${next}.`;
  },
  divided: (whole, nodes, lost, together) => {
    const spare =
      lost > 0 ? ` und müssen mit ${counted(lost, "Knoten", "Knoten")} weniger auskommen` : "";
    const more =
      together > whole ? `, ${thousands(together - whole)} mehr` : ", nicht mehr als das";
    return ` Ein Knoten für die ganze Last bräuchte ${thousands(whole)}. ${nodes} getrennte Teile teilen nichts${spare}: Zusammen brauchen sie ${thousands(together)}${more}.`;
  },
  sameByEither: (count) =>
    `Nach beiden Lesarten ${count === 1 ? "ist" : "sind"} ${ports(count)} das Mindeste.`,
  byReading: (assumed, other) => {
    const first =
      assumed === null
        ? "genügt kein Bereich"
        : `${assumed === 1 ? "ist" : "sind"} ${ports(assumed)} das Mindeste`;
    return `Wie angenommen ${first}, nach der anderen Lesart ${other === null ? "keiner" : thousands(other)}.`;
  },

  noneMet: (sessions, cap, perAddress) => {
    const each = perAddress > 0 ? thousands(perAddress) : null;
    let allowed = each === null ? "es gibt keine Obergrenze" : `je Adresse sind ${each} erlaubt`;
    if (cap > 0)
      allowed = `${thousands(cap)} sind erlaubt${each === null ? "" : `, je Adresse ${each}`}`;
    return `Keine wurde erreicht: höchstens ${counted(sessions, "Sitzung", "Sitzungen")} zugleich; ${allowed}.`;
  },

  belowPrivileged: (range) =>
    `${range} enthält Ports unter 1024, was kein passiver Bereich sollte. `,
  ignored: (server, count, fewest) =>
    `${server} nimmt keinen Bereich aus ${ports(count)} an: Er vergibt beliebige Ports, die eine Firewall meist verwirft. Der Bereich braucht mindestens ${ports(fewest)}.`,
  noneUsable: (range) =>
    `Kein Port von ${range} ist nutzbar: Alle sind gemieden, ausgeschlossen, Steuerports oder unter 1024.`,
  someUnusable: (unusable, count) =>
    ` ${thousands(unusable)} seiner ${ports(count)} ${unusable === 1 ? "lässt" : "lassen"} sich hier nicht öffnen und ${unusable === 1 ? "zählt" : "zählen"} nicht.`,
  during: (isHour) => (isHour ? "in der stärksten Stunde" : "über den ganzen Tag"),
  noneIn: (days, during) => `keine Übertragung in ${inDays(days)} ${during}`,
  transfers: (rate, during) => `${rate} Übertragungen ${during}`,
  pilesUp: (range) =>
    `Zu klein: Bei ${range} stauen sich die Wiederholungen den ganzen Tag und bauen sich nie ab.`,
  tooSmallWhenBusiest: (range, count, rate) =>
    `Zu klein für Ihre fünf stärksten Tage, die ${ports(count)} brauchen: ${range} weist an gewöhnlichen Tagen ${rate} ab.`,
  tooSmall: (range, rate) => `Zu klein: ${range} weist ${rate} ab.`,
  enough: (range, rate) => `Genug: ${range} weist ${rate} ab.`,
  oversized: (range, rate) => `Mehr als genug: ${range} weist ${rate} ab.`,
  tightWithGrowth: (range, asked, growth) =>
    `Knapp: ${range} hält ${asked} heute ein, aber nicht mit ${growth} mehr Clients.`,
  tight: (range, rate, asked) =>
    `Knapp: ${range} weist ${rate} ab. Ob das unter ${asked} liegt, zeigen diese Tage nicht.`,
};

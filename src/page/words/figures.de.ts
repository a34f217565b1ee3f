import { clock, counted, oneIn, percent, secondsText, thousands } from "../../language/numbers.ts";
import type { DayShare, english } from "./figures.en.ts";

const ports = (value: number): string => counted(value, "Port", "Ports");
const days = (value: number): string => counted(value, "Tag", "Tage");
const onDays = (value: number): string => counted(value, "Tag", "Tagen");

const dayShare = (share: DayShare): string => {
  if (share.kind === "every") return "An jedem Tag";
  if (share.kind === "of-fifty") return `An ${share.days} von 50 Tagen`;
  return share.kind === "one-in"
    ? `An 1 von ${onDays(share.days)}`
    : `An allen Tagen bis auf ${thousands(share.days)}`;
};

export const german: typeof english = {
  stop: "Anhalten",
  retry: "Erneut versuchen",
  simulating: (part) => `Simulation läuft … ${part}`,
  earlierInputs: "Für frühere Eingaben.",
  over: { "busiest-hour": "in der stärksten Stunde", day: "über den ganzen Tag" },
  onEachNode: " auf jedem Knoten",
  noRange: "kein Bereich",
  noise: (low, high) => `${thousands(low)} bis ${thousands(high)}`,
  restsOnDays: (least, of) => `Die ${thousands(least)} der Antwort stammen aus ${onDays(of)}.`,

  chanceBySize: (over) =>
    `Wie oft eine Übertragung ${over} abgewiesen wird, nach Größe des Bereichs`,
  simulated: "simuliert",
  keeps: (value, target) => {
    const under = `Abweisungen unter ${oneIn(target)}`;
    if (value === null) return `Kein Bereich hält ${under}`;
    return `${ports(value)} ${value === 1 ? "hält" : "halten"} ${under}`;
  },
  upperEdge: (confidence, daysWithoutAny) =>
    `Die obere Kante des Bandes ist zu ${percent(confidence)} sicher.${daysWithoutAny === null ? "" : ` ▽ keine Abweisung an ${onDays(daysWithoutAny)}.`}`,
  curveColumns: {
    ports: "Ports",
    refused: "abgewiesen",
    interval: "Spanne",
    rate: "Abweisungen je Übertragung",
    low: "unten",
    high: "oben",
    daysWithRefusal: "Tage mit Abweisung",
    days: "Tage",
  },
  notCounted: "nicht gezählt",
  erlangB: "Erlang B",
  erlangNote: "Lehrbuch, sucht jeden Port ab",

  minuteByMinute: (of) =>
    `Belegte Ports, Minute für Minute, ${days(of)}. Ziehen Sie das Fenster oder tippen Sie Zeiten ein.`,
  bands: "Die Bänder gelten je Minute. Die Spitze eines Tages liegt meist über dem 99-%-Band.",
  busiestAt: (seconds, usual, worst) =>
    `Spitze um ${clock(seconds)}: ${ports(usual)} an einem üblichen Tag, ${thousands(worst)} am stärksten`,
  minute: "Minute",
  median: "Median",
  usualDay: "ein üblicher Tag",
  from: "Von",
  to: "bis",
  wholeDay: "Ganzer Tag",

  peakNeeds: (value) => `Die Spitze eines üblichen Tages braucht ${ports(value)}`,
  peakNever: (of, today) =>
    `In ${onDays(of)} braucht die Spitze nie mehr als ${today === 1 ? "den heutigen Port" : `die heutigen ${ports(today)}`}`,
  peakOften: (share, today) =>
    `${dayShare(share)} braucht die Spitze mehr als ${today === 1 ? "den heutigen Port" : `die heutigen ${ports(today)}`}`,
  dotIsDay: "Spitze jedes Tages. Jeder Punkt ist ein Tag.",
  dotIsDays: (each, of) =>
    `Spitze jedes Tages. Jeder Punkt steht für ${thousands(each)} von ${onDays(of)}.`,
  medianAndWorst: (median, worst) =>
    `Median ${thousands(median)}, stärkster Tag ${thousands(worst)}.`,
  rightOf: (of, value) => {
    if (of === 0) return `Kein Tag braucht mehr als ${thousands(value)}.`;
    return `${days(of)} ${of === 1 ? "braucht" : "brauchen"} mehr als ${thousands(value)}.`;
  },
  day: "Tag",
  mostBusy: "meiste belegte Ports",
  ecdf: "ECDF",

  held: "belegte Ports",
  heldShort: "belegt",
  noneHeld: "Zur Spitze ist kein Port belegt",
  ofPorts: (value, total, group) => `${thousands(value)} von ${ports(total)} zur Spitze: ${group}`,
  meanHeld: (seconds) =>
    `Im Mittel belegte Ports zur Spitze jedes Tages (etwa ${clock(seconds)}), nach Gruppe`,
  group: "Gruppe",
  meanAtPeak: "Ports im Mittel zur Spitze",
  holds: (server, until) =>
    `${server} belegt einen Port vom PASV an, ${
      {
        accept: "bis der Client sich verbindet",
        "transfer-end": "bis die Übertragung endet",
        "next-pasv-or-quit": "bis zum nächsten PASV oder Ende der Sitzung",
      }[until]
    }.`,

  otherServers: "Gleiche Last, andere Server",
  aboutServers: (servers, of) =>
    `Was jeder von ${servers} Servern für diese Clients bräuchte, je ${days(of)}.`,
  compareServers: "Server vergleichen",
  serversSoFar: (found, of) => `${thousands(found)} von ${thousands(of)} Servern`,
  leastFor: (target, each, of) =>
    `Ports mindestens für ${oneIn(target)}${each}, dieselben ${days(of)}`,
  serversNeed: (low, high, never) => {
    const words = low === high ? ports(low) : `${thousands(low)} bis ${ports(high)}`;
    return `Gleiche Last, andere Server: ${words}${never === 0 ? "" : `, für ${thousands(never)} reicht keiner`}`;
  },
  noServer: "Gleiche Last, andere Server: Für keinen reicht ein Bereich",
  leavesRange: "* Gibt, wenn er voll ist, einen Port außerhalb des Bereichs: Bei Nutzern hängt es.",
  whisker: "Strich: die andere Lesart, wo das Verhalten nicht gesichert ist.",
  plusOne: "+1: noch ein gleicher, genannt in der Tabelle.",
  capsLifted: "Ohne Sitzungsgrenzen.",
  serverColumns: {
    server: "Server",
    least: "Ports mindestens",
    noise: "Streuung",
    other: "nach der anderen Lesart",
    full: "wenn voll",
    why: "weil",
  },
  outside: "ein Port außerhalb des Bereichs",
  refuses: "weist ab",
  assumedNote: (note) => `${note} (angenommen)`,

  ifSpread: "Wenn die Starts verteilt wären",
  aboutSpread: (of) =>
    `Wie viele Ports nötig sind, wenn gemeinsame Starts auf längere Zeit verteilt werden, je ${days(of)}.`,
  tryLonger: "Starts verteilen",
  windowsSoFar: (windows) => `${counted(windows, "Zeitraum", "Zeiträume")} bisher`,
  leastIfSpread: (each, of) =>
    `Ports mindestens${each}, wenn die Starts so lange verteilt sind, ${days(of)}`,
  randomDelay:
    "Eine zufällige Verzögerung vor jedem Start genügt: RandomizedDelaySec eines systemd-Timers, sleep $((RANDOM % 300)) in einem Skript.",
  within: (seconds) => {
    if (seconds === 0) return "zugleich";
    if (seconds === 3600) return "eine Stunde";
    if (seconds === 60) return "eine Minute";
    if (seconds > 60 && seconds % 60 === 0) return `${thousands(seconds / 60)} min`;
    return secondsText(seconds);
  },
  now: (window) => `${window} (jetzt)`,
  asNow: "wie jetzt",
  noneTogether: "Keine Clients starten gemeinsam",
  savesNothing: "Verteilte Starts sparen keinen Port",
  spreadOver: (window, value, now) =>
    `Starts verteilt über ${window}: ${ports(value)}${now === null ? "" : ` statt ${thousands(now)}`}`,
  staggerColumns: {
    clients: "Clients",
    within: "starten binnen",
    least: "Ports mindestens",
    noise: "Streuung",
  },
};

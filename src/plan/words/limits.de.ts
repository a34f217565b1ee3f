import { counted, thousands } from "../../language/numbers.ts";
import type { Leak } from "../../scenario/types.ts";
import type { LimitWords } from "./limits.en.ts";

const LEAKS: Readonly<Record<Leak["when"], string>> = {
  "repeated-pasv":
    "einen Port, zu dem sich ein Client verband und den er vor der nächsten Anfrage nicht nutzte",
  "abandoned-pasv": "einen Port, zu dem sich niemand verband",
  "session-end": "einen Port, der beim Ende seiner Sitzung offen war",
};
const FAULT =
  "Das ist ein Fehler dieses Programms: Bitte melden Sie ihn zusammen mit dem Szenario.";

const ports = (value: number): string => counted(value, "Port", "Ports");
const sessions = (value: number): string => counted(value, "Sitzung", "Sitzungen");
const inDays = (value: number): string => counted(value, "Tag", "Tagen");
/** A stretch of time after "in": "3 Tage" is "3 Tagen". */
const dative = (time: string): string => time.replace(/ Tage$/, " Tagen");
const give = (value: number): string => counted(value, "Port ergibt", "Ports ergeben");

/** Limits and warnings in German. */
export const german: LimitWords = {
  theServer: "Der Server",
  thisServer: "dieser Server",
  theClients: "den Clients",
  capOnSessions: "die Obergrenze für Sitzungen",
  capPerAddress: "die Obergrenze je Adresse",
  openToday: (warning) => `Heute offen: ${warning}`,

  turnedAway: (rate, days, first) => `${rate} Anmeldungen, an ${days} (frühestens um ${first})`,
  sessionsCapped: (cap, most, who, beyond) => {
    const more =
      beyond > 0
        ? ` Clients, die den ganzen Tag angemeldet sind, brauchen ${sessions(beyond)} mehr, als die Obergrenze erlaubt.`
        : "";
    return `Mehr Ports allein helfen nicht: ${cap} (${thousands(most)}) weist zuerst Anwender ab, ${who}.${more}`;
  },
  addressesCapped: (cap, most, who) =>
    `Mehr Ports allein helfen nicht: ${cap} (${thousands(most)}) weist zuerst Anwender hinter einer gemeinsamen Adresse ab, ${who}.`,
  sessionsPerPort: ({
    server,
    portsPerSession,
    ports: open,
    places,
    own,
    cap,
    today,
    isEachNode,
  }) => {
    const inRange = `${sessions(places)} in ${ports(open)}`;
    let beside = `${inRange}, was die eigene Obergrenze auch sagt`;
    if (own > places)
      beside = `${cap} würde ${sessions(own)} erlauben, ${give(open)} ${thousands(places)}; für alle werden ${ports(own * portsPerSession)} gebraucht`;
    else if (own > 0) beside = `${inRange}, wovon ${cap} ${thousands(own)} erlaubt`;
    const now =
      today === null
        ? ""
        : ` Heute ${today.ports === 1 ? "ergibt" : "ergeben"} ${ports(today.ports)} ${thousands(today.places)}.`;
    return `${server} lässt je ${portsPerSession} Ports eine Sitzung zu${isEachNode ? ", auf jedem Knoten" : ""}: ${beside}.${now}`;
  },
  raiseCap: ({ cap, to, also, now, rate, ports: needed }) => {
    const other = also === null ? "" : ` und ${also.cap} auf ${thousands(also.to)}`;
    let then = "";
    if (needed === null) then = " Für alle genügt kein Bereich.";
    else if (needed !== undefined)
      then = ` Dann ${needed === 1 ? "wird" : "werden"} ${ports(needed)} gebraucht.`;
    return `Erhöhen Sie ${cap} auf ${thousands(to)}${other}. Bei ${thousands(now)} werden ${rate} Anmeldungen abgewiesen.${then}`;
  },

  noDemand:
    "Keiner dieser Clients öffnet eine passive Datenverbindung, also wird kein Port gebraucht.",
  pilesUpToday:
    "Beim heutigen Bereich stauen sich die Wiederholungen den ganzen Tag und bauen sich nie ab. Die Last ist mehr, als er trägt, also gibt es keine Abweisungsrate.",
  pilesUpAnyway:
    "Wiederholungen stauen sich den ganzen Tag und bauen sich nie ab. Nicht der Bereich weist Clients ab, also hilft keine Zahl von Ports.",
  impossible: (asked, held, who, timeWaitSeconds) =>
    `Kein Bereich bis 16.384 Ports hält die Abweisungen unter ${asked}. Zur Spitze ${held === 1 ? "wird" : "werden"} ${ports(held)} von ${who} gehalten${timeWaitSeconds === null ? "" : `, viele davon ${timeWaitSeconds} s lang in TIME_WAIT`}.`,
  impossibleWhenBusiest: (asked) =>
    `Kein Bereich bis 16.384 Ports hält die Abweisungen an den fünf stärksten Tagen unter ${asked}; die Antwort gilt für gewöhnliche.`,
  fixedTooSmall: (server, range, count, least, asked) => {
    const excess =
      least === null
        ? `und kein Bereich bis 16.384 Ports hielte die Abweisungen unter ${asked}`
        : `${thousands(least - count)} weniger als die ${thousands(least)}, die die Abweisungen unter ${asked} halten`;
    return `${server} benutzt immer ${range}: ${ports(count)}, ${excess}. Dieser Bereich lässt sich nicht erweitern: Verteilen Sie die Clients auf mehr solche Server oder über den Tag, oder fragen Sie, wie viele Clients ${ports(count)} tragen.`;
  },
  fixedNotFollowed: (server, range, wishes) =>
    `${server} benutzt immer ${range}: ${wishes.join(" und ")} ${wishes.length === 1 ? "lässt" : "lassen"} sich nicht befolgen, also beurteilt der Plan ${range}.`,
  leaksNone: (server, when) =>
    `${server} gibt ${LEAKS[when]}, nicht zurück. Diese Clients tun das nie, daher geht hier keiner verloren.`,
  leaks: (server, when, count, lasts, perDay, restart) =>
    `${counted(count, "Port geht", "Ports gehen")} in etwa ${dative(lasts)} verloren: ${server} gibt ${LEAKS[when]}, nicht zurück. Das sind etwa ${thousands(perDay)} am Tag. Starten Sie ihn öfter neu, oder wählen Sie einen anderen Server. Die Zahlen hier gelten bei einem Neustart alle ${restart}.`,
  linkFull: ({ isUplink, rate, share, hour, used, isUsedUp }) => {
    const [name, what] = isUplink
      ? ["Die Sendeleitung", "Downloads und Ordnerlisten"]
      : ["Die Empfangsleitung", "Uploads"];
    const when = hour === null ? "des Tages" : `der stärksten Stunde (${hour})`;
    const last = isUsedUp
      ? "Es wird mehr verlangt, als sie trägt: Übertragungen stauen sich, solange das dauert."
      : `Im Mittel sind ${used} davon belegt. Eine schnellere Leitung gäbe Ports früher frei.`;
    return `${name} des Servers mit ${rate} ist ${share} ${when} lang voll. Dann sind ${what} langsamer und halten ihre Ports länger. ${last}`;
  },

  outsideRange: (server) =>
    `Ist sein Bereich voll, vergibt ${server} einen Port außerhalb, den die Firewall verwirft. Bei Anwendern hängt es, ohne Fehlermeldung.`,
  endsSession: (server) =>
    `Findet ${server} keinen Port, beendet er die ganze Sitzung. Anwender müssen sich neu anmelden.`,
  lastPortUnused: (server) =>
    `${server} vergibt den letzten Port seines Bereichs nie. Die Zahlen zählen ihn nicht mit.`,
  oneReading: (server) => `Hier ist eine Lesart davon angenommen, wie ${server} sich verhält.`,
  notEstablished: (server, traits) =>
    `Wie ${server} mit seinen Ports umgeht, ist nicht gesichert: ${counted(traits, "Eigenschaft ist", "Eigenschaften sind")} angenommen.`,
  otherVersions: (server, described, others) =>
    `Die Zahlen gelten für ${server} (${described}). ${others}`,
  activeReaches: (groups, takesPort) =>
    `${groups}: Abgewiesen machen sie im aktiven Modus weiter, der ${
      takesPort ? "auch einen Port des Bereichs belegt" : "keinen passiven Port braucht"
    }. Angenommen ist, dass der Server sie erreicht. Hinter eigenem NAT tut er das nicht, und die Übertragung scheitert.`,
  activeFails: (groups) =>
    `${groups}: Abgewiesen machen sie im aktiven Modus weiter. Das scheitert, denn angenommen ist, dass der Server sie nicht erreicht.`,

  cannotShow: (days, asked, needed, obstacle) =>
    `${counted(days, "Tag kann", "Tage können")} ${asked} nicht zeigen, auch ganz ohne Abweisung. Etwa ${needed} Tage könnten es.${obstacle === null ? "" : ` Auch aus kleineren Bereichen lässt es sich nicht hochrechnen: ${obstacle}.`}`,
  leavesOpen: (days, low, high, isEachNode, needed) =>
    `${counted(days, "Tag zeigt", "Tage zeigen")} nicht, wo zwischen ${low} und ${high} Ports das Mindeste liegt${isEachNode ? ", auf jedem Knoten" : ""}. Etwa ${needed} Tage würden es klären.`,
  fittedTail: ({ enough, ports: count, days, from, to, rarest, off, needed }) =>
    `Bei ${ports(count)} wurden in ${inDays(days)} weniger als ${enough} Abweisungen gezählt, zu wenige für eine Rate. Sie ist aus den bei ${from} bis ${to} Ports gezählten Raten nach Haywards Formel hochgerechnet (bis ${rarest}, ${off} daneben). Etwa ${needed} Tage würden sie zählen.`,
  belowPeak: (least, peak) =>
    `${ports(least)} sollen genügen, doch zur gewöhnlichen Tagesspitze ${peak === 1 ? "ist" : "sind"} ${ports(peak)} belegt. ${FAULT}`,
  noRowAgrees: `Die Voraussetzungen der Formel gelten hier, doch bei keiner Größe stimmt die Simulation mit ihr überein. ${FAULT}`,
};

/** The words of every case that is about the server, in German. */
import { capNames } from "../../plan/cap-names.ts";
import { listenCheck } from "../listen-check.ts";
import { nameAtStart, portCount, rangeWords } from "../surroundings.ts";
import type { Surroundings } from "../types.ts";
import type { Words, ServerCases } from "./server-cases.en.ts";

const full: Words = (around) => {
  const ports = portCount(around);
  const has = ports === 0 ? "" : ` Er hat ${ports} ${ports === 1 ? "Port" : "Ports"}.`;
  return {
    title: "Kein Port des Bereichs war frei",
    means: `Davon handelt die Antwort oben: Öffnen Sie mehr Ports, oder verteilen Sie die Last.${has} Sagt die Antwort, der Bereich genüge, dann haben andere Programme seine Ports, oder die Last ist nicht die beschriebene.`,
    check: `${listenCheck(around)}. Ist es meist der FTP-Server, ist der Bereich zu klein für diese Last. Sind es andere Programme, verlegen Sie den Bereich.`,
  };
};

const sharedPort: Words = (around) => ({
  title: "Zwei Sitzungen bekamen denselben Port",
  means: `${nameAtStart(around)} traf auf seinem Port die Verbindung eines anderen Clients. Manche Versionen geben mehreren Sitzungen denselben Port, und dann hilft keine Zahl von Ports. Sonst kommen Anmeldung und Datenverbindungen eines Clients von verschiedenen Adressen.`,
  check:
    "Sehen Sie die Version nach: Unter den Servern oben sagt der Eintrag, der Ports teilt, welche es tun.",
});

function sessionsCheck({ ports, ranges }: Surroundings): string {
  const { portsPerSession } = ports;
  if (portsPerSession === null) return "";
  const places = Math.floor(portCount({ ranges }) / portsPerSession);
  return ` Je ${portsPerSession} Ports wird eine Sitzung zugelassen: ${rangeWords({ ranges })} trägt ${places}, was die Obergrenze auch sagt; hier helfen mehr Ports also doch.`;
}

/** A cap beside its name. */
const capText = (cap: number): string => (cap === 0 ? "im Szenario keine Obergrenze" : String(cap));

const sessions: Words = (around) => {
  const { sessions: name } = capNames(around.facts?.id ?? "");
  return {
    title: "Die Obergrenze für Sitzungen weist Anmeldungen ab",
    means: `Das kommt vor jedem passiven Port: ${name} (${capText(around.maxSessions)}) zählt alle Angemeldeten, auch die untätigen.${sessionsCheck(around)}`,
    check: `Zählen Sie die Sitzungen des Servers. Sind viele untätig, verkürzen Sie sein Zeitlimit für untätige Sitzungen. Sind alle beschäftigt, erhöhen Sie ${name}${around.ports.portsPerSession === null ? "" : " und den Bereich"}.`,
  };
};

const perAddress: Words = (around) => {
  const { address: name } = capNames(around.facts?.id ?? "");
  return {
    title: "Die Obergrenze je Adresse weist Anmeldungen ab",
    means: `Das kommt vor jedem passiven Port: ${name} (${capText(around.maxSessionsPerAddress)}) zählt alle Sitzungen einer Adresse. Ein Büro hinter einem Router ist eine Adresse, und ein Client mit mehreren Übertragungen öffnet mehrere Sitzungen.`,
    check: `Erhöhen Sie ${name}, oder lassen Sie die Clients weniger zugleich übertragen.`,
  };
};

const tlsReuse: Words = () => ({
  title: "Der Server verlangt auf der Datenverbindung die TLS-Sitzung der Anmeldung",
  means:
    "Die Datenverbindung kam zustande, Ports und Filter stimmen also. Der Client hat die TLS-Sitzung der Steuerverbindung nicht wiederaufgenommen, und der Server besteht darauf.",
  check:
    "Nehmen Sie einen Client, der die Sitzung wiederaufnimmt, oder schalten Sie die Forderung im Server ab (sie schützt vor gestohlenen Datenverbindungen).",
});

const tlsNeeded: Words = () => ({
  title: "Der Server verlangt Verschlüsselung",
  means:
    "Anmeldung oder Datenverbindung wurde abgelehnt, weil sie unverschlüsselt ist. Ports haben damit nichts zu tun.",
  check: "Benutzen Sie im Client explizites TLS (AUTH TLS, PROT P).",
});

const tlsOff: Words = () => ({
  title: "Der Server erlaubt keine Verschlüsselung",
  means:
    "Der Client verlangte TLS, und die Regeln des Servers verbieten es. Ports haben damit nichts zu tun.",
  check: "Erlauben Sie TLS im Server; er braucht zuvor ein Zertifikat.",
});

const tlsBroken: Words = (around) => ({
  title: "Die Datenverbindung kam zustande, und ihre Verschlüsselung scheiterte",
  means: `Port und Filter stimmen: Eine Verbindung zu ${rangeWords(around)} kam zustande. Dann einigten sich die beiden Seiten nicht über TLS, oder etwas dazwischen griff ein.`,
  check:
    "Lesen Sie das Log des Servers in dieser Sekunde; versuchen Sie es mit einem anderen Client, und einmal ohne TLS-Inspektion dazwischen.",
});

const bind: Words = (around) => ({
  title: "Die Maschine gibt dem Server diesen Port nicht",
  means:
    around.facts?.system === "windows"
      ? "Ein anderes Programm hat ihn, oder Windows hat ihn ausgeschlossen: Ein bind darauf scheitert dann mit einem Zugriffsfehler."
      : "Ein anderes Programm oder ein Container hat ihn schon. Das geschieht, wenn der Bereich doppelt veröffentlicht ist oder eine ausgehende Verbindung einen Port daraus hat.",
  check:
    around.facts?.system === "windows"
      ? "netsh int ipv4 show excludedportrange tcp; die Ausgabe lässt sich bei den Eingaben einfügen."
      : `${listenCheck(around)}; ein Bereich außerhalb von net.ipv4.ip_local_port_range, oder dort reserviert, trifft keine ausgehenden Verbindungen.`,
});

const conntrack: Words = () => ({
  title: "Die Verbindungstabelle der Firewall oder ihr FTP-Helfer verwirft Pakete",
  means:
    "Der Kernel einer Firewall sagt es selbst. Eine volle Tabelle verwirft jede neue Verbindung; ein Helfer, der den FTP-Verkehr nicht versteht, verwirft ihn.",
  check:
    "sysctl net.netfilter.nf_conntrack_count net.netfilter.nf_conntrack_max; erhöhen Sie das zweite. Öffnet eine Regel den Bereich, braucht es keinen Helfer.",
});

const idle: Words = () => ({
  title: "Die Sitzung wurde wegen Untätigkeit beendet",
  means:
    "So lange, wie der Server es erlaubt, kam kein Befehl. Während einer langen Übertragung kann ein Router die Steuerverbindung vergessen haben.",
  check:
    "Harmlos, wenn jemand ein Fenster offen ließ. Nach langer Übertragung: Schalten Sie im Client Keep-alives ein, oder erhöhen Sie das Zeitlimit des Routers.",
});

const stalled: Words = (around) => ({
  title: "Eine Übertragung stand still, bis sie abgebrochen wurde",
  means: `Sie hielt die ganze Zeit einen Port von ${rangeWords(around)}. Abgerissene Leitungen, zugeklappte Notebooks und vergessliche Router sind die Ursache. Nehmen Sie einen Anteil solcher Übertragungen in die Last auf.`,
  check:
    "Geben Sie bei den Eingaben an, welcher Anteil der Übertragungen hängt, und sehen Sie, wie sich die Antwort ändert.",
});

const ended: Words = (around) => ({
  title: "Der Server beendete die Sitzung",
  means: `${nameAtStart(around)} hat sich beendet oder tut es gerade. Das hat mit der Zahl der Ports nichts zu tun.`,
  check: "Lesen Sie das Log des Servers in dieser Sekunde.",
});

const login: Words = () => ({
  title: "Die Anmeldung wurde abgelehnt",
  means: "Name, Kennwort oder die Regeln des Servers: Eine Datenverbindung wurde nicht versucht.",
  check: "Melden Sie sich zuerst an; dann sehen Sie nach den Datenverbindungen.",
});

/** Cases of the server, in German. */
export const german: ServerCases = {
  full,
  "shared-port": sharedPort,
  sessions,
  "per-address": perAddress,
  "tls-reuse": tlsReuse,
  "tls-needed": tlsNeeded,
  "tls-broken": tlsBroken,
  "tls-off": tlsOff,
  bind,
  conntrack,
  idle,
  stalled,
  ended,
  login,
};

import { counted, exactly, thousands } from "../../language/numbers.ts";
import type { NoteWords } from "./notes.en.ts";

/** "wurde" of one, "wurden" of more. */
const was = (count: number): string => (count === 1 ? "wurde" : "wurden");
const lines = (count: number): string => counted(count, "Zeile", "Zeilen");
const transfers = (count: number): string => counted(count, "Übertragung", "Übertragungen");
const connections = (count: number): string =>
  counted(count, "Datenverbindung", "Datenverbindungen");

const FINER: Readonly<Record<string, (format: string) => string>> = {
  vsftpd: () => ": das eigene von vsftpd (xferlog_std_format=NO)",
  proftpd: (format) => `: ExtendedLog mit ${format}`,
  "pure-ftpd": () => ": Pure-FTPds Meldungen im Syslog nennen die Rate jeder Übertragung",
  "filezilla-server-0.9": () => ": FileZilla Server 1.x schreibt Millisekunden",
  iis: () => ": das Feld time-taken hat Millisekunden",
};

/** What a person must know about a fit, in German. */
export const german: NoteWords = {
  utc: "UTC",
  localTime: "Ortszeit des Servers",
  shifted: (clock, hours) =>
    hours === 0 ? clock : `${clock} ${hours > 0 ? "plus" : "minus"} ${exactly(Math.abs(hours))} h`,
  aLog: "Protokoll",
  read: (of) =>
    `${lines(of.lines)} gelesen (${of.format}): ${counted(of.uploads, "Upload", "Uploads")}, ${counted(of.downloads, "Download", "Downloads")} und ${counted(of.listings, "Ordnerliste", "Ordnerlisten")} von ${of.from} bis ${of.to} (${of.clock}).`,
  keepsUtc:
    "Dieses Protokoll schreibt UTC: Seine Stunden sind Stunden in UTC. Geben Sie den Abstand der Uhr an, wenn der Tag des Servers zu einer anderen Zeit beginnt.",
  chooseServer:
    "Das Protokoll sagt nicht, welcher Server es schrieb. Wählen Sie Ihren: Server halten einen Port verschieden lange.",

  unreadLine: (line, why) => `Zeile ${line}${why === "" ? "" : `, ${why}`}`,
  unread: (count, first) =>
    `${lines(count)} ${count === 1 ? "war" : "waren"} nicht zu lesen und ${was(count)} übersprungen (zuerst: ${first}).`,
  deletes: (deletes) =>
    `${counted(deletes, "Löschung", "Löschungen")} übersprungen: Löschen braucht keinen Port.`,
  otherProtocol: (count) =>
    `${transfers(count)} über SFTP oder SCP übersprungen: Sie brauchen keinen passiven Port.`,
  failed: (count) =>
    `${transfers(count)} ${count === 1 ? "begann" : "begannen"} nie (Datei fehlt, kein Recht) und ${count === 1 ? "zählt" : "zählen"} nicht als Datenverbindung.`,
  brokenOff: (count) =>
    `${transfers(count)} ${count === 1 ? "brach" : "brachen"} ab. Port belegt, also gezählt, aber nicht bei der Größe der Dateien.`,
  outsidePeriod: (count) =>
    `${transfers(count)}, mehr als 60 Tage vom Rest entfernt, ${was(count)} weggelassen: Die Uhr ging falsch, oder es ist ein anderes Jahr.`,
  thinned: (isMemory, scale, byMinute) =>
    `Das Protokoll ist größer als das, was ${isMemory ? "im Speicher bleibt" : "angepasst wird"}. Ein Tag eines Clients von ${thousands(scale)}${byMinute ? ", von den größten Clients eine Stunde, Minute oder Übertragung von ebenso vielen," : ","} durch einen Hash gewählt, steht für alle.`,
  overflowed: (count) =>
    `${transfers(count)} ${count === 1 ? "passte" : "passten"} nicht in den Speicher und ${was(count)} nur gezählt: Die angepassten Besuche sind zu wenige. Zerlegen Sie das Protokoll in Tage.`,

  bySessions:
    "nach den Sitzungsnummern des Servers; Sitzungen eines Benutzers, die sich überschneiden, sind ein Besuch",
  bySilence: (gap) =>
    `nach Rechner und Benutzer: Mehr als ${gap} Stille beendet einen Besuch (eine Annahme; 30 bis 900 s sind sinnvoll)`,
  visits: (clients, addresses, visits, how) =>
    `${counted(clients, "Client", "Clients")} (Rechner und Benutzer) an ${counted(addresses, "Adresse", "Adressen")}: ${counted(visits, "Besuch", "Besuche")}, unterschieden ${how}. Viele Menschen hinter einer Adresse mit einem Login sehen aus wie ein Client.`,
  fewVisits:
    "So wenige Besuche sagen wenig über einen gewöhnlichen Tag: Lesen Sie ein längeres Protokoll, oder nehmen Sie die Anpassung als erste Schätzung.",
  atOnce: (typical, most) =>
    `Ein üblicher Besuch hatte ${connections(typical)} zugleich, höchstens waren es ${thousands(most)}.`,
  oneAtATime: "Kein Besuch hatte zwei Datenverbindungen zugleich: Angenommen wird eine je Besuch.",
  pause: (span) => `Zwischen zwei Datenverbindungen eines Besuchs vergehen im Mittel ${span}.`,

  days: {
    "all days": "alle Tage",
    weekdays: "die Werktage",
    "weekend days": "die Wochenendtage",
  },
  describes: (days, times) =>
    `Die Anpassung beschreibt ${days}: Sie tragen ${times === null ? "alle Besuche" : `das ${times}-Fache der anderen Tage`}.`,
  shorterThanADay: (hours) =>
    `Das Protokoll ist kürzer als ein Tag: ${counted(hours, "Stunde des Tages fehlt und gilt", "Stunden des Tages fehlen und gelten")} als ruhig.`,
  busiestDay: (date, times, growth) =>
    `Der stärkste Tag (${date}) hatte das ${times}-Fache der Besuche des angepassten Tages. ${growth} Wachstum rüstet für solche Tage.`,

  keepClock: (clients, every, within) =>
    `${counted(clients, "Client richtet", "Clients richten")} sich nach der Uhr: alle ${every}, innerhalb von ${within}. Daraus wurde eine Gruppe mit Zeitplan.`,
  likeDevices: (logins, count) =>
    `${counted(logins, "Login", "Logins")} an einer Adresse ${logins === 1 ? "sieht" : "sehen"} nach vielen Geräten aus: ${connections(count)} überschneiden sich nur zufällig. Jede zählt als eigener Besuch.`,
  alwaysThere: (clients) =>
    `${counted(clients, "Client ist", "Clients sind")} die ganze Zeit da: Keine Stille trennt Besuche.`,
  anyTime: (clients, group) =>
    `${counted(clients, "Client kommt", "Clients kommen")} zu beliebiger Zeit (${group}).`,

  batches: (times) =>
    `Besuche kommen gebündelt: Ihre Zahl je Minute schwankt ${times}-mal so stark wie bei unabhängigen Besuchen.`,
  noMark:
    "Kein gemeinsamer Takt der Uhr erklärt es, daher verteilt die Anpassung sie über die Stunde. Das ist zu günstig: Sicherer ist eine Gruppe mit Zeitplan von Hand.",
  batchGroup: (of) =>
    `${of.share} davon beginnen innerhalb von ${of.within} nach einer Marke alle ${of.every} (aus Zufall wären es ${of.byChance}). Sie wurden eine eigene Gruppe mit Zeitplan, mit so vielen Clients, wie sich im Mittel an einer Marke trafen.`,

  noSizes: (mean, isOffClock) =>
    `Dieses Protokoll nennt keine Dateigrößen. Übertragungen sind durch ihre Dauer beschrieben (im Mittel ${mean}${isOffClock ? ", abgelesen an einer Uhr mit ganzen Sekunden" : ""}).`,
  tooFewSizes: "Zu wenige Übertragungen haben eine Größe: Die Vorgaben bleiben.",
  allOfSize: (size) => `alle ${size}`,
  medianSize: (median, sigma) => `Median ${median} (log-normal, Sigma ${exactly(sigma)})`,
  sizes: (described, mean, largest) =>
    `Dateigrößen: ${described}. Das Mittel im Protokoll ist ${mean}, die größte ${largest}.`,
  otherLaw: (mean, observed) =>
    `Die angepassten Größen haben ein Mittel von ${mean}, nicht ${observed}: Das Protokoll folgt einer anderen Verteilung. Sehen Sie beide an.`,
  heavyTail: (exponent) =>
    `Wenige riesige Dateien können überwiegen, mehr als die Anpassung zeigt: Die größten 5 % folgen einer Pareto-Verteilung mit Exponent ${exponent}.`,
  noBytes: (count) =>
    `${transfers(count)} ohne ein Byte ${count === 1 ? "bleibt" : "bleiben"} bei den Größen außer Betracht.`,
  rates: (clients, median) =>
    `Die Geschwindigkeiten der Leitungen stammen von ${counted(clients, "Client", "Clients")} mit Übertragungen, die lang genug sind (Median ${median}).`,
  sharedLine:
    "Übertragungen, die ein Client zugleich ausführt, teilen sich seine Leitung: Die Anpassung hat ihre Größen und die Leitung.",
  sharedLineUnsized:
    "Übertragungen, die ein Client zugleich ausführt, teilen sich seine Leitung. Das Protokoll hat keine Größen: Eine Übertragung, die allein eine Sekunde dauern würde, zählt als ein Megabyte auf einer Leitung von 8 Mbit/s.",
  sharedLineUnknown:
    "Manche Clients führen mehrere Übertragungen zugleich aus, und zu wenige davon zeigen, ob diese sich die Leitung des Clients teilen: Jede behält ihre Dauer. Teilen sie sich die Leitung, liegt die Anpassung bis zu einem Sechstel zu niedrig; die Wiedergabe hängt davon nicht ab.",
  noRates:
    "Keine Übertragung war lang genug, um die Geschwindigkeit einer Leitung zu zeigen: Die Vorgabe bleibt. Tragen Sie sie von Hand ein.",

  listingsMerged:
    "Ordnerlisten sehen in diesem Protokoll wie Downloads aus und zählen mit ihnen: Es kommen keine hinzu.",
  listingsCounted: (share) =>
    `${share} der Datenverbindungen waren Ordnerlisten, im Protokoll gezählt.`,
  listingsAssumed: (each, mayShow) =>
    `Angenommen: ${counted(each, "Ordnerliste", "Ordnerlisten")} je Besuch. Übertragungsprotokolle zeigen keine Ordnerlisten${mayShow ? " (dieses täte es, wenn der Server auch Befehle und Antworten schriebe)" : ""}, doch jede braucht einen Port. In einem vollständigen Protokoll waren 36 von 69 Übertragungen Ordnerlisten.`,
  active: (share) =>
    `${share} der Datenverbindungen waren aktiv und brauchen keinen passiven Port.`,
  onePort: (port) => `Ein passiver Port kam vor: ${port}.`,
  ports: (ports, lowest, highest) =>
    `${thousands(ports)} passive Ports kamen vor, von ${lowest} bis ${highest}.`,
  noModes:
    "Das Protokoll unterscheidet nicht passiv und aktiv. Alle Datenverbindungen gelten als passiv: Mehr können es nicht sein.",

  notCountedThinned:
    "Wie viele Datenverbindungen zugleich liefen, wird bei einem ausgedünnten Protokoll nicht gezählt.",
  noDuration: (count) =>
    `${connections(count)} ${count === 1 ? "hat" : "haben"} im Protokoll keine Dauer und ${count === 1 ? "gilt als Augenblick" : "gelten als Augenblicke"}.`,
  blurred: (mean, low, high, software, format) =>
    `Die Zeiten sind ganze Sekunden, und eine Datenverbindung dauert im Mittel etwa ${mean}. Wie viele zugleich liefen, verrät dieses Protokoll daher nicht: ${thousands(low)} bis ${thousands(high)}. Feinere Protokolle verrieten es${FINER[software]?.(format) ?? `: das eigene von vsftpd (xferlog_std_format=NO) oder ProFTPDs ExtendedLog mit ${format}`}.`,
  mostAtOnce: (estimate, low, high) =>
    `Höchstens ${connections(estimate)} ${estimate === 1 ? "lief" : "liefen"} zugleich${
      low === high
        ? ""
        : ` (zwischen ${thousands(low)} und ${thousands(high)}, so weit die Zeiten reichen)`
    }.`,
  unusedReplies: (pasvs, share) =>
    `${thousands(pasvs)} PASV ${pasvs === 1 ? "bekam" : "bekamen"} einen Port, den keine Datenverbindung nutzte (${share}): Er bleibt bis zum nächsten PASV, dem Ende der Sitzung oder dem Zeitlimit des Servers belegt. Weder Wiedergabe noch Anpassung zählt ihn.`,
  refused: (pasvs, share) =>
    `${thousands(pasvs)} PASV ${pasvs === 1 ? "bekam" : "bekamen"} keinen Port (${share}): Der wahre Bedarf ist größer als das, was das Protokoll zeigt.`,
  rangeFull: (most, ports) =>
    `Das Protokoll zeigt bis zu ${thousands(most)} Datenverbindungen zugleich bei einem Bereich von ${counted(ports, "Port", "Ports")}: Der Bereich war voll. Clients wurden ohne Spur abgewiesen. Die Anpassung zeigt die getragene Last, nicht die gewünschte: Setzen Sie mindestens 50 % Wachstum an.`,
  blind:
    "Abgewiesene Clients hinterlassen in einem solchen Protokoll keine Spur. War der Bereich zeitweise voll, ist der wahre Bedarf größer als die Anpassung. Sagen Sie, welcher Bereich offen war, dann wird das Protokoll daran geprüft.",
};

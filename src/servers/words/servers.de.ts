import type { SaidOfServers, ServerWords } from "./servers.en.ts";

type German = Partial<Omit<ServerWords, "otherReading">> & { otherReading?: string };

const BOTH_ENDS = "Beide Enden gehören dazu.";
const BOTH_ENDS_TAKEN = "Angenommen: Beide Enden gehören dazu.";
const PYTHON_RANGE =
  "Pythons range() schließt sein Ende aus, daher nennt der Text eins mehr als den letzten Port";
const ASSUMED =
  "Wie er seinen Bereich teilt, ist nicht gesichert. Angenommen: Er versucht jeden Port und hält einen von PASV bis zum Ende der Übertragung. Das Band zeigt die andere Lesart.";
const SOME_ERROR =
  "Eine Fehlerantwort auf PASV oder EPSV, vermutlich 425 oder 421; der Wortlaut ist nicht gesichert";
const HANGS =
  "Der Server nennt einen Port außerhalb des Bereichs: Hinter einer Firewall hängt die Übertragung, bis der Client aufgibt";
const JAVA =
  "Java unter Windows bindet standardmäßig exklusiv. Verbindungen und TIME_WAIT können einen Port dann sperren.";
const RESTED =
  "Bevorzugt Ports, die vier Minuten lang niemand benutzte, nimmt aber jeden, der nicht auf einen Client wartet. Er weist erst ab, wenn alle warten.";
const GO_REPLY =
  "421 Could not listen for passive connection: could not find any port to listen to";

const assumed = (name: string): German => ({
  summary: ASSUMED,
  usersSee: SOME_ERROR,
  otherReading: `Wie ${name} seinen Bereich teilt, ist nicht gesichert. Wenn Verbindungen und ihr TIME_WAIT einen Port sperren, sind mehr Ports nötig.`,
});

const SAID: Readonly<Record<string, German>> = {
  vsftpd: {
    summary:
      "Versucht neun zufällige Ports. Alle neun belegt: Die Sitzung endet. Ein Port ist von PASV bis zum Ende der Übertragung belegt.",
    usersSee: "500 OOPS: vsf_sysutil_bind, und die Sitzung ist weg; andere Sitzungen laufen weiter",
    rangeNote: `${BOTH_ENDS} Ein pasv_min_port von 1024 oder weniger wird nicht beachtet. Ebenso ein pasv_max_port unter pasv_min_port: Dann reicht der Bereich bis 65535.`,
  },
  proftpd: {
    versions: "1.3.8 ausgeführt, 1.3.10rc gelesen; 1.3.7 und 1.3.7a haben einen eigenen Eintrag",
    summary:
      "Versucht jeden Port. Gibt einen frei, sobald der Übertragungsbefehl den Client verbunden findet. Wenn alle warten, vergibt er einen Port außerhalb des Bereichs.",
    usersSee: HANGS,
    rangeNote: `${BOTH_ENDS} Der erste muss unter dem letzten liegen, beide mindestens bei 1024. Der höchste Port wird nur benutzt, wenn alle anderen belegt sind.`,
  },
  "proftpd-1.3.7": {
    versions:
      "1.3.7 und 1.3.7a, gelesen; 1.3.6 und ältere sowie 1.3.7b (2021-03) und neuere teilen nicht",
    name: "ProFTPD 1.3.7 und 1.3.7a",
    summary:
      "Gibt zwei Sitzungen denselben passiven Port: Ein Client kann beim Listener der anderen Sitzung landen und scheitert. Keine Größe des Bereichs hilft. Aktualisieren Sie auf 1.3.7b oder neuer.",
    usersSee:
      "Keine Abweisung: ein Port, auf dem auch eine andere Sitzung wartet; die Verbindung kann bei dieser landen und wird abgewiesen",
    rangeNote: `${BOTH_ENDS} Mehr Ports machen eine Kollision seltener, nie unmöglich. Behoben ist es in 1.3.7b (Issue 1171).`,
  },
  "pure-ftpd": {
    summary:
      "Jede Sitzung behält ihren Port bis zum nächsten PASV oder zu ihrem Ende. Anmeldungen sind stillschweigend auf den halben Bereich begrenzt.",
    usersSee:
      "421 5 users (the maximum) are already logged in, sorry: bei der Anmeldung, gesehen mit 10 Ports; die Zahl ist der halbe Bereich",
    rangeNote: `${BOTH_ENDS} Der Server startet nur, wenn 1024 <= erster <= letzter <= 65535.`,
  },
  "filezilla-server": {
    summary: RESTED,
    usersSee: "425 Cannot prepare for data connection.",
    rangeNote: `${BOTH_ENDS} Ein Bereich, der den Port eines Listeners enthält, wird beim Start abgeschaltet, mit einer Zeile im Protokoll.`,
    otherReading:
      "Unter Unix setzt libfilezilla bis 0.41 kein SO_REUSEADDR: Verbindungen und TIME_WAIT sperren einen Port und verbrauchen die 14 Versuche. Spätere Versionen ließen sich nicht lesen.",
  },
  "filezilla-server-0.9": {
    versions: "0.9.x, Quelltext von 2018-01",
    summary: RESTED,
    usersSee: "421 Could not create socket, obwohl die Steuerverbindung offen bleibt",
    rangeNote: BOTH_ENDS,
    otherReading:
      "Das Programm setzt keine Socket-Option (AsyncSocketEx::Create). Ob Windows einem Listener erlaubt, einen Port mit einem verbundenen Client zu teilen, ist nicht gesichert.",
  },
  iis: {
    ...assumed("Microsoft IIS FTP"),
    rangeNote: `1025-65535 ist erlaubt; 0-0 bedeutet den ephemeren Bereich von Windows. ${BOTH_ENDS_TAKEN}`,
  },
  sftpgo: {
    versions: "2.7.3 bis 2.7.5 (ftpserverlib v0.32)",
    summary:
      "Versucht fast jeden Port: Ein letzter freier wird in 98 von 100 Fällen gefunden. Hält ihn von PASV bis zum Ende der Übertragung.",
    usersSee: GO_REPLY,
    rangeNote: `${BOTH_ENDS} Voreingestellt sind 101 Ports. Ein Anfang von 0, oder ein Ende nicht über dem Anfang, bedeutet stillschweigend gar keinen Bereich.`,
  },
  "sftpgo-2.7.1": {
    versions: "2.7.0 und 2.7.1 (ftpserverlib v0.27 bis v0.30)",
    name: "SFTPGo bis 2.7.1",
    summary:
      "Zieht so oft, wie der Bereich Ports hat. Er kann einen Port zweimal ziehen und abweisen, obwohl Ports frei sind. Ein Port ist bis zum Ende der Übertragung belegt.",
    usersSee: GO_REPLY,
    rangeNote: `${BOTH_ENDS} Voreingestellt sind 101 Ports. Ein Anfang von 0, oder ein Ende nicht über dem Anfang, bedeutet stillschweigend gar keinen Bereich.`,
  },
  "ftpserverlib-shared": {
    name: "ftpserverlib (Go), Ports nach Adresse geteilt",
    summary:
      "Ein Listener je Port bedient alle Clients. Ein Port ist nur für Clients derselben Adresse gesperrt, und nur bis der erste verbunden ist. Voreingestellt ist das aus. SFTPGo hat dafür keine Einstellung.",
    usersSee: GO_REPLY,
    rangeNote: `${BOTH_ENDS} Clients hinter einer Adressumsetzung teilen eine Adresse: Jeder von ihnen, der wartet, braucht einen eigenen Port.`,
  },
  pyftpdlib: {
    summary:
      "Versucht jeden Port. Gibt einen frei, sobald der Client sich verbindet. Wenn alle warten, vergibt er einen Port außerhalb des Bereichs.",
    usersSee: HANGS,
    rangeNote: `${PYTHON_RANGE}. Auf der Befehlszeile schließt -r beide Enden ein.`,
  },
  aioftp: {
    summary:
      "Nimmt beim ersten PASV einer Sitzung den niedrigsten freien Port. Die Sitzung behält ihn bis zu ihrem Ende. Eine Sitzung, die keinen findet, wird geschlossen.",
    usersSee: "421 no free ports, und die Sitzung ist geschlossen",
    rangeNote: `${PYTHON_RANGE}. Wer einmal gefragt hat, behält einen Port, solange er angemeldet ist, auch untätig.`,
  },
  twisted: {
    summary:
      "Nimmt den niedrigsten freien Port. Eine Sitzung behält ihn bis zum nächsten PASV oder zu ihrem Ende. Eine einmal abgewiesene Sitzung wird immer abgewiesen.",
    usersSee:
      "550 Requested action not taken: internal server error, in einer Sitzung, die lebt, aber keinen Port mehr bekommt",
    rangeNote: `${PYTHON_RANGE}.`,
  },
  "apache-ftpserver": {
    versions:
      "1.0.5 (2010) bis 1.2.X, Quelltext von 2024-12; bis 1.0.4 wartete ein PASV auf einen Port",
    summary:
      "Wählt einen beliebigen freien Port aus einer eigenen Tabelle. Hält ihn von PASV bis zum Ende der Übertragung. Weist sofort ab, wenn keiner frei ist.",
    usersSee: "425 Can't open passive connection.",
    rangeNote: `${BOTH_ENDS} Ist die passive Adresse nicht lokal, kostet jedes PASV einen Port für immer (im Quelltext gelesen, nicht ausprobiert).`,
    otherReading: JAVA,
  },
  "apache-ftpserver-1.0.4": {
    versions: "1.0.0 bis 1.0.4 (2010), gelesen",
    name: "Apache FtpServer bis 1.0.4",
    summary:
      "Wählt einen beliebigen freien Port aus einer eigenen Tabelle. Hält ihn von PASV bis zum Ende der Übertragung. Eine Anfrage, die keinen findet, wartet, bis einer frei ist.",
    usersSee:
      "Nichts: Die Antwort auf PASV kommt, wenn ein Port frei ist, oder 425 Can't open passive connection., wo ein anderer Client ihn zuerst nahm",
    rangeNote: `${BOTH_ENDS} Ist die passive Adresse nicht lokal, kostet jedes PASV einen Port für immer (im Quelltext gelesen, nicht ausprobiert).`,
    otherReading: JAVA,
  },
  "ftp-srv": {
    summary:
      "Versucht die nächsten fünf Ports der Reihe nach. Weist ab, wenn alle fünf belegt sind, auch wenn andere frei sind. Hält einen Port bis zum Ende der Übertragung. Verliert einen für immer, wenn ein Client sich verbindet und erneut fragt.",
    usersSee: "400 Unable to find valid port, in einer Sitzung, die lebt",
    rangeNote: BOTH_ENDS,
  },
  nodeftpd: {
    summary:
      "Nimmt beim ersten PASV einer Sitzung den niedrigsten freien Port. Die Sitzung behält ihn bis zu ihrem Ende.",
    usersSee:
      "421 Server was unable to open passive connection listener, in einer Sitzung, die lebt",
    rangeNote: `${BOTH_ENDS} Wer einmal gefragt hat, behält einen Port, solange er angemeldet ist, auch untätig.`,
  },
  minio: {
    summary:
      "Versucht zehn zufällige Ports, nie den letzten des Bereichs. Ein Port ist frei, sobald der Client sich verbindet.",
    usersSee: "425 Data connection failed",
    rangeNote:
      "Der letzte Port wird nie vergeben. Ein Bereich aus einem Port lässt den Server scheitern. PASV nennt den Host-Teil von address=; keine andere Einstellung hat die öffentliche Adresse.",
  },
  libunftp: {
    summary:
      "Versucht neun zufällige Ports. Ein Port ist frei, sobald der Client sich verbindet. Der gemeinsame Modus (pooled) teilt Ports stattdessen zwischen Client-Adressen.",
    usersSee: "425 No data connection established",
    rangeNote:
      "Beide Enden gehören im gewöhnlichen Modus dazu. Der gemeinsame Modus benutzt den letzten Port nie.",
  },
  "wu-ftpd": {
    summary:
      "Versucht jeden Port dreimal, mit Pausen von ein und zwei Sekunden. Ein Port bleibt gesperrt, solange seine Verbindung lebt, und danach in TIME_WAIT.",
    usersSee:
      "425 Can't open passive connection: Address already in use, nach etwa drei Sekunden Stillstand",
    rangeNote: BOTH_ENDS,
  },
  bftpd: {
    summary:
      "Nimmt den niedrigsten freien Port. Ein Port bleibt gesperrt, solange seine Verbindung lebt, und danach in TIME_WAIT.",
    usersSee: "425 Error: Unable to bind data socket.",
    rangeNote: `${BOTH_ENDS} EPSV beachtet den Bereich nicht und nimmt irgendeinen Port: Die Firewall muss diese Clients einlassen.`,
  },
  "freebsd-ftpd": {
    summary:
      "Der Kernel wählt irgendeinen freien Port des hohen Bereichs. Er ist wieder frei, sobald der Übertragungsbefehl den Client verbunden findet.",
    usersSee: "425 Can't open passive connection: und die Worte des Systems",
    rangeNote:
      "Der Bereich gehört dem ganzen Host: Jedes Programm, das einen hohen Port verlangt, bedient sich daraus.",
  },
  "inetutils-ftpd": {
    summary:
      "Hat keinen eigenen Bereich: Der Kernel wählt einen Port. Jedes PASV einer Sitzung behält einen bis zum Ende der Sitzung, sofern er nicht benutzt wird.",
    usersSee: "425 Can't open passive connection: und die Worte des Systems",
    rangeNote:
      "Der Bereich ist der ephemere des Hosts: Jede ausgehende Verbindung des Hosts bedient sich daraus.",
  },
  "ibm-zos": {
    summary:
      "Nach eigener Dokumentation ist ein Port belegt, bis seine Verbindung TIME_WAIT verlassen hat. In welcher Reihenfolge Ports versucht werden, ist nicht gesichert.",
    usersSee: "PASV und EPSV scheitern",
    rangeNote: `${BOTH_ENDS_TAKEN} Dieselben Ports müssen in PROFILE.TCPIP für FTP reserviert sein.`,
    otherReading: "Die Dauer von TIMEWAIT ist nicht gesichert; RFC 793 nennt vier Minuten.",
  },
  "aws-transfer": {
    summary:
      "Neun feste Ports für alle. Angenommen: Client-Adressen teilen sie, denn Tausende Verbindungen passten sonst nicht hinein. Gesichert ist das nicht.",
    usersSee: SOME_ERROR,
    rangeNote:
      "Die neun Ports sind fest. Clients hinter einer NAT-Adresse teilen sie sich: neun zugleich.",
    otherReading:
      "Wenn die 10.000 nur Steuerverbindungen sind und ein Port einen Client zugleich bedient, füllen neun Übertragungen den Bereich.",
  },
  jscape: { ...assumed("JSCAPE MFT Server"), rangeNote: BOTH_ENDS_TAKEN },
  crushftp: assumed("CrushFTP"),
  "serv-u": assumed("Serv-U"),
  "ws-ftp": {
    ...assumed("WS_FTP Server, MOVEit Transfer"),
    rangeNote: "MOVEits Anleitung verlangt einen kleinen Bereich. Eine Zahl nennt sie nicht.",
  },
  cerberus: assumed("Cerberus FTP Server"),
  completeftp: {
    ...assumed("CompleteFTP"),
    rangeNote:
      "Die Anleitung empfiehlt einen Bereich von 100. Ihr Beispiel, 15000 bis 15100, hat 101. Erlaubt ist 1024 bis 65535.",
  },
  "wing-ftp": assumed("Wing FTP Server"),
  generic: { ...assumed("ein anderer FTP-Server"), name: "Ein anderer FTP-Server" },
};

/** What is said of servers in German; an entry that nobody translated speaks its own words. */
export const german: SaidOfServers = {
  of: (facts) => {
    const said = SAID[facts.id] ?? {};
    return {
      name: said.name ?? facts.name,
      summary: said.summary ?? facts.summary,
      versions: said.versions ?? facts.versions,
      usersSee: said.usersSee ?? facts.whenFullUsersSee.value,
      rangeNote: said.rangeNote ?? facts.rangeNote,
      otherReading: facts.otherReading && (said.otherReading ?? facts.otherReading.why),
    };
  },
  noSizeCures: {
    "proftpd-1.3.7":
      "Zwei Sitzungen können denselben Port bekommen, wie viele es auch gibt. Aktualisieren Sie auf 1.3.7b oder neuer. Bis dahin machen mehr Ports es seltener.",
  },
};

import type { SourceWords } from "./sources.en.ts";

/** What stands for a value that nobody gave, by its English words: those are part of documents. */
const SAID: Readonly<Record<string, string>> = {
  "The schedule counts from midnight.": "Der Zeitplan zählt ab Mitternacht.",
  "All clients start at the same moment until a spread or a skew is given.":
    "Alle Clients beginnen im selben Moment, bis eine Streuung oder ein Versatz angegeben ist.",
  "The group has no name.": "Die Gruppe hat keinen Namen.",
  "Every client has a public address of its own.":
    "Jeder Client hat eine eigene öffentliche Adresse.",
  "Uploads are requested like downloads.": "Uploads werden wie Downloads verlangt.",
  "1 connection in 500 is made and not used, a guess: a refused command, a resumed or an interrupted transfer; this server loses a port each time.":
    "1 von 500 Verbindungen wird hergestellt und nicht benutzt, geschätzt: ein abgelehnter Befehl, eine fortgesetzte oder unterbrochene Übertragung; dieser Server verliert jedes Mal einen Port.",
  "This server is not known to lose ports.": "Von diesem Server ist kein verlorener Port bekannt.",
  "No request waits for a port here.": "Hier wartet keine Anfrage auf einen Port.",
  "Active transfers leave from port 20 or an ephemeral port.":
    "Aktive Übertragungen gehen von Port 20 oder einem ephemeren Port aus.",
  "An upload's port is free with its last byte.":
    "Der Port eines Uploads ist mit dem letzten Byte frei.",
  "A download's port is free when its last byte has arrived.":
    "Der Port eines Downloads ist frei, wenn das letzte Byte angekommen ist.",
  "TLS adds nothing at the end of a download.": "TLS fügt am Ende eines Downloads nichts hinzu.",
  "A usual idle time-out: five minutes; not established for this server.":
    "Ein übliches Zeitlimit für untätige Sitzungen: fünf Minuten; für diesen Server nicht gesichert.",
  "Five minutes without progress; not established for this server.":
    "Fünf Minuten ohne Fortschritt; für diesen Server nicht gesichert.",
  "Restarted once a day; it matters only where ports are lost until then.":
    "Einmal am Tag neu gestartet; das zählt nur, wo bis dahin Ports verloren gehen.",
  "One server.": "Ein Server.",
  "No node is lost.": "Kein Knoten fällt aus.",
  "No group depends on the time of day, so every hour of the day is evidence.":
    "Keine Gruppe hängt von der Tageszeit ab, also zählt jede Stunde des Tages.",
  "Teletraffic engineering, too, judges the busiest hour.":
    "Auch die Verkehrstheorie beurteilt die stärkste Stunde.",
  "One refusal in 1,000, a common target; give yours.":
    "Eine Abweisung von 1.000, ein übliches Ziel; nennen Sie Ihres.",
  "95 % sure.": "95 % sicher.",
  "No growth.": "Kein Wachstum.",
  "No range to avoid was named.": "Kein zu meidender Bereich wurde genannt.",
  "No reason was given.": "Kein Grund wurde genannt.",
  "Anyone may connect.": "Jeder darf sich verbinden.",
  "The standard control port of FTP.": "Der übliche Steuerport von FTP.",
  "The scenario has no name.": "Das Szenario hat keinen Namen.",
  "A day of 24 hours.": "Ein Tag von 24 Stunden.",
  "As many days as settle the verdict, within the budget of work.":
    "So viele Tage, wie das Urteil klären, im Rahmen der Rechenarbeit.",
  "The days before run into each day: reaching back until less than 1 % of any group's demand is missing.":
    "Die Tage davor laufen in jeden Tag hinein: so weit zurück, bis weniger als 1 % des Bedarfs jeder Gruppe fehlt.",
  "The whole day counts: the day before runs into it.":
    "Der ganze Tag zählt: Der Tag davor läuft in ihn hinein.",
  "Any seed; the same one gives the same plan.":
    "Ein beliebiger Startwert; derselbe ergibt denselben Plan.",
  "No client software was named.": "Keine Client-Software wurde genannt.",
  "All days are taken to be alike: nothing says how they differ.":
    "Alle Tage sind als gleich angenommen: Nichts sagt, wie sie sich unterscheiden.",
  "Most clients transfer one file at a time.":
    "Die meisten Clients übertragen eine Datei nach der anderen.",
  "Nearly all clients use passive mode; an active transfer needs no port.":
    "Fast alle Clients benutzen den passiven Modus; eine aktive Übertragung braucht keinen Port.",
  "One file per visit until a number is given.":
    "Eine Datei je Besuch, bis eine Zahl angegeben ist.",
  "No folder listings until a number is given.": "Keine Ordnerlisten, bis eine Zahl angegeben ist.",
  "Files are downloads until a share of uploads is given.":
    "Dateien sind Downloads, bis ein Anteil von Uploads angegeben ist.",
  "Files of 0.1 to 10 MB, a guess; give yours.":
    "Dateien von 0,1 bis 10 MB, geschätzt: Nennen Sie Ihre.",
  "A folder listing of some 25 lines of 80 characters.":
    "Eine Ordnerliste von etwa 25 Zeilen zu 80 Zeichen.",
  "Client lines of 5 to 50 Mbit/s, a guess; give yours.":
    "Client-Leitungen von 5 bis 50 Mbit/s, geschätzt: Nennen Sie Ihre.",
  "Plain FTP until TLS is chosen.": "Unverschlüsseltes FTP, bis TLS gewählt ist.",
  "Clients ask for the next file at once.": "Clients verlangen die nächste Datei sofort.",
  "Clients connect to every passive port that they ask for.":
    "Clients verbinden sich mit jedem passiven Port, den sie anfordern.",
  "The transfer command follows the passive reply directly.":
    "Der Übertragungsbefehl folgt unmittelbar auf die passive Antwort.",
  "A session's first file is requested like any other.":
    "Die erste Datei einer Sitzung wird wie jede andere verlangt.",
  "Commands follow one another at once.": "Befehle folgen unmittelbar aufeinander.",
  "Clients log out after their last file.": "Clients melden sich nach der letzten Datei ab.",
  "Sessions without a further file are closed.": "Sitzungen ohne weitere Datei werden geschlossen.",
  "No separate session lists folders.": "Keine eigene Sitzung listet Ordner auf.",
  "Sessions without a further file do not wait for the others.":
    "Sitzungen ohne weitere Datei warten nicht auf die anderen.",
  "A client's further sessions log in when the first one reaches its first file.":
    "Weitere Sitzungen eines Clients melden sich an, wenn die erste bei ihrer ersten Datei ist.",
  "Every connection that is made is used.": "Jede hergestellte Verbindung wird benutzt.",
  "No transfer hangs; clients that vanish leave some that do.":
    "Keine Übertragung hängt; Clients, die verschwinden, hinterlassen hängende.",
  "The server reaches a client that asks for active mode; behind an address translation it may not.":
    "Der Server erreicht einen Client, der den aktiven Modus verlangt; hinter einer Adressumsetzung vielleicht nicht.",
  "The next file is requested directly after the last one.":
    "Die nächste Datei wird unmittelbar nach der letzten verlangt.",
  "TLS begins as soon as the data connection is made.":
    "TLS beginnt, sobald die Datenverbindung steht.",
  "A login takes one round trip.": "Eine Anmeldung braucht einen Umlauf.",
  "A usual connect time-out; common clients wait 20 to 120 seconds.":
    "Ein übliches Zeitlimit für Verbindungen; gängige Clients warten 20 bis 120 Sekunden.",
  "A refused request is not repeated with the other command.":
    "Eine abgewiesene Anfrage wird nicht mit dem anderen Befehl wiederholt.",
  "A round trip of 30 ms, usual within one country.":
    "Ein Umlauf von 30 ms, üblich innerhalb eines Landes.",
  "Times given in seconds are complete: no round trips are added.":
    "In Sekunden angegebene Zeiten sind vollständig: Es kommen keine Umläufe hinzu.",
  "As `retry` says, whatever went wrong.": "Wie `retry` sagt, was auch schiefging.",
  "No retry, until one is given; then after 5 s, at most 300 s apart.":
    "Keine Wiederholung, bis eine angegeben ist; dann nach 5 s, höchstens 300 s auseinander.",
};

/** Where an assumed value comes from, in German; what is not known here is a citation and stays. */
export const german: SourceWords = {
  of: (source) =>
    SAID[source] ??
    source.replace(
      /^The system that (.+) usually runs on\.$/,
      "Das System, auf dem $1 gewöhnlich läuft.",
    ),
};

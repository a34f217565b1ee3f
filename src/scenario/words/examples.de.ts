import type { ExampleWords } from "./examples.en.ts";

export const german: Readonly<Record<string, ExampleWords>> = {
  "branch-scanners": {
    title: "Scanner der Filialen um 9 Uhr",
    why: "Angenommene Zahlen einer Firma, deren Filialen um neun ihre Post scannen; Büro, Partner und eine Sicherung nutzen denselben Server.",
  },
  cameras: {
    title: "150 Kameras, Bilder und Clips",
    why: "Ein Bild alle 60 s ist die Vorgabe in Handbüchern von Kameras (ACTi A713, Planet ICA-HM121); Clips, Größen und ein Schwung bei Tagesanbruch, in dem 45 Kameras binnen 5 s beginnen, sind angenommen.",
  },
  "docker-vsftpd": {
    title: "vsftpd in Docker, 21100-21110",
    why: "Die elf Ports sind die Vorgabe des Images fauria/vsftpd, die zwei Übertragungen von FileZilla stehen in dessen Quelltext, ein Finder, der Vorschauen lädt, folgt dem Bericht eines Anwenders; Größen und Besuche sind angenommen.",
  },
  "edi-hub": {
    title: "EDI-Drehscheibe, 400 Partner fragen um :00",
    why: "Eine Abfrage alle 15 Minuten, 70 % der Partner auf die Minute, Uhren 2 s auseinander: angenommen; eine Ordnerliste je Abfrage wie in den Handbüchern von TIBCO und webMethods.",
  },
  "faulty-cameras": {
    title: "Eine Kamera, die fragt und sich nie verbindet",
    why: "Öffentliche Berichte beschreiben Kameras, die EPSV senden und sich nie verbinden, bis nach 130 s; die elf Ports sind die Vorgabe eines Container-Images; drei solche Kameras unter dreißig, Größen und Leitungen sind angenommen.",
  },
  "leaking-container": {
    title: "Ein Container, der seine Ports verliert (ftp-srv)",
    why: "ftp-srv 4.6.3 gab einen Port nie zurück, der verbunden und nicht benutzt wurde (ausprobiert), und öffentliche Berichte kennen Container, denen jeden Tag die Ports ausgehen; elf Ports sind bei Containern üblich; zehn Abfragen alle zwei Minuten, und wie selten eine noch einmal fragt, sind angenommen.",
  },
  "nightly-backup": {
    title: "Nächtliche Sicherung von 30 Standorten mit rclone um 02:00",
    why: "Die vier Übertragungen von rclone stehen in dessen Quelltext; 30 Standorte, die binnen einer Minute beginnen, Größen und Leitungen sind angenommen; seine acht Prüfer zählen als Ordnerlisten.",
  },
  "office-nas": {
    title: "NAS im Büro, 20 Leute mit FileZilla",
    why: "Die zwei gleichzeitigen Übertragungen von FileZilla stehen in dessen Quelltext, der Bereich 55536-55567 in der Hilfe von Synology; Besuche, Größen und Leitungen sind angenommen.",
  },
  "print-shop": {
    title: "Druckerei, große Dateien über langsame Leitungen",
    why: "907 Uploads am Tag von im Mittel 51 MB wurden für einen Server veröffentlicht (mywushublog.com, 2013); neun Ports, 3000-3008, sind die Vorgabe von Rumpus; 2 Mbit/s je Kunde sind angenommen.",
  },
  "public-mirror": {
    title: "Öffentlicher Spiegel mit lftp und pget",
    why: "pget in lftp nimmt fünf Verbindungen (Quelltext); Dateigrößen mit einem Pareto-Ende von 1,1 folgen Crovella und Bestavros; 180 Besuche in der Stunde sind angenommen.",
  },
  scanners: {
    title: "60 Scanner im Büro von 8 bis 9 Uhr",
    why: "Ein Auftrag alle vier Minuten und 20 s Scannen je Auftrag sind angenommen; die Handbücher von Xerox und Oki nennen einen Upload je Auftrag, viele Geräte senden, während sie scannen.",
  },
  "scanners-spooling": {
    title: "60 Scanner, die erst speichern, dann senden",
    why: "Dieselben Aufträge wie oben, im Mittel 0,8 MB (angenommen) über eine lokale Leitung von 10 Mbit/s und 3 ms (angenommen): etwa eine Sekunde je Auftrag statt zwanzig.",
  },
  "two-nodes": {
    title: "Drehscheibe für Dateien auf zwei Knoten",
    why: "Angenommene Zahlen: 1.200 Partner auf zwei Knoten hinter einer Adresse, jeder Knoten so bemessen, dass der andere ausfallen darf.",
  },
  "web-agency": {
    title: "Webagentur, Deploys und WordPress-Updates",
    why: "FTP-Deploy lädt eine Datei nach der anderen hoch, und WordPress nimmt zwei Datenverbindungen je Datei (beides im Quelltext); acht Sitzungen je Adresse sind bei Hostern üblich; der Rest ist angenommen.",
  },
  "aws-transfer": {
    title: "AWS Transfer Family, 8192-8200",
    why: "Die neun Ports und 300 Sitzungen hinter einem Load Balancer stehen in der Dokumentation von AWS; dass ein Port mehrere Adressen bedient, folgt aus 10.000 Sitzungen auf neun Ports; die Last ist angenommen.",
  },
};

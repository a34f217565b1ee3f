import type { ExampleWords } from "./examples.en.ts";

export const german: Readonly<Record<string, ExampleWords>> = {
  "branch-scanners": {
    title: "Scanner der Filialen um 9 Uhr",
    why: "Eine Firma, deren Filialen um neun ihre Post scannen. Büro, Partner und eine Sicherung nutzen denselben Server. Alle Zahlen sind angenommen.",
  },
  cameras: {
    title: "150 Kameras, Bilder und Clips",
    why: "Ein Bild alle 60 s ist die Vorgabe in Handbüchern von Kameras (ACTi A713, Planet ICA-HM121). Clips und Größen sind angenommen, ebenso ein Schwung bei Tagesanbruch: 45 Kameras beginnen binnen 5 s.",
  },
  "docker-vsftpd": {
    title: "vsftpd in Docker, 21100-21110",
    why: "Die elf Ports sind die Vorgabe des Images fauria/vsftpd. Die zwei Übertragungen von FileZilla stehen in dessen Quelltext. Der Finder, der Vorschauen lädt, stammt aus dem Bericht eines Anwenders. Größen und Besuche sind angenommen.",
  },
  "edi-hub": {
    title: "EDI-Drehscheibe, 400 Partner fragen um :00",
    why: "Partner fragen alle 15 Minuten, 70 % davon auf die Minute, mit Uhren 2 s auseinander: angenommen. Eine Ordnerliste je Abfrage steht in den Handbüchern von TIBCO und webMethods.",
  },
  "faulty-cameras": {
    title: "Eine Kamera, die fragt und sich nie verbindet",
    why: "Öffentliche Berichte erzählen von Kameras, die EPSV senden und sich nie verbinden, bis nach 130 s die Zeit abläuft. Die elf Ports sind die Vorgabe eines Container-Images. Drei solche Kameras unter dreißig, Größen und Leitungen sind angenommen.",
  },
  "leaking-container": {
    title: "Ein Container, der seine Ports verliert (ftp-srv)",
    why: "ftp-srv 4.6.3 gab einen Port nie zurück, der verbunden und nicht benutzt wurde (ausprobiert). Öffentliche Berichte kennen Container, denen jeden Tag die Ports ausgehen. Elf Ports sind bei Containern üblich. Fünf Abfrager alle zwanzig Minuten, und dass einer von fünfzig noch einmal fragt, sind angenommen.",
  },
  "nightly-backup": {
    title: "Nächtliche Sicherung von 30 Standorten mit rclone um 02:00",
    why: "Die vier Übertragungen von rclone stehen in dessen Quelltext. Seine acht Prüfer zählen als Ordnerlisten. 30 Standorte, die binnen einer Minute beginnen, Größen und Leitungen sind angenommen.",
  },
  "office-nas": {
    title: "NAS im Büro, 20 Leute mit FileZilla",
    why: "Die zwei gleichzeitigen Übertragungen von FileZilla stehen in dessen Quelltext. Der Bereich 55536-55567 steht in der Hilfe von Synology. Besuche, Größen und Leitungen sind angenommen.",
  },
  "print-shop": {
    title: "Druckerei, große Dateien über langsame Leitungen",
    why: "907 Uploads am Tag von im Mittel 51 MB wurden für einen Server veröffentlicht (mywushublog.com, 2013). Neun Ports, 3000-3008, sind die Vorgabe von Rumpus. 2 Mbit/s je Kunde sind angenommen.",
  },
  "public-mirror": {
    title: "Öffentlicher Spiegel mit lftp und pget",
    why: "pget in lftp nimmt fünf Verbindungen (Quelltext). Die Dateigrößen, einige davon riesig, folgen Crovella und Bestavros (Pareto-Ende von 1,1). 180 Besuche in der Stunde sind angenommen.",
  },
  scanners: {
    title: "60 Scanner im Büro von 8 bis 9 Uhr",
    why: "Ein Auftrag alle vier Minuten und 20 s Scannen je Auftrag sind angenommen. Die Handbücher von Xerox und Oki nennen einen Upload je Auftrag. Viele Geräte senden, während sie scannen.",
  },
  "scanners-spooling": {
    title: "60 Scanner, die erst speichern, dann senden",
    why: "Dieselben Aufträge wie oben, in der Mitte 0,8 MB groß, über eine lokale Leitung von 10 Mbit/s und 3 ms (alles angenommen). Ein Auftrag dauert etwa eine Sekunde statt zwanzig.",
  },
  "two-nodes": {
    title: "Drehscheibe für Dateien auf zwei Knoten",
    why: "1.200 Partner auf zwei Knoten hinter einer Adresse. Jeder Knoten ist so bemessen, dass der andere ausfallen darf. Alle Zahlen sind angenommen.",
  },
  "web-agency": {
    title: "Webagentur, Deploys und WordPress-Updates",
    why: "FTP-Deploy lädt eine Datei nach der anderen hoch, und WordPress nimmt zwei Datenverbindungen je Datei (beides im Quelltext). Acht Sitzungen je Adresse sind bei Hostern üblich. Der Rest ist angenommen.",
  },
  "aws-transfer": {
    title: "AWS Transfer Family, 8192-8200",
    why: "Die neun Ports und 300 Sitzungen hinter einem Load Balancer stehen in der Dokumentation von AWS. Dass ein Port mehrere Adressen bedient, folgt aus 10.000 Sitzungen auf neun Ports. Die Last ist angenommen.",
  },
};

/** What other versions do differently, in German. */
export const german: Partial<Record<string, string>> = {
  proftpd:
    "1.3.7 und 1.3.7a geben zwei Sitzungen denselben Port, und keine Größe des Bereichs hilft dagegen. Nennt proftpd -v eine davon, aktualisieren Sie, oder wählen Sie deren Eintrag.",
  "proftpd-1.3.7":
    "Keine Größe des Bereichs hilft. 1.3.7b (2021-03) und spätere teilen keine Ports. Welche läuft, sagt proftpd -v.",
  "filezilla-server":
    "0.9.x für Windows hat einen eigenen Eintrag: andere Antwort, andere Versuche und eine Obergrenze für Anwender.",
  "filezilla-server-0.9":
    "1.x wählt und hält Ports ebenso, mit anderer Antwort. Es hat einen eigenen Eintrag.",
  sftpgo:
    "2.7.1 und ältere können einen Port zweimal ziehen und weisen ab, obwohl Ports frei sind. Sie haben einen eigenen Eintrag. sftpgo --version zeigt es.",
  "sftpgo-2.7.1":
    "2.7.3 und spätere versuchen fast jeden Port und brauchen weniger. sftpgo --version zeigt es.",
  "apache-ftpserver":
    "Bis 1.0.4 wartet eine Anfrage auf einen Port, statt abgewiesen zu werden. Das hat einen eigenen Eintrag.",
  "apache-ftpserver-1.0.4":
    "Ab 1.0.5 wird eine Anfrage, die keinen Port findet, sofort abgewiesen.",
};

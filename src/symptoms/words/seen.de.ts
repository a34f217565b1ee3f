import type { SeenWords, WhyPrivate } from "./seen.en.ts";

const WHY_PRIVATE: Readonly<Record<WhyPrivate, string>> = {
  none: "gar keine Adresse",
  itself: "die Maschine selbst",
  private: "eine private Adresse",
  cable: "eine Adresse nur für dieses Netzsegment",
  container: "eine private Adresse, wie Container sie haben",
  provider: "eine Adresse im Netz eines Anbieters",
};

/** What was seen in a line, in German. */
export const german: SeenWords = {
  theRange: "dem Bereich",
  theServer: "der Server",
  theServerAtStart: "Der Server",

  impossible: (numbers) => `${numbers} enthält eine unmögliche Zahl`,
  portIsZero: "Der Port ist 0",
  controlPort: (port) => `Port ${port} ist ein Steuerport`,
  noRangeKnown: (port) => `Der Port ist ${port}; kein Bereich zum Vergleich ist bekannt`,
  notInRange: (port, range) => `Der Port ist ${port} und liegt nicht in ${range}`,
  toBeAvoided: (port, why) => `Port ${port} ist zu meiden: ${why}`,
  inRange: (port, place, ports, range) =>
    `Der Port ist ${port}, Nummer ${place} der ${ports} in ${range}`,
  otherAddress: (address, isInside, wanted) =>
    `Die Adresse ist ${address}${isInside ? ", die eigene innere Adresse des Servers" : ""}; Clients erreichen ${wanted}`,
  privateAddress: (address, why) =>
    `Die Adresse ist ${address}, ${WHY_PRIVATE[why]}: Nur Clients im selben Netz erreichen sie`,
  activePort: (port) => `Der Client bietet seinen eigenen Port ${port} an`,
  wentTo: (port) => `Die Verbindung ging zu Port ${port}`,
  putInPlace: "Der Client hat die Adresse des Servers dafür eingesetzt",

  saysWhenFull: (server, leavesRange, chosen) =>
    `${server} sagt das, wenn sein Bereich voll ist${leavesRange ? ", und vergibt einen Port außerhalb" : ""}.${chosen === null ? "" : ` Das Szenario nennt ${chosen}: Wählen Sie den Server, der wirklich läuft.`}`,
  saysTheSame: (server) => `${server} sagt dasselbe, wenn kein Port frei war`,

  machineRefuses: (port) => `Die Maschine selbst lehnt Port ${port} ab`,
  arrivesUnaccepted: (port) =>
    `Die Verbindung zu Port ${port} kommt an, wo dies aufgezeichnet wurde, und niemand nimmt sie an: Der Filter sitzt auf dieser Maschine oder dahinter, oder die Antwort nimmt einen anderen Weg`,
  stopsControl: (port) => `Diese Firewall hält Verbindungen zu Port ${port} auf`,
  stops: (port) => `Es ist diese Firewall: Sie hält Verbindungen zu Port ${port} auf`,
  stopsOutside: (port, range) =>
    `Diese Firewall hält eine Verbindung zu Port ${port} auf, der nicht in ${range} liegt (ein Scan aus dem Internet sieht ebenso aus)`,

  listeners: (command, range) => `${command} auf dem Server zeigt, wer auf ${range} lauscht`,
  arrivals: (ports) =>
    `Starten Sie tcpdump -nni any 'tcp ${ports}' auf dem Server, während ein Client es versucht`,
  inFile: (lines, file) => `${lines} in ${file}`,

  signs: {
    filter: (range) => `Zeitüberschreitung auf einem Port von ${range}`,
    refused: () => "Connection refused auf der Datenverbindung",
    outside: (range) => `Ein Port außerhalb von ${range} in der 227-Antwort`,
    address: () => "Eine falsche Adresse in der 227-Antwort",
    sessions: () => "421 bei der Anmeldung",
    "not-made": () => "425 nach einem Übertragungsbefehl",
  },
};

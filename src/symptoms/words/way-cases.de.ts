/** The words of every case that is about the way of a data connection, in German. */
import { addressSetting } from "../address-setting.ts";
import { arrivalCheck, listenCheck } from "../listen-check.ts";
import { nameAtStart, rangeWords } from "../surroundings.ts";
import type { Surroundings } from "../types.ts";
import type { WayCases, Words } from "./way-cases.en.ts";

function insideWords({ access }: Surroundings): string {
  return access.insideAddress ?? "die eigene Adresse des Servers";
}

function tlsWords({ encrypted, ranges }: Surroundings): string {
  const range = rangeWords({ ranges });
  if (encrypted === "all")
    return `Mit TLS kann keine Firewall die Antwort lesen und deren Port öffnen: Eine Regel muss jeden Port von ${range} öffnen.`;
  if (encrypted === "some")
    return `Clients mit TLS trifft es zuerst: Keine Firewall kann deren Antwort lesen, also muss eine Regel jeden Port von ${range} öffnen.`;
  return `Der FTP-Helfer einer Firewall hat bisher vielleicht einzelne Ports geöffnet: Öffnen Sie stattdessen alle Ports von ${range} durch eine Regel.`;
}

const filter: Words = (around) => ({
  title: "Ein Filter verwirft die Datenverbindung; die Zahl der Ports ist nicht das Problem",
  means: `Der Port liegt in ${rangeWords(around)}, und keine Antwort kommt zurück; also verwirft eine Firewall, ein Router oder die Regel einer Cloud die Verbindung. ${tlsWords(around)}`,
  check: `Auf welcher Seite liegt es? ${arrivalCheck(around)}. Kommen Verbindungen an, verwirft sie die eigene Firewall des Servers, oder seine Antwort nimmt einen anderen Weg. Kommt keine an, versuchen Sie es aus einem anderen Netz. Geht es dort, lässt die Seite des Clients nur manche Ports hinaus. Scheitert es auch dort, liegt es an den Regeln vor dem Server.`,
});

const refused: Words = (around) => ({
  title:
    "Dort lauscht niemand: Der Port ist nicht veröffentlicht, oder erreicht wurde eine andere Maschine",
  means: `Eine Ablehnung kommt von einer Maschine, nicht von einem Filter, der verwirft. Entweder ist ${rangeWords(around).replace("dem Bereich", "der Bereich")} nicht mit denselben Nummern auf beiden Seiten veröffentlicht oder an ${insideWords(around)} weitergeleitet, oder die Adresse in der Antwort ist die einer anderen Maschine, oder der Server hatte den Port geschlossen, bevor der Client kam.`,
  check: `${listenCheck(around)}, zwischen der Antwort und der Verbindung. Lauscht etwas, fehlt davor die Veröffentlichung oder Weiterleitung. Lauscht nichts, lesen Sie das Log des Servers in dieser Sekunde.`,
});

const outside: Words = (around) => {
  const own =
    around.ports.whenFull === "outside-range"
      ? ` ${nameAtStart(around)} tut das auch von selbst, wenn sein Bereich voll ist: Sein Log sagt dann „${around.facts?.whenFullLogLine.value ?? "es"}“.`
      : "";
  const isIgnored =
    "eine andere Datei oder Startoption gilt, Anfang und Ende sind vertauscht, oder er wurde nicht neu gestartet";
  const between =
    around.encrypted === "all"
      ? `Mit TLS kann nichts dazwischen die Antwort verändert haben, also benutzt der Server selbst den Bereich nicht: ${isIgnored}.`
      : `Etwas dazwischen schreibt unverschlüsseltes FTP um (der NAT-Helfer des Kernels, ein Router, ein Balancer), oder der Server benutzt den Bereich nicht: ${isIgnored}.`;
  const tell =
    around.encrypted === "all"
      ? "Fragen Sie auf dem Server selbst, ohne TLS, falls er das erlaubt: Verbinden Sie sich mit 127.0.0.1 und senden Sie PASV."
      : `Fragen Sie einmal mit TLS: Niemand dazwischen kann diese Antwort lesen oder ändern; liegt der Port dann in ${rangeWords(around)}, wurde er zuvor umgeschrieben. Auch EPSV zeigt es, wenn das Gerät nur PASV kennt. Dann fragen Sie auf dem Server selbst, 127.0.0.1: Ein falscher Port dort ist der des Servers.`;
  return {
    title: "Der Port in der Antwort liegt nicht im Bereich",
    means: `${between}${own} Gegen eine umgeschriebene Antwort helfen mehr Ports nicht.`,
    check: tell,
  };
};

const address: Words = (around) => {
  const setting = addressSetting(around);
  const wanted = around.access.publicAddress;
  const example =
    wanted === undefined
      ? " (hier mit einem Beispiel: Setzen Sie Ihre öffentliche Adresse ein)"
      : "";
  const say =
    setting === ""
      ? "Setzen Sie die Adresse, die der Server nennt, auf die, die Clients erreichen."
      : `Setzen Sie ${setting}${example}.`;
  return {
    title: "Die Adresse in der Antwort ist nicht die, die Clients erreichen",
    means: `Clients verbinden sich mit der Adresse in der Antwort auf PASV${wanted === undefined ? "" : `, die ${wanted} sein sollte`}. Manche übergehen eine private und nehmen die des Servers, deshalb geht es bei anderen. EPSV nennt keine Adresse.`,
    check: `${say} Fragen Sie noch einmal von außen: Die ersten vier Zahlen der 227-Antwort sind die Adresse.`,
  };
};

const notMade: Words = (around) => ({
  title: "Der Server wartete auf die Datenverbindung, und keine kam",
  means: `Der Port wurde vergeben, der Bereich ist also nicht voll. So sieht der Server einen Filter: Die Verbindung des Clients zu ${rangeWords(around)} wurde verworfen oder ging an eine andere Adresse.`,
  check: `${arrivalCheck(around)}. Kommt keine an, liegt es an den Regeln vor dem Server oder an der Seite des Clients. Dann lesen Sie Adresse und Port in der Antwort davor.`,
});

const foreign: Words = () => ({
  title: "Die Datenverbindung kam von einer anderen Adresse als die Anmeldung",
  means:
    "Dazwischen steht ein Proxy, ein Load Balancer oder NAT mit mehreren Adressen: Anmeldung und Datenverbindung gehen über verschiedene hinaus, und der Server hält das für einen Eindringling. Mehr Ports helfen nicht.",
  check:
    "Halten Sie beide Verbindungen eines Clients auf einer Adresse (Source Affinity, eine einzige NAT-Adresse oder die echte Client-Adresse weitergereicht). Fremde Adressen zu erlauben lässt andere Übertragungen übernehmen.",
});

const control: Words = ({ access }) => ({
  title: "Es ist die Anmeldung, die scheitert, nicht eine Datenverbindung",
  means: `Der Port ist der Steuerport (${access.controlPorts.join(", ")}): Der passive Bereich hat damit nichts zu tun.`,
  check: "Erreichen Sie zuerst den Steuerport; dann sehen Sie nach den Datenverbindungen.",
});

const malformed: Words = () => ({
  title: "Die Antwort ist beschädigt",
  means:
    "Eine Zahl in der Antwort ist zu groß für eine Adresse oder einen Port, oder der Port ist 0: Etwas dazwischen hat sie verändert, oder der Server hat keinen Port zu vergeben.",
  check:
    "Fragen Sie noch einmal auf dem Server selbst (127.0.0.1), und einmal mit TLS: Nichts dazwischen kann diese Antwort ändern.",
});

const avoided: Words = (around) => ({
  title: "Der Port ist hier nicht nutzbar",
  means: `Er liegt in einem Teil von ${rangeWords(around)}, der zu meiden ist, oder ist ein Steuerport: ${around.avoid.map(({ first, last, why }) => `${first}-${last} (${why})`).join(", ") || around.access.controlPorts.join(", ")}.`,
  check: "Verlegen Sie den Bereich; die Antwort oben sagt, wohin.",
});

const active: Words = (around) => ({
  title: "Der Client benutzt den aktiven Modus",
  means:
    "Hier verbindet sich der Server mit dem Client: Der passive Bereich hat damit nichts zu tun, und ein Client hinter einem Router ist nicht erreichbar.",
  check: `Stellen Sie den Client auf passiven Modus; dann verbindet er sich mit ${rangeWords(around)}.`,
});

const fine: Words = (around) => ({
  title: "Diese Antwort ist richtig",
  means: `Der Port liegt in ${rangeWords(around)}, und an der Adresse ist nichts falsch.`,
  check: "Was der Client danach sagt, entscheidet: Fügen Sie auch die folgenden Zeilen ein.",
});

const mode: Words = () => ({
  title: "Der Server kennt den Befehl nicht",
  means:
    "PASV oder EPSV wurde mit „nicht verstanden“ oder „nicht erlaubt“ beantwortet: Es ist abgeschaltet, oder etwas dazwischen lässt nur bekannte Befehle durch. IPv6 braucht EPSV.",
  check:
    "Sehen Sie nach, ob der passive Modus im Server eingeschaltet ist, und fragen Sie auf dem Server selbst (127.0.0.1).",
});

/** Cases of the way of a data connection, in German. */
export const german: WayCases = {
  filter,
  refused,
  outside,
  address,
  "not-made": notMade,
  foreign,
  control,
  malformed,
  avoided,
  active,
  fine,
  mode,
};

import { counted, oneIn, thousands } from "../../language/numbers.ts";
import type { english } from "./surface.en.ts";

const seconds = (value: number): string => counted(value, "Sekunde", "Sekunden");

export const german: typeof english = {
  section: "Angriffsfläche und Abweisungen",
  subtitle: "Derselbe Tag auf Bereichen von schmal bis breit",
  rows: {
    refused: "An diesem Tag abgewiesen",
    open: "Ports, die die Firewall durchlässt",
    listening: "Davon lauschen zugleich",
    guess: "Ein geratener Port lauscht",
    idle: "Untätige Sitzungen, die alles belegen",
    back: "Ein so belegter Port ist wieder frei nach",
  },
  listening: (mean, most) => `im Mittel ${mean}, höchstens ${thousands(most)}`,
  clientGoes: "Abgang des Clients",
  seconds,
  smaller: "Was sie verkleinert",
  sources: (networks) =>
    networks === 0
      ? "Benannte Quellen in der Firewall: Heute darf sich jeder verbinden."
      : `Benannte Quellen in der Firewall: ${counted(networks, "Netz darf", "Netze dürfen")} sich verbinden.`,
  cap: (cap, addresses) =>
    cap === 0
      ? "Eine Grenze der Sitzungen je Adresse: Ohne sie kann eine einzige Adresse jeden Port belegen."
      : `Eine Grenze der Sitzungen je Adresse: Bei ${thousands(cap)} braucht es ${counted(addresses, "Adresse", "Adressen")}, um den Bereich zu füllen.`,
  ownAddress:
    "Datenverbindungen nur von der Adresse des Clients selbst (vsftpd: pasv_promiscuous=NO).",
  tlsReuse:
    "TLS mit Wiederverwendung der Sitzung: Niemand sonst kann den Port eines Clients nutzen.",
  noneCan: "keine: Jede Adresse hat alle Ports für sich",
  idle: (sessions, addresses) =>
    `${thousands(sessions)}${addresses > 1 ? ` von ${thousands(addresses)} Adressen` : ""}`,
  noListener: "keiner",
  under: (least) => `unter ${least}`,
  neverGuessed: "nie an diesem Tag",
  title: (value, most, guess) =>
    `Von ${value === 1 ? "1 offenen Port" : `${thousands(value)} offenen Ports`} ${most === 1 ? "lauscht" : "lauschen"} höchstens ${thousands(most)} zugleich${
      guess === 0 ? "" : `; wer rät, trifft einen mit einer Chance von ${oneIn(guess)}`
    }`,
  panels: {
    refused: (over) => `Abgewiesen ${over}`,
    ports: "Ports, offen und lauschend",
    guess: "Ein geratener Port lauscht",
  },
  lines: { open: "offen", most: "lauschen höchstens", mean: "im Mittel" },
  marks: {
    today: (value) => `heute offen: ${thousands(value)}`,
    toOpen: (value) => `zu öffnen: ${thousands(value)}`,
    most: (value) => `höchstens ${thousands(value)}`,
  },
  columns: {
    ports: "offene Ports",
    mean: "lauschen im Mittel",
    most: "lauschen höchstens",
    guess: "Raten trifft einen",
    idle: "untätige Sitzungen, die alles belegen",
    addresses: "von Adressen",
    back: "ein Port ist wieder frei nach, s",
  },
  noneCanTake: "keine",
  silent: "Ein offener Port, an dem nichts lauscht, antwortet niemandem.",
  taken: (value) =>
    ` Eine untätige Sitzung je Port belegt den ganzen Bereich. Jede behält ihren Port ${
      value === null ? "bis zum Abgang des Clients" : `${seconds(value)} lang`
    }.`,
};

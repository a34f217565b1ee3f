import {
  counted,
  fewerThan,
  oneIn,
  percent,
  significant,
  thousands,
} from "../../language/numbers.ts";
import type { Timeline } from "../../simulation/timeline.ts";
import type { AnswersWords } from "./answers.en.ts";

const TRANSFERS: Readonly<Record<Timeline["transfer"], [plain: string, first: string]>> = {
  listing: ["Ordnerliste", "erste Ordnerliste einer Sitzung"],
  download: ["Download", "erster Download einer Sitzung"],
  upload: ["Upload", "erster Upload einer Sitzung"],
};

const portsOf = (value: number): string => counted(value, "Port", "Ports");
const carry = (ports: number): string => `${portsOf(ports)} ${ports === 1 ? "trägt" : "tragen"}`;

/** Recovery, capacity and timelines in German. */
export const german: AnswersWords = {
  carriesNone: (ports, clientsToday, target) =>
    `${carry(ports)} nicht einmal ein Vierundsechzigstel von ${counted(clientsToday, "Client", "Clients")} bei ${oneIn(target)}.`,
  carries: ({ ports, clients, clientsToday, factor }) =>
    `${carry(ports)} das ${significant(factor, 2)}-Fache dieser Clients: ${thousands(clients)} ${factor > 1 ? "statt" : "von"} ${thousands(clientsToday)}.`,
  carriesMore: ({ ports, clients, factor }) =>
    `${carry(ports)} mindestens das ${significant(factor, 2)}-Fache dieser Clients: ${thousands(clients)} oder mehr.`,
  refusedThen: ({ rate, bound, target, confidence, days }) => {
    const over = counted(days, "Tag", "Tagen");
    const refused =
      rate === 0
        ? `In ${over} wird keiner abgewiesen`
        : `In ${over} wird etwa ${oneIn(rate)} abgewiesen`;
    return `${refused} (zu ${percent(confidence)} sicher: ${fewerThan(bound)}); gefragt war ${oneIn(target)}.`;
  },
  moreAreCapped: (caps) =>
    `Mehr Clients würde ${caps.join(" und ")} beim Anmelden abweisen, wie viele Ports es auch gibt.`,
  tooFewDays: (target) => `So wenige Tage können ${oneIn(target)} nicht zeigen.`,

  recoveryNeeds: ({ clients, withinSeconds, from, ports, asked }) => {
    const who = clients === 1 ? "ist der eine Client" : `sind alle ${thousands(clients)} Clients`;
    const back = `Nach einem Ausfall ${who} ab ${from} binnen ${counted(withinSeconds, "Sekunde", "Sekunden")} zurück, neben der üblichen Last`;
    return ports === null
      ? `${back}: Dann hält kein Bereich bis 16.384 Ports die Abweisungen unter ${asked}.`
      : `${back}: Diese Stunde braucht ${counted(ports, "Port", "Ports")} für ${asked}.`;
  },
  recoveryTakes: (ports, minutes) => {
    const isOne = ports === 1;
    const named = isOne ? "Der eine vorhandene Port" : `Die vorhandenen ${thousands(ports)} Ports`;
    if (minutes === null)
      return `${named} ${isOne ? "weist" : "weisen"} einen Tag lang oder länger mehr als üblich ab.`;
    return minutes === 0
      ? `${named} ${isOne ? "trägt" : "tragen"} es, ohne mehr als üblich abzuweisen.`
      : `${named} ${isOne ? "braucht" : "brauchen"} etwa ${counted(minutes, "Minute", "Minuten")}, bis nicht mehr als üblich abgewiesen wird.`;
  },

  parts: {
    connect: "PASV bis verbunden (zwei Umläufe)",
    commands: "Befehle dazwischen",
    handshake: "Befehl und TLS",
    "slow-start": "Slow Start",
    line: "Bytes auf der Leitung (1448 von 1514 tragen Dateien)",
    transfer: "Übertragung",
    end: "letzte Bestätigung und Schließen",
  },
  transferOf: (group, transfer, isFirst) => `${group}, ${TRANSFERS[transfer][isFirst ? 1 : 0]}`,
  heldToEnd: (end) =>
    `Sie endet nach ${end}. Der Port ist bis zum nächsten PASV der Sitzung oder zu ihrem Ende belegt.`,
  heldFor: (seconds) => `Der Port ist ${seconds} belegt.`,
  endsAndHeld: (end, held) => `Sie endet nach ${end}. Der Port ist ${held} belegt.`,
  sessionsOf: (group, sessions) => `${group}, Sitzungen: ${sessions}.`,
};

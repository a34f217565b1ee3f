import { clockSeconds, counted, thousands } from "../../language/numbers.ts";

/** What a watched range is called, and what its day came to. */
interface Refusals {
  /** "your 50 ports" or "50 ports" as it begins a sentence. */
  ports: number;
  isToday: boolean;
  refused: number;
}

const range = ({ ports, isToday }: Refusals): string =>
  `${isToday ? "your " : ""}${counted(ports, "port")}`;
/** "once", "352 times" */
const times = (count: number): string => (count === 1 ? "once" : `${thousands(count)} times`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One simulated day played back. */
export const english = {
  title: "One day, port by port",
  subtitle: (ranges: number, summary: string) =>
    `One simulated day, the same clients${["", "", " twice", " three times"][ranges] ?? ""}. Each cell is a port. ${summary}`,
  panel: (server: string, ports: number, isToday: boolean) =>
    isToday
      ? `${server}, the ${counted(ports, "port")} open today`
      : `${server}, ${counted(ports, "port")}`,
  refusesNobody: (of: Refusals, peak: number) =>
    `${capital(range(of))} refuse nobody on this day; at most ${thousands(peak)} are busy`,
  refusesAt: (seconds: number, of: Refusals, whom: string) =>
    `At ${clockSeconds(seconds)} ${range(of)} refuse ${whom}: ${times(of.refused)} on this day`,
  doNot: (seconds: number, of: Refusals, whom: string, ports: number) =>
    `At ${clockSeconds(seconds)} ${range(of)} refuse ${whom}; ${thousands(ports)} do not`,
  refuseLess: (of: Refusals, ports: number, refused: number) =>
    `${capital(range(of))} refuse ${times(of.refused)} on this day, ${thousands(ports)} would refuse ${times(refused)}`,
  clients: "clients",
  client: "Client",
  theServer: "The server",
  anError: "an error",
  cut: (seconds: number) =>
    ` Ports are shown until ${clockSeconds(seconds)}: the day has too many events.`,
  nobodyRefused: (peak: number, ports: number) =>
    `Nobody is refused on this day; at most ${thousands(peak)} of ${counted(ports, "port")} are busy.`,
  refusals: (refused: number, usersSee: string) =>
    `${counted(refused, "refusal")} on this day. Users see: ${usersSee}.`,
  /** "09:06:18: 44 of 50 busy, 57 refused so far" */
  moment: (of: {
    seconds: number;
    busy: number;
    cells: number;
    refused: number;
    turnedAway: number;
  }) =>
    `${clockSeconds(of.seconds)}: ${thousands(of.busy)} of ${thousands(of.cells)} busy, ${thousands(of.refused)} refused so far${
      of.turnedAway === 0 ? "" : `, ${counted(of.turnedAway, "login")} turned away by a cap`
    }`,

  whichDay: "Which day",
  days: { usual: "A usual day", worst: "The worst day" },
  otherServer: "Another server beside it",
  noOther: "No other server",
  beside: (server: string) => `beside ${server}`,
  order: "Order of the ports",
  byNumber: "By port number",
  packed: "Packed",
  onItsWay: "The day is being simulated.",
  noRange: "There is no range to watch.",
  notTraced: "This day cannot be played back.",
  theDay: "The day",
  busyPart: "Only the busy part",
  wholeDay: "The whole day",

  playback: "Playback",
  play: "Play",
  pause: "Pause",
  back: "A second back",
  on: "A second on",
  speed: "Speed",
  before: "← Previous refusal",
  next: "Next refusal →",
  momentOfDay: "Moment of the day",
  todaysPorts: (ports: number) => `${thousands(ports)} today`,
  manyPorts: (ports: number) => `${thousands(ports)} ports`,
  ticks: (range: string) => `Ports busy; red ticks are refusals with ${range}`,
  asTable: "This part of the day as a table",
  tableName: "One day, range by range",
  from: "from",
  mostBusy: (panel: string) => `${panel}: most busy`,
  refusedIn: (panel: string) => `${panel}: refused`,

  states: {
    free: "free",
    listening: "listening",
    transferring: "transferring",
    cooling: "cooling",
    lost: "lost",
  },
  cells: (ports: number) =>
    `${thousands(ports)} ports, one cell each. The line above says how many are in which state.`,
  refused: "refused",
  refusedLast: "Last refused",
  nobodyYet: "Nobody has been refused so far.",
  turnedAway: "login turned away",
  triedOn: (ports: string) => `The last one was tried on ${ports}: all busy.`,

  portByPort: "Port by port through the day",
  portByPortTitle: "The same day port by port, from left to right",
  /** `ports` = how many of them a row stands for at most. */
  portByPortHint: (ports: number) =>
    `Each row ${ports === 1 ? "is a port" : `stands for up to ${thousands(ports)} ports`}, the lowest number on top. The colours are those of the cells above. An empty row was not needed on this day.`,
  fromTo: (panel: string, first: number, last: number) => `${panel}: ${first} to ${last}`,
  eachThroughDay: (panel: string, used: number) =>
    `${panel}, each port through the day: ${thousands(used)} were used`,
};

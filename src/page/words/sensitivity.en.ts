import { counted, thousands } from "../../language/numbers.ts";

/** How an input is called on the figure, and what a sentence about one of its values begins with. */
export interface InputWords {
  name: string;
  /** What matters most, in the figure's title. */
  title: (group: string) => string;
  /** "If they all start within 5 min", completed by "you need 161". */
  if: (value: string, group: string) => string;
}

const LENGTHS: Readonly<Record<string, string>> = { min: "minute", h: "hour", d: "day" };

/** What one input at a time does to the answer. */
export const english = {
  question: "What matters most",
  about: (days: number) =>
    `How many ports are needed when one input is smaller or larger, ${counted(days, "day")} each.`,
  action: "Find what matters",
  soFar: (inputs: number) => `${counted(inputs, "input")} so far`,
  caption: "Thin lines: how far the simulation may be off. Click a bar to open its input.",
  columns: {
    input: "input",
    from: "from",
    least: "least ports",
    noise: "left open",
    to: "to",
    leastThen: "least ports then",
    noiseThen: "left open then",
  },
  leastIf: (each: string, days: number, beside: { least: number; days: number } | null) =>
    `Fewest ports${each} if one input changes, from ${counted(days, "day")}.${
      beside === null
        ? ""
        : ` The answer's ${thousands(beside.least)} comes from ${counted(beside.days, "day")}.`
    }`,
  otherReading: "the other reading",
  nothingMoves: "No single input changes the answer",
  mattersMost: (what: string, least: number, most: number | null) =>
    most === null
      ? `${what} matters most: ${thousands(least)} ports to more than any range has`
      : `${what} matters most: ${thousands(least)} to ${thousands(most)} ports`,
  /** A condition with what it leads to; `ports` null = no range is enough. */
  need: (condition: string, ports: number | null, each: string) =>
    ports === null
      ? `${condition} no range is enough.`
      : `${condition} you need ${thousands(ports)}${each}.`,
  /** A single length of time as a sentence says it: "5 min" → "5 minutes". */
  spelledOut: (value: string) => {
    const [, number, unit = ""] = /^([\d.,]+) (min|h|d)$/.exec(value) ?? [];
    const word = LENGTHS[unit];
    if (number === undefined || word === undefined) return value;
    return `${number} ${word}${number === "1" ? "" : "s"}`;
  },
  inGroup: (input: string, group: string) => `${input}, ${group}`,
  inputs: {
    clients: {
      title: (group) => `How many ${group}`,
      name: "Clients",
      if: (value, group) => `With ${value} ${group}`,
    },
    "visits.spreadSeconds": {
      title: (group) => `When ${group} start`,
      name: "All start within",
      if: (value) => `If they all start within ${value}`,
    },
    "visits.skewSeconds": {
      title: (group) => `How far the clocks of ${group} differ`,
      name: "Clocks differ by",
      if: (value) => `If their clocks differ by ${value}`,
    },
    "visits.perClientPerDay": {
      title: (group) => `How often ${group} visit`,
      name: "Visits a day",
      if: (value) => `If each visits ${value} times a day`,
    },
    "visits.perClientPerHour": {
      title: (group) => `How often ${group} visit`,
      name: "Visits an hour",
      if: (value) => `If each visits ${value} times an hour`,
    },
    files: {
      title: (group) => `Files per visit of ${group}`,
      name: "Files per visit",
      if: (value) => `With ${value} files per visit`,
    },
    fileBytes: {
      title: (group) => `File size of ${group}`,
      name: "File size",
      if: (value) => `With files of ${value}`,
    },
    bitsPerSecond: {
      title: (group) => `Line speed of ${group}`,
      name: "Line speed",
      if: (value) => `With lines of ${value}`,
    },
    roundTripSeconds: {
      title: (group) => `Round trip of ${group}`,
      name: "Round trip",
      if: (value) => `With round trips of ${value}`,
    },
    transferSeconds: {
      title: (group) => `Transfer time of ${group}`,
      name: "Transfer time",
      if: (value) => `If a transfer takes ${value}`,
    },
  } as Readonly<Record<string, InputWords>>,
  behaviour: {
    title: () => "How the server behaves",
    name: "Server's behaviour",
    if: () => "If the server behaves as the other reading of its documents says",
  } as InputWords,
};

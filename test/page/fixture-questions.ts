import type { OtherServer, Questions, Sensitivity } from "../../src/state/question-types.ts";

const least = (ports: number) => ({ ports, low: ports - 2, high: ports + 3, days: 20 });

/** Three servers: one with a second reading, one that leaves its range. */
export const fixtureServers: OtherServer[] = [
  {
    id: "vsftpd",
    name: "vsftpd",
    least: least(100),
    otherReading: null,
    leavesRange: false,
    assumed: false,
    note: "9 tries",
  },
  {
    id: "proftpd",
    name: "ProFTPD",
    least: least(3),
    otherReading: null,
    leavesRange: true,
    assumed: false,
    note: "free once connected",
  },
  {
    id: "serv-u",
    name: "Serv-U",
    least: least(61),
    otherReading: least(120),
    leavesRange: false,
    assumed: true,
    note: "searches every port",
  },
];

/** A spread that matters most, and a file size. */
export const fixtureSensitivity: Sensitivity = {
  baseline: least(100),
  rows: [
    {
      path: "groups[0].visits.spreadSeconds",
      group: 0,
      low: { value: 300, least: least(161) },
      high: { value: 1800, least: least(44) },
    },
    {
      path: "groups[0].fileBytes",
      group: 0,
      low: { value: { from: 2.25e6, to: 60e6 }, least: least(82) },
      high: { value: { from: 4e6, to: 106e6 }, least: least(123) },
    },
  ],
};

/** Questions that are answered after `delay` ms, their first part after half of it. */
export function fixtureQuestions(delay: number): Questions {
  const wait = async (signal: AbortSignal) => {
    await new Promise((resolve) => setTimeout(resolve, delay / 2));
    signal.throwIfAborted();
  };
  return {
    otherServers: async (_plan, signal, onPart) => {
      await wait(signal);
      onPart(fixtureServers.slice(0, 1));
      await wait(signal);
      return fixtureServers;
    },
    sensitivity: async (_plan, signal, onPart) => {
      await wait(signal);
      onPart({ ...fixtureSensitivity, rows: fixtureSensitivity.rows.slice(1) });
      await wait(signal);
      return fixtureSensitivity;
    },
    stagger: async (_plan, signal) => {
      await wait(signal);
      return [];
    },
    hang: async (_plan, signal) => {
      await wait(signal);
      const sentence = "If 1 in 200 transfers hangs, you need 110 ports instead of 100 ports.";
      const [now, hanging] = [least(100), least(110)];
      return { share: 0.005, stallSeconds: 300, now, hanging, sentence };
    },
    capacity: async ({ scenario }, ports, signal) => {
      await wait(signal);
      const clientsToday = scenario.groups.reduce((sum, { clients }) => sum + clients, 0);
      const clients = Math.floor(clientsToday / 2);
      const refusals = { estimate: 0.0005, low: 0.0002, high: 0.0009 };
      const found = { ports, factor: 0.5, clients, refusals, limitedBy: "ports" as const };
      return { ...found, unbounded: false, days: 100, clientsToday };
    },
    recovery: async ({ demand }, withinSeconds, signal) => {
      await wait(signal);
      const fromSeconds = demand.peakSeconds;
      return { withinSeconds, fromSeconds, ports: 300, range: 50, secondsUntilNormal: 240 };
    },
    readLog: () => Promise.resolve({ ok: false, message: "The fixture reads no logs." }),
  };
}

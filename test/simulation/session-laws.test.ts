import { describe, expect, it } from "vitest";
import type { Group, Server } from "../../src/scenario/types.ts";
import { type Hand, MODELS, NO_PORT, NONE, comingAt, dayOf, failures } from "./one-client.ts";

const CROWD = 3;

describe.each(MODELS)("the sessions of one client, by %s", (_name, model) => {
  /** Free places of the server when so many others come, by how many of them are turned away. */
  function freeAt(
    seconds: number,
    group: Partial<Group>,
    server: Partial<Server>,
    range: Parameters<typeof dayOf>[2] = {},
  ): number {
    const others = comingAt(seconds, { clients: CROWD, addresses: CROWD });
    const day = dayOf(model, [comingAt(100.5, group), others], { ...range, server });
    return CROWD - day.turnedAwaySessions;
  }

  it("hold their place from the login's first round trip to the last", () => {
    const one = { maxSessions: 1 };
    const login = { loginRoundTrips: 6 };
    // PASV at 106.5, twelve seconds of transfer, a round trip.
    expect([101, 119, 120].map((at) => freeAt(at, login, one))).toEqual([0, 0, 1]);
    expect(dayOf(model, [comingAt(100.5, login)]).asked).toEqual([106]);
    const none = { loginRoundTrips: 0 };
    expect([113, 114].map((at) => freeAt(at, none, one))).toEqual([0, 1]);
    expect(dayOf(model, [comingAt(100.5, none)]).asked).toEqual([100]);
  });

  it("stay logged in after the last file, never longer than the server lets them", () => {
    const stays = { staySeconds: 100 };
    expect([214, 215].map((at) => freeAt(at, stays, { maxSessions: 1 }))).toEqual([0, 1]);
    const idle = { maxSessions: 1, idleSeconds: 30 };
    expect([144, 145].map((at) => freeAt(at, stays, idle))).toEqual([0, 1]);
    expect([114, 115].map((at) => freeAt(at, {}, idle))).toEqual([0, 1]);
    const kept = { range: { holdUntil: "next-pasv-or-quit" } } as const;
    expect(dayOf(model, [comingAt(100.5, stays)], kept).heldSeconds).toBeCloseTo(113, 6);
    // Whoever has given up does not stay.
    const gone = { ...stays, failures: failures({ refused: { then: "give-up" } }) };
    const noPort = { ports: NO_PORT, range: NONE };
    const places = [101, 102].map((at) => freeAt(at, gone, { maxSessions: 1 }, noPort));
    expect(places).toEqual([0, 1]);
  });

  it("linger one by one where they only transfer, or all stay for the last file", () => {
    // Main: 101.5 to 113.5, and the fourth file 114.5 to 126.5; the two others: 102.5 to 114.5.
    const group = { files: 4, connections: 3 };
    const three = { maxSessions: 3 };
    expect([115, 116, 127, 128].map((at) => freeAt(at, group, three))).toEqual([0, 2, 2, 3]);
    const lingers = { ...group, lingerSeconds: 5 };
    expect([120, 121, 128].map((at) => freeAt(at, lingers, three))).toEqual([0, 2, 3]);
    const keeps = { ...group, keepsSessions: true };
    expect([120, 127, 128].map((at) => freeAt(at, keeps, three))).toEqual([0, 0, 3]);
    const both = { ...keeps, lingerSeconds: 5, staySeconds: 9 };
    expect([132, 133, 136, 137].map((at) => freeAt(at, both, three))).toEqual([0, 2, 2, 3]);
  });

  it("log in together where none waits for the first one to come to its files", () => {
    const group = { files: 3, connections: 3, loginRoundTrips: 2 };
    expect(dayOf(model, [comingAt(100.5, group)]).asked).toEqual([102, 104, 104]);
    const together = { ...group, startsTogether: true };
    expect(dayOf(model, [comingAt(100.5, together)]).asked).toEqual([102, 102, 102]);
    const listed = { ...together, listings: 1 };
    expect(dayOf(model, [comingAt(100.5, listed)]).asked).toEqual([102, 102, 102, 115]);
    expect(dayOf(model, [comingAt(100.5, { ...together, files: 1 })]).asked).toEqual([102]);
  });

  const counts = ({ sessions, peakSessions, dayPasvs, lostFiles }: Hand): number[] => [
    sessions,
    peakSessions,
    dayPasvs,
    lostFiles,
  ];

  it("that browse come on top of those that transfer", () => {
    const group = { browsingSessions: 1, connections: 3, files: 5, listings: 1 };
    const of = (over: Partial<Group>) =>
      counts(dayOf(model, [comingAt(100.5, { ...group, ...over })]));
    expect(of({})).toEqual([4, 4, 6, 0]);
    expect(of({ files: 2 })).toEqual([3, 3, 3, 0]);
    expect(of({ browsingSessions: 2 })).toEqual([5, 5, 6, 0]);
    expect(of({ browsingSessions: 2, files: 0, listings: 4 })).toEqual([2, 2, 4, 0]);
    expect(of({ connections: 1 })).toEqual([2, 2, 6, 0]);
    expect(of({ keepsSessions: true })).toEqual([4, 4, 6, 0]);
    expect(of({ files: 0, listings: 0 })).toEqual([1, 1, 0, 0]);
  });

  it("that browse wait until the last transfer is done, then stay", () => {
    // Listing 101.5 to 113.5; transfers from 115.5 to 127.5.
    const group = {
      browsingSessions: 1,
      connections: 2,
      files: 2,
      listings: 1,
      staySeconds: 50,
    };
    expect(dayOf(model, [comingAt(100.5, group)]).asked).toEqual([101, 115, 115]);
    const three = { maxSessions: 3 };
    const places = [115, 128, 129, 178, 179].map((at) => freeAt(at, group, three));
    expect(places).toEqual([0, 0, 2, 2, 3]);
  });

  it("that transfer lose the visit when all of them have given up", () => {
    const group = {
      browsingSessions: 1,
      connections: 2,
      files: 5,
      failures: failures({ refused: { then: "give-up" } }),
    };
    const day = dayOf(model, [comingAt(100.5, group)], { ports: NO_PORT, range: NONE });
    expect(counts(day)).toEqual([3, 3, 2, 5]);
    // The browsing session is gone as well.
    const after = freeAt(110, group, { maxSessions: 3 }, { ports: NO_PORT, range: NONE });
    expect(after).toBe(3);
  });
});

import { describe, expect, it } from "vitest";
import type { Failure, Group } from "../../src/scenario/types.ts";
import { MODELS, NO_PORT, NONE, comingAt, dayOf, failures } from "./one-client.ts";

/** Keeps a place on the server all day and transfers nothing. */
const SQUATTER: Partial<Group> = {
  clients: 1,
  visits: { pattern: "always", idleSeconds: 1e6 },
  files: 0,
};

/** Tries again on a new session, then gives up. */
function again(attempts: number, delays: Failure["delays"]): Partial<Failure> {
  return { then: "retry", on: "new-session", attempts, delays, afterwards: "give-up" };
}

describe.each(MODELS)("a client without a port, by %s", (_name, model) => {
  const refused = (group: Partial<Group>, range = {}) =>
    dayOf(model, [comingAt(100.5, group)], { ports: NO_PORT, range: { ...NONE, ...range } });

  it("that gives up its visit loses all the rest", () => {
    const gone = failures({ refused: { then: "give-up" } });
    const day = refused({ files: 5, listings: 2, failures: gone });
    expect([day.lostFiles, day.dayPasvs, day.dayRefused, day.sessions]).toEqual([7, 1, 1, 1]);
    expect([day.retries, day.waitingAtEnd]).toEqual([0, 0]);
  });

  it("that goes on loses one file after another, or several at once", () => {
    const one = refused({ files: 3 });
    expect([one.lostFiles, one.sessions]).toEqual([3, 1]);
    expect(one.turnedDown).toEqual([101, 102, 103]);
    const three = refused({ files: 7, failures: failures({ refused: { filesLost: 3 } }) });
    expect([three.lostFiles, three.dayPasvs]).toEqual([7, 3]);
    const anew = refused({
      files: 3,
      failures: failures({ refused: { on: "new-session", delays: [4] } }),
    });
    expect([anew.lostFiles, anew.sessions, anew.retries]).toEqual([3, 3, 0]);
    // A pause of 4 s, a round trip, the login.
    expect(anew.asked).toEqual([101, 107, 113]);
  });

  it("takes an active transfer after 15 s on a new session, as lftp does, and then asks again", () => {
    const lftp: Partial<Failure> = { then: "active-once", on: "new-session", delays: [15] };
    const day = refused({ files: 2, failures: failures({ refused: lftp }) });
    // PORT at 118.5, twelve seconds, a round trip; the second PORT comes at 148.5.
    expect(day.turnedDown).toEqual([101, 131]);
    expect([day.sessions, day.lostFiles, day.retries]).toEqual([3, 0, 0]);
  });

  it("stays active for the rest of its session, as ncftp does", () => {
    const ncftp = failures({ refused: { then: "active-for-good" } });
    const visits = {
      pattern: "scheduled",
      everySeconds: 1000,
      offsetSeconds: 100.5,
      spreadSeconds: 0,
    } as const;
    const day = refused({ files: 4, visits, failures: ncftp });
    expect(day.turnedDown).toEqual([101, 1101, 2101, 3101]);
    expect([day.sessions, day.lostFiles]).toEqual([4, 0]);
    const anew = failures({ refused: { then: "active-for-good", on: "new-session" } });
    const second = refused({ files: 4, failures: anew });
    expect([second.dayPasvs, second.sessions, second.lostFiles]).toEqual([1, 2, 0]);
  });

  it("loses what it would transfer actively where the server does not reach it", () => {
    const rules = failures({
      refused: { then: "active-for-good" },
      unanswered: { timeoutSeconds: 30 },
    });
    const day = refused({ files: 3, activeReaches: false, failures: rules });
    expect([day.dayPasvs, day.lostFiles, day.retries]).toEqual([1, 3, 0]);
  });

  it("goes on to the next file where active transfers need the range too", () => {
    const rules = failures({ refused: { then: "active-once" } });
    const day = refused({ files: 2, failures: rules }, { activeUsesRange: true });
    // PASV, PORT a round trip later, and the same for the second file.
    expect(day.turnedDown).toEqual([101, 102, 103, 104]);
    expect([day.lostFiles, day.sessions]).toEqual([2, 1]);
  });

  it("asks EPSV and PASV once per session, or at every try as FTP-Deploy does", () => {
    const once = { then: "retry", attempts: 1 } as const;
    const rules = failures({ refused: once });
    const every = refused({ asksTwice: "every-try", failures: rules });
    expect(every.asked).toEqual([101, 102, 103, 104]);
    expect([every.retries, every.lostFiles]).toEqual([1, 1]);
    expect(refused({ asksTwice: true, failures: rules }).asked).toEqual([101, 102, 103]);
    expect(refused({ asksTwice: false, failures: rules }).asked).toEqual([101, 102]);
    const two = { files: 2, failures: failures({}) };
    expect(refused({ ...two, asksTwice: "every-try" }).dayPasvs).toBe(4);
    expect(refused({ ...two, asksTwice: true }).dayPasvs).toBe(3);
  });

  it("waits the longer the more often it tried, up to the limit", () => {
    const delays = { first: 2, factor: 3, limit: 10 };
    const growing: Partial<Failure> = { then: "retry", attempts: 4, delays };
    const day = refused({ failures: failures({ refused: growing }) });
    expect(day.asked).toEqual([101, 104, 111, 122, 133]);
    expect([day.retries, day.lostFiles, day.sessions]).toEqual([4, 1, 1]);
    const listed: Partial<Failure> = { then: "retry", attempts: 4, delays: [2, 6, 10] };
    expect(refused({ failures: failures({ refused: listed }) }).asked).toEqual(day.asked);
    const anew = refused({ failures: failures({ refused: again(2, [2, 6]) }) });
    expect(anew.asked).toEqual([101, 105, 113]);
    expect([anew.sessions, anew.lostFiles]).toEqual([3, 1]);
  });

  it("has its own rule for a session that the server ends, and asks no second time there", () => {
    const group = { files: 3, asksTwice: true, failures: failures({ killed: again(1, [5]) }) };
    const day = refused(group, { whenFull: "close-session" });
    expect(day.asked).toEqual([101, 108]);
    expect([day.sessions, day.retries, day.lostFiles]).toEqual([2, 1, 3]);
    const next = failures({ killed: { delays: [5] } });
    const lost = refused({ files: 3, failures: next }, { whenFull: "close-session" });
    expect(lost.asked).toEqual([101, 108, 115]);
    expect([lost.sessions, lost.lostFiles]).toEqual([3, 3]);
  });

  it("notices a port that drops packets by its own time-out only", () => {
    const rules = failures({ unanswered: { timeoutSeconds: 20 } });
    const range = { whenFull: "outside-range" };
    const day = refused({ files: 2, failures: rules }, range);
    expect(day.asked).toEqual([101, 122]);
    expect([day.lostFiles, day.sessions]).toEqual([2, 1]);
    const twice = refused({ files: 1, asksTwice: true, failures: rules }, range);
    expect(twice.asked).toEqual([101, 122]);
    const tries = failures({ unanswered: { ...again(1, [3]), timeoutSeconds: 20 } });
    const anew = refused({ files: 2, failures: tries }, range);
    expect(anew.asked).toEqual([101, 126]);
    expect([anew.lostFiles, anew.sessions, anew.retries]).toEqual([2, 2, 1]);
  });
});

describe.each(MODELS)("a client that is turned away, by %s", (_name, model) => {
  // A range of two ports for two ports a session: a login turned away counts as the PASV that it stands for.
  const turnedAway = (group: Partial<Group>) =>
    dayOf(model, [SQUATTER, comingAt(100.5, group)], { ports: 2, range: { portsPerSession: 2 } });

  it("tries again 1, 2, … 10, 10 seconds later, as wget does", () => {
    const delays = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const day = turnedAway({ failures: failures({ turnedAway: again(12, delays) }) });
    const logins = [100];
    for (const delay of [...delays, 10, 10]) logins.push(logins.at(-1)! + delay + 1);
    expect(day.turnedDown).toEqual(logins);
    expect([day.turnedAwayRange, day.retries, day.lostFiles]).toEqual([13, 12, 1]);
    expect([day.sessions, day.firstTurnedAwaySecond]).toEqual([1, 100]);
    // The other's login and this one, however often it was tried.
    expect([day.sessionsWanted, day.wantedTurnedAwaySessions]).toEqual([2, 0]);
  });

  it("wants one login, whether it is let in at last or gives up", () => {
    const wanted = (attempts: number) => {
      const rules = failures({ turnedAway: again(attempts, [4]) });
      // The first is there from 100.5 to 113.5; the second tries at 101.5, 106.5, 111.5 and 116.5.
      const groups = [
        comingAt(100.5, { files: 1 }),
        comingAt(101.5, { files: 1, failures: rules }),
      ];
      const day = dayOf(model, groups, { server: { maxSessions: 1 } });
      return [
        day.sessionsWanted,
        day.wantedTurnedAwaySessions,
        day.turnedAwaySessions,
        day.sessions,
        day.wantedTurnedAwayAddress,
      ];
    };
    expect(wanted(3)).toEqual([2, 1, 3, 2, 0]);
    expect(wanted(1)).toEqual([2, 1, 2, 1, 0]);
  });

  it("gives up with all it came for, an active rule included", () => {
    for (const then of ["give-up", "active-once", "active-for-good"] as const) {
      const day = turnedAway({
        files: 4,
        listings: 1,
        failures: failures({ turnedAway: { then } }),
      });
      expect([day.turnedAwayRange, day.lostFiles, day.dayPasvs]).toEqual([1, 5, 5]);
    }
  });

  it("loses listings and files one by one where it goes on", () => {
    const rules = failures({ turnedAway: { delays: [2], filesLost: 2 } });
    const day = turnedAway({ files: 4, listings: 1, failures: rules });
    // Turned away at 100.5 with 5 items, all refused; at 103.5 and 106.5 with 3 and 1 of them, one more refusal each.
    expect([day.turnedAwayRange, day.lostFiles]).toEqual([3, 5]);
    expect([day.pasvs[100], day.pasvs[103], day.pasvs[106]]).toEqual([5, 1, 1]);
  });
});

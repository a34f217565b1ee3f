import { describe, expect, it } from "vitest";
import type { Group, PortBehaviour } from "../../src/scenario/types.ts";
import { MODELS, comingAt, dayOf, failures } from "./one-client.ts";

/** 1,448 bytes of payload a second: a full segment's 1,514 bytes on the wire. */
const SLOW_LINE = 8 * 1514;
const BY_BYTES: Partial<Group> = {
  fileBytes: 14_480,
  listingBytes: 14_480,
  bitsPerSecond: SLOW_LINE,
};

/** One file by its bytes: ten seconds of data on a line that slow start does not slow down. */
function byBytes(group: Partial<Group>): Partial<Group> {
  const { transferSeconds: _transfer, listingSeconds: _listing, ...rest } = comingAt(100.5);
  return { ...rest, ...BY_BYTES, ...group };
}

const AT_ACCEPT = { holdUntil: "accept" } as const;
const BY_COMMAND = { holdUntil: "accept", acceptsOn: "command" } as const;

describe.each(MODELS)("one client's data connections, by %s", (_name, model) => {
  const held = (group: Partial<Group>, range: Partial<PortBehaviour> = {}): number =>
    dayOf(model, [comingAt(100.5, group)], { range }).heldSeconds;
  const heldByBytes = (group: Partial<Group>, range: Partial<PortBehaviour> = {}): number =>
    dayOf(model, [byBytes(group)], { range }).heldSeconds;

  it("are accepted two round trips after PASV where the server accepts on connect", () => {
    expect(held({}, AT_ACCEPT)).toBeCloseTo(2, 6);
    expect(held({ holdRoundTrips: 3 }, AT_ACCEPT)).toBeCloseTo(2, 6);
    expect(held({})).toBeCloseTo(12, 6);
  });

  it("are accepted with the command, behind every round trip between", () => {
    expect(held({}, BY_COMMAND)).toBeCloseTo(2, 6);
    expect(held({ holdRoundTrips: 3 }, BY_COMMAND)).toBeCloseTo(5, 6);
    const own = { holdRoundTrips: 3, uploadHoldRoundTrips: 1 };
    expect(held({ ...own, uploads: 1 }, BY_COMMAND)).toBeCloseTo(3, 6);
    expect(held({ ...own, uploads: 1, files: 0, listings: 1 }, BY_COMMAND)).toBeCloseTo(5, 6);
  });

  it("take longer for the first file of a session only, as curl's do", () => {
    const curl = { files: 3, firstHoldRoundTrips: 2, loginRoundTrips: 4 };
    const day = dayOf(model, [comingAt(100.5, curl)], { range: BY_COMMAND });
    expect(day.heldSeconds).toBeCloseTo(4 + 2 + 2, 6);
    expect(day.asked).toEqual([104, 119, 132]);
    // Two visits are two sessions.
    const visits = {
      pattern: "scheduled",
      everySeconds: 2000,
      offsetSeconds: 100.5,
      spreadSeconds: 0,
    } as const;
    expect(held({ ...curl, visits }, BY_COMMAND)).toBeCloseTo(16, 6);
    // An abandoned PASV is the first as well: no port is connected to, none of its time is that of a command.
    const abandoned = { ...curl, abandoned: 1, connectTimeoutSeconds: 9 };
    expect(held(abandoned, { ...BY_COMMAND, unusedSeconds: 5 })).toBeCloseTo(15, 6);
  });

  it("wait for the shortest time between two commands under TLS", () => {
    const own = { holdRoundTrips: 2, tlsCommandSeconds: 3 };
    expect(held(own, BY_COMMAND)).toBeCloseTo(4, 6);
    expect(held({ ...own, tls: "1.3" }, BY_COMMAND)).toBeCloseTo(8, 6);
    expect(held({ ...own, tls: "1.3", tlsCommandSeconds: 0.5 }, BY_COMMAND)).toBeCloseTo(4, 6);
  });

  it.each([1, 2])("end as their direction says, with %i connections", (connections) => {
    // Two round trips, ten seconds of payload, the acknowledgement of a download; an upload's data starts one later.
    expect(heldByBytes({ connections })).toBeCloseTo(13, 4);
    expect(heldByBytes({ connections, files: 0, listings: 1 })).toBeCloseTo(13, 4);
    expect(heldByBytes({ connections, uploads: 1 })).toBeCloseTo(13, 4);
    const tails = { uploadEndRoundTrips: 1, tlsDownloadEndRoundTrips: 2 };
    expect(heldByBytes({ connections }, tails)).toBeCloseTo(13, 4);
    expect(heldByBytes({ connections, uploads: 1 }, tails)).toBeCloseTo(14, 4);
    expect(heldByBytes({ connections, tls: "1.3" }, tails)).toBeCloseTo(1 + 13 + 2, 4);
    expect(heldByBytes({ connections, tls: "1.3", uploads: 1 }, tails)).toBeCloseTo(14, 4);
    // A time that is given is the whole time.
    expect(held({ connections, tls: "1.3" }, tails)).toBeCloseTo(12, 6);
  });

  it("hang until the server ends them, and their files are lost", () => {
    const hangs = { stalled: 1, files: 2 };
    const day = dayOf(model, [byBytes(hangs)], { server: { stallSeconds: 50 } });
    expect(day.heldSeconds).toBeCloseTo(104, 6);
    expect([day.lostFiles, day.bytes, day.dayPasvs, day.retries]).toEqual([2, 0, 2, 0]);
    expect(day.asked).toEqual([101, 154]);
    const never = dayOf(model, [byBytes(hangs)], {
      server: { stallSeconds: 0, restartSeconds: 300 },
    });
    // Nobody ends it but a restart.
    expect(never.heldSeconds).toBeCloseTo(604, 6);
  });

  it("need no port in active mode, unless the server takes it from the range", () => {
    const active = { passive: 0, files: 3 };
    const without = dayOf(model, [comingAt(100.5, active)]);
    expect([without.dayPasvs, without.peak, without.lostFiles]).toEqual([0, 0, 0]);
    for (const holdUntil of ["accept", "transfer-end", "next-pasv-or-quit"] as const) {
      const range = { activeUsesRange: true, holdUntil };
      const day = dayOf(model, [comingAt(100.5, active)], { range });
      expect([day.dayPasvs, day.dayRefused, day.peak]).toEqual([3, 0, 1]);
      expect(day.heldSeconds).toBeCloseTo(36, 6);
    }
  });

  it("fail in active mode where the server does not reach the client", () => {
    const behind = {
      passive: 0,
      files: 2,
      activeReaches: false,
      staySeconds: 1,
      failures: failures({ unanswered: { timeoutSeconds: 30 } }),
    };
    // PORT at 101.5 and 132.5; the session ends at 164.5.
    const later = [164, 165].map((at) =>
      dayOf(model, [comingAt(100.5, behind), comingAt(at)], { server: { maxSessions: 1 } }),
    );
    expect(later.map((day) => day.turnedAwaySessions)).toEqual([1, 0]);
    expect(later.map((day) => day.lostFiles)).toEqual([3, 2]);
    expect(later[1]!.dayPasvs).toBe(1);
  });
});

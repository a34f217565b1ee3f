import { expect, it } from "vitest";
import { LogAccumulator } from "../../src/logs/accumulator.ts";
import { meanOf } from "../../src/scenario/quantity.ts";
import { ctime, firstMoment, uniformSource } from "./synthetic.ts";

/** How servers write a duration in an xferlog, from the moments at which it began and ended. */
const writers = {
  // transfer-time of ProFTPD: the seconds that passed, rounded down.
  ProFTPD: { seconds: (from: number, to: number) => Math.floor(to - from), method: "0" },
  // altlog.c of Pure-FTPd: rounded, and method 1.
  "Pure-FTPd": { seconds: (from: number, to: number) => Math.floor(to - from + 0.5), method: "1" },
  // logging.c of vsftpd: the difference of two clocks of whole seconds, at least one.
  vsftpd: {
    seconds: (from: number, to: number) => Math.max(1, Math.floor(to) - Math.floor(from)),
    method: "0",
  },
} as const;

it.each(Object.entries(writers))(
  "transfers of about four seconds in an xferlog of %s last as long as they did",
  (_name, { seconds, method }) => {
    const uniform = uniformSource(17);
    const accumulator = new LogAccumulator({ listings: 0 });
    let [sum, count] = [0, 0];
    for (let at = firstMoment; count < 4000; at += 100 * uniform()) {
      const duration = 0.2 + 8 * uniform();
      sum += duration;
      count++;
      accumulator.line(
        `${ctime(at + duration)} ${seconds(at, at + duration)} 192.0.2.${count % 40} ${Math.round(duration * 1e6)} /f b _ o r u ftp ${method} * c`,
      );
    }
    const result = accumulator.finish();
    if (!result.ok) throw new Error(result.message);
    const fitted = meanOf(result.document.groups[0]!.transferSeconds ?? 0);
    // Chance and the clock leave 1 %; a floor that is not seen would be 12 % short.
    expect(Math.abs(fitted / (sum / count) - 1)).toBeLessThan(0.03);
  },
);

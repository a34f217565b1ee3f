import { Dialogues } from "./dialogue.ts";
import { readHost, readUser } from "./fields.ts";
import { shareReadable } from "./readable.ts";
import { writtenSeconds } from "./time.ts";
import type { LineReading, LogFormat, LogReader } from "./types.ts";

const pattern =
  /^\((\d+)\) ?(\d{1,4})([./-])(\d{1,2})\3(\d{1,4})\.? (\d{1,2}):(\d\d):(\d\d)(?: ?([AP])\.?M\.?)? - (.*?) \(([^()\s]+)\)> ?(.*)$/i;

/** The hour of a 12-hour clock; some systems write a 24-hour clock and add PM all the same. */
function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  const base = hour % 12;
  return half.toUpperCase() === "P" ? base + 12 : base;
}

/** Dates follow the server's locale: a first number above 12 proves day before month, a second one the reverse. */
class DateOrder {
  #dayFirst: boolean | null = null;

  seconds(parts: RegExpExecArray): number | null {
    const [first, second, third] = [Number(parts[2]), Number(parts[4]), Number(parts[5])];
    const hour = hourOfDay(Number(parts[6]), parts[9]);
    const clock = `${hour}:${parts[7] ?? ""}:${parts[8] ?? ""}`;
    if (first > 31) return writtenSeconds(first, second, third, clock);
    if (first > 12) this.#dayFirst = true;
    if (second > 12) this.#dayFirst = false;
    const usual = parts[3] !== "/" || parts[9] === undefined;
    const dayFirst = this.#dayFirst ?? usual;
    const year = third < 100 ? third + 2000 : third;
    return dayFirst
      ? writtenSeconds(year, second, first, clock)
      : writtenSeconds(year, first, second, clock);
  }
}

function reader(): LogReader {
  const dialogues = new Dialogues(1);
  const order = new DateOrder();
  return {
    read(line: string): LineReading {
      if (line.trim() === "") return null;
      const parts = pattern.exec(line);
      if (parts === null) return "unparsable";
      const seconds = order.seconds(parts);
      if (seconds === null) return "unparsable";
      const text = parts[12] ?? "";
      const host = readHost(parts[11] ?? "");
      const speaker = {
        session: `${parts[1] ?? ""} ${host}`,
        host,
        user: readUser(parts[10] ?? ""),
      };
      if (/^(disconnected\.|Connected[ ,])/.test(text)) {
        dialogues.close(speaker.session);
        return null;
      }
      if (/^\d{3}[ -]/.test(text)) return dialogues.reply(speaker, seconds, text);
      dialogues.command(speaker, seconds, text);
      return null;
    },
  };
}

/** FileZilla Server 0.9: every command and reply, whole seconds, dates as the server's locale writes them. */
export const filezillaServerOld: LogFormat = {
  id: "filezilla-server-0.9",
  name: "FileZilla Server 0.9",
  software: "filezilla-server",
  clock: "local",
  listings: "always",
  refusals: "always",
  looksLike: (sample) => shareReadable(reader(), sample),
  reader,
};

import { describe, expect, it } from "vitest";
import { bestFormat, logFormats, recognise } from "../../src/logs/index.ts";
import type { LineReading } from "../../src/logs/types.ts";
import { at, expected } from "./expected-readings.ts";
import { sampleLines, sampleOf } from "./sample.ts";

describe.each(logFormats.map((format) => [format.id, format] as const))("%s", (id, format) => {
  const sample = sampleOf(format);
  const { lines, carriers } = sample;

  it("is recognised, and no other format claims its lines", () => {
    expect(bestFormat(lines, carriers)).toMatchObject({ format: { id }, share: 1 });
    const others = logFormats.filter((other) => other !== format);
    for (const other of others) expect(other.looksLike(lines, carriers)).toBeLessThan(0.3);
  });

  it("says what a person reads in the sample", () => {
    const reader = format.reader();
    const readings: LineReading[] = lines.map((line, index) => reader.read(line, carriers[index]));
    readings.push(...(reader.finish?.() ?? []));
    expect(readings).not.toContain("unparsable");
    expect(readings.filter((reading) => reading !== null)).toMatchObject(expected[id] ?? []);
    expect(readings.filter((reading) => reading !== null)).toHaveLength(expected[id]?.length ?? 0);
  });
});

describe("details", () => {
  it("vsftpd's rate gives the duration below a second", () => {
    const reader = logFormats.find(({ id }) => id === "vsftpd")?.reader();
    const record = sampleLines("vsftpd")
      .map((line) => reader?.read(line))
      .find((reading) => typeof reading === "object" && reading?.kind === "upload");
    // 1,884,648 bytes at 41,264.44 KiB/s.
    expect(record).toMatchObject({ durationSeconds: expect.closeTo(0.0446, 4) });
  });

  it("FileZilla Server 1.x stamps give milliseconds and the time to connect", () => {
    const reader = logFormats.find(({ id }) => id === "filezilla-server")?.reader();
    const record = sampleLines("filezilla-server")
      .map((line) => reader?.read(line))
      .find((reading) => typeof reading === "object" && reading?.kind === "download");
    expect(record).toMatchObject({
      durationSeconds: expect.closeTo(2.25, 5),
      setupSeconds: expect.closeTo(0.08, 5),
    });
  });

  it("FileZilla 0.9 dates: a number above 12 tells day from month", () => {
    const format = logFormats.find(({ id }) => id === "filezilla-server-0.9");
    const ends = ["16/5/2024 13:34:48", "16.05.2024 13:34:48", "2024-05-16 13:34:48"].map(
      (stamp) => {
        const reader = format?.reader();
        const say = (text: string): unknown =>
          reader?.read(`(000001) ${stamp} - anna (192.0.2.1)> ${text}`);
        say("PASV");
        say("227 Entering Passive Mode (203,0,113,5,199,202)");
        say("LIST");
        say("150 ok");
        return say("226 ok");
      },
    );
    for (const end of ends) {
      expect(end).toMatchObject({ endSeconds: at(13, 34, 48) + 10 * 86_400 });
    }
  });

  it("IIS with time-taken and bytes uses them; a web server's log is refused", () => {
    const iis = logFormats.find(({ id }) => id === "iis")?.reader();
    const fields =
      "#Fields: date time c-ip cs-username s-port cs-method sc-status sc-bytes cs-bytes time-taken x-session";
    iis?.read(fields);
    iis?.read("2024-05-06 08:00:00 192.0.2.1 anna 50001 DataChannelOpened - 0 0 0 s1");
    iis?.read("2024-05-06 08:00:01 192.0.2.1 anna 50001 DataChannelClosed - 0 0 0 s1");
    const record = iis?.read("2024-05-06 08:00:01 192.0.2.1 anna 21 RETR 226 7000 12 640 s1");
    expect(record).toMatchObject({ bytes: 7000, durationSeconds: 0.64, durationErrorSeconds: 0 });
    const web = [fields, "2024-05-06 08:00:00 192.0.2.1 - 80 GET 200 10 10 1 -"];
    expect(recognise([...web, ...web.slice(1), ...web.slice(1)])).toBeNull();
  });
});

/** Numbers as sentences say them. */
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { speak } from "../../src/language/language.ts";
import {
  aboutOneIn,
  clock,
  clockSeconds,
  counted,
  dayIn,
  decimal,
  exactly,
  fewerThan,
  frequency,
  hours,
  howOften,
  oneIn,
  oneInRange,
  rateRange,
  secondsText,
  significant,
  percent,
  period,
  portCount,
  refusedText,
  roughCount,
  roughly,
  signed,
  thousands,
  times,
} from "../../src/language/numbers.ts";

afterEach(() => speak("en"));

describe("rates in words", () => {
  it.each([
    [1, "more than 9 in 10"],
    [0.97, "more than 9 in 10"],
    [0.7, "7 in 10"],
    [0.61, "7 in 10"],
    [0.5, "5 in 10"],
    [0.42, "5 in 10"],
    [0.16, "1 in 6"],
    [0.1, "1 in 10"],
    [1 / 1743, "1 in 1,700"],
    [1e-3, "1 in 1,000"],
    [1 / 1700, "1 in 1,700"],
    [1e-6, "1 in 1,000,000"],
    [1 / 2_380_000, "1 in 2,300,000"],
    [2e-9, "1 in 500,000,000"],
    [9e-18, "1 in more than 1,000 million"],
    [0, "none seen"],
    [Number.NaN, "unknown"],
  ])("%d is %s", (rate, words) => expect(oneIn(rate)).toBe(words));

  it.each(["en", "de"] as const)(
    "never sound better than the rate is, nor much worse, in %s",
    async (language) => {
      await speak(language);
      fc.assert(
        fc.property(fc.double({ min: 1e-9, max: 0.9, noNaN: true }), (rate) => {
          const [, share, of] = /^(\d+) (?:in|von) ([\d,.]+)$/.exec(oneIn(rate)) ?? [];
          const said = Number(share) / Number(of?.replaceAll(/[,.]/g, ""));
          expect(said).toBeGreaterThanOrEqual(rate * (1 - 1e-8));
          expect(said).toBeLessThanOrEqual(rate * 1.51 + 0.1 * Number(rate > 0.3));
        }),
      );
    },
  );

  it("give an interval its worse end first", () => {
    expect(oneInRange(1 / 1900, 1 / 1500)).toBe("1,500 to 1,900");
    expect(oneInRange(0, 1 / 1500)).toBe("1 in 1,500 to none");
    expect(rateRange(1 / 1900, 1 / 1500)).toBe("1 in 1,500 to 1,900");
    expect(rateRange(1 / 1510, 1 / 1500)).toBe("1 in 1,500");
    expect(rateRange(0, 1 / 1500)).toBe("1 in 1,500 to none");
    expect(rateRange(1 / 20, 0.5)).toBe("5 in 10 to 1 in 20");
  });

  it("are said without their digits where they are rarer than anybody counts", () => {
    expect(aboutOneIn(1.25e-18)).toBe("fewer than 1 in 1,000 million");
    expect(fewerThan(1.25e-18)).toBe("fewer than 1 in 1,000 million");
    expect(refusedText(1 / 1700)).toBe("about 1 in 1,700 transfers is refused");
    expect(refusedText(0.45)).toBe("about 5 in 10 transfers are refused");
    expect(frequency(0)).toBe("none");
  });
});

describe("how often", () => {
  it.each([
    [30, "30 times an hour"],
    [1, "once an hour"],
    [0.5, "once every 2 hours"],
    [1 / 24, "once every 24 hours"],
    [1 / 48, "once every 2 days"],
    [0.02, "once every 2.1 days"],
    [1 / (24 * 365), "once every 365 days"],
  ])("%d an hour is %s", (rate, words) => expect(howOften(rate)).toBe(words));

  it("is never 0 times", () => {
    for (let rate = 100; rate > 1e-6; rate *= 0.83) expect(howOften(rate)).not.toMatch(/\b0 /);
  });

  it("is once where it is one", () => {
    expect(times(1, "a day")).toBe("once a day");
    expect(times(2.5, "a day")).toBe("2.5 times a day");
  });
});

describe("numbers in words", () => {
  it("are grouped in the American way whatever the machine's language", () => {
    expect(thousands(2_800_000)).toBe("2,800,000");
    expect(thousands(-0.2)).toBe("0");
    expect(thousands(Number.NaN)).toBe("–");
    expect(decimal(55.84)).toBe("55.8");
    expect(decimal(1200.04)).toBe("1,200");
    expect(decimal(-30.5)).toBe("−30.5");
    expect(signed(3)).toBe("+3");
    expect(signed(0.01)).toBe("0");
    expect(portCount(1)).toBe("1 port");
    expect(portCount(1104)).toBe("1,104 ports");
    expect(exactly(9999.5)).toBe("9999.5");
    expect(exactly(12_345.75)).toBe("12,345.75");
    expect(roughly(29_846)).toBe("30,000");
    expect(roughCount(2_812_345)).toBe("2.8 million");
  });

  it("keep exactly none and exactly all apart from nearly", () => {
    expect([0, 0.00001, 0.5, 0.99999, 1].map(percent)).toEqual([
      "0%",
      "under 0.01%",
      "50%",
      "over 99.99%",
      "100%",
    ]);
  });

  it("are times", () => {
    expect([0, 9 * 3600 + 8 * 60 + 59, 86_400, -5].map(clock)).toEqual([
      "00:00",
      "09:08",
      "24:00",
      "00:00",
    ]);
    expect(clockSeconds(32_778.4)).toBe("09:06:18");
    expect([0.5, 3, 100].map(hours)).toEqual(["30 minutes", "3 hours", "4 days"]);
    expect([900, 3600, 2.5].map(period)).toEqual(["15 minutes", "1 hour", "2.5 s"]);
  });

  it("are those of a German reader, as the platform writes them", async () => {
    await speak("de");
    const german = new Intl.NumberFormat("de");
    for (const value of [0, 12, 999, 1000, 12_345, 2_800_000])
      expect(thousands(value)).toBe(german.format(value));
    for (const value of [0.5, 2.5, 55.8, 1234.5]) expect(decimal(value)).toBe(german.format(value));
    const percents = new Intl.NumberFormat("de", { style: "percent", maximumFractionDigits: 2 });
    for (const share of [0.05, 0.5, 0.955, 1]) expect(percent(share)).toBe(percents.format(share));
    expect(oneIn(1 / 1743)).toBe("1 von 1.700");
    expect(refusedText(1 / 1700)).toBe("etwa 1 von 1.700 Übertragungen wird abgewiesen");
    expect(oneInRange(1 / 1900, 1 / 1500)).toBe("1.500 bis 1.900");
    expect(rateRange(1 / 1900, 1 / 1500)).toBe("1 von 1.500 bis 1.900");
    expect(dayIn(1 / 30)).toBe("1 von 30 Tagen");
    expect(portCount(1104)).toBe("1.104 Ports");
    expect(counted(1, "Sitzung", "Sitzungen")).toBe("1 Sitzung");
    expect(howOften(1 / 48)).toBe("alle 2 Tage");
    expect([0.5, 3, 100].map(hours)).toEqual(["30 Minuten", "3 Stunden", "4 Tage"]);
    expect(clock(32_880)).toBe("09:08");
  });
});

it("significant digits, hundredths of seconds and differences are written as every number is", () => {
  expect([significant(0.07766, 3), significant(1234.5, 2), significant(3, 3)]).toEqual([
    "0.0777",
    "1200",
    "3",
  ]);
  expect([secondsText(0.0512), secondsText(12), secondsText(12_345.678)]).toEqual([
    "0.05 s",
    "12 s",
    "12,345.68 s",
  ]);
  expect([signed(0.254, 2), signed(-0.001, 2), signed(-0.05), signed(7, 0), signed(NaN)]).toEqual([
    "+0.25",
    "0",
    "−0.1",
    "+7",
    "–",
  ]);
});

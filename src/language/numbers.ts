/**
 * How numbers are said, in every room: digits with their marks, frequencies rounded towards worse and never "0 %" or
 * "100 %" of what is only nearly so, clocks, stretches of time. By hand: a browser's own words for numbers take tens of
 * milliseconds to load.
 */
import { numberWords } from "./words/numbers.ts";

/** Largest value that is written; beyond it doubles lose whole numbers. */
const LARGEST = 1e15;
/** Rarer than this is not told apart: 1 in 1,000 million. */
const RAREST = 1e-9;
const NO_NUMBER = "–";

/** Digits as JavaScript writes them, "1234567.5", with the marks of the language, "1,234,567.5"; with an exponent they stay. */
export function withMarks(text: string): string {
  const { thousands: group, decimal: point } = numberWords().marks;
  const [whole = "", fraction] = text.split(".");
  const grouped = text.includes("e") ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

/** The same in a sentence; minus is U+2212. */
const marked = (text: string): string => withMarks(text.replace("-", "−"));

/** A whole number, "1,234"; what is no number is "–". */
export function thousands(value: number): string {
  if (!Number.isFinite(value)) return NO_NUMBER;
  // Adding 0 makes 0 of a negative zero.
  return marked(String(Math.max(-LARGEST, Math.min(LARGEST, Math.round(value))) + 0));
}

/** Every digit that there is, as it was said: "2.25", "-3", "9999", "12,345.5"; numbers written with an exponent stay so. */
export function exactly(value: number): string {
  const text = String(value);
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const { decimal: point } = numberWords().marks;
  return /^\d{5}/.test(text) ? marked(text) : text.replace(".", point);
}

/** With so many decimals, no fewer: "0.060". */
export function fixed(value: number, decimals: number): string {
  return marked(value.toFixed(decimals));
}

/** At most one decimal, "55.8", "0.5", "1,200". */
export function decimal(value: number): string {
  if (!Number.isFinite(value)) return NO_NUMBER;
  const tenths = Math.round(value * 10);
  return tenths % 10 === 0 ? thousands(tenths / 10) : marked((tenths / 10).toFixed(1));
}

/** So many significant digits, without zeros at the end: "0.0777", "3", "1.25". */
export function significant(value: number, digits: number): string {
  return exactly(Number(value.toPrecision(digits)));
}

/** A stretch of time in seconds to the hundredth, "0.05 s", "12 s". */
export function secondsText(value: number): string {
  return `${exactly(Math.round(value * 100) / 100)} s`;
}

/** A difference with its sign, "+3", "−30.5", "0", to so many decimals and none that is zero. */
export function signed(value: number, decimals = 1): string {
  if (!Number.isFinite(value)) return NO_NUMBER;
  // Adding 0 makes 0 of a negative zero.
  const text = marked(String(Number(value.toFixed(decimals)) + 0));
  return value > 0 && text !== "0" ? `+${text}` : text;
}

/** A mean, with one decimal below 10: "4.1", "57". */
export function about(value: number): string {
  return value < 10 ? exactly(Math.round(value * 10) / 10) : thousands(value);
}

/** "1 port", "104 ports". The plural of most English words goes without saying. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${thousands(value)} ${Math.round(value) === 1 ? one : many}`;
}

/** "1 port", "104 ports", in the language that is spoken. */
export function portCount(value: number): string {
  return counted(value, ...numberWords().port);
}

/** 2,812,345 → "2.8 million"; below 100,000 every digit. */
export function roughCount(value: number): string {
  if (value < 100_000) return thousands(value);
  if (value < 1_000_000) return thousands(Math.round(value / 1000) * 1000);
  const millions = value / 1_000_000;
  return numberWords().million(marked(millions.toFixed(value < 10_000_000 ? 1 : 0)));
}

/** A price, two significant digits rounded up: 29,846 is "30,000". */
export function roughly(value: number): string {
  return thousands(-twoDigitsDown(-Math.ceil(value)));
}

/** Two significant digits, rounded down. */
function twoDigitsDown(value: number): number {
  let unit = 1;
  while (Math.abs(value) / unit >= 100) unit *= 10;
  return Math.floor(value / unit + 1e-9) * unit;
}

/** A confidence or a growth as a whole or short percentage, "95%", "99.5%"; what is only nearly none or all is said so. */
export function percent(share: number): string {
  const value = Math.round(share * 10_000) / 100;
  const words = numberWords();
  if (value === 0 && share > 0) return words.underPercent(exactly(0.01));
  if (value === 100 && share < 1) return words.overPercent(exactly(99.99));
  return words.percent(exactly(value));
}

/** A share as whole per cent, "12%"; what is only nearly none is "under 1%". */
export function wholePercent(share: number): string {
  const words = numberWords();
  return share > 0 && share < 0.01
    ? words.underPercent(exactly(1))
    : words.percent(exactly(Math.round(share * 100)));
}

/** A range as it is always shown, "26500-26603": ports have no thousands mark. */
export function span(range: { first: number; last: number }): string {
  return `${range.first}-${range.last}`;
}

/** "5 to 20": a range of numbers that are written already. */
function fromTo(low: string, high: string): string {
  return numberWords().to(low, high);
}

/** The N of "1 in N", two digits, rounded down; null where the rate is said in another way. */
function oneOf(rate: number): string | null {
  return rate > 0.3 || rate < RAREST ? null : thousands(twoDigitsDown(1 / rate));
}

/**
 * A rate as a frequency that is never better than it: 0.00058 = "1 in 1,700"; 0.42 = "5 in 10"; 0 is "none seen", since
 * a simulation never shows that a rate is zero.
 */
export function oneIn(rate: number): string {
  const words = numberWords();
  if (!Number.isFinite(rate)) return words.unknown;
  if (rate <= 0) return words.noneSeen;
  if (rate > 0.9) return words.nearlyAll;
  if (rate > 0.3) return words.inTen(Math.ceil(rate * 10 - 1e-9));
  const each = oneOf(rate);
  return each === null ? words.rarest : words.oneIn(each);
}

/** A mark on an axis of rates: 1 is "every one". */
export function rateMark(rate: number): string {
  return rate === 1 ? numberWords().all : oneIn(rate);
}

/** A share that may be none at all: 0 is "none". */
export function frequency(share: number): string {
  return share <= 0 ? numberWords().none : oneIn(share);
}

/** An interval of rates, the worse end first and without what goes without saying: "1,500 to 1,900" from 1/1900 … 1/1500. */
export function oneInRange(low: number, high: number): string {
  const [best, worst] = [frequency(low), oneIn(high)];
  // Ends that are the same in words are said once.
  if (best === worst || high <= 0) return best;
  const [far, near] = [oneOf(low), oneOf(high)];
  return far !== null && near !== null ? fromTo(near, far) : fromTo(worst, best);
}

/** The same as words that stand alone: "1 in 1,500 to 1,900", "5 in 10 to 1 in 20". */
export function rateRange(low: number, high: number): string {
  const [far, near] = [oneOf(low), oneOf(high)];
  if (far === null || near === null) return oneInRange(low, high);
  return numberWords().oneIn(far === near ? near : fromTo(near, far));
}

/** A rate as `oneIn` says it, with "about" where that goes with it. For rates above 0. */
export function aboutOneIn(rate: number): string {
  const words = numberWords();
  if (rate < RAREST) return words.belowRarest;
  return rate > 0.9 ? oneIn(rate) : words.about(oneIn(rate));
}

/** "about 1 in 1,700 transfers is refused", "about 5 in 10 transfers are refused". For rates above 0. */
export function refusedText(rate: number): string {
  return numberWords().refused(aboutOneIn(rate), rate > 0.3);
}

/** A target as it was asked for: 0.0015 = "1 in 667". */
export function askedFor(rate: number): string {
  return rate > 0.3 ? oneIn(rate) : numberWords().oneIn(thousands(1 / rate));
}

/** An upper bound of a rate in words: "fewer than 1 in 1,700"; where it says nothing, that. */
export function fewerThan(rate: number): string {
  const words = numberWords();
  if (rate > 0.9) return words.maybeAll;
  return rate <= RAREST ? words.belowRarest : words.fewerThan(oneIn(rate));
}

/** An upper bound of a share of days in words. */
export function fewerDaysThan(share: number): string {
  const words = numberWords();
  return share >= 0.95 ? words.maybeEveryDay : words.fewerThan(dayIn(share));
}

/** A share of days as a frequency of days: "1 day in 30", "nearly every day". */
export function dayIn(share: number): string {
  const words = numberWords();
  if (share >= 0.95) return words.nearlyEveryDay;
  if (share > 0.3) return words.daysInTen(Math.ceil(share * 10 - 1e-9));
  return words.oneDayIn(thousands(twoDigitsDown(1 / share)));
}

const two = (value: number): string => String(value).padStart(2, "0");

/** A time of the day, "09:08", seconds cut off; times past midnight of the first day count on. */
export function clock(seconds: number): string {
  if (!Number.isFinite(seconds)) return NO_NUMBER;
  const minutes = Math.floor(Math.max(0, seconds) / 60 + 1e-9);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Seconds of the day as a clock reads: 32778.4 → "09:06:18". Before midnight it is the evening before. */
export function clockSeconds(seconds: number): string {
  const whole = ((Math.floor(seconds) % 86_400) + 86_400) % 86_400;
  return `${clock(whole)}:${two(whole % 60)}`;
}

/** A stretch of time to two digits, "40 minutes", "9 hours", "3 days". */
export function hours(value: number): string {
  const { minute, hour, day } = numberWords();
  if (value < 2) return counted(Math.max(1, twoDigitsDown(Math.round(value * 60))), ...minute);
  return value < 72 ? counted(Math.round(value), ...hour) : counted(Math.round(value / 24), ...day);
}

/** A period in its largest whole unit, "1 hour", "15 minutes", "2.5 s". */
export function period(seconds: number): string {
  const { minute, hour, day } = numberWords();
  if (seconds >= 86_400 && seconds % 86_400 === 0) return counted(seconds / 86_400, ...day);
  if (seconds >= 3600 && seconds % 3600 === 0) return counted(seconds / 3600, ...hour);
  if (seconds >= 60 && seconds % 60 === 0) return counted(seconds / 60, ...minute);
  return `${exactly(seconds)} s`;
}

/** How often something happens that comes `perHour` times an hour: "30 times an hour", "once in 2 hours", "once in 2 days". */
export function howOften(perHour: number): string {
  const words = numberWords();
  if (perHour >= 0.95) return times(perHour, words.anHour);
  const gap = 1 / perHour;
  return gap < 36 ? words.onceInHours(about(gap)) : words.onceInDays(about(gap / 24));
}

/** "once a day", "2.5 times a day"; `each` is the language's own "a day". */
export function times(value: number, each: string): string {
  const said = about(value);
  return said === "1" ? numberWords().once(each) : numberWords().times(said, each);
}

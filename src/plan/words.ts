/** How numbers are said: frequencies, rounded towards worse, never "0 %". */

/** A whole number with thousands separators, "1,234". */
export function thousands(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "1 port", "104 ports". */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${thousands(value)} ${value === 1 ? one : many}`;
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

/** A rate as a frequency that is never better than it: 0.00058 = "1 in 1,700"; 0.42 = "5 in 10". For rates above 0. */
export function oneIn(rate: number): string {
  if (rate > 0.9) return "more than 9 in 10";
  if (rate > 0.3) return `${Math.ceil(rate * 10 - 1e-9)} in 10`;
  const each = 1 / rate;
  return each > 1e9 ? "1 in more than 1,000 million" : `1 in ${thousands(twoDigitsDown(each))}`;
}

/** Rarer than this is not told apart: 1 in 1,000 million. */
const RAREST = 1e-9;
const FEWER_THAN_RAREST = "fewer than 1 in 1,000 million";

/** A rate as `oneIn` says it, with "about" where that goes with it. For rates above 0. */
export function aboutOneIn(rate: number): string {
  if (rate < RAREST) return FEWER_THAN_RAREST;
  return rate > 0.9 ? oneIn(rate) : `about ${oneIn(rate)}`;
}

/** "about 1 in 1,700 transfers is refused", "about 5 in 10 transfers are refused". For rates above 0. */
export function refusedText(rate: number): string {
  return `${aboutOneIn(rate)} transfers ${rate > 0.3 ? "are" : "is"} refused`;
}

/** A target as it was asked for: 0.0015 = "1 in 667". */
export function askedFor(rate: number): string {
  return rate > 0.3 ? oneIn(rate) : `1 in ${thousands(1 / rate)}`;
}

/** An upper bound of a rate in words: "fewer than 1 in 1,700"; where it says nothing, that. */
export function fewerThan(rate: number): string {
  if (rate > 0.9) return "it may be all of them";
  return rate <= RAREST ? FEWER_THAN_RAREST : `fewer than ${oneIn(rate)}`;
}

/** An upper bound of a share of days in words. */
export function fewerDaysThan(share: number): string {
  return share >= 0.95 ? "it may be every day" : `fewer than ${dayIn(share)}`;
}

/** A share of days as a frequency of days: "1 day in 30", "every day". */
export function dayIn(share: number): string {
  if (share >= 0.95) return "nearly every day";
  if (share > 0.3) return `${Math.ceil(share * 10 - 1e-9)} days in 10`;
  return `1 day in ${thousands(twoDigitsDown(1 / share))}`;
}

/** A time of the day, "09:08"; times past midnight of the first day count on. */
export function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A stretch of time to two digits, "40 minutes", "9 hours", "3 days". */
export function hours(value: number): string {
  if (value < 2) return count(Math.max(1, twoDigitsDown(Math.round(value * 60))), "minute");
  return value < 72 ? count(Math.round(value), "hour") : count(Math.round(value / 24), "day");
}

/** How often something happens that comes `perHour` times an hour: "30 times an hour", "once in 2 hours", "once in 2 days". */
export function howOften(perHour: number): string {
  if (perHour >= 0.95) return times(perHour, "an hour");
  const gap = 1 / perHour;
  return gap < 36 ? `once in ${about(gap)} hours` : `once in ${about(gap / 24)} days`;
}

/** "once a day", "2.5 times a day". */
export function times(value: number, each: string): string {
  const said = about(value);
  return said === "1" ? `once ${each}` : `${said} times ${each}`;
}

/** A confidence or a growth as a whole or short percentage, "95%"; what is above 0 is never "0%". */
export function percent(share: number): string {
  const value = Math.round(share * 10000) / 100;
  return value === 0 && share > 0 ? "under 0.01%" : `${value}%`;
}

/** A range as it is always shown, "26500-26603". */
export function span(range: { first: number; last: number }): string {
  return `${range.first}-${range.last}`;
}

/** A mean, with one decimal below 10: "4.1", "57". */
export function about(value: number): string {
  return value < 10 ? String(Math.round(value * 10) / 10) : thousands(value);
}

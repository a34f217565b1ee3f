/** "1234567" → "1,234,567". By hand: these words stand in the first answer, which no library should keep waiting. */
const withCommas = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** Largest value that the charts word or draw; beyond it doubles lose whole numbers. */
const LARGEST = 1e15;
/** Rates below it are not told apart. */
const RAREST = 1e-9;

/** A whole number with en-US thousands separators, "1,700"; not a number gives "–". */
export function grouped(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const whole = Math.max(-LARGEST, Math.min(LARGEST, Math.round(value)));
  return `${whole < 0 ? "−" : ""}${withCommas(String(Math.abs(whole)))}`;
}

/** A number with at most one decimal, "55.8", "0.5", "1,200"; minus is U+2212. */
export function decimal(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const tenths = Math.round(value * 10);
  if (tenths % 10 === 0) return grouped(tenths / 10);
  const [whole = "", tenth] = Math.abs(tenths / 10)
    .toFixed(1)
    .split(".");
  return `${value < 0 ? "−" : ""}${withCommas(whole)}.${tenth}`;
}

/** A difference with its sign, "+3", "−30.5", "0". */
export function signed(value: number): string {
  const text = decimal(value);
  return value > 0 && text !== "0" ? `+${text}` : text;
}

/** "1 port", "104 ports". */
export function portCount(ports: number): string {
  return `${grouped(ports)} ${Math.round(ports) === 1 ? "port" : "ports"}`;
}

/** Two significant digits, downwards. The hair above 1 keeps 1 / (1 / 1700) from becoming 1,600. */
function twoDigitsDown(value: number): number {
  const nudged = value * (1 + 1e-9);
  if (nudged < 10) return Math.floor(nudged);
  const unit = 10 ** (Math.floor(Math.log10(nudged)) - 1);
  return Math.floor(nudged / unit) * unit;
}

function countWords(count: number): string {
  return count < 1e6 ? grouped(count) : `${decimal(count / 1e6)} million`;
}

/**
 * A refusal rate in words, rounded towards worse: 1/1743 is "1 in 1,700", 0.7 is "7 in 10", 1 is "every one",
 * 0 is "none seen" (a simulation never shows that a rate is zero).
 */
export function oneIn(rate: number): string {
  if (!Number.isFinite(rate)) return "unknown";
  if (rate <= 0) return "none seen";
  const tenths = Math.ceil(rate * 10 - 1e-9);
  if (tenths >= 10) return rate >= 1 ? "every one" : "nearly every one";
  if (rate > 0.5 + 1e-9) return `${tenths} in 10`;
  if (rate < RAREST) return "1 in more than 1,000 million";
  return `1 in ${countWords(twoDigitsDown(1 / rate))}`;
}

/** The far side only of an interval of rates: "1,500 to 1,900" from 1/1900 … 1/1500, both rounded towards worse. */
export function oneInRange(low: number, high: number): string {
  const far = low > 0 ? oneIn(low) : "none";
  const near = oneIn(high);
  const bare = (text: string) => text.replace(/^1 in /, "");
  return near.startsWith("1 in ") && far.startsWith("1 in ")
    ? `${bare(near)} to ${bare(far)}`
    : `${near} to ${far}`;
}

/** A time of the day, "09:08"; seconds are cut off, 86,400 is "24:00". */
export function clock(secondsOfDay: number): string {
  if (!Number.isFinite(secondsOfDay)) return "–";
  const minutes = Math.floor(Math.max(0, Math.min(86_400, secondsOfDay)) / 60 + 1e-9);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A share as "37%"; 0 and 100 are kept for exactly none and exactly all. */
export function percent(share: number): string {
  if (!Number.isFinite(share)) return "–";
  const rounded = Math.round(share * 100);
  if (share > 0 && rounded === 0) return "under 1%";
  if (share < 1 && rounded === 100) return "over 99%";
  return `${rounded}%`;
}

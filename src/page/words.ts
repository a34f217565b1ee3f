/** Numbers as the page writes them. */

/** 12345.6 → "12,346". By hand: a browser's own words for numbers take tens of milliseconds to load. */
export function count(value: number): string {
  // Adding 0 makes 0 of a negative zero.
  const digits = String(Math.round(value) + 0);
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** 2,812,345 → "2.8 million"; below 100,000 every digit. */
export function roughCount(value: number): string {
  if (value < 100_000) return count(value);
  if (value < 1_000_000) return count(Math.round(value / 1000) * 1000);
  return `${(value / 1_000_000).toFixed(value < 10_000_000 ? 1 : 0)} million`;
}

/** Seconds of the day as a clock reads: 32880 → "09:08". */
export function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** 1 → "1 port", 104 → "104 ports". */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

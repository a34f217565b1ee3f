const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** A whole number with commas: 812,000. */
export function count(value: number): string {
  return grouped.format(value);
}

/** Two significant digits are all that a simulated rate is good for. */
function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/** A share as "1 in 4,000"; "none" for 0, "nearly all" where it is above 2 in 3. Never "0 %". */
export function frequency(share: number): string {
  if (share <= 0) return "none";
  if (share > 2 / 3) return "nearly all";
  const every = 1 / share;
  return `1 in ${every < 10 ? Number(every.toFixed(1)) : count(twoDigits(every))}`;
}

import { counted, exactly } from "../language/numbers.ts";

/** A share of 0 … 1 as whole per cent. */
export function percent(share: number): string {
  return share > 0 && share < 0.01 ? "under 1 %" : `${Math.round(share * 100)} %`;
}

const steps: readonly { from: number; unit: string }[] = [
  { from: 1e12, unit: "T" },
  { from: 1e9, unit: "G" },
  { from: 1e6, unit: "M" },
  { from: 1e3, unit: "k" },
];

/** A size or rate with a decimal prefix, e.g. `1.6 MB`, `40 Mbit/s`. */
export function scaled(value: number, unit: string): string {
  const step = steps.find(({ from }) => value >= from);
  const short = Number((value / (step?.from ?? 1)).toPrecision(3));
  return `${exactly(short)} ${step?.unit ?? ""}${unit}`;
}

/** Seconds as a person says them. */
export function spanWords(seconds: number): string {
  if (seconds >= 172_800) return counted(seconds / 86_400, "day");
  if (seconds >= 7200) return counted(seconds / 3600, "hour");
  if (seconds >= 120) return counted(seconds / 60, "minute");
  return `${exactly(Number(seconds.toPrecision(2)))} s`;
}

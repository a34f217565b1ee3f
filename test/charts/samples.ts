import type { SizePanelsProps } from "../../src/charts/watch/size-panels.tsx";
import { rateMark } from "../../src/language/numbers.ts";
import type { MinuteBands } from "../../src/charts/kit/minutes.ts";
import type { RefusalPoint } from "../../src/charts/refusal/refusals.ts";
import type { ServerBar } from "../../src/charts/bars/server-bars.tsx";
import type { TornadoRow } from "../../src/charts/tornado/layout.ts";

/** Erlang B by its recursion, as a load to draw: refusals per transfer at 1 … `most` ports. */
export function erlangB(erlangs: number, most: number): { ports: number; rate: number }[] {
  const places: { ports: number; rate: number }[] = [];
  let rate = 1;
  for (let ports = 1; ports <= most; ports++) {
    rate = (erlangs * rate) / (ports + erlangs * rate);
    places.push({ ports, rate });
  }
  return places;
}

/** A smooth made-up curve that refuses `1 in 1,000` near `middle` ports, counted over 200,000 transfers of 400 days. */
export function madeUpCurve(middle: number): RefusalPoint[] {
  const points: RefusalPoint[] = [];
  for (let ports = 8; ports <= middle * 1.95; ports += 8) {
    const rate = Math.min(0.95, 10 ** (-3 * (ports / middle) ** 1.6));
    const counted = Math.floor(rate * 200_000);
    const half = 1.96 / Math.sqrt(Math.max(1, counted));
    points.push({
      ports,
      estimate: counted / 200_000,
      low: (counted / 200_000) * Math.max(0, 1 - half),
      high: counted > 0 ? (counted / 200_000) * (1 + half) : 3.7e-5,
      counted,
      daysWithRefusal: Math.min(400, Math.ceil(counted / 2)),
      days: 400,
    });
  }
  return points;
}

/** A burst at 09:00 that rises for `spreadMinutes` to `most` ports, over a small backup at 02:00. */
export function madeUpDay(most: number, spreadMinutes: number): MinuteBands {
  const usual = Array.from({ length: 1440 }, (_, minute) => {
    const since = minute - 540;
    const rise = Math.min(1, Math.max(0, (since + 1) / spreadMinutes));
    const fall = since > spreadMinutes ? 0.82 ** (since - spreadMinutes) : 1;
    const backup = minute >= 120 && minute < 130 ? 3 : 0;
    return Math.round(most * Math.sqrt(rise) * fall) + backup;
  });
  const spread = (sigmas: number) =>
    usual.map((ports) => Math.max(0, Math.round(ports + sigmas * Math.sqrt(ports + 1.5))));
  return {
    median: usual,
    low50: spread(-0.5),
    high50: spread(0.5),
    low90: spread(-1.2),
    high90: spread(1.2),
    low99: spread(-2),
    high99: spread(2),
    oneDay: usual.map((ports, minute) => Math.max(0, ports + ((minute * 7919) % 5) - 2)),
  };
}

/** 400 daily peaks around `middle`, bell-shaped, from a fixed sequence. */
export function madeUpPeaks(middle: number): number[] {
  return Array.from({ length: 400 }, (_, day) => {
    const spread = [3, 5, 7, 11, 13].reduce(
      (sum, prime) => sum + ((day * prime * 37) % 101) / 101,
      0,
    );
    return Math.round(middle + (spread - 2.5) * 7);
  });
}

/** Paired differences of 400 days around −30. */
export const paired = madeUpPeaks(57).map((peak) => peak - 57 - 30);

/** Seven servers under one load. */
export const servers: ServerBar[] = [
  { name: "Pure-FTPd", ports: 126, note: "two per session, held to the end" },
  { name: "vsftpd", ports: 100, note: "nine random tries", chosen: true },
  { name: "bftpd", ports: 100, note: "and 60 s cooling" },
  { name: "SFTPGo", ports: 63, note: "searches every port" },
  { name: "Apache FtpServer", ports: 63, note: "searches every port" },
  { name: "pyftpdlib", ports: 3, note: "port free once connected", asterisk: true },
  { name: "Unheard-of server", ports: null },
];

/** Inputs varied one at a time. */
export const tornado: TornadoRow[] = [
  {
    name: "Office staff",
    low: { label: "20", ports: 100 },
    high: { label: "80 clients", ports: 100 },
  },
  { name: "Scanners", low: { label: "150", ports: 85 }, high: { label: "210", ports: 117 } },
  {
    name: "Scanners start within",
    low: { label: "30 min", ports: 44, noise: { low: 42, high: 46 } },
    high: { label: "5 min", ports: 159, noise: { low: 155, high: 164 } },
  },
  {
    name: "Line speed",
    low: { label: "1.5 to 15", ports: 123 },
    high: { label: "3 to 30 Mbit/s", ports: 74 },
  },
];

/** What a day shows of ranges from narrow to wide. */
const surfaces = [25, 50, 100, 200, 400].map((ports) => ({ ports, value: 0.003 / ports }));

/** Refusals and guesses by size, with today's size and the recommended one. */
export const sizes: Pick<SizePanelsProps, "panels" | "marks"> = {
  panels: [
    {
      title: "A transfer is refused in the busiest hour",
      words: rateMark,
      limit: 1e-3,
      lines: [
        {
          tone: "found",
          points: madeUpCurve(100).map(({ ports, estimate }) => ({ ports, value: estimate })),
        },
      ],
    },
    {
      title: "A guessed port listens",
      words: rateMark,
      lines: [{ name: "on average", tone: "found", points: surfaces }],
    },
  ],
  marks: [
    { ports: 50, tone: "today", name: "open today: 50", said: ["1 in 6", "1 in 16,000"] },
    { ports: 104, tone: "chosen", name: "to open: 104", said: ["1 in 1,700", "1 in 34,000"] },
  ],
};

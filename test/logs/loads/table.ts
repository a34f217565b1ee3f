/* Prints the plans of the known loads: of the truth, of the replay and of the fit, format by format. Some minutes. */
import { fittedOf, isNear, leastOf, readLoad, replayedLeast } from "./compare.ts";
import { transfersOfLoad } from "./load.ts";
import { loads } from "./loads.ts";
import { truthOf } from "./truth.ts";

const wanted = process.argv[2]?.split(",");
const formats = (process.argv[3] ?? "xferlog,proftpd,filezilla-server").split(",");
const days = Number(process.argv[4] ?? 40);

for (const load of loads) {
  if (wanted !== undefined && wanted[0] !== "all" && !wanted.includes(load.id)) continue;
  const transfers = transfersOfLoad(load);
  const truth = await leastOf(truthOf(load), days);
  const cells: string[] = [];
  for (const format of formats) {
    const read = readLoad(transfers, format);
    const fitted = await leastOf(fittedOf(read), days);
    const replayed = replayedLeast(read);
    cells.push(`${format}: replay ${replayed}, fit ${fitted}${isNear(fitted, truth) ? "" : " !"}`);
    if (process.argv[5] === "show")
      process.stdout.write(
        `${JSON.stringify(read.document.groups, (key, value: unknown) => (key === "sample" ? "…" : value))}\n${read.notes.join("\n")}\n`,
      );
  }
  process.stdout.write(
    `${load.id.padEnd(5)} ${String(transfers.length).padStart(7)} truth ${truth}; ${cells.join("; ")}\n`,
  );
}

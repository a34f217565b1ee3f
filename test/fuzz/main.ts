// `npm run fuzz -- [MINUTES] [SEED]`: changes the inputs of the corpus for 10 minutes, or as many as asked; what breaks a
// reader is put into the corpus, where the unit tests try it from then on.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { corpusFolder, fuzz } from "./campaign.ts";
import { readers } from "./readers.ts";

const [minutes = 10, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const names = Object.keys(readers);
const share = (minutes * 60_000) / names.length;

for (const reader of names) {
  const end = performance.now() + share;
  const { tried, outcomes, finding } = await fuzz(reader, seed, () => performance.now() < end);
  console.log(`${reader}: ${tried} inputs, ${outcomes} outcomes, seed ${seed}`);
  if (finding === null) continue;
  const name = createHash("sha256").update(finding.bytes).digest("hex").slice(0, 12);
  writeFileSync(`${corpusFolder}/${reader}/found-${name}`, finding.bytes);
  console.log(`  BROKEN: ${finding.why}; the input is test/fuzz/corpus/${reader}/found-${name}`);
  process.exitCode = 1;
}

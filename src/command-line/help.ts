import { exitText, exportsTopic, logsTopic, scenarioTopic } from "./help-topics.ts";

/** What there is to be told about, beside the whole: `--help TOPIC`. */
export const helpTopics = ["scenario", "logs", "exports", "exit"] as const;
export type HelpTopic = (typeof helpTopics)[number];

/** The topic among words beside --help; null = the whole. */
export function readTopic(words: readonly string[]): HelpTopic | null {
  return helpTopics.find((topic) => words.includes(topic)) ?? null;
}

const topics: Record<HelpTopic, () => string> = {
  scenario: scenarioTopic,
  logs: () => logsTopic,
  exports: () => exportsTopic,
  exit: () => exitText,
};

/** How the sources are called; a compiled program has a name of its own. */
const inSources = "npm run --silent plan --";

/** What --help prints, of a topic or the whole (null), for a program that is called by these words. */
export function helpText(topic: HelpTopic | null, program: string): string {
  const text = topic === null ? help : topics[topic]();
  return text.replaceAll(inSources, program);
}

const help = `How many passive ports does this FTP server need? Simulates its days and says.

  npm run --silent plan -- FILE.json                 the verdict in words
  npm run --silent plan -- FILE.json --json          the plan document, nothing else
  npm run --silent plan -- FILE.json --range A-B     also judge this range
  npm run --silent plan -- FILE.json --export ID     the text for one target (repeatable)
  npm run --silent plan -- FILE.json --capacity N    how many clients N ports carry
  npm run --silent plan -- FILE.json --servers       what each server would need for these clients
  npm run --silent plan -- FILE.json --stagger       what is needed if starts are spread
  npm run --silent plan -- FILE.json --explain LINES what lines of a client or a server mean
  npm run --silent plan -- FILE.json --recovery N    after an outage everybody is back within N seconds
  npm run --silent plan -- FILE.json --days A-B --evidence OUT   simulate some days of a run, for --merge
  npm run --silent plan -- --merge OUT …             the plan of a run whose parts were simulated apart
  npm run --silent plan -- A.json B.json …           a table, and how each differs from the first
  npm run --silent plan -- - < FILE.json             a file that is - is standard input
  npm run --silent plan -- --list                    ids of servers, clients, exports, log formats
  npm run --silent plan -- --log FILE …              what transfer logs say, and a scenario fitted to them
  npm run --silent plan -- --replay LOG …            the log's own days through servers and a range

  --explain -    reads the lines from standard input; FILE.json may be left out
  --out DIR      write each exported text to a file of this folder
  --keep-range   the texts open today's range as it stands, across ports of other services too
  --fail-if WORDS  status 3 where today's range is judged so: too-small,tight,oversized
  --days N       simulate at most N days
  --seed N       other random days
  --json         with --capacity, --servers, --stagger, --explain, --recovery and several files too
  --software ID  with --log and --replay: the server (with --replay repeatable)
  --range A-B    with --log and --replay: the range that was open, or is asked about
  --summary OUT  with --log: also write a small document of sums that can be merged, without names:
                 --log a.json b.json … reads several of them as one; OUT may be - for standard output
  --format ID    the log's format, where it is not recognised
  --clock-shift H, --gap S, --listings N, --dates day-first|month-first
                 hours added to the log's clock, silence that ends a visit, listings per visit, order of dates
  --most-transfers N
                 transfers of a log kept in memory, without which it is not replayed; else 262,144
  --workers N    threads to use; the plan does not depend on it
  --completion bash|zsh|fish   what the shell needs to complete these words
  --help TOPIC   more of: ${helpTopics.join(", ")}
  --version      which version this is
  --help         this text

${exitText}`;

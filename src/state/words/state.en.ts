/** What the state says: what is wrong with a typed text, with a link or a file; headings of the examples. */
export const english = {
  simulationFailed: "The simulation failed.",
  comparisonFailed: "The comparison failed.",
  partMissing: "A part of the page could not be loaded. Reload the page and try again.",
  scenario: "Scenario",
  group: (number: number) => `Group ${number}`,
  unnamedGroup: "Group",
  copyOf: (name: string) => `${name} (copy)`,

  fileWrong: (from: string, problems: number) =>
    `${from} cannot be used: ${problems === 1 ? "it has a problem" : `it has ${problems} problems`}. Nothing was changed.`,
  thisLink: "This link",
  brokenLink: (why: string) => `This link cannot be read. ${why} Nothing was changed.`,
  wrongScenario: "Its scenario is wrong.",
  scenariosHeld: (held: number, most: number) =>
    `It holds ${held} scenarios; 1 to ${most} can be shown.`,
  files: (files: number) => `${files} files`,
  quoted: (text: string) => `“${text}”`,
  logWrong: (name: string, why: string) => `${name} cannot be used. ${why} Nothing was changed.`,
  logUnreadable: "It could not be read.",

  exampleGroups: {
    offices: "Offices",
    machines: "Machines",
    partners: "Partners",
    images: "Server images, with a small office’s clients",
    places: "Hosting, NAS and clouds, with a small office’s clients",
  },
  dockerImage: (image: string) => `Docker image ${image}`,

  /** Between the ends of a pair, "3 to 6"; and what stands for nothing. */
  to: "to",
  none: "none",
  notWhole: (text: string) => `“${text}” is not a whole number.`,
  noRange: (text: string) => `“${text}” is not a port range; write it like 50000-50049.`,
  notPositive: "Write in how many transfers one may be refused, such as 1,000.",
  noClock: (text: string) => `“${text}” is not a time; write it like 09:00.`,
  noTimeOfDay: (text: string) => `“${text}” is not a time of day.`,
  uniform: (rest: string) => `“uniform ${rest}” lacks its ends; write it like “uniform 1 to 5”.`,
  lognormal: "Write it like “lognormal median 2 MB sigma 0.5”.",
  pareto: "Write it like “pareto minimum 1 MB alpha 1.1 maximum 10 GB”.",
  sample: "A sample needs values, such as “sample 1, 2, 3”.",
  wrongMark: (text: string) =>
    `“${text}” has a comma that does not mark thousands; write decimals with a point.`,
  unexpected: (found: string, what: string, example: string) =>
    `“${found}” is not expected after the number; write ${what} such as ${example}.`,
  noUnit: (found: string, units: readonly string[]) =>
    `“${found}” is not a unit here; use ${units.join(", ")}.`,
  notUnderstood: (found: string, what: string, example: string) =>
    `“${found}” is not understood; write ${what} such as ${example}.`,
  tooLarge: (text: string) => `“${text}” is too large a number.`,
  /** What is written in a field, and an example of it. */
  kinds: {
    count: { what: "a number", example: "40, or 3 to 6" },
    bytes: { what: "a size", example: "4 MB, or 200 KB to 4 MB" },
    bitRate: { what: "a line speed", example: "20 Mbit/s, or 5 to 20 Mbit/s" },
    seconds: { what: "a length of time", example: "30 s, 15 min, or 30 ms" },
    share: { what: "a share in per cent", example: "25%" },
  },
};

/** What a room may take from another: everything, or types only. */
export type Permission = "all" | "types";

const core = [
  "language",
  "numbers",
  "scenario",
  "traffic",
  "ports",
  "simulation",
  "answer",
  "placement",
  "plan",
  "questions",
  "words",
  "servers",
  "clients",
  "exports",
  "exports/firewalls",
  "exports/configurations",
  "logs",
  "symptoms",
  "replay",
  "watch",
] as const;

/** Rooms that know no clock, no chance, no network, no DOM and no Node. */
export const pureRooms: ReadonlySet<string> = new Set(core);

const everyCoreRoom = Object.fromEntries(core.map((room) => [room, "all"])) as Record<
  string,
  Permission
>;

/** Who may import whom. A room is a folder of src, one inside it that is named here, `workers`, or `main` (src/main.tsx). */
export const roomImports: Readonly<Record<string, Readonly<Record<string, Permission>>>> = {
  numbers: {},
  language: {},
  scenario: { numbers: "all", language: "all" },
  traffic: { numbers: "all", scenario: "all" },
  ports: { numbers: "all", scenario: "types" },
  simulation: { numbers: "all", scenario: "all", traffic: "all", ports: "all" },
  answer: { language: "all", numbers: "all", scenario: "all", simulation: "types" },
  placement: { language: "all", numbers: "all", scenario: "all" },
  plan: {
    language: "all",
    numbers: "all",
    scenario: "all",
    // The timeline of a hold is the engine's own; days are given.
    simulation: "all",
    answer: "all",
    placement: "all",
    servers: "all",
    clients: "all",
  },
  words: {
    language: "all",
    scenario: "all",
    simulation: "types",
    plan: "all",
    questions: "types",
  },
  // What is asked beside a plan: one function for each question, whoever asks.
  questions: {
    language: "all",
    scenario: "all",
    simulation: "types",
    answer: "all",
    plan: "all",
    servers: "all",
  },
  servers: { language: "all", scenario: "all" },
  clients: { language: "all", scenario: "all" },
  // What can be pasted: texts of checked ports and networks alone, and the plan that fills them in.
  "exports/firewalls": { scenario: "all", placement: "all" },
  "exports/configurations": { scenario: "all", servers: "all" },
  exports: {
    language: "all",
    scenario: "all",
    placement: "all",
    plan: "all",
    servers: "all",
    "exports/firewalls": "all",
    "exports/configurations": "all",
  },
  logs: { language: "all", numbers: "all", scenario: "all" },
  symptoms: {
    language: "all",
    scenario: "all",
    servers: "all",
    plan: "all",
    "exports/configurations": "all",
  },
  replay: {
    numbers: "all",
    scenario: "all",
    ports: "all",
    simulation: "types",
    answer: "all",
  },
  // One day port by port: traced by the engine's own parts, played back.
  watch: { language: "all", numbers: "all", scenario: "all", simulation: "all" },
  charts: { language: "all" },
  jobs: {
    language: "all",
    scenario: "all",
    simulation: "all",
    answer: "all",
    plan: "all",
    questions: "all",
    servers: "all",
    logs: "types",
    replay: "all",
    watch: "types",
  },
  workers: {
    language: "all",
    scenario: "all",
    simulation: "all",
    servers: "all",
    clients: "all",
    logs: "all",
    replay: "all",
    watch: "all",
    jobs: "all",
  },
  state: { ...everyCoreRoom, jobs: "all" },
  page: {
    language: "all",
    state: "all",
    charts: "all",
    scenario: "all",
    plan: "types",
    words: "all",
    servers: "all",
    clients: "all",
    exports: "all",
    "exports/configurations": "all",
    placement: "all",
    symptoms: "all",
    watch: "all",
  },
  "command-line": {
    language: "all",
    plan: "all",
    questions: "all",
    words: "all",
    jobs: "all",
    exports: "all",
    servers: "all",
    clients: "all",
    logs: "all",
    scenario: "all",
    placement: "types",
    simulation: "types",
    symptoms: "all",
    replay: "all",
  },
  library: {
    scenario: "all",
    plan: "all",
    questions: "all",
    jobs: "all",
    exports: "all",
    servers: "all",
    clients: "all",
    logs: "all",
  },
  main: { jobs: "all", page: "all" },
};

/** Which rooms may import a package; a package that is not here may be imported nowhere. */
export const packageRooms: Readonly<Record<string, readonly string[]>> = {
  comlink: ["jobs", "workers"],
  preact: ["charts", "page", "main"],
  "@preact/signals": ["state", "page", "main"],
  d3: ["charts"],
  tsx: ["jobs"],
  "node:": ["jobs", "workers", "command-line"],
  "virtual:first-look": ["state"],
};

/** What pure rooms may not say, and why. */
export const impureWords: readonly { pattern: RegExp; why: string }[] = [
  { pattern: /\bMath\.random\b/, why: "randomness comes in as an argument" },
  {
    pattern: /\bDate\.now\b|\bDate\(\s*\)|\bperformance\.now\b/,
    why: "time comes in as an argument",
  },
  {
    pattern: /\b(?:setTimeout|setInterval|queueMicrotask|requestAnimationFrame)\b/,
    why: "the core has no clock",
  },
  { pattern: /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/, why: "the core has no network" },
  {
    pattern: /\bdocument\.(?:create|get|query|body)|\blocalStorage\b|\bglobalThis\b/,
    why: "the core has no DOM",
  },
  { pattern: /\bprocess\.(?:env|argv|stdout|stderr)\b/, why: "the core knows no Node" },
  {
    pattern: /\bMath\.(?:a?(?:sin|cos|tan)h?|atan2|log(?:2|10|1p)?|expm?1?|pow|cbrt|hypot)\b/,
    why: "it differs between engines: use src/numbers",
  },
  { pattern: /\*\*(?!=?\s*-?\d+(?![\d.]))/, why: "powers differ between engines: use src/numbers" },
];

/** Longest file in lines. */
export const longestFile = 300;

/** Paths of the machine that a file was written on. Put together here so that this file passes its own test. */
export const machinePaths = new RegExp(
  ["work/(?:main|shared|[.])", "root/", "tmp/bash", "home/[a-z]+/[a-z]+/src"]
    .map((path) => `(?<![\\w.)}])/${path}`)
    .join("|"),
);

import { access } from "./access-shape.ts";
import { SHORTEST_ENDLESS_DELAY_SECONDS } from "./failures-shape.ts";
import { group, MOST_CLIENTS } from "./group-shape.ts";
import type { Path } from "./path.ts";
import type { Report } from "./report.ts";
import { effectiveRetry, retryDefaults } from "./retry.ts";
import { port, server, unprivilegedPort } from "./server-shape.ts";
import type { Check, Fields, RecordCheck } from "./shape.ts";
import {
  choice,
  isRecord,
  line,
  lineOf,
  list,
  number,
  ordered,
  own,
  record,
  soundNumber,
  withShape,
} from "./shape.ts";
import type { Catalogues, Placement, ScenarioDocument, Simulation, Target } from "./types.ts";
import { foundText } from "./words.ts";
import { targetInOrder } from "./year-shape.ts";
import { problemWords } from "./words/problems.ts";

type GroupDocument = ScenarioDocument["groups"][number];

const mostGroups = 64;
const mostAvoided = 1000;
const clockDaySeconds = 86_400;

const target: Record<keyof Target, Check> = {
  refusals: number({ from: 1e-9, below: 1 }),
  over: choice(["busiest-hour", "day"] satisfies Target["over"][]),
  confidence: number({ from: 0.5, to: 0.9999 }),
  growth: number({ from: 0, to: 100 }),
  growthFrom: number({ from: 0, to: 100 }),
  fiveBusiest: number({ from: 1e-9, below: 1 }),
};

const simulation: Record<keyof Simulation, Check> = {
  days: number({ from: 1, to: 100_000, whole: true }),
  daySeconds: number({ from: 60, to: 604_800 }),
  leadInSeconds: number({ from: 0, to: 4_233_600, whole: true }),
  warmUpSeconds: number({ from: 0, below: 604_800 }),
  seed: number({ from: 0, to: Number.MAX_SAFE_INTEGER, whole: true }),
};

const avoided = record(
  { required: { first: port, last: port }, optional: { why: line } },
  ordered("first", "last"),
);

const placement: Record<keyof Placement, Check> = {
  first: unprivilegedPort,
  avoid: list(avoided, 0, mostAvoided, "ranges"),
};

/** Address of a JSON Schema, for editors; it says nothing about the scenario. */
const schema = lineOf(500);

const version: Check = withShape(
  { kind: "values", values: [1] },
  () => "1",
  (value, path, report) => {
    if (value === 1) return;
    const found = foundText(value);
    const fault = { path, found, allowed: "1" };
    const isFuture = typeof value === "number" && Number.isInteger(value) && value > 1;
    if (!isFuture) return report.add(fault);
    const words = problemWords();
    return report.add({ ...fault, sentence: (field) => words.newerVersion(field, found) });
  },
);

const warmUpWithinDay: RecordCheck = (fields, path, report) => {
  const warmUpSeconds = soundNumber(fields, "warmUpSeconds", path, report);
  if (warmUpSeconds === undefined || !report.isSound([...path, "daySeconds"])) return;
  const daySeconds = soundNumber(fields, "daySeconds", path, report) ?? clockDaySeconds;
  if (warmUpSeconds < daySeconds) return;
  report.add({
    path: [...path, "warmUpSeconds"],
    found: (as) => as.value(warmUpSeconds),
    allowed: (as) => problemWords().belowDay(as.value(daySeconds)),
  });
};

/** Groups in which these fields are sound (whatever the others are), with their place in the list. */
function groupsWithSound<Field extends keyof GroupDocument>(
  fields: readonly Field[],
  document: Fields,
  report: Report,
): { group: Pick<GroupDocument, Field>; path: Path }[] {
  const groups = own(document, "groups");
  if (!Array.isArray(groups) || groups.length > mostGroups) return [];
  return groups.flatMap((group: unknown, index) => {
    const path = ["groups", index];
    const isSound = isRecord(group) && fields.every((field) => report.isSound([...path, field]));
    return isSound ? [{ group: group as unknown as Pick<GroupDocument, Field>, path }] : [];
  });
}

const totalClients: RecordCheck = (document, path, report) => {
  let total = 0;
  for (const { group } of groupsWithSound(["clients"], document, report)) total += group.clients;
  if (total <= MOST_CLIENTS) return;
  const allowed = problemWords().atMostClientsInAll(MOST_CLIENTS);
  report.add({
    path: [...path, "groups"],
    found: problemWords().clientsInTotal(total),
    allowed,
  });
};

const periodsWithinDay: RecordCheck = (document, _path, report) => {
  const settings = own(document, "simulation");
  if (!report.isSound(["simulation", "daySeconds"])) return;
  const given = isRecord(settings) ? own(settings, "daySeconds") : undefined;
  const daySeconds = typeof given === "number" ? given : clockDaySeconds;
  const groups = groupsWithSound(["visits"], document, report);
  for (const {
    group: { visits },
    path,
  } of groups) {
    if (visits.pattern !== "scheduled" || visits.everySeconds <= daySeconds) continue;
    report.add({
      path: [...path, "visits", "everySeconds"],
      found: (as) => as.value(visits.everySeconds),
      allowed: (as) => problemWords().atMostDay(as.value(daySeconds)),
    });
  }
  const hasDaily = groups.some(({ group: { visits } }) => visits.pattern === "daily");
  if (!hasDaily || daySeconds === clockDaySeconds) return;
  report.add({
    path: ["simulation", "daySeconds"],
    found: (as) => as.value(daySeconds),
    allowed: (as) => problemWords().dayOfDaily(as.value(clockDaySeconds)),
  });
};

/** The field to blame for an endless retry without a pause: a given delay, else a given limit, else the attempts. */
function endlessField(retry: GroupDocument["retry"]): string {
  if (retry?.delaySeconds !== undefined) return "delaySeconds";
  const limit = retry?.limitSeconds;
  return limit !== undefined && limit < SHORTEST_ENDLESS_DELAY_SECONDS
    ? "limitSeconds"
    : "attempts";
}

function endlessRetries(catalogues: Catalogues): RecordCheck {
  return (document, _path, report) => {
    for (const { group: value, path } of groupsWithSound(["software", "retry"], document, report)) {
      const defaults = retryDefaults(value, catalogues);
      const { attempts, delaySeconds } = effectiveRetry(value.retry ?? {}, defaults.value);
      if (attempts !== -1 || delaySeconds >= SHORTEST_ENDLESS_DELAY_SECONDS) continue;
      report.add({
        path: [...path, "retry", endlessField(value.retry)],
        found: problemWords().endlessRetry(delaySeconds),
        allowed: (as) =>
          problemWords().delayFrom(as.field("attempts"), SHORTEST_ENDLESS_DELAY_SECONDS),
      });
    }
  };
}

/** The whole document. Fields are checked first; they are compared with each other only where they are sound. */
export function documentCheck(catalogues: Catalogues): Check {
  const optional: Record<
    Exclude<keyof ScenarioDocument, "version" | "server" | "groups"> | "$schema",
    Check
  > = {
    $schema: schema,
    name: line,
    target: record({ optional: target }, targetInOrder),
    simulation: record({ optional: simulation }, warmUpWithinDay),
    placement: record({ optional: placement }),
    access,
  };
  const required = {
    version,
    server: server(catalogues),
    groups: list(group(catalogues), 1, mostGroups, "groups"),
  };
  return record({ required, optional }, totalClients, periodsWithinDay, endlessRetries(catalogues));
}

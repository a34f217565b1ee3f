import { A as exportTargets$1, C as text, D as logFormats$1, E as clients$1, I as servers$1, M as makePlan, S as record, _ as choice, b as number, et as openPoolRunner, f as checkScenario, g as documentCheck, h as completeScenario, m as Report, p as readScenario$1, rt as openNodePool, t as readLogs, v as flag, w as withShape, x as orNull, y as list } from "./read-log-BLdAHHJr.mjs";
// src/plan/plan-shape.ts
/** The plan document as its reader checks it: the JSON Schema of a plan is made of this, too. */
var all = (fields) => record({ required: fields });
var many = (item, what) => list(item, 0, 1e6, what);
var amount = number({
	from: 0,
	to: Number.MAX_VALUE
});
var whole = number({
	from: 0,
	to: Number.MAX_SAFE_INTEGER,
	whole: true
});
var port = number({
	from: 1,
	to: 65535,
	whole: true
});
var words = text(1e5, [], () => true, "a text");
var anything = withShape({ kind: "any" }, "any value", (value, path, report) => {
	if (value === void 0) report.add({
		path,
		found: "nothing",
		allowed: "any value"
	});
});
var range = {
	first: port,
	last: port
};
var rate = {
	estimate: amount,
	low: amount,
	high: amount
};
var estimate = all(rate);
var over = choice(["busiest-hour", "day"]);
var basis = choice([
	"counted",
	"chances",
	"splitting",
	"structural",
	"fitted",
	"bound"
]);
var recommendation = all({
	ports: whole,
	...range,
	perNode: whole,
	least: whole,
	leastPerNode: whole,
	refusals: all({
		...rate,
		over
	}),
	basis,
	daysWithRefusal: estimate,
	ranges: many(all(range), "ranges"),
	leastInterval: all({
		low: whole,
		high: orNull(whole)
	})
});
var current = all({
	ports: whole,
	refusals: orNull(estimate),
	usable: whole,
	judgement: choice([
		"too-small",
		"tight",
		"enough",
		"oversized"
	])
});
var demand = all({
	days: whole,
	mean: amount,
	busyMean: amount,
	pasvsPerSecond: amount,
	peak: all({
		median: amount,
		p95: amount,
		p99: amount,
		max: amount
	}),
	busiestHourSeconds: orNull(amount),
	peakSeconds: amount,
	groups: many(all({
		name: words,
		meanAtPeak: amount
	}), "groups")
});
var curvePoint = all({
	ports: whole,
	refusals: estimate,
	basis,
	counted: amount,
	daysWithRefusal: orNull(amount),
	days: whole
});
var formula = all({
	name: words,
	erlangs: amount,
	ports: orNull(whole),
	refusals: amount,
	applies: flag,
	why: words,
	beside: many(all({
		ports: whole,
		formula: amount,
		simulation: estimate,
		agrees: flag
	}), "rows")
});
var timeline = all({
	group: words,
	transfer: choice([
		"listing",
		"download",
		"upload"
	]),
	isFirst: flag,
	parts: many(all({
		what: choice([
			"connect",
			"commands",
			"handshake",
			"slow-start",
			"line",
			"transfer",
			"end"
		]),
		seconds: amount
	}), "parts"),
	portSeconds: orNull(amount)
});
var message = all({
	code: words,
	message: words
});
var assumption = all({
	path: words,
	value: anything,
	source: words,
	grade: choice([
		"run",
		"read",
		"documented",
		"assumed"
	])
});
var verdict = all({
	state: choice([
		"recommended",
		"no-demand",
		"too-small",
		"tight",
		"enough",
		"oversized",
		"nothing-to-judge",
		"none-refused",
		"short-run",
		"ports-not-the-limit",
		"impossible"
	]),
	headline: words,
	sentences: many(words, "sentences"),
	today: orNull(words),
	sure: words,
	why: words,
	restsOn: words,
	limits: words,
	symptom: words
});
var run = {
	days: whole,
	daysWanted: whole,
	events: amount,
	seconds: amount
};
/** The whole plan, its scenario one of these catalogues. */
function planCheck(catalogues) {
	return all({
		version: number({
			from: 1,
			to: 1
		}),
		model: choice(["2"]),
		scenario: documentCheck(catalogues),
		recommendation: orNull(recommendation),
		band: orNull(all({
			assumed: orNull(whole),
			other: orNull(whole),
			why: words
		})),
		current: orNull(current),
		demand,
		curve: many(curvePoint, "sizes"),
		formula,
		leak: orNull(all({
			portsPerDay: amount,
			ports: orNull(whole),
			hoursUntilFull: orNull(estimate)
		})),
		timelines: many(timeline, "timelines"),
		limits: many(message, "limits"),
		warnings: many(message, "warnings"),
		assumptions: many(assumption, "assumptions"),
		rules: many(all({
			source: words,
			rule: words,
			ports: amount
		}), "rules"),
		verdict,
		run: record({
			required: run,
			optional: { daysNeeded: amount }
		})
	});
}
/** What keeps a value from being a plan document; empty where nothing does. Never throws. */
function planProblems(value, catalogues) {
	const report = new Report();
	planCheck(catalogues)(value, [], report);
	return report.problems();
}
// src/library/index.ts
/**
* The planner as a library for Node.js: what the command line does, as functions. Nothing is read, written or sent but
* what is handed in; threads are started for a plan and ended with it.
*/
var entries = (list) => list.map(({ id, name }) => ({
	id,
	name
}));
/** Values of `server.software`. */
var servers = entries(servers$1);
/** Values of `groups[].software`. */
var clients = entries(clients$1);
/** What a plan can be written for. */
var exportTargets = entries(exportTargets$1);
/** Formats of logs that are recognised. */
var logFormats = entries(logFormats$1);
var catalogues = {
	servers: servers$1,
	clients: clients$1
};
/** A scenario or a plan is wrong: every problem has its path and a sentence. */
var DocumentFault = class extends Error {
	constructor(problems) {
		super(problems.map(({ message }) => message).join("\n"));
		this.name = "DocumentFault";
		this.problems = problems;
	}
};
/** Reads the JSON text of a scenario: the document, or every problem with it. Never throws. */
function readScenario(text) {
	return readScenario$1(text, catalogues);
}
/**
* Simulates a scenario and plans for it: the document that `--json` prints. Rejects with a DocumentFault where the
* scenario is wrong.
*/
async function plan(scenario, options = {}) {
	const reading = checkScenario(scenario, catalogues);
	if (!reading.ok) throw new DocumentFault(reading.problems);
	const { scenario: complete, assumptions } = completeScenario(reading.document, catalogues);
	const { workers, signal = new AbortController().signal, onPlan } = options;
	signal.throwIfAborted();
	const start = performance.now();
	const pool = openNodePool(workers);
	pool.warm();
	try {
		const { plan: made } = await makePlan(complete, assumptions, {
			simulate: (given) => openPoolRunner(given, pool).simulateDays,
			signal,
			onOutcome: onPlan && ((outcome) => onPlan(outcome.plan))
		});
		return {
			...made,
			run: {
				...made.run,
				seconds: (performance.now() - start) / 1e3
			}
		};
	} finally {
		pool.close();
	}
}
function streamOf(source) {
	return source instanceof ReadableStream ? source : new Blob([source]).stream();
}
/** Reads logs, packed or not, and fits a scenario to them; `ok: false` has the sentence that says why there is none. Never rejects for a bad log. */
async function readLog(source, options = {}) {
	const sources = Array.isArray(source) ? source : [source];
	const newestSeconds = Date.now() / 1e3;
	return readLogs(sources.map((each) => ({
		stream: () => streamOf(each),
		newestSeconds
	})), options);
}
/**
* The texts of one target for a plan: one, or one for each node, for the range that the plan says or for `range`. Throws a
* DocumentFault where the plan is none, a RangeError for an id that is not in `exportTargets`, an Error with a sentence where
* there can be no text.
*/
function exportText(made, id, range = null) {
	const problems = planProblems(made, catalogues);
	if (problems.length > 0) throw new DocumentFault(problems);
	const target = exportTargets$1.find((each) => each.id === id);
	if (target === void 0) throw new RangeError(`There is no export ${JSON.stringify(id)}.`);
	return target.texts({
		plan: made,
		link: null,
		chosen: range
	});
}
export { DocumentFault, clients, exportTargets, exportText, logFormats, plan, readLog, readScenario, servers };

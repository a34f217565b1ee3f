#!/usr/bin/env node
import { $ as pairedDifference, A as exportTargets, B as clock$1, D as logFormats, E as clients, F as serverById, G as grownScenario, H as oneIn$1, I as servers, J as prepare, K as findLeast, L as assumed, M as makePlan, N as findOtherServers, O as isWeekend$1, P as capNames, Q as meanWithInterval, R as documented, U as percent, V as count$1, W as thousands, X as SizeRuns, Y as spanOf, Z as estimateRate, a as asSummary, at as faultError, c as valueOf, d as TOO_LARGE, et as openPoolRunner, f as checkScenario, g as documentCheck, h as completeScenario, i as several$1, it as abortError, j as rangesToOpen, k as writtenMoment, l as rounded, n as packingOf, nt as simulateInBatches, o as mergeSummaries, p as readScenario, q as shareOfLogins, r as counted$1, rt as openNodePool, s as sketchOf, t as readLogs, tt as splitInRuns, u as MOST_BYTES, z as read } from "./read-log-BLdAHHJr.mjs";
import { o as refusesByChance } from "./transfer-time-hYD1Ij7K.mjs";
import { i as seedStream, n as createDaySimulator, r as openPool, t as createSplitter } from "./splitting-y3RkIFbd.mjs";
import { parseArgs } from "node:util";
import { access, constants, mkdir, open, stat, writeFile } from "node:fs/promises";
import { stdin } from "node:process";
import { constants as constants$1, createReadStream } from "node:fs";
import { Readable } from "node:stream";
import * as zlib from "node:zlib";
import { dirname, join, resolve } from "node:path";
// src/answer/capacity.ts
/** Bracket of the factor, and how finely it is told apart. */
var LARGEST_FACTOR = 64;
var SMALLEST_FACTOR = 1 / 64;
var FINENESS = .01;
/** The scenario with every group's clients multiplied; at least one client each, addresses in proportion. */
function scaleClients(scenario, factor) {
	const scale = (group) => {
		const clients = Math.max(1, Math.round(group.clients * factor));
		const addresses = Math.max(1, Math.min(clients, Math.round(group.addresses * factor)));
		return {
			...group,
			clients,
			addresses
		};
	};
	return {
		...scenario,
		groups: scenario.groups.map(scale)
	};
}
/**
* Bisects on the factor, every factor on the same days. A load of which nothing was refused meets the target, as in the
* search for the least; one of whose logins a cap turns away more than the target's share is not carried.
*/
async function findCapacity(scenario, ports, options) {
	const { refusals } = scenario.target;
	let limitedBy = "ports";
	const meets = ({ rate, summaries }) => {
		const fits = rate.high <= refusals || rate.estimate === 0;
		const isLetIn = shareOfLogins(summaries) <= refusals;
		if (!fits || !isLetIn) limitedBy = fits ? "sessions" : "ports";
		return fits && isLetIn;
	};
	const at = async (factor) => {
		const scaled = scaleClients(scenario, factor);
		const { runs } = await prepare(scaled, options.simulate(scaled), options.signal);
		return runs.at(ports, options.days);
	};
	let low = 0;
	let rate = {
		estimate: 0,
		low: 0,
		high: 0
	};
	let high = 1;
	for (;;) {
		const found = await at(high);
		if (!meets(found)) break;
		low = high;
		rate = found.rate;
		if (high >= LARGEST_FACTOR) return {
			...capacity(scenario, ports, low, rate),
			unbounded: true
		};
		high *= 2;
	}
	while (high - low > FINENESS * high && high > SMALLEST_FACTOR) {
		const middle = low === 0 ? high / 2 : (low + high) / 2;
		const found = await at(middle);
		if (!meets(found)) high = middle;
		else {
			low = middle;
			rate = found.rate;
		}
	}
	return {
		...capacity(scenario, ports, low, rate),
		limitedBy
	};
}
function capacity(scenario, ports, factor, refusals) {
	const { groups } = scaleClients(scenario, factor);
	return {
		ports,
		factor,
		clients: factor === 0 ? 0 : groups.reduce((sum, group) => sum + group.clients, 0),
		refusals,
		limitedBy: "ports",
		unbounded: false
	};
}
// src/plan/capacity.ts
/** The inverse question about a scenario as an administrator asks it: for the ports of all nodes together. */
/** Days that about ten loads can each be tried on in seconds. */
var AFFORDABLE_DAYS = 100;
/** Days to ask the inverse question on where nobody says how many. */
function capacityDays({ simulation }) {
	return Math.min(simulation.days, AFFORDABLE_DAYS);
}
/**
* The largest multiple of today's clients (without the target's growth) that `ports` ports carry within the target; the
* ports are shared evenly by the nodes, at least one each.
*/
async function planCapacity(scenario, ports, options) {
	return {
		...await findCapacity(scenario, Math.max(1, Math.floor(ports / scenario.server.nodes)), options),
		ports
	};
}
// src/plan/compare.ts
/** Compares two plans on the same days: differences with their intervals, B minus A. */
/** Days that the refusals at equal size are paired over, at most. */
var MOST_DAYS = 100;
/** Runs both scenarios at the size that A is to open, and pairs what the two plans know by day. */
async function comparePlans(a, b, options) {
	const { confidence } = a.plan.scenario.target;
	const days = Math.min(a.pictures.peaks.length, b.pictures.peaks.length);
	const byDay = Array.from({ length: days }, (_, day) => b.pictures.peaks[day] - a.pictures.peaks[day]);
	const ports = a.plan.recommendation?.perNode ?? a.plan.current?.ports ?? 1;
	const ran = Math.min(days, MOST_DAYS);
	const [inA, inB] = await Promise.all([runAt(a.plan, ports, ran, options), runAt(b.plan, ports, ran, options)]);
	const peak = {
		difference: meanWithInterval(byDay, confidence),
		byDay
	};
	const least = leastDifference(a.plan, b.plan);
	return {
		least,
		peak,
		refusals: {
			ports,
			a: inA.rate,
			b: inB.rate,
			difference: pairedDifference(inA.units, inB.units, confidence),
			days: ran
		},
		days,
		sentence: sentenceOf$1(a.plan, b.plan, least, 2 * confidence - 1)
	};
}
async function runAt(plan, ports, days, options) {
	const planned = grownScenario(plan.scenario);
	return new SizeRuns(planned, options.simulate(planned), options.signal, windowOf(plan), 1, false, plan.demand.busiestHourSeconds === null ? void 0 : spanOf(windowOf(plan), planned)).at(ports, days);
}
/** The part of the day that the plan judged. */
function windowOf({ scenario, demand }) {
	const { daySeconds, warmUpSeconds } = scenario.simulation;
	const from = demand.busiestHourSeconds;
	if (from === null) return {
		fromSeconds: warmUpSeconds,
		toSeconds: daySeconds
	};
	return {
		fromSeconds: from,
		toSeconds: Math.min(daySeconds, from + 3600)
	};
}
function leastDifference(a, b) {
	const ra = a.recommendation;
	const rb = b.recommendation;
	if (!ra || !rb) return null;
	return {
		a: ra.least,
		b: rb.least,
		difference: {
			estimate: rb.least - ra.least,
			low: rb.leastInterval.low - (ra.leastInterval.high ?? ra.least),
			high: (rb.leastInterval.high ?? rb.least) - ra.leastInterval.low
		}
	};
}
function sentenceOf$1(a, b, least, confidence) {
	if (!least) return `No range up to 16,384 ports is enough for ${a.recommendation ? b.scenario.name : a.scenario.name}, so the two cannot be compared in ports.`;
	const { estimate, low, high } = least.difference;
	const sure = `${percent(confidence)} sure`;
	if (low <= 0 && high >= 0) return `${b.scenario.name} needs ${thousands(least.b)} ports, ${a.scenario.name} ${thousands(least.a)}: no difference that ${count$1(a.run.days, "day")} can show (${sure}: ${low} to ${high}).`;
	const word = estimate < 0 ? "fewer" : "more";
	const bounds = [Math.abs(low), Math.abs(high)].toSorted((x, y) => x - y);
	return `${b.scenario.name} needs ${count$1(Math.abs(estimate), "port")} ${word} than ${a.scenario.name} (${sure}: ${bounds[0]} to ${bounds[1]}).`;
}
// src/scenario/stagger.ts
/** Windows over which starts may be spread, seconds: what a cron job's random delay is usually set to. */
var WINDOWS = [
	5,
	60,
	300,
	900,
	3600
];
/** Clocks that differ by so much each start within about four times of it. */
var SPREAD_OF_SKEW = 4;
/** Over how many seconds the starts of a schedule are spread now; null where clients keep no schedule. */
function startsWithin(visits) {
	if (visits.pattern !== "scheduled") return null;
	const { skewSeconds, spreadSeconds = 0 } = visits;
	return skewSeconds === void 0 ? spreadSeconds : SPREAD_OF_SKEW * skewSeconds;
}
/** Wider windows, seconds, in which a schedule's clients could start; empty where they keep none or are spread already. */
function widerWindows(visits) {
	const now = startsWithin(visits);
	if (now === null || visits.pattern !== "scheduled") return [];
	const { everySeconds } = visits;
	return WINDOWS.filter((window) => window > now && window <= everySeconds);
}
/** The same schedule with starts at random moments of a window. */
function spreadOver(visits, spreadSeconds) {
	if (visits.pattern !== "scheduled") return visits;
	const { skewSeconds: _skew, ...schedule } = visits;
	return {
		...schedule,
		spreadSeconds
	};
}
// src/plan/stagger.ts
/** The cure beside the size: what a synchronised group needs if its clients start spread over longer. */
/** Groups that hold less of the peak than this are left alone. */
var SMALLEST_SHARE = .05;
/**
* Finds the least of every synchronised group for each wider window of its starts, the other groups as they are.
* `shares` = each group's part of the ports at the peak; null = all groups are worked through. The ladder that helps most comes first.
*/
async function findStagger(scenario, shares, options, onLadder) {
	const ladders = [];
	let least = null;
	for (const [index, { name, visits }] of scenario.groups.entries()) {
		const windows = widerWindows(visits);
		const seconds = startsWithin(visits);
		const small = shares !== null && (shares[index] ?? 0) < SMALLEST_SHARE;
		if (windows.length === 0 || seconds === null || small) continue;
		least ??= await findLeast(scenario, options);
		const now = {
			seconds,
			least
		};
		const steps = [];
		const ladder = {
			group: index,
			name,
			now,
			steps,
			sentence: ""
		};
		ladders.push(ladder);
		for (const window of windows) {
			steps.push({
				seconds: window,
				least: await findLeast(withWindow(scenario, index, window), options)
			});
			ladder.sentence = sentenceOf(ladder);
			onLadder?.(ladders.map((each) => ({
				...each,
				steps: [...each.steps]
			})));
		}
	}
	return ladders.toSorted((a, b) => gain(b) - gain(a));
}
function withWindow(scenario, index, seconds) {
	const groups = scenario.groups.map((group, at) => at === index ? {
		...group,
		visits: spreadOver(group.visits, seconds)
	} : group);
	return {
		...scenario,
		groups
	};
}
/** How many ports the best window saves; no range at all counts as more than any. */
function gain({ now, steps }) {
	const most = 65536;
	const best = Math.min(...steps.map(({ least }) => least.ports ?? most), most);
	return (now.least.ports ?? most) - best;
}
function sentenceOf(ladder) {
	const { name, now, steps } = ladder;
	if (gain(ladder) <= 0) return "";
	const [first, ...rest] = steps.map(({ seconds, least }) => [windowWords(seconds), portsWords$1(least)]);
	if (first === void 0) return "";
	const unit = first[1] === "1" ? "port" : "ports";
	const others = rest.map(([window, ports]) => `, ${window} ${ports}`).join("");
	return `Staggering cures it as well: ${name} start ${now.seconds === 0 ? "all at once" : `within ${windowWords(now.seconds)}`} (${portsWords$1(now.least)}); within ${first[0]} ${first[1]} ${unit} would do${others}.`;
}
function portsWords$1({ ports }) {
	return ports === null ? "no range" : thousands(ports);
}
/** "5 s", "a minute", "15 minutes", "an hour". */
function windowWords(seconds) {
	if (seconds === 3600) return "an hour";
	if (seconds === 60) return "a minute";
	if (seconds > 60 && seconds % 60 === 0) return `${thousands(seconds / 60)} minutes`;
	return `${Math.round(seconds * 100) / 100} s`;
}
// src/plan/recovery.ts
/** After an outage: every client comes back at once, at the busiest moment. What that needs, and how long it takes to pass. */
/** Minutes in a row that have to be quiet before it counts as over. */
var QUIET_MINUTES = 5;
/** Days of its own for the moment at which the usual day is busiest. */
var PEAK_DAYS = 10;
/** A group whose every client begins one visit more, within so many seconds of a moment. */
function backAtOnce(group, day, fromSeconds, within) {
	return {
		...group,
		name: `${group.name}, coming back`.slice(0, 200),
		visits: {
			pattern: "scheduled",
			everySeconds: day,
			offsetSeconds: fromSeconds,
			spreadSeconds: within
		}
	};
}
/** Days to ask it on where nobody says how many. */
var USUAL_DAYS = 40;
/** Days to ask it on where nobody says how many: enough for an hour that everybody shares. */
function recoveryDays({ simulation }) {
	return Math.min(simulation.days, USUAL_DAYS);
}
/** The scenario with everybody's return on top of its usual load. `withinSeconds` at most a day. */
function recoveryScenario(scenario, fromSeconds, withinSeconds) {
	const { daySeconds } = scenario.simulation;
	const at = Math.floor(Math.max(0, Math.min(fromSeconds, daySeconds - 1)));
	const back = scenario.groups.map((group) => backAtOnce(group, daySeconds, at, Math.min(withinSeconds, daySeconds)));
	return {
		...scenario,
		groups: [...scenario.groups, ...back],
		target: {
			...scenario.target,
			over: "busiest-hour"
		}
	};
}
/** Answers the question for the load as it stands (growth is not applied). */
async function planRecovery(scenario, question, options) {
	const { nodes } = scenario.server;
	const { withinSeconds } = question;
	const fromSeconds = question.fromSeconds ?? await busiestSecond(scenario, options);
	const herd = recoveryScenario(scenario, fromSeconds, withinSeconds);
	const least = await findLeast(herd, options);
	const range = question.range ?? await rangeOf(scenario, options);
	const perNode = range === null ? 0 : Math.floor(range / nodes);
	return {
		withinSeconds,
		fromSeconds,
		ports: least.ports === null ? null : least.ports * nodes,
		range,
		secondsUntilNormal: perNode < 1 ? null : await untilNormal(herd, scenario, perNode, fromSeconds, options)
	};
}
/** The median moment of the day's peak, seconds of the day. */
async function busiestSecond(scenario, options) {
	const { daySeconds, warmUpSeconds } = scenario.simulation;
	const request = {
		ports: null,
		firstDay: 0,
		days: PEAK_DAYS,
		window: {
			fromSeconds: warmUpSeconds,
			toSeconds: daySeconds
		},
		batches: 1,
		picture: false
	};
	const sorted = (await options.simulate(scenario)(request, options.signal)).map(({ peakSecond }) => peakSecond).toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
async function rangeOf(scenario, options) {
	const { nodes, range } = scenario.server;
	if (range) return range.last - range.first + 1;
	const { ports } = await findLeast(scenario, options);
	return ports === null ? null : ports * nodes;
}
async function minutesOf(scenario, ports, { simulate, signal, days }) {
	const { daySeconds, warmUpSeconds } = scenario.simulation;
	const request = {
		ports,
		firstDay: 0,
		days,
		window: {
			fromSeconds: warmUpSeconds,
			toSeconds: daySeconds
		},
		batches: 1,
		picture: true
	};
	const summaries = await simulate(scenario)(request, signal);
	const length = Math.ceil(daySeconds / 60);
	const sums = {
		asked: new Float64Array(length),
		refused: new Float64Array(length)
	};
	for (const day of summaries) addTo(sums, day);
	return sums;
}
function addTo({ asked, refused }, day) {
	day.minutePasvs?.forEach((count, minute) => asked[minute] += count);
	day.minuteRefused?.forEach((count, minute) => refused[minute] += count);
}
/** Seconds after which refusals are at the target, or at what they usually are in that minute, for some minutes. */
async function untilNormal(herd, usual, ports, fromSeconds, options) {
	const after = await minutesOf(herd, ports, options);
	const before = await minutesOf(usual, ports, options);
	const share = ({ asked, refused }, minute) => asked[minute] > 0 ? refused[minute] / asked[minute] : 0;
	const first = Math.floor(fromSeconds / 60);
	let quiet = 0;
	for (let minute = first; minute < after.asked.length; minute++) {
		const bound = Math.max(usual.target.refusals, share(before, minute));
		quiet = share(after, minute) > bound ? 0 : quiet + 1;
		if (quiet === QUIET_MINUTES) return Math.max(0, (minute - QUIET_MINUTES + 1 - first) * 60);
	}
	return null;
}
// src/command-line/services.ts
/** The input is wrong: every problem is one line, told on standard error, and the exit status is 2. */
var InputError = class extends Error {
	constructor(problems) {
		super(problems.join("\n"));
		this.name = "InputError";
		this.problems = problems;
	}
};
// src/command-line/fail-if.ts
/** What a range may be judged to be without being right. */
var rangeFaults = [
	"too-small",
	"tight",
	"oversized"
];
/** Reads the words of --fail-if, set apart by commas; what is wrong is added to `problems`. */
function readFailIf(text, problems) {
	if (text === void 0) return [];
	const words = text.split(",").map((word) => word.trim());
	for (const word of words) {
		if (rangeFaults.includes(word)) continue;
		problems.push(`--fail-if has "${word}"; it takes ${rangeFaults.join(", ")}, set apart by commas.`);
	}
	return rangeFaults.filter((fault) => words.includes(fault));
}
/** Throws an InputError where there is no range that could be judged: a gate that is always open is none. */
function needRange({ server }, failIf) {
	if (failIf.length === 0 || server.range !== void 0) return;
	throw new InputError(["--fail-if judges the range that is open today, and there is none; give server.range or --range."]);
}
/** Whether the command is to fail for what the plan says of today's range; says so on standard error. */
function failsFor({ current }, failIf, terminal) {
	if (current === null || !failIf.includes(current.judgement)) return false;
	terminal.err(`The range that is open today is ${current.judgement} (--fail-if).\n`);
	return true;
}
// src/command-line/help-topics.ts
/** The exit statuses, in words. */
var exitText = `Exit status: 0 done, 2 the input is wrong (each problem is a line on standard error),
3 today's range is judged as --fail-if says, 1 anything else.
`;
/** What --help logs prints. */
var logsTopic = `Logs: what transfer logs say, and a scenario fitted to them.

  npm run --silent plan -- --log /var/log/xferlog* > fitted.json
  npm run --silent plan -- --replay LOG --software vsftpd --range 50000-50039

The format is recognised; --list names those that can be read, --format says which. Packed files (gzip, zstd where Node can)
and standard input (-) are read as well. The scenario goes to standard output, what to know about it to standard error.
--summary OUT writes sums without names, which can be merged: --log a.json b.json reads several as one.
`;
/** What --help exports prints. */
var exportsTopic = `Texts to paste, for the range that the plan says.

  npm run --silent plan -- FILE.json --export nftables                 the rules, on standard output
  npm run --silent plan -- FILE.json --export nftables --export vsftpd --out rules

--list names every target. What each text is for, and the caps that it meets, go to standard error. --keep-range opens
today's range as it stands, across ports of other services too.
`;
/** Longest list of allowed words that is told with a field; longer ones are catalogues, which --list prints. */
var longest = 110;
function fieldLines(check, name, isRequired) {
	const { shape } = check;
	if (shape.kind === "record") {
		const required = Object.entries(shape.required).map(([key, each]) => fieldLines(each, under(name, key), true));
		const optional = Object.entries(shape.optional).map(([key, each]) => fieldLines(each, under(name, key), false));
		return [...required, ...optional].flat();
	}
	if (shape.kind === "list" && shape.item.shape.kind === "record") return fieldLines(shape.item, `${name}[]`, isRequired);
	const { allowed } = check;
	const words = allowed.length > longest && shape.kind === "values" ? "an id that --list names" : allowed;
	return [`  ${name}${isRequired ? " (required)" : ""}: ${words}`];
}
function under(name, key) {
	return name === "" ? key : `${name}.${key}`;
}
/** What --help scenario prints: every field with what it may be, as the reader checks it. */
function scenarioTopic() {
	return `A scenario is a JSON document. Fields that are not given have a default; the plan lists each with its source.
schema/scenario-1.schema.json says the same to editors.

${fieldLines(documentCheck({
		servers,
		clients
	}), "", false).join("\n")}
`;
}
// src/command-line/help.ts
/** What there is to be told about, beside the whole: `--help TOPIC`. */
var helpTopics = [
	"scenario",
	"logs",
	"exports",
	"exit"
];
/** The topic among words beside --help; null = the whole. */
function readTopic(words) {
	return helpTopics.find((topic) => words.includes(topic)) ?? null;
}
var topics = {
	scenario: scenarioTopic,
	logs: () => logsTopic,
	exports: () => exportsTopic,
	exit: () => exitText
};
/** How the sources are called; a compiled program has a name of its own. */
var inSources = "npm run --silent plan --";
/** What --help prints, of a topic or the whole (null), for a program that is called by these words. */
function helpText(topic, program) {
	return (topic === null ? help : topics[topic]()).replaceAll(inSources, program);
}
var help = `How many passive ports does this FTP server need? Simulates its days and says.

  npm run --silent plan -- FILE.json                 the verdict in words
  npm run --silent plan -- FILE.json --json          the plan document, nothing else
  npm run --silent plan -- FILE.json --range A-B     also judge this range
  npm run --silent plan -- FILE.json --export ID     the text for one target (repeatable)
  npm run --silent plan -- FILE.json --capacity N    how many clients N ports carry
  npm run --silent plan -- FILE.json --servers       what each server would need for these clients
  npm run --silent plan -- FILE.json --stagger       what is needed if starts are spread
  npm run --silent plan -- FILE.json --explain LINES what lines of a client or a server mean
  npm run --silent plan -- FILE.json --recovery N    after an outage everybody is back within N seconds
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
                 --log a.json b.json … reads several of them as one
  --format ID    the log's format, where it is not recognised
  --clock-shift H, --gap S, --listings N, --dates day-first|month-first
                 hours added to the log's clock, silence that ends a visit, listings per visit, order of dates
  --workers N    threads to use; the plan does not depend on it
  --completion bash|zsh|fish   what the shell needs to complete these words
  --help TOPIC   more of: ${helpTopics.join(", ")}
  --help         this text

${exitText}`;
// src/command-line/completion.ts
/** Shells whose completion is written. */
var shells = [
	"bash",
	"zsh",
	"fish"
];
/** The shell of this name; throws an InputError where none of those is meant. */
function readShell(name) {
	const shell = shells.find((each) => each === name);
	if (shell !== void 0) return shell;
	throw new InputError([`--completion is "${name}"; it must be ${shells.join(", ")}.`]);
}
var program = "passive-port-planner";
var ids = (entries) => entries.map(({ id }) => id);
/** Options whose values are words that are known. */
var values = {
	export: ids(exportTargets),
	software: ids(servers),
	format: ids(logFormats),
	dates: ["day-first", "month-first"],
	"fail-if": rangeFaults,
	completion: shells,
	help: helpTopics
};
function bash(optionNames) {
	const options = optionNames.map((name) => `--${name}`).join(" ");
	return `# bash completion of ${program}; ${program} --completion bash > /etc/bash_completion.d/${program}
_passive_port_planner() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  case "$before" in
${Object.entries(values).map(([name, words]) => `    --${name}) COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$word")); return ;;`).join("\n")}
  esac
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "${options}" -- "$word"))
  else COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -o filenames -F _passive_port_planner ${program}
`;
}
function zsh(optionNames) {
	return `#compdef ${program}
# zsh completion; ${program} --completion zsh > a folder of $fpath, as _${program}
_arguments \\
${optionNames.map((name) => {
		const words = values[name];
		return words === void 0 ? `  '*--${name}'` : `  '*--${name}:${name}:(${words.join(" ")})'`;
	}).join(" \\\n")} \\
  '*:file:_files'
`;
}
function fish(optionNames) {
	return `# fish completion; ${program} --completion fish > ~/.config/fish/completions/${program}.fish\n${optionNames.map((name) => {
		const words = values[name];
		return `complete -c ${program} -l ${name}${words === void 0 ? "" : ` -x -a '${words.join(" ")}'`}`;
	}).join("\n")}\n`;
}
var writers = {
	bash,
	zsh,
	fish
};
/** What a shell needs to complete the words of this command, whose options have these names. */
function completionText(shell, optionNames) {
	return writers[shell](optionNames);
}
// src/command-line/log-arguments.ts
/** What each number may be, and where it goes. */
var numbers = {
	"clock-shift": {
		field: "clockShiftHours",
		least: -14,
		most: 14,
		words: "hours from -14 to 14"
	},
	gap: {
		field: "gapSeconds",
		least: 1,
		most: 86400,
		words: "seconds from 1 to 86400"
	},
	listings: {
		field: "listings",
		least: 0,
		most: 1e6,
		words: "a number of listings per visit"
	}
};
var dateOrders = ["day-first", "month-first"];
/** Names of the options that only logs have. */
var logOptionNames = [
	"software",
	"clock-shift",
	"gap",
	"listings",
	"format",
	"dates"
];
/** How a log is to be read, from the options; what is wrong is added to `problems`. */
function readLogOptions(values, range, problems) {
	const options = range === void 0 ? {} : { range };
	for (const [name, { field, least, most, words }] of Object.entries(numbers)) {
		const text = values[name];
		if (text === void 0) continue;
		const value = Number(text);
		if (/^-?\d+(\.\d+)?$/.test(text) && value >= least && value <= most) options[field] = value;
		else problems.push(`--${name} is "${text}"; it must be ${words}.`);
	}
	if (values.format !== void 0) options.format = values.format;
	if (values.dates !== void 0) {
		if (dateOrders.includes(values.dates)) options.way = values.dates;
		else problems.push(`--dates is "${values.dates}"; it must be ${dateOrders.join(" or ")}.`);
	}
	return options;
}
// src/command-line/useless-options.ts
/** A sentence for every option of `names` that was given and has no effect together with `others`. */
function uselessOptions(names, values, others) {
	return names.filter((name) => values[name] !== void 0).map((name) => `--${name} has no effect together with ${others}.`);
}
/** What is wrong with where exported texts are to go. */
function exportProblems(values) {
	const exports = values.export ?? [];
	if (exports.length === 0 && values.out !== void 0) return ["--out says where exported texts go; say which with --export ID."];
	if (values.json && exports.length > 0 && values.out === void 0) return ["--json and --export both write to standard output; add --out DIR for the texts."];
	return [];
}
// src/command-line/arguments.ts
var options = {
	json: { type: "boolean" },
	range: { type: "string" },
	capacity: { type: "string" },
	servers: { type: "boolean" },
	stagger: { type: "boolean" },
	explain: { type: "string" },
	recovery: { type: "string" },
	export: {
		type: "string",
		multiple: true
	},
	out: { type: "string" },
	"keep-range": { type: "boolean" },
	"fail-if": { type: "string" },
	completion: { type: "string" },
	list: { type: "boolean" },
	log: {
		type: "string",
		multiple: true
	},
	replay: {
		type: "string",
		multiple: true
	},
	summary: { type: "string" },
	software: {
		type: "string",
		multiple: true
	},
	"clock-shift": { type: "string" },
	gap: { type: "string" },
	listings: { type: "string" },
	format: { type: "string" },
	dates: { type: "string" },
	days: { type: "string" },
	seed: { type: "string" },
	workers: { type: "string" },
	help: {
		type: "boolean",
		short: "h"
	}
};
/** Every option's name, without its dashes. */
var optionNames = Object.keys(options);
/** What each numeric option allows. The scenario's own check has the last word on days and seed. */
var wholeNumbers = {
	days: {
		least: 1,
		most: Number.MAX_SAFE_INTEGER,
		words: "a whole number of 1 or more"
	},
	seed: {
		least: 0,
		most: Number.MAX_SAFE_INTEGER,
		words: "a whole number of 0 or more"
	},
	workers: {
		least: 1,
		most: 64,
		words: "a whole number from 1 to 64"
	},
	capacity: {
		least: 1,
		most: 64512,
		words: "a number of ports from 1 to 64512"
	},
	recovery: {
		least: 1,
		most: 86400,
		words: "a number of seconds from 1 to 86400"
	}
};
var planOnly = [
	"json",
	"range",
	"capacity",
	"servers",
	"stagger",
	"explain",
	"recovery",
	"export",
	"out",
	"keep-range",
	"fail-if",
	"days",
	"seed",
	"workers"
];
function parse(args) {
	return parseArgs({
		args: [...args],
		options,
		allowPositionals: true,
		strict: true
	});
}
/** What is wrong with one option as it was written; null where nothing is. */
function optionProblem(name, rawName, value) {
	if (!Object.hasOwn(options, name)) return `${rawName} is no option; --help lists them.`;
	if (!(options[name].type === "string")) return value === void 0 ? null : `${rawName} takes no value.`;
	if (value === void 0 || value === "" || value.startsWith("--")) return `${rawName} needs a value; --help shows which.`;
	return null;
}
/** Reads the options; all that are written wrongly are named at once. */
function parseOrSay(words) {
	const args = [...words];
	const { tokens } = parseArgs({
		args,
		options,
		strict: false,
		tokens: true
	});
	const given = tokens.filter((token) => token.kind === "option");
	const problems = given.flatMap(({ name, rawName, value }) => optionProblem(name, rawName, value) ?? []);
	if (problems.length > 0) throw new InputError(problems);
	const joined = given.map(({ rawName, value }) => value === void 0 ? rawName : `${rawName}=${value}`);
	const files = tokens.filter((token) => token.kind === "positional").map(({ value }) => value);
	return parse([
		...joined,
		"--",
		...files
	]);
}
function readRange(text, problems) {
	if (text === void 0) return void 0;
	const [, first, last] = /^(\d{1,5})-(\d{1,5})$/.exec(text) ?? [];
	if (first !== void 0 && last !== void 0) return {
		first: Number(first),
		last: Number(last)
	};
	problems.push(`--range is "${text}"; it must be two ports as in 50000-50099.`);
}
function readWhole(name, values, problems) {
	const text = values[name];
	if (text === void 0) return void 0;
	const { least, most, words } = wholeNumbers[name];
	const value = Number(text);
	if (/^\d+$/.test(text) && value >= least && value <= most) return value;
	problems.push(`--${name} is "${text}"; it must be ${words}.`);
}
function simulatingCommand(values, files) {
	const problems = files.length === 0 ? ["No scenario file was given. --help shows how to call it."] : [];
	for (const name of [...logOptionNames, "summary"]) if (values[name] !== void 0) problems.push(`--${name} has an effect only with --log and --replay.`);
	const ports = readWhole("capacity", values, problems);
	const within = readWhole("recovery", values, problems);
	const shared = {
		json: values.json ?? false,
		range: readRange(values.range, problems),
		days: readWhole("days", values, problems),
		seed: readWhole("seed", values, problems),
		workers: readWhole("workers", values, problems)
	};
	const [file = ""] = files;
	let command = {
		kind: "plan",
		file,
		...shared,
		exports: [...new Set(values.export)],
		out: values.out,
		keepRange: values["keep-range"] ?? false,
		failIf: readFailIf(values["fail-if"], problems)
	};
	if (values.capacity !== void 0) {
		command = {
			kind: "capacity",
			file,
			ports: ports ?? 1,
			...shared
		};
		problems.push(...uselessOptions([
			"range",
			"servers",
			"stagger",
			"recovery",
			"export",
			"out",
			"keep-range",
			"fail-if"
		], values, "--capacity"));
		if (files.length > 1) problems.push(`--capacity takes one scenario file; ${files.length} were given.`);
	} else if (values.servers || values.stagger) {
		const kind = values.servers ? "servers" : "stagger";
		command = {
			kind,
			file,
			...shared
		};
		problems.push(...uselessOptions([
			"range",
			"recovery",
			"export",
			"out",
			"keep-range",
			"fail-if"
		], values, `--${kind}`));
		if (values.servers) problems.push(...uselessOptions(["stagger"], values, "--servers"));
		if (files.length > 1) problems.push(`--${kind} takes one scenario file; ${files.length} were given.`);
	} else if (values.recovery !== void 0) {
		command = {
			kind: "recovery",
			file,
			withinSeconds: within ?? 1,
			...shared
		};
		problems.push(...uselessOptions([
			"export",
			"out",
			"keep-range",
			"fail-if"
		], values, "--recovery"));
		if (files.length > 1) problems.push(`--recovery takes one scenario file; ${files.length} were given.`);
	} else if (files.length > 1) {
		command = {
			kind: "compare",
			files,
			...shared
		};
		problems.push(...uselessOptions([
			"export",
			"out",
			"keep-range",
			"fail-if"
		], values, "several scenario files"));
	} else problems.push(...exportProblems(values));
	if (problems.length > 0) throw new InputError(problems);
	return command;
}
/** What has no effect where nothing is simulated. */
var simulatingOnly = [
	"capacity",
	"servers",
	"stagger",
	"recovery",
	"export",
	"out",
	"keep-range",
	"fail-if",
	"days",
	"seed",
	"workers"
];
function explainCommand(values, files) {
	const problems = uselessOptions(simulatingOnly, values, "--explain");
	if (files.length > 1) problems.push(`--explain takes one scenario file; ${files.length} were given.`);
	const range = readRange(values.range, problems);
	if (problems.length > 0) throw new InputError(problems);
	const [file = null] = files;
	const json = values.json ?? false;
	return {
		kind: "explain",
		file,
		lines: values.explain ?? "",
		json,
		range,
		days: void 0,
		seed: void 0
	};
}
/** Reads the words after the program's name; throws an InputError with every problem. */
function readArguments(words) {
	const { values, positionals } = parseOrSay(words);
	if ([
		...positionals,
		values.explain,
		...values.log ?? [],
		...values.replay ?? []
	].filter((file) => file === "-").length > 1) throw new InputError(["Standard input (-) can be read only once."]);
	if (values.help) return {
		kind: "help",
		topic: readTopic(positionals)
	};
	if (values.completion !== void 0) return {
		kind: "completion",
		shell: readShell(values.completion)
	};
	if (values.list) return listCommand(values, positionals);
	if (values.log !== void 0 || values.replay !== void 0) return logCommand(values, positionals);
	if (values.explain !== void 0) return explainCommand(values, positionals);
	return simulatingCommand(values, positionals);
}
function listCommand(values, files) {
	const problems = uselessOptions([...planOnly, "replay"], values, "--list");
	if (files.length > 0) problems.push(`--list takes no scenario file, but "${files[0]}" was given.`);
	if (values.log !== void 0) problems.push("--log and --list exclude each other.");
	if (problems.length > 0) throw new InputError(problems);
	return { kind: "list" };
}
/** Files may follow the first one without the option before each: `--log access.log.*`. */
function logCommand(values, others) {
	const isReplay = values.replay !== void 0;
	const name = isReplay ? "--replay" : "--log";
	const useless = planOnly.filter((option) => option !== "range" && !(isReplay && option === "json"));
	const problems = uselessOptions(isReplay ? [...useless, "summary"] : useless, values, name);
	if (isReplay && values.log !== void 0) problems.push("--log and --replay exclude each other.");
	const range = readRange(values.range, problems);
	const options = readLogOptions(values, range, problems);
	const software = values.software ?? [];
	if (!isReplay && software.length > 1) problems.push(`--log fits one server; ${software.length} were given with --software.`);
	if (problems.length > 0) throw new InputError(problems);
	const files = [...values.replay ?? values.log ?? [], ...others];
	const [only] = software;
	return isReplay ? {
		kind: "replay",
		files,
		options,
		software,
		range,
		json: values.json ?? false
	} : {
		kind: "log",
		files,
		options: only === void 0 ? options : {
			...options,
			software: only
		},
		summary: values.summary
	};
}
// src/command-line/frequency.ts
var grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
/** A whole number with commas: 812,000. */
function count(value) {
	return grouped.format(value);
}
/** A share as the verdict says it, never better than it is: "1 in 4,000"; "none" for 0. */
function frequency(share) {
	return share <= 0 ? "none" : oneIn$1(share);
}
// src/scenario/decode.ts
/** Reads the bytes of a file as UTF-8. Nothing is guessed: bytes that are no UTF-8 are refused, not replaced. */
function decodeText(bytes) {
	if (bytes.length === 0) return {
		ok: false,
		message: "The document is empty."
	};
	if (isUtf16(bytes)) return {
		ok: false,
		message: "The document is UTF-16 text; it must be saved as UTF-8."
	};
	try {
		return {
			ok: true,
			text: new TextDecoder("utf-8", { fatal: true }).decode(bytes)
		};
	} catch {
		return {
			ok: false,
			message: "The document is not UTF-8 text; it must be saved as UTF-8."
		};
	}
}
/** A byte order mark of UTF-16, or text that begins with one byte of zeros beside each sign. */
function isUtf16([first, second]) {
	return first === 254 && second === 255 || first === 255 && second === 254 || first === 0 !== (second === 0);
}
// src/command-line/read-file.ts
/** What a person can do about the usual failures. */
var reasons = {
	ENOENT: "there is no such file",
	ENOTDIR: "a part of its path is no folder",
	EISDIR: "it is a folder",
	EACCES: "it may not be read"
};
/** The sentence for a file that could not be read. */
function unreadable(file, thrown) {
	const { code, message } = thrown;
	return new InputError([`${file} cannot be read: ${reasons[code ?? ""] ?? message}.`]);
}
/** The first bytes of a file, at most one more than `most`: enough to see that there are too many. */
async function firstBytes$1(file, most) {
	try {
		const pieces = [];
		const handle = await open(file);
		for await (const piece of handle.createReadStream({ end: most })) pieces.push(piece);
		return Buffer.concat(pieces);
	} catch (thrown) {
		throw unreadable(file, thrown);
	}
}
/** The text of a scenario file, or of standard input where it is "-"; throws an InputError where it cannot be read, is too long or is no text. */
async function readText(file) {
	const bytes = await (file === "-" ? firstOfInput(MOST_BYTES) : firstBytes$1(file, MOST_BYTES));
	if (bytes.length > 1048576) throw new InputError([`${file}: ${TOO_LARGE}`]);
	const decoded = decodeText(bytes);
	if (!decoded.ok) throw new InputError([`${file}: ${decoded.message}`]);
	return decoded.text;
}
/** The beginning of a file of lines, or of standard input where it is "-": `most` bytes; what is no text becomes signs for it. */
async function readLines(file, most) {
	const bytes = file === "-" ? await firstOfInput(most) : await firstBytes$1(file, most);
	return new TextDecoder().decode(bytes);
}
async function firstOfInput(most) {
	const pieces = [];
	let size = 0;
	for await (const piece of stdin) {
		const bytes = Buffer.from(piece);
		pieces.push(bytes);
		size += bytes.length;
		if (size > most) break;
	}
	return Buffer.concat(pieces).subarray(0, most + 1);
}
// src/command-line/read-scenario-file.ts
var catalogues = {
	servers,
	clients
};
/** A problem of the whole document is told by the name of its file. */
function problemLine({ path, message }, file) {
	if (path === "document") return `${file}: ${message}`;
	return message.includes(path) ? message : `${path}: ${message}`;
}
function rightOrThrow(reading, file) {
	if (reading.ok) return reading.document;
	throw new InputError(reading.problems.map((problem) => problemLine(problem, file)));
}
/** The document with what the options say instead. */
function withChanges(document, changes) {
	const { range, days, seed } = changes;
	return {
		...document,
		server: {
			...document.server,
			...range === void 0 ? {} : { range }
		},
		simulation: {
			...document.simulation,
			...days === void 0 ? {} : { days },
			...seed === void 0 ? {} : { seed }
		}
	};
}
/** The complete scenario of a file, changed as the options say; throws an InputError with every problem of the file. */
async function readScenarioFile(file, changes) {
	const document = rightOrThrow(readScenario(await readText(file), catalogues), file);
	const asked = rightOrThrow(checkScenario(withChanges(document, changes), catalogues), file);
	return {
		document: asked,
		...completeScenario(asked, catalogues)
	};
}
/** The same for several files; throws one InputError with the problems of all, each with its file in front. */
async function readScenarioFiles(files, changes) {
	const problems = [];
	const read = [];
	for (const file of files) try {
		read.push(await readScenarioFile(file, changes));
	} catch (thrown) {
		if (!(thrown instanceof InputError)) throw thrown;
		problems.push(...thrown.problems.map((text) => text.startsWith(file) ? text : `${file}: ${text}`));
	}
	if (problems.length > 0) throw new InputError(problems);
	return read;
}
// src/command-line/progress.ts
/** The escape sequence that goes to the start of the line and clears it. */
var clearLine = "\r\x1B[K";
var silence = {
	showDays: () => {},
	showOutcome: () => {},
	clear: () => {}
};
/** A line on standard error that is overwritten while days are simulated; silent where it is no terminal. */
function openProgress(terminal) {
	if (!terminal.showsProgress) return silence;
	let soFar = "";
	return {
		showDays({ request, daysDone }) {
			const size = request.ports === null ? "no limit" : `${count(request.ports)} ports`;
			const done = `${count(request.firstDay + daysDone)} of ${count(request.firstDay + request.days)}`;
			terminal.err(`${clearLine}Simulating ${size}, day ${done}${soFar} …`);
		},
		showOutcome({ plan }) {
			const least = plan.recommendation?.leastInterval;
			if (least === void 0) return;
			const { low, high } = least;
			soFar = high === null ? `; so far ${count(low)} ports or more` : `; so far ${count(low)}-${count(high)} ports, sure to within ${count(high - low)}`;
		},
		clear: () => terminal.err(clearLine)
	};
}
// src/command-line/with-workers.ts
/** Opens threads and the line of progress for `work`, and closes both whatever becomes of it. */
async function withWorkers(count, terminal, services, work) {
	const { signal } = terminal;
	signal.throwIfAborted();
	const workers = services.openWorkers(count);
	const progress = openProgress(terminal);
	const simulate = (scenario) => workers.openRunner(scenario, { onDays: progress.showDays }).simulateDays;
	try {
		return await work({
			simulate,
			async plan({ scenario, assumptions }) {
				const start = performance.now();
				const options = {
					simulate,
					signal,
					onOutcome: progress.showOutcome
				};
				const { plan, pictures } = await services.makePlan(scenario, assumptions, options);
				const seconds = (performance.now() - start) / 1e3;
				return {
					plan: {
						...plan,
						run: {
							...plan.run,
							seconds
						}
					},
					pictures
				};
			}
		});
	} finally {
		progress.clear();
		workers.close();
	}
}
// src/command-line/wrap.ts
/** Lines of at most `width` characters, broken between words; a longer word stays whole. */
function wrap(text, width) {
	const lines = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const last = lines.at(-1);
		if (last !== void 0 && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
/** A paragraph with a label in front of it and the text in a column of its own. */
function labelled(label, text, labelWidth, width) {
	return wrap(text, width - labelWidth).map((line, index) => `${(index === 0 ? label : "").padEnd(labelWidth)}${line}`).join("\n");
}
/** Rows as columns: the first flush left, the others flush right, two spaces between. */
function columns(rows) {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map((row) => row.map((cell, column) => {
		const width = widths[column] ?? 0;
		return column === 0 ? cell.padEnd(width) : cell.padStart(width);
	}).join("  "));
}
// src/command-line/capacity-of-file.ts
var narrowest$6 = 64;
var widest$6 = 96;
function portsText(ports) {
	return `${count(ports)} ${ports === 1 ? "port" : "ports"}`;
}
/** The answer in words, a line or two. */
function capacitySentences(capacity, scenario, days) {
	const { ports, factor, clients, refusals, limitedBy, unbounded } = capacity;
	const { target, groups } = scenario;
	const today = groups.reduce((sum, group) => sum + group.clients, 0);
	const asked = frequency(target.refusals);
	const sure = `${percent(target.confidence)} sure`;
	if (factor === 0) return [`${portsText(ports)} do not carry even one sixty-fourth of today's ${count(today)} clients within ${asked} refused.`];
	const times = `${Number(factor.toPrecision(3))} times today's ${count(today)}`;
	const rate = refusals.estimate === 0 ? `None refused in ${count(days)} days (${sure}: fewer than ${frequency(refusals.high)}).` : `About ${frequency(refusals.estimate)} refused over ${count(days)} days (${sure}: fewer than ${frequency(refusals.high)}).`;
	const short = refusals.high > target.refusals ? [`So few days cannot show ${asked}; --days takes more.`] : [];
	const { maxSessions, maxSessionsPerAddress, software } = scenario.server;
	const names = capNames(software);
	const caps = [...maxSessions > 0 ? [`${names.sessions} (${count(maxSessions)})`] : [], ...maxSessionsPerAddress > 0 ? [`${names.address} (${count(maxSessionsPerAddress)})`] : []].join(" and ");
	const capped = limitedBy === "sessions" ? [`Of more clients ${caps} would turn logins away, whatever the ports.`] : [];
	return [
		`${portsText(ports)} carry ${unbounded ? "at least " : ""}${count(clients)} clients: ${times}.`,
		`${rate} You asked for ${asked}.`,
		...capped,
		...short
	];
}
/** Answers how many clients so many ports carry, in words or as a document. */
async function capacityOfFile(command, terminal, services) {
	const { scenario } = await readScenarioFile(command.file, command);
	const { signal } = terminal;
	const days = command.days ?? capacityDays(scenario);
	const capacity = await withWorkers(command.workers, terminal, services, ({ simulate }) => services.planCapacity(scenario, command.ports, {
		simulate,
		signal,
		days
	}));
	const width = Math.max(narrowest$6, Math.min(widest$6, terminal.width));
	const lines = capacitySentences(capacity, scenario, days).flatMap((text) => wrap(text, width));
	terminal.out(command.json ? `${JSON.stringify(capacity, null, 2)}\n` : `${lines.join("\n")}\n`);
}
// src/command-line/comparison-text.ts
var narrowest$5 = 64;
var widest$5 = 96;
function planRow(file, { recommendation, scenario, demand }) {
	const peak = `${count(demand.peak.median)} (${count(demand.peak.max)})`;
	if (recommendation === null) return [
		file,
		"none",
		"none",
		"-",
		peak
	];
	const { ports, least, leastPerNode, refusals } = recommendation;
	const { nodes } = scenario.server;
	return [
		file,
		count(ports),
		nodes === 1 ? count(least) : `${count(least)} (${nodes} x ${count(leastPerNode)})`,
		`${frequency(refusals.estimate)} (${frequency(refusals.high)})`,
		peak
	];
}
/** "+12", "-3.5", "0": a difference keeps its sign. */
function signed(value, digits) {
	const rounded = Number(value.toFixed(digits));
	return `${rounded > 0 ? "+" : ""}${rounded}`;
}
function difference({ estimate, low, high }, digits) {
	const value = signed(estimate, digits);
	if (!Number.isFinite(high - low)) return `${value} (one day: no interval)`;
	return `${value} (${signed(low, digits)} to ${signed(high, digits)})`;
}
/** A difference of rates, in refusals per 1,000 transfers: a frequency cannot be negative. */
function perThousand({ estimate, low, high }) {
	return difference({
		estimate: estimate * 1e3,
		low: low * 1e3,
		high: high * 1e3
	}, 2);
}
function comparisonRow(file, { least, peak, refusals }) {
	return [
		file,
		least === null ? "none" : difference(least.difference, 0),
		difference(peak.difference, 1),
		`${perThousand(refusals.difference)} at ${count(refusals.ports)}`
	];
}
/** Plans side by side, and how each differs from the first: every difference with its interval. */
function comparisonText(files, plans, comparisons, width) {
	const [first = ""] = files;
	const confidence = plans[0]?.scenario.target.confidence ?? 0;
	const sure = `${Math.round(confidence * 1e3) / 10}% sure`;
	return `${[
		...columns([[
			"",
			"ports",
			"least",
			"refused (at most)",
			"peak (worst day)"
		], ...plans.map((plan, index) => planRow(files[index] ?? "", plan))]),
		"",
		`Against ${first}, day by day (in brackets: ${sure})`,
		...columns([[
			"",
			"least",
			"peak",
			"refused in 1,000, with equal ports"
		], ...comparisons.map((comparison, index) => comparisonRow(files[index + 1] ?? "", comparison))]),
		"",
		...comparisons.flatMap(({ sentence }) => wrap(sentence, Math.max(narrowest$5, Math.min(widest$5, width))))
	].map((line) => line.trimEnd()).join("\n")}\n`;
}
// src/command-line/compare-files.ts
/** Plans several files, compares each with the first, and writes the table, or with --json `{plans, comparisons}`. */
async function compareFiles(command, terminal, services) {
	const { signal } = terminal;
	const scenarios = await readScenarioFiles(command.files, command);
	const { outcomes, comparisons } = await withWorkers(command.workers, terminal, services, async ({ plan, simulate }) => {
		const outcomes = [];
		for (const read of scenarios) outcomes.push(await plan(read));
		const [first, ...others] = outcomes;
		const comparisons = [];
		for (const other of others) comparisons.push(await services.comparePlans(first, other, {
			simulate,
			signal
		}));
		return {
			outcomes,
			comparisons
		};
	});
	const plans = outcomes.map(({ plan }) => plan);
	terminal.out(command.json ? `${JSON.stringify({
		plans,
		comparisons
	}, null, 2)}\n` : comparisonText(command.files, plans, comparisons, terminal.width));
}
// src/symptoms/catalogue-lines.ts
/** The catalogue's own lines: what each server writes when its range is full. */
/** Quoted words shorter than this would fit anywhere. */
var SHORTEST = 10;
function collect$1() {
	const found = /* @__PURE__ */ new Map();
	for (const server of servers) {
		const text = server.whenFullLogLine.value?.toLowerCase();
		if (text === void 0 || text.length < SHORTEST) continue;
		found.set(text, [...found.get(text) ?? [], server]);
	}
	return [...found].map(([text, of]) => ({
		text,
		servers: of
	})).toSorted((a, b) => b.text.length - a.text.length);
}
var lines = collect$1();
/** The servers whose own line stands in this one, those with the longest first; empty where none does. */
function serversThatSay(line) {
	const lower = line.toLowerCase();
	return lines.flatMap(({ text, servers: of }) => lower.includes(text) ? of : []);
}
// src/symptoms/client-lines.ts
/** The first pattern that fits decides. */
var clientLines = [
	{
		pattern: /unroutable address|using server address instead|skip [0-9.]{7,15} for data connection|returned (?:a )?private (?:IP|address)|replacing (?:it|address) with|PASV (?:reply|response)[^\n]{0,40}(?:private|internal|local) address|ignoring PASV address/i,
		says: "other-address",
		source: "FileZilla; curl since 7.74; public reports"
	},
	{
		pattern: /ECONNREFUSED|connection refused|actively refused|WSAECONNREFUSED|\b10061\b|errno 111\b/i,
		says: "refused",
		source: "POSIX and Winsock, as every client passes them on"
	},
	{
		pattern: /EHOSTUNREACH|ENETUNREACH|no route to host|(?:host|network) is unreachable|\b1006[05] \(?WSAE(?:HOST|NET)UNREACH|errno 113\b/i,
		says: "no-route",
		source: "POSIX and Winsock"
	},
	{
		pattern: /php_connect_nonb\(\) failed/i,
		says: "time-out",
		source: "PHP ext/ftp: it could not connect to the port of the reply"
	},
	{
		pattern: /ETIMEDOUT|connection (?:attempt )?timed? ?out|connect(?:ion)? time-?out|i\/o timeout|timeout \(data socket\)|timeout (?:was )?detected|\b10060\b|errno 110\b|data socket error|operation timed out|timed out after|timeout while|accept timeout|socket\.timeout|TimeoutError|curl: \(28\)|timed out waiting for|operation now in progress|server did not respond|no response from server/i,
		says: "time-out",
		source: "FileZilla, WinSCP, curl, lftp, Go, Python, Node and PHP as they print it"
	},
	{
		pattern: /curl: \(7\)|failed to connect to|could not connect to|can't connect to/i,
		says: "time-out",
		source: "curl, where no reason follows"
	},
	{
		pattern: /failed to retrieve directory listing|could not retrieve directory listing|error listing directory|data connection (?:could not be|was not) established|no data connection/i,
		says: "time-out",
		source: "FileZilla and WinSCP, where no reason follows"
	}
];
// src/symptoms/endpoint.ts
var six = String.raw`(\d{1,3}) ?, ?(\d{1,3}) ?, ?(\d{1,3}) ?, ?(\d{1,3}) ?, ?(\d{1,3}) ?, ?(\d{1,3})(?!\d)`;
var pasv = new RegExp(String.raw`(?:\b227\b|passive mode)[^0-9]{0,60}${six}`, "i");
var port = new RegExp(String.raw`\bPORT ${six}`);
var epsv = /(?:\b229\b|extended passive)[^|!]{0,60}([|!])(?:1?\1([0-9.]{0,15})|2\1([0-9A-Fa-f:.]{2,45}))?\1(\d{1,5})\1/i;
var eprt = /\bEPRT \|[12]\|([0-9A-Fa-f:.]{2,45})\|(\d{1,5})\|/;
var connects = [
	/\b(\d{1,3}(?:\.\d{1,3}){3})\)?:(\d{1,5})\b/,
	/\[([0-9A-Fa-f:.]{2,45})\]:(\d{1,5})\b/,
	/\b(\d{1,3}(?:\.\d{1,3}){3})\)?[ ,]{1,2}port:? (\d{1,5})\b/i
];
var portOnly = /\bport:? (\d{1,5})\b/i;
function fromSix(match, from) {
	const [a = 0, b = 0, c = 0, d = 0, high = 0, low = 0] = match.slice(1, 7).map(Number);
	const whole = [
		a,
		b,
		c,
		d,
		high,
		low
	];
	const malformed = whole.some((part) => part > 255) ? whole.join(",") : null;
	return {
		from,
		address: [
			a,
			b,
			c,
			d
		].join("."),
		port: high * 256 + low,
		malformed
	};
}
function plain(from, address, text = "") {
	const found = Number(text);
	return {
		from,
		address: address === void 0 || address === "" ? null : address,
		port: found,
		malformed: found > 65535 ? text : null
	};
}
/** The reply to PASV or EPSV, or the command of an active client, that a line holds; null where it holds none. */
function announcedIn(line) {
	const active = port.exec(line);
	if (active !== null) return fromSix(active, "active");
	const extendedActive = eprt.exec(line);
	if (extendedActive !== null) return plain("active", extendedActive[1], extendedActive[2]);
	const passive = pasv.exec(line);
	if (passive !== null) return fromSix(passive, "pasv");
	const extended = epsv.exec(line);
	return extended === null ? null : plain("epsv", extended[2] ?? extended[3], extended[4]);
}
/** Where a line says that a client connects; null where it names no port. */
function connectedIn(line) {
	for (const pattern of connects) {
		const match = pattern.exec(line);
		if (match !== null) return plain("connect", match[1], match[2]);
	}
	const match = portOnly.exec(line);
	return match === null ? null : plain("connect", void 0, match[1]);
}
var unreachable = [
	["0.", "no address at all"],
	["127.", "the machine itself"],
	["10.", "a private address"],
	["192.168.", "a private address"],
	["169.254.", "an address of one cable only"]
];
/** Why an address cannot be reached from the Internet; null where nothing is against it. */
function whyPrivate(address) {
	const found = unreachable.find(([network]) => address.startsWith(network));
	if (found !== void 0) return found[1];
	const [first = 0, second = 0] = address.split(".").map(Number);
	if (first === 172 && second >= 16 && second <= 31) return "a private address, as containers have";
	if (first === 100 && second >= 64 && second <= 127) return "an address inside a provider's network";
	return null;
}
// src/symptoms/surroundings.ts
/** What a scenario says about the server's surroundings. `open` = the ranges of the answer, used where none is open today. */
function surroundingsOf(scenario, open) {
	const { server, groups, access, placement } = scenario;
	const encrypting = groups.filter(({ tls }) => tls !== "none").length;
	const some = encrypting === 0 ? "none" : "some";
	return {
		ranges: server.range === void 0 ? open : [server.range],
		facts: serverById(server.software),
		ports: server.ports,
		maxSessions: server.maxSessions,
		maxSessionsPerAddress: server.maxSessionsPerAddress,
		access,
		avoid: placement.avoid,
		encrypted: encrypting === groups.length ? "all" : some
	};
}
/** "50000-50009", or several with commas; "the range" where none is known. */
function rangeWords({ ranges }) {
	if (ranges.length === 0) return "the range";
	return ranges.map(({ first, last }) => `${first}-${last}`).join(", ");
}
/** How many ports all ranges have. */
function portCount({ ranges }) {
	return ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}
/** The server's name in a sentence. */
function serverName({ facts }) {
	return facts === void 0 || facts.id === "generic" ? "the server" : facts.name;
}
/** The same where a sentence begins. */
function nameAtStart(around) {
	const name = serverName(around);
	return name === "the server" ? "The server" : name;
}
// src/symptoms/judge-endpoint.ts
/** The place of a port in the ranges, from 1; null outside of all. */
function placeIn(port, { ranges }) {
	let before = 0;
	for (const { first, last } of ranges) {
		if (port >= first && port <= last) return before + port - first + 1;
		before += last - first + 1;
	}
	return null;
}
function portCase({ port, malformed }, around) {
	if (malformed !== null) return {
		case: "malformed",
		seen: `${malformed} has a number that cannot be`
	};
	if (port === 0) return {
		case: "malformed",
		seen: "The port is 0"
	};
	if (around.access.controlPorts.includes(port)) return {
		case: "avoided",
		seen: `Port ${port} is a control port`
	};
	if (around.ranges.length === 0) return {
		case: "fine",
		seen: `The port is ${port}; no range is known to hold it against`
	};
	const place = placeIn(port, around);
	if (place === null) return {
		case: "outside",
		seen: `The port is ${port}, which is not in ${rangeWords(around)}`
	};
	const avoided = around.avoid.find(({ first, last }) => port >= first && port <= last);
	if (avoided !== void 0) return {
		case: "avoided",
		seen: `Port ${port} is to be avoided: ${avoided.why}`
	};
	return {
		case: "fine",
		seen: `The port is ${port}, number ${place} of the ${portCount(around)} in ${rangeWords(around)}`
	};
}
function addressCase({ address }, { access }) {
	if (address === null) return null;
	const wanted = access.publicAddress;
	if (address === wanted) return null;
	const why = whyPrivate(address);
	if (wanted !== void 0 && /^[0-9.]+$/.test(wanted)) return {
		case: "address",
		seen: `The address is ${address}${address === access.insideAddress ? ", the server's own inside address" : ""}; clients reach ${wanted}`
	};
	return why === null ? null : {
		case: "address",
		seen: `The address is ${address}, ${why}: only clients on the same network reach it`
	};
}
/** All cases that a reply shows; never empty. A reply without fault is "fine". */
function judgeAnnounced(endpoint, around) {
	if (endpoint.from === "active") return [{
		case: "active",
		seen: `The client offers its own port ${endpoint.port}`
	}];
	const ofPort = portCase(endpoint, around);
	const ofAddress = endpoint.malformed === null ? addressCase(endpoint, around) : null;
	if (ofAddress === null) return [ofPort];
	return ofPort.case === "fine" ? [{
		...ofAddress,
		seen: `${ofPort.seen}. ${ofAddress.seen}`
	}] : [ofPort, ofAddress];
}
/** What a failed connection to an endpoint shows; `plain` where the endpoint itself is right or not known. */
function judgeConnection(endpoint, plain, around) {
	if (endpoint === null) return {
		case: plain,
		seen: ""
	};
	if (endpoint.from !== "active" && around.access.controlPorts.includes(endpoint.port)) return {
		case: "control",
		seen: `The connection went to port ${endpoint.port}`
	};
	const [first = {
		case: "fine",
		seen: ""
	}] = judgeAnnounced(endpoint, around);
	return first.case !== "fine" && (endpoint.from !== "connect" || first.case !== "address") ? first : {
		case: plain,
		seen: first.seen
	};
}
// src/symptoms/known-lines.ts
/** What servers, their machines and the firewalls before them say; the first pattern that fits decides. */
var serverLines = [
	{
		pattern: /users \(the maximum\) are already logged in/i,
		case: "sessions",
		source: "Pure-FTPd 1.0.50, run: the sixth client of ten ports"
	},
	{
		pattern: /too many connections \(\d+\) from this IP/i,
		case: "per-address",
		source: "Pure-FTPd, messages_en.h; public reports of hosting panels"
	},
	{
		pattern: /too many connections from your (?:internet|IP) address/i,
		case: "per-address",
		source: "vsftpd twoprocess.c: max_per_ip"
	},
	{
		pattern: /too many connected users/i,
		case: "sessions",
		source: "vsftpd twoprocess.c: max_clients"
	},
	{
		pattern: /maximum number (?:of )?(?:allowed )?(?:clients|connections)[^\n]{0,60}(?:from your host|per host|for (?:this|your) (?:host|class|address))/i,
		case: "per-address",
		source: "ProFTPD doc/modules/mod_auth: MaxClientsPerHost"
	},
	{
		pattern: /maximum number (?:of )?(?:allowed )?(?:clients|connections|logins|users)|maximum (?:login|session|connection) (?:limit|count)/i,
		case: "sessions",
		source: "ProFTPD doc/modules/mod_auth: MaxClients; Apache FtpServer FtpStatus.properties"
	},
	{
		pattern: /too many connections\. can't open data channel/i,
		case: "sessions",
		source: "pyftpdlib handlers.py: max_cons counts data connections as well"
	},
	{
		pattern: /\b(?:421|530)\b[^\n]{0,60}too many (?:open )?(?:users|connections|sessions|clients|logins)/i,
		case: "sessions",
		source: "The usual words of other servers"
	},
	{
		pattern: /all reserved TCP ports are busy/i,
		case: "bind",
		source: "Pure-FTPd 1.0.50, run: only where other programs own ports of the range"
	},
	{
		pattern: /SECURITY VIOLATION: Passive connection from/i,
		case: "shared-port",
		source: "proftpd issue 1191"
	},
	{
		pattern: /bad IP connecting|host attempting data connection [^\n]{0,80} is not same as server|foreign IP address|data connection from (?:a )?(?:different|wrong) (?:host|address)|passive connection from (?:unauthorized|wrong)/i,
		case: "foreign",
		source: "vsftpd postlogin.c: pasv_promiscuous; Commons Net FTPClient.java; public reports behind proxies"
	},
	{
		pattern: /session reuse required|TLS session of data connection (?:not|has not) (?:been )?resumed|session was not resumed|require_ssl_reuse|(?:client did not|must) reuse (?:SSL|TLS) session/i,
		case: "tls-reuse",
		source: "vsftpd ssl.c: require_ssl_reuse; FileZilla Server; ProFTPD mod_tls"
	},
	{
		pattern: /policy requires SSL|must use (?:encryption|SSL|TLS)|(?:TLS|SSL)\b[^\n]{0,30}\brequired|non-anonymous sessions must use|insecure (?:data |control )?(?:connection|server)[^\n]{0,30}(?:not|refus)|cannot be opened with this PROT setting|PROT P required/i,
		case: "tls-needed",
		source: "IIS 534; vsftpd prelogin.c; FileZilla Server; SFTPGo"
	},
	{
		pattern: /nf_conntrack: [^\n]{0,40}table full|nf_ct_ftp: dropping packet|nf_conntrack_ftp[^\n]{0,40}dropping|helper[^\n]{0,20}dropping packet/i,
		case: "conntrack",
		source: "Linux, net/netfilter/nf_conntrack_core.c and nf_conntrack_ftp.c"
	},
	{
		pattern: /port is already allocated|bind: address already in use|ports are not available|(?:10013|WSAEACCES)\b|forbidden by its access permissions|PASV: Address already in use|local data socket: Address already in use/i,
		case: "bind",
		source: "Docker's messages; Winsock error 10013; ProFTPD and Pure-FTPd, run: two binds in one instant"
	},
	{
		pattern: /500 OOPS: (?:vsf_sysutil_bind|priv_sock_get|[^\n]{0,40}maximum number of attempts)/i,
		case: "full",
		source: "vsftpd 3.0.3, run: no port of the range free"
	},
	{
		pattern: /passive data channel timed out|data channel (?:has )?timed out|no data connection established|failed to establish connection|passive data transfer failed|check (?:that )?your PassivePorts|can't open data connection|could not open data connection|cannot open data connection|unable to (?:build|establish|open) (?:a )?data connection|can't (?:build|establish) data connection|no data connection/i,
		case: "not-made",
		source: "pyftpdlib, vsftpd and ProFTPD, run; IIS, SFTPGo, FileZilla Server and libunftp, read"
	},
	{
		pattern: /no transfer timeout|data (?:timeout|connection timed out)|transfer (?:has )?(?:stalled|timed out)|stalled transfer|timeout on data|data connection (?:stalled|idle)|426\b[^\n]{0,40}(?:tim|stall)/i,
		case: "stalled",
		source: "vsftpd: Data timeout; ProFTPD: TimeoutNoTransfer and TimeoutStalled"
	},
	{
		pattern: /\b421\b[^\n]{0,80}(?:time-?out|timed out|idle|inactiv|no activity)|idle (?:time-?out|session)|control connection timed out/i,
		case: "idle",
		source: "vsftpd, Pure-FTPd, ProFTPD and pyftpdlib, run"
	},
	{
		pattern: /illegal PORT command|(?:PORT|EPRT)[^\n]{0,40}(?:not allowed|refused|disabled|rejected|bounce)|I won't open a connection to|500 illegal PORT|active mode (?:is )?(?:not allowed|disabled)|425\b[^\n]{0,20}\bport\b[^\n]{0,40}(?:connect|refused)/i,
		case: "active",
		source: "vsftpd postlogin.c; Pure-FTPd messages_en.h; ProFTPD mod_core"
	},
	{
		pattern: /\b50[0-4]\b[^\n]{0,60}\b(?:PASV|EPSV)\b|\b(?:PASV|EPSV)\b[^\n]{0,60}\b50[0-4]\b|(?:PASV|EPSV|passive mode)[^\n]{0,40}(?:not (?:understood|implemented|supported|allowed)|disabled|disallowed)/i,
		case: "mode",
		source: "RFC 959 and RFC 2428: replies to a command that is not known"
	},
	{
		pattern: /GnuTLS error -(?:110|15|12|53|54)\b|TLS connection was non-properly terminated|SSL_(?:connect|accept|read|write)[^\n]{0,60}(?:error|fail|reset)|522\b[^\n]{0,40}(?:SSL|TLS)|(?:SSL|TLS) (?:handshake|negotiation)[^\n]{0,30}(?:fail|error)/i,
		case: "tls-broken",
		source: "GnuTLS and OpenSSL as clients print them; RFC 4217, reply 522"
	},
	{
		pattern: /\b530\b[^\n]{0,80}(?:log ?in|password|incorrect|authentic|not logged)|login (?:authentication )?(?:failed|incorrect)/i,
		case: "login",
		source: "RFC 959, reply 530, in the words of most servers"
	}
];
// src/symptoms/types.ts
/** Every case that a line can show, worst first: where several lines show several cases, the first one is the answer. */
var caseOrder = [
	"control",
	"full",
	"shared-port",
	"outside",
	"bind",
	"avoided",
	"conntrack",
	"foreign",
	"tls-reuse",
	"tls-needed",
	"tls-broken",
	"per-address",
	"sessions",
	"active",
	"malformed",
	"address",
	"refused",
	"filter",
	"not-made",
	"mode",
	"stalled",
	"idle",
	"ended",
	"login",
	"fine"
];
// src/symptoms/listen-check.ts
/** How to list what listens, by the system that the server's entry is for. */
var LISTENERS = {
	linux: "ss -Htlnp",
	windows: "netstat -ano -p TCP",
	freebsd: "sockstat -4 -6 -l",
	macos: "lsof -nP -iTCP -sTCP:LISTEN"
};
/** The command that shows which of the ports listen now, and for whom. */
function listenCheck({ facts, ranges }) {
	return `${LISTENERS[facts?.system ?? "linux"]} on the server shows who listens on ${rangeWords({ ranges })}`;
}
/** The command that shows whether connections reach the server's machine. */
function arrivalCheck({ ranges }) {
	const [first] = ranges;
	return `Run tcpdump -nni any 'tcp ${first === void 0 ? "portrange FIRST-LAST" : `portrange ${first.first}-${first.last}`}' on the server while a client tries`;
}
// src/symptoms/server-words.ts
/** The words of every case that is about the server: its range, its caps, its sessions, its encryption. */
var full = (around) => {
	const ports = portCount(around);
	return {
		title: "No port of the range was free",
		means: `This is what the answer above is about: open more ports, or spread the load.${ports === 0 ? "" : ` It has ${ports} ${ports === 1 ? "port" : "ports"}.`} If the answer says that the range is enough, other programs have its ports, or the load is not the one that was described.`,
		check: `${listenCheck(around)}: mostly the FTP server = the range is too small for this load; other programs = move the range.`
	};
};
var sharedPort = (around) => ({
	title: "Two sessions were given one port",
	means: `${nameAtStart(around)} met a connection of another client on its port. Some versions give one port to several sessions, and then no number of ports cures it. Else a client's login and data connections come from different addresses.`,
	check: "Look up the version: among the servers above, the entry that shares ports says which ones do."
});
function sessionsCheck({ ports, ranges }) {
	const { portsPerSession } = ports;
	if (portsPerSession === null) return "";
	const places = Math.floor(portCount({ ranges }) / portsPerSession);
	return ` One session is let in for every ${portsPerSession} ports: ${rangeWords({ ranges })} carries ${places}, whatever the cap says, so here more ports do help.`;
}
var sessions = (around) => {
	const { sessions: name } = capNames(around.facts?.id ?? "");
	return {
		title: "The cap on sessions turns logins away",
		means: `This comes before any passive port: ${name} (${around.maxSessions === 0 ? "no cap in the scenario" : String(around.maxSessions)}) counts everybody who is logged in, the idle ones, too.${sessionsCheck(around)}`,
		check: `Count the sessions of ${serverName(around)}: many idle ones = shorten its idle time-out; all busy = raise ${name}${around.ports.portsPerSession === null ? "" : " and the range"}.`
	};
};
var perAddress = (around) => {
	const { address: name } = capNames(around.facts?.id ?? "");
	return {
		title: "The cap per address turns logins away",
		means: `This comes before any passive port: ${name} (${around.maxSessionsPerAddress === 0 ? "no cap in the scenario" : String(around.maxSessionsPerAddress)}) counts all sessions of one address. An office behind one router is one address, and a client with several transfers opens several sessions.`,
		check: `Raise ${name}, or let the clients transfer less at once.`
	};
};
var tlsReuse = () => ({
	title: "The server wants the TLS session of the login on the data connection",
	means: "The data connection was made, so ports and filters are right. The client did not resume the TLS session of the control connection, and the server insists on it.",
	check: "Use a client that resumes the session, or switch the demand off in the server (it protects against stolen data connections)."
});
var tlsNeeded = () => ({
	title: "The server wants encryption",
	means: "Login or data connection was refused because it is not encrypted. Ports have no part in it.",
	check: "Use explicit TLS (AUTH TLS, PROT P) in the client."
});
var tlsBroken = (around) => ({
	title: "The data connection was made and its encryption failed",
	means: `Port and filter are right: a connection to ${rangeWords(around)} came about. The two sides then did not agree on TLS, or something between cut in.`,
	check: "Read the server's log at that second; try another client, and once without inspection of TLS between."
});
var bind = (around) => ({
	title: "The machine does not give the server that port",
	means: around.facts?.system === "windows" ? "Another program has it, or Windows has excluded it: such a bind ends in an access error." : "Another program or container has it already. Publishing the range twice, or an outgoing connection on a port of the range, does this.",
	check: around.facts?.system === "windows" ? "netsh int ipv4 show excludedportrange tcp; what it prints can be pasted among the inputs." : `${listenCheck(around)}; a range outside net.ipv4.ip_local_port_range, or reserved there, meets no outgoing connections.`
});
var conntrack = () => ({
	title: "The firewall's table of connections, or its FTP helper, drops packets",
	means: "The kernel of a firewall says so itself. A full table drops any new connection; a helper that does not understand the traffic drops that of FTP.",
	check: "sysctl net.netfilter.nf_conntrack_count net.netfilter.nf_conntrack_max; raise the second. With a range that is open by a rule no helper is needed."
});
var idle = (around) => ({
	title: "The session was ended for being idle",
	means: `Nobody sent a command for as long as ${serverName(around)} allows. During a long transfer a router may have forgotten the control connection.`,
	check: "Harmless where a person left a window open. After a long transfer: switch on keep-alives in the client, or raise the router's time-out."
});
var stalled = (around) => ({
	title: "A transfer stood still until it was cut",
	means: `It held a port of ${rangeWords(around)} all that time. Lines that break, laptops that close and routers that forget do this; a share of such transfers belongs into the load.`,
	check: "Say which share of the transfers hangs among the inputs, and look what the answer becomes."
});
var ended = (around) => ({
	title: "The server ended the session",
	means: `${nameAtStart(around)} went away or is about to. No port is short because of it.`,
	check: "Read the server's log at that second."
});
var login = () => ({
	title: "The login was refused",
	means: "Name, password or the server's rules: no data connection was tried.",
	check: "Log in first; then look at data connections."
});
/** Cases of the server, by what they are called. */
var serverWords = {
	full,
	"shared-port": sharedPort,
	sessions,
	"per-address": perAddress,
	"tls-reuse": tlsReuse,
	"tls-needed": tlsNeeded,
	"tls-broken": tlsBroken,
	bind,
	conntrack,
	idle,
	stalled,
	ended,
	login
};
// src/symptoms/address-setting.ts
/** Stands for the public address where the scenario names none: from the block that is kept for examples. */
var EXAMPLE = "203.0.113.10";
/** The lines of the server's own configuration that name the address which it announces; empty where none is known. */
function addressSetting({ facts, ranges, access }) {
	const configuration = facts?.configuration;
	const [range = {
		first: 5e4,
		last: 50009
	}] = ranges;
	if (configuration === void 0 || configuration === null) return "";
	const publicAddress = access.publicAddress ?? EXAMPLE;
	const lines = configuration.text({
		range,
		maxSessions: 0,
		maxSessionsPerAddress: 0,
		access: {
			...access,
			publicAddress
		}
	}).split("\n").map((line) => line.trim()).filter((line) => line.includes(publicAddress));
	return lines.length === 0 ? "" : `${lines.join("; ")} in ${configuration.file}`;
}
// src/symptoms/way-words.ts
/** The words of every case that is about the way of a data connection. */
/** "192.0.2.1", or words where the scenario names no address. */
function insideWords({ access }) {
	return access.insideAddress ?? "the server's own address";
}
function tlsWords({ encrypted, ranges }) {
	const range = rangeWords({ ranges });
	if (encrypted === "all") return `With TLS no firewall can read the reply and open its port: every port of ${range} has to be open by a rule.`;
	if (encrypted === "some") return `Clients that use TLS meet it first: no firewall can read their reply, so every port of ${range} has to be open by a rule.`;
	return `A firewall's FTP helper may have opened single ports until now: open all of ${range} by a rule instead.`;
}
var filter = (around) => ({
	title: "A filter drops the data connection; the number of ports is not the problem",
	means: `The port lies in ${rangeWords(around)} and no answer comes back, so a firewall, a router or a cloud's rules drop the connection. ${tlsWords(around)}`,
	check: `Which side is it? ${arrivalCheck(around)}. Connections arrive: the server's own firewall drops them, or its answer takes another way. None arrives: ask from another network; works there = the client's side, which lets only some ports out; fails there, too = the rules in front of the server.`
});
var refused = (around) => ({
	title: "Nothing listens there: the port is not published, or the server is not what was reached",
	means: `A refusal comes from a machine, not from a filter that drops. Either ${rangeWords(around)} is not published or forwarded to ${insideWords(around)} with the same numbers on both sides, or the address in the reply is another machine's, or the server had closed the port before the client came.`,
	check: `${listenCheck(around)} between the reply and the connection. A listener there: the publishing or forwarding in front of it is missing. None: read the server's log at that second.`
});
var outside = (around) => {
	const name = serverName(around);
	const own = around.ports.whenFull === "outside-range" ? ` ${nameAtStart(around)} also does this by itself when its range is full: its log then says "${around.facts?.whenFullLogLine.value ?? "so"}".` : "";
	const between = around.encrypted === "all" ? "With TLS nothing between can have changed the reply, so the server itself does not use the range: another file or start option is in force, first and last are exchanged, or it was not restarted." : `Something between rewrites plain FTP (the kernel's NAT helper, a router, a balancer), or ${name} does not use the range: another file or start option is in force, first and last are exchanged, or it was not restarted.`;
	const tell = around.encrypted === "all" ? `Ask on the server itself, without TLS if it allows that: connect to 127.0.0.1 and send PASV.` : `Ask once with TLS: nobody between can read or change that reply, so a port that then lies in ${rangeWords(around)} was rewritten before. EPSV tells, too, where the device knows PASV only. Then ask on the server itself, 127.0.0.1: a wrong port there is the server's.`;
	return {
		title: "The port in the reply is not in the range",
		means: `${between}${own} More ports do not help against a rewritten reply.`,
		check: tell
	};
};
var address = (around) => {
	const setting = addressSetting(around);
	const wanted = around.access.publicAddress;
	const say = setting === "" ? `Set the address that ${serverName(around)} announces to the one that clients reach.` : `Set ${setting}${wanted === void 0 ? " (written with an example; put your public address there)" : ""}.`;
	return {
		title: "The address in the reply is not the one that clients reach",
		means: `Clients connect to the address in the reply to PASV${wanted === void 0 ? "" : `, which should be ${wanted}`}. Some ignore a private one and use the server's own, which is why others work. EPSV names no address.`,
		check: `${say} Ask again from outside: the first four numbers of the 227 reply are the address.`
	};
};
var notMade = (around) => ({
	title: "The server waited for the data connection and none came",
	means: `The port was given out, so the range is not full. It is the server's view of a filter: the client's connection to ${rangeWords(around)} was dropped, or went to another address.`,
	check: `${arrivalCheck(around)}: none arrives = the rules in front of the server or the client's side; then read the address and the port in the reply before.`
});
var foreign = () => ({
	title: "The data connection came from another address than the login",
	means: "A proxy, a balancer or a translation with several addresses stands between: login and data connection leave through different ones, and the server takes that for an intruder. More ports do not help.",
	check: "Keep both connections of a client on one address (source affinity, one address for the translation, the real client address passed on). Allowing foreign addresses instead lets others take transfers over."
});
var control = ({ access }) => ({
	title: "It is the login that fails, not a data connection",
	means: `The port is the control port (${access.controlPorts.join(", ")}): the passive range has no part in it.`,
	check: "Reach the control port first; then look at data connections."
});
var malformed = (around) => ({
	title: "The reply is damaged",
	means: `A number of the reply is above what an address or a port can be, or the port is 0: something between has changed it, or ${serverName(around)} has no port to give.`,
	check: "Ask again on the server itself (127.0.0.1), and once with TLS: nothing between can change that reply."
});
var avoided = (around) => ({
	title: "The port cannot be used here",
	means: `It lies in a part of ${rangeWords(around)} that has to be avoided, or is a control port: ${around.avoid.map(({ first, last, why }) => `${first}-${last} (${why})`).join(", ") || around.access.controlPorts.join(", ")}.`,
	check: "Move the range; the answer above says where to."
});
var active = (around) => ({
	title: "The client uses active mode",
	means: "The server connects to the client here: the passive range has no part in it, and a client behind a router cannot be reached.",
	check: `Switch the client to passive mode; then it connects to ${rangeWords(around)}.`
});
var fine = (around) => ({
	title: "This reply is right",
	means: `The port lies in ${rangeWords(around)}, and nothing is against the address.`,
	check: "What the client says next decides: paste the following lines as well."
});
var mode = (around) => ({
	title: "The server does not know the command",
	means: "PASV or EPSV was answered with “not understood” or “not allowed”: it is switched off, or something between lets only known commands through. IPv6 needs EPSV.",
	check: `Look whether passive mode is switched on in ${serverName(around)}, and ask on the server itself (127.0.0.1).`
});
/** Cases of the way of the data connection, by what they are called. */
var wayWords = {
	filter,
	refused,
	outside,
	address,
	"not-made": notMade,
	foreign,
	control,
	malformed,
	avoided,
	active,
	fine,
	mode
};
// src/symptoms/words-of.ts
/** What a case is called, what it means in these surroundings, and what to do. */
function wordsOf(id, around) {
	const words = wayWords[id] ?? serverWords[id];
	if (words === void 0) throw new RangeError(`There are no words for ${id}.`);
	return words(around);
}
// src/symptoms/explain.ts
/** Recognises pasted lines of clients and servers, and says which case they show. Nothing is kept, nothing is sent. */
/** Characters and lines that are read of a text, and characters that are read of a line. */
var MOST_TEXT = 2e5;
var MOST_LINES = 2e3;
var MOST_OF_LINE = 600;
/** Findings that are told; the further ones are of the same kinds. */
var MOST_FINDINGS = 40;
var SHOWN = 160;
/** A line without signs that steer a terminal or turn its direction, cut where it is long. */
function shown(line) {
	const clean = line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ").trim();
	return clean.length > SHOWN ? `${clean.slice(0, SHOWN)}…` : clean;
}
function connectionOf(says, line, told, around) {
	if (says === "other-address") {
		told.replaced = true;
		if (told.announced !== null) told.announced = {
			...told.announced,
			address: null
		};
		return {
			case: "address",
			seen: "The client put the server's address in its place"
		};
	}
	return judgeConnection(connectedIn(line) ?? told.announced, says === "refused" ? "refused" : "filter", around);
}
/** What the catalogue says of a line: whose range is full; null where the line is in none of its entries. */
function fullOf(line, around) {
	const saying = serversThatSay(line);
	const own = saying.find(({ id }) => id === around.facts?.id);
	const of = own ?? saying[0];
	if (of === void 0) return null;
	const leaves = of.ports.whenFull.value === "outside-range";
	const other = own === void 0 && around.facts !== void 0 && around.facts.id !== "generic" ? ` The scenario says ${serverName(around)}: choose the server that really runs.` : "";
	return {
		case: "full",
		seen: `${of.name} says this when its range is full${leaves ? ", and gives out a port outside it" : ""}.${other}`
	};
}
/** A line of the table, with what the catalogue adds to it. */
function knownOf(id, line, around) {
	if (id === "full") return fullOf(line, around) ?? {
		case: id,
		seen: ""
	};
	const own = serversThatSay(line).find((server) => server.id === around.facts?.id);
	return {
		case: id,
		seen: id === "not-made" && own ? `${own.name} says the same when no port was free` : ""
	};
}
/** All that one line shows. */
function judge(line, told, around) {
	const announced = announcedIn(line);
	if (announced !== null) {
		told.announced = announced;
		told.replaced = false;
		return judgeAnnounced(announced, around);
	}
	const known = serverLines.find(({ pattern }) => pattern.test(line));
	if (known !== void 0) return [knownOf(known.case, line, around)];
	const full = fullOf(line, around);
	if (full !== null) return [full];
	const client = clientLines.find(({ pattern }) => pattern.test(line));
	if (client !== void 0) return [connectionOf(client.says, line, told, around)];
	const connects = /connect|socket/i.test(line) ? connectedIn(line) : null;
	if (connects !== null && (connects.address !== null || /data/i.test(line))) {
		told.announced = connects;
		return [judgeConnect(connects, around)].filter((each) => each !== null);
	}
	return judgeReply(line);
}
/** A client tells where it connects to: worth saying only where that is wrong. */
function judgeConnect(endpoint, around) {
	if (around.access.controlPorts.includes(endpoint.port)) return null;
	const [first] = judgeAnnounced(endpoint, around);
	return first === void 0 || first.case === "address" ? null : first;
}
/** Replies in words that nobody knows, by their number alone. */
function judgeReply(line) {
	const [, code] = /(?:^|[\s":<>)-])(421|425|426|530|534|522)[ -]/.exec(line) ?? [];
	return code === void 0 ? [] : [{
		case: {
			421: "ended",
			425: "not-made",
			426: "stalled",
			522: "tls-broken",
			530: "login",
			534: "tls-needed"
		}[code],
		seen: ""
	}];
}
/** The finding that decides: the worst case, but no wrong address that the client put right where something else failed. */
function decisive(findings, told) {
	const others = findings.filter((each) => each.case !== "address" && each.case !== "fine");
	const counted = told.replaced && others.length > 0 ? others : findings;
	const rank = (finding) => caseOrder.indexOf(finding.case);
	return counted.reduce((best, each) => best === null || rank(each) < rank(best) ? each : best, null);
}
/** Says of every line that is recognised which case it shows, and which finding decides. */
function explainLines(text, around) {
	const told = {
		announced: null,
		replaced: false
	};
	const findings = [];
	const all = text.slice(0, MOST_TEXT).split(/\r\n|[\n\r\u2028\u2029]/);
	const lines = all.slice(0, MOST_LINES);
	let unread = 0;
	for (const [index, whole] of lines.entries()) {
		const line = whole.slice(0, MOST_OF_LINE);
		if (line.trim() === "") continue;
		const judged = judge(line, told, around);
		if (judged.length === 0) unread += 1;
		for (const { case: id, seen } of judged) {
			const words = wordsOf(id, around);
			const means = seen === "" ? words.means : `${seen.replace(/\.$/, "")}. ${words.means}`;
			findings.push({
				case: id,
				number: index + 1,
				line: shown(line),
				...words,
				means
			});
		}
	}
	const answer = decisive(findings, told);
	const shownOnes = findings.slice(0, MOST_FINDINGS);
	return {
		findings: answer === null || shownOnes.includes(answer) ? shownOnes : [answer, ...shownOnes],
		answer,
		unread,
		cut: text.length > 2e5 || all.length > 2e3 || findings.length > MOST_FINDINGS
	};
}
// src/command-line/explain-file.ts
var narrowest$4 = 64;
var widest$4 = 96;
/** The server of somebody who gives no scenario: any, with the range that the options say. */
function anyServer({ range }) {
	const document = {
		version: 1,
		server: {
			software: "generic",
			...range === void 0 ? {} : { range }
		},
		groups: [{
			clients: 1,
			visits: {
				pattern: "steady",
				perClientPerHour: 1
			}
		}]
	};
	return completeScenario(document, {
		servers,
		clients
	}).scenario;
}
/** An explanation in words, for lines of `width` characters. */
function explanationText(explanation, rangeKnown, width) {
	const { answer, findings, unread, cut } = explanation;
	const columns = Math.max(narrowest$4, Math.min(widest$4, width));
	if (answer === null) return `${wrap("No line was recognised. Give the reply to PASV or EPSV and the lines after it, as the client or the server printed them.", columns).join("\n")}\n`;
	const parts = [
		["Line", `${answer.number}: ${answer.line}`],
		["Means", answer.means],
		["Next", answer.check]
	];
	const others = findings.filter((each) => each !== answer);
	const left = [
		...unread === 0 ? [] : [`Lines that were not recognised: ${unread}.`],
		...cut ? ["The text is longer than what is read."] : [],
		...rangeKnown ? [] : ["No range was said; --range A-B holds the ports against it."]
	];
	return `${[
		...wrap(`${answer.title}.`, columns),
		"",
		...parts.map(([label, text]) => labelled(label, text, 7, columns)),
		...others.length === 0 ? [] : ["", "Also seen"],
		...others.map(({ number, title, line }) => labelled("", `${number}: ${line} (${title})`, 2, columns)),
		...left.length === 0 ? [] : ["", ...left]
	].join("\n")}\n`;
}
/** Says what lines of a client or a server mean for the scenario of a file; nothing is simulated. */
async function explainFile(command, terminal) {
	const around = surroundingsOf(command.file === null ? anyServer(command) : (await readScenarioFile(command.file, command)).scenario, []);
	const explanation = explainLines(await readLines(command.lines, MOST_TEXT), around);
	terminal.out(command.json ? `${JSON.stringify(explanation, null, 2)}\n` : explanationText(explanation, around.ranges.length > 0, terminal.width));
}
// src/replay/busiest-hour.ts
var HOUR = 60;
/** Finds them on days with a minute picture; a day of an hour or less is its own, ties go to the earliest. */
function busiestHour(days, daySeconds, warmUpSeconds) {
	const minutes = Math.ceil(daySeconds / 60);
	const first = Math.ceil(warmUpSeconds / 60);
	if (minutes - first <= HOUR) return {
		fromSeconds: warmUpSeconds,
		toSeconds: daySeconds
	};
	const asked = new Float64Array(minutes);
	for (const { minutePasvs } of days) minutePasvs?.forEach((count, minute) => asked[minute] += count);
	let best = first;
	let most = -1;
	for (let start = first; (start + HOUR) * 60 <= daySeconds; start++) {
		const inHour = asked.subarray(start, start + HOUR).reduce((sum, count) => sum + count, 0);
		if (inHour > most) [most, best] = [inHour, start];
	}
	return {
		fromSeconds: best * 60,
		toSeconds: (best + HOUR) * 60
	};
}
// src/replay/days.ts
var DAY_SECONDS = 86400;
var HOUR_MINUTES = 60;
/** Kinds of day are told apart where one carries this many times the load of the other. */
var CLEAR_DIFFERENCE = 1.5;
function isWeekend(day) {
	const weekday = (day + 4) % 7;
	return weekday === 0 || weekday === 6;
}
function dayOf$1(seconds) {
	return Math.floor(seconds / DAY_SECONDS);
}
/** The busy seconds of each day that the holds begin on. */
function loadByDay(holds) {
	const loads = /* @__PURE__ */ new Map();
	for (let row = 0; row < holds.count; row++) {
		const day = dayOf$1(holds.pasvSeconds[row]);
		const busy = holds.endSeconds[row] - holds.pasvSeconds[row];
		loads.set(day, (loads.get(day) ?? 0) + busy);
	}
	return loads;
}
/** The busier kind of day: weekdays or weekend days where they differ clearly and there are enough of both, else all. */
function busierKind(holds) {
	const loads = loadByDay(holds);
	const all = [...loads.keys()].sort((a, b) => a - b);
	const weekdays = all.filter((day) => !isWeekend(day));
	const weekend = all.filter(isWeekend);
	const mean = (days) => days.reduce((sum, day) => sum + loads.get(day), 0) / days.length;
	if (weekdays.length < 4 || weekend.length < 2) return {
		days: all,
		kind: "all days"
	};
	const [onWeekdays, onWeekends] = [mean(weekdays), mean(weekend)];
	if (onWeekdays > CLEAR_DIFFERENCE * onWeekends) return {
		days: weekdays,
		kind: "weekdays"
	};
	if (onWeekends > CLEAR_DIFFERENCE * onWeekdays) return {
		days: weekend,
		kind: "weekend days"
	};
	return {
		days: all,
		kind: "all days"
	};
}
/** The 60 minutes of the day with the most PASVs over these days; ties go to the earliest. */
function busyHourOf(holds, days) {
	const minutes = new Float64Array(DAY_SECONDS / 60);
	const counted = new Set(days);
	for (let row = 0; row < holds.count; row++) {
		const pasv = holds.pasvSeconds[row];
		const day = dayOf$1(pasv);
		if (!counted.has(day)) continue;
		const minute = Math.floor((pasv - day * DAY_SECONDS) / 60);
		minutes[minute] = minutes[minute] + 1;
	}
	let inHour = 0;
	for (let minute = 0; minute < HOUR_MINUTES; minute++) inHour += minutes[minute];
	let [most, best] = [inHour, 0];
	for (let start = 1; start + HOUR_MINUTES <= minutes.length; start++) {
		inHour += minutes[start + HOUR_MINUTES - 1] - minutes[start - 1];
		if (inHour > most) [most, best] = [inHour, start];
	}
	return best * 60;
}
/** The days and the part of them that a target counts: the busiest hour, or the whole day. */
function judgedDays(holds, over) {
	const { days, kind } = busierKind(holds);
	if (over === "day") return {
		days,
		kind,
		fromSeconds: 0,
		toSeconds: DAY_SECONDS
	};
	const fromSeconds = busyHourOf(holds, days);
	return {
		days,
		kind,
		fromSeconds,
		toSeconds: fromSeconds + 3600
	};
}
/** The index of the judged day that a moment counts for; -1 = none. */
function judgedIndex(judged) {
	const places = new Map(judged.days.map((day, index) => [day, index]));
	return (seconds) => {
		const day = dayOf$1(seconds);
		const second = seconds - day * DAY_SECONDS;
		if (second < judged.fromSeconds || second >= judged.toSeconds) return -1;
		return places.get(day) ?? -1;
	};
}
// src/replay/measured-load.ts
/** Counts the data connections of a log as they were, from PASV to their end. */
function measuredLoad(holds, judged) {
	const counted = new Map(judged.days.map((day, index) => [day, index]));
	let inWindow = 0;
	for (let row = 0; row < holds.count; row++) {
		const [from, to] = [holds.pasvSeconds[row], holds.endSeconds[row]];
		for (let day = Math.floor(from / DAY_SECONDS); day * DAY_SECONDS < to; day++) {
			if (!counted.has(day)) continue;
			const start = day * DAY_SECONDS + judged.fromSeconds;
			const end = day * DAY_SECONDS + judged.toSeconds;
			inWindow += Math.max(0, Math.min(to, end) - Math.max(from, start));
		}
	}
	const seconds = Math.max(1, judged.days.length) * (judged.toSeconds - judged.fromSeconds);
	return {
		mean: inWindow / seconds,
		dayPeaks: dayPeaks(holds, counted)
	};
}
/** Most at once by the day on which it began. */
function dayPeaks(holds, counted) {
	const ends = holds.endSeconds.slice().sort();
	const peaks = Array.from({ length: counted.size }, () => 0);
	let ended = 0;
	for (let row = 0; row < holds.count; row++) {
		const now = holds.pasvSeconds[row];
		while (ended < ends.length && ends[ended] <= now) ended++;
		const place = counted.get(Math.floor(now / DAY_SECONDS));
		if (place !== void 0) peaks[place] = Math.max(peaks[place], row + 1 - ended);
	}
	return peaks;
}
// src/replay/closure.ts
var TOLERANCE = .08;
function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
/** What the log's judged days carried. */
function loadOfLog(holds, judged) {
	const whole = {
		...judged,
		fromSeconds: 0,
		toSeconds: DAY_SECONDS
	};
	const { days } = judged;
	const busyHourSeconds = busyHourOf(holds, days);
	const hour = {
		...judged,
		fromSeconds: busyHourSeconds,
		toSeconds: busyHourSeconds + 3600
	};
	const all = measuredLoad(holds, whole);
	return {
		mean: all.mean,
		busyHourMean: measuredLoad(holds, hour).mean,
		peak: median(all.dayPeaks),
		lowestPeak: Math.min(...all.dayPeaks),
		highestPeak: Math.max(0, ...all.dayPeaks),
		busyHourSeconds
	};
}
/** What simulated days without a limit carried; they have their minute pictures. */
function loadOfFit(days, busyHour) {
	const mean = days.reduce((sum, day) => sum + day.meanHeld, 0) / days.length;
	const from = Math.floor(busyHour.fromSeconds / 60);
	const hourMean = (day) => {
		let sum = 0;
		for (let minute = from; minute < from + 60; minute++) sum += day.minuteMean?.[minute] ?? 0;
		return sum / 60;
	};
	const peaks = days.map((day) => day.peak);
	return {
		mean,
		busyHourMean: days.reduce((sum, day) => sum + hourMean(day), 0) / days.length,
		peak: median(peaks),
		lowestPeak: Math.min(...peaks),
		highestPeak: Math.max(...peaks),
		busyHourSeconds: busyHour.fromSeconds
	};
}
function isApart(a, b) {
	return Math.abs(a - b) > TOLERANCE * Math.max(a, b) && Math.abs(a - b) > .02;
}
/** Peaks scatter from day to day: they differ where the log's usual peak is none that the fit's days have. */
function peaksDiffer(log, fit) {
	return isApart(log.peak, fit.peak) && (log.peak < fit.lowestPeak || log.peak > fit.highestPeak);
}
/** Sets both beside each other. */
function closureOf(log, fit) {
	const differs = [];
	if (isApart(log.mean, fit.mean)) differs.push("mean load");
	if (isApart(log.busyHourMean, fit.busyHourMean)) differs.push("load of the busiest hour");
	if (peaksDiffer(log, fit)) differs.push("peak");
	return {
		log,
		fit,
		differs
	};
}
// src/replay/holds.ts
/** Memory for so many rows. */
function emptyHolds(count) {
	return {
		count,
		pasvSeconds: new Float64Array(count),
		acceptSeconds: new Float64Array(count),
		endSeconds: new Float64Array(count),
		address: new Uint32Array(count),
		session: new Uint32Array(count),
		upload: new Uint8Array(count)
	};
}
/** The rows of a list, in its order. */
function selectHolds(holds, rows) {
	const chosen = emptyHolds(rows.length);
	for (let target = 0; target < rows.length; target++) {
		const row = rows[target];
		chosen.pasvSeconds[target] = holds.pasvSeconds[row];
		chosen.acceptSeconds[target] = holds.acceptSeconds[row];
		chosen.endSeconds[target] = holds.endSeconds[row];
		chosen.address[target] = holds.address[row];
		chosen.session[target] = holds.session[row];
		chosen.upload[target] = holds.upload[row];
	}
	return chosen;
}
/** The rows in ascending order of their PASV; equal ones stay in the order they had. */
function inOrder(holds) {
	const rows = Uint32Array.from({ length: holds.count }, (_, row) => row);
	rows.sort((a, b) => holds.pasvSeconds[a] - holds.pasvSeconds[b] || a - b);
	return selectHolds(holds, rows);
}
// src/replay/time-heap.ts
/** Moments with a number each, smallest moment first; equal moments in the order of their numbers. */
var TimeHeap = class {
	constructor() {
		this.times = /* @__PURE__ */ new Float64Array(256);
		this.codes = /* @__PURE__ */ new Int32Array(256);
		this.size = 0;
	}
	/** The smallest moment; Infinity where there is none. */
	get first() {
		return this.size === 0 ? Infinity : this.times[0];
	}
	push(time, code) {
		if (this.size === this.times.length) this.grow();
		let at = this.size++;
		while (at > 0) {
			const parent = at - 1 >> 1;
			if (!this.isBefore(time, code, parent)) break;
			this.move(parent, at);
			at = parent;
		}
		this.times[at] = time;
		this.codes[at] = code;
	}
	/** Takes the smallest moment away and returns its number; the heap must not be empty. */
	pop() {
		const code = this.codes[0];
		this.size--;
		const time = this.times[this.size];
		const last = this.codes[this.size];
		let at = 0;
		for (;;) {
			let child = 2 * at + 1;
			if (child >= this.size) break;
			if (child + 1 < this.size && this.isBefore(this.times[child + 1], this.codes[child + 1], child)) child++;
			if (this.isBefore(time, last, child)) break;
			this.move(child, at);
			at = child;
		}
		this.times[at] = time;
		this.codes[at] = last;
		return code;
	}
	clear() {
		this.size = 0;
	}
	isBefore(time, code, slot) {
		const other = this.times[slot];
		return time < other || time === other && code < this.codes[slot];
	}
	move(from, to) {
		this.times[to] = this.times[from];
		this.codes[to] = this.codes[from];
	}
	grow() {
		const times = new Float64Array(this.size * 2);
		times.set(this.times);
		this.times = times;
		const codes = new Int32Array(this.size * 2);
		codes.set(this.codes);
		this.codes = codes;
	}
};
// src/replay/replay-size.ts
/** A log's own PASVs and holds through a server's law, at one size of the range. */
/** Another draw of the random ports, same log. */
var REPLAY_SEED = 1;
/**
* Replays the holds once. A refused data connection is not tried again, and what its client did later comes as logged: the
* log shows what was carried, so this is the load of these very days. `ports` null = unlimited. Returns the most at once.
*/
function replaySize(holds, behaviour, ports, onPasv) {
	return new Replay(holds, behaviour, ports).run(onPasv);
}
var Replay = class {
	constructor(holds, behaviour, ports) {
		this.state = /* @__PURE__ */ new Int32Array(4);
		this.releases = new TimeHeap();
		this.heldBy = /* @__PURE__ */ new Map();
		this.held = 0;
		this.last = null;
		this.holds = holds;
		this.behaviour = behaviour;
		this.limited = ports !== null;
		this.pool = openPool(behaviour, ports);
		this.byChance = refusesByChance(behaviour);
		this.portOf = new Int32Array(holds.count).fill(-1);
		seedStream(this.state, 0, REPLAY_SEED, 0, 0);
		const { portsPerSession } = behaviour;
		this.sessions = ports === null || portsPerSession === null ? null : new SessionCap(holds, Math.floor(ports / portsPerSession));
	}
	run(onPasv) {
		const { holds } = this;
		let most = 0;
		for (let row = 0; row < holds.count; row++) {
			const now = holds.pasvSeconds[row];
			while (this.releases.first <= now) this.release(this.releases.pop());
			this.ask(row, now, onPasv);
			if (this.held > most) most = this.held;
		}
		return most;
	}
	ask(row, now, onPasv) {
		if (this.sessions !== null && !this.sessions.admits(row, now)) {
			onPasv(row, 1, true);
			return;
		}
		const session = this.holds.session[row];
		const before = this.heldBy.get(session);
		if (before !== void 0) {
			this.heldBy.delete(session);
			this.release(before);
		}
		const address = this.holds.address[row];
		const chance = this.limited && this.byChance ? this.pool.refusalChance(address) : -1;
		const port = this.pool.take(address, this.state, 0);
		onPasv(row, chance < 0 ? Number(port < 0) : chance, port < 0);
		if (port < 0) return;
		this.portOf[row] = port;
		this.held++;
		const until = this.heldUntil(row);
		if (until === Infinity) this.heldBy.set(session, row);
		else this.releases.push(until, row);
	}
	/** When the port of a row is free again; Infinity = at the next PASV of its session. */
	heldUntil(row) {
		const { behaviour, holds } = this;
		const end = holds.endSeconds[row];
		const blocked = behaviour.reusesAddress || holds.upload[row] === 1 ? end : end + behaviour.timeWaitSeconds;
		if (behaviour.holdUntil === "next-pasv-or-quit") return this.isLastOfSession(row) ? blocked : Infinity;
		if (behaviour.holdUntil === "accept" && behaviour.reusesAddress) return holds.acceptSeconds[row];
		return blocked;
	}
	isLastOfSession(row) {
		this.last ??= lastRows(this.holds);
		return this.last[row] === 1;
	}
	release(row) {
		const port = this.portOf[row];
		if (port < 0) return;
		this.portOf[row] = -1;
		this.held--;
		this.pool.release(port, this.holds.address[row]);
	}
};
/** 1 at the last row of each session. */
function lastRows({ count, session }) {
	const last = new Uint8Array(count);
	const seen = /* @__PURE__ */ new Set();
	for (let row = count - 1; row >= 0; row--) {
		if (seen.has(session[row])) continue;
		seen.add(session[row]);
		last[row] = 1;
	}
	return last;
}
/** Sessions of which only so many are let in: from their first PASV to the end of their last transfer. */
var SessionCap = class {
	constructor(holds, most) {
		this.ends = /* @__PURE__ */ new Map();
		this.leaving = new TimeHeap();
		this.verdicts = /* @__PURE__ */ new Map();
		this.holds = holds;
		this.most = most;
		for (let row = 0; row < holds.count; row++) {
			const session = holds.session[row];
			this.ends.set(session, Math.max(this.ends.get(session) ?? -Infinity, holds.endSeconds[row]));
		}
	}
	/** Whether the session of the row was let in, decided at its first PASV. */
	admits(row, now) {
		const session = this.holds.session[row];
		const known = this.verdicts.get(session);
		if (known !== void 0) return known;
		while (this.leaving.first <= now) this.leaving.pop();
		const admitted = this.leaving.size < this.most;
		this.verdicts.set(session, admitted);
		if (admitted) this.leaving.push(this.ends.get(session), session);
		return admitted;
	}
};
// src/replay/replay-log.ts
/** What a log's own days say of every size: refusals per PASV at a size, and the least size that meets a target. */
/** Most ports that are tried: the same as for a simulated answer. */
var MOST_PORTS = 16384;
/** Refusals that are listed one by one. */
var MOST_LISTED = 1e4;
/** Replays at any size; days are judged once. */
var LogReplay = class {
	constructor(holds, behaviour, target) {
		this.known = /* @__PURE__ */ new Map();
		this.holds = holds;
		this.behaviour = behaviour;
		this.target = target;
		this.judged = judgedDays(holds, target.over);
	}
	/** Refusals at a size. */
	at(ports) {
		const known = this.known.get(ports);
		if (known !== void 0) return known;
		const { days } = this.judged;
		const dayOf = judgedIndex(this.judged);
		const asked = new Float64Array(days.length);
		const refused = new Float64Array(days.length);
		replaySize(this.holds, this.behaviour, ports, (row, chance) => {
			const day = dayOf(this.holds.pasvSeconds[row]);
			if (day < 0) return;
			asked[day] = asked[day] + 1;
			refused[day] = refused[day] + chance;
		});
		const sum = (values) => values.reduce((total, next) => total + next, 0);
		const result = {
			ports,
			asked: sum(asked),
			refused: sum(refused),
			rate: estimateRate(asked, refused, this.target.confidence)
		};
		this.known.set(ports, result);
		return result;
	}
	/** The least size that meets the target on these days, and what lies around it. */
	answer() {
		const peak = replaySize(this.holds, this.behaviour, null, () => {});
		const least = this.least(peak);
		const around = [...this.known.values()].sort((a, b) => a.ports - b.ports);
		const asked = around[0]?.asked ?? 0;
		return {
			judged: this.judged,
			least,
			curve: around,
			peak,
			asked,
			shows: asked * this.target.refusals >= 1
		};
	}
	least(peak) {
		const meets = (ports) => this.at(ports).rate.estimate <= this.target.refusals;
		let low = 0;
		let high = Math.max(1, Math.min(MOST_PORTS, peak));
		while (!meets(high)) {
			low = high;
			if (high === MOST_PORTS) return null;
			high = Math.min(MOST_PORTS, Math.ceil(high * 1.5) + 1);
		}
		while (high - low > 1) {
			const middle = Math.floor((low + high) / 2);
			if (meets(middle)) high = middle;
			else low = middle;
		}
		return this.at(high);
	}
};
var STRETCH_GAP_SECONDS = 600;
/** All days of the log through a range of so many ports. */
function replayRange(holds, behaviour, ports) {
	const stretches = [];
	let [refused, expected] = [0, 0];
	const peak = replaySize(holds, behaviour, ports, (row, chance, isRefused) => {
		expected += chance;
		if (!isRefused) return;
		refused++;
		const seconds = holds.pasvSeconds[row];
		const open = stretches.at(-1);
		if (open !== void 0 && seconds - open.toSeconds <= STRETCH_GAP_SECONDS) {
			open.toSeconds = seconds;
			open.refused++;
		} else if (stretches.length < MOST_LISTED) stretches.push({
			fromSeconds: seconds,
			toSeconds: seconds,
			refused: 1
		});
	});
	const byChance = refusesByChance(behaviour);
	return {
		ports,
		asked: holds.count,
		refused,
		expected: byChance ? expected : refused,
		stretches,
		peak
	};
}
// src/replay/validation.ts
/** Fewest days inside, of so many, that chance leaves nineteen times in twenty where nine in ten are to lie inside. */
function fewestInside(days) {
	const share = .9;
	let chance = 1;
	for (let day = 0; day < days; day++) chance *= share;
	let above = chance;
	let inside = days;
	while (inside > 0 && above < .95) {
		chance *= inside * .09999999999999998 / ((days - inside + 1) * share);
		above += chance;
		inside--;
	}
	return inside;
}
/** Holds simulated days of the first part's fit against the days after it. */
function predict(days, holds, splitSeconds) {
	const rows = [];
	for (let row = 0; row < holds.count; row++) if (holds.pasvSeconds[row] >= splitSeconds) rows.push(row);
	if (rows.length === 0 || days.length === 0) return null;
	const rest = selectHolds(holds, rows);
	const { days: judged, kind } = busierKind(rest);
	const seen = measuredLoad(rest, {
		days: judged,
		kind,
		fromSeconds: 0,
		toSeconds: 86400
	}).dayPeaks;
	const peaks = days.map(({ peak }) => peak).sort((a, b) => a - b);
	const low = peaks[Math.floor(.05 * peaks.length)];
	const high = peaks[Math.ceil(.95 * peaks.length) - 1];
	const inside = seen.filter((peak) => peak >= low && peak <= high).length;
	return {
		low,
		high,
		seen,
		inside,
		isTrusted: inside >= fewestInside(seen.length)
	};
}
// src/jobs/proof-sentences.ts
/** What is said where a log's own days cannot be replayed. */
var obstacles = {
	thinned: "The log was larger than what is kept in memory, so its own days cannot be replayed: the figures are those of the fitted scenario. Read fewer days at a time for a replay.",
	"no durations": "The log does not say how long data connections lasted, so its own days cannot be replayed: the figures are those of the fitted scenario, which takes bytes over an assumed line."
};
var counted = (value) => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
var several = (value, one, many = `${one}s`) => `${counted(value)} ${Math.round(value) === 1 ? one : many}`;
var portsWords = (ports) => several(ports, "port");
var short = (value) => String(Number(value.toPrecision(3)));
var two = (value) => String(value).padStart(2, "0");
/** A share as "1 in 4,000". */
function oneIn(share) {
	return share <= 0 ? "none" : `1 in ${counted(Number((1 / share).toPrecision(2)))}`;
}
/** Seconds of the day as 09:02. */
function clock(seconds) {
	const minutes = Math.floor(seconds / 60);
	return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}
var weekdays = [
	"Thursday",
	"Friday",
	"Saturday",
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday"
];
/** A moment of the log as "Tuesday 2024-05-07 09:02". */
function momentWords(seconds) {
	const day = Math.floor(seconds / 86400);
	const date = (/* @__PURE__ */ new Date(day * 864e5)).toISOString().slice(0, 10);
	return `${weekdays[(day % 7 + 7) % 7]} ${date} ${clock(seconds - day * 86400)}`;
}
/** When refusals came: the worst stretches, at most three. */
function whenRefused({ stretches }) {
	const worst = [...stretches].sort((a, b) => b.refused - a.refused).slice(0, 3);
	const words = worst.map(({ fromSeconds, toSeconds, refused }) => {
		const until = clock((toSeconds % 86400 + 86400) % 86400);
		const from = momentWords(fromSeconds);
		return `${from.endsWith(until) ? from : `${from}-${until}`} (${counted(refused)})`;
	});
	const more = stretches.length - worst.length;
	return `${words.join(", ")}${more > 0 ? ` and ${several(more, "other time")}` : ""}`;
}
function replayWords(replay, name, { target }) {
	const { judged, least, peak, asked, shows } = replay;
	const when = judged.toSeconds - judged.fromSeconds >= 86400 ? "the whole day" : `the busiest hour (${clock(judged.fromSeconds)}-${clock(judged.toSeconds)})`;
	const days = `${several(judged.days.length, "day")}${judged.kind === "all days" ? "" : ` (${judged.kind})`}`;
	const wanted = oneIn(target.refusals);
	if (least === null) return [`Replayed through ${name}, no range of up to 16,384 ports refuses as few as ${wanted} on the days of this log.`];
	return [`Replayed: on ${days} of this log, through ${name}, ${portsWords(least.ports)} would have refused at most ${wanted} of the ${counted(asked)} PASVs of ${when}; at most ${portsWords(peak)} ${peak === 1 ? "was" : "were"} held at once.`, ...shows ? [] : [`So few PASVs cannot show a rate of ${wanted}: the figure is the least without a refusal to speak of, and a longer log may show more.`]];
}
function todayWords(today, name, peakOfLog) {
	const size = portsWords(today.ports);
	const full = peakOfLog >= .9 * today.ports ? ["This log is of a full server: as many data connections ran at once as the range has ports, so it shows the load that was carried, not the load that was offered."] : [];
	if (today.refused === 0) return [`Today's ${size} would have refused none of ${counted(today.asked)} on these days, through ${name}.`, ...full];
	return [`Today's ${size} would have refused ${counted(today.refused)} of ${counted(today.asked)} on all days, through ${name}: ${whenRefused(today)}.`, ...full];
}
/** Why the fitted scenario asks for fewer ports than the log's own days. */
function whyFewer({ closure, replay, fit }) {
	const least = replay?.least?.ports ?? 0;
	if (closure !== null && closure.differs.length > 0) return `it carries another ${closure.differs.join(", ")} than the log (below): take the replay's ${portsWords(least)}`;
	if (fit.high >= least) return `${counted(fit.low)} to ${counted(fit.high)} are within the noise of so few days`;
	return `these days of the log were busier than the usual day that it describes: take the replay's ${portsWords(least)} unless they were an exception`;
}
function fitWords(bare) {
	const { fit, replay } = bare;
	if (fit.ports === null) return ["The fitted scenario needs more than 16,384 ports."];
	const least = replay?.least?.ports;
	const fewer = least !== void 0 && fit.ports < least ? ` Fewer than the replay: ${whyFewer(bare)}.` : "";
	return [`Fitted, for growth and what-if: ${portsWords(fit.ports)} over ${several(fit.days, "simulated day")}.${fewer}`];
}
function closureWords({ closure }) {
	if (closure === null) return [];
	const { log, fit, differs } = closure;
	const beside = `log / fit: mean load ${short(log.mean)} / ${short(fit.mean)}, busiest hour ${clock(log.busyHourSeconds)} with ${short(log.busyHourMean)} / ${clock(fit.busyHourSeconds)} with ${short(fit.busyHourMean)}, usual peak of a day ${counted(log.peak)} / ${counted(fit.peak)}`;
	return differs.length === 0 ? [`The fit closes within 8 % (${beside}).`] : [`The fit does not close: ${differs.join(", ")} ${differs.length === 1 ? "differs" : "differ"} by more than 8 % (${beside}). Trust the replay.`];
}
function validationWords({ validation }) {
	if (validation === null) return [];
	const { low, high, seen, inside, isTrusted } = validation;
	const what = `Fitted to the first half of the days, it predicts peaks of ${counted(low)} to ${counted(high)} for nine days in ten; of the ${several(seen.length, "other day")} ${counted(inside)} ${inside === 1 ? "lies" : "lie"} inside (${Math.min(...seen)} to ${Math.max(...seen)}).`;
	return [isTrusted ? what : `${what} Do not trust the fit for days to come: the load has changed, or one half is not like the other.`];
}
/** The answer of a log in full sentences: the replay first. */
function proofSentences(bare, scenario, { assumesListings, noReplay }) {
	const { replay, today, server, closure } = bare;
	const first = replay === null ? [obstacles[noReplay ?? "thinned"]] : replayWords(replay, server.name, scenario);
	const range = today === null ? [] : todayWords(today, server.name, closure?.log.highestPeak ?? 0);
	const listings = assumesListings && replay !== null ? ["Listings are not in this log, so they are not in the replay; each holds a port for a moment, and the fit assumes them."] : [];
	return [
		...first,
		...listings,
		...range,
		...fitWords(bare),
		...closureWords(bare),
		...validationWords(bare)
	];
}
// src/jobs/same-thread.ts
var nextTask = () => new Promise((resolve) => setTimeout(resolve, 0));
/** Batches in this thread. Everything else waits while one runs; other tasks, and an abort, come in between. */
function runHere(scenario, create) {
	let simulator = null;
	return async (_scenario, { firstDay, days, ...rest }, signal) => {
		await nextTask();
		if (signal.aborted) throw abortError(signal);
		const start = performance.now();
		const summaries = [];
		try {
			simulator ??= create(scenario);
			for (let day = firstDay; day < firstDay + days; day += 1) {
				summaries.push(simulator.simulateDay({
					day,
					...rest
				}));
				if (performance.now() - start >= 100) break;
			}
		} catch (thrown) {
			throw faultError(thrown);
		}
		return {
			days: summaries,
			milliseconds: performance.now() - start
		};
	};
}
/** Splittings in this thread, run by run. */
function splitHere(scenario) {
	let splitter = null;
	return async (_scenario, request, run, signal) => {
		await nextTask();
		if (signal.aborted) throw abortError(signal);
		try {
			splitter ??= createSplitter(scenario);
			return splitter.run(request, run);
		} catch (thrown) {
			throw faultError(thrown);
		}
	};
}
function openRunner(scenario, runBatch, runSplit, options) {
	const closed = new AbortController();
	const days = simulateInBatches(scenario, runBatch, 1, closed.signal, options);
	return {
		simulateDays: Object.assign(days, { split: splitInRuns(scenario, runSplit, closed.signal) }),
		close: () => closed.abort()
	};
}
/** Simulates in the calling thread: for tests and where there are no workers. An abort waits for the current batch (about 0.1 s, or one slow day). */
function openSameThreadRunner(scenario, options = {}, create = createDaySimulator) {
	return openRunner(scenario, runHere(scenario, create), splitHere(scenario), options);
}
// src/jobs/prove-log.ts
var DEFAULT_DAYS = 40;
var CLOSURE_DAYS = 20;
/** A fitted scenario of more events than this a day is simulated over fewer days. */
var MOST_EVENTS = 4e6;
/** The scenario with the server and the target that are asked for. */
function withChoice(document, { server, target }) {
	return {
		...document,
		...server === void 0 ? {} : { server },
		...target === void 0 ? {} : { target: {
			...document.target,
			...target
		} }
	};
}
/** The fitted scenario without the listings that are only assumed: what the log itself can show. */
function asLogged({ document, assumesListings }) {
	if (!assumesListings) return document;
	return {
		...document,
		groups: document.groups.map((group) => ({
			...group,
			listings: 0
		}))
	};
}
/** Days without a limit, with their minute pictures, as any server would carry them that holds a port to the end. */
async function unlimitedDays(document, days, catalogues, signal) {
	const plain = {
		...document,
		server: {
			software: "generic",
			maxSessions: 0,
			maxSessionsPerAddress: 0,
			ports: {
				pick: "lowest",
				attempts: null,
				exclusive: "port",
				holdUntil: "transfer-end",
				reusesAddress: true,
				portsPerSession: null,
				lastPortUnused: false
			}
		}
	};
	const { scenario } = completeScenario(plain, catalogues);
	const runner = openSameThreadRunner(scenario);
	const { daySeconds, warmUpSeconds } = scenario.simulation;
	const request = {
		ports: null,
		firstDay: 0,
		window: {
			fromSeconds: warmUpSeconds,
			toSeconds: daySeconds
		},
		batches: 1,
		picture: true
	};
	try {
		const [first] = await runner.simulateDays({
			...request,
			days: 1
		}, signal);
		const wanted = Math.max(2, Math.min(days, Math.floor(MOST_EVENTS / Math.max(1, first?.events ?? 0))));
		return {
			scenario,
			days: await runner.simulateDays({
				...request,
				days: wanted
			}, signal)
		};
	} finally {
		runner.close();
	}
}
async function closureFor(document, holds, replay, catalogues, signal) {
	const { scenario, days } = await unlimitedDays(document, CLOSURE_DAYS, catalogues, signal);
	const { daySeconds, warmUpSeconds } = scenario.simulation;
	const busyHour = busiestHour(days, daySeconds, warmUpSeconds);
	return {
		closure: closureOf(loadOfLog(holds, replay.judged), loadOfFit(days, busyHour)),
		events: days.reduce((sum, day) => sum + day.events, 0) / days.length
	};
}
/** Least ports of the fitted scenario. */
async function leastOfFit(scenario, days, signal) {
	const runner = openSameThreadRunner(scenario);
	try {
		return await findLeast(scenario, {
			simulate: () => runner.simulateDays,
			signal,
			days
		});
	} finally {
		runner.close();
	}
}
/** Replays a log, fits it, and holds both against each other. Takes seconds; an abort comes in between. */
async function proveLog(log, options, catalogues, signal) {
	const { scenario } = completeScenario(withChoice(log.document, options), catalogues);
	const { ports, range, software } = scenario.server;
	const name = catalogues.servers.find(({ id }) => id === software)?.name ?? software;
	const wanted = options.days ?? DEFAULT_DAYS;
	if (log.holds === null) {
		const fit = await leastOfFit(scenario, wanted, signal);
		const bare = {
			server: {
				id: software,
				name
			},
			replay: null,
			today: null,
			fit,
			closure: null,
			validation: null,
			recommended: fit.ports
		};
		return {
			...bare,
			sentences: proofSentences(bare, scenario, log)
		};
	}
	const holds = inOrder(log.holds);
	const replay = new LogReplay(holds, ports, scenario.target);
	const answer = replay.answer();
	const size = range === void 0 ? null : range.last - range.first + 1;
	const today = size === null ? null : replayRange(holds, ports, size);
	const { closure, events } = await closureFor(asLogged(log), holds, replay, catalogues, signal);
	const fit = await leastOfFit(scenario, Math.max(4, Math.min(wanted, Math.floor(MOST_EVENTS / Math.max(1, events)))), signal);
	const validation = log.firstPart === null ? null : predict((await unlimitedDays(asLogged({
		...log,
		document: log.firstPart.document
	}), CLOSURE_DAYS, catalogues, signal)).days, holds, log.firstPart.splitSeconds);
	const least = answer.least?.ports ?? null;
	const recommended = least === null || fit.ports === null ? least ?? fit.ports : Math.max(least, fit.ports);
	const bare = {
		server: {
			id: software,
			name
		},
		replay: answer,
		today,
		fit,
		closure,
		validation,
		recommended
	};
	return {
		...bare,
		sentences: proofSentences(bare, scenario, log)
	};
}
// src/logs/fit-summary.ts
var strata = 100;
var clearDifference = 1.5;
/** Means of 100 strata of equal weight; of values in buckets, so within 1.6 %. */
function sampleOf({ zeros, buckets }) {
	const total = buckets.reduce((sum, [, count]) => sum + count, zeros);
	const sample = [];
	const values = [[0, zeros], ...buckets.map(([bucket, count]) => [valueOf(bucket), count])];
	let at = 0;
	let left = values[0]?.[1] ?? 0;
	for (let stratum = 0; stratum < strata; stratum++) {
		let wanted = total / strata;
		let sum = 0;
		while (wanted > 1e-9 && at < values.length) {
			const taken = Math.min(wanted, left);
			sum += taken * values[at][0];
			wanted -= taken;
			left -= taken;
			if (left <= 1e-9) left = values[++at]?.[1] ?? 0;
		}
		sample.push(rounded(sum / (total / strata)));
	}
	return sample;
}
/** Mean data connections of each hour of the day, over the busier kind of day. */
function dayOf({ hours }) {
	const [first, last] = [hours[0]?.[0] ?? 0, hours.at(-1)?.[0] ?? 0];
	const sums = [/* @__PURE__ */ new Float64Array(24), /* @__PURE__ */ new Float64Array(24)];
	const days = [0, 0];
	for (let day = Math.floor(first / 24); day <= Math.floor(last / 24); day++) {
		const kind = isWeekend$1(day * 86400) ? 1 : 0;
		days[kind] = days[kind] + 1;
	}
	for (const [hour, transfers] of hours) {
		const sum = sums[isWeekend$1(hour * 3600) ? 1 : 0];
		sum[hour % 24] = sum[hour % 24] + transfers;
	}
	const mean = (kind) => Array.from(sums[kind], (sum) => sum / Math.max(1, days[kind]));
	const total = (list) => list.reduce((sum, next) => sum + next, 0);
	const [weekdays, weekend] = [mean(0), mean(1)];
	const apart = days[0] >= 4 && days[1] >= 2;
	if (apart && total(weekdays) > clearDifference * total(weekend)) return {
		perHour: weekdays,
		days: "weekdays",
		perDay: total(weekdays)
	};
	if (apart && total(weekend) > clearDifference * total(weekdays)) return {
		perHour: weekend,
		days: "weekend days",
		perDay: total(weekend)
	};
	const all = Array.from(sums[0], (sum, hour) => (sum + sums[1][hour]) / Math.max(1, days[0] + days[1]));
	return {
		perHour: all,
		days: "all days",
		perDay: total(all)
	};
}
/** A scenario of a summary: arrivals by the hour and durations; visits, batches and parallel connections are not in it. */
function fitSummary(summary, options = {}) {
	const { counts, servers, firstSeconds, lastSeconds } = summary;
	const transfers = counts.uploads + counts.downloads + counts.listings;
	const files = counts.uploads + counts.downloads;
	const { perHour, days, perDay } = dayOf(summary);
	const clients = Math.max(1, Math.round(sketchOf(summary.clients).count()));
	const hosts = Math.max(1, Math.round(sketchOf(summary.hosts).count()));
	const [only] = servers;
	return {
		document: {
			version: 1,
			name: "From summaries of logs",
			server: {
				software: options.software ?? (servers.length === 1 ? only ?? "generic" : "generic"),
				...options.range === void 0 ? {} : { range: options.range }
			},
			groups: [{
				name: "From the summaries",
				clients,
				addresses: Math.min(clients, hosts),
				visits: {
					pattern: "daily",
					perClientPerDay: rounded(perDay / clients),
					hours: perHour.map(rounded)
				},
				files: 1,
				listings: 0,
				uploads: files === 0 ? 0 : rounded(counts.uploads / files),
				transferSeconds: { sample: sampleOf(summary.durations) },
				roundTripSeconds: .03,
				thinkSeconds: 0
			}]
		},
		notes: [
			`${several$1(counts.files, "summary", "summaries")} of ${counted$1(counts.lines)} lines: ${several$1(transfers, "data connection")} from ${writtenMoment(firstSeconds)} to ${writtenMoment(lastSeconds)}.`,
			`About ${counted$1(clients)} clients at ${counted$1(hosts)} addresses (sketches: within about 5 %, nineteen times in twenty); durations within 1.6 %; counts are exact.`,
			`The fit describes ${days}. A summary holds no visits: every data connection comes by itself, so starts by the clock and parallel connections are not in it. Read the logs themselves for those.`,
			counts.refusals > 0 ? `${several$1(counts.refusals, "PASV")} got no port: the true demand is larger.` : null
		].filter((note) => note !== null)
	};
}
// src/scenario/write.ts
/**
* Where editors find the JSON Schema of a scenario: `schema/` of the published package, as npm's mirror serves it. The
* number is that of the document's `version`. Assumed: it answers once the package is published under this name.
*/
var SCENARIO_SCHEMA = "https://unpkg.com/passive-port-planner/schema/scenario-1.schema.json";
/** A scenario document as indented JSON that names its schema and ends in a line break; fields keep their order. */
function writeScenario(document) {
	return `${JSON.stringify({
		$schema: SCENARIO_SCHEMA,
		...document
	}, null, 2)}\n`;
}
// src/command-line/zstd.ts
/** Unpacks zstd where this Node can (22.15 and newer); null where it cannot. */
function createZstdDecompressOrNull() {
	const { createZstdDecompress } = zlib;
	return createZstdDecompress === void 0 ? null : createZstdDecompress();
}
// src/command-line/read-log-files.ts
/** The name that stands for standard input. */
var standardInput = "-";
/** Summaries are small; larger files are not even looked at as one. */
var largestSummary = 5e7;
/** Bytes that a file is read by at a time. */
var pieceBytes = 262144;
function webStream(stream) {
	return Readable.toWeb(stream);
}
async function firstBytes(file, length) {
	const handle = await open(file);
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}
async function sourceOf(file, signal) {
	const now = Date.now() / 1e3;
	if (file === standardInput) return {
		stream: () => webStream(process.stdin),
		newestSeconds: now
	};
	try {
		await access(file, constants.R_OK);
		const { mtimeMs } = await stat(file);
		if ((await stat(file)).isDirectory()) throw Object.assign(/* @__PURE__ */ new Error(), { code: "EISDIR" });
		const isZstd = packingOf(await firstBytes(file, 8)) === "zstd";
		const bytes = () => createReadStream(file, {
			signal,
			highWaterMark: pieceBytes
		});
		const unpacker = isZstd ? createZstdDecompressOrNull() : null;
		return {
			stream: () => webStream(unpacker === null ? bytes() : bytes().pipe(unpacker)),
			newestSeconds: mtimeMs / 1e3
		};
	} catch (thrown) {
		throw unreadable(file, thrown);
	}
}
/** Reads log files as one; throws an InputError with a sentence where they are no log. */
async function readLogFiles(files, options, terminal) {
	const { software } = options;
	if (software !== void 0 && !servers.some(({ id }) => id === software)) throw new InputError([`There is no server "${software}"; --list shows their ids.`]);
	const sources = [];
	for (const file of files) sources.push(await sourceOf(file, terminal.signal));
	const result = await readLogs(sources, options, ({ lines }) => {
		if (terminal.showsProgress) terminal.err(`${clearLine}Reading line ${count(lines)} …`);
	});
	if (terminal.showsProgress) terminal.err(clearLine);
	terminal.signal.throwIfAborted();
	if (!result.ok) throw new InputError([`${files.join(", ")}: ${result.message}`]);
	return result;
}
/** The summaries that files are; null where they are logs. Throws an InputError where only some are. */
async function readSummaries(files) {
	const found = [];
	for (const file of files) {
		if (file === standardInput) continue;
		const summary = await summaryIn(file);
		if (summary !== null) found.push(summary);
	}
	if (found.length === 0) return null;
	if (found.length < files.length) throw new InputError(["Some of the files are summaries and some are logs: read the logs first, with --summary."]);
	return found;
}
async function summaryIn(file) {
	try {
		const begin = (await firstBytes(file, 64)).toString("utf8").trimStart();
		if (!begin.startsWith("{") || !begin.includes("log-summary")) return null;
		if ((await stat(file)).size > largestSummary) return null;
	} catch (thrown) {
		throw unreadable(file, thrown);
	}
	const handle = await open(file);
	try {
		const summary = asSummary(JSON.parse(await handle.readFile("utf8")));
		if (summary === null) throw new InputError([`${file}: this summary of a log is damaged.`]);
		return summary;
	} catch (thrown) {
		if (thrown instanceof InputError) throw thrown;
		throw new InputError([`${file}: this summary of a log is damaged.`]);
	} finally {
		await handle.close();
	}
}
// src/command-line/fit-log-file.ts
async function keepSummary(file, summary) {
	if (file === void 0) return;
	try {
		await writeFile(file, `${JSON.stringify(summary)}\n`);
	} catch (thrown) {
		throw unreadable(file, thrown);
	}
}
/**
* Fits a scenario to logs, or to summaries of logs: the document on standard output, on standard error the answer of the
* log's own days first, then what to know about the fit.
*/
async function fitLogFile(command, terminal) {
	const { files, options, summary } = command;
	const summaries = await readSummaries(files);
	if (summaries !== null) {
		const merged = mergeSummaries(summaries);
		await keepSummary(summary, merged);
		const { document, notes } = fitSummary(merged, options);
		terminal.out(writeScenario(document));
		for (const note of notes) terminal.err(`${note}\n`);
		return;
	}
	const log = await readLogFiles(files, options, terminal);
	await keepSummary(summary, log.summary);
	const proof = summary === void 0 ? await proveLog(log, {}, {
		servers,
		clients
	}, terminal.signal) : null;
	terminal.out(writeScenario(log.document));
	for (const sentence of [...proof?.sentences ?? [], ...log.notes]) terminal.err(`${sentence}\n`);
}
// src/servers/places/define.ts
/** A place with every value: those that it leaves alone come from the entry of its server. */
function definePlace(given) {
	const server = serverById(given.server.value);
	if (server === void 0) throw new RangeError(`The catalogue has no server ${JSON.stringify(given.server.value)}.`);
	const own = (fact, otherwise) => fact === void 0 ? assumed(otherwise, `${server.name}: not established`) : {
		...fact,
		source: `The server's own default. ${fact.source}`
	};
	return {
		maxSessions: own(server.maxSessions, 0),
		maxSessionsPerAddress: own(server.maxSessionsPerAddress, 0),
		idleSeconds: own(server.idleSeconds, 300),
		texts: server.configuration === null ? [] : ["server"],
		...given
	};
}
// src/servers/places/aapanel.ts
var guides = "Public guides for aaPanel and BaoTa: PassivePortRange 39000 40000";
/** aaPanel, or BaoTa, with Pure-FTPd. */
var aapanel = definePlace({
	id: "aapanel",
	name: "aaPanel (BaoTa)",
	kind: "panel",
	server: assumed("pure-ftpd", guides),
	range: assumed({
		first: 39e3,
		last: 4e4
	}, guides),
	setting: assumed("PassivePortRange in the panel's own pure-ftpd.conf", guides),
	address: assumed("ForcePassiveIP in the panel's own pure-ftpd.conf", guides),
	note: "1,001 ports carry at most 500 sessions; the default cap of 50 binds first. The ports have to be opened in the cloud's own firewall as well."
});
// src/servers/places/aws-transfer.ts
/** AWS Transfer Family: nine ports that nobody can change. */
var awsTransferPlace = definePlace({
	id: "aws-transfer-family",
	name: "AWS Transfer Family (FTPS)",
	kind: "cloud",
	server: documented("aws-transfer", "AWS Transfer Family user guide"),
	range: documented({
		first: 8192,
		last: 8200
	}, "AWS Transfer Family user guide: data connections use 8192-8200"),
	setting: documented("None: the nine ports are fixed", "AWS Transfer Family user guide"),
	address: documented("PassiveIp of the server's protocol details", "API_ProtocolDetails"),
	note: "9 ports; open exactly these. Behind a load balancer or an address translation 300 connections are the most.",
	texts: [
		"aws-cli",
		"aws-terraform",
		"aws-cloudformation"
	]
});
// src/servers/places/azuracast.ts
var issue = "AzuraCast issue 2169, the maintainer's answer of 2019-11";
/** AzuraCast while it had FTP. */
var azuracast = definePlace({
	id: "azuracast",
	name: "AzuraCast of 2019",
	kind: "image",
	server: documented("pure-ftpd", issue),
	range: documented({
		first: 3e4,
		last: 30049
	}, issue),
	maxSessions: documented(25, `${issue}: 50 ports for 25 users`),
	setting: documented("The published ports of docker-compose.yml and the server's -p", issue),
	address: documented("The server's -P", issue),
	note: "50 ports carry 25 sessions, idle ones included for 15 minutes. Later versions upload over SFTP and need no such ports.",
	texts: ["docker-compose"]
});
// src/servers/places/cloudpanel.ts
var reports$1 = "Public reports of CloudPanel servers; the vendor's page could not be read";
/** CloudPanel with ProFTPD. */
var cloudpanel = definePlace({
	id: "cloudpanel",
	name: "CloudPanel",
	kind: "panel",
	server: assumed("proftpd", reports$1),
	range: assumed({
		first: 49152,
		last: 65535
	}, reports$1),
	setting: assumed("PassivePorts in /etc/proftpd/proftpd.conf", "As in Debian's ProFTPD"),
	address: assumed("MasqueradeAddress in /etc/proftpd/proftpd.conf", "As in Debian's ProFTPD"),
	note: "16,384 ports are more than any load of a hosting panel fills; open as few as the plan says and set the same in ProFTPD."
});
// src/servers/places/cpanel.ts
var reports = "Public reports of cPanel servers; the vendor's page could not be read";
/** cPanel and WHM with Pure-FTPd. */
var cpanel = definePlace({
	id: "cpanel",
	name: "cPanel and WHM",
	kind: "panel",
	server: assumed("pure-ftpd", `${reports}: Pure-FTPd, where ProFTPD was not chosen`),
	range: assumed({
		first: 49152,
		last: 65534
	}, reports),
	maxSessions: assumed(50, `${reports}: 50 connections`),
	maxSessionsPerAddress: assumed(8, `${reports}: 8 per address; 5 in some versions`),
	setting: assumed("PassivePortRange in /var/cpanel/conf/pureftpd/local, then /scripts/setupftpserver pure-ftpd --force", reports),
	address: assumed("ForcePassiveIP in /var/cpanel/conf/pureftpd/local", reports),
	note: "16,383 ports: the cap of 50 sessions binds long before the range does."
});
// src/servers/places/cyberpanel.ts
var conf = "cyberpanel install/pure-ftpd/pure-ftpd.conf at 11eae3f";
/** CyberPanel with Pure-FTPd. */
var cyberpanel = definePlace({
	id: "cyberpanel",
	name: "CyberPanel",
	kind: "panel",
	server: read("pure-ftpd", conf),
	range: assumed({
		first: 40110,
		last: 40210
	}, `The range that public guides open in its firewall; ${conf} names none`),
	maxSessions: read(50, `${conf}: MaxClientsNumber 50`),
	maxSessionsPerAddress: read(8, `${conf}: MaxClientsPerIP 8`),
	idleSeconds: read(900, `${conf}: MaxIdleTime 15`),
	setting: read("PassivePortRange in /etc/pure-ftpd/pure-ftpd.conf", conf),
	address: read("ForcePassiveIP in /etc/pure-ftpd/pure-ftpd.conf; none is set", conf),
	note: "101 ports carry at most 50 sessions, the cap of the file as well. Without PassivePortRange the server leaves what the firewall opens."
});
/** DirectAdmin with Pure-FTPd or ProFTPD. */
var directadmin = definePlace({
	id: "directadmin",
	name: "DirectAdmin",
	kind: "panel",
	server: assumed("pure-ftpd", "Pure-FTPd or ProFTPD, as was chosen; Pure-FTPd needs more ports"),
	range: assumed({
		first: 35e3,
		last: 35999
	}, "Public firewall scripts for DirectAdmin, which all open 35000:35999"),
	setting: assumed("The configuration of the server that was chosen", "Not established"),
	address: assumed("The configuration of the server that was chosen", "Not established"),
	note: "Say which of the two servers runs: Pure-FTPd caps its sessions, ProFTPD does not. The range lies inside Linux's ephemeral ports."
});
// src/servers/places/hestiacp.ts
var vsftpdConf = "hestiacp install/deb/vsftpd/vsftpd.conf at 33d8884";
var proftpdConf = "hestiacp install/deb/proftpd/proftpd.conf at d996e0d";
/** HestiaCP with vsftpd, its default. */
var hestiacp = definePlace({
	id: "hestiacp",
	name: "HestiaCP with vsftpd",
	kind: "panel",
	server: read("vsftpd", vsftpdConf),
	range: read({
		first: 12e3,
		last: 12100
	}, vsftpdConf),
	maxSessions: read(100, `${vsftpdConf}: max_clients=100`),
	maxSessionsPerAddress: read(10, `${vsftpdConf}: max_per_ip=10`),
	setting: read("pasv_min_port and pasv_max_port in /etc/vsftpd.conf", vsftpdConf),
	address: read("pasv_address in /etc/vsftpd.conf; none is set", vsftpdConf),
	note: "101 ports for at most 100 sessions; ten for each address, which an office shares."
});
/** HestiaCP with ProFTPD. */
var hestiacpProftpd = definePlace({
	id: "hestiacp-proftpd",
	name: "HestiaCP with ProFTPD",
	kind: "panel",
	server: read("proftpd", proftpdConf),
	range: read({
		first: 12e3,
		last: 12100
	}, proftpdConf),
	maxSessions: read(20, `${proftpdConf}: MaxInstances 20, a process for each session`),
	setting: read("PassivePorts in /etc/proftpd/proftpd.conf", proftpdConf),
	address: read("MasqueradeAddress in /etc/proftpd/proftpd.conf; none is set", proftpdConf),
	note: "101 ports for at most 20 sessions: the cap binds first."
});
// src/servers/docker-images.ts
/** Images whose start scripts were read. The host must publish the same port numbers. */
var dockerImages = [
	{
		id: "fauria-vsftpd",
		image: "fauria/vsftpd",
		server: "vsftpd",
		range: {
			first: 21100,
			last: 21110
		},
		maxSessions: 2e3,
		maxSessionsPerAddress: 50,
		addressVariable: "PASV_ADDRESS",
		note: "11 ports, PASV_MIN_PORT and PASV_MAX_PORT; no caps set, so vsftpd's own apply.",
		source: "fauria/docker-vsftpd at cf9b181",
		grade: "read"
	},
	{
		id: "delfer-alpine-ftp-server",
		image: "delfer/alpine-ftp-server",
		server: "vsftpd",
		range: {
			first: 21e3,
			last: 21010
		},
		maxSessions: 2e3,
		maxSessionsPerAddress: 50,
		addressVariable: "ADDRESS",
		note: "11 ports, MIN_PORT and MAX_PORT; no caps set, so vsftpd's own apply.",
		source: "delfer/docker-alpine-ftp-server at 8989ee2",
		grade: "read"
	},
	{
		id: "garethflowers-ftp-server",
		image: "garethflowers/ftp-server",
		server: "vsftpd",
		range: {
			first: 4e4,
			last: 40009
		},
		maxSessions: 0,
		maxSessionsPerAddress: 0,
		addressVariable: "PUBLIC_IP",
		note: "10 ports inside Linux's ephemeral range 32768-60999; max_clients and max_per_ip are 0, unlimited.",
		source: "garethflowers/docker-ftp-server at 6204fca",
		grade: "read"
	},
	{
		id: "home-assistant-ftp",
		image: "hassio-addons/addon-ftp",
		server: "vsftpd",
		range: {
			first: 3e4,
			last: 30010
		},
		maxSessions: 5,
		maxSessionsPerAddress: 50,
		addressVariable: "pasv_address",
		note: "11 ports for at most 5 sessions; a file manager that previews a whole folder still met the end of them.",
		source: "hassio-addons/addon-ftp at 9673760 and its issue 87",
		grade: "read"
	},
	{
		id: "stilliard-pure-ftpd",
		image: "stilliard/pure-ftpd",
		server: "pure-ftpd",
		range: {
			first: 3e4,
			last: 30009
		},
		maxSessions: 5,
		maxSessionsPerAddress: 5,
		addressVariable: "PUBLICHOST",
		note: "10 ports for 5 clients: exactly the server's own cap, so more clients need more ports first.",
		source: "stilliard/docker-pure-ftpd at 2300e6f, FTP_PASSIVE_PORTS, FTP_MAX_CLIENTS; issues 40 and 46",
		grade: "read"
	},
	{
		id: "bfren-ftps",
		image: "bfren/docker-ftps",
		server: "vsftpd",
		range: {
			first: 18700,
			last: 18710
		},
		maxSessions: 2e3,
		maxSessionsPerAddress: 50,
		addressVariable: "BF_FTPS_EXTERNAL_IP",
		note: "11 ports for FTPS only, fixed in the image; no caps set, so vsftpd's own apply.",
		source: "bfren/docker-ftps overlay/etc/bf/templates/vsftpd.conf.esh at 07e7112",
		grade: "read"
	}
];
// src/servers/places/images.ts
function placeOf(image) {
	const fact = (value) => ({
		value,
		source: image.source,
		grade: image.grade
	});
	return definePlace({
		id: `image-${image.id}`,
		name: image.image,
		kind: "image",
		server: fact(image.server),
		range: fact(image.range),
		maxSessions: fact(image.maxSessions),
		maxSessionsPerAddress: fact(image.maxSessionsPerAddress),
		setting: fact("The image's variables, and the same numbers where the ports are published"),
		address: fact(`The variable ${image.addressVariable}`),
		note: image.note,
		texts: ["docker-compose", "docker-run"]
	});
}
/** The container images whose start scripts were read, as places. */
var images = dockerImages.map(placeOf);
// src/servers/places/machines.ts
var any = "Whatever was installed: choose the software that runs";
var none = "Nothing is set before the server is: its own default";
var setting = "The server's own configuration, and the same ports in every rule before it";
function machine(given) {
	const { id, name, kind, address, source, grade, note, texts } = given;
	const where = grade === "documented" ? documented(address, source) : assumed(address, source);
	return definePlace({
		id,
		name,
		kind,
		anyServer: true,
		server: assumed("generic", any),
		range: assumed(null, none),
		setting: assumed(setting, "How every server and firewall works"),
		address: where,
		note,
		texts
	});
}
/** Machines that hold nothing yet: the server stays the one that is chosen, the place brings rules, address and time-outs. */
var machines = [
	machine({
		id: "azure-vm",
		name: "Azure virtual machine",
		kind: "cloud",
		address: "The public address of the machine; the server sees only its private one",
		source: "learn.microsoft.com, virtual network public IP addresses",
		grade: "documented",
		note: "The network security group and the machine's own firewall both have to let the range in. A control connection that is idle for 4 minutes during a long transfer may be forgotten on the way: set keep-alives or a longer time-out of the address.",
		texts: [
			"azure-cli",
			"azure-bicep",
			"server"
		]
	}),
	machine({
		id: "aws-ec2",
		name: "AWS EC2 instance",
		kind: "cloud",
		address: "The elastic address of the instance; the server sees only its private one",
		source: "docs.aws.amazon.com, Amazon EC2 instance IP addressing",
		grade: "documented",
		note: "The security group and the machine's own firewall both have to let the range in; one rule holds a whole range.",
		texts: [
			"aws-cli",
			"aws-terraform",
			"aws-cloudformation",
			"server"
		]
	}),
	machine({
		id: "google-compute",
		name: "Google Compute Engine machine",
		kind: "cloud",
		address: "The external address of the machine; the server sees only its internal one",
		source: "cloud.google.com, Compute Engine IP addresses",
		grade: "documented",
		note: "The network's firewall rule and the machine's own firewall both have to let the range in. A connection that is idle for 10 minutes is no longer tracked: set keep-alives for long transfers.",
		texts: [
			"gcloud",
			"google-terraform",
			"server"
		]
	}),
	machine({
		id: "bare-server",
		name: "Linux server of your own",
		kind: "machine",
		address: "The server's own address, or the router's where it stands behind one",
		source: "A machine with a public address needs none to be set",
		grade: "assumed",
		note: "Open the range in the machine's own firewall; behind a router forward the same numbers and announce the router's address.",
		texts: [
			"nftables",
			"server",
			"ufw",
			"firewalld"
		]
	}),
	machine({
		id: "windows-server",
		name: "Windows server of your own",
		kind: "machine",
		address: "The server's own address, or the router's where it stands behind one",
		source: "A machine with a public address needs none to be set",
		grade: "assumed",
		note: "Windows gives 49152-65535 to outgoing connections and excludes parts of it for itself: paste what netsh prints about excluded ports.",
		texts: [
			"windows-powershell",
			"windows-netsh",
			"server"
		]
	})
];
// src/servers/places/plesk.ts
var hoster = "A hoster's guide for Plesk, support.iwv.works article 58";
/** Plesk with its own ProFTPD. */
var plesk = definePlace({
	id: "plesk",
	name: "Plesk",
	kind: "panel",
	server: documented("proftpd", "docs.plesk.com, Advanced Administration Guide: psa-proftpd"),
	range: assumed({
		first: 49152,
		last: 65535
	}, hoster),
	setting: assumed("PassivePorts in a file of its own, /etc/proftpd.d/55-passive-ports.conf", hoster),
	address: assumed("MasqueradeAddress in the same file", "As in ProFTPD"),
	note: "The server is started by xinetd for each session, so its caps are xinetd's."
});
// src/servers/places/qnap.ts
var texts = "Two public texts, a router's rules and a table of ports; no page of the vendor could be read";
/** QNAP with its FTP service. */
var qnap = definePlace({
	id: "qnap",
	name: "QNAP NAS (QTS)",
	kind: "nas",
	server: assumed("proftpd", "Taken as ProFTPD; the software behind the service is not established"),
	range: assumed({
		first: 55536,
		last: 56559
	}, texts),
	setting: assumed("The FTP service's settings, passive FTP port range", texts),
	address: assumed("The FTP service's settings, respond with external IP address", texts),
	note: "1,024 ports; look into the settings of the service, because the default was not established."
});
// src/servers/places/synology.ts
var unknown = "The software behind it is not established";
var router = "kb.synology.com, SRM help, FTP: 55536-55567 for passive data connections";
/** Synology DSM. */
var synology = definePlace({
	id: "synology-dsm",
	name: "Synology NAS (DSM)",
	kind: "nas",
	server: assumed("generic", unknown),
	range: assumed({
		first: 55536,
		last: 55663
	}, "Two public configurations; the vendor's help could not be read, other texts name 55536-55899"),
	setting: documented("Control Panel, File Services, FTP: port range of passive FTP", "Synology DSM help, File Services, FTP; the label was not checked"),
	address: documented("Control Panel, File Services, FTP: report external IP in PASV mode", "Synology DSM help, File Services, FTP; the label was not checked"),
	note: "128 ports; the same range has to be open in the firewall of the NAS and forwarded by the router."
});
/** Synology's routers. */
var synologyRouter = definePlace({
	id: "synology-router",
	name: "Synology router (SRM)",
	kind: "nas",
	server: assumed("generic", unknown),
	range: documented({
		first: 55536,
		last: 55567
	}, router),
	setting: documented("Control Panel, File Services, FTP", router),
	address: documented("Control Panel, File Services, FTP", router),
	note: "32 ports: a few people at once."
});
// src/servers/places/truenas.ts
var model = "truenas/middleware plugins/ftp.py at 019654f";
/** TrueNAS with ProFTPD: no range until one is set. */
var truenas = definePlace({
	id: "truenas",
	name: "TrueNAS",
	kind: "nas",
	server: read("proftpd", `${model} and its proftpd.conf template`),
	range: read(null, `${model}: passiveportsmin and passiveportsmax are 0, any port above 1023`),
	maxSessions: read(32, `${model}: clients 32; api.truenas.com v25.10 says the same`),
	maxSessionsPerAddress: read(0, `${model}: ipconnections 0, unlimited`),
	idleSeconds: read(120, `${model}: timeout 120; older versions set 600`),
	setting: documented("System, Services, FTP, Advanced: Minimum Passive Port and Maximum Passive Port", "The labels of the web interface, as in its source"),
	address: documented("System, Services, FTP, Advanced: Masquerade Address (masqaddress)", "api.truenas.com v25.10, ftp.update"),
	note: "No range is set, so the kernel picks any high port: set one before a firewall comes between. 32 clients are the default cap."
});
// src/servers/places/vesta.ts
var successor = "Taken from HestiaCP, which began as a copy of Vesta";
// src/servers/places/index.ts
/** Where FTP servers come set up, in the order in which a list shows it. */
var places = [
	cpanel,
	plesk,
	directadmin,
	hestiacp,
	hestiacpProftpd,
	definePlace({
		id: "vesta",
		name: "Vesta",
		kind: "panel",
		server: assumed("vsftpd", successor),
		range: assumed({
			first: 12e3,
			last: 12100
		}, `${successor}; public reports name the same ports`),
		maxSessions: assumed(100, successor),
		maxSessionsPerAddress: assumed(10, successor),
		setting: assumed("pasv_min_port and pasv_max_port in /etc/vsftpd.conf", successor),
		address: assumed("pasv_address in /etc/vsftpd.conf", successor),
		note: "101 ports for at most 100 sessions; look into /etc/vsftpd.conf, because the files of Vesta itself could not be read."
	}),
	cloudpanel,
	cyberpanel,
	aapanel,
	synology,
	synologyRouter,
	qnap,
	truenas,
	...images,
	azuracast,
	awsTransferPlace,
	...machines
];
// src/command-line/list-catalogues.ts
var lists = {
	"Servers (server.software)": servers,
	"Places (what servers are set up as there)": places,
	"Clients (groups[].software)": clients,
	"Exports (--export)": exportTargets,
	"Log formats (--log recognises them)": logFormats
};
/** What --list prints: every id with its name. */
function listCatalogues() {
	const widest = Math.max(...Object.values(lists).flatMap((list) => list.map(({ id }) => id.length)));
	return Object.entries(lists).map(([title, entries]) => {
		return `${[title, ...entries.map(({ id, name }) => `  ${id.padEnd(widest)}  ${name}`)].join("\n")}\n`;
	}).join("\n");
}
// src/scenario/link.ts
/** A scenario in a link: `#s=1.` and the base64url text of the deflated JSON. */
var START = "#s=1.";
/** Longest part behind `#`, in characters, and longest JSON, in bytes, that is read or written. */
var LINK_LIMITS = {
	linkCharacters: 8192,
	inflatedBytes: 262144
};
/** The part behind `#` for a text, or null where it would be longer than a link may be. */
async function writeLink(text) {
	const bytes = new TextEncoder().encode(text);
	if (bytes.length > LINK_LIMITS.inflatedBytes) return null;
	const hash = START + toBase64Url(await collect(streamOf(bytes).pipeThrough(new CompressionStream("deflate-raw"))) ?? /* @__PURE__ */ new Uint8Array());
	return hash.length > LINK_LIMITS.linkCharacters ? null : hash;
}
function streamOf(bytes) {
	return new ReadableStream({ start(controller) {
		controller.enqueue(bytes);
		controller.close();
	} });
}
/** All bytes of a stream; null as soon as they are more than `limit`. */
async function collect(stream, limit = Number.POSITIVE_INFINITY) {
	const chunks = [];
	let length = 0;
	const reader = stream.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		length += value.length;
		if (length > limit) {
			await reader.cancel();
			return null;
		}
		chunks.push(value);
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return bytes;
}
function toBase64Url(bytes) {
	let binary = "";
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
// src/words/timeline.ts
var PARTS = {
	connect: "PASV to connected (two round trips)",
	commands: "commands in between",
	handshake: "command and TLS",
	"slow-start": "slow start",
	line: "bytes on the line (1448 of 1514 carry files)",
	transfer: "transfer",
	end: "last acknowledgement and close"
};
/** A part by name. */
function partWords(what) {
	return PARTS[what];
}
/** Seconds to a millisecond where they are few: "0.060 s", "12.4 s". */
function secondsText(seconds) {
	if (seconds < 1) return `${seconds.toFixed(3)} s`;
	return seconds < 100 ? `${Number(seconds.toPrecision(3))} s` : `${Math.round(seconds)} s`;
}
/** "Scanners, upload" or "Scanners, first download of a session". */
function transferWords({ group, isFirst, transfer }) {
	return `${group}, ${isFirst ? `first ${transfer} of a session` : transfer}`;
}
/** When the port is free again. */
function portWords({ parts, portSeconds }) {
	const end = parts.reduce((sum, { seconds }) => sum + seconds, 0);
	if (portSeconds === null) return `It ends after ${secondsText(end)}; the port is held until the session's next PASV or its end.`;
	return portSeconds === end ? `The port is held for ${secondsText(end)}.` : `It ends after ${secondsText(end)}; the port is held for ${secondsText(portSeconds)}.`;
}
/** One line a timeline. */
function timelineLine(timeline) {
	const parts = timeline.parts.map(({ what, seconds }) => `${partWords(what)} ${secondsText(seconds)}`);
	return `${transferWords(timeline)}: ${parts.join(" + ")}. ${portWords(timeline)}`;
}
// src/command-line/curve-table.ts
/** Sizes shown on each side of the answer. */
var around = 4;
function nearAnswer(curve, ports) {
	const sorted = curve.toSorted((a, b) => a.ports - b.ports);
	const answer = sorted.findIndex((point) => point.ports >= ports);
	const centre = answer < 0 ? sorted.length - 1 : answer;
	return sorted.slice(Math.max(0, centre - around), centre + around + 1);
}
function mark(ports, { recommendation, current }) {
	if (ports === recommendation?.ports) return "open";
	if (ports === recommendation?.least) return "least";
	return ports === current?.ports ? "today" : "";
}
function estimated({ refusals, counted }) {
	return counted === 0 && refusals.estimate === 0 ? "none seen" : frequency(refusals.estimate);
}
/** The curve around the answer, or around today's range where nothing is recommended: sizes, refusals, bound, days with a refusal. */
function curveTable(plan) {
	const { recommendation, current, curve, scenario } = plan;
	const centre = recommendation?.ports ?? current?.ports ?? 0;
	if (curve.length === 0) return [];
	return columns([[
		"",
		"ports",
		"refused",
		`${percent(scenario.target.confidence)} sure below`,
		"days with a refusal"
	], ...nearAnswer(curve, centre).map((point) => [
		mark(point.ports, plan),
		count(point.ports),
		estimated(point),
		frequency(point.refusals.high),
		point.daysWithRefusal === null ? "-" : `${count(point.daysWithRefusal)} of ${count(point.days)}`
	])]);
}
// src/symptoms/still-rows.ts
/** What is still seen once the range is large enough, most frequent first, and the case that it is. */
var signs = [
	{
		case: "filter",
		sign: (around) => `A time-out on a port of ${rangeWords(around)}`
	},
	{
		case: "refused",
		sign: () => "Connection refused on the data connection"
	},
	{
		case: "outside",
		sign: (around) => `A port outside ${rangeWords(around)} in the 227 reply`
	},
	{
		case: "address",
		sign: () => "A wrong address in the 227 reply"
	},
	{
		case: "sessions",
		sign: () => "421 at login"
	},
	{
		case: "not-made",
		sign: () => "425 after a transfer command"
	}
];
/** "If you still see …": what a symptom that is not the size of the range means for this server, these clients and this network. */
function stillRows(around) {
	return signs.map(({ case: id, sign }) => ({
		case: id,
		sign: sign(around),
		...wordsOf(id, around)
	}));
}
// src/command-line/still-text.ts
/** "If you still see …": symptoms that are not the size of the range, a paragraph each. */
function stillText(plan, width) {
	return [
		"",
		"If you still see … (--explain LINES reads what was seen)",
		...stillRows(surroundingsOf(plan.scenario, rangesToOpen(plan))).map(({ sign, title, check }) => labelled("", `${sign}: ${title.charAt(0).toLowerCase()}${title.slice(1)}. ${check}`, 2, width))
	];
}
// src/command-line/verdict-text.ts
var labelWidth = 14;
var narrowest$3 = 64;
var widest$3 = 96;
function messages(title, list, width) {
	if (list.length === 0) return [];
	return [
		"",
		title,
		...list.map(({ code, message }) => labelled("", `${message} (${code})`, 2, width))
	];
}
function parts({ verdict }) {
	return [
		["Today", verdict.today],
		["How sure", verdict.sure],
		["Why", verdict.why],
		["Rests most on", verdict.restsOn],
		["Limits", verdict.limits],
		["When it fills", verdict.symptom]
	];
}
/** The formula beside the simulation, size by size. */
function besideTable({ formula }) {
	if (formula.beside.length === 0) return [];
	return [
		"",
		"Formula against simulation",
		...columns([[
			"ports",
			"formula",
			"simulation",
			"inside its interval"
		], ...formula.beside.map((row) => [
			count(row.ports),
			frequency(row.formula),
			frequency(row.simulation.estimate),
			row.agrees ? "yes" : "no"
		])]).map((line) => line.trimEnd())
	];
}
/** What a hold is made of, a line for each kind of data connection. */
function holds({ timelines }, width) {
	if (timelines.length === 0) return [];
	return [
		"",
		"What a hold is made of (middling client, size and line)",
		...timelines.map((timeline) => labelled("", timelineLine(timeline), 2, width))
	];
}
function workings({ assumptions, run, demand, formula }) {
	const { median, max } = demand.peak;
	const formulaPorts = formula.ports === null ? "no size" : `${count(formula.ports)} ${formula.ports === 1 ? "port" : "ports"}`;
	return [
		`Ports busy at a day's peak: ${count(median)} on the usual day, ${count(max)} on the worst of ${count(demand.days)}.`,
		`Formula: ${formula.name} at ${Number(formula.erlangs.toPrecision(3))} erlangs: ${formulaPorts}. ${formula.why}`,
		`${count(assumptions.length)} defaults were assumed; --json lists each with its source.`,
		`${count(run.days)} days, ${count(run.events)} events, ${run.seconds.toFixed(1)} s.`
	];
}
/** A plan in words for lines of `width` characters (64 to 96 are used), without colours. */
function verdictText(plan, width) {
	const columns = Math.max(narrowest$3, Math.min(widest$3, width));
	const table = curveTable(plan);
	return `${[
		...wrap(plan.verdict.headline, columns),
		"",
		...parts(plan).flatMap(([label, text]) => text === null || text === "" ? [] : [labelled(label, text, labelWidth, columns)]),
		...table.length === 0 ? [] : ["", ...table.map((line) => line.trimEnd())],
		...messages("Limits", plan.limits, columns),
		...messages("Warnings", plan.warnings, columns),
		...stillText(plan, columns),
		...besideTable(plan),
		...holds(plan, columns),
		"",
		...workings(plan).flatMap((line) => wrap(line, columns))
	].join("\n")}\n`;
}
// src/command-line/write-exports.ts
/** The targets with these ids; throws an InputError that names every unknown one. */
function findTargets(ids) {
	const known = new Map(exportTargets.map((target) => [target.id, target]));
	const unknown = ids.filter((id) => !known.has(id));
	if (unknown.length > 0) throw new InputError(unknown.map((id) => `--export is "${id}"; it must be an export id: ${[...known.keys()].join(", ")}.`));
	return ids.flatMap((id) => known.get(id) ?? []);
}
/** Files of one name get their target's id in front, so that none overwrites another. */
function withOwnNames(targets, request) {
	const named = targets.flatMap(({ id, texts }) => texts(request).map((text) => ({
		id,
		...text
	})));
	const uses = /* @__PURE__ */ new Map();
	for (const { file } of named) uses.set(file, (uses.get(file) ?? 0) + 1);
	return named.map(({ id, file, text }) => ({
		file: (uses.get(file) ?? 0) > 1 ? `${id}-${file}` : file,
		text
	}));
}
/**
* Makes the folder for exported texts, with the folders above it, and sees that it may be written to; throws an
* InputError where not. Called before anything is simulated.
*/
async function makeFolder(folder) {
	try {
		await makeWithParents(resolve(folder));
		await access(folder, constants$1.W_OK);
	} catch (thrown) {
		const { code, message } = thrown;
		throw new InputError([`--out ${folder} cannot be written to: ${folderFaults[code ?? ""] ?? message}.`]);
	}
}
var folderFaults = {
	EACCES: "it may not be written to",
	EPERM: "no folder may be made there",
	ENOENT: "no folder can be made there",
	ENOTDIR: "it, or a part of its path, is no folder",
	EROFS: "its disk is read-only"
};
/** One folder at a time: asked for all at once, Node 20 never comes back where a file system refuses with "no such file". */
async function makeWithParents(folder) {
	try {
		if ((await stat(folder)).isDirectory()) return;
	} catch (thrown) {
		const { code } = thrown;
		if (code !== "ENOENT" || dirname(folder) === folder) throw thrown;
		await makeWithParents(dirname(folder));
		await mkdir(folder);
		return;
	}
	throw Object.assign(/* @__PURE__ */ new Error(), { code: "ENOTDIR" });
}
/** Where each text belongs, and what its platform will say to a plan of this size. */
function advice(targets, request) {
	return targets.flatMap((target) => [`${target.id}: ${target.texts(request)[0]?.where ?? ""}\n`, ...target.notes(request).map(({ over, message }) => `${target.id}: ${over ? "platform-cap: " : ""}${message}\n`)]).join("");
}
/**
* Writes each text to a file of the folder, or, without a folder, all to standard output; where each belongs and the caps
* that it meets go to standard error.
*/
async function writeExports(targets, request, folder, terminal) {
	const texts = withOwnNames(targets, request);
	if (folder === void 0) terminal.out(texts.map(({ text }) => text).join("\n"));
	else {
		await Promise.all(texts.map(({ file, text }) => writeFile(join(folder, file), text)));
		for (const { file } of texts) terminal.err(`Wrote ${join(folder, file)}\n`);
	}
	terminal.err(advice(targets, request));
}
// src/command-line/plan-file.ts
function write(plan, command, terminal) {
	const writesTexts = command.exports.length > 0 && command.out === void 0;
	if (command.json) terminal.out(`${JSON.stringify(plan, null, 2)}\n`);
	else if (writesTexts) terminal.err(`${plan.verdict.headline}\n`);
	else terminal.out(verdictText(plan, terminal.width));
}
/** Makes the plan of a scenario file and writes what was asked for; 3 where today's range is one to fail for. */
async function planFile(command, terminal, services) {
	const targets = findTargets(command.exports);
	const read = await readScenarioFile(command.file, command);
	needRange(read.scenario, command.failIf);
	if (command.out !== void 0) await makeFolder(command.out);
	const { plan } = await withWorkers(command.workers, terminal, services, (bench) => bench.plan(read));
	write(plan, command, terminal);
	if (targets.length > 0) await writeTexts(targets, read, plan, command, terminal);
	return failsFor(plan, command.failIf, terminal) ? 3 : 0;
}
async function writeTexts(targets, read, plan, command, terminal) {
	await writeExports(targets, {
		plan,
		link: await writeLink(JSON.stringify(read.document)),
		chosen: command.keepRange ? plan.scenario.server.range ?? null : null
	}, command.out, terminal);
}
// src/command-line/one-line.ts
/** A text on one line that a terminal takes as text: line breaks become spaces, other control characters their codes. */
function oneLine(text) {
	return text.replace(/\s+/g, " ").replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
// src/words/recovery.ts
/** One or two sentences: what it needs, and how long the range that there is takes. */
function recoverySentences(recovery, scenario) {
	const { fromSeconds, ports, range, secondsUntilNormal, withinSeconds } = recovery;
	const clients = scenario.groups.reduce((sum, group) => sum + group.clients, 0);
	const asked = oneIn$1(scenario.target.refusals);
	const back = `After an outage all ${count$1(clients, "client")} are back within ${count$1(withinSeconds, "second")} of ${clock$1(fromSeconds)}, besides the usual load`;
	const need = ports === null ? `${back}: no range up to 16,384 ports keeps refusals under ${asked} then.` : `${back}: that hour needs ${count$1(ports, "port")} for ${asked}.`;
	if (range === null) return [need];
	const one = range === 1;
	const [named, takes, refuses] = [
		one ? "The one port" : `The ${thousands(range)} ports`,
		one ? "takes" : "take",
		one ? "refuses" : "refuse"
	];
	return [need, `${named} that there are ${normal(secondsUntilNormal, takes, refuses)}`];
}
function normal(seconds, take, refuse) {
	if (seconds === null) return `${refuse} more than that for the rest of the day.`;
	if (seconds === 0) return `${take} it without refusing more than usual.`;
	return `${take} about ${count$1(Math.ceil(seconds / 60), "minute")} until no more is refused than usual.`;
}
// src/command-line/recovery-of-file.ts
var narrowest$2 = 64;
var widest$2 = 96;
/** Answers what an outage leads to when everybody comes back at once, in words or as a document. */
async function recoveryOfFile(command, terminal, services) {
	const { scenario } = await readScenarioFile(command.file, command);
	const { signal } = terminal;
	const { withinSeconds } = command;
	const days = command.days ?? recoveryDays(scenario);
	const recovery = await withWorkers(command.workers, terminal, services, ({ simulate }) => services.planRecovery(scenario, { withinSeconds }, {
		simulate,
		signal,
		days
	}));
	const width = Math.max(narrowest$2, Math.min(widest$2, terminal.width));
	const lines = recoverySentences(recovery, scenario).flatMap((text) => wrap(text, width));
	terminal.out(command.json ? `${JSON.stringify(recovery, null, 2)}\n` : `${lines.join("\n")}\n`);
}
// src/logs/keep-server.ts
/** What belongs to the machine and the network, whichever software runs there. */
var lasting = [
	"range",
	"nodes",
	"nodesLost",
	"uplinkBitsPerSecond",
	"downlinkBitsPerSecond"
];
/**
* The server of a scenario once a log is used: it stays as it is, with its range, unless the log names another software;
* then what was said about the old one's ports and caps goes with it. `named` = "generic" where the log names none.
*/
function keptServer(current, named) {
	if (named === "generic" || named === current.software) return current;
	const kept = { software: named };
	for (const field of lasting) if (current[field] !== void 0) Object.assign(kept, { [field]: current[field] });
	return kept;
}
// src/command-line/replay-log.ts
var narrowest$1 = 64;
var widest$1 = 96;
/** Least ports and, where a range is given, its refusals, one server a line. */
function replayTable(proofs) {
	return columns([[
		"",
		"least, replayed",
		"least, fitted",
		...proofs.some(({ today }) => today !== null) ? ["refused by the range"] : []
	], ...proofs.map(({ server, replay, fit, today }) => [
		server.name,
		replay?.least == null ? "none" : count(replay.least.ports),
		fit.ports === null ? "none" : count(fit.ports),
		...today === null ? [] : [`${count(today.refused)} of ${count(today.asked)}`]
	])]).map((line) => line.trimEnd());
}
/** When the range refused, a sentence for each server that did. */
function refusalTimes(proofs) {
	return proofs.flatMap(({ server, today }) => today === null || today.refused === 0 ? [] : [`${server.name}, ${count(today.ports)} ports: ${count(today.refused)} refused, ${whenRefused(today)}.`]);
}
/** Replays a log's own days through servers and a range, beside the fitted scenario. */
async function replayLog(command, terminal) {
	const { files, options, software, range, json } = command;
	const unknown = software.filter((id) => !servers.some((server) => server.id === id));
	if (unknown.length > 0) throw new InputError(unknown.map((id) => `There is no server "${id}"; --list shows their ids.`));
	const log = await readLogFiles(files, options, terminal);
	const chosen = software.length === 0 ? [log.document.server.software] : software;
	const proofs = [];
	for (const id of chosen) {
		const server = {
			...keptServer(log.document.server, id),
			software: id,
			...range === void 0 ? {} : { range }
		};
		proofs.push(await proveLog(log, { server }, {
			servers,
			clients
		}, terminal.signal));
	}
	if (json) {
		terminal.out(`${JSON.stringify(proofs, null, 2)}\n`);
		return;
	}
	const width = Math.max(narrowest$1, Math.min(widest$1, terminal.width));
	const words = [...proofs.length === 1 ? proofs[0].sentences : refusalTimes(proofs)];
	const lines = [
		...replayTable(proofs),
		"",
		...words.flatMap((text) => wrap(text, width))
	];
	terminal.out(`${lines.join("\n").trimEnd()}\n`);
}
// src/command-line/servers-of-file.ts
/** Days on which each server is tried where nobody says how many. */
var SERVER_DAYS = 40;
function ports({ ports }) {
	return ports === null ? "none" : count(ports);
}
/** What each server needs, fewest ports first; those that behave alike share a line. With several nodes, on each of them. */
function serversText(found, nodes) {
	const alike = /* @__PURE__ */ new Map();
	for (const { name, least, otherReading, leavesRange, note } of found) {
		const other = otherReading === null ? "" : ports(otherReading);
		const cells = [
			ports(least),
			other,
			leavesRange ? `${note}, leaves the range` : note
		];
		const line = alike.get(cells.join()) ?? {
			names: [],
			cells,
			least: least.ports ?? Infinity
		};
		line.names.push(name);
		alike.set(cells.join(), line);
	}
	const rows = [...alike.values()].toSorted((a, b) => a.least - b.least).map(({ names, cells: [least = "", other = "", note = ""] }) => ({
		numbers: [
			note,
			least,
			other
		],
		names
	}));
	return `${columns([[
		"",
		nodes > 1 ? "least ports, each node" : "least ports",
		"if read otherwise"
	], ...rows.map((row) => row.numbers)]).map((line, index) => `${line}  ${index === 0 ? "" : rows[index - 1].names.join(", ")}`.trimEnd()).join("\n")}\n`;
}
/** What the figures are for. */
function premiseText({ target }) {
	return `For the load of the file${target.growth > 0 ? ` with ${percent(target.growth)} more clients` : ""}; caps on sessions are lifted, since they would turn users away instead of needing ports.`;
}
/** Answers what the same clients would need with each server of the catalogue, as a table or as a document. */
async function serversOfFile(command, terminal, services) {
	const { scenario } = await readScenarioFile(command.file, command);
	const { signal } = terminal;
	const days = command.days ?? Math.min(SERVER_DAYS, scenario.simulation.days);
	const found = await withWorkers(command.workers, terminal, services, ({ simulate }) => services.findOtherServers(scenario, {
		simulate,
		signal,
		days
	}));
	terminal.out(command.json ? `${JSON.stringify(found, null, 2)}\n` : `${serversText(found, scenario.server.nodes)}${premiseText(scenario)}\n`);
}
// src/command-line/stagger-of-file.ts
/** Days on which each window is tried where nobody says how many. */
var STAGGER_DAYS = 40;
var narrowest = 64;
var widest = 96;
/** Each group's ladder as a sentence and a table; with several nodes the ports are those of each. */
function staggerText(ladders, nodes, width) {
	if (ladders.length === 0) return "No group starts together: there is nothing to spread.\n";
	const across = Math.max(narrowest, Math.min(widest, width));
	return `${ladders.map(({ name, now, steps, sentence }) => {
		const said = sentence === "" ? `${name}: spreading the starts saves no port.` : sentence;
		const rows = [now, ...steps].map(({ seconds, least }) => [seconds === 0 ? "at once" : windowWords(seconds), least.ports === null ? "none" : count(least.ports)]);
		const head = ["start within", nodes > 1 ? "least ports, each node" : "least ports"];
		return [
			...wrap(said, across),
			"",
			...columns([head, ...rows])
		].join("\n");
	}).join("\n\n")}\n`;
}
/** Answers what clients that start together need if they start spread over longer. */
async function staggerOfFile(command, terminal, services) {
	const { scenario } = await readScenarioFile(command.file, command);
	const { signal } = terminal;
	const days = command.days ?? Math.min(STAGGER_DAYS, scenario.simulation.days);
	const found = await withWorkers(command.workers, terminal, services, ({ simulate }) => services.findStagger(scenario, null, {
		simulate,
		signal,
		days
	}));
	terminal.out(command.json ? `${JSON.stringify(found, null, 2)}\n` : staggerText(found, scenario.server.nodes, terminal.width));
}
// src/command-line/run-command.ts
/** Undefined = done. */
async function run(words, terminal, services) {
	const command = readArguments(words);
	switch (command.kind) {
		case "help":
			terminal.out(helpText(command.topic, terminal.program));
			return 0;
		case "completion":
			terminal.out(completionText(command.shell, optionNames));
			return 0;
		case "list":
			terminal.out(listCatalogues());
			return 0;
		case "log": return fitLogFile(command, terminal);
		case "replay": return replayLog(command, terminal);
		case "plan": return planFile(command, terminal, services);
		case "compare": return compareFiles(command, terminal, services);
		case "capacity": return capacityOfFile(command, terminal, services);
		case "explain": return explainFile(command, terminal);
		case "stagger": return staggerOfFile(command, terminal, services);
		case "recovery": return recoveryOfFile(command, terminal, services);
		case "servers": return serversOfFile(command, terminal, services);
	}
}
function tell(thrown, terminal) {
	if (thrown instanceof InputError) {
		terminal.err(thrown.problems.map((problem) => `${oneLine(problem)}\n`).join(""));
		return 2;
	}
	if (terminal.signal.aborted) terminal.err("Cancelled.\n");
	else terminal.err(`${oneLine(thrown instanceof Error ? thrown.message : String(thrown))}\n`);
	return 1;
}
/** Does what the words after the program's name say; every failure is told on standard error. Never rejects. */
async function runCommand(words, terminal, services) {
	try {
		return await run(words, terminal, services) ?? 0;
	} catch (thrown) {
		return tell(thrown, terminal);
	}
}
// src/command-line/main.ts
var interrupted = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => interrupted.abort());
process.stdout.on("error", ({ code, message }) => {
	if (code !== "EPIPE") process.stderr.write(`Standard output cannot be written to: ${message}.\n`);
	process.exit(1);
});
var services = {
	makePlan,
	comparePlans,
	planCapacity,
	planRecovery,
	findOtherServers,
	findStagger,
	openWorkers(workers) {
		const pool = openNodePool(workers);
		pool.warm();
		return {
			openRunner: (scenario, options) => openPoolRunner(scenario, pool, options),
			close: () => pool.close()
		};
	}
};
process.exitCode = await runCommand(process.argv.slice(2), {
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text),
	showsProgress: process.stderr.isTTY ?? false,
	width: process.stdout.columns ?? 88,
	program: import.meta.url.endsWith(".mjs") ? "passive-port-planner" : "npm run --silent plan --",
	signal: interrupted.signal
}, services);
export {};

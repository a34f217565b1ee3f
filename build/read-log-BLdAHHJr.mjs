import { a as meanOf, c as log, d as BatchSize, i as lognormalBetween, l as log1p, m as wrap, n as slowStartMicros, o as refusesByChance, r as tlsRoundTrips, s as exp, t as PAYLOAD_SHARE, u as power } from "./transfer-time-hYD1Ij7K.mjs";
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { MessageChannel, Worker } from "node:worker_threads";
// src/jobs/errors.ts
/** A job that could not be done; the message is a sentence that says what a person can do. */
var JobError = class extends Error {
	constructor(..._args) {
		super(..._args);
		this.name = "JobError";
	}
};
/** The error of a cancelled job: the signal's own where it is an AbortError, else a new one. */
function abortError(signal) {
	const { reason } = signal;
	if (reason instanceof Error && reason.name === "AbortError") return reason;
	return new DOMException("The run was cancelled.", "AbortError");
}
/** A throw out of the simulation: a fault of the program, told with what was thrown. */
function faultError(thrown) {
	return new JobError(`The simulation stopped with a fault of its own (${thrown instanceof Error ? thrown.message : String(thrown)}). Please report it together with the scenario.`, { cause: thrown });
}
// src/jobs/day-worker.ts
/** A worker that answers nothing for so long after its start will never answer. */
var startMilliseconds = 2e4;
/**
* One worker. Plain comlink leaves a call pending for ever where the worker is ended, dies or never starts;
* here every call races against those.
*/
var DayWorker = class {
	#started;
	#api;
	#ended;
	#reject;
	#scenario;
	/** The batch under way, also one that nobody waits for any more. */
	#batch;
	/** Throws a JobError where the thread cannot be started at all. */
	constructor(start) {
		this.#reject = () => {};
		this.#scenario = null;
		this.#batch = null;
		this.alive = true;
		this.#started = startOrSay(start);
		this.#api = wrap(this.#started.endpoint);
		this.#ended = new Promise((_resolve, reject) => {
			this.#reject = reject;
		});
		this.#ended.catch(() => {});
		this.#started.onFailure((sentence) => this.end(new JobError(sentence)));
	}
	/** Whether the worker already knows this scenario. */
	knows(scenario) {
		return this.#scenario === scenario;
	}
	/** Ends the thread at once; a call under way rejects with `error`. */
	end(error) {
		if (!this.alive) return;
		this.alive = false;
		this.#reject(error);
		this.#started.terminate();
	}
	/** Simulates some days. An abort rejects at once; `rest` tells when the worker may be used again. */
	runBatch(scenario, request, signal) {
		return this.#run(scenario, () => this.#api.simulateDays(request), signal);
	}
	/** Does one run of a splitting, in the same way. */
	split(scenario, request, run, signal) {
		return this.#run(scenario, () => this.#api.split(request, run), signal);
	}
	async #run(scenario, work, signal) {
		if (signal.aborted) throw abortError(signal);
		let onAbort = () => {};
		const aborted = new Promise((_resolve, reject) => {
			onAbort = () => reject(abortError(signal));
			signal.addEventListener("abort", onAbort);
		});
		const answer = this.#call(scenario, work).catch((thrown) => {
			this.end(faultError(thrown));
			return this.#ended;
		});
		const batch = Promise.race([answer, this.#ended]);
		const clear = () => this.#batch = null;
		this.#batch = batch.then(clear, clear);
		try {
			return await Promise.race([batch, aborted]);
		} finally {
			signal.removeEventListener("abort", onAbort);
		}
	}
	/** Waits for the batch under way, but not for long: then the worker is ended, since nothing else stops a simulation in its loop. */
	async rest() {
		if (this.#batch === null) return;
		const timer = setTimeout(() => this.end(new DOMException("The run was cancelled.", "AbortError")), 150);
		await this.#batch;
		clearTimeout(timer);
	}
	/** Whether a batch is under way. */
	get working() {
		return this.#batch !== null;
	}
	/** The scenario and the work go out together: the worker need not wait for this thread in between. */
	async #call(scenario, work) {
		if (this.#scenario === scenario) return work();
		const prepared = this.#beforeLong(this.#api.useScenario(scenario));
		const [done] = await Promise.all([work(), prepared]);
		this.#scenario = scenario;
		return done;
	}
	/** The first answer tells that the worker has started. */
	async #beforeLong(answer) {
		const timer = setTimeout(() => {
			const seconds = startMilliseconds / 1e3;
			this.end(new JobError(`The simulation worker did not start within ${seconds} s. Try again.`));
		}, startMilliseconds);
		await Promise.race([answer, this.#ended]).finally(() => clearTimeout(timer));
	}
};
function startOrSay(start) {
	try {
		return start();
	} catch (thrown) {
		throw new JobError(`The simulation worker could not be started: ${thrown instanceof Error ? thrown.message : String(thrown)}`, { cause: thrown });
	}
}
// src/jobs/worker-pool.ts
/** Workers beyond this help little: messages and memory grow, a run has few batches left. */
var mostWorkers = 8;
/** Workers to use on a machine with this many logical processors, of which some are to be left free. */
function defaultWorkers(processors, free) {
	return Math.max(1, Math.min(processors - free, mostWorkers));
}
/** At most `size` workers, started when first needed or warmed, reused while they live, shared by any number of runners. */
var WorkerPool = class {
	#start;
	#idle = [];
	#busy = /* @__PURE__ */ new Set();
	#waiting = [];
	#closed = false;
	/** Whether workers are to be started before they are needed. */
	#warmed = false;
	/** `size` 1 or more. */
	constructor(size, start) {
		this.size = size;
		this.#start = start;
	}
	/** Starts workers before they are needed (also after an abort), so that the next answer comes quickly. A failure shows when work comes. */
	warm() {
		this.#dropDead();
		this.#warmed = true;
		while (!this.#closed && this.#idle.length + this.#busy.size < this.size) try {
			this.#idle.push(new DayWorker(this.#start));
		} catch {
			return;
		}
	}
	/** Simulates some days in the next free worker. Rejects with an AbortError or a JobError; always settles. */
	runBatch(scenario, request, signal) {
		return this.#lend(scenario, (worker) => worker.runBatch(scenario, request, signal), signal);
	}
	/** Does one run of a splitting, in the same way. */
	split(scenario, request, run, signal) {
		return this.#lend(scenario, (worker) => worker.split(scenario, request, run, signal), signal);
	}
	async #lend(scenario, work, signal) {
		if (signal.aborted) throw abortError(signal);
		const worker = await this.#take(scenario, signal);
		try {
			return await work(worker);
		} finally {
			if (worker.working) worker.rest().then(() => this.#giveBack(worker));
			else this.#giveBack(worker);
		}
	}
	/** Ends every worker; work under way and work that waits is rejected, and so is all that comes later. */
	close() {
		this.#closed = true;
		const error = new DOMException("The run was cancelled.", "AbortError");
		for (const waiting of this.#waiting.splice(0)) waiting.fail(error);
		for (const worker of [...this.#busy, ...this.#idle.splice(0)]) worker.end(error);
	}
	#dropDead() {
		const alive = this.#idle.filter((worker) => worker.alive);
		this.#idle.splice(0, this.#idle.length, ...alive);
	}
	async #take(scenario, signal) {
		if (this.#closed) throw new JobError("The simulation workers have been closed.");
		this.#dropDead();
		const known = this.#idle.findIndex((worker) => worker.knows(scenario));
		const idle = known >= 0 ? this.#idle.splice(known, 1)[0] : this.#idle.shift();
		if (idle !== void 0) return this.#use(idle);
		if (this.#busy.size < this.size) return this.#use(new DayWorker(this.#start));
		return this.#use(await this.#wait(signal));
	}
	#use(worker) {
		this.#busy.add(worker);
		return worker;
	}
	#wait(signal) {
		return new Promise((resolve, reject) => {
			const waiting = {
				take: (worker) => {
					signal.removeEventListener("abort", onAbort);
					resolve(worker);
				},
				fail: (error) => {
					signal.removeEventListener("abort", onAbort);
					reject(error);
				}
			};
			const onAbort = () => {
				this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
				waiting.fail(abortError(signal));
			};
			signal.addEventListener("abort", onAbort);
			this.#waiting.push(waiting);
		});
	}
	#giveBack(worker) {
		this.#busy.delete(worker);
		const waiting = this.#closed ? void 0 : this.#waiting.shift();
		if (waiting === void 0) {
			if (worker.alive && !this.#closed) this.#idle.push(worker);
			else if (this.#warmed) this.warm();
			return;
		}
		try {
			const next = worker.alive ? worker : new DayWorker(this.#start);
			this.#busy.add(next);
			waiting.take(next);
		} catch (error) {
			waiting.fail(error);
		}
	}
};
// src/jobs/node-pool.ts
/** Compiled, the thread's entry stands beside this file; in the sources a thread must learn to read TypeScript first. */
var isCompiled = import.meta.url.endsWith(".mjs");
var entry$1 = new URL(isCompiled ? "simulate-days.mjs" : "../../workers/simulate-days-node.ts", import.meta.url);
function startThread(file) {
	const { port1, port2 } = new MessageChannel();
	const begin = isCompiled ? file : new URL("node-thread.mjs", import.meta.url);
	const worker = new Worker(begin, {
		workerData: {
			entry: file.href,
			port: port2
		},
		transferList: [port2],
		execArgv: []
	});
	return {
		endpoint: port1,
		onFailure(report) {
			worker.on("error", (error) => report(`A simulation thread stopped: ${error.message}`));
			worker.on("messageerror", () => report("A simulation thread sent an unreadable message."));
			port1.on("messageerror", () => report("A simulation thread sent an unreadable message."));
			worker.on("exit", (code) => report(`A simulation thread ended by itself (code ${code}).`));
		},
		terminate() {
			port1.close();
			worker.terminate();
		}
	};
}
/** Lets the engine draw more functions into one: long simulations take a seventh less time (`npm run benchmark`). */
var INLINE_MORE = "--max-inlined-bytecode-size-cumulative=2000";
/** Node's worker threads; `workers` absent = as many as the machine has processors for: this thread only waits. `file` is the entry to start. */
function openNodePool(workers = defaultWorkers(availableParallelism(), 0), file = entry$1) {
	setFlagsFromString(INLINE_MORE);
	return new WorkerPool(workers, () => startThread(file));
}
// src/jobs/simulate-in-batches.ts
var progressMilliseconds = 100;
/** Passes on at most ten calls a second; the rest are dropped. */
function atMostTenASecond(onDays) {
	if (onDays === void 0) return () => {};
	let last = Number.NEGATIVE_INFINITY;
	return (progress) => {
		const now = performance.now();
		if (now - last < progressMilliseconds) return;
		last = now;
		onDays(progress);
	};
}
/** Aborts when any of the signals does; `stop` takes the listeners off again. */
function anySignal(signals) {
	const either = new AbortController();
	const listeners = signals.map((signal) => {
		const onAbort = () => either.abort(abortError(signal));
		if (signal.aborted) onAbort();
		signal.addEventListener("abort", onAbort);
		return () => signal.removeEventListener("abort", onAbort);
	});
	return {
		signal: either.signal,
		stop: () => listeners.forEach((remove) => remove())
	};
}
function inOrderOfDay(summaries, firstDay, days) {
	const sorted = summaries.toSorted((a, b) => a.day - b.day);
	if (sorted.length === days && sorted.every((summary, index) => summary.day === firstDay + index)) return sorted;
	throw new JobError("The simulation returned other days than it was asked for. Please report it.");
}
/**
* Splits requests into batches, `lanes` at a time, and merges them by day: what comes back never depends on how it was split.
* The first failure stops the other lanes. `closed` ends every request.
*/
function simulateInBatches(scenario, runBatch, lanes, closed, { onDays }) {
	const report = atMostTenASecond(onDays);
	const size = new BatchSize();
	return async (request, signal) => {
		const failed = new AbortController();
		const either = anySignal([
			signal,
			closed,
			failed.signal
		]);
		const end = request.firstDay + request.days;
		const summaries = [];
		let nextDay = request.firstDay;
		const runLane = async () => {
			while (nextDay < end) {
				const days = size.next(end - nextDay, lanes);
				const last = nextDay + days;
				let firstDay = nextDay;
				nextDay = last;
				while (firstDay < last) {
					if (either.signal.aborted) throw abortError(either.signal);
					const done = await runBatch(scenario, {
						...request,
						firstDay,
						days: last - firstDay
					}, either.signal);
					if (done.days.length === 0) break;
					firstDay += done.days.length;
					size.learn(done.days.length, done.milliseconds);
					for (const day of done.days) summaries.push(day);
					report({
						request,
						daysDone: summaries.length
					});
				}
			}
		};
		try {
			if (either.signal.aborted) throw abortError(either.signal);
			await Promise.all(Array.from({ length: lanes }, runLane));
			return inOrderOfDay(summaries, request.firstDay, request.days);
		} finally {
			failed.abort();
			either.stop();
		}
	};
}
// src/jobs/split-in-runs.ts
/** Asks for all runs at once: whoever does them takes as many at a time as it can. The first failure stops the others; `closed` ends every request. */
function splitInRuns(scenario, runSplit, closed) {
	return async (request, signal) => {
		const failed = new AbortController();
		const either = anySignal([
			signal,
			closed,
			failed.signal
		]);
		try {
			if (either.signal.aborted) throw abortError(either.signal);
			const numbers = Array.from({ length: request.runs }, (_, index) => request.firstRun + index);
			return await Promise.all(numbers.map((run) => runSplit(scenario, request, run, either.signal)));
		} finally {
			failed.abort();
			either.stop();
		}
	};
}
// src/jobs/pool-runner.ts
/** Simulates in the workers of a pool. Closing the runner leaves the pool, and its idle workers, open. */
function openPoolRunner(scenario, pool, options = {}) {
	const closed = new AbortController();
	const runBatch = (given, request, signal) => pool.runBatch(given, request, signal);
	const runSplit = (given, request, run, signal) => pool.split(given, request, run, signal);
	const days = simulateInBatches(scenario, runBatch, pool.size, closed.signal, options);
	return {
		simulateDays: Object.assign(days, { split: splitInRuns(scenario, runSplit, closed.signal) }),
		close: () => closed.abort()
	};
}
// src/scenario/failures.ts
/** All kinds, in the order of the contract. */
var FAILURE_KINDS = [
	"refused",
	"killed",
	"turnedAway",
	"unanswered"
];
/** Kinds that a refusal by the range can take, as the server has it: a retry rule given by hand speaks of all three. */
var REFUSALS = /* @__PURE__ */ new Set([
	"refused",
	"killed",
	"unanswered"
]);
/** What a refusal by the range is to the clients of a server that behaves so when it is full. */
var REFUSAL_KIND = {
	refuse: "refused",
	"close-session": "killed",
	"outside-range": "unanswered",
	wait: "refused"
};
/** What a client does next that this server refuses a port. */
function refusalOf(group, { whenFull }) {
	return group.failures[REFUSAL_KIND[whenFull]];
}
/** Whether clients of the group ask again after a refusal by this server: further tries, or the other command. */
function triesAgain(group, ports) {
	const { then, attempts } = refusalOf(group, ports);
	return then === "retry" && attempts !== 0 || asksAgain(group, ports);
}
function asksAgain({ asksTwice }, { whenFull }) {
	if (whenFull === "close-session") return false;
	return asksTwice !== false && !(asksTwice === "when-refused" && whenFull === "outside-range");
}
/** Where a client without a table goes on: a session that is gone has to be opened anew, and without one it is over. */
var WHERE = {
	refused: {
		on: "same-session",
		afterwards: "next-file"
	},
	killed: {
		on: "new-session",
		afterwards: "give-up"
	},
	turnedAway: {
		on: "new-session",
		afterwards: "give-up"
	},
	unanswered: {
		on: "same-session",
		afterwards: "next-file"
	}
};
/** The short form of a rule: equal where it retries with growing delays, else the nearest that the form can say. */
function shortForm({ then, attempts, delays }) {
	if (then !== "retry") return {
		attempts: 0,
		delaySeconds: 0,
		factor: 1,
		limitSeconds: 0
	};
	if (!Array.isArray(delays)) return {
		attempts,
		delaySeconds: delays.first,
		factor: delays.factor,
		limitSeconds: delays.limit
	};
	const first = delays[0] ?? 0;
	return {
		attempts,
		delaySeconds: first,
		factor: 1,
		limitSeconds: Math.max(first, ...delays)
	};
}
/** The delays of a short form. */
function delaysOf({ delaySeconds, factor, limitSeconds }) {
	return {
		first: delaySeconds,
		factor,
		limit: limitSeconds
	};
}
function byRetry(kind, retry, timeoutSeconds) {
	return {
		then: "retry",
		...WHERE[kind],
		attempts: retry.attempts,
		delays: delaysOf(retry),
		timeoutSeconds: kind === "unanswered" ? timeoutSeconds : 0,
		filesLost: 1
	};
}
/** What a failure of one kind leads to where no field of it was given by hand. */
function standard(kind, sources) {
	const { table, retry, retryGiven, timeoutSeconds, timeoutGiven } = sources;
	const own = table?.[kind];
	if (own === void 0) return {
		value: byRetry(kind, retry, timeoutSeconds),
		source: "As `retry` says, whatever went wrong.",
		grade: "assumed"
	};
	const timed = kind === "unanswered" && timeoutGiven ? {
		...own.value,
		timeoutSeconds
	} : own.value;
	if (!retryGiven || !REFUSALS.has(kind)) return {
		...own,
		value: timed
	};
	return {
		value: {
			...timed,
			then: "retry",
			afterwards: timed.then === "retry" ? timed.afterwards : timed.then,
			attempts: retry.attempts,
			delays: delaysOf(retry)
		},
		source: `As \`retry\` says; else ${own.source}`,
		grade: own.grade
	};
}
/** The group's rules with every field written out; each kind is one assumption unless all of it was given. */
function completeFailures(sources, path, filler) {
	const complete = (kind) => {
		const usual = standard(kind, sources);
		const given = sources.given?.[kind];
		if (given === void 0) return filler.fill(`${path}.${kind}`, void 0, usual);
		const merged = {
			...usual.value,
			...given
		};
		for (const field of Object.keys(usual.value)) filler.fill(`${path}.${kind}.${field}`, given[field], {
			...usual,
			value: merged[field]
		});
		if (kind !== "refused" || !sources.retryGiven) return merged;
		return {
			...merged,
			then: "retry",
			attempts: sources.retry.attempts,
			delays: delaysOf(sources.retry)
		};
	};
	return {
		refused: complete("refused"),
		killed: complete("killed"),
		turnedAway: complete("turnedAway"),
		unanswered: complete("unanswered")
	};
}
// src/answer/one-pass.ts
/**
* One unlimited run that answers for every size: each PASV is given the lowest free index J, and at size N it would
* have been refused exactly where J ≥ N (ordered hunting; Newell 1984, Eschenfeldt, Gross & Pippenger 2011). That is
* exact, path by path, as long as a refused request changes nothing that comes later.
*/
/** Why one pass would not be exact for this scenario; null where it is. */
function onePassObstacle(scenario) {
	const { ports } = scenario.server;
	if (ports.pick === "random-draws" || ports.attempts !== null) return "the server may refuse while ports are free";
	if (ports.whenFull === "wait") return "a request that finds no port waits and takes one later";
	if (ports.portsPerSession !== null) return "the size of the range caps the sessions";
	for (const group of scenario.groups) {
		if (usesLink(scenario, group)) return "a refused transfer leaves the others more of the link";
		if (group.visits.pattern === "always") return "a refused client asks again sooner";
		if (triesAgain(group, ports)) return "refused clients try again";
		if (mostOf$1(group.files) + mostOf$1(group.listings) > 1) return "a refusal brings the visit's next transfer forward";
	}
	return null;
}
/** Whether how long a group's transfers last depends on how many there are: those given in seconds do not use the link. */
function usesLink({ server }, group) {
	const files = group.transferSeconds === void 0 && mostOf$1(group.files) > 0;
	const listings = group.listingSeconds === void 0 && mostOf$1(group.listings) > 0;
	const up = server.uplinkBitsPerSecond !== void 0;
	const down = server.downlinkBitsPerSecond !== void 0;
	return up && (files && group.uploads < 1 || listings) || down && files && group.uploads > 0;
}
/** The largest count that a quantity can give. */
function mostOf$1(quantity) {
	if (typeof quantity === "number") return Math.ceil(quantity);
	if ("uniform" in quantity) return Math.ceil(quantity.uniform[1]);
	if ("sample" in quantity) return Math.ceil(Math.max(...quantity.sample));
	return Infinity;
}
/** Refusals at `ports` by unit, read off the index histograms of unlimited days. */
function unitsAtSize(days, ports, lastPortUnused) {
	const usable = lastPortUnused ? ports - 1 : ports;
	const batches = days[0]?.pasvs.length ?? 1;
	const asked = new Float64Array(days.length * batches);
	const refused = new Float64Array(days.length * batches);
	days.forEach((day, index) => {
		asked.set(day.pasvs, index * batches);
		const histogram = day.indexHistogram;
		const width = histogram.length / batches;
		for (let batch = 0; batch < batches; batch++) {
			let count = 0;
			for (let j = Math.max(0, usable); j < width; j++) count += histogram[batch * width + j];
			refused[index * batches + batch] = count;
		}
	});
	return {
		asked,
		refused
	};
}
// src/answer/first-guess.ts
/**
* A rough curve of refusals against size from a few unlimited days: where to begin the search, never the answer. Exact
* for a full scan whose refused clients go away; for random draws it takes what PASVs would meet if none were refused.
*/
/** Makes the rough curve from days with pictures; where they are cut into batches, that of the worst of them. */
function roughCurve(scenario, days) {
	const { ports } = scenario.server;
	if (ports.pick === "random-draws") return drawsCurve(ports.attempts, days);
	if (ports.portsPerSession !== null) {
		const most = days.reduce((peak, day) => Math.max(peak, day.peakSessions), 1);
		return (size) => tail(size / ports.portsPerSession, most);
	}
	const known = /* @__PURE__ */ new Map();
	const most = days.reduce((peak, day) => Math.max(peak, day.peak), 0);
	return (size) => {
		let rate = known.get(size);
		if (rate === void 0) {
			rate = size > most ? 0 : rateInWorstBatch(days, size, ports.lastPortUnused);
			known.set(size, rate);
		}
		return rate;
	};
}
/** Refusals per PASV at a size in the part of the day (the hour, where days are cut so) that has most of them. */
function rateInWorstBatch(days, size, lastUnused) {
	const { asked, refused } = unitsAtSize(days, size, lastUnused);
	const batches = days[0]?.pasvs.length ?? 1;
	let worst = 0;
	for (let batch = 0; batch < batches; batch++) {
		let [all, bad] = [0, 0];
		for (let unit = batch; unit < asked.length; unit += batches) {
			all += asked[unit];
			bad += refused[unit];
		}
		worst = Math.max(worst, bad / Math.max(1, all));
	}
	return worst;
}
/** A steep fall around `most`: only its order matters. */
function tail(places, most) {
	return places >= most ? 0 : exp(-8 * (places / most));
}
/** What PASVs met in the unlimited run, put through the draws: too high where much is refused, near where little is. */
function drawsCurve(attempts, days) {
	const batches = days[0]?.pasvs.length ?? 1;
	const counts = Array.from({ length: batches }, () => []);
	for (const { heldHistogram } of days) {
		const width = heldHistogram.length / batches;
		heldHistogram.forEach((count, at) => {
			const row = counts[Math.floor(at / width)];
			if (count > 0) row[at % width] = (row[at % width] ?? 0) + count;
		});
	}
	const asked = counts.map((row) => row.reduce((total, count) => total + count, 0));
	return (size) => {
		const draws = attempts ?? size;
		return counts.map((row, batch) => {
			let refused = 0;
			row.forEach((count, held) => {
				const busy = Math.min(1, held / size);
				if (held > 0) refused += count * exp(draws * log(busy));
			});
			return refused / Math.max(1, asked[batch]);
		}).reduce((worst, rate) => Math.max(worst, rate), 0);
	};
}
/** The smallest size at which the rough curve is at or under `rate`; between 1 and `most`. */
function sizeForRate(curve, rate, most) {
	let low = 0;
	let high = 1;
	while (high < most && curve(high) > rate) {
		low = high;
		high = Math.min(most, high * 2);
	}
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (curve(middle) > rate) low = middle;
		else high = middle;
	}
	return high;
}
// src/numbers/gamma.ts
var SQRT_2PI$1 = 2.5066282746310002;
/** From here on eight terms of Stirling's series are exact to double precision. */
var STIRLING_FROM = 16;
/**
* log Γ(x+1) - Stirling's formula at x, that is log Γ(x+1) - (x+½)log x + x - ½log 2π, for x > 0;
* absolute error below 2e-15. Source: Abramowitz & Stegun 6.1.41; Loader 2000.
*/
function stirlingError(x) {
	let shifted = x;
	let correction = 0;
	while (shifted < STIRLING_FROM) {
		correction += (shifted + .5) * log1p(1 / shifted) - 1;
		shifted += 1;
	}
	const s = 1 / (shifted * shifted);
	const series = 1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)))));
	return correction + series / shifted;
}
/**
* x log(x/mean) + mean - x >= 0 without cancellation when x is near the mean; x >= 0, mean > 0.
* A caller who knows x - mean better than its rounded terms passes it as the difference.
* Source: Loader 2000, "Fast and accurate computation of binomial probabilities".
*/
function deviance(x, mean, difference = x - mean) {
	if (x === 0) return mean;
	if (Math.abs(difference) >= .1 * (x + mean)) return x * log(x / mean) - difference;
	const v = difference / (x + mean);
	let sum = difference * v;
	let term = 2 * x * v;
	for (let n = 3; n < 1e3; n += 2) {
		term *= v * v;
		const next = sum + term / n;
		if (next === sum) break;
		sum = next;
	}
	return sum;
}
/**
* mean^x e^-mean / Γ(x+1): the Poisson probability of x (real x >= 0 allowed); relative error below
* 1e-14 near the mean, growing with |log| of the result.
*/
function poissonMass(x, mean) {
	if (mean === 0) return x === 0 ? 1 : 0;
	if (x === 0) return exp(-mean);
	return exp(-stirlingError(x) - deviance(x, mean)) / (SQRT_2PI$1 * Math.sqrt(x));
}
function gammaSeries(a, x) {
	let term = 1;
	let sum = 1;
	for (let n = 1; term > 1e-17 * sum; n += 1) {
		term *= x / (a + n);
		sum += term;
	}
	return sum * poissonMass(a, x);
}
/**
* x^-a e^x Γ(a, x) for x >= a + 1 > 0: the upper incomplete gamma function without the factor that
* over- or underflows; relative error below 1e-14.
*/
function upperGammaFraction(a, x) {
	let b = x + 1 - a;
	let c = 1e300;
	let d = 1 / b;
	let value = d;
	for (let n = 1; n < 1e6; n += 1) {
		const top = n * (a - n);
		b += 2;
		d = 1 / (top * d + b);
		c = b + top / c;
		const factor = c * d;
		value *= factor;
		if (Math.abs(factor - 1) < 1e-16) break;
	}
	return value;
}
function gammaFraction(a, x) {
	return upperGammaFraction(a, x) * a * poissonMass(a, x);
}
/**
* P(a, x) = γ(a,x)/Γ(a), a > 0, x >= 0: the chance that a gamma variable of shape a is at most x;
* relative error below 1e-13 for a up to 10,000. Source: Abramowitz & Stegun 6.5.29, 6.5.31.
*/
function regularizedGammaP(a, x) {
	if (!(a > 0 && x >= 0)) return NaN;
	if (x === 0) return 0;
	if (x === Infinity) return 1;
	return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x);
}
/** Q(a, x) = 1 - P(a, x), computed without that subtraction where it is small. */
function regularizedGammaQ(a, x) {
	if (!(a > 0 && x >= 0)) return NaN;
	if (x === 0) return 1;
	if (x === Infinity) return 0;
	return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x);
}
// src/numbers/beta.ts
/** The regularized incomplete beta function and its inverse. */
var SQRT_2PI = 2.5066282746310002;
/** a - (a + b)x = (a + b)y - b, taken from the smaller of x and y, whose rounding matters less. */
function excessOf(x, y, a, b) {
	return x <= y ? a - (a + b) * x : (a + b) * y - b;
}
/** x^a y^b / B(a, b) for x + y = 1, by Loader's saddle point form: no large logarithms cancel. */
function front(x, y, a, b) {
	const n = a + b;
	const excess = excessOf(x, y, a, b);
	const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x, excess) - deviance(b, n * y, -excess);
	return exp(exponent) * Math.sqrt(a * b / n) / SQRT_2PI;
}
/**
* I_x(a, b) / front for x <= a/(a+b), by the continued fraction of Didonato & Morris 1992 (ACM TOMS
* 18:360, algorithm 708), whose terms do not cancel there; modified Lentz evaluation.
*/
function betaFraction(x, y, a, b) {
	const excess = excessOf(x, y, a, b);
	let value = a / (a + 1) * (excess + 1);
	let c = value;
	let d = 0;
	for (let n = 1; n < 1e6; n += 1) {
		const s = a + 2 * n - 1;
		const w = n * (b - n) * x;
		const alpha = (a + n - 1) / s * ((a + b + n - 1) / s) * w * x;
		const beta = n + w / s + (a + n) / (s + 2) * (excess + 1 + n * (1 + y));
		d = 1 / (beta + alpha * d);
		c = beta + alpha / c;
		const factor = c * d;
		value *= factor;
		if (Math.abs(factor - 1) < 1e-16) break;
	}
	return 1 / value;
}
/**
* I_x(a, b) given both x and y = 1 - x (so that neither is lost when tiny), a, b > 0; relative error
* below 1e-13 for a and b up to 100,000.
*/
function regularizedBetaOf(x, y, a, b) {
	if (!(x >= 0 && y >= 0 && a > 0 && b > 0)) return NaN;
	if (x === 0) return 0;
	if (y === 0) return 1;
	const weight = front(x, y, a, b);
	if (excessOf(x, y, a, b) >= 0) return weight * betaFraction(x, y, a, b);
	return 1 - weight * betaFraction(y, x, b, a);
}
/** I_x(a, b), the chance that a beta(a, b) variable is at most x in [0, 1]; NaN outside. */
function regularizedBeta(x, a, b) {
	return regularizedBetaOf(x, 1 - x, a, b);
}
/**
* The x with I_x(a, b) = p; relative error below 1e-12. Newton's steps on log I (which is nearly a
* straight line in log x when x is small) kept inside a shrinking bracket.
*/
function betaQuantile(p, a, b) {
	if (!(p >= 0 && p <= 1 && a > 0 && b > 0)) return NaN;
	if (p === 0 || p === 1) return p;
	let low = 0;
	let high = 1;
	let x = a / (a + b);
	for (let step = 0; step < 200; step += 1) {
		const value = regularizedBeta(x, a, b);
		if (value === p) return x;
		if (value < p) low = x;
		else high = x;
		const slope = front(x, 1 - x, a, b) / (x * (1 - x));
		const logStep = value * log(p / value) / (slope * x);
		let next = p < .5 ? x * exp(logStep) : x + (p - value) / slope;
		if (!(next > low && next < high)) next = low > 0 ? Math.sqrt(low * high) : high / 16;
		if (Math.abs(next - x) <= 1e-15 * x) return next;
		x = next;
	}
	return x;
}
// src/numbers/normal.ts
var CENTRE_TOP = [
	2509.0809287301227,
	33430.57558358813,
	67265.7709270087,
	45921.95393154987,
	13731.69376550946,
	1971.5909503065513,
	133.14166789178438,
	3.3871328727963665
];
var CENTRE_BOTTOM = [
	5226.495278852854,
	28729.085735721943,
	39307.89580009271,
	21213.794301586597,
	5394.196021424751,
	687.1870074920579,
	42.31333070160091,
	1
];
var MIDDLE_TOP = [
	.0007745450142783414,
	.022723844989269184,
	.2417807251774506,
	1.2704582524523684,
	3.6478483247632045,
	5.769497221460691,
	4.630337846156546,
	1.4234371107496835
];
var MIDDLE_BOTTOM = [
	1.0507500716444169e-9,
	.0005475938084995345,
	.015198666563616457,
	.14810397642748008,
	.6897673349851,
	1.6763848301838038,
	2.053191626637759,
	1
];
var FAR_TOP = [
	2.0103343992922881e-7,
	27115555687434876e-21,
	.0012426609473880784,
	.026532189526576124,
	.29656057182850487,
	1.7848265399172913,
	5.463784911164114,
	6.657904643501103
];
var FAR_BOTTOM = [
	20442631033899397e-31,
	1.421511758316446e-7,
	18463183175100548e-21,
	.0007868691311456133,
	.014875361290850615,
	.1369298809227358,
	.599832206555888,
	1
];
function polynomial(coefficients, x) {
	let sum = 0;
	for (const coefficient of coefficients) sum = sum * x + coefficient;
	return sum;
}
/**
* The z with P(Z <= z) = p for a standard normal Z; relative error about 1e-15 (AS 241);
* -Infinity at 0, Infinity at 1, NaN outside [0, 1].
*/
function normalQuantile(p) {
	if (!(p >= 0 && p <= 1)) return NaN;
	const fromMiddle = p - .5;
	if (Math.abs(fromMiddle) <= .425) {
		const r = .180625 - fromMiddle * fromMiddle;
		return fromMiddle * polynomial(CENTRE_TOP, r) / polynomial(CENTRE_BOTTOM, r);
	}
	const tail = fromMiddle < 0 ? p : 1 - p;
	if (tail === 0) return fromMiddle < 0 ? -Infinity : Infinity;
	const r = Math.sqrt(-log(tail));
	const size = r <= 5 ? polynomial(MIDDLE_TOP, r - 1.6) / polynomial(MIDDLE_BOTTOM, r - 1.6) : polynomial(FAR_TOP, r - 5) / polynomial(FAR_BOTTOM, r - 5);
	return fromMiddle < 0 ? -size : size;
}
// src/numbers/student.ts
/** Student's t law: distribution function and quantile. */
/** P(T > t) for t >= 0, half the incomplete beta at df/(df + t²). */
function upperTail(t, df) {
	const square = t * t;
	const sum = df + square;
	return .5 * regularizedBetaOf(df / sum, square / sum, df / 2, .5);
}
/** P(0 < T < t) for t >= 0, without subtracting from one half. */
function centre(t, df) {
	const square = t * t;
	const sum = df + square;
	return .5 * regularizedBetaOf(square / sum, df / sum, .5, df / 2);
}
/** Density of T at t; Γ((df+1)/2)/Γ(df/2) by Stirling's errors, so no large logarithms cancel. */
function density(t, df) {
	const n = df / 2;
	const ratio = n * log1p(.5 / n) - .5 + stirlingError(n + .5) - stirlingError(n);
	return exp(ratio - (n + .5) * log1p(t * t / df)) / Math.sqrt(2 * Math.PI);
}
/** Central values: Newton on P(0 < T < t), concave in t, so from the left it never overshoots. */
function quantileNearMiddle(mass, df) {
	let t = normalQuantile(.5 + mass);
	for (let step = 0; step < 60; step += 1) {
		const change = (mass - centre(t, df)) / density(t, df);
		t += change;
		if (Math.abs(change) <= 1e-15 * t) break;
	}
	return t;
}
/** Tail values: Newton on log P(T > t) over log t, concave too, and a straight line far out. */
function quantileInTail(tail, df) {
	let t = -normalQuantile(tail);
	for (let step = 0; step < 100; step += 1) {
		const value = upperTail(t, df);
		const change = value * log(value / tail) / (t * density(t, df));
		t *= exp(change);
		if (Math.abs(change) <= 1e-15) break;
	}
	return t;
}
/**
* The t with P(T <= t) = p for Student's T with the given degrees of freedom (1 to 1e6 and beyond);
* relative error below 1e-11; ±Infinity at 0 and 1, NaN outside or for degrees of freedom <= 0.
*/
function studentQuantile(p, degreesOfFreedom) {
	if (!(p >= 0 && p <= 1) || !(degreesOfFreedom > 0)) return NaN;
	if (p === .5) return 0;
	if (p === 0) return -Infinity;
	if (p === 1) return Infinity;
	if (degreesOfFreedom === Infinity) return normalQuantile(p);
	const tail = p < .5 ? p : 1 - p;
	const size = tail > .2 ? quantileNearMiddle(Math.abs(p - .5), degreesOfFreedom) : quantileInTail(tail, degreesOfFreedom);
	return p < .5 ? -size : size;
}
// src/numbers/gamma-quantile.ts
/**
* The value below which a gamma variable of shape `a` > 0 (scale 1) lies with probability `share` (0 < share < 1): a
* start by Wilson & Hilferty (1931), then halving; relative error below 1e-12.
*/
function gammaQuantile(a, share) {
	const root = 1 - 1 / (9 * a) + normalQuantile(share) / (3 * Math.sqrt(a));
	const start = Math.max(.001 * a, a * root * root * root);
	let low = start;
	let high = start;
	while (regularizedGammaP(a, low) > share) low /= 2;
	while (regularizedGammaP(a, high) < share) high *= 2;
	while (high - low > 1e-12 * high) {
		const middle = (low + high) / 2;
		if (middle <= low || middle >= high) break;
		if (regularizedGammaP(a, middle) < share) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
/** Nor does a sum of which one day is more than this, or than so many usual days where there are few. */
var LARGEST_PART = .1;
var USUAL_DAYS = 3;
/** Weighs the refusals of units. Nothing refused is no evidence of how often. */
function evidenceOf(asked, refused) {
	const total = sum(refused);
	const units = asked.length;
	if (total <= 0 || units < 2) return {
		badDays: 0,
		largestPart: 1,
		units
	};
	const rate = total / sum(asked);
	const error = errorOf(asked, refused, rate) * sum(asked);
	let largest = 0;
	for (let i = 0; i < units; i++) largest = Math.max(largest, refused[i] - rate * asked[i]);
	return {
		badDays: error > 0 ? (total / error) ** 2 : Infinity,
		largestPart: largest / total,
		units
	};
}
/** Whether that is enough for the log-t bounds: bad days as heavy as any have been seen often. */
function isEnough({ badDays, largestPart, units }) {
	return badDays >= 30 && largestPart <= Math.max(LARGEST_PART, USUAL_DAYS / units);
}
/**
* Σ refused / Σ asked over independent units (days, or batches of a long steady day). With enough evidence the log-t
* bounds r·exp(±t·se/r); `se` is the linearised error of a ratio. Measured coverage at nominal .95: .935-.968, where a
* per-PASV binomial interval covers .43-.53 (Law & Kelton; own measurement). With less, the gamma bounds of a weighted
* sum of rare events, to which one more of the heaviest seen is added (Fay & Feuer 1997).
* `heaviest` is the most that any unit had at a size at which more was seen.
* Nothing refused: a rule of three on units, times `clump`, the refusals that a unit with any refusal has.
*/
function estimateRate(asked, refused, confidence, clump = 1, heaviest = 0) {
	const units = asked.length;
	const askedTotal = sum(asked);
	if (askedTotal <= 0) return {
		estimate: 0,
		low: 0,
		high: 0
	};
	const estimate = sum(refused) / askedTotal;
	if (estimate <= 0) {
		const badUnits = shareNeverSeen(units, confidence);
		return {
			estimate: 0,
			low: 0,
			high: Math.min(1, badUnits * Math.max(1, clump) * units / askedTotal)
		};
	}
	if (units < 2) return {
		estimate,
		low: 0,
		high: 1
	};
	return isEnough(evidenceOf(asked, refused)) ? logTBounds(asked, refused, confidence) : gammaBounds(asked, refused, confidence, heaviest);
}
/** The rate with log-t bounds, from two units or more with a refusal among them. */
function logTBounds(asked, refused, confidence) {
	const estimate = sum(refused) / sum(asked);
	const relative = studentQuantile(confidence, asked.length - 1) * errorOf(asked, refused, estimate) / estimate;
	return {
		estimate,
		low: estimate * exp(-relative),
		high: Math.min(1, estimate * exp(relative))
	};
}
/** The rate with the bounds of few bad units, which are not all alike. All is told in parts of the refusals seen. */
function gammaBounds(asked, refused, confidence, heaviest) {
	const estimate = sum(refused) / sum(asked);
	const { badDays, largestPart } = evidenceOf(asked, refused);
	const part = Math.max(largestPart, heaviest / sum(refused));
	const variance = 1 / badDays;
	const bound = (mean, spread, share) => gammaQuantile(mean * mean / spread, share) * spread / mean;
	const low = bound(1, variance, 1 - confidence);
	const high = bound(1 + part, variance + part * part, confidence);
	return {
		estimate,
		low: estimate * Math.min(1, low),
		high: Math.min(1, estimate * Math.max(1, high))
	};
}
/** Standard error of the ratio Σ refused / Σ asked over independent units. */
function errorOf(asked, refused, rate) {
	const units = asked.length;
	let squares = 0;
	for (let i = 0; i < units; i++) {
		const rest = refused[i] - rate * asked[i];
		squares += rest * rest;
	}
	return Math.sqrt(squares / (units - 1) * units) / sum(asked);
}
/** The largest share of units that may have an event although none of `units` had: 1 − (1 − confidence)^(1/units). */
function shareNeverSeen(units, confidence) {
	return 1 - exp(log1p(-confidence) / units);
}
/** Half-width of the upper bound relative to the estimate, 0.15 = 15 %; Infinity where nothing was refused. */
function relativeHalfWidth(rate) {
	return rate.estimate > 0 ? rate.high / rate.estimate - 1 : Infinity;
}
/** Difference of two rates that were measured on the same units, B minus A, with a two-sided interval. */
function pairedDifference(a, b, confidence) {
	const units = Math.min(a.asked.length, b.asked.length);
	const askedA = sum(a.asked);
	const askedB = sum(b.asked);
	if (units < 2 || askedA <= 0 || askedB <= 0) return {
		estimate: 0,
		low: -1,
		high: 1
	};
	const rateA = sum(a.refused) / askedA;
	const rateB = sum(b.refused) / askedB;
	let squares = 0;
	for (let i = 0; i < units; i++) {
		const restA = (a.refused[i] - rateA * a.asked[i]) / askedA;
		const restB = (b.refused[i] - rateB * b.asked[i]) / askedB;
		squares += (restB - restA) * (restB - restA);
	}
	const error = Math.sqrt(squares * units / (units - 1));
	const reach = studentQuantile((1 + confidence) / 2, units - 1) * error;
	const estimate = rateB - rateA;
	return {
		estimate,
		low: estimate - reach,
		high: estimate + reach
	};
}
/** Mean of paired values with a two-sided t interval. */
function meanWithInterval(values, confidence) {
	const count = values.length;
	const estimate = values.reduce((total, value) => total + value, 0) / Math.max(1, count);
	if (count < 2) return {
		estimate,
		low: -Infinity,
		high: Infinity
	};
	const squares = values.reduce((total, value) => total + (value - estimate) * (value - estimate), 0);
	const reach = studentQuantile((1 + confidence) / 2, count - 1) * Math.sqrt(squares / (count - 1) / count);
	return {
		estimate,
		low: estimate - reach,
		high: estimate + reach
	};
}
/** Sum of a column. */
function sum(values) {
	let total = 0;
	for (let i = 0; i < values.length; i++) total += values[i];
	return total;
}
/** How many sizes a factor in the refusal rate is worth, given the slope of ln(rate) per port (a negative number). */
function portsForFactor(factor, slope) {
	return log(factor) / -slope;
}
// src/scenario/quantile.ts
function lognormalQuantile({ median, sigma }, share) {
	return sigma === 0 ? median : median * exp(sigma * normalQuantile(share));
}
function paretoQuantile(minimum, alpha, maximum, share) {
	const cut = 1 - exp(alpha * (log(minimum) - log(maximum)));
	return Math.min(maximum, minimum * exp(-log(1 - share * cut) / alpha));
}
function geometricQuantile(mean, share) {
	if (mean === 1) return 1;
	return Math.max(1, Math.ceil(log(1 - share) / log(1 - 1 / mean)));
}
function sampleQuantile(values, share) {
	const sorted = values.toSorted((a, b) => a - b);
	const index = Math.ceil(share * sorted.length) - 1;
	return sorted[Math.min(sorted.length - 1, Math.max(0, index))] ?? 0;
}
/** The value below which a share (above 0, below 1) of the draws of a quantity lie, in its own unit. */
function quantileOf(quantity, share) {
	if (typeof quantity === "number") return quantity;
	if ("from" in quantity) return lognormalQuantile(lognormalBetween(quantity.from, quantity.to), share);
	if ("exponential" in quantity) return -quantity.exponential * log(1 - share);
	if ("lognormal" in quantity) return lognormalQuantile(quantity.lognormal, share);
	if ("pareto" in quantity) {
		const { minimum, alpha, maximum } = quantity.pareto;
		return paretoQuantile(minimum, alpha, maximum, share);
	}
	if ("uniform" in quantity) {
		const [low, high] = quantity.uniform;
		return low + (high - low) * share;
	}
	if ("geometric" in quantity) return geometricQuantile(quantity.geometric, share);
	return sampleQuantile(quantity.sample, share);
}
// src/scenario/visit-length.ts
/** How long a visit lasts on average, from its parts: login, listings, files in turn, pauses, what keeps a port after it. */
/** Round trips of the TLS handshake before the first byte, by when it starts; [download, upload]. RFC 5246, RFC 8446. */
var TLS_ROUND_TRIPS = {
	connect: {
		none: [0, 0],
		"1.2": [1, 1],
		"1.2-resumed": [1, 0],
		"1.3": [1, 0]
	},
	command: {
		none: [0, 0],
		"1.2": [2, 2],
		"1.2-resumed": [2, 1],
		"1.3": [2, 1]
	}
};
/** Mean of 1/x, by which a transfer's time goes: exact for the laws that people give, 1/median for the others. */
function meanReciprocal(quantity) {
	if (typeof quantity === "number") return 1 / quantity;
	if ("from" in quantity) {
		const { median, sigma } = lognormalBetween(quantity.from, quantity.to);
		return exp(sigma * sigma / 2) / median;
	}
	if ("uniform" in quantity) {
		const [low, high] = quantity.uniform;
		return low === high ? 1 / low : (log(high) - log(low)) / (high - low);
	}
	if ("sample" in quantity) return meanOf({ sample: quantity.sample.map((value) => 1 / value) });
	return 1 / quantileOf(quantity, .5);
}
/** Mean seconds from PASV to the accept. */
function connectSeconds(group) {
	return group.connectSeconds === void 0 ? (2 + group.holdRoundTrips) * meanOf(group.roundTripSeconds) : meanOf(group.connectSeconds);
}
/** Round trips from the accept to the first byte: the command's, and TLS; `uploads` is their share. */
function handshakeRoundTrips(group, uploads = group.uploads) {
	const [down, up] = TLS_ROUND_TRIPS[group.tlsStart][group.tls];
	return 1 + (1 - uploads) * down + uploads * up;
}
/** Mean seconds of one data connection from PASV to its end; slow start left out. */
function connectionSeconds(group, given, bytes, uploads) {
	const before = connectSeconds(group);
	if (given !== void 0) return before + meanOf(given);
	const roundTrip = meanOf(group.roundTripSeconds);
	return before + handshakeRoundTrips(group, uploads) * roundTrip + 8 * meanOf(bytes) * meanReciprocal(group.bitsPerSecond);
}
function clientVisitsPerSecond(visits, visitSeconds) {
	if (visits.pattern === "steady") return visits.perClientPerHour / 3600;
	if (visits.pattern === "daily") return visits.perClientPerDay / 86400;
	if (visits.pattern === "scheduled") return 1 / visits.everySeconds;
	return 1 / Math.max(visitSeconds, .001);
}
/** What a visit takes apart from the transfers of its files, and from PASV to the first byte and between files; seconds. */
function aroundTransfers(group, { ports, idleSeconds }) {
	const listing = connectionSeconds(group, group.listingSeconds, group.listingBytes, 0);
	const roundTrip = meanOf(group.roundTripSeconds);
	const gap = (1 + group.gapRoundTrips) * roundTrip;
	const abandonedSeconds = group.abandoned * (ports.unusedSeconds ?? 0);
	const coolingSeconds = ports.reusesAddress ? 0 : ports.timeWaitSeconds;
	const stay = Math.min(meanOf(group.staySeconds), idleSeconds === 0 ? Infinity : idleSeconds);
	const idle = group.visits.pattern === "always" ? meanOf(group.visits.idleSeconds) : 0;
	return {
		before: group.loginRoundTrips * roundTrip + stay + meanOf(group.listings) * (listing + gap) + abandonedSeconds + coolingSeconds + idle,
		each: connectSeconds(group) + gap + meanOf(group.thinkSeconds)
	};
}
function estimateVisit(group, server) {
	const listing = connectionSeconds(group, group.listingSeconds, group.listingBytes, 0);
	const file = connectionSeconds(group, group.transferSeconds, group.fileBytes, group.uploads);
	const files = meanOf(group.files);
	const listings = meanOf(group.listings);
	const { before, each } = aroundTransfers(group, server);
	const { ports } = server;
	const visitSeconds = before + files / group.connections * (file - connectSeconds(group) + each);
	const coolingSeconds = ports.reusesAddress ? 0 : ports.timeWaitSeconds;
	return {
		visitSeconds,
		portSeconds: listings * listing + files * file + (files + listings) * coolingSeconds,
		perSecond: group.clients * group.passive * clientVisitsPerSecond(group.visits, visitSeconds)
	};
}
/** Mean length of a visit in seconds, each group weighted by the ports that it keeps busy. */
function meanVisitSeconds(groups, server) {
	let weighted = 0;
	let total = 0;
	for (const group of groups) {
		const { visitSeconds, portSeconds, perSecond } = estimateVisit(group, server);
		weighted += visitSeconds * portSeconds * perSecond;
		total += portSeconds * perSecond;
	}
	return total > 0 ? weighted / total : 0;
}
/** Whether no group's visits depend on the time of day. */
function isSteady(groups) {
	return groups.every(({ visits: { pattern } }) => pattern === "steady" || pattern === "always");
}
// src/answer/rare/find-stretch.ts
/** How long the cells of the window are, and how much has to lead into one until what began earlier is gone. */
/** Mean visits that lead in at first. */
var VISITS = 5;
/** A lead-in is long enough where twice as long a one leaves demand as it is, to this share. */
var STILL_MISSING = .002;
/** Days that this is seen on. */
var DAYS = 256;
var TRIAL = 401;
/** Visits that a cell should have. */
var VISITS_PER_CELL = 4;
/** Doubles the lead-in until demand no longer depends on it, at most a day. */
async function findStretch({ scenario, window }, split, signal) {
	const { groups, server, simulation } = scenario;
	let leadInSeconds = Math.max(1, VISITS * meanVisitSeconds(groups, server));
	const cells = cellsOf(scenario, window, leadInSeconds);
	let events = 0;
	const tried = async (seconds) => {
		const [run] = await split({
			stretch: {
				window,
				cells,
				leadInSeconds: seconds
			},
			firstRun: TRIAL,
			runs: 1,
			particles: DAYS,
			levels: [],
			rarest: 1,
			scoredAt: null,
			onePass: true,
			sizes: []
		}, signal);
		events += run.events;
		return run;
	};
	let now = await tried(leadInSeconds);
	const compares = groups.every(({ visits }) => visits.pattern !== "always");
	if (!compares) leadInSeconds *= 2;
	while (compares) {
		const next = await tried(2 * leadInSeconds);
		const missing = Math.abs(next.held - now.held);
		leadInSeconds *= 2;
		now = next;
		if (missing <= STILL_MISSING * next.held || leadInSeconds >= simulation.daySeconds) break;
	}
	return {
		stretch: {
			window,
			cells,
			leadInSeconds
		},
		visitsEvents: now.events / DAYS,
		events
	};
}
/** Cells about as long as what leads into one, but of a few visits. */
function cellsOf({ groups }, window, leadInSeconds) {
	const visitsPerSecond = groups.reduce((sum, { clients, visits }) => {
		if (visits.pattern === "steady") return sum + clients * visits.perClientPerHour / 3600;
		if (visits.pattern === "daily") return sum + clients * visits.perClientPerDay / 86400;
		if (visits.pattern === "scheduled") return sum + clients / visits.everySeconds;
		return sum + clients / leadInSeconds;
	}, 0);
	const seconds = Math.max(leadInSeconds, VISITS_PER_CELL / visitsPerSecond);
	return Math.max(1, Math.round((window.toSeconds - window.fromSeconds) / seconds));
}
// src/answer/rare/particles.ts
/** Events that a question may cost: some seconds of two cores. */
var MOST_EVENTS = 16e6;
/** What a day costs beside its events, as events. */
var OVERHEAD = 40;
/** The part of it that the run which sets the levels may cost, and how many levels it is thought to have. */
var PILOT_PART = .08;
var LEVELS = 6;
/** Days are a multiple of the days of a chain. */
var CHAIN = 8;
var [FEWEST, MOST] = [160, 65536];
/** `eventsPerDay` are the events of one stretch; `effort` 1 = as many events as are spent at first. */
function particlesFor(eventsPerDay, effort) {
	const most = MOST_EVENTS * effort;
	const day = eventsPerDay + OVERHEAD;
	return {
		pilot: inChains(most * PILOT_PART / LEVELS / day),
		main({ events, levels }, particles, runs) {
			const cost = events / particles + OVERHEAD * (levels.length + 1);
			return inChains(most * .92 / runs / cost);
		}
	};
}
function inChains(days) {
	return CHAIN * Math.floor(Math.min(MOST, Math.max(FEWEST, days)) / CHAIN);
}
// src/answer/rare/sizes-around.ts
/** Which sizes a splitting tries. */
/** From a rate so much more frequent than the target to one so much rarer, and at most so many sizes. */
var [ABOVE, BELOW] = [10, 6];
var MOST_SIZES = 10;
/** Where the server draws at random: shares of the size that the levels are made for. */
var SHARES$1 = [
	.85,
	.93,
	1,
	1.08,
	1.18
];
/** Sizes from above the target to below it, ascending, as the run that set the levels outlines them; and those wanted in any case. */
function sizesAround({ outline, asks }, scenario, target, near, also) {
	const { ports } = scenario.server;
	const sizes = new Set(also);
	if (refusesByChance(ports)) {
		for (const share of SHARES$1) sizes.add(Math.max(1, Math.round(near * share)));
		return [...sizes].toSorted((a, b) => a - b);
	}
	const sizeFor = (rate) => {
		const places = outline.findIndex((refused) => refused <= rate * asks);
		return (places < 0 ? outline.length : places) + (ports.lastPortUnused ? 1 : 0);
	};
	const first = Math.max(1, sizeFor(target * ABOVE));
	const last = Math.max(first, sizeFor(target / BELOW)) + 1;
	const step = Math.max(1, Math.ceil((last - first) / MOST_SIZES));
	const grid = ports.portsPerSession ?? 1;
	for (let size = first; size <= last; size += step * grid) sizes.add(Math.ceil(size / grid) * grid);
	return [...sizes].toSorted((a, b) => a - b);
}
// src/answer/rare/rare-rates.ts
/**
* Rates too rare to count, by splitting: independent runs over levels that a run beforehand has set. Each run's estimate
* is without bias, so their mean is, and how far they are apart says how sure it is: never judged from within a run.
*/
/** Independent runs that an estimate rests on. */
var RUNS = 8;
/** The number of the run that sets the levels, beyond all others. */
var PILOT = 400;
/** A run that sets its own levels goes on to rates so much rarer than the target. */
var BEYOND = 8;
/** Days of a chain are alike: so many of them are worth one. */
var DAYS_ALIKE = 8;
/** Runs the splittings and puts them together; null where no PASV is ever asked for. */
async function findRareRates(question, split, signal) {
	const { scenario, target, near, also = [], floor = 1, effort = 1 } = question;
	const byChance = refusesByChance(scenario.server.ports);
	const { stretch, visitsEvents, events } = await findStretch(question, split, signal);
	const particles = particlesFor(visitsEvents, effort);
	const base = {
		stretch,
		firstRun: PILOT,
		runs: 1,
		particles: particles.pilot,
		levels: null,
		rarest: target / BEYOND,
		scoredAt: byChance ? near : null,
		onePass: onePassObstacle(scenario) === null,
		sizes: byChance ? [near] : []
	};
	const [pilot] = await split(base, signal);
	if (pilot === void 0 || pilot.asks === 0) return null;
	const sizes = sizesAround(pilot, scenario, target, near, also).filter((size) => size >= floor);
	if (sizes.length === 0) sizes.push(floor);
	const runs = await split({
		...base,
		firstRun: 0,
		runs: RUNS,
		particles: particles.main(pilot, base.particles, RUNS),
		levels: pilot.levels,
		sizes
	}, signal);
	const spent = runs.reduce((sum, run) => sum + run.events, events + pilot.events);
	return {
		sizes,
		at: ratesOf$1(runs, sizes, scenario.target.confidence),
		events: spent
	};
}
/** Reads rates off independent runs, at the sizes that they tried. */
function ratesOf$1(runs, sizes, confidence) {
	const known = [];
	sizes.forEach((_, at) => {
		const rate = rateAt(runs, at, confidence);
		if (rate.estimate === 0) rate.high = unseen(runs, known, at, confidence);
		const before = known.at(-1);
		if (before !== void 0) rate.high = Math.min(rate.high, before.high);
		known.push(rate);
	});
	return (ports) => {
		const above = sizes.findIndex((size) => size >= ports);
		if (sizes[above] === ports) return known[above];
		const below = (above < 0 ? sizes.length : above) - 1;
		if (below < 0) return null;
		const { estimate, high } = known[below];
		return {
			estimate,
			low: above < 0 ? 0 : known[above].low,
			high
		};
	};
}
/** Σ refused / Σ asked with log-t bounds over the runs. */
function rateAt(runs, at, confidence) {
	const asked = runs.reduce((sum, run) => sum + run.asked[at], 0) / runs.length;
	const rates = runs.map((run) => run.refused[at] / asked);
	const estimate = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
	if (estimate === 0) return {
		estimate,
		low: 0,
		high: 1
	};
	const squares = rates.reduce((sum, rate) => sum + (rate - estimate) * (rate - estimate), 0);
	const error = Math.sqrt(squares / (rates.length - 1) / rates.length);
	const reach = studentQuantile((1 + confidence) / 2, rates.length - 1);
	const factor = exp(reach * error / estimate);
	return {
		estimate,
		low: estimate / factor,
		high: Math.min(1, estimate * factor)
	};
}
/**
* The bound of a size that refused nothing: none of the bad days of a smaller size was bad here, and each of them
* refused less. 1 where no smaller size had bad days.
*/
function unseen(runs, known, at, confidence) {
	let least = 1;
	for (let smaller = 0; smaller < at; smaller++) {
		const bad = runs.reduce((sum, run) => sum + run.bad[smaller], 0) / DAYS_ALIKE;
		if (bad >= 1) least = Math.min(least, known[smaller].high * shareNeverSeen(bad, confidence));
	}
	return least;
}
// src/answer/units.ts
/** Fewest units that an interval should rest on. */
var FEWEST_UNITS = 20;
/** Above this lag-1 correlation batches are joined in pairs: they are too short to be independent. */
var MOST_CORRELATION = .2;
/** true where every part of a day is like every other, so that a day may be cut into batches. */
function isHomogeneous(scenario) {
	return scenario.groups.every(({ visits }) => visits.pattern === "steady" || visits.pattern === "always");
}
/** Batches per day: 1, but more where a steady scenario has fewer days than an interval needs. */
function batchesPerDay(scenario) {
	const { days } = scenario.simulation;
	return scenario.target.over === "day" && isHomogeneous(scenario) && days < FEWEST_UNITS ? Math.ceil(FEWEST_UNITS / days) : 1;
}
/** Lays the batches of all days side by side. `expected` takes the conditional refusals instead of the drawn ones. */
function collectUnits(days, expected) {
	const batches = days[0]?.pasvs.length ?? 1;
	const asked = new Float64Array(days.length * batches);
	const refused = new Float64Array(days.length * batches);
	days.forEach((day, index) => {
		asked.set(day.pasvs, index * batches);
		refused.set(expected ? day.expectedRefused : day.refused, index * batches);
	});
	return {
		asked,
		refused
	};
}
/** Joins neighbours until they no longer go together; days (`batches` = 1) are independent as they are. */
function joinCorrelated(units, batches) {
	let joined = units;
	while (batches > 1 && joined.asked.length >= FEWEST_UNITS && correlation(joined) > MOST_CORRELATION) joined = {
		asked: inPairs(joined.asked),
		refused: inPairs(joined.refused)
	};
	return joined;
}
function inPairs(values) {
	const pairs = new Float64Array(Math.ceil(values.length / 2));
	values.forEach((value, index) => {
		pairs[index >> 1] = pairs[index >> 1] + value;
	});
	return pairs;
}
/** Lag-1 correlation of the units' refusal rates. */
function correlation({ asked, refused }) {
	const rates = Array.from(asked, (pasvs, i) => pasvs > 0 ? refused[i] / pasvs : 0);
	const mean = rates.reduce((total, rate) => total + rate, 0) / rates.length;
	let variance = 0;
	let together = 0;
	rates.forEach((rate, i) => {
		variance += (rate - mean) * (rate - mean);
		if (i > 0) together += (rate - mean) * (rates[i - 1] - mean);
	});
	return variance > 0 ? together / variance : 0;
}
// src/answer/size-runs.ts
/** Runs of the simulation by size of the range, kept so that more days only add to what is there. */
/** A result as whole days tell it where the days it rests on are whole. */
function wholeOf(result) {
	const { days, daysWithRefusal, summaries, whole } = result;
	return whole ?? {
		days,
		bad: daysWithRefusal,
		summaries
	};
}
/** Of days that are not enough evidence the heaviest is taken for so many times as heavy, where chances are added up. */
var CHANCES_UNSEEN = 2;
/** Of fewer bad days than this the heaviest is not taken from them alone. */
var SELDOM = 10;
/** The heaviest day of a size tells of larger ones where its rate is not further above the target than this. */
var NEAR_TARGET = 20;
/** The runs of one part of the day. */
var SizeRuns = class {
	/** `span`, where given, is all of the day that is simulated. */
	constructor(scenario, simulate, signal, window, batches, onePass, span) {
		this.events = 0;
		this.simulated = 0;
		this.kept = /* @__PURE__ */ new Map();
		this.clumps = /* @__PURE__ */ new Map();
		this.scenario = scenario;
		this.simulate = simulate;
		this.signal = signal;
		this.window = window;
		this.span = span;
		this.batches = batches;
		this.onePass = onePass;
		this.conditional = refusesByChance(scenario.server.ports);
	}
	/** The first `days` days at a size (null = unlimited, with pictures). */
	async days(ports, days) {
		const have = this.kept.get(ports) ?? [];
		if (have.length < days) {
			const more = await this.simulate({
				ports,
				firstDay: have.length,
				days: days - have.length,
				window: this.window,
				batches: this.batches,
				picture: ports === null,
				...this.span === void 0 ? {} : { span: this.span }
			}, this.signal);
			this.simulated += more.length;
			for (const day of more) {
				this.events += day.events;
				have.push(day);
			}
			this.kept.set(ports, have);
		}
		return have.length === days ? have : have.slice(0, days);
	}
	/** Refusals at a size over the first `days` days, with their interval. */
	async at(ports, days) {
		const summaries = await this.days(this.onePass ? null : ports, days);
		const { lastPortUnused } = this.scenario.server.ports;
		const drawn = this.onePass ? unitsAtSize(summaries, ports, lastPortUnused) : collectUnits(summaries, false);
		const units = joinCorrelated(this.conditional && !this.onePass ? collectUnits(summaries, true) : drawn, this.batches);
		const counted = sum(drawn.refused);
		const daysWithRefusal = this.daysWith(drawn.refused);
		if (daysWithRefusal > 0) {
			const clump = clumpOf(units.refused);
			const isNear = sum(units.refused) <= NEAR_TARGET * this.scenario.target.refusals * sum(units.asked);
			this.clumps.set(ports, isNear ? clump : {
				...clump,
				heaviest: 0
			});
		}
		const clump = this.clumpNear(ports);
		const { confidence } = this.scenario.target;
		const evidence = evidenceOf(units.asked, units.refused);
		const seldom = evidence.badDays < SELDOM ? clump.heaviest : 0;
		const heaviest = this.conditional ? CHANCES_UNSEEN * clumpOf(units.refused).heaviest : seldom;
		return {
			ports,
			days: summaries.length,
			window: this.window,
			evidence,
			rate: estimateRate(units.asked, units.refused, confidence, clump.usual, heaviest),
			units,
			counted,
			daysWithRefusal,
			summaries
		};
	}
	/** Rates around a target that is too rare to count, at sizes `near` one and others. null where nobody does splittings, or nothing is asked for. */
	async rare(about) {
		const { scenario, window, signal } = this;
		const { split } = this.simulate;
		if (split === void 0 || scenario.server.ports.leaks !== null) return null;
		const found = await findRareRates({
			scenario,
			window,
			target: scenario.target.refusals,
			...about
		}, split, signal);
		this.events += found?.events ?? 0;
		return found;
	}
	/** Mean events of a day, over all sizes so far. */
	eventsPerDay() {
		let days = 0;
		for (const kept of this.kept.values()) days += kept.length;
		return this.events / Math.max(1, days);
	}
	/** Days simulated at a size so far, at most `most`. */
	daysAt(ports, most) {
		return Math.min(most, this.kept.get(this.onePass ? null : ports)?.length ?? 0);
	}
	/** Sizes that were simulated, smallest first. */
	sizes() {
		return [...this.kept.keys()].filter((ports) => ports !== null).toSorted((a, b) => a - b);
	}
	daysWith(refused) {
		let days = 0;
		for (let day = 0; day * this.batches < refused.length; day++) if (sum(refused.subarray(day * this.batches, (day + 1) * this.batches)) > 0) days++;
		return days;
	}
	/** Refusals that come together, as a refused PASV sees it: of the nearest smaller size where any were seen, else 1. */
	clumpNear(ports) {
		let nearest = -1;
		for (const size of this.clumps.keys()) if (size < ports && size > nearest) nearest = size;
		return this.clumps.get(nearest) ?? {
			usual: 1,
			heaviest: 0
		};
	}
};
function clumpOf(refused) {
	const squares = refused.reduce((total, value) => total + value * value, 0);
	const heaviest = refused.reduce((most, value) => Math.max(most, value), 0);
	return {
		usual: squares / sum(refused),
		heaviest
	};
}
// src/answer/hour-runs.ts
/** Of a lead-in and an hour longer than this share of a day whole days are simulated instead. */
var WORTH_CUTTING = .6;
/** Days on which hours are told apart where none were simulated at that size yet. */
var FEW_DAYS = 4;
var HourRuns = class {
	/** `first` is the hour to judge; `onePass` as for its runs. */
	constructor(scenario, simulate, signal, first, onePass) {
		this.hours = [];
		this.scenario = scenario;
		this.simulate = simulate;
		this.signal = signal;
		this.onePass = onePass;
		this.add(first);
	}
	/** From now on sizes are judged in this hour, too. */
	add(window) {
		const { scenario, simulate, signal, onePass } = this;
		const runs = new SizeRuns(scenario, simulate, signal, window, 1, onePass, spanOf(window, scenario));
		this.hours.push({
			window,
			runs
		});
	}
	/** The hours that are judged, the first one first. */
	get windows() {
		return this.hours.map(({ window }) => window);
	}
	get events() {
		return this.hours.reduce((sum, { runs }) => sum + runs.events, 0);
	}
	get simulated() {
		return this.hours.reduce((sum, { runs }) => sum + runs.simulated, 0);
	}
	/** Days of the first hour. */
	days(ports, days) {
		return this.hours[0].runs.days(ports, days);
	}
	async at(ports, days) {
		let worst = null;
		for (const { runs } of this.hours) {
			const result = await runs.at(ports, days);
			if (worst === null || result.rate.high > worst.rate.high) worst = result;
		}
		return worst;
	}
	eventsPerDay() {
		return this.hours.reduce((sum, { runs }) => sum + runs.eventsPerDay(), 0);
	}
	daysAt(ports, most) {
		return this.hours[0].runs.daysAt(ports, most);
	}
	sizes() {
		return this.hours[0].runs.sizes();
	}
	/** Rates of the hour that does worst at the size at hand, on a few days. */
	async rare(question) {
		let worst = null;
		for (const { runs } of this.hours) {
			const days = Math.max(FEW_DAYS, runs.daysAt(question.near, Infinity));
			const { rate } = await runs.at(question.near, days);
			if (worst === null || rate.high > worst.high) worst = {
				runs,
				high: rate.high
			};
		}
		return worst.runs.rare(question);
	}
};
/** What of the day to simulate for a window; undefined where all of it costs about as much. */
function spanOf(window, { simulation }) {
	const { daySeconds, leadInSeconds } = simulation;
	return leadInSeconds + window.toSeconds - window.fromSeconds < WORTH_CUTTING * (leadInSeconds + daySeconds) ? window : void 0;
}
// src/answer/exact/erlang-b.ts
/**
* Erlang's loss formula: Poisson requests, any hold law with the same mean, a server that refuses
* only when every port is held, refused requests gone for good. Erlang 1917; Jagerman 1974 (BSTJ 53).
*/
/** The most ports a search looks at. */
var MOST_PORTS = 16384;
/**
* Share of requests refused, 0 to 1, at an offered load in erlangs (>= 0) with a whole number of
* ports; relative error below 1e-13 (inverse recursion: sums of positive terms only).
*/
function erlangB(erlangs, ports) {
	if (erlangs === 0) return ports === 0 ? 1 : 0;
	let inverse = 1;
	for (let n = 1; n <= ports; n += 1) inverse = 1 + n / erlangs * inverse;
	return 1 / inverse;
}
/**
* The same for a real number of ports >= 0: a^x e^-a / Γ(x+1, a), which is Jagerman's integral;
* relative error below 1e-12 for loads up to 20,000 erlangs.
*/
function erlangBContinuous(erlangs, ports) {
	if (erlangs === 0) return ports === 0 ? 1 : 0;
	if (erlangs >= ports + 2) return 1 / (erlangs * upperGammaFraction(ports + 1, erlangs));
	return poissonMass(ports, erlangs) / regularizedGammaQ(ports + 1, erlangs);
}
/** Fewest ports that refuse at most the target share; null where none up to `most` does. */
function portsForErlangB(erlangs, target, most = MOST_PORTS) {
	if (!(target > 0)) return null;
	if (erlangs === 0) return target >= 1 ? 0 : 1;
	let inverse = 1;
	for (let ports = 0; ports <= most; ports += 1) {
		if (inverse * target >= 1) return ports;
		inverse = 1 + (ports + 1) / erlangs * inverse;
	}
	return null;
}
/**
* Largest load in erlangs that these ports (a real number) carry with at most the target share refused, target
* between 0 and 1; relative error below 1e-13, 1e-12 between whole numbers.
*/
function erlangsForErlangB(ports, target) {
	if (ports === 0) return 0;
	const refusals = Number.isInteger(ports) ? erlangB : erlangBContinuous;
	let low = 0;
	let high = (ports + 1) / (1 - target);
	for (let step = 0; step < 200 && high - low > 1e-15 * high; step += 1) {
		const middle = (low + high) / 2;
		if (middle === low || middle === high) break;
		if (refusals(middle, ports) <= target) low = middle;
		else high = middle;
	}
	return low;
}
// src/answer/smallest.ts
/** The smallest range whose upper bound meets the target: the rough curve, fitted to what was measured, inside a bracket. */
/**
* Finds the smallest size that `meets`, starting at `start`. The failing size below it is the next one, or nearer than the
* share `gap` of it. null where not even 16,384 ports meet. Each size is looked at once, none below `floor`.
*/
async function findSmallest(evaluate, meets, curve, target, start, gap, floor = 1) {
	let failing = null;
	let least = null;
	let next = Math.min(MOST_PORTS, Math.max(floor, start));
	let stride = 1;
	let widths = [Infinity, Infinity];
	for (;;) {
		const result = await evaluate(next);
		if (meets(result)) least = result;
		else failing = result;
		const low = failing?.ports ?? floor - 1;
		if (low >= 16384) return null;
		if (least !== null && least.ports - low <= Math.max(1, Math.floor(least.ports * gap))) return {
			least,
			failing: low
		};
		const guess = sizeOnFittedCurve([failing, least], curve, target);
		if (failing === null || least === null) {
			next = stepFrom(result, guess, stride, least !== null, floor);
			stride *= 2;
			continue;
		}
		const high = least.ports;
		const halved = high - low <= widths[0] / 2;
		widths = [widths[1], high - low];
		next = guess === null || !halved ? Math.floor((low + high) / 2) : Math.min(high - 1, Math.max(low + 1, guess));
	}
}
/** The next size while all that were looked at passed, or all failed. */
function stepFrom({ ports }, guess, stride, down, floor) {
	const step = stride * (guess === null ? Math.ceil(ports / 8) : 1);
	if (!down) return Math.min(MOST_PORTS, Math.max(guess ?? 0, ports + step));
	return Math.max(floor, Math.floor(ports / 2), Math.min(guess ?? ports, ports - step));
}
/**
* Where the rough curve meets the target once it runs through what was measured: shifted through one end, shifted and
* stretched through both, in logarithms. null where nothing is known of it there.
*/
function sizeOnFittedCurve(ends, curve, target) {
	const [first, second] = ends.flatMap((end) => {
		const rough = end === null ? 0 : curve(end.ports);
		const rate = end === null ? 0 : end.rate.high;
		return rough > 0 && rate > 0 ? [{
			rough: log(rough),
			measured: log(rate)
		}] : [];
	});
	if (first === void 0) return null;
	const through = second ?? first;
	const fall = second === void 0 ? 0 : first.rough - second.rough;
	const measured = second === void 0 ? 0 : first.measured - second.measured;
	const stretch = fall > 0 && measured > 0 ? fall / measured : 1;
	const rough = through.rough + (log(target) - through.measured) * stretch;
	return sizeForRate(curve, exp(Math.min(0, rough)), MOST_PORTS);
}
// src/answer/worst-hour.ts
var HOUR_MINUTES = 60;
/** PASVs and refusals by minute of the day, of days together. */
var MinuteSums = class {
	constructor(daySeconds, warmUpSeconds) {
		const minutes = Math.ceil(daySeconds / 60);
		this.asked = new Float64Array(minutes);
		this.refused = new Float64Array(minutes);
		this.daySeconds = daySeconds;
		this.firstMinute = Math.ceil(warmUpSeconds / 60);
	}
	/** Adds a day that was recorded minute by minute; refusals as drawn, or as they are to be expected. */
	add(day) {
		const { asked, refused } = this;
		const [pasvs, bad] = [day.minutePasvs, day.minuteExpected];
		for (let minute = 0; minute < asked.length; minute++) {
			asked[minute] = asked[minute] + pasvs[minute];
			refused[minute] = refused[minute] + bad[minute];
		}
	}
	/** Adds what others summed up. */
	addAll(other) {
		for (let minute = 0; minute < this.asked.length; minute++) {
			this.asked[minute] += other.asked[minute];
			this.refused[minute] += other.refused[minute];
		}
	}
	/** PASVs and refusals in a window. */
	within({ fromSeconds, toSeconds }) {
		const part = (values) => values.subarray(Math.floor(fromSeconds / 60), Math.ceil(toSeconds / 60)).reduce((a, b) => a + b, 0);
		return {
			asked: part(this.asked),
			refused: part(this.refused)
		};
	}
	/** Refusals of the whole day per PASV. */
	rate() {
		const total = (values) => values.reduce((sum, value) => sum + value, 0);
		return total(this.refused) / Math.max(1, total(this.asked));
	}
	/**
	* The window with most refusals beyond `allowed` per PASV; the earliest of those that are alike. Windows in which
	* `isTaken` says a minute is judged already are left out; null where all are. A day of an hour or less is one window.
	*/
	worst(allowed, isTaken = () => false) {
		const minutes = this.asked.length;
		const { firstMinute } = this;
		const excess = (minute) => this.refused[minute] - allowed * this.asked[minute];
		const length = Math.min(HOUR_MINUTES, minutes - firstMinute);
		let best = null;
		let beyond = 0;
		let taken = 0;
		for (let minute = firstMinute; minute < minutes; minute++) {
			beyond += excess(minute);
			if (isTaken(minute)) taken++;
			const left = minute - length;
			if (left >= firstMinute) {
				beyond -= excess(left);
				if (isTaken(left)) taken--;
			}
			const start = minute - length + 1;
			if (start >= firstMinute && (start === firstMinute || (minute + 1) * 60 <= this.daySeconds) && taken === 0 && (best === null || beyond > best.beyond + 1e-9)) best = {
				window: this.windowFrom(start, length),
				beyond
			};
		}
		return best;
	}
	windowFrom(start, length) {
		const toSeconds = Math.min(this.daySeconds, (start + length) * 60);
		return {
			fromSeconds: start * 60,
			toSeconds
		};
	}
};
/** PASVs and refusals of one day in a window, from its minutes. */
function dayInWindow(day, { fromSeconds, toSeconds }) {
	let [asked, refused, drawn] = [
		0,
		0,
		0
	];
	for (let minute = fromSeconds / 60; minute * 60 < toSeconds; minute++) {
		asked += day.minutePasvs[minute];
		refused += day.minuteExpected[minute];
		drawn += day.minuteRefused[minute];
	}
	return {
		asked,
		refused,
		drawn
	};
}
// src/answer/pilot.ts
/** As many days as are cheap, since few quiet days would pick an hour by chance. */
var FEWEST_DAYS$5 = 2;
var MOST_DAYS$3 = 30;
var EVENTS = 1e5;
var FIRST = 2 ** 30;
/** The least is wanted to within this share: the hour that is worst there is worst near it. */
var GAP = .06;
/** Refusals in an hour that tell it from others. */
var TELLING = 20;
/** The part of the day that counts. */
function countedDay({ simulation }) {
	return {
		fromSeconds: simulation.warmUpSeconds,
		toSeconds: simulation.daySeconds
	};
}
/** Flies whole days without a limit, then at sizes around the least, and finds the hour that fails first. */
async function flyPilot(scenario, simulate, signal) {
	const { target, simulation } = scenario;
	const window = countedDay(scenario);
	let events = 0;
	const fly = async (ports, firstDay, days) => {
		const batches = ports === null ? Math.ceil((window.toSeconds - window.fromSeconds) / 3600) : 1;
		const flown = await simulate({
			ports,
			firstDay: FIRST + firstDay,
			days,
			window,
			batches,
			picture: true
		}, signal);
		for (const day of flown) events += day.events;
		return flown;
	};
	const unlimited = await fly(null, 0, FEWEST_DAYS$5);
	const affordable = Math.floor(EVENTS * FEWEST_DAYS$5 / Math.max(1, events));
	const days = Math.max(FEWEST_DAYS$5, Math.min(MOST_DAYS$3, affordable));
	if (days > FEWEST_DAYS$5) for (const day of await fly(null, FEWEST_DAYS$5, days - FEWEST_DAYS$5)) unlimited.push(day);
	const sumsOf = (flown) => {
		const sums = new MinuteSums(simulation.daySeconds, simulation.warmUpSeconds);
		for (const day of flown) sums.add(day);
		return sums;
	};
	const curve = roughCurve(scenario, unlimited);
	const failing = /* @__PURE__ */ new Map();
	const evaluate = async (ports) => {
		const sums = sumsOf(await fly(ports, 0, days));
		const rate = rateInWorstHour(sums, target.refusals);
		if (rate > target.refusals) failing.set(ports, sums);
		return {
			ports,
			rate: {
				estimate: rate,
				low: rate,
				high: rate
			}
		};
	};
	const start = sizeForRate(curve, target.refusals, MOST_PORTS);
	const meets = ({ rate }) => rate.high <= target.refusals;
	await findSmallest(evaluate, meets, curve, target.refusals, start, GAP);
	const largestFirst = [...failing.keys()].toSorted((a, b) => b - a);
	for (const ports of largestFirst) {
		const worst = failing.get(ports).worst(target.refusals);
		if (worst && worst.beyond >= TELLING) return {
			window: worst.window,
			curve,
			unlimited,
			events
		};
	}
	const all = sumsOf([]);
	for (const sums of failing.values()) all.addAll(sums);
	return {
		window: (failing.size === 0 ? sumsOf(unlimited) : all).worst(failing.size === 0 ? -1 : target.refusals)?.window ?? window,
		curve,
		unlimited,
		events
	};
}
/** Refusals per PASV in the hour with most of them beyond the target; of the whole day where no hour has any. */
function rateInWorstHour(sums, target) {
	const worst = sums.worst(target);
	if (worst === null || worst.beyond <= 0) return Math.min(target, sums.rate());
	const { asked, refused } = sums.within(worst.window);
	return refused / Math.max(1, asked);
}
// src/answer/prepare.ts
/** Judged days that the first guess is read off where the whole day counts. */
var GUESS_DAYS = 4;
/** A counted day that is not longer is an hour by itself. */
var HOUR = 3600;
/** Finds what is to be judged and sets up its runs. */
async function prepare(scenario, simulate, signal) {
	const { simulation, target } = scenario;
	const obstacle = onePassObstacle(scenario);
	const wholeDay = countedDay(scenario);
	if (target.over === "day" || wholeDay.toSeconds - wholeDay.fromSeconds <= HOUR) {
		const runs = new SizeRuns(scenario, simulate, signal, wholeDay, batchesPerDay(scenario), obstacle === null);
		const guess = await runs.days(null, Math.min(GUESS_DAYS, simulation.days));
		return {
			runs,
			hours: null,
			window: wholeDay,
			curve: roughCurve(scenario, guess),
			guess,
			obstacle,
			events: 0
		};
	}
	const { window, curve, unlimited, events } = await flyPilot(scenario, simulate, signal);
	const hours = new HourRuns(scenario, simulate, signal, window, obstacle === null);
	return {
		runs: hours,
		hours,
		window,
		curve,
		guess: unlimited,
		obstacle,
		events
	};
}
// src/answer/turned-away.ts
/**
* Share of the sessions wanted on some days that a cap turned away at first, 0 … 1, however often each came again; what
* the range itself caps is left out.
*/
function shareOfLogins(days) {
	const sum = (of) => days.reduce((total, day) => total + of(day), 0);
	return sum((day) => day.wantedTurnedAwaySessions + day.wantedTurnedAwayAddress) / Math.max(1, sum((day) => day.sessionsWanted));
}
// src/answer/demand.ts
/** Sums up unlimited days. */
function summariseDemand(scenario, days, minuteMeans) {
	const mean = (of) => days.reduce((total, day) => total + of(day), 0) / Math.max(1, days.length);
	const peaks = days.map((day) => day.peak);
	const sorted = peaks.toSorted((a, b) => a - b);
	const busyMean = mean((day) => day.windowMeanHeld);
	const variance = mean((day) => day.windowVarianceHeld + (day.windowMeanHeld - busyMean) * (day.windowMeanHeld - busyMean));
	return {
		days: days.length,
		mean: mean((day) => day.meanHeld),
		busyMean,
		busiestMinuteMean: minuteMeans.reduce((most, value) => Math.max(most, value), 0),
		peakedness: busyMean > 0 ? variance / busyMean : 1,
		peak: {
			median: rank(sorted, .5),
			p95: rank(sorted, .95),
			p99: rank(sorted, .99),
			max: rank(sorted, 1)
		},
		peakSeconds: rank(days.map((day) => day.peakSecond).toSorted((a, b) => a - b), .5),
		peakSessions: days.reduce((most, day) => Math.max(most, day.peakSessions), 0),
		groups: scenario.groups.map((group, index) => ({
			name: group.name,
			meanAtPeak: mean((day) => day.peakByGroup[index])
		})),
		linkBusy: mean((day) => Math.max(day.uplinkBusy, day.downlinkBusy)),
		peaks,
		lostPorts: days.map((day) => day.lostPorts)
	};
}
/** Nearest-rank quantile of sorted values: a value that occurred; 0 where there are none. */
function rank(sorted, share) {
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
// src/answer/minute-bands.ts
var MinutePicture = class {
	constructor(daySeconds) {
		this.levels = 32;
		this.days = 0;
		this.minutes = Math.ceil(daySeconds / 60);
		this.counts = new Int32Array(this.minutes * this.levels);
		this.sums = new Float64Array(this.minutes);
	}
	/** Adds a day that was recorded with its picture. */
	add(day) {
		const peaks = day.minutePeak;
		const means = day.minuteMean;
		const most = Math.min(4095, day.peak);
		if (most >= this.levels) this.widen(most);
		for (let minute = 0; minute < this.minutes; minute++) {
			const level = Math.min(this.levels - 1, peaks[minute]);
			const at = minute * this.levels + level;
			this.counts[at] = this.counts[at] + 1;
			this.sums[minute] = this.sums[minute] + means[minute];
		}
		this.days++;
	}
	widen(most) {
		let levels = this.levels;
		while (levels <= most) levels *= 2;
		const wider = new Int32Array(this.minutes * levels);
		for (let minute = 0; minute < this.minutes; minute++) {
			const row = this.counts.subarray(minute * this.levels, (minute + 1) * this.levels);
			wider.set(row, minute * levels);
		}
		this.counts = wider;
		this.levels = levels;
	}
	/** Mean ports held, minute by minute. */
	means() {
		return Array.from(this.sums, (total) => total / Math.max(1, this.days));
	}
	/** The bands so far; `oneDay` is a day to draw as it was. */
	bands(oneDay) {
		const shares = [
			.005,
			.05,
			.25,
			.5,
			.75,
			.95,
			.995
		];
		const lines = shares.map(() => new Array(this.minutes).fill(0));
		for (let minute = 0; minute < this.minutes; minute++) {
			let seen = 0;
			let next = 0;
			for (let level = 0; level < this.levels && next < shares.length; level++) {
				seen += this.counts[minute * this.levels + level];
				while (next < shares.length && seen >= Math.max(1, shares[next] * this.days)) {
					lines[next][minute] = level;
					next++;
				}
			}
		}
		const [low99, low90, low50, median, high50, high90, high99] = lines;
		return {
			median,
			low50,
			high50,
			low90,
			high90,
			low99,
			high99,
			mean: this.means(),
			oneDay: Array.from(oneDay?.minutePeak ?? [])
		};
	}
};
// src/answer/demand-days.ts
/** Days of demand at the end: the largest of 59 is the 95 %/95 % tolerance bound of a day's peak. */
var MOST_DAYS$2 = 59;
var FEWEST_DAYS$4 = 4;
var DemandDays = class {
	/** `affordable` events may be spent. */
	constructor(scenario, simulate, signal, affordable) {
		this.events = 0;
		this.window = null;
		this.kept = [];
		this.scenario = scenario;
		this.simulate = simulate;
		this.signal = signal;
		this.affordable = affordable;
		this.picture = new MinutePicture(scenario.simulation.daySeconds);
	}
	/** The demand of a look at `days` days, watched in the window that is judged; at the `last` one of as many as a worst day wants. */
	async upTo(days, window, last) {
		if (this.window?.fromSeconds !== window.fromSeconds) {
			this.window = window;
			this.kept = [];
			this.picture = new MinutePicture(this.scenario.simulation.daySeconds);
		}
		const { simulation } = this.scenario;
		await this.fly(Math.min(FEWEST_DAYS$4, days));
		const perDay = this.kept.reduce((sum, day) => sum + day.events, 0) / this.kept.length;
		const affordable = Math.floor(this.affordable / Math.max(1, perDay));
		const wanted = last ? Math.max(days, MOST_DAYS$2) : days;
		await this.fly(Math.min(simulation.days, wanted, MOST_DAYS$2, affordable));
		const summary = summariseDemand(this.scenario, this.kept, this.picture.means());
		const usual = this.kept.find((day) => day.peak === summary.peak.median);
		return {
			days: this.kept,
			summary,
			minutes: this.picture.bands(usual)
		};
	}
	async fly(to) {
		const firstDay = this.kept.length;
		if (to <= firstDay) return;
		const request = {
			ports: null,
			firstDay,
			days: to - firstDay,
			batches: 1,
			picture: true
		};
		for (const day of await this.simulate({
			...request,
			window: this.window
		}, this.signal)) {
			this.events += day.events;
			this.picture.add(day);
			this.kept.push(day);
		}
	}
};
// src/answer/precision.ts
/** How well the days so far pin the answer down, and what more days would buy. */
/** ±15 % in the rate, or 1 % of the ports (at least 2), settle an answer: ±20 % in the probability is about ±1 port. */
var SETTLED_HALF_WIDTH = .15;
var SETTLED_PORTS = 2;
var SETTLED_SHARE = .01;
/** Of a small range a port or two are a large share: there it is worth looking on until less than 8 % are left open. */
var SHARP_SHARE = .08;
/** A rate that is known so well says as much about the least as more days ever will. */
var SHARP_HALF_WIDTH = .02;
/**
* Judges a least by the interval of its rate, the `target` that its upper end meets, and the slope of ln(rate) per port
* (negative). Smaller sizes are open while their lower ends, larger by the slope, are not above the target, and down to
* the one that is sure to fail. Nothing is settled on too few bad days, but where the next size down is sure to fail.
*/
function precisionOf(least, slope, target, failing = 0) {
	const { rate, ports, days, evidence } = least;
	const high = ports;
	const spread = rate.low > 0 ? portsForFactor(target / rate.low, slope) : Infinity;
	const low = Math.min(ports, Math.max(1, failing + 1, ports - Math.floor(spread)));
	const open = ports - low;
	const allowed = Math.max(SETTLED_PORTS, SETTLED_SHARE * ports);
	const halfWidth = relativeHalfWidth(rate);
	const isEvident = open === 0 || isEnough(evidence);
	const settled = isEvident && (halfWidth <= SETTLED_HALF_WIDTH || open <= allowed);
	const isSmall = SHARP_SHARE * ports < SETTLED_PORTS;
	const isFine = halfWidth <= SETTLED_HALF_WIDTH && open <= SHARP_SHARE * ports;
	const sharp = settled && (!isSmall || halfWidth <= SHARP_HALF_WIDTH || isFine);
	const excess = Math.min(halfWidth / SETTLED_HALF_WIDTH, Number.isFinite(spread) ? spread / allowed : Infinity);
	const byEvidence = isEvident ? 1 : 30 / Math.max(1, evidence.badDays);
	const byWidth = Number.isFinite(excess) ? Math.max(1, excess * excess) : 10;
	return {
		low,
		high,
		settled,
		sharp,
		daysNeeded: Math.ceil(days * (settled ? 1 : Math.max(byEvidence, Math.min(byWidth, 100))))
	};
}
// src/answer/exact/hayward.ts
/**
* Approximations for demand burstier (peakedness > 1) than Poisson; not to be trusted when many
* clients start at the same instant.
*/
/**
* Share refused by Hayward's approximation: Erlang B with load and ports both divided by the
* peakedness (variance over mean of the ports held without a limit). Fredericks 1980 (BSTJ 59:807).
*/
function haywardRefusals(erlangs, peakedness, ports) {
	return erlangBContinuous(erlangs / peakedness, ports / peakedness);
}
// src/answer/fit-hayward.ts
/** Hayward's curve through measured rates: the load and the peakedness at which it passes nearest in logarithms. */
/** Below this a rate is as good as none: numbers end at 1e-308. */
var RAREST = 1e-200;
var MOST_STEPS = 60;
/** Steps of ln(load) and ln(peakedness) that a slope is taken over. */
var NUDGE = 1e-4;
/** A step that changes both by less than this is the last. */
var STILL = 1e-9;
/** Levenberg and Marquardt's descent on ln(load) and ln(peakedness), from Erlang B through the middle size. At least 3 rates. */
function fitHayward(measured) {
	const middle = measured[measured.length >> 1];
	const at = (load, peakedness, ports) => log(Math.max(RAREST, haywardRefusals(exp(load), exp(peakedness), ports)));
	const cost = (load, peakedness) => measured.reduce((total, { ports, rate, weight }) => {
		const miss = log(rate) - at(load, peakedness, ports);
		return total + weight * miss * miss;
	}, 0);
	let load = log(erlangsForErlangB(middle.ports, middle.rate));
	let peakedness = 0;
	let best = cost(load, peakedness);
	let damping = .001;
	for (let step = 0; step < MOST_STEPS; step++) {
		let [aa, ab, bb, a, b] = [
			0,
			0,
			0,
			0,
			0
		];
		for (const { ports, rate, weight } of measured) {
			const here = at(load, peakedness, ports);
			const byLoad = (at(load + NUDGE, peakedness, ports) - here) / NUDGE;
			const byPeakedness = (at(load, peakedness + NUDGE, ports) - here) / NUDGE;
			const miss = log(rate) - here;
			aa += weight * byLoad * byLoad;
			ab += weight * byLoad * byPeakedness;
			bb += weight * byPeakedness * byPeakedness;
			a += weight * byLoad * miss;
			b += weight * byPeakedness * miss;
		}
		const [aaDamped, bbDamped] = [aa * (1 + damping), bb * (1 + damping)];
		const determinant = aaDamped * bbDamped - ab * ab;
		if (!(determinant > 0)) break;
		const moreLoad = (a * bbDamped - b * ab) / determinant;
		const morePeakedness = (b * aaDamped - a * ab) / determinant;
		const next = cost(load + moreLoad, peakedness + morePeakedness);
		if (next < best) {
			load += moreLoad;
			peakedness += morePeakedness;
			best = next;
			damping /= 10;
			if (Math.max(Math.abs(moreLoad), Math.abs(morePeakedness)) < STILL) break;
		} else {
			damping *= 10;
			if (damping > 1e9) break;
		}
	}
	const refusals = (ports) => exp(at(load, peakedness, ports));
	const squares = measured.reduce((total, { ports, rate }) => {
		const miss = log(rate / refusals(ports));
		return total + miss * miss;
	}, 0);
	return {
		rms: Math.sqrt(squares / measured.length),
		refusals
	};
}
/** The rates that are fitted begin here: above it refusals thin out the load, which no formula for rare ones knows. */
var COMMONEST = .1;
/** Sizes in a decade of rates: each costs a run, but where one run gives all. */
var PER_DECADE$1 = 3;
var PER_DECADE_FREE = 6;
/** Refusals that a run of a fitted size aims at, and the days that it takes at least. */
var WANTED_COUNT = 300;
var FEWEST_DAYS$3 = 20;
var FEWEST_SIZES = 4;
var LARGEST_RMS = .2;
var DECADE = 10;
/** A curve is carried on over three decades at most. */
var FARTHEST = 1e3;
/** Parts that the days are cut into, each left out once, to see how far the curve moves. */
var PARTS = 20;
/** Fits the tail on up to `days` days a size; a sentence's end that says why not, where it cannot be defended. */
async function fitTail(scenario, runs, curve, days) {
	if (startsTogether(scenario)) return "visits start together by the clock";
	const fitted = await countedSizes(runs, curve, days);
	const [first, last] = [fitted[0], fitted.at(-1)];
	if (first === void 0 || last === void 0 || fitted.length < FEWEST_SIZES || fitted.some(({ units }) => units.asked.length < PARTS) || first.rate.estimate < DECADE * last.rate.estimate) return "too few refusals were counted to see how they fall with the size";
	if (last.rate.estimate > FARTHEST * scenario.target.refusals) return "the target is more than 1,000 times rarer than anything that was counted";
	const through = (leftOut) => fitHayward(fitted.map(({ ports, rate, units }) => {
		const spread = log(rate.high / rate.estimate);
		return {
			ports: placesOf(scenario, ports),
			rate: rateWithout(units, leftOut),
			weight: 1 / (spread * spread)
		};
	}));
	const whole = through(null);
	if (!(whole.rms < LARGEST_RMS)) return "what was counted does not fall along Hayward's curve";
	const parts = Array.from({ length: PARTS }, (_, part) => through(part));
	const reach = studentQuantile(scenario.target.confidence, 19);
	return {
		from: first.ports,
		to: last.ports,
		rarest: last.rate.estimate,
		rms: whole.rms,
		at: (ports) => {
			const places = placesOf(scenario, ports);
			const estimate = whole.refusals(places);
			const error = jackknifeError(parts.map((part) => log(part.refusals(places))));
			const factor = exp(reach * error + whole.rms);
			return {
				estimate,
				low: estimate / factor,
				high: Math.min(1, estimate * factor)
			};
		}
	};
}
/** Refusals per PASV over the units (days); without every PARTS-th of them from `leftOut` on, where that is given. */
function rateWithout({ asked, refused }, leftOut) {
	let [all, bad] = [0, 0];
	for (let unit = 0; unit < asked.length; unit++) {
		if (unit % PARTS === leftOut) continue;
		all += asked[unit];
		bad += refused[unit];
	}
	return Math.max(.5, bad) / all;
}
/** Standard error from estimates that each leave one part out (Quenouille and Tukey). */
function jackknifeError(estimates) {
	const mean = estimates.reduce((total, value) => total + value, 0) / estimates.length;
	const squares = estimates.reduce((total, value) => total + (value - mean) ** 2, 0);
	return Math.sqrt((estimates.length - 1) / estimates.length * squares);
}
/** The smallest size beyond what was counted at which `of` the tail's rate is at or under the target. */
function sizeOnTail(tail, target, of) {
	let low = tail.to;
	let high = low + 1;
	for (; high < 16384 && tail.at(high)[of] > target; high = Math.min(MOST_PORTS, 2 * high)) low = high;
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (tail.at(middle)[of] <= target) high = middle;
		else low = middle;
	}
	return high;
}
/** Whether a size counted too little for a rate of its own and lies on the tail. */
function isCarriedOn({ counted, ports }, tail) {
	return tail !== null && counted < 30 && ports > tail.to;
}
/** A result with the tail's rate, where it counted too little for one of its own. */
function carriedOn(result, tail) {
	return isCarriedOn(result, tail) ? {
		...result,
		rate: tail.at(result.ports)
	} : result;
}
/** Sizes from one refusal in ten to the rarest rate that can be counted, smallest first. */
async function countedSizes(runs, curve, days) {
	const unlimited = await runs.days(null, Math.min(days, FEWEST_DAYS$3));
	const asked = unlimited.reduce((total, day) => total + sum(day.pasvs), 0) / unlimited.length;
	const fall = log(DECADE) / (runs.onePass ? PER_DECADE_FREE : PER_DECADE$1);
	const counted = [];
	let ports = sizeForRate(curve, COMMONEST, MOST_PORTS);
	let stride = Math.max(1, sizeForRate(curve, COMMONEST * exp(-fall), MOST_PORTS) - ports);
	let wanted = FEWEST_DAYS$3;
	while (ports <= MOST_PORTS) {
		const result = await runs.at(ports, Math.min(days, Math.max(wanted, runs.daysAt(ports, days))));
		const { estimate } = result.rate;
		if (result.counted < 30 && result.days === days) break;
		const before = counted.at(-1);
		if (result.counted >= 30 && estimate <= COMMONEST) counted.push(result);
		if (before !== void 0 && estimate < before.rate.estimate) {
			const slope = log(before.rate.estimate / estimate) / (ports - before.ports);
			stride = Math.max(1, Math.round(fall / slope));
		}
		wanted = Math.max(FEWEST_DAYS$3, Math.ceil(WANTED_COUNT / (estimate * exp(-fall) * asked)));
		ports += stride;
	}
	return counted;
}
/** Where clients start at the same mark no curve of random arrivals holds. */
function startsTogether({ groups }) {
	return groups.some(({ visits }) => visits.pattern === "scheduled" && (visits.skewSeconds !== void 0 || (visits.spreadSeconds ?? 0) < visits.everySeconds));
}
/** How many PASVs (or sessions, where they are capped by the range) a size serves at once. */
function placesOf({ server }, ports) {
	const { portsPerSession, lastPortUnused } = server.ports;
	if (portsPerSession !== null) return Math.floor(ports / portsPerSession);
	return lastPortUnused ? Math.max(0, ports - 1) : ports;
}
// src/answer/rare/rare-least.ts
/** The least where refusals are too rare to count: what cannot be refused, or what splitting shows. */
/** Chances that were added up are no rate yet where their bound is so much above it: few days hold most of them. */
var LOOSE = .3;
/** What is spent at first, and again where no size at hand was shown to meet the target. */
var EFFORTS = [1, 4];
/** Where fewer days than this were asked for, splittings cost in proportion to them. */
var DAYS_FOR_ALL = 40;
/** Sizes beyond the largest at hand that are tried then, as shares of it. */
var FURTHER = [
	1,
	1.08,
	1.2,
	1.4
];
/** true where the days say too little about a size's rate. */
function isTooRare({ counted, rate }, { server }) {
	if (refusesByChance(server.ports)) return !(relativeHalfWidth(rate) <= LOOSE);
	return counted < 30;
}
/** The smallest size that meets the target, with the rates that say so (null where none are needed); null where neither can say. */
async function findRareLeast({ server, target }, runs, from, structural, floor, days) {
	const surely = structural?.ports ?? Infinity;
	let near = from.ports;
	let also = [];
	const share = Math.min(1, days / DAYS_FOR_ALL);
	for (const effort of EFFORTS) {
		const rare = await runs.rare({
			near,
			also,
			floor,
			effort: effort * share
		});
		if (rare === null) break;
		const last = rare.sizes.at(-1);
		const meets = rare.sizes.find((size) => rare.at(size).high <= target.refusals);
		if (meets !== void 0 || surely <= last) {
			const ports = Math.max(floor, Math.min(meets ?? Infinity, surely));
			return {
				least: await runs.at(ports, days),
				rare
			};
		}
		if (refusesByChance(server.ports)) near = onTheWay(rare, target.refusals);
		else also = FURTHER.map((share, step) => Math.ceil(last * share) + step);
	}
	return surely === Infinity ? null : {
		least: await runs.at(Math.max(floor, surely), days),
		rare: null
	};
}
/** Where the largest sizes at hand point to: rates that go down by a power of the size, as those of random draws do. */
function onTheWay({ sizes, at }, target) {
	const [size, last] = [sizes[0], sizes.at(-1)];
	const power = log(at(size).high / at(last).high) / log(last / size);
	return Math.ceil(last * exp(log(at(last).high / target) / Math.max(1, power)));
}
/**
* How well a least that was found so is known: sizes below it are open unless they were shown to miss the target, by
* splittings or, without any, by counting (`counted`: the largest size that was, 0 where none was).
*/
function rarePrecision({ ports, days }, rare, target, counted) {
	const failing = rare?.sizes.findLast((size) => size < ports && rare.at(size).low > target);
	return {
		low: Math.min(ports, failing === void 0 ? rare?.sizes[0] ?? counted + 1 : failing + 1),
		high: ports,
		settled: true,
		sharp: true,
		daysNeeded: days
	};
}
// src/answer/structural-bound.ts
/** Round trips of one data connection and of the pause after it, at most: commands, TLS, the last acknowledgement. */
var ROUND_TRIPS = 8;
var NOBODY = "nobody asks for a port";
var UNLIMITED = {
	count: Infinity,
	why: ""
};
/**
* A session has one data connection at a time, and one port at most; so sessions bound the ports. null where the server
* may refuse with ports free, ports outlive their sessions, or nothing bounds the sessions.
*/
function structuralBound(scenario) {
	const { groups, server } = scenario;
	const { pick, attempts, exclusive, lastPortUnused, portsPerSession } = server.ports;
	if (pick === "random-draws" || !portsEndWithSessions(scenario)) return null;
	const counted = portsPerSession !== null || server.ports.activeUsesRange ? groups : groups.filter(({ passive }) => passive > 0);
	const capped = server.maxSessions > 0 ? {
		count: server.maxSessions,
		why: `the server lets ${server.maxSessions} sessions in`
	} : UNLIMITED;
	const perGroup = counted.map((group) => mostOfGroup(group, scenario));
	const byGroups = exclusive === "port-and-address" && portsPerSession === null ? perGroup.reduce((most, { ofAddress }) => ofAddress.count > most.count ? ofAddress : most, {
		count: 0,
		why: NOBODY
	}) : sumOf(perGroup.map(({ ofAll }) => ofAll));
	const { count, why } = capped.count < byGroups.count ? capped : byGroups;
	if (count === Infinity) return null;
	if (attempts !== null && attempts < count) return null;
	const spare = server.maxSessionsPerAddress > 0 && count !== capped.count ? 1 : 0;
	const ports = (portsPerSession === null ? count : (count + spare) * portsPerSession) + (lastPortUnused ? 1 : 0);
	return {
		ports: Math.max(1, ports),
		why
	};
}
/** Nothing keeps a port busy that no session has: no leak, and no TIME_WAIT of the server's own. */
function portsEndWithSessions({ groups, server }) {
	const { leaks, reusesAddress, timeWaitSeconds } = server.ports;
	if (leaks !== null) return false;
	if (reusesAddress || timeWaitSeconds === 0) return true;
	return groups.every(({ passive, uploads, listings }) => passive === 0 || uploads >= 1 && mostOf(listings) === 0);
}
function sumOf(parts) {
	return {
		count: parts.reduce((sum, part) => sum + part.count, 0),
		why: parts.map(({ why }) => why).join(", ") || NOBODY
	};
}
/** Sessions that a group's clients can have at once on one node, together and behind one address. */
function mostOfGroup(group, { server, simulation }) {
	const nodes = server.nodes - server.nodesLost;
	const visits = visitsAtOnce(group, simulation.daySeconds, server);
	const ofClient = visits * sessionsOfClient(group);
	const onNode = Math.ceil(group.clients / nodes);
	const perAddress = Math.ceil(group.clients / group.addresses);
	const cap = server.maxSessionsPerAddress;
	const why = visits === Infinity ? "" : `${group.name}: ${onNode} clients with ${ofClient} ${ofClient === 1 ? "session" : "sessions"} each at once`;
	const ofAddress = least({
		count: perAddress * ofClient,
		why
	}, cap > 0 ? {
		count: cap,
		why: `the server lets ${cap} sessions of an address in`
	} : UNLIMITED);
	return {
		ofAll: least({
			count: onNode * ofClient,
			why
		}, cap > 0 ? {
			count: group.addresses * cap,
			why: `${group.name}: ${group.addresses} addresses with ${cap} sessions each at once`
		} : UNLIMITED),
		ofAddress
	};
}
/** Sessions that a client can have at once in visits that do not overlap. */
function sessionsOfClient(group) {
	const sessions = sessionsOfVisit(group);
	return group.visits.pattern === "always" && group.lingerSeconds !== 0 && sessions > 1 ? Infinity : sessions;
}
/** Sessions that one visit can have at once: those that list, and those that transfer. */
function sessionsOfVisit(group) {
	const transferring = Math.min(group.connections, Math.ceil(mostOf(group.files)));
	return Math.max(1, group.browsingSessions + transferring);
}
function least(a, b) {
	return b.count < a.count ? b : a;
}
/** Visits that one client can have at once. */
function visitsAtOnce(group, daySeconds, server) {
	const { visits } = group;
	if (visits.pattern === "always") return 1;
	if (visits.pattern !== "scheduled" || (visits.skewSeconds ?? 0) > 0) return Infinity;
	const every = visits.everySeconds;
	const first = (visits.offsetSeconds ?? 0) % every;
	const marks = Math.max(1, Math.ceil((daySeconds - first) / every));
	const gap = Math.min(marks > 1 ? every : Infinity, daySeconds - (marks - 1) * every);
	const longest = (visits.spreadSeconds ?? 0) + visitSecondsAtMost(group, server);
	return longest === Infinity ? Infinity : Math.floor(longest / gap) + 1;
}
/** The longest that a visit can last where nothing is refused; Infinity where its law has no end, or others slow it down. */
function visitSecondsAtMost(group, server) {
	const files = Math.ceil(mostOf(group.files));
	const listings = Math.ceil(mostOf(group.listings));
	const file = files === 0 ? 0 : mostOf(group.transferSeconds ?? Infinity);
	const listing = listings === 0 ? 0 : mostOf(group.listingSeconds ?? Infinity);
	const roundTrip = mostOf(group.roundTripSeconds);
	const unused = group.abandoned > 0 ? server.ports.unusedSeconds ?? group.connectTimeoutSeconds : 0;
	const connect = group.connectSeconds === void 0 ? 0 : mostOf(group.connectSeconds);
	const turnedAway = server.maxSessions > 0 || server.maxSessionsPerAddress > 0;
	const { then, attempts } = group.failures.turnedAway;
	if (turnedAway && (then === "next-file" || then === "retry" && attempts !== 0)) return Infinity;
	if (group.stalled > 0 || group.repeatsPasv > 0 || group.passive < 1 && !group.activeReaches) return Infinity;
	const commands = Math.max(group.holdRoundTrips, group.uploadHoldRoundTrips) + group.firstHoldRoundTrips;
	const between = group.tls === "none" ? 0 : commands * group.tlsCommandSeconds;
	const ends = server.ports.uploadEndRoundTrips + server.ports.tlsDownloadEndRoundTrips;
	const trips = ROUND_TRIPS + commands + ends + group.gapRoundTrips;
	const each = between + connect + unused + mostOf(group.thinkSeconds) + trips * roundTrip;
	const inAll = (count, seconds) => count === 0 ? 0 : count * seconds;
	const stay = mostOf(group.staySeconds) + mostOf(group.lingerSeconds);
	return inAll(files, file + each) + inAll(listings, listing + each) + (1 + group.loginRoundTrips) * roundTrip + stay + .001;
}
/** The largest value that a quantity can give. */
function mostOf(quantity) {
	if (typeof quantity === "number") return quantity;
	if ("uniform" in quantity) return quantity.uniform[1];
	if ("sample" in quantity) return quantity.sample.reduce((most, value) => Math.max(most, value), 0);
	if ("pareto" in quantity) return quantity.pareto.maximum;
	if ("from" in quantity) return quantity.from === quantity.to ? quantity.to : Infinity;
	return Infinity;
}
// src/answer/search.ts
/** The search for the smallest range over growing numbers of days, and the curve around it. */
/** Days of the looks: few at first, so that an answer stands soon; looking after every day would cost confidence. */
var LOOKS = [
	4,
	10,
	20,
	40,
	60,
	100,
	200,
	400,
	1e3,
	2e3,
	4e3,
	1e4,
	2e4,
	4e4,
	1e5
];
/** From so many days on the need is known well enough to pass over looks that cannot settle it. */
var SKIPPING_FROM = 40;
/** Days at which the sizes of the curve around the answer are run. */
var CURVE_DAYS = 40;
/** Events that one size of the curve may cost. */
var CURVE_EVENTS = 1e6;
/** Sizes nearer than this share are neighbours. */
var NEAR = .06;
/** Sizes of the curve, as shares of the least. */
var CURVE_SHARES = [
	.1,
	.2,
	.3,
	.4,
	.5,
	.6,
	.7,
	.8,
	.9,
	1.1,
	1.25,
	1.5,
	2
];
/** The same where sizes cost nothing. */
var FINE_SHARES = Array.from({ length: 60 }, (_, k) => (k + 1) / 30);
/** How far the answer may move before the curve's sizes are chosen anew. */
var MOST_DRIFT = .15;
/** Before so many days an answer is provisional: sizes nearer than 6 % are not told apart. */
var SETTLING_DAYS = 20;
var PROVISIONAL_GAP = .06;
/** Sizes next to each other decide below 400 ports; above, a quarter per cent is left. */
var FINAL_GAP = .0025;
/** Days with a refusal from which on a count has something to say: one or two may be bad luck. */
var FEWEST_BAD_DAYS = 3;
/** Times the events of a day without refusals after which no smaller size of the curve is run. */
var MOST_TRIES = 20;
/** Slope of ln(refusals) per port where none can be measured: twice the refusals for seven ports. */
var USUAL_SLOPE = -.1;
/** The search over looks: each begins where the last one ended. */
var Search = class {
	constructor(scenario, runs, curve, floor = 1) {
		this.smallest = null;
		this.cannotShow = false;
		this.structural = null;
		this.rare = null;
		this.tail = null;
		this.tailObstacle = null;
		this.looks = 0;
		this.failing = 0;
		this.centre = 0;
		this.floor = floor;
		this.scenario = scenario;
		this.runs = runs;
		this.curve = curve;
	}
	/** Days of the look after one at `days`: the next that has `wanted` days or more. `take` = it is going to be made. */
	nextLook(days, wanted, take) {
		const most = this.scenario.simulation.days;
		let look = this.looks;
		while (days >= SKIPPING_FROM && look < LOOKS.length - 1 && LOOKS[look] < wanted) look++;
		if (take) this.looks = look + 1;
		return Math.max(days, Math.min(most, LOOKS[look] ?? most));
	}
	async look(days) {
		const { refusals } = this.scenario.target;
		const start = this.smallest?.least.ports ?? sizeForRate(this.curve, refusals, 16384);
		this.failing = 0;
		const evaluate = async (ports) => {
			const result = await this.runs.at(ports, days);
			if (result.rate.low > refusals) this.failing = Math.max(this.failing, ports);
			return result;
		};
		const meets = ({ rate }) => rate.high <= refusals || rate.estimate === 0;
		const gap = days < SETTLING_DAYS ? PROVISIONAL_GAP : FINAL_GAP;
		const { curve, floor } = this;
		this.smallest = await findSmallest(evaluate, meets, curve, refusals, start, gap, floor);
		const least = this.smallest?.least.rate;
		this.cannotShow = least !== void 0 && least.high > refusals;
	}
	/**
	* Goes on where the days counted too few refusals for a rate: by what cannot be, by splitting, or where nobody does
	* that, on a fitted tail, if one can be defended and no count speaks against it. `smallest` is then the one so found,
	* unless a smaller one was shown by counting.
	*/
	async carryOn(days) {
		const { server, target } = this.scenario;
		const { smallest } = this;
		if (smallest === null || !isTooRare(smallest.least, this.scenario)) return;
		this.structural = structuralBound(this.scenario);
		const found = await findRareLeast(this.scenario, this.runs, smallest.least, this.structural, this.floor, days);
		if (found !== null) {
			if (!this.cannotShow && found.least.ports > smallest.least.ports) return;
			this.rare = found.rare;
			this.cannotShow = false;
			this.smallest = {
				least: this.carried(found.least),
				failing: found.least.ports - 1
			};
			return;
		}
		if (refusesByChance(server.ports)) return;
		const tail = await fitTail(this.scenario, this.runs, this.curve, days);
		if (typeof tail === "string") {
			this.tailObstacle = tail;
			return;
		}
		let ports = sizeOnTail(tail, target.refusals, "high");
		let result = await this.runs.at(ports, days);
		while (result.counted >= 30 && result.rate.high > target.refusals) result = await this.runs.at(++ports, days);
		if (!this.cannotShow && ports > smallest.least.ports) return;
		if (result.daysWithRefusal >= FEWEST_BAD_DAYS && result.rate.low > target.refusals) {
			this.tailObstacle = "what was counted lies above Hayward's curve";
			return;
		}
		this.tail = tail;
		this.cannotShow = false;
		this.smallest = {
			least: carriedOn(result, tail),
			failing: ports - 1
		};
	}
	/** A result with the rate that was found another way, where it counted too little for one of its own. */
	carried(result) {
		if (!isTooRare(result, this.scenario)) return result;
		if (this.structural !== null && result.ports >= this.structural.ports) return {
			...result,
			rate: {
				estimate: 0,
				low: 0,
				high: 0
			},
			basis: "structural"
		};
		const rate = this.rare?.at(result.ports) ?? null;
		return rate === null ? carriedOn(result, this.tail) : {
			...result,
			rate,
			basis: "splitting"
		};
	}
	/** How well the days pin the least down; null where there is none. */
	async precision(days) {
		if (!this.smallest) return null;
		const { least } = this.smallest;
		const { refusals } = this.scenario.target;
		if (least.basis !== void 0) return rarePrecision(least, this.rare, refusals, await this.largestMissing(least.ports, days));
		return precisionOf(least, await this.slope(days), refusals, this.failing);
	}
	/** The largest size below `ports` that was counted to miss the target; 0 where none was, or where splittings say it. */
	async largestMissing(ports, days) {
		if (this.rare !== null) return 0;
		const { refusals } = this.scenario.target;
		const misses = (await this.curveKnown(days)).filter((size) => size.ports < ports && size.rate.low > refusals);
		return Math.max(0, ...misses.map((size) => size.ports));
	}
	/** Slope of ln(refusals) per port near the answer, between sizes that were simulated; negative. */
	async slope(days) {
		const least = this.smallest?.least;
		if (!least || least.rate.estimate <= 0) return USUAL_SLOPE;
		if (this.tail && least.ports > this.tail.to + 1) {
			const before = this.tail.at(least.ports - 1).estimate;
			return log(least.rate.estimate / before);
		}
		const below = await this.sizeAt(Math.max(this.floor, Math.floor(least.ports * .9)), days);
		if (below.ports === least.ports || below.rate.estimate <= least.rate.estimate) return USUAL_SLOPE;
		return log(least.rate.estimate / below.rate.estimate) / (least.ports - below.ports);
	}
	/** What is known of the curve without further runs. */
	async curveKnown(days) {
		return this.runs.onePass ? this.curveAround(days, []) : this.results(this.runs.sizes(), days);
	}
	/** That, `extra` sizes, and sizes around the answer over fewer days. */
	async curveAround(days, extra) {
		const least = this.smallest?.least.ports ?? 1;
		if (Math.abs(least - this.centre) > MOST_DRIFT * this.centre) this.centre = least;
		const around = (this.runs.onePass ? FINE_SHARES : CURVE_SHARES).map((share) => Math.max(1, Math.round(share * this.centre)));
		const sizes = /* @__PURE__ */ new Set([
			...this.runs.sizes(),
			...extra,
			...around
		]);
		const results = await this.results([...sizes].filter((size) => size >= this.floor).toSorted((a, b) => a - b), days);
		return results.filter(({ ports, days: ran }) => ran === days || results.every((other) => other.days < days || Math.abs(other.ports - ports) > NEAR * ports));
	}
	async results(sizes, days) {
		const results = [];
		const unlimited = eventsPerDay(await this.runs.days(null, 1));
		for (const ports of sizes.toReversed()) {
			const result = await this.sizeAt(ports, days);
			results.unshift(result);
			if (eventsPerDay(result.summaries) > MOST_TRIES * Math.max(1, unlimited)) break;
		}
		return results;
	}
	/** Days for a size of the curve: fewer where a day has many events, so that the curve costs less than the answer. */
	curveDays() {
		const affordable = CURVE_EVENTS / Math.max(1, this.runs.eventsPerDay());
		return Math.max(LOOKS[0], Math.min(CURVE_DAYS, Math.floor(affordable)));
	}
	sizeAt(ports, days) {
		const most = this.runs.onePass ? days : Math.min(days, this.curveDays());
		return this.runs.at(ports, Math.max(most, this.runs.daysAt(ports, days)));
	}
};
function eventsPerDay(days) {
	return days.reduce((total, day) => total + day.events, 0) / days.length;
}
// src/answer/steady-state.ts
/**
* Sizes at which clients that are refused and try again pile up for as long as the day lasts: no rate is theirs, and the
* longer the day, the more there is to simulate.
*/
/** Fewer clients than this that wait are no pile. */
var PILE = 10;
/** A pile that is this much larger at the day's end than halfway grows with the day's length. */
var GROWTH = 1.5;
/**
* The smallest size that has more ports than are asked for on average, where nobody gives up within a day: below it there
* is no steady state. 1 where the load does not tell. `unlimited` are days without a limit.
*/
function smallestSteadySize(scenario, unlimited) {
	const { groups, server, simulation } = scenario;
	const { exclusive, portsPerSession, lastPortUnused } = server.ports;
	const neverGivesUp = groups.every((group) => triesFor(refusalOf(group, server.ports)) >= simulation.daySeconds);
	const isOpen = groups.every(({ visits }) => visits.pattern !== "always");
	const hasLink = server.uplinkBitsPerSecond !== void 0 || server.downlinkBitsPerSecond !== void 0;
	if (!neverGivesUp || !isOpen || hasLink || exclusive !== "port") return 1;
	const held = unlimited.reduce((total, day) => total + day.meanHeld, 0) / unlimited.length;
	const places = Math.floor(held / (server.nodes - server.nodesLost)) + 1;
	if (portsPerSession !== null) return places * portsPerSession;
	return lastPortUnused ? places + 1 : places;
}
/** Seconds for which a client goes on trying, at least; Infinity where it never gives up. */
function triesFor({ then, attempts, delays }) {
	if (then !== "retry") return 0;
	if (attempts < 0) return Infinity;
	return attempts * (Array.isArray(delays) ? Math.min(...delays) : delays.first);
}
/** true where every part of the day is like every other and yet more clients wait at its end than halfway. */
function pilesUp({ summaries }, scenario) {
	if (!isHomogeneous(scenario)) return false;
	const mean = (of) => summaries.reduce((total, day) => total + of(day), 0) / summaries.length;
	const atEnd = mean((day) => day.waitingAtEnd);
	return atEnd > PILE && atEnd > GROWTH * mean((day) => day.waitingHalfway);
}
// src/answer/least.ts
/** Finds the least for `scenario` as it stands (its growth is not applied). */
async function findLeast(scenario, options) {
	const { runs, curve, guess } = await prepare(scenario, options.simulate(scenario), options.signal);
	const search = new Search(scenario, runs, curve, smallestSteadySize(scenario, guess));
	await search.look(options.days);
	const least = search.smallest?.least;
	const precision = await search.precision(options.days);
	if (!least || !precision) return {
		ports: null,
		low: 0,
		high: 0,
		days: options.days
	};
	const { low, high } = precision;
	return {
		ports: least.ports,
		low,
		high,
		days: options.days
	};
}
// src/answer/whole-days.ts
/** Days looked at whole, at most, and the events that they may cost at one size. */
var MOST_DAYS$1 = 100;
var FEWEST_DAYS$2 = 4;
var WholeDays = class {
	/** `affordable` events may be spent on one size. */
	constructor(scenario, simulate, signal, affordable) {
		this.events = 0;
		this.kept = /* @__PURE__ */ new Map();
		this.scenario = scenario;
		this.simulate = simulate;
		this.signal = signal;
		this.affordable = affordable;
	}
	/** Whole days at a size, as many as `most` and the events allow. */
	async days(ports, most) {
		const have = this.kept.get(ports) ?? [];
		const fly = async (to) => {
			if (to <= have.length) return;
			const window = countedDay(this.scenario);
			const days = to - have.length;
			const request = {
				ports,
				firstDay: have.length,
				days,
				window,
				batches: 1,
				picture: true
			};
			for (const day of await this.simulate(request, this.signal)) {
				this.events += day.events;
				have.push(day);
			}
		};
		this.kept.set(ports, have);
		await fly(Math.min(most, FEWEST_DAYS$2));
		const perDay = have.reduce((sum, day) => sum + day.events, 0) / Math.max(1, have.length);
		await fly(Math.min(most, MOST_DAYS$1, Math.floor(this.affordable / Math.max(1, perDay))));
		return have;
	}
	/** A result with what whole days say of its size; the same where the day itself is judged. */
	async beside(result) {
		const summaries = await this.days(result.ports, this.scenario.simulation.days);
		const bad = summaries.filter(({ dayRefused }) => dayRefused > 0).length;
		return {
			...result,
			whole: {
				days: summaries.length,
				bad,
				summaries
			}
		};
	}
	/** An hour apart from those that are judged in which a size is sure to miss the target; null where there is none. */
	async failingHour(ports, judged) {
		const { simulation, target } = this.scenario;
		const days = await this.days(ports, simulation.days);
		const sums = new MinuteSums(simulation.daySeconds, simulation.warmUpSeconds);
		for (const day of days) sums.add(day);
		const isTaken = (minute) => judged.some(({ fromSeconds, toSeconds }) => minute * 60 >= fromSeconds && minute * 60 < toSeconds);
		const worst = sums.worst(target.refusals, isTaken);
		if (worst === null || worst.beyond <= 0) return null;
		const units = days.map((day) => dayInWindow(day, worst.window));
		return estimateRate(Float64Array.from(units, ({ asked }) => asked), Float64Array.from(units, ({ refused }) => refused), target.confidence).low > target.refusals ? worst.window : null;
	}
};
// src/answer/course.ts
/** No stop before so many days: an interval over fewer is too loose to be settled by chance. */
var FEWEST_DAYS$1 = 20;
/** Days for the comparison with a single node. */
var UNDIVIDED_DAYS = 100;
/** Events that may be spent on telling the last port of a small range: some seconds. */
var SHARPENING_EVENTS = 1e7;
/** Parts of the budget that whole days at one size, and the demand of whole days, may take. */
var WHOLE_PART = .02;
var DEMAND_PART = .05;
/** Sizes that a look adds days to, about, where each is run by itself. */
var SIZES_A_LOOK = 3;
/** Events that a day costs beside its own: what is written down of it, and kept. */
var A_DAY = 2e3;
/** Hours that are judged side by side, at most. */
var MOST_HOURS = 3;
/** A need that is predicted from few days is overshot by no more than this. */
var SURE_OF_NEED = .7;
var Course = class {
	constructor(loads, prepared, options, budget) {
		this.progress = [];
		const { scenario, planned, simulateToday, simulatePlanned } = loads;
		const { runs, hours, window, curve, guess, obstacle } = prepared;
		const { signal } = options;
		this.loads = loads;
		this.prepared = prepared;
		this.options = options;
		this.budget = budget;
		this.runs = runs;
		const onePass = obstacle === null;
		const openToday = () => hours === null ? new SizeRuns(scenario, simulateToday, signal, window, batchesPerDay(scenario), onePass) : new HourRuns(scenario, simulateToday, signal, window, onePass);
		this.runsToday = planned === scenario ? runs : openToday();
		this.search = new Search(planned, runs, curve, smallestSteadySize(planned, guess));
		this.whole = new WholeDays(planned, simulatePlanned, signal, WHOLE_PART * budget);
		this.demandDays = new DemandDays(scenario, simulateToday, signal, DEMAND_PART * budget);
		const { portsToday } = options;
		this.askedPorts = portsToday === void 0 ? rangeSize(scenario) : portsToday;
	}
	/** Looks until the answer is settled. */
	async run() {
		let days = 0;
		let found = null;
		for (;;) {
			days = this.nextDays(days, found);
			await this.search.look(days);
			found = await this.search.precision(days);
			let last = this.isSettled(days, found) || this.nextDays(days, found, false) === days;
			while (last && await this.addHour()) {
				await this.search.look(days);
				found = await this.search.precision(days);
				last = this.isSettled(days, found) || this.nextDays(days, found, false) === days;
			}
			if (last) await this.search.carryOn(days);
			if (this.search.tail || this.search.smallest?.least.basis) found = await this.search.precision(days);
			const answer = await this.answerAfter(days, found, last);
			this.options.onAnswer?.(answer);
			if (last) return answer;
		}
	}
	/** Events handled so far. */
	get events() {
		const { runs, runsToday, prepared, whole, demandDays } = this;
		const today = runsToday === runs ? 0 : runsToday.events;
		return prepared.events + runs.events + today + whole.events + demandDays.events;
	}
	/** Days of the next look, as many as are needed, allowed and can be paid for; `days` again where none is worth it. */
	nextDays(days, found, take = true) {
		const wanted = found === null ? 0 : SURE_OF_NEED * found.daysNeeded;
		const next = this.search.nextLook(days, wanted, take);
		if (days === 0) return next;
		const { runs, runsToday } = this;
		const perDay = (runs.onePass ? 1 : SIZES_A_LOOK) * (runs.eventsPerDay() + A_DAY);
		const kept = runs.simulated + (runsToday === runs ? 0 : runsToday.simulated);
		const spent = this.events + A_DAY * kept;
		const affordable = days + Math.max(0, Math.floor((this.budget - spent) / perDay));
		const most = Math.min(next, affordable);
		return most >= Math.min(next, 1.25 * days) ? Math.max(days, most) : days;
	}
	isSettled(days, found) {
		if (days < Math.min(FEWEST_DAYS$1, this.loads.planned.simulation.days)) return false;
		if (this.search.cannotShow) return false;
		if (found === null) return true;
		return found.sharp || found.settled && this.events > SHARPENING_EVENTS;
	}
	/** Judges one more hour where whole days show one in which the least is sure to fail; false where they do not. */
	async addHour() {
		const { hours } = this.prepared;
		const least = this.search.smallest?.least;
		if (hours === null || !least || hours.windows.length >= MOST_HOURS) return false;
		const failing = await this.whole.failingHour(least.ports, hours.windows);
		if (failing === null) return false;
		hours.add(failing);
		if (this.runsToday !== this.runs && this.runsToday instanceof HourRuns) this.runsToday.add(failing);
		return true;
	}
	async answerAfter(days, precision, last) {
		const { scenario, planned } = this.loads;
		const { search, prepared, options, runs, runsToday } = this;
		const { smallest, tail } = search;
		const beside = async (result) => last && prepared.hours !== null ? this.whole.beside(result) : result;
		const at = async (ports) => beside(search.carried(await runs.at(ports, days)));
		const open = smallest ? await at(options.roundUp(smallest.least.ports)) : null;
		const window = open?.window ?? prepared.window;
		const demanded = await this.demandDays.upTo(days, window, last);
		const steadySize = smallestSteadySize(scenario, demanded.days);
		const { askedPorts } = this;
		const outgrown = askedPorts !== null && askedPorts < Math.max(steadySize, search.floor);
		const currentPorts = outgrown ? null : askedPorts;
		const grown = currentPorts === null ? null : await at(currentPorts);
		const today = currentPorts === null || runsToday === runs ? grown : await runsToday.at(currentPorts, days);
		const piles = outgrown || today !== null && pilesUp(today, scenario);
		const { low = 0, high = 0 } = precision ?? {};
		this.progress.push({
			days,
			least: smallest?.least.ports ?? null,
			low,
			high
		});
		const undivided = last ? await this.undividedLeast() : null;
		const nextDays = last ? days : this.nextDays(days, precision, false);
		const looked = [open, grown].filter((result) => result !== null);
		const answerNow = (curve) => ({
			scenario,
			planned,
			days,
			daysWanted: last ? days : Math.max(nextDays, Math.ceil(precision?.daysNeeded ?? 0)),
			window,
			smallest,
			open,
			precision,
			cannotShow: search.cannotShow,
			tail,
			tailObstacle: search.tailObstacle,
			structural: search.structural,
			current: today && grown ? {
				today,
				grown
			} : null,
			piles,
			curve: curve.filter((result) => !pilesUp(result, planned)).map((result) => looked.find(({ ports }) => ports === result.ports) ?? search.carried(result)),
			demand: demanded.summary,
			minutes: demanded.minutes,
			undivided,
			onePassObstacle: prepared.obstacle,
			progress: [...this.progress],
			events: this.events,
			budget: this.budget,
			settled: last
		});
		if (this.progress.length === 1) options.onAnswer?.(answerNow(await search.curveKnown(days)));
		const extra = [open?.ports, currentPorts].filter((size) => typeof size === "number");
		return answerNow(await search.curveAround(days, extra));
	}
	/** What a single node would need: splitting the clients over nodes loses multiplexing gain. */
	async undividedLeast() {
		const { planned } = this.loads;
		const { server, simulation } = planned;
		if (server.nodes === 1) return null;
		const whole = {
			...planned,
			server: {
				...server,
				nodes: 1,
				nodesLost: 0
			}
		};
		const days = Math.min(simulation.days, UNDIVIDED_DAYS);
		const { simulate, signal } = this.options;
		return (await findLeast(whole, {
			simulate,
			signal,
			days
		})).ports;
	}
};
/** Ports per node of the range that is open today; null where none is given. */
function rangeSize(scenario) {
	const { range, nodes } = scenario.server;
	return range ? Math.max(1, Math.floor((range.last - range.first + 1) / nodes)) : null;
}
// src/answer/growth.ts
/** The scenario with `growth` more clients; the same object where there is no growth. */
function grownScenario(scenario) {
	const { growth } = scenario.target;
	if (growth === 0) return scenario;
	const groups = scenario.groups.map((group) => {
		const clients = Math.ceil(group.clients * (1 + growth));
		const addresses = Math.ceil(group.addresses * (1 + growth));
		return {
			...group,
			clients,
			addresses: Math.min(clients, addresses)
		};
	});
	return {
		...scenario,
		groups
	};
}
/** Finds the answer. Rejects with the signal's reason when aborted. */
async function findAnswer(scenario, options) {
	const planned = grownScenario(scenario);
	const simulateToday = options.simulate(scenario);
	const simulatePlanned = planned === scenario ? simulateToday : options.simulate(planned);
	const prepared = await prepare(planned, simulatePlanned, options.signal);
	return new Course({
		scenario,
		planned,
		simulateToday,
		simulatePlanned
	}, prepared, options, options.budget ?? 6e8).run();
}
// src/plan/words.ts
/** How numbers are said: frequencies, rounded towards worse, never "0 %". */
/** A whole number with thousands separators, "1,234". */
function thousands(value) {
	return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ",");
}
/** "1 port", "104 ports". */
function count$1(value, one, many = `${one}s`) {
	return `${thousands(value)} ${value === 1 ? one : many}`;
}
/** A price, two significant digits rounded up: 29,846 is "30,000". */
function roughly(value) {
	return thousands(-twoDigitsDown(-Math.ceil(value)));
}
/** Two significant digits, rounded down. */
function twoDigitsDown(value) {
	let unit = 1;
	while (Math.abs(value) / unit >= 100) unit *= 10;
	return Math.floor(value / unit + 1e-9) * unit;
}
/** A rate as a frequency that is never better than it: 0.00058 = "1 in 1,700"; 0.42 = "5 in 10". For rates above 0. */
function oneIn(rate) {
	if (rate > .9) return "more than 9 in 10";
	if (rate > .3) return `${Math.ceil(rate * 10 - 1e-9)} in 10`;
	const each = 1 / rate;
	return each > 1e9 ? "1 in more than 1,000 million" : `1 in ${thousands(twoDigitsDown(each))}`;
}
/** A target as it was asked for: 0.0015 = "1 in 667". */
function askedFor(rate) {
	return rate > .3 ? oneIn(rate) : `1 in ${thousands(1 / rate)}`;
}
/** An upper bound of a rate in words: "fewer than 1 in 1,700"; where it says nothing, that. */
function fewerThan(rate) {
	return rate > .9 ? "it may be all of them" : `fewer than ${oneIn(Math.max(rate, 1e-9))}`;
}
/** An upper bound of a share of days in words. */
function fewerDaysThan(share) {
	return share >= .95 ? "it may be every day" : `fewer than ${dayIn(share)}`;
}
/** A share of days as a frequency of days: "1 day in 30", "every day". */
function dayIn(share) {
	if (share >= .95) return "nearly every day";
	if (share > .3) return `${Math.ceil(share * 10 - 1e-9)} days in 10`;
	return `1 day in ${thousands(twoDigitsDown(1 / share))}`;
}
/** A time of the day, "09:08"; times past midnight of the first day count on. */
function clock(seconds) {
	const minutes = Math.floor(seconds / 60);
	const two = (value) => String(value).padStart(2, "0");
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
/** A stretch of time to two digits, "40 minutes", "9 hours", "3 days". */
function hours(value) {
	if (value < 2) return count$1(Math.max(1, twoDigitsDown(Math.round(value * 60))), "minute");
	return value < 72 ? count$1(Math.round(value), "hour") : count$1(Math.round(value / 24), "day");
}
/** How often something happens that comes `perHour` times an hour: "30 times an hour", "once in 2 hours", "once in 2 days". */
function howOften(perHour) {
	if (perHour >= .95) return times(perHour, "an hour");
	const gap = 1 / perHour;
	return gap < 36 ? `once in ${about(gap)} hours` : `once in ${about(gap / 24)} days`;
}
/** "once a day", "2.5 times a day". */
function times(value, each) {
	const said = about(value);
	return said === "1" ? `once ${each}` : `${said} times ${each}`;
}
/** A confidence or a growth as a whole or short percentage, "95%"; what is above 0 is never "0%". */
function percent$1(share) {
	const value = Math.round(share * 1e4) / 100;
	return value === 0 && share > 0 ? "under 0.01%" : `${value}%`;
}
/** A range as it is always shown, "26500-26603". */
function span(range) {
	return `${range.first}-${range.last}`;
}
/** A mean, with one decimal below 10: "4.1", "57". */
function about(value) {
	return value < 10 ? String(Math.round(value * 10) / 10) : thousands(value);
}
// src/placement/ephemeral-ranges.ts
/** The default ephemeral range of each system. The administrator may have changed it; the source says what ships. */
var ephemeralRanges = {
	linux: {
		first: 32768,
		last: 60999,
		name: "Linux",
		source: "Linux kernel, Documentation/networking/ip-sysctl.rst: ip_local_port_range",
		cure: (ranges) => `reserve it with the sysctl line net.ipv4.ip_local_reserved_ports=${ranges.map(({ first, last }) => `${first}-${last}`).join(",")} (a write replaces the list: add what is reserved already)`
	},
	windows: {
		first: 49152,
		last: 65535,
		name: "Windows",
		source: "Microsoft: the default dynamic port range for TCP/IP, 49152-65535 since Vista",
		cure: (ranges) => `reserve it with ${ranges.map(({ first, last }) => `netsh int ipv4 add excludedportrange protocol=tcp startport=${first} numberofports=${last - first + 1}`).join(" and ")}`
	},
	freebsd: {
		first: 1e4,
		last: 65535,
		name: "FreeBSD",
		source: "FreeBSD sys/netinet/in.h: IPPORT_EPHEMERALFIRST, IPPORT_EPHEMERALLAST",
		cure: (ranges) => `set the sysctl ${narrowed$1("net.inet.ip.portrange.", "", ranges, 1e4)} (FreeBSD reserves no single ports)`
	},
	macos: {
		first: 49152,
		last: 65535,
		name: "macOS",
		source: "Darwin, net.inet.ip.portrange.first and hifirst: 49152-65535",
		cure: (ranges) => `set the sysctls ${narrowed$1("net.inet.ip.portrange.", "", ranges, 49152)} and ${narrowed$1("net.inet.ip.portrange.", "hi", ranges, 49152)} (macOS reserves no single ports)`
	}
};
/** The BSD sysctl that leaves the larger part of the ephemeral range beside these ranges. */
function narrowed$1(path, prefix, ranges, first) {
	const lowest = Math.min(...ranges.map((range) => range.first));
	const highest = Math.max(...ranges.map((range) => range.last));
	return 65535 - highest >= lowest - first ? `${path}${prefix}first=${Math.min(highest + 1, 65535)}` : `${path}${prefix}last=${lowest - 1}`;
}
// src/placement/known-services.ts
/**
* Services that a passive range should not cross, ascending. Sources: nmap-services (names and how often found open),
* Chromium's kRestrictedPorts and the WHATWG fetch list ("browser-blocked": the same numbers sit in corporate proxies),
* block lists of consumer providers, and reports of Windows hosts that exclude 50000-50059.
*/
var knownServices = [
	{
		first: 1080,
		last: 1080,
		service: "socks",
		why: "open-proxy scans"
	},
	{
		first: 1194,
		last: 1194,
		service: "openvpn",
		why: ""
	},
	{
		first: 1433,
		last: 1433,
		service: "ms-sql",
		why: "ISP inbound block (Cox, Bell MTS)"
	},
	{
		first: 1434,
		last: 1434,
		service: "ms-sql-monitor",
		why: "SQL worm history"
	},
	{
		first: 1494,
		last: 1494,
		service: "citrix-ica",
		why: ""
	},
	{
		first: 1521,
		last: 1521,
		service: "oracle",
		why: ""
	},
	{
		first: 1719,
		last: 1719,
		service: "h323",
		why: "browser-blocked"
	},
	{
		first: 1720,
		last: 1720,
		service: "h323",
		why: "browser-blocked, most-scanned"
	},
	{
		first: 1723,
		last: 1723,
		service: "pptp",
		why: "browser-blocked, most-scanned"
	},
	{
		first: 1883,
		last: 1883,
		service: "mqtt",
		why: ""
	},
	{
		first: 1900,
		last: 1900,
		service: "ssdp/upnp",
		why: "ISP block"
	},
	{
		first: 2049,
		last: 2049,
		service: "nfs",
		why: "browser-blocked"
	},
	{
		first: 2082,
		last: 2083,
		service: "cPanel",
		why: ""
	},
	{
		first: 2086,
		last: 2087,
		service: "WHM",
		why: ""
	},
	{
		first: 2095,
		last: 2096,
		service: "cPanel webmail",
		why: ""
	},
	{
		first: 2121,
		last: 2121,
		service: "alternate ftp",
		why: "most-scanned"
	},
	{
		first: 2181,
		last: 2181,
		service: "zookeeper",
		why: ""
	},
	{
		first: 2222,
		last: 2222,
		service: "alternate ssh / EtherNet-IP",
		why: "DirectAdmin"
	},
	{
		first: 2375,
		last: 2377,
		service: "docker api, swarm",
		why: ""
	},
	{
		first: 2379,
		last: 2380,
		service: "etcd",
		why: ""
	},
	{
		first: 2483,
		last: 2484,
		service: "oracle tls",
		why: ""
	},
	{
		first: 2598,
		last: 2598,
		service: "citrix session",
		why: ""
	},
	{
		first: 3e3,
		last: 3001,
		service: "dev / grafana",
		why: "most-scanned"
	},
	{
		first: 3128,
		last: 3128,
		service: "squid",
		why: "open-proxy scans"
	},
	{
		first: 3260,
		last: 3260,
		service: "iscsi",
		why: ""
	},
	{
		first: 3268,
		last: 3269,
		service: "AD global catalogue",
		why: ""
	},
	{
		first: 3306,
		last: 3306,
		service: "mysql",
		why: "most-scanned"
	},
	{
		first: 3389,
		last: 3389,
		service: "rdp",
		why: "most-scanned port above 1023"
	},
	{
		first: 3478,
		last: 3478,
		service: "stun/turn",
		why: ""
	},
	{
		first: 3659,
		last: 3659,
		service: "apple sasl",
		why: "browser-blocked"
	},
	{
		first: 3690,
		last: 3690,
		service: "svn",
		why: ""
	},
	{
		first: 4045,
		last: 4045,
		service: "nfs lockd",
		why: "browser-blocked"
	},
	{
		first: 4190,
		last: 4190,
		service: "managesieve",
		why: "browser-blocked (fetch list)"
	},
	{
		first: 4369,
		last: 4369,
		service: "epmd (rabbitmq)",
		why: ""
	},
	{
		first: 4444,
		last: 4444,
		service: "metasploit default",
		why: "IDS signatures"
	},
	{
		first: 4505,
		last: 4506,
		service: "salt",
		why: ""
	},
	{
		first: 4848,
		last: 4848,
		service: "glassfish admin",
		why: ""
	},
	{
		first: 5e3,
		last: 5001,
		service: "dev / upnp / synology",
		why: "most-scanned"
	},
	{
		first: 5060,
		last: 5061,
		service: "sip",
		why: "browser-blocked; SIP ALG rewrites payload"
	},
	{
		first: 5222,
		last: 5222,
		service: "xmpp",
		why: ""
	},
	{
		first: 5269,
		last: 5269,
		service: "xmpp",
		why: ""
	},
	{
		first: 5357,
		last: 5357,
		service: "wsdapi",
		why: "Windows listens"
	},
	{
		first: 5432,
		last: 5433,
		service: "postgresql",
		why: ""
	},
	{
		first: 5555,
		last: 5555,
		service: "adb",
		why: "botnet scans"
	},
	{
		first: 5601,
		last: 5601,
		service: "kibana",
		why: ""
	},
	{
		first: 5631,
		last: 5631,
		service: "pcanywhere",
		why: ""
	},
	{
		first: 5666,
		last: 5666,
		service: "nrpe",
		why: ""
	},
	{
		first: 5672,
		last: 5672,
		service: "amqp",
		why: ""
	},
	{
		first: 5800,
		last: 5800,
		service: "vnc",
		why: "most-scanned"
	},
	{
		first: 5900,
		last: 5901,
		service: "vnc",
		why: "most-scanned"
	},
	{
		first: 5938,
		last: 5938,
		service: "teamviewer",
		why: ""
	},
	{
		first: 5984,
		last: 5984,
		service: "couchdb",
		why: ""
	},
	{
		first: 5985,
		last: 5986,
		service: "winrm",
		why: ""
	},
	{
		first: 6e3,
		last: 6063,
		service: "X11",
		why: "browser-blocked (6000)"
	},
	{
		first: 6379,
		last: 6379,
		service: "redis",
		why: ""
	},
	{
		first: 6443,
		last: 6443,
		service: "kubernetes api",
		why: ""
	},
	{
		first: 6514,
		last: 6514,
		service: "syslog-tls",
		why: ""
	},
	{
		first: 6566,
		last: 6566,
		service: "sane",
		why: "browser-blocked"
	},
	{
		first: 6665,
		last: 6669,
		service: "irc",
		why: "browser-blocked; IDS bot signatures"
	},
	{
		first: 6679,
		last: 6679,
		service: "irc tls",
		why: "browser-blocked"
	},
	{
		first: 6697,
		last: 6697,
		service: "irc tls",
		why: "browser-blocked"
	},
	{
		first: 7001,
		last: 7002,
		service: "weblogic / afs",
		why: ""
	},
	{
		first: 7474,
		last: 7474,
		service: "neo4j",
		why: ""
	},
	{
		first: 7687,
		last: 7687,
		service: "neo4j",
		why: ""
	},
	{
		first: 8e3,
		last: 8010,
		service: "alternate http",
		why: "most-scanned"
	},
	{
		first: 8080,
		last: 8089,
		service: "alternate http",
		why: "most-scanned"
	},
	{
		first: 8172,
		last: 8172,
		service: "IIS web deploy",
		why: ""
	},
	{
		first: 8291,
		last: 8291,
		service: "mikrotik winbox/api",
		why: ""
	},
	{
		first: 8728,
		last: 8729,
		service: "mikrotik winbox/api",
		why: ""
	},
	{
		first: 8333,
		last: 8333,
		service: "bitcoin",
		why: ""
	},
	{
		first: 8443,
		last: 8444,
		service: "alternate https",
		why: ""
	},
	{
		first: 8500,
		last: 8500,
		service: "consul",
		why: ""
	},
	{
		first: 8834,
		last: 8834,
		service: "nessus",
		why: ""
	},
	{
		first: 8888,
		last: 8888,
		service: "jupyter / alternate http",
		why: "most-scanned"
	},
	{
		first: 9e3,
		last: 9001,
		service: "dev / tor",
		why: ""
	},
	{
		first: 9042,
		last: 9042,
		service: "cassandra",
		why: ""
	},
	{
		first: 9160,
		last: 9160,
		service: "cassandra",
		why: ""
	},
	{
		first: 9090,
		last: 9093,
		service: "prometheus / kafka",
		why: ""
	},
	{
		first: 9100,
		last: 9100,
		service: "printer / node exporter",
		why: ""
	},
	{
		first: 9200,
		last: 9200,
		service: "elasticsearch",
		why: ""
	},
	{
		first: 9300,
		last: 9300,
		service: "elasticsearch",
		why: ""
	},
	{
		first: 9389,
		last: 9389,
		service: "AD web services",
		why: ""
	},
	{
		first: 9418,
		last: 9418,
		service: "git",
		why: ""
	},
	{
		first: 9999,
		last: 9999,
		service: "admin",
		why: ""
	},
	{
		first: 1e4,
		last: 1e4,
		service: "webmin / ndmp",
		why: "most-scanned"
	},
	{
		first: 10050,
		last: 10051,
		service: "zabbix",
		why: ""
	},
	{
		first: 10080,
		last: 10080,
		service: "amanda",
		why: "browser-blocked"
	},
	{
		first: 10250,
		last: 10259,
		service: "kubelet, scheduler",
		why: ""
	},
	{
		first: 11211,
		last: 11211,
		service: "memcached",
		why: ""
	},
	{
		first: 12345,
		last: 12346,
		service: "netbus",
		why: "IDS trojan signatures"
	},
	{
		first: 15672,
		last: 15672,
		service: "rabbitmq",
		why: ""
	},
	{
		first: 25672,
		last: 25672,
		service: "rabbitmq",
		why: ""
	},
	{
		first: 16379,
		last: 16379,
		service: "redis cluster / sentinel",
		why: ""
	},
	{
		first: 26379,
		last: 26379,
		service: "redis cluster / sentinel",
		why: ""
	},
	{
		first: 16992,
		last: 16995,
		service: "intel amt",
		why: ""
	},
	{
		first: 18080,
		last: 18080,
		service: "monero",
		why: ""
	},
	{
		first: 2e4,
		last: 2e4,
		service: "dnp3 / usermin",
		why: ""
	},
	{
		first: 22e3,
		last: 22e3,
		service: "syncthing",
		why: ""
	},
	{
		first: 25565,
		last: 25565,
		service: "minecraft",
		why: ""
	},
	{
		first: 27015,
		last: 27050,
		service: "steam",
		why: ""
	},
	{
		first: 27017,
		last: 27019,
		service: "mongodb",
		why: ""
	},
	{
		first: 27374,
		last: 27374,
		service: "subseven",
		why: "IDS trojan signatures"
	},
	{
		first: 28015,
		last: 28015,
		service: "rethinkdb",
		why: ""
	},
	{
		first: 29015,
		last: 29015,
		service: "rethinkdb",
		why: ""
	},
	{
		first: 28017,
		last: 28017,
		service: "mongodb http",
		why: ""
	},
	{
		first: 31337,
		last: 31337,
		service: "back orifice",
		why: "IDS trojan signatures"
	},
	{
		first: 32400,
		last: 32400,
		service: "plex",
		why: ""
	},
	{
		first: 33060,
		last: 33060,
		service: "mysql x",
		why: ""
	},
	{
		first: 44818,
		last: 44818,
		service: "EtherNet-IP",
		why: ""
	},
	{
		first: 47001,
		last: 47001,
		service: "winrm",
		why: ""
	},
	{
		first: 47808,
		last: 47808,
		service: "bacnet",
		why: ""
	},
	{
		first: 5e4,
		last: 5e4,
		service: "IBM Db2 / SAP / Jenkins agent",
		why: ""
	},
	{
		first: 5e4,
		last: 50059,
		service: "Windows administered exclusion on many hosts",
		why: "bind fails WSAEACCES",
		system: "windows"
	},
	{
		first: 51820,
		last: 51820,
		service: "wireguard (udp)",
		why: ""
	},
	{
		first: 54320,
		last: 54321,
		service: "back orifice 2k",
		why: "IDS trojan signatures"
	},
	{
		first: 6e4,
		last: 6e4,
		service: "trojan signatures",
		why: ""
	},
	{
		first: 61613,
		last: 61613,
		service: "activemq",
		why: ""
	},
	{
		first: 61616,
		last: 61616,
		service: "activemq",
		why: ""
	},
	{
		first: 62078,
		last: 62078,
		service: "iphone sync",
		why: ""
	},
	{
		first: 65301,
		last: 65301,
		service: "pcanywhere",
		why: ""
	}
];
// src/placement/windows.ts
/**
* Where a range starts when nobody says otherwise, in this order: no named TCP service, next to no scan traffic
* (nmap-services), below every ephemeral range but FreeBSD's and below Kubernetes' NodePort window.
*/
var quietWindows = [
	{
		first: 26500,
		last: 26999
	},
	{
		first: 29250,
		last: 29749
	},
	{
		first: 12550,
		last: 12649
	},
	{
		first: 26680,
		last: 26879
	}
];
/** Kubernetes' default NodePort window: kube-proxy claims these ports on every node. Source: kube-apiserver --service-node-port-range. */
var nodePortWindow = {
	first: 3e4,
	last: 32767
};
/** The ports that a server may listen on without privileges. */
var unprivileged = {
	first: 1024,
	last: 65535
};
// src/placement/port-map.ts
/** Whether two inclusive ranges share a port. */
function touches(a, b) {
	return a.first <= b.last && b.first <= a.last;
}
/** How many ports of `inner` lie inside `outer`. */
function portsInside(inner, outer) {
	const last = Math.min(inner.last, outer.last);
	return Math.max(0, last - Math.max(inner.first, outer.first) + 1);
}
/** "26500-26603", or "21" where the range is one port. */
function spanText(range) {
	return range.first === range.last ? `${range.first}` : `${range.first}-${range.last}`;
}
/** Ascending ranges with touching and adjacent ones made one. */
function mergeRanges(ranges) {
	const merged = [];
	for (const { first, last } of ranges.toSorted((a, b) => a.first - b.first)) {
		const previous = merged.at(-1);
		if (previous && first <= previous.last + 1) previous.last = Math.max(previous.last, last);
		else merged.push({
			first,
			last
		});
	}
	return merged;
}
/** The known services that concern this system and share a port with the range. */
function servicesCrossed(range, system) {
	return knownServices.filter((service) => (service.system ?? system) === system && touches(service, range));
}
/** Lays out all 65,536 ports for one system once. */
function mapPorts(system, forbidden) {
	const concerned = knownServices.filter((service) => (service.system ?? system) === system);
	const begins = runningCount(concerned.map((service) => service.first));
	const ends = runningCount(concerned.map((service) => service.last));
	const taken = runningCount(mergeRanges(forbidden).flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)));
	const ephemeral = (first, size) => portsInside({
		first,
		last: first + size - 1
	}, ephemeralRanges[system]);
	const services = (first, size) => (begins[first + size] ?? 0) - (ends[first] ?? 0) + (crossesNodePorts(first, size) ? 1 : 0);
	const allowed = (first, size) => first >= unprivileged.first && first + size - 1 <= unprivileged.last && taken[first + size] === taken[first];
	return {
		allowed,
		ephemeral,
		services,
		clean: (first, size) => allowed(first, size) && ephemeral(first, size) === 0 && services(first, size) === 0
	};
}
function crossesNodePorts(first, size) {
	return touches({
		first,
		last: first + size - 1
	}, nodePortWindow);
}
/** counts[p] = how many of `ports` lie below p, for p in 0 … 65536. */
function runningCount(ports) {
	const counts = /* @__PURE__ */ new Int32Array(65537);
	for (const port of ports) if (port >= 0 && port <= 65535) counts[port + 1] = (counts[port + 1] ?? 0) + 1;
	for (let port = 1; port <= 65536; port++) counts[port] = (counts[port] ?? 0) + (counts[port - 1] ?? 0);
	return counts;
}
/** The avoided ranges and the control ports in one list, each with its reason. */
function forbiddenRanges(avoid, controlPorts) {
	const controls = controlPorts.map((port) => ({
		first: port,
		last: port,
		why: "control port"
	}));
	return [...avoid, ...controls];
}
// src/placement/usable-ports.ts
/** How many ports of a range a server can open there: not those that are avoided or excluded, control ports, or privileged. */
function usablePorts(range, avoid, controlPorts) {
	const free = {
		first: Math.max(range.first, unprivileged.first),
		last: range.last
	};
	if (free.first > free.last) return 0;
	return mergeRanges(forbiddenRanges(avoid, controlPorts)).reduce((ports, each) => ports - portsInside(each, free), free.last - free.first + 1);
}
// src/placement/round-up-ports.ts
/**
* The number of ports to open: `least` rounded up to a multiple of 8, and to a multiple of `portsPerSession` too where
* the server caps its sessions at range / portsPerSession (an odd port would serve nobody).
*/
function roundUpPorts(least, portsPerSession) {
	const step = leastCommonMultiple(8, portsPerSession ?? 1);
	return Math.ceil(least / step) * step;
}
function leastCommonMultiple(a, b) {
	let [large, small] = [a, b];
	while (small !== 0) [large, small] = [small, large % small];
	return a / large * b;
}
// src/scenario/address.ts
var decimalByte = /^(0|[1-9]\d{0,2})$/;
var hexGroup = /^[0-9A-Fa-f]{1,4}$/;
var hostLabel = /^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/;
var longestHostname = 253;
var longestIpText = 45;
function ipv4Bytes(text) {
	const parts = text.split(".");
	if (parts.length !== 4 || !parts.every((part) => decimalByte.test(part))) return null;
	const bytes = parts.map(Number);
	return bytes.every((byte) => byte <= 255) ? bytes : null;
}
/** The bytes of one side of `::`, or of a whole IPv6 address; only the last group may be an IPv4 address. */
function groupBytes(text, mayEndInIpv4) {
	if (text === "") return [];
	const bytes = [];
	const groups = text.split(":");
	for (const [index, group] of groups.entries()) if (index === groups.length - 1 && mayEndInIpv4 && group.includes(".")) {
		const tail = ipv4Bytes(group);
		if (tail === null) return null;
		bytes.push(...tail);
	} else {
		if (!hexGroup.test(group)) return null;
		const value = Number.parseInt(group, 16);
		bytes.push(value >> 8, value & 255);
	}
	return bytes;
}
function ipv6Bytes(text) {
	const sides = text.split("::");
	if (sides.length > 2) return null;
	const [headText = "", tailText] = sides;
	const head = groupBytes(headText, tailText === void 0);
	const tail = tailText === void 0 ? [] : groupBytes(tailText, true);
	if (head === null || tail === null) return null;
	const missing = 16 - head.length - tail.length;
	if (tailText === void 0 ? missing !== 0 : missing < 2) return null;
	return [
		...head,
		...Array.from({ length: missing }, () => 0),
		...tail
	];
}
/** Reads an IPv4 or IPv6 address in any form of RFC 4291 (no zone, no prefix); null where it is none. */
function parseAddress(text) {
	if (text.length > longestIpText) return null;
	const four = ipv4Bytes(text);
	if (four !== null) return {
		family: 4,
		bytes: four
	};
	const six = text.includes(":") ? ipv6Bytes(text) : null;
	return six === null ? null : {
		family: 6,
		bytes: six
	};
}
/** Where the longest run of at least two zero groups starts and ends (RFC 5952, 4.2). */
function longestZeros(groups) {
	let best = {
		start: 0,
		end: 0
	};
	let start = 0;
	for (let index = 0; index <= groups.length; index++) {
		if (groups[index] === 0) continue;
		if (index - start > Math.max(1, best.end - best.start)) best = {
			start,
			end: index
		};
		start = index + 1;
	}
	return best;
}
/** An address in its usual form: dotted IPv4, or IPv6 as RFC 5952 recommends (without its dotted tails). */
function formatAddress({ family, bytes }) {
	if (family === 4) return bytes.join(".");
	const groups = Array.from({ length: 8 }, (_, i) => (bytes[2 * i] ?? 0) << 8 | (bytes[2 * i + 1] ?? 0));
	const hex = (from, to) => groups.slice(from, to).map((value) => value.toString(16)).join(":");
	const { start, end } = longestZeros(groups);
	return end === start ? hex(0, 8) : `${hex(0, start)}::${hex(end, 8)}`;
}
/** A network as `address/prefixLength`. */
function formatNetwork({ address, prefixLength }) {
	return `${formatAddress(address)}/${prefixLength}`;
}
/** The network that an address lies in: all bits after the prefix cleared. */
function networkOf({ address, prefixLength }) {
	const bytes = address.bytes.map((byte, index) => {
		return byte & 255 << 8 - Math.min(8, Math.max(0, prefixLength - 8 * index)) & 255;
	});
	return {
		address: {
			family: address.family,
			bytes
		},
		prefixLength
	};
}
var cidr = /^([^/]+)\/(0|[1-9]\d{0,2})$/;
/** Reads `address/prefixLength`; host bits may be set. null where it is no CIDR. */
function parseCidr(text) {
	const [, addressText = "", lengthText] = cidr.exec(text) ?? [];
	const address = parseAddress(addressText);
	if (address === null) return null;
	const prefixLength = Number(lengthText);
	return prefixLength <= 8 * address.bytes.length ? {
		address,
		prefixLength
	} : null;
}
/** Reads a network; null where it is none or where bits after the prefix are set. */
function parseNetwork(text) {
	const network = parseCidr(text);
	if (network === null) return null;
	return formatNetwork(networkOf(network)) === formatNetwork(network) ? network : null;
}
/** Whether a text is a host name: labels of letters, digits and inner hyphens, the last one no number. */
function isHostname(text) {
	if (text.length > longestHostname) return false;
	const labels = text.split(".");
	return !/^(\d+|0[xX][0-9A-Fa-f]*)$/.test(labels[labels.length - 1] ?? "") && labels.every((label) => hostLabel.test(label));
}
/** Why no single host can have this address: "multicast", "the loopback" …; null where one can. */
function notUnicast({ family, bytes }) {
	const [first = 0] = bytes;
	if (family === 4) {
		if (first === 0) return "no address of a host";
		if (first === 127) return "the loopback";
		if (first >= 240) return "reserved";
		return first >= 224 ? "multicast" : null;
	}
	if (first === 255) return "multicast";
	const begins = bytes.findIndex((byte) => byte !== 0);
	if (begins === -1) return "no address of a host";
	if (begins === 15 && bytes[15] === 1) return "the loopback";
	const isMapped = begins === 10 && bytes[10] === 255 && bytes[11] === 255;
	return begins >= 12 || isMapped ? "an IPv4 address written as IPv6" : null;
}
/** The same for a network: null also where only a part of it is beyond unicast. */
function notUnicastNetwork({ address, prefixLength }) {
	const { family, bytes } = address;
	return prefixLength >= (family === 4 || bytes[0] === 255 ? 8 : 96) ? notUnicast(address) : null;
}
// src/servers/configuration.ts
/** Which kind of address a text is; throws where it is none, so that no other text reaches a file. */
function publicAddress(text) {
	const address = parseAddress(text);
	if (address !== null) return {
		kind: address.family === 4 ? "ipv4" : "ipv6",
		text: formatAddress(address)
	};
	if (isHostname(text)) return {
		kind: "name",
		text
	};
	throw new Error(`access.publicAddress is ${JSON.stringify(text)}; an IPv4 address, an IPv6 address or a host name is allowed.`);
}
function whole(path, value, least, most) {
	if (Number.isInteger(value) && value >= least && value <= most) return value;
	throw new Error(`${path} is ${JSON.stringify(value)}; a whole number from ${least} to ${most} is allowed.`);
}
/** The parts of an input that configuration texts use; throws on a number or address out of bounds. */
function check$1(input) {
	const first = whole("range.first", input.range.first, 1, 65535);
	const last = whole("range.last", input.range.last, first, 65535);
	const { publicAddress: address } = input.access;
	return {
		first,
		last,
		ports: last - first + 1,
		maxSessions: whole("maxSessions", input.maxSessions, 0, 2 ** 31 - 1),
		maxSessionsPerAddress: whole("maxSessionsPerAddress", input.maxSessionsPerAddress, 0, 2 ** 31 - 1),
		address: address === void 0 ? null : publicAddress(address),
		controlPorts: input.access.controlPorts.map((port) => whole("controlPorts", port, 1, 65535)),
		tls: input.tls ?? null,
		plannedFor: input.plannedFor ?? null
	};
}
/** `104 passive ports for vsftpd: 26500-26603, both ends included`. */
function title(product, input) {
	const { first, last, ports, plannedFor } = input;
	return `${ports} passive ${ports === 1 ? "port" : "ports"} for ${product}: ${first}-${last}, both ends included${plannedFor === null ? "" : `; WARNING: sized for ${plannedFor}, and ${product} picks and holds ports in another way`}`;
}
/** A configuration export whose text is made from checked input only and ends in a line feed. */
function configuration(parts) {
	const { lines, ...facts } = parts;
	return {
		...facts,
		text: (input) => `${lines(check$1(input)).join("\n")}\n`
	};
}
// src/servers/sourced.ts
/** A value that was seen when the product was run. */
function run$1(value, source) {
	return {
		value,
		source,
		grade: "run"
	};
}
/** A value that was read in the product's source code. */
function read$11(value, source) {
	return {
		value,
		source,
		grade: "read"
	};
}
/** A value that the vendor's documents state. */
function documented$1(value, source) {
	return {
		value,
		source,
		grade: "documented"
	};
}
/** A value that nobody established; the source says why it was chosen. */
function assumed$3(value, source) {
	return {
		value,
		source,
		grade: "assumed"
	};
}
// src/servers/time-wait.ts
/** How long a closed connection blocks its port on Linux where it blocks it at all, in seconds. */
var linuxTimeWait = read$11(60, "Linux include/net/tcp.h: TCP_TIMEWAIT_LEN is 60 s");
/** The same on FreeBSD, in seconds. */
var freebsdTimeWait = assumed$3(60, "Twice net.inet.tcp.msl, taken as its usual 30 s; not measured");
/** The same on Windows, in seconds. */
var windowsTimeWait = documented$1(120, "technet.microsoft.com/library/cc757512: TcpTimedWaitDelay, Windows Server 2003; older systems 240 s");
/**
* Comment lines for a server without TLS, or without words for its control ports here: what the plan wants of it nevertheless.
*/
function saidOnly(mark, product, { controlPorts, tls }, hasTls) {
	const ports = controlPorts.join(" and ");
	const lines = controlPorts.length === 1 && controlPorts[0] === 21 ? [] : [`It must listen on port ${ports}: this is set elsewhere.`];
	if (tls !== null) lines.push(hasTls ?? `The clients of this plan use TLS, which ${product} does not have: take another server for them.`);
	return lines.map((line) => `${mark} ${line}`);
}
/** "required" or "allowed", with the oldest version: how a settings dialogue calls it is not known. */
function tlsWords({ minimum, required, resumed }) {
	return `TLS ${minimum} or newer, ${required ? "required" : "allowed"} on control and data connections${resumed ? "" : "; do not require that data connections resume the session"}`;
}
/** Control ports of plain greetings (AUTH TLS may follow), and whether 990 is among the plan's ports. */
function splitControlPorts(controlPorts) {
	return {
		explicit: controlPorts.filter((port) => port !== 990),
		implicit: controlPorts.includes(990)
	};
}
// src/servers/aioftp.ts
var start$1 = "aioftp 0.28 server.py _start_passive_server()";
var seen$2 = "aioftp 0.21.4 with ten ports";
/** aioftp: one port a session, from its first PASV to its end; a session that finds none is ended. */
var aioftp = {
	id: "aioftp",
	name: "aioftp (Python)",
	system: "linux",
	versions: "0.21.4 run, 0.28 of 2026-08 read",
	summary: "Takes the lowest free port at a session's first PASV and names the same one at every further PASV until the session ends; a session that finds none is closed.",
	ports: {
		pick: run$1("lowest", `${seen$2}: 0, 1, 2 and so on; a queue ordered by number`),
		attempts: read$11(null, `${start$1}: the whole list once`),
		exclusive: run$1("port", `${seen$2}: ten stalled downloads and no more`),
		holdUntil: run$1("next-pasv-or-quit", `${seen$2}: in LISTEN after the 226, the same port at the next PASV, gone with the session`),
		acceptsOn: run$1("connect", `${seen$2}: the event loop accepts before the transfer command`),
		reusesAddress: read$11(true, "asyncio.start_server(): SO_REUSEADDR on Unix"),
		timeWaitSeconds: linuxTimeWait,
		unusedSeconds: run$1(null, `${seen$2}: no timer on the listener; it goes with the session`),
		whenFull: run$1("close-session", `${seen$2}: 421 no free ports, and the session is closed`),
		portsPerSession: read$11(null, "One port for each session that has asked, and no cap on logins"),
		lastPortUnused: run$1(false, `${seen$2}: the tenth session got the tenth port`),
		leaks: run$1(null, `${seen$2}: none by repeated PASV, abort or an unused port`)
	},
	maxSessions: read$11(0, "maximum_connections is None; users may have caps of their own"),
	maxSessionsPerAddress: read$11(0, "No cap per address"),
	idleSeconds: read$11(0, "idle_timeout is None"),
	stallSeconds: read$11(0, "socket_timeout is None"),
	defaultRange: read$11(null, "data_ports is None: the kernel picks"),
	rangeNote: "Python's range() leaves its end out, so the text says one more than the last port. Each logged-in client that has asked once keeps a port, though idle.",
	whenFullUsersSee: run$1("421 no free ports, and the session is closed", seen$2),
	whenFullLogLine: run$1("no free ports", "The text of the reply"),
	timeouts: [{
		name: "wait_future_timeout",
		value: read$11("1 s for the client to connect, counted from the transfer command: 425", start$1)
	}, {
		name: "idle_timeout",
		value: read$11("None: idle sessions are never ended", "Server()")
	}],
	configuration: configuration({
		file: "server.py",
		lines: (input) => [
			`# ${title("aioftp", input)}`,
			...saidOnly("#", "aioftp", input, "Pass ssl= with a context that has the certificate and the oldest TLS version: aioftp speaks implicit TLS only, on the port that it listens on."),
			"# range() leaves its end out; None = unlimited; caps per user belong to the users",
			"server = aioftp.Server(",
			"    users,",
			`    data_ports=range(${input.first}, ${input.last + 1}),`,
			`    maximum_connections=${input.maxSessions === 0 ? "None" : input.maxSessions},`,
			...input.address?.kind === "ipv4" ? [`    ipv4_pasv_forced_response_address="${input.address.text}",`] : [],
			")"
		],
		check: "python3 -m py_compile server.py",
		reload: "Restart the program; it reads nothing again.",
		source: "aioftp server.py, Server(): data_ports, maximum_connections",
		verified: false
	})
};
// src/servers/apache-ftpserver.ts
var passivePorts = "Apache FtpServer 1.2.X PassivePorts.reserveNextPort()";
var factory = "IODataConnectionFactory.closeDataConnection()";
function passiveElement({ first, last, address }) {
	return `<passive ports="${first}-${last}"${address === null ? "" : ` external-address="${address.text}"`}/>`;
}
/** Apache FtpServer: a table of its own, one port per transfer, at once an error when none is left. */
var apacheFtpserver = {
	id: "apache-ftpserver",
	name: "Apache FtpServer",
	system: "linux",
	versions: "1.0.5 (2010) to 1.2.X, source of 2024-12; up to 1.0.4 a PASV waited for a port",
	summary: "Picks any free port from a table of its own and holds it from PASV until the transfer is over; refuses at once when none is free.",
	ports: {
		pick: read$11("shuffle", `${passivePorts}: a random element of the free list`),
		attempts: read$11(null, `${passivePorts}: goes on until the free list is empty`),
		exclusive: read$11("port", `${passivePorts}: one table for all clients, tested on the wildcard address`),
		holdUntil: read$11("transfer-end", `${factory} runs after every transfer, and after a 550 too`),
		acceptsOn: read$11("command", "accept() runs when the transfer command arrives"),
		reusesAddress: assumed$3(true, "Java sets SO_REUSEADDR on listening sockets on Unix (unix/native/libnio/ch/Net.c); that this path asks for it was not read"),
		timeWaitSeconds: linuxTimeWait,
		unusedSeconds: read$11(null, "No timer before the transfer command: held until the next PASV or the session's end"),
		whenFull: read$11("refuse", "requestPassivePort() asks once since 1.0.5 (March 2010, FTPSERVER-360): 425 at once; the waiting without a limit that the project's manual still describes is that of 1.0.4 and older"),
		portsPerSession: read$11(null, "No cap that depends on the range"),
		lastPortUnused: read$11(false, `${passivePorts}: the list holds both ends`),
		leaks: read$11(null, `${factory} runs at the next PASV and at the session's end; only a passive address that is not local loses ports`)
	},
	otherReading: {
		ports: { reusesAddress: false },
		why: "Java on Windows binds exclusively by default; connections and TIME_WAIT may then block a port."
	},
	maxSessions: read$11(10, "ConnectionConfigFactory: maxLogins 10"),
	maxSessionsPerAddress: read$11(0, "No server-wide cap; per user maxloginperip"),
	idleSeconds: read$11(300, "ListenerFactory.java: idleTimeout 300"),
	stallSeconds: assumed$3(300, "Taken as the listener's idle-timeout; the data connection's own applies to the wait for the client only"),
	defaultRange: read$11(null, "Without ports the kernel picks"),
	rangeNote: "Both ends are included. A passive address that is not local loses one port per PASV for good (release only with an open socket; read, not run).",
	whenFullUsersSee: read$11("425 Can't open passive connection.", "FtpStatus.properties 425.PASV and 425.EPSV"),
	whenFullLogLine: read$11("425 Can't open passive connection", "FtpStatus.properties"),
	timeouts: [{
		name: "data-connection idle-timeout",
		value: read$11("300 s, and only once the transfer command waits for the client", "ServerDataConnectionFactory, SoTimeout")
	}, {
		name: "idle-timeout",
		value: read$11("300 s without a command end the session", "listener default")
	}],
	configuration: configuration({
		file: "res/conf/ftpd.xml",
		lines: (input) => [
			`<!-- ${title("Apache FtpServer", input)} -->`,
			"<!-- Merge into the elements of your file; max-logins 0 = unlimited. Caps per address exist per user only. -->",
			`<server max-logins="${input.maxSessions}">`,
			"  <listeners>",
			...input.controlPorts.flatMap((port, index) => [
				`    <nio-listener name="${index === 0 ? "default" : `port-${port}`}" port="${port}"${port === 990 ? " implicit-ssl=\"true\"" : ""}>`,
				...input.tls === null ? [] : ["      <!-- AUTH TLS is offered; it cannot be required here. The JVM sets the oldest version. -->", "      <ssl><keystore file=\"ftp.jks\" password=\"CHANGE\"/></ssl>"],
				"      <data-connection>",
				`        ${passiveElement(input)}`,
				"      </data-connection>",
				"    </nio-listener>"
			]),
			"  </listeners>",
			"</server>"
		],
		check: "xmllint --noout res/conf/ftpd.xml  # well-formed only",
		reload: "Restart the server; it reads nothing again.",
		source: "mina.apache.org/ftpserver-project/configuration_passive_ports.html; USER.java: a cap of 0 means unlimited",
		verified: false
	})
};
/** Apache FtpServer up to 1.0.4: the next client waits for a port, without a limit. */
var apacheFtpserver104 = {
	...apacheFtpserver,
	id: "apache-ftpserver-1.0.4",
	name: "Apache FtpServer up to 1.0.4",
	versions: "1.0.0 to 1.0.4 (2010), read",
	summary: "Picks any free port from a table of its own and holds it from PASV until the transfer is over; a request that finds none waits until one is free.",
	ports: {
		...apacheFtpserver.ports,
		whenFull: read$11("wait", "DefaultDataConnectionConfiguration.requestPassivePort() of 1.0.4: wait() until a port is released, then one more try; if somebody was faster, 425"),
		waitSeconds: read$11(null, "requestPassivePort() of 1.0.4: wait() has no time limit")
	},
	whenFullUsersSee: read$11("Nothing: the reply to PASV comes when a port is free, or 425 Can't open passive connection. where another client took it first", "requestPassivePort() of 1.0.4")
};
// src/servers/unestablished.ts
/** Port behaviour of a product that nobody looked into: searches all ports, holds one until the transfer is over. */
function plainPorts(name, system) {
	const why = (what) => `${name}: ${what} is not established; taken as in a plain server`;
	return {
		pick: assumed$3("shuffle", why("the order in which ports are tried")),
		attempts: assumed$3(null, why("the number of tries")),
		exclusive: assumed$3("port", why("whether clients can share a port")),
		holdUntil: assumed$3("transfer-end", why("the moment the listener closes")),
		acceptsOn: assumed$3("command", why("the moment the client is accepted")),
		reusesAddress: assumed$3(true, why("whether connections and TIME_WAIT block a port")),
		timeWaitSeconds: system === "windows" ? windowsTimeWait : linuxTimeWait,
		unusedSeconds: assumed$3(null, why("the life of an unused listener")),
		whenFull: assumed$3("refuse", why("the answer when no port is left")),
		portsPerSession: assumed$3(null, why("a cap that depends on the range")),
		lastPortUnused: assumed$3(false, why("the use of the last port"))
	};
}
/** An entry for a product whose behaviour is not established; what is known about it is given and wins. */
function unestablished(given) {
	const { name, system } = given;
	return {
		summary: "Not established, so assumed: tries every port and holds one from PASV until the transfer is over; the band shows the other reading.",
		ports: plainPorts(name, system),
		otherReading: {
			ports: { reusesAddress: false },
			why: `How ${name} shares its range is not established; where its connections and their TIME_WAIT block a port, more ports are needed.`
		},
		maxSessions: assumed$3(0, `${name}: the default cap is not established; taken as none`),
		maxSessionsPerAddress: assumed$3(0, `${name}: the default cap is not established; taken as none`),
		idleSeconds: assumed$3(300, `${name}: the idle time-out is not established; five minutes`),
		stallSeconds: assumed$3(300, `${name}: the end of a stalled transfer is not established`),
		defaultRange: assumed$3(null, `${name}: the default range is not established`),
		whenFullUsersSee: assumed$3("An error reply to PASV or EPSV, probably 425 or 421; the words are not established", `${name}: no document that could be read shows the reply`),
		whenFullLogLine: assumed$3(null, `${name}: not established; look for 4xx and 5xx replies to PASV and EPSV`),
		timeouts: [],
		configuration: null,
		...given
	};
}
// src/servers/aws-transfer.ts
var details = "docs.aws.amazon.com/transfer/latest/APIReference/API_ProtocolDetails";
function rangeLines$1({ first, last }) {
	const fixed = "# AWS Transfer Family always uses 8192-8200; the range is not yours to set.";
	if (first === 8192 && last === 8200) return [fixed];
	return [fixed, `# ${first}-${last} is not possible; open 8192-8200 instead.`];
}
function addressLines$2({ address }) {
	if (address?.kind !== "ipv4") return ["# PassiveIp takes one IPv4 address; its default AUTO announces the endpoint's own."];
	return [`aws transfer update-server --server-id "$SERVER_ID" --protocol-details PassiveIp=${address.text}`];
}
var plain$2 = unestablished({
	id: "aws-transfer",
	name: "AWS Transfer Family (FTPS)",
	system: "linux",
	versions: "the service, as documented"
});
/** AWS Transfer Family: nine fixed ports that clients at different addresses must share. */
var awsTransfer = {
	...plain$2,
	summary: "Nine fixed ports for everybody. Taken as shared between client addresses, because thousands of connections would not fit otherwise; not established.",
	ports: {
		...plain$2.ports,
		exclusive: assumed$3("port-and-address", "10,000 connections on nine ports only fit where a port serves several client addresses; AWS does not say so")
	},
	otherReading: {
		ports: { exclusive: "port" },
		why: "If the 10,000 are control connections only and a port serves one client at a time, nine transfers fill the range."
	},
	maxSessions: documented$1(1e4, `${details}: 10,000 FTPS connections, 300 behind a load balancer or a NAT gateway`),
	maxSessionsPerAddress: assumed$3(0, "No cap per address is documented"),
	idleSeconds: documented$1(1800, "AWS Transfer Family user guide: 1800 s without a command"),
	stallSeconds: assumed$3(1800, "Taken as the idle time-out"),
	defaultRange: documented$1({
		first: 8192,
		last: 8200
	}, "AWS Transfer Family user guide: data connections use 8192-8200"),
	fixedRange: true,
	rangeNote: "The nine ports are fixed. Clients behind one NAT address share them: nine at a time.",
	timeouts: [{
		name: "Idle",
		value: documented$1("1800 s without a command", "AWS Transfer Family user guide")
	}, {
		name: "Behind a load balancer",
		value: documented$1("300 simultaneous connections instead of 10,000", `${details}: avoid placing NLBs and NATs in front`)
	}],
	configuration: configuration({
		file: "AWS command line",
		lines: (input) => [
			...rangeLines$1(input),
			...addressLines$2(input),
			...input.tls === null ? [] : [`aws transfer update-server --server-id "$SERVER_ID" --protocol-details TlsSessionResumptionMode=${input.tls.resumed ? "ENFORCED" : "ENABLED"}`],
			...saidOnly("#", "AWS Transfer Family", {
				...input,
				tls: null
			}, null),
			"aws transfer stop-server --server-id \"$SERVER_ID\"",
			"# wait until it is OFFLINE",
			"aws transfer start-server --server-id \"$SERVER_ID\""
		],
		check: "aws transfer describe-server --server-id \"$SERVER_ID\" --query Server.ProtocolDetails",
		reload: "A changed PassiveIp needs the stop and the start.",
		source: details,
		verified: false
	})
};
// src/servers/bftpd.ts
var pasv = "bftpd 4.9 commands.c command_pasv()";
function addressLine$1({ address }) {
	return address?.kind === "ipv4" ? [`OVERRIDE_IP="${address.text}"`] : [];
}
/** bftpd: always the lowest port that binds; connections and TIME_WAIT block its ports. */
var bftpd = {
	id: "bftpd",
	name: "bftpd",
	system: "linux",
	versions: "4.9 and 5.2",
	summary: "Takes the lowest port that is free; a port stays blocked while its connection lives and in TIME_WAIT after it.",
	ports: {
		pick: read$11("lowest", `${pasv}: ascending through PASSIVE_PORTS`),
		attempts: read$11(null, `${pasv}: one pass over the whole list`),
		exclusive: read$11("port", `${pasv}: binds every address, whoever the client is`),
		holdUntil: read$11("accept", `${pasv}: the listener is accepted on once; the connection goes on blocking the port`),
		acceptsOn: read$11("command", "bftpd commands.c dataconn(): accept() runs at the transfer command, then the listener closes"),
		reusesAddress: read$11(false, `${pasv}: SO_REUSEADDR is set after bind, too late to matter`),
		timeWaitSeconds: linuxTimeWait,
		unusedSeconds: read$11(null, "No timer: held until the session's end"),
		whenFull: read$11("refuse", `${pasv}: 425 Error: Unable to bind data socket.; a 0 in the list falls back to any port`),
		portsPerSession: read$11(null, "No cap that depends on the range"),
		lastPortUnused: read$11(false, `${pasv}: the list holds both ends`),
		leaks: run$1(null, "An old port came back 0.0 s after its session's end: a process each")
	},
	maxSessions: read$11(0, "USERLIMIT_GLOBAL 0"),
	maxSessionsPerAddress: read$11(0, "USERLIMIT_HOST 0"),
	idleSeconds: read$11(300, "bftpd.conf: CONTROL_TIMEOUT 300"),
	stallSeconds: assumed$3(300, "Taken as CONTROL_TIMEOUT; the end of a stalled transfer was not looked into"),
	defaultRange: read$11(null, "PASSIVE_PORTS 0: the kernel picks"),
	rangeNote: "Both ends are included. EPSV ignores the range and takes any port, so clients that send EPSV need a firewall that lets them.",
	whenFullUsersSee: read$11("425 Error: Unable to bind data socket.", pasv),
	whenFullLogLine: read$11("Unable to bind data socket", pasv),
	timeouts: [{
		name: "CONTROL_TIMEOUT",
		value: read$11("300 s without a command end the session", "bftpd.conf")
	}, {
		name: "PASV again",
		value: read$11("The old listener stays until the session's end, not until a restart; this entry does not count it", `${pasv}: the old socket is not closed; 4.9, run: gone when the session was`)
	}],
	configuration: configuration({
		file: "/etc/bftpd.conf",
		lines: (input) => [
			`# ${title("bftpd", input)}`,
			"# These lines belong inside global{ }; 0 = unlimited. EPSV ignores the range.",
			`PASSIVE_PORTS="${input.first}-${input.last}"`,
			...addressLine$1(input),
			`USERLIMIT_GLOBAL="${input.maxSessions}"`,
			`USERLIMIT_HOST="${input.maxSessionsPerAddress}"`,
			...saidOnly("#", "bftpd", input, null)
		],
		check: "bftpd has no check of its own",
		reload: "systemctl restart bftpd",
		source: "bftpd.conf of the distribution",
		verified: false
	})
};
// src/servers/form.ts
function rangeSteps(range, { first, last }) {
	if (typeof range === "string") return [`${range}: ${first}-${last}`];
	return [`${range.first}: ${first}`, `${range.last}: ${last}`];
}
function capStep(field, most) {
	if (field === void 0) return [];
	return [`${field}: ${most === 0 ? "unlimited" : most}`];
}
/** Numbered steps through a settings dialogue, for products without a configuration file. */
function formSteps(fields) {
	return (input) => {
		const address = fields.address === void 0 ? null : input.address;
		const steps = [
			...rangeSteps(fields.range, input),
			...address === null ? [] : [`${fields.address}: ${address.text}`],
			...capStep(fields.maxSessions, input.maxSessions),
			...capStep(fields.maxSessionsPerAddress, input.maxSessionsPerAddress),
			`Listener: port ${input.controlPorts.map((port) => port === 990 ? `${port} (implicit TLS)` : port).join(" and ")}`,
			...input.tls === null ? [] : [`TLS of the listener: ${tlsWords(input.tls)}`]
		];
		return [`# ${title(fields.product, input)}`, ...steps.map((step, index) => `${index + 1}. ${step}`)];
	};
}
/** What the source of a form says where nobody held its labels against the product. */
var uncheckedLabels = "the labels were not checked against the product";
/** Steps through the settings of a product, in its console at `place`. */
function formConfiguration(fields, place, source) {
	return configuration({
		file: place,
		lines: formSteps(fields),
		check: "Log in with a passive client from outside and list a folder.",
		reload: "Save; whether running sessions notice is not established.",
		source,
		verified: false
	});
}
// src/servers/cerberus.ts
/** Cerberus FTP Server: nothing about its ports is established. */
var cerberus = unestablished({
	id: "cerberus",
	name: "Cerberus FTP Server",
	system: "windows",
	versions: "not established",
	configuration: formConfiguration({
		product: "Cerberus FTP Server",
		range: "Passive port range",
		address: "External address of the FTP listener"
	}, "Cerberus Server Manager, Listeners", uncheckedLabels)
});
/** CompleteFTP: its guide recommends a range of 100; behaviour is not established. */
var completeftp = unestablished({
	id: "completeftp",
	name: "CompleteFTP",
	system: "windows",
	versions: "as documented",
	rangeNote: "The guide recommends a range of 100 and gives 15000 to 15100 as its example, which is 101 ports; 1024 to 65535 is allowed.",
	configuration: formConfiguration({
		product: "CompleteFTP",
		range: {
			first: "Passive (PASV) Transfer Settings, Minimum port number",
			last: "Passive (PASV) Transfer Settings, Maximum port number"
		}
	}, "CompleteFTP Manager, FTP settings", "enterprisedt.com/products/completeftp/doc/guide/html/howtopasvport.html")
});
// src/servers/crushftp.ts
/** CrushFTP: nothing about its ports is established. */
var crushftp = unestablished({
	id: "crushftp",
	name: "CrushFTP",
	system: "linux",
	versions: "not established",
	configuration: formConfiguration({
		product: "CrushFTP",
		range: "Passive port range of the FTP port item",
		address: "Passive IP address of the FTP port item"
	}, "CrushFTP preferences, IP and servers", uncheckedLabels)
});
// src/servers/filezilla-server.ts
var randomizer = "FileZilla Server 1.9.4 src/filezilla/port_randomizer.cpp";
var session = "FileZilla Server 1.9.4 src/filezilla/ftp/session.cpp";
function hostOverride({ address }) {
	return address === null ? [] : [`<host_override>${address.text}</host_override>`];
}
/** Listeners hold port and kind of TLS; versions stand in the same place. */
function listenerWords({ controlPorts, tls }) {
	const kind = tls === null ? "" : `: ${tlsWords(tls)}`;
	return controlPorts.map((port) => `<!-- Server listeners: port ${port}, ${port === 990 ? "Require implicit FTP over TLS" : "Explicit FTP over TLS"}${kind}. -->`);
}
/** FileZilla Server 1.x: a port is exclusive only until the client is in; the four-minute rule only steers the choice. */
var filezillaServer$1 = {
	id: "filezilla-server",
	name: "FileZilla Server 1.x",
	system: "windows",
	versions: "1.9.4",
	summary: "Prefers ports that nobody used for four minutes, but takes any port that is not waiting for a client; it refuses only when every port is.",
	ports: {
		pick: read$11("scan-up", `${randomizer} do_get_port(): a random start, then upwards with wrap`),
		attempts: read$11(null, `${randomizer}: three rounds over the range, each less strict; ${session} line 300: up to 14 listen() calls may fail`),
		exclusive: read$11("port", `${randomizer}: the connecting mark of a port bars every client`),
		holdUntil: read$11("accept", `${session} lines 756 and 763: mark and listener go when the client is accepted`),
		acceptsOn: read$11("connect", `${session}: event driven, accepts at once, which is two round trips after the reply to PASV`),
		reusesAddress: assumed$3(true, "No socket option is set; on Windows the program is designed as if a connected client did not block a new listener"),
		timeWaitSeconds: windowsTimeWait,
		unusedSeconds: read$11(null, `${session}: no timer on the listener; the next PASV closes it, or the session's end`),
		whenFull: read$11("refuse", `${session} line 318: 425, the session lives`),
		portsPerSession: read$11(null, "No cap that depends on the range"),
		lastPortUnused: read$11(false, `${randomizer}: both ends are drawn`),
		leaks: read$11(null, `${session}: the next PASV or the session's end closes the old listener`)
	},
	otherReading: {
		ports: {
			reusesAddress: false,
			attempts: 14
		},
		why: "On Unix libfilezilla up to 0.41 sets no SO_REUSEADDR, so connections and TIME_WAIT block a port and use up the 14 tries; later versions could not be read."
	},
	maxSessions: read$11(0, "No server-wide cap; session_count_limit of a user or group, 0 = unlimited"),
	maxSessionsPerAddress: read$11(0, "No cap per address; session_count_limit of a user or group"),
	idleSeconds: read$11(3600, "server_settings.hpp: activity time-out of 1 hour"),
	stallSeconds: read$11(3600, "server_settings.hpp: activity time-out of 1 hour"),
	defaultRange: documented$1(null, "filezillapro.com/docs/server, passive mode: the system's ports by default; 49152-65534 is proposed once a range is switched on"),
	rangeNote: "Both ends are included. A range that contains a listener's port is switched off at start-up with one log line (main.cpp disable_pasv_range_if_conflicts).",
	whenFullUsersSee: read$11("425 Cannot prepare for data connection.", "commander.cpp handle_data_local_info()"),
	whenFullLogLine: read$11("Cannot prepare for data connection", "The log holds the replies"),
	timeouts: [
		{
			name: "Login",
			value: read$11("1 minute", "server_settings.hpp")
		},
		{
			name: "Activity",
			value: read$11("1 hour without activity ends the session", "server_settings.hpp")
		},
		{
			name: "Port memory",
			value: read$11("4 minutes after its release a port is chosen last; it is not barred", `${randomizer} line 109`)
		}
	],
	configuration: configuration({
		file: "settings.xml",
		lines: (input) => [
			`<!-- ${title("FileZilla Server", input)} -->`,
			"<!-- Administration interface: Server, Configure, Protocols settings, FTP and FTP over TLS, Passive mode. -->",
			"<!-- Session caps exist per user and group only. These lines belong inside ftp_server, session. -->",
			...listenerWords(input),
			"<pasv>",
			...hostOverride(input).map((line) => `  ${line}`),
			"  <port_range>",
			`    <min>${input.first}</min>`,
			`    <max>${input.last}</max>`,
			"  </port_range>",
			"</pasv>"
		],
		check: "The administration interface refuses an impossible range; look for a conflict line in the log after the start.",
		reload: "Apply in the administration interface; a file edited by hand is read at the next start of the service.",
		source: "Element names from ftp_server_options.hpp; the layout of the whole file was not verified",
		verified: false
	})
};
// src/servers/filezilla-server-0.9.ts
var source$23 = "FileZilla Server 0.9 of 2018-01, source/ControlSocket.cpp";
/** FileZilla Server 0.9: the same port picker as 1.x with another reply and a cap on users. */
var filezillaServer09 = {
	...filezillaServer$1,
	id: "filezilla-server-0.9",
	name: "FileZilla Server 0.9",
	versions: "0.9.x, source of 2018-01",
	ports: {
		...filezillaServer$1.ports,
		attempts: read$11(null, `${source$23} line 2884: 15 listen() calls may fail, each on the next port that no session waits on`),
		whenFull: read$11("refuse", `${source$23}: 421 Could not create socket., the session lives`)
	},
	otherReading: {
		ports: {
			reusesAddress: false,
			attempts: 15
		},
		why: "The program sets no socket option (AsyncSocketEx::Create), and whether Windows lets a listener share a port with a connected client is not established."
	},
	maxSessions: read$11(0, "OPTION_MAXUSERS 0 = unlimited; a cap that is set is at least 15"),
	maxSessionsPerAddress: assumed$3(0, "A limit per address exists per user only"),
	idleSeconds: read$11(120, "OPTION_TIMEOUT 120 s"),
	stallSeconds: assumed$3(120, "Taken as OPTION_TIMEOUT, 120 s"),
	defaultRange: read$11({
		first: 49152,
		last: 65534
	}, "pasv_port_randomizer.cpp: the upper end is one short on purpose"),
	rangeNote: "Both ends are included.",
	whenFullUsersSee: read$11("421 Could not create socket., although the control connection stays open", source$23),
	whenFullLogLine: read$11("421 Could not create socket", source$23),
	timeouts: [{
		name: "Data connection",
		value: read$11("10 s after the transfer command without a connection", source$23)
	}, {
		name: "Connection time-out",
		value: read$11("120 s", "OPTION_TIMEOUT")
	}],
	configuration: configuration({
		file: "FileZilla Server Interface, Edit, Settings",
		lines: formSteps({
			product: "FileZilla Server 0.9",
			range: "Passive mode settings, Use custom port range",
			address: "Passive mode settings, Use the following IP",
			maxSessions: "General settings, Max. number of users (15 or more)"
		}),
		check: "The dialogue refuses an impossible range.",
		reload: "At once, with OK.",
		source: "Option names in the source; the labels of the dialogue were not verified",
		verified: false
	})
};
// src/servers/freebsd-ftpd.ts
var source$22 = "FreeBSD 14 libexec/ftpd/ftpd.c";
/** FreeBSD's ftpd: the kernel picks from the high range, which the whole host shares. */
var freebsdFtpd = {
	id: "freebsd-ftpd",
	name: "FreeBSD ftpd",
	system: "freebsd",
	versions: "FreeBSD 14; left the base system in 15",
	summary: "The kernel picks any free port of the high range; it is free again as soon as the transfer command finds the client connected.",
	ports: {
		pick: read$11("scan-up", `${source$22} passive() binds port 0 with IP_PORTRANGE_HIGH; sys/netinet/in_pcb.c in_pcb_lport(): a random start, then upwards with wrap`),
		attempts: read$11(null, "sys/netinet/in_pcb.c in_pcb_lport(): one full circle"),
		exclusive: read$11("port", `${source$22}: binds the local address, whoever the client is`),
		holdUntil: read$11("accept", `${source$22} dataconn(): closes the listener after accept()`),
		acceptsOn: read$11("command", `${source$22} dataconn() runs at the transfer command`),
		reusesAddress: read$11(true, `${source$22} passive(): SO_REUSEADDR before bind`),
		timeWaitSeconds: freebsdTimeWait,
		unusedSeconds: read$11(null, "No timer before the transfer command; the next PASV closes it"),
		whenFull: read$11("refuse", `${source$22}: 425, the session lives`),
		portsPerSession: read$11(null, "No cap that depends on the range"),
		lastPortUnused: read$11(false, "sys/netinet/in_pcb.c in_pcb_lport(): wraps after the last port, not before it"),
		leaks: read$11(null, `${source$22} passive() closes the old listener; a process for each session`)
	},
	maxSessions: assumed$3(0, "No cap of its own; inetd may have one"),
	maxSessionsPerAddress: assumed$3(0, "No cap of its own; inetd may have one"),
	idleSeconds: documented$1(900, "ftpd(8): -t, 15 minutes by default"),
	stallSeconds: assumed$3(900, "Taken as the idle time-out; no timer of its own on a running transfer was found"),
	defaultRange: read$11({
		first: 49152,
		last: 65535
	}, "net.inet.ip.portrange.hifirst and hilast; -U switches to the default range"),
	rangeNote: "The range belongs to the whole host: every program that asks for a high port draws from it.",
	whenFullUsersSee: read$11("425 Can't open passive connection: and the system's words", source$22),
	whenFullLogLine: read$11("Can't open passive connection", source$22),
	timeouts: [{
		name: "Data connection",
		value: read$11("120 s for the client to connect, counted from the transfer command", `${source$22} dataconn()`)
	}],
	configuration: configuration({
		file: "/etc/sysctl.conf",
		lines: (input) => [
			`# ${title("FreeBSD ftpd", input)}`,
			"# The range belongs to the whole host. Session caps are inetd's; the address is always the local one.",
			`net.inet.ip.portrange.hifirst=${input.first}`,
			`net.inet.ip.portrange.hilast=${input.last}`,
			...saidOnly("#", "FreeBSD ftpd", input, null)
		],
		check: "sysctl net.inet.ip.portrange.hifirst net.inet.ip.portrange.hilast",
		reload: "service sysctl restart",
		source: "ip(4): IP_PORTRANGE_HIGH",
		verified: false
	})
};
// src/servers/ftp-srv.ts
/** One server listens on one port; by ftps:// it speaks implicit TLS. */
function controlLines$4({ controlPorts, tls }) {
	const { explicit } = splitControlPorts(controlPorts);
	const [port, ...more] = explicit.length > 0 ? explicit : controlPorts;
	const others = [...more, ...controlPorts.filter((each) => each === 990 && each !== port)];
	const scheme = (each) => each === 990 ? "ftps" : "ftp";
	return [
		`  url: "${scheme(port ?? 21)}://0.0.0.0:${port}",`,
		...others.map((each) => `  // A server of its own for port ${each}: url: "${scheme(each)}://0.0.0.0:${each}"`),
		...tls === null ? [] : [`  // AUTH TLS is offered to all${tls.required ? "; ftp-srv cannot refuse plain sessions" : ""}; no session has to be resumed`, `  tls: { key: fs.readFileSync("ftp.key"), cert: fs.readFileSync("ftp.pem"), minVersion: "TLSv${tls.minimum}" },`]
	];
}
/** ftp-srv: one cursor for the whole process and five tries, so it can refuse while ports are free. */
var ftpSrv = {
	id: "ftp-srv",
	name: "ftp-srv (Node.js)",
	system: "linux",
	versions: "4.6.3",
	summary: "Tries the next five ports in turn and refuses when all five are busy, even if others are free; holds a port until the transfer is over, and loses one for good where a client connects and asks again.",
	ports: {
		pick: run$1("cursor", "src/helpers/find-port.js: one global counter; 2,000 PASVs came in sequence"),
		attempts: run$1(5, "src/helpers/find-port.js: MAX_PORT_CHECK_ATTEMPT = 5"),
		exclusive: run$1("port", "Listens on one host and port, whoever the client is; 10 stalled downloads on 10 ports and no more"),
		holdUntil: run$1("transfer-end", "src/connector/passive.js: the listener closes when the data socket closes; seen in LISTEN during the transfer"),
		acceptsOn: run$1("connect", "The event loop accepts at once"),
		reusesAddress: run$1(true, "libuv sets SO_REUSEADDR on Unix; 2,119 downloads with five sessions and no refusal"),
		timeWaitSeconds: linuxTimeWait,
		unusedSeconds: run$1(30, "src/connector/passive.js: CONNECT_TIMEOUT 30 s; seen at 30 s"),
		whenFull: run$1("refuse", "400 Unable to find valid port; the session lives"),
		portsPerSession: run$1(null, "10 sessions held 10 of 10 ports in five runs"),
		lastPortUnused: read$11(false, "src/helpers/find-port.js: the counter includes both ends"),
		sendBufferBytes: run$1(16e4, "It closes once the last byte is in the send buffer, which the kernel sizes: downloads of 300 kB over 2 Mbit/s and 0.2 s held a port 0.6 to 0.9 s less than their transfer took (100 to 180 kB)"),
		leaks: run$1({
			when: "repeated-pasv",
			share: 1
		}, "A port that a client connected to and did not use, asking again instead (as Python's mlsd() and then nlst() do), stayed in LISTEN until the restart in every try; one that nobody connected to came back after 30 s")
	},
	maxSessions: read$11(0, "No cap"),
	maxSessionsPerAddress: read$11(0, "No cap"),
	idleSeconds: read$11(0, "timeout: 0, the default, is never"),
	stallSeconds: run$1(0, "A client that vanished in an upload kept its port until the restart"),
	defaultRange: read$11({
		first: 1024,
		last: 65535
	}, "pasv_min 1024, pasv_max 65535"),
	rangeNote: "Both ends are included.",
	whenFullUsersSee: run$1("400 Unable to find valid port, on a session that lives", "ftp-srv 4.6.3 with 10 ports"),
	whenFullLogLine: run$1("Unable to find valid port", "The text of the reply"),
	timeouts: [
		{
			name: "PASV again",
			value: run$1("The old listener stays for 30 s, even past the end of its session, and for good if a client had connected to it: only a restart frees it", "Two PASVs in a row, five runs: the first port stayed in LISTEN 30 s; with a connection to it, until the restart")
		},
		{
			name: "Transfer without a connection",
			value: run$1("5 s after the transfer command: 425", "Seen at 5 s")
		},
		{
			name: "Client that vanishes",
			value: run$1("With the line cut, a port that was connected to, or is in an upload, is never given back", "Once each, without FIN or RST; timeout: 0 is the default")
		},
		{
			name: "Probe and listen race",
			value: run$1("It tests a port, closes it and listens again: two sessions can take one port and the second PASV gets no reply", "4 to 20 clients timed out in four of six burst runs; the cause was read in the source, not traced")
		}
	],
	configuration: configuration({
		file: "server.js",
		lines: (input) => [
			`// ${title("ftp-srv", input)}`,
			"// ftp-srv has no session caps.",
			"const server = new FtpSrv({",
			...controlLines$4(input),
			input.address?.kind === "ipv4" ? `  pasv_url: "${input.address.text}",` : "  // Give pasv_url the public IPv4 address: without one, or with a name, ftp-srv 4.6.3 breaks every PASV.",
			`  pasv_min: ${input.first},`,
			`  pasv_max: ${input.last},`,
			"});"
		],
		check: "node --check server.js",
		reload: "Restart the program; it reads nothing again.",
		source: "ftp-srv README: pasv_url, pasv_min, pasv_max; run with 4.6.3: all ports of the range were handed out, local clients get the local address",
		verified: true
	})
};
// src/servers/ftpserverlib-shared.ts
var shared$1 = "ftpserverlib 017a422 passive_multiplexer.go";
/** ftpserverlib with its shared listeners switched on: a port serves one waiting client of each address. */
var ftpserverlibShared = {
	id: "ftpserverlib-shared",
	name: "ftpserverlib (Go), ports shared by address",
	system: "linux",
	versions: "0.31 of 2026-05 and later, with PassiveTransferPortMultiplexing",
	summary: "One listener a port for all clients: a port bars only clients of the same address, and only until the first of them connects. Off by default, and SFTPGo has no setting for it.",
	ports: {
		pick: read$11("shuffle", `${shared$1} reserve(): distinct random candidates`),
		attempts: read$11(null, "transfer_pasv.go getPassivePortCandidates(): as many as the range has ports, at least 10, at most 1,000"),
		exclusive: read$11("port-and-address", `${shared$1}: reservations by port and client address`),
		holdUntil: read$11("accept", `${shared$1} dispatch(): the reservation ends when the client arrives`),
		acceptsOn: read$11("connect", `${shared$1} serve(): accepts at once`),
		reusesAddress: read$11(true, `${shared$1}: the listeners stay for the life of the server`),
		timeWaitSeconds: linuxTimeWait,
		unusedSeconds: read$11(null, `${shared$1}: a reservation ends with the next PASV or the session's end`),
		whenFull: read$11("refuse", "421, but the control connection stays open"),
		portsPerSession: read$11(null, "No cap that depends on the range"),
		lastPortUnused: read$11(false, "transfer_pasv.go: both ends are included"),
		leaks: read$11(null, `${shared$1}: a reservation ends with the next PASV or the session's end`)
	},
	maxSessions: read$11(0, "No cap in the library"),
	maxSessionsPerAddress: read$11(0, "No cap in the library"),
	idleSeconds: read$11(900, "driver.go Settings.IdleTimeout, 900 s by default"),
	stallSeconds: assumed$3(900, "Taken as the idle time-out; no timer of its own was found"),
	defaultRange: read$11(null, "Without PassiveTransferPortRange the kernel picks, and nothing is shared"),
	rangeNote: "Both ends are included. Clients behind one address translation share an address: of them, each waiting one needs a port.",
	whenFullUsersSee: read$11("421 Could not listen for passive connection: could not find any port to listen to", "transfer_pasv.go; 421 usually means goodbye, here the session goes on"),
	whenFullLogLine: read$11("could not find any port to listen to", "transfer_pasv.go"),
	timeouts: [{
		name: "PASV again",
		value: read$11("The new port is reserved before the old one is let go: for an instant a session needs two", "handlePASV()")
	}],
	configuration: configuration({
		file: "main.go, in GetSettings()",
		lines: (input) => [
			`// ${title("ftpserverlib", input)}`,
			...saidOnly("//", "ftpserverlib", input, "The driver's GetTLSConfig() gives the certificate and the oldest version; settings.TLSRequired = ftpserver.MandatoryEncryption refuses plain sessions."),
			"// The library has no session caps.",
			`settings.PassiveTransferPortRange = &ftpserver.PortRange{Start: ${input.first}, End: ${input.last}}`,
			"settings.PassiveTransferPortMultiplexing = true",
			...input.address === null || input.address.kind === "name" ? [] : [`settings.PublicHost = "${input.address.text}"`]
		],
		check: "go vet ./...",
		reload: "Build and restart the program.",
		source: "ftpserverlib driver.go, Settings",
		verified: false
	})
};
// src/servers/generic.ts
/** Any other server: searches all ports, holds one until the transfer is over, has no caps. */
var generic$1 = unestablished({
	id: "generic",
	name: "Another FTP server",
	system: "linux",
	versions: "any"
});
// src/servers/ibm-zos.ts
var page = "IBM z/OS Communications Server documentation, hald001/pasv.htm";
var plain$1 = unestablished({
	id: "ibm-zos",
	name: "IBM z/OS FTP",
	system: "linux",
	versions: "Communications Server, as documented"
});
/** IBM z/OS FTP: the one vendor whose document says that TIME_WAIT blocks the port. */
var ibmZos = {
	...plain$1,
	summary: "By its own document a port is held until its connection has left TIME_WAIT; the order in which ports are tried is not established.",
	ports: {
		...plain$1.ports,
		holdUntil: documented$1("transfer-end", `${page}: at least one port per simultaneous data transfer`),
		reusesAddress: documented$1(false, `${page}: TCP/IP does not release the port until the connection has left the TIMEWAIT state`),
		timeWaitSeconds: assumed$3(60, "The length of TIMEWAIT is not established; taken as on Linux"),
		whenFull: documented$1("refuse", `${page}: PASV and EPSV fail, errno 1116`)
	},
	otherReading: {
		ports: { timeWaitSeconds: 240 },
		why: "The length of TIMEWAIT is not established; RFC 793 puts it at four minutes."
	},
	defaultRange: assumed$3(null, "Without PASSIVEDATAPORTS any port"),
	rangeNote: "Both ends are taken as included. The same ports must be reserved for FTP in PROFILE.TCPIP.",
	whenFullUsersSee: documented$1("PASV and EPSV fail", `${page}: errno 1116`),
	configuration: configuration({
		file: "FTP.DATA",
		lines: (input) => [
			`; ${title("z/OS FTP", input)}`,
			`; PROFILE.TCPIP: PORTRANGE ${input.first} ${input.ports} TCP AUTHPORT`,
			`PASSIVEDATAPORTS (${input.first},${input.last})`,
			...input.tls === null ? [] : [
				"EXTENSIONS AUTH_TLS",
				`SECURE_FTP ${input.tls.required ? "REQUIRED" : "ALLOWED"}`,
				`SECURE_DATACONN ${input.tls.required ? "PRIVATE" : "CLEAR"}`,
				"; TLSMECHANISM ATTLS takes versions and certificate from the AT-TLS policy; TLSPORT 990 is the one for implicit TLS"
			],
			...saidOnly(";", "z/OS FTP", {
				...input,
				tls: null
			}, null)
		],
		check: "The server writes its settings and faults to its log at start-up.",
		reload: "Restart the FTP server; PROFILE.TCPIP with VARY TCPIP,,OBEYFILE.",
		source: `${page}; the syntax was not checked against a system`,
		verified: false
	})
};
// src/servers/iis.ts
var schema$1 = "learn.microsoft.com/previous-versions/iis/settings-schema";
var appcmd = String.raw`%windir%\system32\inetsrv\appcmd set config`;
var sites = `${appcmd} -section:system.applicationHost/sites`;
var unlimited = 4294967295;
function addressLine({ address }) {
	if (address?.kind !== "ipv4") return [];
	return [`${sites} /siteDefaults.ftpServer.firewallSupport.externalIp4Address:"${address.text}" /commit:apphost`];
}
/** Windows sets the versions for the whole machine. */
function tlsSteps({ controlPorts, tls }) {
	const policy = tls?.required ? "SslRequire" : "SslAllow";
	const ssl = `${sites} /siteDefaults.ftpServer.security.ssl`;
	return [...controlPorts.filter((port) => port !== 21).map((port) => `rem The site needs a binding of its own for port ${port}; 990 is implicit TLS there`), ...tls === null ? [] : [
		`${ssl}.controlChannelPolicy:"${policy}" /commit:apphost`,
		`${ssl}.dataChannelPolicy:"${policy}" /commit:apphost`,
		`rem Certificate: ${ssl}.serverCertHash:"THUMBPRINT" /commit:apphost. TLS ${tls.minimum} as the oldest: SCHANNEL, for the whole machine`,
		"netsh advfirewall set global StatefulFtp disable"
	]];
}
var plain = unestablished({
	id: "iis",
	name: "Microsoft IIS FTP",
	system: "windows",
	versions: "7.0 and later, as documented"
});
/** Microsoft IIS FTP: settings are documented, behaviour is not. */
var iis = {
	...plain,
	ports: {
		...plain.ports,
		unusedSeconds: assumed$3(30, `${schema$1}/ff713723: dataChannelTimeout 30 s; that it covers an unused listener is assumed`)
	},
	maxSessions: documented$1(0, `${schema$1}/ff713723: maxConnections 4294967295, in effect unlimited`),
	maxSessionsPerAddress: documented$1(0, `${schema$1}/ff713723 knows no cap per address`),
	idleSeconds: documented$1(120, `${schema$1}/ff713723: controlChannelTimeout 120 s`),
	stallSeconds: documented$1(30, `${schema$1}/ff713723: dataChannelTimeout 30 s`),
	defaultRange: documented$1({
		first: 49152,
		last: 65535
	}, `${schema$1}/ff713772: 0-0 = the ephemeral range of Windows, 49152-65535 on current versions`),
	rangeNote: "1025-65535 is allowed; 0-0 means the ephemeral range of Windows. Both ends are taken as included.",
	timeouts: [
		{
			name: "controlChannelTimeout",
			value: documented$1("120 s without a command", `${schema$1}/ff713723`)
		},
		{
			name: "dataChannelTimeout",
			value: documented$1("30 s without progress", `${schema$1}/ff713723`)
		},
		{
			name: "unauthenticatedTimeout",
			value: documented$1("30 s to log in", `${schema$1}/ff713723`)
		}
	],
	configuration: configuration({
		file: "applicationHost.config, by appcmd in an elevated command prompt",
		lines: (input) => [
			`rem ${title("IIS FTP", input)}`,
			`${appcmd} -section:system.ftpServer/firewallSupport /lowDataChannelPort:"${input.first}" /highDataChannelPort:"${input.last}" /commit:apphost`,
			...addressLine(input),
			`${sites} /siteDefaults.ftpServer.connections.maxConnections:"${input.maxSessions === 0 ? unlimited : input.maxSessions}" /commit:apphost`,
			...tlsSteps(input)
		],
		check: String.raw`%windir%\system32\inetsrv\appcmd list config -section:system.ftpServer/firewallSupport`,
		reload: "net stop ftpsvc & net start ftpsvc",
		source: `${schema$1}/ff713772, ff713760, ff713723`,
		verified: false
	})
};
// src/servers/inetutils-ftpd.ts
var source$21 = "GNU inetutils 2.4 ftpd.c passive(), line 1958";
/** Fewest ephemeral ports that a host can do its own outgoing connections with. */
var leastPorts = 4096;
/** With fewer the host has hardly an outgoing connection left, to DNS and by ssh included. */
function narrowed({ first, last, ports }) {
	if (ports >= leastPorts) return [`net.ipv4.ip_local_port_range = ${first} ${last}`];
	return [`# Not set: net.ipv4.ip_local_port_range = ${first} ${last} would leave the host ${ports} outgoing connections to each address.`, "# Never beside net.ipv4.ip_local_reserved_ports with the same ports: then none is left at all."];
}
/** GNU inetutils ftpd: no range of its own, the kernel picks an ephemeral port. */
var inetutilsFtpd = {
	id: "inetutils-ftpd",
	name: "GNU inetutils ftpd",
	system: "linux",
	versions: "2.4",
	summary: "Has no range of its own: the kernel picks an ephemeral port, and each PASV of a session keeps one until the session ends unless it is used.",
	ports: {
		pick: read$11("shuffle", `${source$21}: binds port 0, the kernel picks`),
		attempts: read$11(null, `${source$21}: the kernel goes through its range until a port is free`),
		exclusive: run$1("port", `${source$21}: binds the local address, whoever the client is`),
		holdUntil: run$1("accept", "The listener was gone right after accept()"),
		acceptsOn: read$11("command", "accept() runs under an alarm at the transfer command"),
		reusesAddress: read$11(false, `${source$21}: no SO_REUSEADDR; the kernel avoids ports with connections`),
		timeWaitSeconds: linuxTimeWait,
		unusedSeconds: run$1(null, "No timer: held until the session's end"),
		whenFull: run$1("refuse", "The eleventh PASV on ten ports got 425; the session lives"),
		portsPerSession: read$11(null, "No cap that depends on the range"),
		lastPortUnused: read$11(false, "The kernel's range includes both ends"),
		activeUsesRange: run$1(true, "Ten stalled PORT downloads had their source ports in the range, all ten; the eleventh got no connection, and a PASV meanwhile 425"),
		leaks: run$1(null, "An old port came back 0.0 s after its session's end: a process each")
	},
	maxSessions: read$11(0, "No cap of its own; inetd may have one"),
	maxSessionsPerAddress: read$11(0, "No cap of its own; inetd may have one"),
	idleSeconds: read$11(900, "ftpd.c timeout, option -t: 900 s"),
	stallSeconds: assumed$3(900, "Taken as the idle time-out; no timer of its own on a running transfer was found"),
	defaultRange: read$11({
		first: 32768,
		last: 60999
	}, "Linux net.ipv4.ip_local_port_range: 32768 to 60999"),
	rangeNote: "The range is the host's ephemeral range: every outgoing connection of the host draws from it.",
	whenFullUsersSee: read$11("425 Can't open passive connection: and the system's words", source$21),
	whenFullLogLine: read$11("Can't open passive connection", source$21),
	timeouts: [{
		name: "-t",
		value: read$11("900 s for a command, and for the client to connect", "ftpd.c timeout")
	}, {
		name: "PASV again",
		value: run$1("The old listener stays until the session's end, not until a restart; this entry does not count it", "Four PASVs left four listeners; all were gone when the session was")
	}],
	configuration: configuration({
		file: "/etc/sysctl.d/60-ftp-ports.conf",
		lines: (input) => [
			`# ${title("GNU inetutils ftpd", input)}`,
			"# This server has no range of its own: it takes the ephemeral ports of the whole host.",
			"# Take a server with a range, or open the ephemeral ports. Session caps are inetd's.",
			...narrowed(input),
			...saidOnly("#", "GNU inetutils ftpd", input, null)
		],
		check: "sysctl net.ipv4.ip_local_port_range",
		reload: "sysctl --system",
		source: "Linux Documentation/networking/ip-sysctl.rst",
		verified: false
	})
};
// src/servers/jscape.ts
var connections = "files.jscape.com/secureftpserver/docs, setting connection preferences";
/** JSCAPE MFT Server: settings are documented, behaviour is not. */
var jscape = unestablished({
	id: "jscape",
	name: "JSCAPE MFT Server",
	system: "linux",
	versions: "as documented",
	maxSessions: assumed$3(0, `${connections}: Max Concurrent Connections has no default there; the licence caps it`),
	maxSessionsPerAddress: assumed$3(0, `${connections}: Max Connections/IP has no default there`),
	rangeNote: "Both ends are taken as included.",
	configuration: formConfiguration({
		product: "JSCAPE MFT Server",
		range: "Services > FTP/S > Passive port range",
		address: "Services > FTP/S > Passive IP",
		maxSessions: "Connections > Max Concurrent Connections",
		maxSessionsPerAddress: "Connections > Max Connections/IP"
	}, "JSCAPE MFT Server Manager, the domain's pages", `${connections}; documentation.jscape.com, Global FTP/S services`)
});
// src/servers/libunftp.ts
var common = "libunftp, source of 2026-07, controlchan/commands/passive_common.rs";
function hostCall(address) {
	if (address === null || address.kind === "ipv6") return [];
	if (address.kind === "name") return [`    .passive_host("${address.text}")`];
	return [`    .passive_host([${address.text.replaceAll(".", ", ")}])`];
}
/** Explicit TLS only; without a setting for session resumption. */
function tlsCalls({ controlPorts, tls }) {
	const listen = controlPorts.map((port) => `server.listen("0.0.0.0:${port}")`).join(", one server each: ");
	return [...tls === null ? [] : [
		"    .ftps(\"/etc/ssl/certs/ftp.pem\", \"/etc/ssl/private/ftp.key\")",
		...tls.required ? ["    .ftps_required(FtpsRequired::All, FtpsRequired::All)"] : [],
		`    .ftps_tls_flags(${tls.minimum === "1.3" ? "TlsFlags::V1_3" : "TlsFlags::V1_2 | TlsFlags::V1_3"})`
	], `    // Then ${listen}`];
}
/** libunftp: nine blind draws, a listener that goes as soon as the client connects. */
var libunftp = {
	id: "libunftp",
	name: "libunftp (Rust)",
	system: "linux",
	versions: "development head of 2026-07, ordinary mode",
	summary: "Nine random tries per request; a port is free again as soon as the client connects. Its pooled mode shares ports between client addresses instead.",
	ports: {
		pick: read$11("random-draws", `${common} try_port_range(): draws with replacement`),
		attempts: read$11(9, `${common}: for _ in 1..BIND_RETRIES with BIND_RETRIES = 10`),
		exclusive: read$11("port", `${common}: binds the local address, whoever the client is; the pooled mode keys by client address`),
		holdUntil: read$11("accept", `${common}: the listener is dropped after the client is accepted`),
		acceptsOn: read$11("connect", `${common}: waits for the client from PASV on; it is in two round trips after the reply`),
		reusesAddress: read$11(true, `${common}: set_reuseaddr(true) before bind`),
		timeWaitSeconds: linuxTimeWait,
		unusedSeconds: read$11(15, `${common}: 15 s for the client to connect`),
		whenFull: read$11("refuse", `${common}: 425, the session lives`),
		portsPerSession: read$11(null, "No cap that depends on the range"),
		lastPortUnused: read$11(false, "The ordinary mode draws both ends; the pooled mode never uses the last port (switchboard.rs, range_size = end - start)"),
		leaks: read$11(null, `${common}: a listener that nobody connects to is dropped after 15 s`)
	},
	maxSessions: read$11(0, "No cap in the library"),
	maxSessionsPerAddress: read$11(0, "No cap in the library"),
	idleSeconds: read$11(600, "options.rs: DEFAULT_IDLE_SESSION_TIMEOUT_SECS 600"),
	stallSeconds: assumed$3(600, "Taken as the idle time-out of the session"),
	defaultRange: read$11({
		first: 49152,
		last: 65535
	}, "options.rs"),
	rangeNote: "Both ends are included in the ordinary mode; the pooled mode never uses the last port.",
	whenFullUsersSee: read$11("425 No data connection established", common),
	whenFullLogLine: read$11("No data connection established", common),
	timeouts: [{
		name: "Unused port",
		value: read$11("15 s; a second PASV leaks the old port for as long", common)
	}, {
		name: "Pooled mode",
		value: read$11("A scavenger frees the ports of dead sessions after 60 s", "switchboard.rs")
	}],
	configuration: configuration({
		file: "src/main.rs",
		lines: (input) => [
			`// ${title("libunftp", input)}`,
			"// libunftp has no session caps.",
			"let server = server",
			`    .passive_ports(${input.first}..=${input.last})`,
			...hostCall(input.address),
			...tlsCalls(input),
			"    .build()?;"
		],
		check: "cargo check",
		reload: "Build and restart the program.",
		source: "libunftp ServerBuilder::passive_ports and passive_host; older versions take a range without its end",
		verified: false
	})
};
// src/servers/minio.ts
var goftp = "goftp.io/server v2 newPassiveSocket()";
var start = "MinIO cmd/ftp-server.go startFTPServer()";
function addressFlag(address) {
	return `--ftp="address=${address?.kind === "ipv4" ? address.text : ""}:8021"`;
}
/** MinIO's FTP server: ten blind draws that never give the last port, a listener that goes when the client connects. */
var minio = {
	id: "minio",
	name: "MinIO (FTP)",
	system: "linux",
	versions: "cmd/ftp-server.go of 2023 and later, with goftp.io/server v2",
	summary: "Ten random tries per request that never give the last port of the range; a port is free again as soon as the client connects.",
	ports: {
		pick: read$11("random-draws", `${goftp}: draws with replacement`),
		attempts: read$11(10, `${goftp}: retries = 10`),
		exclusive: read$11("port", `${goftp}: listens on every address, whoever the client is`),
		holdUntil: read$11("accept", `${goftp}: the listener closes after the one accept`),
		acceptsOn: read$11("connect", `${goftp}: waits for the client from PASV on`),
		reusesAddress: read$11(true, "Go net/sockopt_linux.go setDefaultListenerSockopts(): SO_REUSEADDR by default"),
		timeWaitSeconds: linuxTimeWait,
		unusedSeconds: read$11(180, `${goftp}: 60 s for the client to connect, then in LISTEN until Go's next garbage collection, two minutes later at most`),
		whenFull: read$11("refuse", "425 Data connection failed; the session lives"),
		portsPerSession: read$11(null, "No cap that depends on the range"),
		lastPortUnused: read$11(true, "goftp.io/server v2 PassivePort(): first + Intn(last - first)"),
		leaks: read$11(null, `${goftp}: neither the next PASV nor the session's end closes a port that nobody connected to, but the garbage collection does`)
	},
	maxSessions: read$11(0, "No cap"),
	maxSessionsPerAddress: read$11(0, "No cap"),
	idleSeconds: assumed$3(0, "No time-out of a session was found in goftp.io/server v2"),
	stallSeconds: assumed$3(0, "No time-out of a transfer was found in goftp.io/server v2"),
	defaultRange: read$11(null, "Without passive-port-range the kernel picks"),
	rangeNote: "The last port is never given out, and a range of one port makes the server fail. PASV names the host part of address=: there is no other setting for the public address.",
	whenFullUsersSee: read$11("425 Data connection failed", "goftp.io/server v2 commandPasv"),
	whenFullLogLine: read$11("425 Data connection failed", "Replies are logged where MinIO's debug log is on"),
	timeouts: [{
		name: "Unused port",
		value: read$11("60 s, and up to two minutes more in LISTEN", `${goftp}: acceptTimeout`)
	}],
	configuration: configuration({
		file: "The command line of minio server",
		lines: (input) => [
			`# ${title("MinIO", input)}; the last one is never given out`,
			...saidOnly("#", "MinIO", input, "MinIO takes --ftp=tls-private-key= and --ftp=tls-public-cert= and speaks AUTH TLS."),
			"# MinIO has no caps on FTP sessions. PASV announces the IPv4 address in address=.",
			`minio server /data ${addressFlag(input.address)} --ftp="passive-port-range=${input.first}-${input.last}"`
		],
		check: "The log says where the FTP server listens.",
		reload: "Restart the server.",
		source: `${start}: address, passive-port-range`,
		verified: false
	})
};
// src/servers/nodeftpd.ts
var source$20 = "ftpd 0.2.16 lib/FtpConnection.js";
var seen$1 = "ftpd 0.2.16 with ten ports";
/** The npm package ftpd: one port a session, from its first PASV to its end. */
var nodeftpd = {
	id: "nodeftpd",
	name: "ftpd (Node.js)",
	system: "linux",
	versions: "0.2.16",
	summary: "Takes the lowest free port at a session's first PASV and names the same one at every further PASV until the session ends.",
	ports: {
		pick: run$1("lowest", `${seen$1}: 0, 1, 2 and so on; ${source$20} _setupNewPASV() counts up`),
		attempts: read$11(null, `${source$20} _setupNewPASV(): one pass over the whole range`),
		exclusive: run$1("port", `${seen$1}: ten stalled downloads and no more`),
		holdUntil: run$1("next-pasv-or-quit", `${seen$1}: in LISTEN after the 226, the same port at the next PASV, gone with the session`),
		acceptsOn: read$11("connect", `${source$20}: the event loop accepts at once`),
		reusesAddress: read$11(true, "libuv sets SO_REUSEADDR on Unix"),
		timeWaitSeconds: linuxTimeWait,
		unusedSeconds: read$11(null, `${source$20}: no timer; the listener goes with the session`),
		whenFull: run$1("refuse", `${seen$1}: 421 Server was unable to open passive connection listener, and the session lives`),
		portsPerSession: read$11(null, "One port for each session that has asked, and no cap on logins"),
		lastPortUnused: run$1(false, `${seen$1}: the tenth session got the tenth port`),
		leaks: run$1(null, `${seen$1}: none by repeated PASV or abort`)
	},
	maxSessions: read$11(0, "No cap"),
	maxSessionsPerAddress: read$11(0, "No cap"),
	idleSeconds: read$11(0, "lib/FtpServer.js: socket.setTimeout(0)"),
	stallSeconds: read$11(0, "lib/FtpServer.js: socket.setTimeout(0)"),
	defaultRange: read$11(null, "Without pasvPortRangeStart and pasvPortRangeEnd the kernel picks"),
	rangeNote: "Both ends are included. Each logged-in client that has asked once keeps a port, though idle.",
	whenFullUsersSee: run$1("421 Server was unable to open passive connection listener, on a session that lives", seen$1),
	whenFullLogLine: read$11("Error with passive data listener", `${source$20} normalErrorHandler()`),
	timeouts: [{
		name: "All",
		value: read$11("None: nothing is ever timed out", "lib/FtpServer.js")
	}],
	configuration: configuration({
		file: "server.js",
		lines: (input) => [
			`// ${title("ftpd", input)}`,
			...saidOnly("//", "ftpd", input, "ftpd takes tlsOptions with key and cert, and tlsOnly to refuse plain sessions."),
			"// ftpd has no session caps. The first argument is the address that PASV names.",
			`const server = new FtpServer("${input.address?.kind === "ipv4" ? input.address.text : "0.0.0.0"}", {`,
			`  pasvPortRangeStart: ${input.first},`,
			`  pasvPortRangeEnd: ${input.last},`,
			"});"
		],
		check: "node --check server.js",
		reload: "Restart the program; it reads nothing again.",
		source: "ftpd README: pasvPortRangeStart, pasvPortRangeEnd, host",
		verified: false
	})
};
// src/servers/proftpd.ts
function rangeLines({ first, last }) {
	if (first < last) return [`PassivePorts ${first} ${last}`];
	return ["# ProFTPD refuses a range of one port: PassivePorts wants the first below the last."];
}
function capLine(directive, most) {
	return `${directive} ${most === 0 ? "none" : most}`;
}
function controlLines$3({ controlPorts, tls }) {
	const { explicit, implicit } = splitControlPorts(controlPorts);
	const [port, ...more] = explicit.length > 0 ? explicit : controlPorts;
	const secure = tls === null ? [] : tlsLines(tls);
	return [
		...port === 21 ? [] : [`Port ${port}`],
		...more.map((other) => `# For port ${other}: a <VirtualHost> with Port ${other} and the same lines`),
		...secure,
		...implicit ? ["# For implicit TLS: a <VirtualHost> with Port 990, the same lines and TLSOptions UseImplicitSSL"] : []
	];
}
function tlsLines({ minimum, required, resumed }) {
	return [
		"# Debian brings mod_tls in proftpd-mod-crypto; it is loaded in modules.conf",
		"<IfModule mod_tls.c>",
		"  TLSEngine on",
		`  TLSRequired ${required ? "on" : "off"}`,
		`  TLSProtocol ${minimum === "1.3" ? "TLSv1.3" : "TLSv1.2 TLSv1.3"}`,
		"  TLSRSACertificateFile /etc/ssl/certs/ftp.pem",
		"  TLSRSACertificateKeyFile /etc/ssl/private/ftp.key",
		...resumed ? [] : ["  TLSOptions NoSessionReuseRequired"],
		"</IfModule>"
	];
}
/** ProFTPD: searches the whole range, lets a port go once the client is in, and leaves the range when it is full. */
var proftpd = {
	id: "proftpd",
	name: "ProFTPD",
	system: "linux",
	versions: "1.3.8 run, 1.3.10rc read; 1.3.7 and 1.3.7a have an entry of their own",
	summary: "Tries every port, lets it go as soon as the transfer command finds the client connected, and hands out a port outside the range when all are waiting.",
	ports: {
		pick: run$1("shuffle", "src/inet.c pr_inet_create_conn_portrange(): a random order; 2,200 picks: even over all ports but the last"),
		attempts: run$1(null, "src/inet.c line 648: up to three passes over the whole range; strace with 10 ports held: 30 binds"),
		exclusive: run$1("port", "Binds the control connection's local address, whoever the client is"),
		holdUntil: run$1("accept", "src/data.c data_passive_open(): the listener closes right after accept(); 13 stalled downloads shared 10 ports"),
		acceptsOn: run$1("command", "src/data.c: accept() runs at RETR, STOR or LIST; a connected client without a command left the port in LISTEN"),
		reusesAddress: run$1(true, "src/inet.c line 333 sets SO_REUSEADDR; up to six established connections were seen on one port"),
		timeWaitSeconds: linuxTimeWait,
		unusedSeconds: run$1(null, "No timer on the listener: TimeoutNoTransfer or TimeoutIdle ends the session; 330 s of silence did not"),
		whenFull: run$1("outside-range", "modules/mod_core.c core_pasv(): falls back to INPORT_ANY; the 11th to 13th PASV on 10 ports got 32939, 39641, 44513"),
		portsPerSession: run$1(null, "10 sessions held 10 of 10 ports in five runs"),
		lastPortUnused: run$1(false, "The last port is tried last (the draw leaves it out), but it was handed out as number 10 of 10 in five runs"),
		leaks: run$1(null, "Two PASVs in a row, five runs: the first port was let go")
	},
	maxSessions: documented$1(0, "MaxClients and MaxInstances have no default; the sample file sets MaxInstances 30"),
	maxSessionsPerAddress: documented$1(0, "MaxClientsPerHost and MaxConnectionsPerHost have no default"),
	idleSeconds: read$11(300, "TimeoutNoTransfer 300 s ends a session without a transfer, TimeoutIdle 600 s one without a command; the Debian sample file sets both higher"),
	stallSeconds: read$11(3600, "TimeoutStalled 3600 s"),
	defaultRange: read$11(null, "Without PassivePorts the kernel picks for PASV, and EPSV searches 1024-65535 (mod_core.c line 4598)"),
	rangeNote: "Both ends are included; the first must be below the last and both at least 1024. The highest port is used only when all others are taken, so a lightly loaded range has one port less.",
	whenFullUsersSee: run$1("The server names a port outside the range: behind a firewall the transfer hangs until the client gives up", "ProFTPD 1.3.8: 227 with a kernel port outside PassivePorts"),
	whenFullLogLine: read$11("unable to find open port in PassivePorts range", "modules/mod_core.c: '... range %d-%d: defaulting to INPORT_ANY'"),
	timeouts: [
		{
			name: "TimeoutNoTransfer",
			value: read$11("300 s without a transfer end the session with 421 and a hint to check PassivePorts", "noxfer_timeout_cb(); not seen within 330 s under the Debian sample file")
		},
		{
			name: "TimeoutIdle",
			value: read$11("600 s without a command end the session", "ProFTPD source")
		},
		{
			name: "TimeoutStalled",
			value: read$11("3600 s: the only timer armed while it waits for the client", "src/data.c")
		},
		{
			name: "bind and listen race",
			value: run$1("Two sessions that bind one port at the same instant: one gets 425 PASV: Address already in use", "33 failed listen() calls matched 33 replies of 425 in a traced run of five hammering clients")
		}
	],
	configuration: configuration({
		file: "/etc/proftpd/proftpd.conf",
		lines: (input) => [
			`# ${title("ProFTPD", input)}`,
			...rangeLines(input),
			...input.address === null ? [] : [`MasqueradeAddress ${input.address.text}`],
			capLine("MaxClients", input.maxSessions),
			capLine("MaxClientsPerHost", input.maxSessionsPerAddress),
			...controlLines$3(input)
		],
		check: "proftpd -t -c /etc/proftpd/proftpd.conf",
		reload: "systemctl reload proftpd  # or SIGHUP to the first process",
		source: "ProFTPD directive reference: PassivePorts, MasqueradeAddress, MaxClients, MaxClientsPerHost; proftpd -t of 1.3.8 found no fault in this text",
		verified: true
	})
};
// src/servers/proftpd-1.3.7.ts
var reuse = "src/inet.c of 1.3.7 and 1.3.7a sets SO_REUSEPORT on passive listeners";
/** ProFTPD 1.3.7 and 1.3.7a: two sessions can be given one port, so a transfer fails however large the range is. */
var proftpd137 = {
	...proftpd,
	id: "proftpd-1.3.7",
	name: "ProFTPD 1.3.7 and 1.3.7a",
	versions: "1.3.7 and 1.3.7a, read; 1.3.6 and older, 1.3.7b (2021-03) and newer do not share",
	summary: "Gives one passive port to two sessions: a client can reach the other session's listener and fails. No size of range is a cure; update to 1.3.7b or newer.",
	ports: {
		...proftpd.ports,
		pick: read$11("random-draws", `${reuse}: every bind succeeds, so the first draw is taken; here sessions draw independently, while those versions can begin with the same port in every session (issue 1396)`),
		attempts: read$11(1, `${reuse}: the first port always seems free`),
		whenFull: read$11("refuse", `${reuse}: it never refuses; a port that another session listens on counts as refused here, because the connection may go there`)
	},
	rangeNote: "Both ends are included. More ports make a collision rarer and never impossible; issue 1171 is fixed in 1.3.7b.",
	whenFullUsersSee: read$11("No refusal: a port that another session waits on as well; the connection may reach that one and is turned away", "proftpd issues 1171 and 1191"),
	whenFullLogLine: read$11("SECURITY VIOLATION: Passive connection from foreign IP address", "proftpd issue 1191")
};
// src/servers/pure-ftpd.ts
function addressLines$1({ address }) {
	if (address === null) return [];
	if (address.kind === "ipv6") return ["# ForcePassiveIP takes no IPv6 address: PASV would be answered with 425"];
	return [`ForcePassiveIP ${address.text}`];
}
function capLines$1({ ports, maxSessions, maxSessionsPerAddress }) {
	const most = Math.floor(ports / 2);
	const clients = maxSessions === 0 ? most : Math.min(maxSessions, most);
	const wanted = maxSessions === 0 ? "" : `; wanted were ${maxSessions}`;
	const perAddress = maxSessionsPerAddress === 0 ? [] : [`MaxClientsPerIP ${maxSessionsPerAddress}`];
	return [
		`# ${ports} ports serve at most ${most} sessions, whatever is written here${clients === maxSessions ? "" : wanted}`,
		`MaxClientsNumber ${Math.max(clients, 1)}`,
		...perAddress
	];
}
function debianCommand(setting) {
	const [, name, value] = /^(\S+) (.*)$/.exec(setting) ?? [];
	return `# echo '${value}' > /etc/pure-ftpd/conf/${name}`;
}
function controlLines$2({ controlPorts, tls }) {
	const { explicit, implicit } = splitControlPorts(controlPorts);
	const [port, ...more] = explicit.length > 0 ? explicit : controlPorts;
	return [
		...port === 21 ? [] : [`Bind ,${port}`],
		...more.map((other) => `# Port ${other} takes an instance of its own: the same file with Bind ,${other}`),
		...tls === null ? [] : [
			`# ${tls.required ? "3 = refuse plain sessions and plain data" : "1 = take both"}; certificate and key together in /etc/ssl/private/pure-ftpd.pem`,
			`TLS ${tls.required ? 3 : 1}`,
			`# The oldest version, TLS ${tls.minimum}, is set by OpenSSL: MinProtocol in /etc/ssl/openssl.cnf`,
			"TLSCipherSuite HIGH"
		],
		...implicit ? ["# Pure-FTPd has no implicit TLS: put a TLS proxy (stunnel) on 990, or close it"] : []
	];
}
/** Pure-FTPd: a session keeps its port to the end, and logins are capped at half the range. */
var pureFtpd = {
	id: "pure-ftpd",
	name: "Pure-FTPd",
	system: "linux",
	versions: "1.0.50 run, development head of 2026-04 read",
	summary: "Every session keeps its port until its next PASV or its end, and logins are silently capped at half the range.",
	ports: {
		pick: run$1("scan-down", "src/ftpd.c dopasv(), lines 2134 and 2158: a random start, then one port down with wrap; 2,000 picks fit"),
		attempts: read$11(null, "src/ftpd.c line 2165: gives up after one full circle"),
		exclusive: run$1("port", "Binds the control connection's local address, whoever the client is"),
		holdUntil: run$1("next-pasv-or-quit", "src/ftpd.c opendata() accepts and leaves the listener open; it was in LISTEN after the transfer and gone at the session's end"),
		acceptsOn: run$1("command", "src/ftpd.c opendata() runs at RETR, STOR or LIST"),
		reusesAddress: run$1(true, "SO_REUSEADDR before bind; 33,038 downloads in 20 s over 5 ports with no refusal"),
		timeWaitSeconds: linuxTimeWait,
		unusedSeconds: run$1(null, "No timer on the listener: it goes with the session, after MaxIdleTime (15 minutes); seen at 60 s with -I 1"),
		whenFull: run$1("refuse", "425 All reserved TCP ports are busy with all 10 ports blocked by foreign sockets; the session lives"),
		portsPerSession: run$1(2, "src/ftpd.c line 6252: portmax = (lastport - firstport + 1) / 2; ranges of 2, 4, 10 and 11 gave 1, 2, 5 and 5 sessions"),
		lastPortUnused: run$1(false, "src/ftpd.c line 2134: the start is drawn over both ends; 2,000 picks fit a uniform law"),
		leaks: run$1(null, "Two PASVs in a row, five runs: the first port was let go")
	},
	maxSessions: read$11(50, "Default of -c, forced down to half the ports of -p"),
	maxSessionsPerAddress: read$11(0, "Default of -C; the sample file sets 8"),
	idleSeconds: run$1(900, "MaxIdleTime 15 minutes (DEFAULT_IDLE); seen at 60 s with -I 1"),
	stallSeconds: read$11(86400, "src/ftpd.c: MAX_SESSION_XFER_IDLE, 24 hours"),
	defaultRange: read$11({
		first: 1024,
		last: 65535
	}, "src/ftpd.c: the range without -p"),
	rangeNote: "Both ends are included. The server does not start unless 1024 <= first <= last <= 65535.",
	whenFullUsersSee: run$1("421 5 users (the maximum) are already logged in, sorry: at login, seen with 10 ports; the number is half the range", "Pure-FTPd 1.0.50 with -c 100 -p 42100:42109: the sixth client"),
	whenFullLogLine: run$1("users (the maximum) are already logged in, sorry", "The reply as seen; 425 All reserved TCP ports are busy appears only where other programs own ports of the range"),
	timeouts: [{
		name: "MaxIdleTime",
		value: run$1("15 minutes without a command: 421 Timeout", "DEFAULT_IDLE; seen at 60 s with -I 1")
	}, {
		name: "bind and listen race",
		value: run$1("Two sessions that bind one port at the same instant: one gets 425", "20 failed listen() calls matched 20 replies of 425 in a traced run")
	}],
	configuration: configuration({
		file: "/etc/pure-ftpd/pure-ftpd.conf",
		lines: (input) => {
			const settings = [
				`PassivePortRange ${input.first} ${input.last}`,
				...addressLines$1(input),
				...capLines$1(input),
				...controlLines$2(input)
			];
			return [
				`# ${title("Pure-FTPd", input)}`,
				...settings,
				"# Debian's service never reads this file: there each setting is a file of its own, made by these commands",
				...settings.filter((line) => !line.startsWith("#")).map(debianCommand)
			];
		},
		check: "pure-ftpd has no check of its own; it refuses to start on an impossible range",
		reload: "systemctl restart pure-ftpd",
		source: "pure-ftpd.conf.in; pure-ftpd(8); run with 1.0.50: of ten ports and 100 clients wanted, the sixth login met 421",
		verified: true
	})
};
// src/servers/pyftpdlib.ts
var dispatchers = "pyftpdlib 2.2.0 handlers/ftp/dispatchers.py PassiveDTP.__init__()";
/** A name would be put into the reply as it stands, letters and all: only an IPv4 address is announced. */
function announced({ address }) {
	if (address?.kind === "ipv4") return [`handler.masquerade_address = "${address.text}"`];
	return address === null ? [] : ["# masquerade_address takes an IPv4 address: a name or IPv6 would break PASV, so none is set"];
}
function controlLines$1({ controlPorts, tls }) {
	const { explicit, implicit } = splitControlPorts(controlPorts);
	return [
		`# The port is given where the server is made, one server a port: ${(explicit.length > 0 ? explicit : controlPorts).map((port) => `FTPServer(("", ${port}), handler)`).join(", ")}`,
		...tls === null ? [] : [
			"# handler must be a TLS_FTPHandler (it takes PyOpenSSL); it takes clients that resume no session as well",
			"handler.certfile = \"/etc/ssl/private/ftp.pem\"",
			`handler.tls_control_required = ${tls.required ? "True" : "False"}`,
			`handler.tls_data_required = ${tls.required ? "True" : "False"}`,
			`# The oldest version, TLS ${tls.minimum}, is set by OpenSSL: MinProtocol in /etc/ssl/openssl.cnf`
		],
		...implicit ? ["# pyftpdlib has no implicit TLS of its own: put a TLS proxy on 990, or close it"] : []
	];
}
/** pyftpdlib: searches the whole range, lets a port go when the client connects, and leaves the range when it is full. */
var pyftpdlib = {
	id: "pyftpdlib",
	name: "pyftpdlib",
	system: "linux",
	versions: "1.5.7 and 2.2.0",
	summary: "Tries every port, lets it go as soon as the client connects, and hands out a port outside the range when all are waiting.",
	ports: {
		pick: run$1("shuffle", `${dispatchers}: draws without replacement; 2,000 picks fit a uniform law`),
		attempts: read$11(null, `${dispatchers}: one pass over the whole range`),
		exclusive: run$1("port", `${dispatchers}: binds the local address and the port, whoever the client is`),
		holdUntil: run$1("accept", "handle_accepted() closes the listener; 13 stalled downloads shared 10 ports"),
		acceptsOn: run$1("connect", "The event loop accepts before the transfer command; the listener went two round trips after the reply to PASV, with the client's ACK"),
		reusesAddress: run$1(true, "set_reuse_addr() before bind on Unix; up to six connections were seen on one port"),
		timeWaitSeconds: linuxTimeWait,
		unusedSeconds: run$1(30, "PassiveDTP.timeout = 30: 421 Passive data channel timed out, the session lives; seen at 30 s"),
		whenFull: run$1("outside-range", "Line 89: binds port 0 after the last candidate; the 11th PASV on 10 ports got a kernel port"),
		portsPerSession: run$1(null, "10 sessions held 10 of 10 ports in five runs"),
		lastPortUnused: run$1(false, "2,000 picks fit a uniform law over the whole list"),
		leaks: run$1(null, "Two PASVs in a row, five runs: the first port was let go")
	},
	maxSessions: read$11(512, "max_cons 512; the asynchronous server counts listeners and data connections as well"),
	maxSessionsPerAddress: read$11(0, "max_cons_per_ip 0; the command line sets it to 512"),
	idleSeconds: read$11(300, "FTPHandler.timeout 300 s"),
	stallSeconds: read$11(300, "DTPHandler.timeout 300 s"),
	defaultRange: read$11(null, "passive_ports is None: the kernel picks"),
	rangeNote: "Python's range() leaves its end out, so the text says one more than the last port; the command line's -r includes both ends.",
	whenFullUsersSee: run$1("The server names a port outside the range: behind a firewall the transfer hangs until the client gives up", "pyftpdlib: 227 with a kernel port outside passive_ports"),
	whenFullLogLine: read$11("Can't find a valid passive port in the configured range", dispatchers),
	timeouts: [
		{
			name: "PassiveDTP.timeout",
			value: run$1("30 s for the client to connect", "Seen at 30 s, and at 5 s when set to 5")
		},
		{
			name: "DTPHandler.timeout",
			value: read$11("300 s without progress end a transfer", "DTPHandler")
		},
		{
			name: "max_cons reached",
			value: read$11("425 Too many connections. Can't open data channel.", "_accept_new_cons()")
		}
	],
	configuration: configuration({
		file: "server.py",
		lines: (input) => [
			`# ${title("pyftpdlib", input)}`,
			"# range() leaves its end out",
			`handler.passive_ports = range(${input.first}, ${input.last + 1})`,
			...announced(input),
			"# 0 = unlimited; listeners and data connections count as well",
			`server.max_cons = ${input.maxSessions}`,
			`server.max_cons_per_ip = ${input.maxSessionsPerAddress}`,
			...controlLines$1(input)
		],
		check: "python3 -m py_compile server.py",
		reload: "Restart the program; it reads nothing again.",
		source: "pyftpdlib documentation, FTPHandler.passive_ports and FTPServer.max_cons; run with 1.5.7: all ports of the range were handed out, the last one included",
		verified: true
	})
};
// src/servers/serv-u.ts
/** Serv-U: nothing about its ports is established. */
var servU = unestablished({
	id: "serv-u",
	name: "Serv-U",
	system: "windows",
	versions: "not established",
	configuration: formConfiguration({
		product: "Serv-U",
		range: "Network settings, PASV port range"
	}, "Serv-U console, Server Limits & Settings, Settings", `documentation.solarwinds.com, Serv-U server settings; ${uncheckedLabels}`)
});
// src/servers/sftpgo.ts
var transfer$2 = "ftpserverlib v0.32 transfer_pasv.go";
/** One binding a port. Of addresses it takes IPv4 alone: anything else makes it refuse the binding. tls_mode: 1 = AUTH TLS required, 2 = implicit. */
function bindings({ controlPorts, address, tls }) {
	return controlPorts.map((port) => ({
		port,
		...address?.kind === "ipv4" ? { force_passive_ip: address.text } : {},
		...tls === null ? {} : {
			tls_mode: port === 990 ? 2 : Number(tls.required),
			min_tls_version: tls.minimum === "1.3" ? 13 : 12
		}
	}));
}
/** SFTPGo from 2.7.3: nearly a search of the whole range, a port held until the transfer is over. */
var sftpgo = {
	id: "sftpgo",
	name: "SFTPGo",
	system: "linux",
	versions: "2.7.3 to 2.7.5 (ftpserverlib v0.32)",
	summary: "Tries nearly every port (a last free one is found 98 times in 100) and holds it from PASV until the transfer is over.",
	ports: {
		pick: read$11("shuffle", `${transfer$2} getPassivePortCandidates(): random distinct candidates out of at most four times as many draws; of 101 ports the last free one is missed in 1.8 %, which this entry neglects`),
		attempts: read$11(null, `${transfer$2}: as many candidates as the range has ports, at least 10, at most 1,000`),
		exclusive: read$11("port", `${transfer$2}: listens on every address, whoever the client is; shared listeners exist but SFTPGo leaves them off`),
		holdUntil: read$11("transfer-end", "passiveTransferHandler.Close() closes listener and connection when the transfer closes"),
		acceptsOn: read$11("command", `${transfer$2}: accept() runs when the transfer command arrives`),
		reusesAddress: read$11(true, "Go net/sockopt_linux.go setDefaultListenerSockopts(): SO_REUSEADDR by default"),
		timeWaitSeconds: linuxTimeWait,
		unusedSeconds: read$11(null, "No timer before the transfer command: held until the next PASV or the session's end"),
		whenFull: read$11("refuse", "421, but the control connection stays open"),
		portsPerSession: read$11(null, "No cap that depends on the range"),
		lastPortUnused: read$11(false, `${transfer$2}: both ends are included`),
		leaks: read$11(null, `${transfer$2}: the next PASV closes the old listener, and so does the session's end`)
	},
	maxSessions: read$11(0, "sftpgo.json common.max_total_connections 0"),
	maxSessionsPerAddress: read$11(20, "sftpgo.json common.max_per_host_connections 20"),
	idleSeconds: read$11(900, "sftpgo.json common.idle_timeout, 15 minutes"),
	stallSeconds: assumed$3(900, "Taken as common.idle_timeout; no timer of its own on a running transfer was found"),
	defaultRange: read$11({
		first: 5e4,
		last: 50100
	}, "sftpgo.json ftpd.passive_port_range"),
	rangeNote: "Both ends are included: the default is 101 ports. A start of 0 or an end below the start silently means no range at all.",
	whenFullUsersSee: read$11("421 Could not listen for passive connection: could not find any port to listen to", `${transfer$2}; 421 usually means goodbye, here the session goes on`),
	whenFullLogLine: read$11("could not find any port to listen to", transfer$2),
	timeouts: [
		{
			name: "Data connection",
			value: read$11("20 s for the client to connect, counted from the transfer command; afterwards the port stays in LISTEN all the same", "SFTPGo internal/ftpd/server.go; ftpserverlib client_handler.go TransferOpen()")
		},
		{
			name: "common.idle_timeout",
			value: read$11("15 minutes", "sftpgo.json")
		},
		{
			name: "PASV again",
			value: read$11("The new port is taken before the old one is let go: for an instant a session needs two", "ftpserverlib handlePASV()")
		}
	],
	configuration: configuration({
		file: "/etc/sftpgo/sftpgo.json",
		lines: (input) => {
			const settings = {
				common: {
					max_total_connections: input.maxSessions,
					max_per_host_connections: input.maxSessionsPerAddress
				},
				ftpd: {
					bindings: bindings(input),
					...input.tls === null ? {} : {
						certificate_file: "/etc/sftpgo/ftp.pem",
						certificate_key_file: "/etc/sftpgo/ftp.key"
					},
					passive_port_range: {
						start: input.first,
						end: input.last
					}
				}
			};
			return [JSON.stringify(settings, null, 2)];
		},
		check: "jq . /etc/sftpgo/sftpgo.json  # well-formed only; merge the keys into your file: bindings is a list, keep the address and other keys of yours",
		reload: "systemctl restart sftpgo",
		source: "sftpgo.json of the distribution",
		verified: false
	})
};
/** SFTPGo up to 2.7.1: draws with replacement, as many as the range has ports. */
var sftpgo271 = {
	...sftpgo,
	id: "sftpgo-2.7.1",
	name: "SFTPGo up to 2.7.1",
	versions: "2.7.0 and 2.7.1 (ftpserverlib v0.27 to v0.30)",
	summary: "Draws as many times as the range has ports and may draw one port twice, so it can refuse while ports are free; a port is held until the transfer is over.",
	ports: {
		...sftpgo.ports,
		pick: read$11("random-draws", "ftpserverlib v0.27 to v0.30 transfer_pasv.go: draws with replacement"),
		attempts: read$11(null, "ftpserverlib v0.27 to v0.30: as many draws as ports, at least 10 and at most 1,000; this entry neglects both bounds")
	},
	whenFullLogLine: read$11("could not find any port to listen to", "ftpserverlib v0.30 transfer_pasv.go")
};
// src/servers/twisted.ts
var ftp = "Twisted src/twisted/protocols/ftp.py";
var seen = "Twisted 22.4.0 with ten ports";
/** Twisted: the lowest free port, kept after the transfer until the next PASV or the end of the session. */
var twisted = {
	id: "twisted",
	name: "Twisted (Python)",
	system: "linux",
	versions: "22.4.0 run, 24.10 read",
	summary: "Takes the lowest free port; a session keeps it until its next PASV or its end. A session that was refused once is refused for ever.",
	ports: {
		pick: run$1("lowest", `${seen}: 0, 1, 2 and so on`),
		attempts: read$11(null, `${ftp} getDTPPort(): one pass over the whole range`),
		exclusive: run$1("port", `${seen}: ten stalled downloads and no more`),
		holdUntil: run$1("next-pasv-or-quit", `${seen}: in LISTEN during the transfer and after the 226, gone at the next PASV or with the session`),
		acceptsOn: read$11("connect", `${ftp}: the event loop accepts at once`),
		reusesAddress: read$11(true, "Twisted's listenTCP() sets SO_REUSEADDR on Unix"),
		timeWaitSeconds: linuxTimeWait,
		unusedSeconds: run$1(null, `${seen}: after 10 s an error, but the listener stays until the next PASV or the session's end`),
		whenFull: run$1("refuse", `${seen}: 550, and the session lives; every further PASV of that session met 550 as well, also with free ports`),
		portsPerSession: read$11(null, "No cap that depends on the range"),
		lastPortUnused: run$1(false, `${seen}: the tenth session got the tenth port`),
		leaks: run$1(null, `${seen}: a port whose session had ended was free again after 10 s; none was lost until the restart`)
	},
	maxSessions: read$11(0, "LimitTotalConnectionsFactory.connectionLimit is None"),
	maxSessionsPerAddress: read$11(0, "No cap per address"),
	idleSeconds: read$11(600, `${ftp} FTPFactory.timeOut = 600`),
	stallSeconds: read$11(0, `${ftp} ftp_RETR() and ftp_STOR() switch the time-out off`),
	defaultRange: read$11(null, "passivePortRange is range(0, 1): the kernel picks"),
	rangeNote: "Python's range() leaves its end out, so the text says one more than the last port.",
	whenFullUsersSee: run$1("550 Requested action not taken: internal server error, on a session that lives but gets no port any more", seen),
	whenFullLogLine: read$11("No port available in range", `${ftp} getDTPPort()`),
	timeouts: [
		{
			name: "dtpTimeout",
			value: run$1("10 s for the client to connect: 550; the port stays in LISTEN", seen)
		},
		{
			name: "FTPFactory.timeOut",
			value: read$11("600 s without a command", ftp)
		},
		{
			name: "PASV again",
			value: run$1("The new port is taken before the old one is let go", `${seen}: 0, then 1, then 0`)
		}
	],
	configuration: configuration({
		file: "server.py",
		lines: (input) => [
			`# ${title("Twisted", input)}`,
			...saidOnly("#", "Twisted", input, null),
			"# range() leaves its end out; None = unlimited. PASV names the control connection's own address, whatever is public.",
			`factory.passivePortRange = range(${input.first}, ${input.last + 1})`,
			`factory.connectionLimit = ${input.maxSessions === 0 ? "None" : input.maxSessions}`
		],
		check: "python3 -m py_compile server.py",
		reload: "Restart the program; it reads nothing again.",
		source: `${ftp}: FTPFactory.passivePortRange`,
		verified: false
	})
};
// src/servers/vsftpd.ts
var tunables = "vsftpd 3.0.5 tunables.c, lines 239-256";
function addressLines({ address }) {
	if (address === null) return [];
	if (address.kind === "ipv6") return ["# EPSV announces no address, so IPv6 needs no pasv_address"];
	const resolve = address.kind === "name" ? ["pasv_addr_resolve=YES"] : [];
	return [
		`pasv_address=${address.text}`,
		...resolve,
		"# With listen_ipv6=YES (Debian's default) PASV would announce 0.0.0.0 instead: IPv6 needs an instance",
		"# of its own, without pasv_address. Under inetd leave the next two lines out.",
		"listen=YES",
		"listen_ipv6=NO"
	];
}
/** An instance listens on one port; 3.0.3 knows no setting for a single version, and stops at a name it does not know. */
function controlLines({ controlPorts, tls }) {
	const { explicit, implicit } = splitControlPorts(controlPorts);
	const [port, ...more] = explicit.length > 0 ? explicit : controlPorts;
	const yes = (is) => is ? "YES" : "NO";
	return [
		...port === 21 ? [] : [`listen_port=${port}`],
		...more.map((other) => `# An instance of its own for port ${other}: the same file with listen_port=${other}`),
		...tls === null ? [] : [
			"ssl_enable=YES",
			"rsa_cert_file=/etc/ssl/certs/ftp.pem",
			"rsa_private_key_file=/etc/ssl/private/ftp.key",
			`force_local_logins_ssl=${yes(tls.required)}`,
			`force_local_data_ssl=${yes(tls.required)}`,
			"ssl_sslv2=NO",
			"ssl_sslv3=NO",
			`# The oldest version, TLS ${tls.minimum}, is set by OpenSSL: MinProtocol in /etc/ssl/openssl.cnf`,
			`# YES takes clients that resume the control session: ${tls.resumed ? "all of these do" : "not all of these do"}`,
			`require_ssl_reuse=${yes(tls.resumed)}`
		],
		...implicit ? ["# Implicit TLS takes an instance of its own: the same file with implicit_ssl=YES, listen_port=990"] : []
	];
}
/** vsftpd: nine blind draws, a listener that stays until the transfer is over, a refusal that ends the session. */
var vsftpd = {
	id: "vsftpd",
	name: "vsftpd",
	system: "linux",
	versions: "3.0.2 to 3.0.5 (the function is the same in all of them)",
	summary: "Nine random tries per request, then it ends the session; a port is held from PASV until the transfer is over.",
	ports: {
		pick: run$1("random-draws", "vsftpd 3.0.5 privops.c vsf_privop_pasv_listen(): draws with replacement; 2,000 draws of 3.0.3 fit a uniform pick"),
		attempts: run$1(9, "privops.c: bind_retries = 10, decremented before the first try; strace of 20 refused PASVs: 9 binds each"),
		exclusive: run$1("port", "Binds the control connection's local address; with 10 ports, 10 stalled downloads and no more, whatever the clients' addresses"),
		holdUntil: run$1("transfer-end", "postlogin.c: pasv_cleanup() runs after 226; the port was seen in LISTEN during the transfer and gone after it"),
		acceptsOn: run$1("command", "sysutil accept runs inside RETR, STOR and LIST only; a connected client without a command stayed in the backlog"),
		reusesAddress: run$1(true, "privops.c line 162 sets SO_REUSEADDR before bind; 23,708 downloads in 20 s over 5 ports with no refusal"),
		timeWaitSeconds: linuxTimeWait,
		unusedSeconds: run$1(null, "No timer of its own: an unused listener lived until the session's 300 s idle time-out; a new PASV closes it"),
		whenFull: run$1("close-session", "privops.c line 186 die(): 500 OOPS: vsf_sysutil_bind, then the control connection closes"),
		portsPerSession: run$1(null, "10 sessions held 10 of 10 ports in five runs"),
		lastPortUnused: read$11(false, "privops.c: the upper bound is included in the draw"),
		leaks: run$1(null, "Two PASVs in a row, five runs: the first port was let go"),
		uploadEndRoundTrips: run$1(1, "Uploads held their port a round trip longer than the transfer, four clients over 0.2 s; probably close() waits for the last acknowledgement"),
		tlsDownloadEndRoundTrips: run$1(2, "FTPS downloads held their port two round trips longer over 0.2 s; probably it waits for the client's close_notify")
	},
	maxSessions: read$11(2e3, `${tunables}: max_clients 2000 (the manual page says 0)`),
	maxSessionsPerAddress: read$11(50, `${tunables}: max_per_ip 50 (the manual page says 0)`),
	idleSeconds: run$1(300, `${tunables}: idle_session_timeout; seen at 300 s`),
	stallSeconds: read$11(300, `${tunables}: data_connection_timeout`),
	defaultRange: read$11({
		first: 5001,
		last: 65535
	}, `${tunables}: pasv_min_port 5001, pasv_max_port 0, read as 65535`),
	rangeNote: "Both ends are included. A pasv_min_port of 1024 or less is ignored. A pasv_max_port below pasv_min_port is ignored as well: the range then runs to 65535.",
	whenFullUsersSee: run$1("500 OOPS: vsf_sysutil_bind, and the session is gone; other sessions go on", "Seen on the wire with vsftpd 3.0.3, followed by 500 OOPS: priv_sock_get_int"),
	whenFullLogLine: run$1(null, "vsftpd 3.0.3 with log_ftp_protocol=YES: three refused clients left PASV or EPSV in the log and then nothing; the reply went to the wire only"),
	timeouts: [
		{
			name: "accept_timeout",
			value: run$1("60 s after the transfer command without a connection: 425, the session lives", `${tunables}; seen at 60 s, and at 5 s when set to 5`)
		},
		{
			name: "idle_session_timeout",
			value: run$1("300 s without a command: 421 and the session ends", `${tunables}; seen at 300 s`)
		},
		{
			name: "data_connection_timeout",
			value: read$11("300 s without progress on a transfer end it", tunables)
		}
	],
	configuration: configuration({
		file: "/etc/vsftpd.conf",
		lines: (input) => [
			`# ${title("vsftpd", input)}`,
			"# Red Hat and its relatives keep this file in /etc/vsftpd/vsftpd.conf.",
			"pasv_enable=YES",
			`pasv_min_port=${input.first}`,
			`pasv_max_port=${input.last}`,
			...addressLines(input),
			"# 0 = unlimited",
			`max_clients=${input.maxSessions}`,
			`max_per_ip=${input.maxSessionsPerAddress}`,
			...controlLines(input)
		],
		check: "timeout 2 vsftpd /etc/vsftpd.conf -obackground=NO -olisten=YES -olisten_ipv6=NO -olisten_address=127.0.0.1 -olisten_port=2121; echo $?  # 124 = read without fault, 2 = fault",
		reload: "systemctl reload vsftpd  # or SIGHUP; new sessions only",
		source: "vsftpd.conf(5); tunables.c; standalone.c handle_sighup(); this text was read by vsftpd 3.0.3 without fault, and a misspelt name was not",
		verified: true
	})
};
// src/servers/wing-ftp.ts
/** Wing FTP Server: settings are named in its help, behaviour is not. */
var wingFtp = unestablished({
	id: "wing-ftp",
	name: "Wing FTP Server",
	system: "linux",
	versions: "as documented",
	timeouts: [{
		name: "Auto-forwarding",
		value: documented$1("The server can ask a router by UPnP to forward the range", "Wing FTP Server help, Pasv settings")
	}],
	configuration: formConfiguration({
		product: "Wing FTP Server",
		range: "Pasv settings, Passive port range",
		address: "Pasv settings, Fixed IP"
	}, "Wing FTP Server administration, the domain's settings", "Wing FTP Server help, Pasv settings")
});
// src/servers/ws-ftp.ts
/** WS_FTP Server and MOVEit Transfer: settings are named in documents, behaviour is not. */
var wsFtp = unestablished({
	id: "ws-ftp",
	name: "WS_FTP Server, MOVEit Transfer",
	system: "windows",
	versions: "as documented",
	rangeNote: "MOVEit's guide asks for a small range and gives no number.",
	configuration: formConfiguration({
		product: "WS_FTP Server or MOVEit Transfer",
		range: "Passive ports"
	}, "MOVEit Transfer Config, FTP Ports; WS_FTP Server Manager, listener settings", `MOVEit Transfer documentation: a change applies to the next connection; ${uncheckedLabels}`)
});
// src/servers/wu-ftpd.ts
var passive = "wu-ftpd 2.6 src/ftpd.c passive()";
function capLines({ maxSessions, maxSessionsPerAddress }) {
	const total = maxSessions === 0 ? [] : [`limit all ${maxSessions} Any /etc/ftp-full.msg`];
	const host = maxSessionsPerAddress === 0 ? [] : [`host-limit all ${maxSessionsPerAddress} Any /etc/ftp-full.msg`];
	return [...total, ...host];
}
// src/servers/index.ts
/** The server catalogue, in the order in which a list shows it. */
var servers = [
	vsftpd,
	proftpd,
	proftpd137,
	pureFtpd,
	filezillaServer$1,
	filezillaServer09,
	iis,
	sftpgo,
	sftpgo271,
	ftpserverlibShared,
	pyftpdlib,
	aioftp,
	twisted,
	apacheFtpserver,
	apacheFtpserver104,
	ftpSrv,
	nodeftpd,
	minio,
	libunftp,
	{
		id: "wu-ftpd",
		name: "wu-ftpd",
		system: "linux",
		versions: "2.6 and its descendants",
		summary: "Tries every port three times with pauses of one and two seconds; a port stays blocked while its connection lives and in TIME_WAIT after it.",
		ports: {
			pick: read$11("shuffle", `${passive}: steps through the range by a prime`),
			attempts: read$11(null, `${passive} line 7203: three passes over the whole range`),
			exclusive: read$11("port", `${passive}: binds the local address, whoever the client is`),
			holdUntil: read$11("accept", `${passive}: the listener closes after accept(); the connection goes on blocking the port`),
			acceptsOn: read$11("command", "dataconn() accepts when the transfer command arrives"),
			reusesAddress: read$11(false, `${passive}: no SO_REUSEADDR on the listener`),
			timeWaitSeconds: linuxTimeWait,
			unusedSeconds: read$11(null, "No timer before the transfer command; the next PASV or the session's end closes it"),
			whenFull: read$11("refuse", `${passive}: 425 after about three seconds; the session lives`),
			portsPerSession: read$11(null, "No cap that depends on the range"),
			lastPortUnused: read$11(false, `${passive}: both ends are included`),
			leaks: read$11(null, `${passive}: the next PASV closes the old listener; a process for each session`)
		},
		maxSessions: documented$1(0, "ftpaccess limit is set per class; none by default"),
		maxSessionsPerAddress: documented$1(0, "ftpaccess host-limit is set per class; none by default"),
		idleSeconds: documented$1(900, "ftpaccess(5): timeout idle, 900 s by default"),
		stallSeconds: documented$1(1200, "ftpaccess(5): timeout data, 1200 s by default"),
		defaultRange: read$11({
			first: 1024,
			last: 65535
		}, `${passive}; 0 0 in ftpaccess lets the kernel pick`),
		rangeNote: "Both ends are included.",
		whenFullUsersSee: read$11("425 Can't open passive connection: Address already in use, after a stall of about three seconds", passive),
		whenFullLogLine: read$11("Can't open passive connection", passive),
		timeouts: [{
			name: "timeout accept",
			value: read$11("120 s for the client to connect, counted from the transfer command", "timeout.c")
		}],
		configuration: configuration({
			file: "/etc/ftpaccess",
			lines: (input) => [
				`# ${title("wu-ftpd", input)}`,
				`passive ports 0.0.0.0/0 ${input.first} ${input.last}`,
				...input.address?.kind === "ipv4" ? [`passive address ${input.address.text} 0.0.0.0/0`] : [],
				...capLines(input),
				...saidOnly("#", "wu-ftpd", input, null)
			],
			check: "ckconfig",
			reload: "Nothing to do: each session reads the file.",
			source: "ftpaccess(5); the class all must exist for the caps",
			verified: false
		})
	},
	bftpd,
	freebsdFtpd,
	inetutilsFtpd,
	ibmZos,
	awsTransfer,
	jscape,
	crushftp,
	servU,
	wsFtp,
	cerberus,
	completeftp,
	wingFtp,
	generic$1
];
/** The entry with this id, or undefined where the catalogue has none. */
function serverById(id) {
	return servers.find((server) => server.id === id);
}
// src/simulation/timeline.ts
/** What a hold is made of: the engine's own timeline for a group's middling numbers, part by part. */
var MICROS = 1e6;
function middle(quantity) {
	return typeof quantity === "number" ? quantity : quantileOf(quantity, .5);
}
function timelineOf(group, { ports }, transfer, isFirst) {
	const isUpload = transfer === "upload";
	const roundTrip = middle(group.roundTripSeconds);
	const between = group.tls === "none" ? 0 : group.tlsCommandSeconds;
	const trips = (isUpload ? group.uploadHoldRoundTrips : group.holdRoundTrips) + (isFirst ? group.firstHoldRoundTrips : 0);
	const isGiven = group.connectSeconds !== void 0;
	const connect = isGiven ? middle(group.connectSeconds) : 2 * roundTrip;
	const commands = isGiven ? 0 : trips * Math.max(roundTrip, between);
	const parts = [{
		what: "connect",
		seconds: connect
	}];
	if (commands > 0) parts.push({
		what: "commands",
		seconds: commands
	});
	const accepted = ports.acceptsOn === "connect" ? connect : connect + commands;
	parts.push(...transferParts(group, ports, transfer, roundTrip));
	const end = parts.reduce((sum, { seconds }) => sum + seconds, 0);
	const cooling = isUpload ? 0 : ports.timeWaitSeconds;
	return {
		group: group.name,
		transfer,
		isFirst,
		parts,
		portSeconds: portSeconds(ports, accepted, end, cooling)
	};
}
function portSeconds({ holdUntil, reusesAddress }, accepted, end, cooling) {
	if (holdUntil === "next-pasv-or-quit") return null;
	if (!reusesAddress) return end + cooling;
	return holdUntil === "accept" ? accepted : end;
}
function transferParts(group, ports, transfer, roundTrip) {
	const given = transfer === "listing" ? group.listingSeconds : group.transferSeconds;
	if (given !== void 0) return [{
		what: "transfer",
		seconds: middle(given)
	}];
	const isUpload = transfer === "upload";
	const tls = tlsRoundTrips(group.tls, group.tlsStart);
	const bytes = middle(transfer === "listing" ? group.listingBytes : group.fileBytes);
	const perMicro = middle(group.bitsPerSecond) * PAYLOAD_SHARE / 8 / MICROS;
	const line = bytes / perMicro / MICROS;
	const slow = slowStartMicros(bytes, perMicro, roundTrip * MICROS) / MICROS - line;
	const underTls = group.tls === "none" ? 0 : ports.tlsDownloadEndRoundTrips;
	return [
		{
			what: "handshake",
			seconds: (isUpload ? 1 + tls.up : tls.down) * roundTrip
		},
		{
			what: "slow-start",
			seconds: slow
		},
		{
			what: "line",
			seconds: line
		},
		{
			what: "end",
			seconds: (isUpload ? ports.uploadEndRoundTrips : 1 + underTls) * roundTrip
		}
	].filter(({ seconds }) => seconds > 0);
}
/** The timelines of every kind of data connection that the groups make. */
function timelines(groups, server) {
	return groups.flatMap((group) => {
		const kinds = [];
		if (meanOf(group.listings) > 0) kinds.push("listing");
		if (meanOf(group.files) > 0 && group.uploads < 1) kinds.push("download");
		if (meanOf(group.files) > 0 && group.uploads > 0) kinds.push("upload");
		return kinds.flatMap((transfer, index) => {
			return [...index === 0 && group.firstHoldRoundTrips > 0 ? [timelineOf(group, server, transfer, true)] : [], timelineOf(group, server, transfer, false)];
		});
	});
}
// src/plan/fixed-range.ts
/** The range that the vendor of this software sets for good; null where the administrator chooses. */
function fixedRangeOf(facts) {
	return facts?.fixedRange ? facts.defaultRange.value : null;
}
/** Ports of each node where the range is fixed: an even, whole share of it, at least one. */
function fixedPortsPerNode(fixed, nodes) {
	return Math.max(1, Math.floor((fixed.last - fixed.first + 1) / nodes));
}
/** The scenario with the fixed range as the one that is open, since no other can be; itself where nothing is fixed. */
function withFixedRange(scenario, facts) {
	const fixed = fixedRangeOf(facts);
	if (!fixed) return scenario;
	return {
		...scenario,
		server: {
			...scenario.server,
			range: { ...fixed }
		}
	};
}
/** The assumption that stands for the fixed range where the scenario named none; none where nothing is fixed. */
function fixedRangeAssumption(scenario, facts) {
	const fixed = fixedRangeOf(facts);
	if (!facts || !fixed || scenario.server.range) return [];
	const { source, grade } = facts.defaultRange;
	return [{
		path: "server.range",
		value: { ...fixed },
		source,
		grade
	}];
}
/** The fixed range as one slice per node, disjoint; the last one takes what an even share leaves over. */
function fixedSlices(fixed, nodes) {
	const each = fixedPortsPerNode(fixed, nodes);
	return Array.from({ length: nodes }, (_, node) => ({
		first: fixed.first + node * each,
		last: node === nodes - 1 ? fixed.last : fixed.first + (node + 1) * each - 1
	}));
}
/** `platform-cap` where the load needs more ports than the vendor gives: what is exceeded, by how much, what helps. */
function fixedRangeLimits(answer, facts) {
	const fixed = fixedRangeOf(facts);
	if (!facts || !fixed || answer.demand.peak.max === 0) return [];
	const { planned, smallest } = answer;
	const { nodes } = planned.server;
	const ports = fixed.last - fixed.first + 1;
	const least = smallest ? smallest.least.ports * nodes : null;
	if (least !== null && least <= ports) return [];
	const asked = oneIn(planned.target.refusals);
	const excess = least === null ? `and no range up to 16,384 ports would keep refusals under ${asked}` : `${thousands(least - ports)} fewer than the ${thousands(least)} that keep refusals under ${asked}`;
	return [{
		code: "platform-cap",
		message: `${facts.name} always uses ${span(fixed)}: ${count$1(ports, "port")}, ${excess}. Nobody can widen that range: spread the clients over more servers of this kind or over the day, or ask how many clients ${count$1(ports, "port")} carry.`
	}];
}
/** Wishes of a scenario that a fixed range cannot follow: another range, or another start. */
function fixedRangeWarnings(asked, facts) {
	const fixed = fixedRangeOf(facts);
	if (!facts || !fixed) return [];
	const { range } = asked.server;
	const { first } = asked.placement;
	const wishes = [...range && (range.first !== fixed.first || range.last !== fixed.last) ? [`server.range ${span(range)}`] : [], ...first !== void 0 && first !== fixed.first ? [`placement.first ${first}`] : []];
	if (wishes.length === 0) return [];
	return [{
		code: "platform-cap",
		message: `${facts.name} always uses ${span(fixed)}: ${wishes.join(" and ")} cannot be followed, so the plan judges ${span(fixed)}.`
	}];
}
// src/plan/cap-names.ts
var NAMES = {
	vsftpd: {
		sessions: "max_clients",
		address: "max_per_ip"
	},
	proftpd: {
		sessions: "MaxClients",
		address: "MaxClientsPerHost"
	},
	"pure-ftpd": {
		sessions: "MaxClientsNumber",
		address: "MaxClientsPerIP"
	},
	sftpgo: {
		sessions: "max_total_connections",
		address: "max_per_host_connections"
	},
	"sftpgo-2.7.1": {
		sessions: "max_total_connections",
		address: "max_per_host_connections"
	},
	pyftpdlib: {
		sessions: "max_cons",
		address: "max_cons_per_ip"
	},
	bftpd: {
		sessions: "USERLIMIT_GLOBAL",
		address: "USERLIMIT_HOST"
	}
};
/** Names of the two caps for a server's id; words where the catalogue has no directive for them. */
function capNames(server) {
	return NAMES[server] ?? {
		sessions: "the cap on sessions",
		address: "the cap per address"
	};
}
// src/plan/binding-limits.ts
/** The caps that turn users away, and the sessions that the range allows where it caps them. */
function bindingLimits(answer, facts, current) {
	return [...capLimits(answer), ...sessionsPerPort(answer, facts, current)];
}
function capLimits({ planned, open, current }) {
	const judged = open ?? current?.grown;
	if (!judged) return [];
	const { software, maxSessions, maxSessionsPerAddress } = planned.server;
	const names = capNames(software);
	const limits = [];
	const all = turnedAway(judged, (day) => day.wantedTurnedAwaySessions);
	if (all) limits.push({
		code: "max-sessions",
		message: `More ports will not help: ${names.sessions} (${thousands(maxSessions)}) turns users away first, ${all}.${overCapText(planned)}`
	});
	const address = turnedAway(judged, (day) => day.wantedTurnedAwayAddress);
	if (address) limits.push({
		code: "max-sessions-per-address",
		message: `More ports will not help: ${names.address} (${thousands(maxSessionsPerAddress)}) turns users behind one address away first, ${address}.`
	});
	return limits;
}
/** "1 in 12 logins, on 1 day in 5 (earliest at 09:04)", however often each is tried; null where nobody is turned away. */
function turnedAway(result, of) {
	const { summaries } = wholeOf(result);
	const away = summaries.reduce((total, day) => total + of(day), 0);
	if (away === 0) return null;
	const logins = summaries.reduce((total, day) => total + day.sessionsWanted, 0);
	const days = summaries.filter((day) => of(day) > 0);
	const first = days.reduce((earliest, day) => Math.min(earliest, day.firstTurnedAwaySecond), Infinity);
	return `${oneIn(away / logins)} logins, on ${dayIn(days.length / summaries.length)} (earliest at ${clock(first)})`;
}
/** By how much clients that are logged in all day outnumber the cap, with a space before; empty where they do not. */
function overCapText({ groups, server }) {
	const more = groups.filter(({ visits }) => visits.pattern === "always").reduce((sum, group) => sum + group.clients * sessionsOfVisit(group), 0) - server.maxSessions * (server.nodes - server.nodesLost);
	return more > 0 ? ` Of clients that are logged in all day ${count$1(more, "more session is", "more sessions are")} wanted than the cap allows.` : "";
}
/** Share of the logins wanted that a session cap turns away at a size. */
function shareTurnedAway(result) {
	return shareOfLogins(wholeOf(result).summaries);
}
/** Whether a cap keeps out all who would ask for a port: there is no demand to be seen, and a range is not the cure. */
function isKeptOut({ demand, open }) {
	return demand.peak.max === 0 && open !== null && shareTurnedAway(open) > 0;
}
/** What the range lets in, where it caps the sessions, beside what the server's own cap would. */
function sessionsPerPort(answer, facts, current) {
	const { planned } = answer;
	const { software, maxSessions, ports: behaviour } = planned.server;
	const { portsPerSession } = behaviour;
	const ports = portsInForce({
		answer,
		current
	});
	if (portsPerSession === null || ports === null) return [];
	const places = Math.floor(ports / portsPerSession);
	const own = capNames(software).sessions;
	const inRange = `${count$1(places, "session")} in ${count$1(ports, "port")}`;
	const each = planned.server.nodes > 1 ? ", on each node" : "";
	let beside = `${inRange}, whatever its own cap says`;
	if (maxSessions > places) beside = `${own} would allow ${count$1(maxSessions, "session")}, ${count$1(ports, "port gives", "ports give")} ${thousands(places)}; ${thousands(maxSessions * portsPerSession)} ports are needed for all of them`;
	else if (maxSessions > 0) beside = `${inRange}, of which ${own} allows ${thousands(maxSessions)}`;
	return [{
		code: "sessions-per-port",
		message: `${facts?.name ?? "The server"} lets in one session per ${portsPerSession} ports${each}: ${beside}.${todayText$1(planned, current)}`
	}];
}
/** What today's range lets in, where that is to be changed; with a space before, empty where it is not. */
function todayText$1({ server }, current) {
	const { portsPerSession } = server.ports;
	if (current === null || current.judgement === "enough" || portsPerSession === null) return "";
	const ports = Math.floor(current.usable / server.nodes);
	return ` Today's ${count$1(ports, "port gives", "ports give")} ${thousands(Math.floor(ports / portsPerSession))}.`;
}
/** Ports per node that are open once the verdict is followed: today's where they stay, else those to open. */
function portsInForce({ answer: { planned, open }, current }) {
	if (current?.judgement === "enough") return Math.floor(current.usable / planned.server.nodes);
	return open?.ports ?? null;
}
// src/plan/link-limit.ts
/** Share of the window from which on a full link is worth a sentence. */
var WORTH_SAYING = .01;
/** Mean use from which on hardly anything is left: what is asked for may well be more than the link carries. */
var USED_UP = .97;
var DIRECTIONS = [{
	name: "uplink",
	field: "uplinkBitsPerSecond",
	what: "downloads and listings",
	busy: (day) => day.uplinkBusy,
	use: (day) => day.uplinkUse
}, {
	name: "downlink",
	field: "downlinkBitsPerSecond",
	what: "uploads",
	busy: (day) => day.downlinkBusy,
	use: (day) => day.downlinkUse
}];
/** `link-saturated` for each direction that is short for a share of the hour (or day) that the target is about. */
function linkLimits(answer) {
	const { planned, open, current, curve } = answer;
	const days = (open ?? current?.grown ?? curve.at(-1))?.summaries ?? [];
	const mean = (of) => days.reduce((total, day) => total + of(day), 0) / Math.max(1, days.length);
	return DIRECTIONS.flatMap(({ name, field, what, busy, use }) => {
		const bits = planned.server[field];
		const share = mean(busy);
		if (bits === void 0 || share < WORTH_SAYING) return [];
		const used = mean(use);
		return [{
			code: "link-saturated",
			message: `${`The server's ${name} of ${rate(bits)} is full for ${wholePercent(share)} of ${whenText(answer)}: ${what} then get less than their clients' lines give and hold their ports longer.`} ${used > USED_UP ? "More is asked of it than it carries: transfers pile up for as long as that lasts." : `On average ${wholePercent(used)} of it is in use. A faster link would let go of ports sooner.`}`
		}];
	});
}
/** "the busiest hour (09:00-10:00)" or "the day". */
function whenText({ planned, window }) {
	if (planned.target.over === "day") return "the day";
	return `the busiest hour (${clock(window.fromSeconds)}-${clock(window.toSeconds)})`;
}
/** A share as a whole percentage, rounded towards worse. */
function wholePercent(share) {
	return percent$1(Math.min(1, Math.ceil(share * 100 - 1e-9) / 100));
}
var UNITS = [
	{
		size: 1e9,
		name: "Gbit/s"
	},
	{
		size: 1e6,
		name: "Mbit/s"
	},
	{
		size: 1e3,
		name: "kbit/s"
	}
];
/** Bits a second as people say them, "200 Mbit/s". */
function rate(bits) {
	const unit = UNITS.find(({ size }) => bits >= size) ?? {
		size: 1,
		name: "bit/s"
	};
	return `${Math.round(bits / unit.size * 100) / 100} ${unit.name}`;
}
// src/plan/limits.ts
/** Limits that turn users away before the ports do, or that no range can cure. */
function findLimits(answer, facts, current) {
	const { planned, smallest, open } = answer;
	const limits = [
		...bindingLimits(answer, facts, current),
		...fixedRangeLimits(answer, facts),
		...linkLimits(answer)
	];
	if (answer.demand.peak.max === 0 && !isKeptOut(answer)) limits.push({
		code: "no-demand",
		message: "None of these clients opens a passive data connection, so no port is needed."
	});
	const pilesAnyway = !answer.piles && open !== null && pilesUp(open, planned);
	if (answer.piles || pilesAnyway) limits.push({
		code: "no-steady-state",
		message: answer.piles ? "At the range that is open today the retries pile up all day and never drain: the load is larger than the range carries, so no refusal rate is printed for it." : "Retries pile up all day and never drain: what turns clients away here is not the range, and no number of ports ends it."
	});
	if (!smallest) limits.push({
		code: "impossible",
		message: `No range up to 16,384 ports keeps refusals under ${oneIn(planned.target.refusals)}. ${causeOfLoad(answer)}`
	});
	return limits;
}
function causeOfLoad({ demand, planned }) {
	const largest = demand.groups.toSorted((a, b) => b.meanAtPeak - a.meanAtPeak)[0];
	const held = `At the peak ${thousands(largest?.meanAtPeak ?? 0)} ports are held by ${largest?.name ?? "the clients"}`;
	return planned.server.ports.reusesAddress ? `${held}.` : `${held}, many of them in TIME_WAIT for ${planned.server.ports.timeWaitSeconds} s.`;
}
/** Warnings about how the server behaves when its range is full. */
function behaviourWarnings(answer, facts) {
	const { ports } = answer.planned.server;
	const name = facts?.name ?? "The server";
	const warnings = [];
	if (ports.whenFull === "outside-range") warnings.push({
		code: "outside-range-when-full",
		message: `${name} does not refuse when its range is full: it hands out a port outside it, which the firewall drops. Users see a hang, not an error.`
	});
	if (ports.whenFull === "close-session") warnings.push({
		code: "session-killed-when-full",
		message: `${name} ends the whole session when it finds no port; users have to log in again.`
	});
	if (ports.lastPortUnused) warnings.push({
		code: "range-end-unused",
		message: `${name} never gives out the last port of its range: the figures have one port less to use.`
	});
	return warnings;
}
/** What the run was too short for. */
function runWarnings(answer, recommendation) {
	const { cannotShow, precision, days, planned, settled } = answer;
	const each = planned.server.nodes > 1 ? " on each node" : "";
	const wanted = oneIn(planned.target.refusals);
	if (cannotShow) return [{
		code: "short-run",
		message: `${count$1(days, "day")} cannot show ${wanted}: even with no refusal at all the bound stays above it. About ${roughly(daysToShow(answer))} days would.${obstacleText(answer)}`
	}];
	const carried = tailWarning(answer);
	if (!settled || !precision || precision.settled || !recommendation) return carried;
	if (precision.low === precision.high) return carried;
	return [...carried, {
		code: "short-run",
		message: `${count$1(days, "day")} leave ${precision.low}-${precision.high} ports open as the least${each}. About ${roughly(precision.daysNeeded)} days would settle it.`
	}];
}
/** What a rate that was carried on beyond the counted ones rests on, and what counting it would cost. */
function tailWarning({ open, tail, days, smallest }) {
	if (!tail || !open || !smallest) return [];
	const { least } = smallest;
	const perDay = sum(least.units.asked) / least.days;
	const needed = Math.ceil(30 / (perDay * least.rate.estimate));
	return [{
		code: "fitted-tail",
		message: `Fewer than 30 refusals were counted at ${count$1(least.ports, "port")} in ${count$1(days, "day")}, too few for a rate: Hayward's curve through the counted rates of ${tail.from} to ${tail.to} ports (down to ${oneIn(tail.rarest)}, ${percent$1(Math.ceil(tail.rms * 100) / 100)} off) is carried on. About ${roughly(needed)} days would count it.`
	}];
}
/** Why nothing was carried on; empty where that was not the question. */
function obstacleText({ tailObstacle }) {
	return tailObstacle === null ? "" : ` No curve is carried on to it: ${tailObstacle}.`;
}
/** Days that would settle an answer which the simulated ones leave open; null where they are enough. */
function daysNeeded(answer, recommendation) {
	if (answer.cannotShow) return daysToShow(answer);
	const { settled, precision } = answer;
	if (!settled || !precision || precision.settled || !recommendation) return null;
	return precision.daysNeeded;
}
/** Days after which "none refused" would bound the rate under the target. */
function daysToShow({ smallest, planned, days }) {
	const high = smallest?.least.rate.high ?? 1;
	return Math.ceil(days * high / planned.target.refusals);
}
// src/numbers/binomial.ts
function allowed$1(successes, trials, confidence) {
	return successes >= 0 && trials >= successes && confidence > 0 && confidence < 1;
}
/**
* Smallest proportion not excluded from below: with the given confidence the true proportion is at
* least this. Source: Clopper & Pearson 1934, Biometrika 26:404, one-sided.
*/
function clopperPearsonLower(successes, trials, confidence) {
	if (!allowed$1(successes, trials, confidence)) return NaN;
	if (successes === 0) return 0;
	return betaQuantile(1 - confidence, successes, trials - successes + 1);
}
/**
* Largest proportion not excluded from above: with the given confidence the true proportion is at
* most this; 1 when there were no trials. Source: Clopper & Pearson 1934, one-sided.
*/
function clopperPearsonUpper(successes, trials, confidence) {
	if (!allowed$1(successes, trials, confidence)) return NaN;
	if (successes === trials) return 1;
	return betaQuantile(confidence, successes + 1, trials - successes);
}
/** The two-sided interval: each side missed with half of 1 - confidence at most. */
function clopperPearson(successes, trials, confidence) {
	const oneSided = (1 + confidence) / 2;
	return {
		low: clopperPearsonLower(successes, trials, oneSided),
		high: clopperPearsonUpper(successes, trials, oneSided)
	};
}
// src/placement/find-start.ts
var highestPort$1 = unprivileged.last;
/**
* The best start for `size` ports where nobody has a wish; null where no allowed block is that long. A quiet window
* comes first; else the start with the fewest ephemeral ports, then the fewest services, then below the NodePort
* window, then the roundest, then the highest (the low thousands are where services live).
*/
function findQuietStart(map, size) {
	for (const window of quietWindows) for (let first = window.first; first + size - 1 <= window.last; first++) if (map.clean(first, size)) return first;
	return findLeastCrossing(map, size);
}
/** The first allowed start at or after `wish`, else the highest one before it; null where none exists. */
function findStartFrom(map, size, wish) {
	for (let first = wish; first + size - 1 <= highestPort$1; first++) if (map.allowed(first, size)) return first;
	for (let first = wish - 1; first >= unprivileged.first; first--) if (map.allowed(first, size)) return first;
	return null;
}
function findLeastCrossing(map, size) {
	let best = null;
	let bestCost = Infinity;
	for (let first = unprivileged.first; first + size - 1 <= highestPort$1; first++) {
		if (!map.allowed(first, size)) continue;
		const cost = crossingCost(map, first, size);
		if (cost > bestCost) continue;
		best = first;
		bestCost = cost;
	}
	return best;
}
/** One number that orders starts: each part is smaller than the step of the part before it. */
function crossingCost(map, first, size) {
	const above = first + size - 1 >= nodePortWindow.first ? 1 : 0;
	return map.ephemeral(first, size) * 1e4 + map.services(first, size) * 10 + above * 4 + roughness(first);
}
function roughness(first) {
	if (first % 100 === 0) return 0;
	return first % 10 === 0 ? 1 : 2;
}
// src/placement/warnings.ts
var servicesNamed = 4;
/** The ephemeral range of the system is crossed: what happens and the exact cure; null where it is not. */
function ephemeralWarning(ranges, system) {
	const range = ephemeralRanges[system];
	const inside = mergeRanges(ranges.filter((each) => touches(each, range)));
	if (inside.length === 0) return null;
	const many = inside.reduce((sum, each) => sum + portsInside(each, range), 0);
	const part = many === inside.reduce((sum, each) => sum + each.last - each.first + 1, 0) ? "lies inside" : `has ${many} of its ports inside`;
	return {
		code: "ephemeral-overlap",
		message: `${inside.map(spanText).join(" and ")} ${part} the ephemeral range of ${range.name}, ${spanText(range)}: outgoing connections may already hold ports that the server wants. To use it, ${range.cure(inside)}.`
	};
}
/** Named services are crossed: which, and where it would be clean; null where none is. */
function servicesWarning(ranges, system, findFreeStart) {
	const crossed = ranges.flatMap((range) => servicesCrossed(range, system));
	const names = [...new Set(crossed.map((each) => `${spanText(each)} (${described(each)})`))];
	if (ranges.some((range) => touches(range, nodePortWindow))) names.push(`${spanText(nodePortWindow)} (Kubernetes NodePort: kube-proxy claims them on nodes)`);
	if (names.length === 0) return null;
	const shown = names.slice(0, servicesNamed).join(", ");
	const more = names.length > servicesNamed ? ` and ${names.length - servicesNamed} more` : "";
	const freeStart = findFreeStart();
	const cure = freeStart === null ? "No range of this size is free of them: make sure that none of them runs on this server, or filters on its way." : `Make sure that none of them runs here, or start elsewhere: ${freeStart} is free.`;
	return {
		code: "well-known-port",
		message: `${mergeRanges(ranges).map(spanText).join(" and ")} crosses ports that others are known for: ${shown}${more}. ${cure}`
	};
}
/** Ports under 1024 are in the range; null where none is. */
function privilegedWarning(ranges) {
	const low = ranges.find((range) => range.first < 1024);
	if (!low) return null;
	return {
		code: "privileged-port",
		message: `${spanText(low)} holds ports under 1024: only a privileged process may listen there, and they belong to named services. Start at 1024 or above.`
	};
}
/** The range holds ports that the scenario says to avoid; null where it does not. */
function avoidedWarning(ranges, forbidden) {
	const hit = forbidden.filter((each) => ranges.some((range) => touches(range, each)));
	if (hit.length === 0) return null;
	return {
		code: "avoided-port",
		message: `${mergeRanges(ranges).map(spanText).join(" and ")} touches ${namedList(hit)}, which no passive range may hold here.`
	};
}
/** "51000-51010 (monitoring), 2121 (control port)", a few at most. */
function namedList(avoided) {
	const shown = avoided.slice(0, servicesNamed).map((each) => `${spanText(each)} (${each.why})`);
	const more = avoided.length > servicesNamed ? ` and ${avoided.length - servicesNamed} more` : "";
	return shown.join(", ") + more;
}
function described(service) {
	return service.why === "" ? service.service : `${service.service}: ${service.why}`;
}
// src/placement/check-current-range.ts
/** What there is to say about a range that is open already: the warnings that a wish for it would have had. */
function checkCurrentRange(range, system, avoid, controlPorts = []) {
	const forbidden = forbiddenRanges(avoid, controlPorts);
	const size = range.last - range.first + 1;
	const findFreeStart = () => {
		const map = mapPorts(system, forbidden);
		const start = findQuietStart(map, size);
		return start !== null && map.clean(start, size) ? start : null;
	};
	return [
		privilegedWarning([range]),
		avoidedWarning([range], forbidden),
		ephemeralWarning([range], system),
		servicesWarning([range], system, findFreeStart)
	].filter((warning) => warning !== null);
}
// src/placement/place-range.ts
/**
* Finds a place for the range of every node. Never under 1024, never past 65535, never on an avoided or control port;
* throws a RangeError whose message is a sentence where that is impossible.
*/
function placeRange(request) {
	checkRequest(request);
	const { system, wish } = request;
	const forbidden = forbiddenRanges(request.avoid, request.controlPorts);
	const map = mapPorts(system, forbidden);
	const ranges = wish === void 0 ? placeQuietly(map, request) : placeAt(map, request, wish);
	return {
		ranges,
		warnings: [
			tooHighWarning(request, ranges),
			movedWarning(request, ranges, forbidden),
			ephemeralWarning(ranges, system),
			servicesWarning(ranges, system, () => cleanStart(map, request))
		].filter((each) => each !== null)
	};
}
/** The start of a block for all nodes that crosses nothing; null where there is none. */
function cleanStart(map, { ports, nodes }) {
	const start = findQuietStart(map, ports * nodes);
	return start !== null && map.clean(start, ports * nodes) ? start : null;
}
function placeQuietly(map, request) {
	const start = findQuietStart(map, request.ports * request.nodes);
	return start === null ? placeApart(map, request, unprivileged.first) : slices(start, request);
}
function placeAt(map, request, wish) {
	const start = findStartFrom(map, request.ports * request.nodes, highestStart(request, wish));
	return start === null ? placeApart(map, request, wish) : slices(start, request);
}
/** No block is long enough for all nodes: each node's range by itself, ascending from `from`, then from 1024. */
function placeApart(map, request, from) {
	for (const start of [from, unprivileged.first]) {
		const ranges = [];
		let next = start;
		while (ranges.length < request.nodes && next + request.ports - 1 <= unprivileged.last) {
			if (!map.allowed(next, request.ports)) {
				next++;
				continue;
			}
			ranges.push({
				first: next,
				last: next + request.ports - 1
			});
			next += request.ports;
		}
		if (ranges.length === request.nodes) return ranges;
	}
	const nodes = request.nodes === 1 ? "" : ` on each of ${request.nodes} nodes`;
	throw new RangeError(`${request.ports} ports${nodes} do not fit between 1024 and 65535 beside the ports to avoid. Avoid fewer ports, or take fewer nodes.`);
}
function slices(start, { ports, nodes }) {
	return Array.from({ length: nodes }, (_, node) => ({
		first: start + node * ports,
		last: start + (node + 1) * ports - 1
	}));
}
/** The wish, or the highest start from which all ports stay below 65536. */
function highestStart({ ports, nodes }, wish) {
	return Math.max(unprivileged.first, Math.min(wish, unprivileged.last + 1 - ports * nodes));
}
function tooHighWarning(request, ranges) {
	if (request.wish === void 0 || highestStart(request, request.wish) === request.wish) return null;
	return {
		code: "range-moved",
		message: `${request.ports * request.nodes} ports from ${request.wish} would pass 65535, the last port there is: the range starts at ${ranges[0]?.first} instead.`
	};
}
function movedWarning(request, ranges, forbidden) {
	if (forbidden.every(({ last }) => last < unprivileged.first)) return null;
	const free = mapPorts(request.system, []);
	const wanted = request.wish === void 0 ? placeQuietly(free, request) : placeAt(free, request, request.wish);
	const hit = forbidden.filter((each) => wanted.some((range) => touches(range, each)));
	const [first, firstWanted] = [ranges[0], wanted[0]];
	if (hit.length === 0 || !first || !firstWanted) return null;
	return {
		code: "avoided-port",
		message: `From ${firstWanted.first} the range would touch ${namedList(hit)}, which is to be avoided: it is ${ranges.length === 1 ? spanText(first) : ranges.map(spanText).join(", ")} instead.`
	};
}
function checkRequest({ ports, nodes, wish }) {
	if (!Number.isInteger(ports) || ports < 1) throw new RangeError(`${ports} is no number of ports: it must be a whole number of 1 or more.`);
	if (!Number.isInteger(nodes) || nodes < 1) throw new RangeError(`${nodes} is no number of nodes: it must be a whole number of 1 or more.`);
	if (wish === void 0) return;
	if (!Number.isInteger(wish) || wish < unprivileged.first || wish > unprivileged.last) throw new RangeError(`The range cannot start at ${wish}: ports under 1024 belong to privileged services and 65535 is the last; a whole number from 1024 to 65535 is allowed.`);
}
// src/plan/recommend.ts
var FIRST_UNPRIVILEGED = 1024;
/** The limit that stands where a size is enough but has no place. */
var NO_ROOM = "no-room";
/**
* The ranges to open for an answer, with warnings; null where there is no least or no room. A range that the vendor has
* `fixed` is the only one there is: it is what to open, also where it is too small.
*/
function recommend(answer, fixed = null) {
	const { open, smallest, planned, precision } = answer;
	if (!open || !smallest || answer.demand.peak.max === 0) return {
		recommendation: null,
		warnings: [],
		limits: []
	};
	const { server, target } = planned;
	const least = smallest.least.ports;
	try {
		const { ranges, warnings } = fixed ? {
			ranges: fixedSlices(fixed, server.nodes),
			warnings: []
		} : placeAnswer(answer, open.ports);
		return {
			recommendation: {
				ports: fixed ? fixed.last - fixed.first + 1 : open.ports * server.nodes,
				first: ranges[0].first,
				last: ranges[ranges.length - 1].last,
				perNode: open.ports,
				least: least * server.nodes,
				leastPerNode: least,
				refusals: {
					...boundedByLeast(open, answer),
					over: target.over
				},
				basis: basisOf(open, answer),
				daysWithRefusal: daysWithRefusal(open, target.confidence),
				ranges,
				leastInterval: {
					low: (precision?.low ?? least) * server.nodes,
					high: answer.cannotShow ? null : (precision?.high ?? least) * server.nodes
				}
			},
			warnings,
			limits: []
		};
	} catch (fault) {
		if (!(fault instanceof RangeError)) throw fault;
		return {
			recommendation: null,
			warnings: [],
			limits: [{
				code: NO_ROOM,
				message: fault.message
			}]
		};
	}
}
/** What the rate of a size rests on. */
function basisOf(result, { planned, tail }) {
	if (result.basis !== void 0) return result.basis;
	if (result.rate.estimate === 0) return "bound";
	if (refusesByChance(planned.server.ports)) return "chances";
	return isCarriedOn(result, tail) ? "fitted" : "counted";
}
function placeAnswer({ planned }, ports) {
	const { server, placement, access } = planned;
	return placeRange({
		ports,
		nodes: server.nodes,
		system: server.system,
		...placement.first === void 0 ? {} : { wish: placement.first },
		avoid: placement.avoid,
		controlPorts: access.controlPorts
	});
}
/** The share of whole days with any refusal, exact binomial interval. */
function daysWithRefusal(result, confidence) {
	const { bad, days } = wholeOf(result);
	const { low, high } = clopperPearson(bad, days, 2 * confidence - 1);
	return {
		estimate: bad / days,
		low,
		high
	};
}
/** Today's range is oversized where it is so many times the recommended one, and so many ports more. */
var OVERSIZED_TIMES = 4;
var OVERSIZED_PORTS = 50;
/** Judges the range that is open today; `open` is what is recommended, null where a vendor leaves no choice. */
function judgeCurrent(answer, open = null) {
	const { current, scenario, piles } = answer;
	const { server, target, placement, access } = scenario;
	const { range } = server;
	if (!range) return null;
	const ports = range.last - range.first + 1;
	const usable = usablePorts(range, placement.avoid, access.controlPorts);
	if (piles || usable === 0) return {
		ports,
		usable,
		refusals: null,
		judgement: "too-small"
	};
	if (!current) return null;
	const today = boundedByLeast(current.today, answer);
	const grown = boundedByLeast(current.grown, answer);
	const isPrivileged = range.first < FIRST_UNPRIVILEGED;
	let judgement = "tight";
	if (today.low > target.refusals) judgement = "too-small";
	else if (today.high <= target.refusals && grown.high <= target.refusals) judgement = open !== null && (isPrivileged || isFarLarger(ports, open.ports)) ? "oversized" : "enough";
	return {
		ports,
		usable,
		refusals: today,
		judgement
	};
}
function isFarLarger(ports, needed) {
	return ports > OVERSIZED_TIMES * needed && ports - needed > OVERSIZED_PORTS;
}
/** The rate of a size that is not smaller than a least that was shown: more ports never refuse more. */
function boundedByLeast({ rate, ports }, { smallest, cannotShow }) {
	if (!smallest || cannotShow || ports < smallest.least.ports) return { ...rate };
	const high = Math.max(rate.estimate, Math.min(rate.high, smallest.least.rate.high));
	return {
		...rate,
		high
	};
}
/** Warnings about the range that is open today. */
function currentWarnings(answer) {
	const { server, placement, access } = answer.scenario;
	if (!server.range) return [];
	return checkCurrentRange(server.range, server.system, placement.avoid, access.controlPorts).map(({ code, message }) => ({
		code,
		message: `Open today: ${message}`
	}));
}
/** Days with a refusal of a size: those that were looked at whole, or that are judged whole. */
function daysOf(result, { planned }) {
	if (result.whole === void 0 && planned.target.over === "busiest-hour") return {
		daysWithRefusal: null,
		days: result.days
	};
	const { bad, days } = wholeOf(result);
	return {
		daysWithRefusal: bad,
		days
	};
}
/** A size of the curve as the plan gives it. */
function curvePoint(result, answer) {
	return {
		ports: result.ports * answer.planned.server.nodes,
		refusals: boundedByLeast(result, answer),
		basis: basisOf(result, answer),
		counted: result.counted,
		...daysOf(result, answer)
	};
}
// src/plan/other-reading.ts
/** Days for the other reading: enough to say how wide the band is. */
var BAND_DAYS = 40;
/** Fields of the other reading that the administrator did not set; null where none is left. */
function openFields(facts, assumptions) {
	if (!facts?.otherReading) return null;
	const assumed = new Set(assumptions.map(({ path }) => path));
	const fields = Object.entries(facts.otherReading.ports).filter(([field]) => assumed.has(`server.ports.${field}`));
	return fields.length === 0 ? null : Object.fromEntries(fields);
}
/** The least under both readings; null where the behaviour is established, or the scenario sets it. */
async function findBand(answer, facts, assumptions, options) {
	const other = openFields(facts, assumptions);
	if (!other || !facts?.otherReading || answer.demand.peak.max === 0) return null;
	const { server, simulation } = answer.planned;
	const scenario = {
		...answer.planned,
		server: {
			...server,
			ports: {
				...server.ports,
				...other
			}
		}
	};
	const days = Math.min(BAND_DAYS, simulation.days);
	const least = await findLeast(scenario, {
		...options,
		days
	});
	return {
		assumed: answer.smallest?.least.ports ?? null,
		other: least.ports,
		why: facts.otherReading.why
	};
}
/** The warning that goes with assumed behaviour; none where all is established or set by the scenario. */
function assumedWarning(facts, assumptions, band) {
	const fields = assumptions.filter(({ path, grade }) => path.startsWith("server.ports.") && grade === "assumed").map(({ path }) => path.slice(13)).filter((field) => facts !== void 0 && field in facts.ports);
	if (!facts || fields.length === 0 && band === null) return [];
	return [{
		code: "assumed-behaviour",
		message: [
			fields.length === 0 ? `One reading of how ${facts.name} behaves is taken here.` : `How ${facts.name} handles its ports is not established (assumed: ${fields.join(", ")}).`,
			facts.otherReading?.why,
			bandText(band)
		].filter(Boolean).join(" ")
	}];
}
/** "As assumed 61 ports are the least, by the other reading 100." Empty where there is no band. */
function bandText(band) {
	if (!band) return "";
	return `As assumed ${band.assumed === null ? "no range is enough" : `${count$1(band.assumed, "port")} are the least`}, by the other reading ${band.other === null ? "no range would be" : thousands(band.other)}.`;
}
// src/plan/rules/computed.ts
var fileZillaMemorySeconds = 240;
var chilkatTimeWaitSeconds = 120;
var oneUptimeRows = [
	{
		users: 10,
		ports: 100
	},
	{
		users: 50,
		ports: 500
	},
	{
		users: 100,
		ports: 1001
	},
	{
		users: 500,
		ports: 5001
	}
];
function oneUptimePorts({ clients }) {
	return oneUptimeRows.find(({ users }) => clients <= users)?.ports ?? 10 * clients;
}
function sessionCap({ maxSessions, sessionsPeak }) {
	return maxSessions > 0 ? maxSessions : sessionsPeak;
}
/** Rules whose number depends on the load. */
var computedRules = [
	{
		source: "FileZilla Server documentation",
		address: "filezillapro.com/docs/server/advanced-options/filezilla-server-passive-mode/",
		rule: "More ports than transfers in four minutes; its own code only prefers ports that rested so long.",
		ports: (input) => Math.floor(input.transfersPerSecondPeak * fileZillaMemorySeconds + 1e-9) + 1
	},
	{
		source: "Pure-FTPd source",
		address: "github.com/jedisct1/pure-ftpd, src/ftpd.c",
		rule: "Logins are capped at half the range: two ports per session at once.",
		ports: (input) => 2 * input.sessionsPeak
	},
	{
		source: "A Pure-FTPd gist",
		address: "gist.github.com/matthijs166/6e7d8e8bd60c43312fb6b1f0f563b3d1",
		rule: "Two ports for every client.",
		ports: (input) => 2 * input.clients
	},
	{
		source: "Axway SecureTransport guide",
		address: "docs.axway.com, SecureTransport 5.4 Administrator Guide, FTP passive mode",
		rule: "Five times the expected number of concurrent connections.",
		ports: (input) => 5 * input.transfersPerSecondPeak * input.meanHoldSeconds
	},
	{
		source: "Apache FtpServer documentation",
		address: "mina.apache.org/ftpserver-project/configuration_passive_ports.html",
		rule: "One port per client that is doing a passive transfer.",
		ports: (input) => input.connectionsPeak
	},
	{
		source: "Rocket Janus FTP Server",
		address: "m204wiki.rocketsoftware.com, PASVPORT",
		rule: "As many ports as sessions are allowed.",
		ports: sessionCap
	},
	{
		source: "fvdw-sl NAS help",
		address: "plugout.net/fvdw-sl/.help/system_FtpServer2_hlp.htm",
		rule: "More ports than the largest number of clients.",
		ports: (input) => sessionCap(input) + 1
	},
	{
		source: "OneUptime, 2026",
		address: "oneuptime.com/blog/post/2026-03-20-vsftpd-passive-port-range-ipv4/view",
		rule: "About ten ports per user: 100, 500, 1,001 and 5,001 for up to 10, 50, 100 and 500 users.",
		ports: oneUptimePorts
	},
	{
		source: "Chilkat, 2007",
		address: "chilkatsoft.com/p/p_390.asp",
		rule: "Every port rests 120 s in TIME_WAIT: the rate of transfers times 120 s.",
		ports: (input) => input.transfersPerSecondPeak * chilkatTimeWaitSeconds
	}
];
// src/plan/rules/fixed.ts
/** A range whose size is counted from its ends, both included. */
function range(source, address, words, first, last) {
	return {
		source,
		address,
		rule: `${words} ${first}-${last}.`,
		ports: last - first + 1
	};
}
/** Rules that name one number for everybody, and defaults that work as one. */
var fixedRules = [
	{
		source: "CompleteFTP guide",
		address: "enterprisedt.com/products/completeftp/doc/guide/html/howtopasvport.html",
		rule: "A range of 100; its example, 15000-15100, has 101.",
		ports: 100
	},
	range("ProFTPD directive reference", "github.com/proftpd/proftpd, doc/modules/mod_core.html", "Large enough for many connections, for example", 49152, 65534),
	range("ProFTPD NAT howto", "github.com/proftpd/proftpd, doc/howto/NAT.html", "The example", 6e4, 65535),
	range("Pure-FTPd sample configuration", "github.com/jedisct1/pure-ftpd, pure-ftpd.conf.in", "As broad as possible, for example", 3e4, 5e4),
	range("Plesk", "support.iwv.works, How to set up firewall rules to allow FTP for Plesk", "Open", 49152, 65535),
	range("libunftp", "github.com/bolcom/libunftp, options.rs", "The default", 49152, 65535),
	range("Globalscape EFT", "kb.globalscape.com/Knowledgebase/10022", "Open", 28e3, 3e4),
	range("slacksite.com", "slacksite.com/other/ftp-appendix1.html", "The example", 51e3, 51999),
	range("SFTPGo", "github.com/drakkan/sftpgo, sftpgo.json", "The default", 5e4, 50100),
	range("Galaxy container", "github.com/bgruening/docker-galaxy, issue 56", "Would likely suffice:", 3e4, 30100),
	range("synay.net", "synay.net/en/support/kb/setting-connection-limits-proftpd-server", "For 100 connections at most, though it holds one more:", 5e4, 50100),
	range("IBM z/OS", "IBM z/OS Communications Server, hald001/pasv.htm", "The example", 5e4, 50099),
	range("Synology router", "kb.synology.com/de-de/SRM/help/SRM/ControlPanel/file_ftp", "The default", 55536, 55567),
	range("IBM DataPower", "ibm.com/docs/en/SS9H2Y_10.5.x/commands/passive-port-max_ftpserverfrontsidehandler.html", "The default, its lower end taken as the lowest allowed:", 1024, 1050),
	range("HAProxy tutorial", "haproxy.com/documentation, load balancing passive FTP", "Limit the range, for example", 5e4, 50010),
	range("fauria/vsftpd image", "github.com/fauria/docker-vsftpd", "The default", 21100, 21110),
	range("delfer/alpine-ftp-server image", "github.com/delfer/docker-alpine-ftp-server", "The default", 21e3, 21010),
	range("Home Assistant FTP add-on", "github.com/hassio-addons/addon-ftp", "The default", 3e4, 30010),
	range("garethflowers/ftp-server image", "github.com/garethflowers/docker-ftp-server", "The default", 4e4, 40009),
	range("stilliard/pure-ftpd image", "github.com/stilliard/docker-pure-ftpd", "The default", 3e4, 30009),
	range("panubo/vsftpd image", "github.com/panubo/docker-vsftpd", "The default", 4559, 4564),
	{
		source: "rowcoding.com",
		address: "rowcoding.com/why-does-ftp-passive-mode-require-a-port-range-as-opposed-to-only-one-port",
		rule: "One port is enough in theory, because a connection is known by four numbers.",
		ports: 1
	}
];
// src/plan/rules.ts
/** At least one port, rounded up; a hair above a whole number is rounding noise, not one port more. */
function wholePorts(ports) {
	return Math.max(1, Math.ceil(ports - 1e-9));
}
/**
* What the rules of thumb in circulation would open for this load, those that depend on it first.
* `ports` is a whole number from 1; a rule may ask for more than the 64,512 ports that exist.
*/
function rulesOfThumb(input) {
	return [...computedRules.map(({ source, address, rule, ports }) => ({
		source,
		address,
		rule,
		ports: wholePorts(ports(input))
	})), ...fixedRules];
}
// src/plan/rules-for-answer.ts
/** What the rules of thumb in circulation would open for this load. */
function rulesForAnswer(answer) {
	const { planned, demand } = answer;
	const clients = planned.groups.reduce((sum, group) => sum + group.clients, 0);
	const perSecond = pasvsPerSecond(answer);
	return rulesOfThumb({
		clients,
		sessionsPeak: demand.peakSessions,
		maxSessions: planned.server.maxSessions,
		connectionsPeak: demand.peak.max,
		transfersPerSecondPeak: perSecond,
		meanHoldSeconds: perSecond > 0 ? demand.busyMean / perSecond : 0
	}).map(({ source, rule, ports }) => ({
		source,
		rule,
		ports
	}));
}
/** Passive data connections asked for per second in the window, with the range that is to be opened; 0 where there is none. */
function pasvsPerSecond({ open, window, days }) {
	return (open ? open.units.asked.reduce((sum, pasvs) => sum + pasvs, 0) : 0) / Math.max(1, (window.toSeconds - window.fromSeconds) * days);
}
// src/plan/active-mode.ts
/** Clients that go on in active mode when a PASV fails: what the plan took to come of it. */
function fallsBack(group, { server }) {
	const { then, afterwards } = refusalOf(group, server.ports);
	const last = then === "retry" ? afterwards : then;
	return last === "active-once" || last === "active-for-good";
}
/** Says, where clients fall back to active mode, whether the server was taken to reach them; none else. */
function activeWarnings(scenario) {
	const groups = scenario.groups.filter((group) => fallsBack(group, scenario));
	if (groups.length === 0) return [];
	const names = (reached) => groups.filter(({ activeReaches }) => activeReaches === reached).map(({ name }) => name).join(", ");
	const [works, fails] = [names(true), names(false)];
	const needs = scenario.server.ports.activeUsesRange ? "such a transfer takes a port of the range as well" : "such a transfer needs no passive port";
	return [{
		code: "active-fall-back",
		message: [works === "" ? "" : `${works}: refused, they go on in active mode; ${needs}. It is assumed that the server reaches them; behind an address translation of their own it does not, and the transfer fails.`, fails === "" ? "" : `${fails}: refused, they go on in active mode, and that fails: the server is taken not to reach them.`].filter((text) => text !== "").join(" ")
	}];
}
// src/plan/contradictions.ts
/** Every contradiction that is found in an answer and its formula. */
function contradictions(answer, formula) {
	return [belowPeak(answer), noRowAgrees(formula, answer.days)].filter((sentence) => sentence !== null).map((sentence) => ({
		code: "internal-contradiction",
		message: `${sentence} That is a fault of this program: please report it together with the scenario.`
	}));
}
/**
* A server that refuses only when all ports are busy refuses somebody on every day whose peak is above its range. Where
* one refusal in a day is more than the target allows of a day's PASVs, the usual peak must fit.
*/
function belowPeak({ smallest, planned, demand, scenario }) {
	const { nodes, ports } = planned.server;
	if (!smallest || nodes > 1 || planned !== scenario || ports.attempts !== null) return null;
	if (ports.pick === "random-draws" || ports.exclusive !== "port" || ports.portsPerSession !== null) return null;
	const { least } = smallest;
	if (least.summaries.reduce((total, day) => total + day.dayPasvs, 0) / least.days * planned.target.refusals >= .5 || least.ports >= demand.peak.median || least.whole === void 0) return null;
	return `${count$1(least.ports, "port")} are said to be enough, yet ${count$1(demand.peak.median, "port is", "ports are")} busy at the usual day's peak.`;
}
/** An interval may miss once in ten times, and those of neighbours together: what is this far off is no noise. */
var FAR_OFF = 1.5;
var FEWEST_DAYS = 20;
function noRowAgrees({ applies, beside }, days) {
	const agrees = ({ formula, simulation }) => formula <= FAR_OFF * simulation.high && FAR_OFF * formula >= simulation.low;
	if (!applies || days < FEWEST_DAYS || beside.length === 0 || beside.some(agrees)) return null;
	return "The formula's premises hold here, and at no size does the simulation agree with it.";
}
/** Whether nobody asked for a port in what was judged, though ports are held. */
function nothingToJudge({ open, demand }) {
	return open !== null && demand.peak.max > 0 && sum(open.units.asked) === 0;
}
// src/plan/leak.ts
var DAY_HOURS = 24;
/** The 95 % point of the normal law: nineteen times in twenty the range lasts longer than `low`, and shorter than `high`. */
var Z95 = 1.6448536269514722;
/** The outlook of a leaking server's range: today's, else the recommended one; null for every other server. */
function leakOutlook(answer, ports) {
	const { scenario, demand } = answer;
	if (scenario.server.ports.leaks === null) return null;
	const { lostPorts } = demand;
	const perDay = lostPorts.reduce((sum, lost) => sum + lost, 0) / Math.max(1, lostPorts.length);
	return {
		portsPerDay: perDay,
		ports,
		hoursUntilFull: ports === null || perDay === 0 ? null : hoursUntil(ports, perDay)
	};
}
/** Losses come one by one at random: the time of the N-th has mean N/rate and a relative spread of 1/√N. */
function hoursUntil(ports, perDay) {
	const estimate = ports / perDay * DAY_HOURS;
	const reach = Z95 / Math.sqrt(ports);
	return {
		estimate,
		low: estimate * Math.max(0, 1 - reach),
		high: estimate * (1 + reach)
	};
}
var WHEN = {
	"repeated-pasv": "a port that a client connected to and did not use before it asked again",
	"abandoned-pasv": "a port that nobody connected to",
	"session-end": "a port that was open when its session ended"
};
/** What the leak means, as a limit of the plan; none where nothing is lost. */
function leakLimits(outlook, { scenario }, facts) {
	const { leaks } = scenario.server.ports;
	if (outlook === null || leaks === null) return [];
	const never = `${facts?.name ?? "The server"} does not give back ${WHEN[leaks.when]}`;
	const { hoursUntilFull, ports, portsPerDay } = outlook;
	if (hoursUntilFull === null || ports === null) return [{
		code: "ports-leak",
		message: `${never}. None is lost in this simulation, for none of these clients does that.`
	}];
	const often = hours(scenario.server.restartSeconds / 3600);
	return [{
		code: "ports-leak",
		message: `${count$1(ports, "port")} are lost in about ${hours(hoursUntilFull.estimate)}: ${never}, about ${thousands(Math.max(1, Math.round(portsPerDay)))} a day. Restart it more often than that, or choose another server. The figures here hold where it is restarted every ${often}.`
	}];
}
// src/answer/exact/engset.ts
/**
* Engset's formula: a fixed number of sources, each at most one port; an idle source asks at
* `alpha` requests per mean hold, a refused one goes back to idle. Neither the hold law nor the law
* of the idle time matters. Engset 1918; Cohen 1957.
*/
/**
* Share of time, 0 to 1, in which all ports are held, for whole sources and ports and alpha >= 0;
* relative error below 1e-13 (inverse recursion).
*/
function engsetTimeCongestion(sources, alpha, ports) {
	if (ports === 0) return 1;
	if (ports > sources || alpha === 0) return 0;
	let inverse = 1;
	for (let n = 1; n <= ports; n += 1) inverse = 1 + n / ((sources - n + 1) * alpha) * inverse;
	return 1 / inverse;
}
/** Share of requests refused, 0 to 1: what one source meets is what the others leave it. */
function engsetCallCongestion(sources, alpha, ports) {
	return sources === 0 ? 0 : engsetTimeCongestion(sources - 1, alpha, ports);
}
/** Fewest ports that refuse at most the target share of requests; never more than the sources. */
function portsForEngset(sources, alpha, target) {
	let inverse = 1;
	for (let ports = 0; ports < sources; ports += 1) {
		if (inverse * target >= 1) return ports;
		if (alpha === 0) return 1;
		inverse = 1 + (ports + 1) / ((sources - 1 - ports) * alpha) * inverse;
	}
	return sources;
}
// src/answer/exact/random-draws.ts
/**
* A server that tries a fixed number of random ports and refuses when all of them are held. The
* number of ports held is a birth-death chain: up at load * (1 - b(n)), down at n, where b(n) is the
* chance that all draws hit held ports. It depends only on n, so the hold law does not matter
* (Oakes 1976, "Random overlapping intervals: a generalization of Erlang's loss formula").
*/
/** Chance that every draw hits one of the `held` ports out of `ports`; draws independent or distinct. */
function allDrawsHeld(held, ports, draws, withReplacement) {
	if (held >= ports) return 1;
	if (withReplacement) return power(held / ports, draws);
	if (held < draws) return 0;
	let chance = 1;
	if (draws <= ports - held) for (let i = 0; i < draws; i += 1) chance *= (held - i) / (ports - i);
	else for (let j = held + 1; j <= ports; j += 1) chance *= (j - draws) / j;
	return chance;
}
/** A term this far below the sum, in a falling series, changes no digit. */
var NEGLIGIBLE = 1e-20;
/**
* Share of requests refused, 0 to 1: load in erlangs (>= 0), whole ports, draws per request (null:
* the server looks at every port, which is Erlang B), drawn with replacement unless said otherwise;
* relative error below 1e-12.
*/
function refusalsOfDraws(erlangs, ports, draws, withReplacement = true) {
	if (ports === 0) return 1;
	if (erlangs === 0) return 0;
	if (draws === null || !withReplacement && draws >= ports) return erlangB(erlangs, ports);
	const held = (n) => allDrawsHeld(n, ports, draws, withReplacement);
	let mode = 0;
	let beyond = ports + 1;
	while (beyond - mode > 1) {
		const n = Math.floor((mode + beyond) / 2);
		if (erlangs * (1 - held(n - 1)) >= n) mode = n;
		else beyond = n;
	}
	const chanceAtMode = held(mode);
	let total = 1;
	let refused = chanceAtMode;
	let weight = 1;
	let chance = chanceAtMode;
	for (let n = mode + 1; n <= ports && weight > NEGLIGIBLE * refused; n += 1) {
		weight *= erlangs * (1 - chance) / n;
		chance = held(n);
		total += weight;
		refused += weight * chance;
	}
	weight = 1;
	for (let n = mode; n > 0 && weight > NEGLIGIBLE * total; n -= 1) {
		chance = held(n - 1);
		weight *= n / (erlangs * (1 - chance));
		total += weight;
		refused += weight * chance;
	}
	return refused / total;
}
/**
* Fewest ports that refuse at most the target share; null where none up to `most` does. Bisection:
* more ports never refuse more.
*/
function portsForDraws(erlangs, draws, target, withReplacement = true, most = MOST_PORTS) {
	if (draws === null) return portsForErlangB(erlangs, target, most);
	if (!(target > 0)) return null;
	const meets = (n) => refusalsOfDraws(erlangs, n, draws, withReplacement) <= target;
	if (meets(0)) return 0;
	let low = 0;
	let high = Math.min(most, Math.max(1, Math.ceil(erlangs)));
	while (!meets(high)) {
		if (high === most) return null;
		low = high;
		high = Math.min(most, high * 2);
	}
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (meets(middle)) high = middle;
		else low = middle;
	}
	return high;
}
// src/answer/exact/sessions.ts
/** Sessions that each take a fixed number of ports while they last. */
/** How many such sessions a range has room for; what is left over cannot be used. */
function sessionPlaces(ports, portsPerSession) {
	return Math.floor(ports / portsPerSession);
}
/** Share of sessions refused (Erlang B) at a load in erlangs of sessions. */
function sessionRefusals(erlangs, ports, portsPerSession) {
	return erlangB(erlangs, sessionPlaces(ports, portsPerSession));
}
/** Fewest ports for sessions by Erlang B, a multiple of portsPerSession; null above `most`. */
function portsForSessions(erlangs, portsPerSession, target, most = MOST_PORTS) {
	const places = portsForErlangB(erlangs, target, sessionPlaces(most, portsPerSession));
	return places === null ? null : places * portsPerSession;
}
// src/answer/formula.ts
/** The exact textbook counterpart of a scenario, and whether it may be trusted here. */
/** Share of the time up to which a full link is forgiven: it moves the mean hold by less than its interval. */
var LINK_BUSY = .001;
var NUMBER_WORDS = [
	"no",
	"one",
	"two",
	"three",
	"four",
	"five",
	"six",
	"seven",
	"eight",
	"nine",
	"ten"
];
/**
* Chooses the formula by the server's rule and the visits' pattern; its load is exact where it can be, else measured.
* `days` are simulated days at the size that is to be opened: they show whether a cap turned clients away.
*/
function exactCounterpart(scenario, demand, days) {
	const { target, server } = scenario;
	const nodes = server.nodes - server.nodesLost;
	const exact = offeredErlangs(scenario);
	const measured = isHomogeneous(scenario) ? demand.busyMean : demand.busiestMinuteMean;
	const erlangs = (exact ?? measured) / nodes;
	const obstacle = premiseBroken(scenario) ?? linkShort(demand) ?? capBinds(days);
	const formula = onWholeRange(scenario, chooseFormula(scenario, erlangs, target.refusals, nodes));
	const load = exact === null ? `measured in the simulation${isHomogeneous(scenario) ? "" : ", at the busiest minute of the mean day"}` : "from the scenario's rates and times";
	return {
		...formula,
		erlangs,
		applies: obstacle === null,
		why: obstacle === null ? `Its premises hold here: ${formula.premise}. The load is ${load}.` : `It is a comparison only: ${obstacle}. The load is ${load}.`
	};
}
function chooseFormula(scenario, erlangs, target, nodes) {
	const { ports } = scenario.server;
	if (ports.portsPerSession !== null) {
		const each = ports.portsPerSession;
		return {
			name: `Erlang B on floor(N / ${each}) sessions`,
			ports: withinRange(portsForSessions(erlangs, each, target)),
			refusalsAt: (size) => sessionRefusals(erlangs, size, each),
			premise: "sessions begin at random moments and each takes one of the places"
		};
	}
	if (ports.pick === "random-draws") {
		const draws = ports.attempts;
		return {
			name: `${draws === null ? "N" : NUMBER_WORDS[draws] ?? String(draws)}-draw chain`,
			ports: portsForDraws(erlangs, draws, target),
			refusalsAt: (size) => refusalsOfDraws(erlangs, size, draws),
			premise: "PASVs come at random moments and each draws ports blindly; the law of the hold does not matter"
		};
	}
	if (scenario.groups.every(({ visits }) => visits.pattern === "always")) {
		const clients = scenario.groups.reduce((sum, group) => sum + group.clients, 0);
		const sources = Math.ceil(clients / nodes);
		const alpha = erlangs / Math.max(1e-9, sources - erlangs);
		return {
			name: `Engset, ${sources} sources`,
			ports: withinRange(portsForEngset(sources, alpha, target)),
			refusalsAt: (size) => engsetCallCongestion(sources, alpha, size),
			premise: "a fixed number of clients, each with at most one port, none asking again sooner"
		};
	}
	return {
		name: "Erlang B",
		ports: portsForErlangB(erlangs, target),
		refusalsAt: (size) => erlangB(erlangs, size),
		premise: "PASVs come at random moments and every port is tried; the law of the hold does not matter"
	};
}
/** The formulae count ports that are used; where the last one of a range is not, a range takes one more. */
function onWholeRange({ server }, formula) {
	const { lastPortUnused, portsPerSession } = server.ports;
	if (!lastPortUnused || portsPerSession !== null) return formula;
	return {
		...formula,
		ports: formula.ports === null ? null : withinRange(formula.ports + 1),
		refusalsAt: (size) => formula.refusalsAt(Math.max(0, size - 1))
	};
}
function withinRange(ports) {
	return ports !== null && ports <= 16384 ? ports : null;
}
/** Mean command round trips inside the hold beyond the usual one, of visits of one file. */
function commandRoundTrips(group) {
	const { firstHoldRoundTrips, holdRoundTrips, uploadHoldRoundTrips, uploads } = group;
	return firstHoldRoundTrips + (1 - uploads) * holdRoundTrips + uploads * uploadHoldRoundTrips;
}
/** What in the scenario breaks the formula's premises; null where nothing does. */
function premiseBroken(scenario) {
	const { groups } = scenario;
	const { ports } = scenario.server;
	const patterns = new Set(groups.map((group) => group.visits.pattern));
	const always = patterns.has("always");
	if (patterns.has("daily")) return "the load changes with the hour, the formula knows only a steady one";
	if (patterns.has("scheduled")) return "visits start together by the clock, the formula has them at random";
	if (always && patterns.size > 1) return "some clients are always logged in and others come and go";
	if (always && groups.length > 1) return "the groups of clients differ";
	if (groups.some((group) => triesAgain(group, ports))) return "refused clients try again, the formula has them go away";
	if (groups.some((group) => !isOneTransfer(group))) return "a visit makes several data connections, so that they do not come at random";
	if (ports.exclusive === "port-and-address") return "a port serves several client addresses at once";
	if (ports.attempts !== null && ports.pick !== "random-draws") return "the server gives up before it has tried every port";
	if (always && ports.pick === "random-draws") return "the clients are few, the formula has endlessly many";
	if (ports.portsPerSession !== null) {
		if (always) return "clients that are always logged in keep their places";
		if (ports.holdUntil === "accept" || groups.some((group) => meanOf(group.roundTripSeconds) > 0)) return "a session lasts longer than the data connection in it, whose load is known";
	}
	return null;
}
/** A link that is short now and then makes holds longer the more of them there are. */
function linkShort({ linkBusy }) {
	return linkBusy > LINK_BUSY ? "the link is full at times: transfers last longer the more there are, the formula has them apart" : null;
}
/** A cap on sessions keeps load away from the ports. */
function capBinds(days) {
	return days.some((day) => day.turnedAwaySessions + day.turnedAwayAddress > 0) ? "a cap on sessions turns some clients away first" : null;
}
function isOneTransfer(group) {
	return typeof group.files === "number" && typeof group.listings === "number" && group.files + group.listings === 1;
}
/** Mean offered load of a steady scenario whose times are given in seconds; null where it has to be measured. */
function offeredErlangs(scenario) {
	const { holdUntil, reusesAddress, acceptsOn } = scenario.server.ports;
	if (!reusesAddress || holdUntil === "next-pasv-or-quit") return null;
	let erlangs = 0;
	for (const group of scenario.groups) {
		const { visits, transferSeconds, listingSeconds } = group;
		if (visits.pattern !== "steady" || group.abandoned > 0 || group.stalled > 0) return null;
		if (transferSeconds === void 0 && meanOf(group.files) > 0) return null;
		if (listingSeconds === void 0 && meanOf(group.listings) > 0) return null;
		const trips = acceptsOn === "connect" ? 2 : 2 + commandRoundTrips(group);
		const connect = group.connectSeconds === void 0 ? trips * meanOf(group.roundTripSeconds) : meanOf(group.connectSeconds);
		const transfer = (seconds) => holdUntil === "accept" ? connect : connect + meanOf(seconds ?? 0);
		const perVisit = meanOf(group.files) * transfer(transferSeconds) + meanOf(group.listings) * transfer(listingSeconds);
		erlangs += group.clients * visits.perClientPerHour / 3600 * perVisit * group.passive;
	}
	return erlangs;
}
// src/plan/formula-beside.ts
/** Sizes shown, as shares of the least: from where much is refused to what is to be opened. */
var SHARES = [
	.6,
	.7,
	.8,
	.9,
	1,
	1.1
];
/** The formula for an answer. */
function formulaOf(answer) {
	const { planned, demand, open, smallest } = answer;
	const { name, erlangs, ports, refusalsAt, applies, why } = exactCounterpart(planned, demand, open?.summaries ?? []);
	const size = smallest?.least.ports ?? ports;
	const { nodes } = planned.server;
	return {
		name,
		erlangs,
		ports: ports === null ? null : ports * nodes,
		refusals: size === null ? 1 : refusalsAt(size),
		applies,
		why,
		beside: rowsBeside(answer, refusalsAt)
	};
}
/** Both rates at sizes around the least that have one of their own; none where there is no least. */
function rowsBeside({ curve, smallest, planned }, refusalsAt) {
	const known = curve.filter(({ rate }) => rate.estimate > 0);
	if (!smallest || known.length === 0) return [];
	const nearest = SHARES.map((share) => known.reduce((best, point) => Math.abs(point.ports - share * smallest.least.ports) < Math.abs(best.ports - share * smallest.least.ports) ? point : best));
	return [...new Set(nearest)].toSorted((a, b) => a.ports - b.ports).map(({ ports, rate }) => {
		const formula = refusalsAt(ports);
		return {
			ports: ports * planned.server.nodes,
			formula,
			simulation: { ...rate },
			agrees: formula >= rate.low && formula <= rate.high
		};
	});
}
// src/scenario/complete-server.ts
/** Facts that few servers need: what holds where an entry does not say otherwise. */
var GENERAL_PORTS = {
	leaks: assumed$2(null, "No lost port is known of this server."),
	waitSeconds: assumed$2(null, "No request waits for a port here."),
	activeUsesRange: assumed$2(false, "Active transfers leave from port 20 or an ephemeral port."),
	uploadEndRoundTrips: assumed$2(0, "An upload's port is free with its last byte."),
	sendBufferBytes: assumed$2(0, "A download's port is free when its last byte has arrived."),
	tlsDownloadEndRoundTrips: assumed$2(0, "TLS adds nothing at the end of a download.")
};
var GENERAL_TIME_OUTS = {
	idleSeconds: assumed$2(300, "A usual idle time-out: five minutes; not established for this server."),
	stallSeconds: assumed$2(300, "Five minutes without progress; not established for this server.")
};
function assumed$2(value, source) {
	return {
		value,
		source,
		grade: "assumed"
	};
}
/** All port facts of a catalogue entry: its own, and what holds where it says nothing. */
function portFacts(ports) {
	return {
		...GENERAL_PORTS,
		...ports
	};
}
function completePorts(given, defaults, filler) {
	const portDefaults = portFacts(defaults);
	const field = (name) => filler.fill(`server.ports.${name}`, given[name], portDefaults[name]);
	return {
		pick: field("pick"),
		attempts: field("attempts"),
		exclusive: field("exclusive"),
		holdUntil: field("holdUntil"),
		acceptsOn: field("acceptsOn"),
		reusesAddress: field("reusesAddress"),
		timeWaitSeconds: field("timeWaitSeconds"),
		unusedSeconds: field("unusedSeconds"),
		whenFull: field("whenFull"),
		portsPerSession: field("portsPerSession"),
		lastPortUnused: field("lastPortUnused"),
		leaks: field("leaks"),
		waitSeconds: field("waitSeconds"),
		activeUsesRange: field("activeUsesRange"),
		uploadEndRoundTrips: field("uploadEndRoundTrips"),
		tlsDownloadEndRoundTrips: field("tlsDownloadEndRoundTrips"),
		sendBufferBytes: field("sendBufferBytes")
	};
}
/** The server with every default written out, from its catalogue entry. Throws where there is none: check first. */
function completeServer(server, { servers }, filler, daySeconds = 86400) {
	const entry = servers.find(({ id }) => id === server.software);
	if (entry === void 0) throw new RangeError(`The catalogue has no server ${JSON.stringify(server.software)}.`);
	const { range, uplinkBitsPerSecond, downlinkBitsPerSecond } = server;
	return {
		software: server.software,
		system: filler.assume("server.system", server.system, entry.system, `The system that ${entry.name} usually runs on.`),
		...range !== void 0 && { range },
		maxSessions: filler.fill("server.maxSessions", server.maxSessions, entry.maxSessions),
		maxSessionsPerAddress: filler.fill("server.maxSessionsPerAddress", server.maxSessionsPerAddress, entry.maxSessionsPerAddress),
		idleSeconds: filler.fill("server.idleSeconds", server.idleSeconds, entry.idleSeconds ?? GENERAL_TIME_OUTS.idleSeconds),
		stallSeconds: filler.fill("server.stallSeconds", server.stallSeconds, entry.stallSeconds ?? GENERAL_TIME_OUTS.stallSeconds),
		restartSeconds: filler.assume("server.restartSeconds", server.restartSeconds, daySeconds, "Restarted once a day; it matters only where ports are lost until then."),
		nodes: filler.assume("server.nodes", server.nodes, 1, "One server."),
		nodesLost: filler.assume("server.nodesLost", server.nodesLost, 0, "No node is lost."),
		...uplinkBitsPerSecond !== void 0 && { uplinkBitsPerSecond },
		...downlinkBitsPerSecond !== void 0 && { downlinkBitsPerSecond },
		ports: completePorts(server.ports ?? {}, entry.ports, filler)
	};
}
// src/plan/other-servers.ts
/** The same load on every server of the catalogue: what decides the answer is the software. */
/**
* Finds the least of every catalogue entry for the scenario's load with the target's growth, each entry's port behaviour as it ships; session caps
* are lifted, since they would turn users away instead of needing ports. Equal behaviour is simulated once.
*/
async function findOtherServers(scenario, options, onServer) {
	const planned = grownScenario(scenario);
	const known = /* @__PURE__ */ new Map();
	const leastWith = (ports) => {
		const key = JSON.stringify(effective(ports));
		const running = known.get(key) ?? findLeast(withPorts(planned, ports), options);
		known.set(key, running);
		return running;
	};
	const found = [];
	for (const facts of servers) {
		const ports = behaviourOf(facts);
		const other = facts.otherReading ? {
			...ports,
			...facts.otherReading.ports
		} : null;
		found.push({
			id: facts.id,
			name: facts.name,
			least: await leastWith(ports),
			otherReading: other ? await leastWith(other) : null,
			leavesRange: ports.whenFull === "outside-range",
			assumed: facts.ports.pick.grade === "assumed",
			note: noteOf(ports)
		});
		onServer?.([...found]);
	}
	return found;
}
/** The entry's behaviour without its sources. */
function behaviourOf(facts) {
	const entries = Object.entries(portFacts(facts.ports)).map(([field, fact]) => [field, fact.value]);
	return Object.fromEntries(entries);
}
/** Fields that change nothing are left out of the comparison. */
function effective(ports) {
	const { timeWaitSeconds, ...rest } = ports;
	return ports.reusesAddress ? rest : {
		...rest,
		timeWaitSeconds
	};
}
function withPorts(scenario, ports) {
	const server = {
		...scenario.server,
		ports,
		maxSessions: 0,
		maxSessionsPerAddress: 0
	};
	return {
		...scenario,
		server
	};
}
var PICK_NOTES = {
	"random-draws": "random tries",
	shuffle: "searches every port",
	"scan-up": "searches every port",
	"scan-down": "searches every port",
	cursor: "goes round",
	lowest: "lowest free port"
};
function noteOf({ pick, attempts, holdUntil, reusesAddress, portsPerSession, timeWaitSeconds }) {
	const parts = [attempts === null ? PICK_NOTES[pick] : `${attempts} ${attempts === 1 ? "try" : "tries"}`];
	if (portsPerSession !== null) parts.push(`${portsPerSession} ports a session`);
	if (!reusesAddress) parts.push(`${timeWaitSeconds} s cooling`);
	else if (holdUntil === "accept") parts.push("free once connected");
	else if (holdUntil === "next-pasv-or-quit") parts.push("held to the end");
	return parts.join(", ");
}
// src/plan/behaviour-words.ts
var PICK_WORDS = {
	"random-draws": "draws ports blindly",
	shuffle: "tries ports in random order",
	"scan-up": "searches upwards from a random port",
	"scan-down": "searches downwards from a random port",
	cursor: "goes round its range",
	lowest: "takes the lowest free port"
};
var HOLD_WORDS = {
	accept: "a port is held from PASV until the client has connected",
	"transfer-end": "a port is held from PASV until the transfer is over",
	"next-pasv-or-quit": "a port is held until the next PASV or the end of the session"
};
var FULL_WORDS = {
	refuse: "an error reply; the session goes on",
	"close-session": "the session ends",
	"outside-range": "a port outside the range, which the firewall drops: a hang",
	wait: "nothing, until a port is free: the request waits"
};
/** Whether the ports behave as the catalogue says that this software does. */
function isAsCatalogued({ server }, facts) {
	const known = behaviourOf(facts);
	return Object.keys(known).every((field) => JSON.stringify(server.ports[field]) === JSON.stringify(known[field]));
}
/** A sentence without its end: "vsftpd: nine random tries …". Empty where nothing is known of the server. */
function behaviourText(scenario, facts) {
	if (!facts) return "";
	if (isAsCatalogued(scenario, facts)) return `${facts.name}: ${lowerFirst(facts.summary)}`;
	const { ports } = scenario.server;
	const tries = ports.attempts === null ? "all of them" : count$1(ports.attempts, "try", "tries");
	return `${facts.name}, as it is set here: ${PICK_WORDS[ports.pick]}, ${tries}; ${HOLD_WORDS[ports.holdUntil]}.`;
}
/** What users see when the range of `ports` a node is full, and where the catalogue knows it the log line to look for. */
function symptomText(scenario, facts, ports = null) {
	if (!facts) return "";
	const { whenFull } = scenario.server.ports;
	if (whenFull !== facts.ports.whenFull.value) return `When the range is full users see: ${FULL_WORDS[whenFull]}.`;
	const seen = `When the range is full users see: ${`${facts.whenFullUsersSee.value.replace(/\.$/, "")}${placesText(scenario, ports)}`}.`;
	const log = facts.whenFullLogLine.value;
	return log ? `${seen} Look for "${log}" in the log.` : seen;
}
/** How many sessions a reply speaks of that names what the range lets in; empty where the range caps none. */
function placesText({ server }, ports) {
	const { portsPerSession } = server.ports;
	if (portsPerSession === null || ports === null) return "";
	const places = Math.floor(ports / portsPerSession);
	const own = server.maxSessions > 0 ? server.maxSessions : Infinity;
	return `; with ${count$1(ports, "port")} it is ${Math.min(places, own)}`;
}
function lowerFirst(text) {
	return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
// src/plan/rests-on.ts
/** What completing a document calls a group that has no name. */
var UNNAMED = /^Group \d+$/;
/** Who holds most of the ports at the peak, and when they come. */
function restsOnText({ demand, planned }) {
	const largest = demand.groups.map((group, index) => ({
		...group,
		index
	})).toSorted((a, b) => b.meanAtPeak - a.meanAtPeak)[0];
	if (!largest || largest.meanAtPeak === 0) return "";
	const group = planned.groups[largest.index];
	return `${whoText(group)} ${shareText(largest.meanAtPeak, total$1(demand.groups), group.clients)} at the peak: ${patternText(group.visits)}.`;
}
/** "20 scanners"; a group that was given no name has clients. */
function whoText({ clients, name }) {
	return UNNAMED.test(name) ? `${count$1(clients, "client")} of ${name}` : `${thousands(clients)} ${name}`;
}
/** "hold 4.1 of 5.3 ports", or that they hold all that are held. */
function shareText(held, all, clients) {
	const hold = clients === 1 ? "holds" : "hold";
	const [some, every] = [about(held), about(all)];
	if (some !== every) return `${hold} ${some} of ${every} ports`;
	return every === "1" ? `${hold} the one port` : `${hold} all ${every} ports`;
}
function total$1(groups) {
	return groups.reduce((sum, group) => sum + group.meanAtPeak, 0);
}
function patternText(visits) {
	switch (visits.pattern) {
		case "steady": return `each visits ${howOften(visits.perClientPerHour)} at random moments`;
		case "daily": return `each visits ${perDay(visits.perClientPerDay)}, more at some hours than at others`;
		case "always": return "each is logged in all day";
		case "scheduled": {
			const { everySeconds, offsetSeconds = 0, spreadSeconds, skewSeconds } = visits;
			const mark = everySeconds >= 86400 ? `at ${clock(offsetSeconds)}` : `every ${duration(everySeconds)} from ${clock(offsetSeconds)}`;
			if (skewSeconds) return `they start ${mark}, give or take ${duration(skewSeconds)}`;
			return spreadSeconds ? `they start ${mark}, spread over ${duration(spreadSeconds)}` : `they all start ${mark}, at once`;
		}
	}
}
/** By the day where that is a number; else as often as it is. */
function perDay(value) {
	return value < .95 ? howOften(value / 24) : times(value, "a day");
}
function duration(seconds) {
	if (seconds >= 86400 && seconds % 86400 === 0) return count$1(seconds / 86400, "day");
	if (seconds >= 3600 && seconds % 3600 === 0) return count$1(seconds / 3600, "hour");
	if (seconds >= 60 && seconds % 60 === 0) return count$1(seconds / 60, "minute");
	return `${seconds} s`;
}
// src/plan/least-words.ts
/** What splitting the load over nodes costs, and the spare for lost ones. */
function dividedText({ undivided, planned, smallest }) {
	if (undivided === null || !smallest) return "";
	const { nodes, nodesLost } = planned.server;
	const total = smallest.least.ports * nodes;
	const spare = nodesLost > 0 ? ` and must hold with ${count$1(nodesLost, "node")} lost` : "";
	return ` One node for the whole load would need ${thousands(undivided)}; ${nodes} separate slices share nothing${spare}, so they need ${thousands(total)} together${total > undivided ? `: ${thousands(total - undivided)} more` : ", no more than that"}.`;
}
/** Whether the size below the least was shown to fail, or is only left open. */
function nextBelow({ smallest }) {
	if (!smallest || smallest.failing === 0) return "";
	return smallest.least.ports - smallest.failing === 1 ? "" : ` (${thousands(smallest.failing)} does not; sizes between were not run)`;
}
// src/plan/verdict.ts
/** Writes the verdict. */
function writeVerdict(input) {
	const parts = {
		today: todayText(input),
		sure: sureText(input),
		why: whyText(input),
		restsOn: restsOnText(input.answer),
		limits: limitsText(input),
		symptom: symptomText(input.answer.planned, input.facts, portsInForce(input))
	};
	const { today, sure, why, restsOn, limits, symptom } = parts;
	return {
		state: stateOf(input),
		headline: `${noneUsableText(input)}${headlineText(input)}`,
		sentences: [
			today,
			sure,
			why,
			restsOn,
			limits,
			symptom
		].filter((text) => text !== null && text !== ""),
		...parts
	};
}
function stateOf({ answer, recommendation, current }) {
	const { open, cannotShow, planned } = answer;
	if (isKeptOut(answer)) return "ports-not-the-limit";
	if (answer.demand.peak.max === 0) return "no-demand";
	if (recommendation === null) return "impossible";
	if (nothingToJudge(answer)) return "nothing-to-judge";
	if (open && shareTurnedAway(open) > Math.max(planned.target.refusals, open.rate.estimate)) return "ports-not-the-limit";
	if (cannotShow) return "short-run";
	if (current) return current.judgement;
	return open && open.rate.estimate === 0 ? "none-refused" : "recommended";
}
function headlineText(input) {
	const { answer, recommendation, limits } = input;
	if (isKeptOut(answer)) return `Ports are not the limit: ${capText(answer, answer.open)}. Those who are let in open no passive data connection.`;
	if (answer.demand.peak.max === 0) return "No passive port is needed: none of these clients opens a passive data connection.";
	if (!recommendation) {
		const room = limits.find((limit) => limit.code === NO_ROOM);
		if (room) return room.message;
		return `No range up to 16,384 ports keeps refusals under ${oneIn(answer.planned.target.refusals)}.`;
	}
	if (nothingToJudge(answer)) return "Nothing to judge: nobody asks for a port in the part of the day that counts.";
	const { open, planned } = answer;
	if (open && shareTurnedAway(open) > Math.max(planned.target.refusals, open.rate.estimate)) return `Ports are not the limit: ${capText(answer, open)}. ${rangeText$1(input)}`;
	return rangeText$1(input);
}
/** Where not one port of today's range can be opened: that, first of all, with a space behind. */
function noneUsableText({ answer, current }) {
	const { range } = answer.scenario.server;
	if (!current || !range || current.usable > 0 || answer.demand.peak.max === 0) return "";
	return current.ports === 1 ? `Port ${range.first} cannot be opened here. ` : `None of these ${thousands(current.ports)} ports (${span(range)}) can be opened here. `;
}
/** The cap that turns most logins away, and how many. */
function capText({ planned }, open) {
	const { software, maxSessions, maxSessionsPerAddress } = planned.server;
	const names = capNames(software);
	const days = wholeOf(open).summaries;
	const [name, cap] = days.reduce((total, day) => total + day.wantedTurnedAwaySessions, 0) >= days.reduce((total, day) => total + day.wantedTurnedAwayAddress, 0) ? [names.sessions, maxSessions] : [names.address, maxSessionsPerAddress];
	return `${name} (${thousands(cap)}) turns ${oneIn(shareTurnedAway(open))} logins away`;
}
/** What to open, or that today's range stays. */
function rangeText$1({ answer, recommendation, current, facts }) {
	const { range } = answer.scenario.server;
	if (!recommendation) return "";
	if (current?.judgement === "enough" && range) {
		const { least } = recommendation;
		const fewer = least < current.usable ? `; ${thousands(least)} would do` : ", and none fewer";
		return `Keep TCP ${span(range)}: ${count$1(current.ports, "port is", "ports are")} enough${fewer}.`;
	}
	const spans = recommendation.ranges.map(span);
	const joined = isContiguous(recommendation) ? span(recommendation) : spans.join(", ");
	const needed = recommendation.least;
	if (facts?.fixedRange && needed > recommendation.ports) return `Open TCP ${joined}: the ${count$1(recommendation.ports, "port")} that ${facts.name} has are too few; ${thousands(needed)} would be needed.`;
	const more = recommendation.ports - needed;
	const instead = current?.judgement === "oversized" && range ? ` ${span(range)} is enough and ${thousands(current.ports - recommendation.ports)} ports more than that: each further open port is one more door.` : "";
	const rounded = more > 0 && recommendation.ports >= 2 * needed ? roundedText(needed) : "";
	return `Open TCP ${joined}: ${count$1(recommendation.ports, "port")}${rounded}.${instead}`;
}
/** Where rounding up opens twice what is needed or more that is worth a word. */
function roundedText(needed) {
	return ` (${thousands(needed)} would do; rounded up to a multiple of 8)`;
}
function isContiguous({ ranges }) {
	return ranges.every((range, index) => index === 0 || range.first === ranges[index - 1].last + 1);
}
/** "from 09:00 to 10:00, the worst hour" or "over the whole day". */
function duringText({ planned, window }) {
	if (planned.target.over === "day") return "over the whole day";
	return `in the worst hour (${clock(window.fromSeconds)}-${clock(window.toSeconds)})`;
}
/** "In your busiest hour (09:00-10:00)" or "Over the whole day". */
function overText({ planned, window }) {
	if (planned.target.over === "day") return "Over the whole day";
	return `In your busiest hour (${clock(window.fromSeconds)}-${clock(window.toSeconds)})`;
}
function todayText(input) {
	const { answer, current } = input;
	const { range } = answer.scenario.server;
	if (!current || !range) return null;
	const low = range.first < 1024 ? `${span(range)} holds ports below 1024, which no passive range should. ` : "";
	const judged = judgedText(input, range);
	if (current.usable === 0) return `${low}No port of ${span(range)} can be used: all are avoided, excluded, control ports or below 1024.`;
	if (judged === null) return null;
	const unusable = current.ports - current.usable;
	return `${low}${judged}${unusable > 0 ? ` ${thousands(unusable)} of its ${thousands(current.ports)} ports cannot be opened here and do not count.` : ""}`;
}
function judgedText({ answer, current }, range) {
	if (!current) return null;
	if (answer.piles) return `Too small: at ${span(range)} the retries pile up all day and never drain.`;
	const { refusals } = current;
	if (!refusals) return null;
	const rate = refusals.estimate > 0 ? `about ${oneIn(refusals.estimate)} transfers ${duringText(answer)}` : `no transfer in ${count$1(answer.current?.today.days ?? answer.days, "day")} ${duringText(answer)}`;
	const asked = askedFor(answer.scenario.target.refusals);
	switch (current.judgement) {
		case "too-small": return `Too small: ${span(range)} refuses ${rate}. You asked for ${asked}.`;
		case "enough": return `Enough: ${span(range)} refuses ${rate}.`;
		case "oversized": return `More than enough: ${span(range)} refuses ${rate}.`;
		case "tight": {
			const { growth } = answer.scenario.target;
			return growth > 0 && refusals.high <= answer.scenario.target.refusals ? `Tight: ${span(range)} meets ${asked} today, not with ${percent$1(growth)} more clients.` : `Tight: ${span(range)} refuses ${rate}, and ${asked} lies inside the uncertainty.`;
		}
	}
}
/** How a rate came about, where it was not simply counted. */
var BASIS_TEXTS = {
	counted: "",
	bound: "",
	chances: " This adds up the chance that each transfer met: steadier than a count.",
	splitting: " That rare, it is not counted but worked out by splitting: days that come near a refusal are varied, step by step.",
	structural: "",
	fitted: " That rare, it is not counted but carried on from smaller ranges."
};
function sureText({ answer, recommendation, current }) {
	const { open, planned } = answer;
	const { target } = planned;
	if (!open || !recommendation) return "";
	if (nothingToJudge(answer)) return "";
	const keeps = current?.judgement === "enough" ? answer.current : null;
	const claimed = keeps?.grown ?? open;
	const rate = keeps === null ? recommendation.refusals : claimed.rate;
	const grown = planned === answer.scenario ? "" : `, with ${percent$1(target.growth)} more clients,`;
	const over = `${overText(answer)}${grown}`;
	const asked = `You asked for ${askedFor(target.refusals)}.`;
	const sure = `${percent$1(target.confidence)} sure`;
	if (claimed.basis === "structural" && answer.structural !== null) {
		const { ports, why } = answer.structural;
		return `${over} no transfer can be refused: more than ${count$1(ports, "port")} can never be wanted at once (${why}). ${asked}`;
	}
	if (claimed.basis === "splitting" && rate.estimate === 0) return `${over} ${fewerThan(rate.high)} transfers is refused (${sure}). ${asked}${BASIS_TEXTS.splitting}`;
	if (claimed.basis === void 0 && claimed.counted === 0 && rate.estimate === 0) {
		const none = `${over} none of ${thousands(claimed.units.asked.reduce((total, value) => total + value, 0))} transfers was refused in ${count$1(claimed.days, "day")}: ${fewerThan(rate.high)} transfers (${sure}). ${badDaysText(claimed, target.confidence)}`;
		return answer.cannotShow ? `${none} That many days cannot show ${askedFor(target.refusals)}; about ${roughly(daysToShow(answer))} would.` : `${none} ${asked}`;
	}
	const basis = BASIS_TEXTS[basisOf(claimed, answer)];
	return `${over} about ${oneIn(rate.estimate)} transfers is refused (${sure}: ${fewerThan(rate.high)}). ${asked}${basis}`;
}
/** How many whole days have a refusal, at any hour. */
function badDaysText(claimed, confidence) {
	const { days, bad } = wholeOf(claimed);
	const { high } = daysWithRefusal(claimed, confidence);
	return `${bad === 0 ? "None" : thousands(bad)} ${`of ${count$1(days, "whole day")} had a refusal at any hour`} (${percent$1(confidence)} sure: ${fewerDaysThan(high)}).`;
}
function whyText({ answer, recommendation, current, facts, band }) {
	const { demand, planned } = answer;
	if (!recommendation) return "";
	const least = recommendation.leastPerNode;
	const busy = `Usually ${count$1(demand.peak.median, "port is", "ports are")} busy at the day's peak (${clock(demand.peakSeconds)}), ${thousands(demand.peak.max)} on the worst of ${count$1(demand.days, "day")}`;
	const nodes = planned.server.nodes > 1 ? ` on each of ${planned.server.nodes} nodes` : "";
	const behaviour = behaviourText(planned, facts);
	const pick = behaviour === "" ? "" : ` ${behaviour}`;
	const perNode = recommendation.perNode;
	const step = perNode > least && !facts?.fixedRange && current?.judgement !== "enough" ? `; ${thousands(perNode)} is the next multiple of ${planned.server.ports.portsPerSession === null ? "8" : "8 that its sessions can use"}` : "";
	return `${busy}.${pick} ${thousands(least)} is the least that passes${nodes}${nextBelow(answer)}${step}.${dividedText(answer)} ${bandText(band)}`.trimEnd();
}
function limitsText({ limits, answer }) {
	const first = limits.filter(({ code }) => code !== "impossible" && code !== "no-room");
	return first.length === 0 ? `None met in the simulation: ${capsText(answer)}.` : first.map((limit) => limit.message).join(" ");
}
/** The caps that did not bind, beside the most sessions that there were. */
function capsText({ planned, demand }) {
	const { maxSessions, maxSessionsPerAddress } = planned.server;
	return `${`at most ${count$1(demand.peakSessions, "session")} at once`}, ${maxSessions > 0 ? `the cap is ${thousands(maxSessions)}` : "there is no cap"}${maxSessionsPerAddress > 0 ? `, ${thousands(maxSessionsPerAddress)} per address` : ""}`;
}
// src/plan/make-plan.ts
/** Composes the plan document: answer, placement and catalogue facts become recommendation, warnings and words. */
/** Simulates a scenario and plans for it. Rejects with the signal's reason when aborted. `run.seconds` is left 0 for the caller. */
async function makePlan(scenario, assumptions, options) {
	const { nodes, ports, software } = scenario.server;
	const { onOutcome } = options;
	const facts = factsOf(software);
	const fixed = fixedRangeOf(facts);
	const assumed = [...assumptions, ...fixedRangeAssumption(scenario, facts)];
	const compose = (answer, band = null) => composeOutcome(answer, assumed, scenario, band);
	const answer = await findAnswer(withFixedRange(scenario, facts), {
		simulate: options.simulate,
		signal: options.signal,
		budget: options.budget,
		portsToday: portsToday(withFixedRange(scenario, facts)),
		roundUp: (least) => fixed ? fixedPortsPerNode(fixed, nodes) : roundUpPorts(least, ports.portsPerSession),
		onAnswer: onOutcome ? (found) => onOutcome(compose(found), found.settled) : void 0
	});
	return compose(answer, await findBand(answer, facts, assumptions, options));
}
/** Ports per node that are open today and can be used; null where there is no range, or none of it can. */
function portsToday({ server, placement, access }) {
	if (!server.range) return null;
	const usable = usablePorts(server.range, placement.avoid, access.controlPorts);
	return usable === 0 ? null : Math.max(1, Math.floor(usable / server.nodes));
}
function factsOf(software) {
	return servers.find((server) => server.id === software);
}
/** Puts an answer into the form of the contract; `asked` is the scenario before a fixed range was put in. */
function composeOutcome(answer, assumptions, asked = answer.scenario, band = null) {
	const { scenario, demand } = answer;
	const facts = factsOf(scenario.server.software);
	const { recommendation, warnings, limits: room } = recommend(answer, fixedRangeOf(facts));
	const current = judgeCurrent(answer, facts?.fixedRange ? null : recommendation);
	const formula = formulaOf(answer);
	const leak = leakOutlook(answer, current?.ports ?? recommendation?.ports ?? null);
	const limits = [
		...leakLimits(leak, answer, facts),
		...findLimits(answer, facts, current),
		...room
	];
	const busiestHourSeconds = scenario.target.over === "day" ? null : answer.window.fromSeconds;
	const needed = daysNeeded(answer, recommendation);
	return {
		plan: {
			version: 1,
			model: "2",
			scenario,
			recommendation,
			band,
			current,
			demand: {
				days: demand.days,
				mean: demand.mean,
				busyMean: demand.busyMean,
				pasvsPerSecond: pasvsPerSecond(answer),
				peak: demand.peak,
				busiestHourSeconds,
				peakSeconds: demand.peakSeconds,
				groups: demand.groups
			},
			curve: answer.curve.map((result) => curvePoint(result, answer)),
			formula,
			leak,
			timelines: timelines(scenario.groups, scenario.server),
			limits,
			warnings: [
				...warnings,
				...fixedRangeWarnings(asked, facts),
				...currentWarnings(answer),
				...behaviourWarnings(answer, facts),
				...activeWarnings(answer.planned),
				...assumedWarning(facts, assumptions, band),
				...runWarnings(answer, recommendation),
				...contradictions(answer, formula)
			],
			assumptions,
			rules: rulesForAnswer(answer),
			verdict: writeVerdict({
				answer,
				recommendation,
				current,
				limits,
				facts,
				band
			}),
			run: {
				days: answer.days,
				daysWanted: answer.daysWanted,
				events: answer.events,
				seconds: 0,
				...needed === null ? {} : { daysNeeded: needed }
			}
		},
		pictures: {
			minutes: answer.minutes,
			peaks: demand.peaks,
			progress: answer.progress
		}
	};
}
// src/firewalls/service-warnings.ts
/** Services under 1024 that nobody means to open with FTP; IANA's registry of service names. */
var lowServices = [
	{
		first: 22,
		last: 22,
		service: "ssh"
	},
	{
		first: 23,
		last: 23,
		service: "telnet"
	},
	{
		first: 25,
		last: 25,
		service: "smtp"
	},
	{
		first: 53,
		last: 53,
		service: "dns"
	},
	{
		first: 80,
		last: 80,
		service: "http"
	},
	{
		first: 88,
		last: 88,
		service: "kerberos"
	},
	{
		first: 110,
		last: 110,
		service: "pop3"
	},
	{
		first: 111,
		last: 111,
		service: "rpcbind"
	},
	{
		first: 135,
		last: 139,
		service: "windows rpc and netbios"
	},
	{
		first: 143,
		last: 143,
		service: "imap"
	},
	{
		first: 389,
		last: 389,
		service: "ldap"
	},
	{
		first: 443,
		last: 443,
		service: "https"
	},
	{
		first: 445,
		last: 445,
		service: "smb"
	},
	{
		first: 465,
		last: 465,
		service: "smtps"
	},
	{
		first: 512,
		last: 515,
		service: "r commands and lpd"
	},
	{
		first: 587,
		last: 587,
		service: "submission"
	},
	{
		first: 631,
		last: 631,
		service: "ipp"
	},
	{
		first: 636,
		last: 636,
		service: "ldaps"
	},
	{
		first: 873,
		last: 873,
		service: "rsync"
	},
	{
		first: 993,
		last: 993,
		service: "imaps"
	},
	{
		first: 995,
		last: 995,
		service: "pop3s"
	}
];
/** Names in one line. */
var mostNames = 4;
/** Services that others are known for, by port: "22 (ssh)"; those of FTP itself are none. */
function otherServices(ranges) {
	return [...lowServices, ...knownServices].filter((each) => !("system" in each) && !each.service.includes("ftp")).filter((each) => ranges.some((range) => touches(range, each))).map((each) => `${spanText(each)} (${each.service})`);
}
/** Comment lines: control ports and passive ports that others are known for. Empty = none. */
function serviceWarnings(rules) {
	const control = otherServices(rules.control.map((port) => ({
		first: port,
		last: port
	})));
	const passive = otherServices(rules.passive);
	return [...control.length === 0 ? [] : [`WARNING: opened as control ports though others are known for them: ${few(control)}`], ...passive.length === 0 ? [] : [`WARNING: whatever listens in the range is opened too: ${few(passive)}`]];
}
function few(names) {
	const more = names.length - mostNames;
	return `${names.slice(0, mostNames).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
// src/firewalls/network.ts
/** Reads "192.0.2.0/28", "2001:db8::/32" or a single address; throws a RangeError that says what is allowed. */
function readNetwork(source) {
	const single = parseAddress(source);
	const cidr = single ? {
		address: single,
		prefixLength: 8 * single.bytes.length
	} : parseCidr(source);
	if (cidr === null) throw new RangeError(`${quoted$2(source)} is no network: write an IPv4 or IPv6 address with a prefix, as 192.0.2.0/24 or 2001:db8::/32.`);
	const network = networkOf(cidr);
	const text = formatNetwork(network);
	if (text !== formatNetwork(cidr)) throw new RangeError(`${quoted$2(source)} names a host inside a network: the network is ${text}.`);
	const why = notUnicastNetwork(network);
	if (why !== null) throw new RangeError(`${quoted$2(source)} is ${why}: no client connects from there.`);
	return {
		...network,
		family: network.address.family,
		text
	};
}
/** Reads one address without a prefix; `name` says in the error which field it was. */
function readAddress(address, name) {
	const read = parseAddress(address);
	if (read === null) throw new RangeError(`${quoted$2(address)} is no ${name}: write one IPv4 or IPv6 address, as 203.0.113.10.`);
	const why = notUnicast(read);
	if (why !== null) throw new RangeError(`The ${name} ${quoted$2(address)} is ${why}: no server can have it.`);
	return {
		family: read.family,
		text: formatAddress(read)
	};
}
/** The networks without those that lie inside another, and without repetitions, in the order given. */
function withoutNested(networks) {
	const kept = /* @__PURE__ */ new Set();
	let outer;
	for (const network of networks.toSorted(byPlace)) {
		if (outer && contains(outer, network)) continue;
		kept.add(network);
		outer = network;
	}
	return networks.filter((network) => kept.has(network));
}
function byPlace(a, b) {
	if (a.family !== b.family) return a.family - b.family;
	for (const [index, byte] of a.address.bytes.entries()) {
		const difference = byte - (b.address.bytes[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return a.prefixLength - b.prefixLength;
}
function contains(outer, inner) {
	if (outer.family !== inner.family || outer.prefixLength > inner.prefixLength) return false;
	return formatNetwork(networkOf({
		address: inner.address,
		prefixLength: outer.prefixLength
	})) === outer.text;
}
function quoted$2(text) {
	return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
/**
* The only form in which free text reaches a rule file: at most 60 characters from `[A-Za-z0-9 ._()/-]`, on one line,
* without "--" (which would end an XML comment). Anything else becomes a blank.
*/
function safeText(text) {
	return text.slice(0, 1e3).replaceAll(/([0-9]),(?=[0-9]{3})/g, "$1").replaceAll(/[^A-Za-z0-9 ._()/-]+/g, " ").replaceAll(/-{2,}/g, "-").replaceAll(/ {2,}/g, " ").slice(0, 60).replaceAll(/^[ -]+|[ -]+$/g, "");
}
/** A plan's link carries the whole scenario; a longer line would drown the rule. */
var longestLink = 4e3;
var address$1 = /^https?:\/\/[A-Za-z0-9.-]+(:[0-9]{1,5})?(\/[A-Za-z0-9._~/?#=-]*)?$/;
/**
* The link for a comment: a plain http(s) address, or of another address (a page on the disk has one) the part that holds
* the scenario, "#s=1.…". Null where it is neither, or longer than 4,000 characters.
*/
function safeLink(link) {
	if (link === void 0 || link.length > longestLink) return null;
	if (address$1.test(link)) return link;
	return /#s=[0-9]+\.[A-Za-z0-9_-]+$/.exec(link)?.[0] ?? null;
}
// src/firewalls/rules.ts
/** Checks an input and puts it into the form of the templates; throws a RangeError that is a sentence. */
function readRules(input) {
	if (input.ranges.length === 0) throw new RangeError("There is no range to open: at least one is needed.");
	for (const range of input.ranges) {
		checkRange(range);
		if (range.first < unprivileged.first) throw new RangeError(privilegedText(range));
	}
	const control = sortedUnique(input.access.controlPorts);
	if (control.length === 0) throw new RangeError("There is no control port: 21 is the usual one.");
	for (const port of control) checkRange({
		first: port,
		last: port
	});
	const { access } = input;
	const translation = readTranslation(input);
	const all = withoutNested(access.sources.map(readNetwork));
	const served = all.filter(({ family }) => !translation || family === translation.family);
	if (translation && all.length > 0 && served.length === 0) throw new RangeError(`None of the sources is IPv${translation.family}, as the inside address ${translation.inside} is: nobody could come in.`);
	const networks = isEverybody(all) ? [] : served;
	const ofFamily = (family) => networks.filter((network) => network.family === family).map((network) => network.text);
	const passive = mergeRanges(input.ranges);
	const nodes = readNodes(input);
	const rules = {
		ports: mergeRanges([...control.map((port) => ({
			first: port,
			last: port
		})), ...passive]),
		passive,
		control,
		ipv4: ofFamily(4),
		ipv6: ofFamily(6),
		anyone: networks.length === 0,
		translation,
		server: translation ? null : readPublicAddress(access.publicAddress),
		nodes,
		ftps: input.ftps,
		tracking: readTracking(input, passive),
		link: safeLink(input.link)
	};
	return {
		...rules,
		heading: headingLines(input, rules)
	};
}
/** The two networks that together hold every address are no restriction: anyone may connect. */
function isEverybody(outermost) {
	return outermost.filter(({ prefixLength }) => prefixLength === 0).length === 2;
}
/** The translation that an input asks for; throws a RangeError that is a sentence where there can be none. */
function readTranslation(input) {
	const nodes = readNodes(input);
	const [first] = nodes;
	if (first === void 0) return null;
	const { inside } = first;
	const family = inside.includes(":") ? 6 : 4;
	const outside = readPublicAddress(input.access.publicAddress);
	if (outside === null) return {
		family,
		inside,
		public: null,
		nodes
	};
	if (outside.family !== family) throw new RangeError(`The public address ${outside.text} and the inside address ${inside} are of different families: no rule translates between them.`);
	if (nodes.length === 1 && outside.text === inside) return null;
	return {
		family,
		inside,
		public: outside.text,
		nodes
	};
}
/** The inside address of each node, in order of the ranges; empty where none was given; throws where they do not match. */
function readNodes({ access, ranges }) {
	const insides = (access.insideAddresses ?? [access.insideAddress].filter((each) => each !== void 0)).map((each) => readAddress(each, "inside address"));
	if (insides.some(({ family }) => family !== insides[0]?.family)) throw new RangeError("The inside addresses are of different families: one rule serves one.");
	if (new Set(insides.map(({ text }) => text)).size < insides.length) throw new RangeError("Two nodes have one inside address: each needs its own.");
	if (insides.length > 0 && insides.length !== ranges.length) throw new RangeError(`${many$1(ranges.length, "node")} and ${many$1(insides.length, "inside address")} do not go together: each slice of the range must go to its own node (access.insideAddresses, one a node).`);
	return insides.map(({ text }, node) => nodeAt(text, ranges, node, access.controlPorts));
}
function many$1(count, noun) {
	const plural = noun.endsWith("s") ? `${noun}es` : `${noun}s`;
	return `${count} ${count === 1 ? noun : plural}`;
}
function nodeAt(inside, ranges, node, controlPorts) {
	const passive = ranges[node] ?? {
		first: 1,
		last: 1
	};
	return {
		inside,
		passive,
		ports: mergeRanges([...controlPorts.map((port) => ({
			first: port,
			last: port
		})), passive])
	};
}
/** A host name is no address that a rule could hold: as good as not given. */
function readPublicAddress(address) {
	if (address === void 0 || isHostname(address)) return null;
	return readAddress(address, "public address");
}
/** Rounded up to what a text shows: whole ports, tenths of a transfer a second. */
function readTracking({ busyPortsAtPeak, transfersPerSecond, sessionsAtPeak }, passive) {
	const all = passive.reduce((sum, { first, last }) => sum + last - first + 1, 0);
	const rate = transfersPerSecond ?? null;
	for (const [what, value, most] of [
		[
			"busy ports",
			busyPortsAtPeak ?? 0,
			65535
		],
		[
			"transfers a second",
			rate ?? 0,
			1e6
		],
		[
			"sessions",
			sessionsAtPeak ?? 0,
			1e9
		]
	]) if (!(value >= 0 && value <= most)) throw new RangeError(`${value} is no number of ${what}: it lies between 0 and ${most}.`);
	return {
		busyPorts: Math.min(all, Math.ceil(busyPortsAtPeak ?? all)),
		transfersPerSecond: rate === null ? null : Math.ceil(rate * 10) / 10,
		sessions: Math.ceil(sessionsAtPeak ?? 0)
	};
}
function headingLines(input, rules) {
	const count = rules.passive.reduce((sum, range) => sum + range.last - range.first + 1, 0);
	const software = safeText(input.software);
	const purpose = safeText(input.purpose);
	const sources = rules.anyone ? "anyone" : [...rules.ipv4, ...rules.ipv6].slice(0, 4).join(" and ");
	const more = rules.ipv4.length + rules.ipv6.length - 4;
	const lines = [`${count} passive FTP ports${software === "" ? "" : ` for ${software}`}: TCP ${rules.passive.map((range) => rangeText(range)).join(" and ")}; control port ${rules.control.join(" and ")}`, `Open to ${sources}${more > 0 ? ` and ${more} more` : ""}`];
	if (purpose !== "") lines.splice(1, 0, purpose);
	if (rules.translation) lines.push(`For the machine that translates from ${rules.translation.public ?? "its address"} to ${rules.translation.nodes.map(({ inside }) => inside).join(" and ")} (ports kept; IPv${rules.translation.family} only)`);
	lines.push(...serviceWarnings(rules));
	if (input.ftps) lines.push("Sessions use TLS: no helper can read the ports so the whole range must be open");
	return lines;
}
/** Whatever listens there, ssh and databases among it, would be open as well. */
function privilegedText(range) {
	return `The passive range ${rangeText(range)} holds ports under 1024, which belong to ssh, mail, the web and others: no rule is written that opens those. Move the range.`;
}
function checkRange({ first, last }) {
	if (!(Number.isInteger(first) && Number.isInteger(last)) || first < 1 || last > 65535 || first > last) throw new RangeError(`${first}-${last} is no range of ports: whole numbers, 1 <= first <= last <= 65535.`);
}
function sortedUnique(ports) {
	return [...new Set(ports)].toSorted((a, b) => a - b);
}
/** "26500-26603", or "21": the separator differs between targets, and a wrong one is accepted by some in silence. */
function rangeText({ first, last }, separator = "-") {
	return first === last ? `${first}` : `${first}${separator}${last}`;
}
// src/firewalls/change-request.ts
/**
* A firewall change request in plain words: what, why, how many, what listens when, for how long, from where, and how
* to check and undo it. Same input, same text; throws the sentence of `readRules` where the input cannot be a rule.
*/
function changeRequest(request) {
	const rules = readRules(request);
	const sections = [
		["What is asked for", asked(rules)],
		["Why", why(request)],
		["How many, and why so many", count(request, rules)],
		["What listens, and when", listens(rules)],
		["From where", from(rules)],
		["For how long", howLong(request)],
		["What it does not open", limits(rules)],
		["How to check", check(rules)],
		["How to undo", undo(request)],
		["At the partner's side", partner(rules)]
	];
	return `${`Firewall change request: passive FTP, TCP ${listed$1(rules)}`}\n\n${sections.map(([heading, text]) => `${heading}\n${text}`).join("\n\n")}\n`;
}
function asked(rules) {
	const control = rules.control.join(" and ");
	return `Allow inbound TCP to ${rules.translation ? `${rules.translation.public ?? "this site's public address"}, translated to ${rules.translation.nodes.map(({ inside }) => inside).join(" and ")} with every port kept` : rules.server?.text ?? "the FTP server"}: control port ${control} and data ports ${listed$1(rules)}, stateful, answers included.`;
}
function why({ software, ftps }) {
	const name = safeText(software);
	const reason = ftps ? "The sessions are encrypted, so no firewall can read from them which port comes next: the range must be open beforehand." : "A firewall could follow unencrypted sessions by itself; a fixed range works with encryption too and needs no inspection.";
	return `In passive FTP the client opens one more connection for every file and every folder listing, to a port that the server${name === "" ? "" : ` (${name})`} names. ${reason}`;
}
function count(request, rules) {
	const { busyPorts, purpose } = request;
	const many = rules.passive.reduce((sum, range) => sum + size$1(range), 0);
	const rests = safeText(purpose);
	const busy = busyPorts ? ` On a usual day at most ${busyPorts.usual} ${busyPorts.usual === 1 ? "is" : "are"} in use at once, on the worst simulated day ${busyPorts.worst}; the rest keeps a transfer from being refused for want of a port.` : "";
	return `${many} ports, from a simulation of this server's own clients${rests === "" ? "" : `: ${rests}`}.${busy}${todaysFault$1(request, many, rules)}`;
}
/** What is wrong with what is open today, and what to open instead; with a space before, empty where nothing is. */
function todaysFault$1({ replaces, fault }, many, rules) {
	if (replaces === void 0 || fault === void 0) return "";
	const open = size$1(replaces);
	const instead = `Open ${listed$1(rules)} instead`;
	if (fault === "unusable") return ` ${open === 1 ? `The one port that is open today, ${rangeText(replaces)}, cannot be used by this server.` : `None of the ${open} ports that are open today, ${rangeText(replaces)}, can be used by this server.`} ${instead}.`;
	const times = Math.floor(open / many);
	const larger = times >= 2 ? `, ${times} times the ${many} that are asked for` : "";
	const low = replaces.first < 1024 ? " It holds ports below 1024, which no passive range should." : "";
	return ` Today ${rangeText(replaces)} is open: ${open} ports${larger}.${low} ${instead}: each further open port is one more door.`;
}
function size$1({ first, last }) {
	return last - first + 1;
}
function listens(rules) {
	const others = otherServices([...rules.passive, ...rules.control.map((port) => ({
		first: port,
		last: port
	}))]);
	if (others.length > 0) return `The FTP server listens there while a session waits for its transfer, and control port ${rules.control.join(" and ")} listens all the time. Some of these ports are known for other services, which this rule would open as well where they run: ${others.slice(0, 8).join(", ")}${others.length > 8 ? ` and ${others.length - 8} more` : ""}.`;
	return `The FTP server alone listens there, and only while a session waits for its transfer: an unused port answers nothing but a reset. Control port ${rules.control.join(" and ")} listens all the time.`;
}
function from(rules) {
	if (rules.anyone) return "Anyone. If the clients' networks are known, name them: the rule then lets in nobody else.";
	const only = rules.translation ? ` The address is IPv${rules.translation.family}: sources of the other kind have no way in.` : "";
	return `Only from ${[...rules.ipv4, ...rules.ipv6].join(", ")}.${only}`;
}
function howLong({ replaces }) {
	return `As long as the FTP service runs; review it with the service.${replaces ? ` The range open today, ${rangeText(replaces)}, can be closed once the server uses the new one, where the two do not overlap.` : ""}`;
}
function limits(rules) {
	return `Nothing outbound${rules.translation ? " (answers aside)" : ""}, no UDP, no other port or host. The range lies above the privileged ports; control port ${rules.control.join(" and ")} is opened besides.`;
}
function check(rules) {
	const beside = closedNeighbours(rules).join(" and ");
	const closed = [...beside === "" ? [] : [`At port ${beside} nothing must answer.`], ...rules.anyone ? [] : ["From any other address nothing must answer at all."]];
	return [`From ${rules.anyone ? "outside" : "an allowed address"}, log in and list a folder in passive mode.`, ...closed].join(" ");
}
/** The ports next to all that is asked for, where there are such ports. */
function closedNeighbours({ ports, passive }) {
	const isOpen = (port) => ports.some(({ first, last }) => first <= port && port <= last);
	return [(passive[0]?.first ?? 0) - 1, (passive.at(-1)?.last ?? 0) + 1].filter((port) => port >= 1 && port <= 65535 && !isOpen(port));
}
function undo({ replaces }) {
	return `Remove this one rule${replaces ? ` and set the server back to ${rangeText(replaces)}` : ""}. Where another rule keeps the control port open, logins still work then, and every listing and transfer hangs until its timeout.`;
}
function partner(rules) {
	return `A client behind a firewall that filters outbound traffic needs the mirror rule: outbound TCP to port ${rules.control.join(" and ")} and ${listed$1(rules)}.`;
}
function listed$1(rules) {
	return rules.passive.map((range) => rangeText(range)).join(" and ");
}
// src/firewalls/define-export.ts
var footers = {
	run: null,
	parsed: "Syntax read by the target's own parser; not run.",
	documented: "Syntax from the vendor's reference; not run."
};
/** Makes an export of a draft: checks the input first, then writes comment, rules and footer. */
function defineExport(draft) {
	const { comment, longLines, proxies, spreads, body, steps, ...facts } = draft;
	const checked = (input) => rulesFor(input, {
		...facts,
		proxies,
		spreads
	});
	const commandsFor = (rules) => ({
		check: facts.check,
		apply: facts.apply,
		undo: facts.undo,
		...steps?.(rules)
	});
	return {
		...facts,
		commands: (input) => commandsFor(checked(input)),
		text(input) {
			const rules = checked(input);
			if (comment === null) return `${body(rules)}\n`;
			const lines = (texts) => texts.map((text) => `${comment} ${text}`).join("\n");
			const { check, apply, undo } = commandsFor(rules);
			const link = linkLines(rules.link, longLines);
			const head = [
				...rules.heading,
				...longLines ? link : [],
				`Where: ${facts.where}`,
				`Check: ${check}`,
				`Apply: ${apply}`,
				`Undo:  ${undo}`
			];
			const tail = [footers[facts.verified], ...longLines ? [] : link].filter((line) => line !== null);
			return `${lines(head)}\n\n${body(rules)}\n${tail.length === 0 ? "" : `\n${lines(tail)}\n`}`;
		}
	};
}
/** Characters of a link in one line of a console; IOS, the strictest, takes 254. */
var linkPiece = 70;
/** The way back to the plan, for a console in pieces; none with a question mark, which there calls for help. */
function linkLines(link, longLines) {
	if (link === null) return [];
	const where = link.startsWith("#") ? "Plan, behind the planner's address:" : "Plan:";
	if (longLines) return [`${where} ${link}`];
	if (link.includes("?")) return [];
	const pieces = link.match(new RegExp(`.{1,${linkPiece}}`, "g")) ?? [];
	return [`${where} (join these lines)`, ...pieces];
}
/** A target that does not translate stands at the server itself: there the rule is the plain one, for every source. */
function rulesFor(input, { name, translates, proxies, spreads }) {
	if (translates) {
		const rules = readRules(input);
		if ((rules.translation?.nodes.length ?? 1) > 1 && !spreads) throw new RangeError(`The text for ${name} does not spread logins over nodes: take the one for nftables, iptables, HAProxy or nginx, or put a balancer in front.`);
		return rules;
	}
	const { sources, controlPorts, insideAddress, insideAddresses, publicAddress } = input.access;
	const rules = readRules({
		...input,
		access: {
			sources,
			controlPorts
		}
	});
	const insides = (insideAddresses ?? (insideAddress === void 0 ? [] : [insideAddress])).map((each) => readAddress(each, "inside address").text);
	if (insides.length === 0 || insides.length === 1 && insides[0] === publicAddress) return rules;
	if (proxies) {
		const nodes = readNodes(input);
		const note = `For a proxy that passes connections on to ${insides.join(" and ")} (ports kept)`;
		return {
			...rules,
			nodes,
			heading: [...rules.heading, note]
		};
	}
	const note = `For the server itself, ${insides.join(" and ")}: another machine translates to it`;
	return {
		...rules,
		heading: [...rules.heading, note]
	};
}
// src/firewalls/ansible.ts
/** The same rule for ufw or firewalld, by tag; both modules are idempotent. */
var ansible = defineExport({
	id: "ansible",
	name: "Ansible (ufw or firewalld)",
	group: "Automation",
	file: "ftp-passive.yml",
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => [
		"- name: Open the FTP control and passive ports",
		"  hosts: ftp",
		"  become: true",
		"  vars:",
		"    ftp_open: true",
		...variable("ftp_sources", sources$1(rules)),
		...variable("ftp_ports_ufw", rules.ports.map((range) => rangeText(range, ":"))),
		...variable("ftp_ports_firewalld", rules.ports.map((range) => rangeText(range))),
		"  tasks:",
		"    - name: Allow with ufw",
		"      community.general.ufw:",
		"        rule: allow",
		"        proto: tcp",
		"        from_ip: \"{{ item.0 }}\"",
		"        to_port: \"{{ item.1 }}\"",
		"        comment: ftp-passive",
		"        delete: \"{{ not (ftp_open | bool) }}\"",
		"      loop: \"{{ ftp_sources | product(ftp_ports_ufw) | list }}\"",
		"      tags: [ufw, never]",
		"    - name: Allow with firewalld",
		"      ansible.posix.firewalld:",
		`        rich_rule: 'rule family="{{ "ipv6" if ":" in item.0 else "ipv4" }}" source address="{{ item.0 }}" port port="{{ item.1 }}" protocol="tcp" accept'`,
		"        permanent: true",
		"        immediate: true",
		`        state: "{{ 'enabled' if ftp_open | bool else 'disabled' }}"`,
		"      loop: \"{{ ftp_sources | product(ftp_ports_firewalld) | list }}\"",
		"      tags: [firewalld, never]"
	].join("\n"),
	where: "Beside your playbooks; the server is in the group ftp. With firewalld say --tags firewalld instead of ufw. Before a plan with other ports run the earlier playbook with ftp_open=false: its rules stay otherwise.",
	check: "ansible-playbook --check --diff --tags ufw ftp-passive.yml",
	apply: "ansible-playbook --tags ufw ftp-passive.yml",
	undo: "ansible-playbook --tags ufw --extra-vars ftp_open=false ftp-passive.yml",
	verified: "documented",
	translates: false,
	source: "Ansible collections community.general.ufw and ansible.posix.firewalld"
});
function variable(name, values) {
	return [`    ${name}:`, ...values.map((value) => `      - "${value}"`)];
}
function sources$1({ anyone, ipv4, ipv6 }) {
	return anyone ? ["0.0.0.0/0", "::/0"] : [...ipv4, ...ipv6];
}
// src/firewalls/lists.ts
/** All ports of the rule in one list, e.g. "21,26500:26603"; both separators differ between targets. */
function portList(ranges, rangeSeparator, listSeparator) {
	return ranges.map((range) => rangeText(range, rangeSeparator)).join(listSeparator);
}
/** Items in groups of at most `most`, in order: for targets that cut long lines. */
function inGroups(items, most) {
	return Array.from({ length: Math.ceil(items.length / most) }, (_, index) => items.slice(index * most, (index + 1) * most));
}
/** Groups of at most 15 slots, where a range takes two: what one iptables multiport match holds. */
function multiportGroups(ranges) {
	const groups = [];
	let slots = Infinity;
	for (const range of ranges) {
		const needed = range.first === range.last ? 1 : 2;
		if (slots + needed > 15) {
			groups.push([]);
			slots = 0;
		}
		groups.at(-1)?.push(range);
		slots += needed;
	}
	return groups;
}
/** Networks of both families; "anyone" written as the two networks that hold every address. */
function everySource({ anyone, ipv4, ipv6, translation }) {
	if (!anyone) return {
		ipv4,
		ipv6
	};
	return {
		ipv4: translation?.family === 6 ? [] : ["0.0.0.0/0"],
		ipv6: translation?.family === 4 ? [] : ["::/0"]
	};
}
/** The rule as flat rows, one per family, source and range: for targets that know no lists. */
function everyRow(rules) {
	const { ipv4, ipv6 } = everySource(rules);
	return [...ipv4.map((source) => ({
		family: 4,
		source
	})), ...ipv6.map((source) => ({
		family: 6,
		source
	}))].flatMap((row) => rules.ports.map((range) => ({
		...row,
		range
	})));
}
/** "192.0.2.0/24" as the pair that older devices want: network and mask, or network and inverted mask. */
function addressAndMask(network, kind) {
	const [address = "", prefix = "32"] = network.split("/");
	const mask = Number(prefix) === 0 ? 0 : 4294967295 << 32 - Number(prefix) >>> 0;
	const bits = kind === "mask" ? mask : ~mask >>> 0;
	return `${address} ${[
		24,
		16,
		8,
		0
	].map((shift) => bits >>> shift & 255).join(".")}`;
}
// src/firewalls/shell-script.ts
/** The first lines of a script; `stop` ends it with a sentence before anything is changed. */
var scriptStart = [
	"set -eu",
	"action=${1:-apply}",
	"stop() { echo \"ftp-passive: $*\" >&2; exit 1; }",
	"case $action in apply | --test | --undo) ;; *) stop \"say nothing, --test or --undo\" ;; esac"
];
/** How to check, apply and undo a script of this kind, by the name of its file. */
function scriptSteps(file) {
	return {
		check: `sh ${file} --test`,
		apply: `sh ${file}`,
		undo: `sh ${file} --undo`
	};
}
/**
* Functions `keep` and `forget`: a copy of the script as a unit of systemd, run again at each start of the machine, so that
* no rules of others are saved along. Without systemd `keep` says what is missing.
*/
function keepLines({ name, unit }) {
	const lines = [
		"[Unit]",
		...unit,
		"[Service]",
		"Type=oneshot",
		"RemainAfterExit=yes",
		`ExecStart=/bin/sh ${copyOf(name)}`,
		`ExecReload=/bin/sh ${copyOf(name)}`,
		"[Install]",
		"WantedBy=multi-user.target"
	];
	return [
		`copy=${copyOf(name)} unit=${name}.service`,
		"keep() {",
		"  [ \"$0\" != \"$copy\" ] || return 0",
		"  if [ ! -d /run/systemd/system ] || [ ! -f \"$0\" ]; then",
		"    echo \"Not kept over a restart: no systemd here. Run this script again at each start\"",
		"    return 0",
		"  fi",
		"  cp \"$0\" \"$copy\"",
		"  cat > \"/etc/systemd/system/$unit\" <<UNIT",
		...lines,
		"UNIT",
		"  systemctl daemon-reload && systemctl enable --quiet --now \"$unit\"",
		"  echo \"Kept over a restart by $unit\"",
		"}",
		"forget() {",
		"  [ -e \"/etc/systemd/system/$unit\" ] || return 0",
		"  systemctl disable --quiet --now \"$unit\"",
		"  rm -f \"/etc/systemd/system/$unit\" \"$copy\"",
		"  systemctl daemon-reload",
		"}"
	];
}
function copyOf(name) {
	return `/usr/local/sbin/${name}`;
}
/**
* Function `others`: the tables of nft, besides those that iptables keeps, in which what comes in by the hook `$1` ends in a
* drop; `$2` = one more table to leave out. An accept elsewhere does not open what they drop.
*/
var otherTables = [
	"others() {",
	"  nft -t list ruleset 2>/dev/null | awk -v hook=\"$1\" -v known=\"$2\" '",
	"    /^table / { t = $2 \" \" $3; base = 0 }",
	"    /^[ \\t]+chain / { base = 0 }",
	"    / hook / { base = $2 == \"filter\" && $4 == hook && t != known && t !~ /^(ip6? (filter|raw)|netdev|bridge|arp)/ }",
	"    base && (/ hook .*policy drop/ || /^[ \\t]+(counter packets [0-9]+ bytes [0-9]+ )?(drop|reject.*)$/) { print t }' | sort -u",
	"}"
];
/** Refuses where the machine does not forward: a translation would let nothing through. */
function forwardingCheck(family) {
	const [file, name] = family === 4 ? ["ipv4/ip_forward", "net.ipv4.ip_forward"] : ["ipv6/conf/all/forwarding", "net.ipv6.conf.all.forwarding"];
	return [`[ "$(cat /proc/sys/net/${file})" = 1 ] || stop "this machine does not forward IPv${family}: set ${name}=1 in /etc/sysctl.d first"`];
}
// src/firewalls/aws-cli.ts
var file$9 = "ftp-passive-aws.sh";
var mark$3 = "ftp-passive-plan";
/** One call per row: a row that is there already answers InvalidPermission.Duplicate; it is not ours, and undo leaves it. */
var awsCli = defineExport({
	id: "aws-cli",
	name: "AWS security group (CLI)",
	group: "Cloud",
	file: file$9,
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => [
		...scriptStart,
		"group=\"${GROUP_ID:?Set GROUP_ID to the security group, sg-...}\"",
		"# Rules of an earlier plan, by their description; one that was there before has another, and stays",
		"old=$(aws ec2 describe-security-group-rules --filters \"Name=group-id,Values=$group\" \\",
		`  --query "SecurityGroupRules[?Description=='${mark$3}'].SecurityGroupRuleId" --output text)`,
		"allow() {",
		"  answer=$(aws ec2 authorize-security-group-ingress --group-id \"$group\" --ip-permissions \"$1\" 2>&1) && return 0",
		"  case $answer in *InvalidPermission.Duplicate*) ;; *) stop \"$answer\" ;; esac",
		"}",
		"new() { cat <<'RULES'",
		...everyRow(rules).map(({ family, source, range }) => {
			const description = `"Description":"${mark$3}"`;
			const ranges = family === 4 ? `"IpRanges":[{"CidrIp":"${source}",${description}}]` : `"Ipv6Ranges":[{"CidrIpv6":"${source}",${description}}]`;
			return `[{"IpProtocol":"tcp","FromPort":${range.first},"ToPort":${range.last},${ranges}}]`;
		}),
		"RULES",
		"}",
		"if [ \"$action\" = --test ]; then echo \"goes: $old\"; new; exit; fi",
		"[ -z \"$old\" ] || [ \"$old\" = None ] ||",
		"  echo \"$old\" | xargs aws ec2 revoke-security-group-ingress --group-id \"$group\" --security-group-rule-ids >/dev/null",
		"[ \"$action\" = --undo ] || new | while IFS= read -r rule; do allow \"$rule\"; done"
	].join("\n"),
	where: "In a shell with the AWS CLI 2. A group takes 60 inbound rules per family by default: one per range and source.",
	check: `GROUP_ID=sg-... sh ${file$9} --test`,
	apply: `GROUP_ID=sg-... sh ${file$9}`,
	undo: `GROUP_ID=sg-... sh ${file$9} --undo`,
	verified: "documented",
	translates: false,
	source: "AWS CLI reference, ec2 authorize- and revoke-security-group-ingress, describe-security-group-rules"
});
// src/firewalls/aws-cloudformation.ts
/** One ingress resource per range and source, for a group that exists. */
var awsCloudformation = defineExport({
	id: "aws-cloudformation",
	name: "AWS security group (CloudFormation)",
	group: "Cloud",
	file: "ftp-passive-aws.yaml",
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => [
		"Parameters:",
		"  FtpSecurityGroup:",
		"    Type: AWS::EC2::SecurityGroup::Id",
		"Resources:",
		...everyRow(rules).flatMap(({ family, source, range }, index) => [
			`  FtpPassive${index + 1}:`,
			"    Type: AWS::EC2::SecurityGroupIngress",
			"    Properties:",
			"      GroupId: !Ref FtpSecurityGroup",
			"      Description: ftp-passive",
			"      IpProtocol: tcp",
			`      FromPort: ${range.first}`,
			`      ToPort: ${range.last}`,
			`      ${family === 4 ? "CidrIp" : "CidrIpv6"}: "${source}"`
		])
	].join("\n"),
	where: "As a stack of its own. A group takes 60 inbound rules per family by default. A rule that exists already makes the stack fail: delete that one first.",
	check: "aws cloudformation validate-template --template-body file://ftp-passive-aws.yaml",
	apply: "aws cloudformation deploy --template-file ftp-passive-aws.yaml --stack-name ftp-passive --parameter-overrides FtpSecurityGroup=sg-...",
	undo: "aws cloudformation delete-stack --stack-name ftp-passive",
	verified: "documented",
	translates: false,
	source: "AWS CloudFormation reference, AWS::EC2::SecurityGroupIngress"
});
// src/firewalls/aws-load-balancer.ts
/** AWS: 50 listeners a Network Load Balancer, not adjustable. */
var mostListeners = 50;
/** A listener and a target group per port: a Network Load Balancer knows no ranges. */
var awsLoadBalancer = defineExport({
	id: "aws-nlb",
	name: "AWS Network Load Balancer (Terraform)",
	group: "Cloud",
	file: "ftp-passive-nlb.tf",
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => [
		...notes$1(rules),
		"variable \"ftp_load_balancer_arn\" {",
		"  type = string",
		"}",
		"",
		"variable \"ftp_vpc_id\" {",
		"  type = string",
		"}",
		"",
		"variable \"ftp_instance_id\" {",
		"  type = string",
		"}",
		"",
		"locals {",
		`  ftp_ports = toset([for port in concat(${rules.ports.map(({ first, last }) => `range(${first}, ${last + 1})`).join(", ")}) : tostring(port)])`,
		"}",
		"",
		"resource \"aws_lb_target_group\" \"ftp\" {",
		"  for_each = local.ftp_ports",
		"  name     = \"ftp-${each.key}\"",
		"  port     = tonumber(each.key)",
		"  protocol = \"TCP\"",
		"  vpc_id   = var.ftp_vpc_id",
		"",
		"  # A passive port answers only while a session waits: the control port tells whether the server lives",
		"  health_check {",
		"    protocol = \"TCP\"",
		`    port     = ${rules.control[0]}`,
		"  }",
		"}",
		"",
		"resource \"aws_lb_target_group_attachment\" \"ftp\" {",
		"  for_each         = local.ftp_ports",
		"  target_group_arn = aws_lb_target_group.ftp[each.key].arn",
		"  target_id        = var.ftp_instance_id",
		"}",
		"",
		"resource \"aws_lb_listener\" \"ftp\" {",
		"  for_each          = local.ftp_ports",
		"  load_balancer_arn = var.ftp_load_balancer_arn",
		"  port              = tonumber(each.key)",
		"  protocol          = \"TCP\"",
		"",
		"  default_action {",
		"    type             = \"forward\"",
		"    target_group_arn = aws_lb_target_group.ftp[each.key].arn",
		"  }",
		"}"
	].join("\n"),
	where: "Beside your Terraform files, for one server behind the balancer; the sources belong into its security group, which it can have only if it was made with one. It forgets a connection after 350 s without a packet: have the server send TCP keepalives, or long transfers lose their control connection.",
	check: "terraform fmt -check && terraform plan",
	apply: "terraform apply",
	undo: "rm ftp-passive-nlb.tf && terraform apply",
	verified: "parsed",
	translates: false,
	source: "Terraform AWS provider, aws_lb_listener; AWS, Quotas for your Network Load Balancers"
});
function notes$1(rules) {
	const listeners = rules.ports.reduce((sum, { first, last }) => sum + last - first + 1, 0);
	const open = "# The listeners are open to everybody: the balancer's security group holds the sources.";
	const many = `# ${listeners} listeners are more than the ${mostListeners} that AWS allows: this will not apply. Give the server an address of its own.`;
	return [...rules.anyone ? [] : [open], ...listeners > mostListeners ? [many] : []];
}
// src/firewalls/aws-terraform.ts
/** One rule resource per range and source; not to be mixed with rules inside aws_security_group. */
var awsTerraform = defineExport({
	id: "aws-terraform",
	name: "AWS security group (Terraform)",
	group: "Cloud",
	file: "ftp-passive-aws.tf",
	favourite: true,
	comment: "#",
	longLines: true,
	body: (rules) => [
		"variable \"ftp_security_group_id\" {",
		"  type = string",
		"}",
		"",
		"locals {",
		...rowMap(rules, 4),
		...rowMap(rules, 6),
		"}",
		"",
		...resource(4),
		"",
		...resource(6)
	].join("\n"),
	where: "Beside your Terraform files. A group takes 60 inbound rules per family by default: one per range and source. A rule that exists already makes apply fail: terraform import it first.",
	check: "terraform fmt -check && terraform plan",
	apply: "terraform apply",
	undo: "rm ftp-passive-aws.tf && terraform apply",
	verified: "parsed",
	translates: false,
	source: "Terraform AWS provider, aws_vpc_security_group_ingress_rule"
});
function rowMap(rules, family) {
	const rows = everyRow(rules).filter((row) => row.family === family);
	if (rows.length === 0) return [`  ftp_passive_ipv${family} = {}`];
	const keyed = rows.map((row) => ({
		...row,
		key: `"${row.range.first}-${row.range.last} ${row.source}"`
	}));
	const width = Math.max(...keyed.map(({ key }) => key.length));
	return [
		`  ftp_passive_ipv${family} = {`,
		...keyed.map(({ key, source, range: { first, last } }) => `    ${key.padEnd(width)} = { from = ${first}, to = ${last}, cidr = "${source}" }`),
		"  }"
	];
}
function resource(family) {
	return [
		`resource "aws_vpc_security_group_ingress_rule" "ftp_passive_ipv${family}" {`,
		`  for_each          = local.ftp_passive_ipv${family}`,
		"  security_group_id = var.ftp_security_group_id",
		"  description       = \"ftp-passive\"",
		"  ip_protocol       = \"tcp\"",
		"  from_port         = each.value.from",
		"  to_port           = each.value.to",
		`  cidr_ipv${family}         = each.value.cidr`,
		"}"
	];
}
// src/firewalls/azure.ts
var undoCommand = "for n in 4 6; do az network nsg rule delete --resource-group \"$RESOURCE_GROUP\" --nsg-name \"$NSG\" --name ftp-passive-ipv$n; done";
/** One rule per family, since a rule holds prefixes of one family; a PUT, so a second run changes nothing. */
var azureCli = defineExport({
	id: "azure-cli",
	name: "Azure NSG (CLI)",
	group: "Cloud",
	file: "ftp-passive-azure.sh",
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => [
		"resources=\"${RESOURCE_GROUP:?Set RESOURCE_GROUP}\"",
		"nsg=\"${NSG:?Set NSG to the network security group}\"",
		...staleNames(rules).map((name) => `az network nsg rule delete --resource-group "$resources" --nsg-name "$nsg" --name ${name}`),
		...ruleSets$1(rules).map(({ name, priority, sources }) => [
			`az network nsg rule create --resource-group "$resources" --nsg-name "$nsg" \\`,
			`  --name ${name} --priority ${priority} --description ftp-passive \\`,
			"  --direction Inbound --access Allow --protocol Tcp \\",
			`  --source-address-prefixes ${sources.join(" ")} --source-port-ranges '*' \\`,
			`  --destination-address-prefixes '*' --destination-port-ranges ${rules.ports.map((range) => rangeText(range)).join(" ")}`
		].join("\n"))
	].join("\n"),
	where: "In a shell with the Azure CLI; priorities 300 and 301 must be free in the group.",
	check: "az network nsg rule list --resource-group \"$RESOURCE_GROUP\" --nsg-name \"$NSG\" --output table",
	apply: "RESOURCE_GROUP=... NSG=... sh ftp-passive-azure.sh",
	undo: undoCommand,
	verified: "documented",
	translates: false,
	source: "Azure CLI reference, az network nsg rule create"
});
/** The same as Bicep. */
var azureBicep = defineExport({
	id: "azure-bicep",
	name: "Azure NSG (Bicep)",
	group: "Cloud",
	file: "ftp-passive.bicep",
	favourite: false,
	comment: "//",
	longLines: true,
	body: (rules) => [
		...staleNames(rules).map((name) => `// A rule ${name} of an earlier plan stays open: az network nsg rule delete --name ${name}`),
		"param nsgName string",
		"",
		"resource nsg 'Microsoft.Network/networkSecurityGroups@2023-09-01' existing = {",
		"  name: nsgName",
		"}",
		...ruleSets$1(rules).flatMap(({ name, symbol, priority, sources }) => [
			"",
			`resource ${symbol} 'Microsoft.Network/networkSecurityGroups/securityRules@2023-09-01' = {`,
			"  parent: nsg",
			`  name: '${name}'`,
			"  properties: {",
			"    description: 'ftp-passive'",
			`    priority: ${priority}`,
			"    direction: 'Inbound'",
			"    access: 'Allow'",
			"    protocol: 'Tcp'",
			"    sourceAddressPrefixes: [",
			...sources.map((source) => `      '${source}'`),
			"    ]",
			"    sourcePortRange: '*'",
			"    destinationAddressPrefix: '*'",
			"    destinationPortRanges: [",
			...rules.ports.map((range) => `      '${rangeText(range)}'`),
			"    ]",
			"  }",
			"}"
		])
	].join("\n"),
	where: "Beside your Bicep files; priorities 300 and 301 must be free in the group.",
	check: "az bicep build --file ftp-passive.bicep",
	apply: "az deployment group create --template-file ftp-passive.bicep --parameters nsgName=... --resource-group ...",
	undo: undoCommand,
	verified: "documented",
	translates: false,
	source: "Azure template reference, Microsoft.Network/networkSecurityGroups/securityRules"
});
/** Families that this plan leaves out: a rule of an earlier one would stay open. */
function staleNames(rules) {
	const names = ruleSets$1(rules).map(({ name }) => name);
	return ["ftp-passive-ipv4", "ftp-passive-ipv6"].filter((name) => !names.includes(name));
}
function ruleSets$1(rules) {
	const { ipv4, ipv6 } = everySource(rules);
	return [{
		name: "ftp-passive-ipv4",
		symbol: "ftpPassiveIpv4",
		priority: 300,
		sources: ipv4
	}, {
		name: "ftp-passive-ipv6",
		symbol: "ftpPassiveIpv6",
		priority: 301,
		sources: ipv6
	}].filter(({ sources }) => sources.length > 0);
}
// src/firewalls/destinations.ts
var unknownServer = "SERVER_ADDRESS";
var unknown$1 = {
	4: "SERVER_IPV4_ADDRESS",
	6: "SERVER_IPV6_ADDRESS"
};
/**
* The rule of a device, by family: a device must name the server, or it would open the range to every host behind it.
* An address that nobody gave is a word in capitals, which every device refuses until it is replaced.
*/
function deviceParts(rules) {
	const { ipv4, ipv6 } = everySource(rules);
	return [{
		family: 4,
		sources: ipv4
	}, {
		family: 6,
		sources: ipv6
	}].filter(({ family, sources }) => sources.length > 0 && servesFamily(rules, family)).map((part) => ({
		...part,
		...addresses(rules, part.family)
	}));
}
/** Comment lines for what `deviceParts` left out or could not know. */
function deviceNotes(rules) {
	const parts = deviceParts(rules);
	const { ipv4, ipv6 } = everySource(rules);
	const notes = [];
	if (parts.some(({ inside, outside }) => `${inside}${outside}`.includes("SERVER_IPV"))) notes.push("Replace SERVER_IPV4_ADDRESS and SERVER_IPV6_ADDRESS by what clients connect to, or delete the lines of the family you lack");
	for (const [family, sources] of [[4, ipv4], [6, ipv6]]) if (sources.length > 0 && !parts.some((part) => part.family === family)) notes.push(`Sources in IPv${family} are left out: the server's address is of the other family`);
	return notes;
}
/** Sources that were named come in though nobody gave the server's address of their family: they were meant to. */
function servesFamily({ translation, server, anyone }, family) {
	if (translation) return translation.family === family;
	return server === null || server.family === family || !anyone;
}
function addresses({ translation, server }, family) {
	const known = server?.family === family ? server.text : null;
	const outside = translation?.public ?? known ?? unknown$1[family];
	return {
		outside,
		inside: translation?.inside ?? outside
	};
}
/** The rule of a proxy: its own public address is no place to pass connections on to. */
function proxyParts(rules) {
	const { ipv4, ipv6 } = everySource(rules);
	const clients = [{
		family: 4,
		sources: ipv4
	}, {
		family: 6,
		sources: ipv6
	}].filter(({ sources }) => sources.length > 0);
	const { nodes } = rules;
	const unknown = {
		address: unknownServer,
		passive: {
			first: 1,
			last: 1
		}
	};
	return {
		clients,
		servers: nodes.length === 0 ? [unknown] : nodes.map(({ inside, passive }) => ({
			address: inside.includes(":") ? `[${inside}]` : inside,
			passive
		})),
		notes: [...nodes.length === 0 ? [`Replace ${unknownServer} by the server's own address`] : [], "The server must announce this proxy's public address (pasv_address)"]
	};
}
// src/firewalls/cisco-asa.ts
/** Object groups and one entry per family; since 8.3 the list names the real address, not the public one. */
var ciscoAsa = defineExport({
	id: "cisco-asa",
	name: "Cisco ASA",
	group: "Network device",
	file: "ftp-passive-asa.txt",
	favourite: false,
	comment: "!",
	longLines: false,
	body: (rules) => {
		const parts = deviceParts(rules);
		return [
			...deviceNotes(rules).map((note) => `! ${note}`),
			"! Look first: show run access-group, show run access-list outside_in. An entry lands at the end: where the list",
			"! ends in a deny of its own, write line N (its number) behind access-list outside_in, behind your block lists",
			...rules.ftps ? ["! inspect ftp strict breaks AUTH TLS: policy-map global_policy, class inspection_default, no inspect ftp"] : [],
			"! Removing what is not there answers with an error: harmless",
			...parts.flatMap(staleEntries),
			...parts.length === 2 ? [] : ["! An entry of the other family that an earlier plan made: take it out with no before it as well"],
			"no object-group service FTP-PASSIVE tcp",
			"no object-group network FTP-CLIENTS-V4",
			"no object-group network FTP-CLIENTS-V6",
			"object-group service FTP-PASSIVE tcp",
			...rules.ports.map(({ first, last }) => first === last ? ` port-object eq ${first}` : ` port-object range ${first} ${last}`),
			...parts.filter(isListed).flatMap(({ family, sources }) => [`object-group network FTP-CLIENTS-V${family}`, ...sources.map((source) => ` network-object ${family === 4 ? addressAndMask(source, "mask") : source}`)]),
			...rules.translation ? parts.flatMap((part) => translation$2(part, rules)) : [],
			...parts.map(entry)
		].join("\n");
	},
	where: "In configuration mode; put the name of your own inbound list for outside_in and of your interfaces for inside and outside. Entries of an earlier plan for another server address stay: show access-list outside_in.",
	check: "packet-tracer input outside tcp CLIENT 40000 SERVER PORT",
	apply: "paste, look, then write memory",
	undo: "the lines that begin with no; with translation also the nat lines with no before them, then no object network FTP-SERVER",
	verified: "documented",
	translates: true,
	source: "Cisco ASA CLI configuration guide: object-group, access-list extended, static NAT with service"
});
function entry(part) {
	return `access-list outside_in extended permit tcp ${isListed(part) ? `object-group FTP-CLIENTS-V${part.family}` : `any${part.family}`} host ${part.inside} object-group FTP-PASSIVE`;
}
/** Every form that an entry of ours may have had, for this server address. */
function staleEntries({ family, inside }) {
	return [`object-group FTP-CLIENTS-V${family}`, `any${family}`].map((from) => `no access-list outside_in extended permit tcp ${from} host ${inside} object-group FTP-PASSIVE`);
}
/** Only these ports of the public address: the rest of it may be the device's own. */
function translation$2({ inside, outside }, rules) {
	return [
		"! Where the public address is the interface's own, put the word interface for FTP-PUBLIC in the nat lines",
		"object network FTP-SERVER",
		` host ${inside}`,
		"object network FTP-PUBLIC",
		` host ${outside}`,
		...rules.ports.flatMap(({ first, last }) => {
			const name = `FTP-${rangeText({
				first,
				last
			})}`;
			return [
				`object service ${name}`,
				` service tcp source ${first === last ? `eq ${first}` : `range ${first} ${last}`}`,
				`nat (inside,outside) source static FTP-SERVER FTP-PUBLIC service ${name} ${name}`
			];
		})
	];
}
function isListed({ sources }) {
	return !sources.some((source) => source.endsWith("/0"));
}
// src/firewalls/cisco-ios.ts
/** Entries for the list that is bound to the outside interface: it is asked before NAT, so it names the public address. */
var ciscoIos = defineExport({
	id: "cisco-ios",
	name: "Cisco IOS and IOS XE",
	group: "Network device",
	file: "ftp-passive-ios.txt",
	favourite: false,
	comment: "!",
	longLines: false,
	body: (rules) => [
		...deviceNotes(rules).map((note) => `! ${note}`),
		"! Look first: show ip interface (which list comes in), show ip access-lists OUTSIDE-IN (where its deny stands)",
		...rules.ftps ? ["! The router's own helper reads nothing of TLS; where it gets in the way: no ip nat service ftp"] : [],
		...deviceParts(rules).flatMap((part) => [
			...entries(rules, part),
			...rules.translation && part.family === 4 ? translation$1(part, rules) : [],
			...rules.translation && part.family === 6 ? [`! IOS translates no IPv6 ports: let it route ${part.outside} to the server itself`] : []
		])
	].join("\n"),
	where: "In configuration mode; put the names of your own inbound lists for OUTSIDE-IN and OUTSIDE-IN-V6. New entries stand last: before an explicit deny give them sequence numbers, behind your block lists. Lines of an earlier plan stay: take its permit and nat lines out with no before them.",
	check: "show ip access-lists OUTSIDE-IN",
	apply: "configure terminal revert timer 5 (it takes archive with a path; else reload in 10 first), paste, test, configure confirm, write memory",
	undo: "the same permit and nat lines with no before them, then write memory",
	verified: "documented",
	translates: true,
	source: "Cisco IOS security command reference: ip access-list extended, ipv6 access-list"
});
/** Ports of a public address in lines of their own: IOS knows no ranges here. */
var mostLines = 512;
/** A static translation without ports would take the whole public address, the router's own ssh and VPN with it. */
function translation$1({ inside, outside }, { ports }) {
	const all = ports.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
	if (all.length > mostLines) throw new RangeError(`IOS translates port by port: ${all.length} lines are more than anybody would paste. Take a smaller range, or give the server a public address of its own.`);
	return all.map((port) => `ip nat inside source static tcp ${inside} ${port} ${outside} ${port} extendable`);
}
function entries(rules, { family, sources, outside }) {
	return [
		family === 4 ? "ip access-list extended OUTSIDE-IN" : "ipv6 access-list OUTSIDE-IN-V6",
		" remark ftp-passive",
		...sources.flatMap((source) => rules.ports.map(({ first, last }) => {
			const ports = first === last ? `eq ${first}` : `range ${first} ${last}`;
			return ` permit tcp ${sourceText(family, source)} host ${outside} ${ports}`;
		})),
		" exit"
	];
}
function sourceText(family, source) {
	if (source.endsWith("/0")) return "any";
	return family === 4 ? addressAndMask(source, "wildcard") : source;
}
// src/placement/platform-costs.ts
/** Ports, seconds to start, seconds to remove. Measured with Docker 20.10.24 on two cores; newer ones may differ. */
var measured = [
	{
		ports: 1,
		start: .36,
		remove: .2
	},
	{
		ports: 101,
		start: 2.9,
		remove: 5.8
	},
	{
		ports: 501,
		start: 22,
		remove: 36
	},
	{
		ports: 1e3,
		start: 59,
		remove: 93
	}
];
var bytesPerPort = 66e5;
/** Cost of publishing this many ports: two processes a port; times are interpolated, past 1,000 ports extrapolated. */
function dockerCost(ports) {
	const beyond = measured.findIndex((point) => point.ports > ports);
	const upper = beyond === -1 ? measured.length - 1 : Math.max(1, beyond);
	const [low, high] = [measured[upper - 1] ?? measured[0], measured[upper] ?? measured[3]];
	const share = (ports - low.ports) / (high.ports - low.ports);
	const between = (a, b) => Math.max(0, a + share * (b - a));
	return {
		processes: 2 * ports,
		memoryBytes: bytesPerPort * ports,
		startSeconds: between(low.start, high.start),
		removeSeconds: between(low.remove, high.remove)
	};
}
/** nf_conntrack_tcp_timeout_time_wait: a finished connection is remembered this long. */
var rememberedSeconds$1 = 120;
/** One entry of the kernel's slab, measured on Linux 6.18. */
var entryBytes = 256;
/** Two entries a session that is transferring, and one for every transfer of the last two minutes. */
function trackingCost(busyPorts, transfersPerSecond) {
	const entries = Math.ceil(2 * busyPorts + rememberedSeconds$1 * transfersPerSecond);
	return {
		entries,
		memoryBytes: entries * entryBytes
	};
}
// src/firewalls/conntrack.ts
var file$8 = "/etc/sysctl.d/91-ftp-passive-conntrack.conf";
var name = "net.netfilter.nf_conntrack_max";
/** nf_conntrack_max is a signed 32-bit number. */
var mostEntries = 2 ** 30;
/** Room in the connection-tracking table for FTP at its peak; never makes the table smaller, never touches a larger one. */
var conntrack = defineExport({
	id: "conntrack",
	name: "Linux: connection tracking size (sysctl)",
	group: "Linux host",
	file: "ftp-passive-conntrack.sh",
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => [
		...explained(rules),
		`wanted=${wantedText(rules)}`,
		`now=$(sysctl -n ${name}) || exit 1`,
		"if [ \"$now\" -lt \"$wanted\" ]; then",
		`  before=$(sed -n 's/^# Before: //p' ${file$8} 2>/dev/null)`,
		`  printf '# Before: %s\\n${name} = %s\\n' "\${before:-$now}" "$wanted" > ${file$8}`,
		`  sysctl -p ${file$8}`,
		"fi"
	].join("\n"),
	where: "Run as root on each stateful Linux firewall that the sessions cross, the server included (the machine itself, not a container).",
	check: `sysctl ${name} net.netfilter.nf_conntrack_count`,
	apply: "sh ftp-passive-conntrack.sh",
	undo: `[ ! -e ${file$8} ] || sysctl -w ${name}="$(sed -n 's/^# Before: //p' ${file$8})"; rm -f ${file$8}`,
	verified: "parsed",
	translates: false,
	source: "Linux kernel, Documentation/networking/nf_conntrack-sysctl.rst"
});
function explained({ tracking: { busyPorts, transfersPerSecond, sessions } }) {
	return [`# At the peak FTP takes ${`two entries for each of ${busyPorts} transfers at once`}, one for each of ${sessions} control connections, and ${transfersPerSecond === null ? "one for every transfer of the last 120 s: set TRANSFERS_PER_SECOND to those of the busiest minutes" : `one for every transfer of the last 120 s, ${transfersPerSecond} a second in the busiest two minutes`}.`, "# A full table drops new connections of every service: FTP is to fill half of it at most. An entry takes 256 bytes."];
}
/** The next power of two above twice the entries; where the rate is not known, the sum for the shell. */
function wantedText({ tracking: { busyPorts, transfersPerSecond, sessions } }) {
	if (transfersPerSecond === null) {
		const [{ entries: busy }, { entries: each }] = [trackingCost(busyPorts, 0), trackingCost(0, 1)];
		return `$((2 * (${busy + sessions} + ${each} * \${TRANSFERS_PER_SECOND:?Set TRANSFERS_PER_SECOND to a whole number})))`;
	}
	const entries = trackingCost(busyPorts, transfersPerSecond).entries + sessions;
	let wanted = 1;
	while (wanted < 2 * entries && wanted < mostEntries) wanted *= 2;
	return String(wanted);
}
// src/firewalls/digital-ocean.ts
/** Adds to a firewall that exists: one with these rules alone would close ssh and everything outbound. */
var digitalOcean = defineExport({
	id: "digitalocean",
	name: "DigitalOcean cloud firewall",
	group: "Cloud",
	file: "ftp-passive-digitalocean.sh",
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => {
		const { ipv4, ipv6 } = everySource(rules);
		const addresses = [...ipv4, ...ipv6].map((source) => `address:${source}`).join(",");
		return [
			"firewall=\"${FIREWALL_ID:?Set FIREWALL_ID to the id of your firewall}\"",
			"action=\"${ACTION:-add}\"",
			...rules.ports.map((range) => `doctl compute firewall "$action-rules" "$firewall" --inbound-rules "protocol:tcp,ports:${rangeText(range)},${addresses}"`)
		].join("\n");
	},
	where: "In a shell with doctl. A rule takes no mark here: before a plan with other ports or sources, run the earlier plan's text with ACTION=remove. It removes a rule like ours that was there before as well.",
	check: "doctl compute firewall get \"$FIREWALL_ID\"",
	apply: "FIREWALL_ID=... sh ftp-passive-digitalocean.sh",
	undo: "ACTION=remove FIREWALL_ID=... sh ftp-passive-digitalocean.sh",
	verified: "documented",
	translates: false,
	source: "doctl reference, compute firewall add-rules, remove-rules"
});
// src/placement/cost-notes.ts
/** What publishing so many ports costs, in one sentence; measured with Docker 20.10.24 on two cores. */
function dockerCostText(ports) {
	const { processes, memoryBytes, startSeconds, removeSeconds } = dockerCost(ports);
	return `Docker publishes ${ports} ports with ${processes} processes and about ${size(memoryBytes)}: ${seconds$2(startSeconds)} to start and ${seconds$2(removeSeconds)} to remove. Above 100 ports use the host's network.`;
}
/** Costs beside an export; measured where `platform-costs.ts` says so. */
var costs = [
	{
		exports: ["docker-compose", "docker-run"],
		note: (use) => dockerCostText(portsOf(use))
	},
	{
		exports: [
			"nftables",
			"iptables",
			"ufw",
			"firewalld",
			"shorewall",
			"conntrack",
			"docker-user"
		],
		note({ busyPorts, transfersPerSecond }) {
			const { entries, memoryBytes } = trackingCost(busyPorts, transfersPerSecond);
			return `At the peak FTP takes about ${entries} entries of the connection tracking table, ${size(memoryBytes)}.`;
		}
	},
	{
		exports: ["haproxy", "nginx-stream"],
		note: (use) => `The proxy listens on ${portsOf(use)} ports: one descriptor each.`
	},
	{
		exports: ["kubernetes-service", "kubernetes-policy"],
		note: ({ ranges }) => ranges.some((range) => touches(range, nodePortWindow)) ? `The range touches ${nodePortWindow.first}-${nodePortWindow.last}, where kube-proxy claims NodePorts on every node.` : null
	},
	{
		exports: ["windows-powershell", "windows-netsh"],
		note: () => "Windows may have excluded some of these ports: paste what `netsh int ipv4 show excludedportrange tcp` prints under “Ports that Windows excludes” on the page, or name them in placement.avoid, and they are avoided."
	}
];
/** What there is to say about the costs of one export. */
function costNotes(use, exportId) {
	return costs.filter(({ exports }) => exports.includes(exportId)).map(({ note }) => note(use)).filter((note) => note !== null);
}
function portsOf({ ranges, controlPorts }) {
	return ranges.reduce((sum, { first, last }) => sum + last - first + 1, controlPorts.length);
}
var units = [
	[1e9, "GB"],
	[1e6, "MB"],
	[1e3, "KB"]
];
function size(bytes) {
	const [unit, name] = units.find(([least]) => bytes >= least) ?? units[2];
	const value = bytes / unit;
	return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} ${name}`;
}
function seconds$2(value) {
	return value < 90 ? `${Math.max(1, Math.round(value))} s` : `${Math.round(value / 60)} min`;
}
// src/firewalls/docker.ts
var shared = {
	group: "Platform",
	comment: "#",
	longLines: true,
	verified: "documented",
	translates: false
};
/** Published ports in a file that Compose merges over the service's own. */
var dockerCompose = defineExport({
	...shared,
	id: "docker-compose",
	name: "Docker Compose",
	file: "compose.override.yaml",
	favourite: true,
	body: (rules) => [
		...notes(rules),
		"services:",
		"  ftp:",
		"    ports:",
		...rules.ports.map((range) => `      - "${rangeText(range)}:${rangeText(range)}"`)
	].join("\n"),
	where: "Beside your compose.yaml, under the name of your service (here ftp); where you have a compose.override.yaml, put the ports into that.",
	check: "docker compose config",
	apply: "docker compose up -d",
	undo: "rm compose.override.yaml && docker compose up -d",
	source: "Compose file reference, ports"
});
/** The same as a command. */
var dockerRun = defineExport({
	...shared,
	id: "docker-run",
	name: "docker run",
	file: "ftp-passive-docker.sh",
	favourite: false,
	body: (rules) => [
		...notes(rules),
		"docker run --detach --name ftp --restart unless-stopped \\",
		...rules.ports.map((range) => `  --publish ${rangeText(range)}:${rangeText(range)} \\`),
		"  \"${IMAGE:?Set IMAGE to the image of your FTP server}\""
	].join("\n"),
	where: "In a shell on the Docker host; the check asks once it runs.",
	check: "docker port ftp",
	apply: "IMAGE=... sh ftp-passive-docker.sh",
	undo: "docker rm --force ftp",
	source: "Docker CLI reference, docker run --publish"
});
function notes(rules) {
	return [
		`# ${dockerCostText(rules.ports.reduce((sum, { first, last }) => sum + last - first + 1, 0))}`,
		...rules.anyone ? [] : ["# Published ports are open to everybody, past ufw, and in IPv6 too: the text of the Docker host filter holds the sources."],
		""
	];
}
// src/firewalls/docker-user.ts
var file$7 = "ftp-passive-docker-user.sh";
/**
* Drops what comes to published ports from elsewhere, before Docker sees it. DOCKER-USER is no place for that: where Docker
* publishes by its proxy (IPv6 to a network without IPv6) connections enter by INPUT, and newer ones have no such chain.
*/
var dockerUser = defineExport({
	id: "docker-user",
	name: "Docker host filter",
	group: "Platform",
	file: file$7,
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => [
		"# It drops new connections to these ports of this host, in both families, before Docker translates or proxies them.",
		...scriptStart,
		"",
		...family(4, rules.ipv4, rules),
		...family(6, rules.ipv6, rules),
		...keepLines({
			name: "ftp-passive-docker",
			unit: ["Before=docker.service"]
		}),
		"section() {",
		"  [ \"$1\" = iptables ] || [ -e /proc/net/if_inet6 ] || return 0",
		"  have=$(\"$1\" -t raw -S) || stop \"$1 holds no rules here: nothing was closed\"",
		`  old=$(printf '%s\\n' "$have" | sed -n 's/^-A \\(PREROUTING .* -j FTP_DOCKER\\)$/-D \\1/p')`,
		"  ours=$(printf '%s\\n' \"$have\" | grep -c '^-N FTP_DOCKER$') || :",
		"  new=$([ \"$action\" = --undo ] || \"$2\")",
		"  [ \"$ours\" != 0 ] || [ -n \"$new\" ] || return 0",
		"  gone=$([ -n \"$new\" ] || echo '-X FTP_DOCKER')",
		`  printf '%s\\n' "*raw" ":FTP_DOCKER - [0:0]" "$old" "$new" "$gone" COMMIT | sed '/^$/d'`,
		"}",
		"",
		"four=$(section iptables new4) six=$(section ip6tables new6)",
		"test=",
		`[ "$action" != --test ] || { test=--test; printf '%s\\n' "iptables:" "$four" "ip6tables:" "$six"; }`,
		`[ -z "$four" ] || printf '%s\\n' "$four" | iptables-restore --noflush \${test:+"$test"}`,
		`[ -z "$six" ] || printf '%s\\n' "$six" | ip6tables-restore --noflush \${test:+"$test"}`,
		...rules.anyone ? ["echo \"Open to anyone: nothing is closed\"", "case $action in --test) ;; *) forget ;; esac"] : ["case $action in --undo) forget ;; apply) keep ;; esac"]
	].join("\n"),
	where: "Run as root on the Docker host, also before Docker starts. It closes, so it must be there after a restart: it makes itself a unit of systemd.",
	...scriptSteps(file$7),
	verified: "run",
	translates: false,
	source: "iptables-extensions(8), addrtype; Docker manual, packet filtering and firewalls"
});
/** Local addresses, first packets only: answers, what passes through, and this host's own connections go on. */
function family(version, networks, rules) {
	if (rules.anyone) return [`new${version}() { :; }`];
	return [
		`new${version}() { cat <<'RULES'`,
		...networks.map((network) => `-A FTP_DOCKER -s ${network} -j RETURN`),
		"-A FTP_DOCKER -j DROP",
		...multiportGroups(rules.ports).map((group) => `-I PREROUTING 1 ! -i lo -p tcp --syn -m addrtype --dst-type LOCAL -m multiport --dports ${portList(group, ":", ",")} -j FTP_DOCKER`),
		"RULES",
		"}"
	];
}
// src/firewalls/firewalld.ts
var file$6 = "ftp-passive-firewalld.sh";
/**
* Rich rules, put into the running and the permanent configuration alike, since a reload would drop what others have in the
* running one only. A rich rule takes no mark: a file names those that are ours, and none that was there before.
*/
var firewalld = defineExport({
	id: "firewalld",
	name: "firewalld",
	group: "Linux host",
	file: file$6,
	favourite: true,
	comment: "#",
	longLines: true,
	body: body$5,
	where: "Run as root on the machine that firewalld guards; ZONE=NAME before the command where clients come in by another zone than the default one. It reloads nothing and lasts over a restart.",
	...scriptSteps(file$6),
	verified: "run",
	translates: true,
	source: "firewall-cmd(1), firewalld.richlanguage(5), firewalld 1.3.3"
});
function body$5(rules) {
	return [
		...rules.translation ? ["# A rich rule that drops a source does not stop what is forwarded; the zones drop and block do."] : [],
		...scriptStart,
		"",
		"rules() { cat <<'RULES'",
		...rules.translation ? forwards(rules, rules.translation) : accepts(rules),
		"RULES",
		"}",
		"# What is ours: the zone, then P or R (permanent, running) before each rule",
		"list=/etc/firewalld/ftp-passive.list",
		...otherTables,
		"# change add|remove ZONE [--permanent], rules on standard input, all in one command",
		"change() {",
		"  what=$1 at=$2 how=${3:-}",
		"  set --",
		"  while IFS= read -r rule; do [ -z \"$rule\" ] || set -- \"$@\" \"--$what-rich-rule=$rule\"; done",
		"  [ $# = 0 ] || firewall-cmd --quiet ${how:+\"$how\"} --zone=\"$at\" \"$@\"",
		"}",
		"clean() {",
		"  [ -e \"$list\" ] || return 0",
		"  was=$(head -n 1 \"$list\")",
		"  sed -n 's/^P //p' \"$list\" | change remove \"$was\" --permanent",
		"  sed -n 's/^R //p' \"$list\" | change remove \"$was\"",
		"  rm \"$list\"",
		"}",
		"# Only what is not there yet becomes ours",
		"missing() {",
		"  firewall-cmd ${1:+\"$1\"} --zone=\"$zone\" --list-rich-rules > \"$list.have\"",
		"  rules | grep -vxFf \"$list.have\" || :",
		"  rm \"$list.have\"",
		"}",
		"",
		"firewall-cmd --quiet --state || stop \"firewalld does not run here\"",
		"case $action in --undo) clean; exit ;; esac",
		"zone=${ZONE:-$(firewall-cmd --get-default-zone)}",
		"active=$(firewall-cmd --get-active-zones | sed -n 's/^\\([^ ]*\\).*/\\1/p' | grep -vxE \"$zone|drop|block\" || :)",
		"[ -z \"$active\" ] || [ -n \"${ZONE:-}\" ] || stop \"besides $zone other zones are active ($(echo \"$active\" | tr \"\\n\" \" \")): say by which one clients come in, with ZONE=NAME\"",
		`found=$(others ${rules.translation ? "forward" : "input"} "inet firewalld")`,
		"[ -z \"$found\" ] || stop \"these tables of nft drop as well: $found\"",
		"case $action in --test) [ ! -e \"$list\" ] || sed \"s/^/goes: /\" \"$list\"; rules | sed \"s/^/comes: /\"; exit ;; esac",
		"clean",
		"permanent=$(missing --permanent) running=$(missing '')",
		`{ echo "$zone"; printf '%s\\n' "$permanent" | sed 's/^/P /'; printf '%s\\n' "$running" | sed 's/^/R /'; } > "$list"`,
		`printf '%s\\n' "$permanent" | change add "$zone" --permanent`,
		`printf '%s\\n' "$running" | change add "$zone"`
	].join("\n");
}
function accepts(rules) {
	return (rules.anyone ? [""] : sources(rules).map(({ family, source }) => ` family="${family}" source address="${source}"`)).flatMap((source) => rules.ports.map((range) => `rule${source} port port="${rangeText(range)}" protocol="tcp" accept`));
}
/** No to-port: the port is kept. */
function forwards(rules, { family, inside, public: outside }) {
	const from = rules.anyone ? [""] : sources(rules).map(({ source }) => ` source address="${source}"`);
	const wanted = outside === null ? "" : ` destination address="${outside}"`;
	return from.flatMap((source) => rules.ports.map((range) => `rule family="ipv${family}"${source}${wanted} forward-port port="${rangeText(range)}" protocol="tcp" to-addr="${inside}"`));
}
function sources({ ipv4, ipv6 }) {
	return [...ipv4.map((source) => ({
		family: "ipv4",
		source
	})), ...ipv6.map((source) => ({
		family: "ipv6",
		source
	}))];
}
// src/firewalls/fortigate.ts
/** A console cuts long lines. */
var namesInLine$1 = 8;
/** A policy of a fixed number, made anew: `edit 0` would make one more at each run. A colon between ports would mean source ports. */
var fortigate = defineExport({
	id: "fortigate",
	name: "Fortinet FortiGate",
	group: "Network device",
	file: "ftp-passive-fortios.txt",
	favourite: false,
	comment: "#",
	longLines: false,
	body: (rules) => {
		const parts = deviceParts(rules);
		return [
			...deviceNotes(rules).map((note) => `# ${note}`),
			"# Look first: show firewall policy (which one is first behind your block lists, whether 9021 is yours)",
			...rules.ftps ? ["# The session helper of FTP gets in the way of TLS: show system session-helper, then delete the one with name ftp"] : [],
			...rules.translation ? ["# With central NAT (get system settings, central-nat) a policy takes no virtual address: name the inside address there"] : [],
			"config firewall service custom",
			"    edit \"ftp-passive\"",
			`        set tcp-portrange ${portList(rules.ports, "-", " ")}`,
			"    next",
			"end",
			...parts.flatMap((part) => addressObjects(part, rules)),
			"config firewall policy",
			"    delete 9021",
			"    edit 9021",
			"        set name \"ftp-passive\"",
			"        set srcintf \"wan1\"",
			"        set dstintf \"internal\"",
			"        set action accept",
			...parts.flatMap(({ family, sources }) => {
				const six = family === 4 ? "" : "6";
				const names = sources.map((_, index) => `"ftp-client-v${family}-${index + 1}"`);
				const servers = rules.translation ? rules.ports.map((range) => `"${virtualName(family, range)}"`) : [`"ftp-server-v${family}"`];
				return [...inGroups(names, namesInLine$1).map((group, index) => `        ${index === 0 ? "set" : "append"} srcaddr${six} ${group.join(" ")}`), ...inGroups(servers, namesInLine$1).map((group, index) => `        ${index === 0 ? "set" : "append"} dstaddr${six} ${group.join(" ")}`)];
			}),
			"        set schedule \"always\"",
			"        set service \"ftp-passive\"",
			"    next",
			"    move 9021 before 1",
			"end"
		].join("\n");
	},
	where: "In the CLI; put your own interfaces for wan1 and internal, and another number where policy 9021 exists; at the first run its delete answers with an error: harmless. The last line moves it before policy 1: name the first policy behind your block lists there.",
	check: "show firewall policy 9021",
	apply: "paste; each end saves",
	undo: "config firewall policy / delete 9021 / end, then delete service and addresses ftp-*",
	verified: "documented",
	translates: true,
	source: "FortiOS CLI reference: firewall service custom, address, address6, vip, policy"
});
function virtualName(family, range) {
	return `ftp-server-v${family}-${rangeText(range)}`;
}
function addressObjects({ family, sources, inside, outside }, rules) {
	const clients = sources.flatMap((source, index) => [
		`    edit "ftp-client-v${family}-${index + 1}"`,
		family === 4 ? `        set subnet ${addressAndMask(source, "mask")}` : `        set ip6 ${source}`,
		"    next"
	]);
	const six = family === 4 ? "" : "6";
	const server = [
		`    edit "ftp-server-v${family}"`,
		family === 4 ? `        set subnet ${inside} 255.255.255.255` : `        set ip6 ${inside}/128`,
		"    next"
	];
	const virtual = [
		`config firewall vip${six}`,
		...rules.ports.flatMap((range) => [
			`    edit "${virtualName(family, range)}"`,
			`        set extip ${outside}`,
			...family === 4 ? ["        set extintf \"any\""] : [],
			`        set mappedip "${inside}"`,
			"        set portforward enable",
			"        set protocol tcp",
			`        set extport ${rangeText(range)}`,
			`        set mappedport ${rangeText(range)}`,
			"    next"
		]),
		"end"
	];
	return [
		`config firewall address${six}`,
		...clients,
		...rules.translation ? [] : server,
		"end",
		...rules.translation ? virtual : []
	];
}
// src/firewalls/google-cloud.ts
/** One rule per family; gcloud has no "create or update", so the script asks first. */
var googleCloudCli = defineExport({
	id: "gcloud",
	name: "Google Cloud firewall (gcloud)",
	group: "Cloud",
	file: "ftp-passive-gcloud.sh",
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => [
		"rule() {",
		"  if gcloud compute firewall-rules describe \"$1\" >/dev/null 2>&1; then",
		"    gcloud compute firewall-rules update \"$1\" --rules=\"$2\" --source-ranges=\"$3\"",
		"  else",
		"    gcloud compute firewall-rules create \"$1\" --network=\"${NETWORK:-default}\" --direction=INGRESS \\",
		"      --action=ALLOW --target-tags=ftp --description=ftp-passive --rules=\"$2\" --source-ranges=\"$3\"",
		"  fi",
		"}",
		...["ftp-passive-ipv4", "ftp-passive-ipv6"].filter((name) => !ruleSets(rules).some((set) => set.name === name)).map((name) => `! gcloud compute firewall-rules describe ${name} >/dev/null 2>&1 || gcloud --quiet compute firewall-rules delete ${name}`),
		...ruleSets(rules).map(({ name, sources }) => `rule ${name} ${rules.ports.map((range) => `tcp:${rangeText(range)}`).join(",")} ${sources.join(",")}`)
	].join("\n"),
	where: "In a shell with gcloud; the rules count for machines with the network tag ftp.",
	check: "gcloud compute firewall-rules list --filter=name~ftp-passive",
	apply: "NETWORK=default sh ftp-passive-gcloud.sh",
	undo: "gcloud compute firewall-rules delete ftp-passive-ipv4 ftp-passive-ipv6",
	verified: "documented",
	translates: false,
	source: "gcloud reference, compute firewall-rules create and update"
});
/** The same as Terraform. */
var googleCloudTerraform = defineExport({
	id: "google-terraform",
	name: "Google Cloud firewall (Terraform)",
	group: "Cloud",
	file: "ftp-passive-google.tf",
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => [
		"variable \"ftp_network\" {",
		"  type    = string",
		"  default = \"default\"",
		"}",
		...ruleSets(rules).flatMap(({ name, sources }) => [
			"",
			`resource "google_compute_firewall" "${name.replaceAll("-", "_")}" {`,
			`  name          = "${name}"`,
			"  description   = \"ftp-passive\"",
			"  network       = var.ftp_network",
			"  direction     = \"INGRESS\"",
			"  target_tags   = [\"ftp\"]",
			`  source_ranges = [${sources.map((source) => `"${source}"`).join(", ")}]`,
			"",
			"  allow {",
			"    protocol = \"tcp\"",
			`    ports    = [${rules.ports.map((range) => `"${rangeText(range)}"`).join(", ")}]`,
			"  }",
			"}"
		])
	].join("\n"),
	where: "Beside your Terraform files; the rules count for machines with the network tag ftp. One that exists already: terraform import it first.",
	check: "terraform fmt -check && terraform plan",
	apply: "terraform apply",
	undo: "rm ftp-passive-google.tf && terraform apply",
	verified: "parsed",
	translates: false,
	source: "Terraform Google provider, google_compute_firewall"
});
function ruleSets(rules) {
	const { ipv4, ipv6 } = everySource(rules);
	return [{
		name: "ftp-passive-ipv4",
		sources: ipv4
	}, {
		name: "ftp-passive-ipv6",
		sources: ipv6
	}].filter(({ sources }) => sources.length > 0);
}
// src/firewalls/haproxy.ts
/** A server line without a port keeps the port that the client asked for; its check asks the control port. */
var haproxy = defineExport({
	id: "haproxy",
	name: "HAProxy",
	group: "Platform",
	file: "ftp-passive-haproxy.cfg",
	favourite: false,
	comment: "#",
	longLines: true,
	proxies: true,
	spreads: true,
	body: (rules) => {
		const { notes, servers } = proxyParts(rules);
		const check = `check port ${rules.control[0]}`;
		const several = servers.length > 1;
		const control = rules.control.map((port) => ({
			first: port,
			last: port
		}));
		return [
			...notes.map((note) => `# ${note}`),
			"# One listening socket a port.",
			...frontend("ftp_passive", several ? control : rules.ports, "ftp_servers", rules),
			"",
			"backend ftp_servers",
			"    mode tcp",
			...several ? ["    balance source"] : [],
			"    timeout connect 10s",
			"    timeout server 1h",
			...servers.map(({ address }, index) => `    server ftp${index + 1} ${address} ${check}`),
			...(several ? servers : []).flatMap(({ address, passive }, index) => [
				"",
				...frontend(`ftp_passive_${index + 1}`, [passive], `ftp_node_${index + 1}`, rules),
				"",
				`backend ftp_node_${index + 1}`,
				"    mode tcp",
				"    timeout connect 10s",
				"    timeout server 1h",
				`    server ftp${index + 1} ${address} ${check}`
			])
		].join("\n");
	},
	where: "In /etc/haproxy/haproxy.cfg after your own sections. With SELinux also: setsebool -P haproxy_connect_any 1.",
	check: "haproxy -c -f /etc/haproxy/haproxy.cfg",
	apply: "systemctl reload haproxy",
	undo: "remove both sections and reload",
	verified: "parsed",
	translates: false,
	source: "HAProxy configuration manual 2.6: bind, server, check port, acl src, balance source"
});
function frontend(name, ports, backend, rules) {
	const { clients } = proxyParts(rules);
	return [
		`frontend ${name}`,
		"    mode tcp",
		"    timeout client 1h",
		...ports.flatMap((range) => clients.map(({ family }) => family === 4 ? `    bind 0.0.0.0:${rangeText(range)}` : `    bind :::${rangeText(range)} v6only`)),
		...rules.anyone ? [] : [...clients.flatMap(({ sources }) => sources.map((source) => `    acl ftp_clients src ${source}`)), "    tcp-request connection reject unless ftp_clients"],
		`    default_backend ${backend}`
	];
}
// src/firewalls/hetzner.ts
var file$5 = "ftp-passive-hetzner.sh";
var mark$2 = "ftp-passive-plan";
/** Adds to a firewall that exists: a server whose only firewall held these rules would lose its ssh. */
var hetzner = defineExport({
	id: "hetzner",
	name: "Hetzner Cloud firewall",
	group: "Cloud",
	file: file$5,
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => {
		const { ipv4, ipv6 } = everySource(rules);
		const from = [...ipv4, ...ipv6].map((source) => `--source-ips ${source}`).join(" ");
		return [
			...scriptStart,
			"firewall=\"${FIREWALL:?Set FIREWALL to the name of your firewall}\"",
			"# Rules of an earlier plan, by their description, as the words that delete them",
			`old=$(hcloud firewall describe "$firewall" -o format='{{range .Rules}}{{.Description}} --direction {{.Direction}} --protocol {{.Protocol}} --port {{.Port}}{{range .SourceIPs}} --source-ips {{.}}{{end}}{{"\\n"}}{{end}}' | sed -n 's/^${mark$2} //p')`,
			"new() { cat <<'RULES'",
			...rules.ports.map((range) => `--direction in --protocol tcp --port ${rangeText(range)} ${from}`),
			"RULES",
			"}",
			`if [ "$action" = --test ]; then printf '%s\\n' "goes:" "$old" "comes:"; new; exit; fi`,
			"each() {",
			"  while IFS= read -r rule; do",
			`    [ -z "$rule" ] || echo "$rule" | xargs hcloud firewall "$1" "$firewall" --description ${mark$2} || stop "hcloud refused $1 $rule"`,
			"  done",
			"}",
			`printf '%s\\n' "$old" | each delete-rule`,
			"[ \"$action\" = --undo ] || new | each add-rule"
		].join("\n");
	},
	where: "In a shell with hcloud. A firewall takes 50 rules.",
	check: `FIREWALL=... sh ${file$5} --test`,
	apply: `FIREWALL=... sh ${file$5}`,
	undo: `FIREWALL=... sh ${file$5} --undo`,
	verified: "parsed",
	translates: false,
	source: "hcloud CLI: firewall add-rule, delete-rule"
});
// src/firewalls/ipfw.ts
/** Rules in a set of their own: deleting the set first makes a second load the same. */
var ipfw = defineExport({
	id: "ipfw",
	name: "ipfw (FreeBSD)",
	group: "BSD",
	file: "ftp-passive.ipfw",
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => {
		const { ipv4, ipv6 } = everySource(rules);
		const ports = portList(rules.ports, "-", ",");
		const line = (source, target) => `add 2100 set 21 allow tcp from ${source.endsWith("/0") ? "any" : source} to ${target} ${ports} setup keep-state // ftp-passive`;
		return [
			"delete set 21",
			...ipv4.map((source) => line(source, "me")),
			...ipv6.map((source) => line(source, "me6"))
		].join("\n");
	},
	where: "As /etc/ftp-passive.ipfw; 2100 must stand behind your block lists and before the rule that denies: ipfw list. Over a restart: the line ipfw -q /etc/ftp-passive.ipfw in /etc/rc.local.",
	check: "ipfw -n /etc/ftp-passive.ipfw",
	apply: "ipfw -q /etc/ftp-passive.ipfw",
	undo: "ipfw delete set 21",
	verified: "documented",
	translates: false,
	source: "FreeBSD ipfw(8)"
});
// src/firewalls/iptables-look.ts
var iptablesLook = [
	"# A rule without what does not change whom it stops",
	"function bare(s) {",
	"  sub(/^-A [^ ]+ /, \"\", s)",
	"  gsub(/-m comment --comment (\"[^\"]*\"|[^ ]+) |-m (conntrack --ctstate|state --state) NEW |-p tcp (-m tcp )?/, \"\", s)",
	"  return s",
	"}",
	"function final(s, w) {",
	"  s = bare(s); if (s ~ /^-j (DROP|REJECT( --reject-with [^ ]+)?)$/) return 1",
	"  return split(s, w, \" \") == 2 && w[1] ~ /^-[jg]$/ && w[2] in end",
	"}",
	"function add(s) { out = out s \"\\n\" }",
	"BEGIN { hook = ENVIRON[\"HOOK\"]; table = ENVIRON[\"TABLE\"] }",
	"!told { if ($0 == \"==\") told = 1; else if ($0 != \"\") rules = rules (rules == \"\" ? \"\" : \"\\n\") $0; next }",
	"table == \"filter\" && rules != \"\" && /^-A (INPUT|FORWARD) -j ufw-/ { why = \"ufw decides here: take its text\" }",
	"/^-N FTP_PASSIVE$/ { ours = \":FTP_PASSIVE - [0:0]\\n\"; next }",
	"/^-A FTP_PASSIVE / { next }",
	"/ -j FTP_PASSIVE$/ { add(\"-D\" substr($0, 3)); next }",
	"$1 == \"-P\" && $2 == hook && $3 == \"DROP\" { closed = 1 }",
	"$1 == \"-A\" { n[$2]++; rule[$2, n[$2]] = $0 }",
	"END {",
	"  do {",
	"    more = 0",
	"    for (c in n) if (!(c in end)) for (i = 1; i <= n[c]; i++)",
	"      if (final(rule[c, i])) { end[c] = i; more = 1; break }",
	"  } while (more)",
	"  last = hook in end ? end[hook] - 1 : n[hook] + 0",
	"  for (i = 1; i <= last; i++)",
	"    if (bare(rule[hook, i]) ~ /^-[io] [^ ]+ -j (DROP|REJECT)/) partly = rule[hook, i]",
	"  while (last > 0 && bare(rule[hook, last]) ~ /^-j (LOG|NFLOG)/) last--",
	"  if (table == \"filter\" && rules != \"\" && !closed && !(hook in end)) {",
	"    if (partly != \"\") why = \"there stands \" partly \": put a jump of your own before it\"",
	"    rules = \"\"",
	"  }",
	"  if (partly != \"\" && rules != \"\") print \"Behind ours stays: \" partly > \"/dev/stderr\"",
	"  if (rules == \"\") { if (ours != \"\") add(ours \"-X FTP_PASSIVE\") }",
	"  else {",
	"    add(\":FTP_PASSIVE - [0:0]\\n\" rules)",
	"    if (table == \"nat\") last = 0",
	"    add(last < n[hook] ? \"-I \" hook \" \" (last + 1) \" -j FTP_PASSIVE\" : \"-A \" hook \" -j FTP_PASSIVE\")",
	"  }",
	"  if (why != \"\") print \"stop: \" why",
	"  else if (out != \"\") printf \"*%s\\n%sCOMMIT\\n\", table, out",
	"}"
];
// src/firewalls/iptables.ts
var file$4 = "ftp-passive-iptables.sh";
/** A chain of our own in each table that it needs, filled anew by every plan; the jump stands before the final drop. */
var iptables = defineExport({
	id: "iptables",
	name: "iptables and ip6tables",
	group: "Linux host",
	file: file$4,
	favourite: false,
	comment: "#",
	longLines: true,
	body: body$4,
	where: "Run as root on the machine whose rules iptables holds; it looks first, and refuses where ufw, firewalld or tables of nft decide.",
	...scriptSteps(file$4),
	verified: "run",
	translates: true,
	spreads: true,
	source: "iptables-restore(8), iptables-extensions(8), iptables 1.8.9"
});
function body$4(rules) {
	const { translation } = rules;
	const hook = translation ? "FORWARD" : "INPUT";
	const of = (family) => translation ? translated(rules, family) : host(rules, family);
	return [
		`# It fills a chain FTP_PASSIVE, and jumps to it before the final drop of ${hook}.`,
		...scriptStart,
		"",
		...heredoc("filter4", of(4).filter),
		...heredoc("filter6", of(6).filter),
		...heredoc("nat4", of(4).nat),
		...heredoc("nat6", of(6).nat),
		...keepLines({
			name: "ftp-passive-iptables",
			unit: ["After=netfilter-persistent.service iptables.service ip6tables.service", "PartOf=netfilter-persistent.service iptables.service"]
		}),
		...otherTables,
		"look() {",
		"  TABLE=$1 HOOK=$2 awk '",
		...iptablesLook,
		"'",
		"}",
		"section() {",
		"  [ \"$1\" = iptables ] || [ -e /proc/net/if_inet6 ] || return 0",
		"  have=$(\"$1\" -t \"$2\" -S 2>&1) || { [ -n \"$4\" ] || return 0; stop \"$have\"; }",
		`  printf '%s\\n' "$4" "==" "$have" | look "$2" "$3"`,
		"}",
		"",
		"if [ \"$action\" = --undo ]; then",
		"  filter4() { :; }; filter6() { :; }; nat4() { :; }; nat6() { :; }",
		"else",
		...translation ? forwardingCheck(translation.family).map((line) => `  ${line}`) : [],
		`  found=$(others ${translation ? "forward" : "input"} none)`,
		"  [ -z \"$found\" ] || stop \"these tables of nft drop as well: $found. Take the text for nftables or firewalld\"",
		"fi",
		`four=$(section iptables filter ${hook} "$(filter4)"; section iptables nat PREROUTING "$(nat4)")`,
		`six=$(section ip6tables filter ${hook} "$(filter6)"; section ip6tables nat PREROUTING "$(nat6)")`,
		"case $four$six in *stop:*) stop \"$(printf '%s\\n' \"$four\" \"$six\" | sed -n 's/^stop: //p' | head -n 1)\" ;; esac",
		...translation ? [] : ["case $action$four$six in --undo* | *\"-j FTP_PASSIVE\"*) ;; *) stop \"nothing drops in INPUT: nothing has to be opened here\" ;; esac"],
		"test=",
		`[ "$action" != --test ] || { test=--test; printf '%s\\n' "iptables:" "$four" "ip6tables:" "$six"; }`,
		`[ -z "$four" ] || printf '%s\\n' "$four" | iptables-restore --noflush \${test:+"$test"}`,
		`[ -z "$six" ] || printf '%s\\n' "$six" | ip6tables-restore --noflush \${test:+"$test"}`,
		"case $action in --undo) forget ;; apply) keep ;; esac"
	].join("\n");
}
function host(rules, family) {
	return {
		filter: matches(rules, family, rules.ports).map((match) => accept(match)),
		nat: []
	};
}
function translated(rules, family) {
	const { translation } = rules;
	if (translation?.family !== family) return {
		filter: [],
		nat: []
	};
	return {
		filter: translation.nodes.flatMap((node) => [...matches(rules, family, node.ports).map((match) => accept(`${match} -d ${node.inside} -m conntrack --ctstate DNAT`)), ...multiportGroups(node.ports).map((group) => accept(`-s ${node.inside} -p tcp -m multiport --sports ${portList(group, ":", ",")} -m conntrack --ctstate DNAT --ctdir REPLY`))]),
		nat: natLines$1(rules, translation)
	};
}
/** The address without a port keeps the port. The control ports go to every node by turns, a slice to its own. */
function natLines$1(rules, { family, nodes, public: outside }) {
	const wanted = outside === null ? "-m addrtype --dst-type LOCAL" : `-d ${outside}`;
	const lines = (ports, { inside }, turn = "") => matches(rules, family, ports).map((match) => `-A FTP_PASSIVE ${match} ${wanted} ${turn}-j DNAT --to-destination ${inside}`);
	const control = rules.control.map((port) => ({
		first: port,
		last: port
	}));
	if (nodes.length === 1) return nodes.flatMap((node) => lines(rules.ports, node));
	return nodes.flatMap((node, index) => {
		const left = nodes.length - index;
		const turn = left === 1 ? "" : `-m statistic --mode nth --every ${left} --packet 0 `;
		return [...lines(control, node, turn), ...lines([node.passive], node)];
	});
}
function accept(match) {
	return `-A FTP_PASSIVE ${match} -j ACCEPT`;
}
function matches(rules, family, ports) {
	const networks = family === 4 ? rules.ipv4 : rules.ipv6;
	return (rules.anyone ? [""] : networks.map((network) => `-s ${network} `)).flatMap((source) => multiportGroups(ports).map((group) => `${source}-p tcp -m multiport --dports ${group.map((range) => rangeText(range, ":")).join(",")}`));
}
function heredoc(name, lines) {
	if (lines.length === 0) return [`${name}() { :; }`];
	return [
		`${name}() { cat <<'RULES'`,
		...lines,
		"RULES",
		"}"
	];
}
// src/firewalls/juniper-srx.ts
/**
* Applications without an ALG. Never `ftps-extension`: it opens every port, since no ALG can read an encrypted control
* connection (CVE-2015-5361).
*/
var juniperSrx = defineExport({
	id: "juniper-srx",
	name: "Juniper SRX",
	group: "Network device",
	file: "ftp-passive-srx.txt",
	favourite: false,
	comment: "#",
	longLines: false,
	body: (rules) => {
		const policy = "security policies from-zone untrust to-zone trust policy ftp-passive";
		const book = "security address-book global";
		const parts = deviceParts(rules);
		const sources = parts.flatMap((part) => part.sources);
		return [
			...deviceNotes(rules).map((note) => `# ${note}`),
			"# Look first: show security nat destination. One zone takes one rule-set: where yours exists, put its name for rule-set ftp-passive",
			...rules.translation ? ["# A public address that is no address of the interface also needs: set security nat proxy-arp interface ... address ..."] : [],
			...rules.ftps ? ["# The ALG of FTP reads nothing of TLS; where it gets in the way: set security alg ftp disable"] : [],
			"# Deleting what is not there answers with a warning: harmless",
			`delete ${policy}`,
			"delete applications application-set ftp-passive",
			`delete ${book} address-set ftp-clients`,
			`delete ${book} address-set ftp-servers`,
			...rules.ports.flatMap((range) => [
				`set applications application ftp-${rangeText(range)} protocol tcp`,
				`set applications application ftp-${rangeText(range)} destination-port ${rangeText(range)}`,
				`set applications application-set ftp-passive application ftp-${rangeText(range)}`
			]),
			...sources.flatMap((source, index) => [`set ${book} address ftp-client-${index + 1} ${source}`, `set ${book} address-set ftp-clients address ftp-client-${index + 1}`]),
			...parts.flatMap(({ family, inside }) => [`set ${book} address ftp-server-v${family} ${inside}/${family === 4 ? 32 : 128}`, `set ${book} address-set ftp-servers address ftp-server-v${family}`]),
			...translation(rules),
			`set ${policy} match source-address ftp-clients`,
			`set ${policy} match destination-address ftp-servers`,
			`set ${policy} match application ftp-passive`,
			`set ${policy} then permit`
		].join("\n");
	},
	where: "In configuration mode with load set terminal; put your own zones for untrust and trust. Before an explicit deny policy: insert it there.",
	check: "commit check",
	apply: "commit confirmed 5, test, then commit",
	undo: "rollback 1 and commit, or the delete lines",
	verified: "documented",
	translates: true,
	source: "Junos OS: applications, security policies, security nat destination"
});
/** In NAT the separator is "to". */
function translation(rules) {
	if (!rules.translation) return [];
	const rule = "security nat destination rule-set ftp-passive";
	return deviceParts(rules).flatMap(({ family, inside, outside }) => {
		const width = family === 4 ? 32 : 128;
		return [
			`delete ${rule}`,
			`set security nat destination pool ftp-server address ${inside}/${width}`,
			`set ${rule} from zone untrust`,
			...rules.ports.flatMap(({ first, last }) => [
				`set ${rule} rule ftp-${first} match destination-address ${outside}/${width}`,
				`set ${rule} rule ftp-${first} match protocol tcp`,
				`set ${rule} rule ftp-${first} match destination-port ${first}${first === last ? "" : ` to ${last}`}`,
				`set ${rule} rule ftp-${first} then destination-nat pool ftp-server`
			])
		];
	});
}
// src/firewalls/kubernetes.ts
/** `endPort` holds a range: a misspelt one would be dropped in silence and open the first port only. */
var kubernetesPolicy = defineExport({
	id: "kubernetes-policy",
	name: "Kubernetes NetworkPolicy",
	group: "Platform",
	file: "ftp-passive-policy.yaml",
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => {
		const { ipv4, ipv6 } = everySource(rules);
		return [
			"apiVersion: networking.k8s.io/v1",
			"kind: NetworkPolicy",
			"metadata:",
			"  name: ftp-passive",
			"spec:",
			"  podSelector:",
			"    matchLabels:",
			"      app: ftp",
			"  policyTypes:",
			"    - Ingress",
			"  ingress:",
			"    - from:",
			...[...ipv4, ...ipv6].flatMap((source) => ["        - ipBlock:", `            cidr: "${source}"`]),
			"      ports:",
			...rules.ports.flatMap(({ first, last }) => [
				"        - protocol: TCP",
				`          port: ${first}`,
				...first === last ? [] : [`          endPort: ${last}`]
			])
		].join("\n");
	},
	where: "In the namespace of the server, whose pods carry the label app: ftp. It closes every other port of them. A range takes Kubernetes 1.25 and a network plugin that knows it: an old one opens the first port only.",
	check: "kubectl apply --dry-run=server -f ftp-passive-policy.yaml",
	apply: "kubectl apply -f ftp-passive-policy.yaml",
	undo: "kubectl delete -f ftp-passive-policy.yaml",
	verified: "documented",
	translates: false,
	source: "Kubernetes API reference, NetworkPolicyPort.endPort"
});
/** A Service knows no ranges: one entry a port. The client's address is kept, and both its connections meet one pod. */
var kubernetesService = defineExport({
	id: "kubernetes-service",
	name: "Kubernetes Service",
	group: "Platform",
	file: "ftp-passive-service.yaml",
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => [
		"# Some providers (the in-tree one of AWS) refuse sessionAffinity: take it out there, and run one pod. Balancers that reach",
		"# pods by node ports need allocateLoadBalancerNodePorts: true. Sources in IPv6 do nothing on a service without IPv6.",
		"apiVersion: v1",
		"kind: Service",
		"metadata:",
		"  name: ftp",
		"spec:",
		"  type: LoadBalancer",
		"  allocateLoadBalancerNodePorts: false",
		"  externalTrafficPolicy: Local",
		"  sessionAffinity: ClientIP",
		...sourceRanges(rules),
		"  selector:",
		"    app: ftp",
		"  ports:",
		...rules.ports.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((port) => [
			`    - name: p${port}`,
			"      protocol: TCP",
			`      port: ${port}`
		]))
	].join("\n"),
	where: "In the namespace of the server. Many load balancers take far fewer ports (AWS: 50 listeners): above that run the pod with hostNetwork: true.",
	check: "kubectl apply --dry-run=server -f ftp-passive-service.yaml",
	apply: "kubectl apply -f ftp-passive-service.yaml",
	undo: "kubectl delete -f ftp-passive-service.yaml",
	verified: "documented",
	translates: false,
	source: "Kubernetes API reference, ServiceSpec"
});
function sourceRanges({ anyone, ipv4, ipv6 }) {
	if (anyone) return [];
	return ["  loadBalancerSourceRanges:", ...[...ipv4, ...ipv6].map((source) => `    - "${source}"`)];
}
// src/firewalls/mikrotik.ts
/** The comment is the key: what carries it goes first, so a second import changes nothing. */
var mikrotik = defineExport({
	id: "mikrotik",
	name: "MikroTik RouterOS",
	group: "Network device",
	file: "ftp-passive.rsc",
	favourite: false,
	comment: "#",
	longLines: false,
	body: (rules) => [
		...deviceNotes(rules).map((note) => `# ${note}`),
		...rules.ftps ? ["/ip firewall service-port disable ftp"] : [],
		"# What an earlier plan left, in both families",
		...["/ip firewall", "/ipv6 firewall"].flatMap((path) => [`${path} filter remove [find ${mark$1}]`, `${path} address-list remove [find ${mark$1}]`]),
		`/ip firewall nat remove [find ${mark$1}]`,
		...deviceParts(rules).flatMap((part) => familyLines(part, rules))
	].join("\n"),
	where: "In a terminal of the router, or as a file for import. Look first where the last drop of the chain forward stands: /ip firewall filter print. RouterOS keeps it over a restart.",
	check: "import ftp-passive.rsc in Safe Mode (Ctrl+X), then /ip firewall filter print where comment=\"ftp-passive-plan\"",
	apply: "/import file-name=ftp-passive.rsc",
	undo: "/ip firewall filter remove [find comment=\"ftp-passive-plan\"], likewise nat, address-list and /ipv6 firewall",
	verified: "documented",
	translates: true,
	source: "RouterOS manual: firewall filter, nat, address-list"
});
var mark$1 = "comment=\"ftp-passive-plan\"";
/** Before the last rule of the chain that drops: behind block lists, and never before the dynamic rules on top. */
function familyLines({ family, sources, inside, outside }, rules) {
	const path = family === 4 ? "/ip firewall" : "/ipv6 firewall";
	const groups = multiportGroups(rules.ports).map((group) => portList(group, "-", ","));
	const drops = `[${path} filter find where chain=forward and action=drop and !dynamic]`;
	return [
		...sources.map((source) => `${path} address-list add list=ftp-clients address=${source} ${mark$1}`),
		...groups.map((ports) => `${path} filter add chain=forward action=accept protocol=tcp src-address-list=ftp-clients dst-address=${inside} dst-port=${ports} connection-state=new ${mark$1}`),
		`:if ([:len ${drops}] > 0) do={ ${path} filter move [${path} filter find ${mark$1}] destination=[:pick ${drops} ([:len ${drops}] - 1)] }`,
		...(rules.translation ? groups : []).map((ports) => `${path} nat add chain=dstnat action=dst-nat protocol=tcp src-address-list=ftp-clients dst-address=${outside} dst-port=${ports} to-addresses=${inside} ${mark$1}`)
	];
}
// src/firewalls/nftables-look.ts
var nftLook = [
	"# A rule without what does not change whom it stops",
	"function bare(s) {",
	"  gsub(/counter packets [0-9]+ bytes [0-9]+|comment \"[^\"]*\"|log( prefix \"[^\"]*\"| level [a-z]+| flags [a-z ]+| group [0-9]+)*/, \"\", s)",
	"  gsub(/meta l4proto (tcp|\\{[^}]*\\})|ip protocol tcp|meta nfproto ipv[46]|ct state new/, \"\", s)",
	"  gsub(/  +/, \" \", s); gsub(/^ | $/, \"\", s); return s",
	"}",
	"function final(c, s, w) {",
	"  s = bare(s); if (s ~ /^(drop|reject( with .*)?)$/) return 1",
	"  return split(s, w, \" \") == 2 && w[1] ~ /^(jump|goto)$/ && (table[c] \" \" w[2]) in end",
	"}",
	"function add(s) { out = out s \"\\n\" }",
	"function hook(c) {",
	"  jumps = jumps (at[c] ? \"insert rule \" c \" position \" at[c] : \"add rule \" c) \" jump ftp_passive\\n\"",
	"}",
	"!told { if ($0 == \"==\") told = 1; else line[++lines] = $0; next }",
	"/managed by iptables-nft/ { xt[$4 \" \" $5] = 1; next }",
	"/^table / { t = $2 \" \" $3; c = \"\"; next }",
	"/^[ \\t]+chain / { c = t \" \" $2; table[c] = t; next }",
	"/^[ \\t]([a-z]|})/ { c = \"\"; next }",
	"c == \"\" { next }",
	"/ hook / { if ($2 == \"filter\" && $4 == ENVIRON[\"HOOK\"] && t ~ /^(inet|ip6?) /) { base[++bases] = c; if (/policy drop/) closed[c] = 1 }; next }",
	"/jump ftp_passive # handle/ { add(\"delete rule \" c \" handle \" $NF); next }",
	"{ n[c]++; handle[c, n[c]] = $NF; sub(/ # handle [0-9]+$/, \"\"); sub(/^[ \\t]+/, \"\"); rule[c, n[c]] = $0 }",
	"END {",
	"  for (c in table) if (c ~ / ftp_passive$/) { add(\"flush chain \" c); add(\"delete chain \" c) }",
	"  for (c in table) if (table[c] == \"inet ftp_passive_nat\" && !gone++) add(\"delete table inet ftp_passive_nat\")",
	"  if (ENVIRON[\"ACTION\"] == \"--undo\") { printf \"%s\", out; exit }",
	"  do {",
	"    more = 0",
	"    for (c in n) if (!(c in end)) for (i = 1; i <= n[c]; i++)",
	"      if (final(c, rule[c, i])) { end[c] = i; more = 1; break }",
	"  } while (more)",
	"  for (b = 1; b <= bases; b++) {",
	"    c = base[b]; t = table[c]; last = c in end ? end[c] - 1 : n[c]",
	"    while (last > 0 && bare(rule[c, last]) == \"\") last--",
	"    at[c] = last < n[c] ? handle[c, last + 1] : 0",
	"    partly = \"\"",
	"    for (i = 1; i <= last; i++) if (bare(rule[c, i]) ~ /^(iif|iifname|oif|oifname) [^ ]+ (drop|reject)/) partly = rule[c, i]",
	"    if (!(c in closed) && !(c in end)) {",
	"      if (partly != \"\") why = why \"; in \" c \" stands \\\"\" partly \"\\\": put a jump of your own before it\"",
	"      continue",
	"    }",
	"    if (t == \"inet firewalld\") why = why \"; firewalld decides here: take its text\"",
	"    if (t in xt) why = why \"; rules of iptables or ufw decide here (\" t \"): take their text\"",
	"    if (partly != \"\") print \"Behind ours in \" c \" stays: \" partly > \"/dev/stderr\"",
	"    found++; hook(c)",
	"    if (made[t]++) continue",
	"    add(\"add chain \" t \" ftp_passive\")",
	"    for (i = 1; i <= lines; i++)",
	"      if (!(t ~ /^ip / && line[i] ~ /^ip6/) && !(t ~ /^ip6 / && line[i] ~ /^ip /)) add(\"add rule \" t \" ftp_passive \" line[i])",
	"  }",
	"  if (!found && ENVIRON[\"HOOK\"] == \"input\") why = why \"; no chain at the hook input drops anything: nothing has to be opened here\"",
	"  if (why != \"\") print \"stop\" substr(why, 3); else printf \"%s%s\", out, jumps",
	"}"
];
// src/firewalls/nftables.ts
var file$3 = "ftp-passive-nftables.sh";
/** A chain of our own in each table that drops, found by looking. */
var nftables = defineExport({
	id: "nftables",
	name: "nftables",
	group: "Linux host",
	file: file$3,
	favourite: true,
	comment: "#",
	longLines: true,
	body: body$3,
	where: "Run as root on the machine whose rules nft holds, beside /etc/nftables.conf; it looks first, and refuses where firewalld or iptables rules decide.",
	...scriptSteps(file$3),
	verified: "run",
	translates: true,
	spreads: true,
	source: "nft(8), nftables 1.0.6"
});
function body$3(rules) {
	const { translation } = rules;
	return [
		"# It adds a chain ftp_passive to each table that drops these ports, and a jump to it before the final drop.",
		...scriptStart,
		"",
		"rules() { cat <<'RULES'",
		...translation ? forwardLines(rules, translation) : acceptLines(rules),
		"RULES",
		"}",
		"nat() { cat <<'NAT'",
		...translation ? natLines(rules, translation) : [],
		"NAT",
		"}",
		...keepLines({
			name: "ftp-passive-nftables",
			unit: [
				"After=nftables.service",
				"PartOf=nftables.service",
				"ReloadPropagatedFrom=nftables.service"
			]
		}),
		"",
		...translation ? [
			"if [ \"$action\" != --undo ]; then",
			`  ${forwardingCheck(translation.family).join()}`,
			"fi"
		] : [],
		"have=$(nft -a -t list ruleset 2>&1) || stop \"$have\"",
		`plan=$(printf '%s\\n' "$(rules)" "==" "$have" | HOOK=${translation ? "forward" : "input"} ACTION=$action awk '`,
		...nftLook,
		"')",
		"case $plan in stop*) stop \"${plan#stop}\" ;; esac",
		`[ "$action" = --undo ] || plan="$plan`,
		"$(nat)\"",
		"if [ \"$action\" = --test ]; then",
		`  printf '%s\\n' "$plan"`,
		`  printf '%s\\n' "$plan" | nft -c -f -`,
		"  exit",
		"fi",
		`printf '%s\\n' "$plan" | nft -f -`,
		"if [ \"$action\" = --undo ]; then forget; else keep; fi"
	].join("\n");
}
function acceptLines(rules) {
	return sourceMatches(rules).map((match) => `${match}tcp dport { ${portSet(rules)} } accept`);
}
/** Both directions of a translated connection: not every host lets answers through. */
function forwardLines(rules, { family, nodes }) {
	const ip = family === 4 ? "ip" : "ip6";
	return nodes.flatMap(({ inside, ports }) => {
		const set = ports.map((range) => rangeText(range)).join(", ");
		return [...sourceMatches(rules, family).map((match) => `${match}${ip} daddr ${inside} tcp dport { ${set} } ct status dnat accept`), `${ip} saddr ${inside} tcp sport { ${set} } ct status dnat ct direction reply accept`];
	});
}
/** The address without a port keeps the port; a port range there would redraw it. A client keeps to one node. */
function natLines(rules, { family, nodes, public: outside }) {
	const ip = family === 4 ? "ip" : "ip6";
	const wanted = outside === null ? "fib daddr type local" : `${ip} daddr ${outside}`;
	const control = rules.control.join(", ");
	const insides = nodes.map(({ inside }, node) => `${node} : ${inside}`).join(", ");
	const add = (match, set, to) => `add rule inet ftp_passive_nat prerouting ${match}${wanted} tcp dport { ${set} } dnat ${ip} to ${to}`;
	return [
		"add table inet ftp_passive_nat",
		"add chain inet ftp_passive_nat prerouting { type nat hook prerouting priority -100; }",
		...sourceMatches(rules, family).flatMap((match) => nodes.length === 1 ? [add(match, portSet(rules), nodes[0]?.inside ?? "")] : [add(match, control, `jhash ${ip} saddr mod ${nodes.length} map { ${insides} }`), ...nodes.map(({ inside, passive }) => add(match, rangeText(passive), inside))])
	];
}
function portSet({ ports }) {
	return ports.map((range) => rangeText(range)).join(", ");
}
/** One match per family that may come in; a single empty match where anyone may. */
function sourceMatches({ ipv4, ipv6, anyone }, only) {
	if (anyone) return [only === void 0 ? "" : `meta nfproto ipv${only} `];
	return [{
		family: 4,
		word: "ip",
		networks: ipv4
	}, {
		family: 6,
		word: "ip6",
		networks: ipv6
	}].filter(({ family, networks }) => networks.length > 0 && (only === void 0 || family === only)).map(({ word, networks }) => `${word} saddr ${listed(networks)} `);
}
function listed(networks) {
	return networks.length === 1 ? networks[0] : `{ ${networks.join(", ")} }`;
}
// src/firewalls/nginx-stream.ts
/** `$server_port` sends each connection to the port that the client asked for. */
var nginxStream = defineExport({
	id: "nginx-stream",
	name: "nginx stream",
	group: "Platform",
	file: "ftp-passive-nginx.conf",
	favourite: false,
	comment: "#",
	longLines: true,
	proxies: true,
	spreads: true,
	body: (rules) => {
		const { notes, servers } = proxyParts(rules);
		return [
			...notes.map((note) => `# ${note}`),
			"# worker_connections must exceed the ports. Others are let in and hung up on: that port answers them, with nothing.",
			"stream {",
			...servers.length === 1 ? server$1(rules, rules.ports, `${servers[0]?.address}:$server_port`) : [...rules.control.flatMap((port) => [
				`    upstream ftp_control_${port} {`,
				"        hash $remote_addr consistent;",
				...servers.map(({ address }) => `        server ${address}:${port};`),
				"    }",
				...server$1(rules, [{
					first: port,
					last: port
				}], `ftp_control_${port}`)
			]), ...servers.flatMap(({ address, passive }) => server$1(rules, [passive], `${address}:$server_port`))],
			"}"
		].join("\n");
	},
	where: "At the top level of /etc/nginx/nginx.conf (not inside http); where there is a stream block already, put the blocks inside into that: two are refused. The stream module must be loaded. With SELinux nginx also needs its ports labelled (semanage port, type http_port_t).",
	check: "nginx -t",
	apply: "nginx -s reload",
	undo: "remove the block and reload",
	verified: "parsed",
	translates: false,
	source: "nginx documentation: ngx_stream_core_module, ngx_stream_access_module, ngx_stream_upstream_module"
});
function server$1(rules, ports, target) {
	const { clients } = proxyParts(rules);
	return [
		"    server {",
		...ports.flatMap((range) => clients.map(({ family }) => `        listen ${family === 4 ? "" : "[::]:"}${rangeText(range)};`)),
		...rules.anyone ? [] : [...clients.flatMap(({ sources }) => sources.map((source) => `        allow ${source};`)), "        deny all;"],
		"        proxy_timeout 1h;",
		`        proxy_pass ${target};`,
		"    }"
	];
}
// src/firewalls/oci.ts
/** Stateful rules of a network security group, found again by their description; 6 is TCP's number. */
var oci = defineExport({
	id: "oci",
	name: "Oracle Cloud NSG (CLI)",
	group: "Cloud",
	file: "ftp-passive-oci.sh",
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => [
		"nsg=\"${NSG_ID:?Set NSG_ID to the OCID of the network security group}\"",
		"# Rules of an earlier plan go first",
		`old=$(oci network nsg rules list --nsg-id "$nsg" --all --query "data[?description=='ftp-passive'].id") || exit 1`,
		"case $old in *\\\"*) oci network nsg rules remove --nsg-id \"$nsg\" --security-rule-ids \"$old\" >/dev/null || exit 1 ;; esac",
		"[ \"${ACTION:-add}\" = add ] || exit 0",
		...everyRow(rules).map(({ source, range: { first, last } }) => {
			return `oci network nsg rules add --nsg-id "$nsg" --security-rules '[${`{"direction":"INGRESS","protocol":"6","isStateless":false,"sourceType":"CIDR_BLOCK","source":"${source}","description":"ftp-passive","tcpOptions":{"destinationPortRange":{"min":${first},"max":${last}}}}`}]'`;
		})
	].join("\n"),
	where: "In a shell with the OCI CLI.",
	check: "oci network nsg rules list --nsg-id \"$NSG_ID\"",
	apply: "NSG_ID=... sh ftp-passive-oci.sh",
	undo: "ACTION=remove NSG_ID=... sh ftp-passive-oci.sh",
	verified: "documented",
	translates: false,
	source: "OCI CLI reference, network nsg rules add, list, remove"
});
// src/firewalls/openwrt.ts
var forget = `for s in $(uci -q show firewall | sed -n 's/^firewall\\.\\(ftp_passive_[0-9]*\\)=.*/\\1/p'); do uci delete "firewall.$s"; done`;
/** Named sections, so that a second run replaces them. A redirect takes no list of sources: one per source and range. */
var openwrt = defineExport({
	id: "openwrt",
	name: "OpenWrt",
	group: "Network device",
	file: "ftp-passive-openwrt.sh",
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => {
		const sections = deviceParts(rules).flatMap((part) => rules.translation ? redirects(part, rules) : [allowing(part, rules)]);
		return [
			...deviceNotes(rules).map((note) => `# ${note}`),
			forget,
			...sections.flatMap((section, index) => {
				const name = `firewall.ftp_passive_${index + 1}`;
				return [
					`uci set ${name}=${section.type}`,
					...section.options.map(([option, value]) => `uci set ${name}.${option}='${value}'`),
					...section.sources.map((source) => `uci add_list ${name}.src_ip='${source}'`)
				];
			}),
			"uci commit firewall",
			"service firewall reload"
		].join("\n");
	},
	where: "In a shell of the router; put your own zones for wan and lan. It lasts over a restart; without a public address it takes what is routed through as well.",
	check: "fw4 check",
	apply: "sh ftp-passive-openwrt.sh",
	undo: `${forget}; uci commit firewall; service firewall reload`,
	verified: "documented",
	translates: true,
	source: "OpenWrt documentation: firewall configuration, rules and redirects"
});
function allowing({ family, sources, inside }, rules) {
	return {
		type: "rule",
		sources,
		options: [
			["name", "ftp-passive"],
			["family", `ipv${family}`],
			["src", "wan"],
			["dest", "lan"],
			["dest_ip", inside],
			["dest_port", portList(rules.ports, "-", " ")],
			["proto", "tcp"],
			["target", "ACCEPT"]
		]
	};
}
function redirects({ family, sources, inside, outside }, rules) {
	const wanted = rules.translation?.public ? [["src_dip", outside]] : [];
	return sources.flatMap((source) => rules.ports.map((range) => ({
		type: "redirect",
		sources: [],
		options: [
			["name", "ftp-passive"],
			["family", `ipv${family}`],
			["src", "wan"],
			["src_ip", source],
			...wanted,
			["src_dport", rangeText(range)],
			["dest", "lan"],
			["dest_ip", inside],
			["proto", "tcp"],
			["target", "DNAT"]
		]
	})));
}
// src/firewalls/palo-alto.ts
/** A console cuts long lines. */
var namesInLine = 12;
/** The security rule names the public address and the inner zone; App-ID cannot follow FTP inside TLS, hence the service. */
var paloAlto = defineExport({
	id: "palo-alto",
	name: "Palo Alto PAN-OS",
	group: "Network device",
	file: "ftp-passive-panos.txt",
	favourite: false,
	comment: "#",
	longLines: false,
	body: (rules) => {
		const parts = deviceParts(rules);
		const sources = parts.flatMap((part) => part.sources);
		const rule = "rulebase security rules ftp-passive";
		return [
			...deviceNotes(rules).map((note) => `# ${note}`),
			"# Look first where it goes: show rulebase security rules. The last line puts it on top: behind block lists say move ... after NAME",
			...rules.ftps ? ["# Nothing of the ftp decoder is used: the service opens the ports, TLS or not"] : [],
			`delete ${rule}`,
			...rules.translation ? ["delete rulebase nat rules ftp-passive"] : [],
			`set service ftp-passive protocol tcp port ${portList(rules.ports, "-", ",")}`,
			...sources.map((source, index) => `set address ftp-client-${index + 1} ip-netmask ${source}`),
			...parts.map(({ family, outside }) => `set address ftp-public-v${family} ip-netmask ${outside}`),
			...rules.translation ? parts.flatMap(({ family, inside }) => [`set address ftp-inside-v${family} ip-netmask ${inside}`, `set rulebase nat rules ftp-passive from untrust to untrust source any destination ftp-public-v${family} service ftp-passive destination-translation translated-address ftp-inside-v${family}`]) : [],
			`set ${rule} from untrust to trust`,
			...inGroups(sources.map((_, index) => `ftp-client-${index + 1}`), namesInLine).map((names) => `set ${rule} source [ ${names.join(" ")} ]`),
			`set ${rule} destination [ ${parts.map(({ family }) => `ftp-public-v${family}`).join(" ")} ]`,
			`set ${rule} application any service ftp-passive action allow`,
			`move ${rule} top`
		].join("\n");
	},
	where: "In configure mode, without the lines that begin with #; put your own zones for untrust and trust.",
	check: "validate full",
	apply: "commit",
	undo: "delete rulebase security rules ftp-passive (and rulebase nat rules ftp-passive), then commit",
	verified: "documented",
	translates: true,
	source: "PAN-OS CLI: set service, set rulebase security rules, set rulebase nat rules"
});
// src/firewalls/pf.ts
/** An anchor of its own: loading it again replaces it. */
var pf = defineExport({
	id: "pf",
	name: "pf (OpenBSD, FreeBSD, macOS)",
	group: "BSD",
	file: "ftp-passive.conf",
	favourite: false,
	comment: "#",
	longLines: true,
	body: body$2,
	where: "In an anchor: put the line anchor \"ftp-passive\" into /etc/pf.conf behind your block lists (block in quick) and before the rules that pass others (and rdr-anchor \"ftp-passive\" on FreeBSD and macOS, where it translates). Over a restart: the line load anchor \"ftp-passive\" from \"/etc/ftp-passive.conf\" below it.",
	check: "pfctl -a ftp-passive -nf ftp-passive.conf",
	apply: "cp ftp-passive.conf /etc/ && pfctl -a ftp-passive -f /etc/ftp-passive.conf",
	undo: "pfctl -a ftp-passive -F all",
	verified: "documented",
	translates: true,
	source: "OpenBSD pf.conf(5); FreeBSD pf.conf(5)"
});
function body$2(rules) {
	const sources = [...rules.ipv4, ...rules.ipv6];
	const from = rules.anyone ? "any" : "<ftp_clients>";
	const head = [`ftp_ports = "{ ${portList(rules.ports, ":", " ")} }"`, ...rules.anyone ? [] : [`table <ftp_clients> { ${sources.join(" ")} }`]];
	const { translation } = rules;
	if (!translation) return [...head, `pass in quick proto tcp from ${from} to (self) port $ftp_ports flags S/SA keep state label "ftp-passive"`].join("\n");
	const family = translation.family === 4 ? "inet" : "inet6";
	const wanted = translation.public ?? "(self)";
	return [
		...head,
		`pass in quick ${family} proto tcp from ${from} to ${wanted} port $ftp_ports rdr-to ${translation.inside} flags S/SA keep state label "ftp-passive"`,
		"# FreeBSD and macOS want this line instead of the one above:",
		`# rdr pass ${family} proto tcp from ${from} to ${wanted} port $ftp_ports -> ${translation.inside}`
	].join("\n");
}
// src/firewalls/pfsense.ts
/** What to type: both products keep their rules in a configuration that a text cannot be pasted into. */
var pfsense = defineExport({
	id: "pfsense",
	name: "pfSense and OPNsense",
	group: "Network device",
	file: "ftp-passive-pfsense.txt",
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => {
		const parts = deviceParts(rules);
		const sources = rules.anyone ? null : parts.flatMap((part) => part.sources);
		return [
			...deviceNotes(rules).map((note) => `# ${note}`),
			"Alias ftp_ports, type Port(s); an alias wants the colon:",
			...rules.ports.map((range) => `  ${rangeText(range, ":")}`),
			...sources === null ? ["No alias for clients: the source is any"] : ["Alias ftp_clients, type Network(s):", ...sources.map((source) => `  ${source}`)],
			...rules.translation ? [`NAT, Port Forward: interface WAN, TCP, source ${sources === null ? "any" : "ftp_clients"}, destination ${parts[0]?.outside}, ports ftp_ports, redirect to ${parts[0]?.inside}, ports ftp_ports, with an associated filter rule`] : [
				"Alias ftp_servers, type Host(s):",
				...parts.map(({ outside }) => `  ${outside}`),
				`Rule on WAN above the last block rule, below your block lists: Pass, TCP, source ${sources === null ? "any" : "ftp_clients"}, destination ftp_servers, ports ftp_ports, description ftp-passive`
			]
		].join("\n");
	},
	where: "In the web interface: Firewall, Aliases; then Rules, or NAT.",
	check: "Diagnostics, pfTop or States, during a transfer",
	apply: "Save and Apply",
	undo: "delete the rule, the port forward where there is one, then the aliases",
	verified: "documented",
	translates: true,
	source: "pfSense and OPNsense documentation: aliases, rules, port forwards"
});
// src/firewalls/reserved-ports.ts
var file$2 = "90-ftp-passive.sh";
/** Keeps the kernel from giving passive ports to outgoing connections: needed where the range is in 32768-60999. */
var reservedPorts = defineExport({
	id: "sysctl",
	name: "Linux: reserve the ports (sysctl)",
	group: "Linux host",
	file: file$2,
	favourite: true,
	comment: "#",
	longLines: true,
	body: (rules) => [
		"# The kernel has one list, for IPv4 and IPv6; the server may still bind these ports by number.",
		...scriptStart,
		`ours=${reserved(rules)}`,
		"own=/etc/sysctl.d/90-ftp-passive.conf",
		"list=/proc/sys/net/ipv4/ip_local_reserved_ports",
		"was=$(cat \"$list\")",
		"# What others reserved: noted at the first run, since the kernel joins what touches",
		"[ ! -e \"$own\" ] || was=$(sed -n \"s/^# Others: //p\" \"$own\")",
		"all=$was${was:+,}$ours",
		"[ \"$action\" != --undo ] || all=$was",
		"if [ \"$action\" = --test ]; then echo \"reserved will be: $all\"; exit; fi",
		`printf '%s\\n' "$all" > "$list"`,
		"if [ \"$action\" = --undo ]; then rm -f \"$own\"; exit; fi",
		`printf '# Others: %s\\nnet.ipv4.ip_local_reserved_ports = %s\\n' "$was" "$all" > "$own"`
	].join("\n"),
	where: "Run as root on the server (a container has its own list). It adds to what is reserved already, and /etc/sysctl.d keeps it over a restart.",
	...scriptSteps(file$2),
	verified: "run",
	translates: false,
	source: "Linux kernel, Documentation/networking/ip-sysctl.rst"
});
function reserved({ passive, control }) {
	return portList(mergeRanges([...control.filter((port) => port >= 1024).map((port) => ({
		first: port,
		last: port
	})), ...passive]), "-", ",");
}
// src/firewalls/selinux.ts
/** Labels the passive ports for the FTP daemon: below 32768 SELinux refuses its bind otherwise. */
var selinux = defineExport({
	id: "selinux",
	name: "Linux: SELinux ports",
	group: "Linux host",
	file: "ftp-passive-selinux.sh",
	favourite: false,
	comment: "#",
	longLines: true,
	body: (rules) => labelled(rules).map((ports) => `semanage port -a -t ftp_port_t -p tcp ${ports} || semanage port -m -t ftp_port_t -p tcp ${ports}`).join("\n"),
	steps: (rules) => ({ undo: labelled(rules).map((ports) => `semanage port -d -p tcp ${ports}`).join("; ") }),
	where: "Run as root where getenforce answers Enforcing (Fedora, RHEL and their kin).",
	check: "semanage port -l | grep ftp_port_t",
	apply: "sh ftp-passive-selinux.sh",
	undo: "semanage port -d -p tcp RANGE",
	verified: "documented",
	translates: false,
	source: "semanage-port(8); ftpd_selinux(8)"
});
/** Control ports that the policy does not know, and the passive ones. */
function labelled({ passive, control }) {
	return [...control.filter((port) => port !== 21 && port !== 990).map((port) => ({
		first: port,
		last: port
	})), ...passive].map((range) => rangeText(range));
}
// src/firewalls/shorewall.ts
var file$1 = "ftp-passive-shorewall.sh";
/** A file per family that the end of the rules file includes: writing it again replaces it. */
var shorewall = defineExport({
	id: "shorewall",
	name: "Shorewall and Shorewall6",
	group: "Linux host",
	file: file$1,
	favourite: false,
	comment: "#",
	longLines: true,
	body: body$1,
	where: "Run as root; NET=, and LOC= where it translates, before the command where your zones are not net and loc. Shorewall keeps it over a restart. Rules that drop stay in front of it.",
	...scriptSteps(file$1),
	verified: "run",
	translates: true,
	source: "shorewall-rules(5), Shorewall 5.2"
});
function body$1(rules) {
	const { translation } = rules;
	const families = [4, 6].map((family) => ({
		family,
		lines: ruleLines(rules, family, family === 4 ? rules.ipv4 : rules.ipv6)
	}));
	return [
		...scriptStart,
		"net=${NET:-net}",
		...translation ? ["loc=${LOC:-loc}"] : [],
		"",
		...families.flatMap(({ family, lines }) => lines.length === 0 ? [`new${family}() { :; }`] : [
			`new${family}() { cat <<RULES`,
			"?COMMENT ftp-passive",
			...lines,
			"?COMMENT",
			"RULES",
			"}"
		]),
		...rules.ipv6.length > 0 && translation === null ? ["[ \"$action\" = --undo ] || [ -f /etc/shorewall6/zones ] || echo \"No Shorewall6 here: the sources in IPv6 are left out\" >&2"] : [],
		"done=\"\"",
		"for tool in shorewall shorewall6; do",
		"  [ -f /etc/$tool/zones ] || continue",
		"  case $tool in shorewall) new=$(new4) ;; *) new=$(new6) ;; esac",
		"  [ \"$action\" != --undo ] || new=\"\"",
		"  own=/etc/$tool/rules.ftp-passive rules=/etc/$tool/rules",
		`  if [ -n "$new" ]; then`,
		"    $tool status >/dev/null 2>&1 || stop \"$tool is set up here, but does not run: start it first\"",
		`    grep -q "^\${net}[[:space:]]" /etc/$tool/zones || stop "/etc/$tool/zones has no zone $net: name yours with NET=NAME"`,
		...translation ? [`    grep -q "^\${loc}[[:space:]]" /etc/$tool/zones || stop "/etc/$tool/zones has no zone $loc: name yours with LOC=NAME"`] : [],
		"  elif [ ! -e \"$own\" ]; then",
		"    continue",
		"  fi",
		`  if [ "$action" = --test ]; then printf '%s\\n' "$own:" "$new"; done=1; continue; fi`,
		"  cp \"$rules\" \"$rules.before-ftp-passive\"",
		"  [ ! -e \"$own\" ] || cp \"$own\" \"$own.before\"",
		`  sed -i '/^INCLUDE rules\\.ftp-passive$/d' "$rules"`,
		`  if [ -n "$new" ]; then`,
		`    printf '%s\\n' "$new" > "$own"`,
		`    [ -z "$(tail -c 1 "$rules")" ] || echo >> "$rules"`,
		"    echo \"INCLUDE rules.ftp-passive\" >> \"$rules\"",
		"  else",
		"    rm -f \"$own\"",
		"  fi",
		"  if ! said=$($tool reload 2>&1); then",
		"    mv \"$rules.before-ftp-passive\" \"$rules\"",
		"    mv \"$own.before\" \"$own\" 2>/dev/null || rm -f \"$own\"",
		`    stop "$tool refuses it, its files and its running rules are as they were: $(printf '%s\\n' "$said" | tail -n 1)"`,
		"  fi",
		"  rm -f \"$rules.before-ftp-passive\" \"$own.before\"",
		"  done=1",
		"done",
		"[ -n \"$done\" ] || [ \"$action\" = --undo ] || stop \"no Shorewall of the family of these sources is set up here\""
	].join("\n");
}
function ruleLines(rules, family, networks) {
	const { translation } = rules;
	if (translation && translation.family !== family) return [];
	const sources = rules.anyone ? ["$net"] : networks.map((network) => `$net:${bracketed(network)}`);
	const groups = multiportGroups(rules.ports).map((group) => portList(group, ":", ","));
	const target = translation ? `$loc:${bracketed(translation.inside)}` : "\\$FW";
	const asked = translation?.public ? ` - ${bracketed(translation.public)}` : "";
	return sources.flatMap((source) => groups.map((ports) => `${translation ? "DNAT" : "ACCEPT"} ${source} ${target} tcp ${ports}${asked}`));
}
/** In the column of the address that was asked for, brackets are for IPv6 alone; folders differ by family. */
function bracketed(network) {
	return network.includes(":") ? `[${network}]` : network;
}
// src/firewalls/ufw.ts
var file = "ftp-passive-ufw.sh";
/** The whole comment of every rule of ours: longer comments that hold it are of others. */
var mark = "ftp-passive-plan";
var rulesFile = {
	4: "before.rules",
	6: "before6.rules"
};
/** One rule per source, marked by its comment; a translation stands in a block of before.rules. */
var ufw = defineExport({
	id: "ufw",
	name: "ufw",
	group: "Linux host",
	file,
	favourite: true,
	comment: "#",
	longLines: true,
	body,
	where: "Run as root on the machine that ufw guards; ufw keeps it over a restart. What ufw denies already stays denied.",
	...scriptSteps(file),
	verified: "run",
	translates: true,
	source: "ufw(8), ufw 0.36"
});
function body(rules) {
	const { translation } = rules;
	const from = rules.anyone ? ["any"] : [...rules.ipv4, ...rules.ipv6];
	const hook = translation ? "forward" : "input";
	return [
		...scriptStart,
		"",
		"# Rules of an earlier plan, by their whole comment, as commands that take them out",
		`old=$(ufw show added | sed -n "s/^ufw \\(route \\)\\{0,1\\}\\(.* comment '${mark}'\\)\\$/ufw \\1delete \\2/p")`,
		"new() { cat <<'NEW'",
		...translation ? routeRules(rules, translation, from) : hostRules(rules, from),
		"NEW",
		"}",
		"nat() { cat <<'NAT'",
		...translation ? natBlock(rules, translation, from) : [],
		"NAT",
		"}",
		...otherTables,
		"again=no",
		"clean() {",
		`  printf '%s\\n' "$old" | sh`,
		"  for f in /etc/ufw/before.rules /etc/ufw/before6.rules; do",
		`    if grep -q '^# BEGIN ${mark}' "$f"; then sed -i '/^# BEGIN ${mark}/,/^# END ${mark}/d' "$f"; again=yes; fi`,
		"  done",
		"  for t in iptables ip6tables; do",
		"    while $t -t nat -D PREROUTING -j FTP_PASSIVE 2>/dev/null; do :; done",
		"    ! $t -t nat -F FTP_PASSIVE 2>/dev/null || $t -t nat -X FTP_PASSIVE",
		"  done",
		"}",
		"",
		"if [ \"$action\" = --undo ]; then clean; [ $again = no ] || ufw reload; exit; fi",
		`ufw status | grep -q '^Status: active' || stop "ufw is not active: it would guard nothing. Allow ssh, then ufw enable"`,
		...rules.ipv6.length > 0 && translation === null ? [`grep -q '^IPV6=yes' /etc/default/ufw || stop "ufw leaves IPv6 alone here (IPV6 in /etc/default/ufw), and there are sources in IPv6"`] : [],
		...translation ? forwardingCheck(translation.family) : [],
		`found=$(others ${hook} none)`,
		"[ -z \"$found\" ] || stop \"these tables of nft drop as well: $found\"",
		"ufw status | grep -E ' (DENY|REJECT|LIMIT) ' | sed 's/^/Stays in front of ours: /' || :",
		`case $action in --test) printf '%s\\n' "$old"; new; nat; exit ;; esac`,
		"clean",
		"new | sh",
		...translation ? [
			`rules=/etc/ufw/${rulesFile[translation.family]}`,
			"nat | cat - \"$rules\" > \"$rules.new\"",
			"cat \"$rules.new\" > \"$rules\" && rm \"$rules.new\"",
			"again=yes"
		] : [],
		"[ $again = no ] || ufw reload"
	].join("\n");
}
function groupsOf({ ports }) {
	return multiportGroups(ports).map((group) => portList(group, ":", ","));
}
function hostRules(rules, from) {
	return from.flatMap((source) => groupsOf(rules).map((ports) => `ufw allow proto tcp from ${source} to any port ${ports} comment '${mark}'`));
}
function routeRules(rules, { inside }, from) {
	return from.flatMap((source) => groupsOf(rules).map((ports) => `ufw route allow proto tcp from ${source} to ${inside} port ${ports} comment '${mark}'`));
}
/** Not "-F PREROUTING" before it, as is often seen: that takes Docker's rules away. */
function natBlock(rules, translation, from) {
	const { inside, public: outside } = translation;
	const wanted = outside === null ? "-m addrtype --dst-type LOCAL" : `-d ${outside}`;
	return [
		`# BEGIN ${mark}`,
		"*nat",
		":FTP_PASSIVE - [0:0]",
		"-A PREROUTING -j FTP_PASSIVE",
		...from.flatMap((source) => groupsOf(rules).map((ports) => `-A FTP_PASSIVE ${source === "any" ? "" : `-s ${source} `}${wanted} -p tcp -m multiport --dports ${ports} -j DNAT --to-destination ${inside}`)),
		"COMMIT",
		`# END ${mark}`
	];
}
// src/firewalls/vyos.ts
/** Groups and one rule per family in the forward filter; rule number 21 is ours. */
var vyos = defineExport({
	id: "vyos",
	name: "VyOS",
	group: "Network device",
	file: "ftp-passive-vyos.txt",
	favourite: false,
	comment: "#",
	longLines: false,
	body: (rules) => {
		const parts = deviceParts(rules);
		return [
			...deviceNotes(rules).map((note) => `# ${note}`),
			"# Look first: show firewall zone. With zones put the rule into the rule set between them: the forward filter does not count there",
			...rules.ftps ? ["# The helper of FTP reads nothing of TLS; where it gets in the way: delete system conntrack modules ftp"] : [],
			"# Deleting what is not there answers with an error: harmless",
			...[4, 6].flatMap((family) => [
				`delete firewall ipv${family} forward filter rule 21`,
				`delete firewall group ${groups[family].networks} FTP-CLIENTS`,
				`delete firewall group ${groups[family].addresses} FTP-SERVER`
			]),
			"delete firewall group port-group FTP-PASSIVE",
			...rules.ports.map((range) => `set firewall group port-group FTP-PASSIVE port ${rangeText(range)}`),
			...parts.flatMap(filterLines),
			...rules.translation ? parts.flatMap((part) => translationLines(part, rules)) : []
		].join("\n");
	},
	where: "In configuration mode (VyOS 1.4 or newer); another number where rule 21 exists, and your outer interface for eth0 where it is named.",
	check: "compare",
	apply: "commit-confirm 5, test, then confirm and save",
	undo: "the lines that begin with delete, then commit and save",
	verified: "documented",
	translates: true,
	source: "VyOS documentation: firewall groups, firewall ipv4 forward filter, nat and nat66 destination"
});
var groups = {
	4: {
		networks: "network-group",
		addresses: "address-group",
		nat: "nat"
	},
	6: {
		networks: "ipv6-network-group",
		addresses: "ipv6-address-group",
		nat: "nat66"
	}
};
/** The server in a group: where its address is refused the group is missing, and so the commit fails instead of opening to all. */
function filterLines({ family, sources, inside }) {
	const { networks, addresses } = groups[family];
	const rule = `set firewall ipv${family} forward filter rule 21`;
	return [
		...sources.map((source) => `set firewall group ${networks} FTP-CLIENTS network ${source}`),
		`set firewall group ${addresses} FTP-SERVER address ${inside}`,
		`${rule} action accept`,
		`${rule} description 'ftp-passive'`,
		`${rule} protocol tcp`,
		`${rule} state new`,
		`${rule} source group network-group FTP-CLIENTS`,
		`${rule} destination group address-group FTP-SERVER`,
		`${rule} destination group port-group FTP-PASSIVE`
	];
}
/** The address without a port keeps the port. */
function translationLines({ family, inside, outside }, { ports }) {
	const rule = `${groups[family].nat} destination rule 21`;
	return [
		`delete ${rule}`,
		`set ${rule} description 'ftp-passive'`,
		`set ${rule} protocol tcp`,
		...family === 6 ? [`set ${rule} inbound-interface name eth0`] : [],
		`set ${rule} destination address ${outside}`,
		`set ${rule} destination port ${portList(ports, "-", ",")}`,
		`set ${rule} translation address ${inside}`
	];
}
// src/firewalls/windows-powershell.ts
var everyAddress = {
	"0.0.0.0/0": "0.0.0.0-255.255.255.255",
	"::/0": "::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"
};
/** A network as Windows takes it: one that holds a whole family as a range, since a prefix of 0 is refused. */
function windowsSource(network) {
	return everyAddress[network] ?? network;
}
/** Windows reads FTP control connections, which it cannot with TLS: Microsoft's page on IIS switches that off. */
function statefulFtp(comment) {
	return [`${comment} The filter that reads FTP breaks TLS; back with: netsh advfirewall set global StatefulFtp enable`, "netsh advfirewall set global StatefulFtp disable"];
}
/** One inbound rule of the PersistentStore for both families; its name is unique, so the old one goes first. */
var windowsPowershell = defineExport({
	id: "windows-powershell",
	name: "Windows Firewall (PowerShell)",
	group: "Windows",
	file: "ftp-passive.ps1",
	favourite: true,
	comment: "#",
	longLines: true,
	body: ({ ports, anyone, ipv4, ipv6, ftps }) => [
		...ftps ? statefulFtp("#") : [],
		"Remove-NetFirewallRule -Name 'ftp-passive' -ErrorAction SilentlyContinue",
		"New-NetFirewallRule -Name 'ftp-passive' -DisplayName 'FTP control and passive ports' `",
		"  -Direction Inbound -Action Allow -Profile Any -Protocol TCP `",
		`  -LocalPort ${ports.map((range) => `'${rangeText(range)}'`).join(", ")} \``,
		`  -RemoteAddress ${anyone ? "Any" : [...ipv4, ...ipv6].map((source) => `'${windowsSource(source)}'`).join(", ")}`
	].join("\n"),
	where: "In a PowerShell that runs as administrator, on the server itself. It counts for public networks too and lasts over a restart; a rule that blocks goes before it.",
	check: "Get-NetFirewallRule -Name ftp-passive, its ports with Get-NetFirewallPortFilter",
	apply: "powershell -ExecutionPolicy Bypass -File ftp-passive.ps1",
	undo: "Remove-NetFirewallRule -Name ftp-passive",
	verified: "documented",
	translates: false,
	source: "Microsoft, NetSecurity module, New-NetFirewallRule"
});
// src/firewalls/windows-netsh.ts
/** A command line ends at 8,191 characters; rules of one name count together. */
var sourcesInLine = 100;
// src/firewalls/index.ts
/** Every target, in the order of the list on the page. */
var firewalls = [
	nftables,
	firewalld,
	ufw,
	iptables,
	shorewall,
	reservedPorts,
	conntrack,
	selinux,
	pf,
	ipfw,
	windowsPowershell,
	defineExport({
		id: "windows-netsh",
		name: "Windows Firewall (netsh)",
		group: "Windows",
		file: "ftp-passive.cmd",
		favourite: false,
		comment: "rem",
		longLines: false,
		body: ({ ports, anyone, ipv4, ipv6, ftps }) => [
			...ftps ? statefulFtp("rem") : [],
			"netsh advfirewall firewall delete rule name=\"ftp-passive\"",
			...(anyone ? ["any"] : inGroups([...ipv4, ...ipv6].map(windowsSource), sourcesInLine)).map((sources) => `netsh advfirewall firewall add rule name="ftp-passive" dir=in action=allow protocol=TCP localport=${portList(ports, "-", ",")} remoteip=${String(sources)}`)
		].join("\n"),
		where: "In a command prompt that runs as administrator, on the server itself. It counts for public networks too and lasts over a restart; a rule that blocks goes before it.",
		check: "netsh advfirewall firewall show rule name=\"ftp-passive\"",
		apply: "ftp-passive.cmd",
		undo: "netsh advfirewall firewall delete rule name=\"ftp-passive\"",
		verified: "documented",
		translates: false,
		source: "Microsoft, netsh advfirewall firewall"
	}),
	ciscoAsa,
	ciscoIos,
	fortigate,
	paloAlto,
	juniperSrx,
	mikrotik,
	pfsense,
	vyos,
	openwrt,
	awsTerraform,
	awsCli,
	awsCloudformation,
	awsLoadBalancer,
	azureCli,
	azureBicep,
	googleCloudCli,
	googleCloudTerraform,
	hetzner,
	digitalOcean,
	oci,
	dockerCompose,
	dockerRun,
	dockerUser,
	kubernetesPolicy,
	kubernetesService,
	haproxy,
	nginxStream,
	ansible
];
// src/exports/busiest-minutes.ts
/** Seconds that a connection-tracking table remembers a connection after its end (Linux: TIME_WAIT of 120 s). */
var rememberedSeconds = 120;
/** A session of ordinary length, s: how long a control connection of a visit is counted. */
var sessionSeconds = 600;
/** Starts lie between -2 and 2 standard deviations of a skew. */
var skewWidths = 4;
/** Bounds from above for a plan: all of a synchronised start within one window, beside the busiest hour's mean. */
function busiestMinutes({ scenario, demand }) {
	const { growth } = scenario.target;
	let [burst, sessions] = [0, 0];
	for (const group of scenario.groups) {
		const clients = group.clients * (1 + growth);
		const most = clients * group.connections;
		const at = share$1(group);
		burst += at * clients * transfersOf(group) * group.passive;
		const { visits } = group;
		sessions += visits.pattern === "scheduled" || visits.pattern === "always" ? most : Math.min(most, visitsPerSecond(group, clients) * group.connections * sessionSeconds);
	}
	return {
		transfersPerSecond: Math.max(demand.pasvsPerSecond, burst / rememberedSeconds + (burst > 0 ? demand.pasvsPerSecond : 0)),
		sessions: Math.ceil(sessions)
	};
}
function transfersOf({ files, listings }) {
	return meanOf(files) + meanOf(listings);
}
/** The share of a scheduled group's visits that can begin within one window; 0 where nothing is synchronised. */
function share$1({ visits }) {
	if (visits.pattern !== "scheduled") return 0;
	const { spreadSeconds = 0, skewSeconds = 0, everySeconds } = visits;
	const width = Math.max(spreadSeconds, skewWidths * skewSeconds);
	return width >= everySeconds ? 0 : Math.min(1, rememberedSeconds / Math.max(width, 1));
}
/** Visits a second in the busiest hour; a daily one may have all of them in one. */
function visitsPerSecond({ visits }, clients) {
	if (visits.pattern === "steady") return clients * visits.perClientPerHour / 3600;
	if (visits.pattern !== "daily") return 0;
	const sum = visits.hours.reduce((total, hour) => total + hour, 0);
	const busiest = sum > 0 ? Math.max(...visits.hours) / sum : 1;
	return clients * visits.perClientPerDay * busiest / 3600;
}
// src/exports/far-too-wide.ts
/** A range of today that has more ports than this many times the recommended ones is not to be opened: it is mostly a hole. */
var mostTimes = 4;
/** Whether a range, though it may be enough, opens far more than the plan needs, or ports under 1024. */
function isFarTooWide(range, recommendation) {
	if (range === void 0 || recommendation === null) return false;
	const ports = range.last - range.first + 1;
	return range.first < unprivileged.first || ports > mostTimes * recommendation.ports;
}
// src/exports/ranges-to-open.ts
/**
* What should be open after all, one range per node: today's range where the verdict is to keep it,
* else the recommended ones; empty where nothing helps.
*/
function rangesToOpen(plan) {
	const { range, nodes } = plan.scenario.server;
	if (range !== void 0 && keepsToday(plan)) return fixedSlices(range, nodes);
	return plan.recommendation?.ranges ?? [];
}
/** Whether the plan is to leave today's range as it is. */
function keepsToday({ current, recommendation, scenario }) {
	return current?.judgement === "enough" && !isFarTooWide(scenario.server.range, recommendation);
}
// src/exports/request-input.ts
var over = {
	"busiest-hour": "in the busiest hour",
	day: "over the day"
};
/** The ranges that a request is for, one per node; throws an Error with a sentence where there is none. */
function requestedRanges({ plan, chosen }) {
	const ranges = chosen === null ? rangesToOpen(plan) : [chosen];
	if (chosen === null) refuseServices(plan);
	if (ranges.length > 0) return ranges;
	throw new Error("The plan recommends no range, so there is nothing to export. See its limits.");
}
/** Today's range is opened across the ports of other services only where a person says so by choosing it. */
function refuseServices(plan) {
	const { recommendation, scenario } = plan;
	const { range } = scenario.server;
	if (range === void 0 || recommendation === null || !keepsToday(plan)) return;
	const crossed = otherServices([range]);
	if (crossed.length === 0) return;
	const { first, last } = recommendation;
	throw new Error(`Today's range ${range.first}-${range.last} crosses ports of other services: ${crossed.slice(0, 4).join(", ")}. Whatever of them runs there would be open. Move it, ${first}-${last} is free of them; or, where you know that none of them runs, ask for it by name: --keep-range on the command line.`);
}
/** What a firewall text needs to know of a request; throws where there is no range. */
function requestInput(request) {
	const { plan, link } = request;
	const { access, groups, server } = plan.scenario;
	const ranges = requestedRanges(request);
	const busiest = busiestMinutes(plan);
	return {
		ranges,
		access,
		software: serverById(server.software)?.name ?? server.software,
		ports: ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0),
		purpose: purposeOf(request),
		ftps: groups.some(({ tls }) => tls !== "none"),
		busyPortsAtPeak: plan.demand.peak.max,
		transfersPerSecond: busiest.transfersPerSecond,
		sessionsAtPeak: busiest.sessions,
		...link === null ? {} : { link }
	};
}
/** What the size rests on, in a few words. */
function purposeOf({ plan, chosen }) {
	if (chosen !== null) return "a size chosen by hand";
	const { current, recommendation, scenario } = plan;
	const rate = ((keepsToday(plan) ? current?.refusals : null) ?? recommendation?.refusals)?.estimate ?? 0;
	const time = over[scenario.target.over];
	return rate > 0 ? `about ${oneIn(rate)} refused ${time}` : `no refusal seen ${time}`;
}
// src/exports/monitoring.ts
/** Levels for one slice of so many ports, where the worst simulated peak of all slices together is `worst`. */
function levelsFor(ports, worst, nodes) {
	const warning = Math.min(ports - 1, Math.ceil(worst / nodes));
	return {
		warning,
		critical: Math.max(warning + 1, Math.floor((warning + ports) / 2))
	};
}
/** A check for Nagios, Icinga, Prometheus and Zabbix, one for each node; the alert rules and the Zabbix item stand beside it. */
function monitoringTexts(request) {
	readRules({
		...requestInput(request),
		access: {
			sources: [],
			controlPorts: [21]
		}
	});
	const ranges = requestedRanges(request);
	return [
		...ranges.map((range, index) => checkText(request, range, ranges.length, index)),
		alertText(),
		zabbixText()
	];
}
var script = "check_ftp_passive.sh";
function checkText(request, range, nodes, index) {
	const { demand, scenario } = request.plan;
	const { ports, software } = scenario.server;
	const { warning, critical } = levelsFor(range.last - range.first + 1, demand.peak.max, nodes);
	const line = serverById(software)?.whenFullLogLine.value ?? "";
	const file = nodes === 1 ? script : `node-${index + 1}-${script}`;
	return {
		file,
		text: `${[
			"#!/bin/sh",
			`# Passive FTP ports ${rangeText(range)} in use, and refusals in the server's log since the last run.`,
			`# Simulated: at most ${demand.peak.median} in use at once on a usual day, ${demand.peak.max} on the worst${nodes === 1 ? "" : `, on ${nodes} nodes together`}.`,
			"# Nagios, Icinga: status 0 OK, 1 WARNING, 2 CRITICAL, 3 UNKNOWN. With --prometheus: metrics for a textfile.",
			`first=${range.first} last=${range.last}`,
			"# Ports in use from which it warns, and from which refusals are near",
			`warning=\${WARNING:-${warning}} critical=\${CRITICAL:-${critical}}`,
			`# What the server logs when it refuses; LOG names its log, empty = only the ports are counted`,
			`refused=${quoted$1(line)}`,
			"log=${LOG:-} state=${STATE:-/var/tmp/ftp-passive-check}",
			"unknown() { echo \"UNKNOWN: $*\"; exit 3; }",
			"",
			"sockets=$(ss -Htan 2>/dev/null) || unknown \"ss (iproute2) does not run\"",
			`used=$(printf '%s\\n' "$sockets" | awk -v first="$first" -v last="$last" '`,
			ports.reusesAddress ? "  $1 == \"TIME-WAIT\" { next }" : "  # A port in TIME-WAIT is not free for this server",
			"  { n = split($4, part, \":\"); port = part[n] + 0 }",
			"  port >= first && port <= last && !seen[port]++ { used++ }",
			"  END { print used + 0 }')",
			"refusals=0",
			"if [ -n \"$log\" ] && [ -n \"$refused\" ]; then",
			"  size=$(wc -c < \"$log\") || unknown \"$log cannot be read\"",
			"  before=$(cat \"$state\" 2>/dev/null || echo \"$size\")",
			"  # A log that was begun anew is read from its start",
			"  [ \"$before\" -le \"$size\" ] || before=0",
			"  refusals=$(tail -c \"+$((before + 1))\" \"$log\" | grep -cF -- \"$refused\")",
			"  echo \"$size\" > \"$state\" || unknown \"$state cannot be written\"",
			"fi",
			"if [ \"${1:-}\" = --prometheus ]; then",
			`  printf '%s\\n' "# TYPE ftp_passive_ports_in_use gauge" "ftp_passive_ports_in_use $used" \\`,
			`    "# TYPE ftp_passive_ports gauge" "ftp_passive_ports $((last - first + 1))" \\`,
			`    "# TYPE ftp_passive_ports_warning gauge" "ftp_passive_ports_warning $warning" \\`,
			`    "# TYPE ftp_passive_ports_critical gauge" "ftp_passive_ports_critical $critical" \\`,
			`    "# TYPE ftp_passive_refusals gauge" "ftp_passive_refusals $refusals"`,
			"  exit 0",
			"fi",
			"word=OK status=0",
			"if [ \"$used\" -gt \"$warning\" ]; then word=WARNING status=1; fi",
			"if [ \"$used\" -ge \"$critical\" ] || [ \"$refusals\" -gt 0 ]; then word=CRITICAL status=2; fi",
			"echo \"$word: $used of $((last - first + 1)) passive ports in use, $refusals refusals | used=$used;$warning;$critical;0;$((last - first + 1)) refusals=$refusals\"",
			"exit \"$status\""
		].join("\n")}\n`,
		where: "On the server, run by the monitoring agent every minute or so, with LOG=/path/of/the/log where the server logs its refusals.",
		check: `sh -n ${file}`,
		apply: `sh ${file}`,
		undo: `rm ${file} /var/tmp/ftp-passive-check`
	};
}
/** In single quotes a shell changes nothing; a quote inside is taken out of them. */
function quoted$1(text) {
	return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
function alertText() {
	return {
		file: "ftp-passive-alerts.yml",
		text: `${[
			`# Metrics by cron: ${script} --prometheus > /var/lib/node_exporter/ftp-passive.prom`,
			"groups:",
			"  - name: ftp-passive",
			"    rules:",
			"      - alert: FtpPassivePortsScarce",
			"        expr: ftp_passive_ports_in_use >= ftp_passive_ports_critical",
			"        labels:",
			"          severity: critical",
			"        annotations:",
			"          summary: \"{{ $value }} passive FTP ports are in use: refusals are near\"",
			"      - alert: FtpPassivePortsAbovePlan",
			"        expr: ftp_passive_ports_in_use > ftp_passive_ports_warning",
			"        for: 5m",
			"        labels:",
			"          severity: warning",
			"        annotations:",
			"          summary: \"{{ $value }} passive FTP ports are in use: more than on the worst simulated day\""
		].join("\n")}\n`,
		where: "Among the rule files of Prometheus.",
		check: "promtool check rules ftp-passive-alerts.yml",
		apply: "systemctl reload prometheus",
		undo: "rm ftp-passive-alerts.yml && systemctl reload prometheus"
	};
}
function zabbixText() {
	return {
		file: "ftp-passive-zabbix.conf",
		text: `${["# An item of the type Zabbix agent with the key ftp.passive.used, numeric", `UserParameter=ftp.passive.used,/usr/local/bin/${script} --prometheus | sed -n 's/^ftp_passive_ports_in_use //p'`].join("\n")}\n`,
		where: `In /etc/zabbix/zabbix_agentd.d/ on the server, with ${script} in /usr/local/bin.`,
		check: "zabbix_agentd -t ftp.passive.used",
		apply: "systemctl restart zabbix-agent",
		undo: "rm /etc/zabbix/zabbix_agentd.d/ftp-passive-zabbix.conf && systemctl restart zabbix-agent"
	};
}
// src/placement/platform-caps.ts
var rows = ({ ranges, controlPorts }) => ranges + controlPorts;
/** Caps of platforms, as their own documents state them. */
var platformCaps = [
	{
		id: "aws-nlb",
		exports: ["aws-nlb", "kubernetes-service"],
		allowed: 50,
		unit: "listeners of an AWS Network Load Balancer",
		used: ({ ports, controlPorts }) => ports + controlPorts,
		perPort: true,
		help: "This cannot be raised: give the server an address of its own instead of the balancer, or split it over several balancers with a slice each.",
		source: "AWS, Quotas for your Network Load Balancers"
	},
	{
		id: "aws-security-group",
		exports: [
			"aws-terraform",
			"aws-cli",
			"aws-cloudformation"
		],
		allowed: 60,
		unit: "inbound rules per family of an AWS security group",
		used: (use) => rows(use) * Math.max(use.ipv4Sources, use.ipv6Sources),
		help: "A range counts as one rule per source: put the sources into a prefix list, or ask for a higher quota.",
		source: "AWS, Amazon VPC quotas"
	},
	{
		id: "kubernetes-node-ports",
		exports: ["kubernetes-service"],
		allowed: 2768,
		unit: "NodePorts of a whole Kubernetes cluster (30000-32767)",
		used: ({ ports, controlPorts }) => ports + controlPorts,
		perPort: true,
		help: "Set allocateLoadBalancerNodePorts: false, or run the pod on the host's network.",
		source: "Kubernetes, Service: --service-node-port-range"
	},
	{
		id: "kubernetes-endpoint-slice",
		exports: ["kubernetes-service"],
		allowed: 100,
		unit: "ports of an EndpointSlice in Kubernetes before 1.21",
		used: ({ ports, controlPorts }) => ports + controlPorts,
		perPort: true,
		help: "Kubernetes 1.21 and newer, and the last releases of 1.18 to 1.20, take 20000, whatever the API reference says: on an older cluster upgrade, or run the pod on the host's network.",
		source: "github.com/kubernetes/kubernetes pull request 99795, issues 99382 and 102972"
	},
	{
		id: "azure-load-balancer",
		exports: ["azure-cli", "azure-bicep"],
		allowed: 300,
		unit: "rules per network interface of an Azure Standard Load Balancer",
		used: ({ ports, controlPorts }) => ports + controlPorts,
		perPort: true,
		help: "Give the machine a public address of its own: a network security group takes the range as one rule.",
		source: "Microsoft, Azure Load Balancer limits"
	},
	{
		id: "google-forwarding-rule",
		exports: ["gcloud", "google-terraform"],
		allowed: 5,
		unit: "separate ports of a Google forwarding rule",
		used: rows,
		help: "Use allPorts, or one forwarding rule with a port range for each range.",
		source: "Google Cloud, forwarding rules: ports and portRange"
	},
	{
		id: "hetzner-firewall",
		exports: ["hetzner"],
		allowed: 50,
		unit: "rules of a Hetzner Cloud firewall",
		used: rows,
		help: "Use a second firewall on the same server.",
		source: "Hetzner Cloud API, firewalls"
	},
	{
		id: "oci-security-group",
		exports: ["oci"],
		allowed: 120,
		unit: "rules of an Oracle network security group",
		used: (use) => rows(use) * (use.ipv4Sources + use.ipv6Sources),
		help: "Use a second group on the same interface, or fewer and wider sources.",
		source: "Oracle Cloud, network security group limits"
	},
	{
		id: "aws-transfer",
		exports: ["aws-transfer"],
		allowed: 9,
		unit: "passive ports of AWS Transfer Family (8192-8200, fixed)",
		used: ({ ports }) => ports,
		perPort: true,
		help: "Nobody can widen that range: spread the clients over several servers of this kind, and keep load balancers and NAT gateways away from them, behind which it takes 300 connections instead of 10000.",
		source: "AWS Transfer Family user guide; API reference, ProtocolDetails"
	}
];
/** What these ranges and this access ask of a platform; a source counts by its family, anyone as one of each. */
function platformUse(ranges, { sources, controlPorts }) {
	const six = sources.filter((source) => source.includes(":")).length;
	return {
		ports: ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0),
		ranges: mergeRanges(ranges).length,
		controlPorts: controlPorts.length,
		ipv4Sources: sources.length === 0 ? 1 : sources.length - six,
		ipv6Sources: sources.length === 0 ? 1 : six
	};
}
/** The caps that concern one export (or all of them), each with what this plan uses of it. */
function platformNotes(use, exportId) {
	return platformCaps.filter((cap) => exportId === void 0 || cap.exports.includes(exportId)).map((cap) => {
		const used = cap.used(use);
		const over = used > cap.allowed;
		return {
			id: cap.id,
			code: "platform-cap",
			used,
			allowed: cap.allowed,
			over,
			message: over ? tooMany(cap, use, used) : `This plan takes ${used} of the ${cap.allowed} ${cap.unit}.`,
			portsThatFit: over ? portsThatFit(cap, use, used) : null
		};
	});
}
function portsThatFit(cap, use, used) {
	const carried = cap.allowed - (used - use.ports);
	return cap.perPort && carried > 0 ? carried : null;
}
function tooMany(cap, use, used) {
	const found = `This plan takes ${used} ${cap.unit}: ${used - cap.allowed} more than the ${cap.allowed} that there are.`;
	const carried = portsThatFit(cap, use, used);
	const inverse = carried === null ? "" : ` Or ask how many clients ${carried} passive ports carry.`;
	return `${found} ${cap.help}${inverse}`;
}
// src/exports/notes.ts
/** Caps and costs beside one export, exceeded ones first; throws where there is no range. */
function notesOf$1(request, id) {
	const ranges = requestedRanges(request);
	const { demand, scenario } = request.plan;
	const busiest = busiestMinutes(request.plan);
	const caps = platformNotes(platformUse(ranges, scenario.access), id);
	const costs = costNotes({
		ranges,
		controlPorts: scenario.access.controlPorts,
		busyPorts: demand.peak.max + Math.ceil(busiest.sessions / 2),
		transfersPerSecond: busiest.transfersPerSecond
	}, id);
	return [...caps.toSorted((a, b) => Number(b.over) - Number(a.over)).map(({ message, over, portsThatFit }) => ({
		message,
		over,
		portsThatFit
	})), ...costs.map((message) => ({
		message,
		over: false,
		portsThatFit: null
	}))];
}
// src/exports/another-server.ts
/** The name of the server that a plan was made for, where it behaves in another way than the one that a text is for; else null. */
function plannedForAnother({ plan }, id) {
	const { ports, software } = plan.scenario.server;
	if (software === id) return null;
	const facts = serverById(id);
	return facts !== void 0 && JSON.stringify(behaviourOf(facts)) === JSON.stringify(ports) ? null : serverById(software)?.name ?? software;
}
/** What to ask before a text for another server than the plan's is used. */
function anotherServerNotes(request, id) {
	const planned = plannedForAnother(request, id);
	if (planned === null) return [];
	return [{
		message: `This plan was sized for ${planned}; ${serverById(id)?.name ?? id} picks and holds ports in another way and may need several times as many. Choose it as the server, or ask for the least of every server (--servers).`,
		over: true,
		portsThatFit: null
	}];
}
// src/exports/tls-wish.ts
/** What all groups together ask of the server's TLS; null where none uses it. */
function tlsWish(groups) {
	const versions = groups.map(({ tls }) => tls);
	const secure = versions.filter((tls) => tls !== "none");
	if (secure.length === 0) return null;
	return {
		minimum: secure.every((tls) => tls === "1.3") ? "1.3" : "1.2",
		required: secure.length === versions.length,
		resumed: secure.every((tls) => tls === "1.2-resumed")
	};
}
// src/exports/targets.ts
/** Firewalls, clouds, platforms: one text for all nodes. */
var firewallTargets = firewalls.map((firewall) => ({
	id: firewall.id,
	name: firewall.name,
	group: firewall.group,
	favourite: firewall.favourite,
	keywords: `${firewall.file} ${firewall.source}`,
	verified: firewall.verified !== "documented",
	notes: (request) => notesOf$1(request, firewall.id),
	texts(request) {
		refuseForSoftware(request, firewall.id);
		const input = requestInput(request);
		const { file, where } = firewall;
		return [{
			file,
			text: firewall.text(input),
			where,
			...firewall.commands(input)
		}];
	}
}));
/** inetutils ftpd takes its ports from the ephemeral range: reserving those would end every outgoing connection. */
function refuseForSoftware({ plan }, id) {
	if (id !== "sysctl" || plan.scenario.server.software !== "inetutils-ftpd") return;
	throw new Error("GNU inetutils ftpd takes its ports from the ephemeral range of the host: reserving them would leave no port for any outgoing connection.");
}
/** The change in plain words, for the person who must approve it. */
var requestTarget = {
	id: "change-request",
	name: "Change request",
	group: "In plain words",
	favourite: true,
	keywords: "approval ticket words",
	verified: true,
	notes: () => [],
	texts(request) {
		const input = requestInput(request);
		const { demand, scenario } = request.plan;
		const { range } = scenario.server;
		const [first, last] = [input.ranges[0]?.first, input.ranges.at(-1)?.last];
		const isKept = range?.first === first && range?.last === last;
		return [{
			file: "firewall-change-request.txt",
			text: changeRequest({
				...input,
				busyPorts: {
					usual: demand.peak.median,
					worst: demand.peak.max
				},
				...range === void 0 || isKept ? {} : {
					replaces: range,
					...todaysFault(request.plan)
				}
			}),
			where: "To the person who must approve the change.",
			check: "",
			apply: "",
			undo: ""
		}];
	}
};
/** What the plan says of today's range that the person who approves must know. */
function todaysFault({ current }) {
	if (current?.judgement === "oversized") return { fault: "oversized" };
	return current?.usable === 0 ? { fault: "unusable" } : {};
}
/** A name that every system takes: of a dialogue or a console, which have none, the id. */
function fileName({ file }, id) {
	const last = file.split(/[\\/]/).at(-1) ?? "";
	return /^[A-Za-z0-9._-]+\.[A-Za-z0-9]+$|^FTP\.DATA$|^[a-z]+$/.test(last) ? last : `${id}.txt`;
}
/** What tells, once the range is open, whether it is as busy as was simulated. */
var monitoringTarget = {
	id: "monitoring",
	name: "Monitoring (Nagios, Prometheus, Zabbix)",
	group: "Automation",
	favourite: false,
	keywords: "icinga check alert watch metrics",
	verified: true,
	notes: () => [],
	texts: monitoringTexts
};
function configurationTexts(id, configuration, request) {
	const { access, groups, server } = request.plan.scenario;
	const { maxSessions, maxSessionsPerAddress } = server;
	const file = fileName(configuration, id);
	const other = plannedForAnother(request, id);
	const ranges = requestedRanges(request);
	return ranges.map((range, index) => ({
		file: ranges.length === 1 ? file : `node-${index + 1}-${file}`,
		text: configuration.text({
			range,
			maxSessions,
			maxSessionsPerAddress,
			access,
			tls: tlsWish(groups),
			...other === null ? {} : { plannedFor: other }
		}),
		where: `In ${configuration.file}${ranges.length === 1 ? "" : ` of node ${index + 1}`}.`,
		check: configuration.check,
		apply: configuration.reload,
		undo: "Put the earlier lines back and load them in the same way."
	}));
}
var serverTargets = servers.flatMap(({ id, name, configuration }) => configuration === null ? [] : [{
	id,
	name: `${name}: ${configuration.file}`,
	group: "Server",
	favourite: true,
	keywords: configuration.source,
	verified: configuration.verified,
	notes: (request) => [...anotherServerNotes(request, id), ...notesOf$1(request, id)],
	texts: (request) => configurationTexts(id, configuration, request)
}]);
/** Every target, firewalls first: the same on the page and on the command line. */
var exportTargets = [
	...firewallTargets,
	requestTarget,
	monitoringTarget,
	...serverTargets
];
// src/logs/fields.ts
/** A whole number up to 10^14 (100 TB) that is written as digits only; null for anything else. */
function readBytes(text) {
	if (text === void 0 || !/^\d{1,15}$/.test(text)) return null;
	const value = Number(text);
	return value <= 0x5af3107a4000 ? value : null;
}
/** Longest duration that is believed, s: 30 days. */
var longestSeconds$1 = 2592e3;
/** A duration in seconds, with or without decimals; null where it is no number or above 30 days. */
function readSeconds(text) {
	if (text === void 0 || !/^\d{1,9}(\.\d{1,9})?$/.test(text)) return null;
	const value = Number(text);
	return value <= longestSeconds$1 ? value : null;
}
/** A host as one spelling: lower case, without the `::ffff:` of IPv4 inside IPv6, at most 255 characters. */
function readHost(text) {
	const host = text.toLowerCase().slice(0, 255);
	return host.startsWith("::ffff:") && host.includes(".") ? host.slice(7) : host;
}
/** A user name cut at 255 characters, so that a hostile log cannot fill the memory with one. */
function readUser(text) {
	return text.slice(0, 255);
}
/** The passive port in the text of a 227 or 229 reply; null where there is none. */
function replyPort(reply) {
	const classic = /(?:\d{1,3},){4}(\d{1,3}),(\d{1,3})/.exec(reply);
	const extended = /\(\|\|\|(\d{1,5})\|\)/.exec(reply);
	let port = NaN;
	if (classic !== null) port = Number(classic[1]) * 256 + Number(classic[2]);
	else if (extended !== null) port = Number(extended[1]);
	return port >= 1 && port <= 65535 ? port : null;
}
// src/logs/record.ts
/** A transfer of which only some is known: complete, without a session, on an exact clock, the rest not told. */
function transferOf(known) {
	return {
		stampErrorSeconds: 0,
		durationSeconds: null,
		durationErrorSeconds: 0,
		bytes: null,
		user: "",
		session: null,
		complete: true,
		passive: null,
		port: null,
		setupSeconds: null,
		...known
	};
}
// src/logs/dialogue.ts
var kinds$3 = /* @__PURE__ */ new Map([
	["RETR", "download"],
	["STOR", "upload"],
	["STOU", "upload"],
	["APPE", "upload"],
	["LIST", "listing"],
	["NLST", "listing"],
	["MLSD", "listing"]
]);
/** Control connections that are followed at the same time; the oldest is forgotten beyond. */
var mostDialogues = 5e4;
/** A reply to PASV takes no longer, s: who asked earlier and was never heard of again was refused. */
var longestReplySeconds$1 = 10;
/** What a transfer command moves; null for every other command. */
function transferKind(verb) {
	return kinds$3.get(verb.toUpperCase()) ?? null;
}
/** true for replies to PASV or EPSV that mean "no port": not for "command not implemented". */
function isPortRefusal(code) {
	return code === 425 || code === 421 || code === 450;
}
/** The verb that a command line begins with, upper case; "" where it begins with none. */
function verbOf(command) {
	return (/^[A-Za-z]{3,4}(?= |$)/.exec(command)?.[0] ?? "").toUpperCase();
}
/** Follows commands and replies of many control connections and says which data connections they made. */
var Dialogues = class {
	#open;
	#clockErrorSeconds;
	#refusals;
	#latestSeconds;
	constructor(clockErrorSeconds) {
		this.ports = /* @__PURE__ */ new Set();
		this.passiveReplies = 0;
		this.activeRequests = 0;
		this.#open = /* @__PURE__ */ new Map();
		this.#refusals = [];
		this.#latestSeconds = -Infinity;
		this.#clockErrorSeconds = clockErrorSeconds;
	}
	/** A command from the client. */
	command(speaker, seconds, text) {
		this.#latestSeconds = Math.max(this.#latestSeconds, seconds);
		const dialogue = this.#dialogue(speaker.session);
		if (dialogue.multiLine !== null) return;
		const verb = verbOf(text);
		if (verb === "PASV" || verb === "EPSV") {
			dialogue.askedSeconds = seconds;
			dialogue.port = null;
		} else if (verb === "PORT" || verb === "EPRT") {
			this.activeRequests++;
			dialogue.passive = false;
			dialogue.port = null;
			dialogue.replySeconds = null;
		}
		const kind = transferKind(verb);
		if (kind === null) return;
		dialogue.kind = kind;
		dialogue.commandSeconds = seconds;
		dialogue.acceptSeconds = null;
	}
	/** A reply of the server; the record of what it ends or refuses, else null. */
	reply(speaker, seconds, text) {
		this.#latestSeconds = Math.max(this.#latestSeconds, seconds);
		const dialogue = this.#dialogue(speaker.session);
		const head = /^(\d{3})([ -]|$)/.exec(text);
		if (dialogue.multiLine !== null) {
			if (head?.[1] !== dialogue.multiLine || head[2] === "-") return null;
			dialogue.multiLine = null;
		}
		if (head === null) return null;
		if (head[2] === "-") {
			dialogue.multiLine = head[1] ?? null;
			return null;
		}
		return this.#single(dialogue, speaker, seconds, Number(head[1]), text);
	}
	/** The control connection is gone. One that asked for a port and got no reply was refused by being ended. */
	close(session) {
		const dialogue = this.#open.get(session);
		if (dialogue === void 0) return;
		if (dialogue.askedSeconds !== null) this.#refusals.push({
			kind: "refusal",
			atSeconds: dialogue.askedSeconds
		});
		this.#open.delete(session);
	}
	/**
	* The refusals of a server that ends the session without a word in its log: whoever asked for a port, got no reply and
	* never spoke again. Those that asked last of all may still get one.
	*/
	unanswered() {
		const silent = [...this.#open.values()].flatMap(({ askedSeconds }) => askedSeconds !== null && askedSeconds < this.#latestSeconds - longestReplySeconds$1 ? [{
			kind: "refusal",
			atSeconds: askedSeconds
		}] : []);
		return [...this.#refusals, ...silent];
	}
	#single(dialogue, speaker, seconds, code, text) {
		if (dialogue.askedSeconds !== null) {
			dialogue.askedSeconds = null;
			if (code !== 227 && code !== 229) return isPortRefusal(code) ? {
				kind: "refusal",
				atSeconds: seconds
			} : null;
			this.#granted(dialogue, seconds, text);
			return null;
		}
		if (dialogue.kind === null) return null;
		if (code < 200) {
			dialogue.acceptSeconds ??= seconds;
			return null;
		}
		const kind = dialogue.kind;
		const accepted = dialogue.acceptSeconds;
		dialogue.kind = null;
		if (accepted === null && code >= 300) return {
			kind: "failed",
			atSeconds: seconds
		};
		const start = accepted ?? dialogue.commandSeconds;
		const asked = dialogue.replySeconds;
		dialogue.replySeconds = null;
		const setupIsKnown = this.#clockErrorSeconds < .1 && asked !== null && accepted !== null;
		return transferOf({
			kind,
			endSeconds: seconds,
			stampErrorSeconds: this.#clockErrorSeconds,
			durationSeconds: Math.max(0, seconds - start),
			durationErrorSeconds: this.#clockErrorSeconds,
			...speaker,
			complete: code < 300,
			passive: dialogue.passive,
			port: dialogue.port,
			setupSeconds: setupIsKnown ? Math.max(0, accepted - asked) : null
		});
	}
	#granted(dialogue, seconds, text) {
		this.passiveReplies++;
		dialogue.passive = true;
		dialogue.port = replyPort(text);
		dialogue.replySeconds = seconds;
		if (dialogue.port !== null) this.ports.add(dialogue.port);
	}
	#dialogue(session) {
		const known = this.#open.get(session);
		if (known !== void 0) return known;
		const fresh = {
			multiLine: null,
			askedSeconds: null,
			passive: null,
			port: null,
			replySeconds: null,
			kind: null,
			commandSeconds: 0,
			acceptSeconds: null
		};
		if (this.#open.size >= mostDialogues) for (const oldest of this.#open.keys()) {
			this.#open.delete(oldest);
			break;
		}
		this.#open.set(session, fresh);
		return fresh;
	}
};
// src/logs/readable.ts
/** The share of the sample's non-blank lines that a fresh reader understands, 0 … 1. */
function shareReadable(reader, sample, carriers) {
	let seen = 0;
	let understood = 0;
	for (const [index, line] of sample.entries()) {
		if (line.trim() === "") continue;
		seen++;
		if (reader.read(line, carriers?.[index]) !== "unparsable") understood++;
	}
	return seen === 0 ? 0 : understood / seen;
}
// src/logs/time.ts
var monthNames = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
var monthNumbers = new Map(monthNames.map((name, index) => [name, index + 1]));
var monthDays = [
	31,
	29,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
];
var secondsPerDay = 86400;
/** Days from 1970-01-01 to a date of the Gregorian calendar (month 1 … 12), counted in 400-year eras. */
function daysFromDate(year, month, day) {
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const monthFromMarch = (month + 9) % 12;
	const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
	const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
	return era * 146097 + yearOfEra * 365 + leapDays + dayOfYear - 719468;
}
function isLeap(year) {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
/** Seconds since 1970 of a written date and time, without any time zone; null where no such moment exists. */
function writtenSeconds(year, month, day, clock) {
	const time = /^(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d{1,9}))?$/.exec(clock);
	const days = monthDays[month - 1];
	if (time === null || days === void 0 || !Number.isInteger(day)) return null;
	if (day < 1 || day > days || !(year >= 1970 && year <= 9999)) return null;
	if (month === 2 && day === 29 && !isLeap(year)) return null;
	const [hour, minute, second] = [
		Number(time[1]),
		Number(time[2]),
		Number(time[3])
	];
	if (hour > 23 || minute > 59 || second > 60) return null;
	const fraction = time[4] === void 0 ? 0 : Number(`0.${time[4]}`);
	return daysFromDate(year, month, day) * secondsPerDay + hour * 3600 + minute * 60 + second + fraction;
}
/** The month 1 … 12 of an English three-letter name; 0 where it is none. */
function monthNumber(name) {
	return monthNumbers.get(name) ?? 0;
}
/** Seconds since 1970 of `2024-05-06` and `08:00:01.123` (or `,123`), the zone as written; null where malformed. */
function isoSeconds(date, clock) {
	const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
	if (parts === null) return null;
	return writtenSeconds(Number(parts[1]), Number(parts[2]), Number(parts[3]), clock);
}
var dayNames = [
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday"
];
/** The name of a moment's day of the week. */
function weekdayName(seconds) {
	return dayNames[weekday(seconds)] ?? "";
}
/** true on Saturdays and Sundays. */
function isWeekend(seconds) {
	const day = weekday(seconds);
	return day === 0 || day === 6;
}
/** Day of the week of a moment, 0 = Sunday (1970-01-01 was a Thursday). */
function weekday(seconds) {
	return ((Math.floor(seconds / secondsPerDay) + 4) % 7 + 7) % 7;
}
/** Year, month 1 … 12 and day of the month of a day since 1970. */
function dateOf$1(day) {
	const shifted = day + 719468;
	const era = Math.floor(shifted / 146097);
	const dayOfEra = shifted - era * 146097;
	const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
	const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
	return {
		year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
		month,
		dayOfMonth
	};
}
/** The year of a moment. */
function yearOf(seconds) {
	return dateOf$1(Math.floor(seconds / secondsPerDay)).year;
}
/** A moment as `2024-05-06 08:00`, for sentences. */
function writtenMoment(seconds) {
	const day = Math.floor(seconds / secondsPerDay);
	const rest = Math.floor((seconds - day * secondsPerDay) / 60);
	const { year, month, dayOfMonth } = dateOf$1(day);
	const two = (value) => String(value).padStart(2, "0");
	return `${year}-${two(month)}-${two(dayOfMonth)} ${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}
// src/logs/apache-ftpserver.ts
var pattern$8 = /^\[ ?(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\] (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:,\d{1,3})?) \[(.{0,255}?)\] \[(\S{0,255}?)\] (.*)$/;
var ApacheReader = class {
	#dialogues = new Dialogues(0);
	read(line) {
		if (line.trim() === "") return null;
		const parts = pattern$8.exec(line);
		if (parts === null) return "unparsable";
		const [, date = "", clock = "", user = "", client = "", text = ""] = parts;
		const seconds = isoSeconds(date, clock);
		if (seconds === null) return "unparsable";
		const said = /^(RECEIVED|SENT): (.*)$/.exec(text);
		if (said === null || client === "") return null;
		const host = readHost(client);
		const speaker = {
			session: `${host} ${user}`,
			host,
			user: readUser(user)
		};
		if (said[1] === "SENT") return this.#dialogues.reply(speaker, seconds, said[2] ?? "");
		this.#dialogues.command(speaker, seconds, said[2] ?? "");
		return null;
	}
	ports() {
		return this.#dialogues;
	}
};
/** Apache FtpServer's log with the pattern that it comes with: commands and replies, milliseconds. */
var apacheFtpserverLog = {
	id: "apache-ftpserver",
	name: "Apache FtpServer",
	software: "apache-ftpserver",
	clock: "local",
	listings: "always",
	refusals: "always",
	example: "[ INFO] 2024-05-06 08:00:05,123 [anna] [192.0.2.10] RECEIVED: RETR report.tgz",
	setting: "log4j.properties with the pattern [%5p] %d [%X{userName}] [%X{remoteIp}] %m%n, level INFO",
	looksLike: (sample) => shareReadable(new ApacheReader(), sample),
	reader: () => new ApacheReader()
};
// src/logs/carrier.ts
var priority = "(?:<\\d{1,3}>)?";
var tag = "([^\\s\\[\\]:]{1,64})(?:\\[(\\d{1,10})\\])?: ?(.*)$";
/** RFC 3164 and what rsyslog writes by default: no year, no zone. */
var classic = new RegExp(`^${priority}([A-Z][a-z]{2}) {1,2}(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d) (\\S+) ${tag}`);
/** The same with a stamp of ISO 8601: rsyslog's other format and journalctl -o short-iso. */
var dated = new RegExp(`^${priority}(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?)(?:Z|[+-]\\d\\d:?\\d\\d)? (\\S+) ${tag}`);
/** RFC 5424. */
var structured = /^<\d{1,3}>1 (\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d{1,9})?)(?:Z|[+-]\d\d:\d\d) \S+ (\S+) (\S+) \S+ (?:-|\[.*?\]) ?(.*)$/;
/** Takes syslog's and the journal's prefix off lines. Stamps without a year are of the year up to `newestSeconds`. */
var Peeler = class {
	#newestSeconds;
	/** `newestSeconds` = no line is younger: when the file was written last, s since 1970 on the log's clock. */
	constructor(newestSeconds) {
		this.#newestSeconds = newestSeconds;
	}
	/** null where nothing is around the line. */
	peel(line) {
		if (line.startsWith("{")) return this.#journal(line);
		const first = line.charCodeAt(0);
		if (!(first === 60 || first >= 48 && first <= 57 || first >= 65 && first <= 90)) return null;
		return this.#classic(line) ?? this.#dated(line) ?? this.#structured(line);
	}
	#classic(line) {
		const parts = classic.exec(line);
		if (parts === null) return null;
		const [, month = "", day, clock = "", , program = "", process = "", text = ""] = parts;
		const at = (year) => writtenSeconds(year, monthNumber(month), Number(day), clock);
		const year = yearOf(this.#newestSeconds);
		const here = at(year);
		const seconds = here !== null && here <= this.#newestSeconds + 86400 ? here : at(year - 1);
		return seconds === null ? null : peeled(text, seconds, 1, program, process);
	}
	#dated(line) {
		const parts = dated.exec(line);
		if (parts === null) return null;
		const [, date = "", clock = "", , program = "", process = "", text = ""] = parts;
		const seconds = isoSeconds(date, clock);
		return seconds === null ? null : peeled(text, seconds, clock.length > 8 ? 0 : 1, program, process);
	}
	#structured(line) {
		const parts = structured.exec(line);
		if (parts === null) return null;
		const [, date = "", clock = "", program = "", process = "", text = ""] = parts;
		const seconds = isoSeconds(date, clock);
		return seconds === null ? null : peeled(text, seconds, clock.length > 8 ? 0 : 1, program, process);
	}
	/** `journalctl -o json`: one object a line, microseconds since 1970. */
	#journal(line) {
		if (!line.includes("\"MESSAGE\"")) return null;
		const entry = jsonObject(line);
		if (entry === null || typeof entry["MESSAGE"] !== "string") return null;
		const stamp = entry["_SOURCE_REALTIME_TIMESTAMP"] ?? entry["__REALTIME_TIMESTAMP"];
		if (typeof stamp !== "string" || !/^\d{13,17}$/.test(stamp)) return null;
		const text = (name) => {
			const value = entry[name];
			return typeof value === "string" ? value : "";
		};
		const program = text("SYSLOG_IDENTIFIER") || text("_COMM");
		const process = text("_PID") || text("SYSLOG_PID");
		return peeled(entry["MESSAGE"], Number(stamp) / 1e6, 0, program, process);
	}
};
function peeled(text, seconds, errorSeconds, program, process) {
	return {
		text,
		carrier: {
			seconds,
			errorSeconds,
			program,
			process
		}
	};
}
/** The fields of a line that is one JSON object; null for everything else. */
function jsonObject(line) {
	if (!line.startsWith("{")) return null;
	try {
		const value = JSON.parse(line);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
	} catch {
		return null;
	}
}
/** A number of seconds or bytes in a JSON field, written as a number or as its digits; null for anything else. */
function jsonNumber(value) {
	if (typeof value === "number") return Number.isFinite(value) && value >= 0 ? value : null;
	return typeof value === "string" ? readSeconds(value) : null;
}
// src/logs/aws-transfer.ts
/** Sessions that are followed at the same time; the oldest is forgotten beyond. */
var mostSessions$2 = 5e4;
function textOf$1(entry, name) {
	const value = entry[name];
	return typeof value === "string" ? value : "";
}
/** A written moment, or milliseconds since 1970. */
function secondsOf$2(written, millis) {
	const stamp = /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d{1,9})?)/.exec(written);
	if (stamp !== null) return isoSeconds(stamp[1] ?? "", stamp[2] ?? "");
	return millis === null ? null : millis / 1e3;
}
/** The entries themselves have no time: it stands before them (export, `aws logs tail`) or beside them (Logs Insights). */
function stamped(line) {
	const brace = line.indexOf("{");
	if (brace < 0) return null;
	const outer = jsonObject(line.slice(brace));
	if (outer === null) return null;
	const message = outer["@message"] ?? outer["message"];
	const entry = (typeof message === "string" ? jsonObject(message) : null) ?? outer;
	const seconds = secondsOf$2(brace > 0 ? line.slice(0, brace) : textOf$1(outer, "@timestamp") || textOf$1(outer, "timestamp"), jsonNumber(outer["timestamp"]));
	return seconds === null || seconds < 1e8 || seconds > 1e11 ? null : {
		entry,
		seconds
	};
}
var AwsReader = class {
	#sessions = /* @__PURE__ */ new Map();
	read(line) {
		if (line.trim() === "") return null;
		const found = stamped(line);
		if (found === null) return "unparsable";
		const { entry, seconds } = found;
		const id = textOf$1(entry, "session-id");
		const activity = textOf$1(entry, "activity-type");
		if (id === "" || activity === "") return "unparsable";
		const session = this.#session(id);
		session.host = textOf$1(entry, "source-ip") || session.host;
		session.user = textOf$1(entry, "user") || session.user;
		if (/SSH/i.test(textOf$1(entry, "client")) || textOf$1(entry, "kex") !== "") session.isSsh = true;
		const path = textOf$1(entry, "path");
		if (activity === "DELETE") return {
			kind: "delete",
			atSeconds: seconds
		};
		if (activity === "OPEN") session.opened.set(path, seconds);
		if (activity === "DISCONNECTED") this.#sessions.delete(id);
		if (activity !== "CLOSE" && activity !== "PARTIAL_CLOSE") return null;
		if (session.isSsh) return {
			kind: "other-protocol",
			atSeconds: seconds
		};
		const uploaded = jsonNumber(entry["bytes-in"]);
		const opened = session.opened.get(path);
		session.opened.delete(path);
		return transferOf({
			kind: uploaded !== null && uploaded > 0 ? "upload" : "download",
			endSeconds: seconds,
			durationSeconds: opened === void 0 ? null : Math.max(0, seconds - opened),
			bytes: uploaded !== null && uploaded > 0 ? uploaded : jsonNumber(entry["bytes-out"]),
			host: readHost(session.host),
			user: readUser(session.user),
			session: id.slice(0, 80),
			complete: activity === "CLOSE"
		});
	}
	#session(id) {
		const known = this.#sessions.get(id);
		if (known !== void 0) return known;
		if (this.#sessions.size >= mostSessions$2) for (const oldest of this.#sessions.keys()) {
			this.#sessions.delete(oldest);
			break;
		}
		const fresh = {
			host: "",
			user: "",
			isSsh: false,
			opened: /* @__PURE__ */ new Map()
		};
		this.#sessions.set(id, fresh);
		return fresh;
	}
};
/** AWS Transfer Family's JSON entries with their CloudWatch time: a transfer lasts from OPEN to CLOSE of its path. */
var awsTransferLog = {
	id: "aws-transfer",
	name: "AWS Transfer Family (JSON)",
	software: "aws-transfer",
	clock: "utc",
	listings: "never",
	refusals: "never",
	example: "2024-05-06T08:00:10.123Z {\"path\":\"/bucket/a\",\"activity-type\":\"CLOSE\",\"bytes-in\":\"121\",\"session-id\":\"9ca9a0e1cec6ad9d\"}",
	setting: "structured JSON logging of the server, exported with its time (aws logs tail --format short)",
	looksLike: (sample) => shareReadable(new AwsReader(), sample),
	reader: () => new AwsReader()
};
// src/logs/crushftp.ts
var pattern$7 = /^[A-Z_]{2,20}\|(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d:\d\d(?:\.\d{1,3})?)\|(?:\[(.{1,255}?)\] (READ|WROTE): \*?(.*?)\*?|.*)$/;
var CrushReader = class {
	#dialogues = new Dialogues(0);
	read(line) {
		if (line.trim() === "") return null;
		const parts = pattern$7.exec(line);
		if (parts === null) return "unparsable";
		const [, month, day, year, clock = "", who = "", way, text = ""] = parts;
		const seconds = writtenSeconds(Number(year), Number(month), Number(day), clock);
		if (seconds === null) return "unparsable";
		if (way === void 0) return null;
		const pieces = who.split(":");
		if (pieces.length > 2 && !/^FTP/i.test(pieces[0] ?? "")) return null;
		const speaker = {
			session: who,
			host: readHost(pieces.at(-1) ?? ""),
			user: readUser(pieces.at(-2) ?? "")
		};
		if (way === "READ") this.#dialogues.command(speaker, seconds, text);
		else return this.#dialogues.reply(speaker, seconds, text);
		return null;
	}
	ports() {
		return this.#dialogues;
	}
};
/** CrushFTP's log with commands and replies, milliseconds; HTTP and SFTP in the same file are passed over. */
var crushftpLog = {
	id: "crushftp",
	name: "CrushFTP.log",
	software: "crushftp",
	clock: "local",
	listings: "always",
	refusals: "always",
	example: "RETR|05/06/2024 08:00:05.123|[FTP:541455_33326:anna:192.0.2.10] READ: *RETR report.tgz*",
	setting: "Preferences, Logging: level 1 or higher with the tags of commands",
	looksLike: (sample) => shareReadable(new CrushReader(), sample),
	reader: () => new CrushReader()
};
// src/logs/csv.ts
/** The columns of the CSV: `start` or `end` must be there, everything else may be. */
var csvColumns = [
	"start",
	"end",
	"seconds",
	"bytes",
	"kind",
	"host",
	"user",
	"session",
	"port",
	"passive"
];
var kinds$2 = /* @__PURE__ */ new Map([
	["upload", "upload"],
	["download", "download"],
	["listing", "listing"]
]);
/** Cuts a line at its separator; quotes keep one inside a field, and stand twice for one of themselves. */
function cut(line, separator) {
	const cells = [];
	let cell = "";
	let isQuoted = false;
	for (let at = 0; at < line.length; at++) {
		const letter = line[at];
		if (letter === "\"" && isQuoted && line[at + 1] === "\"") {
			cell += "\"";
			at++;
		} else if (letter === "\"") isQuoted = !isQuoted;
		else if (letter === separator && !isQuoted) {
			cells.push(cell);
			cell = "";
		} else cell += letter;
	}
	return [...cells, cell].map((text) => text.trim());
}
/** The columns that a first line names; null where it is no header of this format. */
function headerOf(line) {
	for (const separator of [
		",",
		";",
		"	"
	]) {
		const names = cut(line, separator).map((name) => name.toLowerCase());
		const columns = /* @__PURE__ */ new Map();
		for (const column of csvColumns) {
			const at = names.indexOf(column);
			if (at >= 0) columns.set(column, at);
		}
		if (columns.size >= 2 && (columns.has("start") || columns.has("end"))) return {
			separator,
			columns
		};
	}
	return null;
}
/** ISO 8601 or seconds since 1970, with the error that its digits leave. */
function momentOf(text) {
	if (text === void 0 || text === "") return null;
	const error = /[.,]\d/.test(text) ? 0 : 1;
	if (/^\d{9,11}(\.\d{1,9})?$/.test(text)) return {
		seconds: Number(text),
		errorSeconds: error
	};
	const parts = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)(?:Z|[+-]\d\d:?\d\d)?$/.exec(text);
	const seconds = parts === null ? null : isoSeconds(parts[1] ?? "", parts[2] ?? "");
	return seconds === null ? null : {
		seconds,
		errorSeconds: error
	};
}
function passiveOf(text) {
	if (text === void 0 || text === "") return null;
	return /^(1|true|yes|passive)$/i.test(text);
}
var CsvReader = class {
	#header = null;
	read(line) {
		if (line.trim() === "" || line.startsWith("#")) return null;
		if (this.#header === null) {
			this.#header = headerOf(line);
			return this.#header === null ? "unparsable" : null;
		}
		const { separator, columns } = this.#header;
		const cells = cut(line, separator);
		const cell = (name) => {
			const at = columns.get(name);
			return at === void 0 ? void 0 : cells[at];
		};
		return this.#transfer(cell);
	}
	#transfer(cell) {
		const [start, end] = [momentOf(cell("start")), momentOf(cell("end"))];
		const written = cell("seconds") ?? "";
		const given = written === "" ? null : readSeconds(written);
		const between = start !== null && end !== null ? end.seconds - start.seconds : null;
		const durationSeconds = given ?? between;
		const endSeconds = end?.seconds ?? (start === null ? null : start.seconds + (durationSeconds ?? 0));
		const kind = kinds$2.get((cell("kind") ?? "download").toLowerCase() || "download");
		if (endSeconds === null || kind === void 0 || written !== "" && given === null) return "unparsable";
		if (durationSeconds !== null && !(durationSeconds >= 0 && durationSeconds <= 2592e3)) return "unparsable";
		const error = (end ?? start)?.errorSeconds ?? 1;
		const port = readBytes(cell("port"));
		return transferOf({
			kind,
			endSeconds,
			stampErrorSeconds: error,
			durationSeconds,
			durationErrorSeconds: given === null || /^\d+$/.test(written) ? error : 0,
			bytes: readBytes(cell("bytes")),
			host: readHost(cell("host") ?? ""),
			user: readUser(cell("user") ?? ""),
			session: (cell("session") ?? "").slice(0, 80) || null,
			passive: passiveOf(cell("passive")),
			port: port !== null && port >= 1 && port <= 65535 ? port : null
		});
	}
};
/** 0 where the first line that is no comment names no columns. */
function looksLike$5(sample) {
	return headerOf(sample.find((line) => line.trim() !== "" && !line.startsWith("#")) ?? "") === null ? 0 : shareReadable(new CsvReader(), sample);
}
/** The way out for every other log: a table with a header, made with any spreadsheet or query. */
var csvLog = {
	id: "csv",
	name: "CSV with a header (start or end, seconds, bytes, kind, host, user, session, port, passive)",
	software: "generic",
	clock: "local",
	listings: "sometimes",
	refusals: "never",
	example: "end,seconds,bytes,kind,host,user",
	setting: "any tool that writes a table",
	looksLike: looksLike$5,
	reader: () => new CsvReader()
};
// src/logs/filezilla-server-old.ts
var pattern$6 = /^\((\d+)\) ?(\d{1,4})([./-])(\d{1,2})\3(\d{1,4})\.? (\d{1,2}):(\d\d):(\d\d)(?: ?([AP])\.?M\.?)? - (.*?) \(([^()\s]+)\)> ?(.*)$/i;
/** The hour of a 12-hour clock; some systems write a 24-hour clock and add PM all the same. */
function hourOfDay(hour, half) {
	if (half === void 0 || hour > 12) return hour;
	const base = hour % 12;
	return half.toUpperCase() === "P" ? base + 12 : base;
}
/** Seconds since 1970 of a written date in one order of its numbers; null where that is no date. */
function secondsOf$1(parts, dayFirst) {
	const [first, second, third] = [
		Number(parts[2]),
		Number(parts[4]),
		Number(parts[5])
	];
	const clock = `${hourOfDay(Number(parts[6]), parts[9])}:${parts[7] ?? ""}:${parts[8] ?? ""}`;
	if (first > 31) return writtenSeconds(first, second, third, clock);
	const year = third < 100 ? third + 2e3 : third;
	return dayFirst ? writtenSeconds(year, second, first, clock) : writtenSeconds(year, first, second, clock);
}
/** What every way of reading does, given how it takes a date. */
function readerWith(secondsOfParts) {
	const dialogues = new Dialogues(1);
	return {
		ports: () => dialogues,
		read(line) {
			if (line.trim() === "") return null;
			const parts = pattern$6.exec(line);
			if (parts === null) return "unparsable";
			const seconds = secondsOfParts(parts);
			if (seconds === null) return "unparsable";
			const text = parts[12] ?? "";
			const host = readHost(parts[11] ?? "");
			const speaker = {
				session: `${parts[1] ?? ""} ${host}`,
				host,
				user: readUser(parts[10] ?? "")
			};
			if (/^(disconnected\.|Connected[ ,])/.test(text)) {
				dialogues.close(speaker.session);
				return null;
			}
			if (/^\d{3}[ -]/.test(text)) return dialogues.reply(speaker, seconds, text);
			dialogues.command(speaker, seconds, text);
			return null;
		}
	};
}
/** Dates in the order that one line proves, from there on; before, as the separator and the clock suggest. */
function guessing() {
	let dayFirst = null;
	return readerWith((parts) => {
		if (Number(parts[2]) <= 31 && Number(parts[2]) > 12) dayFirst = true;
		if (Number(parts[4]) > 12) dayFirst = false;
		return secondsOf$1(parts, dayFirst ?? (parts[3] !== "/" || parts[9] === void 0));
	});
}
/** FileZilla Server 0.9: every command and reply, whole seconds, dates as the server's locale writes them. */
var filezillaServerOld = {
	id: "filezilla-server-0.9",
	name: "FileZilla Server 0.9",
	software: "filezilla-server-0.9",
	clock: "local",
	listings: "always",
	refusals: "always",
	example: "(000041) 5/16/2024 1:34:49 PM - anna (192.0.2.10)> LIST",
	setting: "Settings, Logging: enable logging to file",
	looksLike: (sample) => shareReadable(guessing(), sample),
	reader: guessing,
	ways: [{
		id: "day-first",
		name: "dates as day and month",
		reader: () => readerWith((parts) => secondsOf$1(parts, true))
	}, {
		id: "month-first",
		name: "dates as month and day",
		reader: () => readerWith((parts) => secondsOf$1(parts, false))
	}]
};
// src/logs/filezilla-server.ts
var stampPattern$1 = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d+)?)Z (>>|<<|==|!!) (.*)$/;
var sessionPattern = /^\[FTP Session (\d+) (\S+?)(?: (.*?))?\] ?(.*)$/;
function reader() {
	const dialogues = new Dialogues(0);
	return {
		ports: () => dialogues,
		read(line) {
			if (line.trim() === "") return null;
			const parts = stampPattern$1.exec(line);
			if (parts === null) return "unparsable";
			const seconds = isoSeconds(parts[1] ?? "", parts[2] ?? "");
			if (seconds === null) return "unparsable";
			const said = sessionPattern.exec(parts[4] ?? "");
			if (said === null) return null;
			const host = readHost(said[2] ?? "");
			const speaker = {
				session: `${said[1] ?? ""} ${host}`,
				host,
				user: readUser(said[3] ?? "")
			};
			const text = said[4] ?? "";
			if (parts[3] === "<<") return dialogues.reply(speaker, seconds, text);
			if (parts[3] === ">>") dialogues.command(speaker, seconds, text);
			return null;
		}
	};
}
/** FileZilla Server 1.x: every command and reply, UTC, milliseconds. */
var filezillaServer = {
	id: "filezilla-server",
	name: "FileZilla Server 1.x",
	software: "filezilla-server",
	clock: "utc",
	listings: "always",
	refusals: "always",
	example: "2024-05-06T08:00:00.350Z >> [FTP Session 6 192.0.2.10 anna] RETR tools.zip",
	setting: "Administration, Settings, Logging: log to a file, level 3 (FTP commands and replies) or higher",
	looksLike: (sample) => shareReadable(reader(), sample),
	reader
};
// src/logs/iis-w3c.ts
/** Sessions that are followed at the same time; the oldest is forgotten beyond. */
var mostSessions$1 = 5e4;
/** Words of IIS 6 for a download and an upload that ended. */
var oldVerbs = /* @__PURE__ */ new Map([["SENT", "download"], ["CREATED", "upload"]]);
/** Commands and events of IIS FTP; anything else under a `#Fields:` line is another kind of log. */
var known = /^(\[\d+\])?(ControlChannel(Opened|Closed)|DataChannel(Opened|Closed)|USER|PASS|ACCT|AUTH|PBSZ|PROT|CCC|FEAT|OPTS|SYST|TYPE|MODE|STRU|PWD|XPWD|CWD|XCWD|CDUP|XCUP|PASV|EPSV|PORT|EPRT|REST|RETR|STOR|STOU|APPE|LIST|NLST|MLSD|MLST|STAT|SIZE|MDTM|MFMT|ALLO|DELE|RNFR|RNTO|MKD|XMKD|RMD|XRMD|ABOR|REIN|QUIT|NOOP|HELP|SITE|HOST|LANG|CLNT|CSID|sent|created|closed)$/i;
var IisReader = class {
	#columns = /* @__PURE__ */ new Map();
	#date = "";
	#channels = /* @__PURE__ */ new Map();
	read(line) {
		if (line.trim() === "") return null;
		if (line.startsWith("#")) {
			if (line.startsWith("#Date:")) this.#date = line.slice(6).trim().split(/\s+/)[0] ?? "";
			if (line.startsWith("#Fields:")) {
				const names = line.slice(8).trim().split(/\s+/);
				this.#columns = new Map(names.map((name, index) => [name.toLowerCase(), index]));
			}
			return null;
		}
		const values = line.trim().split(/\s+/);
		const field = (name) => values[this.#columns.get(name) ?? -1];
		const seconds = isoSeconds(field("date") ?? this.#date, field("time") ?? "");
		const method = field("cs-method");
		const host = field("c-ip");
		if (seconds === null || method === void 0 || host === void 0 || !known.test(method)) return "unparsable";
		const user = field("cs-username") ?? "-";
		const session = field("x-session") ?? `${host} ${user}`;
		const verb = method.replace(/^\[\d+\]/, "").toUpperCase();
		const code = Number(field("sc-status") ?? "0");
		return this.#event(verb, code, seconds, session, host, user, field);
	}
	#event(verb, code, seconds, session, host, user, field) {
		if (verb === "DATACHANNELOPENED") {
			this.#open(session, seconds, Number(field("s-port")));
			return null;
		}
		const channel = this.#channels.get(session);
		if (verb === "DATACHANNELCLOSED") {
			if (channel !== void 0) channel.closedSeconds = seconds;
			return null;
		}
		if (verb === "CONTROLCHANNELCLOSED") this.#channels.delete(session);
		if (verb === "DELE" && code < 300) return {
			kind: "delete",
			atSeconds: seconds
		};
		if (verb === "PASV" || verb === "EPSV") return isPortRefusal(code) ? {
			kind: "refusal",
			atSeconds: seconds
		} : null;
		const kind = transferKind(verb) ?? oldVerbs.get(verb) ?? null;
		if (kind === null || code < 200) return null;
		if (channel === void 0 && (code >= 300 || oldVerbs.has(verb) || field("time-taken") !== void 0)) return code >= 300 ? {
			kind: "failed",
			atSeconds: seconds
		} : this.#whole(kind, seconds, host, user, field);
		if (channel === void 0) return {
			kind: "failed",
			atSeconds: seconds
		};
		this.#channels.delete(session);
		const taken = readBytes(field("time-taken"));
		const sent = readBytes(field(kind === "upload" ? "cs-bytes" : "sc-bytes"));
		const endSeconds = channel.closedSeconds ?? seconds;
		const record = {
			kind,
			endSeconds,
			stampErrorSeconds: 1,
			durationSeconds: taken === null ? Math.max(0, endSeconds - channel.openedSeconds) : taken / 1e3,
			durationErrorSeconds: taken === null ? 1 : 0,
			bytes: sent,
			host: readHost(host),
			user: readUser(user === "-" ? "" : user),
			session: session.slice(0, 80),
			complete: code < 300,
			passive: channel.port === null ? null : channel.port !== 20,
			port: channel.port,
			setupSeconds: null
		};
		return Number.isFinite(record.durationSeconds) ? record : "unparsable";
	}
	/** A transfer without lines of its data channel: IIS 6, or a log of commands with their time. */
	#whole(kind, endSeconds, host, user, field) {
		const taken = readBytes(field("time-taken"));
		const sent = readBytes(field(kind === "upload" ? "cs-bytes" : "sc-bytes"));
		return transferOf({
			kind,
			endSeconds,
			stampErrorSeconds: 1,
			durationSeconds: taken === null || taken > 2592e6 ? null : taken / 1e3,
			bytes: sent,
			host: readHost(host),
			user: readUser(user === "-" ? "" : user)
		});
	}
	#open(session, seconds, port) {
		if (this.#channels.size >= mostSessions$1) for (const oldest of this.#channels.keys()) {
			this.#channels.delete(oldest);
			break;
		}
		this.#channels.set(session, {
			openedSeconds: seconds,
			closedSeconds: null,
			port: Number.isInteger(port) && port > 0 && port < 65536 ? port : null
		});
	}
};
/** The share of readable lines, 0 where no `#Fields:` line names what the lines hold. */
function looksLike$4(sample) {
	if (!sample.some((line) => line.startsWith("#Fields:") && line.includes("cs-method"))) return 0;
	const reader = new IisReader();
	const filled = sample.filter((line) => line.trim() !== "");
	const read = filled.map((line) => reader.read(line) !== "unparsable");
	return filled.some((line, index) => read[index] === true && !line.startsWith("#")) ? read.filter((isRead) => isRead).length / filled.length : 0;
}
/** The W3C log of IIS FTP: always UTC; the port of every data connection; no bytes unless they were added. */
var iisW3c = {
	id: "iis",
	name: "Microsoft IIS FTP (W3C)",
	software: "iis",
	clock: "utc",
	listings: "always",
	refusals: "always",
	example: "2024-05-06 08:00:02 192.0.2.10 anna 203.0.113.5 50348 DataChannelClosed - - 0 0 5242ddb2-0000-4000-8000-000000000001 -",
	setting: "FTP Logging of the site, W3C fields, with Bytes Sent, Bytes Received and Time Taken added",
	looksLike: looksLike$4,
	reader: () => new IisReader()
};
// src/logs/ncftpd-xfer.ts
var head = /^(\d{4}-\d\d-\d\d|\d\d\/\d\d\/\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?) (#\S+)\s+\| ([A-Z]),(.*)$/;
/** Before version 2.2.2 the date was 97/04/20 and a line ended with the status. */
function dateOf(text) {
	if (!text.includes("/")) return {
		date: text,
		old: false
	};
	return {
		date: (Number(text.slice(0, 2)) < 70 ? "20" : "19") + text.replaceAll("/", "-"),
		old: true
	};
}
/** R and S of the old form: name, size, seconds, rate, user, e-mail, host, suffix, status. */
function oldTransfer(kind, endSeconds, fields) {
	if (fields.at(-1) === "") fields.pop();
	const [size, duration, , user = "", , host, , status] = fields.slice(-8);
	const bytes = readBytes(size);
	const durationSeconds = readSeconds(duration);
	if (bytes === null || durationSeconds === null || host === void 0 || fields.length < 9) return null;
	return transferOf({
		kind,
		endSeconds,
		stampErrorSeconds: 1,
		durationSeconds,
		bytes,
		host: readHost(host),
		user: readUser(user),
		complete: status === "OK"
	});
}
/** What the notes say of the data connection: Ps = PASV, Po = PORT, Df = from port 20. */
function passiveFrom(notes) {
	if (notes.includes("Ps")) return true;
	return notes.includes("Po") || notes.includes("Df") ? false : null;
}
/** Names may contain commas, so fields are counted from the right: R and S have 15 after the name, T has 7. */
function transfer$1(kind, endSeconds, fields) {
	if (fields.at(-1) === "") fields.pop();
	if (kind === "listing") {
		const [status, , , user = "", , host, session = ""] = fields.slice(-7);
		if (fields.length < 8 || host === void 0 || !/^[A-Z]+$/.test(status ?? "")) return null;
		return {
			kind,
			endSeconds,
			stampErrorSeconds: 1,
			durationSeconds: null,
			durationErrorSeconds: 0,
			bytes: null,
			host: readHost(host),
			user: readUser(user),
			session,
			complete: status === "OK",
			passive: null,
			port: null,
			setupSeconds: null
		};
	}
	const [size, duration, , user = "", , host, , status, , notes = "", , session = ""] = fields.slice(-14);
	const bytes = readBytes(size);
	const durationSeconds = readSeconds(duration);
	if (bytes === null || durationSeconds === null || host === void 0) return null;
	return {
		kind,
		endSeconds,
		stampErrorSeconds: 1,
		durationSeconds,
		durationErrorSeconds: 0,
		bytes,
		host: readHost(host),
		user: readUser(user),
		session,
		complete: status === "OK",
		passive: passiveFrom(notes),
		port: null,
		setupSeconds: null
	};
}
var kinds$1 = /* @__PURE__ */ new Map([
	["R", "download"],
	["S", "upload"],
	["T", "listing"]
]);
function read$10(line) {
	if (line.trim() === "") return null;
	const parts = head.exec(line.trimEnd());
	if (parts === null) return "unparsable";
	const [, written = "", clock = "", , operation = "", rest = ""] = parts;
	const { date, old } = dateOf(written);
	const seconds = isoSeconds(date, clock);
	if (seconds === null) return "unparsable";
	const kind = kinds$1.get(operation);
	if (kind !== void 0) return (old ? oldTransfer : transfer$1)(kind, seconds, rest.split(",")) ?? "unparsable";
	if (operation === "D") return {
		kind: "delete",
		atSeconds: seconds
	};
	return /^[CLMN]$/.test(operation) ? null : "unparsable";
}
/** NcFTPd's transfer log: milliseconds, session ids, listings, passive or active. */
var ncftpdXfer = {
	id: "ncftpd",
	name: "NcFTPd transfer log",
	software: "generic",
	clock: "local",
	listings: "always",
	refusals: "never",
	example: "2024-05-06 08:00:10 #u4 | R,/pub/a.zip,41000,0.700,58.56,anna,,192.0.2.10,,OK,I,Ps,1714982409,TSQoxwAEEbkA,41000,0,",
	setting: "log-xfers=yes in general.cf",
	looksLike: (sample) => shareReadable({ read: read$10 }, sample),
	reader: () => ({ read: read$10 })
};
// src/logs/common-log.ts
var pattern$5 = /^(\S{1,255}) \S+ (.{1,255}?) \[(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) [+-]\d{4}\] "([A-Za-z]{3,4}(?:_\w{1,12})?)(?: .*)?" (\d{3}|-) (\d+|-)$/;
/** Reads `host ident user [date zone] "request" status bytes`; null for any other line. */
function commonLine(line) {
	const parts = pattern$5.exec(line);
	if (parts === null) return null;
	const [, host = "", user = "", day, month = "", year, clock = "", verb = "", status] = parts;
	const seconds = writtenSeconds(Number(year), monthNumber(month), Number(day), clock);
	if (seconds === null) return null;
	return {
		host: readHost(host),
		user: readUser(user === "-" ? "" : user),
		seconds,
		verb: verb.toUpperCase(),
		status: Number(status),
		bytes: parts[9] ?? "-"
	};
}
// src/logs/proftpd-clf.ts
var ftpVerbs = /^(USER|PASS|ACCT|AUTH|PBSZ|PROT|CCC|FEAT|OPTS|OPTS_\w+|SYST|TYPE|MODE|STRU|PWD|XPWD|CWD|XCWD|CDUP|XCUP|PASV|EPSV|PORT|EPRT|REST|RETR|STOR|STOU|APPE|LIST|NLST|MLSD|MLST|STAT|SIZE|MDTM|MFMT|MFF|ALLO|DELE|RNFR|RNTO|MKD|XMKD|RMD|XRMD|ABOR|REIN|QUIT|NOOP|HELP|SITE|SITE_\w+|HOST|LANG|CLNT|CSID)$/;
function read$9(line) {
	if (line.trim() === "") return null;
	const found = commonLine(line);
	if (found === null || !ftpVerbs.test(found.verb)) return "unparsable";
	const { verb, status, seconds } = found;
	if (verb === "PASV" || verb === "EPSV") return isPortRefusal(status) ? {
		kind: "refusal",
		atSeconds: seconds
	} : null;
	if (verb === "DELE" && status < 300) return {
		kind: "delete",
		atSeconds: seconds
	};
	const kind = transferKind(verb);
	if (kind === null) return null;
	const bytes = readBytes(found.bytes);
	if (!(status < 300) && (bytes === null || bytes === 0)) return {
		kind: "failed",
		atSeconds: seconds
	};
	return transferOf({
		kind,
		endSeconds: seconds,
		stampErrorSeconds: 1,
		bytes,
		host: found.host,
		user: found.user,
		complete: status < 300
	});
}
/** ProFTPD's ExtendedLog without a LogFormat of its own (`%h %l %u %t "%r" %s %b`): commands, bytes, no durations. */
var proftpdClf = {
	id: "proftpd-clf",
	name: "ProFTPD ExtendedLog (default LogFormat)",
	software: "proftpd",
	clock: "local",
	listings: "always",
	refusals: "never",
	example: "client.example UNKNOWN anna [06/May/2024:08:00:05 +0200] \"RETR report.tgz\" 226 5000000",
	setting: "ExtendedLog /var/log/proftpd/extended.log ALL in proftpd.conf",
	looksLike: (sample) => shareReadable({ read: read$9 }, sample),
	reader: () => ({ read: read$9 })
};
// src/logs/proftpd-extended.ts
/** The line for proftpd.conf that gives the most to fit; `ExtendedLog … ALL planner` uses it. */
var recommendedLogFormat = "LogFormat planner \"%{iso8601} %a %u %m %s %b %{transfer-millisecs} %{transfer-port}\"";
var pattern$4 = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:[.,]\d+)?)(?:Z|[+-]\d\d:?\d\d)? (\S+) (.+) ([A-Za-z]{3,4}(?:_[A-Za-z0-9]{1,12})?) (\d{3}|-) (\d+|-) (\d+|-)(?: (\d{1,5}|-))?$/;
function portOf(text) {
	const port = Number(text);
	return port >= 1 && port <= 65535 ? port : null;
}
function read$8(line) {
	if (line.trim() === "") return null;
	const parts = pattern$4.exec(line.trimEnd());
	if (parts === null) return "unparsable";
	const [, date = "", clock = "", host = "", user = "", verb = "", status = ""] = parts;
	const seconds = isoSeconds(date, clock);
	if (seconds === null) return "unparsable";
	const code = Number(status);
	if (/^(PASV|EPSV)$/i.test(verb)) return isPortRefusal(code) ? {
		kind: "refusal",
		atSeconds: seconds
	} : null;
	if (/^DELE$/i.test(verb) && code < 300) return {
		kind: "delete",
		atSeconds: seconds
	};
	const kind = transferKind(verb);
	if (kind === null) return null;
	const milliseconds = readBytes(parts[8]);
	const bytes = readBytes(parts[7]);
	if (!(code < 300) && (bytes === null || bytes === 0)) return {
		kind: "failed",
		atSeconds: seconds
	};
	if (milliseconds !== null && milliseconds > 2592e6) return "unparsable";
	return {
		kind,
		endSeconds: seconds,
		stampErrorSeconds: 0,
		durationSeconds: milliseconds === null ? null : milliseconds / 1e3,
		durationErrorSeconds: 0,
		bytes,
		host: readHost(host),
		user: readUser(user === "-" ? "" : user),
		session: null,
		complete: code < 300,
		passive: null,
		port: portOf(parts[9]),
		setupSeconds: null
	};
}
/** ProFTPD's ExtendedLog with the LogFormat above: milliseconds and listings. */
var proftpdExtended = {
	id: "proftpd",
	name: "ProFTPD ExtendedLog (recommended LogFormat)",
	software: "proftpd",
	clock: "local",
	listings: "always",
	refusals: "never",
	example: "2024-05-06 08:00:05,123 192.0.2.10 anna RETR 226 5000000 4500 50123",
	setting: `${recommendedLogFormat} and ExtendedLog /var/log/proftpd/planner.log ALL planner in proftpd.conf`,
	looksLike: (sample) => shareReadable({ read: read$8 }, sample),
	reader: () => ({ read: read$8 })
};
// src/logs/proftpd-json.ts
/** The names that ProFTPD gives to the values of a LogFormat in JSON (include/jot.h). */
var keys = {
	stamps: [
		"iso8601",
		"time",
		"timestamp",
		"local_time"
	],
	verb: ["command", "raw_command"]
};
/** ISO 8601, or the form of the common log. */
function secondsOf(text) {
	const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)/.exec(text);
	if (iso !== null) {
		const [, date = "", clock = ""] = iso;
		const seconds = isoSeconds(date, clock);
		return seconds === null ? null : {
			seconds,
			errorSeconds: clock.length > 8 ? 0 : 1
		};
	}
	const common = /^\[?(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d)/.exec(text);
	if (common === null) return null;
	const [, day, month = "", year, clock = ""] = common;
	const seconds = writtenSeconds(Number(year), monthNumber(month), Number(day), clock);
	return seconds === null ? null : {
		seconds,
		errorSeconds: 1
	};
}
function stampOf(entry) {
	for (const key of keys.stamps) {
		const text = entry[key];
		const stamp = typeof text === "string" ? secondsOf(text) : null;
		if (stamp !== null) return stamp;
	}
	return null;
}
function durationOf(entry) {
	const millis = jsonNumber(entry["transfer_millis"]);
	if (millis !== null && millis <= 2592e6) return {
		seconds: millis / 1e3,
		errorSeconds: 0
	};
	const seconds = jsonNumber(entry["transfer_secs"]);
	if (seconds === null || seconds > 2592e3) return {
		seconds: null,
		errorSeconds: 0
	};
	return {
		seconds,
		errorSeconds: Number.isInteger(seconds) ? 1 : 0
	};
}
function read$7(line) {
	if (line.trim() === "") return null;
	const entry = jsonObject(line);
	const spoken = keys.verb.map((key) => entry?.[key]).find((value) => typeof value === "string");
	const host = entry?.["remote_ip"] ?? entry?.["remote_dns"];
	if (entry === null || typeof spoken !== "string" || typeof host !== "string") return "unparsable";
	const stamp = stampOf(entry);
	if (stamp === null) return "unparsable";
	const verb = (spoken.split(" ")[0] ?? "").toUpperCase();
	const code = jsonNumber(entry["response_code"]) ?? 0;
	const atSeconds = stamp.seconds;
	if (verb === "PASV" || verb === "EPSV") return isPortRefusal(code) ? {
		kind: "refusal",
		atSeconds
	} : null;
	if (verb === "DELE" && code < 300) return {
		kind: "delete",
		atSeconds
	};
	const kind = transferKind(verb);
	if (kind === null) return null;
	const bytes = jsonNumber(entry["bytes_sent"]);
	if (code >= 300 && !(bytes !== null && bytes > 0)) return {
		kind: "failed",
		atSeconds
	};
	const duration = durationOf(entry);
	const port = jsonNumber(entry["transfer_port"]);
	return transferOf({
		kind,
		endSeconds: stamp.seconds,
		stampErrorSeconds: stamp.errorSeconds,
		durationSeconds: duration.seconds,
		durationErrorSeconds: duration.errorSeconds,
		bytes,
		host: readHost(host),
		user: readUser(typeof entry["user"] === "string" ? entry["user"] : ""),
		session: sessionOf(entry),
		complete: code < 300,
		port: port !== null && port >= 1 && port <= 65535 ? port : null
	});
}
/** The process id stands for the session: ProFTPD has one process for each. */
function sessionOf(entry) {
	const pid = jsonNumber(entry["pid"]);
	return pid === null ? null : String(pid);
}
/** ProFTPD's events as JSON (mod_log's names), one object a line. */
var proftpdJson = {
	id: "proftpd-json",
	name: "ProFTPD (JSON)",
	software: "proftpd",
	clock: "local",
	listings: "always",
	refusals: "never",
	example: "{\"iso8601\":\"2024-05-06 08:00:05,123\",\"remote_ip\":\"192.0.2.10\",\"user\":\"anna\",\"command\":\"RETR\",\"response_code\":226,\"bytes_sent\":5000000,\"transfer_millis\":4500}",
	setting: "a LogFormat as JSON with %{iso8601} %a %u %m %s %b %{transfer-millisecs}",
	looksLike: (sample) => shareReadable({ read: read$7 }, sample),
	reader: () => ({ read: read$7 })
};
// src/logs/pure-ftpd-clf.ts
/** GET is a download and PUT an upload (altlog.c), always with status 200: a line stands for a transfer that ended well. */
function read$6(line) {
	if (line.trim() === "") return null;
	const found = commonLine(line);
	if (found === null || !/^(GET|PUT)$/.test(found.verb) || found.status !== 200) return "unparsable";
	if (/ HTTP\/\d/.test(line)) return "unparsable";
	return transferOf({
		kind: found.verb === "PUT" ? "upload" : "download",
		endSeconds: found.seconds,
		stampErrorSeconds: 1,
		bytes: readBytes(found.bytes),
		host: found.host,
		user: found.user
	});
}
/** Pure-FTPd's `AltLog clf:`, Debian's default: whole seconds, bytes, no durations. */
var pureFtpdClf = {
	id: "pure-ftpd-clf",
	name: "Pure-FTPd common log format (AltLog clf)",
	software: "pure-ftpd",
	clock: "local",
	listings: "never",
	refusals: "never",
	example: "192.0.2.10 - anna [06/May/2024:08:00:10 +0200] \"GET /home/anna/report.tgz\" 200 896242",
	setting: "AltLog clf:/var/log/pure-ftpd/transfer.log (AltLog stats: has the durations)",
	looksLike: (sample) => shareReadable({ read: read$6 }, sample),
	reader: () => ({ read: read$6 })
};
// src/logs/pure-ftpd-stats.ts
var pattern$3 = /^(\d{9,11}) ([0-9a-f]+\.[0-9a-f]+) (.*?) (\S+) ([UD]) (\d+) (\d+(?:\.\d+)?) (\S.*)$/i;
function read$5(line) {
	if (line.trim() === "") return null;
	const parts = pattern$3.exec(line);
	if (parts === null) return "unparsable";
	const bytes = readBytes(parts[6]);
	const durationSeconds = readSeconds(parts[7]);
	if (bytes === null || durationSeconds === null) return "unparsable";
	return {
		kind: parts[5]?.toUpperCase() === "U" ? "upload" : "download",
		endSeconds: Number(parts[1]),
		stampErrorSeconds: 1,
		durationSeconds,
		durationErrorSeconds: .5,
		bytes,
		host: readHost(parts[4] ?? ""),
		user: readUser(parts[3] ?? ""),
		session: (parts[2] ?? "").slice(0, 40),
		complete: true,
		passive: null,
		port: null,
		setupSeconds: null
	};
}
/** Pure-FTPd's `AltLog stats:` file: Unix times, a session id, whole seconds. */
var pureFtpdStats = {
	id: "pure-ftpd",
	name: "Pure-FTPd statistics (AltLog stats)",
	software: "pure-ftpd",
	clock: "utc",
	listings: "never",
	refusals: "never",
	example: "1714982410 66388a00.1f3 anna 192.0.2.10 D 896242 12 /home/anna/report.tgz",
	setting: "AltLog stats:/var/log/pureftpd.log (-O stats:/var/log/pureftpd.log)",
	looksLike: (sample) => shareReadable({ read: read$5 }, sample),
	reader: () => ({ read: read$5 })
};
// src/logs/pure-ftpd-syslog.ts
var notice = /^\((.{1,255}?)@(\S{1,255}?)\) \[([A-Z]+)\] (.*)$/;
var moved$1 = /^.* (uploaded|downloaded) {1,2}\((\d+) bytes, (\d+(?:\.\d+)?)KB\/sec\)$/;
function read$4(line, carrier) {
	if (line.trim() === "") return null;
	const parts = notice.exec(line);
	if (parts === null || carrier === void 0) return "unparsable";
	const [, user = "", host = "", , text = ""] = parts;
	const transfer = moved$1.exec(text);
	if (transfer === null) return text.endsWith(" deleted") ? {
		kind: "delete",
		atSeconds: carrier.seconds
	} : null;
	const bytes = readBytes(transfer[2]);
	if (bytes === null) return "unparsable";
	const bytesPerSecond = Number(transfer[3]) * 1024;
	const durationSeconds = bytes > 0 && bytesPerSecond > 0 ? bytes / bytesPerSecond : 0;
	if (durationSeconds > 2592e3) return "unparsable";
	const rounding = bytesPerSecond > 0 ? durationSeconds * .005 * 1024 / bytesPerSecond : 0;
	return transferOf({
		kind: transfer[1] === "uploaded" ? "upload" : "download",
		endSeconds: carrier.seconds,
		stampErrorSeconds: carrier.errorSeconds,
		durationSeconds,
		durationErrorSeconds: rounding > .05 ? rounding : 0,
		bytes,
		host: readHost(host),
		user: readUser(user === "?" ? "" : user),
		session: carrier.process === "" ? null : carrier.process
	});
}
/** What every Pure-FTPd sends to syslog: `[NOTICE] … uploaded (n bytes, n KB/sec)`, durations to the millisecond. */
var pureFtpdSyslog = {
	id: "pure-ftpd-syslog",
	name: "Pure-FTPd through syslog",
	software: "pure-ftpd",
	clock: "local",
	listings: "never",
	refusals: "never",
	example: "May  6 08:00:10 host pure-ftpd[4711]: (anna@192.0.2.10) [NOTICE] /home/anna/a.tgz downloaded  (896242 bytes, 1203.11KB/sec)",
	setting: "Pure-FTPd's messages in syslog or the journal, facility ftp",
	needsCarrier: true,
	looksLike: (sample, carriers) => shareReadable({ read: read$4 }, sample, carriers),
	reader: () => ({ read: read$4 })
};
// src/logs/pure-ftpd-w3c.ts
var pattern$2 = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (\S{1,255}) \[\](created|sent) (\S+) 226 (.{0,255}) (\d+)$/;
function read$3(line) {
	if (line.trim() === "" || line.startsWith("#")) return null;
	const parts = pattern$2.exec(line);
	if (parts === null) return "unparsable";
	const [, date = "", clock = "", host = "", what = "", , user = "", size] = parts;
	const endSeconds = isoSeconds(date, clock);
	const bytes = readBytes(size);
	if (endSeconds === null || bytes === null) return "unparsable";
	return transferOf({
		kind: what === "created" ? "upload" : "download",
		endSeconds,
		stampErrorSeconds: 1,
		bytes,
		host: readHost(host),
		user: readUser(user)
	});
}
/** 0 where no line holds a transfer: comments alone are any W3C log's. */
function looksLike$3(sample) {
	return sample.some((line) => pattern$2.test(line)) ? shareReadable({ read: read$3 }, sample) : 0;
}
/** Pure-FTPd's `AltLog w3c:`: UTC, bytes, no durations. */
var pureFtpdW3c = {
	id: "pure-ftpd-w3c",
	name: "Pure-FTPd W3C (AltLog w3c)",
	software: "pure-ftpd",
	clock: "utc",
	listings: "never",
	refusals: "never",
	example: "2024-05-06 08:00:10 192.0.2.10 []sent /home/anna/report.tgz 226 anna 896242",
	setting: "AltLog w3c:/var/log/pureftpd.log (AltLog stats: has the durations)",
	looksLike: looksLike$3,
	reader: () => ({ read: read$3 })
};
// src/logs/pyftpdlib.ts
var pattern$1 = /^\[[DIWEC] (\d{2,4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?: \d+)?\] (?:(\S{1,255}):(\d{1,5})-\[(.{0,255}?)\] )?(.*)$/;
var moved = /^([A-Z]{4}) .* completed=([01]) bytes=(\d+) seconds=(\d+(?:\.\d+)?)$/;
var refused = /(?:^-> |^)(?:PASV|EPSV) 4(?:25|21|50)\b|^-> 4(?:25|21|50) /;
function read$2(line) {
	if (line.trim() === "") return null;
	const parts = pattern$1.exec(line);
	if (parts === null) return "unparsable";
	const [, written = "", clock = "", host, port = "", user = "", text = ""] = parts;
	const seconds = isoSeconds(written.length === 8 ? `20${written}` : written, clock);
	if (seconds === null) return "unparsable";
	if (host === void 0) return null;
	const transfer = moved.exec(text);
	if (transfer === null) return refused.test(text) ? {
		kind: "refusal",
		atSeconds: seconds
	} : null;
	const kind = transferKind(verbOf(text));
	const bytes = readBytes(transfer[3]);
	const durationSeconds = readSeconds(transfer[4]);
	if (kind === null || bytes === null || durationSeconds === null) return "unparsable";
	return transferOf({
		kind,
		endSeconds: seconds,
		stampErrorSeconds: 1,
		durationSeconds,
		bytes,
		host: readHost(host.replace(/^\[|\]$/g, "")),
		user: readUser(user),
		session: port,
		complete: transfer[2] === "1"
	});
}
/** pyftpdlib's log: stamps of seconds, durations to the millisecond, the control connection's port; listings only with -D. */
var pyftpdlibLog = {
	id: "pyftpdlib",
	name: "pyftpdlib",
	software: "pyftpdlib",
	clock: "local",
	listings: "never",
	refusals: "sometimes",
	example: "[I 2024-05-06 08:00:10] 192.0.2.10:41974-[anna] RETR /home/anna/report.tgz completed=1 bytes=896242 seconds=0.702",
	setting: "logging at level INFO, the default",
	looksLike: (sample) => shareReadable({ read: read$2 }, sample),
	reader: () => ({ read: read$2 })
};
// src/logs/sftpgo.ts
/** Longest transfer that is believed, ms. */
var longestMillis = 2592e6;
/** An address with its port, as Go writes it: `192.0.2.1:4711` or `[2001:db8::1]:4711`. */
function hostOf(address) {
	const bracketed = /^\[(.*)\](?::\d+)?$/.exec(address);
	if (bracketed !== null) return readHost(bracketed[1] ?? "");
	return readHost(/^([^:]*):\d+$/.exec(address)?.[1] ?? address);
}
function read$1(line) {
	if (line.trim() === "") return null;
	const entry = jsonObject(line);
	const sender = entry?.["sender"];
	const stamp = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d{1,9})?)/.exec(String(entry?.["time"]));
	if (entry === null || typeof sender !== "string" || stamp === null) return "unparsable";
	const endSeconds = isoSeconds(stamp[1] ?? "", stamp[2] ?? "");
	if (endSeconds === null) return "unparsable";
	if (sender === "Remove") return {
		kind: "delete",
		atSeconds: endSeconds
	};
	if (sender !== "Upload" && sender !== "Download") return null;
	if (entry["protocol"] !== "FTP") return {
		kind: "other-protocol",
		atSeconds: endSeconds
	};
	const millis = jsonNumber(entry["elapsed_ms"]);
	const text = (name) => {
		const value = entry[name];
		return typeof value === "string" ? value : "";
	};
	const mode = text("ftp_mode");
	return transferOf({
		kind: sender === "Upload" ? "upload" : "download",
		endSeconds,
		durationSeconds: millis === null || millis > longestMillis ? null : millis / 1e3,
		bytes: jsonNumber(entry["size_bytes"]),
		host: hostOf(text("remote_addr") || text("remote_ip")),
		user: readUser(text("username")),
		session: text("connection_id").slice(0, 80) || null,
		complete: entry["error"] === void 0 || entry["error"] === "",
		passive: mode === "" ? null : mode === "passive"
	});
}
/** SFTPGo's log, one JSON object a line: milliseconds, sessions, passive or active; SFTP and the rest are passed over. */
var sftpgoLog = {
	id: "sftpgo",
	name: "SFTPGo (JSON)",
	software: "sftpgo",
	clock: "local",
	listings: "never",
	refusals: "never",
	example: "{\"level\":\"info\",\"time\":\"2024-05-06T08:00:10.123\",\"sender\":\"Download\",\"remote_addr\":\"192.0.2.10:41000\",\"elapsed_ms\":702,\"size_bytes\":896242,\"username\":\"anna\",\"connection_id\":\"FTP_0_13\",\"protocol\":\"FTP\",\"ftp_mode\":\"passive\"}",
	setting: "SFTPGO log file, the default",
	looksLike: (sample) => shareReadable({ read: read$1 }, sample),
	reader: () => ({ read: read$1 })
};
// src/logs/socket-samples.ts
/** `date +%FT%T`, `date -Is` or `date +%s` before each sample. */
var stampPattern = /^(?:(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)(?:Z|[+-]\d\d:?\d\d)?|(\d{10}(?:\.\d{1,9})?))$/;
/** ss -tan: State Recv-Q Send-Q Local Peer; netstat -tan: Proto Recv-Q Send-Q Local Peer State. */
var ssPattern = /^(ESTAB|TIME-WAIT|CLOSE-WAIT|FIN-WAIT-1|FIN-WAIT-2|LAST-ACK|SYN-RECV|SYN-SENT|LISTEN|CLOSING|UNCONN)\s+\d+\s+\d+\s+(\S+)\s+(\S+)/;
var netstatPattern = /^tcp[46]?\s+\d+\s+\d+\s+(\S+)\s+(\S+)\s+([A-Z_0-9]+)/;
var headPattern$1 = /^(State\s+Recv-Q|Proto Recv-Q|Active Internet|Netid)/;
/** Ports from here on may be passive ones; below lie services. */
var lowestPassivePort = 1024;
/** Two samples further apart than this tell nothing of what was between them, s. */
var longestGapSeconds = 120;
function endpoint(text) {
	const at = text.lastIndexOf(":");
	return {
		host: readHost(text.slice(0, at).replace(/^\[|\]$/g, "")),
		port: Number(text.slice(at + 1))
	};
}
var SampleReader = class {
	#seconds = null;
	#beforeSeconds = null;
	#open = /* @__PURE__ */ new Map();
	#now = /* @__PURE__ */ new Map();
	/** Addresses of the control port: only their other ports are this server's. */
	#servers = /* @__PURE__ */ new Set();
	#ended = [];
	read(line) {
		return this.#take(line.trim()) ? this.#ended.pop() ?? null : "unparsable";
	}
	#take(line) {
		if (line === "" || headPattern$1.test(line)) return true;
		const stamp = stampPattern.exec(line);
		if (stamp !== null) {
			const seconds = stamp[3] === void 0 ? isoSeconds(stamp[1] ?? "", stamp[2] ?? "") : Number(stamp[3]);
			if (seconds === null) return false;
			this.#nextSample(seconds);
			return true;
		}
		const ss = ssPattern.exec(line);
		const netstat = netstatPattern.exec(line);
		if (ss !== null) return this.#socket(ss[1] === "ESTAB", ss[2] ?? "", ss[3] ?? "");
		if (netstat !== null) return this.#socket(netstat[3] === "ESTABLISHED", netstat[1] ?? "", netstat[2] ?? "");
		return false;
	}
	#socket(isEstablished, localText, peerText) {
		const [local, peer] = [endpoint(localText), endpoint(peerText)];
		if (!isEstablished || this.#seconds === null) return true;
		if (local.port === 21 || local.port === 990) this.#servers.add(local.host);
		if (local.port < lowestPassivePort || !this.#servers.has(local.host)) return true;
		const name = `${localText} ${peerText}`;
		this.#now.set(name, this.#open.get(name) ?? {
			firstSeconds: this.#seconds,
			port: local.port,
			host: peer.host
		});
		return true;
	}
	#nextSample(seconds) {
		const at = this.#seconds;
		if (at !== null) {
			const step = Math.min(longestGapSeconds, at - (this.#beforeSeconds ?? at));
			for (const [name, open] of this.#open) if (!this.#now.has(name)) this.#end(open, at - step / 2, step);
			this.#open = this.#now;
			this.#now = /* @__PURE__ */ new Map();
		}
		this.#beforeSeconds = at;
		this.#seconds = seconds;
	}
	#end({ firstSeconds, port, host }, endSeconds, step) {
		this.#ended.push(transferOf({
			kind: "download",
			endSeconds,
			stampErrorSeconds: 0,
			durationSeconds: Math.max(0, endSeconds - firstSeconds + step / 2),
			durationErrorSeconds: Math.min(step, .49),
			host,
			passive: true,
			port
		}));
	}
	finish() {
		if (this.#seconds !== null) {
			this.#nextSample(this.#seconds);
			this.#now = /* @__PURE__ */ new Map();
			this.#nextSample(this.#seconds);
		}
		return this.#ended.splice(0);
	}
};
/** 0 where no sample has a stamp and a socket. */
function looksLike$2(sample) {
	const reader = new SampleReader();
	const lines = sample.filter((line) => line.trim() !== "");
	if (!(lines.some((line) => stampPattern.test(line.trim())) && lines.some((line) => ssPattern.test(line) || netstatPattern.test(line))) || lines.length === 0) return 0;
	return lines.filter((line) => reader.read(line) !== "unparsable").length / lines.length;
}
/** `ss -tan` or `netstat -tan`, again and again with the time before each: connections that no sample meets are missing. */
var socketSamples = {
	id: "sockets",
	name: "Samples of ss -tan or netstat -tan",
	software: "generic",
	clock: "local",
	listings: "merged",
	refusals: "never",
	example: "ESTAB 0 0 203.0.113.5:50123 192.0.2.10:41000",
	setting: "while sleep 1; do date +%FT%T; ss -Htan; done",
	looksLike: looksLike$2,
	reader: () => new SampleReader()
};
// src/logs/shared-pid.ts
var longestReplySeconds = 10;
/**
* Commands and replies where all sessions carry the same process id, as in a container or with isolated processes: what
* one host and user have open is matched first in, first out, so numbers are right though pairs may be crossed.
*/
var SharedPid = class {
	constructor() {
		this.ports = /* @__PURE__ */ new Set();
		this.passiveReplies = 0;
		this.activeRequests = 0;
		this.#crowds = /* @__PURE__ */ new Map();
		this.#latestSeconds = -Infinity;
	}
	#crowds;
	#latestSeconds;
	command({ host, user }, seconds, text) {
		this.#latestSeconds = Math.max(this.#latestSeconds, seconds);
		const crowd = this.#of(`${host} ${user}`);
		const verb = verbOf(text);
		if (verb === "PASV" || verb === "EPSV") crowd.asked.push(seconds);
		if (verb === "PORT" || verb === "EPRT") this.activeRequests++;
		if (transferKind(verb) === "listing") crowd.listings.push({
			commandSeconds: seconds,
			acceptSeconds: null
		});
	}
	reply({ host, user }, seconds, text) {
		this.#latestSeconds = Math.max(this.#latestSeconds, seconds);
		const crowd = this.#of(`${host} ${user}`);
		const code = Number(/^(\d{3})(?: |$)/.exec(text)?.[1] ?? 0);
		if (code === 227 || code === 229) {
			crowd.asked.shift();
			this.passiveReplies++;
			const port = replyPort(text);
			if (port !== null) this.ports.add(port);
			return null;
		}
		if (!/director/i.test(text) || code === 0) return null;
		if (code === 150) {
			const waiting = crowd.listings.find(({ acceptSeconds }) => acceptSeconds === null);
			if (waiting !== void 0) waiting.acceptSeconds = seconds;
			return null;
		}
		if (code !== 226) return null;
		const ended = crowd.listings.shift();
		if (ended === void 0) return null;
		const start = ended.acceptSeconds ?? ended.commandSeconds;
		return transferOf({
			kind: "listing",
			endSeconds: seconds,
			stampErrorSeconds: 1,
			durationSeconds: Math.max(0, seconds - start),
			durationErrorSeconds: 1,
			host,
			user
		});
	}
	/** PASVs that got no reply, but for those of the last seconds. */
	unanswered() {
		return [...this.#crowds.values()].flatMap(({ asked }) => asked.filter((seconds) => seconds < this.#latestSeconds - longestReplySeconds).map((atSeconds) => ({
			kind: "refusal",
			atSeconds
		})));
	}
	#of(name) {
		const known = this.#crowds.get(name);
		if (known !== void 0) return known;
		const fresh = {
			asked: [],
			listings: []
		};
		this.#crowds.set(name, fresh);
		return fresh;
	}
};
// src/logs/vsftpd-log.ts
var headPattern = /^\w{3} (\w{3}) {1,2}(\d{1,2}) (\d\d:\d\d:\d\d) (\d{4}) \[pid (\d+)\] (.*)$/;
var bodyPattern = /^(?:\[(.*?)\] )?([A-Z][A-Za-z ]*?): Client "([^"]*)"(?:, (.*))?$/;
var tailPattern = /^"(.*)"(?:, (\d+) bytes)?, (\d+(?:\.\d+)?)Kbyte\/sec$/;
/** Processes of their own name space count from 1: such a number tells no session from another. */
var highestSharedPid = 9;
/** Bytes over the rate gives the duration to a few milliseconds, better than the stamps (logging.c, microsecond clock). */
function transfer(head, action, tail) {
	const parts = tailPattern.exec(tail);
	const complete = action.startsWith("OK ");
	const failed = {
		kind: "failed",
		atSeconds: head.seconds
	};
	if (parts === null) return complete ? "unparsable" : failed;
	const bytes = parts[2] === void 0 ? 0 : readBytes(parts[2]);
	if (bytes === null) return "unparsable";
	if (!complete && bytes === 0) return failed;
	const bytesPerSecond = Number(parts[3]) * 1024;
	const exact = bytes > 0 && bytesPerSecond > 0;
	const durationSeconds = exact ? bytes / bytesPerSecond : 0;
	const rounding = exact ? durationSeconds * .005 * 1024 / bytesPerSecond : 0;
	if (!(durationSeconds <= 2592e3)) return "unparsable";
	return transferOf({
		kind: action.endsWith("UPLOAD") ? "upload" : "download",
		endSeconds: head.seconds,
		stampErrorSeconds: head.errorSeconds,
		durationSeconds,
		durationErrorSeconds: rounding > .05 ? rounding : 0,
		bytes,
		host: head.host,
		user: head.user,
		complete
	});
}
/** Strips the quotes around what was said on the control connection. */
function quoted(tail) {
	return tail.startsWith("\"") && tail.endsWith("\"") && tail.length > 1 ? tail.slice(1, -1) : tail;
}
var VsftpdReader = class {
	#dialogues = new Dialogues(1);
	#shared = new SharedPid();
	read(line, carrier) {
		if (line.trim() === "") return null;
		const head = headPattern.exec(line);
		if (head === null) {
			if (carrier === void 0) return "unparsable";
			return this.#body(line, carrier.seconds, carrier.errorSeconds, carrier.process);
		}
		const [, month = "", day, clock = "", year, pid = "", body = ""] = head;
		const seconds = writtenSeconds(Number(year), monthNumber(month), Number(day), clock);
		return seconds === null ? "unparsable" : this.#body(body, seconds, 1, pid);
	}
	#body(body, seconds, errorSeconds, pid) {
		const parts = bodyPattern.exec(body);
		if (parts === null) return "unparsable";
		const [, user = "", action = "", client = "", tail = ""] = parts;
		const host = readHost(client);
		const head = {
			seconds,
			errorSeconds,
			session: `${pid} ${host}`,
			host,
			user: readUser(user)
		};
		if (/^(OK|FAIL) (UPLOAD|DOWNLOAD)$/.test(action)) return transfer(head, action, tail);
		if (action === "OK DELETE") return {
			kind: "delete",
			atSeconds: seconds
		};
		const isShared = Number(pid) <= highestSharedPid;
		const follower = isShared ? this.#shared : this.#dialogues;
		if (action === "CONNECT" && !isShared) this.#dialogues.close(head.session);
		if (action === "FTP command") follower.command(head, seconds, quoted(tail));
		if (action !== "FTP response") return null;
		const found = follower.reply(head, seconds, quoted(tail));
		if (found === null || found.kind === "upload" || found.kind === "download") return null;
		if (found.kind !== "listing") return found.kind === "refusal" ? found : null;
		return {
			...found,
			session: null
		};
	}
	/** vsftpd never logs that it refused: it ends the session, and its log falls silent after PASV (run, 3.0.3). */
	finish() {
		return [...this.#dialogues.unanswered(), ...this.#shared.unanswered()];
	}
	ports() {
		const [own, shared] = [this.#dialogues, this.#shared];
		return {
			ports: /* @__PURE__ */ new Set([...own.ports, ...shared.ports]),
			passiveReplies: own.passiveReplies + shared.passiveReplies,
			activeRequests: own.activeRequests + shared.activeRequests
		};
	}
};
/** vsftpd's own log (xferlog_std_format=NO), with the control connection where log_ftp_protocol=YES; also through syslog. */
var vsftpdLog = {
	id: "vsftpd",
	name: "vsftpd.log",
	software: "vsftpd",
	clock: "local",
	listings: "sometimes",
	refusals: "sometimes",
	example: "Mon May  6 08:00:09 2024 [pid 4711] [anna] OK UPLOAD: Client \"192.0.2.10\", \"/in/a.png\", 1884648 bytes, 41264.44Kbyte/sec",
	setting: "xferlog_enable=YES, xferlog_std_format=NO and log_ftp_protocol=YES in vsftpd.conf",
	looksLike: (sample, carriers) => shareReadable(new VsftpdReader(), sample, carriers),
	reader: () => new VsftpdReader()
};
// src/logs/hash.ts
/** Where a hash begins (FNV-1a). */
var hashStart = 2166136261;
/** A hash carried on over ASCII bytes from `from` to `to`: that of the same text, once `mixBits` ends it. */
function hashBytes(hash, bytes, from, to) {
	let bits = hash;
	for (let index = from; index < to; index++) bits = Math.imul(bits ^ bytes[index], 16777619);
	return bits;
}
/** 32 bits of a text (FNV-1a over UTF-16 units, then mixed), 0 … 2^32 - 1. */
function hashText(text) {
	let hash = hashStart;
	for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
	return mixBits(hash);
}
/** 32 well-mixed bits of a whole number (the finaliser of MurmurHash3), 0 … 2^32 - 1. */
function mixBits(value) {
	let bits = value | 0;
	bits = Math.imul(bits ^ bits >>> 16, 2246822507);
	bits = Math.imul(bits ^ bits >>> 13, 3266489909);
	return (bits ^ bits >>> 16) >>> 0;
}
// src/logs/xferlog-fields.ts
var SPACE = 32;
var ZERO = 48;
var NINE = 57;
var COLON = 58;
var DOT = 46;
/** Longest stretch without another sign than digits that is taken as a number here: more goes the slow way. */
var mostDigits = 14;
/**
* Reads the usual shape of an xferlog line byte by byte, without making text of it: a gigabyte takes seconds. Whatever is
* unusual (no such date, two spaces, another service) is left to the reader that knows all of it.
*/
var XferlogFields = class {
	constructor() {
		this.found = {
			hash: 0,
			hostHash: 0,
			record: {
				kind: "upload",
				endSeconds: 0,
				stampErrorSeconds: 1,
				durationSeconds: 0,
				durationErrorSeconds: 1,
				bytes: 0,
				host: "",
				user: "",
				session: null,
				complete: true,
				passive: null,
				port: null,
				setupSeconds: null
			}
		};
		this.method = "0";
		this.#stampCodes = /* @__PURE__ */ new Uint16Array(24);
		this.#dateSeconds = 0;
		this.#at = 0;
	}
	/** Date and hour that were worked out last: most lines share them. */
	#stampCodes;
	#dateSeconds;
	#at;
	/** true where the line from `from` to `to` has the usual shape. */
	read(bytes, from, to) {
		if (to - from < 60 || bytes[from + 13] !== COLON || bytes[from + 16] !== COLON) return false;
		if (bytes[from + 24] !== SPACE) return false;
		const endSeconds = this.#stamp(bytes, from);
		if (endSeconds < 0) return false;
		this.#at = from + 25;
		const durationSeconds = this.#number(bytes, to);
		const hostFrom = this.#at;
		const hostTo = spaceFrom(bytes, hostFrom, to);
		if (durationSeconds < 0 || durationSeconds > 2592e3 || hostTo - hostFrom > 255) return false;
		if (!isPlain(bytes, hostFrom, hostTo)) return false;
		this.#at = hostTo + 1;
		const size = this.#number(bytes, to);
		if (size < 0) return false;
		return this.#tail(bytes, to, hostFrom, hostTo, endSeconds, durationSeconds, size);
	}
	/** The nine fields at the end: " b _ o r user ftp 0 * c". */
	#tail(bytes, to, hostFrom, hostTo, endSeconds, durationSeconds, size) {
		const begin = this.#at;
		const status = bytes[to - 1];
		if (bytes[to - 2] !== SPACE || status !== 99 && status !== 105) return false;
		const idFrom = spaceBefore(bytes, to - 3, begin);
		const method = bytes[idFrom - 1];
		if (bytes[idFrom - 2] !== SPACE || method !== ZERO && method !== 49) return false;
		if (!isFtp(bytes, idFrom - 6)) return false;
		const userTo = idFrom - 6;
		const userFrom = spaceBefore(bytes, userTo - 1, begin) + 1;
		if (userFrom - 9 < begin || userTo - userFrom > 255 || userTo === userFrom) return false;
		if (!isAscii(bytes, userFrom, userTo)) return false;
		const access = bytes[userFrom - 2];
		const direction = bytes[userFrom - 4];
		if (access !== 114 && access !== 97 && access !== 103) return false;
		if (direction !== 105 && direction !== 111) return false;
		if (bytes[userFrom - 3] !== SPACE || bytes[userFrom - 5] !== SPACE) return false;
		const type = bytes[userFrom - 8];
		if (type !== 97 && type !== 98 || bytes[userFrom - 7] !== SPACE) return false;
		if (bytes[userFrom - 9] !== SPACE) return false;
		const { found } = this;
		const { record } = found;
		record.kind = direction === 105 ? "upload" : "download";
		record.endSeconds = endSeconds;
		record.durationSeconds = durationSeconds;
		record.bytes = size;
		record.complete = status === 99;
		const host = hashBytes(hashStart, bytes, hostFrom, hostTo);
		const hash = hashBytes(hashBytes(host, bytes, hostTo, hostTo + 1), bytes, userFrom, userTo);
		found.hostHash = mixBits(host);
		found.hash = mixBits(hash);
		this.method = method === ZERO ? "0" : "1";
		return true;
	}
	/** Seconds since 1970 of the stamp; below 0 where it is none. */
	#stamp(bytes, from) {
		const minute = twoDigits(bytes, from + 14);
		const second = twoDigits(bytes, from + 17);
		if (!(minute < 60 && second <= 60)) return -1;
		if (!this.#isSameHour(bytes, from)) {
			const stamp = String.fromCharCode(...bytes.subarray(from, from + 24));
			const seconds = writtenSeconds(Number(stamp.slice(20, 24)), monthNumber(stamp.slice(4, 7)), Number(stamp.slice(8, 10)), `${stamp.slice(11, 13)}:00:00`);
			if (seconds === null) return -1;
			for (let at = 0; at < 24; at++) this.#stampCodes[at] = bytes[from + at];
			this.#dateSeconds = seconds;
		}
		return this.#dateSeconds + minute * 60 + second;
	}
	/** Whether month, day, hour and year are those of the line before. */
	#isSameHour(bytes, from) {
		const codes = this.#stampCodes;
		for (let at = 12; at >= 4; at--) if (bytes[from + at] !== codes[at]) return false;
		for (let at = 23; at >= 20; at--) if (bytes[from + at] !== codes[at]) return false;
		return true;
	}
	/** The digits up to the next space, which is passed over; below 0 where there is something else. */
	#number(bytes, to) {
		let value = 0;
		let at = this.#at;
		const begin = at;
		for (; at < to; at++) {
			const letter = bytes[at];
			if (letter === SPACE) break;
			if (letter < ZERO || letter > NINE) return -1;
			value = value * 10 + (letter - ZERO);
		}
		if (at === begin || at - begin > mostDigits || at === to) return -1;
		this.#at = at + 1;
		return value;
	}
};
function twoDigits(bytes, at) {
	const high = bytes[at] - ZERO;
	const low = bytes[at + 1] - ZERO;
	return high >= 0 && high <= 9 && low >= 0 && low <= 9 ? high * 10 + low : NaN;
}
/** Where the next space is; -1 where there is none. */
function spaceFrom(bytes, from, to) {
	for (let at = from; at < to; at++) if (bytes[at] === SPACE) return at;
	return -1;
}
/** Where the last space up to `from` is; -1 where there is none down to `least`. */
function spaceBefore(bytes, from, least) {
	for (let at = from; at >= least; at--) if (bytes[at] === SPACE) return at;
	return -1;
}
/** The bytes of " ftp". */
function isFtp(bytes, at) {
	return bytes[at] === SPACE && bytes[at + 1] === 102 && bytes[at + 2] === 116 && bytes[at + 3] === 112;
}
function isAscii(bytes, from, to) {
	for (let at = from; at < to; at++) if (bytes[at] > 127) return false;
	return true;
}
/** Digits and dots only: nothing to bring into one spelling. */
function isPlain(bytes, from, to) {
	if (to <= from) return false;
	for (let at = from; at < to; at++) {
		const letter = bytes[at];
		if (letter !== DOT && (letter < ZERO || letter > NINE)) return false;
	}
	return true;
}
// src/logs/xferlog.ts
var kinds = /* @__PURE__ */ new Map([["i", "upload"], ["o", "download"]]);
/** Lines before the writer is guessed. */
var enoughLines = 20;
var tinyBytes = 1e3;
/** What betrays the writer of an xferlog. */
var Writers = class {
	#lines = 0;
	#deletesOrSftp = 0;
	#zeroSeconds = 0;
	#tiny = 0;
	#authenticated = 0;
	count(seconds, bytes, authentication) {
		this.#lines++;
		if (seconds === 0) this.#zeroSeconds++;
		if (bytes < tinyBytes) this.#tiny++;
		if (authentication === "1") this.#authenticated++;
	}
	countForeign() {
		this.#deletesOrSftp++;
	}
	/** The id of the writer where the lines leave one only. */
	get id() {
		if (this.#deletesOrSftp > 0) return "proftpd";
		if (this.#lines < enoughLines) return null;
		if (this.#authenticated === this.#lines) return "pure-ftpd";
		return this.#zeroSeconds === 0 && this.#tiny >= enoughLines ? "vsftpd" : null;
	}
};
/** A name may contain spaces, so 8 fields are counted from the left and 9 (8 before there was a status) from the right. */
var XferlogReader = class {
	#writers = new Writers();
	#fields = new XferlogFields();
	read(line) {
		const fields = line.trim().split(/\s+/);
		if (fields.length < 17) return fields.length === 1 && fields[0] === "" ? null : "unparsable";
		const [, month = "", day = "", clock = "", year = "", duration, host = "", size] = fields;
		const [type = "", , direction = "", access = "", user = "", service = "", method = "", , status = ""] = /^[ci]$/.test(fields.at(-1) ?? "") ? fields.slice(-9) : [...fields.slice(-8), "c"];
		const endSeconds = writtenSeconds(Number(year), monthNumber(month), Number(day), clock);
		const durationSeconds = readSeconds(duration);
		const bytes = readBytes(size);
		if (endSeconds === null || durationSeconds === null || bytes === null) return "unparsable";
		if (!/^[ab]$/.test(type) || !/^[agr]$/.test(access) || !/^[01]$/.test(method)) return "unparsable";
		if (direction === "d") {
			this.#writers.countForeign();
			return {
				kind: "delete",
				atSeconds: endSeconds
			};
		}
		const kind = kinds.get(direction);
		if (kind === void 0) return "unparsable";
		if (/^(sftp|scp|ssh)/i.test(service)) {
			this.#writers.countForeign();
			return {
				kind: "other-protocol",
				atSeconds: endSeconds
			};
		}
		this.#writers.count(durationSeconds, bytes, method);
		return transferOf({
			kind,
			endSeconds,
			stampErrorSeconds: 1,
			durationSeconds,
			durationErrorSeconds: 1,
			bytes,
			host: readHost(host),
			user: readUser(user),
			complete: status === "c"
		});
	}
	readBytes(bytes, from, to) {
		if (!this.#fields.read(bytes, from, to)) return null;
		const { found, method } = this.#fields;
		this.#writers.count(found.record.durationSeconds, found.record.bytes, method);
		return found;
	}
	writer() {
		return this.#writers.id;
	}
};
/** The transfer log of wu-ftpd, which ProFTPD (TransferLog), vsftpd (xferlog_std_format) and Pure-FTPd write too. */
var xferlog = {
	id: "xferlog",
	name: "xferlog (wu-ftpd, ProFTPD, vsftpd, Pure-FTPd)",
	software: "generic",
	clock: "local",
	listings: "never",
	refusals: "never",
	example: "Mon May  6 08:00:10 2024 12 192.0.2.10 896242 /home/anna/report.tgz b _ o r anna ftp 0 * c",
	setting: "xferlog_enable=YES in vsftpd.conf, TransferLog in proftpd.conf, AltLog xferlog: of Pure-FTPd",
	looksLike: (sample) => shareReadable(new XferlogReader(), sample),
	reader: () => new XferlogReader()
};
// src/logs/zeek-lines.ts
/** Records of Zeek: TSV under a `#fields` line, or JSON, one object a line. */
var ZeekLines = class {
	#columns = /* @__PURE__ */ new Map();
	/** The fields of a line; null where it holds no record but is understood, `unparsable` where it is none of Zeek's. */
	fields(line) {
		if (line.trim() === "") return null;
		if (line.startsWith("#")) {
			if (line.startsWith("#fields	")) {
				const names = line.split("	").slice(1);
				this.#columns = new Map(names.map((name, index) => [name, index]));
			}
			return null;
		}
		const object = jsonObject(line);
		if (object !== null) return (name) => textOf(object[name]);
		const values = line.split("	");
		if (this.#columns.size === 0 || values.length < 3) return "unparsable";
		return (name) => {
			const value = values[this.#columns.get(name) ?? -1];
			return value === "-" || value === "(empty)" ? void 0 : value;
		};
	}
};
function textOf(value) {
	if (typeof value === "string") return value;
	return typeof value === "number" || typeof value === "boolean" ? String(value) : void 0;
}
/** Seconds since 1970 of Zeek's `ts`: a number, or ISO 8601 where the JSON writer was told so; null for anything else. */
function zeekSeconds(stamp, iso) {
	if (stamp === void 0) return null;
	if (/^\d{9,11}(\.\d{1,9})?$/.test(stamp)) return Number(stamp);
	const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d{1,9})?)Z$/.exec(stamp);
	return parts === null ? null : iso(parts[1] ?? "", parts[2] ?? "");
}
// src/logs/zeek-conn.ts
/** Data connections that wait for the control connection, which is logged at its end; beyond, the oldest are decided. */
var mostWaiting = 2e5;
var activePort = 20;
var ZeekReader = class {
	#lines = new ZeekLines();
	/** Addresses that answered a control connection. */
	#servers = /* @__PURE__ */ new Set();
	#waiting = [];
	read(line) {
		const field = this.#lines.fields(line);
		if (field === null || field === "unparsable") return field;
		const startSeconds = zeekSeconds(field("ts"), isoSeconds);
		const service = field("service");
		const [origin, answerer] = [field("id.orig_h"), field("id.resp_h")];
		if (startSeconds === null || origin === void 0 || answerer === void 0) return "unparsable";
		if (field("command") !== void 0 || field("proto") === void 0) return "unparsable";
		const services = (service ?? "").split(",");
		if (services.includes("ftp")) this.#servers.add(answerer);
		if (!services.includes("ftp-data")) return null;
		return this.#connection(startSeconds, origin, answerer, field);
	}
	#connection(startSeconds, origin, answerer, field) {
		const answererPort = readBytes(field("id.resp_p"));
		if (answererPort === null) return "unparsable";
		const found = {
			origin,
			answerer,
			startSeconds,
			durationSeconds: readSeconds(field("duration")),
			fromOrigin: readBytes(field("orig_bytes")) ?? 0,
			fromAnswerer: readBytes(field("resp_bytes")) ?? 0,
			originPort: readBytes(field("id.orig_p")) ?? 0,
			answererPort
		};
		if (this.#knows(found)) return this.#decided(found, this.#servers.has(answerer));
		this.#waiting.push(found);
		if (this.#waiting.length <= mostWaiting) return null;
		const oldest = this.#waiting.shift();
		return this.#decided(oldest, oldest.originPort !== activePort);
	}
	#knows({ origin, answerer }) {
		return this.#servers.has(origin) !== this.#servers.has(answerer);
	}
	#decided(found, passive) {
		const fromClient = passive ? found.fromOrigin : found.fromAnswerer;
		const fromServer = passive ? found.fromAnswerer : found.fromOrigin;
		return transferOf({
			kind: fromClient > fromServer ? "upload" : "download",
			endSeconds: found.startSeconds + (found.durationSeconds ?? 0),
			durationSeconds: found.durationSeconds,
			bytes: Math.max(fromClient, fromServer),
			host: readHost(passive ? found.origin : found.answerer),
			passive,
			port: passive ? found.answererPort : null
		});
	}
	/** Where no control connection tells, the end that most others meet is the server; port 20 is the last resort. */
	finish() {
		const peers = /* @__PURE__ */ new Map();
		const meet = (a, b) => {
			const known = peers.get(a) ?? /* @__PURE__ */ new Set();
			peers.set(a, known.add(b));
		};
		for (const { origin, answerer } of this.#waiting) {
			meet(origin, answerer);
			meet(answerer, origin);
		}
		return this.#waiting.map((found) => {
			if (this.#knows(found)) return this.#decided(found, this.#servers.has(found.answerer));
			const [a, b] = [peers.get(found.origin).size, peers.get(found.answerer).size];
			const passive = a === b || found.originPort === activePort ? found.originPort !== activePort : b > a;
			return this.#decided(found, passive);
		});
	}
};
/** The share of readable lines, 0 where none of them names the service of a connection. */
function looksLike$1(sample) {
	return sample.some((line) => line.startsWith("#fields	") && line.includes("	service") || line.startsWith("{") && line.includes("\"id.resp_h\"") && line.includes("\"proto\"")) ? shareReadable(new ZeekReader(), sample) : 0;
}
/** Zeek's conn.log, TSV or JSON: every data connection to the microsecond; listings look like downloads; blind inside TLS. */
var zeekConn = {
	id: "zeek",
	name: "Zeek conn.log",
	software: "generic",
	clock: "utc",
	listings: "merged",
	refusals: "never",
	example: "1714982411.250000	C2	192.0.2.10	40002	203.0.113.5	50666	tcp	ftp-data	0.112432	0	9876",
	setting: "conn.log of Zeek with the FTP analyzer, as TSV or JSON",
	looksLike: looksLike$1,
	reader: () => new ZeekReader()
};
// src/logs/zeek-ftp.ts
/** One line a command with its reply; how long a transfer took is in conn.log only. */
var ZeekFtpReader = class {
	#lines = new ZeekLines();
	#seen = {
		ports: /* @__PURE__ */ new Set(),
		passiveReplies: 0,
		activeRequests: 0
	};
	read(line) {
		const field = this.#lines.fields(line);
		if (field === null || field === "unparsable") return field;
		const seconds = zeekSeconds(field("ts"), isoSeconds);
		const [command, client] = [field("command"), field("id.orig_h")];
		if (seconds === null || command === void 0 || client === void 0) return "unparsable";
		const code = Number(field("reply_code") ?? "0");
		const verb = command.toUpperCase();
		if (verb === "PASV" || verb === "EPSV") return this.#passive(seconds, code, field("data_channel.resp_p"));
		if (verb === "PORT" || verb === "EPRT") this.#seen.activeRequests++;
		if (verb === "DELE" && code < 300) return {
			kind: "delete",
			atSeconds: seconds
		};
		const kind = transferKind(verb);
		if (kind === null) return null;
		if (code >= 400) return {
			kind: "failed",
			atSeconds: seconds
		};
		const passive = field("data_channel.passive");
		return transferOf({
			kind,
			endSeconds: seconds,
			bytes: readBytes(field("file_size")),
			host: readHost(client),
			user: readUser(field("user") ?? ""),
			session: (field("uid") ?? "").slice(0, 40) || null,
			passive: passive === void 0 ? null : passive === "T" || passive === "true"
		});
	}
	#passive(seconds, code, port) {
		if (code === 425 || code === 421 || code === 450) return {
			kind: "refusal",
			atSeconds: seconds
		};
		const number = readBytes(port);
		if (code === 227 || code === 229) this.#seen.passiveReplies++;
		if (number !== null && number > 0 && number < 65536) this.#seen.ports.add(number);
		return null;
	}
	ports() {
		return this.#seen;
	}
};
function looksLike(sample) {
	return sample.some((line) => line.startsWith("#fields	") && line.includes("	reply_code") || line.startsWith("{") && line.includes("\"reply_code\"") && line.includes("\"id.orig_h\"")) ? shareReadable(new ZeekFtpReader(), sample) : 0;
}
// src/logs/index.ts
/** Every log format that can be read; order decides nothing but lists. */
var logFormats = [
	xferlog,
	vsftpdLog,
	proftpdExtended,
	proftpdClf,
	proftpdJson,
	pureFtpdStats,
	pureFtpdClf,
	pureFtpdW3c,
	pureFtpdSyslog,
	ncftpdXfer,
	filezillaServer,
	filezillaServerOld,
	iisW3c,
	sftpgoLog,
	pyftpdlibLog,
	apacheFtpserverLog,
	crushftpLog,
	awsTransferLog,
	zeekConn,
	{
		id: "zeek-ftp",
		name: "Zeek ftp.log",
		software: "generic",
		clock: "utc",
		listings: "sometimes",
		refusals: "always",
		example: "1714982410.5	C1	192.0.2.10	40001	203.0.113.5	21	anna	-	RETR	ftp://203.0.113.5/a.zip",
		setting: "ftp.log of Zeek, as TSV or JSON (conn.log has the durations)",
		looksLike,
		reader: () => new ZeekFtpReader()
	},
	socketSamples,
	csvLog
];
/** The format that understands most of these lines, however few; null where none understands any. */
function bestFormat(sampleLines, carriers) {
	let best = null;
	for (const format of logFormats) {
		const share = format.looksLike(sampleLines, carriers);
		if (share > (best?.share ?? 0)) best = {
			format,
			share
		};
	}
	return best;
}
// src/clients/failures.ts
/** The pauses of a client that never waits, in seconds. */
var atOnce = [0];
function withoutTries(then, on, delays) {
	return {
		then,
		on,
		attempts: 0,
		delays,
		timeoutSeconds: 0,
		afterwards: then,
		filesLost: 1
	};
}
/** The visit is over: an exception that nobody catches, an exit, a window that asks. */
var givesUp = withoutTries("give-up", "new-session", atOnce);
/** The file is lost and the next one is asked for; `filesLost` more than 1 where the next ones fail without being asked for. */
function nextFile(on, filesLost = 1) {
	return {
		...withoutTries("next-file", on, atOnce),
		filesLost
	};
}
/** The file is fetched in active mode: this one, or it and all later ones. */
function goesActive(then, on, delays = atOnce) {
	return withoutTries(then, on, delays);
}
/** So many further tries (-1 = until served) with pauses before them in seconds, and what follows when they are used up. */
function retries(attempts, delays, on, afterwards) {
	return {
		then: "retry",
		on,
		attempts,
		delays,
		timeoutSeconds: 0,
		afterwards,
		filesLost: 1
	};
}
/** The same after so many seconds in which no connection came about. */
function after(timeoutSeconds, failure) {
	return {
		...failure,
		timeoutSeconds
	};
}
/** The table of a client of which one thing is known for every kind: seconds are those it waits for a port. */
function always(failure, timeoutSeconds) {
	return {
		refused: failure,
		killed: {
			...failure,
			value: {
				...failure.value,
				on: "new-session"
			}
		},
		turnedAway: {
			...failure,
			value: {
				...failure.value,
				on: "new-session"
			}
		},
		unanswered: {
			...failure,
			value: after(timeoutSeconds, failure.value)
		}
	};
}
// src/clients/sourced.ts
/** A value that was seen when the client was run. */
function run(value, source) {
	return {
		value,
		source,
		grade: "run"
	};
}
/** A value that was read in the client's source code. */
function read(value, source) {
	return {
		value,
		source,
		grade: "read"
	};
}
/** A value that the vendor's documents state. */
function documented(value, source) {
	return {
		value,
		source,
		grade: "documented"
	};
}
/** A value that nobody established; the source says why it was chosen. */
function assumed$1(value, source) {
	return {
		value,
		source,
		grade: "assumed"
	};
}
// src/clients/stay.ts
/** A window that somebody leaves open, in seconds: nobody wrote down how long; longer than the time-outs of common servers. */
var untilIdleTimeout = assumed$1(3600, "A window is left open after the last file, an hour here; the server's idle time-out ends the session earlier");
/** A program that ends, and logs out, with its last file. */
function endsAtOnce(source) {
	return {
		value: 0,
		source: `${source}: logs out with its last file`,
		grade: "run"
	};
}
/** Why a connection fails then. */
var KERNEL_GIVES_UP = "134 s to a port that drops packets: Linux gives up first (tcp_syn_retries 6)";
// src/clients/aria2.ts
var source$19 = "aria2 1.36";
var manual = "aria2c manual page of 1.36";
var fatal = `${source$19}: exit status 21, nothing is tried again; each address is a download of its own`;
/** aria2: up to five addresses at once, one connection to a server for each. */
var aria2 = {
	id: "aria2",
	name: "aria2",
	summary: "Up to five addresses at once, each a download with a session of its own.",
	failures: {
		refused: run(nextFile("new-session"), fatal),
		killed: run(nextFile("new-session"), fatal),
		turnedAway: run(nextFile("new-session"), fatal),
		unanswered: run(after(60, retries(4, [0], "new-session", "next-file")), `${source$19}: 60 s, again and again; ${manual}: five tries, no pause between them`)
	},
	defaults: {
		connections: documented(5, `${manual}: --max-concurrent-downloads 5, --max-connection-per-server 1`),
		passive: run(1, `${source$19}: PASV for every file`),
		files: run(1, `${source$19}: one address, one download`),
		listings: documented(0, `${manual}: it fetches what is named`),
		uploads: documented(0, `${manual}: only downloads`),
		loginRoundTrips: run(7, `${source$19}: six commands before the first PASV, and the greeting`),
		connectTimeoutSeconds: run(60, `${source$19}: 60 s to a port that drops packets`),
		asksTwice: run(false, `${source$19}: PASV only`),
		staySeconds: endsAtOnce(source$19),
		browsingSessions: documented(0, `${manual}: none`)
	},
	command: run("PASV", source$19),
	connectionsMaximum: documented(16, `${manual}: --max-connection-per-server takes 1 to 16 for each download`),
	onRefusal: run("Gives the address up with exit status 21; a port that drops packets is tried again.", `${source$19} against forced replies of 425, 500 and 421`)
};
// src/clients/basic-ftp.ts
var source$18 = "basic-ftp 6.2.6";
var deploy = "FTP-Deploy-Action 4.3.6";
/** basic-ftp (Node.js): one file after another, EPSV first. */
var basicFtp = {
	id: "basic-ftp",
	name: "basic-ftp (Node.js)",
	summary: "One session, strictly one file after another; asks with EPSV and, refused, at once with PASV; then an exception ends the script.",
	failures: {
		refused: run(givesUp, `${source$18}: after the second refusal an exception ends the script`),
		killed: run(givesUp, `${source$18}: an exception ends the script`),
		turnedAway: run(givesUp, `${source$18}: an exception ends the script`),
		unanswered: run(after(30, givesUp), `${source$18}: 30 s, PASV, 30 s again, then an exception ends the script`)
	},
	defaults: {
		connections: run(1, `${source$18}: strictly in sequence`),
		passive: run(1, `${source$18}: EPSV for every file`),
		loginRoundTrips: run(9, `${source$18}: eight commands before the first EPSV, and the greeting`),
		holdRoundTrips: run(0, `${source$18}: EPSV, then STOR or RETR`),
		gapRoundTrips: run(0, `${source$18}: the next EPSV follows the last reply`),
		connectTimeoutSeconds: run(30, `${source$18}: 30 s to a port that drops packets`),
		asksTwice: run(true, `${source$18}: PASV after a refused or unanswered EPSV, then the one that worked`),
		staySeconds: endsAtOnce(source$18),
		browsingSessions: read(0, `${source$18}: none`)
	},
	command: run("EPSV, then PASV", source$18),
	connectionsMaximum: read(1, `${source$18}: one transfer per client object`),
	onRefusal: run("Asks once more with PASV, then fails, and the script with it.", `${source$18} against a forced 425`)
};
/** FTP-Deploy-Action: basic-ftp with one more try. */
var ftpDeploy = {
	...basicFtp,
	id: "ftp-deploy",
	name: "FTP-Deploy-Action",
	summary: "Uploads a site over one session, strictly one file after another, and reads and writes a state file besides; tries a refused command once more, then the run fails.",
	failures: {
		refused: run(retries(1, atOnce, "same-session", "give-up"), `${deploy}: EPSV, PASV, EPSV, PASV at once, then the run fails`),
		killed: run(givesUp, `${deploy}: the run fails`),
		turnedAway: run(givesUp, `${deploy}: the run fails`),
		unanswered: run(after(30, retries(1, atOnce, "same-session", "give-up")), `${deploy}: four times 30 s, then the run fails`)
	},
	defaults: {
		...basicFtp.defaults,
		uploads: read(1, `${deploy}: uploads; it fetches one small state file`),
		listings: run(2, `${deploy}: a small state file is read and written, two more than the files`),
		loginRoundTrips: run(11, `${deploy}: ten commands before the first EPSV, and the greeting`),
		asksTwice: run("every-try", `${deploy}: EPSV, then PASV at every try; it remembers only what worked`),
		staySeconds: endsAtOnce(deploy)
	},
	onRefusal: run("Asks with PASV, then repeats both once at once; then, and when the session is closed, the run fails.", `${deploy} against forced replies of 425 and 500`)
};
// src/clients/camera.ts
var manuals$1 = "Camera manuals: ACTi A713 p. 49, Planet ICA-HM121 p. 35, Vicon XX247 p. 44";
/** An IP camera: one session per event, a few pictures up. */
var camera = {
	id: "camera",
	name: "IP camera or recorder",
	summary: "One session per event or per minute that uploads one to five pictures or one clip.",
	failures: always(assumed$1(nextFile("same-session"), "No figure was found; the next picture comes anyway"), 60),
	defaults: {
		connections: assumed$1(1, "One upload at a time; no manual says otherwise"),
		passive: assumed$1(1, "PASV or PORT can be chosen in the manuals that were read; taken as passive"),
		files: documented({ uniform: [1, 5] }, `${manuals$1}: one to five pictures per trigger`),
		listings: assumed$1(0, "Uploads without looking at the folder"),
		uploads: assumed$1(1, "A camera only uploads"),
		staySeconds: assumed$1(0, "Logs out after the last picture; no manual says otherwise"),
		browsingSessions: assumed$1(0, "A camera has no browser")
	},
	command: documented("PASV", `${manuals$1}: passive mode is a switch`),
	connectionsMaximum: assumed$1(1, "One session per event"),
	onRefusal: assumed$1("The picture is lost; the next event tries again.", "No figure was found")
};
// src/clients/commons-net.ts
var source$17 = "Apache Commons Net FTPClient.java at c66d035";
/** Apache Commons Net: active unless the program says otherwise. */
var commonsNet = {
	id: "commons-net",
	name: "Apache Commons Net (Java)",
	summary: "Active by default and after every connect(): it needs no passive port until the program calls enterLocalPassiveMode().",
	failures: always(read(givesUp, `${source$17}: no second try; false or an exception, which ends the program's visit unless it says otherwise`), 60),
	defaults: {
		connections: read(1, `${source$17}: one transfer per object`),
		passive: read(0, `${source$17} line 613: ACTIVE_LOCAL_DATA_CONNECTION_MODE until enterLocalPassiveMode()`),
		asksTwice: read(false, `${source$17}: PASV on IPv4, EPSV on IPv6`),
		staySeconds: assumed$1(0, "The program logs out with its last file"),
		browsingSessions: read(0, `${source$17}: none`)
	},
	command: read("PORT", `${source$17}: PASV once passive mode is on`),
	connectionsMaximum: read(null, "The program decides how many objects it opens"),
	onRefusal: read("Returns false or raises an exception; nothing is tried again.", source$17)
};
// src/clients/curl.ts
var source$16 = "curl 7.88.1";
var failures$2 = {
	refused: run(nextFile("same-session"), `${source$16} gives up the file with exit status 13; the session lives`),
	killed: run(nextFile("new-session", 2), `${source$16}: exit status 13; the next address gets the dead connection and fails with 56 without asking, the one after that asks anew`),
	turnedAway: run(nextFile("new-session"), `${source$16}: a 421 at login is exit status 28; the next address logs in anew`),
	unanswered: run(after(134, nextFile("new-session")), `${source$16}: ${KERNEL_GIVES_UP}, then PASV and the same again`)
};
/** curl: one transfer at a time, EPSV first. */
var curl = {
	id: "curl",
	name: "curl",
	summary: "One transfer after another over one session; asks with EPSV and, refused, at once with PASV; then it goes on to the next address.",
	failures: failures$2,
	defaults: {
		connections: run(1, `${source$16}: 20 addresses over one session`),
		passive: run(1, `${source$16}: EPSV for every file`),
		listings: run(0, `${source$16}: no listing unless a folder is asked for`),
		loginRoundTrips: run(4, `${source$16}: three commands before the first EPSV, and the greeting`),
		tlsStart: run("connect", `${source$16}: the ClientHello came with the connection, before TYPE`),
		tlsCommandSeconds: run(1, `${source$16} sends each further command a second after the last while the TLS of its data connection waits; newer versions were not run`),
		holdRoundTrips: run(1, `${source$16}: SIZE between EPSV and RETR`),
		uploadHoldRoundTrips: run(0, `${source$16}: EPSV, then STOR`),
		firstHoldRoundTrips: run(1, `${source$16}: TYPE inside the hold of a session's first file`),
		gapRoundTrips: run(0, `${source$16}: the next EPSV follows the last reply`),
		connectTimeoutSeconds: run(134, `${source$16}: ${KERNEL_GIVES_UP}`),
		asksTwice: run(true, `${source$16}: a refused or unanswered EPSV is followed by PASV; then PASV only on that session`),
		staySeconds: endsAtOnce(source$16),
		browsingSessions: run(0, `${source$16}: none`)
	},
	command: run("EPSV, then PASV", `${source$16} on IPv4`),
	connectionsMaximum: read(65535, "curl docs, --parallel-max: 50 by default with --parallel, 65535 at most"),
	onRefusal: run("Asks once more with PASV, then fails with exit status 13 and goes on to the next address.", `${source$16} against a forced 425`)
};
/** curl --parallel: a session for every address, up to 50 at once. */
var curlParallel = {
	...curl,
	id: "curl-parallel",
	name: "curl -Z (parallel)",
	summary: "Up to 50 addresses at once, each on a session of its own; asks with EPSV and, refused, at once with PASV.",
	failures: {
		...failures$2,
		killed: run(nextFile("new-session"), `${source$16} -Z: a new session for each address`)
	},
	defaults: {
		...curl.defaults,
		connections: documented(50, "curl docs, --parallel-max: 50 by default; 20 addresses took 20 sessions")
	}
};
var doubling = {
	first: 1,
	factor: 2,
	limit: 600
};
/** curl --retry: tries again where curl takes the failure as passing. */
var curlRetry = {
	...curl,
	id: "curl-retry",
	name: "curl --retry 3",
	summary: "As curl, and a refused request or login is tried again after 1, 2 and 4 s; a session that was ended is not.",
	failures: {
		...failures$2,
		refused: run(retries(3, doubling, "same-session", "next-file"), `${source$16} --retry 3: after 1, 2 and 4 s on the same session, with PASV only; 600 s at most between tries`),
		turnedAway: run(retries(3, doubling, "new-session", "next-file"), `${source$16} --retry 3: a 421 at login counts as passing, again after 1, 2 and 4 s`)
	},
	onRefusal: run("Asks once more with PASV, then with PASV after 1, 2 and 4 s, then goes on to the next address.", `${source$16} --retry 3 against a forced 425`)
};
// src/clients/cyberduck.ts
var source$15 = "Cyberduck default.properties at 010f646";
var once = `${source$15}: connection.retry=1 with a delay of 0`;
/** Cyberduck: one transfer at a time over FTP and a browser session. */
var cyberduck = {
	id: "cyberduck",
	name: "Cyberduck",
	summary: "One transfer at a time over FTP by default, and a browser session that lists folders.",
	failures: {
		refused: read(retries(1, atOnce, "same-session", "next-file"), once),
		killed: read(retries(1, atOnce, "new-session", "next-file"), once),
		turnedAway: read(retries(1, atOnce, "new-session", "give-up"), once),
		unanswered: assumed$1(after(30, retries(1, atOnce, "new-session", "next-file")), "Taken as 30 s, and once more; not run")
	},
	defaults: {
		connections: read(1, `${source$15}: queue.connections.limit.ftp=1`),
		passive: read(1, `${source$15}: PASV, ftp.datachannel.epsv=false`),
		connectTimeoutSeconds: assumed$1(30, "Taken as 30 s; not run"),
		asksTwice: read(false, `${source$15}: ftp.datachannel.epsv=false, no fall-back`),
		staySeconds: untilIdleTimeout,
		browsingSessions: read(1, `${source$15}: the browser keeps its own session; some servers list over STAT without a data connection`)
	},
	command: read("PASV", `${source$15}: ftp.datachannel.epsv=false`),
	connectionsMaximum: read(20, `${source$15}: choices 1, 2, 3, 4, 5, 10, 15 and 20`),
	onRefusal: read("Tries once more at once, then shows the error.", `${source$15}: connection.retry=1`)
};
// src/clients/dotnet.ts
var source$14 = "dotnet/runtime System.Net.Requests FtpControlStream.cs";
/** .NET FtpWebRequest: a whole session for every file. */
var dotnet = {
	id: "dotnet",
	name: ".NET FtpWebRequest",
	summary: "A session of its own for every file or listing; a refusal is an exception and nothing is tried again.",
	failures: always(read(givesUp, `${source$14}: raises an exception, which ends the program`), 60),
	defaults: {
		connections: read(1, `${source$14}: one transfer per request`),
		passive: read(1, `${source$14}: passive by default`),
		files: read(1, `${source$14} BuildCommandsList(): QUIT ends every request`),
		listings: read(0, `${source$14}: a listing is a request of its own`),
		holdRoundTrips: read(0, `${source$14} BuildCommandsList(): PASV, then the transfer command`),
		asksTwice: read(false, `${source$14}: PASV on IPv4, EPSV on IPv6`),
		staySeconds: read(0, `${source$14} BuildCommandsList(): QUIT ends every request`),
		browsingSessions: read(0, `${source$14}: none`)
	},
	command: read("PASV", `${source$14} on IPv4; EPSV on IPv6`),
	connectionsMaximum: read(null, "The program decides how many requests run at once"),
	onRefusal: read("Raises an exception; a batch job has lost the file until its next run.", source$14)
};
// src/clients/edi-poller.ts
var pages = "webMethods note on polling frequency; TIBCO FTP poller documentation";
/** A partner's batch job: log in on the mark, list, fetch what is there, quit. */
var ediPoller = {
	id: "edi-poller",
	name: "EDI partner or batch job",
	summary: "Logs in on the mark, lists one folder, fetches what is there one file after another, and quits.",
	failures: always(assumed$1(givesUp, "Batch code raises an error and waits for the next run, as ftplib and .NET do"), 60),
	defaults: {
		connections: documented(1, `${pages}: one connection`),
		passive: assumed$1(1, "Taken as passive: partners sit behind their own firewalls"),
		listings: documented(1, `${pages}: one listing per poll`),
		uploads: assumed$1(0, "Fetches; give a share where partners deliver as well"),
		staySeconds: documented(0, `${pages}: QUIT after the last file`),
		browsingSessions: documented(0, `${pages}: no browsing`)
	},
	command: assumed$1("PASV", "IPv4 libraries send PASV"),
	connectionsMaximum: documented(1, `${pages}: one connection`),
	onRefusal: assumed$1("The run fails; the files wait for the next one.", "As ftplib and .NET behave")
};
// src/clients/explorer.ts
var article = "mskb.pkisolutions.com/kb/323446";
/** Windows Explorer: one transfer at a time, as far as anybody wrote down. */
var explorer = {
	id: "explorer",
	name: "Windows Explorer",
	summary: "A new PASV for every file and listing; how many at once is not documented and taken as one.",
	failures: always(assumed$1(givesUp, "Shows an error, and the copy ends; not established"), 60),
	defaults: {
		connections: assumed$1(1, "Not documented; one or two is likely"),
		passive: documented(1, `${article}: passive is a check box; taken as on`),
		listings: assumed$1(1, "One per folder that is opened"),
		staySeconds: untilIdleTimeout,
		browsingSessions: assumed$1(1, "Lists folders while it copies")
	},
	command: documented("PASV", article),
	connectionsMaximum: assumed$1(2, "Not documented"),
	onRefusal: assumed$1("Shows an error.", "Not established")
};
// src/clients/filezilla.ts
var source$13 = "FileZilla 3.30";
var twice = `${source$13} Options.cpp: Reconnect count 2`;
/** FileZilla: two transfers at once and a browsing session that lists folders. */
var filezilla = {
	id: "filezilla",
	name: "FileZilla",
	summary: "Two transfers at once by default, ten at most, each on a session of its own, and one more session that lists folders and stays while the window is open.",
	failures: {
		refused: read(retries(2, atOnce, "same-session", "next-file"), `${twice}; no pause while the control connection lives; active mode, tried once before, is taken as failing, as behind an address translation`),
		killed: read(retries(2, atOnce, "new-session", "next-file"), `${twice}; it reconnects and takes the file up again`),
		turnedAway: read(retries(2, [5], "new-session", "next-file"), `${twice}; 5 s after a failed login`),
		unanswered: read(after(20, retries(2, atOnce, "new-session", "next-file")), `${twice}; Timeout 20; a time-out ends the session`)
	},
	defaults: {
		connections: read(2, `${source$13} src/interface/Options.cpp: Number of Transfers 2; the same in newer code`),
		passive: read(1, `${source$13}: PASV on IPv4, EPSV on IPv6; active only as a fall-back`),
		loginRoundTrips: assumed$1(8, "The greeting, USER, PASS, SYST, FEAT, OPTS, PWD and TYPE; not counted on a wire"),
		tlsStart: read("connect", `${source$13} engine transfersocket.cpp: TLS begins when the data connection is made`),
		holdRoundTrips: read(0, `${source$13} filetransfer.cpp: PASV, then RETR or STOR`),
		gapRoundTrips: read(0, `${source$13} filetransfer.cpp: one more with MFMT after an upload that keeps its time`),
		connectTimeoutSeconds: read(20, `${source$13} Options.cpp: Timeout 20`),
		asksTwice: read(false, `${source$13}: one command by address family; a fall-back to PORT needs no passive port`),
		staySeconds: untilIdleTimeout,
		lingerSeconds: read(60, `${source$13} QueueView.cpp Start(60000): transfer sessions are closed after 60 s`),
		browsingSessions: read(1, `${source$13}: one per tab; its folder listings are kept for 600 s`)
	},
	command: read("PASV", `${source$13}: PASV on IPv4, EPSV on IPv6`),
	connectionsMaximum: read(10, `${source$13} resources/xrc/settings.xrc: 1 to 10`),
	onRefusal: read("Tries active mode once, then the file twice more at once, then puts it on the list of failed transfers.", `${source$13} engine and QueueView.cpp`)
};
// src/clients/finder.ts
var report = "hassio-addons/app-ftp issue 87, a user's report";
/** macOS Finder: previews open many downloads at once and keep them open. */
var finder = {
	id: "finder",
	name: "macOS Finder",
	summary: "Previews every film of a folder at once, ten downloads and more that stay open; it never uploads.",
	failures: always(assumed$1(nextFile("same-session"), "Not established; the other previews go on"), 60),
	defaults: {
		connections: assumed$1(10, `${report}: it hung after eleven on eleven ports; 10 to 20 is the likely span`),
		passive: assumed$1(1, `${report}: passive`),
		listings: assumed$1(1, "One per folder that is opened"),
		uploads: documented(0, `${report}: mounts FTP read-only`),
		staySeconds: untilIdleTimeout,
		browsingSessions: assumed$1(1, "Lists folders while previews run")
	},
	command: assumed$1("PASV", "Not established which of the two it sends"),
	connectionsMaximum: assumed$1(null, `${report}: no bound was seen below the range`),
	onRefusal: documented("The window hangs.", report)
};
// src/clients/fluentftp.ts
var source$12 = "FluentFTP at e6d1f4e";
/** FluentFTP (.NET): EPSV first, then PASV, then an exception. */
var fluentftp = {
	id: "fluentftp",
	name: "FluentFTP (.NET)",
	summary: "One transfer per object; asks with EPSV and, refused, at once with PASV, then raises an exception.",
	failures: always(read(givesUp, `${source$12}: an exception, which ends the program's visit unless it says otherwise; RetryAttempts 3 is for checksums only`), 15),
	defaults: {
		connections: read(1, `${source$12}: one transfer per object`),
		passive: read(1, `${source$12} Model/FtpConfig.cs line 185: AutoPassive`),
		tlsStart: read("command", `${source$12}: TLS begins after the 150 reply`),
		connectTimeoutSeconds: read(15, "FluentFTP: DataConnectionConnectTimeout 15000 ms"),
		asksTwice: read("when-refused", `${source$12} AsyncClient/OpenPassiveDataStream.cs: PASV after a 4xx or 5xx to EPSV`),
		staySeconds: assumed$1(0, "The program logs out with its last file"),
		browsingSessions: read(0, `${source$12}: none`)
	},
	command: read("EPSV, then PASV", `${source$12}: AutoPassive`),
	connectionsMaximum: read(null, "The program decides how many objects it opens"),
	onRefusal: read("Asks once more with PASV, then raises an exception.", source$12)
};
// src/clients/ftplib.ts
var source$11 = "Python 3.11 ftplib";
var exception = `${source$11}: raises an exception, which ends the script`;
/** Python's ftplib: one session, an exception on refusal. */
var ftplib = {
	id: "ftplib",
	name: "Python ftplib",
	summary: "One session, one file after another; a refusal is an exception that ends the script, and nothing is tried again.",
	failures: {
		refused: run(givesUp, exception),
		killed: run(givesUp, exception),
		turnedAway: run(givesUp, exception),
		unanswered: run(after(134, givesUp), `${source$11}: ${KERNEL_GIVES_UP}, then an exception`)
	},
	defaults: {
		connections: read(1, `${source$11}: one transfer per object`),
		passive: run(1, `${source$11}: passive by default`),
		loginRoundTrips: run(4, `${source$11}: three commands before the first PASV, and the greeting`),
		tlsStart: read("command", `${source$11}: TLS begins after the 150 reply`),
		holdRoundTrips: run(0, `${source$11}: PASV, then RETR or STOR`),
		gapRoundTrips: run(1, `${source$11}: TYPE I before every PASV`),
		connectTimeoutSeconds: run(134, `${source$11}: ${KERNEL_GIVES_UP}`),
		asksTwice: run(false, `${source$11}: PASV on IPv4, EPSV on IPv6`),
		staySeconds: endsAtOnce(source$11),
		browsingSessions: read(0, `${source$11}: none`)
	},
	command: run("PASV", `${source$11} on IPv4; EPSV on IPv6`),
	connectionsMaximum: read(null, "The program decides how many objects it opens"),
	onRefusal: run("Raises an exception, and the script ends; a batch job has lost its files until its next run.", source$11)
};
// src/clients/generic.ts
var unknown = "Nothing is known about this client";
/** Any other client: the general defaults of a group apply. */
var generic = {
	id: "generic",
	name: "Another client",
	summary: "Nothing is assumed about it beyond the general defaults.",
	defaults: {},
	command: assumed$1("PASV", unknown),
	connectionsMaximum: assumed$1(null, unknown),
	onRefusal: assumed$1("Not known; set how often and when it tries again.", unknown)
};
// src/clients/go-ftp.ts
var source$10 = "jlaffaye/ftp ftp.go at 00c0bdd";
/** jlaffaye/ftp, the library of backup tools written in Go: EPSV first, then PASV, then an error. */
var goFtp = {
	id: "go-ftp",
	name: "jlaffaye/ftp (Go)",
	summary: "One transfer per connection object; asks with EPSV and, refused, at once with PASV, then returns an error.",
	failures: always(read(givesUp, `${source$10} openDataConn(): returns the error; taken as the end of the program's run`), 134),
	defaults: {
		connections: read(1, `${source$10}: one data connection in flight`),
		passive: read(1, `${source$10} getDataConnPort(): EPSV, else PASV; no active mode`),
		loginRoundTrips: read(6, `${source$10} Login(): the greeting, USER, PASS, FEAT, TYPE and OPTS UTF8`),
		tlsStart: read("command", `${source$10} openDataConn(): the handshake is left to the first read or write`),
		holdRoundTrips: read(0, `${source$10}: the transfer command follows; one more with REST or where the server offers PRET`),
		gapRoundTrips: read(0, `${source$10}: the next EPSV follows the last reply`),
		connectTimeoutSeconds: assumed$1(134, `${source$10}: no time-out of its own unless DialWithTimeout is given, so the kernel gives up first`),
		asksTwice: read("when-refused", `${source$10} getDataConnPort(): PASV after an error to EPSV, then PASV only`),
		staySeconds: assumed$1(0, "The program logs out with its last file"),
		browsingSessions: read(0, `${source$10}: none`)
	},
	command: read("EPSV, then PASV", `${source$10} getDataConnPort()`),
	connectionsMaximum: read(null, "The program decides how many objects it opens"),
	onRefusal: read("Asks once more with PASV, then returns an error.", source$10)
};
// src/clients/inetutils-ftp.ts
var source$9 = "GNU inetutils ftp 2.4";
/** The ftp command of GNU inetutils: one session, PASV, goes on to the next file. */
var inetutilsFtp = {
	id: "inetutils-ftp",
	name: "GNU inetutils ftp",
	summary: "One session, one file after another; a refused file is lost, the next one is asked for.",
	failures: {
		refused: run(nextFile("same-session"), `${source$9}: goes on to the next file`),
		killed: run(givesUp, `${source$9}: the run ends`),
		turnedAway: run(givesUp, `${source$9}: the run ends`),
		unanswered: run(after(134, nextFile("same-session")), `${source$9}: ${KERNEL_GIVES_UP}`)
	},
	defaults: {
		connections: run(1, `${source$9}: one transfer at a time`),
		passive: run(1, `${source$9}: PASV for every file`),
		loginRoundTrips: assumed$1(5, "The greeting, USER, PASS, SYST and TYPE; not counted on a wire"),
		connectTimeoutSeconds: run(134, `${source$9}: ${KERNEL_GIVES_UP}`),
		asksTwice: run(false, `${source$9}: PASV only`),
		staySeconds: endsAtOnce(source$9),
		browsingSessions: run(0, `${source$9}: none`)
	},
	command: run("PASV", source$9),
	connectionsMaximum: run(1, `${source$9}: one transfer at a time`),
	onRefusal: run("The file is lost; it goes on to the next one.", `${source$9} against a forced 425`)
};
// src/clients/lftp.ts
var source$8 = "lftp 4.9.2";
var resources = "lftp src/resource.cc";
var later = retries(999, {
	first: 15,
	factor: 1.5,
	limit: 300
}, "new-session", "give-up");
var failures$1 = {
	refused: run(later, `${source$8}: drops the session, reconnects after 15 s, then 1.5 times later each time, 300 s at most, 1,000 tries`),
	killed: run(goesActive("active-once", "new-session", [15]), `${source$8}: after a 500 it reconnects after 15 s and fetches that one file by PORT; then it is passive again`),
	turnedAway: run(later, `${source$8}: logs in again after 15, 22 and 33 s, as after a refusal`),
	unanswered: run(after(134, later), `${source$8}: ${KERNEL_GIVES_UP}; net:timeout 5m is longer; then it reconnects`)
};
/** lftp, mirror one file after another. */
var lftp = {
	id: "lftp",
	name: "lftp, one file at a time",
	summary: "One session, one listing per folder, then one file after another.",
	failures: failures$1,
	defaults: {
		connections: read(1, `${resources}: mirror is serial unless -P is given`),
		passive: run(1, `${source$8}: PASV for every file`),
		listings: run(1, `${source$8}: one MLSD per folder; 20 files of one folder took 21 data connections`),
		loginRoundTrips: run(6, `${source$8}: five commands before the first PASV, and the greeting`),
		holdRoundTrips: run(0, `${source$8}: PASV, then RETR or STOR`),
		gapRoundTrips: run(0, `${source$8} mirror: PASV follows the last reply; a reverse mirror sends MFMT between, one more`),
		connectTimeoutSeconds: run(134, `${source$8}: ${KERNEL_GIVES_UP}`),
		asksTwice: read(false, `${resources}: ftp:prefer-epsv no`),
		staySeconds: read(0, `${resources}: net:idle 3m closes an idle session at lftp's prompt, 180 s; a script (-c, -f) logs out with its last file`),
		browsingSessions: run(0, `${source$8}: the listing goes over the same session`)
	},
	command: run("PASV", `${source$8} on IPv4`),
	connectionsMaximum: read(null, `${resources}: net:connection-limit 0 = unlimited`),
	onRefusal: run("Drops the session and reconnects after 15 s, then 22 s and so on up to 300 s; a 421 that speaks of too many connections lowers its own limit; a session that is ended by a 500 is opened again and that one file fetched in active mode.", `${source$8} against forced replies of 425, 421 and 500; the lowered limit was read`)
};
/** lftp, mirror with several files at once. */
var lftpMirror = {
	...lftp,
	id: "lftp-mirror",
	name: "lftp, mirror -P",
	summary: "As many sessions as -P says, each with one file after another, after one listing per folder.",
	failures: {
		...failures$1,
		killed: run(goesActive("active-once", "new-session"), `${source$8} mirror -P5: after a 500 another session takes the file up at once, by PORT`)
	},
	defaults: {
		...lftp.defaults,
		connections: assumed$1(5, "mirror -P takes any number; five as in the measured runs"),
		keepsSessions: read(true, `${resources}: net:idle 3m; a session without a file waits 180 s for the next one or for the end of the run`)
	}
};
/** lftp, one big file in pieces: count a piece as a file. */
var lftpPget = {
	...lftp,
	id: "lftp-pget",
	name: "lftp, pget",
	summary: "One file in five pieces at once by default, each on a session of its own; a piece counts as a file here.",
	defaults: {
		...lftp.defaults,
		connections: read(5, "lftp src/pgetJob.cc lines 33-35: pget -n 5, pieces of 1 MiB at least"),
		files: assumed$1(5, "One file in five pieces"),
		uploads: read(0, "pget only downloads"),
		listings: assumed$1(0, "The file is named"),
		gapRoundTrips: run(2, `${source$8} get: SIZE and MDTM before PASV`)
	}
};
// src/clients/ncftp.ts
var source$7 = "ncftp 3.2.6";
/** ncftpget and ncftpput: one session, falls back to active mode for good. */
var ncftp = {
	id: "ncftp",
	name: "ncftp",
	summary: "One session, one file after another; refused once, it uses active mode for the rest of the session.",
	failures: {
		refused: run(goesActive("active-for-good", "same-session"), `${source$7}: PORT for the rest of the session; five files, one PASV, five PORT`),
		killed: run(givesUp, `${source$7}: exit status 3`),
		turnedAway: run(retries(2, [20], "new-session", "give-up"), `${source$7}: three logins, 20 s apart`),
		unanswered: run(after(30, retries(2, atOnce, "same-session", "active-for-good")), `${source$7}: three PASVs of 30 s each, then PORT`)
	},
	defaults: {
		connections: run(1, `${source$7}: one session per run`),
		passive: run(1, `${source$7}: PASV for every file`),
		listings: run(1, `${source$7}: one MLSD per folder with -R`),
		loginRoundTrips: run(9, `${source$7}: eight commands before the first PASV of ncftpput, nine of ncftpget, and the greeting`),
		holdRoundTrips: run(0, `${source$7}: PASV, then RETR or STOR`),
		gapRoundTrips: run(1, `${source$7}: MDTM before PASV on downloads; MLST, SIZE and MFMT on uploads, three`),
		connectTimeoutSeconds: run(30, `${source$7}: 30 s to a port that drops packets`),
		asksTwice: read(false, "libncftp: PASV only"),
		staySeconds: endsAtOnce(source$7),
		browsingSessions: run(0, `${source$7}: the listing goes over the same session`)
	},
	command: run("PASV", source$7),
	connectionsMaximum: run(1, `${source$7}: one transfer at a time`),
	onRefusal: run("Falls back to active mode for the rest of the session, which needs no passive port but fails behind an address translation.", `${source$7} against a forced 425`)
};
// src/clients/rclone.ts
var source$6 = "rclone 1.60.1";
/** rclone: four transfers at once, more sessions while its checkers walk many folders. */
var rclone = {
	id: "rclone",
	name: "rclone",
	summary: "Four transfers at once by default over sessions that stay until the run ends; the same sessions list folders, up to eight more while many folders are walked. Files of 256 MiB and more come in four pieces each.",
	failures: {
		refused: run(retries(2, atOnce, "same-session", "next-file"), `${source$6}: the whole run three times, milliseconds apart (retries_sleep 0)`),
		killed: run(retries(1, atOnce, "new-session", "give-up"), `${source$6}: one more session at once, then exit status 1`),
		turnedAway: run(retries(9, {
			first: .01,
			factor: 2,
			limit: 2
		}, "new-session", "next-file"), `${source$6}: ten tries within 4.7 s, over and over; the pauses double from 10 ms to 2 s`),
		unanswered: run(after(60, retries(2, atOnce, "same-session", "next-file")), `${source$6}: three tries of 60 s`)
	},
	defaults: {
		connections: read(4, "rclone fs/config.go: Transfers 4, Checkers 8; four pieces each for files of 256 MiB and more"),
		passive: run(1, `${source$6}: EPSV for every file`),
		listings: run(2, `${source$6}: two MLSDs where the folder is not the root, one more for each folder below; uploads list several times more`),
		loginRoundTrips: run(6, `${source$6}: five commands before the first EPSV, and the greeting`),
		tlsStart: read("command", "jlaffaye/ftp: TLS begins after the 150 reply"),
		holdRoundTrips: run(0, `${source$6}: EPSV, then RETR; one more with PRET where the server offers it`),
		gapRoundTrips: run(0, `${source$6}: the next EPSV follows the last reply`),
		connectTimeoutSeconds: run(60, `${source$6}: 60 s to a port that drops packets`),
		asksTwice: run("when-refused", `${source$6}: PASV after any error to EPSV, remembered per session`),
		keepsSessions: run(true, `${source$6}: idle sessions are kept until the run ends`),
		staySeconds: endsAtOnce(source$6),
		browsingSessions: run(0, `${source$6}: the sessions that list also transfer: four in all for 20 files of one folder; give up to 8 (fs/config.go, Checkers) where many folders are walked at once`)
	},
	command: run("EPSV, then PASV", source$6),
	connectionsMaximum: read(null, "rclone: --transfers takes any number; --ftp-concurrency 0 = unlimited"),
	onRefusal: run("Asks once more with PASV, then repeats the whole run twice within milliseconds: all of it meets the same full range.", `${source$6} against a forced 425`)
};
// src/clients/ruby-net-ftp.ts
var source$5 = "Ruby net-ftp 0.3.9 lib/net/ftp.rb";
/** Ruby's Net::FTP: one session, an exception on refusal. */
var rubyNetFtp = {
	id: "ruby-net-ftp",
	name: "Ruby Net::FTP",
	summary: "One session, one file after another; a refusal is an exception that ends the script, and nothing is tried again.",
	failures: always(read(givesUp, `${source$5} transfercmd(): raises an exception, which ends the script`), 134),
	defaults: {
		connections: read(1, `${source$5}: one transfer per object`),
		passive: read(1, `${source$5}: passive by default`),
		loginRoundTrips: read(4, `${source$5} login(): the greeting, USER, PASS and TYPE`),
		tlsStart: read("command", `${source$5} transfercmd(): TLS begins after the 150 reply`),
		holdRoundTrips: read(0, `${source$5} transfercmd(): PASV, then the transfer command`),
		gapRoundTrips: read(0, `${source$5}: TYPE only where it changes, as for a listing`),
		connectTimeoutSeconds: assumed$1(134, `${source$5}: open_timeout is nil, so the kernel gives up first; taken as in the clients that were run on Linux`),
		asksTwice: read(false, `${source$5} makepasv(): PASV on IPv4, EPSV on IPv6`),
		staySeconds: assumed$1(0, "The script logs out with its last file"),
		browsingSessions: read(0, `${source$5}: none`)
	},
	command: read("PASV", `${source$5} makepasv(): PASV on IPv4, EPSV on IPv6`),
	connectionsMaximum: read(null, "The program decides how many objects it opens"),
	onRefusal: read("Raises an exception, and the script ends.", source$5)
};
// src/clients/scanner.ts
var manuals = "Xerox ColorQube 9301 administrator guide p. 31; Oki ES1624n guide";
/** A scanner or multi-function printer: one session, one upload a job. */
var scanner = {
	id: "scanner",
	name: "Scanner or printer",
	summary: "One session per job: looks at the folder, then uploads one file after another.",
	failures: always(assumed$1(retries(3, {
		first: 15,
		factor: 1.5,
		limit: 300
	}, "same-session", "next-file"), "No figure was found; three more tries after 15, 22 and 34 s"), 60),
	defaults: {
		connections: assumed$1(1, "One upload at a time; no manual says otherwise"),
		passive: documented(1, `${manuals}: passive or active can be chosen; taken as passive`),
		files: documented(1, `${manuals}: one upload per job`),
		listings: assumed$1(1, "Some models look at the folder before they upload"),
		uploads: documented(1, `${manuals}: scan to FTP only uploads`),
		staySeconds: assumed$1(0, "Logs out after the job; no manual says otherwise"),
		browsingSessions: assumed$1(0, "A scanner has no browser")
	},
	command: documented("PASV", `${manuals}: passive mode is a switch`),
	connectionsMaximum: assumed$1(1, "One job at a time"),
	onRefusal: assumed$1("Tries again a few times, then reports a failed job on its panel.", "No figure was found")
};
// src/clients/tnftp.ts
var source$4 = "tnftp";
var reads = "tnftp ftp.c initconn()";
/** tnftp, the ftp command of NetBSD and macOS: EPSV, PASV, then active for good. */
var tnftp = {
	id: "tnftp",
	name: "tnftp (ftp of NetBSD and macOS)",
	summary: "One session, one file after another; asks with EPSV, then PASV, then uses active mode for the rest of the session.",
	failures: {
		refused: run(goesActive("active-for-good", "same-session"), `${source$4}: after EPSV and PASV comes PORT; ${reads} leaves passive mode off from then on`),
		killed: run(givesUp, `${source$4}: the run ends`),
		turnedAway: run(givesUp, `${source$4}: the run ends`),
		unanswered: run(after(133, goesActive("active-for-good", "same-session")), `${source$4}: 133 s to a port that drops packets, then PORT`)
	},
	defaults: {
		connections: run(1, `${source$4}: one transfer at a time`),
		passive: run(1, `${source$4}: EPSV for every file`),
		listings: run(1, `${source$4}: one NLST for mget`),
		loginRoundTrips: run(7, `${source$4}: six commands before the first EPSV, and the greeting`),
		gapRoundTrips: run(2, `${source$4}: SIZE before EPSV, MDTM after RETR`),
		connectTimeoutSeconds: run(133, `${source$4}: 133 s to a port that drops packets`),
		asksTwice: run("when-refused", `${source$4}: PASV after a refused EPSV`),
		staySeconds: endsAtOnce(source$4),
		browsingSessions: read(0, `${reads}: none`)
	},
	command: run("EPSV, then PASV", source$4),
	connectionsMaximum: run(1, `${source$4}: one transfer at a time`),
	onRefusal: run("Asks once more with PASV, then uses active mode for the rest of the session, which fails behind an address translation.", `${source$4} against a forced 425`)
};
// src/clients/wget.ts
var source$3 = "wget 1.21.3";
var linear = [
	1,
	2,
	3,
	4,
	5,
	6,
	7,
	8,
	9,
	10
];
/** wget: a session for every address, no second try on a refused PASV. */
var wget = {
	id: "wget",
	name: "wget",
	summary: "A new session for every address, one file each; a recursive run keeps one session.",
	failures: {
		refused: run(nextFile("new-session"), `${source$3}: a refused PASV is fatal for the address, exit status 8; the next one has a session of its own`),
		killed: run(nextFile("new-session"), `${source$3}: fatal for the address, exit status 8; the next one has a session of its own`),
		turnedAway: run(retries(19, linear, "new-session", "next-file"), `${source$3}: again after 1, 2, 3 … 10 s, then every 10 s; 16 tries seen in 110 s, its default is 20`),
		unanswered: run(after(134, retries(19, linear, "new-session", "next-file")), `${source$3}: ${KERNEL_GIVES_UP}, then again; its default is 20 tries`)
	},
	defaults: {
		connections: run(1, `${source$3}: one transfer at a time`),
		passive: run(1, `${source$3}: PASV, and no fall-back to active mode`),
		files: run(1, `${source$3}: one session per address`),
		listings: run(0, `${source$3}: none for one address; one LIST per folder with -r`),
		uploads: run(0, `${source$3}: only downloads`),
		loginRoundTrips: run(7, `${source$3}: six commands before the first PASV, and the greeting`),
		holdRoundTrips: run(0, `${source$3}: PASV, then RETR`),
		connectTimeoutSeconds: run(134, `${source$3}: ${KERNEL_GIVES_UP}`),
		asksTwice: run(false, `${source$3}: one command by address family`),
		staySeconds: endsAtOnce(source$3),
		browsingSessions: run(0, `${source$3}: none`)
	},
	command: run("PASV", `${source$3} on IPv4; EPSV on IPv6`),
	connectionsMaximum: run(1, `${source$3}: one transfer at a time`),
	onRefusal: run("Gives the address up at once; a login turned away, a port that drops packets and a 425 to the transfer command are tried again up to 20 times, 1, 2, 3 … 10 s apart.", `${source$3} against forced replies of 425, 500 and 421`)
};
// src/clients/winscp.ts
var source$2 = "WinSCP source of 2026";
var repeats = retries(-1, [2], "new-session", "give-up");
/** WinSCP: two background transfers and a main session. */
var winscp = {
	id: "winscp",
	name: "WinSCP",
	summary: "Two transfers at once by default, nine at most in the dialogue, each on a session of its own, and a main session that lists folders; they stay while the window is open.",
	failures: {
		refused: read(goesActive("active-once", "same-session"), `${source$2}: tries the other mode once, then asks the user; taken as a lost file`),
		killed: read(repeats, `${source$2}: a background session that is closed waits 2 s, reconnects and repeats until it is cancelled`),
		turnedAway: read(repeats, `${source$2}: a background session waits 2 s, reconnects and repeats until it is cancelled; the main session 5 s`),
		unanswered: assumed$1(after(15, repeats), "Taken as 15 s and a session that is opened anew every 2 s; not run")
	},
	defaults: {
		connections: read(2, `${source$2} core/Configuration.cpp: FQueueTransfersLimit = 2`),
		passive: read(1, `${source$2} core/SessionData.cpp: passive mode is on`),
		holdRoundTrips: read(0, `${source$2} FtpControlSocket.cpp line 3278: PASV, then RETR or STOR`),
		gapRoundTrips: read(1, `${source$2} FtpControlSocket.cpp line 3278: TYPE before every PASV`),
		connectTimeoutSeconds: assumed$1(15, "Taken as 15 s; not run"),
		asksTwice: read(false, `${source$2}: one command by address family; a fall-back to PORT needs no passive port`),
		staySeconds: untilIdleTimeout,
		lingerSeconds: {
			...untilIdleTimeout,
			source: `${source$2}: background sessions are kept and used again; ${untilIdleTimeout.source}`
		},
		browsingSessions: read(1, `${source$2}: the main session; it lists again after each batch`)
	},
	command: read("PASV", `${source$2}: PASV on IPv4, EPSV on IPv6`),
	connectionsMaximum: documented(9, "winscp.net/eng/docs/ui_pref_background: nine in the dialogue; execute now goes beyond it"),
	onRefusal: assumed$1("Tries the other mode once and then asks the user; where the session was closed, a background transfer reconnects every 2 s until it is cancelled.", `${source$2}, read and not run`)
};
// src/clients/wordpress.ts
var source$1 = "WordPress class-wp-filesystem-ftpext.php at 001ffe8";
var php = "PHP 8.2 ftp extension";
// src/clients/index.ts
/** The client catalogue, in the order in which a list shows it. */
var clients = [
	filezilla,
	winscp,
	cyberduck,
	finder,
	explorer,
	scanner,
	camera,
	ediPoller,
	lftp,
	lftpMirror,
	lftpPget,
	curl,
	curlParallel,
	curlRetry,
	wget,
	aria2,
	rclone,
	ncftp,
	tnftp,
	inetutilsFtp,
	ftplib,
	rubyNetFtp,
	goFtp,
	fluentftp,
	dotnet,
	commonsNet,
	basicFtp,
	ftpDeploy,
	{
		id: "wordpress",
		name: "WordPress (ftpext)",
		summary: "One session per request of the web page; every file written is followed by a listing; refused once, it goes on in active mode.",
		failures: {
			refused: run(goesActive("active-for-good", "same-session"), `${php}: PORT for the rest of the session; behind an address translation that fails`),
			killed: run(givesUp, `${php}: every further call returns false`),
			turnedAway: run(givesUp, `${php}: the connection fails`),
			unanswered: run(after(90, givesUp), `${php}: 90 s to a port that drops packets, then false`)
		},
		defaults: {
			connections: read(1, `${source$1}: one session`),
			passive: read(1, `${source$1}: ftp_pasv(true)`),
			files: assumed$1(1, "Give the number of files of an update, and as many listings"),
			listings: read(1, `${source$1} put_contents(): STOR, then NLST by way of exists(), once per file`),
			uploads: assumed$1(1, "An update mostly writes"),
			loginRoundTrips: run(3, `${php}: two commands before the first PASV, and the greeting`),
			connectTimeoutSeconds: run(90, `${php}: 90 s to a port that drops packets`),
			asksTwice: read(false, "PHP's ftp extension sends one command"),
			staySeconds: endsAtOnce(php),
			browsingSessions: read(0, `${source$1}: none`)
		},
		command: read("PASV", `${source$1}: ftp_pasv(true)`),
		connectionsMaximum: read(1, `${source$1}: one session per request`),
		onRefusal: run("Goes on in active mode for the rest of the session; where the server cannot reach the web server so, the update fails.", `${php} against a forced 425`)
	},
	generic
];
// src/scenario/path.ts
/** Name of the document itself, where a fault has no field to point at. */
var DOCUMENT = "document";
var plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;
var longestKey = 80;
function step(part, isFirst) {
	if (typeof part === "number") return `[${part}]`;
	const key = part.length > longestKey ? `${part.slice(0, longestKey)}…` : part;
	if (!plainName.test(key)) return `[${JSON.stringify(key)}]`;
	return isFirst ? key : `.${key}`;
}
/** A path as the contract writes it: `groups[0].fileBytes.to`; the empty path is `document`. */
function pathText(path) {
	if (path.length === 0) return DOCUMENT;
	return path.map((part, index) => step(part, index === 0)).join("");
}
// src/scenario/nearest.ts
var longestCompared = 40;
/** Number of single-letter edits (insert, delete, replace, swap of neighbours) between two words. */
function editDistance(a, b) {
	let beforeLast = [];
	let last = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const isSame = a[row - 1] === b[column - 1];
			let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1));
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
			current.push(cost);
		}
		beforeLast = last;
		last = current;
	}
	return last[b.length] ?? 0;
}
/** The allowed word most like a mistyped one (letters' case ignored), or null where none is similar. */
function nearestWord(word, allowed) {
	if (word.length > longestCompared) return null;
	const wanted = word.toLowerCase();
	let best = null;
	let bestDistance = Math.floor(Math.max(word.length, 3) / 3) + 1;
	for (const candidate of allowed) {
		const distance = editDistance(wanted, candidate.toLowerCase());
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}
// src/scenario/words.ts
var longestQuote = 60;
/** A number as people read it: thousands set apart with commas, everything else as JavaScript writes it. */
function numberText(value) {
	const text = String(value);
	if (!/^-?\d{5,}(\.\d+)?$/.test(text)) return text;
	const [whole = "", rest] = text.split(".");
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
	return rest === void 0 ? grouped : `${grouped}.${rest}`;
}
/** What a value is, for the `found` of a problem; never longer than a line, whatever the value is. */
function foundText(value) {
	if (value === void 0) return "nothing";
	if (value === null) return "null";
	if (typeof value === "number") {
		if (Number.isNaN(value)) return "not a number";
		return Number.isFinite(value) ? numberText(value) : "a number too large to hold";
	}
	if (typeof value === "boolean") return String(value);
	if (typeof value === "string") {
		const text = value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value;
		return JSON.stringify(text);
	}
	if (Array.isArray(value)) return countText(value.length, "a list of one value", "values");
	return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
function countText(count, one, many) {
	if (count === 0) return "an empty list";
	return count === 1 ? one : `a list of ${numberText(count)} ${many}`;
}
/** "a", "a or b", "a, b or c". */
function orList(words) {
	if (words.length < 2) return words.join("");
	return `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
}
// src/scenario/shape.ts
/**
* What a document may hold. Each thing here is a check, which reports every fault with its path in a sentence, and carries
* the shape that it checks as data: `json-schema.ts` and the help are made of the same shapes.
*/
/** Says what shape a look at a value looks for, and what it allows in words. */
function withShape(shape, allowed, look) {
	return Object.assign(look, {
		shape,
		allowed
	});
}
/** Whether a value is an object with named fields, as JSON makes them. */
function isRecord(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
	const prototype = Object.getPrototypeOf(value);
	return prototype === null || prototype === Object.prototype;
}
/** The value of an own field, or undefined: never one that is inherited. */
function own(fields, key) {
	return Object.hasOwn(fields, key) ? fields[key] : void 0;
}
/** An own field that is a number free of faults, or undefined. */
function soundNumber(fields, key, path, report) {
	const value = own(fields, key);
	return typeof value === "number" && report.isSound([...path, key]) ? value : void 0;
}
/** A single value of a shape; `allowed` in words. */
function single(shape, isAllowed, allowed) {
	return withShape(shape, allowed, (value, path, report) => {
		if (!isAllowed(value)) report.add({
			path,
			found: foundText(value),
			allowed
		});
	});
}
/** Bounds in words: "a whole number from 1 to 65,535". */
function boundsText({ from, above, to, below, whole }) {
	const lower = from === void 0 ? `above ${numberText(above ?? 0)}` : `from ${numberText(from)}`;
	const upper = to === void 0 ? `below ${numberText(below ?? 0)}` : `to ${numberText(to)}`;
	const joint = from === void 0 || to === void 0 ? " and " : " ";
	const upperWords = from === void 0 && to !== void 0 ? `up ${upper}` : upper;
	return `${whole === true ? "a whole number" : "a number"} ${lower}${joint}${upperWords}`;
}
/** Whether a number lies within its bounds. */
function isWithin(value, { from, above, to, below, whole }) {
	if (!Number.isFinite(value)) return false;
	if (from !== void 0 && value < from) return false;
	if (above !== void 0 && value <= above) return false;
	if (to !== void 0 && value > to) return false;
	if (below !== void 0 && value >= below) return false;
	return whole !== true || Number.isInteger(value);
}
/** A number within bounds. */
function number(bounds, note = "") {
	const isAllowed = (value) => typeof value === "number" && isWithin(value, bounds);
	return single({
		kind: "number",
		bounds
	}, isAllowed, boundsText(bounds) + note);
}
/** A number within bounds, or null with a meaning of its own. */
function numberOrNull(bounds, meaning) {
	return single({
		kind: "number",
		bounds,
		orNull: true
	}, (value) => value === null || typeof value === "number" && isWithin(value, bounds), `${boundsText(bounds)}, or null (${meaning})`);
}
/** true or false. */
var flag = single({
	kind: "values",
	values: [true, false]
}, (value) => typeof value === "boolean", "true or false");
/** One of a few values of any kind. */
function oneOf(values) {
	return single({
		kind: "values",
		values
	}, (value) => values.includes(value), orList(values.map((value) => JSON.stringify(value))));
}
/** One of a few words; the nearest is proposed for a mistyped one. */
function choice(words) {
	const allowed = orList(words.map((word) => JSON.stringify(word)));
	return withShape({
		kind: "values",
		values: words
	}, allowed, (value, path, report) => {
		if (words.includes(value)) return;
		const near = typeof value === "string" ? nearestWord(value, words) : null;
		const found = foundText(value);
		const hint = near === null ? "" : ` Did you mean ${JSON.stringify(near)}?`;
		const verb = found === "nothing" ? "is missing" : `is ${found}`;
		report.add({
			path,
			found,
			allowed,
			message: `${pathText(path)} ${verb}; it must be ${allowed}.${hint}`
		});
	});
}
var longestText = 200;
var printable = /^[^\p{Cc}\p{Cs}\u2028\u2029]+$/u;
/** A text of at most `most` characters (code points) that is allowed; the `forms` say so as far as a pattern can. */
function text(most, forms, isAllowed, allowed) {
	const isShort = (value) => value.length <= 2 * most && Array.from(value).length <= most;
	return single({
		kind: "text",
		most,
		forms
	}, (value) => typeof value === "string" && isShort(value) && isAllowed(value), allowed);
}
/** One line of text of 1 to `most` characters without control characters. */
function lineOf(most) {
	return text(most, ["line"], (value) => printable.test(value), `a text of 1 to ${most} characters on one line`);
}
/** One line of text of 1 to 200 characters without control characters. */
var line = lineOf(longestText);
/** A list with bounds on its length; its values are looked at only where the length is allowed. */
function list(item, from, to, what, isSet = false) {
	const allowed = `a list of ${from === to ? numberText(to) : `${numberText(from)} to ${numberText(to)}`} ${what}`;
	return withShape({
		kind: "list",
		item,
		from,
		to,
		isSet
	}, allowed, (value, path, report) => {
		if (!Array.isArray(value) || value.length < from || value.length > to) {
			report.add({
				path,
				found: foundText(value),
				allowed
			});
			return;
		}
		for (let index = 0; index < value.length; index++) item(value[index], [...path, index], report);
	});
}
/** One of several checks, as `pick` decides by the value; `allowed` in words. */
function either(of, allowed, pick) {
	return withShape({
		kind: "either",
		of
	}, allowed, (value, path, report) => pick(value)(value, path, report));
}
var nothing = single({
	kind: "values",
	values: [null]
}, (value) => value === null, "null");
/** What a check allows, or null. */
function orNull(check) {
	return either([check, nothing], `${check.allowed}, or null`, (value) => value === null ? nothing : check);
}
function addUnknown(key, known, path, report) {
	const at = [...path, key];
	const near = report.isFull ? null : nearestWord(key, known);
	const allowed = `one of the fields ${known.join(", ")}`;
	const hint = near === null ? `Allowed here are ${known.join(", ")}.` : `Did you mean ${near}?`;
	const message = `${pathText(at)} is not a field that is known here. ${hint}`;
	report.add({
		path: at,
		found: `an unknown field ${foundText(key)}`,
		allowed,
		message
	});
}
/** An object with exactly these fields; every unknown one is a fault of its own. */
function record({ required = {}, optional = {} }, ...also) {
	const known = [...Object.keys(required), ...Object.keys(optional)];
	const knownSet = new Set(known);
	const allowed = `an object with the fields ${known.join(", ")}`;
	return withShape({
		kind: "record",
		required,
		optional
	}, allowed, (value, path, report) => {
		if (!isRecord(value)) {
			report.add({
				path,
				found: foundText(value),
				allowed
			});
			return;
		}
		for (const key of Object.keys(value)) if (!knownSet.has(key)) addUnknown(key, known, path, report);
		for (const [key, check] of Object.entries(required)) check(own(value, key), [...path, key], report);
		for (const [key, check] of Object.entries(optional)) if (Object.hasOwn(value, key)) check(value[key], [...path, key], report);
		for (const check of also) check(value, path, report);
	});
}
/** `high` must not lie below `low`; looked at only where both are sound. */
function ordered(low, high) {
	return (fields, path, report) => {
		const lowValue = soundNumber(fields, low, path, report);
		const highValue = soundNumber(fields, high, path, report);
		if (lowValue === void 0 || highValue === void 0 || highValue >= lowValue) return;
		const allowed = `at least ${low}, which is ${numberText(lowValue)}`;
		report.add({
			path: [...path, high],
			found: numberText(highValue),
			allowed
		});
	};
}
// src/scenario/server-shape.ts
var highestPort = 65535;
var mostSessions = 1e7;
/** A TCP port. */
var port = number({
	from: 1,
	to: highestPort,
	whole: true
});
/** A port that needs no privilege to open. */
var unprivilegedPort = number({
	from: 1024,
	to: highestPort,
	whole: true
}, " (ports below 1024 are privileged)");
/** A range of ports, both ends included. */
var portRange = record({ required: {
	first: port,
	last: port
} }, ordered("first", "last"));
var sessions = number({
	from: 0,
	to: mostSessions,
	whole: true
}, " (0 = unlimited)");
var timeOut = number({
	from: 0,
	to: 604800
}, " (0 = never)");
var bitsPerSecond = number({
	from: 1,
	to: 0x9184e72a000
});
var leak = record({ required: {
	when: choice([
		"repeated-pasv",
		"abandoned-pasv",
		"session-end"
	]),
	share: number({
		from: 0,
		to: 1
	})
} });
var behaviour = {
	pick: choice([
		"random-draws",
		"shuffle",
		"scan-up",
		"scan-down",
		"cursor",
		"lowest"
	]),
	attempts: numberOrNull({
		from: 1,
		to: highestPort,
		whole: true
	}, "the whole range"),
	exclusive: choice(["port", "port-and-address"]),
	holdUntil: choice([
		"accept",
		"transfer-end",
		"next-pasv-or-quit"
	]),
	acceptsOn: choice(["connect", "command"]),
	reusesAddress: flag,
	timeWaitSeconds: number({
		from: 0,
		to: 3600
	}),
	unusedSeconds: numberOrNull({
		above: 0,
		to: 604800
	}, "until the next PASV or the end of the session"),
	whenFull: choice([
		"refuse",
		"close-session",
		"outside-range",
		"wait"
	]),
	portsPerSession: numberOrNull({
		from: 1,
		to: 1e3,
		whole: true
	}, "no such cap"),
	lastPortUnused: flag,
	leaks: orNull(leak),
	waitSeconds: numberOrNull({
		above: 0,
		to: 604800
	}, "until there is a port"),
	activeUsesRange: flag,
	uploadEndRoundTrips: number({
		from: 0,
		to: 20
	}),
	tlsDownloadEndRoundTrips: number({
		from: 0,
		to: 20
	}),
	sendBufferBytes: number({
		from: 0,
		to: 1e9
	})
};
var someNodeLeft = (fields, path, report) => {
	const nodes = soundNumber(fields, "nodes", path, report) ?? 1;
	const nodesLost = soundNumber(fields, "nodesLost", path, report) ?? 0;
	if (nodesLost < nodes || !report.isSound([...path, "nodes"])) return;
	const allowed = `below the number of nodes, which is ${numberText(nodes)}`;
	report.add({
		path: [...path, "nodesLost"],
		found: numberText(nodesLost),
		allowed
	});
};
/** The server, its software one of the catalogue's. */
function server({ servers }) {
	const optional = {
		system: choice([
			"linux",
			"windows",
			"freebsd",
			"macos"
		]),
		range: portRange,
		maxSessions: sessions,
		maxSessionsPerAddress: sessions,
		idleSeconds: timeOut,
		stallSeconds: timeOut,
		restartSeconds: number({
			from: 60,
			to: 604800
		}),
		nodes: number({
			from: 1,
			to: 1e3,
			whole: true
		}),
		nodesLost: number({
			from: 0,
			to: 999,
			whole: true
		}),
		uplinkBitsPerSecond: bitsPerSecond,
		downlinkBitsPerSecond: bitsPerSecond,
		ports: record({ optional: behaviour })
	};
	return record({
		required: { software: choice(servers.map(({ id }) => id)) },
		optional
	}, someNodeLeft);
}
// src/scenario/access-shape.ts
var mostSources = 1e3;
var mostControlPorts = 16;
var mostNodes = 1e3;
var network = "a network like \"198.51.100.0/24\" or \"2001:db8::/32\"";
var address = "an address of one host like \"10.0.0.5\" or \"2001:db8::5\"";
/** Words that some server takes for a setting, not for a name. */
var noNames = /* @__PURE__ */ new Set([
	"all",
	"any",
	"none",
	"localhost"
]);
function isOfOneHost(value) {
	const read = parseAddress(value);
	return read !== null && notUnicast(read) === null;
}
var hostAddress = text(45, ["ipv4", "ipv6"], isOfOneHost, address);
function addMeant(found, meant, why, path, report) {
	const allowed = `${network}, without host bits`;
	const message = `${pathText(path)} is ${found}, ${why}; write ${JSON.stringify(meant)}.`;
	report.add({
		path,
		found,
		allowed,
		message
	});
}
var source = withShape({
	kind: "text",
	most: 49,
	forms: ["ipv4-network", "ipv6-network"]
}, network, (value, path, report) => {
	const found = foundText(value);
	if (typeof value !== "string") return report.add({
		path,
		found,
		allowed: network
	});
	const sound = parseNetwork(value);
	if (sound !== null) return checkUnicast(sound, found, path, report);
	const withHostBits = parseCidr(value);
	if (withHostBits !== null) return addMeant(found, formatNetwork(networkOf(withHostBits)), "which has bits set after its prefix", path, report);
	const single = parseAddress(value);
	if (single !== null) return addMeant(found, `${value}/${8 * single.bytes.length}`, "an address without a prefix length", path, report);
	return report.add({
		path,
		found,
		allowed: network
	});
});
/** A source that no client can have would be a rule that matches nobody. */
function checkUnicast(sound, found, path, report) {
	const why = notUnicastNetwork(sound);
	if (why === null) return;
	const message = `${pathText(path)} is ${found}: ${why}, from which no client connects; write the clients' own network.`;
	report.add({
		path,
		found,
		allowed: network,
		message
	});
}
var differentPorts = (access, path, report) => {
	const ports = own(access, "controlPorts");
	if (!Array.isArray(ports) || !report.isSound([...path, "controlPorts"])) return;
	for (const [index, value] of ports.entries()) {
		if (ports.indexOf(value) === index) continue;
		const at = [
			...path,
			"controlPorts",
			index
		];
		report.add({
			path: at,
			found: `${value} a second time`,
			allowed: "a port that is not yet in the list"
		});
	}
};
var oneKindOfInside = (access, path, report) => {
	const [one, many] = [own(access, "insideAddress"), own(access, "insideAddresses")];
	if (one === void 0 || many === void 0) return;
	report.add({
		path: [...path, "insideAddress"],
		found: "given beside insideAddresses",
		allowed: "one of the two: insideAddresses has one address for each node"
	});
};
var together = (access, path, report) => {
	differentPorts(access, path, report);
	oneKindOfInside(access, path, report);
};
/** Who connects from where to what. */
var access = record({ optional: {
	publicAddress: text(253, [
		"ipv4",
		"ipv6",
		"host-name"
	], (value) => isOfOneHost(value) || isHostname(value) && !noNames.has(value.toLowerCase()), "an address like \"203.0.113.10\" or a host name like \"ftp.example.com\""),
	insideAddress: hostAddress,
	insideAddresses: list(hostAddress, 1, mostNodes, "addresses"),
	sources: list(source, 0, mostSources, "networks"),
	controlPorts: list(port, 1, mostControlPorts, "ports", true)
} }, together);
// src/scenario/failures-shape.ts
/** Shortest pause between endless tries: with none the client would try for ever within one instant. */
var SHORTEST_ENDLESS_DELAY_SECONDS = .1;
var mostDelays = 100;
var pause = number({
	from: 0,
	to: 86400
});
var lastResorts = [
	"next-file",
	"give-up",
	"active-once",
	"active-for-good"
];
var growing = record({ required: {
	first: pause,
	factor: number({
		from: 1,
		to: 100
	}),
	limit: number({
		from: 0,
		to: 604800
	})
} });
var oneByOne = list(pause, 1, mostDelays, "pauses in seconds");
var delays = either([oneByOne, growing], `${oneByOne.allowed}, or ${growing.allowed}`, (value) => Array.isArray(value) ? oneByOne : growing);
var fields = {
	then: choice(["retry", ...lastResorts]),
	on: choice(["same-session", "new-session"]),
	attempts: number({
		from: -1,
		to: 1e4,
		whole: true
	}, " (-1 = until served)"),
	delays,
	timeoutSeconds: number({
		from: 0,
		to: 3600
	}),
	afterwards: choice(lastResorts),
	filesLost: number({
		from: 1,
		to: 1e3,
		whole: true
	})
};
/** The longest pause that every later one is at least; null where that is not sound. */
function lastPause(value) {
	if (Array.isArray(value)) {
		const last = value.at(-1);
		return typeof last === "number" ? last : null;
	}
	if (!isRecord(value)) return null;
	const [first, limit] = [own(value, "first"), own(value, "limit")];
	return typeof first === "number" && typeof limit === "number" ? Math.min(first, limit) : null;
}
var endsSometime = (failure, path, report) => {
	if (own(failure, "attempts") !== -1 || !report.isSound([...path, "delays"])) return;
	const shortest = lastPause(own(failure, "delays"));
	if (shortest === null || shortest >= .1) return;
	report.add({
		path: [...path, "delays"],
		found: `an endless retry every ${numberText(shortest)} seconds`,
		allowed: `pauses from ${SHORTEST_ENDLESS_DELAY_SECONDS} seconds where attempts is -1 (an endless retry without a pause never ends)`
	});
};
var failure = record({ optional: fields }, endsSometime);
/** What a client does next, by what went wrong. */
var failures = record({ optional: Object.fromEntries(FAILURE_KINDS.map((kind) => [kind, failure])) });
// src/scenario/quantity-shape.ts
var longestSample$1 = 1e4;
var widestSigma$1 = 5;
var alphaBounds = {
	from: .01,
	to: 100
};
function positiveNumber({ from, to }) {
	return number(from > 0 ? {
		from,
		to
	} : {
		above: 0,
		to
	});
}
/** Laws with one field, by that field; `from`-`to` is the only one with two. */
function laws(bounds) {
	const value = number(bounds);
	const positive = positiveNumber(bounds);
	const two = list(value, 2, 2, "numbers");
	return {
		exponential: positive,
		lognormal: record({ required: {
			median: positive,
			sigma: number({
				from: 0,
				to: widestSigma$1
			})
		} }),
		pareto: record({ required: {
			minimum: positive,
			alpha: number(alphaBounds),
			maximum: positive
		} }, ordered("minimum", "maximum")),
		uniform: withShape(two.shape, two.allowed, (pair, path, report) => {
			two(pair, path, report);
			if (!Array.isArray(pair) || !report.isSound(path)) return;
			const [low, high] = pair;
			if (high >= low) return;
			const allowed = `at least the first of the two, which is ${numberText(low)}`;
			report.add({
				path: [...path, 1],
				found: numberText(high),
				allowed
			});
		}),
		geometric: number({
			from: 1,
			to: bounds.to
		}),
		sample: list(value, 1, longestSample$1, "numbers")
	};
}
function foundForm(found) {
	if (!isRecord(found)) return foundText(found);
	const keys = Object.keys(found).slice(0, 5).map(foundText);
	return keys.length === 0 ? "an empty object" : `an object with ${keys.join(", ")}`;
}
/** The law that an object gives; undefined where it gives none or more than one. */
function formOf(law, names) {
	const given = names.filter((name) => Object.hasOwn(law, name));
	if (Object.hasOwn(law, "from") || Object.hasOwn(law, "to")) given.push("from");
	return given.length === 1 ? given[0] : void 0;
}
function checkMean(law, { from, to }, path, report) {
	const mean = meanOf(law);
	if (isWithin(mean, {
		from,
		to
	})) return;
	const found = `a law with a mean of ${Number.isFinite(mean) ? numberText(mean) : "too large to hold"}`;
	report.add({
		path,
		found,
		allowed: `a law with a mean from ${numberText(from)} to ${numberText(to)}`
	});
}
/** A quantity: a number or exactly one law, with all its values (and its mean) within bounds. */
function quantity(bounds) {
	const table = Object.entries(laws(bounds));
	const value = number(bounds);
	const positive = positiveNumber(bounds);
	const fromTo = record({ required: {
		from: positive,
		to: positive
	} }, ordered("from", "to"));
	const forms = /* @__PURE__ */ new Map([["from", fromTo]]);
	for (const [name, check] of table) forms.set(name, record({ required: { [name]: check } }));
	const names = table.map(([name]) => name);
	const allowed = `${boundsText(bounds)}, or an object with "from" and "to" or with exactly one of ${names.join(", ")}`;
	return withShape({
		kind: "either",
		of: [value, ...forms.values()]
	}, allowed, (found, path, report) => {
		if (typeof found === "number") {
			value(found, path, report);
			return;
		}
		const form = isRecord(found) ? forms.get(formOf(found, names) ?? "") : void 0;
		if (form === void 0) {
			report.add({
				path,
				found: foundForm(found),
				allowed
			});
			return;
		}
		form(found, path, report);
		if (report.isSound(path)) checkMean(found, bounds, path, report);
	});
}
// src/scenario/visits-shape.ts
var longestPeriodSeconds = 604800;
var mostVisitsPerHour = 1e5;
var heaviestHour = 1e9;
var shortestMeanIdleSeconds = .001;
/** Longest pause, transfer or hold of any kind that a scenario may give. */
var LONGEST_SECONDS = 1e7;
var only = (pattern) => choice([pattern]);
var weightsNotAllZero = (visits, path, report) => {
	const at = [...path, "hours"];
	const hours = own(visits, "hours");
	if (!Array.isArray(hours) || !report.isSound(at)) return;
	if (hours.some((weight) => weight > 0)) return;
	report.add({
		path: at,
		found: "24 weights that are all 0",
		allowed: "24 weights with a sum above 0"
	});
};
var withinPeriod = (visits, path, report) => {
	const everySeconds = soundNumber(visits, "everySeconds", path, report);
	if (everySeconds === void 0) return;
	const found = (key) => soundNumber(visits, key, path, report) ?? 0;
	const every = numberText(everySeconds);
	if (found("offsetSeconds") >= everySeconds) {
		const allowed = `below everySeconds, which is ${every}`;
		report.add({
			path: [...path, "offsetSeconds"],
			found: numberText(found("offsetSeconds")),
			allowed
		});
	}
	for (const key of ["spreadSeconds", "skewSeconds"]) {
		if (found(key) <= everySeconds) continue;
		const allowed = `at most everySeconds, which is ${every}`;
		report.add({
			path: [...path, key],
			found: numberText(found(key)),
			allowed
		});
	}
};
var spreadOrSkew = (visits, path, report) => {
	if (!Object.hasOwn(visits, "spreadSeconds") || !Object.hasOwn(visits, "skewSeconds")) return;
	if (!report.isSound([...path, "skewSeconds"])) return;
	report.add({
		path: [...path, "skewSeconds"],
		found: `${foundText(own(visits, "skewSeconds"))} beside spreadSeconds`,
		allowed: "one of spreadSeconds (uniform) and skewSeconds (normal), not both"
	});
};
var pausesSometimes = (visits, path, report) => {
	const at = [...path, "idleSeconds"];
	if (!report.isSound(at)) return;
	const mean = meanOf(own(visits, "idleSeconds"));
	if (mean >= shortestMeanIdleSeconds) return;
	const allowed = `a quantity with a mean from ${shortestMeanIdleSeconds} (a client that never pauses never ends)`;
	report.add({
		path: at,
		found: `a mean of ${numberText(mean)}`,
		allowed
	});
};
var seconds$1 = number({
	from: 0,
	to: longestPeriodSeconds
});
/** The four patterns of the contract, each with exactly its own fields. */
var patterns = /* @__PURE__ */ new Map([
	["steady", record({ required: {
		pattern: only("steady"),
		perClientPerHour: number({
			above: 0,
			to: mostVisitsPerHour
		})
	} })],
	["daily", record({ required: {
		pattern: only("daily"),
		perClientPerDay: number({
			above: 0,
			to: 24 * mostVisitsPerHour
		}),
		hours: list(number({
			from: 0,
			to: heaviestHour
		}), 24, 24, "hourly weights")
	} }, weightsNotAllZero)],
	["scheduled", record({
		required: {
			pattern: only("scheduled"),
			everySeconds: number({
				from: 1,
				to: longestPeriodSeconds
			})
		},
		optional: {
			offsetSeconds: seconds$1,
			spreadSeconds: seconds$1,
			skewSeconds: seconds$1
		}
	}, withinPeriod, spreadOrSkew)],
	["always", record({ required: {
		pattern: only("always"),
		idleSeconds: quantity({
			from: 0,
			to: LONGEST_SECONDS
		})
	} }, pausesSometimes)]
]);
var pattern = choice([...patterns.keys()]);
var allowed = `an object with a "pattern" (${orList([...patterns.keys()])})`;
/** When visits begin; the fields that are allowed follow from `pattern`. */
var visits$1 = withShape({
	kind: "either",
	of: [...patterns.values()]
}, allowed, (value, path, report) => {
	if (!isRecord(value)) {
		report.add({
			path,
			found: foundText(value),
			allowed
		});
		return;
	}
	const found = own(value, "pattern");
	const check = patterns.get(found);
	if (check === void 0) pattern(found, [...path, "pattern"], report);
	else check(value, path, report);
});
// src/scenario/group-shape.ts
/** Most clients of all groups together. */
var MOST_CLIENTS = 1e7;
var share = number({
	from: 0,
	to: 1
});
var clientCount = number({
	from: 1,
	to: MOST_CLIENTS,
	whole: true
});
var roundTrips = number({
	from: 0,
	to: 20
});
var perVisit = quantity({
	from: 0,
	to: 1e6
});
var bytes = quantity({
	from: 0,
	to: 0x38d7ea4c68000
});
var seconds = quantity({
	from: 0,
	to: LONGEST_SECONDS
});
var retryFields = {
	attempts: number({
		from: -1,
		to: 1e4,
		whole: true
	}, " (-1 = until served)"),
	delaySeconds: number({
		from: 0,
		to: 86400
	}),
	factor: number({
		from: 1,
		to: 100
	}),
	limitSeconds: number({
		from: 0,
		to: 604800
	})
};
var addressesAtMostClients = (fields, path, report) => {
	const clients = soundNumber(fields, "clients", path, report);
	const addresses = soundNumber(fields, "addresses", path, report);
	if (clients === void 0 || addresses === void 0 || addresses <= clients) return;
	const allowed = `at most the number of clients, which is ${numberText(clients)}`;
	report.add({
		path: [...path, "addresses"],
		found: numberText(addresses),
		allowed
	});
};
/** One group of clients, its software one of the catalogue's. */
function group({ clients }) {
	const optional = {
		name: line,
		addresses: clientCount,
		software: choice([.../* @__PURE__ */ new Set([...clients.map(({ id }) => id), "generic"])]),
		connections: number({
			from: 1,
			to: 64,
			whole: true
		}),
		passive: share,
		files: perVisit,
		listings: perVisit,
		uploads: share,
		fileBytes: bytes,
		listingBytes: bytes,
		bitsPerSecond: quantity({
			from: 1,
			to: 0x9184e72a000
		}),
		roundTripSeconds: quantity({
			from: 0,
			to: 60
		}),
		tls: choice([
			"none",
			"1.2",
			"1.2-resumed",
			"1.3"
		]),
		thinkSeconds: seconds,
		transferSeconds: seconds,
		listingSeconds: seconds,
		connectSeconds: seconds,
		abandoned: share,
		retry: record({ optional: retryFields }, ordered("delaySeconds", "limitSeconds")),
		failures,
		loginRoundTrips: roundTrips,
		staySeconds: seconds,
		lingerSeconds: seconds,
		browsingSessions: number({
			from: 0,
			to: 64,
			whole: true
		}),
		keepsSessions: flag,
		repeatsPasv: number({
			from: 0,
			to: .9
		}),
		stalled: share,
		activeReaches: flag,
		holdRoundTrips: roundTrips,
		uploadHoldRoundTrips: roundTrips,
		firstHoldRoundTrips: roundTrips,
		tlsCommandSeconds: number({
			from: 0,
			to: 60
		}),
		gapRoundTrips: roundTrips,
		tlsStart: choice(["connect", "command"]),
		connectTimeoutSeconds: number({
			above: 0,
			to: 3600
		}),
		asksTwice: oneOf([
			true,
			false,
			"every-try",
			"when-refused"
		])
	};
	return record({
		required: {
			clients: clientCount,
			visits: visits$1
		},
		optional
	}, addressesAtMostClients);
}
// src/scenario/retry.ts
/** What clients do that no catalogue entry describes: they give up at once. */
var GENERAL_RETRY = {
	value: {
		attempts: 0,
		delaySeconds: 5,
		factor: 1,
		limitSeconds: 300
	},
	source: "No retry, until one is given; then after 5 s, at most 300 s apart.",
	grade: "assumed"
};
/** The catalogue entry of a group's software, if there is one; a group without software is "generic". */
function clientOf(group, { clients }) {
	return clients.find(({ id }) => id === (group.software ?? "generic"));
}
/**
* Where a group's missing retry fields come from. The delay of software that never retries means nothing, so a group
* that makes it retry after all gets the general one.
*/
function retryDefaults(group, catalogues) {
	const client = clientOf(group, catalogues);
	const ofClient = client?.defaults.retry ?? (client?.failures && {
		...client.failures.refused,
		value: shortForm(client.failures.refused.value)
	});
	if (ofClient === void 0) return GENERAL_RETRY;
	return ofClient.value.attempts === 0 && (group.retry?.attempts ?? 0) !== 0 ? GENERAL_RETRY : ofClient;
}
/**
* The retry rule of a group: its own fields, the rest from its defaults. Of delay and limit the one that was given wins:
* a default never contradicts what somebody wrote.
*/
function effectiveRetry(given, defaults) {
	const merged = {
		...defaults,
		...given
	};
	if (given.limitSeconds !== void 0) merged.delaySeconds = Math.min(merged.delaySeconds, given.limitSeconds);
	else if (merged.limitSeconds < merged.delaySeconds) merged.limitSeconds = Math.max(GENERAL_RETRY.value.limitSeconds, merged.delaySeconds);
	return merged;
}
// src/scenario/document-shape.ts
var mostGroups = 64;
var mostAvoided = 1e3;
var clockDaySeconds = 86400;
var target = {
	refusals: number({
		from: 1e-9,
		below: 1
	}),
	over: choice(["busiest-hour", "day"]),
	confidence: number({
		from: .5,
		to: .9999
	}),
	growth: number({
		from: 0,
		to: 100
	})
};
var simulation = {
	days: number({
		from: 1,
		to: 1e5,
		whole: true
	}),
	daySeconds: number({
		from: 60,
		to: 604800
	}),
	leadInSeconds: number({
		from: 0,
		to: 4233600,
		whole: true
	}),
	warmUpSeconds: number({
		from: 0,
		below: 604800
	}),
	seed: number({
		from: 0,
		to: Number.MAX_SAFE_INTEGER,
		whole: true
	})
};
var placement = {
	first: unprivilegedPort,
	avoid: list(record({
		required: {
			first: port,
			last: port
		},
		optional: { why: line }
	}, ordered("first", "last")), 0, mostAvoided, "ranges")
};
/** Address of a JSON Schema, for editors; it says nothing about the scenario. */
var schema = lineOf(500);
var version = withShape({
	kind: "values",
	values: [1]
}, "1", (value, path, report) => {
	if (value === 1) return;
	const found = foundText(value);
	const fault = {
		path,
		found,
		allowed: "1"
	};
	if (!(typeof value === "number" && Number.isInteger(value) && value > 1)) return report.add(fault);
	const message = `${pathText(path)} is ${found}: this scenario was written by a newer planner than this one, which reads version 1.`;
	return report.add({
		...fault,
		message
	});
});
var warmUpWithinDay = (fields, path, report) => {
	const warmUpSeconds = soundNumber(fields, "warmUpSeconds", path, report);
	if (warmUpSeconds === void 0 || !report.isSound([...path, "daySeconds"])) return;
	const daySeconds = soundNumber(fields, "daySeconds", path, report) ?? clockDaySeconds;
	if (warmUpSeconds < daySeconds) return;
	const allowed = `below the length of the day, which is ${numberText(daySeconds)}`;
	report.add({
		path: [...path, "warmUpSeconds"],
		found: numberText(warmUpSeconds),
		allowed
	});
};
/** Groups in which these fields are sound (whatever the others are), with their place in the list. */
function groupsWithSound(fields, document, report) {
	const groups = own(document, "groups");
	if (!Array.isArray(groups) || groups.length > mostGroups) return [];
	return groups.flatMap((group, index) => {
		const path = ["groups", index];
		return isRecord(group) && fields.every((field) => report.isSound([...path, field])) ? [{
			group,
			path
		}] : [];
	});
}
var totalClients = (document, path, report) => {
	let total = 0;
	for (const { group } of groupsWithSound(["clients"], document, report)) total += group.clients;
	if (total <= 1e7) return;
	const allowed = `at most ${numberText(MOST_CLIENTS)} clients in all groups together`;
	report.add({
		path: [...path, "groups"],
		found: `${numberText(total)} clients in total`,
		allowed
	});
};
var periodsWithinDay = (document, _path, report) => {
	const settings = own(document, "simulation");
	if (!report.isSound(["simulation", "daySeconds"])) return;
	const given = isRecord(settings) ? own(settings, "daySeconds") : void 0;
	const daySeconds = typeof given === "number" ? given : clockDaySeconds;
	const groups = groupsWithSound(["visits"], document, report);
	for (const { group: { visits }, path } of groups) {
		if (visits.pattern !== "scheduled" || visits.everySeconds <= daySeconds) continue;
		const allowed = `at most the length of the simulated day, which is ${numberText(daySeconds)}`;
		report.add({
			path: [
				...path,
				"visits",
				"everySeconds"
			],
			found: numberText(visits.everySeconds),
			allowed
		});
	}
	if (!groups.some(({ group: { visits } }) => visits.pattern === "daily") || daySeconds === clockDaySeconds) return;
	report.add({
		path: ["simulation", "daySeconds"],
		found: numberText(daySeconds),
		allowed: "86,400 where a group's visits are daily (their weights are the 24 hours of a day)"
	});
};
/** The field to blame for an endless retry without a pause: a given delay, else a given limit, else the attempts. */
function endlessField(retry) {
	if (retry?.delaySeconds !== void 0) return "delaySeconds";
	const limit = retry?.limitSeconds;
	return limit !== void 0 && limit < .1 ? "limitSeconds" : "attempts";
}
function endlessRetries(catalogues) {
	return (document, _path, report) => {
		for (const { group: value, path } of groupsWithSound(["software", "retry"], document, report)) {
			const defaults = retryDefaults(value, catalogues);
			const { attempts, delaySeconds } = effectiveRetry(value.retry ?? {}, defaults.value);
			if (attempts !== -1 || delaySeconds >= .1) continue;
			report.add({
				path: [
					...path,
					"retry",
					endlessField(value.retry)
				],
				found: `an endless retry every ${numberText(delaySeconds)} seconds`,
				allowed: `a delay from ${SHORTEST_ENDLESS_DELAY_SECONDS} seconds where attempts is -1 (an endless retry without a pause never ends)`
			});
		}
	};
}
/** The whole document. Fields are checked first; they are compared with each other only where they are sound. */
function documentCheck(catalogues) {
	const optional = {
		$schema: schema,
		name: line,
		target: record({ optional: target }),
		simulation: record({ optional: simulation }, warmUpWithinDay),
		placement: record({ optional: placement }),
		access
	};
	return record({
		required: {
			version,
			server: server(catalogues),
			groups: list(group(catalogues), 1, mostGroups, "groups")
		},
		optional
	}, totalClients, periodsWithinDay, endlessRetries(catalogues));
}
// src/scenario/defaults.ts
function assumed(value, source) {
	return {
		value,
		source,
		grade: "assumed"
	};
}
/** What a group does where neither the document nor the client catalogue says so. */
var GENERAL_DEFAULTS = {
	software: assumed("generic", "No client software was named."),
	connections: assumed(1, "Most clients transfer one file at a time."),
	passive: assumed(1, "Nearly all clients use passive mode; an active transfer needs no port."),
	files: assumed(1, "One file per visit until a number is given."),
	listings: assumed(0, "No folder listings until a number is given."),
	uploads: assumed(0, "Files are downloads until a share of uploads is given."),
	fileBytes: assumed({
		from: 1e5,
		to: 1e7
	}, "Files of 0.1 to 10 MB, a guess: give yours."),
	listingBytes: assumed(2e3, "A folder listing of some 25 lines of 80 characters."),
	bitsPerSecond: assumed({
		from: 5e6,
		to: 5e7
	}, "Client lines of 5 to 50 Mbit/s, a guess: give yours."),
	tls: assumed("none", "Plain FTP until TLS is chosen."),
	thinkSeconds: assumed(0, "Clients ask for the next file at once."),
	abandoned: assumed(0, "Every passive port that is asked for is connected to."),
	holdRoundTrips: assumed(0, "The transfer command follows the passive reply directly."),
	firstHoldRoundTrips: assumed(0, "A session's first file is asked for like every other."),
	tlsCommandSeconds: assumed(0, "Commands follow one another at once."),
	staySeconds: assumed(0, "Clients log out after their last file."),
	lingerSeconds: assumed(0, "Sessions without a further file are closed."),
	browsingSessions: assumed(0, "No session of its own lists folders."),
	keepsSessions: assumed(false, "Sessions without a further file do not wait for the others."),
	repeatsPasv: assumed(0, "Every connection that is made is used."),
	stalled: assumed(0, "No transfer hangs; clients that vanish leave some that do."),
	activeReaches: assumed(true, "The server reaches a client that asks for active mode; behind an address translation it may not."),
	gapRoundTrips: assumed(0, "The next file is asked for directly after the last one."),
	tlsStart: assumed("connect", "TLS begins as soon as the data connection is made."),
	connectTimeoutSeconds: assumed(60, "A usual connect time-out; common clients wait 20 to 120 seconds."),
	asksTwice: assumed(false, "A refused request is not repeated with the other command.")
};
/** Round trip of a client whose transfers are described by bytes and rates, in seconds. */
var GENERAL_ROUND_TRIP = assumed(.03, "A round trip of 30 ms, usual within one country.");
/** Round trip of a client whose transfers are given in seconds. */
var NO_ROUND_TRIP = assumed(0, "Times given in seconds are complete: no round trips are added.");
// src/scenario/login.ts
/** AUTH, PBSZ and PROT are a command each. */
var TLS_COMMANDS = 3;
/** Round trips of the control connection's handshake (RFC 5246, RFC 8446). */
var HANDSHAKE = {
	none: 0,
	"1.2": 2,
	"1.2-resumed": 1,
	"1.3": 1
};
/** Round trips from a session's beginning to its first PASV: the client's own in plain FTP, more under TLS; 1 where nobody counted. */
function loginRoundTripsOf(ofClient, tls) {
	if (ofClient === void 0) return {
		value: 1,
		source: "A login takes one round trip.",
		grade: "assumed"
	};
	if (tls === "none") return ofClient;
	return {
		value: ofClient.value + TLS_COMMANDS + HANDSHAKE[tls],
		source: `${ofClient.source}; under TLS AUTH, PBSZ, PROT and the handshake besides`,
		grade: "assumed"
	};
}
// src/scenario/complete-group.ts
function completeVisits(visits, path, filler) {
	if (visits.pattern !== "scheduled") return visits;
	const offsetSeconds = filler.assume(`${path}.offsetSeconds`, visits.offsetSeconds, 0, "The schedule counts from midnight.");
	if (visits.skewSeconds !== void 0) return {
		...visits,
		offsetSeconds
	};
	const spreadSeconds = filler.assume(`${path}.spreadSeconds`, visits.spreadSeconds, 0, "All clients start at the same moment until a spread or a skew is given.");
	return {
		...visits,
		offsetSeconds,
		spreadSeconds
	};
}
function completeRetry(given, { value, source, grade }, path, filler) {
	const effective = effectiveRetry(given, value);
	const field = (name) => filler.fill(`${path}.${name}`, given[name], {
		value: effective[name],
		source,
		grade
	});
	return {
		attempts: field("attempts"),
		delaySeconds: field("delaySeconds"),
		factor: field("factor"),
		limitSeconds: field("limitSeconds")
	};
}
/** Times in seconds that were given; they have no default, because bytes, rate and round trip take their place. */
function givenTimes(group) {
	const { transferSeconds, listingSeconds, connectSeconds } = group;
	return {
		...transferSeconds !== void 0 && { transferSeconds },
		...listingSeconds !== void 0 && { listingSeconds },
		...connectSeconds !== void 0 && { connectSeconds }
	};
}
/** Where a server loses a port each time: nobody counted how often, and none at all would hide it. */
var REPEATS_WHERE_LOST = {
	value: .002,
	source: "1 connection in 500 is made and not used, a guess: a refused command, a resumed or an interrupted transfer; this server loses a port each time.",
	grade: "assumed"
};
/** One group with every default written out: its software's own, else general ones. `leaks` = its server loses ports. */
function completeGroup(group, index, catalogues, filler, leaks = false) {
	const path = `groups[${index}]`;
	const ofClient = clientOf(group, catalogues)?.defaults ?? {};
	const field = (name) => {
		const fromClient = ofClient[name];
		const given = group[name];
		return filler.fill(`${path}.${name}`, given, fromClient ?? GENERAL_DEFAULTS[name]);
	};
	const roundTrip = group.transferSeconds === void 0 ? GENERAL_ROUND_TRIP : NO_ROUND_TRIP;
	const retry = completeRetry(group.retry ?? {}, retryDefaults(group, catalogues), `${path}.retry`, filler);
	const tls = field("tls");
	const connectTimeoutSeconds = field("connectTimeoutSeconds");
	const holdRoundTrips = field("holdRoundTrips");
	return {
		name: filler.assume(`${path}.name`, group.name, `Group ${index + 1}`, "The group has no name."),
		clients: group.clients,
		addresses: filler.assume(`${path}.addresses`, group.addresses, group.clients, "Every client has a public address of its own."),
		software: field("software"),
		connections: field("connections"),
		passive: field("passive"),
		visits: completeVisits(group.visits, `${path}.visits`, filler),
		files: field("files"),
		listings: field("listings"),
		uploads: field("uploads"),
		fileBytes: field("fileBytes"),
		listingBytes: field("listingBytes"),
		bitsPerSecond: field("bitsPerSecond"),
		roundTripSeconds: filler.fill(`${path}.roundTripSeconds`, group.roundTripSeconds, roundTrip),
		tls,
		thinkSeconds: field("thinkSeconds"),
		...givenTimes(group),
		abandoned: field("abandoned"),
		retry,
		failures: completeFailures({
			given: group.failures,
			table: clientOf(group, catalogues)?.failures,
			retry,
			retryGiven: group.retry !== void 0,
			timeoutSeconds: connectTimeoutSeconds,
			timeoutGiven: group.connectTimeoutSeconds !== void 0
		}, `${path}.failures`, filler),
		loginRoundTrips: filler.fill(`${path}.loginRoundTrips`, group.loginRoundTrips, loginRoundTripsOf(ofClient.loginRoundTrips, tls)),
		staySeconds: field("staySeconds"),
		lingerSeconds: field("lingerSeconds"),
		browsingSessions: field("browsingSessions"),
		keepsSessions: field("keepsSessions"),
		repeatsPasv: leaks && group.repeatsPasv === void 0 && ofClient.repeatsPasv === void 0 ? filler.fill(`${path}.repeatsPasv`, void 0, REPEATS_WHERE_LOST) : field("repeatsPasv"),
		stalled: field("stalled"),
		activeReaches: field("activeReaches"),
		holdRoundTrips,
		uploadHoldRoundTrips: filler.fill(`${path}.uploadHoldRoundTrips`, group.uploadHoldRoundTrips, group.holdRoundTrips === void 0 && ofClient.uploadHoldRoundTrips !== void 0 ? ofClient.uploadHoldRoundTrips : {
			value: holdRoundTrips,
			source: "Uploads are asked for like downloads.",
			grade: "assumed"
		}),
		firstHoldRoundTrips: field("firstHoldRoundTrips"),
		tlsCommandSeconds: field("tlsCommandSeconds"),
		gapRoundTrips: field("gapRoundTrips"),
		tlsStart: field("tlsStart"),
		connectTimeoutSeconds,
		asksTwice: field("asksTwice")
	};
}
// src/scenario/fill.ts
/** Takes what was given, else a default, and remembers the default. */
var Filler = class {
	constructor() {
		this.assumptions = [];
	}
	/** The given value, or the default, which is then listed under this path. */
	fill(path, given, standard) {
		if (given !== void 0) return given;
		const { value, source, grade } = standard;
		this.assumptions.push({
			path,
			value,
			source,
			grade
		});
		return value;
	}
	/** The same for a default that nobody has established. */
	assume(path, given, value, source) {
		return this.fill(path, given, {
			value,
			source,
			grade: "assumed"
		});
	}
};
// src/scenario/lead-in.ts
/**
* How far back the days before a day have to be simulated.
*
* Who holds a port at a moment came before it: after a start with nobody there, L seconds later all those are missing
* whose visits last longer, of a group with visits of length V the share E[(V − L)+] / E[V] of its demand (M/G/infinity;
* Eick, Massey & Whitt 1993). A lead-in is as long as it takes until no group misses 1 %, at most a week of days.
*/
/** Share of a group's demand that an empty start may still miss. */
var MISSING = .01;
var MOST_DAYS = 7;
/** Clients that are always there start at one moment: after so many turns nothing of that is left. */
var TURNS = 3;
/** A twentieth more: visits of one length are then all there. */
var ROUNDED_UP = 1.05;
/** Each decade of the tail gets so many. */
var PER_DECADE = 6;
var DECADES = 7;
function atomsOf(quantity) {
	if (typeof quantity === "number") return [{
		value: quantity,
		share: 1
	}];
	const atoms = [];
	let above = 1;
	for (let decade = 0; decade < DECADES; decade++) {
		const share = (above - above / 10) / PER_DECADE;
		for (let k = 0; k < PER_DECADE; k++) atoms.push({
			value: quantileOf(quantity, 1 - above + (k + .5) * share),
			share
		});
		above /= 10;
	}
	return atoms;
}
/** Lengths of a group's visits, seconds: one transfer at its own length, the others of its client's line at their mean. */
function visitLengths(group, server) {
	const { before, each } = aroundTransfers(group, server);
	const { transferSeconds } = group;
	const inTurn = meanOf(group.files) / group.connections;
	const others = Math.max(0, inTurn - 1);
	const last = Math.min(1, inTurn);
	if (transferSeconds !== void 0) {
		const mean = each + meanOf(transferSeconds);
		return atomsOf(transferSeconds).map(({ value, share }) => ({
			value: before + others * mean + last * (each + value),
			share
		}));
	}
	const handshake = handshakeRoundTrips(group) * meanOf(group.roundTripSeconds);
	const mean = meanOf(group.fileBytes);
	const sizes = atomsOf(group.fileBytes);
	return atomsOf(group.bitsPerSecond).flatMap((line) => sizes.map((size) => {
		const seconds = (bytes) => each + handshake + 8 * bytes / line.value;
		return {
			value: before + others * seconds(mean) + last * seconds(size.value),
			share: line.share * size.share
		};
	}));
}
/** The same where a share of the files hangs until the server ends it, or is restarted. */
function withStalls(lengths, group, server) {
	if (group.stalled === 0) return lengths;
	const share = Math.min(1, group.stalled * meanOf(group.files));
	const hang = server.stallSeconds || server.restartSeconds;
	return [...lengths.map((atom) => ({
		...atom,
		share: atom.share * (1 - share)
	})), ...lengths.map((atom) => ({
		value: atom.value + hang,
		share: atom.share * share
	}))];
}
/** Seconds after which a group misses no more than its share. */
function memorySeconds(group, server) {
	const lengths = withStalls(visitLengths(group, server), group, server);
	const missing = (after) => lengths.reduce((sum, { value, share }) => sum + share * Math.max(0, value - after), 0);
	const all = missing(0);
	let high = lengths.reduce((most, { value }) => Math.max(most, value), 0);
	let low = 0;
	while (high - low > 1 + high / 1e3) {
		const middle = (low + high) / 2;
		if (missing(middle) > MISSING * all) low = middle;
		else high = middle;
	}
	if (group.visits.pattern !== "always") return high;
	return Math.max(high, TURNS * all);
}
/** The default of `simulation.leadInSeconds`: whole seconds, none where no port is held beyond a moment. */
function leadInSecondsFor(groups, server, daySeconds) {
	const longest = groups.reduce((most, group) => Math.max(most, memorySeconds(group, server)), 0);
	return Math.ceil(Math.min(ROUNDED_UP * longest, MOST_DAYS * daySeconds));
}
// src/scenario/complete.ts
function completeTarget({ target = {}, groups }, filler) {
	const steady = isSteady(groups);
	const over = steady ? "day" : "busiest-hour";
	const overSource = steady ? "No group depends on the time of day, so every hour of the day is evidence." : "The grade of service of teletraffic is that of the busiest hour.";
	return {
		refusals: filler.assume("target.refusals", target.refusals, .001, "One refusal in 1,000, a usual aim; give yours."),
		over: filler.assume("target.over", target.over, over, overSource),
		confidence: filler.assume("target.confidence", target.confidence, .95, "95 % sure."),
		growth: filler.assume("target.growth", target.growth, 0, "No growth.")
	};
}
function completePlacement({ placement = {} }, filler) {
	const avoidWithReasons = filler.assume("placement.avoid", placement.avoid, [], "No range to avoid was named.").map(({ first, last, why }, index) => ({
		first,
		last,
		why: filler.assume(`placement.avoid[${index}].why`, why, "in use", "No reason was given.")
	}));
	return {
		...placement.first !== void 0 && { first: placement.first },
		avoid: avoidWithReasons
	};
}
function completeAccess({ access = {} }, filler) {
	const { publicAddress, insideAddress, insideAddresses } = access;
	return {
		...publicAddress !== void 0 && { publicAddress },
		...insideAddress !== void 0 && { insideAddress },
		...insideAddresses !== void 0 && { insideAddresses },
		sources: filler.assume("access.sources", access.sources, [], "Anyone may connect."),
		controlPorts: filler.assume("access.controlPorts", access.controlPorts, [21], "The standard control port of FTP.")
	};
}
/** A scenario with every default written out, and the list of those defaults, each with where it comes from. */
function completeScenario(document, catalogues) {
	const filler = new Filler();
	const name = filler.assume("name", document.name, "Untitled", "The scenario has no name.");
	const server = completeServer(document.server, catalogues, filler, document.simulation?.daySeconds);
	const groups = document.groups.map((group, index) => completeGroup(group, index, catalogues, filler, server.ports.leaks !== null));
	const target = completeTarget(document, filler);
	const { days, daySeconds: givenDay, leadInSeconds, seed, warmUpSeconds } = document.simulation ?? {};
	const daySeconds = filler.assume("simulation.daySeconds", givenDay, 86400, "A day of 24 hours.");
	return {
		scenario: {
			version: 1,
			name,
			server,
			groups,
			target,
			simulation: {
				days: filler.assume("simulation.days", days, 1e5, "As many days as settle the verdict, or as can be paid for."),
				daySeconds,
				leadInSeconds: filler.assume("simulation.leadInSeconds", leadInSeconds, leadInSecondsFor(groups, server, daySeconds), "The days before run into each day: reaching back until less than 1 % of any group's demand is missing."),
				warmUpSeconds: filler.assume("simulation.warmUpSeconds", warmUpSeconds, 0, "The whole day counts: the day before runs into it."),
				seed: filler.assume("simulation.seed", seed, 1, "Any seed; the same one gives the same plan.")
			},
			placement: completePlacement(document, filler),
			access: completeAccess(document, filler)
		},
		assumptions: filler.assumptions
	};
}
// src/scenario/report.ts
/** Most problems that are listed; a hostile file could otherwise make one of every few bytes. */
var MOST_PROBLEMS = 1e3;
/** Collects the faults of one document, in the order they are met. */
var Report = class {
	#problems = [];
	#faulty = /* @__PURE__ */ new Set();
	#count = 0;
	/** Adds a fault. */
	add({ path, found, allowed, message }) {
		this.#count++;
		if (this.#count > 1e3) return;
		const text = pathText(path);
		const sentence = found === "nothing" ? `${text} is missing` : `${text} is ${found}`;
		this.#problems.push({
			path: text,
			found,
			allowed,
			message: message ?? `${sentence}; it must be ${allowed}.`
		});
		for (let length = 0; length <= path.length; length++) this.#faulty.add(pathText(path.slice(0, length)));
	}
	/** Whether further problems are only counted, so that no words need be found for them. */
	get isFull() {
		return this.#count >= MOST_PROBLEMS;
	}
	/** Whether nothing at this path or below it is at fault: only then may it be compared with others. */
	isSound(path) {
		return !this.#faulty.has(pathText(path));
	}
	/** Every problem; where there were too many, the last one says how many more. */
	problems() {
		const more = this.#count - MOST_PROBLEMS;
		if (more <= 0) return [...this.#problems];
		const found = `${numberText(this.#count)} problems`;
		const message = `The document has ${numberText(more)} more problems that are not listed.`;
		return [...this.#problems, {
			path: DOCUMENT,
			found,
			allowed: "none",
			message
		}];
	}
};
// src/scenario/scan-json.ts
var token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;
var mostDuplicates = 1e3;
function readName(sign, level) {
	const name = JSON.parse(sign);
	level.at = name;
	level.expectsName = false;
	const isDuplicate = level.names?.has(name) ?? false;
	level.names?.add(name);
	return isDuplicate;
}
/** Looks through a JSON text that JSON.parse has accepted; stops where the nesting is too deep. */
function scanJson(text) {
	const duplicates = [];
	const levels = [];
	for (const [sign] of text.matchAll(token)) {
		const level = levels[levels.length - 1];
		if (sign === "{" || sign === "[") {
			if (levels.length === 32) return {
				duplicates,
				isTooDeep: true
			};
			const isObject = sign === "{";
			levels.push({
				names: isObject ? /* @__PURE__ */ new Set() : null,
				at: isObject ? "" : 0,
				expectsName: isObject
			});
		} else if (sign === "}" || sign === "]") levels.pop();
		else if (sign === "," && level !== void 0) {
			if (typeof level.at === "number") level.at++;
			level.expectsName = level.names !== null;
		} else if (level?.expectsName === true && readName(sign, level)) {
			if (duplicates.length < mostDuplicates) duplicates.push(levels.map(({ at }) => at));
		}
	}
	return {
		duplicates,
		isTooDeep: false
	};
}
// src/scenario/read.ts
/** Longest scenario text, in bytes of UTF-8. */
var MOST_BYTES = 1048576;
/** The sentence for a longer one. */
var TOO_LARGE = `The document is too large: at most ${numberText(MOST_BYTES)} bytes (1 MiB) are read.`;
function conclude(value, catalogues, report) {
	documentCheck(catalogues)(value, [], report);
	const problems = report.problems();
	if (problems.length > 0) return {
		ok: false,
		problems
	};
	const { $schema: _, ...document } = value;
	return {
		ok: true,
		document
	};
}
/** Checks a parsed value; every fault is reported, each with its path. Never throws. */
function checkScenario(value, catalogues) {
	return conclude(value, catalogues, new Report());
}
function refuse(found, allowed, message) {
	return {
		ok: false,
		problems: [{
			path: "document",
			found,
			allowed,
			message
		}]
	};
}
function reportDuplicate(path, report) {
	const message = `${pathText(path)} is given twice; give it once.`;
	report.add({
		path,
		found: "a field that is given twice",
		allowed: "to give it once",
		message
	});
}
/** Reads the JSON text of a scenario (a byte order mark is passed over). Never throws. */
function readScenario(text, catalogues) {
	if (text.length > 1048576 || new TextEncoder().encode(text).length > 1048576) return refuse("a longer text", `at most ${numberText(MOST_BYTES)} bytes`, TOO_LARGE);
	const json = text.replace(/^\uFEFF/, "");
	let value;
	try {
		value = JSON.parse(json);
	} catch (error) {
		return refuse("no JSON", "JSON", `The document is not JSON: ${error instanceof Error ? error.message : "it cannot be parsed"}.`);
	}
	const { duplicates, isTooDeep } = scanJson(json);
	if (isTooDeep) {
		const allowed = `at most 32 levels of lists and objects`;
		return refuse("deeper nesting", allowed, `The document is nested too deeply: ${allowed} are read.`);
	}
	const report = new Report();
	for (const path of duplicates) reportDuplicate(path, report);
	return conclude(value, catalogues, report);
}
// src/logs/laws.ts
/** A number at four significant digits: more would pretend a precision that a log does not have. */
function rounded(value) {
	return Number(value.toPrecision(4));
}
/** Mean and variance (n - 1 in the divisor; 0 for one value) of numbers; NaN for none. */
function moments(values) {
	let mean = 0;
	let squares = 0;
	for (let index = 0; index < values.length; index++) {
		const value = values[index];
		const step = value - mean;
		mean += step / (index + 1);
		squares += step * (value - mean);
	}
	if (values.length === 0) return {
		mean: NaN,
		variance: NaN
	};
	return {
		mean,
		variance: values.length > 1 ? squares / (values.length - 1) : 0
	};
}
/** The value below which a share of ascending values lies; NaN for none. */
function quantile(ascending, share) {
	return ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? NaN;
}
/** Widest scatter of a log-normal law that a scenario takes. */
var widestSigma = 5;
/**
* The log-normal law with the mean and the scatter of the logarithms, its mean no larger than the largest value; a plain
* number where nothing scatters. Values > 0.
*/
function logNormalOf(values) {
	const logarithms = Float64Array.from(values, log);
	const { mean, variance } = moments(logarithms);
	const largest = logarithms.reduce((most, next) => Math.max(most, next), mean);
	const sigma = rounded(Math.min(widestSigma, Math.sqrt(Math.min(variance, 2 * (largest - mean)))));
	const median = rounded(exp(mean));
	return sigma < .001 ? median : { lognormal: {
		median,
		sigma
	} };
}
/**
* The log-normal law of durations read off a clock of whole seconds: from mean and variance, since the difference of two
* rounded stamps has the right mean, and 1/6 s² too much variance. `clockSeconds` 0 = an exact clock.
*/
function durationLaw(values, clockSeconds) {
	const { mean, variance } = moments(values);
	const spread = Math.max(0, variance - clockSeconds * clockSeconds / 6);
	if (!(mean >= 1e-6)) return 0;
	const squareOfSigma = log(1 + spread / (mean * mean));
	const sigma = rounded(Math.min(3, Math.sqrt(squareOfSigma)));
	if (sigma < .001) return rounded(mean);
	return { lognormal: {
		median: rounded(mean * exp(-(sigma * sigma) / 2)),
		sigma
	} };
}
/** Most values that a law given as a sample carries: of counts, and of durations. */
var sampleSize = 60;
var holdSampleSize = 100;
/** Means of `size` strata of ascending values: their mean is that of the values. */
function strataMeans(ascending, size) {
	if (ascending.length <= size) return Array.from(ascending);
	return Array.from({ length: size }, (_, stratum) => {
		const from = stratum * ascending.length / size;
		const to = (stratum + 1) * ascending.length / size;
		let sum = 0;
		for (let index = Math.floor(from); index < to; index++) sum += ascending[index] * (Math.min(to, index + 1) - Math.max(from, index));
		return sum / (to - from);
	});
}
/** Ascending values thinned to at most 60, each the rounded mean of its stratum, so that the mean stays about the same. */
function strata(ascending) {
	return strataMeans(ascending, sampleSize).map((value) => ascending.length <= sampleSize ? value : Math.round(value));
}
/**
* Durations as they are, s: a sample of at most 100 strata with the mean of the values, so that no shape has to be guessed;
* a plain number where nothing scatters. Values ≥ 0.
*/
function holdLaw(values) {
	const ascending = Float64Array.from(values).sort();
	if (ascending.length === 0) return 0;
	const sample = strataMeans(ascending, holdSampleSize).map((value) => rounded(Math.max(0, value)));
	return sample[0] === sample.at(-1) ? sample[0] ?? 0 : { sample };
}
/**
* A law for counts per visit: a number where all are equal, geometric where mean and variance agree with it within a factor
* of two, else a sample of the counts.
*/
function countLaw(counts) {
	const { mean, variance } = moments(counts);
	if (counts.length === 0) return 0;
	if (variance === 0) return rounded(mean);
	const ascending = [...counts].sort((a, b) => a - b);
	const ratio = variance / (mean * (mean - 1));
	if ((ascending[0] ?? 0) >= 1 && ratio > .5 && ratio < 2) return { geometric: rounded(mean) };
	return { sample: strata(ascending) };
}
/** Hill's estimate of the tail exponent from the largest 5 % of ascending values > 0; null below 1,000 values. */
function tailExponent(ascending) {
	if (ascending.length < 1e3) return null;
	const tail = Math.floor(ascending.length / 20);
	const threshold = ascending[ascending.length - tail - 1] ?? 1;
	let sum = 0;
	for (const value of ascending.subarray(-tail)) sum += log(value / threshold);
	return sum > 0 ? tail / sum : null;
}
// src/logs/log-buckets.ts
/** Buckets in each doubling: neighbours lie 2.2 to 3.1 % apart, so a quantile is right within 1.6 %. */
var perDoubling = 32;
/** Exponents from 2^-20 (a microsecond) to 2^50. */
var lowestExponent = -20;
var float = /* @__PURE__ */ new Float64Array(1);
var words = new Uint32Array(float.buffer);
/** Where the sign, the exponent and the first bits of the mantissa of a number lie. */
var highWord = (() => {
	float[0] = 1;
	return words[0] === 0 ? 1 : 0;
})();
/** Values ≥ 0 by their size: counts in buckets of equal ratio, which add up exactly over files. */
var LogBuckets = class {
	constructor() {
		this.zeros = 0;
		this.#counts = /* @__PURE__ */ new Float64Array(2272);
	}
	#counts;
	add(value) {
		const bucket = bucketOf(value);
		if (bucket < 0) this.zeros++;
		else this.#counts[bucket] = this.#counts[bucket] + 1;
	}
	/** Bucket and count of those that hold anything, ascending. */
	get filled() {
		const filled = [];
		for (const [bucket, count] of this.#counts.entries()) if (count > 0) filled.push([bucket, count]);
		return filled;
	}
};
/** The bucket of a value; below 0 = none, too small. */
function bucketOf(value) {
	float[0] = value;
	const high = words[highWord];
	const exponent = (high >>> 20) - 1023;
	if (!(value > 0) || exponent < lowestExponent) return -1;
	const bucket = (exponent - lowestExponent) * perDoubling + (high >>> 15 & 31);
	return Math.min(bucket, 2271);
}
/** The middle of a bucket. */
function valueOf(bucket) {
	const doubling = Math.floor(bucket / perDoubling);
	const part = bucket - doubling * perDoubling;
	return powerOfTwo(doubling + lowestExponent) * (1 + (part + .5) / perDoubling);
}
function powerOfTwo(exponent) {
	float[0] = 0;
	words[highWord] = exponent + 1023 << 20;
	const [value = 0] = float;
	return value;
}
// src/logs/distinct-sketch.ts
/** Registers of a sketch: its count is right within about 1.6 % (one standard error, 1.04 / √4096). */
var sketchRegisters = 4096;
var indexBits = 12;
/**
* Counts different texts from their hashes in 4,096 small numbers (HyperLogLog; Flajolet and others, 2007). What is kept is
* the longest run of leading zeros in each part: no hash, so no address can be tried against it. Sketches add up exactly.
*/
var DistinctSketch = class {
	constructor(registers = new Uint8Array(sketchRegisters)) {
		this.registers = registers;
	}
	addHash(hash) {
		const bits = mixBits(hash);
		const index = bits >>> 20;
		const rest = bits << indexBits >>> 0;
		const rank = Math.min(Math.clz32(rest), 20) + 1;
		if (rank > this.registers[index]) this.registers[index] = rank;
	}
	/** The same as if all had been added to one. */
	merge(other) {
		for (const [index, rank] of other.registers.entries()) if (rank > this.registers[index]) this.registers[index] = rank;
	}
	/** How many different texts there were. */
	count() {
		let sum = 0;
		let empty = 0;
		for (const rank of this.registers) {
			sum += 1 / (1 << rank);
			if (rank === 0) empty++;
		}
		const raw = .7213 / 1.000263427734375 * sketchRegisters * sketchRegisters / sum;
		if (raw <= 10240 && empty > 0) return sketchRegisters * log(sketchRegisters / empty);
		return raw;
	}
};
// src/logs/summary.ts
/** Counts of a log by name, all of which add up. */
var summaryCounts = [
	"files",
	"lines",
	"unparsable",
	"foreign",
	"uploads",
	"downloads",
	"listings",
	"brokenOff",
	"withoutDuration",
	"deletes",
	"otherProtocol",
	"failed",
	"refusals",
	"passive",
	"active"
];
var bucketsOf = (buckets) => ({
	zeros: buckets.zeros,
	buckets: buckets.filled
});
function hexOf({ registers }) {
	return Array.from(registers, (rank) => rank.toString(16).padStart(2, "0")).join("");
}
/** The sketch that registers in hexadecimal describe. */
function sketchOf(hex) {
	return new DistinctSketch(Uint8Array.from({ length: sketchRegisters }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16)));
}
/** The summary of one log. */
function summaryOf({ tally, format, software, firstSeconds, lastSeconds }) {
	const counts = Object.fromEntries(summaryCounts.map((name) => [name, name === "files" ? 1 : tally[name]]));
	return {
		kind: "log-summary",
		version: 1,
		formats: format === null ? [] : [format.id],
		servers: [software],
		firstSeconds,
		lastSeconds,
		counts,
		hours: tally.hours.rows,
		durations: bucketsOf(tally.durations),
		sizes: bucketsOf(tally.sizes),
		clients: hexOf(tally.clientSketch),
		hosts: hexOf(tally.hostSketch)
	};
}
var union = (lists) => [...new Set(lists.flat())].sort();
function addBuckets(parts) {
	const sums = /* @__PURE__ */ new Map();
	for (const { buckets } of parts) for (const [bucket, count] of buckets) sums.set(bucket, (sums.get(bucket) ?? 0) + count);
	return {
		zeros: parts.reduce((sum, { zeros }) => sum + zeros, 0),
		buckets: [...sums].sort(([a], [b]) => a - b)
	};
}
function addSketches(parts) {
	const whole = new DistinctSketch();
	for (const part of parts) whole.merge(sketchOf(part));
	return hexOf(whole);
}
/** One summary of several: the same, to the last digit, as if all their logs had been read at once. Order does not matter. */
function mergeSummaries(parts) {
	const counts = Object.fromEntries(summaryCounts.map((name) => [name, parts.reduce((sum, part) => sum + part.counts[name], 0)]));
	const hours = /* @__PURE__ */ new Map();
	for (const [hour, transfers, busy] of parts.flatMap((part) => part.hours)) {
		const known = hours.get(hour);
		hours.set(hour, [
			hour,
			transfers + (known?.[1] ?? 0),
			busy + (known?.[2] ?? 0)
		]);
	}
	return {
		kind: "log-summary",
		version: 1,
		formats: union(parts.map((part) => part.formats)),
		servers: union(parts.map((part) => part.servers)),
		firstSeconds: Math.min(...parts.map((part) => part.firstSeconds)),
		lastSeconds: Math.max(...parts.map((part) => part.lastSeconds)),
		counts,
		hours: [...hours.values()].sort(([a], [b]) => a - b),
		durations: addBuckets(parts.map((part) => part.durations)),
		sizes: addBuckets(parts.map((part) => part.sizes)),
		clients: addSketches(parts.map((part) => part.clients)),
		hosts: addSketches(parts.map((part) => part.hosts))
	};
}
var isWhole = (value, most = Number.MAX_SAFE_INTEGER) => Number.isInteger(value) && value >= 0 && value <= most;
var isSketch = (value) => typeof value === "string" && value.length === 8192 && /^[0-9a-f]+$/.test(value);
function areBuckets(value) {
	const { zeros, buckets } = value ?? {};
	return isWhole(zeros) && Array.isArray(buckets) && buckets.every((row) => Array.isArray(row) && isWhole(row[0], 2271) && isWhole(row[1]));
}
var areIds = (value) => Array.isArray(value) && value.every((id) => typeof id === "string" && /^[a-z0-9.-]{1,64}$/.test(id));
/** A summary that was read from a file; null where the value is none. */
function asSummary(value) {
	const { kind, version, formats, servers, firstSeconds, lastSeconds, counts, hours, ...rest } = value ?? {};
	return kind === "log-summary" && version === 1 && areIds(formats) && areIds(servers) && Number.isFinite(firstSeconds) && Number.isFinite(lastSeconds) && summaryCounts.every((name) => isWhole(counts?.[name])) && Array.isArray(hours) && hours.every((row) => Array.isArray(row) && row.length === 3 && row.every((cell) => isWhole(cell))) && areBuckets(rest.durations) && areBuckets(rest.sizes) && isSketch(rest.clients) && isSketch(rest.hosts) ? value : null;
}
// src/logs/words.ts
/** A whole number with commas between thousands. */
function counted(value) {
	return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
/** `1 line`, `2 lines`. */
function several(value, one, many = `${one}s`) {
	return `${counted(value)} ${Math.round(value) === 1 ? one : many}`;
}
/** A share of 0 … 1 as whole per cent. */
function percent(share) {
	return share > 0 && share < .01 ? "under 1 %" : `${Math.round(share * 100)} %`;
}
var steps = [
	{
		from: 0xe8d4a51000,
		unit: "T"
	},
	{
		from: 1e9,
		unit: "G"
	},
	{
		from: 1e6,
		unit: "M"
	},
	{
		from: 1e3,
		unit: "k"
	}
];
/** A size or rate with a decimal prefix, e.g. `1.6 MB`, `40 Mbit/s`. */
function scaled(value, unit) {
	const step = steps.find(({ from }) => value >= from);
	return `${Number((value / (step?.from ?? 1)).toPrecision(3))} ${step?.unit ?? ""}${unit}`;
}
/** Seconds as a person says them. */
function spanWords(seconds) {
	if (seconds >= 172800) return several(seconds / 86400, "day");
	if (seconds >= 7200) return several(seconds / 3600, "hour");
	if (seconds >= 120) return several(seconds / 60, "minute");
	return `${Number(seconds.toPrecision(2))} s`;
}
// src/logs/packing.ts
var marks = [
	{
		kind: "gzip",
		bytes: [31, 139]
	},
	{
		kind: "zstd",
		bytes: [
			40,
			181,
			47,
			253
		]
	},
	{
		kind: "xz",
		bytes: [
			253,
			55,
			122,
			88,
			90,
			0
		]
	},
	{
		kind: "bzip2",
		bytes: [
			66,
			90,
			104
		]
	},
	{
		kind: "zip",
		bytes: [
			80,
			75,
			3,
			4
		]
	},
	{
		kind: "7z",
		bytes: [
			55,
			122,
			188,
			175
		]
	}
];
/** What the first bytes say of the packing, whatever the file's name. */
function packingOf(begin) {
	return marks.find(({ bytes }) => bytes.every((byte, index) => begin[index] === byte))?.kind ?? "plain";
}
/** The letters of a text: a byte order mark, or a zero in every second byte, betrays UTF-16. */
function encodingOf(begin) {
	if (begin[0] === 255 && begin[1] === 254) return "utf-16le";
	if (begin[0] === 254 && begin[1] === 255) return "utf-16be";
	const looked = Math.min(begin.length - begin.length % 2, 200);
	if (looked < 8) return "utf-8";
	let [evenZeros, oddZeros] = [0, 0];
	for (let at = 0; at < looked; at += 2) {
		if (begin[at] === 0) evenZeros++;
		if (begin[at + 1] === 0) oddZeros++;
	}
	const pairs = looked / 2;
	if (oddZeros > .9 * pairs && evenZeros < .1 * pairs) return "utf-16le";
	if (evenZeros > .9 * pairs && oddZeros < .1 * pairs) return "utf-16be";
	return "utf-8";
}
var unpackers = {
	gzip: "gunzip -c",
	zstd: "zstd -dc",
	xz: "xz -dc",
	bzip2: "bzip2 -dc",
	zip: "unzip -p",
	"7z": "7z x -so"
};
/** The sentence for a packing that this engine cannot undo. */
function cannotUnpack(kind) {
	return `The file is packed with ${kind}, which cannot be unpacked here: unpack it first (${unpackers[kind]} FILE), or give the unpacked text to the command line (${unpackers[kind]} FILE | … --log -).`;
}
/** The bytes of a packed stream unpacked; null where this engine cannot. */
function unpack(bytes, kind) {
	if (kind === "plain") return bytes;
	if (kind !== "gzip" && kind !== "zstd") return null;
	try {
		return bytes.pipeThrough(new DecompressionStream(kind));
	} catch {
		return null;
	}
}
// src/logs/distinct.ts
/** Hashes that are kept; up to here the count is exact but for colliding hashes. */
var mostKept = 65536;
/** Counts different texts in bounded memory: above 65,536 it keeps a known share of them and multiplies (Wegman). */
var DistinctCounter = class {
	#kept = /* @__PURE__ */ new Set();
	/** One hash in this many is kept. */
	#oneIn = 1;
	add(text) {
		this.addHash(hashText(text));
	}
	/** Adds a text by its `hashText`. */
	addHash(hash) {
		if (!this.#isKept(hash)) return;
		this.#kept.add(hash);
		while (this.#kept.size > mostKept) this.#thin(this.#oneIn * 2);
	}
	/** How many different texts were added; above 65,536 within about 1 %. */
	count() {
		return this.#kept.size * this.#oneIn;
	}
	/** Adds all that another counter was given: the same as if both had counted in one. */
	merge({ oneIn, hashes }) {
		if (oneIn > this.#oneIn) this.#thin(oneIn);
		for (const hash of hashes) this.addHash(hash);
	}
	get kept() {
		return {
			oneIn: this.#oneIn,
			hashes: [...this.#kept].sort((a, b) => a - b)
		};
	}
	#thin(oneIn) {
		this.#oneIn = oneIn;
		for (const old of this.#kept) if (!this.#isKept(old)) this.#kept.delete(old);
	}
	#isKept(hash) {
		return hash % this.#oneIn === 0;
	}
};
// src/logs/hour-sums.ts
var secondsPerHour$1 = 3600;
/** Data connections and busy milliseconds of each hour since 1970: whole numbers, which add up exactly over files. */
var HourSums = class {
	#transfers = /* @__PURE__ */ new Map();
	#busyMillis = /* @__PURE__ */ new Map();
	#hour = -1;
	#count = 0;
	#millis = 0;
	/** A data connection that ended at `endSeconds` after `seconds`. */
	add(endSeconds, seconds) {
		const hour = Math.floor(endSeconds / secondsPerHour$1);
		if (hour !== this.#hour) {
			this.#flush();
			this.#hour = hour;
		}
		this.#count++;
		this.#millis += Math.round(seconds * 1e3);
	}
	/** Hour, data connections that ended in it, and their busy milliseconds, ascending. */
	get rows() {
		this.#flush();
		return [...this.#transfers].sort(([a], [b]) => a - b).map(([hour, transfers]) => [
			hour,
			transfers,
			this.#busyMillis.get(hour) ?? 0
		]);
	}
	#flush() {
		if (this.#count === 0) return;
		this.#transfers.set(this.#hour, (this.#transfers.get(this.#hour) ?? 0) + this.#count);
		this.#busyMillis.set(this.#hour, (this.#busyMillis.get(this.#hour) ?? 0) + this.#millis);
		this.#count = 0;
		this.#millis = 0;
	}
};
// src/logs/names.ts
/** Names that are remembered at a time; beyond it they are worked out again when they come back. */
var mostRemembered = 1e5;
/** Hashes of hosts and users; a name that comes again costs one look-up. */
var Names = class {
	#hosts = /* @__PURE__ */ new Map();
	#known = /* @__PURE__ */ new Map();
	#remembered = 0;
	#onNew;
	/** `onNew` is told of names that were not remembered: of every name at least once. */
	constructor(onNew) {
		this.#onNew = onNew;
	}
	of(host, user) {
		return this.#hosts.get(host)?.get(user) ?? this.#add(host, user);
	}
	/** The same where only the hashes are there: of `host user`, and of the host. */
	ofHashes(hash, hostHash) {
		return this.#known.get(hash | 0) ?? this.#addHashes(hash, hostHash);
	}
	#add(host, user) {
		if (this.#remembered >= mostRemembered) {
			this.#hosts = /* @__PURE__ */ new Map();
			this.#remembered = 0;
		}
		const name = this.ofHashes(hashText(`${host} ${user}`), hashText(host));
		const users = this.#hosts.get(host) ?? /* @__PURE__ */ new Map();
		if (users.size === 0) this.#hosts.set(ownText(host), users);
		users.set(ownText(user), name);
		this.#remembered++;
		return name;
	}
	#addHashes(hash, hostHash) {
		if (this.#known.size >= mostRemembered) this.#known.clear();
		const name = {
			hash,
			hostHash
		};
		this.#known.set(hash | 0, name);
		this.#onNew(name);
		return name;
	}
};
/** A copy that does not keep alive the text which it was cut out of. */
function ownText(text) {
	return text === "" ? "" : [...text].join("");
}
// src/logs/tally.ts
/** Unparsable lines that are remembered. */
var examples = 3;
var counters = {
	delete: "deletes",
	"other-protocol": "otherProtocol",
	failed: "failed",
	refusal: "refusals"
};
/** Counts everything that a log holds, whether it is used or not. */
var Tally = class {
	constructor() {
		this.lines = 0;
		this.unparsable = 0;
		this.unread = [];
		this.foreign = 0;
		this.uploads = 0;
		this.downloads = 0;
		this.listings = 0;
		this.brokenOff = 0;
		this.zeroBytes = 0;
		this.withoutDuration = 0;
		this.deletes = 0;
		this.otherProtocol = 0;
		this.failed = 0;
		this.refusals = 0;
		this.passive = 0;
		this.active = 0;
		this.ports = /* @__PURE__ */ new Set();
		this.clients = new DistinctCounter();
		this.hosts = new DistinctCounter();
		this.hours = new HourSums();
		this.durations = new LogBuckets();
		this.sizes = new LogBuckets();
		this.clientSketch = new DistinctSketch();
		this.hostSketch = new DistinctSketch();
		this.#names = new Names(({ hash, hostHash }) => {
			this.clients.addHash(hash);
			this.hosts.addHash(hostHash);
			this.clientSketch.addHash(hash);
			this.hostSketch.addHash(hostHash);
		});
	}
	#names;
	/** Counts one line by what was read from it; `why` says why it could not be read. */
	count(reading, why = () => "") {
		this.lines++;
		if (reading === null) return;
		if (reading === "unparsable") {
			this.unparsable++;
			if (this.unread.length < examples) this.unread.push({
				line: this.lines,
				why: why()
			});
			return;
		}
		if ("host" in reading) this.transfer(reading);
		else this[counters[reading.kind]]++;
	}
	/** Counts a record that no single line gave. */
	countLate(reading) {
		this.count(reading);
		this.lines--;
	}
	/** Counts a data connection and returns what is kept of its names. Lines are counted apart. */
	transfer(record) {
		this.#count(record);
		return this.#names.of(record.host, record.user);
	}
	/** The same where only the hashes of the names are there. */
	hashedTransfer(record, hash, hostHash) {
		this.#count(record);
		return this.#names.ofHashes(hash, hostHash);
	}
	#count(record) {
		if (record.kind === "upload") this.uploads++;
		else if (record.kind === "download") this.downloads++;
		else this.listings++;
		if (!record.complete) this.brokenOff++;
		if (record.bytes === 0 && record.kind !== "listing") this.zeroBytes++;
		if (record.durationSeconds === null) this.withoutDuration++;
		if (record.passive === true) this.passive++;
		if (record.passive === false) this.active++;
		if (record.port !== null && record.passive !== false) this.ports.add(record.port);
		this.hours.add(record.endSeconds, record.durationSeconds ?? 0);
		if (record.durationSeconds !== null) this.durations.add(record.durationSeconds);
		if (record.bytes !== null) this.sizes.add(record.bytes);
	}
	/** Adds what the replies of the server showed. */
	addPorts(seen) {
		for (const port of seen.ports) this.ports.add(port);
		if (this.passive + this.active > 0) return;
		this.passive = seen.passiveReplies;
		this.active = seen.activeRequests;
	}
	/** Data connections: uploads, downloads and listings. */
	get transfers() {
		return this.uploads + this.downloads + this.listings;
	}
};
// src/logs/columns.ts
/** Codes of `TransferColumns.kind`. */
var kindCodes = {
	upload: 0,
	download: 1,
	listing: 2
};
var columnNames = [
	"endSeconds",
	"durationSeconds",
	"bytes",
	"setupSeconds",
	"durationErrorSeconds",
	"stampErrorSeconds",
	"client",
	"session",
	"kind",
	"complete"
];
/** Memory for so many rows, none of them filled. */
function emptyColumns(capacity) {
	return {
		count: 0,
		endSeconds: new Float64Array(capacity),
		durationSeconds: new Float32Array(capacity),
		bytes: new Float32Array(capacity),
		setupSeconds: new Float32Array(capacity),
		durationErrorSeconds: new Float32Array(capacity),
		stampErrorSeconds: new Float32Array(capacity),
		client: new Uint32Array(capacity),
		session: new Uint32Array(capacity),
		kind: new Uint8Array(capacity),
		complete: new Uint8Array(capacity)
	};
}
/** The same columns with these rows only, in their order. */
function selectRows(columns, rows) {
	const chosen = emptyColumns(rows.length);
	for (const name of columnNames) {
		const [from, to] = [columns[name], chosen[name]];
		for (let target = 0; target < rows.length; target++) to[target] = from[rows[target]];
	}
	chosen.count = rows.length;
	return chosen;
}
// src/logs/transfer-store.ts
/**
* Keeps transfers in bounded memory, without names. When it is full it drops every second (client, day) whole, chosen by a
* hash, so that the visits that remain are complete and the sample does not depend on the order of the lines.
*/
var TransferStore = class {
	#columns = emptyColumns(1024);
	#ids = /* @__PURE__ */ new Map();
	#hashes = [];
	#hostIds = /* @__PURE__ */ new Map();
	#hosts = [];
	#oneIn = 1;
	#overflowed = 0;
	/** The day that was asked about last, and its bits: neighbours share it. */
	#day = NaN;
	#dayBits = 0;
	#capacity;
	/** `capacity` = most transfers, and most clients, kept at a time. */
	constructor(capacity) {
		this.#capacity = capacity;
	}
	/** Every kept (client, day) stands for this many. */
	get scale() {
		return this.#oneIn;
	}
	/** Transfers that were only counted since dropping more would leave too few. */
	get overflowed() {
		return this.#overflowed;
	}
	get transfers() {
		return this.#columns;
	}
	/** The number of each client's host. */
	get hostOfClient() {
		return this.#hosts;
	}
	/** Where the store had to drop some already: drops more, until at most so many are left or too few would be. */
	thinTo(most) {
		while (this.#oneIn > 1 && this.#columns.count > most) if (!this.#thin()) return;
	}
	add(record, name) {
		if (this.#oneIn > 1 && !this.#keeps(name.hash, record.endSeconds)) return;
		if (this.#columns.count >= this.#capacity || this.#hashes.length >= this.#capacity) {
			if (!this.#thin()) {
				this.#overflowed++;
				return;
			}
			this.add(record, name);
			return;
		}
		this.#append(record, this.#idOf(name.hash, name.hostHash));
	}
	#idOf(hash, hostHash) {
		const known = this.#ids.get(hash);
		if (known !== void 0) return known;
		const id = this.#hashes.length;
		this.#ids.set(hash, id);
		this.#hashes.push(hash);
		let host = this.#hostIds.get(hostHash);
		if (host === void 0) {
			host = this.#hostIds.size;
			this.#hostIds.set(hostHash, host);
		}
		this.#hosts.push(host);
		return id;
	}
	#append(record, client) {
		const row = this.#columns.count;
		if (row >= this.#columns.kind.length) this.#grow();
		const all = this.#columns;
		all.endSeconds[row] = record.endSeconds;
		all.durationSeconds[row] = record.durationSeconds ?? NaN;
		all.durationErrorSeconds[row] = record.durationErrorSeconds;
		all.stampErrorSeconds[row] = record.stampErrorSeconds;
		all.bytes[row] = record.bytes ?? NaN;
		all.setupSeconds[row] = record.setupSeconds ?? NaN;
		all.client[row] = client;
		all.session[row] = record.session === null ? 0 : Math.max(1, hashText(record.session));
		all.kind[row] = kindCodes[record.kind];
		all.complete[row] = record.complete ? 1 : 0;
		all.count = row + 1;
	}
	#keeps(clientHash, endSeconds) {
		const day = Math.floor(endSeconds / secondsPerDay);
		if (day !== this.#day) {
			this.#day = day;
			this.#dayBits = mixBits(day);
		}
		return mixBits(clientHash ^ this.#dayBits) % this.#oneIn === 0;
	}
	#grow() {
		const old = this.#columns;
		const size = Math.min(this.#capacity, old.kind.length * 2);
		const grow = (from, to) => {
			to.set(from);
			return to;
		};
		old.endSeconds = grow(old.endSeconds, new Float64Array(size));
		old.durationSeconds = grow(old.durationSeconds, new Float32Array(size));
		old.bytes = grow(old.bytes, new Float32Array(size));
		old.setupSeconds = grow(old.setupSeconds, new Float32Array(size));
		old.durationErrorSeconds = grow(old.durationErrorSeconds, new Float32Array(size));
		old.stampErrorSeconds = grow(old.stampErrorSeconds, new Float32Array(size));
		old.client = grow(old.client, new Uint32Array(size));
		old.session = grow(old.session, new Uint32Array(size));
		old.kind = grow(old.kind, new Uint8Array(size));
		old.complete = grow(old.complete, new Uint8Array(size));
	}
	/** Drops every second (client, day); false, and nothing dropped, where an eighth or less would remain. */
	#thin() {
		const all = this.#columns;
		this.#oneIn *= 2;
		const kept = new Uint32Array(all.count);
		let count = 0;
		for (let row = 0; row < all.count; row++) {
			const hash = this.#hashes[all.client[row]];
			if (this.#keeps(hash, all.endSeconds[row])) kept[count++] = row;
		}
		const stays = kept.subarray(0, count);
		if (stays.length * 8 <= all.count || stays.length === all.count) {
			this.#oneIn /= 2;
			return false;
		}
		const [hashes, hosts] = [this.#hashes, this.#hosts];
		const moved = /* @__PURE__ */ new Map();
		this.#ids = /* @__PURE__ */ new Map();
		this.#hashes = [];
		this.#hosts = [];
		moveUp(all.endSeconds, stays);
		for (const column of [
			all.durationSeconds,
			all.bytes,
			all.setupSeconds
		]) moveUpFloats(column, stays);
		for (const column of [all.durationErrorSeconds, all.stampErrorSeconds]) moveUpFloats(column, stays);
		for (const column of [all.client, all.session]) moveUpWords(column, stays);
		for (const column of [all.kind, all.complete]) moveUpBytes(column, stays);
		for (let target = 0; target < stays.length; target++) {
			const client = all.client[target];
			let id = moved.get(client);
			if (id === void 0) {
				id = this.#hashes.length;
				moved.set(client, id);
				this.#ids.set(hashes[client], id);
				this.#hashes.push(hashes[client]);
				this.#hosts.push(hosts[client]);
			}
			all.client[target] = id;
		}
		all.count = stays.length;
		return true;
	}
};
/** Moves the values of some rows, ascending, to the front. One function for each kind of column: so the engine need not ask which. */
function moveUp(column, rows) {
	for (let target = 0; target < rows.length; target++) column[target] = column[rows[target]];
}
/** Moves the values of some rows, ascending, to the front. One function for each kind of column: so the engine need not ask which. */
function moveUpFloats(column, rows) {
	for (let target = 0; target < rows.length; target++) column[target] = column[rows[target]];
}
/** Moves the values of some rows, ascending, to the front. One function for each kind of column: so the engine need not ask which. */
function moveUpWords(column, rows) {
	for (let target = 0; target < rows.length; target++) column[target] = column[rows[target]];
}
/** Moves the values of some rows, ascending, to the front. One function for each kind of column: so the engine need not ask which. */
function moveUpBytes(column, rows) {
	for (let target = 0; target < rows.length; target++) column[target] = column[rows[target]];
}
// src/logs/branch.ts
/** Stamps outside 1970 … 9999 mean a shift that makes no sense. */
var latestSeconds = 253402300800;
/** One way to read a log, with all that it has found so far. */
var Branch = class {
	#shiftSeconds;
	#reader;
	#lastSeconds;
	constructor(way, capacity, shiftSeconds) {
		this.disorderSeconds = 0;
		this.writer = null;
		this.#reader = null;
		this.#lastSeconds = -Infinity;
		this.way = way;
		this.tally = new Tally();
		this.store = new TransferStore(capacity);
		this.#shiftSeconds = shiftSeconds;
	}
	/** From here on lines are read by this reader; what the one before still held is taken in. */
	begin(reader) {
		this.endFile();
		this.#reader = reader;
	}
	/** true where the reader takes lines without making text of them. */
	get readsBytes() {
		return this.#reader?.readBytes !== void 0;
	}
	/**
	* One line; `why` says why it could not be read. Where it could not and `mayBeForeign`, it counts as one of another
	* program. Returns whether it held anything of this format.
	*/
	line(text, carrier, why, mayBeForeign = false) {
		const reading = this.#reader?.read(text, carrier) ?? null;
		if (mayBeForeign && reading === "unparsable") this.#foreign();
		else this.#take(reading, why);
		return reading !== null && reading !== "unparsable";
	}
	/** One line as bytes of its file; false where it has not the usual shape and must be read as text. */
	bytes(bytes, from, to) {
		const found = this.#reader?.readBytes?.(bytes, from, to) ?? null;
		if (found === null) return false;
		const { record, hash, hostHash } = found;
		const endSeconds = record.endSeconds + this.#shiftSeconds;
		if (!(endSeconds >= 0 && endSeconds <= latestSeconds)) return false;
		record.endSeconds = endSeconds;
		this.#step(endSeconds);
		this.tally.lines++;
		this.store.add(record, this.tally.hashedTransfer(record, hash, hostHash));
		return true;
	}
	#foreign() {
		this.tally.lines++;
		this.tally.foreign++;
	}
	/** Takes in what only the end of a file decides. */
	endFile() {
		const reader = this.#reader;
		if (reader === null) return;
		this.#reader = null;
		for (const record of reader.finish?.() ?? []) {
			this.#take(record, () => "");
			this.tally.lines--;
		}
		const seen = reader.ports?.();
		if (seen !== void 0) this.tally.addPorts(seen);
		this.writer ??= reader.writer?.() ?? null;
	}
	#take(reading, why) {
		if (reading === null || reading === "unparsable" || !("host" in reading)) {
			if (reading !== null && reading !== "unparsable") this.#step(reading.atSeconds);
			this.tally.count(reading, why);
			return;
		}
		const record = this.#shifted(reading);
		if (!(record.endSeconds >= 0 && record.endSeconds <= latestSeconds)) {
			this.tally.count("unparsable", why);
			return;
		}
		this.#step(record.endSeconds);
		this.tally.lines++;
		this.store.add(record, this.tally.transfer(record));
	}
	#step(seconds) {
		if (seconds < this.#lastSeconds) this.disorderSeconds += this.#lastSeconds - seconds;
		this.#lastSeconds = seconds;
	}
	#shifted(record) {
		return this.#shiftSeconds === 0 ? record : {
			...record,
			endSeconds: record.endSeconds + this.#shiftSeconds
		};
	}
};
/** The branch that reads the log best: fewest lines that are no date in it, then fewest steps back; and whether that decides. */
function bestBranch(branches) {
	const [first, second] = [...branches].sort((a, b) => a.tally.unparsable - b.tally.unparsable || a.disorderSeconds - b.disorderSeconds);
	if (first === void 0) return null;
	return {
		branch: first,
		isSure: second === void 0 || first.tally.unparsable < second.tally.unparsable || first.disorderSeconds * 2 < second.disorderSeconds
	};
}
// src/logs/arrivals.ts
var secondsPerHour = 3600;
/** An hour at the edge of the log counts from its first visit where it holds this many, else as a whole hour. */
var enoughForPartOfAnHour = 10;
/** Weekdays and weekends are told apart where one carries this many times the other. */
var clearDifference = 1.5;
var emptyTable = () => ({
	visits: Array.from({ length: 24 }, () => 0),
	hours: Array.from({ length: 24 }, () => 0)
});
function hourOf(seconds) {
	return (Math.floor(seconds / secondsPerHour) % 24 + 24) % 24;
}
function increase(list, index, by) {
	list[index] = (list[index] ?? 0) + by;
}
/** How much of one hour of the log counts as covered, in hours. */
function coveredPart(hourStart, first, last, visits) {
	if (visits < enoughForPartOfAnHour) return 1;
	const from = Math.max(hourStart, first);
	const to = Math.min(hourStart + secondsPerHour, last);
	return Math.max(.01, (to - from) / secondsPerHour);
}
/** Visits and covered hours by hour of the day, for weekdays and for weekends. */
function tables(starts, first, last) {
	const counts = /* @__PURE__ */ new Map();
	for (const start of starts) {
		const hour = Math.floor(start / secondsPerHour);
		counts.set(hour, (counts.get(hour) ?? 0) + 1);
	}
	const weekdays = emptyTable();
	const weekend = emptyTable();
	const lastHour = Math.floor(last / secondsPerHour);
	for (let hour = Math.floor(first / secondsPerHour); hour <= lastHour; hour++) {
		const hourStart = hour * secondsPerHour;
		const visits = counts.get(hour) ?? 0;
		const table = isWeekend(hourStart) ? weekend : weekdays;
		increase(table.visits, hourOf(hourStart), visits);
		increase(table.hours, hourOf(hourStart), coveredPart(hourStart, first, last, visits));
	}
	return [weekdays, weekend];
}
var total = (numbers) => numbers.reduce((sum, next) => sum + next, 0);
function perHourOf(...sources) {
	return Array.from({ length: 24 }, (_, hour) => {
		const visits = total(sources.map((table) => table.visits[hour] ?? 0));
		const hours = total(sources.map((table) => table.hours[hour] ?? 0));
		return hours === 0 ? 0 : visits / hours;
	});
}
/**
* Visits per hour of the day between the first and the last moment of a log. Hours without a visit count as covered; where
* weekdays and weekends differ clearly the busier kind of day is described, since that is what a range must carry.
*/
function hourlyArrivals(starts, first, last) {
	const [weekdays, weekend] = tables(starts, first, last);
	const all = perHourOf(weekdays, weekend);
	const uncoveredHours = weekdays.hours.filter((hours, hour) => hours + (weekend.hours[hour] ?? 0) === 0).length;
	const together = {
		perHour: all,
		perDay: total(all),
		days: "all days",
		timesOtherDays: 1,
		uncoveredHours
	};
	if (total(weekdays.hours) < 96 || total(weekend.hours) < 47) return together;
	const weekdayHours = perHourOf(weekdays);
	const weekendHours = perHourOf(weekend);
	const [onWeekdays, onWeekends] = [total(weekdayHours), total(weekendHours)];
	if (onWeekdays > clearDifference * onWeekends) return {
		perHour: weekdayHours,
		perDay: onWeekdays,
		days: "weekdays",
		timesOtherDays: onWeekdays / onWeekends,
		uncoveredHours
	};
	if (onWeekends > clearDifference * onWeekdays) return {
		perHour: weekendHours,
		perDay: onWeekends,
		days: "weekend days",
		timesOtherDays: onWeekends / onWeekdays,
		uncoveredHours
	};
	return together;
}
// src/logs/batches.ts
/** Periods that schedulers offer, s. */
var periods$1 = [
	300,
	600,
	900,
	1800,
	3600,
	secondsPerDay
];
/** Above what chance gives, this share of the visits must lie at the marks. */
var clearExcess = .3;
var leastVisits = 30;
var leastMarks = 3;
var positive = (value, period) => (value % period + period) % period;
/**
* Variance over mean of the visits per minute, within each hour of the log that has two or more: 1 for a Poisson stream at
* any hourly rate, more for batches. NaN where no hour has two.
*/
function dispersionPerMinute(starts) {
	const hours = /* @__PURE__ */ new Map();
	for (const start of starts) {
		const minute = Math.floor(start / 60);
		const hour = Math.floor(minute / 60);
		const minutes = hours.get(hour) ?? /* @__PURE__ */ new Map();
		minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
		hours.set(hour, minutes);
	}
	let squares = 0;
	let degrees = 0;
	for (const minutes of hours.values()) {
		let visits = 0;
		let squaredVisits = 0;
		for (const count of minutes.values()) {
			visits += count;
			squaredVisits += count * count;
		}
		if (visits < 2) continue;
		squares += squaredVisits * 60 / visits - visits;
		degrees += 59;
	}
	return degrees === 0 ? NaN : squares / degrees;
}
/** The window of a period that holds most starts: the phase where it begins and the share in it. */
function busiestWindow(starts, period, window) {
	const phases = starts.map((start) => positive(start, period)).sort((a, b) => a - b);
	const around = [...phases, ...phases.map((phase) => phase + period)];
	let from = 0;
	let most = 0;
	let last = 0;
	for (let first = 0; first < phases.length; first++) {
		while (last < around.length && (around[last] ?? 0) < (around[first] ?? 0) + window) last++;
		if (last - first > most) {
			most = last - first;
			from = around[first] ?? 0;
		}
	}
	return {
		from,
		share: most / starts.length
	};
}
/** The share that a Poisson stream would have in a window of the day, given how its hours are filled. */
function shareByChance(starts, period, window) {
	if (period < 86400) return window / period;
	const perHour = /* @__PURE__ */ new Map();
	for (const start of starts) {
		const hour = Math.floor(positive(start, secondsPerDay) / 3600);
		perHour.set(hour, (perHour.get(hour) ?? 0) + 1);
	}
	return Math.max(...perHour.values()) / starts.length * (window / 3600);
}
/** How far a start lies after the window's beginning, s; true members are below the window's length. */
function secondsIntoWindow(start, batch) {
	return positive(start - batch.windowFromSeconds, batch.everySeconds);
}
/** true where the visit belongs to the batch. */
function isInBatch(start, batch) {
	return secondsIntoWindow(start, batch) < batch.windowSeconds;
}
function describe(starts, period, window, from, share, chance) {
	const batch = {
		everySeconds: period,
		offsetSeconds: 0,
		spreadSeconds: 0,
		visitsPerMark: 0,
		share,
		shareByChance: chance,
		windowFromSeconds: from,
		windowSeconds: window
	};
	const members = starts.filter((start) => isInBatch(start, batch));
	const late = members.map((start) => secondsIntoWindow(start, batch)).sort((a, b) => a - b);
	const low = late[Math.floor(late.length * .05)] ?? 0;
	const high = late[Math.ceil(late.length * .95) - 1] ?? low;
	const marks = new Set(members.map((start) => Math.floor((start - from) / period)));
	batch.visitsPerMark = members.length / Math.max(1, marks.size);
	batch.offsetSeconds = Math.round(positive(from + low, period)) % period;
	batch.spreadSeconds = Math.max(1, Math.round((high - low) / .9));
	return batch;
}
/**
* The batch that shows clearly in the starts of visits, or null. Where several periods fit, the longest that still holds nine
* tenths of the share is taken: visits at :00 and :30 are half-hourly, not five-minutely.
*/
function findBatch(starts) {
	if (starts.length < leastVisits || !(dispersionPerMinute(starts) > 2)) return null;
	const found = [];
	for (const period of periods$1) {
		const window = Math.min(120, period / 10);
		const { from, share } = busiestWindow(starts, period, window);
		const chance = shareByChance(starts, period, window);
		if ((share - chance) / (1 - chance) < clearExcess) continue;
		const batch = describe(starts, period, window, from, share, chance);
		const members = starts.filter((start) => isInBatch(start, batch));
		if (new Set(members.map((start) => Math.floor((start - from) / period))).size >= leastMarks) found.push(batch);
	}
	const most = Math.max(0, ...found.map((batch) => batch.share));
	return found.findLast((batch) => batch.share >= .9 * most) ?? null;
}
// src/logs/connections.ts
/** Most data connections of one visit that a scenario takes. */
var mostConnections = 64;
/**
* Data connections at once of a typical visit: the median over visits with two or more, each weighted by its data
* connections, since short visits cannot show it. `most` is the largest of any visit.
*/
function parallelConnections(visits) {
	const weights = /* @__PURE__ */ new Map();
	let total = 0;
	let most = 1;
	for (const visit of visits) {
		const weight = visit.files + visit.listings;
		most = Math.max(most, visit.parallel);
		if (weight < 2) continue;
		weights.set(visit.parallel, (weights.get(visit.parallel) ?? 0) + weight);
		total += weight;
	}
	let below = 0;
	for (const [parallel, weight] of [...weights].sort(([a], [b]) => a - b)) {
		below += weight;
		if (below * 2 >= total) return {
			typical: Math.min(mostConnections, Math.max(1, parallel)),
			most
		};
	}
	return {
		typical: 1,
		most
	};
}
/**
* Mean pause between two data connections of one control connection, s, from the order in which each becomes free. Pauses
* longer than the gap that divides visits cannot show; connections that end early are no pause. 0 where there is none.
*/
function meanPauseSeconds(visits) {
	let idleSeconds = 0;
	let gaps = 0;
	let tinyGaps = 0;
	for (const visit of visits) {
		idleSeconds += visit.idleSeconds;
		gaps += visit.gaps;
		tinyGaps += visit.tinyGaps;
	}
	if (gaps === 0 || tinyGaps * 2 > gaps) return 0;
	return Math.max(0, idleSeconds / gaps);
}
// src/logs/crowd.ts
/** Fewest data connections that show a crowd, and fewest at once. */
var fewestTransfers = 200;
var fewestAtOnce = 4;
/** Mean over most at once while anything runs: one parallel client keeps its connections busy, a crowd seldom meets. */
var mostOfPeak = .5;
/** A crowd is there for long: its busy stretches follow one another through hours. */
var shortestSpanSeconds = 3600;
/** One client opens its connections together, within this of its first, s; and does so at this share of its beginnings. */
var togetherSeconds = 2;
var mostTogether = .5;
/**
* true where one host and user are most likely many devices behind one address with one login: their data connections come
* at random, and overlap only by chance. Starts ascending, ends in the same order, s.
*/
function looksLikeCrowd(starts, ends) {
	const count = starts.length;
	if (count < fewestTransfers || starts[count - 1] - starts[0] < shortestSpanSeconds) return false;
	const down = ends.slice().sort();
	let [busySeconds, coveredSeconds, most, next] = [
		0,
		0,
		0,
		0
	];
	let [beginnings, together] = [0, 0];
	let busyUntil = -Infinity;
	for (let index = 0; index < count; index++) {
		const [start, end] = [starts[index], ends[index]];
		while (next < count && down[next] <= start) next++;
		most = Math.max(most, index + 1 - next);
		busySeconds += end - start;
		coveredSeconds += Math.max(0, end - Math.max(start, busyUntil));
		const second = starts[index + 1] ?? Infinity;
		if (start >= busyUntil && second < end) {
			beginnings++;
			if (second - start < togetherSeconds) together++;
		}
		busyUntil = Math.max(busyUntil, end);
	}
	if (most < fewestAtOnce || coveredSeconds <= 0) return false;
	return !(beginnings >= 10 && together > mostTogether * beginnings) && busySeconds / coveredSeconds < mostOfPeak * most;
}
// src/logs/durations.ts
/** On an exact clock a transfer of 0.2 s or of a megabyte is more than its set-up. */
var shortestExactSeconds = .2;
var fewestExactBytes = 1e6;
/** true where bytes over seconds say something of the line; on a clock of seconds only long transfers do. */
function showsTheLine(seconds, bytes, errorSeconds, shortest) {
	if (errorSeconds >= .5) return seconds >= shortest;
	return seconds >= shortestExactSeconds || seconds >= .001 && bytes >= fewestExactBytes;
}
/** Bits over seconds of every client's transfers that are long enough. */
function ratesOf(columns, shortest) {
	const sums = /* @__PURE__ */ new Map();
	for (let row = 0; row < columns.count; row++) {
		const duration = columns.durationSeconds[row] ?? NaN;
		const bytes = columns.bytes[row] ?? NaN;
		if (columns.kind[row] === kindCodes.listing || !(bytes > 0)) continue;
		if (!showsTheLine(duration, bytes, columns.durationErrorSeconds[row] ?? 0, shortest)) continue;
		const client = columns.client[row] ?? 0;
		const sum = sums.get(client) ?? {
			bits: 0,
			seconds: 0
		};
		sum.bits += bytes * 8;
		sum.seconds += duration;
		sums.set(client, sum);
	}
	return new Map([...sums].map(([client, sum]) => [client, sum.bits / sum.seconds]));
}
/** A rate of single transfers, for transfers too short for the clock: from those of at least 5 s, else from large files. */
function transferRates(columns) {
	const long = ratesOf(columns, 5);
	return ratesWithMedian(long.size > 0 ? long : ratesOfLargeFiles(columns));
}
function ratesWithMedian(perClient) {
	return {
		perClient,
		median: quantile([...perClient.values()].sort((a, b) => a - b), .5)
	};
}
/** Mean logged duration from which files of a size say something of the line, s: the clock's floor of a second is gone. */
var tellingMean = 1.5;
var sizeClasses = 20;
/**
* Bits over seconds of files from the size on at which a transfer takes 1.5 s on the average: chosen by size, since those
* chosen by their logged duration would be the ones that the clock showed too long.
*/
function ratesOfLargeFiles(columns) {
	const rows = [];
	for (let row = 0; row < columns.count; row++) if (columns.kind[row] !== kindCodes.listing && columns.bytes[row] > 0) rows.push(row);
	rows.sort((a, b) => columns.bytes[a] - columns.bytes[b]);
	const sums = /* @__PURE__ */ new Map();
	for (let index = 0; index < sizeClasses; index++) {
		const known = rows.slice(Math.floor(index * rows.length / sizeClasses), Math.floor((index + 1) * rows.length / sizeClasses)).filter((row) => columns.durationSeconds[row] >= 0);
		if (!(moments(known.map((row) => columns.durationSeconds[row])).mean >= tellingMean)) continue;
		for (const row of known) {
			const sum = sums.get(columns.client[row]) ?? {
				bits: 0,
				seconds: 0
			};
			sum.bits += columns.bytes[row] * 8;
			sum.seconds += columns.durationSeconds[row];
			sums.set(columns.client[row], sum);
		}
	}
	return new Map([...sums].filter(([, sum]) => sum.seconds > 0).map(([id, sum]) => [id, sum.bits / sum.seconds]));
}
/**
* Bits per second of each client's line: the bytes of its telling transfers over the time that any of them ran, since
* transfers at the same time share the line.
*/
function lineRates(columns, spans, order) {
	const shortest = ratesOf(columns, 5).size > 0 ? 5 : 2;
	const perClient = /* @__PURE__ */ new Map();
	let client = -1;
	let [bits, seconds, busyUntil] = [
		0,
		0,
		-Infinity
	];
	const end = () => {
		if (bits > 0 && seconds > 0) perClient.set(client, bits / seconds);
		[bits, seconds, busyUntil] = [
			0,
			0,
			-Infinity
		];
	};
	for (const row of order) {
		if (columns.client[row] !== client) {
			end();
			client = columns.client[row];
		}
		const duration = columns.durationSeconds[row];
		const bytes = columns.bytes[row];
		if (columns.kind[row] === kindCodes.listing || !(bytes > 0)) continue;
		if (!showsTheLine(duration, bytes, columns.durationErrorSeconds[row], shortest)) continue;
		const [from, to] = [spans.startSeconds[row], spans.endSeconds[row]];
		bits += bytes * 8;
		seconds += Math.max(0, to - Math.max(from, busyUntil));
		busyUntil = Math.max(busyUntil, to);
	}
	end();
	return ratesWithMedian(perClient);
}
/** A number in [0, 1) that depends on the transfer alone, never on where in the log it stands. */
function jitter(columns, row) {
	return mixBits(hashText(`${columns.endSeconds[row]} ${columns.bytes[row]} ${columns.durationSeconds[row]}`)) / 2 ** 32;
}
/** How much of a logged duration cannot be vouched for, s: a difference of stamps already holds the stamps' error. */
function doubt(durationError, stampError) {
	return durationError >= 1 ? durationError : durationError + stampError;
}
/** Spans of all transfers; on a clock of seconds a duration up to 1 s is bytes over the client's rate. */
function spansOf(columns, rates) {
	const spans = {
		startSeconds: new Float64Array(columns.count),
		endSeconds: new Float64Array(columns.count),
		certainSeconds: new Float64Array(columns.count),
		possibleSeconds: new Float64Array(columns.count)
	};
	for (let row = 0; row < columns.count; row++) {
		const stamp = columns.endSeconds[row] ?? 0;
		const logged = columns.durationSeconds[row] ?? NaN;
		const error = columns.durationErrorSeconds[row] ?? 0;
		const known = Number.isNaN(logged) ? 0 : logged;
		const rate = rates.perClient.get(columns.client[row] ?? 0) ?? rates.median;
		const fromRate = (columns.bytes[row] ?? NaN) * 8 / rate;
		const best = error >= .5 && known <= 1 && Number.isFinite(fromRate) ? Math.min(fromRate, known + error) : known;
		const stampError = columns.stampErrorSeconds[row] ?? 0;
		const end = stampError > 0 ? stamp + stampError * jitter(columns, row) : stamp;
		spans.endSeconds[row] = end;
		spans.startSeconds[row] = end - best;
		spans.certainSeconds[row] = Math.max(0, known - doubt(error, stampError));
		spans.possibleSeconds[row] = known + error;
	}
	return spans;
}
/** Mean of the best guesses, s; NaN for an empty log. */
function meanDuration(spans) {
	const lengths = [];
	for (const [row, end] of spans.endSeconds.entries()) lengths.push(end - (spans.startSeconds[row] ?? end));
	return moments(lengths).mean;
}
// src/logs/kinds.ts
/** A kind of its own carries at least this share of the data connections' busy time, or of the visits. */
var leastShare$1 = .02;
/** Clients of one period whose marks lie further apart than this share of it are kinds of their own. */
var apart = .05;
/** More marks than this in one period are no marks any more: its clients are spread over all of it. */
var mostMarks = 6;
/** Connections at once from which a client is one that loads in parallel on purpose. */
var many = 6;
/** Which clients use one connection, a few, or many. 0 = their visits do not tell. */
function connectionsClass(visits) {
	const telling = visits.filter((visit) => visit.telling >= 2);
	if (telling.reduce((sum, visit) => sum + visit.telling, 0) < 6) return 0;
	const { typical, most } = parallelConnections(telling);
	if (most === 1) return 1;
	return typical >= many ? 3 : 2;
}
var busyOf = (visits) => visits.reduce((sum, visit) => sum + visit.busySeconds, 0);
/** Splits clients by how many connections they use, where the parts are worth a group each. */
function byConnections(name, clients) {
	const classes = [
		[],
		[],
		[],
		[]
	];
	for (const visits of clients.values()) {
		const list = classes[connectionsClass(visits)];
		for (const visit of visits) list.push(visit);
	}
	const [unknown = [], single = [], few = [], parallel = []] = classes;
	const whole = [...clients.values()].flat();
	const kind = (label, visits) => ({
		name: label,
		visits,
		marks: null,
		crowd: false
	});
	const heavy = (visits) => visits.length >= leastShare$1 * whole.length && busyOf(visits) >= leastShare$1 * busyOf(whole);
	const some = heavy(few) && heavy(parallel) && showsItsLimit(few) ? [few, parallel] : [[...few, ...parallel]];
	const parts = [single, ...some].filter(heavy);
	if (parts.length < 2) return [kind(name, whole)];
	const rest = [single, ...some].filter((part) => !heavy(part)).flat();
	const largest = parts.reduce((best, part) => part.length > best.length ? part : best);
	return parts.map((part) => {
		const visits = part === largest ? [
			...part,
			...unknown,
			...rest
		] : part;
		return kind(part === single ? `${name}, one connection` : `${name}, ${part === parallel ? "many" : "several"} connections`, visits);
	});
}
/** true where long visits keep to few connections: with `many` files or more at hand they could have used more. */
function showsItsLimit(visits) {
	return visits.some((visit) => visit.telling >= 12);
}
/** Clients of one period, parted where no mark lies for a stretch of the period. */
function byMark(every, clients) {
	const ring = [...clients].sort((a, b) => a.schedule.phaseSeconds - b.schedule.phaseSeconds);
	const limit = Math.max(apart * every, 5);
	const parts = [];
	for (const client of ring) {
		const last = parts.at(-1)?.at(-1);
		if (last !== void 0 && client.schedule.phaseSeconds - last.schedule.phaseSeconds <= limit) parts.at(-1).push(client);
		else parts.push([client]);
	}
	const [first, final] = [parts[0], parts.at(-1)];
	if (first !== void 0 && final !== void 0 && first !== final) {
		if (first[0].schedule.phaseSeconds + every - final.at(-1).schedule.phaseSeconds <= limit) {
			final.push(...first);
			parts.shift();
		}
	}
	return (parts.length > mostMarks ? [ring] : parts).map((part) => ({
		visits: part.flatMap(({ visits }) => visits),
		schedules: part.map(({ schedule }) => schedule)
	}));
}
/** Mark and spread of visits that keep one clock; `errorSeconds` = how far the log's clock blurs a start (variance, s²). */
function marksOf(visits, every, near, blur) {
	const late = visits.map(({ startSeconds }) => {
		const from = startSeconds - near + every / 2;
		return from - Math.floor(from / every) * every - every / 2;
	}).sort((a, b) => a - b);
	const low = late[Math.floor(late.length * .05)] ?? 0;
	const high = late[Math.ceil(late.length * .95) - 1] ?? low;
	const wide = (high - low) / .9;
	const spread = Math.sqrt(Math.max(0, wide * wide - 12 * blur));
	const from = near + (low + high) / 2 - spread / 2;
	const offset = from - Math.floor(from / every) * every;
	const digits = spread < 20 ? 100 : 1;
	return {
		everySeconds: every,
		offsetSeconds: Math.min(Math.round(offset * digits) / digits, every - 1 / digits),
		spreadSeconds: Math.min(every, Math.round(spread * digits) / digits)
	};
}
/** The kinds of client that visits fall into: by the clock first, crowds behind one login, the rest by connections. */
function kindsOf(visits, traits, blur) {
	const ordinary = /* @__PURE__ */ new Map();
	const scheduled = /* @__PURE__ */ new Map();
	const crowd = [];
	const put = (map, visit) => {
		const own = map.get(visit.client);
		if (own === void 0) map.set(visit.client, [visit]);
		else own.push(visit);
	};
	for (const visit of visits) {
		const trait = traits.get(visit.client);
		if (trait?.crowd === true) crowd.push(visit);
		else if (trait?.schedule === null || trait === void 0) put(ordinary, visit);
		else {
			const every = trait.schedule.everySeconds;
			const clients = scheduled.get(every) ?? /* @__PURE__ */ new Map();
			scheduled.set(every, clients);
			put(clients, visit);
		}
	}
	const kinds = [];
	for (const [every, clients] of [...scheduled].sort(([a], [b]) => a - b)) {
		const list = [...clients].map(([client, own]) => ({
			visits: own,
			schedule: traits.get(client).schedule
		}));
		for (const part of byMark(every, list)) {
			const near = part.schedules[Math.floor(part.schedules.length / 2)].phaseSeconds;
			const marks = marksOf(part.visits, every, near, blur);
			kinds.push({
				name: "By the clock, from the log",
				visits: part.visits,
				marks,
				crowd: false
			});
		}
	}
	if (crowd.length > 0) kinds.push({
		name: "Many behind one login, from the log",
		visits: crowd,
		marks: null,
		crowd: true
	});
	if (ordinary.size > 0) kinds.push(...byConnections("From the log", ordinary));
	return kinds;
}
// src/logs/period.ts
/** A silence this long divides a log: on one side stands a clock that was wrong, or another year. */
var divideSeconds = 60 * secondsPerDay;
/** Rows of the longest run of transfers without a silence of 60 days, ascending; null where that is all of them. */
function rowsOfMainPeriod(columns) {
	const ends = columns.endSeconds.slice(0, columns.count).sort();
	let best = {
		from: 0,
		to: 0
	};
	let from = 0;
	for (let index = 1; index <= ends.length; index++) {
		if (!(index === ends.length || ends[index] - ends[index - 1] > divideSeconds)) continue;
		if (index - from > best.to - best.from) best = {
			from,
			to: index
		};
		from = index;
	}
	if (best.from === 0 && best.to === ends.length) return null;
	const first = ends[best.from];
	const last = ends[best.to - 1];
	const rows = [];
	for (let row = 0; row < columns.count; row++) {
		const end = columns.endSeconds[row];
		if (end >= first && end <= last) rows.push(row);
	}
	return rows;
}
// src/logs/schedule.ts
var minute = 60;
var hour = 3600;
/** Periods that cron and the schedulers of clients offer, s. */
var periods = [
	...[
		1,
		2,
		3,
		4,
		5,
		6,
		10,
		12,
		15,
		20,
		30
	].map((minutes) => minutes * minute),
	...[
		1,
		2,
		3,
		4,
		6,
		8,
		12
	].map((hours) => hours * hour),
	secondsPerDay,
	7 * secondsPerDay
];
/** Fewest visits that show a period of a day or more, and a shorter one: six visits at :55 may be chance of a working day. */
var fewestVisits$1 = 4;
var fewestWithinDays = 8;
/** Share of the visits that must lie on the arc, and of the periods that must have one. */
var shareOnArc = .9;
var shareOfPeriods = .7;
/** The arc is at most this share of the period, and this long: a working day is no mark of the clock. */
var widestArc = .25;
var longestArcSeconds = 1800;
/** Natural logarithm of the largest chance at which independent visits may look like this. */
var rareByChance = -9;
/** First moments of bursts: a start after a silence longer than the gap. */
function burstStarts(starts, ends, gap) {
	const found = [];
	let busyUntil = -Infinity;
	for (let index = 0; index < starts.length; index++) {
		const start = starts[index];
		if (start - busyUntil > gap) found.push(start);
		busyUntil = Math.max(busyUntil, ends[index]);
	}
	return found;
}
/** The shortest arc of the ring that holds this many of the phases: where it begins, and its length. */
function shortestArc(phases, period, wanted) {
	const ring = Float64Array.from(phases).sort();
	const best = {
		from: 0,
		length: Infinity
	};
	for (let first = 0; first < ring.length; first++) {
		const last = first + wanted - 1;
		const length = (last < ring.length ? ring[last] : ring[last - ring.length] + period) - ring[first];
		if (length < best.length) {
			best.from = ring[first];
			best.length = length;
		}
	}
	return best;
}
function fits(bursts, period) {
	const count = bursts.length;
	if (count < (period < 86400 ? fewestWithinDays : fewestVisits$1)) return null;
	const span = (bursts.at(-1) - bursts[0]) / period;
	if (span < 2.5 || count > 1.5 * (span + 1) || count < .6 * span) return null;
	const wanted = Math.ceil(shareOnArc * count);
	const arc = shortestArc(bursts.map((start) => start % period), period, wanted);
	if (arc.length > Math.min(widestArc * period, longestArcSeconds)) return null;
	if (log(count) + (wanted - 1) * log(Math.max(arc.length, 1) / period) > rareByChance) return null;
	const marks = /* @__PURE__ */ new Set();
	let onArc = 0;
	for (const start of bursts) {
		const late = start - arc.from;
		if (late - Math.floor(late / period) * period > arc.length) continue;
		onArc++;
		marks.add(Math.floor(late / period));
	}
	return marks.size >= shareOfPeriods * (span + .5) && onArc <= 1.25 * marks.size ? arc : null;
}
/** The clock that one client keeps, from the starts and ends of its data connections in ascending order of start; null = none. */
function scheduleOf(starts, ends, gapSeconds) {
	if (starts.length < fewestVisits$1) return null;
	for (const period of periods) {
		const gap = Math.min(gapSeconds, period / 4);
		const arc = fits(burstStarts(starts, ends, gap), period);
		if (arc === null) continue;
		return {
			everySeconds: period,
			phaseSeconds: (arc.from + arc.length / 2) % period,
			arcSeconds: arc.length,
			gapSeconds: gap
		};
	}
	return null;
}
// src/logs/peak.ts
/** Most intervals [start, end) that overlap at one moment; an end at the moment of a start frees first. */
function mostAtOnce(starts, ends) {
	const up = starts.slice().sort();
	const down = ends.slice().sort();
	let busy = 0;
	let most = 0;
	let next = 0;
	for (const start of up) {
		while (next < down.length && (down[next] ?? 0) <= start) {
			next++;
			busy--;
		}
		busy++;
		if (busy > most) most = busy;
	}
	return most;
}
// src/logs/visits.ts
/** Longest silence inside one session of the server, s: beyond it a number that comes again is a new session. */
var longestSilenceSeconds = 3600;
/** Rows in the order of client, start and end. */
function rowsByClient(columns, spans) {
	const order = Uint32Array.from({ length: columns.count }, (_, row) => row);
	const { client } = columns;
	const { startSeconds, endSeconds } = spans;
	return order.sort((a, b) => client[a] - client[b] || startSeconds[a] - startSeconds[b] || endSeconds[a] - endSeconds[b]);
}
/** Calls `take` with the rows of each client, in the order of their starts. */
function eachClient(order, columns, take) {
	let from = 0;
	while (from < order.length) {
		const client = columns.client[order[from]];
		let to = from + 1;
		while (to < order.length && columns.client[order[to]] === client) to++;
		take(client, order.subarray(from, to));
		from = to;
	}
}
/** Rows that belong together: one session of the server where it has an id, else one row. */
function piecesOf(rows, columns, spans) {
	const pieces = [];
	const open = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const startSeconds = spans.startSeconds[row];
		const endSeconds = spans.endSeconds[row];
		const session = columns.session[row];
		const piece = session === 0 ? void 0 : open.get(session);
		if (piece !== void 0 && startSeconds - piece.endSeconds <= longestSilenceSeconds) {
			piece.endSeconds = Math.max(piece.endSeconds, endSeconds);
			continue;
		}
		const fresh = {
			hasSession: session !== 0,
			startSeconds,
			endSeconds
		};
		pieces.push(fresh);
		if (session !== 0) open.set(session, fresh);
	}
	return pieces;
}
/** A clock of milliseconds rounds: what follows at once may look like an overlap of that much, s. */
var roundingSeconds = .003;
/** The connections that certainly overlap: each is cut to the time that its clock vouches for. */
function certainOverlap(rows, columns, spans) {
	if (rows.length === 1) return {
		most: 1,
		telling: spans.certainSeconds[rows[0]] > 0 ? 1 : 0
	};
	const sure = rows.filter((row) => spans.certainSeconds[row] > 0);
	if (sure.length < 2) return {
		most: Math.min(1, rows.length),
		telling: sure.length
	};
	const ends = Float64Array.from(sure, (row) => columns.endSeconds[row]);
	return {
		most: mostAtOnce(Float64Array.from(sure, (row) => columns.endSeconds[row] - Math.max(0, spans.certainSeconds[row] - roundingSeconds)), ends),
		telling: sure.length
	};
}
/** Puts each row on the control connection that became free last before it began, else on a new one. */
var Lanes = class {
	#next = 1;
	constructor(rows) {
		this.sessionOfRow = new Uint32Array(rows);
	}
	place(visit, rows, columns, spans) {
		const lanes = [];
		for (const row of rows) {
			const start = spans.startSeconds[row];
			const slack = columns.stampErrorSeconds[row] + columns.durationErrorSeconds[row] + roundingSeconds;
			let best;
			for (const lane of lanes) {
				if (lane.endSeconds > start + slack) continue;
				if (best === void 0 || lane.endSeconds > best.endSeconds) best = lane;
			}
			if (best === void 0) {
				best = {
					session: this.#next++,
					endSeconds: spans.endSeconds[row]
				};
				lanes.push(best);
			} else {
				visit.idleSeconds += start - best.endSeconds;
				visit.gaps++;
				if (start - best.endSeconds < (slack >= .5 ? .5 : .02)) visit.tinyGaps++;
				best.endSeconds = Math.max(best.endSeconds, spans.endSeconds[row]);
			}
			this.sessionOfRow[row] = best.session;
		}
	}
};
/** The visit of some rows, which stand at `from` of the order. */
function visitOf(rows, from, columns, spans, lanes) {
	const overlap = certainOverlap(rows, columns, spans);
	const visit = {
		client: columns.client[rows[0]],
		startSeconds: spans.startSeconds[rows[0]],
		endSeconds: spans.endSeconds[rows[0]],
		files: 0,
		uploads: 0,
		listings: 0,
		busySeconds: 0,
		parallel: overlap.most,
		telling: overlap.telling,
		idleSeconds: 0,
		gaps: 0,
		tinyGaps: 0,
		from,
		to: from + rows.length
	};
	for (const row of rows) {
		visit.endSeconds = Math.max(visit.endSeconds, spans.endSeconds[row]);
		if (columns.kind[row] === kindCodes.listing) visit.listings++;
		else visit.files++;
		if (columns.kind[row] === kindCodes.upload) visit.uploads++;
		visit.busySeconds += spans.endSeconds[row] - spans.startSeconds[row];
	}
	lanes.place(visit, rows, columns, spans);
	return visit;
}
/** Where the visits of one client end among its rows: rows of later visits begin later, so each is one stretch of them. */
function visitEnds(rows, pieces, spans, gap) {
	const starts = [];
	let busyUntil = -Infinity;
	for (const { hasSession, startSeconds, endSeconds } of pieces) {
		const longest = hasSession && gap >= 0 ? 0 : gap;
		if (longest < 0 || startSeconds - busyUntil > longest) starts.push(startSeconds);
		busyUntil = Math.max(busyUntil, endSeconds);
	}
	if (gap < 0) return Array.from(rows, (_, index) => index + 1);
	const ends = [];
	let next = 1;
	for (let index = 0; index < rows.length; index++) while (next < starts.length && spans.startSeconds[rows[index]] >= starts[next]) {
		ends.push(index);
		next++;
	}
	return [...ends, rows.length];
}
/**
* Visits in the order of their starts. Data connections of one client (host and user) belong to one visit while no silence
* is longer than the gap; where the server logs session ids, sessions that overlap are one visit instead.
*/
function visitsOf(columns, spans, order, gapOf) {
	const visits = [];
	const lanes = new Lanes(columns.count);
	let place = 0;
	eachClient(order, columns, (client, rows) => {
		let from = 0;
		for (const to of visitEnds(rows, piecesOf(rows, columns, spans), spans, gapOf(client))) {
			visits.push(visitOf(rows.subarray(from, to), place + from, columns, spans, lanes));
			from = to;
		}
		place += rows.length;
	});
	visits.sort((a, b) => a.startSeconds - b.startSeconds || a.endSeconds - b.endSeconds);
	return {
		visits,
		sessionOfRow: lanes.sessionOfRow,
		order
	};
}
// src/logs/findings.ts
var defaultGapSeconds = 60;
/** A log that cannot be replayed any more needs no more data connections than this for its laws: they are within 1 %. */
var enoughForLaws = 2 ** 16;
function clamp(value, low, high) {
	return Math.min(high, Math.max(low, value));
}
/** Clock and crowd of every client. */
function traitsOf(columns, spans, order, gapSeconds) {
	const traits = /* @__PURE__ */ new Map();
	eachClient(order, columns, (client, rows) => {
		const starts = new Float64Array(rows.length);
		const ends = new Float64Array(rows.length);
		for (let index = 0; index < rows.length; index++) {
			starts[index] = spans.startSeconds[rows[index]];
			ends[index] = spans.endSeconds[rows[index]];
		}
		const schedule = scheduleOf(starts, ends, gapSeconds);
		const hasSessions = columns.session[rows[0]] !== 0;
		const crowd = schedule === null && !hasSessions && looksLikeCrowd(starts, ends);
		if (schedule !== null || crowd) traits.set(client, {
			schedule,
			crowd
		});
	});
	return traits;
}
/** Variance that whole-second stamps put on a start, s²: of a stamp, and of a duration read off the same clock. */
function blurOf(columns) {
	if (columns.count === 0) return 0;
	let sum = 0;
	for (let row = 0; row < columns.count; row++) {
		const error = columns.stampErrorSeconds[row];
		sum += error * error / 6;
	}
	return sum / columns.count;
}
/** What the transfers in a store say; null where it holds none. `software` is what the log itself names. */
function findingsOf(tally, store, format, options, software = format?.software ?? "generic") {
	store.thinTo(enoughForLaws);
	const all = store.transfers;
	if (all.count === 0) return null;
	const rows = rowsOfMainPeriod(all);
	return findingsOn(rows === null ? all : selectRows(all, rows), {
		format,
		software,
		options,
		tally,
		store,
		rowsOutsidePeriod: rows === null ? 0 : all.count - rows.length
	});
}
/** What some of a log's transfers say. */
function findingsOn(columns, log) {
	const { options } = log;
	const ofTransfers = transferRates(columns);
	const spans = spansOf(columns, ofTransfers);
	const gapSeconds = clamp(options.gapSeconds ?? defaultGapSeconds, 1, 86400);
	const byClient = rowsByClient(columns, spans);
	const traits = traitsOf(columns, spans, byClient, gapSeconds);
	const { visits, sessionOfRow, order } = visitsOf(columns, spans, byClient, (client) => {
		const trait = traits.get(client);
		if (trait === void 0) return gapSeconds;
		return trait.crowd ? -1 : trait.schedule?.gapSeconds ?? gapSeconds;
	});
	const firstSeconds = visits[0]?.startSeconds ?? 0;
	let lastSeconds = firstSeconds;
	for (let row = 0; row < columns.count; row++) lastSeconds = Math.max(lastSeconds, columns.endSeconds[row]);
	const starts = visits.map((visit) => visit.startSeconds);
	const kinds = kindsOf(visits, traits, blurOf(columns));
	const unclocked = kinds.filter(({ marks }) => marks === null).flatMap((kind) => kind.visits);
	return {
		...log,
		gapSeconds,
		listingsAssumed: clamp(options.listings ?? 1, 0, 1e6),
		columns,
		spans,
		rates: lineRates(columns, spans, order),
		transferRates: ofTransfers,
		visits,
		sessionOfRow,
		order,
		kinds,
		firstSeconds,
		lastSeconds,
		batch: findBatch(unclocked.map((visit) => visit.startSeconds).sort((a, b) => a - b)),
		dispersion: dispersionPerMinute(starts),
		arrivals: hourlyArrivals(starts, firstSeconds, lastSeconds),
		connections: parallelConnections(visits),
		pauseSeconds: meanPauseSeconds(visits)
	};
}
// src/logs/transfer-laws.ts
/** Bits per second that no single client passes: a terabit. */
var fastestLine = 0xe8d4a51000;
/** Fewest values that make a law. */
var enoughForLaw = 2;
/** Longest duration that a scenario takes, s. */
var longestSeconds = 1e7;
/** Bytes of complete transfers of a kind, without empty ones: what the size law is fitted to. */
function sizesOf(findings, listings, rows = findings.order) {
	const { columns } = findings;
	const sizes = [];
	for (const row of rows) {
		const bytes = columns.bytes[row];
		if (columns.kind[row] === kindCodes.listing === listings && columns.complete[row] === 1 && bytes > 0) sizes.push(bytes);
	}
	return sizes;
}
/** Known durations of a kind, s, and the coarsest clock they were read off, s. */
function durationsOf(findings, listings, rows = findings.order) {
	const { columns } = findings;
	const seconds = [];
	let clockSeconds = 0;
	for (const row of rows) {
		const duration = columns.durationSeconds[row];
		if (columns.kind[row] === kindCodes.listing !== listings || Number.isNaN(duration)) continue;
		seconds.push(duration);
		if (columns.durationErrorSeconds[row] >= .5) clockSeconds = 1;
	}
	return {
		seconds,
		clockSeconds
	};
}
/** How long transfers lasted, by the best guess, where the log says so at all. */
function spansOfKind(findings, listings, rows) {
	const { columns, spans } = findings;
	const seconds = [];
	for (const row of rows) {
		if (columns.kind[row] === kindCodes.listing !== listings || Number.isNaN(columns.durationSeconds[row])) continue;
		seconds.push(Math.min(longestSeconds, spans.endSeconds[row] - spans.startSeconds[row]));
	}
	return seconds;
}
/** Share of the transfers whose duration says more than "about a second". */
var enoughTelling = .02;
/** true where durations can be taken as they are: on a clock of seconds only where some transfers show the line. */
function durationsTell(findings, rows) {
	const { columns, transferRates } = findings;
	let [known, exact, long] = [
		0,
		0,
		0
	];
	for (const row of rows) {
		const duration = columns.durationSeconds[row];
		if (Number.isNaN(duration)) continue;
		known++;
		if (columns.durationErrorSeconds[row] < .5) exact++;
		else if (duration >= 2) long++;
	}
	if (known === 0) return false;
	if (exact * 2 > known) return true;
	return transferRates.perClient.size > 0 && long >= enoughTelling * known;
}
/** What a transfer needs: how long it lasted where the log has durations, and bytes and line where it has those. */
function transferFields(findings, rows) {
	const fields = {};
	const sizes = sizesOf(findings, false, rows);
	const { seconds, clockSeconds } = durationsOf(findings, false, rows);
	if (sizes.length >= enoughForLaw) {
		fields.fileBytes = logNormalOf(sizes);
		const clients = /* @__PURE__ */ new Set();
		for (const row of rows) clients.add(findings.columns.client[row]);
		const rates = [...findings.rates.perClient].filter(([client]) => clients.has(client)).map(([, rate]) => Math.min(fastestLine, Math.max(1, rate)));
		if (rates.length > 0) fields.bitsPerSecond = logNormalOf(rates);
		if (seconds.length >= enoughForLaw && durationsTell(findings, rows)) fields.transferSeconds = holdLaw(spansOfKind(findings, false, rows));
	} else if (seconds.length >= enoughForLaw) fields.transferSeconds = clockSeconds > 0 ? durationLaw(seconds, clockSeconds) : holdLaw(spansOfKind(findings, false, rows));
	const listingSizes = sizesOf(findings, true, rows);
	const listed = durationsOf(findings, true, rows);
	if (listingSizes.length >= enoughForLaw) fields.listingBytes = logNormalOf(listingSizes);
	if (listed.seconds.length >= enoughForLaw && fields.transferSeconds !== void 0) fields.listingSeconds = listed.clockSeconds > 0 ? durationLaw(listed.seconds, listed.clockSeconds) : holdLaw(spansOfKind(findings, true, rows));
	const setups = [];
	for (const row of rows) {
		const setup = findings.columns.setupSeconds[row];
		if (setup >= 0) setups.push(setup);
	}
	if (setups.length >= enoughForLaw && fields.transferSeconds !== void 0) fields.connectSeconds = holdLaw(setups);
	else if (fields.transferSeconds !== void 0) fields.roundTripSeconds = assumedRoundTripSeconds;
	return fields;
}
/** Round trip that is assumed where a log begins at the transfer command, s: that of a scenario which names none. */
var assumedRoundTripSeconds = .03;
// src/logs/groups.ts
var mostClients = 1e7;
/** Shortest mean pause that a log can show: on a clock of seconds half a second, else 20 ms. */
function pauseLaw(findings, visits) {
	const coarse = durationsOf(findings, false).clockSeconds > 0;
	const pause = meanPauseSeconds(visits);
	return pause < (coarse ? .5 : .02) ? 0 : { exponential: rounded(pause) };
}
/** true where the log cannot show listings, so that the fit has to assume them. */
function assumesListings({ tally, format }) {
	const presence = format?.listings;
	return !(tally.listings > 0 || presence === "always" || presence === "merged");
}
/** Files, listings and uploads of these visits. */
function perVisitFields(findings, visits) {
	const files = visits.map((visit) => visit.files);
	const uploads = visits.reduce((sum, visit) => sum + visit.uploads, 0);
	const sum = files.reduce((total, next) => total + next, 0);
	return {
		files: countLaw(files),
		listings: assumesListings(findings) ? findings.listingsAssumed : countLaw(visits.map((visit) => visit.listings)),
		uploads: sum === 0 ? 0 : rounded(uploads / sum)
	};
}
function asCount(value) {
	return Math.min(mostClients, Math.max(1, Math.round(value)));
}
function dailyVisits(findings, visits, clients) {
	const arrivals = hourlyArrivals(visits.map((visit) => visit.startSeconds), findings.firstSeconds, findings.lastSeconds);
	return {
		pattern: "daily",
		perClientPerDay: Math.min(24e5, rounded(arrivals.perDay * findings.store.scale / clients)),
		hours: arrivals.perHour.map(rounded)
	};
}
/** The rows of some visits. */
function rowsOf({ order }, visits) {
	const rows = new Uint32Array(visits.reduce((sum, { from, to }) => sum + to - from, 0));
	let at = 0;
	for (const { from, to } of visits) {
		rows.set(order.subarray(from, to), at);
		at += to - from;
	}
	return rows;
}
/** One group of visits that behave alike. */
function groupOf(findings, name, visits, clients, pattern) {
	const { tally, store } = findings;
	const known = tally.passive + tally.active;
	const hosts = new Set(visits.map(({ client }) => store.hostOfClient[client]));
	return {
		name,
		clients,
		addresses: Math.min(clients, asCount(hosts.size * store.scale)),
		visits: pattern,
		connections: parallelConnections(visits).typical,
		...transferFields(findings, rowsOf(findings, visits)),
		thinkSeconds: pauseLaw(findings, visits),
		...known > 0 && tally.active > 0 ? { passive: rounded(tally.passive / known) } : {},
		...perVisitFields(findings, visits)
	};
}
var clientsOf = (visits) => new Set(visits.map(({ client }) => client)).size;
/** Clients that keep one clock: as many as meet at a mark that has any, on average. */
function clocked(findings, { name, visits, marks }) {
	const { everySeconds, offsetSeconds, spreadSeconds } = marks;
	const marksSeen = new Set(visits.map(({ startSeconds }) => Math.floor((startSeconds - offsetSeconds + everySeconds / 4) / everySeconds)));
	const clients = asCount(visits.length / marksSeen.size * findings.store.scale);
	const every = Math.min(everySeconds, secondsPerDay);
	return groupOf(findings, name, visits, clients, {
		pattern: "scheduled",
		everySeconds: every,
		offsetSeconds: offsetSeconds % every,
		spreadSeconds: Math.min(every, spreadSeconds)
	});
}
/** Visits that begin together, though no single client keeps the clock, and those that do not. */
function batched(findings, visits, batch) {
	const { scale } = findings.store;
	const together = visits.filter((visit) => isInBatch(visit.startSeconds, batch));
	const others = visits.filter((visit) => !isInBatch(visit.startSeconds, batch));
	const atTheMark = groupOf(findings, "At the mark, from the log", together, asCount(batch.visitsPerMark * scale), {
		pattern: "scheduled",
		everySeconds: batch.everySeconds,
		offsetSeconds: batch.offsetSeconds,
		spreadSeconds: Math.min(batch.everySeconds, batch.spreadSeconds)
	});
	if (others.length === 0) return [atTheMark];
	const rest = asCount(clientsOf(others) * scale);
	return [atTheMark, groupOf(findings, "At other times, from the log", others, rest, dailyVisits(findings, others, rest))];
}
function unclocked(findings, kind, isOnly) {
	const { visits } = kind;
	const starts = visits.map((visit) => visit.startSeconds);
	const batch = isOnly ? findings.batch : findBatch(starts.sort((a, b) => a - b));
	if (batch !== null && !kind.crowd) return batched(findings, visits, batch);
	const clients = asCount(isOnly ? findings.tally.clients.count() : clientsOf(visits) * findings.store.scale);
	const group = groupOf(findings, kind.name, visits, clients, dailyVisits(findings, visits, clients));
	if (!kind.crowd) return [group];
	const listings = assumesListings(findings) ? 0 : group.listings ?? 0;
	return [{
		...group,
		connections: 1,
		thinkSeconds: 0,
		listings
	}];
}
/** The groups of a log: clients that keep a clock of their own, crowds behind one login, the others by connections. */
function groupsFrom(findings) {
	const { kinds } = findings;
	return kinds.flatMap((kind) => kind.marks === null ? unclocked(findings, kind, kinds.length === 1) : [clocked(findings, {
		...kind,
		marks: kind.marks
	})]);
}
// src/logs/peak-notes.ts
/** The peak of concurrent data connections; below a mean of 1 s a clock of whole seconds gives no point estimate. */
function loggedPeak({ columns, spans }) {
	const stamps = columns.endSeconds;
	const certain = [];
	const lateEnds = new Float64Array(columns.count);
	const earlyStarts = new Float64Array(columns.count);
	let coarse = 0;
	for (let row = 0; row < columns.count; row++) {
		const stamp = stamps[row] ?? 0;
		if ((columns.durationErrorSeconds[row] ?? 0) >= .5) coarse++;
		if ((spans.certainSeconds[row] ?? 0) > 0) certain.push(row);
		lateEnds[row] = stamp + (columns.stampErrorSeconds[row] ?? 0);
		earlyStarts[row] = stamp - (spans.possibleSeconds[row] ?? 0);
	}
	const low = mostAtOnce(Float64Array.from(certain, (row) => (stamps[row] ?? 0) - (spans.certainSeconds[row] ?? 0)), Float64Array.from(certain, (row) => stamps[row] ?? 0));
	const estimate = mostAtOnce(spans.startSeconds, spans.endSeconds);
	const high = Math.max(estimate, mostAtOnce(earlyStarts, lateEnds));
	const meanSeconds = meanDuration(spans);
	const blurred = coarse * 2 > columns.count && meanSeconds < 1;
	return {
		low: Math.min(Math.max(low, 1), estimate),
		estimate,
		high,
		point: blurred ? null : estimate,
		meanSeconds
	};
}
/** What the server that wrote the log can write instead. */
var finerLogs = {
	vsftpd: ": vsftpd's own (xferlog_std_format=NO)",
	proftpd: `: ExtendedLog with ${recommendedLogFormat}`,
	"pure-ftpd": ": Pure-FTPd's messages in syslog have the rate of every transfer",
	"filezilla-server-0.9": ": FileZilla Server 1.x has milliseconds",
	iis: ": the field time-taken has milliseconds"
};
/** Share of the range that must have been busy before refusals without a trace are suspected. */
var suspicious = .9;
function survivors(findings, peak) {
	const { tally, options, format } = findings;
	const demands = tally.transfers + tally.refusals;
	const seen = tally.refusals > 0 ? `${several(tally.refusals, "PASV")} got no port (${percent(tally.refusals / demands)}): the true demand is larger than what the log shows.` : null;
	const size = options.range === void 0 ? 0 : options.range.last - options.range.first + 1;
	if (size > 0 && peak.estimate >= suspicious * size) return [seen, `The log shows up to ${counted(peak.estimate)} data connections at once on a range of ${several(size, "port")}: the range was full, clients were refused without a trace, and the fit shows the load that was carried, not the load that was offered. Add a growth of at least 50 %.`];
	const repliesAreLogged = tally.listings > 0 || tally.refusals > 0;
	return [seen, (format?.refusals === "sometimes" ? !repliesAreLogged : format?.refusals !== "always") && size === 0 ? "Refused clients leave no trace in such a log: if the range was full at times, the true demand is larger than the fit. Say which range was open, and the log is held against it." : null];
}
/** What the log says of concurrency, and whether to trust it. */
function peakNotes(findings) {
	const { tally, store } = findings;
	if (store.scale > 1) return ["How many data connections ran at once is not counted in a thinned log."];
	const peak = loggedPeak(findings);
	const unknown = tally.withoutDuration > 0 ? `${several(tally.withoutDuration, "data connection")} have no duration in the log and count as instants.` : null;
	return [
		peak.point === null ? `Stamps are whole seconds and the mean data connection lasts about ${spanWords(peak.meanSeconds)}: how many ran at once cannot be read from this log (from ${counted(Math.max(1, peak.low))} to ${counted(peak.high)}), so no number is given. Finer logs would tell${finerLogs[findings.software] ?? `: vsftpd's own (xferlog_std_format=NO) or ProFTPD's ExtendedLog with LogFormat planner "%{iso8601} %a %u %m %s %b %{transfer-millisecs} %{transfer-port}"`}.` : `At most ${several(peak.estimate, "data connection")} ran at once` + (peak.low === peak.high ? "." : ` (between ${counted(peak.low)} and ${counted(peak.high)}, as far as the stamps tell).`),
		unknown,
		...survivors(findings, peak)
	];
}
// src/logs/week-notes.ts
var daysPerWeek = 7;
var fewestWeeks = 4;
/** A day below this share of its usual visits is no usual day. */
var quietShare = .2;
/** Fewest visits of a usual day before a quiet one stands out. */
var enoughVisits$1 = 10;
/** Visits of each day from the first to the last, whole days only where there are three or more. */
function visitsByDay({ visits, firstSeconds, lastSeconds }) {
	const first = Math.floor(firstSeconds / secondsPerDay);
	const days = Math.floor(lastSeconds / secondsPerDay) - first + 1;
	const counts = Array.from({ length: days }, () => 0);
	for (const { startSeconds } of visits) {
		const day = Math.floor(startSeconds / secondsPerDay) - first;
		if (day >= 0 && day < days) counts[day] = counts[day] + 1;
	}
	return days >= 3 ? {
		first: first + 1,
		counts: counts.slice(1, -1)
	} : {
		first,
		counts
	};
}
function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
/** Least-squares growth of weekly sums, relative to their mean, with twice its standard error. */
function trendOf(sums) {
	const count = sums.length;
	const mean = sums.reduce((sum, next) => sum + next, 0) / count;
	if (count < fewestWeeks || mean <= 0) return null;
	const middle = (count - 1) / 2;
	let [squares, products] = [0, 0];
	for (const [week, sum] of sums.entries()) {
		squares += (week - middle) * (week - middle);
		products += (week - middle) * (sum - mean);
	}
	const slope = products / squares;
	let rest = 0;
	for (const [week, sum] of sums.entries()) {
		const miss = sum - mean - slope * (week - middle);
		rest += miss * miss;
	}
	const error = Math.sqrt(rest / (count - 2) / squares);
	return {
		perWeek: slope / mean,
		low: (slope - 2 * error) / mean,
		high: (slope + 2 * error) / mean
	};
}
/** Days of the week, trend and quiet days of a log. */
function weeksOf(findings) {
	const { first, counts } = visitsByDay(findings);
	const perDay = Array.from({ length: daysPerWeek }, () => []);
	for (const [index, visits] of counts.entries()) perDay[weekday((first + index) * secondsPerDay)].push(visits);
	const usual = perDay.map(median);
	const quietDays = counts.flatMap((visits, index) => {
		const expected = usual[weekday((first + index) * secondsPerDay)];
		return expected >= enoughVisits$1 && visits < quietShare * expected ? [first + index] : [];
	});
	const quiet = new Set(quietDays);
	const means = perDay.map((list) => list.reduce((sum, next) => sum + next, 0) / Math.max(1, list.length));
	const mean = counts.reduce((sum, next) => sum + next, 0) / Math.max(1, counts.length);
	const top = Math.max(...means);
	const busiest = counts.length >= daysPerWeek && mean > 0 ? {
		day: means.indexOf(top),
		times: top / mean
	} : null;
	const weeks = [];
	for (let from = 0; from + daysPerWeek <= counts.length; from += daysPerWeek) {
		const days = Array.from({ length: daysPerWeek }, (_, day) => from + day);
		weeks.push(days.reduce((sum, day) => {
			return sum + (quiet.has(first + day) ? usual[weekday((first + day) * secondsPerDay)] : counts[day]);
		}, 0));
	}
	return {
		busiest,
		trend: trendOf(weeks),
		quietDays
	};
}
var weeksAhead = 26;
/** Below this a day of the week does not stand out. */
var clearTimes = 1.15;
/** What a person should know of weekdays, weeks and holidays. */
function weekNotes(findings) {
	const { busiest, trend, quietDays } = weeksOf(findings);
	const shown = quietDays.slice(0, 3).map((day) => writtenMoment(day * secondsPerDay).slice(0, 10));
	const nameOf = (day) => weekdayName((day + 3) * secondsPerDay);
	return [
		busiest !== null && busiest.times > clearTimes ? `The busiest day of the week is ${nameOf(busiest.day)}, with ${busiest.times.toPrecision(3)} times the visits of the mean day.` : null,
		quietDays.length > 0 ? `${several(quietDays.length, "day")} had under a fifth of the usual visits (${shown.join(", ")}${quietDays.length > 3 ? ", …" : ""}): holidays, or gaps in the log.` : null,
		trend === null ? null : trendNote(trend, findings)
	];
}
function signed(share) {
	return `${share < 0 ? "-" : "+"}${percent(Math.abs(share))}`;
}
function trendNote({ perWeek, low, high }, { visits }) {
	if (visits.length === 0) return null;
	if (low <= 0 && high >= 0) return `Over the weeks no trend shows (${signed(perWeek)} a week, 95 % interval ${signed(low)} to ${signed(high)}).`;
	const ahead = perWeek * weeksAhead;
	const advice = perWeek > 0 ? `: a growth of ${percent(ahead)} carries it ${counted(weeksAhead)} weeks further (up to ${percent(high * weeksAhead)})` : "";
	return `Visits change by ${signed(perWeek)} a week (95 % interval ${signed(low)} to ${signed(high)})${advice}.`;
}
// src/logs/notes.ts
var origin = ({ format, software, tally, firstSeconds, lastSeconds, options }) => {
	const shift = options.clockShiftHours ?? 0;
	const clock = format?.clock === "utc" ? "UTC" : "the server's local time";
	const shown = shift === 0 ? clock : `${clock} ${shift > 0 ? "plus" : "minus"} ${Math.abs(shift)} h`;
	return [
		`Read ${several(tally.lines, "line")} of ${format?.name ?? "a log"}: ${several(tally.uploads, "upload")}, ${several(tally.downloads, "download")} and ${several(tally.listings, "listing")} from ${writtenMoment(firstSeconds)} to ${writtenMoment(lastSeconds)} (${shown}).`,
		format?.clock === "utc" && shift === 0 ? "This log keeps UTC, so the hours of the day are hours of UTC: set the clock's offset if the server's day begins at another time." : null,
		options.software === void 0 && software === "generic" ? "The log does not say which server wrote it: choose yours, since servers differ in how long they hold a port." : null
	];
};
/** Lines by number; with the reason where it is known. */
function unreadLines(unread) {
	return unread.map(({ line, why }) => why === "" ? `line ${line}` : `line ${line}, ${why}`).join("; ");
}
var skipped = ({ tally, rowsOutsidePeriod }) => [
	tally.unparsable > 0 ? `${several(tally.unparsable, "line")} could not be read and ${tally.unparsable === 1 ? "was" : "were"} skipped (the first: ${unreadLines(tally.unread)}).` : null,
	tally.deletes > 0 ? `${several(tally.deletes, "delete")} skipped: a delete needs no port.` : null,
	tally.otherProtocol > 0 ? `${several(tally.otherProtocol, "transfer")} over SFTP or SCP skipped: they need no passive port.` : null,
	tally.failed > 0 ? `${several(tally.failed, "transfer")} never began (no such file, no permission) and ${tally.failed === 1 ? "is" : "are"} not counted as data connections.` : null,
	tally.brokenOff > 0 ? `${several(tally.brokenOff, "transfer")} broke off: they held a port and are counted, but not in the size of files.` : null,
	rowsOutsidePeriod > 0 ? `${several(rowsOutsidePeriod, "transfer")} more than 60 days away from the rest (a clock that was wrong, or another year) ${rowsOutsidePeriod === 1 ? "was" : "were"} left out.` : null
];
var memory = ({ store }) => [store.scale > 1 ? `The log is larger than what is kept in memory: one client-day in ${counted(store.scale)}, chosen by a hash, stands for all.` : null, store.overflowed > 0 ? `${several(store.overflowed, "transfer")} did not fit in memory and were only counted: the fitted visits are too few. Cut the log into days.` : null];
/** Below this many visits a rate has an error of a fifth or more. */
var enoughVisits = 30;
var visits = ({ visits, tally, gapSeconds, store, connections, pauseSeconds, columns }) => {
	const how = columns.session.some((session) => session !== 0) ? "by the server's own session numbers; sessions of one user that overlap are one visit" : `by host and user: a silence of more than ${spanWords(gapSeconds)} ends a visit (an assumption; 30 to 900 s are sensible)`;
	const few = visits.length < enoughVisits;
	return [
		`${several(tally.clients.count(), "client")} (host and user) at ${several(tally.hosts.count(), "address", "addresses")} made ${several(visits.length * store.scale, "visit")}, told apart ${how}. Many users behind one address with one login look like one client.`,
		few ? `So few visits say little about a typical day: read a longer log, or take the fit as a first guess.` : null,
		connections.most > 1 ? `A typical visit ran ${several(connections.typical, "data connection")} at once; the most was ${counted(connections.most)}.` : "No visit showed two data connections at once: one connection per visit is assumed.",
		pauseSeconds >= .5 ? `Between two data connections of a visit lie ${spanWords(pauseSeconds)} on average.` : null
	];
};
/** The day with the most visits. */
function busiestDay(starts) {
	const days = /* @__PURE__ */ new Map();
	for (const start of starts) {
		const day = Math.floor(start / 86400);
		days.set(day, (days.get(day) ?? 0) + 1);
	}
	let busiest = {
		day: 0,
		visits: 0,
		days: days.size
	};
	for (const [day, count] of days) if (count > busiest.visits) busiest = {
		day,
		visits: count,
		days: days.size
	};
	return busiest;
}
var rhythm = ({ arrivals, visits, store }) => {
	const { day, visits: most, days } = busiestDay(visits.map((visit) => visit.startSeconds));
	const share = most * store.scale / (arrivals.perDay * store.scale);
	return [
		arrivals.days === "all days" ? null : `The fit describes ${arrivals.days}: they carry ${Number.isFinite(arrivals.timesOtherDays) ? `${arrivals.timesOtherDays.toPrecision(2)} times the visits of the other days` : "all visits"}.`,
		arrivals.uncoveredHours > 0 ? `The log is shorter than a day: ${several(arrivals.uncoveredHours, "hour")} of the day are not in it and count as idle.` : null,
		days >= 3 && share > 1.3 ? `The busiest day (${writtenMoment(day * 86400).slice(0, 10)}) had ${share.toPrecision(2)} times the visits of the fitted day: set a growth of ${percent(share - 1)} to be ready for such days.` : null
	];
};
var kindsFound = ({ kinds }) => kinds.length < 2 && kinds.every(({ marks, crowd }) => marks === null && !crowd) ? [] : kinds.map(({ visits: own, marks, crowd, name }) => {
	const clients = new Set(own.map(({ client }) => client)).size;
	if (marks !== null) return `${several(clients, "client")} ${clients === 1 ? "keeps" : "keep"} a clock: every ${spanWords(marks.everySeconds)}, within ${spanWords(marks.spreadSeconds)}; a scheduled group.`;
	if (crowd) return `${several(clients, "login")} at one address ${clients === 1 ? "looks" : "look"} like many devices: ${several(own.length, "data connection")} overlap by chance only, so each counts as a visit of its own.`;
	return `${several(clients, "client")} come at any time (${name.toLowerCase()}).`;
});
var bursts = ({ batch, dispersion, kinds }) => {
	if (!(dispersion > 2) || batch === null && kinds.some(({ marks, crowd }) => marks !== null || crowd)) return [null];
	const measured = `Visits come in batches: their number per minute scatters ${dispersion.toPrecision(2)} times as much as independent visits would.`;
	if (batch === null) return [`${measured} No common mark of the clock explains it, so the fit spreads them over the hour and is too optimistic: a group "scheduled" by hand is safer.`];
	return [`${measured} ${percent(batch.share)} of them begin within ${spanWords(batch.windowSeconds)} of a mark every ${spanWords(batch.everySeconds)} (by chance it would be ${percent(batch.shareByChance)}): they became a scheduled group of their own, as many clients as met at a mark on average.`];
};
var sizes = (findings) => {
	const { tally, rates } = findings;
	const values = Float64Array.from(sizesOf(findings, false)).sort();
	if (values.length < 2) {
		const { seconds, clockSeconds } = durationsOf(findings, false);
		return [seconds.length >= 2 ? `This log has no file sizes; transfers are described by how long they last (mean ${spanWords(moments(seconds).mean)}${clockSeconds > 0 ? ", read off a clock of whole seconds" : ""}).` : "Too few transfers with a size to fit a law: the defaults stand."];
	}
	const law = logNormalOf(values);
	const observed = moments(values).mean;
	const alpha = tailExponent(values);
	const described = typeof law === "object" && "lognormal" in law ? `median ${scaled(law.lognormal.median, "B")}, sigma ${law.lognormal.sigma}` : `all ${scaled(values[0] ?? 0, "B")}`;
	const implied = typeof law === "object" && "lognormal" in law ? law.lognormal.median * exp(law.lognormal.sigma * law.lognormal.sigma / 2) : observed;
	const ratio = observed / implied;
	return [
		`File sizes: log-normal, ${described} (mean observed ${scaled(observed, "B")}, largest ${scaled(values.at(-1) ?? 0, "B")}).`,
		ratio > 2 || ratio < .5 ? `The log-normal law has a mean of ${scaled(implied, "B")}, not ${scaled(observed, "B")}: sizes follow another law, so look at both.` : null,
		alpha !== null && alpha < 1.5 ? `The largest 5 % of the files follow a Pareto tail with exponent ${alpha.toPrecision(2)}: a few huge files may dominate, more than the fit shows.` : null,
		tally.zeroBytes > 0 ? `${several(tally.zeroBytes, "transfer")} moved no byte and ${tally.zeroBytes === 1 ? "is" : "are"} left out of the size law.` : null,
		rates.perClient.size > 0 ? `Line rates come from ${several(rates.perClient.size, "client")} with transfers long enough to show them (median ${scaled(rates.median, "bit/s")}).` : "No transfer was long enough to show the rate of a line: the default rate stands. Set it by hand."
	];
};
var listings = ({ tally, format, listingsAssumed }) => {
	if (format?.listings === "merged") return ["Listings look like downloads in this log and are counted among them: none is added."];
	if (tally.listings > 0 || format?.listings === "always") return [`${percent(tally.listings / tally.transfers)} of the data connections were listings, counted from the log.`];
	const extra = format?.listings === "sometimes" ? " (this one would, if the server also logged commands and replies)" : "";
	return [`Assumed: ${several(listingsAssumed, "listing")} per visit. Logs of transfers do not show listings${extra}, yet each needs a port; in a full log of 69 transfers 36 were listings.`];
};
var modes = ({ tally, format }) => {
	if (tally.active > 0) return [`${percent(tally.active / (tally.active + tally.passive))} of the data connections were active and need no passive port.`];
	const seen = [...tally.ports].sort((a, b) => a - b);
	const [lowest, highest] = [seen[0], seen.at(-1)];
	let ports = null;
	if (lowest !== void 0) ports = seen.length === 1 ? `One passive port was seen: ${lowest}.` : `${counted(seen.length)} passive ports were seen, from ${lowest} to ${highest}.`;
	return [tally.passive > 0 || format === null ? null : "The log does not tell passive from active: all data connections count as passive, which is the upper bound.", ports];
};
var parts = [
	origin,
	skipped,
	memory,
	visits,
	rhythm,
	weekNotes,
	kindsFound,
	bursts,
	sizes,
	listings,
	modes,
	peakNotes
];
/** What a person must know about a fit, in full sentences, the origin first. */
function notesOf(findings) {
	return parts.flatMap((part) => part(findings)).filter((note) => note !== null);
}
// src/logs/fit.ts
/** The scenario and the notes that follow from the findings. */
function fitFindings(findings) {
	const { format, options, software } = findings;
	return {
		document: {
			version: 1,
			name: `From ${format?.name ?? "a log"}`,
			server: {
				software: options.software ?? software,
				...options.range === void 0 ? {} : { range: options.range }
			},
			groups: groupsFrom(findings)
		},
		notes: notesOf(findings)
	};
}
/** Transfers that are kept in memory unless told otherwise: about 10 MB, and ten times as much while they are fitted. */
var defaultMostTransfers = 2 ** 18;
// src/logs/first-part.ts
/** Fewest days and visits of a log that can be parted, and the share that is fitted. */
var fewestDays = 4;
var fewestVisits = 100;
/** More data connections are not fitted twice: it would take too long. */
var mostTransfers = 1e5;
var fittedShare = .5;
/** The fit of the first half of the days; null where the log is too short for two parts. */
function firstPartOf(findings) {
	const { columns, firstSeconds, lastSeconds, visits, store } = findings;
	const first = Math.floor(firstSeconds / secondsPerDay);
	const days = Math.floor(lastSeconds / secondsPerDay) - first + 1;
	if (days < fewestDays || visits.length < fewestVisits || store.scale > 1) return null;
	if (columns.count > mostTransfers) return null;
	const splitSeconds = (first + Math.ceil(days * fittedShare)) * secondsPerDay;
	const rows = [];
	for (let row = 0; row < columns.count; row++) if (columns.endSeconds[row] < splitSeconds) rows.push(row);
	if (rows.length === 0 || rows.length === columns.count) return null;
	return {
		document: fitFindings(findingsOn(selectRows(columns, rows), {
			...findings,
			rowsOutsidePeriod: 0
		})).document,
		splitSeconds
	};
}
// src/logs/hold-rows.ts
/** null where the log can be replayed. */
function replayObstacle({ store, tally }) {
	if (store.scale > 1 || store.overflowed > 0) return "thinned";
	return tally.withoutDuration * 2 > tally.transfers ? "no durations" : null;
}
/** Data connections with their best guess of start and end; null where the log cannot be replayed. */
function holdsOf(findings) {
	if (replayObstacle(findings) !== null) return null;
	const { columns, spans, store, sessionOfRow } = findings;
	const { count } = columns;
	const holds = {
		count,
		pasvSeconds: new Float64Array(count),
		acceptSeconds: new Float64Array(count),
		endSeconds: new Float64Array(count),
		address: new Uint32Array(count),
		session: sessionOfRow,
		upload: new Uint8Array(count)
	};
	for (let row = 0; row < count; row++) {
		const setup = columns.setupSeconds[row];
		const start = spans.startSeconds[row];
		const before = setup >= 0 ? setup : 2 * assumedRoundTripSeconds;
		holds.pasvSeconds[row] = start - before;
		holds.acceptSeconds[row] = start;
		holds.endSeconds[row] = spans.endSeconds[row];
		holds.address[row] = store.hostOfClient[columns.client[row]] ?? 0;
		holds.upload[row] = columns.kind[row] === kindCodes.upload ? 1 : 0;
	}
	return holds;
}
// src/logs/reading-notes.ts
/** Sentences on how a log was read. */
function readingNotes(facts) {
	const { formats, isPeeled, datesAreGuessed, way, isSure, foreign } = facts;
	return [
		formats.length > 1 ? `The files are of ${counted(formats.length)} formats (${formats.join("; ")}): if they are logs of one server, its transfers count twice.` : null,
		isPeeled ? "The lines came through syslog or the journal; what it wrote around them was taken off." : null,
		datesAreGuessed ? "Stamps of syslog have no year, and nothing told when this was written: the days of the week may be wrong." : null,
		foreign > 0 ? `${several(foreign, "line")} of other programs in the same file were passed over.` : null,
		way === null ? null : wayNote(way, isSure)
	].filter((note) => note !== null);
}
function wayNote({ name }, isSure) {
	if (isSure) return `Its dates can be read in two ways; the whole log says: ${name}.`;
	return `Its dates can be read in two ways and the log does not tell which: they were taken as ${name.replace("dates as ", "")}. Choose the order of dates if that is wrong.`;
}
// src/logs/unknown.ts
/** Words that say nothing about anybody: they stay when a line is shown. */
var harmless = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|OK|FAIL|CONNECT|LOGIN|UPLOAD|DOWNLOAD|DELETE|Client|FTP|command|response|pid|USER|PASS|RETR|STOR|STOU|APPE|LIST|NLST|MLSD|PASV|EPSV|PORT|EPRT|QUIT|TYPE|CWD|PWD|SIZE|GET|PUT|POST|HTTP|bytes|sec|INFO|DEBUG|WARN|WARNING|NOTICE|ERROR|AM|PM|vsftpd|proftpd|sshd|ESTAB|tcp)$/;
/** Longest piece of a line that is shown, characters. */
var longestShown = 100;
/**
* The shape of a line, for sentences: digits become 9, words that may be names become x, whatever belongs to the format
* stays. No host, user or file of the log is in it.
*/
function shapeOf(line) {
	const shape = line.slice(0, longestShown).replace(/\p{Cc}/gu, " ").replace(/[\p{L}\p{M}_]+/gu, (word) => harmless.test(word) ? word : "x".repeat(Math.min(3, word.length))).replace(/\d/g, "9");
	return line.length > longestShown ? `${shape} …` : shape;
}
/** What a log is that holds no data connections, and which log of that server does. */
var strangers = [
	{
		pattern: /"(GET|POST|HEAD) \S+ HTTP\/\d/,
		what: "the access log of a web server",
		wanted: null
	},
	{
		pattern: /vsftpd(\[\d+\])?: (pam_|\(pam)/,
		what: "logins of vsftpd only",
		wanted: "vsftpd"
	},
	{
		pattern: /proftpd\[\d+\]:? .*(session opened|USER |Login successful)/,
		what: "logins of ProFTPD only",
		wanted: "proftpd"
	},
	{
		pattern: /pure-ftpd: \(.*\) \[(INFO|WARNING)\]/,
		what: "logins of Pure-FTPd only",
		wanted: "pure-ftpd"
	},
	{
		pattern: /sshd(\[\d+\])?: /,
		what: "the log of an SSH server, which needs no passive ports",
		wanted: null
	},
	{
		pattern: /"activity-type"/,
		what: "AWS Transfer Family without the time of its entries",
		wanted: "aws-transfer"
	},
	{
		pattern: /^\s*[{[]/,
		what: "JSON of a kind that is not known",
		wanted: null
	},
	{
		pattern: /^[^ ]+([,;\t][^,;\t]*){3,}$/,
		what: "a table",
		wanted: "csv"
	}
];
/** Formats that are named where nothing tells which server it was. */
var usual = [
	"vsftpd",
	"proftpd",
	"pure-ftpd",
	"filezilla-server",
	"iis"
];
/** Why lines are no log that can be read, what they look like, and what would be needed. */
function whyUnknown(lines) {
	const filled = lines.filter((line) => line.trim() !== "");
	if (filled.length === 0) return lines.length === 0 ? "The file is empty." : "The file holds nothing but empty lines.";
	const stranger = strangers.find(({ pattern }) => filled.some((line) => pattern.test(line)));
	const shown = filled.slice(0, 2).map((line) => `“${shapeOf(line)}”`).join(" and ");
	const looks = stranger === void 0 ? "" : ` That looks like ${stranger.what}.`;
	const settings = logFormats.filter(({ id }) => stranger?.wanted === null || stranger === void 0 ? usual.includes(id) : id === stranger.wanted).map(({ name, setting }) => `${name} (${setting})`).join("; ");
	return `The first ${filled.length} lines are of no known log format. They begin with ${shown} (names masked).${looks} What can be read is written with: ${settings}. Or make a table with a header of some of these columns: ${csvColumns.join(",")}.`;
}
/** Why one line could not be read, with its shape. */
function whyUnread(line, example) {
	const shape = shapeOf(line);
	if (line.includes("\0")) return `it holds zero bytes: “${shape}”`;
	const [words, wanted] = [line.trim().split(/\s+/).length, example.split(/\s+/).length];
	return `${words < wanted / 2 ? `it is too short, ${words} words of about ${wanted}` : "a field is not what the format has in its place"}: “${shape}”`;
}
// src/logs/accumulator.ts
/** Lines that are looked at before the format is decided, and at most where few of them are understood. */
var sampleLines = 200;
var longestSample = 2e4;
var mostSampleCharacters = 8e6;
/** A format is recognised by this share of the lines; by as few lines where others are plainly of other programs. */
var leastShare = .3;
var leastUnderstood = 3;
/** Where nothing says when the log was written: the year that stamps without one are of. */
var someDay = 946684800;
/** Takes a log line by line, keeps bounded memory, and fits a scenario at the end. Same lines, same result. */
var LogAccumulator = class {
	#options;
	#branches = [];
	#sample = [];
	#sampleCharacters = 0;
	/** Lines at which the format is looked for next: each time twice as many. */
	#nextLook = sampleLines;
	#format = null;
	#formats = /* @__PURE__ */ new Set();
	#isPeeled = false;
	#isBegun = false;
	#peeler = new Peeler(someDay);
	#datesAreGuessed = false;
	#programs = /* @__PURE__ */ new Set();
	#problem = null;
	#lookedAt = [];
	constructor(options = {}) {
		this.#options = options;
		if (options.format === void 0) return;
		if (logFormats.find(({ id }) => id === options.format) === void 0) {
			const ids = logFormats.map(({ id }) => id).join(", ");
			this.#problem = `There is no log format "${options.format}"; known are ${ids}.`;
		}
	}
	/** Lines taken so far. */
	get lines() {
		return (this.#branches[0]?.tally.lines ?? 0) + this.#sample.length;
	}
	/** true where no further line can change the result. */
	get isHopeless() {
		return this.#problem !== null;
	}
	/** Another file of the same log begins, written last at `newestSeconds`; its format is recognised anew. */
	nextFile(newestSeconds) {
		if (this.#problem !== null) return;
		if (!this.#isBegun && this.#sample.length > 0) this.#decide(true);
		for (const branch of this.#branches) branch.endFile();
		this.#isBegun = false;
		this.#nextLook = sampleLines;
		this.#datesAreGuessed ||= newestSeconds === void 0;
		this.#peeler = new Peeler(newestSeconds ?? someDay);
	}
	/** One line, without its line end. */
	line(text) {
		if (this.#problem !== null) return;
		if (this.#isBegun) {
			this.#read(text);
			return;
		}
		this.#sample.push(text);
		this.#sampleCharacters += text.length;
		const isFull = this.#sample.length >= longestSample || this.#sampleCharacters > mostSampleCharacters;
		if (isFull || this.#sample.length === this.#nextLook) {
			this.#nextLook *= 2;
			this.#decide(isFull);
		}
	}
	/** Who takes the lines of this file as bytes; null where they have to be text. */
	get bytesTaker() {
		const [only] = this.#branches;
		return this.#isBegun && !this.#isPeeled && this.#branches.length === 1 && only?.readsBytes === true ? only : null;
	}
	/** The fit of all lines so far; call it once. */
	finish() {
		if (!this.#isBegun && this.#problem === null) this.#decide(true);
		if (this.#problem !== null) return {
			ok: false,
			message: this.#problem
		};
		for (const branch of this.#branches) branch.endFile();
		const best = bestBranch(this.#branches);
		const format = this.#format;
		if (best === null || format === null) return {
			ok: false,
			message: whyUnknown(this.#lookedAt)
		};
		const { branch } = best;
		const software = branch.writer ?? format.software;
		const findings = findingsOf(branch.tally, branch.store, format, this.#options, software);
		if (findings === null) return {
			ok: false,
			message: nothingIn(format, branch)
		};
		const fit = fitFindings(findings);
		const notes = readingNotes({
			formats: [...this.#formats],
			isPeeled: this.#isPeeled,
			datesAreGuessed: this.#datesAreGuessed && this.#isPeeled,
			way: this.#branches.length > 1 ? branch.way : null,
			isSure: best.isSure || this.#options.way !== void 0,
			foreign: branch.tally.foreign
		});
		return {
			...this.#found(format, findings),
			...fit,
			notes: [...fit.notes, ...notes]
		};
	}
	#found(format, findings) {
		const { tally } = findings;
		return {
			ok: true,
			format: {
				id: format.id,
				name: format.name
			},
			lines: tally.lines,
			transfers: tally.transfers,
			holds: holdsOf(findings),
			noReplay: replayObstacle(findings),
			assumesListings: assumesListings(findings),
			firstPart: firstPartOf(findings),
			summary: summaryOf(findings)
		};
	}
	#decide(isLast) {
		const peeled = this.#sample.map((line) => this.#peeler.peel(line));
		const wanted = logFormats.find(({ id }) => id === this.#options.format);
		const choice = wanted === void 0 ? this.#choose(peeled) : forced(wanted, this.#sample, peeled);
		const understood = (choice?.share ?? 0) * (choice?.lines ?? 0);
		const isClear = choice !== null && (choice.share >= leastShare || understood >= leastUnderstood);
		if (choice !== null && isClear && (choice.share >= leastShare || isLast)) {
			this.#begin(choice.format, choice.isPeeled);
			return;
		}
		const mayCome = understood >= 1 || peeled.filter((line) => line !== null).length * 2 > peeled.length;
		if (!isLast && mayCome) return;
		this.#problem = whyUnknown(this.#sample);
	}
	/** The format, read as the lines stand or without what syslog wrote around them, whichever is understood better. */
	#choose(peeled) {
		const raw = bestFormat(this.#sample);
		const carried = peeled.filter((line) => line !== null);
		const inside = carried.length === 0 ? null : bestFormat(carried.map(({ text }) => text), carried.map(({ carrier }) => carrier));
		const filled = this.#sample.filter((line) => line.trim() !== "").length;
		const asIs = raw === null ? null : {
			...raw,
			isPeeled: false,
			lines: filled
		};
		const without = inside === null ? null : {
			...inside,
			isPeeled: true,
			lines: carried.length
		};
		if (asIs === null || without === null) return asIs ?? without;
		return without.share * without.lines >= asIs.share * asIs.lines ? without : asIs;
	}
	#begin(format, isPeeled) {
		this.#format ??= format;
		this.#formats.add(format.name);
		this.#isPeeled = isPeeled;
		this.#isBegun = true;
		if (this.#branches.length === 0) this.#branches = this.#openBranches(format);
		for (const branch of this.#branches) {
			const way = format.ways?.find(({ id }) => id === branch.way?.id);
			branch.begin((way ?? format).reader());
		}
		const waiting = this.#sample;
		this.#lookedAt = waiting.slice(0, sampleLines);
		this.#sample = [];
		this.#sampleCharacters = 0;
		for (const text of waiting) this.line(text);
	}
	#openBranches(format) {
		const { mostTransfers = defaultMostTransfers, clockShiftHours = 0, way } = this.#options;
		const asked = format.ways?.filter(({ id }) => way === void 0 || id === way) ?? [];
		const ways = asked.length > 0 ? asked : [null];
		const capacity = Math.max(1, Math.floor(mostTransfers / ways.length));
		return ways.map((each) => new Branch(each, capacity, clockShiftHours * 3600));
	}
	#read(text) {
		if (!this.#isPeeled) {
			for (const branch of this.#branches) branch.line(text, void 0, () => this.#why(text, this.#peeler.peel(text) !== null));
			return;
		}
		const inside = this.#peeler.peel(text);
		if (inside === null && text.trim() !== "") {
			for (const branch of this.#branches) branch.line(text, void 0, () => this.#why(text));
			return;
		}
		this.#readCarried(inside?.text ?? "", inside?.carrier);
	}
	#readCarried(text, carrier) {
		const program = carrier?.program ?? "";
		const mayBeForeign = carrier !== void 0 && !this.#programs.has(program);
		for (const branch of this.#branches) if (branch.line(text, carrier, () => this.#why(text), mayBeForeign)) this.#programs.add(program);
	}
	#why(text, isForeign = false) {
		return isForeign ? "it is a line of another program" : whyUnread(text, this.#format?.example ?? "");
	}
};
/** The format that was asked for, whatever the lines look like. */
function forced(format, sample, peeled) {
	const carried = peeled.filter((line) => line !== null);
	return {
		format,
		share: 1,
		isPeeled: format.looksLike(carried.map(({ text }) => text), carried.map(({ carrier }) => carrier)) * carried.length > format.looksLike(sample) * sample.length,
		lines: sample.length
	};
}
function nothingIn(format, { tally }) {
	return `The log (${format.name}, ${tally.lines} lines) holds no transfer and no listing` + (tally.unparsable > 0 ? `; ${tally.unparsable} of its lines could not be read.` : ".");
}
// src/logs/byte-lines.ts
var LF$1 = 10;
var CR$1 = 13;
/** Cuts the bytes of a file into lines (LF or CRLF), and makes text only of those that are not taken as bytes. */
var ByteLines = class {
	#take;
	#onText;
	#decoder = new TextDecoder();
	#rest;
	/** `rest` = the beginning of a line that is not complete yet. */
	constructor(rest, take, onText) {
		this.#take = take;
		this.#onText = onText;
		this.#rest = new TextEncoder().encode(rest);
	}
	push(piece) {
		let from = 0;
		if (this.#rest.length > 0) {
			const end = piece.indexOf(LF$1);
			const upTo = end < 0 ? piece.length : end;
			const joined = new Uint8Array(this.#rest.length + upTo);
			joined.set(this.#rest);
			joined.set(piece.subarray(0, upTo), this.#rest.length);
			this.#rest = joined;
			if (end < 0) return;
			this.#line(joined, 0, joined.length);
			this.#rest = /* @__PURE__ */ new Uint8Array();
			from = end + 1;
		}
		for (;;) {
			const end = piece.indexOf(LF$1, from);
			if (end < 0) break;
			this.#line(piece, from, end);
			from = end + 1;
		}
		if (from < piece.length) this.#rest = piece.slice(from);
	}
	/** The last line, where it has no end. */
	end() {
		const rest = this.#rest;
		this.#rest = /* @__PURE__ */ new Uint8Array();
		if (rest.length > 0) this.#line(rest, 0, rest.length);
	}
	#line(bytes, from, to) {
		const end = to > from && bytes[to - 1] === CR$1 ? to - 1 : to;
		if (!this.#take(bytes, from, end)) this.#onText(this.#decoder.decode(bytes.subarray(from, end)));
	}
};
// src/logs/lines.ts
/** Longest line that is looked at, characters; the rest of a longer one is dropped. */
var longestLine = 16384;
var LF = 10;
var CR = 13;
/** Cuts pieces of text into lines: LF, CRLF or CR; without the byte order mark; an unended last line counts. */
var LineCutter = class {
	#onLine;
	#rest = "";
	#isFirst = true;
	#endedWithCr = false;
	#endsWithLf = true;
	constructor(onLine) {
		this.#onLine = onLine;
	}
	push(piece) {
		if (piece === "") return;
		let text = piece;
		if (this.#isFirst) {
			this.#isFirst = false;
			if (text.startsWith("﻿")) text = text.slice(1);
		}
		if (this.#endedWithCr && text.startsWith("\n")) text = text.slice(1);
		this.#endedWithCr = piece.endsWith("\r");
		const whole = this.#rest === "" ? text : this.#rest + text;
		this.#rest = "";
		const isMixed = whole.includes("\r");
		const from = isMixed ? this.#cutMixed(whole) : this.#cut(whole);
		if (isMixed && this.#endsWithLf) this.#endsWithLf = !/\r(?!\n|$)/.test(whole);
		if (from < whole.length) this.#rest = whole.slice(from, from + longestLine);
	}
	/** false where some line ended with CR alone. */
	get endsWithLf() {
		return this.#endsWithLf;
	}
	/** What is left over of the last piece, which is then forgotten here. */
	takeRest() {
		const rest = this.#rest;
		this.#rest = "";
		return rest;
	}
	/** The last line, where it has no end. */
	end() {
		const rest = this.#rest;
		this.#rest = "";
		if (rest !== "") this.#onLine(rest);
	}
	#cut(text) {
		let from = 0;
		for (;;) {
			const end = text.indexOf("\n", from);
			if (end < 0) return from;
			this.#onLine(text.slice(from, Math.min(end, from + longestLine)));
			from = end + 1;
		}
	}
	#cutMixed(text) {
		let from = 0;
		for (let at = 0; at < text.length; at++) {
			const letter = text.charCodeAt(at);
			if (letter !== LF && letter !== CR) continue;
			this.#onLine(text.slice(from, Math.min(at, from + longestLine)));
			if (letter === CR && text.charCodeAt(at + 1) === LF) at++;
			from = at + 1;
		}
		return from;
	}
};
// src/logs/read-log.ts
/** Lines between two reports of progress. */
var reportEvery = 2e4;
/** Reads several logs as one, in any order: rotated files, or those of several servers. Never rejects for a bad file. */
async function readLogs(sources, options = {}, onProgress = () => void 0) {
	const accumulator = new LogAccumulator(options);
	const progress = { bytes: 0 };
	for (const { stream, newestSeconds } of sources) {
		accumulator.nextFile(newestSeconds);
		const problem = await readOne(stream(), accumulator, progress, onProgress);
		if (problem !== null) return {
			ok: false,
			message: problem
		};
		if (accumulator.isHopeless) break;
	}
	return accumulator.finish();
}
/** Reads one file; a sentence where that failed. */
async function readOne(stream, accumulator, progress, onProgress) {
	const progressed = () => {
		const { lines } = accumulator;
		if (lines % reportEvery === 0) onProgress({
			lines,
			bytes: progress.bytes
		});
	};
	const take = (line) => {
		accumulator.line(line.length > 16384 ? line.slice(0, longestLine) : line);
		progressed();
	};
	const cutter = new LineCutter(take);
	const { begin, whole } = await peek(stream, (bytes) => {
		progress.bytes += bytes;
	});
	const kind = packingOf(begin);
	const plain = unpack(whole, kind);
	if (plain === null) return kind === "plain" ? null : cannotUnpack(kind);
	const reader = plain.getReader();
	let decoder = null;
	let byteLines = null;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			if (byteLines !== null) {
				byteLines.push(value);
				continue;
			}
			decoder ??= new TextDecoder(encodingOf(value));
			cutter.push(decoder.decode(value, { stream: true }));
			if (accumulator.isHopeless) break;
			const taker = accumulator.bytesTaker;
			if (taker === null || decoder.encoding !== "utf-8" || !cutter.endsWithLf) continue;
			const onBytes = (bytes, from, to) => {
				const isTaken = taker.bytes(bytes, from, to);
				if (isTaken) progressed();
				return isTaken;
			};
			byteLines = new ByteLines(cutter.takeRest() + decoder.decode(), onBytes, take);
		}
		if (byteLines === null) cutter.push(decoder?.decode() ?? "");
		byteLines?.end();
		cutter.end();
		return null;
	} catch (problem) {
		return `The log could not be read to its end${problem instanceof Error && problem.message !== "" ? ` (${problem.message})` : ""}; ${kind === "plain" ? "reading the file failed." : `the ${kind} file is damaged or cut short.`}`;
	} finally {
		await reader.cancel().catch(() => void 0);
	}
}
/** Looks at the first bytes and gives the stream back whole; `onBytes` is told how many have passed. */
async function peek(stream, onBytes) {
	const reader = stream.getReader();
	let first = await reader.read();
	while (!first.done && first.value.byteLength === 0) first = await reader.read();
	return {
		begin: first.done ? /* @__PURE__ */ new Uint8Array() : first.value,
		whole: new ReadableStream({
			start(controller) {
				if (first.done) controller.close();
				else {
					onBytes(first.value.byteLength);
					controller.enqueue(first.value);
				}
			},
			async pull(controller) {
				const { done, value } = await reader.read();
				if (done) controller.close();
				else {
					onBytes(value.byteLength);
					controller.enqueue(value);
				}
			},
			cancel: (reason) => reader.cancel(reason)
		})
	};
}
export { pairedDifference as $, exportTargets as A, clock as B, text as C, logFormats as D, clients as E, serverById as F, grownScenario as G, oneIn as H, servers as I, prepare as J, findLeast as K, assumed$3 as L, makePlan as M, findOtherServers as N, isWeekend as O, capNames as P, meanWithInterval as Q, documented$1 as R, record as S, DOCUMENT as T, percent$1 as U, count$1 as V, thousands as W, SizeRuns as X, spanOf as Y, estimateRate as Z, choice as _, asSummary as a, faultError as at, number as b, valueOf as c, TOO_LARGE as d, openPoolRunner as et, checkScenario as f, documentCheck as g, completeScenario as h, several as i, abortError as it, rangesToOpen as j, writtenMoment as k, rounded as l, Report as m, packingOf as n, simulateInBatches as nt, mergeSummaries as o, readScenario as p, shareOfLogins as q, counted as r, openNodePool as rt, sketchOf as s, readLogs as t, splitInRuns as tt, MOST_BYTES as u, flag as v, withShape as w, orNull as x, list as y, read$11 as z };

import { f as expose, p as transfer } from "./transfer-time-hYD1Ij7K.mjs";
import { n as createDaySimulator, t as createSplitter } from "./splitting-y3RkIFbd.mjs";
import { workerData } from "node:worker_threads";
// src/jobs/days-api.ts
/** Buffers that summaries own, each once. A view into a larger buffer is left out: the message copies it. */
function ownedBuffers(summaries) {
	const buffers = /* @__PURE__ */ new Set();
	for (const summary of summaries) for (const value of Object.values(summary)) {
		if (!ArrayBuffer.isView(value) || !(value.buffer instanceof ArrayBuffer)) continue;
		if (value.byteLength === value.buffer.byteLength) buffers.add(value.buffer);
	}
	return [...buffers];
}
/** The API of one worker. The simulator is kept over requests: its arrays have grown to the scenario's size. */
function createDaysApi(create) {
	let simulator = null;
	let splitter = null;
	return {
		useScenario(scenario) {
			simulator = create(scenario);
			splitter = createSplitter(scenario);
		},
		split(request, run) {
			if (splitter === null) throw new Error("No scenario was given to this worker.");
			return splitter.run(request, run);
		},
		simulateDays({ firstDay, days, ...rest }) {
			if (simulator === null) throw new Error("No scenario was given to this worker.");
			const start = performance.now();
			const summaries = [];
			for (let day = firstDay; day < firstDay + days; day += 1) {
				summaries.push(simulator.simulateDay({
					day,
					...rest
				}));
				if (performance.now() - start >= 100) break;
			}
			const milliseconds = performance.now() - start;
			return transfer({
				days: summaries,
				milliseconds
			}, ownedBuffers(summaries));
		}
	};
}
// workers/simulate-days-node.ts
expose(createDaysApi(createDaySimulator), workerData.port);
export {};

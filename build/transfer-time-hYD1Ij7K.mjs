// node_modules/comlink/dist/esm/comlink.mjs
/**
* @license
* Copyright 2019 Google LLC
* SPDX-License-Identifier: Apache-2.0
*/
var proxyMarker = Symbol("Comlink.proxy");
var createEndpoint = Symbol("Comlink.endpoint");
var releaseProxy = Symbol("Comlink.releaseProxy");
var finalizer = Symbol("Comlink.finalizer");
var throwMarker = Symbol("Comlink.thrown");
var isObject = (val) => typeof val === "object" && val !== null || typeof val === "function";
/**
* Allows customizing the serialization of certain values.
*/
var transferHandlers = /* @__PURE__ */ new Map([["proxy", {
	canHandle: (val) => isObject(val) && val[proxyMarker],
	serialize(obj) {
		const { port1, port2 } = new MessageChannel();
		expose(obj, port1);
		return [port2, [port2]];
	},
	deserialize(port) {
		port.start();
		return wrap(port);
	}
}], ["throw", {
	canHandle: (value) => isObject(value) && throwMarker in value,
	serialize({ value }) {
		let serialized;
		if (value instanceof Error) serialized = {
			isError: true,
			value: {
				message: value.message,
				name: value.name,
				stack: value.stack
			}
		};
		else serialized = {
			isError: false,
			value
		};
		return [serialized, []];
	},
	deserialize(serialized) {
		if (serialized.isError) throw Object.assign(new Error(serialized.value.message), serialized.value);
		throw serialized.value;
	}
}]]);
function isAllowedOrigin(allowedOrigins, origin) {
	for (const allowedOrigin of allowedOrigins) {
		if (origin === allowedOrigin || allowedOrigin === "*") return true;
		if (allowedOrigin instanceof RegExp && allowedOrigin.test(origin)) return true;
	}
	return false;
}
function expose(obj, ep = globalThis, allowedOrigins = ["*"]) {
	ep.addEventListener("message", function callback(ev) {
		if (!ev || !ev.data) return;
		if (!isAllowedOrigin(allowedOrigins, ev.origin)) {
			console.warn(`Invalid origin '${ev.origin}' for comlink proxy`);
			return;
		}
		const { id, type, path } = Object.assign({ path: [] }, ev.data);
		const argumentList = (ev.data.argumentList || []).map(fromWireValue);
		let returnValue;
		try {
			const parent = path.slice(0, -1).reduce((obj, prop) => obj[prop], obj);
			const rawValue = path.reduce((obj, prop) => obj[prop], obj);
			switch (type) {
				case "GET":
					returnValue = rawValue;
					break;
				case "SET":
					parent[path.slice(-1)[0]] = fromWireValue(ev.data.value);
					returnValue = true;
					break;
				case "APPLY":
					returnValue = rawValue.apply(parent, argumentList);
					break;
				case "CONSTRUCT":
					returnValue = proxy(new rawValue(...argumentList));
					break;
				case "ENDPOINT":
					{
						const { port1, port2 } = new MessageChannel();
						expose(obj, port2);
						returnValue = transfer(port1, [port1]);
					}
					break;
				case "RELEASE":
					returnValue = void 0;
					break;
				default: return;
			}
		} catch (value) {
			returnValue = {
				value,
				[throwMarker]: 0
			};
		}
		Promise.resolve(returnValue).catch((value) => {
			return {
				value,
				[throwMarker]: 0
			};
		}).then((returnValue) => {
			const [wireValue, transferables] = toWireValue(returnValue);
			ep.postMessage(Object.assign(Object.assign({}, wireValue), { id }), transferables);
			if (type === "RELEASE") {
				ep.removeEventListener("message", callback);
				closeEndPoint(ep);
				if (finalizer in obj && typeof obj[finalizer] === "function") obj[finalizer]();
			}
		}).catch((error) => {
			const [wireValue, transferables] = toWireValue({
				value: /* @__PURE__ */ new TypeError("Unserializable return value"),
				[throwMarker]: 0
			});
			ep.postMessage(Object.assign(Object.assign({}, wireValue), { id }), transferables);
		});
	});
	if (ep.start) ep.start();
}
function isMessagePort(endpoint) {
	return endpoint.constructor.name === "MessagePort";
}
function closeEndPoint(endpoint) {
	if (isMessagePort(endpoint)) endpoint.close();
}
function wrap(ep, target) {
	const pendingListeners = /* @__PURE__ */ new Map();
	ep.addEventListener("message", function handleMessage(ev) {
		const { data } = ev;
		if (!data || !data.id) return;
		const resolver = pendingListeners.get(data.id);
		if (!resolver) return;
		try {
			resolver(data);
		} finally {
			pendingListeners.delete(data.id);
		}
	});
	return createProxy(ep, pendingListeners, [], target);
}
function throwIfProxyReleased(isReleased) {
	if (isReleased) throw new Error("Proxy has been released and is not useable");
}
function releaseEndpoint(ep) {
	return requestResponseMessage(ep, /* @__PURE__ */ new Map(), { type: "RELEASE" }).then(() => {
		closeEndPoint(ep);
	});
}
var proxyCounter = /* @__PURE__ */ new WeakMap();
var proxyFinalizers = "FinalizationRegistry" in globalThis && new FinalizationRegistry((ep) => {
	const newCount = (proxyCounter.get(ep) || 0) - 1;
	proxyCounter.set(ep, newCount);
	if (newCount === 0) releaseEndpoint(ep);
});
function registerProxy(proxy, ep) {
	const newCount = (proxyCounter.get(ep) || 0) + 1;
	proxyCounter.set(ep, newCount);
	if (proxyFinalizers) proxyFinalizers.register(proxy, ep, proxy);
}
function unregisterProxy(proxy) {
	if (proxyFinalizers) proxyFinalizers.unregister(proxy);
}
function createProxy(ep, pendingListeners, path = [], target = function() {}) {
	let isProxyReleased = false;
	const proxy = new Proxy(target, {
		get(_target, prop) {
			throwIfProxyReleased(isProxyReleased);
			if (prop === releaseProxy) return () => {
				unregisterProxy(proxy);
				releaseEndpoint(ep);
				pendingListeners.clear();
				isProxyReleased = true;
			};
			if (prop === "then") {
				if (path.length === 0) return { then: () => proxy };
				const r = requestResponseMessage(ep, pendingListeners, {
					type: "GET",
					path: path.map((p) => p.toString())
				}).then(fromWireValue);
				return r.then.bind(r);
			}
			return createProxy(ep, pendingListeners, [...path, prop]);
		},
		set(_target, prop, rawValue) {
			throwIfProxyReleased(isProxyReleased);
			const [value, transferables] = toWireValue(rawValue);
			return requestResponseMessage(ep, pendingListeners, {
				type: "SET",
				path: [...path, prop].map((p) => p.toString()),
				value
			}, transferables).then(fromWireValue);
		},
		apply(_target, _thisArg, rawArgumentList) {
			throwIfProxyReleased(isProxyReleased);
			const last = path[path.length - 1];
			if (last === createEndpoint) return requestResponseMessage(ep, pendingListeners, { type: "ENDPOINT" }).then(fromWireValue);
			if (last === "bind") return createProxy(ep, pendingListeners, path.slice(0, -1));
			const [argumentList, transferables] = processArguments(rawArgumentList);
			return requestResponseMessage(ep, pendingListeners, {
				type: "APPLY",
				path: path.map((p) => p.toString()),
				argumentList
			}, transferables).then(fromWireValue);
		},
		construct(_target, rawArgumentList) {
			throwIfProxyReleased(isProxyReleased);
			const [argumentList, transferables] = processArguments(rawArgumentList);
			return requestResponseMessage(ep, pendingListeners, {
				type: "CONSTRUCT",
				path: path.map((p) => p.toString()),
				argumentList
			}, transferables).then(fromWireValue);
		}
	});
	registerProxy(proxy, ep);
	return proxy;
}
function myFlat(arr) {
	return Array.prototype.concat.apply([], arr);
}
function processArguments(argumentList) {
	const processed = argumentList.map(toWireValue);
	return [processed.map((v) => v[0]), myFlat(processed.map((v) => v[1]))];
}
var transferCache = /* @__PURE__ */ new WeakMap();
function transfer(obj, transfers) {
	transferCache.set(obj, transfers);
	return obj;
}
function proxy(obj) {
	return Object.assign(obj, { [proxyMarker]: true });
}
function toWireValue(value) {
	for (const [name, handler] of transferHandlers) if (handler.canHandle(value)) {
		const [serializedValue, transferables] = handler.serialize(value);
		return [{
			type: "HANDLER",
			name,
			value: serializedValue
		}, transferables];
	}
	return [{
		type: "RAW",
		value
	}, transferCache.get(value) || []];
}
function fromWireValue(value) {
	switch (value.type) {
		case "HANDLER": return transferHandlers.get(value.name).deserialize(value.value);
		case "RAW": return value.value;
	}
}
function requestResponseMessage(ep, pendingListeners, msg, transfers) {
	return new Promise((resolve) => {
		const id = generateUUID();
		pendingListeners.set(id, resolve);
		if (ep.start) ep.start();
		ep.postMessage(Object.assign({ id }, msg), transfers);
	});
}
function generateUUID() {
	return new Array(4).fill(0).map(() => Math.floor(Math.random() * Number.MAX_SAFE_INTEGER).toString(16)).join("-");
}
/** Days of the first batch: where they take long, the worker returns fewer. */
var firstDays = 8;
/** A batch is at most this many times the last one: one lucky day does not make a long batch. */
var growthLimit = 4;
var mostDays = 1e3;
/** Days in the next batch, from the pace of the last; never over a fair part of what is left. */
var BatchSize = class {
	#days = firstDays;
	/** Learns from a batch of `days` days that took `milliseconds`. */
	learn(days, milliseconds) {
		const wanted = Math.floor(100 * days / Math.max(milliseconds, .01));
		this.#days = Math.max(1, Math.min(wanted, days * growthLimit, mostDays));
	}
	/** Days to take next of the `left` days, where `lanes` batches run at once. */
	next(left, lanes) {
		return Math.min(this.#days, Math.ceil(left / lanes));
	}
};
// src/numbers/log-exp.ts
/**
* Logarithm and exponential that give the same bits on every machine.
*
* The language lets each engine choose how Math.log, Math.exp and Math.pow round, so a plan made in
* a browser could differ in its last digit from the same plan made on the command line. These use
* only + - * /, which IEEE 754 defines exactly. Argument reduction and coefficients are those of
* fdlibm 5.3 (e_log.c, e_exp.c; Sun Microsystems, freely distributable).
*/
var doubles = /* @__PURE__ */ new Float64Array(1);
var words = new Int32Array(doubles.buffer);
doubles[0] = 1;
/** Which of the two words holds sign and exponent: 1 on little-endian machines, 0 on the others. */
var HIGH = words[1] === 0 ? 0 : 1;
var LN2_HIGH = .6931471803691238;
var LN2_LOW = 19082149292705877e-26;
var ONE_OVER_LN2 = Math.LOG2E;
var TWO_54 = 0x40000000000000;
var SQRT2_FRACTION = 434334;
var LOG_1 = .6666666666666735;
var LOG_2 = .3999999999940942;
var LOG_3 = .2857142874366239;
var LOG_4 = .22222198432149784;
var LOG_5 = .1818357216161805;
var LOG_6 = .15313837699209373;
var LOG_7 = .14798198605116586;
var EXP_1 = .16666666666666602;
var EXP_2 = -.0027777777777015593;
var EXP_3 = 6613756321437934e-20;
var EXP_4 = -16533902205465252e-22;
var EXP_5 = 4.1381367970572385e-8;
var EXP_OVERFLOWS_ABOVE = 709.782712893384;
var EXP_VANISHES_BELOW = -745.1332191019411;
/** POWERS_OF_TWO[k + 1023] is 2^k exactly, for k from -1023 (subnormal, still exact) to 1023. */
var POWERS_OF_TWO = (() => {
	const powers = /* @__PURE__ */ new Float64Array(2047);
	for (let k = 0, up = 1; k <= 1023; k += 1, up *= 2) powers[1023 + k] = up;
	for (let k = 0, down = 1; k <= 1023; k += 1, down /= 2) powers[1023 - k] = down;
	return powers;
})();
/** value * 2^k for k from -1100 to 1024, rounded once; value between 0.25 and 4. */
function scaleByPowerOfTwo(value, k) {
	if (k > 1023) return value * 2 * POWERS_OF_TWO[k + 1022];
	if (k >= -1022) return value * POWERS_OF_TWO[k + 1023];
	return value * POWERS_OF_TWO[k + 2023] * POWERS_OF_TWO[23];
}
/**
* Natural logarithm of x, within 1 unit in the last place; -Infinity at 0, NaN below 0 and for NaN.
*/
function log(x) {
	if (!(x > 0)) return x === 0 ? -Infinity : NaN;
	if (x === Infinity) return Infinity;
	let k = 0;
	let scaled = x;
	if (x < 22250738585072014e-324) {
		k = -54;
		scaled = x * TWO_54;
	}
	doubles[0] = scaled;
	const high = words[HIGH];
	const exponent = (high >> 20) - 1023;
	let mantissa = scaled * POWERS_OF_TWO[1023 - exponent];
	k += exponent;
	if ((high & 1048575) >= SQRT2_FRACTION) {
		mantissa *= .5;
		k += 1;
	}
	const f = mantissa - 1;
	const halfSquare = .5 * f * f;
	const s = f / (2 + f);
	const z = s * s;
	const w = z * z;
	const tail = s * (halfSquare + (w * (LOG_2 + w * (LOG_4 + w * LOG_6)) + z * (LOG_1 + w * (LOG_3 + w * (LOG_5 + w * LOG_7)))));
	return k * LN2_HIGH - (halfSquare - (tail + k * LN2_LOW) - f);
}
/** e to the x, within 1 unit in the last place; Infinity above 709.78, 0 below -745.13, NaN for NaN. */
function exp(x) {
	if (!(x <= EXP_OVERFLOWS_ABOVE)) return x > 0 ? Infinity : NaN;
	if (x < EXP_VANISHES_BELOW) return 0;
	const k = Math.floor(ONE_OVER_LN2 * x + .5);
	const high = x - k * LN2_HIGH;
	const low = k * LN2_LOW;
	const r = high - low;
	const t = r * r;
	const c = r - t * (EXP_1 + t * (EXP_2 + t * (EXP_3 + t * (EXP_4 + t * EXP_5))));
	return scaleByPowerOfTwo(1 - (low - r * c / (2 - c) - high), k);
}
/** log(1 + x) without losing a small x; within 2 units in the last place; NaN below -1. */
function log1p(x) {
	if (!(x > -1)) return x === -1 ? -Infinity : NaN;
	const u = 1 + x;
	if (u === 1) return x;
	if (u === Infinity) return Infinity;
	const lost = x > 1 ? 1 - (u - x) : x - (u - 1);
	return log(u) + lost / u;
}
/** x to a whole power by repeated squaring, exact while the products are. */
function wholePower(x, n) {
	let result = 1;
	let base = x;
	for (let left = n; left > 0; left = Math.floor(left / 2)) {
		if (left % 2 === 1) result *= base;
		base *= base;
	}
	return result;
}
/**
* x to the power y with relative error up to (2 + |y log x|) * 2^-52 (and 2|y| * 2^-53 for whole y
* up to 64, done by repeated multiplication); NaN for a finite negative x unless y is whole.
*/
function power(x, y) {
	if (y === 0) return 1;
	if (x !== x || y !== y) return NaN;
	const whole = Math.floor(y) === y;
	if (whole && y > 0 && y <= 64) return wholePower(x, y);
	if (whole && y < 0 && y >= -64) return 1 / wholePower(x, -y);
	if (y === .5 && x >= 0) return Math.sqrt(x);
	if (x === 1) return 1;
	if (x < 0) {
		if (!whole) return x === -Infinity ? power(Infinity, y) : NaN;
		const size = exp(y * log(-x));
		return Math.abs(y % 2) === 1 ? -size : size;
	}
	return exp(y * log(x));
}
// src/scenario/port-rules.ts
/** true where a PASV's refusal is a matter of the server's own draws, given how many ports are busy. */
function refusesByChance({ pick, attempts }) {
	return pick === "random-draws" || pick === "shuffle" && attempts !== null;
}
// src/scenario/quantity.ts
/** The 95 % point of the standard normal law: `from`-`to` are the 5 % and 95 % points. */
var Z_95 = 1.6448536269514722;
/** The log-normal law whose 5 % and 95 % points are `from` (above 0) and `to` (at least `from`). */
function lognormalBetween(from, to) {
	if (from === to) return {
		median: from,
		sigma: 0
	};
	return {
		median: Math.sqrt(from) * Math.sqrt(to),
		sigma: (log(to) - log(from)) / (2 * Z_95)
	};
}
/** (e^x - 1) / x, also close to 0, where the plain form loses its digits; relative error below 1e-13. */
function growthOver(x) {
	if (Math.abs(x) > .01) return (exp(x) - 1) / x;
	return 1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5 * (1 + x / 6))));
}
/**
* Mean of the truncated Pareto law. Integrating the density gives
* m * [(1 - r^(a-1)) / (a-1)] / [(1 - r^a) / a] with r = m / maximum, written so that a = 1 needs no case of its own.
*/
function paretoMean(minimum, alpha, maximum) {
	const logRatio = log(minimum) - log(maximum);
	return minimum * growthOver((alpha - 1) * logRatio) / growthOver(alpha * logRatio);
}
function average(values) {
	let sum = 0;
	for (const value of values) sum += value;
	return sum / values.length;
}
/**
* Mean of a quantity, in its own unit.
*
* A Pareto law is truncated, not clipped: the density above `maximum` is cut off and the rest scaled up, so no value
* piles up at the maximum. Its exact inverse is x = minimum * (1 - u * (1 - (minimum/maximum)^alpha))^(-1/alpha).
*/
function meanOf(quantity) {
	if (typeof quantity === "number") return quantity;
	if ("from" in quantity) {
		const { median, sigma } = lognormalBetween(quantity.from, quantity.to);
		return median * exp(sigma * sigma / 2);
	}
	if ("exponential" in quantity) return quantity.exponential;
	if ("lognormal" in quantity) {
		const { median, sigma } = quantity.lognormal;
		return median * exp(sigma * sigma / 2);
	}
	if ("pareto" in quantity) {
		const { minimum, alpha, maximum } = quantity.pareto;
		return paretoMean(minimum, alpha, maximum);
	}
	if ("uniform" in quantity) return (quantity.uniform[0] + quantity.uniform[1]) / 2;
	if ("geometric" in quantity) return quantity.geometric;
	return average(quantity.sample);
}
// src/simulation/transfer-time.ts
/** How long a data connection takes on an unshared line: slow start from the initial window, then the line's rate. */
/**
* Share of a line that carries a file: 1448 bytes of the 1514 that a full segment has on Ethernet (20 of IP, 20 of TCP,
* 12 of its time stamps, 14 of the frame). An administrator gives the line. Measured: holds 4.6 % longer than bytes over line.
*/
var PAYLOAD_SHARE = 1448 / 1514;
/** First flight of a TCP connection, bytes: 10 segments of 1460 (RFC 6928). */
var INITIAL_WINDOW_BYTES = 14600;
/**
* Microseconds from the first data byte leaving to the last arriving at the line's end, less one trip: T_ss of the
* model. The window doubles every round trip until it fills the line. `bytesPerMicro` > 0, `roundTrip` ≥ 0 microseconds.
*/
function slowStartMicros(bytes, bytesPerMicro, roundTrip) {
	const pipe = bytesPerMicro * roundTrip;
	let window = INITIAL_WINDOW_BYTES;
	let sent = 0;
	let waited = 0;
	while (window < pipe && sent + window < bytes) {
		sent += window;
		waited += roundTrip;
		window *= 2;
	}
	return waited + (bytes - sent) / bytesPerMicro;
}
/** Round trips that the TLS handshake adds before the first data byte, by when it starts (clients catalogue, part 2). */
var TLS_ROUND_TRIPS = {
	connect: {
		none: {
			down: 0,
			up: 0
		},
		"1.2": {
			down: 1,
			up: 1
		},
		"1.2-resumed": {
			down: 1,
			up: 0
		},
		"1.3": {
			down: 1,
			up: 0
		}
	},
	command: {
		none: {
			down: 0,
			up: 0
		},
		"1.2": {
			down: 2,
			up: 2
		},
		"1.2-resumed": {
			down: 2,
			up: 1
		},
		"1.3": {
			down: 2,
			up: 1
		}
	}
};
/** δ of the model: added round trips of a download (or listing) and of an upload. */
function tlsRoundTrips(tls, start) {
	return TLS_ROUND_TRIPS[start][tls];
}
export { meanOf as a, log as c, BatchSize as d, expose as f, lognormalBetween as i, log1p as l, wrap as m, slowStartMicros as n, refusesByChance as o, transfer as p, tlsRoundTrips as r, exp as s, PAYLOAD_SHARE as t, power as u };

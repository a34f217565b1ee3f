import { a as meanOf, c as log, n as slowStartMicros, o as refusesByChance, r as tlsRoundTrips, s as exp, t as PAYLOAD_SHARE } from "./transfer-time-hYD1Ij7K.mjs";
// src/numbers/random.ts
var TWO_32$2 = 4294967296;
/** The next 32 random bits of the stream at word `at`, as an unsigned integer below 2^32. */
function nextUint32(state, at) {
	const a = state[at];
	const b = state[at + 1];
	const c = state[at + 2];
	const counter = state[at + 3];
	const out = a + b + counter | 0;
	state[at] = b ^ b >>> 9;
	state[at + 1] = c + (c << 3) | 0;
	state[at + 2] = (c << 21 | c >>> 11) + out | 0;
	state[at + 3] = counter + 1 | 0;
	return out >>> 0;
}
/** The next two words of the stream at word `at`, as signed integers into `pair` at `to`: cheaper than one by one. */
function nextPair(state, at, pair, to) {
	const a = state[at];
	const b = state[at + 1];
	const c = state[at + 2];
	const counter = state[at + 3];
	const first = a + b + counter | 0;
	const a1 = b ^ b >>> 9;
	const b1 = c + (c << 3) | 0;
	const c1 = (c << 21 | c >>> 11) + first | 0;
	const second = a1 + b1 + counter + 1 | 0;
	state[at] = b1 ^ b1 >>> 9;
	state[at + 1] = c1 + (c1 << 3) | 0;
	state[at + 2] = (c1 << 21 | c1 >>> 11) + second | 0;
	state[at + 3] = counter + 2 | 0;
	pair[to] = first;
	pair[to + 1] = second;
}
/**
* Starts a stream at word `to` of `into` that belongs to the stream at word `at`: its four words are the next four of
* its parent. They are random already, so nothing is thrown away, as `seedStream` must after words that may be alike.
*/
function forkStream(state, at, into, to) {
	let a = state[at];
	let b = state[at + 1];
	let c = state[at + 2];
	const counter = state[at + 3];
	const first = a + b + counter | 0;
	a = b ^ b >>> 9;
	b = c + (c << 3) | 0;
	c = (c << 21 | c >>> 11) + first | 0;
	into[to] = first;
	const second = a + b + counter + 1 | 0;
	a = b ^ b >>> 9;
	b = c + (c << 3) | 0;
	c = (c << 21 | c >>> 11) + second | 0;
	into[to + 1] = second;
	const third = a + b + counter + 2 | 0;
	a = b ^ b >>> 9;
	b = c + (c << 3) | 0;
	c = (c << 21 | c >>> 11) + third | 0;
	into[to + 2] = third;
	const fourth = a + b + counter + 3 | 0;
	into[to + 3] = fourth;
	state[at] = b ^ b >>> 9;
	state[at + 1] = c + (c << 3) | 0;
	state[at + 2] = (c << 21 | c >>> 11) + fourth | 0;
	state[at + 3] = counter + 4 | 0;
}
/** Copies the stream at word `at` to word `to` of `into`: from there on both draw the same. */
function copyStream(state, at, into, to) {
	into[to] = state[at];
	into[to + 1] = state[at + 1];
	into[to + 2] = state[at + 2];
	into[to + 3] = state[at + 3];
}
/** A uniform number in [0, 1) with 53 random bits. */
function nextUniform(state, at) {
	const high = nextUint32(state, at) >>> 5;
	const low = nextUint32(state, at) >>> 6;
	return (high * 67108864 + low) / 9007199254740992;
}
/** A whole number in 0 … count−1, `count` at most 2^31; the bias is below count / 2^32. */
function nextBelow(state, at, count) {
	return nextUint32(state, at) * count / TWO_32$2 | 0;
}
/** Outputs thrown away after seeding with words that may be alike, as sfc32 wants. */
var ROUNDS = 12;
/** Starts the stream at word `at` from three words; the first outputs are thrown away. */
function seedStream(state, at, w0, w1, w2) {
	let a = w0 | 0;
	let b = w1 | 0;
	let c = w2 | 0;
	let counter = 1;
	for (let step = 0; step < ROUNDS; step++) {
		const out = a + b + counter | 0;
		counter = counter + 1 | 0;
		a = b ^ b >>> 9;
		b = c + (c << 3) | 0;
		c = (c << 21 | c >>> 11) + out | 0;
	}
	state[at] = a;
	state[at + 1] = b;
	state[at + 2] = c;
	state[at + 3] = counter;
}
// src/ports/address-bits.ts
/**
* Which ports each client address holds: a row of bits for every address that holds any, the rows side by side and used
* again. A word of 32 ports is looked at at once.
*/
var AddressBits = class {
	/** `size` is how many ports there are, or without a limit a first guess. */
	constructor(size) {
		this.rows = /* @__PURE__ */ new Int32Array(0);
		this.held = /* @__PURE__ */ new Int32Array(0);
		this.free = /* @__PURE__ */ new Int32Array(0);
		this.freeCount = 0;
		this.used = 0;
		this.rowOf = (/* @__PURE__ */ new Int32Array(64)).fill(-1);
		this.words = Math.max(1, size + 31 >>> 5);
	}
	/** Ports that the address holds. */
	taken(address) {
		const row = this.row(address);
		return row < 0 ? 0 : this.held[row];
	}
	has(address, port) {
		const row = this.row(address);
		return row >= 0 && port >>> 5 < this.words && (this.word(row, port >>> 5) & 1 << (port & 31)) !== 0;
	}
	/** Notes that the address holds a port that it did not hold. */
	take(address, port) {
		if (port >>> 5 >= this.words) this.widen(port);
		let row = this.row(address);
		if (row < 0) row = this.openRow(address);
		const at = row * this.words + (port >>> 5);
		this.rows[at] = this.rows[at] | 1 << (port & 31);
		this.held[row] = this.held[row] + 1;
	}
	/** Notes that it no longer holds a port. */
	release(address, port) {
		const row = this.row(address);
		const at = row * this.words + (port >>> 5);
		this.rows[at] = this.rows[at] & ~(1 << (port & 31));
		const left = this.held[row] - 1;
		this.held[row] = left;
		if (left > 0) return;
		this.rowOf[address] = -1;
		this.free[this.freeCount++] = row;
	}
	/** The lowest port ≥ `from` and below `end` that the address does not hold, or −1. */
	firstFree(address, from, end) {
		if (from >= end) return -1;
		const row = this.row(address);
		if (row < 0) return from;
		let i = from >>> 5;
		let open = ~this.word(row, i) & -1 << (from & 31);
		while (open === 0) {
			i++;
			if (i << 5 >= end) return -1;
			open = ~this.word(row, i);
		}
		const port = i << 5 | 31 - Math.clz32(open & -open);
		return port < end ? port : -1;
	}
	/** The highest port ≤ `from` that the address does not hold, or −1. */
	lastFree(address, from) {
		const row = this.row(address);
		if (row < 0) return from;
		let i = from >>> 5;
		let open = ~this.word(row, i) & -1 >>> 31 - (from & 31);
		while (open === 0) {
			if (i === 0) return -1;
			i--;
			open = ~this.word(row, i);
		}
		return (i << 5) + 31 - Math.clz32(open);
	}
	/** The port that the address does not hold and that `skip` others like it lie below. */
	nthFree(address, skip) {
		const row = this.row(address);
		if (row < 0) return skip;
		let left = skip;
		for (let i = 0;; i++) {
			let open = ~this.word(row, i);
			const count = bitCount(open);
			if (left < count) {
				for (; left > 0; left--) open &= open - 1;
				return i << 5 | 31 - Math.clz32(open & -open);
			}
			left -= count;
		}
	}
	/** The highest port that anybody holds; −1 where nobody does. */
	highest() {
		let highest = -1;
		for (let row = 0; row < this.used; row++) {
			if (this.held[row] === 0) continue;
			let i = this.words - 1;
			while (this.word(row, i) === 0) i--;
			highest = Math.max(highest, (i << 5) + 31 - Math.clz32(this.word(row, i)));
		}
		return highest;
	}
	clear() {
		this.rows.fill(0, 0, this.used * this.words);
		this.held.fill(0, 0, this.used);
		this.rowOf.fill(-1);
		this.freeCount = 0;
		this.used = 0;
	}
	row(address) {
		return address < this.rowOf.length ? this.rowOf[address] : -1;
	}
	/** Ports beyond the last word are free. */
	word(row, i) {
		return i < this.words ? this.rows[row * this.words + i] : 0;
	}
	openRow(address) {
		if (address >= this.rowOf.length) {
			const rowOf = new Int32Array(Math.max(address + 1, this.rowOf.length * 2)).fill(-1);
			rowOf.set(this.rowOf);
			this.rowOf = rowOf;
		}
		if (this.freeCount === 0 && this.used === this.held.length) this.addRows();
		const row = this.freeCount > 0 ? this.free[--this.freeCount] : this.used++;
		this.rowOf[address] = row;
		return row;
	}
	addRows() {
		const length = Math.max(16, this.used * 2);
		this.rows = copied(this.rows, length * this.words);
		this.held = copied(this.held, length);
		this.free = copied(this.free, length);
	}
	/** Rows as long as this port wants: twice as long at least. */
	widen(port) {
		const { words, rows } = this;
		const wider = Math.max(words * 2, (port >>> 5) + 1);
		const widened = new Int32Array(this.held.length * wider);
		for (let row = 0; row < this.used; row++) widened.set(rows.subarray(row * words, (row + 1) * words), row * wider);
		this.rows = widened;
		this.words = wider;
	}
};
function copied(from, length) {
	const into = new Int32Array(length);
	into.set(from);
	return into;
}
/** How many bits of a word are set. */
function bitCount(word) {
	let bits = word - (word >>> 1 & 1431655765);
	bits = (bits & 858993459) + (bits >>> 2 & 858993459);
	return Math.imul(bits + (bits >>> 4) & 252645135, 16843009) >>> 24;
}
// src/ports/draws-pool.ts
/** Draws ports at random with replacement and gives up after `attempts`: may refuse while ports are free. */
var DrawsPool = class {
	constructor(size, attempts) {
		this.count = 0;
		this.size = size;
		this.attempts = attempts;
		this.busy = new Uint8Array(size);
		this.chance = Float64Array.from({ length: size + 1 }, (_, k) => size === 0 ? 1 : wholePower(k / size, attempts));
	}
	take(_address, state, at) {
		if (this.size === 0) return -1;
		for (let attempt = 0; attempt < this.attempts; attempt++) {
			const port = nextBelow(state, at, this.size);
			if (this.busy[port] === 0) {
				this.busy[port] = 1;
				this.count++;
				return port;
			}
		}
		return -1;
	}
	release(port) {
		this.busy[port] = 0;
		this.count--;
	}
	taken() {
		return this.count;
	}
	refusalChance() {
		return this.chance[this.count];
	}
	reset() {
		this.busy.fill(0);
		this.count = 0;
	}
};
/** base^exponent for a whole exponent ≥ 0, by squaring: only products, so the same bits everywhere. */
function wholePower(base, exponent) {
	let result = 1;
	let factor = base;
	for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
		if (left % 2 === 1) result *= factor;
		factor *= factor;
	}
	return result;
}
// src/ports/shuffle-pool.ts
/** Tries distinct ports in random order, at most `attempts` of them. */
var ShufflePool = class {
	constructor(size, attempts) {
		this.size = size;
		this.attempts = Math.min(attempts, size);
		this.ports = Int32Array.from({ length: size }, (_, port) => port);
		this.place = this.ports.slice();
		this.free = size;
	}
	take(_address, state, at) {
		if (this.free === 0) return -1;
		if (this.attempts < this.size && !this.meetsFreePort(state, at)) return -1;
		const position = nextBelow(state, at, this.free);
		const port = this.ports[position];
		this.free--;
		this.swap(position, this.free);
		return port;
	}
	/** Whether a random order of all ports has a free one among its first `attempts`: drawn one by one, without replacement. */
	meetsFreePort(state, at) {
		const busy = this.size - this.free;
		for (let tried = 0; tried < this.attempts; tried++) if (nextBelow(state, at, this.size - tried) >= busy - tried) return true;
		return false;
	}
	release(port) {
		this.swap(this.place[port], this.free);
		this.free++;
	}
	swap(p, q) {
		const a = this.ports[p];
		const b = this.ports[q];
		this.ports[p] = b;
		this.ports[q] = a;
		this.place[b] = p;
		this.place[a] = q;
	}
	taken() {
		return this.size - this.free;
	}
	refusalChance() {
		return allTriedBusy(this.size - this.free, this.size, this.attempts);
	}
	reset() {
		for (let port = 0; port < this.size; port++) {
			this.ports[port] = port;
			this.place[port] = port;
		}
		this.free = this.size;
	}
};
/** The chance that `attempts` distinct ports of `size`, in random order, are all among the `busy` ones; 1 where no port is free. */
function allTriedBusy(busy, size, attempts) {
	let chance = 1;
	for (let tried = 0; tried < Math.min(attempts, size); tried++) {
		if (busy - tried <= 0) return 0;
		chance *= (busy - tried) / (size - tried);
	}
	return chance;
}
// src/ports/address-pool.ts
/** Ports that an unlimited pool has room for at first; rows grow where an address holds more. */
var UNLIMITED_START$1 = 32;
/** The same port may serve different client addresses: a port is taken for one address only. */
var AddressPool = class {
	/** `size` null = unlimited; `attempts` null = the whole range. */
	constructor(rule, size, attempts) {
		this.cursor = 0;
		this.rule = rule;
		this.size = size;
		this.attempts = attempts;
		this.held = new AddressBits(size ?? UNLIMITED_START$1);
	}
	take(address, state, at) {
		const port = this.pick(address, state, at);
		if (port >= 0) this.held.take(address, port);
		return port;
	}
	pick(address, state, at) {
		if (this.size === null) return this.held.firstFree(address, 0, Infinity);
		const { size } = this;
		if (size === 0) return -1;
		const tries = this.attempts ?? size;
		switch (this.rule) {
			case "random-draws": return this.draw(address, size, tries, state, at);
			case "shuffle": return this.shuffled(address, size, Math.min(tries, size), state, at);
			case "lowest": return this.scanUp(address, 0, tries, size);
			case "cursor": {
				const port = this.scanUp(address, this.cursor, tries, size);
				const passed = port < 0 ? tries : (port - this.cursor + size) % size + 1;
				this.cursor = (this.cursor + passed) % size;
				return port;
			}
			case "scan-up": return this.scanUp(address, nextBelow(state, at, size), tries, size);
			case "scan-down": return this.scanDown(address, nextBelow(state, at, size), tries, size);
		}
	}
	/** Goes up from `start` on a ring of `size`, at most `tries` ports. */
	scanUp(address, start, tries, size) {
		let port = this.held.firstFree(address, start, size);
		if (port < 0) port = this.held.firstFree(address, 0, start);
		return port >= 0 && (port - start + size) % size < tries ? port : -1;
	}
	/** Goes down from `start` on a ring of `size`, at most `tries` ports. */
	scanDown(address, start, tries, size) {
		let port = this.held.lastFree(address, start);
		if (port < 0) port = this.held.lastFree(address, size - 1);
		return port >= 0 && (start - port + size) % size < tries ? port : -1;
	}
	draw(address, size, tries, state, at) {
		for (let tried = 0; tried < tries; tried++) {
			const port = nextBelow(state, at, size);
			if (!this.held.has(address, port)) return port;
		}
		return -1;
	}
	/** A random order without replacement: first whether it meets a free port in time, then which, each alike. */
	shuffled(address, size, tries, state, at) {
		const busy = this.taken(address);
		if (busy >= size) return -1;
		let met = tries === size;
		for (let tried = 0; !met && tried < tries; tried++) met = nextBelow(state, at, size - tried) >= busy - tried;
		if (!met) return -1;
		return this.held.nthFree(address, nextBelow(state, at, size - busy));
	}
	release(port, address) {
		this.held.release(address, port);
	}
	taken(address) {
		return this.held.taken(address);
	}
	/** The highest port that serves anybody; −1 where none does. */
	highestTaken() {
		return this.held.highest();
	}
	refusalChance(address) {
		if (this.size === null) return 0;
		const busy = this.taken(address);
		if (busy >= this.size) return 1;
		const tries = this.attempts ?? this.size;
		if (this.rule === "random-draws") return wholePower(busy / this.size, tries);
		return this.rule === "shuffle" ? allTriedBusy(busy, this.size, tries) : 0;
	}
	reset() {
		this.held.clear();
		this.cursor = 0;
	}
};
// src/ports/free-bits.ts
/** A set of free ports as bits in three levels, so that the next free one in either direction is found in O(1). */
var FreeBits = class {
	/** All of 0 … size−1 free; size at most 2^20. */
	constructor(size) {
		this.size = size;
		this.low = new Int32Array((size >>> 5) + 1);
		this.middle = new Int32Array((size >>> 10) + 1);
		this.high = new Int32Array((size >>> 15) + 1);
		this.reset();
	}
	reset() {
		setBits(this.low, this.size);
		setBits(this.middle, this.size + 31 >>> 5);
		setBits(this.high, this.size + 1023 >>> 10);
	}
	isFree(port) {
		return (this.low[port >>> 5] & 1 << (port & 31)) !== 0;
	}
	take(port) {
		const i = port >>> 5;
		const word = this.low[i] & ~(1 << (port & 31));
		this.low[i] = word;
		if (word === 0) this.noteTaken(i);
	}
	/** The word has no free port any more. */
	noteTaken(i) {
		const j = i >>> 5;
		this.middle[j] = this.middle[j] & ~(1 << (i & 31));
		if (this.middle[j] !== 0) return;
		this.high[j >>> 5] = this.high[j >>> 5] & ~(1 << (j & 31));
	}
	release(port) {
		const i = port >>> 5;
		const word = this.low[i];
		this.low[i] = word | 1 << (port & 31);
		if (word === 0) this.noteFree(i);
	}
	/** The word has a free port again. */
	noteFree(i) {
		const j = i >>> 5;
		this.middle[j] = this.middle[j] | 1 << (i & 31);
		this.high[j >>> 5] = this.high[j >>> 5] | 1 << (j & 31);
	}
	/** The lowest free port ≥ `from`, or −1. */
	firstFrom(from) {
		if (from >= this.size) return -1;
		const i = from >>> 5;
		const word = this.low[i] & -1 << (from & 31);
		return word === 0 ? this.inWordsFrom(i + 1) : i << 5 | lowestBit(word);
	}
	/** The lowest free port of this word and those above it, or −1. */
	inWordsFrom(i) {
		let j = i >>> 5;
		if (j < this.middle.length) {
			const words = this.middle[j] & -1 << (i & 31);
			if (words !== 0) return this.inWord((j << 5) + lowestBit(words));
		}
		j++;
		for (let k = j >>> 5; k < this.high.length; k++) {
			const blocks = k === j >>> 5 ? this.high[k] & -1 << (j & 31) : this.high[k];
			if (blocks !== 0) {
				const block = (k << 5) + lowestBit(blocks);
				return this.inWord((block << 5) + lowestBit(this.middle[block]));
			}
		}
		return -1;
	}
	inWord(i) {
		return (i << 5) + lowestBit(this.low[i]);
	}
	/** The highest free port ≤ `from`, or −1. */
	lastFrom(from) {
		for (let i = from >>> 5; i >= 0; i--) {
			let word = this.low[i];
			if (i === from >>> 5) word &= -1 >>> 31 - (from & 31);
			if (word !== 0) return (i << 5) + 31 - Math.clz32(word);
		}
		return -1;
	}
};
/** The first `count` bits set, the rest not. */
function setBits(words, count) {
	const whole = count >>> 5;
	words.fill(-1, 0, whole);
	words.fill(0, whole);
	if ((count & 31) !== 0) words[whole] = (1 << (count & 31)) - 1;
}
function lowestBit(word) {
	return 31 - Math.clz32(word & -word);
}
// src/ports/scan-pool.ts
/** Ports that an unlimited pool starts with; it doubles when they are all taken. */
var UNLIMITED_START = 1024;
var UP = 0;
var DOWN = 1;
var LOWEST = 2;
var RULES = {
	"scan-up": UP,
	"scan-down": DOWN,
	lowest: LOWEST,
	cursor: 3
};
/** Goes through the range in order: from a random start up or down, from a global cursor, or from the lowest port. */
var ScanPool = class {
	/** `size` null = unlimited; `attempts` null = the whole range. */
	constructor(rule, size, attempts) {
		this.cursor = 0;
		this.count = 0;
		this.rule = RULES[rule];
		this.limited = size !== null;
		this.attempts = attempts;
		this.bits = new FreeBits(size ?? UNLIMITED_START);
	}
	take(_address, state, at) {
		const port = this.pick(state, at);
		if (port < 0) return this.limited ? -1 : this.grow();
		this.bits.take(port);
		this.count++;
		return port;
	}
	pick(state, at) {
		const { size } = this.bits;
		if (size === 0) return -1;
		switch (this.rule) {
			case UP: return this.upFrom(nextBelow(state, at, size));
			case DOWN: return this.downFrom(nextBelow(state, at, size));
			case LOWEST: return this.within(0, this.bits.firstFrom(0));
			default: return this.fromCursor(size);
		}
	}
	fromCursor(size) {
		const port = this.upFrom(this.cursor);
		const tried = port < 0 ? this.attempts ?? size : distance(this.cursor, port, size) + 1;
		this.cursor = (this.cursor + tried) % size;
		return port;
	}
	upFrom(start) {
		let port = this.bits.firstFrom(start);
		if (port < 0) port = this.bits.firstFrom(0);
		return this.attempts === null ? port : this.within(distance(start, port, this.bits.size), port);
	}
	downFrom(start) {
		let port = this.bits.lastFrom(start);
		if (port < 0) port = this.bits.lastFrom(this.bits.size - 1);
		return this.attempts === null ? port : this.within(distance(port, start, this.bits.size), port);
	}
	/** The port, if the number of ports passed over before it leaves a try for it. */
	within(passed, port) {
		if (port < 0) return -1;
		const tries = this.rule === LOWEST ? port : passed;
		return this.attempts === null || tries < this.attempts ? port : -1;
	}
	grow() {
		const port = this.bits.size;
		const larger = new FreeBits(port * 2);
		for (let taken = 0; taken <= port; taken++) larger.take(taken);
		this.bits = larger;
		this.count++;
		return port;
	}
	release(port) {
		this.bits.release(port);
		this.count--;
	}
	taken() {
		return this.count;
	}
	/** The scan itself decides where tries run out early, so this is exact only for a full scan: 0 or 1. */
	refusalChance() {
		return this.limited && this.count === this.bits.size ? 1 : 0;
	}
	reset() {
		this.bits.reset();
		this.count = 0;
		this.cursor = 0;
	}
};
/** Steps upwards from `from` to `to` on a ring of `size`. */
function distance(from, to, size) {
	return (to - from + size) % size;
}
// src/ports/pool.ts
/** A pool of `ports` (null = unlimited, always the lowest free index) behaving as the server does. */
function openPool(behaviour, ports) {
	if (ports === null) return behaviour.exclusive === "port-and-address" ? new AddressPool("lowest", null, null) : new ScanPool("lowest", null, null);
	const usable = Math.max(0, behaviour.lastPortUnused ? ports - 1 : ports);
	const attempts = behaviour.attempts === null ? usable : behaviour.attempts;
	if (behaviour.exclusive === "port-and-address") return new AddressPool(behaviour.pick, usable, behaviour.attempts);
	if (behaviour.pick === "random-draws") return new DrawsPool(usable, attempts);
	if (behaviour.pick === "shuffle") return new ShufflePool(usable, attempts);
	return new ScanPool(behaviour.pick, usable, behaviour.attempts);
}
// src/traffic/streams.ts
/**
* A random stream belongs to (seed, day, group, client, purpose) and never to the worker that draws from it: the same
* day has the same traffic everywhere, at every size of the range, and whatever the other groups do.
*/
/** What a stream is for; streams of different purposes share nothing. */
var PURPOSE = {
	visits: 1,
	line: 2,
	ports: 3,
	always: 4,
	scheduled: 8
};
/** Purposes of one day, the marks of the shortest period included, stay below this. */
var PURPOSES_PER_DAY = 1 << 24;
/** A purpose on one of the days before the counted one: eve 1 is the day before it; 0 that day, −1 the one after. */
function purposeOnEve(purpose, eve) {
	return purpose + eve * PURPOSES_PER_DAY;
}
var TWO_32$1 = 4294967296;
/** Murmur3's 32-bit finaliser: every input bit reaches every output bit. */
function mix(word) {
	let h = word | 0;
	h = Math.imul(h ^ h >>> 16, 2246822507);
	h = Math.imul(h ^ h >>> 13, 3266489909);
	return h ^ h >>> 16;
}
/** The streams of one simulated day: knows the seed and the day, makes the stream of any client and purpose. */
var DayStreams = class {
	constructor() {
		this.k0 = 0;
		this.k1 = 0;
		this.k2 = 0;
	}
	/** `seed` is a whole number from 0 to 2^53−1, `day` from 0 to 2^31−1. */
	setDay(seed, day) {
		const low = seed % TWO_32$1 | 0;
		const high = Math.floor(seed / TWO_32$1) | 0;
		this.k0 = mix(low ^ 608135816);
		this.k1 = mix(this.k0 ^ high ^ 320440878);
		this.k2 = mix(this.k1 ^ Math.imul(day + 1, 2654435761));
		this.k0 = mix(this.k0 ^ this.k2);
		this.k1 = mix(this.k1 + this.k0);
	}
	/** Starts the stream of (group, client, purpose) at word `at` of `state`. */
	start(state, at, group, client, purpose) {
		const h0 = mix(this.k0 ^ Math.imul(client + 1, 2654435761));
		const h1 = mix(h0 ^ this.k1 ^ Math.imul(group + 1, 2246822519));
		seedStream(state, at, h0, h1, mix(h1 ^ this.k2 ^ Math.imul(purpose + 1, 3266489917)));
	}
};
// src/traffic/sort-by-time.ts
/** Stable sorting of times without comparing closures: buckets first, insertion inside a bucket. */
var TimeSorter = class {
	constructor() {
		this.heads = /* @__PURE__ */ new Int32Array(1);
		this.sorted = /* @__PURE__ */ new Float64Array(1024);
		this.order = /* @__PURE__ */ new Int32Array(1024);
	}
	/** Sorts `count` times that lie in [from, to); fills `sorted` and `order`. */
	sort(times, count, from, to) {
		if (this.order.length < count) {
			this.order = new Int32Array(count * 2);
			this.sorted = new Float64Array(count * 2);
		}
		const buckets = count + 1;
		if (this.heads.length < buckets) this.heads = new Int32Array(buckets * 2);
		const { heads, order, sorted } = this;
		const scale = count / (to - from);
		const shift = from * scale;
		heads.fill(0, 0, buckets);
		for (let i = 0; i < count; i++) {
			const bucket = times[i] * scale - shift | 0;
			heads[bucket] = heads[bucket] + 1 | 0;
		}
		let before = 0;
		for (let bucket = 0; bucket < buckets; bucket++) {
			const size = heads[bucket];
			heads[bucket] = before;
			before = before + size | 0;
		}
		for (let i = 0; i < count; i++) {
			const time = times[i];
			const bucket = time * scale - shift | 0;
			const at = heads[bucket];
			heads[bucket] = at + 1 | 0;
			order[at] = i;
			sorted[at] = time;
		}
		if (!this.finish(count)) this.sortBurst(times, count);
	}
	/** Insertion sort of times that are already nearly in place; false where it is too long a way. */
	finish(count) {
		const { order, sorted } = this;
		let left = 40 * count + 1e3;
		let last = -Infinity;
		for (let i = 0; i < count; i++) {
			const time = sorted[i];
			if (last <= time) {
				last = time;
				continue;
			}
			const item = order[i];
			let j = i - 1;
			while (j >= 0 && sorted[j] > time) {
				sorted[j + 1] = sorted[j];
				order[j + 1] = order[j];
				j--;
			}
			sorted[j + 1] = time;
			order[j + 1] = item;
			left -= i - j;
			if (left < 0) return false;
		}
		return true;
	}
	/** A burst inside one bucket: (time, position) is a total order, so any sort gives the same result. */
	sortBurst(times, count) {
		const { order, sorted } = this;
		order.subarray(0, count).sort((p, q) => times[p] - times[q] || p - q);
		for (let i = 0; i < count; i++) sorted[i] = times[order[i]];
	}
};
// src/traffic/visit-rates.ts
var MICROS$10 = 1e6;
var HOUR$2 = 3600 * MICROS$10;
/** A client's rate: constant, or cumulative expected starts hour by hour. */
function rateOf(visits) {
	if (visits.pattern === "steady") return {
		cumulative: null,
		rate: visits.perClientPerHour / HOUR$2
	};
	const total = visits.hours.reduce((sum, weight) => sum + weight, 0);
	const cumulative = /* @__PURE__ */ new Float64Array(25);
	visits.hours.forEach((weight, hour) => {
		cumulative[hour + 1] = cumulative[hour] + visits.perClientPerDay * weight / total;
	});
	return {
		cumulative,
		rate: 0
	};
}
/** The marks of one day, microseconds: the offset plus whole periods, before and after it. */
function marksOf(visits, daySeconds) {
	const every = visits.everySeconds;
	const marks = [];
	const first = (visits.offsetSeconds ?? 0) % every;
	for (let k = 0; first + k * every < daySeconds; k++) marks.push((first + k * every) * MICROS$10);
	return marks;
}
/** Expected visits of one client in a day; 0 for `always`, whose visits follow one another. */
function startsPerClientDay(visits, daySeconds) {
	switch (visits.pattern) {
		case "steady": return visits.perClientPerHour * daySeconds / 3600;
		case "daily": return visits.perClientPerDay;
		case "scheduled": return marksOf(visits, daySeconds).length;
		case "always": return 0;
	}
}
// src/traffic/ziggurat.ts
/**
* Exponential and normal draws by the ziggurat (Marsaglia & Tsang 2000), with a separate word for the layer and 53 bits
* for the abscissa (Doornik 2005). Tables come from our own log and exp, so that every engine draws the same bits.
*/
var LAYERS = 256;
var SCALE = 1 / 9007199254740992;
/** Right-most abscissa and area of a layer, 256 layers (Marsaglia & Tsang 2000; Doornik 2005 for the normal). */
var EXPONENTIAL_R = 7.69711747013105;
var EXPONENTIAL_V = .003949659822581572;
var NORMAL_R = 3.654152885361009;
var NORMAL_V = .00492867323399;
function layers(right, area, density, inverse) {
	const x = /* @__PURE__ */ new Float64Array(257);
	const y = /* @__PURE__ */ new Float64Array(257);
	x[0] = area / density(right);
	x[1] = right;
	for (let i = 2; i < LAYERS; i++) x[i] = inverse(area / x[i - 1] + density(x[i - 1]));
	x[LAYERS] = 0;
	for (let i = 0; i <= LAYERS; i++) y[i] = density(x[i]);
	return {
		x,
		y
	};
}
var exponential = layers(EXPONENTIAL_R, EXPONENTIAL_V, (x) => exp(-x), (y) => -log(y));
var normal = layers(NORMAL_R, NORMAL_V, (x) => exp(-.5 * x * x), (y) => Math.sqrt(-2 * log(y)));
var ex = exponential.x;
var ey = exponential.y;
var nx = normal.x;
var ny = normal.y;
/** With a buffer of its own, an array of this file is at a fixed place: the engine reads it without looking it up. */
var pair = new Int32Array(/* @__PURE__ */ new ArrayBuffer(8));
/**
* An exponential number of mean 1. Short, so that it is taken into its callers: a number returned is an object. The plus
* tells the engine that the rare case is a number too, so that the usual one need not be an object for its sake.
*/
function nextExponential(state, at) {
	nextPair(state, at, pair, 0);
	const low = pair[1];
	const layer = low & 255;
	const x = ((pair[0] >>> 0) * 2097152 + (low >>> 11)) * SCALE * ex[layer];
	return x < ex[layer + 1] ? x : +exponentialAtEdge(state, at, layer, x);
}
/** The rare case (one draw in ninety): at the edge of a layer, or beyond the right-most one. */
function exponentialAtEdge(state, at, layer, x) {
	if (layer === 0) return EXPONENTIAL_R + nextExponential(state, at);
	return ey[layer] + nextUniform(state, at) * (ey[layer + 1] - ey[layer]) < exp(-x) ? x : nextExponential(state, at);
}
/** A normal number of mean 0 and standard deviation 1. */
function nextNormal(state, at) {
	nextPair(state, at, pair, 0);
	const low = pair[1];
	const layer = low & 255;
	const x = ((pair[0] >>> 0) * 2097152 + (low >>> 11)) * SCALE * nx[layer];
	const size = x < nx[layer + 1] ? x : +normalAtEdge(state, at, layer, x);
	return low & 256 ? -size : size;
}
/** The size of a normal number that falls at the edge of a layer, or beyond the right-most one. */
function normalAtEdge(state, at, layer, x) {
	if (layer === 0) return nextTail(state, at);
	return ny[layer] + nextUniform(state, at) * (ny[layer + 1] - ny[layer]) < exp(-.5 * x * x) ? x : Math.abs(nextNormal(state, at));
}
/** A normal number given that it exceeds the right-most abscissa (Marsaglia 1964). */
function nextTail(state, at) {
	for (;;) {
		const x = nextExponential(state, at) / NORMAL_R;
		if (2 * nextExponential(state, at) > x * x) return NORMAL_R + x;
	}
}
// src/traffic/visit-source.ts
var MICROS$9 = 1e6;
var HOUR$1 = 3600 * MICROS$9;
/** Starts that one slice should hold: enough to spread the cost of a pass over the clients, few enough for the cache. */
var STARTS_PER_SLICE = 4096;
/** What is noted of a start, side by side: its client, its group, the words of its visit's stream. */
var SEED_WORD$1 = 2;
var START_WORDS$1 = SEED_WORD$1 + 4;
/** The same as a constant of this file: an imported one is looked up at each use. */
var WORDS$1 = 4;
/** The stream of the client at hand. With a buffer of its own it is at a fixed place, and quickly read. */
var own = new Int32Array(/* @__PURE__ */ new ArrayBuffer(16));
/** Where the streams of visits go that begin before what is asked for. */
var unwanted = /* @__PURE__ */ new Int32Array(4);
/** Ten standard deviations: beyond what the ziggurat's tail reaches in any run. */
var SKEW_REACH$1 = 10;
/** Reads off the starts of one day and of what leads into it, in order of time. */
var VisitSource = class {
	constructor(groups, daySeconds, streams, leadInSeconds = 0) {
		this.time = Infinity;
		this.client = 0;
		this.group = 0;
		this.starts = new Int32Array(1024 * START_WORDS$1);
		this.seedAt = 0;
		this.poisson = [];
		this.scheduled = [];
		this.origin = 0;
		this.end = 0;
		this.eve = 0;
		this.eveStart = 0;
		this.wantedFrom = 0;
		this.sorter = new TimeSorter();
		this.times = /* @__PURE__ */ new Float64Array(1024);
		this.count = 0;
		this.at = 0;
		this.sliceStart = NaN;
		this.sliceEnd = NaN;
		this.streams = streams;
		this.day = daySeconds * MICROS$9;
		this.leadIn = leadInSeconds * MICROS$9;
		let firstClient = 0;
		let states = 0;
		let startsPerDay = 0;
		groups.forEach((group, index) => {
			const { visits, clients } = group;
			if (visits.pattern === "steady" || visits.pattern === "daily") {
				this.poisson.push({
					group: index,
					clients,
					firstClient,
					firstState: states,
					...rateOf(visits)
				});
				states += clients;
			} else if (visits.pattern === "scheduled") this.scheduled.push({
				group: index,
				clients,
				firstClient,
				marks: marksOf(visits, daySeconds),
				spread: (visits.spreadSeconds ?? 0) * MICROS$9,
				skew: (visits.skewSeconds ?? 0) * MICROS$9
			});
			startsPerDay += clients * startsPerClientDay(visits, daySeconds);
			firstClient += clients;
		});
		this.states = new Int32Array(states * 4);
		this.next = new Float64Array(states);
		const starts = Math.max(STARTS_PER_SLICE, states / 8);
		this.slice = this.day / Math.max(1, Math.ceil(startsPerDay / starts));
	}
	/**
	* Begins with the day that the streams are set to; the first start is ready afterwards. Starts from `originSeconds`
	* (not before the lead-in) to `endSeconds` of the day are told: the same ones whatever part is asked for.
	*/
	begin(originSeconds = 0, endSeconds = this.day / MICROS$9) {
		this.origin = originSeconds * MICROS$9;
		this.end = endSeconds * MICROS$9;
		this.sliceEnd = this.origin;
		this.count = 0;
		this.at = -1;
		this.enterEve(Math.max(0, Math.ceil(-this.origin / this.day)));
		this.advance();
	}
	/** Goes on to a day: each client's stream of that day begins where its drawn part does. */
	enterEve(eve) {
		this.eve = eve;
		this.eveStart = -eve * this.day;
		this.wantedFrom = Math.max(0, this.origin - this.eveStart);
		const from = Math.max(0, -this.leadIn - this.eveStart);
		const purpose = purposeOnEve(PURPOSE.visits, eve);
		for (const group of this.poisson) for (let client = 0; client < group.clients; client++) {
			const at = group.firstState + client;
			this.streams.start(own, 0, group.group, client, purpose);
			this.next[at] = this.firstWanted(group, this.following(group, from));
			copyStream(own, 0, this.states, at * WORDS$1);
		}
	}
	/** Passes over the starts that come before what is wanted, their streams included. */
	firstWanted(group, first) {
		let start = first;
		while (start < this.wantedFrom) {
			forkStream(own, 0, unwanted, 0);
			start = this.following(group, start);
		}
		return start;
	}
	/** Moves on to the next start. */
	advance() {
		this.at++;
		while (this.at >= this.count) {
			if (this.sliceEnd >= this.end) {
				this.time = Infinity;
				return;
			}
			if (this.sliceEnd >= this.eveStart + this.day) this.enterEve(this.eve - 1);
			this.fill();
		}
		const word = this.sorter.order[this.at] * START_WORDS$1;
		this.time = this.sorter.sorted[this.at];
		this.client = this.starts[word];
		this.group = this.starts[word + 1];
		this.seedAt = word + SEED_WORD$1;
	}
	fill() {
		const from = this.sliceEnd;
		const to = Math.min(this.end, this.eveStart + this.day, from + this.slice);
		this.sliceStart = from;
		this.sliceEnd = to;
		this.count = 0;
		this.at = 0;
		for (const group of this.poisson) this.fillPoisson(group);
		for (const group of this.scheduled) this.fillScheduled(group, from, to);
		this.sorter.sort(this.times, this.count, from - this.origin, to - this.origin);
	}
	fillPoisson(group) {
		for (let client = 0; client < group.clients; client++) this.fillClient(group, client);
	}
	/** A function of its own: where the engine takes it into the loop, it knows the constants of this file. */
	fillClient(group, client) {
		const at = group.firstState + client | 0;
		let start = this.next[at];
		const until = this.sliceEnd - this.eveStart;
		if (start >= until) return;
		const shift = this.eveStart - this.origin;
		copyStream(this.states, at * WORDS$1, own, 0);
		do {
			const item = this.add(group.firstClient + client, group.group);
			this.times[item] = start + shift;
			forkStream(own, 0, this.starts, item * START_WORDS$1 + SEED_WORD$1);
			start = this.following(group, start);
		} while (start < until);
		copyStream(own, 0, this.states, at * WORDS$1);
		this.next[at] = start;
	}
	/** The start that follows one at `after` (microseconds of the day at hand), drawn from the stream of the client at hand. */
	following(group, after) {
		const step = nextExponential(own, 0);
		const { cumulative } = group;
		if (cumulative === null) return Math.floor(after + step / group.rate);
		return this.byTheHour(cumulative, after, step);
	}
	byTheHour(cumulative, after, step) {
		let hour = Math.min(23, Math.floor(after / HOUR$1));
		const low = cumulative[hour];
		const reached = low + (cumulative[hour + 1] - low) * (after - hour * HOUR$1) / HOUR$1 + step;
		if (reached >= cumulative[24]) return Infinity;
		while (cumulative[hour + 1] <= reached) hour++;
		const floor = cumulative[hour];
		return Math.floor((hour + (reached - floor) / (cumulative[hour + 1] - floor)) * HOUR$1);
	}
	/** Starts of a slice, of every day whose marks reach into it: also of the next one, where clients come before the mark. */
	fillScheduled(group, from, to) {
		const reach = group.skew > 0 ? SKEW_REACH$1 * group.skew : 0;
		const after = Math.max(group.spread, reach);
		const first = Math.floor((from - after) / this.day);
		const last = Math.floor((to + reach) / this.day);
		for (let day = first; day <= last; day++) group.marks.forEach((mark, period) => {
			const midnight = day * this.day;
			const low = midnight + mark - reach;
			if (midnight + mark + after >= from && low < to) this.fillMark(group, mark, midnight, purposeOnEve(PURPOSE.scheduled + period, -day));
		});
	}
	/** Starts in the slice of the clients that a mark calls; `midnight` is when its day begins, microseconds of the counted day. */
	fillMark(group, mark, midnight, purpose) {
		const to = this.sliceEnd;
		for (let client = 0; client < group.clients; client++) {
			this.streams.start(own, 0, group.group, client, purpose);
			const shift = group.skew > 0 ? group.skew * nextNormal(own, 0) : group.spread * nextUniform(own, 0);
			const start = Math.floor(mark + shift) + midnight;
			if (start >= this.sliceStart && start < to) {
				const item = this.add(group.firstClient + client, group.group);
				this.times[item] = start - this.origin;
				forkStream(own, 0, this.starts, item * START_WORDS$1 + SEED_WORD$1);
			}
		}
	}
	/** Makes room for one start; its time and its visit's stream, of the one that placed it, are up to the caller. */
	add(client, group) {
		const item = this.count++;
		if (item >= this.times.length) this.grow();
		this.starts[item * START_WORDS$1] = client;
		this.starts[item * START_WORDS$1 + 1] = group;
		return item;
	}
	grow() {
		const length = this.times.length * 2;
		this.times = copyInto(new Float64Array(length), this.times);
		this.starts = copyInto(new Int32Array(length * START_WORDS$1), this.starts);
	}
};
function copyInto(into, from) {
	into.set(from);
	return into;
}
// src/traffic/draw.ts
/** Drawing from the laws of a scenario. A quantity is compiled once; drawing allocates nothing. */
/** The 95 % point of the normal law: `from`-`to` are the 5 % and 95 % points. */
var Z95 = 1.6448536269514722;
/** Largest count that a draw can be. */
var MOST$1 = 2 ** 30;
var CONSTANT = 0;
var LOGNORMAL = 1;
var EXPONENTIAL = 2;
var UNIFORM = 3;
var PARETO = 4;
var GEOMETRIC = 5;
var SAMPLE = 6;
var none = /* @__PURE__ */ new Float64Array(0);
function law(kind, a, b = 0, c = 0, values = none) {
	return {
		kind,
		a,
		b,
		c,
		values,
		whole: kind === CONSTANT && a >= 0 && a <= MOST$1 && Math.floor(a) === a ? a | 0 : -1
	};
}
/** Prepares a quantity, multiplied by `scale`, for drawing. The reader has checked its ranges. */
function compileLaw(quantity, scale = 1) {
	if (typeof quantity === "number") return law(CONSTANT, quantity * scale);
	if ("from" in quantity) {
		const { from, to } = quantity;
		if (from === to) return law(CONSTANT, from * scale);
		return law(LOGNORMAL, (log(from * scale) + log(to * scale)) / 2, (log(to) - log(from)) / (2 * Z95));
	}
	if ("exponential" in quantity) return law(EXPONENTIAL, quantity.exponential * scale);
	if ("lognormal" in quantity) {
		const { median, sigma } = quantity.lognormal;
		return sigma === 0 ? law(CONSTANT, median * scale) : law(LOGNORMAL, log(median * scale), sigma);
	}
	if ("pareto" in quantity) {
		const { minimum, alpha, maximum } = quantity.pareto;
		const mass = 1 - exp(alpha * (log(minimum) - log(maximum)));
		return law(PARETO, minimum * scale, mass, 1 / alpha);
	}
	if ("uniform" in quantity) {
		const [low, high] = quantity.uniform;
		return law(UNIFORM, low * scale, (high - low) * scale);
	}
	if ("geometric" in quantity) {
		const mean = quantity.geometric;
		return mean <= 1 ? law(CONSTANT, scale) : law(GEOMETRIC, 1 / log(1 - 1 / mean), scale);
	}
	return law(SAMPLE, 0, 0, 0, Float64Array.from(quantity.sample, (value) => value * scale));
}
/** true where every draw is the same, so that none need be made. */
function isConstant(of) {
	return of.kind === CONSTANT;
}
/** One draw, from the stream at word `at`. Short, so that it is taken into its callers: what most draws are comes first, and the plus says that the rest are numbers. */
function drawFrom(of, state, at) {
	if (of.kind === CONSTANT) return of.a;
	if (of.kind === EXPONENTIAL) return of.a * nextExponential(state, at);
	return +drawOther(of, state, at);
}
function drawOther(of, state, at) {
	switch (of.kind) {
		case LOGNORMAL: return exp(of.a + of.b * nextNormal(state, at));
		case UNIFORM: return of.a + of.b * nextUniform(state, at);
		case PARETO: return of.a * exp(-of.c * log(1 - of.b * nextUniform(state, at)));
		case GEOMETRIC: return of.b * (1 + Math.floor(log(1 - nextUniform(state, at)) * of.a));
		default: return of.values[nextBelow(state, at, of.values.length)];
	}
}
/**
* A whole number with the law's mean, at most 2^30: the fraction is rounded up with its own probability (0.6 = six times
* in ten 1). A small integer, since a number with a fraction is an object where it is returned.
*/
function drawCount(of, state, at) {
	return of.whole >= 0 ? of.whole : drawFraction(of, state, at);
}
function drawFraction(of, state, at) {
	const value = Math.min(drawFrom(of, state, at), MOST$1);
	const whole = Math.floor(value);
	return (value !== whole && nextUniform(state, at) < value - whole ? whole + 1 : whole) | 0;
}
// src/simulation/compiled-failure.ts
var MICROS$8 = 1e6;
/** Kinds of failure, as places in `CompiledGroup.failures`. */
var FAILURE = {
	refused: 0,
	killed: 1,
	turnedAway: 2,
	unanswered: 3
};
var KINDS$1 = [
	"refused",
	"killed",
	"turnedAway",
	"unanswered"
];
/** What a client does that makes no further try. */
var RESORT = {
	nextFile: 0,
	giveUp: 1,
	activeOnce: 2,
	activeForGood: 3
};
var RESORTS = {
	"next-file": RESORT.nextFile,
	"give-up": RESORT.giveUp,
	"active-once": RESORT.activeOnce,
	"active-for-good": RESORT.activeForGood
};
function compileFailure(failure) {
	const { then, on, attempts, delays, timeoutSeconds, afterwards, filesLost } = failure;
	const growing = Array.isArray(delays) ? {
		first: 0,
		factor: 1,
		limit: 0
	} : delays;
	return {
		attempts: then === "retry" ? attempts : 0,
		newSession: on === "new-session",
		pauses: Float64Array.from(Array.isArray(delays) ? delays : [], (seconds) => seconds * MICROS$8),
		first: compileLaw(growing.first, MICROS$8),
		factor: growing.factor,
		limit: growing.limit * MICROS$8,
		resort: RESORTS[then === "retry" ? afterwards : then],
		isDirect: then !== "retry",
		timeout: Math.round(timeoutSeconds * MICROS$8),
		filesLost
	};
}
/** Prepares all kinds, in the order of FAILURE. */
function compileFailures(failures) {
	return KINDS$1.map((kind) => compileFailure(failures[kind]));
}
// src/simulation/compiled-group.ts
var MICROS$7 = 1e6;
/** Slowest line that a drawn rate may stand for, bytes a microsecond: one bit a second. */
var SLOWEST_RATE = 1 / 8 / MICROS$7;
/** Prepares every group of a scenario; clients and addresses are numbered through all groups. */
function compileGroups(scenario) {
	let firstClient = 0;
	let firstAddress = 0;
	return scenario.groups.map((group, index) => {
		const compiled = compileGroup(group, scenario.server, index, firstClient, firstAddress);
		firstClient += group.clients;
		firstAddress += group.addresses;
		return compiled;
	});
}
function compileGroup(group, server, index, firstClient, firstAddress) {
	const micros = (quantity) => quantity === void 0 ? null : compileLaw(quantity, MICROS$7);
	const rate = compileLaw(group.bitsPerSecond, PAYLOAD_SHARE / 8 / MICROS$7);
	const roundTrip = compileLaw(group.roundTripSeconds, MICROS$7);
	const tls = tlsRoundTrips(group.tls, group.tlsStart);
	const sharesLine = (group.connections > 1 || group.browsingSessions > 0) && group.transferSeconds === void 0;
	return {
		index,
		clients: group.clients,
		firstClient,
		firstAddress,
		addresses: group.addresses,
		connections: group.connections,
		always: group.visits.pattern === "always",
		idle: group.visits.pattern === "always" ? compileLaw(group.visits.idleSeconds, MICROS$7) : null,
		files: compileLaw(group.files),
		listings: compileLaw(group.listings),
		fileBytes: compileLaw(group.fileBytes),
		listingBytes: compileLaw(group.listingBytes),
		rate,
		roundTrip,
		linesDiffer: !isConstant(roundTrip) || !isConstant(rate) && usesRate(group),
		commonRate: Math.max(SLOWEST_RATE, rate.a),
		commonRoundTrip: roundTrip.a,
		think: compileLaw(group.thinkSeconds, MICROS$7),
		transfer: micros(group.transferSeconds),
		listing: micros(group.listingSeconds),
		connect: micros(group.connectSeconds),
		passive: group.passive,
		uploads: group.uploads,
		abandoned: group.abandoned,
		mayFail: group.abandoned > 0 || group.repeatsPasv > 0 || group.stalled > 0 || !group.activeReaches,
		repeatsPasv: group.repeatsPasv,
		stalled: group.stalled,
		stall: Math.round((server.stallSeconds || server.restartSeconds) * MICROS$7),
		activeReaches: group.activeReaches,
		holdRoundTrips: group.holdRoundTrips,
		uploadHoldRoundTrips: group.uploadHoldRoundTrips,
		firstHoldRoundTrips: group.firstHoldRoundTrips,
		commandTime: group.tls === "none" ? 0 : Math.round(group.tlsCommandSeconds * MICROS$7),
		gapRoundTrips: group.gapRoundTrips,
		tlsDown: tls.down,
		tlsUp: tls.up,
		endDown: 1 + (group.tls === "none" ? 0 : server.ports.tlsDownloadEndRoundTrips),
		endUp: server.ports.uploadEndRoundTrips,
		asksTwice: group.asksTwice !== false,
		asksEveryTry: group.asksTwice === "every-try",
		asksAfterTimeOut: group.asksTwice !== "when-refused",
		connectTimeout: Math.round(group.connectTimeoutSeconds * MICROS$7),
		loginRoundTrips: group.loginRoundTrips,
		failures: compileFailures(group.failures),
		stay: compileLaw(group.staySeconds, MICROS$7),
		linger: compileLaw(group.lingerSeconds, MICROS$7),
		longestStay: server.idleSeconds === 0 ? Infinity : server.idleSeconds * MICROS$7,
		browsers: group.browsingSessions,
		keepsSessions: group.keepsSessions,
		downloadsFlow: sharesLine || server.uplinkBitsPerSecond !== void 0,
		uploadsFlow: sharesLine || server.downlinkBitsPerSecond !== void 0
	};
}
/** Whether any transfer of the group goes by bytes and rate: times given in seconds leave the line out of it. */
function usesRate({ transferSeconds, listingSeconds, files, listings }) {
	return transferSeconds === void 0 && files !== 0 || listingSeconds === void 0 && listings !== 0;
}
// src/simulation/far-heap.ts
/** A 4-ary heap of events in order of (time, sequence): for what lies far ahead, and for crowded moments. */
var FarHeap = class {
	constructor() {
		this.times = /* @__PURE__ */ new Float64Array(256);
		this.codes = /* @__PURE__ */ new Int32Array(256);
		this.sequences = /* @__PURE__ */ new Float64Array(256);
		this.pushed = 0;
		this.size = 0;
	}
	push(time, code) {
		if (this.size === this.times.length) this.grow();
		const sequence = this.pushed++;
		let at = this.size++;
		while (at > 0) {
			const parent = at - 1 >> 2;
			if (this.times[parent] <= time) break;
			this.move(parent, at);
			at = parent;
		}
		this.place(at, time, code, sequence);
	}
	/** Time of the first event; Infinity where there is none. */
	get time() {
		return this.size === 0 ? Infinity : this.times[0];
	}
	get code() {
		return this.codes[0];
	}
	/** Drops the first event. */
	pop() {
		const last = --this.size;
		const time = this.times[last];
		const code = this.codes[last];
		const sequence = this.sequences[last];
		let at = 0;
		for (;;) {
			const first = at * 4 + 1;
			if (first >= last) break;
			let least = first;
			const end = Math.min(first + 4, last);
			for (let child = first + 1; child < end; child++) if (this.before(child, this.times[least], this.sequences[least])) least = child;
			if (!this.before(least, time, sequence)) break;
			this.move(least, at);
			at = least;
		}
		this.place(at, time, code, sequence);
	}
	clear() {
		this.size = 0;
		this.pushed = 0;
	}
	before(at, time, sequence) {
		const other = this.times[at];
		return other < time || other === time && this.sequences[at] < sequence;
	}
	move(from, to) {
		this.place(to, this.times[from], this.codes[from], this.sequences[from]);
	}
	place(at, time, code, sequence) {
		this.times[at] = time;
		this.codes[at] = code;
		this.sequences[at] = sequence;
	}
	grow() {
		const length = this.size * 2;
		const { times, codes, sequences } = this;
		(this.times = new Float64Array(length)).set(times);
		(this.codes = new Int32Array(length)).set(codes);
		(this.sequences = new Float64Array(length)).set(sequences);
	}
};
// src/simulation/long-stack.ts
/** What the event queue's stack needs where a bucket holds many events, or the far heap's: rare, so it may allocate. */
/** Sorts `count` events to falling time; equal times keep their order. By position as the second key: a total order. */
function sortLong(times, codes, count) {
	const oldTimes = times.slice(0, count);
	const oldCodes = codes.slice(0, count);
	const order = Int32Array.from(oldTimes, (_, i) => i);
	order.sort((p, q) => oldTimes[q] - oldTimes[p] || p - q);
	order.forEach((from, to) => {
		times[to] = oldTimes[from];
		codes[to] = oldCodes[from];
	});
}
/** Turns the values from `from` up to, but not at, `to` round. */
function reverse(values, from, to) {
	for (let i = from, j = to - 1; i < j; i++, j--) {
		const value = values[i];
		values[i] = values[j];
		values[j] = value;
	}
}
// src/simulation/fraction.ts
/**
* What fields that will hold fractions, or whole numbers above 2^30, begin as: the engine then keeps room for fractions
* from the start. A field that begins as a small integer makes it translate all code anew that has met the object.
*/
var FRACTION = NaN;
// src/simulation/event-queue.ts
var BUCKETS = 65536;
var MASK = 65535;
/** Longest stack that insertion keeps sorted cheaply; beyond it the current bucket goes through the heap. */
var LONG_STACK = 48;
/** What lies further ahead than any day is all in this bucket. The largest whole number that every engine keeps as such. */
var LAST_BUCKET = 2 ** 30 - 1;
var EventQueue = class {
	/** `width` of a bucket in microseconds: two to four mean gaps between events, and day / width at most 2^30. */
	constructor(width) {
		this.time = FRACTION;
		this.code = 0;
		this.end = FRACTION;
		this.limit = FRACTION;
		this.limitBucket = LAST_BUCKET;
		this.due = FRACTION;
		this.heads = new Int32Array(BUCKETS).fill(-1);
		this.recordTimes = /* @__PURE__ */ new Float64Array(1024);
		this.recordLinks = /* @__PURE__ */ new Int32Array(2048);
		this.freeRecord = -1;
		this.usedRecords = 0;
		this.inRing = 0;
		this.bucket = 0;
		this.stackTimes = /* @__PURE__ */ new Float64Array(256);
		this.stackCodes = /* @__PURE__ */ new Int32Array(256);
		this.stackSize = 0;
		this.far = new FarHeap();
		this.farBucket = LAST_BUCKET;
		this.inverseWidth = 1 / width;
		this.time = 0;
		this.end = Infinity;
	}
	clear() {
		this.time = 0;
		this.emptyRing();
		this.freeRecord = -1;
		this.usedRecords = 0;
		this.inRing = 0;
		this.bucket = 0;
		this.stackSize = 0;
		this.far.clear();
		this.farBucket = LAST_BUCKET;
	}
	/** What is left in the ring lies ahead, mostly close by: it is dropped bucket by bucket, not with the whole ring. */
	emptyRing() {
		const { heads, recordLinks } = this;
		for (let bucket = this.bucket; this.inRing > 0; bucket++) {
			const slot = bucket & MASK;
			for (let record = heads[slot]; record !== -1; record = recordLinks[record << 1 | 1]) this.inRing--;
			heads[slot] = -1;
		}
	}
	/** Adds an event; `time` is a whole number of microseconds, not before the last event that came out. */
	push(time, code) {
		this.due = time;
		this.add(code);
	}
	/** Adds an event `delay` microseconds from now. */
	after(delay, code) {
		this.due = this.time + delay;
		this.add(code);
	}
	/** Adds an event at the time that is due. */
	add(code) {
		const time = this.due;
		const bucket = this.bucketOf(time);
		const ahead = bucket - this.bucket | 0;
		if (ahead > 0 && ahead < BUCKETS) {
			const record = this.newRecord();
			const slot = bucket & MASK;
			this.recordTimes[record] = time;
			this.recordLinks[record << 1] = code;
			this.recordLinks[record << 1 | 1] = this.heads[slot];
			this.heads[slot] = record;
			this.inRing = this.inRing + 1 | 0;
		} else if (ahead > 0 || this.stackSize > LONG_STACK || this.farBucket <= this.bucket) {
			this.far.push(time, code);
			this.noteFar();
		} else this.insert(code);
	}
	/** The bucket of a time of 0 or more. */
	bucketOf(time) {
		const position = time * this.inverseWidth;
		return position < LAST_BUCKET ? position | 0 : LAST_BUCKET;
	}
	/** Takes out the first event if it comes before `limit`; false where there is none. */
	popBefore(limit) {
		this.setLimit(limit);
		return this.pop();
	}
	/** From now on `pop` takes out what comes before this time. */
	setLimit(limit) {
		this.limit = limit < this.end ? limit : this.end;
		this.limitBucket = this.bucketOf(this.limit);
	}
	/** Takes out the first event if it comes before the limit that was set; false where there is none. */
	pop() {
		if (this.farBucket <= this.bucket && this.heapIsFirst()) return this.popHeap();
		if (this.stackSize === 0 && !this.advance()) return false;
		const top = this.stackSize - 1 | 0;
		const time = this.stackTimes[top];
		if (time >= this.limit) return false;
		this.time = time;
		this.code = this.stackCodes[top];
		this.stackSize = top;
		return true;
	}
	/** Events in the heap that are due were pushed after all in the stack: at equal times the stack goes first. */
	heapIsFirst() {
		if (this.far.size === 0) return false;
		return this.stackSize === 0 || this.far.time < this.stackTimes[this.stackSize - 1];
	}
	popHeap() {
		if (this.far.time >= this.limit) return false;
		this.time = this.far.time;
		this.code = this.far.code;
		this.far.pop();
		this.noteFar();
		return true;
	}
	/** Writes down where the far heap's first event belongs: a whole number is quicker to compare than its time. */
	noteFar() {
		this.farBucket = this.bucketOf(this.far.time);
	}
	/** Moves to the next bucket that holds an event, but not past the one of the limit; true where it found one. */
	advance() {
		const { heads, limitBucket } = this;
		let { bucket } = this;
		while (bucket < limitBucket) {
			if (this.inRing === 0) return this.jump();
			bucket = bucket + 1 | 0;
			if (heads[bucket & MASK] !== -1 || this.farBucket <= bucket) {
				this.bucket = bucket;
				this.drain();
				return true;
			}
		}
		this.bucket = bucket;
		return false;
	}
	/** The same where the ring is empty: on to where the heap begins, or to the limit. */
	jump() {
		const { far, farBucket, limitBucket } = this;
		if (far.size === 0 && limitBucket === LAST_BUCKET) return false;
		this.bucket = Math.min(farBucket, limitBucket);
		if (far.size === 0 || farBucket > limitBucket) return false;
		this.drain();
		return true;
	}
	/** Brings the current bucket into the stack, latest first. Records come off the ring newest first; the heap's are older. */
	drain() {
		const { heads, recordTimes, recordLinks } = this;
		const slot = this.bucket & MASK;
		const newest = heads[slot];
		let length = 0;
		let oldest = newest;
		for (let record = newest; record !== -1; record = recordLinks[record << 1 | 1]) {
			if (length === this.stackTimes.length) this.growStack(length);
			this.stackTimes[length] = recordTimes[record];
			this.stackCodes[length] = recordLinks[record << 1];
			length = length + 1 | 0;
			oldest = record;
		}
		if (newest !== -1) {
			heads[slot] = -1;
			recordLinks[oldest << 1 | 1] = this.freeRecord;
			this.freeRecord = newest;
			this.inRing = this.inRing - length | 0;
		}
		if (this.farBucket <= this.bucket) length = this.drainHeap(length);
		this.stackSize = length;
		if (length > LONG_STACK) sortLong(this.stackTimes, this.stackCodes, length);
		else if (length > 1) this.sortStack();
	}
	/** Brings the heap's events of the current bucket into the stack, above the `below` that are there; returns how many are there then. */
	drainHeap(below) {
		const { far } = this;
		let length = below;
		while (far.size > 0 && this.farBucket <= this.bucket) {
			this.reserve(length + 1);
			this.stackTimes[length] = far.time;
			this.stackCodes[length] = far.code;
			far.pop();
			this.noteFar();
			length++;
		}
		reverse(this.stackTimes, below, length);
		reverse(this.stackCodes, below, length);
		return length;
	}
	/** Insertion sort to falling time; equal times keep their order (newest lowest). */
	sortStack() {
		const { stackTimes, stackCodes, stackSize } = this;
		for (let i = 1; i < stackSize; i++) {
			const time = stackTimes[i];
			const code = stackCodes[i];
			let j = i;
			while (j > 0 && stackTimes[j - 1] < time) {
				stackTimes[j] = stackTimes[j - 1];
				stackCodes[j] = stackCodes[j - 1];
				j--;
			}
			stackTimes[j] = time;
			stackCodes[j] = code;
		}
	}
	/** Puts an event into the sorted stack, below all of its own time: they were there first. */
	insert(code) {
		const time = this.due;
		this.reserve(this.stackSize + 1);
		const { stackTimes, stackCodes } = this;
		let at = this.stackSize++;
		while (at > 0 && stackTimes[at - 1] <= time) {
			stackTimes[at] = stackTimes[at - 1];
			stackCodes[at] = stackCodes[at - 1];
			at--;
		}
		stackTimes[at] = time;
		stackCodes[at] = code;
	}
	reserve(length) {
		if (length > this.stackTimes.length) this.growStack(length);
	}
	growStack(length) {
		const { stackTimes, stackCodes } = this;
		(this.stackTimes = new Float64Array(length * 2)).set(stackTimes);
		(this.stackCodes = new Int32Array(length * 2)).set(stackCodes);
	}
	newRecord() {
		const record = this.freeRecord;
		if (record !== -1) {
			this.freeRecord = this.recordLinks[record << 1 | 1];
			return record;
		}
		if (this.usedRecords === this.recordTimes.length) this.growRecords();
		return this.usedRecords++;
	}
	growRecords() {
		const { recordTimes, recordLinks } = this;
		(this.recordTimes = new Float64Array(this.usedRecords * 2)).set(recordTimes);
		(this.recordLinks = new Int32Array(this.usedRecords * 4)).set(recordLinks);
	}
};
// src/simulation/event-rate.ts
/** How busy a day will be: sets the width of the event queue's buckets, and bounds what a scenario may ask for. */
/** Two to four mean gaps a bucket: the flat part of the measured curve. */
var GAPS_PER_BUCKET = 3;
/** Expected data connections of a group in a day, refusals aside. */
function connectionsPerDay(group, daySeconds) {
	const perVisit = meanOf(group.files) + meanOf(group.listings);
	const { visits } = group;
	const starts = visits.pattern === "always" ? daySeconds / Math.max(.001, meanOf(visits.idleSeconds) + busySeconds(group) * perVisit) : startsPerClientDay(visits, daySeconds);
	return group.clients * starts * Math.max(1, perVisit);
}
function busySeconds(group) {
	return group.transferSeconds === void 0 ? 2 * meanOf(group.roundTripSeconds) : meanOf(group.transferSeconds);
}
/** Events of the queue that a data connection makes on the way: its end; where a round trip takes time, it is asked for and accepted before. */
function eventsPerConnection(group) {
	return group.roundTripSeconds === 0 ? 1 : 3;
}
/** Width of a bucket, microseconds. */
function bucketWidthMicros(scenario) {
	const { daySeconds, leadInSeconds } = scenario.simulation;
	const events = scenario.groups.reduce((sum, group) => sum + connectionsPerDay(group, daySeconds) * eventsPerConnection(group), 0);
	const dayMicros = daySeconds * 1e6;
	const gap = dayMicros / Math.max(1, events);
	const longest = dayMicros + leadInSeconds * 1e6;
	return Math.max(1, longest / 2 ** 30, GAPS_PER_BUCKET * gap);
}
// src/simulation/link/link-use.ts
/** Watches one direction of the link: how much of it is used, and for how much of the time it is short. */
var MICROS$6 = 1e6;
var LinkUse = class {
	constructor(bitsPerSecond) {
		this.time = 0;
		this.rate = 0;
		this.isShort = false;
		this.from = 0;
		this.to = 0;
		this.last = 0;
		this.bytes = 0;
		this.shortTime = 0;
		this.capacity = bitsPerSecond === void 0 ? Infinity : bitsPerSecond * (PAYLOAD_SHARE / 8 / MICROS$6);
	}
	/** Begins a day, `midnightSeconds` from now, of which the window is watched, from where it counts at the earliest. */
	begin(countedFromSeconds, window, midnightSeconds) {
		const from = Math.max(window.fromSeconds, countedFromSeconds);
		this.from = (midnightSeconds + from) * MICROS$6;
		this.to = (midnightSeconds + window.toSeconds) * MICROS$6;
		this.time = 0;
		this.last = 0;
		this.rate = 0;
		this.isShort = false;
		this.bytes = 0;
		this.shortTime = 0;
	}
	/** Writes down the time from the last call to `time`: to be called before anything changes. */
	advance() {
		const { time } = this;
		const span = Math.min(time, this.to) - Math.max(this.last, this.from);
		this.last = time;
		if (span <= 0) return;
		this.bytes += this.rate * span;
		if (this.isShort) this.shortTime += span;
	}
	/** Share of the window in which the link was short, 0 … 1. */
	get busy() {
		return this.shortTime / Math.max(1, this.to - this.from);
	}
	/** Bytes that flowed in the window over those that could have, 0 … 1. */
	get meanUse() {
		return this.bytes / (this.capacity * Math.max(1, this.to - this.from));
	}
};
// src/simulation/counts.ts
/** Most numbers that a table side by side has room for: 256 MB. */
var LARGEST_TABLE = 1 << 26;
/** Counts for the numbers below `size`: side by side, or where they would fill the memory only those that are not 0. */
function openCounts(size) {
	return size <= LARGEST_TABLE ? new DenseCounts(size) : new SparseCounts();
}
var DenseCounts = class {
	constructor(size) {
		this.counts = new Int32Array(size);
	}
	at(index) {
		return this.counts[index];
	}
	add(index, change) {
		this.counts[index] += change;
	}
	clear() {
		this.counts.fill(0);
	}
};
var SparseCounts = class {
	constructor() {
		this.counts = /* @__PURE__ */ new Map();
	}
	at(index) {
		return this.counts.get(index) ?? 0;
	}
	add(index, change) {
		const count = this.at(index) + change;
		if (count === 0) this.counts.delete(index);
		else this.counts.set(index, count);
	}
	clear() {
		this.counts.clear();
	}
};
// src/simulation/logins.ts
/** What became of a login. */
var LOGIN = {
	admitted: 0,
	sessions: 1,
	address: 2,
	range: 3
};
var ADMITTED$1 = LOGIN.admitted;
var Logins = class {
	constructor(clock, nodes, addresses, maxSessions, maxPerAddress) {
		this.sessions = 0;
		this.admitted = 0;
		this.turnedAway = /* @__PURE__ */ new Float64Array(4);
		this.wantedTurnedAway = /* @__PURE__ */ new Float64Array(4);
		this.admittedLate = 0;
		this.sessionsBefore = 0;
		this.firstTurnedAway = FRACTION;
		this.peakSessions = 0;
		this.isWarmUp = true;
		this.mostByRange = Infinity;
		this.isCapped = true;
		this.clock = clock;
		this.perNode = new Int32Array(nodes);
		this.mostSessions = maxSessions === 0 ? Infinity : maxSessions;
		this.mostPerAddress = maxPerAddress === 0 ? Infinity : maxPerAddress;
		this.addresses = addresses;
		this.perAddress = maxPerAddress === 0 ? null : openCounts(nodes * addresses);
	}
	/** Begins a day in which the size of the range allows `mostByRange` sessions a node. */
	begin(mostByRange) {
		this.sessions = 0;
		this.peakSessions = 0;
		this.isWarmUp = true;
		this.admitted = 0;
		this.turnedAway.fill(0);
		this.wantedTurnedAway.fill(0);
		this.admittedLate = 0;
		this.sessionsBefore = 0;
		this.firstTurnedAway = -1;
		this.perNode.fill(0);
		this.perAddress?.clear();
		this.mostByRange = mostByRange;
		this.isCapped = this.perAddress !== null || Math.min(this.mostSessions, mostByRange) !== Infinity;
	}
	/** The warm-up is over. */
	beginCounting() {
		this.isWarmUp = false;
		this.sessionsBefore = this.sessions;
		this.peakSessions = this.sessions;
	}
	/** Lets a session in, or says which cap turns it away. */
	admit(node, address) {
		if (this.isCapped) {
			const verdict = this.verdict(node, address);
			if (verdict !== ADMITTED$1) return this.turnAway(verdict);
		}
		this.perNode[node] += 1;
		if (this.perAddress !== null) this.perAddress.add(node * this.addresses + address, 1);
		const sessions = ++this.sessions;
		if (this.isWarmUp) return ADMITTED$1;
		this.admitted++;
		if (sessions > this.peakSessions) this.peakSessions = sessions;
		return ADMITTED$1;
	}
	/** A wanted login was turned away, and not before; true where that counts. */
	turnedAwayFirst(verdict) {
		if (this.isWarmUp) return false;
		this.wantedTurnedAway[verdict] += 1;
		return true;
	}
	/** Sessions wanted: those there before, those admitted, and those turned away that were never let in. */
	get wanted() {
		const first = this.wantedTurnedAway.reduce((sum, count) => sum + count, 0);
		return this.sessionsBefore + this.admitted - this.admittedLate + first;
	}
	turnAway(verdict) {
		if (this.isWarmUp) return verdict;
		this.turnedAway[verdict] += 1;
		if (this.firstTurnedAway < 0) this.firstTurnedAway = this.clock.time;
		return verdict;
	}
	verdict(node, address) {
		if (this.perNode[node] >= Math.min(this.mostSessions, this.mostByRange)) return this.mostByRange < this.mostSessions ? LOGIN.range : LOGIN.sessions;
		if ((this.perAddress?.at(node * this.addresses + address) ?? 0) >= this.mostPerAddress) return LOGIN.address;
		return ADMITTED$1;
	}
	/** A session logs out. */
	leave(node, address) {
		this.perNode[node] -= 1;
		if (this.perAddress !== null) this.perAddress.add(node * this.addresses + address, -1);
		this.sessions--;
	}
};
// src/simulation/occupancy.ts
var MICROS$5 = 1e6;
var MINUTE$1 = 60 * MICROS$5;
var Occupancy = class {
	constructor(clock, groups) {
		this.held = 0;
		this.peak = 0;
		this.peakTime = FRACTION;
		this.minutePeak = null;
		this.minuteArea = null;
		this.last = FRACTION;
		this.area = FRACTION;
		this.squares = FRACTION;
		this.otherArea = FRACTION;
		this.otherWindowArea = FRACTION;
		this.otherWindowSquares = FRACTION;
		this.countedFrom = FRACTION;
		this.windowFrom = FRACTION;
		this.windowTo = FRACTION;
		this.evenFrom = FRACTION;
		this.evenTo = FRACTION;
		this.minute = 0;
		this.minuteEnd = FRACTION;
		this.clock = clock;
		this.byGroup = new Int32Array(groups);
		this.peakByGroup = new Int32Array(groups);
	}
	/**
	* Begins a day whose midnight is `midnightSeconds` from now. It counts from `countedFromSeconds` of the day on;
	* `minutes` > 0 asks for the minute picture.
	*/
	begin(countedFromSeconds, window, midnightSeconds, minutes) {
		this.held = 0;
		this.peak = 0;
		this.countedFrom = (midnightSeconds + countedFromSeconds) * MICROS$5;
		this.peakTime = this.countedFrom;
		this.byGroup.fill(0);
		this.peakByGroup.fill(0);
		this.last = 0;
		this.area = 0;
		this.squares = 0;
		this.otherArea = 0;
		this.otherWindowArea = 0;
		this.otherWindowSquares = 0;
		this.windowFrom = (midnightSeconds + window.fromSeconds) * MICROS$5;
		this.windowTo = (midnightSeconds + window.toSeconds) * MICROS$5;
		this.evenFrom = Math.max(this.countedFrom, this.windowFrom);
		this.evenTo = this.windowTo;
		this.minute = 0;
		this.minuteEnd = midnightSeconds * MICROS$5;
		this.minutePeak = minutes > 0 ? new Int32Array(minutes + 1) : null;
		this.minuteArea = minutes > 0 ? new Float64Array(minutes + 1) : null;
	}
	/** A port is taken. */
	take(group) {
		this.advance();
		const { time } = this.clock;
		const held = ++this.held;
		this.byGroup[group] += 1;
		if (held > this.peak && time >= this.countedFrom) this.notePeak(held, time);
		if (this.minutePeak !== null && held > this.minutePeak[this.minute]) this.minutePeak[this.minute] = held;
	}
	/** A port is free again. */
	release(group) {
		this.advance();
		this.held--;
		this.byGroup[group] -= 1;
	}
	/** A port of a group is lost: still taken, but nobody's. */
	lose(group) {
		this.byGroup[group] -= 1;
	}
	/** A lost port is free again. */
	releaseLost() {
		this.advance();
		this.held--;
	}
	notePeak(held, time) {
		this.peak = held;
		this.peakTime = time;
		this.peakByGroup.set(this.byGroup);
	}
	/** Writes down the time since the last change. */
	advance() {
		const { held, last } = this;
		const { time } = this.clock;
		if (this.minutePeak !== null) this.advanceMinutes(time);
		this.last = time;
		if (last >= this.evenFrom && time <= this.evenTo) {
			const area = held * (time - last);
			this.area += area;
			this.squares += held * area;
			return;
		}
		this.advanceUneven(last, time);
	}
	/** The same where the warm-up or the window may begin or end in between. */
	advanceUneven(last, time) {
		const { held } = this;
		if (time > this.countedFrom) {
			if (last < this.countedFrom && held > this.peak) this.notePeak(held, this.countedFrom);
			this.otherArea += held * (time - Math.max(last, this.countedFrom));
		}
		if (time > this.windowFrom && last < this.windowTo) {
			const span = Math.min(time, this.windowTo) - Math.max(last, this.windowFrom);
			this.otherWindowArea += held * span;
			this.otherWindowSquares += held * held * span;
		}
	}
	advanceMinutes(time) {
		const peaks = this.minutePeak;
		const areas = this.minuteArea;
		let from = this.last;
		while (time >= this.minuteEnd) {
			areas[this.minute] = areas[this.minute] + this.held * (this.minuteEnd - from);
			from = this.minuteEnd;
			this.minuteEnd += MINUTE$1;
			if (this.minute + 1 < peaks.length) {
				this.minute++;
				peaks[this.minute] = this.held;
			}
		}
		areas[this.minute] = areas[this.minute] + this.held * (time - from);
	}
	/** Mean ports held from the end of the warm-up to `end` (microseconds). */
	meanTo(end) {
		return end > this.countedFrom ? (this.area + this.otherArea) / (end - this.countedFrom) : 0;
	}
	/** Mean and variance of ports held in the window. */
	inWindow() {
		const span = this.windowTo - this.windowFrom;
		if (span <= 0) return {
			mean: 0,
			variance: 0
		};
		const mean = (this.area + this.otherWindowArea) / span;
		const square = (this.squares + this.otherWindowSquares) / span;
		return {
			mean,
			variance: Math.max(0, square - mean * mean)
		};
	}
};
// src/simulation/surroundings.ts
var EVENT = {
	next: 0,
	accepted: 1,
	ended: 2,
	login: 3,
	cooled: 4,
	wake: 5,
	dropped: 6,
	flow: 7,
	/** A port that drops packets has not answered in time. */
	timedOut: 8,
	/** The stay after the last file is over. */
	leave: 9,
	/** The server is restarted: lost ports are free. */
	restart: 10,
	/** The wait for a port was too long. */
	waited: 11
};
// src/simulation/admissions.ts
/** Logins: who is let in, when a session is ready for its first PASV, and what being turned away leads to. */
var { admitted: ADMITTED, range: BY_RANGE } = LOGIN;
var NEXT$2 = EVENT.next;
var SHIFT$2 = 4;
var Admissions = class {
	constructor(queue, tally, logins, reactions, conditional) {
		this.queue = queue;
		this.tally = tally;
		this.logins = logins;
		this.reactions = reactions;
		this.conditional = conditional;
	}
	/** Tries to let a session in; counts. Returns the cap that turned it away, or LOGIN.admitted. */
	admit(session) {
		const { visit } = session;
		const verdict = this.logins.admit(visit.node, visit.address);
		if (verdict !== ADMITTED) {
			if (!session.wasTurnedAway) session.wasTurnedAway = this.logins.turnedAwayFirst(verdict);
			return verdict;
		}
		if (session.wasTurnedAway) {
			session.wasTurnedAway = false;
			this.logins.admittedLate++;
		}
		session.isLoggedIn = true;
		session.hasAsked = false;
		session.isFresh = true;
		return verdict;
	}
	/** A session logs in, if it is let in; true where it goes on at once. Its place counts from here on. */
	login(session) {
		const verdict = this.admit(session);
		if (verdict !== ADMITTED) {
			this.turnedAway(session, verdict);
			return false;
		}
		const { group, roundTrip } = session.visit;
		const ready = Math.round(group.loginRoundTrips * roundTrip);
		if (ready === 0) return true;
		this.queue.after(ready, session.index << SHIFT$2 | NEXT$2);
		return false;
	}
	turnedAway(session, verdict) {
		const { visit } = session;
		if (verdict === BY_RANGE) {
			const weight = (session.isMain ? visit.left + session.pending : 1) * visit.group.passive;
			this.tally.demand(weight);
			this.tally.refuse(weight);
			if (this.conditional) this.tally.expect(weight);
		}
		this.reactions.react(session, FAILURE.turnedAway);
	}
	/** A session that was let in is gone. */
	leave(session) {
		const { node, address } = session.visit;
		this.logins.leave(node, address);
		session.isLoggedIn = false;
	}
};
// src/simulation/always-clients.ts
/** Clients that are logged in all day: each has a stream of its own for idle times and visit seeds. */
var AlwaysClients = class {
	constructor(groups, streams) {
		this.seed = /* @__PURE__ */ new Int32Array(4);
		this.groups = groups.filter((group) => group.always);
		this.streams = streams;
		const last = this.groups[this.groups.length - 1];
		this.wordOfClient = new Int32Array(last ? last.firstClient + last.clients : 0);
		let word = 0;
		for (const group of this.groups) for (let client = 0; client < group.clients; client++) {
			this.wordOfClient[group.firstClient + client] = word;
			word += 4;
		}
		this.states = new Int32Array(word);
	}
	/** Starts every client's stream and tells `each` how long it is idle first: part of an idle time, so that a day has no common start. */
	begin(each) {
		for (const group of this.groups) for (let inGroup = 0; inGroup < group.clients; inGroup++) {
			const client = group.firstClient + inGroup;
			const word = this.wordOfClient[client];
			this.streams.start(this.states, word, group.index, inGroup, PURPOSE.always);
			const phase = nextUniform(this.states, word);
			each(group, client, Math.floor(phase * drawFrom(group.idle, this.states, word)));
		}
	}
	/** The next idle time of a client, whole microseconds and at least one: a day must go on. */
	idle(group, client) {
		const idle = drawFrom(group.idle, this.states, this.wordOfClient[client]);
		return Math.max(1, Math.round(idle));
	}
	/** The stream of the client's next visit, overwritten by the next call. */
	nextSeed(client) {
		forkStream(this.states, this.wordOfClient[client], this.seed, 0);
		return this.seed;
	}
};
// src/simulation/recycler.ts
/** Objects of one kind that are used again and again, so that nothing is allocated per event. Each has a number for life. */
var Recycler = class {
	constructor() {
		this.all = [];
		this.free = null;
		this.used = 0;
	}
	/** An object that nobody uses; null where one has to be made and added. */
	take() {
		const { free } = this;
		if (free === null) return this.used < this.all.length ? this.all[this.used++] : null;
		this.free = free.nextFree;
		return free;
	}
	/** Adds a new object, in use from now on; its number has to be `all.length`. */
	add(made) {
		this.all.push(made);
		this.used++;
		return made;
	}
	/** Gives an object back. */
	drop(done) {
		done.nextFree = this.free;
		this.free = done;
	}
	/** Nothing is in use any more. */
	clear() {
		this.free = null;
		this.used = 0;
	}
};
// src/simulation/visits.ts
/** Visits in progress and their sessions, as objects that are recycled. */
/** What a session is about to transfer. */
var ITEM = {
	none: 0,
	listing: 1,
	download: 2,
	upload: 3
};
var NONE$2 = ITEM.none;
/** Visits whose streams share one array. */
var VISITS_SIDE_BY_SIDE = 1024;
/** One login … logout of a client, over all its connections. */
var Visit = class {
	/** `mainIndex` is the number of its first session. */
	constructor(group, random, at, mainIndex) {
		this.nextFree = null;
		this.client = 0;
		this.address = 0;
		this.node = 0;
		this.filesLeft = 0;
		this.listingsLeft = 0;
		this.sessions = 0;
		this.isSpread = false;
		this.isStaffed = false;
		this.attending = 0;
		this.mainIsIdle = false;
		this.flows = 0;
		this.flowsSince = FRACTION;
		this.rate = FRACTION;
		this.roundTrip = FRACTION;
		this.group = group;
		this.random = random;
		this.at = at;
		this.main = new Session(mainIndex, this);
		this.firstSession = this.main;
	}
	/** Listings and files that no session has taken up yet. */
	get left() {
		return this.filesLeft + this.listingsLeft;
	}
};
/** One control connection: has at most one data connection at a time. */
var Session = class {
	constructor(index, visit) {
		this.nextFree = null;
		this.isLoggedIn = false;
		this.item = NONE$2;
		this.isActive = false;
		this.isActiveForGood = false;
		this.isBrowser = false;
		this.attends = false;
		this.isFresh = true;
		this.isInVain = false;
		this.serverCloses = false;
		this.isUnused = false;
		this.ticket = 0;
		this.waitsUntil = FRACTION;
		this.port = -1;
		this.tries = 0;
		this.wasTurnedAway = false;
		this.hasAsked = false;
		this.isWaiting = false;
		this.coolUntil = FRACTION;
		this.next = null;
		this.isFlowing = false;
		this.flowLeft = FRACTION;
		this.flowEnd = FRACTION;
		this.flowEventAt = FRACTION;
		this.flowKept = FRACTION;
		this.index = index;
		this.visit = visit;
	}
	/** The visit's first session. */
	get isMain() {
		return this.visit.main === this;
	}
	/** Listings or files that it has in hand: one or none. */
	get pending() {
		return this.item === NONE$2 ? 0 : 1;
	}
	/** As it is before its login. */
	reset() {
		this.isLoggedIn = false;
		this.item = NONE$2;
		this.isActive = false;
		this.port = -1;
		this.tries = 0;
		this.wasTurnedAway = false;
		this.hasAsked = false;
		this.isWaiting = false;
		this.isFlowing = false;
		this.isActiveForGood = false;
		this.isBrowser = false;
		this.attends = false;
		this.isFresh = true;
		this.isInVain = false;
		this.serverCloses = false;
		this.isUnused = false;
		this.ticket = 0;
	}
};
/** The visits and sessions of a day, by number: each visit brings its main session, others are opened and closed. */
var Visits = class {
	constructor() {
		this.all = [];
		this.idle = new Recycler();
		this.random = /* @__PURE__ */ new Int32Array(0);
		this.randomEnd = 0;
		this.idleExtras = new Recycler();
	}
	/** The session of that number. */
	at(index) {
		return this.all[index];
	}
	/** A visit with its main session; what it is to do is set by who opens it. */
	open(group, client, address, node) {
		const visit = this.idle.take() ?? this.addVisit(group);
		if (visit.group !== group) visit.group = group;
		visit.client = client;
		visit.address = address;
		visit.node = node;
		visit.sessions = 1;
		visit.flows = 0;
		visit.attending = 0;
		visit.mainIsIdle = false;
		visit.main.reset();
		visit.main.isBrowser = group.browsers > 0;
		return visit;
	}
	addVisit(group) {
		if (this.randomEnd === this.random.length) {
			this.random = new Int32Array(VISITS_SIDE_BY_SIDE * 4);
			this.randomEnd = 0;
		}
		const visit = this.idle.add(new Visit(group, this.random, this.randomEnd, this.all.length));
		this.randomEnd += 4;
		this.all.push(visit.main);
		return visit;
	}
	/** Adds a session to a visit. */
	openExtra(visit) {
		const session = this.idleExtras.take() ?? this.addExtra(visit);
		session.visit = visit;
		session.reset();
		session.next = visit.firstSession;
		visit.firstSession = session;
		visit.sessions++;
		return session;
	}
	addExtra(visit) {
		const session = this.idleExtras.add(new Session(this.all.length, visit));
		this.all.push(session);
		return session;
	}
	/** Ends a session and, with the last one, its visit. */
	close(session) {
		const { visit } = session;
		if (!session.isMain) this.closeExtra(session);
		visit.sessions--;
		if (visit.sessions === 0) this.idle.drop(visit);
	}
	closeExtra(session) {
		const { visit } = session;
		if (visit.firstSession === session) visit.firstSession = session.next;
		else {
			let before = visit.firstSession;
			while (before.next !== session) before = before.next;
			before.next = session.next;
		}
		this.idleExtras.drop(session);
	}
	/** Nobody is logged in any more. */
	clear() {
		for (const visit of this.idle.all) visit.firstSession = visit.main;
		this.idle.clear();
		this.idleExtras.clear();
	}
};
// src/simulation/link/grow.ts
/** A copy of a column with room for `length` rows; the new ones are 0. */
function grown(column, length) {
	const larger = new column.constructor(length);
	larger.set(column);
	return larger;
}
// src/simulation/link/cap-classes.ts
/** Flows of one cap make a class; classes are found by their cap, as rows of a table with a hash over its bits. */
var SLOTS = 4096;
var CapClasses = class {
	constructor() {
		this.caps = /* @__PURE__ */ new Float64Array(64);
		this.flows = /* @__PURE__ */ new Int32Array(64);
		this.heaps = /* @__PURE__ */ new Int32Array(64);
		this.short = /* @__PURE__ */ new Int32Array(64);
		this.got = /* @__PURE__ */ new Float64Array(64);
		this.since = /* @__PURE__ */ new Float64Array(64);
		this.slots = new Int32Array(SLOTS).fill(-1);
		this.inSlot = /* @__PURE__ */ new Int32Array(64);
		this.free = /* @__PURE__ */ new Int32Array(64);
		this.freeCount = 0;
		this.used = 0;
		this.number = /* @__PURE__ */ new Float64Array(1);
		this.bits = new Int32Array(this.number.buffer);
	}
	clear() {
		this.slots.fill(-1);
		this.freeCount = 0;
		this.used = 0;
	}
	/** The cap that `find` and `open` are about; a field, since numbers as arguments may be objects. */
	set cap(cap) {
		this.number[0] = cap;
	}
	/** The class of the cap; −1 where no flow has it. */
	find() {
		const cap = this.number[0];
		let row = this.slots[this.slot()];
		while (row !== -1 && this.caps[row] !== cap) row = this.inSlot[row];
		return row;
	}
	/** A new class of the cap, without flows. */
	open() {
		const row = this.freeCount > 0 ? this.free[--this.freeCount] : this.used++;
		if (row === this.caps.length) this.grow(row * 2);
		const slot = this.slot();
		this.caps[row] = this.number[0];
		this.flows[row] = 0;
		this.heaps[row] = -1;
		this.got[row] = 0;
		this.inSlot[row] = this.slots[slot];
		this.slots[slot] = row;
		return row;
	}
	close(row) {
		this.number[0] = this.caps[row];
		const slot = this.slot();
		const after = this.inSlot[row];
		if (this.slots[slot] === row) this.slots[slot] = after;
		else {
			let before = this.slots[slot];
			while (this.inSlot[before] !== row) before = this.inSlot[before];
			this.inSlot[before] = after;
		}
		this.free[this.freeCount++] = row;
	}
	/** Either order of the two halves gives a slot of its own: only the speed depends on it. */
	slot() {
		const mixed = Math.imul(this.bits[0] ^ Math.imul(this.bits[1], 2654435761), 2246822507);
		return (mixed ^ mixed >>> 15) & 4095;
	}
	grow(length) {
		this.caps = grown(this.caps, length);
		this.flows = grown(this.flows, length);
		this.heaps = grown(this.heaps, length);
		this.short = grown(this.short, length);
		this.got = grown(this.got, length);
		this.since = grown(this.since, length);
		this.inSlot = grown(this.inSlot, length);
		this.free = grown(this.free, length);
	}
};
// src/simulation/link/exact-sum.ts
/** A sum that additions and subtractions do not wear: what rounding loses is kept beside it (Knuth's TwoSum). */
var ExactSum = class {
	constructor() {
		this.value = 0;
		this.lost = 0;
	}
	clear() {
		this.value = 0;
		this.lost = 0;
	}
	add(amount) {
		const before = this.value;
		const sum = before + amount;
		const part = sum - before;
		this.lost += before - (sum - part) + (amount - part);
		this.value = sum + this.lost;
		this.lost -= this.value - sum;
	}
};
// src/simulation/link/flow-heaps.ts
/**
* Many heaps of flows in one set of columns: pairing heaps (Fredman, Sedgewick, Sleator & Tarjan 1986), so that a class
* of flows needs no array of its own. A heap is known by its first flow, −1 where it is empty; O(1) to add, O(log n)
* amortised to take out any flow.
*/
var FlowHeaps = class {
	constructor() {
		this.keys = /* @__PURE__ */ new Float64Array(256);
		this.orders = /* @__PURE__ */ new Float64Array(256);
		this.child = /* @__PURE__ */ new Int32Array(256);
		this.next = /* @__PURE__ */ new Int32Array(256);
		this.previous = /* @__PURE__ */ new Int32Array(256);
		this.added = 0;
	}
	clear() {
		this.added = 0;
	}
	/** Makes room for a flow: to be called before its key is written. */
	reserve(flow) {
		if (flow >= this.keys.length) this.grow(flow);
	}
	/** Adds a flow, whose key was written to `keys`, to the heap `root`; returns the heap. */
	add(root, flow) {
		this.orders[flow] = this.added++;
		this.child[flow] = -1;
		this.next[flow] = -1;
		this.previous[flow] = -1;
		return root === -1 ? flow : this.merge(root, flow);
	}
	/** Takes a flow out of the heap `root`; returns what is left of it. */
	remove(root, flow) {
		const rest = this.mergeAll(this.child[flow]);
		if (flow === root) return rest;
		const before = this.previous[flow];
		const after = this.next[flow];
		if (this.child[before] === flow) this.child[before] = after;
		else this.next[before] = after;
		if (after !== -1) this.previous[after] = before;
		return rest === -1 ? root : this.merge(root, rest);
	}
	/** Makes one heap of two that are not empty. */
	merge(a, b) {
		const first = this.before(b, a) ? b : a;
		const other = first === a ? b : a;
		const child = this.child[first];
		this.next[other] = child;
		if (child !== -1) this.previous[child] = other;
		this.child[first] = other;
		this.previous[other] = first;
		return first;
	}
	/** Makes one heap of siblings: pairs from the left, then all from the right. */
	mergeAll(siblings) {
		let rest = siblings;
		let done = -1;
		while (rest !== -1) {
			const a = rest;
			const b = this.next[a];
			rest = b === -1 ? -1 : this.next[b];
			const pair = b === -1 ? a : this.merge(a, b);
			this.next[pair] = done;
			done = pair;
		}
		let root = -1;
		while (done !== -1) {
			const following = this.next[done];
			root = root === -1 ? done : this.merge(root, done);
			done = following;
		}
		if (root !== -1) {
			this.next[root] = -1;
			this.previous[root] = -1;
		}
		return root;
	}
	before(a, b) {
		const difference = this.keys[a] - this.keys[b];
		return difference < 0 || difference === 0 && this.orders[a] < this.orders[b];
	}
	grow(flow) {
		const length = Math.max(2 * this.keys.length, flow + 1);
		this.keys = grown(this.keys, length);
		this.orders = grown(this.orders, length);
		this.child = grown(this.child, length);
		this.next = grown(this.next, length);
		this.previous = grown(this.previous, length);
	}
};
// src/simulation/link/row-heap.ts
/** A binary heap of rows by key, smallest first, from which any row can be taken out. */
var RowHeap = class {
	constructor() {
		this.size = 0;
		this.keys = /* @__PURE__ */ new Float64Array(64);
		this.rows = /* @__PURE__ */ new Int32Array(64);
		this.places = /* @__PURE__ */ new Int32Array(64);
	}
	clear() {
		this.size = 0;
		this.places.fill(0);
	}
	/** The row with the smallest key; −1 where there is none. */
	get first() {
		return this.size === 0 ? -1 : this.rows[0];
	}
	/** The smallest key; Infinity where there is none. */
	get least() {
		return this.size === 0 ? Infinity : this.keys[this.rows[0]];
	}
	/** Makes room for a row: to be called before its key is written. */
	reserve(row) {
		if (row < this.keys.length) return;
		const length = Math.max(row + 1, 2 * this.keys.length);
		this.keys = grown(this.keys, length);
		this.rows = grown(this.rows, length);
		this.places = grown(this.places, length);
	}
	/** Puts a row in, or in its place anew, after its key was written to `keys`. */
	set(row) {
		const place = this.places[row];
		this.sift(place === 0 ? this.size++ : place - 1, row);
	}
	/** Takes a row out; nothing happens where it is not in. */
	remove(row) {
		const at = (this.places[row] ?? 0) - 1;
		if (at < 0) return;
		this.places[row] = 0;
		const last = --this.size;
		if (at < last) this.sift(at, this.rows[last]);
	}
	/** Finds the place of a row from `at`, whose own row is to go, upwards or else downwards. */
	sift(at, row) {
		const { keys, rows } = this;
		const key = keys[row];
		let hole = at;
		while (hole > 0) {
			const parent = hole - 1 >> 1;
			if (keys[rows[parent]] <= key) break;
			this.place(hole, rows[parent]);
			hole = parent;
		}
		while (hole >= at) {
			let child = 2 * hole + 1;
			if (child >= this.size) break;
			if (child + 1 < this.size && keys[rows[child + 1]] < keys[rows[child]]) child++;
			if (keys[rows[child]] >= key) break;
			this.place(hole, rows[child]);
			hole = child;
		}
		this.place(hole, row);
	}
	place(at, row) {
		this.rows[at] = row;
		this.places[row] = at + 1;
	}
};
// src/simulation/link/link-direction.ts
/**
* One direction of the link, shared max-min fairly: a flow gets its cap, or the water level where that is less, and the
* rates add up to the capacity where any gets less. Flows of one cap make a class with one clock, the bytes that each
* of its flows has got, so that no flow is touched when rates change. Classes under the level end in real time, the
* others in bytes of the level's clock; a class whose cap the level passes changes sides. Exact for any caps:
* O(log flows + log classes) for an event and for a change of sides.
*/
/** A class stays on its side while its cap is over the level by no more than rounding. */
var ROUNDING = 1 + 1e-12;
var LinkDirection = class {
	constructor(use) {
		this.now = 0;
		this.nextEnd = Infinity;
		this.cap = 0;
		this.bytes = 0;
		this.classes = new CapClasses();
		this.flows = new FlowHeaps();
		this.classOf = /* @__PURE__ */ new Int32Array(256);
		this.fullByEnd = new RowHeap();
		this.fullByCap = new RowHeap();
		this.shortByEnd = new RowHeap();
		this.shortByCap = new RowHeap();
		this.fullRate = new ExactSum();
		this.shortFlows = 0;
		this.level = Infinity;
		this.levelClock = 0;
		this.shortIsNext = false;
		this.use = use;
		this.capacity = use.capacity;
	}
	begin() {
		this.now = 0;
		this.nextEnd = Infinity;
		this.classes.clear();
		this.flows.clear();
		for (const heap of [
			this.fullByEnd,
			this.fullByCap,
			this.shortByEnd,
			this.shortByCap
		]) heap.clear();
		this.fullRate.clear();
		this.shortFlows = 0;
		this.level = Infinity;
		this.levelClock = 0;
	}
	/** Follows the flows to `time`, which is not after the next end. */
	advance(time) {
		if (time <= this.now) return;
		if (this.shortFlows > 0) this.levelClock += this.level * (time - this.now);
		this.now = time;
	}
	/** Goes to the next end and takes that flow out; `settle` has to follow. There must be a flow. */
	takeFirst() {
		const { fullByEnd, shortByEnd } = this;
		this.advance(this.nextEnd);
		if (this.shortIsNext) this.levelClock = shortByEnd.least;
		const flow = this.classes.heaps[this.shortIsNext ? shortByEnd.first : fullByEnd.first];
		this.remove(flow);
		return flow;
	}
	/** A flow of `bytes` begins now under `cap`; `settle` has to follow. */
	add(flow) {
		if (flow >= this.classOf.length) this.classOf = grown(this.classOf, Math.max(flow + 1, this.classOf.length * 2));
		const { classes, flows } = this;
		classes.cap = this.cap;
		let row = classes.find();
		if (row === -1) {
			row = classes.open();
			this.enter(row, this.cap > this.level);
		}
		this.classOf[flow] = row;
		flows.reserve(flow);
		flows.keys[flow] = this.gotBy(row) + this.bytes;
		classes.heaps[row] = flows.add(classes.heaps[row], flow);
		this.count(row, 1);
		this.orderByEnd(row);
	}
	/** Gives a flow `cap` from now on; `settle` has to follow. */
	recap(flow) {
		const row = this.classOf[flow];
		if (this.classes.caps[row] === this.cap) return;
		this.bytes = Math.max(0, this.flows.keys[flow] - this.gotBy(row));
		this.remove(flow);
		this.add(flow);
	}
	/** Finds the water level after flows came, went or changed. */
	settle() {
		const { fullByCap, shortByCap } = this;
		this.findLevel();
		while (-fullByCap.least > this.level * ROUNDING) {
			this.move(fullByCap.first, true);
			this.findLevel();
		}
		while (shortByCap.size > 0 && shortByCap.least <= this.level) {
			this.move(shortByCap.first, false);
			this.findLevel();
		}
		const isShort = this.shortFlows > 0;
		if (!isShort) this.levelClock = 0;
		if (fullByCap.size === 0) this.fullRate.clear();
		const { use } = this;
		use.time = this.now;
		use.advance();
		use.rate = isShort ? this.capacity : this.fullRate.value;
		use.isShort = isShort;
		this.findNextEnd();
	}
	findNextEnd() {
		const fullEnd = this.fullByEnd.least;
		const left = this.shortByEnd.least - this.levelClock;
		const shortEnd = this.shortFlows > 0 ? this.now + left / this.level : Infinity;
		this.shortIsNext = shortEnd < fullEnd;
		this.nextEnd = Math.max(this.now, Math.min(shortEnd, fullEnd));
	}
	findLevel() {
		const left = this.capacity - this.fullRate.value;
		if (this.shortFlows > 0) this.level = left / this.shortFlows;
		else this.level = this.fullRate.value > this.capacity * ROUNDING ? 0 : Infinity;
	}
	remove(flow) {
		const { classes } = this;
		const row = this.classOf[flow];
		const rest = this.flows.remove(classes.heaps[row], flow);
		classes.heaps[row] = rest;
		this.count(row, -1);
		if (rest !== -1) {
			this.orderByEnd(row);
			return;
		}
		this.leave(row);
		classes.close(row);
	}
	/** Notes that a class has `more` flows, or fewer. */
	count(row, more) {
		const { classes } = this;
		classes.flows[row] = classes.flows[row] + more;
		if (classes.short[row] === 1) this.shortFlows += more;
		else this.fullRate.add(more * classes.caps[row]);
	}
	/** Bytes that each flow of a class has got by now, from when the class began. */
	gotBy(row) {
		const { caps, got, since, short } = this.classes;
		return short[row] === 1 ? got[row] + (this.levelClock - since[row]) : got[row] + caps[row] * (this.now - since[row]);
	}
	/** Puts a class on a side; its clock goes on from `got`. */
	enter(row, isShort) {
		const { classes } = this;
		classes.short[row] = isShort ? 1 : 0;
		classes.since[row] = isShort ? this.levelClock : this.now;
		const cap = classes.caps[row];
		const byCap = isShort ? this.shortByCap : this.fullByCap;
		byCap.reserve(row);
		byCap.keys[row] = isShort ? cap : -cap;
		byCap.set(row);
	}
	leave(row) {
		const isShort = this.classes.short[row] === 1;
		(isShort ? this.shortByCap : this.fullByCap).remove(row);
		(isShort ? this.shortByEnd : this.fullByEnd).remove(row);
	}
	/** Brings a class to the other side. */
	move(row, isShort) {
		const { classes } = this;
		const flows = classes.flows[row];
		classes.got[row] = this.gotBy(row);
		this.leave(row);
		this.count(row, -flows);
		this.enter(row, isShort);
		this.count(row, flows);
		this.orderByEnd(row);
	}
	/** Orders a class by when its first flow ends. */
	orderByEnd(row) {
		const { caps, got, heaps, since, short } = this.classes;
		const left = this.flows.keys[heaps[row]] - got[row];
		const isShort = short[row] === 1;
		const byEnd = isShort ? this.shortByEnd : this.fullByEnd;
		byEnd.reserve(row);
		byEnd.keys[row] = since[row] + (isShort ? left : left / caps[row]);
		byEnd.set(row);
	}
};
// src/simulation/link/shared-link.ts
/** The row of the link's own event; the others are sessions whose transfer begins to flow. */
var LINK_ROW = -1;
/** The link of a scenario; null where neither direction has a limit. Events of `kind` come back to it. */
function openSharedLink(visits, { queue, uplink, downlink }, kind) {
	if (Math.min(uplink.capacity, downlink.capacity) === Infinity) return null;
	return new SharedLink(visits, queue, kind, uplink, downlink);
}
var SharedLink = class {
	/** `kind` is the event kind that comes back to `onEvent`; codes are made of row and kind. */
	constructor(visits, queue, kind, uplink, downlink) {
		this.eventAt = Infinity;
		this.drained = /* @__PURE__ */ new Int32Array(64);
		this.drainedCount = 0;
		this.toldCount = 0;
		this.visits = visits;
		this.queue = queue;
		this.kind = kind;
		this.uplink = new LinkDirection(uplink);
		this.downlink = new LinkDirection(downlink);
	}
	begin() {
		this.uplink.begin();
		this.downlink.begin();
		this.eventAt = Infinity;
		this.drainedCount = 0;
		this.toldCount = 0;
	}
	/** Notes a transfer of `bytes` that starts to flow at `time`. */
	schedule(session, bytes, time) {
		session.isFlowing = false;
		session.flowLeft = bytes;
		this.queue.push(time, session.index << 4 | this.kind);
	}
	/** An event of the link at `time`; `takeDrained` then tells which transfers have ended. */
	onEvent(row, time) {
		if (row === LINK_ROW) {
			if (time !== this.eventAt) return;
			this.eventAt = Infinity;
			this.advance(time);
		} else {
			this.advance(time);
			this.start(this.visits.at(row));
		}
		const end = Math.ceil(Math.min(this.uplink.nextEnd, this.downlink.nextEnd));
		if (end >= this.eventAt) return;
		this.eventAt = end;
		this.queue.push(end, LINK_ROW << 4 | this.kind);
	}
	/** The number of a session whose transfer has drained by the event's time, in order; −1 where there is no other. */
	takeDrained() {
		if (this.toldCount < this.drainedCount) return this.drained[this.toldCount++];
		this.toldCount = 0;
		this.drainedCount = 0;
		return -1;
	}
	/** Follows both directions to `time`, one end after the other: an end in one may speed up a flow in the other. */
	advance(time) {
		const { uplink, downlink } = this;
		for (;;) {
			const first = uplink.nextEnd <= downlink.nextEnd ? uplink : downlink;
			if (first.nextEnd > time) break;
			const session = this.visits.at(first.takeFirst());
			(first === uplink ? downlink : uplink).advance(first.now);
			this.stop(session);
		}
		uplink.advance(time);
		downlink.advance(time);
	}
	start(session) {
		const { visit } = session;
		visit.flows++;
		this.shareLine(visit);
		session.isFlowing = true;
		const direction = this.directionOf(session);
		direction.cap = visit.rate / visit.flows;
		direction.bytes = session.flowLeft;
		direction.add(session.index);
		this.settle();
	}
	/** The session's transfer has drained and is off its direction. */
	stop(session) {
		session.isFlowing = false;
		session.visit.flows--;
		this.shareLine(session.visit);
		this.settle();
		if (this.drainedCount === this.drained.length) this.drained = grown(this.drained, this.drainedCount * 2);
		this.drained[this.drainedCount++] = session.index;
	}
	/** Gives every flowing transfer of a visit its share of the line. */
	shareLine(visit) {
		const cap = visit.rate / Math.max(1, visit.flows);
		this.uplink.cap = cap;
		this.downlink.cap = cap;
		for (let session = visit.firstSession; session !== null; session = session.next) if (session.isFlowing) this.directionOf(session).recap(session.index);
	}
	settle() {
		this.uplink.settle();
		this.downlink.settle();
	}
	/** Uploads come down to the server; downloads and listings go up from it. */
	directionOf(session) {
		return session.item === ITEM.upload ? this.downlink : this.uplink;
	}
};
// src/simulation/shared-line.ts
var SharedLine = class {
	/** `kind` is the event kind that comes back to `onEvent`; codes are made of session and kind. */
	constructor(queue, kind) {
		this.queue = queue;
		this.kind = kind;
	}
	/** Notes a transfer of `bytes` that starts to flow at `time`. */
	schedule(session, bytes, time) {
		session.isFlowing = false;
		session.flowLeft = bytes;
		this.setEvent(session, time);
	}
	/** An event of this line at `time`; true where the session's transfer has drained. */
	onEvent(session, time) {
		if (session.flowEventAt !== time) return false;
		const { visit } = session;
		if (!session.isFlowing) {
			this.settle(visit, time);
			session.isFlowing = true;
			visit.flows++;
			this.plan(visit, time);
			return false;
		}
		if (session.flowEnd > time) {
			this.setEvent(session, session.flowEnd);
			return false;
		}
		this.stop(session, time);
		return true;
	}
	/** Takes a transfer off the line. */
	stop(session, time) {
		const { visit } = session;
		this.settle(visit, time);
		session.isFlowing = false;
		session.flowEventAt = -1;
		visit.flows--;
		this.plan(visit, time);
	}
	setEvent(session, time) {
		session.flowEventAt = time;
		this.queue.push(time, session.index << 4 | this.kind);
	}
	/** Writes down what has flowed since the last change. */
	settle(visit, time) {
		const { flows } = visit;
		if (flows > 0) {
			const done = visit.rate / flows * (time - visit.flowsSince);
			for (let session = visit.firstSession; session !== null; session = session.next) if (session.isFlowing) session.flowLeft -= done;
		}
		visit.flowsSince = time;
	}
	/** Works out anew when each transfer ends; an event that comes too early finds the new end by itself. */
	plan(visit, time) {
		const { flows, rate } = visit;
		for (let session = visit.firstSession; session !== null; session = session.next) {
			if (!session.isFlowing) continue;
			const left = Math.max(0, session.flowLeft);
			const end = time + Math.ceil(left * flows / rate);
			session.flowEnd = end;
			const at = session.flowEventAt;
			if (at <= time || at > end) this.setEvent(session, end);
		}
	}
};
// src/simulation/lost-ports.ts
/** Ports that the server has lost track of: nobody's, taken until it is restarted. */
/** Why a listener that nobody connected to is let go of. */
var LEFT = {
	byNextPasv: 0,
	byTime: 1,
	bySessionEnd: 2
};
var WHEN = {
	"repeated-pasv": [LEFT.byNextPasv],
	"abandoned-pasv": [
		LEFT.byNextPasv,
		LEFT.byTime,
		LEFT.bySessionEnd
	],
	"session-end": [LEFT.bySessionEnd]
};
var LostPorts = class {
	constructor(leaks) {
		this.lost = [];
		this.times = [];
		this.occasions = leaks === null ? [] : WHEN[leaks.when];
		this.share = leaks?.share ?? 0;
	}
	/** Whether the server loses the session's unused port on this occasion of LEFT. */
	loses(session, occasion) {
		if (!session.isUnused || !this.occasions.includes(occasion) || this.share === 0) return false;
		const { random, at } = session.visit;
		return this.share === 1 || nextUniform(random, at) < this.share;
	}
	/** Notes a port that a visit held, lost at `time`. */
	add(port, { node, address }, time) {
		this.lost.push({
			node,
			port,
			address
		});
		this.times.push(time);
	}
	/** Begins a day on a server that was just restarted. */
	begin() {
		this.lost.length = 0;
		this.times.length = 0;
	}
};
// src/simulation/transfer-timer.ts
var { listing: LISTING$1, upload: UPLOAD$2 } = ITEM;
/** Times one data connection, in microseconds from the reply to PASV. Its fields are the answer to the last `time`. */
var TransferTimer = class {
	constructor(acceptsOnConnect, sendBuffer) {
		this.accepted = FRACTION;
		this.end = FRACTION;
		this.bytes = FRACTION;
		this.flows = false;
		this.flowStart = FRACTION;
		this.sent = FRACTION;
		this.kept = FRACTION;
		this.command = FRACTION;
		this.acceptsOnConnect = acceptsOnConnect;
		this.sendBuffer = sendBuffer;
	}
	/** When the server accepts the connection for the item that a session has in hand. */
	timeAccept(session) {
		this.accepted = Math.floor(this.connect(session) + .5);
	}
	/** The transfer of the item that a session has in hand. */
	time(session) {
		const { item, visit } = session;
		const { at, group, random } = visit;
		const isListing = item === LISTING$1;
		const accepted = this.connect(session);
		this.accepted = Math.floor(accepted + .5);
		this.flows = false;
		this.sent = -1;
		this.kept = 0;
		const seconds = isListing ? group.listing : group.transfer;
		if (seconds !== null) {
			this.bytes = 0;
			this.end = Math.floor(accepted + drawFrom(seconds, random, at) + .5);
		} else this.timeBytes(visit, item, this.command);
	}
	/** Sets when the server has the command; returns when it accepts. */
	connect(session) {
		const { at, group, random, roundTrip } = session.visit;
		if (group.connect !== null) return this.command = drawFrom(group.connect, random, at);
		this.command = 2 * roundTrip + this.commands(session);
		return this.acceptsOnConnect ? 2 * roundTrip : this.command;
	}
	/** What the commands between PASV and RETR, STOR or LIST take beyond the usual two round trips. */
	commands(session) {
		const { group, roundTrip } = session.visit;
		const more = session.item === UPLOAD$2 ? group.uploadHoldRoundTrips : group.holdRoundTrips;
		return (session.isFresh ? more + group.firstHoldRoundTrips : more) * Math.max(roundTrip, group.commandTime);
	}
	/** The transfer takes what its bytes take on the line; `command` is when the server has the command. */
	timeBytes(visit, item, command) {
		const { at, group, random, rate, roundTrip } = visit;
		const isListing = item === LISTING$1;
		const isUpload = item === UPLOAD$2;
		const bytes = drawFrom(isListing ? group.listingBytes : group.fileBytes, random, at);
		const begin = command + (isUpload ? 1 + group.tlsUp : group.tlsDown) * roundTrip;
		const spent = slowStartMicros(bytes, rate, roundTrip);
		this.bytes = bytes;
		this.end = Math.floor(begin + spent + tailMicros(visit, isUpload) + .5);
		this.flows = isUpload ? group.uploadsFlow : group.downloadsFlow;
		if (this.flows) this.flowStart = Math.floor(begin + spent - bytes / rate + .5);
		if (this.sendBuffer > 0 && !isUpload) this.timeSent(visit, begin, bytes);
	}
	/** The last bytes go into the send buffer once all before them are acknowledged. */
	timeSent({ rate, roundTrip }, begin, bytes) {
		const before = bytes - this.sendBuffer;
		if (before <= 0) this.sent = this.flows ? this.flowStart : Math.floor(begin + .5);
		else if (this.flows) this.kept = this.sendBuffer;
		else {
			const spent = slowStartMicros(before, rate, roundTrip) + roundTrip;
			this.sent = Math.min(this.end, Math.floor(begin + spent + .5));
		}
	}
};
/** From the last byte's arrival to the moment the server closes: a download's last acknowledgement, and what some servers add. */
function tailMicros({ group, roundTrip }, isUpload) {
	return (isUpload ? group.endUp : group.endDown) * roundTrip;
}
// src/simulation/data-connections.ts
/** One data connection after the other: from the reply to PASV (or PORT) to the end of the transfer. */
/** The same as constants of this file: what is imported is looked up at each use. */
var { accepted: ACCEPTED$1, ended: ENDED$1 } = EVENT;
var SHIFT$1 = 4;
var DataConnections = class {
	constructor(env, visits, holds, sequel) {
		const { acceptsOn, holdUntil, reusesAddress, sendBufferBytes, unusedSeconds } = env.server.ports;
		const closesEarly = holdUntil === "transfer-end" && reusesAddress;
		this.queue = env.queue;
		this.tally = env.tally;
		this.visits = visits;
		this.holds = holds;
		this.sequel = sequel;
		this.line = new SharedLine(env.queue, EVENT.flow);
		this.link = openSharedLink(visits, env, EVENT.flow);
		this.timer = new TransferTimer(acceptsOn === "connect", closesEarly ? sendBufferBytes : 0);
		this.unused = unusedSeconds === null ? null : Math.round(unusedSeconds * 1e6);
	}
	begin() {
		this.link?.begin();
	}
	/** From the reply to PASV (or PORT) to the end of the transfer: when it is accepted, when it ends. */
	start(session) {
		if (session.visit.group.mayFail && this.comesToNothing(session)) return;
		const { timer, queue, tally } = this;
		timer.time(session);
		session.isFresh = false;
		if (tally.counts()) tally.bytes += timer.bytes;
		if (this.holds.endsAtAccept && !session.isActive) queue.after(timer.accepted, session.index << SHIFT$1 | ACCEPTED$1);
		if (timer.sent >= 0) queue.after(timer.sent, session.index << SHIFT$1 | ACCEPTED$1);
		if (timer.flows) {
			session.flowKept = timer.kept;
			this.flowOn(session, timer.bytes - timer.kept, timer.flowStart);
		} else if (this.holds.endsBeforeTransfer && this.goesOnAlone(session)) this.sequel.afterItem(session, timer.end);
		else queue.after(timer.end, session.index << SHIFT$1 | ENDED$1);
	}
	/** true where the client connects and then asks anew without having used the connection. */
	isRepeated(session) {
		const { visit } = session;
		if (session.isActive || nextUniform(visit.random, visit.at) >= visit.group.repeatsPasv) return false;
		session.isUnused = true;
		session.isFresh = false;
		const wait = Math.round(3 * visit.roundTrip);
		if (this.holds.endsAtAcceptOnConnect) {
			const accepted = Math.round(2 * visit.roundTrip);
			this.queue.after(accepted, session.index << SHIFT$1 | ACCEPTED$1);
		}
		this.queue.after(wait, session.index << SHIFT$1 | EVENT.next);
		return true;
	}
	/** true where no file will come of it: nobody connects, the connection is not used or not reached, or it hangs. */
	comesToNothing(session) {
		const { group } = session.visit;
		if (session.isActive && !group.activeReaches) {
			session.isFresh = false;
			this.endInVain(session, group.failures[FAILURE.unanswered].timeout);
			return true;
		}
		if (group.abandoned > 0 && this.isAbandoned(session)) return true;
		if (group.repeatsPasv > 0 && this.isRepeated(session)) return true;
		return group.stalled > 0 && this.hangs(session);
	}
	/** true where the transfer hangs until the server ends it. */
	hangs(session) {
		const { group, random, at } = session.visit;
		if (nextUniform(random, at) >= group.stalled) return false;
		this.timer.timeAccept(session);
		session.isFresh = false;
		const { accepted } = this.timer;
		if (this.holds.endsAtAccept && !session.isActive) this.queue.after(accepted, session.index << SHIFT$1 | ACCEPTED$1);
		session.serverCloses = true;
		this.endInVain(session, accepted + group.stall);
		return true;
	}
	endInVain(session, later) {
		session.isInVain = true;
		this.queue.after(later, session.index << SHIFT$1 | ENDED$1);
	}
	/** Nothing happens to the port when the transfer ends, and no other session may take up what is left before. */
	goesOnAlone(session) {
		const { browsers, connections } = session.visit.group;
		return !session.isActive && connections === 1 && browsers === 0;
	}
	linkEvent(link, row) {
		link.onEvent(row, this.queue.time);
		for (let done = link.takeDrained(); done !== -1; done = link.takeDrained()) this.flowed(this.visits.at(done));
	}
	flowOn(session, bytes, later) {
		(this.link ?? this.line).schedule(session, bytes, this.queue.time + later);
	}
	/** A transfer on a shared line has drained; a download's last acknowledgement takes another round trip. */
	flowed(session) {
		const { flowKept } = session;
		if (flowKept > 0) {
			session.flowKept = 0;
			this.queue.after(Math.round(session.visit.roundTrip), session.index << SHIFT$1 | ACCEPTED$1);
			this.flowOn(session, flowKept, 0);
			return;
		}
		const tail = Math.round(tailMicros(session.visit, session.item === ITEM.upload));
		if (tail === 0) this.sequel.ended(session);
		else this.queue.after(tail, session.index << SHIFT$1 | ENDED$1);
	}
	/** Something may have drained: an event of the client's line or of the server's link. */
	flow(row) {
		if (this.link !== null) {
			this.linkEvent(this.link, row);
			return;
		}
		const session = this.visits.at(row);
		if (this.line.onEvent(session, this.queue.time)) this.flowed(session);
	}
	/** true where nobody connects: the client goes quiet until the server drops the listener, else until its own time-out. */
	isAbandoned(session) {
		const { visit } = session;
		if (session.isActive || nextUniform(visit.random, visit.at) >= visit.group.abandoned) return false;
		if (this.tally.counts()) this.tally.abandoned++;
		session.isUnused = true;
		session.isFresh = false;
		const wait = this.unused ?? session.visit.group.connectTimeout;
		this.queue.after(wait, session.index << SHIFT$1 | EVENT.dropped);
		return true;
	}
	/** The wait for a connection that never came is over. */
	dropped(session) {
		if (this.unused !== null) this.holds.leave(session, LEFT.byTime);
		this.sequel.loseItem(session, 0);
	}
};
// src/simulation/departures.ts
/** How sessions end: at once, after a stay, or only when the visit's last file is done. */
var Departures = class {
	constructor(queue, tally, work, leaver) {
		this.queue = queue;
		this.tally = tally;
		this.work = work;
		this.leaver = leaver;
	}
	/** The session has nothing left to do. */
	finish(session) {
		const { visit } = session;
		if (!session.isBrowser && !visit.group.keepsSessions) {
			this.quit(session);
			return;
		}
		session.attends = true;
		visit.attending++;
		this.settle(visit);
	}
	/** Where only sessions that attend are left of a visit, they go. */
	settle(visit) {
		const { attending, mainIsIdle, sessions } = visit;
		if (attending === (mainIsIdle ? sessions - 1 : sessions)) this.dismiss(visit);
	}
	/** Only sessions that attend are left: they quit, the newest first. What they do not transfer is lost. */
	dismiss(visit) {
		if (visit.left > 0) {
			if (this.tally.counts()) this.tally.lostFiles += visit.left;
			this.work.drop(visit);
		}
		visit.attending = 0;
		let session = visit.firstSession;
		while (session !== null) {
			const { next } = session;
			if (session.attends) {
				session.attends = false;
				this.quit(session);
			}
			session = next;
		}
	}
	/** The session logs out, after its stay. */
	quit(session) {
		const { group, random, at } = session.visit;
		const law = session.isMain ? group.stay : group.linger;
		if (law.whole !== 0 && !this.leaver.staysOn(session)) {
			const stay = Math.round(Math.min(drawFrom(law, random, at), group.longestStay));
			if (stay > 0) {
				this.queue.after(stay, session.index << 4 | EVENT.leave);
				return;
			}
		}
		this.leaver.leave(session);
	}
};
// src/simulation/cooling-ports.ts
var CoolingPort = class {
	constructor(index) {
		this.nextFree = null;
		this.node = 0;
		this.port = 0;
		this.address = 0;
		this.group = 0;
		this.index = index;
	}
};
var CoolingPorts = class {
	constructor() {
		this.rows = new Recycler();
	}
	/** The cooling port of that number. */
	at(index) {
		return this.rows.all[index];
	}
	/** Notes a port that a visit held. */
	open(port, visit) {
		const { rows } = this;
		const cooling = rows.take() ?? rows.add(new CoolingPort(rows.all.length));
		cooling.node = visit.node;
		cooling.port = port;
		cooling.address = visit.address;
		cooling.group = visit.group.index;
		return cooling;
	}
	close(cooling) {
		this.rows.drop(cooling);
	}
	clear() {
		this.rows.clear();
	}
};
// src/simulation/port-holds.ts
/** From PASV to the moment the port can be given to somebody else: the contract's `holdUntil` and `reusesAddress`. */
var UPLOAD$1 = ITEM.upload;
/** The sender closes first: after all but uploads that is the server, whose end then stays in TIME_WAIT. */
function closesFirst({ isInVain, item, serverCloses }) {
	return isInVain ? serverCloses : item !== UPLOAD$1;
}
var PortHolds = class {
	constructor(env, waiter) {
		this.cooling = new CoolingPorts();
		const { acceptsOn, holdUntil, leaks, reusesAddress, timeWaitSeconds, whenFull } = env.server.ports;
		this.queue = env.queue;
		this.pools = env.pools;
		this.occupancy = env.occupancy;
		this.keepsListening = holdUntil === "next-pasv-or-quit";
		this.endsAtAccept = holdUntil === "accept" && reusesAddress;
		this.endsAtAcceptOnConnect = this.endsAtAccept && acceptsOn === "connect";
		this.endsBeforeTransfer = reusesAddress && holdUntil !== "transfer-end";
		this.timeWait = reusesAddress ? 0 : Math.round(timeWaitSeconds * 1e6);
		this.leaks = leaks !== null;
		this.lost = new LostPorts(leaks);
		this.waiter = whenFull === "wait" ? waiter : null;
	}
	begin() {
		this.cooling.clear();
		this.lost.begin();
	}
	/** The session is given `port`. */
	take(session, port) {
		session.port = port;
		session.isUnused = false;
		if (this.timeWait > 0) session.coolUntil = 0;
		this.occupancy.take(session.visit.group.index);
	}
	/** The session's data connection is closed. */
	transferEnded(session) {
		if (session.port < 0) return;
		if (this.timeWait > 0 && closesFirst(session)) session.coolUntil = this.queue.time + this.timeWait;
		if (!this.keepsListening || session.isActive) this.close(session);
	}
	/** The session lets go of a listener, if it has one, on an occasion of LEFT; what was never connected to may be lost. */
	leave(session, occasion) {
		if (session.port < 0) return;
		if (this.leaks && this.lost.loses(session, occasion)) {
			this.lost.add(session.port, session.visit, this.queue.time);
			this.occupancy.lose(session.visit.group.index);
			session.port = -1;
			return;
		}
		this.close(session);
	}
	/** The session lets go of its listener, if it has one: the port is free, or cools first. */
	close(session) {
		if (this.timeWait === 0 || session.coolUntil <= this.queue.time) this.release(session);
		else this.cool(session);
	}
	cool(session) {
		const { index } = this.cooling.open(session.port, session.visit);
		session.port = -1;
		this.queue.push(session.coolUntil, index << 4 | EVENT.cooled);
	}
	/** The session's port is free at once. */
	release(session) {
		const { port, visit } = session;
		if (port < 0) return;
		session.port = -1;
		this.free(visit.node, port, visit.address, visit.group.index);
	}
	/** TIME_WAIT is over for the cooling port of that number. */
	cooled(index) {
		const cooling = this.cooling.at(index);
		const { node, port, address, group } = cooling;
		this.cooling.close(cooling);
		this.free(node, port, address, group);
	}
	/** The server is restarted: what it had lost is free. */
	restart() {
		for (const { node, port, address } of this.lost.lost.splice(0)) {
			this.pools[node].release(port, address);
			this.occupancy.releaseLost();
			if (this.waiter !== null) this.waiter.portFreed(node);
		}
	}
	free(node, port, address, group) {
		this.pools[node].release(port, address);
		this.occupancy.release(group);
		if (this.waiter !== null) this.waiter.portFreed(node);
	}
};
// src/simulation/reactions.ts
/** What a refusal, a killed session, a login turned away or a silent port leads to: the client's own table. */
var NONE$1 = ITEM.none;
var { next: NEXT$1, login: LOG_IN$1 } = EVENT;
var { nextFile: NEXT_FILE, giveUp: GIVE_UP, activeForGood: FOR_GOOD } = RESORT;
var Reactions = class {
	constructor(queue, tally, retries, work, actor) {
		this.queue = queue;
		this.tally = tally;
		this.retries = retries;
		this.work = work;
		this.actor = actor;
	}
	/** A failure of a `kind` of FAILURE has happened to a session, and its client knows. */
	react(session, kind) {
		const { group } = session.visit;
		const failure = group.failures[kind];
		if (group.asksEveryTry) session.hasAsked = false;
		if (this.retries.hasTry(session, failure)) {
			if (failure.newSession) this.logoutFrom(session);
			this.retries.tryLater(session, failure, session.isLoggedIn ? NEXT$1 : LOG_IN$1);
			return;
		}
		const pause = failure.isDirect ? this.retries.pause(session, failure, 0) : 0;
		const { resort } = failure;
		if (resort === NEXT_FILE) this.nextFile(session, failure, pause);
		else if (resort === GIVE_UP || kind === FAILURE.turnedAway) this.giveUp(session);
		else if (session.isActive) this.nextFile(session, failure, pause);
		else this.goActive(session, failure, pause);
	}
	/** Asks a second time, with the other command, where the client does so and has not yet. */
	asksAgain(session) {
		const { visit } = session;
		if (!visit.group.asksTwice || session.hasAsked || session.isActive) return false;
		session.hasAsked = true;
		this.queue.after(Math.round(visit.roundTrip), session.index << 4 | NEXT$1);
		return true;
	}
	/** The client has no try left and no session: what only this session could have done is lost. */
	giveUp(session) {
		const { visit } = session;
		this.logoutFrom(session);
		const isLast = visit.sessions === 1;
		this.lose(session.pending + (isLast ? visit.left : 0));
		if (isLast) this.work.drop(visit);
		session.item = NONE$1;
		this.actor.endSession(session);
	}
	/** The file is lost; the client goes on to the next, on this session or on a new one. */
	nextFile(session, failure, pause) {
		const { visit } = session;
		let lost = session.pending > 0 || this.work.skip(session) ? 1 : 0;
		for (; lost > 0 && lost < failure.filesLost && visit.filesLeft > 0; lost++) visit.filesLeft--;
		this.lose(lost);
		session.item = NONE$1;
		session.tries = 0;
		if (session.isLoggedIn && !failure.newSession) {
			this.actor.afterItem(session, Math.round(pause));
			return;
		}
		this.logoutFrom(session);
		if (visit.left === 0) this.actor.endSession(session);
		else this.schedule(session, pause, LOG_IN$1);
	}
	/** The file at hand is transferred by PORT, which needs no passive port. */
	goActive(session, failure, pause) {
		session.isActive = true;
		session.tries = 0;
		if (failure.resort === FOR_GOOD) session.isActiveForGood = true;
		if (failure.newSession) this.logoutFrom(session);
		this.schedule(session, pause, session.isLoggedIn ? NEXT$1 : LOG_IN$1);
	}
	schedule(session, pause, kind) {
		const later = Math.round(pause + session.visit.roundTrip);
		this.queue.after(later, session.index << 4 | kind);
	}
	logoutFrom(session) {
		if (session.isLoggedIn) this.actor.logout(session);
	}
	lose(files) {
		if (this.tally.counts()) this.tally.lostFiles += files;
	}
};
// src/simulation/waiting-line.ts
/** One node's line. A place that was left early stays behind empty until its turn comes. */
var WaitingLine = class {
	constructor() {
		this.sessions = [];
		this.tickets = [];
		this.head = 0;
	}
	/** Puts a session at the end of the line, with a `ticket` above 0 that no line has given before. */
	join(session, ticket) {
		session.ticket = ticket;
		this.sessions.push(session);
		this.tickets.push(ticket);
	}
	/** The session that has waited longest, taken out of the line; null where nobody waits. */
	shift() {
		while (this.head < this.sessions.length) {
			const session = this.sessions[this.head];
			const ticket = this.tickets[this.head];
			this.head++;
			if (session.ticket !== ticket) continue;
			session.ticket = 0;
			return session;
		}
		this.clear();
		return null;
	}
	/** Nobody waits any more. */
	clear() {
		this.sessions.length = 0;
		this.tickets.length = 0;
		this.head = 0;
	}
};
// src/simulation/refusals.ts
/** A PASV that found no port: the session lives, or dies, or waits: for a port, or for a connection that its firewall drops. */
var Refusals = class {
	constructor(env, reactions, served) {
		this.lastTicket = 0;
		const { waitSeconds, whenFull } = env.server.ports;
		this.queue = env.queue;
		this.pools = env.pools;
		this.portStates = env.portStates;
		this.reactions = reactions;
		this.served = served;
		this.lines = env.pools.map(() => new WaitingLine());
		this.killsSession = whenFull === "close-session";
		this.leavesRange = whenFull === "outside-range";
		this.letsWait = whenFull === "wait";
		this.longestWait = waitSeconds === null ? Infinity : Math.round(waitSeconds * 1e6);
	}
	begin() {
		for (const line of this.lines) line.clear();
	}
	/** No usable port for the session. */
	refuse(session) {
		if (session.isActive) this.reactions.react(session, FAILURE.refused);
		else if (this.killsSession) {
			this.served.logout(session);
			this.reactions.react(session, FAILURE.killed);
		} else if (this.leavesRange) {
			const { timeout } = session.visit.group.failures[FAILURE.unanswered];
			this.queue.after(timeout, session.index << 4 | EVENT.timedOut);
		} else if (this.letsWait) this.wait(session);
		else if (!this.reactions.asksAgain(session)) this.reactions.react(session, FAILURE.refused);
	}
	/** Nobody answered at the port that the server had named. */
	timedOut(session) {
		const { asksAfterTimeOut } = session.visit.group;
		if (asksAfterTimeOut && this.reactions.asksAgain(session)) return;
		this.reactions.react(session, FAILURE.unanswered);
	}
	wait(session) {
		this.lines[session.visit.node].join(session, ++this.lastTicket);
		if (this.longestWait === Infinity) return;
		session.waitsUntil = this.queue.time + this.longestWait;
		this.queue.push(session.waitsUntil, session.index << 4 | EVENT.waited);
	}
	/** The wait for a port was too long, unless the session was served meanwhile. */
	waited(session) {
		if (session.ticket === 0 || session.waitsUntil !== this.queue.time) return;
		session.ticket = 0;
		if (!this.reactions.asksAgain(session)) this.reactions.react(session, FAILURE.refused);
	}
	/** Who has waited longest for a port of this node gets it. */
	portFreed(node) {
		const line = this.lines[node];
		const session = line.shift();
		if (session === null) return;
		const port = this.pools[node].take(session.visit.address, this.portStates, node * 4);
		if (port < 0) line.join(session, ++this.lastTicket);
		else this.served.serve(session, port);
	}
};
// src/simulation/restarts.ts
var Restarts = class {
	constructor({ ports, restartSeconds }, queue, holds) {
		this.queue = queue;
		this.holds = holds;
		this.every = ports.leaks === null ? Infinity : restartSeconds * 1e6;
	}
	/** Begins a day with a restart at `restarted`, microseconds: the first that is to come lies whole periods after or before it. */
	begin(restarted) {
		if (this.every === Infinity) return;
		const late = restarted % this.every;
		this.queue.push(late > 0 ? late : late + this.every, EVENT.restart);
	}
	/** The server is restarted now. */
	restart() {
		this.holds.restart();
		this.queue.after(this.every, EVENT.restart);
	}
};
// src/simulation/retries.ts
/** Who failed and will try again: when, and how many are waiting. */
var Retries = class {
	constructor(queue, tally) {
		this.waiting = 0;
		this.queue = queue;
		this.tally = tally;
	}
	begin() {
		this.waiting = 0;
	}
	/** Whether the session's client has a try left after a failure. */
	hasTry({ tries }, { attempts }) {
		return attempts < 0 || tries < attempts;
	}
	/** Schedules another try as an event of `kind`; a command takes a round trip. */
	tryLater(session, failure, kind) {
		const { visit } = session;
		const pause = this.pause(session, failure, session.tries) + visit.roundTrip;
		session.tries++;
		if (this.tally.counts()) this.tally.retries++;
		session.isWaiting = true;
		this.waiting++;
		this.queue.after(Math.round(pause), session.index << 4 | kind);
	}
	/** The pause after so many tries, microseconds. */
	pause({ visit }, failure, tries) {
		const { pauses, factor, limit } = failure;
		if (pauses.length > 0) return pauses[Math.min(tries, pauses.length - 1)];
		let delay = drawFrom(failure.first, visit.random, visit.at);
		for (let k = 0; k < tries && factor > 1 && delay < limit; k++) delay *= factor;
		return Math.min(delay, limit);
	}
	/** The session acts: it waits no longer. */
	resume(session) {
		if (!session.isWaiting) return;
		session.isWaiting = false;
		this.waiting--;
	}
};
// src/simulation/visit-start.ts
/** The beginning of a visit: whose it is, what it is to transfer, on which line. */
var VisitStart = class {
	constructor(visits, streams, nodes) {
		this.scratch = /* @__PURE__ */ new Int32Array(4);
		this.visits = visits;
		this.streams = streams;
		this.nodes = nodes;
	}
	/** Opens a visit of a client (numbered through all groups); clients share addresses and nodes in turn. */
	open(group, client) {
		const inGroup = client - group.firstClient;
		const shared = inGroup < group.addresses ? inGroup : inGroup % group.addresses;
		const node = this.nodes === 1 ? 0 : client % this.nodes;
		const visit = this.visits.open(group, client, group.firstAddress + shared, node);
		this.drawLine(visit);
		return visit;
	}
	/** Draws what the visit is to do, from a stream of its own: the one at word `at` of `seeds`. */
	draw(visit, seeds, at) {
		const { group, random } = visit;
		visit.isSpread = false;
		visit.isStaffed = false;
		copyStream(seeds, at, random, visit.at);
		visit.listingsLeft = drawCount(group.listings, random, visit.at);
		visit.filesLeft = drawCount(group.files, random, visit.at);
	}
	/** Line rate and round trip belong to the client: every visit of the day has the same. */
	drawLine(visit) {
		const { group } = visit;
		if (group.linesDiffer) {
			this.drawOwnLine(visit);
			return;
		}
		visit.rate = group.commonRate;
		visit.roundTrip = group.commonRoundTrip;
	}
	drawOwnLine(visit) {
		const { group } = visit;
		const { scratch } = this;
		this.streams.start(scratch, 0, group.index, visit.client - group.firstClient, PURPOSE.line);
		visit.rate = Math.max(SLOWEST_RATE, drawFrom(group.rate, scratch, 0));
		visit.roundTrip = drawFrom(group.roundTrip, scratch, 0);
	}
};
// src/simulation/visit-work.ts
/** What a visit still has to transfer, and which session takes up the next piece. */
var { listing: LISTING, download: DOWNLOAD, upload: UPLOAD } = ITEM;
var VisitWork = class {
	constructor(visits, queue) {
		this.visits = visits;
		this.queue = queue;
	}
	/** Nobody will take up the rest. */
	drop(visit) {
		visit.filesLeft = 0;
		visit.listingsLeft = 0;
	}
	/** Gives the session the next listing or file; false where it has nothing to do. The first file opens the other connections. */
	pick(session) {
		const { visit } = session;
		const { group } = visit;
		if (group.browsers > 1 && session.isMain) this.openBrowsers(visit);
		if (visit.listingsLeft > 0 && mayList(session)) {
			visit.listingsLeft--;
			session.item = LISTING;
		} else if (visit.filesLeft > 0 && !session.isBrowser) {
			if (group.connections > 1 && session.isMain) this.openConnections(visit, visit.sessions);
			visit.filesLeft--;
			session.item = group.uploads > 0 && (group.uploads >= 1 || nextUniform(visit.random, visit.at) < group.uploads) ? UPLOAD : DOWNLOAD;
		} else {
			if (session.isBrowser && session.isMain) this.openConnections(visit, 0);
			return false;
		}
		session.isActive = group.passive < 1 && nextUniform(visit.random, visit.at) >= group.passive;
		if (session.isActiveForGood) session.isActive = true;
		return true;
	}
	/** Takes a piece of work that the session would have taken up from the visit: it is lost. false where there is none. */
	skip(session) {
		const { visit } = session;
		if (visit.listingsLeft > 0 && mayList(session)) visit.listingsLeft--;
		else if (visit.filesLeft > 0) visit.filesLeft--;
		else return false;
		return true;
	}
	/** Opens sessions for files, once a visit, until there are as many as its client uses and its files need; `open` there are. */
	openConnections(visit, open) {
		if (visit.isSpread) return;
		visit.isSpread = true;
		const wanted = Math.min(visit.group.connections, visit.filesLeft);
		for (let sessions = open; sessions < wanted; sessions++) this.logIn(this.visits.openExtra(visit));
	}
	/** Opens the sessions that list beside the first one, once a visit. */
	openBrowsers(visit) {
		if (visit.isStaffed) return;
		visit.isStaffed = true;
		for (let browsers = 1; browsers < visit.group.browsers; browsers++) {
			const extra = this.visits.openExtra(visit);
			extra.isBrowser = true;
			this.logIn(extra);
		}
	}
	logIn(extra) {
		this.queue.after(0, extra.index << 4 | EVENT.login);
	}
};
function mayList(session) {
	return session.isMain || session.isBrowser;
}
// src/simulation/session-life.ts
/** What a session does, event by event: login, PASV, transfer, the next PASV, quit; what a failure leads to is its client's table. */
/** The same as constants of this file: what is imported is looked up at each use. */
var NONE = ITEM.none;
var { byNextPasv: BY_NEXT_PASV, bySessionEnd: BY_SESSION_END } = LEFT;
var { next: NEXT, accepted: ACCEPTED, ended: ENDED, login: LOG_IN, cooled: COOLED, wake: WAKE, dropped: DROPPED, flow: FLOW, timedOut: TIMED_OUT, leave: LEAVE, restart: RESTART } = EVENT;
var WORDS = 4;
var SHIFT = 4;
var KINDS = 15;
var SessionLife = class {
	constructor(env) {
		this.visits = new Visits();
		const { ports } = env.server;
		this.pools = env.pools;
		this.portStates = env.portStates;
		this.occupancy = env.occupancy;
		this.groups = env.groups;
		this.queue = env.queue;
		this.tally = env.tally;
		this.unlimited = env.unlimited;
		this.conditional = refusesByChance(ports);
		this.activeUsesRange = ports.activeUsesRange;
		this.retries = new Retries(env.queue, env.tally);
		this.work = new VisitWork(this.visits, env.queue);
		this.reactions = new Reactions(env.queue, env.tally, this.retries, this.work, this);
		this.admissions = new Admissions(env.queue, env.tally, env.logins, this.reactions, this.conditional);
		this.refusals = new Refusals(env, this.reactions, this);
		this.holds = new PortHolds(env, this.refusals);
		this.restarts = new Restarts(env.server, env.queue, this.holds);
		this.connections = new DataConnections(env, this.visits, this.holds, this);
		this.always = new AlwaysClients(env.groups, env.streams);
		this.start = new VisitStart(this.visits, env.streams, env.nodes);
		this.departures = new Departures(env.queue, env.tally, this.work, this);
	}
	/** Sessions waiting for another try after a failure. */
	get waiting() {
		return this.retries.waiting;
	}
	/** Ports that the server has lost from `time` on, microseconds. */
	lostPortsSince(time) {
		return this.holds.lost.times.filter((lost) => lost >= time).length;
	}
	/** Begins a day: nobody is logged in but the clients that always are. The server was restarted at `restarted`, microseconds. */
	begin(restarted) {
		this.retries.begin();
		this.visits.clear();
		this.holds.begin();
		this.connections.begin();
		this.refusals.begin();
		this.restarts.begin(restarted);
		this.always.begin((group, client, idle) => {
			const visit = this.start.open(group, client);
			this.work.drop(visit);
			visit.mainIsIdle = true;
			this.admissions.admit(visit.main);
			this.queue.after(idle, visit.main.index << SHIFT | WAKE);
		});
	}
	/** The visit that the source has ready begins now. Returns its session where that is to go on at once with `next`. */
	startVisit(source) {
		const visit = this.start.open(this.groups[source.group], source.client);
		this.start.draw(visit, source.starts, source.seedAt);
		if (this.tally.counts()) this.tally.visits++;
		return this.admissions.login(visit.main) ? visit.main : null;
	}
	/** One event out of the queue. */
	handle(code) {
		const kind = code & KINDS;
		const row = code >> SHIFT;
		if (kind === COOLED) this.holds.cooled(row);
		else if (kind === FLOW) this.connections.flow(row);
		else if (kind === RESTART) this.restarts.restart();
		else this.act(this.visits.at(row), kind);
	}
	/** An event of one session. */
	act(session, kind) {
		switch (kind) {
			case NEXT: return this.next(session);
			case ACCEPTED: return this.holds.release(session);
			case ENDED: return this.ended(session);
			case LOG_IN: return this.loginAgain(session);
			default: return this.actRarely(session, kind);
		}
	}
	actRarely(session, kind) {
		switch (kind) {
			case WAKE: return this.wake(session);
			case DROPPED: return this.connections.dropped(session);
			case TIMED_OUT: return this.refusals.timedOut(session);
			case LEAVE: return this.leave(session);
			default: return this.refusals.waited(session);
		}
	}
	/** The idle time of an `always` client is over. */
	wake(session) {
		const { visit } = session;
		this.start.draw(visit, this.always.nextSeed(visit.client), 0);
		if (this.tally.counts()) this.tally.visits++;
		visit.mainIsIdle = false;
		session.tries = 0;
		if (session.isLoggedIn || this.admissions.login(session)) this.next(session);
	}
	/** A login that is due now: one of several of a client, or another try. */
	loginAgain(session) {
		this.retries.resume(session);
		if (this.admissions.login(session)) this.next(session);
	}
	/** The session is ready: it sends its next PASV, or quits. */
	next(session) {
		this.retries.resume(session);
		if (session.item === NONE) {
			if (!this.work.pick(session)) {
				this.departures.finish(session);
				return;
			}
			if (session.visit.group.asksEveryTry) session.hasAsked = false;
		}
		this.holds.leave(session, BY_NEXT_PASV);
		if (session.isActive && !(this.activeUsesRange && session.visit.group.activeReaches)) {
			this.connections.start(session);
			return;
		}
		const { node, address } = session.visit;
		const pool = this.pools[node];
		this.tally.demand(1);
		if (this.conditional) this.tally.expect(pool.refusalChance(address));
		const port = pool.take(address, this.portStates, node * WORDS);
		if (port < 0) {
			this.tally.refuse(1);
			this.refusals.refuse(session);
			return;
		}
		if (this.unlimited) this.tally.index(port, this.occupancy.held);
		this.serve(session, port);
	}
	/** The session has a port: its data connection follows. */
	serve(session, port) {
		session.tries = 0;
		this.holds.take(session, port);
		this.connections.start(session);
	}
	/** A transfer is over: its session goes on. */
	ended(session) {
		this.holds.transferEnded(session);
		if (session.isInVain) {
			session.isInVain = false;
			session.serverCloses = false;
			this.loseItem(session, 0);
			return;
		}
		const { visit } = session;
		session.item = NONE;
		if (visit.left === 0 && visit.roundTrip === 0) this.departures.finish(session);
		else this.afterItem(session, 0);
	}
	/** The item at hand is done with, one way or the other: the next PASV or QUIT comes after the usual pause, `later` microseconds from now. */
	afterItem(session, later) {
		const { visit } = session;
		const { group, roundTrip } = visit;
		session.item = NONE;
		session.tries = 0;
		let pause = roundTrip;
		if (visit.left > 0) {
			pause += group.gapRoundTrips * roundTrip;
			pause += drawFrom(group.think, visit.random, visit.at);
		}
		this.queue.after(later + Math.floor(pause + .5), session.index << SHIFT | NEXT);
	}
	/** The item at hand is lost, known `later` microseconds from now. */
	loseItem(session, later) {
		if (this.tally.counts()) this.tally.lostFiles++;
		this.afterItem(session, later);
	}
	/** A session logs out: what it listens on is closed. */
	logout(session) {
		this.holds.leave(session, BY_SESSION_END);
		this.admissions.leave(session);
	}
	/** The session is over, after its stay if it made one. */
	leave(session) {
		if (!this.staysOn(session)) this.logout(session);
		this.endSession(session);
	}
	/** Ends a session and, with the last one, its visit; an `always` client goes idle instead. */
	endSession(session) {
		const { visit } = session;
		if (this.staysOn(session)) this.goIdle(session);
		else this.visits.close(session);
		if (visit.attending > 0) this.departures.settle(visit);
	}
	/** It is the session of a client that is always there. */
	staysOn(session) {
		return session.visit.group.always && session.isMain;
	}
	goIdle(session) {
		const { group, client } = session.visit;
		session.visit.mainIsIdle = true;
		session.wasTurnedAway = false;
		this.queue.after(this.always.idle(group, client), session.index << SHIFT | WAKE);
	}
};
// src/simulation/tally.ts
var MICROS$4 = 1e6;
var MINUTE = 60 * MICROS$4;
/** The stretch before the window; batches count from 0. */
var BEFORE = -1;
var Tally = class {
	/** `byChance`: the chance of a refusal is known beforehand, and told. */
	constructor(clock, byChance) {
		this.pasvs = /* @__PURE__ */ new Float64Array(1);
		this.refused = /* @__PURE__ */ new Float64Array(1);
		this.expectedRefused = /* @__PURE__ */ new Float64Array(1);
		this.dayPasvs = FRACTION;
		this.dayRefused = FRACTION;
		this.retries = 0;
		this.lostFiles = 0;
		this.abandoned = 0;
		this.bytes = FRACTION;
		this.visits = 0;
		this.portsNeeded = 0;
		this.minutePasvs = null;
		this.minuteRefused = null;
		this.minuteExpected = null;
		this.indexHistogram = null;
		this.heldHistogram = null;
		this.isWarmUp = true;
		this.from = FRACTION;
		this.to = FRACTION;
		this.batches = 1;
		this.batch = BEFORE;
		this.until = FRACTION;
		this.asked = FRACTION;
		this.turned = FRACTION;
		this.expected = FRACTION;
		this.minute = 0;
		this.minuteEnd = FRACTION;
		this.width = 0;
		this.clock = clock;
		this.byChance = byChance;
	}
	/** Begins a day whose midnight is `midnightSeconds` from now; `countedFromSeconds` and the window are of the day; `minutes` > 0 asks for the minutes. */
	begin(request, countedFromSeconds, midnightSeconds, minutes, ports) {
		const { batches, window } = request;
		this.batches = batches;
		this.pasvs = new Float64Array(batches);
		this.refused = new Float64Array(batches);
		this.expectedRefused = new Float64Array(batches);
		this.dayPasvs = 0;
		this.dayRefused = 0;
		this.retries = 0;
		this.lostFiles = 0;
		this.abandoned = 0;
		this.bytes = 0;
		this.visits = 0;
		this.portsNeeded = 0;
		this.isWarmUp = true;
		const from = Math.max(window.fromSeconds, countedFromSeconds);
		this.from = (midnightSeconds + from) * MICROS$4;
		this.to = Math.max(this.from, (midnightSeconds + window.toSeconds) * MICROS$4);
		this.batch = BEFORE;
		this.until = this.from;
		this.clearSums();
		this.minute = 0;
		this.minuteEnd = midnightSeconds * MICROS$4 + MINUTE;
		const hasMinutes = minutes > 0;
		this.minutePasvs = hasMinutes ? new Float32Array(minutes) : null;
		this.minuteRefused = hasMinutes ? new Float32Array(minutes) : null;
		this.minuteExpected = hasMinutes && this.byChance ? new Float32Array(minutes) : this.minuteRefused;
		this.width = request.picture && ports === null ? 64 : 0;
		this.indexHistogram = this.width > 0 ? new Int32Array(this.width * batches) : null;
		this.heldHistogram = this.width > 0 ? new Int32Array(this.width * batches) : null;
	}
	/** The warm-up is over. */
	beginCounting() {
		this.isWarmUp = false;
	}
	/** true where what happens now counts for the day. */
	counts() {
		return !this.isWarmUp;
	}
	/** `weight` data connections are asked for now. */
	demand(weight) {
		if (this.isWarmUp) return;
		const { time } = this.clock;
		if (time >= this.until) this.moveTo(time);
		this.asked += weight;
		if (this.minutePasvs !== null) this.noteMinute(this.minutePasvs, time, weight);
	}
	/** `weight` of what was just asked for got nothing. */
	refuse(weight) {
		if (this.isWarmUp) return;
		this.turned += weight;
		if (this.minuteRefused !== null) this.minuteRefused[this.minute] += weight;
	}
	/** The chance beforehand, summed over what was just asked for, that it gets nothing; told where refusals are by chance. */
	expect(chance) {
		if (this.isWarmUp) return;
		this.expected += chance;
		if (this.minuteExpected !== null) this.minuteExpected[this.minute] += chance;
	}
	/** The day is over: what has not been written down is. */
	finish() {
		this.writeDown();
	}
	noteMinute(minutePasvs, time, weight) {
		while (time >= this.minuteEnd) {
			this.minute++;
			this.minuteEnd += MINUTE;
		}
		minutePasvs[this.minute] += weight;
	}
	/** Goes on to the stretch that `time` lies in. */
	moveTo(time) {
		this.writeDown();
		while (time >= this.until) {
			this.batch++;
			const isAfter = this.batch >= this.batches;
			const part = (this.batch + 1) / this.batches;
			this.until = isAfter ? Infinity : this.from + (this.to - this.from) * part;
		}
	}
	writeDown() {
		const { batch, asked, turned, expected } = this;
		this.dayPasvs += asked;
		this.dayRefused += turned;
		if (this.isInWindow()) {
			this.pasvs[batch] += asked;
			this.refused[batch] += turned;
			this.expectedRefused[batch] += this.byChance ? expected : turned;
		}
		this.clearSums();
	}
	isInWindow() {
		return this.batch !== BEFORE && this.batch < this.batches;
	}
	clearSums() {
		this.asked = 0;
		this.turned = 0;
		this.expected = 0;
	}
	/** Ports up to this one, counted from 0, are held as the warm-up ends. */
	heldAtStart(highest) {
		this.portsNeeded = Math.max(this.portsNeeded, highest + 1);
	}
	/** The lowest free index that the PASV just counted was given in the unlimited run, and how many ports it found held. */
	index(index, held) {
		if (index >= this.portsNeeded && this.counts()) this.portsNeeded = index + 1;
		if (this.width === 0 || !this.isInWindow()) return;
		if (held >= this.width) this.widen(held);
		const row = this.batch * this.width;
		this.heldHistogram[row + held] = this.heldHistogram[row + held] + 1;
		this.indexHistogram[row + index] = this.indexHistogram[row + index] + 1;
	}
	widen(index) {
		let width = this.width;
		while (width <= index) width *= 2;
		this.indexHistogram = widened(this.indexHistogram, this.batches, width);
		this.heldHistogram = widened(this.heldHistogram, this.batches, width);
		this.width = width;
	}
};
/** The same rows in a table whose rows are `width` long. */
function widened(table, rows, width) {
	const before = table.length / rows;
	const wider = new Int32Array(width * rows);
	for (let row = 0; row < rows; row++) wider.set(table.subarray(row * before, (row + 1) * before), row * width);
	return wider;
}
// src/simulation/day-simulator.ts
/**
* One simulated day: visits log in, list, transfer and quit; every data connection takes a passive port and gives it
* back as the server's software does. Discrete events on whole microseconds; nothing is allocated per event.
*/
var MICROS$3 = 1e6;
/** Prepares the simulation of a scenario that `checkScenario` accepted. */
function createDaySimulator(scenario) {
	const { daySeconds, leadInSeconds, warmUpSeconds, seed } = scenario.simulation;
	const { server } = scenario;
	const nodes = server.nodes - server.nodesLost;
	const groups = compileGroups(scenario);
	const addresses = groups.reduce((sum, group) => sum + group.addresses, 0);
	const daysBetweenRestarts = server.ports.leaks === null ? 1 : Math.ceil(server.restartSeconds / daySeconds);
	const longestLeadIn = Math.max(leadInSeconds, (daysBetweenRestarts - 1) * daySeconds);
	const streams = new DayStreams();
	const source = new VisitSource(scenario.groups, daySeconds, streams, longestLeadIn);
	const queue = new EventQueue(bucketWidthMicros(scenario));
	const occupancy = new Occupancy(queue, groups.length);
	const tally = new Tally(queue, refusesByChance(server.ports));
	const uplink = new LinkUse(server.uplinkBitsPerSecond);
	const downlink = new LinkUse(server.downlinkBitsPerSecond);
	const logins = new Logins(queue, nodes, addresses, server.maxSessions, server.maxSessionsPerAddress);
	const portStates = new Int32Array(nodes * 4);
	const minutes = Math.ceil(daySeconds / 60);
	const sharesPorts = server.ports.exclusive === "port-and-address";
	const wholeDay = {
		fromSeconds: 0,
		toSeconds: daySeconds
	};
	let pools = [];
	let poolsFor;
	let life;
	/** The pools, and the life that uses them, are made anew only when the size changes. */
	function lifeAt(ports) {
		if (life === void 0 || poolsFor !== ports) {
			pools = Array.from({ length: nodes }, () => openPool(server.ports, ports));
			life = new SessionLife({
				server,
				groups,
				nodes,
				unlimited: ports === null,
				pools,
				portStates,
				queue,
				occupancy,
				tally,
				logins,
				streams,
				uplink,
				downlink
			});
			poolsFor = ports;
		}
		return life;
	}
	return { simulateDay(request) {
		const current = lifeAt(request.ports);
		const { fromSeconds, toSeconds } = request.span ?? wholeDay;
		const daysUp = request.day % daysBetweenRestarts;
		const sinceRestart = server.ports.leaks === null ? 0 : daysUp * daySeconds + Math.max(0, fromSeconds);
		const midnight = Math.max(leadInSeconds, sinceRestart) - fromSeconds;
		const end = (midnight + toSeconds) * MICROS$3;
		const countedSeconds = Math.max(fromSeconds, warmUpSeconds);
		const countedFrom = (midnight + countedSeconds) * MICROS$3;
		const ofDay = (time) => Math.floor(time / MICROS$3 - midnight);
		streams.setDay(seed, request.day);
		for (let node = 0; node < nodes; node++) {
			streams.start(portStates, node * 4, 0, node, PURPOSE.ports);
			pools[node].reset();
		}
		queue.clear();
		const pictured = request.picture && request.span === void 0 ? minutes : 0;
		tally.begin(request, countedSeconds, midnight, pictured, request.ports);
		occupancy.begin(countedSeconds, request.window, midnight, pictured);
		uplink.begin(countedSeconds, request.window, midnight);
		downlink.begin(countedSeconds, request.window, midnight);
		const { portsPerSession } = server.ports;
		const capped = portsPerSession !== null && request.ports !== null;
		logins.begin(capped ? Math.floor(request.ports / portsPerSession) : Infinity);
		const beginCounting = () => {
			tally.beginCounting();
			logins.beginCounting();
		};
		if (countedFrom === 0) beginCounting();
		current.begin((midnight - daysUp * daySeconds) * MICROS$3);
		source.begin(-midnight, toSeconds);
		let events = 0;
		if (countedFrom > 0) {
			events = runEvents(queue, source, current, countedFrom);
			beginCounting();
		}
		if (sharesPorts && request.ports === null) {
			for (const pool of pools) if (pool instanceof AddressPool) tally.heldAtStart(pool.highestTaken());
		}
		events += runEvents(queue, source, current, (countedFrom + end) / 2);
		const waitingHalfway = current.waiting;
		events += runEvents(queue, source, current, end);
		queue.time = end;
		tally.finish();
		occupancy.advance();
		uplink.time = end;
		uplink.advance();
		downlink.time = end;
		downlink.advance();
		const inWindow = occupancy.inWindow();
		return {
			day: request.day,
			pasvs: tally.pasvs,
			refused: tally.refused,
			expectedRefused: tally.expectedRefused,
			dayPasvs: tally.dayPasvs,
			dayRefused: tally.dayRefused,
			peak: sharesPorts && request.ports === null ? tally.portsNeeded : occupancy.peak,
			peakSecond: ofDay(occupancy.peakTime),
			peakByGroup: occupancy.peakByGroup.slice(),
			meanHeld: occupancy.meanTo(end),
			windowMeanHeld: inWindow.mean,
			windowVarianceHeld: inWindow.variance,
			visits: tally.visits,
			sessions: logins.admitted,
			peakSessions: logins.peakSessions,
			sessionsWanted: logins.wanted,
			wantedTurnedAwaySessions: logins.wantedTurnedAway[LOGIN.sessions],
			wantedTurnedAwayAddress: logins.wantedTurnedAway[LOGIN.address],
			turnedAwaySessions: logins.turnedAway[LOGIN.sessions],
			turnedAwayAddress: logins.turnedAway[LOGIN.address],
			turnedAwayRange: logins.turnedAway[LOGIN.range],
			firstTurnedAwaySecond: logins.firstTurnedAway < 0 ? -1 : ofDay(logins.firstTurnedAway),
			retries: tally.retries,
			lostFiles: tally.lostFiles,
			abandoned: tally.abandoned,
			lostPorts: current.lostPortsSince(countedFrom),
			waitingAtEnd: current.waiting,
			waitingHalfway,
			bytes: tally.bytes,
			uplinkBusy: uplink.busy,
			downlinkBusy: downlink.busy,
			uplinkUse: uplink.meanUse,
			downlinkUse: downlink.meanUse,
			events,
			minutePeak: occupancy.minutePeak?.slice(1) ?? null,
			minuteMean: minuteMeans(occupancy.minuteArea, daySeconds),
			minutePasvs: tally.minutePasvs,
			minuteRefused: tally.minuteRefused,
			minuteExpected: tally.minuteExpected,
			indexHistogram: tally.indexHistogram,
			heldHistogram: tally.heldHistogram
		};
	} };
}
/**
* The event loop up to `end`, a function of its own so that it is compiled once and not with what comes before and after
* it. Returns how many events there were.
*/
function runEvents(queue, source, life, end) {
	queue.end = end;
	let events = 0;
	for (;;) {
		queue.setLimit(source.time);
		while (queue.pop()) {
			life.handle(queue.code);
			events++;
		}
		if (source.time >= queue.end) return events;
		queue.time = source.time;
		const session = life.startVisit(source);
		if (session !== null) life.next(session);
		source.advance();
		events++;
	}
}
function minuteMeans(areas, daySeconds) {
	if (areas === null) return null;
	return Float32Array.from(areas.subarray(1), (area, minute) => {
		return area / (Math.min(60, daySeconds - minute * 60) * MICROS$3);
	});
}
// src/traffic/expected-starts.ts
var MICROS$2 = 1e6;
var HOUR = 3600 * MICROS$2;
/** Of all the clients of a Poisson group together; null where none is ever expected. */
function expectedStarts(visits, clients, daySeconds) {
	if (visits.pattern === "daily") return byTheHour(visits, clients, daySeconds);
	const rate = visits.perClientPerHour * clients / HOUR;
	if (!(rate > 0)) return null;
	return {
		upTo: (moment) => moment * rate,
		moment: (starts) => Math.floor(starts / rate)
	};
}
function byTheHour({ hours, perClientPerDay }, clients, daySeconds) {
	const total = hours.reduce((sum, weight) => sum + weight, 0);
	const day = daySeconds * MICROS$2;
	const lengths = hours.map((_, hour) => Math.max(0, Math.min(HOUR, day - hour * HOUR)));
	const before = new Float64Array(hours.length + 1);
	hours.forEach((weight, hour) => {
		const expected = clients * perClientPerDay * weight / total * (lengths[hour] / HOUR);
		before[hour + 1] = before[hour] + expected;
	});
	const perDay = before[hours.length];
	if (!(perDay > 0)) return null;
	return {
		upTo(moment) {
			const days = Math.floor(moment / day);
			const rest = moment - days * day;
			const hour = Math.min(hours.length - 1, Math.floor(rest / HOUR));
			const inHour = before[hour + 1] - before[hour];
			const part = lengths[hour] > 0 ? Math.min(1, (rest - hour * HOUR) / lengths[hour]) : 1;
			return days * perDay + before[hour] + inHour * part;
		},
		moment(starts) {
			const days = Math.floor(starts / perDay);
			const rest = starts - days * perDay;
			let hour = 0;
			while (hour < hours.length - 1 && before[hour + 1] <= rest) hour++;
			const inHour = before[hour + 1] - before[hour];
			const part = inHour > 0 ? Math.min(1, (rest - before[hour]) / inHour) : 1;
			return Math.floor(days * day + hour * HOUR + part * lengths[hour]);
		}
	};
}
// src/traffic/mosaic-source.ts
var MICROS$1 = 1e6;
var SEED_WORD = 2;
var START_WORDS = SEED_WORD + 4;
/** Ten standard deviations: beyond what the ziggurat's tail reaches in any run. */
var SKEW_REACH = 10;
/** Blocks that a cell is cut into, at least: where few visits are expected, most blocks have none. */
var FEWEST_BLOCKS = 8;
/** The marks of one day stay below it: the same mark of another day is a unit of its own. */
var MARKS_PER_DAY = 1 << 24;
/** Reads off the starts of one stretch in order of time. */
var MosaicSource = class {
	/** `cellSeconds` is how long the part of a stretch is that counts. */
	constructor(groups, daySeconds, cellSeconds, streams) {
		this.time = Infinity;
		this.client = 0;
		this.group = 0;
		this.starts = new Int32Array(1024 * START_WORDS);
		this.seedAt = 0;
		this.poisson = [];
		this.scheduled = [];
		this.own = /* @__PURE__ */ new Int32Array(4);
		this.sorter = new TimeSorter();
		this.times = /* @__PURE__ */ new Float64Array(1024);
		this.count = 0;
		this.at = 0;
		this.from = 0;
		this.to = 0;
		this.streams = streams;
		this.day = daySeconds * MICROS$1;
		let firstClient = 0;
		groups.forEach(({ visits, clients }, group) => {
			const member = {
				group,
				clients,
				firstClient
			};
			firstClient += clients;
			if (visits.pattern === "scheduled") this.scheduled.push({
				...member,
				...clockOf(visits)
			});
			else if (visits.pattern !== "always") {
				const expected = expectedStarts(visits, clients, daySeconds);
				if (expected === null) return;
				const inCell = expected.upTo(this.day) / daySeconds * cellSeconds;
				this.poisson.push({
					...member,
					expected,
					block: Math.min(1, inCell / FEWEST_BLOCKS)
				});
			}
		});
	}
	/** Draws the starts of a stretch of the mosaic that the streams are set to, microseconds of the counted day */
	begin(from, to) {
		this.from = from;
		this.to = to;
		this.count = 0;
		for (const group of this.poisson) this.fillPoisson(group);
		for (const group of this.scheduled) this.fillScheduled(group);
		this.sorter.sort(this.times, this.count, 0, to - from);
		this.at = -1;
		this.advance();
	}
	advance() {
		this.at++;
		if (this.at >= this.count) {
			this.time = Infinity;
			return;
		}
		const word = this.sorter.order[this.at] * START_WORDS;
		this.time = this.sorter.sorted[this.at];
		this.client = this.starts[word];
		this.group = this.starts[word + 1];
		this.seedAt = word + SEED_WORD;
	}
	fillPoisson({ group, clients, firstClient, expected, block }) {
		const { own } = this;
		const last = expected.upTo(this.to) / block;
		for (let unit = Math.floor(expected.upTo(this.from) / block); unit < last; unit++) {
			this.streams.start(own, 0, group, unit, PURPOSE.visits);
			let mark = nextExponential(own, 0);
			while (mark < block) {
				const client = firstClient + nextBelow(own, 0, clients);
				this.add(group, client, expected.moment(unit * block + mark));
				mark += nextExponential(own, 0);
			}
		}
	}
	fillScheduled(scheduled) {
		const { every, first, spread, skew } = scheduled;
		const reach = skew > 0 ? SKEW_REACH * skew : 0;
		const early = this.from - Math.max(spread, reach);
		const late = this.to + reach;
		for (let day = Math.floor(early / this.day); day * this.day < late; day++) {
			const midnight = day * this.day;
			let period = Math.max(0, Math.ceil((early - midnight - first) / every));
			for (; first + period * every < Math.min(this.day, late - midnight); period++) this.fillMark(scheduled, midnight + first + period * every, period + day * MARKS_PER_DAY);
		}
	}
	fillMark(scheduled, mark, unit) {
		const { group, clients, firstClient, spread, skew } = scheduled;
		const { own } = this;
		for (let client = 0; client < clients; client++) {
			this.streams.start(own, 0, group, client, PURPOSE.scheduled + unit);
			const shift = skew > 0 ? skew * nextNormal(own, 0) : spread * nextUniform(own, 0);
			this.add(group, firstClient + client, Math.floor(mark + shift));
		}
	}
	/** Notes a start, if it lies in the stretch; its visit's stream is of the one at hand. */
	add(group, client, moment) {
		if (moment < this.from || moment >= this.to) {
			forkStream(this.own, 0, this.starts, this.count * START_WORDS + SEED_WORD);
			return;
		}
		const item = this.count++;
		this.times[item] = moment - this.from;
		this.starts[item * START_WORDS] = client;
		this.starts[item * START_WORDS + 1] = group;
		forkStream(this.own, 0, this.starts, item * START_WORDS + SEED_WORD);
		if (this.count + 1 >= this.times.length) this.grow();
	}
	grow() {
		const { times, starts } = this;
		(this.times = new Float64Array(times.length * 2)).set(times);
		(this.starts = new Int32Array(starts.length * 2)).set(starts);
	}
};
function clockOf(visits) {
	const every = visits.everySeconds * MICROS$1;
	return {
		every,
		first: (visits.offsetSeconds ?? 0) * MICROS$1 % every,
		spread: (visits.spreadSeconds ?? 0) * MICROS$1,
		skew: (visits.skewSeconds ?? 0) * MICROS$1
	};
}
// src/traffic/mosaic-streams.ts
/**
* The streams of a day put together from several: each unit of chance (a visit, a client's line, a client that is always
* there, a node's draws) borrows its stream from one of them. Every day in the list may take over each unit from those
* before it with a chance of its own, so that the last one gives a neighbour of the day before: most of it is the same.
*/
var TWO_32 = 4294967296;
/** Set apart from the days that are simulated whole: a mosaic shares nothing with them. */
var [APART_LOW, APART_HIGH] = [1160258022, 953160567];
/** Keys of a day: three for its streams, one for which units it takes over. */
var KEYS = 4;
var MosaicStreams = class extends DayStreams {
	constructor(..._args) {
		super(..._args);
		this.keys = /* @__PURE__ */ new Int32Array(64);
		this.limits = /* @__PURE__ */ new Float64Array(16);
		this.count = 0;
	}
	/** `seed` is a whole number from 0 to 2^53−1, days are numbered from 0 to 2^31−1. */
	setMosaic(seed, { days, shares }) {
		this.count = days.length;
		if (this.limits.length < days.length) {
			this.keys = new Int32Array(2 * days.length * KEYS);
			this.limits = new Float64Array(2 * days.length);
		}
		const { keys, limits } = this;
		const low = mix(seed % TWO_32 ^ APART_LOW);
		const high = mix(low ^ Math.floor(seed / TWO_32) ^ APART_HIGH);
		for (let i = 0; i < days.length; i++) {
			const k2 = mix(high ^ Math.imul(days[i] + 1, 2654435761));
			const k0 = mix(low ^ k2);
			const k1 = mix(high + k0);
			keys[i * KEYS] = k0;
			keys[i * KEYS + 1] = k1;
			keys[i * KEYS + 2] = k2;
			keys[i * KEYS + 3] = mix(k1 ^ k2 + 374761393);
			limits[i] = shares[i] * TWO_32;
		}
	}
	start(state, at, group, client, purpose) {
		const { keys } = this;
		const unit = mix(mix(Math.imul(client + 1, 2654435761) ^ Math.imul(group + 1, 2246822519)) ^ Math.imul(purpose + 1, 3266489917));
		const key = this.donorOf(unit) * KEYS;
		const h0 = mix(keys[key] ^ Math.imul(client + 1, 2654435761));
		const h1 = mix(h0 ^ keys[key + 1] ^ Math.imul(group + 1, 2246822519));
		seedStream(state, at, h0, h1, mix(h1 ^ keys[key + 2] ^ Math.imul(purpose + 1, 3266489917)));
	}
	/** The last day in the list that takes the unit over; the first takes what is left. */
	donorOf(unit) {
		let donor = this.count - 1;
		while (donor > 0 && mix(unit ^ this.keys[donor * KEYS + 3]) >>> 0 >= this.limits[donor]) donor--;
		return donor;
	}
};
// src/simulation/splitting/stretch.ts
/** One stretch of a mosaic day: what leads into a cell of the window, and the cell, in which refusals count. */
var MICROS = 1e6;
/** Prepares a stretch of a scenario's day; every size of the range keeps its tables. */
function createStretchSimulator(scenario, { window, cells, leadInSeconds }) {
	const { daySeconds, seed } = scenario.simulation;
	const { server } = scenario;
	const { portsPerSession } = server.ports;
	const nodes = server.nodes - server.nodesLost;
	const groups = compileGroups(scenario);
	const addresses = groups.reduce((sum, group) => sum + group.addresses, 0);
	const cellSeconds = (window.toSeconds - window.fromSeconds) / cells;
	const stretchSeconds = leadInSeconds + cellSeconds;
	const streams = new MosaicStreams();
	const source = new MosaicSource(scenario.groups, daySeconds, cellSeconds, streams);
	const queue = new EventQueue(bucketWidthMicros(scenario));
	const occupancy = new Occupancy(queue, groups.length);
	const tally = new Tally(queue, refusesByChance(server.ports));
	const uplink = new LinkUse(server.uplinkBitsPerSecond);
	const downlink = new LinkUse(server.downlinkBitsPerSecond);
	const { maxSessions, maxSessionsPerAddress } = server;
	const logins = new Logins(queue, nodes, addresses, maxSessions, maxSessionsPerAddress);
	const portStates = new Int32Array(nodes * 4);
	const cellState = /* @__PURE__ */ new Int32Array(4);
	const inStretch = {
		fromSeconds: leadInSeconds,
		toSeconds: stretchSeconds
	};
	const end = Math.round(stretchSeconds * MICROS);
	const minutes = Math.ceil(stretchSeconds / 60);
	const lives = /* @__PURE__ */ new Map();
	function lifeAt(ports) {
		const known = lives.get(ports);
		if (known !== void 0) return known;
		const pools = Array.from({ length: nodes }, () => openPool(server.ports, ports));
		const life = new SessionLife({
			server,
			groups,
			nodes,
			unlimited: ports === null,
			pools,
			portStates,
			queue,
			occupancy,
			tally,
			logins,
			streams,
			uplink,
			downlink
		});
		lives.set(ports, {
			pools,
			life
		});
		return {
			pools,
			life
		};
	}
	/** Places that were wanted at once since counting began; sessions that are there count from the start. */
	const wanted = () => Math.max(tally.portsNeeded, logins.peakSessions * (portsPerSession ?? 0));
	return {
		setMosaic: (mosaic) => streams.setMosaic(seed, mosaic),
		simulate(ports) {
			const { pools, life } = lifeAt(ports);
			for (let node = 0; node < nodes; node++) {
				streams.start(portStates, node * 4, 0, node, PURPOSE.ports);
				pools[node].reset();
			}
			queue.clear();
			tally.begin({
				window: inStretch,
				batches: 1,
				picture: ports === null
			}, 0, 0, minutes, ports);
			occupancy.begin(0, inStretch, 0, 0);
			uplink.begin(0, inStretch, 0);
			downlink.begin(0, inStretch, 0);
			const capped = portsPerSession !== null && ports !== null;
			logins.begin(capped ? Math.floor(ports / portsPerSession) : Infinity);
			tally.beginCounting();
			logins.beginCounting();
			life.begin(0);
			streams.start(cellState, 0, -1, 0, PURPOSE.visits);
			const cell = window.fromSeconds + cellSeconds * nextBelow(cellState, 0, cells);
			const origin = Math.round((cell - leadInSeconds) * MICROS);
			source.begin(origin, origin + end);
			let events = runEvents(queue, source, life, leadInSeconds * MICROS);
			const before = wanted();
			tally.portsNeeded = 0;
			logins.beginCounting();
			events += runEvents(queue, source, life, end);
			queue.time = end;
			tally.finish();
			occupancy.advance();
			const places = wanted();
			return {
				asked: tally.pasvs[0],
				refused: tally.refused[0],
				expected: tally.expectedRefused[0],
				places,
				placesEver: Math.max(before, places),
				held: occupancy.inWindow().mean,
				indices: tally.indexHistogram,
				events
			};
		}
	};
}
// src/simulation/splitting/particle.ts
/** One day of a splitting: what it is put together from, and what it came to. */
/** Opens the days of a scenario for splittings that are asked for like this one. */
function openParticles(scenario, request) {
	const { stretch, scoredAt, onePass } = request;
	const simulator = createStretchSimulator(scenario, stretch);
	const { attempts, lastPortUnused, portsPerSession } = scenario.server.ports;
	const byChance = refusesByChance(scenario.server.ports);
	const triesAll = attempts === null && !byChance;
	let events = 0;
	const run = (mosaic, ports) => {
		simulator.setMosaic(mosaic);
		const outcome = simulator.simulate(ports);
		events += outcome.events;
		return outcome;
	};
	/** Places that a size has. */
	const placesAt = (ports) => {
		if (portsPerSession !== null) return Math.floor(ports / portsPerSession) * portsPerSession;
		return lastPortUnused ? ports - 1 : ports;
	};
	return {
		get events() {
			return events;
		},
		make(mosaic) {
			const { asked, expected, places, placesEver, indices, held } = run(mosaic, scoredAt);
			if (scoredAt !== null) return {
				mosaic,
				score: expected,
				asked,
				held,
				placesEver: 0,
				indices: null
			};
			return {
				mosaic,
				score: places,
				asked,
				held,
				placesEver,
				indices
			};
		},
		try(particle, ports) {
			const { mosaic, score, asked, indices } = particle;
			if (ports === scoredAt) return {
				asked,
				refused: score
			};
			if (onePass) return {
				asked,
				refused: countFrom(indices, placesAt(ports))
			};
			const tried = run(mosaic, ports);
			return {
				asked: tried.asked,
				refused: byChance ? tried.expected : tried.refused
			};
		},
		mayRefuse: ({ placesEver }, ports) => !triesAll || placesEver > placesAt(ports)
	};
}
/** PASVs that were given this index or a higher one. */
function countFrom(indices, index) {
	let count = 0;
	for (let i = Math.max(0, index); i < indices.length; i++) count += indices[i];
	return count;
}
// src/simulation/splitting/next-level.ts
/** Where a run that sets its own levels puts the next one. */
var FEWEST = .03;
var MOST = .7;
var FEWEST_DAYS = 8;
/** The next level, or null where the days at hand tell enough. */
function nextLevel({ days, reach, asked, share }, { rarest, scoredAt }) {
	const scores = Float64Array.from(days, ({ score }) => score).sort();
	const above = levelOf(scores);
	if (above === null) return null;
	if (scoredAt !== null) return isEven(scores) ? null : {
		above,
		share
	};
	let beyond = 0;
	for (const { indices } of days) if (indices !== null) beyond += countFrom(indices, Math.floor(above));
	return reach * beyond / days.length / Math.max(asked, 1e-9) < rarest ? null : {
		above,
		share
	};
}
/** The score that about a quarter of the days pass; null where all are alike, or nearly. */
function levelOf(ascending) {
	const count = ascending.length;
	const passing = (score) => count - countUpTo(ascending, score);
	const high = ascending[Math.floor(count * .75) - 1];
	if (passing(high) >= FEWEST * count) return high;
	const low = ascending.findLast((score) => score < high);
	if (low !== void 0 && passing(low) < MOST * count) return low;
	return passing(high) >= FEWEST_DAYS ? high : null;
}
function countUpTo(ascending, score) {
	let count = 0;
	while (count < ascending.length && ascending[count] <= score) count++;
	return count;
}
function isEven(scores) {
	let sum = 0;
	let squares = 0;
	for (const score of scores) {
		sum += score;
		squares += score * score;
	}
	return squares * scores.length <= 3 * sum * sum;
}
// src/simulation/splitting/strata.ts
/** Sums over the strata of one run: each day stands for a share of all days. */
var Strata = class {
	/** At most `mostTrials` days of a stratum are tried at a size. */
	constructor(particles, sizes, mostTrials) {
		this.asked = 0;
		this.held = 0;
		this.byIndex = [];
		this.particles = particles;
		this.sizes = sizes;
		this.mostTrials = mostTrials;
		this.bad = new Float64Array(sizes.length);
		this.refused = new Float64Array(sizes.length);
		this.moreAsked = new Float64Array(sizes.length);
	}
	/** Days as they come. */
	begin(days) {
		this.asked = days.reduce((sum, { asked }) => sum + asked, 0) / days.length;
		this.held = days.reduce((sum, { held }) => sum + held, 0) / days.length;
	}
	/** Adds days of which each stands for the share `weight`; where there are many, some are tried, beginning at `phase` (0 … 1) of a step. */
	add(days, weight, phase) {
		for (const { indices } of days) indices?.forEach((count, index) => {
			if (count > 0) this.byIndex[index] = (this.byIndex[index] ?? 0) + weight * count;
		});
		this.sizes.forEach((ports, at) => {
			const open = days.filter((day) => this.particles.mayRefuse(day, ports));
			const trials = Math.min(open.length, this.mostTrials);
			const known = /* @__PURE__ */ new Map();
			for (let i = 0; i < trials; i++) {
				const day = open[Math.floor((i + phase) * open.length / trials)];
				let trial = known.get(day);
				if (trial === void 0) {
					trial = this.particles.try(day, ports);
					known.set(day, trial);
					if (trial.refused > 0) this.bad[at] = this.bad[at] + 1;
				}
				const each = weight * open.length / trials;
				this.refused[at] = this.refused[at] + each * trial.refused;
				this.moreAsked[at] = this.moreAsked[at] + each * (trial.asked - day.asked);
			}
		});
	}
	/** PASVs of a day's window, by size: refused ones come again. */
	askedBySize() {
		return this.moreAsked.map((more) => this.asked + more);
	}
	/** By number of ports, PASVs of a day's window that an unlimited day gives an index beyond them. */
	outline() {
		const beyond = new Float64Array(this.byIndex.length + 1);
		for (let index = this.byIndex.length - 1; index >= 0; index--) beyond[index] = beyond[index + 1] + (this.byIndex[index] ?? 0);
		return beyond;
	}
};
// src/simulation/splitting/splitting.ts
/**
* Rare refusals by splitting (subset simulation; sequential Monte Carlo on the random numbers of a day). Days are judged
* by a score, how near they come to a refusal. Those that pass a level are kept and varied, by drawing some of their
* units of chance anew and going back where that falls below the level; a quarter of them pass the next level, and so
* on: what is a chance of one in a million becomes ten of one in four.
*
* Between the levels every day stands for a known share of all days, so refusals come out without bias as long as the
* levels are fixed beforehand and moves keep the law of the days that passed (Del Moral 2004). All days of a chain of
* moves are used, not only its last (waste-free: Dau & Chopin 2022, J. R. Stat. Soc. B 84:114).
*/
/** Days of a chain, the one that it begins with included: about as many chains begin as days pass a level. */
var CHAIN = 8;
/** Bits of a day's number: level, chain and move. Runs take what is left of 31. */
var [MOST_LEVELS, MOST_CHAINS] = [32, 16384];
/** The share that the first move of a run that sets its own levels draws anew. */
var FIRST_SHARE = .2;
/** Prepares splittings of a scenario. */
function createSplitter(scenario) {
	let particles = null;
	let about = "";
	return { run(request, run) {
		const { stretch, scoredAt, onePass } = request;
		const now = JSON.stringify([
			stretch,
			scoredAt,
			onePass
		]);
		if (particles === null || now !== about) {
			particles = openParticles(scenario, request);
			about = now;
		}
		return new Splitting(scenario.simulation.seed, particles, request, run).go();
	} };
}
var Splitting = class {
	constructor(seed, particles, request, run) {
		this.random = /* @__PURE__ */ new Int32Array(4);
		this.particles = particles;
		this.request = request;
		this.run = run;
		const streams = new DayStreams();
		streams.setDay(seed, run);
		streams.start(this.random, 0, -1, 0, PURPOSE.visits);
	}
	go() {
		const { particles, request, random } = this;
		const events = particles.events;
		const strata = new Strata(particles, request.sizes, Math.ceil(request.particles / CHAIN));
		const levels = [];
		let days = Array.from({ length: request.particles }, (_, first) => particles.make({
			days: [this.dayNumber(0, Math.floor(first / CHAIN), first % CHAIN)],
			shares: [1]
		}));
		let reach = 1;
		let share = FIRST_SHARE;
		strata.begin(days);
		for (;;) {
			const { asked } = strata;
			const level = request.levels === null ? nextLevel({
				days,
				reach,
				asked,
				share
			}, request) : request.levels[levels.length] ?? null;
			const passed = level === null ? [] : days.filter(({ score }) => score > level.above);
			const below = level === null ? days : days.filter(({ score }) => score <= level.above);
			strata.add(below, reach / days.length, nextUniform(random, 0));
			if (level === null || passed.length === 0 || levels.length + 1 === MOST_LEVELS) break;
			reach *= passed.length / days.length;
			levels.push(level);
			const varied = this.vary(passed, level, levels.length);
			days = varied.days;
			share = adapted(level.share, varied.accepted);
		}
		return {
			run: this.run,
			asked: strata.askedBySize(),
			refused: strata.refused,
			bad: strata.bad,
			asks: strata.asked,
			held: strata.held,
			levels,
			reach,
			outline: strata.outline(),
			events: particles.events - events
		};
	}
	/** Chains of moves from days that passed the level, as many days as there are particles; and the share of moves that were accepted. */
	vary(passed, { above, share }, number) {
		const chains = this.request.particles / CHAIN;
		const varied = [];
		let accepted = 0;
		this.pick(passed, chains).forEach((first, chain) => {
			let day = first;
			varied.push(day);
			for (let move = 1; move < CHAIN; move++) {
				const { mosaic } = day;
				const days = [...mosaic.days, this.dayNumber(number, chain, move)];
				const moved = this.particles.make({
					days,
					shares: [...mosaic.shares, share]
				});
				if (moved.score > above) {
					day = moved;
					accepted++;
				}
				varied.push(day);
			}
		});
		return {
			days: varied,
			accepted: accepted / (chains * 7)
		};
	}
	/** So many of the days, each as often as any other but for one; who is picked once more is a matter of chance. */
	pick(from, count) {
		const shuffled = [...from];
		for (let i = 0; i < shuffled.length - 1; i++) {
			const other = i + nextBelow(this.random, 0, shuffled.length - i);
			[shuffled[i], shuffled[other]] = [shuffled[other], shuffled[i]];
		}
		return Array.from({ length: count }, (_, i) => shuffled[i % shuffled.length]);
	}
	/** A number of its own for every day that the run draws from. */
	dayNumber(level, chain, move) {
		return ((this.run * MOST_LEVELS + level) * MOST_CHAINS + chain) * CHAIN + move;
	}
};
/** Moves are right where a third is accepted: too small ones stay where they are, too large ones fall below the level. */
function adapted(share, accepted) {
	if (accepted < .25) return Math.max(.02, share * .65);
	return accepted > .45 ? Math.min(.6, share * 1.4) : share;
}
export { seedStream as i, createDaySimulator as n, openPool as r, createSplitter as t };

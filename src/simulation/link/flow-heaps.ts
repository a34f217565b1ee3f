/**
 * Many heaps of flows in one set of columns: pairing heaps (Fredman, Sedgewick, Sleator & Tarjan 1986), so that a class
 * of flows needs no array of its own. A heap is known by its first flow, −1 where it is empty; O(1) to add, O(log n)
 * amortised to take out any flow.
 */
import { grown } from "./grow.ts";

export class FlowHeaps {
  /** What a flow is ordered by, written before it is added; flows of equal keys come out in the order they went in. */
  keys = new Float64Array(256);
  private orders = new Float64Array(256);
  private child = new Int32Array(256);
  private next = new Int32Array(256);
  /** The parent of a first child, else the sibling to the left. */
  private previous = new Int32Array(256);
  private added = 0;

  clear(): void {
    this.added = 0;
  }

  /** Makes room for a flow: to be called before its key is written. */
  reserve(flow: number): void {
    if (flow >= this.keys.length) this.grow(flow);
  }

  /** Adds a flow, whose key was written to `keys`, to the heap `root`; returns the heap. */
  add(root: number, flow: number): number {
    this.orders[flow] = this.added++;
    this.child[flow] = -1;
    this.next[flow] = -1;
    this.previous[flow] = -1;
    return root === -1 ? flow : this.merge(root, flow);
  }

  /** Takes a flow out of the heap `root`; returns what is left of it. */
  remove(root: number, flow: number): number {
    const rest = this.mergeAll(this.child[flow]!);
    if (flow === root) return rest;
    const before = this.previous[flow]!;
    const after = this.next[flow]!;
    if (this.child[before] === flow) this.child[before] = after;
    else this.next[before] = after;
    if (after !== -1) this.previous[after] = before;
    return rest === -1 ? root : this.merge(root, rest);
  }

  /** Makes one heap of two that are not empty. */
  private merge(a: number, b: number): number {
    const first = this.before(b, a) ? b : a;
    const other = first === a ? b : a;
    const child = this.child[first]!;
    this.next[other] = child;
    if (child !== -1) this.previous[child] = other;
    this.child[first] = other;
    this.previous[other] = first;
    return first;
  }

  /** Makes one heap of siblings: pairs from the left, then all from the right. */
  private mergeAll(siblings: number): number {
    let rest = siblings;
    let done = -1;
    while (rest !== -1) {
      const a = rest;
      const b = this.next[a]!;
      rest = b === -1 ? -1 : this.next[b]!;
      const pair = b === -1 ? a : this.merge(a, b);
      this.next[pair] = done;
      done = pair;
    }
    let root = -1;
    while (done !== -1) {
      const following = this.next[done]!;
      root = root === -1 ? done : this.merge(root, done);
      done = following;
    }
    if (root !== -1) {
      this.next[root] = -1;
      this.previous[root] = -1;
    }
    return root;
  }

  private before(a: number, b: number): boolean {
    const difference = this.keys[a]! - this.keys[b]!;
    return difference < 0 || (difference === 0 && this.orders[a]! < this.orders[b]!);
  }

  private grow(flow: number): void {
    const length = Math.max(2 * this.keys.length, flow + 1);
    this.keys = grown(this.keys, length);
    this.orders = grown(this.orders, length);
    this.child = grown(this.child, length);
    this.next = grown(this.next, length);
    this.previous = grown(this.previous, length);
  }
}

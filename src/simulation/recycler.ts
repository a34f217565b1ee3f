/** What can be used again and again. */
export interface Recyclable<T> {
  /** The object that was given back before this one; the recycler's own. */
  nextFree: T | null;
}

/** Objects of one kind that are used again and again, so that nothing is allocated per event. Each has a number for life. */
export class Recycler<T extends Recyclable<T>> {
  /** All objects that there are, by number. */
  readonly all: T[] = [];
  private free: T | null = null;
  private used = 0;

  /** An object that nobody uses; null where one has to be made and added. */
  take(): T | null {
    const { free } = this;
    if (free === null) return this.used < this.all.length ? this.all[this.used++]! : null;
    this.free = free.nextFree;
    return free;
  }

  /** Adds a new object, in use from now on; its number has to be `all.length`. */
  add(made: T): T {
    this.all.push(made);
    this.used++;
    return made;
  }

  /** Gives an object back. */
  drop(done: T): void {
    done.nextFree = this.free;
    this.free = done;
  }

  /** Nothing is in use any more. */
  clear(): void {
    this.free = null;
    this.used = 0;
  }
}

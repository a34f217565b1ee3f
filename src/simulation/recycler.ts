/** Objects of one kind that are used again and again, so that nothing is allocated per event. Each has a number for life. */
export class Recycler<T extends object> {
  /** All objects that there are, by number. */
  readonly all: T[] = [];
  private readonly free: T[] = [];
  private freeCount = 0;
  private used = 0;

  /** An object that nobody uses; undefined where one has to be made and added. */
  take(): T | undefined {
    if (this.freeCount > 0) return this.free[--this.freeCount];
    return this.used < this.all.length ? this.all[this.used++] : undefined;
  }

  /** Adds a new object, in use from now on; its number has to be `all.length`. */
  add(made: T): T {
    this.all.push(made);
    this.used++;
    return made;
  }

  /** Gives an object back. */
  drop(done: T): void {
    this.free[this.freeCount++] = done;
  }

  /** Nothing is in use any more. */
  clear(): void {
    this.freeCount = 0;
    this.used = 0;
  }
}

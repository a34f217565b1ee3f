const secondsPerHour = 3600;

/** Data connections and busy milliseconds of each hour since 1970: whole numbers, which add up exactly over files. */
export class HourSums {
  readonly #transfers = new Map<number, number>();
  readonly #busyMillis = new Map<number, number>();
  #hour = -1;
  #count = 0;
  #millis = 0;

  /** A data connection that ended at `endSeconds` after `seconds`. */
  add(endSeconds: number, seconds: number): void {
    const hour = Math.floor(endSeconds / secondsPerHour);
    if (hour !== this.#hour) {
      this.#flush();
      this.#hour = hour;
    }
    this.#count++;
    this.#millis += Math.round(seconds * 1000);
  }

  /** Hour, data connections that ended in it, and their busy milliseconds, ascending. */
  get rows(): [hour: number, transfers: number, busyMillis: number][] {
    this.#flush();
    return [...this.#transfers]
      .sort(([a], [b]) => a - b)
      .map(([hour, transfers]) => [hour, transfers, this.#busyMillis.get(hour) ?? 0]);
  }

  #flush(): void {
    if (this.#count === 0) return;
    this.#transfers.set(this.#hour, (this.#transfers.get(this.#hour) ?? 0) + this.#count);
    this.#busyMillis.set(this.#hour, (this.#busyMillis.get(this.#hour) ?? 0) + this.#millis);
    this.#count = 0;
    this.#millis = 0;
  }
}

/** A sum that additions and subtractions do not wear: what rounding loses is kept beside it (Knuth's TwoSum). */
export class ExactSum {
  value = 0;
  private lost = 0;

  clear(): void {
    this.value = 0;
    this.lost = 0;
  }

  add(amount: number): void {
    const before = this.value;
    const sum = before + amount;
    const part = sum - before;
    this.lost += before - (sum - part) + (amount - part);
    // The pair is kept normal, so that `value` alone is the sum to the last bit or two.
    this.value = sum + this.lost;
    this.lost -= this.value - sum;
  }
}

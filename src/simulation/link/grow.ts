/** A copy of a column with room for `length` rows; the new ones are 0. */
export function grown<T extends Int32Array | Float64Array>(column: T, length: number): T {
  const larger = new (column.constructor as new (length: number) => T)(length);
  larger.set(column);
  return larger;
}

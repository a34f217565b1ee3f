/** Shortest runs that are merged; below it rows are put in their place one by one. */
const RUN = 16;

/**
 * Puts row numbers into ascending order of their keys, and of `ties` where keys are equal; rows that are equal in both stay in
 * the order they had. Takes at most as much memory as the rows, and makes no objects: a sort with a function would copy all.
 */
export function sortRows(
  rows: Uint32Array,
  keys: Float64Array | Float32Array,
  ties: Float64Array | null = null,
): void {
  const isAfter = (a: number, b: number): boolean => {
    const [one, other] = [keys[a]!, keys[b]!];
    return one > other || (ties !== null && one === other && ties[a]! > ties[b]!);
  };
  for (let from = 0; from < rows.length; from += RUN)
    insert(rows, from, Math.min(from + RUN, rows.length), isAfter);
  let spare: Uint32Array | null = null;
  for (let width = RUN; width < rows.length; width *= 2) {
    for (let from = 0; from + width < rows.length; from += 2 * width) {
      const middle = from + width;
      if (!isAfter(rows[middle - 1]!, rows[middle]!)) continue;
      spare ??= new Uint32Array(rows.length);
      merge(rows, spare, { from, middle, to: Math.min(middle + width, rows.length) }, isAfter);
    }
  }
}

type IsAfter = (a: number, b: number) => boolean;

function insert(rows: Uint32Array, from: number, to: number, isAfter: IsAfter): void {
  for (let at = from + 1; at < to; at++) {
    const row = rows[at]!;
    let place = at;
    while (place > from && isAfter(rows[place - 1]!, row)) {
      rows[place] = rows[place - 1]!;
      place--;
    }
    rows[place] = row;
  }
}

/** Merges two ascending stretches that stand side by side; the first is put aside. */
function merge(
  rows: Uint32Array,
  spare: Uint32Array,
  { from, middle, to }: { from: number; middle: number; to: number },
  isAfter: IsAfter,
): void {
  spare.set(rows.subarray(from, middle), from);
  let [left, right] = [from, middle];
  for (let at = from; left < middle; at++) {
    const takesRight = right < to && isAfter(spare[left]!, rows[right]!);
    rows[at] = takesRight ? rows[right++]! : spare[left++]!;
  }
}

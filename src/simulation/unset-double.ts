/**
 * What fields that will hold fractions, or whole numbers above 2^30, begin as: the engine then keeps room for fractions
 * from the start. A field that begins as a small integer makes it translate all code anew that has met the object.
 */
export const FRACTION = Number.NaN;

/**
 * The simulation's time, microseconds of the day. It is read from here and not handed on from call to call: a number
 * beyond 2^31 as an argument is an object on the heap, and nothing is to be allocated per event.
 */
export interface Clock {
  readonly time: number;
}

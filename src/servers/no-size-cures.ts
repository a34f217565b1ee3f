/** Why ports are not the limit, at whatever size, and the cure: the rest of "Ports are not the limit: …". */
const NO_SIZE_CURES: Partial<Record<string, string>> = {
  "proftpd-1.3.7":
    "two sessions can be given one port, however many there are; update to 1.3.7b or newer. Until then more ports make it rarer.",
};

/** Why no size of the range cures what a server does; undefined where one does. */
export function noSizeCures(id: string | undefined): string | undefined {
  return id === undefined ? undefined : NO_SIZE_CURES[id];
}

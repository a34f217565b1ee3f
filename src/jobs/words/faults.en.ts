/** Who stopped or never started, as it begins a sentence. */
const WHO = {
  planning: "The planning worker",
  simulation: "The simulation worker",
  log: "The log could not be read: its worker",
  trace: "The day could not be traced: its worker",
};

/** A worker of the page. */
export type Who = keyof typeof WHO;

/** What goes wrong with workers, in English; what they said themselves stays as it is. */
export const english = {
  stopped: (who: Who, why: string) =>
    `${WHO[who]} stopped: ${why}. Try again; if it happens again, reload the page.`,
  didNotStart: (who: Who, _why: string) =>
    `${WHO[who]} could not start. Reload the page; if that does not help, a content security policy or a missing file keeps it from starting.`,
  notStarted: (who: Who, why: string) => `${WHO[who]} could not be started: ${why}`,
  slowStart: (who: Who, seconds: number) =>
    `${WHO[who]} did not start within ${seconds} s. Try again.`,
  unreadable: (who: Who, _why: string) =>
    `${WHO[who]} sent a message that could not be read. Try again.`,
  ownFault: (what: string) =>
    `The simulation stopped with a fault of its own (${what}). Please report it together with the scenario.`,
  otherDays: "The simulation returned days that it was not asked for. Please report it.",
};
export type FaultWords = typeof english;

import type { FaultWords, Who } from "./faults.en.ts";

const WHO: Record<Who, string> = {
  planning: "Der Worker der Planung",
  simulation: "Der Worker der Simulation",
  log: "Das Protokoll war nicht zu lesen: Der Worker",
  trace: "Der Tag war nicht aufzuzeichnen: Der Worker",
};

/** What goes wrong with workers, in German. */
export const german: FaultWords = {
  stopped: (who, why) =>
    `${WHO[who]} hielt an: ${why}. Versuchen Sie es noch einmal; geschieht es wieder, laden Sie die Seite neu.`,
  didNotStart: (who) =>
    `${WHO[who]} konnte nicht starten. Laden Sie die Seite neu; hilft das nicht, verhindert eine Content Security Policy oder eine fehlende Datei den Start.`,
  notStarted: (who, why) => `${WHO[who]} ließ sich nicht starten: ${why}`,
  slowStart: (who, seconds) =>
    `${WHO[who]} startete nicht innerhalb von ${seconds} s. Versuchen Sie es noch einmal.`,
  unreadable: (who) =>
    `${WHO[who]} schickte eine Nachricht, die nicht zu lesen war. Versuchen Sie es noch einmal.`,
  ownFault: (what) =>
    `Die Simulation brach mit einem eigenen Fehler ab (${what}). Bitte melden Sie ihn zusammen mit dem Szenario.`,
  otherDays: "Die Simulation lieferte andere Tage als die verlangten. Bitte melden Sie das.",
};

/** Calls back with a sentence where a worker of the browser dies, cannot start or sends what cannot be read. */
export function onDeath(
  worker: Pick<Worker, "addEventListener">,
  who: string,
  report: (sentence: string) => void,
): void {
  worker.addEventListener("error", ({ message }) =>
    report(
      message
        ? `${who} stopped: ${message}. Try again; if it happens again, reload the page.`
        : `${who} could not start. Reload the page; if that does not help, a content security policy or a missing file keeps it from starting.`,
    ),
  );
  worker.addEventListener("messageerror", () =>
    report(`${who} sent a message that could not be read. Try again.`),
  );
}

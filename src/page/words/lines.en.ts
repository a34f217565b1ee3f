import { counted, thousands } from "../../language/numbers.ts";

/** What is read on the page: a transfer log, and lines that a client or a server printed. */
export const english = {
  readingLog: "Reading a log",
  reading: (name: string) => `Reading ${name}`,
  partRead: "Part of the log read",
  linesSoFar: (lines: number) => `${counted(lines, "line")} so far. The log stays on this machine.`,
  replaying:
    "The log has been read. Now its days are replayed and the fitted scenario is simulated.",
  cancel: "Cancel",
  used: "The groups fitted to the log are on the page. Undo brings the old ones back.",
  found: (name: string, clients: number, groups: number) =>
    `${name} as a scenario: ${counted(clients, "client")} in ${counted(groups, "group")}`,
  read: (format: string, lines: number, transfers: number) =>
    `${format}, ${thousands(lines)} lines, ${thousands(transfers)} data connections.`,
  howRead: "How it was read",
  moreNotes: (notes: number) => counted(notes, "more note"),
  use: "Use this scenario",
  otherWay: "Read it in another way",
  server: "Server that wrote it",
  asLogSays: "as the log says",
  format: "Format",
  asItLooks: "as it looks",
  order: "Order of dates like 5/6/2024",
  asWholeLogSays: "as the whole log says",
  dayFirst: "day, month",
  monthFirst: "month, day",
  range: "Range that was open",
  numbers: {
    clockShiftHours: "Clock offset, hours",
    gapSeconds: "Silence that ends a visit, seconds",
    listings: "Listings per visit, where none are logged",
    mostTransfers: "Most data connections kept",
  },
  readAgain: "Read it again",
  noRange: "Write it as 50000-50099.",
  noNumber: (from: string, to: string) => `A number from ${from} to ${to}.`,

  stillSee: "If you still see …",
  pasteLines: "Paste the lines that you saw",
  pastePlaceholder: "227 Entering Passive Mode (…) and what the client or the server said next",
  staysHere: "From the client or the server. They stay in this field; nothing keeps or sends them.",
  notRecognised:
    "No line was recognised. The reply to PASV or EPSV and the lines after it help most.",
  unread: (lines: number) => `${counted(lines, "line")} not recognised. `,
  tooLong: "The text is longer than what is read.",
};

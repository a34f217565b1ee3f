import { roughCount, thousands } from "../../language/numbers.ts";

/** What stands around the answer: header, footer, notices, files, the bar of narrow screens. */
export const english = {
  skip: "Skip to the answer",
  views: "Views",
  viewNames: {
    plan: "Plan",
    watch: "Watch it run",
    compare: "Compare",
    sequence: "Active or passive",
  },
  shareLink: "Share link",
  linkCopied: "Copied the link to this scenario",
  linkTooLarge: "This scenario is too large for a link; save it as a file.",
  printReport: "Print report",
  themes: { auto: "auto", dark: "dark", light: "light" },
  colours: (now: string, next: string) => `Colours: ${now}. Change to ${next}.`,
  languageFailed: "The words of this language could not be loaded. Try again, or reload the page.",
  made: (of: { model: string; seed: number; days: number; events: number }) =>
    `Model ${of.model} · seed ${of.seed} · ${thousands(of.days)} days · ${roughCount(of.events)} events · `,
  staysHere: "runs in this browser, nothing is uploaded",
  answerInShort: "The answer in short",
  simulating: "Simulating…",
  changeInputs: "Change inputs",
  noRange: "No range is enough",
  copied: "Copied",
  notCopied: "Not copied",
  copyBlocked: "Copying is blocked here. Select the text and copy it yourself.",
  drop: "Drop a scenario or transfer logs to open them",
  dismiss: "Dismiss",
  partMissing:
    "This part of the page could not be loaded. Reload the page; the link in its address keeps the scenario.",
  scenario: "Scenario",
  examplesMissing: "The examples could not be loaded. Reload the page.",
  quoted: (file: string) => `“${file}”`,
  scenarioTooLarge: (file: string) =>
    `${file} is larger than the 1 MiB that a scenario may have. Nothing was changed.`,
  fileWrong: (file: string, why: string) => `${file}: ${why} Nothing was changed.`,
  fileUnreadable: (file: string) => `${file} could not be read from the disk. Nothing was changed.`,
};

import { counted } from "../../language/numbers.ts";
import type { english } from "./menu.en.ts";

const ports = (value: number): string => counted(value, "Port", "Ports");

export const german: typeof english = {
  examples: {
    title: "Beispiele",
    search: "Beispiele durchsuchen",
    placeholder: "Suchen, etwa Kameras oder NAS",
    found: (found) => counted(found, "Beispiel", "Beispiele"),
    none: "Kein Beispiel enthält diese Wörter.",
  },
  keptHere: "In diesem Browser aufbewahrt",
  forget: "Vergessen",
  forgetNamed: (name) => `Vergessen: ${name}`,
  thisScenario: "Dieses Szenario",
  keep: "In diesem Browser aufbewahren",
  kept: (name) => `${name} in diesem Browser aufbewahrt`,
  saveFile: "Als Datei speichern",
  openFile: "Datei öffnen …",
  scenarioFile: "Szenariodatei",

  paste: "Zum Einfügen",
  forChosen: (value, range) =>
    `Für ${value === 1 ? "den Port" : `die ${ports(value)}`}, die Sie gewählt haben: ${range}.`,
  backToAnswer: "Zurück zur Antwort",
  texts: "Texte zum Einfügen",
  allSystems: (systems) => `Alle Systeme (${systems})`,
  systems: {
    search: "Systeme durchsuchen",
    placeholder: "Suchen, etwa cisco oder aws",
    found: (found) => counted(found, "System", "Systeme"),
    none: "Kein System enthält diese Wörter.",
  },
  zip: "Alle als Zip",
  textFor: (name) => `Text für ${name}`,
  copy: "Kopieren",
  copiedLines: (lines) => `${counted(lines, "Zeile", "Zeilen")} kopiert`,
  saveAs: (file) => `Speichern als ${file}`,
  steps: {
    Where: "Wohin",
    Check: "Prüfen",
    Apply: "Anwenden",
    Undo: "Zurücknehmen",
    Caps: "Grenzen",
    Ask: "Frage",
    Note: "Hinweis",
  },
  whatCarry: (value) => `Was ${value === 1 ? "trägt" : "tragen"} ${ports(value)}?`,
  notTried: "Nach den Unterlagen des Produkts geschrieben, nicht daran erprobt.",
  noText: "Zu diesen Eingaben passt kein Text.",

  where: "Wo läuft er?",
  runsIn: (place) => `Läuft auf: ${place}`,
  places: {
    search: "Orte durchsuchen",
    placeholder: "Suchen, etwa cpanel oder synology",
    found: (found) => counted(found, "Ort", "Orte"),
    none: "Kein Ort enthält diese Wörter.",
  },
  placeKinds: {
    panel: "Hosting-Panel",
    nas: "NAS oder Router",
    image: "Container-Image",
    cloud: "Cloud",
    machine: "Eigener Server",
  },
  facts: "Was damit gesetzt wird und woher das bekannt ist",
  software: "Software",
  range: "Bereich",
  sessions: "Sitzungen",
  perAddress: "Von einer Adresse",
  idle: "Zeitlimit bei Untätigkeit",
  setting: "Bereich einstellen in",
  address: "Gemeldete Adresse",
  noneSet: "keiner gesetzt",
  rangeOf: (range, value) => `${range}, ${ports(value)}`,
  unlimited: "unbegrenzt",
  never: "nie",
  grades: {
    run: "ausprobiert",
    read: "im Quelltext gelesen",
    documented: "dokumentiert",
    assumed: "angenommen",
  },

  questions: "Drei Fragen zu Ihrer eigenen Antwort",
  untilThen: (example) => `Bis dahin beantwortet die Seite ein Beispiel: ${example}.`,
  whichServer: "1. Welcher Server?",
  whoConnects: "2. Wer verbindet sich, und wie viele?",
  whatIsOpen: "3. Was ist heute offen?",
  firstAndLast: "Erster und letzter Port",
  leaveEmpty: "Leer lassen, wenn es noch keinen Bereich gibt.",
  none: "keiner",
  allInputs: "Alle Eingaben",
  clientsLike: "Clients wie in",
  theExample: "diesem Beispiel",
  howManyEach: "Wie viele von jeder Art",
  group: (number) => `Gruppe ${number}`,

  excluded: "Von Windows gesperrte Ports",
  pasteHere: "hier einfügen",
  avoided: (ranges) =>
    ranges === 1
      ? "1 Bereich daraus wird jetzt gemieden."
      : `${counted(ranges, "Bereich", "Bereiche")} daraus werden jetzt gemieden.`,
  excludedHint: "Die Ausgabe von netsh int ipv4 show excludedportrange tcp, in jeder Sprache.",
};

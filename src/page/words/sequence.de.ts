import { counted } from "../../language/numbers.ts";
import type { english } from "./sequence.en.ts";

export const german: typeof english = {
  title: "Passiv verlegt die offene Tür von jedem Client auf Ihren Server",
  subtitle:
    "Zweimal derselbe Upload. Wer die Datenverbindung öffnet, bestimmt, wessen Firewall sie einlassen muss.",
  active: "Aktiv: Der Server ruft zurück, und die Firewall des Clients weist ab",
  activeNote: "Braucht keine passiven Ports, scheitert aber hinter fast jedem NAT",
  passive: "Passiv: Der Client ruft zweimal an, durch den Bereich, den Sie geöffnet haben",
  passiveNote: (ports) =>
    `Jede Datei und jede Ordnerliste braucht eine Weile einen ${ports === 0 ? "Port des Bereichs" : `von ${counted(ports, "Port", "Ports")}`}`,
  foot: "Unter TLS kann keine Firewall die Antwort 227 oder 229 lesen; es bleibt nur ein fester Bereich. SFTP läuft in einer einzigen SSH-Verbindung auf Port 22 und braucht gar keinen.",
  theServer: "Der Server",
  steps: "Schritte",
  back: "Schritt zurück",
  next: "Nächster Schritt",
  step: (step, of) => `Schritt ${step} von ${of}`,
  announce: (step, of, active, passive) =>
    `Schritt ${step} von ${of}. Aktiv: ${active} Passiv: ${passive}`,
  describe: (step, of, text) =>
    `Schritt ${step} von ${of}. ${text} Die Liste darunter nennt jeden Schritt.`,
  play: "Abspielen",
  pause: "Pause",
  client: "Client",
  server: "Server",
  clientsWall: ["Firewall", "des Clients"],
  yourWall: ["Ihre", "Firewall"],
  port: (port) => `Port ${port}`,
  theRange: "der Bereich",
  said: {
    login: (client, control) =>
      `Der Client verbindet sich von Port ${client} mit Ihrem Port ${control} und meldet sich an.`,
    port: (data) => `Er sagt PORT: „Ruf mich auf meinem Port ${data} an.“`,
    agreed: "200, dann 150",
    agrees: "Ihr Server ist einverstanden.",
    calls:
      "Ihr Server ruft den Client an. Dessen Firewall hat das nicht erwartet und verwirft den Ruf.",
    noConnection: "425 keine Verbindung",
    gaveUp:
      "Niemand antwortet; am Ende meldet der Server 425. Ein passiver Port wurde nicht gebraucht.",
    pasv: "Er sagt PASV: „Sag mir, wo ich anrufen soll.“",
    picks: (port) =>
      `Ihr Server wählt Port ${port} und lauscht dort. Ab jetzt ist der Port belegt.`,
    enters: (port) => `Der Client ruft Port ${port} an, im Bereich, den Ihre Firewall einlässt.`,
    fileAndClose: "die Datei, dann Ende",
    moves: (release) => `Die Datei wird übertragen. ${release}`,
    release: (server, until) =>
      ({
        accept: `${server} hat den Port freigegeben, sobald der Client verbunden war.`,
        "transfer-end": `${server} gibt den Port am Ende der Übertragung frei.`,
        "next-pasv-or-quit": `${server} behält den Port bis zum nächsten PASV der Sitzung oder ihrem Ende.`,
      })[until],
    cooling: (seconds) => ` Nach einem Download bleibt er noch ${seconds} s gesperrt.`,
  },
};

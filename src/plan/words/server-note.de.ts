import { counted } from "../../language/numbers.ts";
import type { PortBehaviour } from "../../scenario/types.ts";
import type { ServerNoteWords } from "./server-note.en.ts";

const PICKS: Readonly<Record<PortBehaviour["pick"], string>> = {
  "random-draws": "zufällige Versuche",
  shuffle: "sucht alle Ports ab",
  "scan-up": "sucht alle Ports ab",
  "scan-down": "sucht alle Ports ab",
  cursor: "geht reihum",
  lowest: "niedrigster freier Port",
};

/** A few words on why a server needs what it needs, in German. */
export const german: ServerNoteWords = {
  serverNote: ({ attempts, holdUntil, pick, portsPerSession, reusesAddress, timeWaitSeconds }) => {
    const parts = [attempts === null ? PICKS[pick] : counted(attempts, "Versuch", "Versuche")];
    if (portsPerSession !== null) parts.push(`${portsPerSession} Ports je Sitzung`);
    if (!reusesAddress) parts.push(`${timeWaitSeconds} s Abkühlung`);
    else if (holdUntil === "accept") parts.push("frei, sobald verbunden");
    else if (holdUntil === "next-pasv-or-quit") parts.push("bis zum Ende gehalten");
    return parts.join(", ");
  },
};

import type { PortBehaviour } from "../../scenario/types.ts";

const PICKS: Readonly<Record<PortBehaviour["pick"], string>> = {
  "random-draws": "random tries",
  shuffle: "searches every port",
  "scan-up": "searches every port",
  "scan-down": "searches every port",
  cursor: "goes round",
  lowest: "lowest free port",
};

/** A few words on why a server needs what it needs, in English. */
export const english = {
  serverNote: ({
    attempts,
    holdUntil,
    pick,
    portsPerSession,
    reusesAddress,
    timeWaitSeconds,
  }: PortBehaviour) => {
    const parts = [
      attempts === null ? PICKS[pick] : `${attempts} ${attempts === 1 ? "try" : "tries"}`,
    ];
    if (portsPerSession !== null) parts.push(`${portsPerSession} ports a session`);
    if (!reusesAddress) parts.push(`${timeWaitSeconds} s cooling`);
    else if (holdUntil === "accept") parts.push("free once connected");
    else if (holdUntil === "next-pasv-or-quit") parts.push("held to the end");
    return parts.join(", ");
  },
};
export type ServerNoteWords = typeof english;

import { serverById } from "../servers/index.ts";
import { limitWords } from "./words/limits.ts";

/** Names of the two caps on sessions in the configuration of a server; words where the catalogue has no directive for them. */
export function capNames(server: string): { sessions: string; address: string } {
  const { capOnSessions, capPerAddress } = limitWords();
  const { sessions = capOnSessions, address = capPerAddress } = serverById(server)?.capNames ?? {};
  return { sessions, address };
}

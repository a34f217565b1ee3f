import { limitWords } from "./words/limits.ts";

/** What the caps on sessions are called in the configuration of servers whose administrator knows them by that name. */
interface CapNames {
  sessions: string;
  address: string;
}

/** null = words. */
const NAMES: Partial<Record<string, { [Cap in keyof CapNames]: string | null }>> = {
  vsftpd: { sessions: "max_clients", address: "max_per_ip" },
  proftpd: { sessions: "MaxClients", address: "MaxClientsPerHost" },
  "pure-ftpd": { sessions: "MaxClientsNumber", address: "MaxClientsPerIP" },
  sftpgo: { sessions: "max_total_connections", address: "max_per_host_connections" },
  "sftpgo-2.7.1": { sessions: "max_total_connections", address: "max_per_host_connections" },
  pyftpdlib: { sessions: "max_cons", address: "max_cons_per_ip" },
  "apache-ftpserver": { sessions: "max-logins", address: null },
  bftpd: { sessions: "USERLIMIT_GLOBAL", address: "USERLIMIT_HOST" },
};

/** Names of the two caps for a server's id; words where the catalogue has no directive for them. */
export function capNames(server: string): CapNames {
  const { address, sessions } = NAMES[server] ?? { sessions: null, address: null };
  const { capOnSessions, capPerAddress } = limitWords();
  return { sessions: sessions ?? capOnSessions, address: address ?? capPerAddress };
}

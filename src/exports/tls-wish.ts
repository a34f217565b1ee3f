import type { Group } from "../scenario/types.ts";
import type { TlsWish } from "./configurations/kit/tls.ts";

/** What all groups together ask of the server's TLS; null where none uses it. */
export function tlsWish(groups: readonly Group[]): TlsWish | null {
  const versions = groups.map(({ tls }) => tls);
  const secure = versions.filter((tls) => tls !== "none");
  if (secure.length === 0) return null;
  return {
    minimum: secure.every((tls) => tls === "1.3") ? "1.3" : "1.2",
    required: secure.length === versions.length,
    resumed: secure.every((tls) => tls === "1.2-resumed"),
  };
}

import { firstMoment, office as model, transfersOf } from "../logs/synthetic.ts";
import type { TrueTransfer } from "../logs/synthetic.ts";

export { transfersOf };

/** An office of known load, and the midnight that halves six days of it. */
export const office = { ...model, splitSeconds: firstMoment + 3 * 86_400 };

/** A transfer as ProFTPD's recommended LogFormat writes it. */
export function proftpdLike({
  startSeconds,
  endSeconds,
  bytes,
  host,
  user,
  upload,
}: TrueTransfer): string {
  const stamp = new Date(Math.round(endSeconds * 1000))
    .toISOString()
    .slice(0, -1)
    .replace("T", " ")
    .replace(".", ",");
  const millis = Math.round((endSeconds - startSeconds) * 1000);
  return `${stamp} ${host} ${user} ${upload ? "STOR" : "RETR"} 226 ${bytes} ${millis}`;
}

/** A whole number up to 10^14 (100 TB) that is written as digits only; null for anything else. */
export function readBytes(text: string | undefined): number | null {
  if (text === undefined || !/^\d{1,15}$/.test(text)) return null;
  const value = Number(text);
  return value <= 1e14 ? value : null;
}

/** Longest duration that is believed, s: 30 days. */
const longestSeconds = 30 * 86400;

/**
 * A duration in seconds, with or without decimals, also as programs print a double (`0.06685185432434082`, `9.5e-06`); null
 * where it is no number or above 30 days.
 */
export function readSeconds(text: string | undefined): number | null {
  if (text === undefined || !/^\d{1,9}(\.\d{1,24})?(e-\d{1,2})?$/i.test(text)) return null;
  const value = Number(text);
  return value <= longestSeconds ? value : null;
}

/** A host as one spelling: lower case, without the `::ffff:` of IPv4 inside IPv6, at most 255 characters. */
export function readHost(text: string): string {
  const host = text.toLowerCase().slice(0, 255);
  return host.startsWith("::ffff:") && host.includes(".") ? host.slice(7) : host;
}

/** A user name cut at 255 characters, so that a hostile log cannot fill the memory with one. */
export function readUser(text: string): string {
  return text.slice(0, 255);
}

/** The passive port in the text of a 227 or 229 reply; null where there is none. */
export function replyPort(reply: string): number | null {
  const classic = /(?:\d{1,3},){4}(\d{1,3}),(\d{1,3})/.exec(reply);
  const extended = /\(\|\|\|(\d{1,5})\|\)/.exec(reply);
  let port = Number.NaN;
  if (classic !== null) port = Number(classic[1]) * 256 + Number(classic[2]);
  else if (extended !== null) port = Number(extended[1]);
  return port >= 1 && port <= 65535 ? port : null;
}

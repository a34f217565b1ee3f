import { otherServices } from "./firewalls/kit/service-warnings.ts";
import { controlText, rangeText, readRules, type Rules } from "./firewalls/kit/rules.ts";
import { safeText } from "./firewalls/kit/safe-text.ts";
import type { FirewallInput } from "./firewalls/kit/types.ts";

/** What the person who must approve needs to know beyond the rule itself. */
export interface ChangeRequest extends FirewallInput {
  /** Most ports in use at once on a usual day and on the worst simulated one; absent = not said. */
  busyPorts?: { usual: number; worst: number };
  /** The range that is open today, to be closed once the new one is in use; absent = none. */
  replaces?: { first: number; last: number };
  /** What is wrong with that range, beside its size: far larger than needed, or no port of it can be used; absent = not said. */
  fault?: "oversized" | "unusable";
}

/**
 * A firewall change request in plain words: what, why, how many, what listens when, for how long, from where, and how
 * to check and undo it. Same input, same text; throws the sentence of `readRules` where the input cannot be a rule.
 */
export function changeRequest(request: ChangeRequest): string {
  const rules = readRules(request);
  const sections = [
    ["What is asked for", asked(rules)],
    ["Why", why(request)],
    ["How many, and why so many", count(request, rules)],
    ["What listens, and when", listens(rules)],
    ["From where", from(rules)],
    ["For how long", howLong(request)],
    ["What it does not open", limits(rules)],
    ["How to check", check(rules)],
    ["How to undo", undo(request)],
    ["At the partner's side", partner(rules)],
  ] as const;
  const title = `Firewall change request: passive FTP, TCP ${listed(rules)}`;
  return `${title}\n\n${sections.map(([heading, text]) => `${heading}\n${text}`).join("\n\n")}\n`;
}

function asked(rules: Rules) {
  const target = rules.translation
    ? `${rules.translation.public ?? "this site's public address"}, translated to ${rules.translation.nodes.map(({ inside }) => inside).join(" and ")} with every port kept`
    : (rules.server?.text ?? "the FTP server");
  return `Allow inbound TCP to ${target}: ${controlText(rules.control)} and data ports ${listed(rules)}, stateful, replies included.`;
}

function why({ software, ftps }: FirewallInput) {
  const name = safeText(software);
  const reason = ftps
    ? "The sessions are encrypted, so no firewall can read from them which port comes next: the range must be open beforehand."
    : "A firewall could follow unencrypted sessions by itself; a fixed range works with encryption too and needs no inspection.";
  return `In passive FTP the client opens one more connection for every file and every folder listing, to a port that the server${name === "" ? "" : ` (${name})`} names. ${reason}`;
}

function count(request: ChangeRequest, rules: Rules) {
  const { busyPorts, purpose } = request;
  const many = rules.passive.reduce((sum, range) => sum + size(range), 0);
  const rests = safeText(purpose);
  const busy = busyPorts
    ? ` On a usual day at most ${busyPorts.usual} ${busyPorts.usual === 1 ? "is" : "are"} in use at once, on the worst simulated day ${busyPorts.worst}; the rest keeps transfers from being refused for lack of a port.`
    : "";
  return `${many} ports, from a simulation of this server's own clients${rests === "" ? "" : `: ${rests}`}.${busy}${todaysFault(request, many, rules)}`;
}

/** What is wrong with what is open today, and what to open instead; with a space before, empty where nothing is. */
function todaysFault({ replaces, fault }: ChangeRequest, many: number, rules: Rules) {
  if (replaces === undefined || fault === undefined) return "";
  const open = size(replaces);
  const instead = `Open ${listed(rules)} instead`;
  if (fault === "unusable") {
    const none =
      open === 1
        ? `The one port that is open today, ${rangeText(replaces)}, cannot be used by this server.`
        : `None of the ${open} ports that are open today, ${rangeText(replaces)}, can be used by this server.`;
    return ` ${none} ${instead}.`;
  }
  const times = Math.floor(open / many);
  const larger = times >= 2 ? `, ${times} times the ${many} that are asked for` : "";
  const low =
    replaces.first < 1024 ? " It holds ports below 1024, which no passive range should." : "";
  return ` Today ${rangeText(replaces)} is open: ${open} ports${larger}.${low} ${instead}: each further open port is one more door.`;
}

function size({ first, last }: { first: number; last: number }) {
  return last - first + 1;
}

function listens(rules: Rules) {
  const others = otherServices([
    ...rules.passive,
    ...rules.control.map((port) => ({ first: port, last: port })),
  ]);
  if (others.length > 0)
    return `The FTP server listens there while a session waits for its transfer, and ${always(rules)}. Some of these ports are known for other services, which this rule would open as well if they run: ${others.slice(0, 8).join(", ")}${others.length > 8 ? ` and ${others.length - 8} more` : ""}.`;
  return `The FTP server alone listens there, and only while a session waits for its transfer: an unused port answers only with a reset. ${always(rules).replace(/^c/, "C")}.`;
}

function always({ control }: Rules) {
  return `${controlText(control)} ${control.length === 1 ? "listens" : "listen"} all the time`;
}

function from(rules: Rules) {
  if (rules.anyone)
    return "Anyone. If the clients' networks are known, name them: the rule then lets in nobody else.";
  const only = rules.translation
    ? ` The address is IPv${rules.translation.family}: sources of the other family cannot connect.`
    : "";
  return `Only from ${[...rules.ipv4, ...rules.ipv6].join(", ")}.${only}`;
}

function howLong({ replaces }: ChangeRequest) {
  const old = replaces
    ? ` The range open today, ${rangeText(replaces)}, can be closed once the server uses the new one, where the two do not overlap.`
    : "";
  return `As long as the FTP service runs; review it with the service.${old}`;
}

function limits(rules: Rules) {
  const replies = rules.translation ? " (except replies)" : "";
  return `Nothing outbound${replies}, no UDP, no other port or host. The range lies above the privileged ports; ${controlText(rules.control)} ${rules.control.length === 1 ? "is" : "are"} opened as well.`;
}

function check(rules: Rules) {
  const beside = closedNeighbours(rules).join(" and ");
  const closed = [
    ...(beside === "" ? [] : [`Nothing may answer at port ${beside}.`]),
    ...(rules.anyone ? [] : ["From any other address, nothing may answer at all."]),
  ];
  const tried = `From ${rules.anyone ? "outside" : "an allowed address"}, log in and list a folder in passive mode.`;
  return [tried, ...closed].join(" ");
}

/** The ports next to all that is asked for, where there are such ports. */
function closedNeighbours({ ports, passive }: Rules) {
  const isOpen = (port: number) => ports.some(({ first, last }) => first <= port && port <= last);
  return [(passive[0]?.first ?? 0) - 1, (passive.at(-1)?.last ?? 0) + 1].filter(
    (port) => port >= 1 && port <= 65_535 && !isOpen(port),
  );
}

function undo({ replaces }: ChangeRequest) {
  const back = replaces ? ` and set the server back to ${rangeText(replaces)}` : "";
  return `Remove this one rule${back}. If another rule keeps the control port open, logins still work, but every listing and transfer hangs until it times out.`;
}

function partner(rules: Rules) {
  return `A client behind a firewall that filters outbound traffic needs the mirror rule: outbound TCP to ${controlText(rules.control)} and data ports ${listed(rules)}.`;
}

function listed(rules: Rules) {
  return rules.passive.map((range) => rangeText(range)).join(" and ");
}

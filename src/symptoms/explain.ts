/** Recognises pasted lines of clients and servers, and says which case they show. Nothing is kept, nothing is sent. */
import { serversThatSay } from "./catalogue-lines.ts";
import type { ClientSays } from "./client-lines.ts";
import { clientLines } from "./client-lines.ts";
import { announcedIn, connectedIn, isFailedReply } from "./endpoint.ts";
import type { Endpoint } from "./endpoint.ts";
import { judgeAnnounced, judgeConnection } from "./judge-endpoint.ts";
import type { Judged } from "./judge-endpoint.ts";
import { serverLines } from "./known-lines.ts";
import { judgeOnTheWay } from "./judge-on-the-way.ts";
import { acceptedPorts, onTheWay } from "./network-lines.ts";
import { serverName } from "./surroundings.ts";
import { caseOrder } from "./types.ts";
import type { CaseId, Explanation, Finding, Surroundings } from "./types.ts";
import { wordsOf } from "./words-of.ts";
import { saidOf } from "../servers/words/servers.ts";
import { seenWords } from "./words/seen.ts";

/** Characters and lines that are read of a text, and characters that are read of a line. */
export const MOST_TEXT = 200_000;
export const MOST_LINES = 2_000;
const MOST_OF_LINE = 600;
/** Findings that are told; the further ones are of the same kinds. */
const MOST_FINDINGS = 40;
const SHOWN = 160;

/** What was read so far: replies that later lines may be about. */
interface Told {
  announced: Endpoint | null;
  /** The client put another address in the place of the announced one. */
  replaced: boolean;
  /** The last command was PASV or EPSV, and nothing has answered it yet. */
  asked: boolean;
  /** Ports on which the server was seen to accept a connection. */
  accepted: ReadonlySet<number>;
}

/** A line that is the command itself, with what a client or a log puts before and behind it. */
const ASKS = /(?:^|[\s>:'"\]])(?:PASV|EPSV)['"\s]*$/;
/** A reply in which the server denies a command. */
const DENIES = /(?:^|[\s<>:"'-])5\d\d[ -]/;

/** A line without signs that steer a terminal or turn its direction, cut where it is long. */
function shown(line: string): string {
  const clean = line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ").trim();
  return clean.length > SHOWN ? `${clean.slice(0, SHOWN)}…` : clean;
}

function connectionOf(says: ClientSays, line: string, told: Told, around: Surroundings): Judged {
  if (says === "other-address") {
    told.replaced = true;
    if (told.announced !== null) told.announced = { ...told.announced, address: null };
    return { case: "address", seen: seenWords().putInPlace };
  }
  const named = connectedIn(line);
  // Some clients name the control port where it is the announced one that failed.
  const isControl = named !== null && around.access.controlPorts.includes(named.port);
  const endpoint = named === null || (isControl && told.announced) ? told.announced : named;
  return judgeConnection(endpoint, says === "refused" ? "refused" : "filter", around);
}

/** What the catalogue says of a line: whose range is full; null where the line is in none of its entries. */
function fullOf(line: string, around: Surroundings): Judged | null {
  const saying = serversThatSay(line);
  const own = saying.find(({ id }) => id === around.facts?.id);
  const of = own ?? saying[0];
  if (of === undefined) return null;
  const leaves = of.ports.whenFull.value === "outside-range";
  const isOther = own === undefined && around.facts !== undefined && around.facts.id !== "generic";
  const chosen = isOther ? serverName(around) : null;
  const seen = seenWords().saysWhenFull(saidOf(of).name, leaves, chosen);
  return { case: "full", seen };
}

/** A line of the table, with what the catalogue adds to it. */
function knownOf(id: CaseId, line: string, around: Surroundings): Judged {
  if (id === "full") return fullOf(line, around) ?? { case: id, seen: "" };
  const own = serversThatSay(line).find((server) => server.id === around.facts?.id);
  // Some servers have one sentence for both: nobody came, and there was no port to come to.
  const seen = id === "not-made" && own ? seenWords().saysTheSame(saidOf(own).name) : "";
  return { case: id, seen };
}

/** All that one line shows. */
function judge(line: string, told: Told, around: Surroundings): Judged[] {
  const way = onTheWay(line);
  if (way !== null) return judgeOnTheWay(way, told.accepted, around);
  const announced = announcedIn(line);
  if (announced !== null) {
    told.announced = announced;
    told.replaced = false;
    told.asked = false;
    return isFailedReply(line)
      ? [judgeConnection(announced, "filter", around)]
      : judgeAnnounced(announced, around);
  }
  if (ASKS.test(line)) {
    told.asked = true;
    return [];
  }
  const denied = told.asked && DENIES.test(line);
  if (/\d/.test(line)) told.asked = false;
  const known = serverLines.find(({ pattern }) => pattern.test(line));
  if (known !== undefined) return [knownOf(known.case, line, around)];
  const full = fullOf(line, around);
  if (full !== null) return [full];
  const client = clientLines.find(({ pattern }) => pattern.test(line));
  if (client !== undefined) return [connectionOf(client.says, line, told, around)];
  const connects = /connect|socket/i.test(line) ? connectedIn(line) : null;
  if (connects !== null && (connects.address !== null || /data/i.test(line))) {
    // A new login: what was announced before it is over.
    const isLogin = around.access.controlPorts.includes(connects.port);
    told.announced = isLogin ? null : connects;
    return isLogin ? [] : [judgeConnect(connects, around)].filter((each) => each !== null);
  }
  return denied ? [{ case: "mode", seen: "" }] : judgeReply(line);
}

/** A client tells where it connects to: worth saying only where that is wrong. */
function judgeConnect(endpoint: Endpoint, around: Surroundings): Judged | null {
  const [first] = judgeAnnounced(endpoint, around);
  return first === undefined || first.case === "address" ? null : first;
}

/** Replies in words that nobody knows, by their number alone. */
function judgeReply(line: string): Judged[] {
  const [, code] = /(?:^|[\s":<>)-])(421|425|426|530|534|522)[ -]/.exec(line) ?? [];
  const cases = {
    421: "ended",
    425: "not-made",
    426: "stalled",
    522: "tls-broken",
    530: "login",
    534: "tls-needed",
  } as const;
  return code === undefined
    ? []
    : [{ case: cases[code as unknown as keyof typeof cases], seen: "" }];
}

/** The finding that decides: the worst case, but no wrong address that the client put right where something else failed. */
function decisive(findings: readonly Finding[], told: Told): Finding | null {
  const others = findings.filter((each) => each.case !== "address" && each.case !== "fine");
  const counted = told.replaced && others.length > 0 ? others : findings;
  const rank = (finding: Finding) => caseOrder.indexOf(finding.case);
  return counted.reduce<Finding | null>(
    (best, each) => (best === null || rank(each) < rank(best) ? each : best),
    null,
  );
}

/** Says of every line that is recognised which case it shows, and which finding decides. */
export function explainLines(text: string, around: Surroundings): Explanation {
  const findings: Finding[] = [];
  const all = text.slice(0, MOST_TEXT).split(/\r\n|[\n\r\u2028\u2029]/);
  const lines = all.slice(0, MOST_LINES);
  const accepted = acceptedPorts(lines.map((line) => line.slice(0, MOST_OF_LINE)));
  const told: Told = { announced: null, replaced: false, asked: false, accepted };
  let unread = 0;
  for (const [index, whole] of lines.entries()) {
    const line = whole.slice(0, MOST_OF_LINE);
    if (line.trim() === "") continue;
    const judged = judge(line, told, around);
    if (judged.length === 0) unread += 1;
    for (const { case: id, seen } of judged) {
      const words = wordsOf(id, around);
      const means = seen === "" ? words.means : `${seen.replace(/\.$/, "")}. ${words.means}`;
      findings.push({ case: id, number: index + 1, line: shown(line), ...words, means });
    }
  }
  const answer = decisive(findings, told);
  const shownOnes = findings.slice(0, MOST_FINDINGS);
  return {
    findings: answer === null || shownOnes.includes(answer) ? shownOnes : [answer, ...shownOnes],
    answer,
    unread,
    cut: text.length > MOST_TEXT || all.length > MOST_LINES || findings.length > MOST_FINDINGS,
  };
}

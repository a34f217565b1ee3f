import { posix } from "node:path";
import {
  impureWords,
  longestFile,
  machinePaths,
  packageRooms,
  pureRooms,
  roomImports,
} from "./architecture-rules.ts";

/** One import of a source text. */
export interface Import {
  from: string;
  typeOnly: boolean;
}

const strings = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/;
const templates = /`(?:[^`\\]|\\[\s\S])*`/;
const comments = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/;
const tokens = new RegExp(`(${strings.source}|${templates.source})|${comments.source}`, "g");

/** The text without comments; strings stay. */
export function withoutComments(text: string): string {
  return text.replace(tokens, (_match, kept: string | undefined) => kept ?? "");
}

function withoutStrings(text: string): string {
  return text.replace(new RegExp(strings.source, "g"), '""');
}

/** Every static, dynamic and re-exporting import of a text. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const found: Import[] = [];
  const statement =
    /\b(?:import|export)\s+(type\s+)?(?:[\w*\s{},$]*?\sfrom\s*)?["']([^"'\n]+)["']/g;
  for (const [, type, from] of code.matchAll(statement)) {
    found.push({ from: from ?? "", typeOnly: type !== undefined });
  }
  for (const [, from] of code.matchAll(/\bimport\(\s*["']([^"'\n]+)["']/g)) {
    found.push({ from: from ?? "", typeOnly: false });
  }
  return found;
}

/** The room of a source file: a folder of src or one inside it that the table names, `workers` or `main`; null for files of no room. */
export function roomOf(path: string): string | null {
  const [top, second, third, ...rest] = path.split("/");
  if (top === "workers") return "workers";
  if (top !== "src" || second === undefined) return null;
  if (third === undefined) return second.replace(/\.tsx?$/, "");
  const inner = `${second}/${third}`;
  return rest.length > 0 && roomImports[inner] !== undefined ? inner : second;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return "node:";
  const [scope, name] = specifier.split("/");
  return specifier.startsWith("@") ? `${scope}/${name}` : (scope ?? specifier);
}

function packageBreach(room: string, specifier: string): string | null {
  const name = packageOf(specifier);
  const allowed = packageRooms[name];
  if (allowed === undefined) return `imports ${specifier}, a package that no room may import`;
  if (allowed.includes(room)) return null;
  return `imports ${specifier}, which only ${allowed.join(", ")} may`;
}

function roomBreach(room: string, target: string | null, typeOnly: boolean): string | null {
  if (target === room) return null;
  const permission = target === null ? undefined : roomImports[room]?.[target];
  if (permission === undefined) return `${room} may not import ${target ?? "files outside src"}`;
  if (permission === "types" && !typeOnly) return `${room} may import only types of ${target}`;
  return null;
}

const resolve = (path: string, specifier: string) =>
  posix.normalize(posix.join(posix.dirname(path), specifier));

function importBreaches(path: string, room: string, text: string): string[] {
  return importsOf(text).flatMap(({ from, typeOnly }) => {
    if (!from.startsWith(".")) return packageBreach(room, from) ?? [];
    if (!/\.\w+$/.test(from)) return `imports ${from} without its extension`;
    return roomBreach(room, roomOf(resolve(path, from)), typeOnly) ?? [];
  });
}

function impurities(text: string): string[] {
  const code = withoutStrings(withoutComments(text));
  return impureWords.flatMap(({ pattern, why }) => {
    const word = code.match(pattern)?.[0];
    return word === undefined ? [] : `says ${word}: ${why}`;
  });
}

/** A circle of imports, as the paths along it, or null. */
export function findCircle(files: ReadonlyMap<string, string>): string[] | null {
  const done = new Set<string>();
  const trail: string[] = [];
  function visit(path: string): string[] | null {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    const text = files.get(path);
    if (text === undefined || done.has(path)) return null;
    trail.push(path);
    for (const { from } of importsOf(text)) {
      const circle = from.startsWith(".") ? visit(resolve(path, from)) : null;
      if (circle !== null) return circle;
    }
    trail.pop();
    done.add(path);
    return null;
  }
  for (const path of files.keys()) {
    const circle = visit(path);
    if (circle !== null) return circle;
  }
  return null;
}

/** Where programs begin: the page, the command, the library, the threads, the build. */
const entries = [
  "src/main.tsx",
  "src/command-line/main.ts",
  "src/library/index.ts",
  "vite.config.ts",
];

/** Sources that no program needs: what only tests use lives with the tests. */
export function findUnreached(files: ReadonlyMap<string, string>): string[] {
  const reached = new Set<string>();
  function visit(path: string): void {
    const text = files.get(path);
    if (text === undefined || reached.has(path)) return;
    reached.add(path);
    const workers = [...text.matchAll(/\bnew URL\(\s*"([^"]+)"/g)].map(([, from = ""]) => from);
    const imports = importsOf(text).map(({ from }) => from);
    for (const from of [...workers, ...imports]) visit(resolve(path, from));
  }
  for (const path of [
    ...entries,
    ...[...files.keys()].filter((path) => path.startsWith("workers/")),
  ])
    visit(path);
  return [...files.keys()].filter(
    (path) => /^src\/.*(?<!\.d)\.(?:tsx?|mjs)$/.test(path) && !reached.has(path),
  );
}

/** Every breach of the rules in a set of texts by path (relative to the project, with slashes), as sentences. */
export function findBreaches(files: ReadonlyMap<string, string>): string[] {
  const breaches: string[] = [];
  for (const [path, text] of files) {
    const say = (what: string) => breaches.push(`${path}: ${what}`);
    const lines = text.trimEnd().split("\n").length;
    const isSource = /\.(?:tsx?|mjs)$/.test(path);
    if (isSource && lines > longestFile) say(`has ${lines} lines, more than ${longestFile}`);
    const machinePath = text.match(machinePaths)?.[0];
    if (machinePath !== undefined) say(`mentions ${machinePath}, a path of somebody's machine`);
    const room = roomOf(path);
    if (room === null || !isSource) continue;
    if (roomImports[room] === undefined) say(`${room} is no room of the architecture`);
    else importBreaches(path, room, text).forEach(say);
    if (pureRooms.has(room)) impurities(text).forEach(say);
    if (room !== "jobs" && /\bnew Worker\(/.test(text)) say("starts a worker, which only jobs may");
  }
  const circle = findCircle(files);
  if (circle !== null) breaches.push(`a circle of imports: ${circle.join(" → ")}`);
  return breaches;
}

/**
 * Small models of consoles that take `set`, `delete`, `no` and `remove`: what a device holds after texts pasted one after the
 * other. Each gives the lines that decide who comes in; objects that no rule names are left out.
 */
type Console = (texts: readonly string[]) => string[];

const linesOf = (text: string) => text.split("\n").filter((line) => line.trim() !== "");

/** `set PATH` adds a leaf, `delete PATH` takes out everything below; of some leaves the last value counts. */
function tree(single: RegExp, named: RegExp): Console {
  return (texts) => {
    const held = new Set<string>();
    for (const line of texts.flatMap(linesOf)) {
      const [, verb, path = ""] = /^(set|delete) (.*)$/.exec(line) ?? [];
      const [, key] = single.exec(path) ?? [];
      const gone = verb === "delete" ? path : key;
      if (gone !== undefined)
        for (const each of held) if (`${each} `.startsWith(`${gone} `)) held.delete(each);
      if (verb === "set") held.add(path);
    }
    const isOrphan = (path: string) => {
      const [, name] = named.exec(path) ?? [];
      return (
        name !== undefined &&
        ![...held].some((other) => !named.test(other) && ` ${other} `.includes(` ${name} `))
      );
    };
    return [...held].filter((path) => !isOrphan(path)).toSorted();
  };
}

/** RouterOS 7: what is added carries a comment, and is removed by it. */
const routerOs: Console = (texts) => {
  let held: { menu: string; line: string; comment: string }[] = [];
  for (const line of texts.flatMap(linesOf)) {
    const [, menu = "", words = ""] = /^(\/\S+(?: [a-z-]+)*?) add (.*)$/.exec(line) ?? [];
    const [, from, comment] =
      /^(?:# RouterOS 7\b.*: )?(\/.*) remove \[find comment="(.*)"\]$/.exec(line) ?? [];
    if (menu !== "") held.push({ menu, line, comment: /comment="([^"]*)"/.exec(words)?.[1] ?? "" });
    if (from !== undefined)
      held = held.filter((each) => each.menu !== from || each.comment !== comment);
  }
  return held.map(({ line }) => line).toSorted();
};

type Entries = Map<string, Map<string, string>>;

/** Whether a virtual address takes ports of an address that another one has. */
function overlaps(entry: string, held: Entries): boolean {
  const span = (fields: Map<string, string>) => {
    const [first = 0, last = first] = (fields.get("extport") ?? "").split("-").map(Number);
    return { first, last, at: fields.get("extip") };
  };
  const own = span(held.get(entry)!);
  return [...held].some(([name, fields]) => {
    const other = span(fields);
    const isOther = name !== entry && name.startsWith("firewall vip") && other.at === own.at;
    return isOther && other.first <= own.last && own.first <= other.last;
  });
}

/** FortiOS: `edit` opens an entry of a table, `set` replaces a value, `append` adds to it, `delete` removes an entry. */
const fortiOs: Console = (texts) => {
  const held: Entries = new Map();
  let [table, entry] = ["", ""];
  for (const line of texts.flatMap(linesOf).map((each) => each.trim())) {
    const [verb, what = "", ...values] = line.split(" ");
    const name = `${table} ${what}`;
    if (verb === "config") table = line.slice(7);
    if (verb === "delete") held.delete(name);
    if (verb === "edit") [entry] = [name];
    if (verb === "edit" && !held.has(name)) held.set(name, new Map());
    const fields = held.get(entry);
    if (verb === "set") fields?.set(what, values.join(" "));
    if (verb === "append") fields?.set(what, `${fields.get(what)} ${values.join(" ")}`);
    // FortiOS keeps no virtual address that overlaps another one.
    if (verb === "next" && table.startsWith("firewall vip") && overlaps(entry, held))
      held.delete(entry);
  }
  const policies = [...held].filter(([name]) => name.startsWith("firewall policy"));
  const named = policies.flatMap(([, fields]) => [...fields.values()].join(" ").split(" "));
  return [...held]
    .filter(
      ([name]) => name.startsWith("firewall policy") || named.includes(name.split(" ").at(-1)!),
    )
    .map(
      ([name, fields]) =>
        `${name}: ${[...fields]
          .map((field) => field.join(" "))
          .toSorted()
          .join("; ")}`,
    )
    .toSorted();
};

/** netsh: rules of one name go together. */
const netsh: Console = (texts) => {
  let held: string[] = [];
  for (const line of texts.flatMap(linesOf)) {
    if (line.startsWith("netsh advfirewall firewall delete")) held = [];
    if (line.startsWith("netsh advfirewall firewall add")) held.push(line);
  }
  return held;
};

/** PowerShell: one rule of a fixed name, which must be gone before it is made again. */
const powershell: Console = (texts) => {
  let held: string[] = [];
  for (const text of texts) {
    if (/^Remove-NetFirewallRule -Name 'ftp-passive'/m.test(text)) held = [];
    held.push(/^New-NetFirewallRule(?:.*`\n)*.*$/m.exec(text)?.[0] ?? "");
  }
  return held;
};

/** ipfw: `delete set` empties it. */
const ipfw: Console = (texts) => {
  let held: string[] = [];
  for (const line of texts.flatMap(linesOf)) {
    if (line === "delete set 21") held = [];
    if (line.startsWith("add ")) held.push(line);
  }
  return held;
};

/** By the id of the export. */
export const consoles: Readonly<Record<string, Console>> = {
  "juniper-srx": tree(
    /^(security address-book global address \S+|applications application \S+ \S+|security nat destination pool \S+ address) \S+$/,
    /^(?:security address-book global address|applications application|security nat destination pool) (\S+) /,
  ),
  "palo-alto": tree(
    /^(address \S+ ip-netmask|service \S+ protocol tcp port) \S+$/,
    /^(?:address|service) (\S+) /,
  ),
  vyos: tree(/^(.* (?:action|description|protocol|state)) \S+$/, /^never (.*)$/),
  edgeos: tree(/^(.* (?:action|description|protocol)) \S+$/, /^never (.*)$/),
  mikrotik: routerOs,
  fortigate: fortiOs,
  "windows-netsh": netsh,
  "windows-powershell": powershell,
  ipfw,
};

// `npm run new KIND NAME`: writes the file of a new server, client, firewall or log format and its test, and lists them.
// What is to be known about it is marked FILL; its tests fail until every mark is gone.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const path = (file) => join(root, file);

/** Puts a text in front of the first line that matches, at or after the line that `after` matches. */
function insert(file, after, before, text) {
  const lines = readFileSync(path(file), "utf8").split("\n");
  const from = lines.findIndex((line) => after.test(line));
  const at = lines.findIndex((line, index) => index >= from && before.test(line));
  if (from < 0 || at < 0)
    throw new Error(`${file} is not as expected; add ${text.trim()} by hand.`);
  lines.splice(at, 0, text);
  writeFileSync(path(file), lines.join("\n"));
}

/** Adds an entry to the list of its folder. */
function list(folder, { id, camel }, listStart) {
  const file = `src/${folder}/index.ts`;
  insert(file, /^import /, /^import /, `import { ${camel} } from "./${id}.ts";`);
  insert(file, listStart, /^\];/, `  ${camel},`);
}

/** Adds an id to the list of a catalogue that its test keeps, in the order of letters. */
function promise(file, { id }) {
  const text = readFileSync(path(file), "utf8");
  const found = /(const promised = \[\n)([\s\S]*?)(\];)/.exec(text);
  const ids = [...found[2].split("\n").filter(Boolean), `  "${id}",`].sort();
  writeFileSync(path(file), text.replace(found[0], `${found[1]}${ids.join("\n")}\n${found[3]}`));
}

const kinds = {
  server: {
    files: ({ id }) => ({
      "server.ts.txt": `src/servers/${id}.ts`,
      "configuration.ts.txt": `src/exports/configurations/${id}.ts`,
      "server.test.ts.txt": `test/servers/${id}.test.ts`,
    }),
    enlist(entry) {
      list("servers", entry, /^export const servers/);
      const texts = "src/exports/configurations/index.ts";
      const name = `${entry.camel}Configuration`;
      insert(texts, /^import /, /^import /, `import { ${name} } from "./${entry.id}.ts";`);
      insert(texts, /^const configurations/, /^\]\);/, `  ["${entry.id}", ${name}],`);
      promise("test/servers/catalogue.test.ts", entry);
      const convention = `  "${entry.id}": { lines: /^FILL-directive (\\d+)-(\\d+)$/m, lastAdds: 0 },`;
      insert(
        "test/exports/configurations/every-configuration.test.ts",
        /^const conventions/,
        /^};/,
        convention,
      );
    },
  },
  client: {
    files: ({ id }) => ({
      "client.ts.txt": `src/clients/${id}.ts`,
      "client.test.ts.txt": `test/clients/${id}.test.ts`,
    }),
    enlist(entry) {
      list("clients", entry, /^export const clients/);
      promise("test/clients/catalogue.test.ts", entry);
    },
  },
  firewall: {
    files: ({ id }) => ({
      "firewall.ts.txt": `src/exports/firewalls/${id}.ts`,
      "firewall.test.ts.txt": `test/exports/${id}.test.ts`,
    }),
    enlist(entry) {
      list("exports/firewalls", entry, /^export const firewalls/);
      const reader = `  "${entry.id}": (text) =>
    [...text.matchAll(/^FILL-allow tcp from (\\S+) to port (\\S+)$/gm)].map(
      ([, from = "", list = ""]) => ({ sources: [from], ports: ports(list, "-", ",") }),
    ),`;
      insert("test/exports/read-back.ts", /^export const readers/, /^};/, reader);
    },
  },
  log: {
    files: ({ id }) => ({
      "log.ts.txt": `src/logs/${id}.ts`,
      "log.test.ts.txt": `test/logs/${id}.test.ts`,
      "log.log.txt": `test/logs/samples/${id}.log`,
    }),
    enlist(entry) {
      list("logs", entry, /^export const logFormats/);
      const readings = `  "${entry.id}": [
    { kind: "download", endSeconds: at(8, 0, 10), durationSeconds: 0.7, bytes: 41_000, user: "anna" },
    { kind: "upload", endSeconds: at(8, 1, 5), durationSeconds: 7, bytes: 12_627_038, user: "bob" },
  ],`;
      insert("test/logs/expected-readings.ts", /^export const expected/, /^};/, readings);
    },
  },
};

function main([kindName, id]) {
  const kind = kinds[kindName];
  if (kind === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id ?? "")) {
    console.error(
      `npm run new ${Object.keys(kinds).join("|")} NAME; the name in lower case, as in pure-ftpd.`,
    );
    return 2;
  }
  const entry = { id, camel: id.replace(/-(.)/g, (_all, letter) => letter.toUpperCase()) };
  const files = Object.entries(kind.files(entry));
  const taken = files.find(([, file]) => existsSync(path(file)));
  if (taken !== undefined) {
    console.error(`${taken[1]} exists already.`);
    return 2;
  }
  for (const [template, file] of files) {
    const text = readFileSync(path(`tools/templates/${template}`), "utf8");
    writeFileSync(path(file), text.replaceAll("__ID__", id).replaceAll("__CAMEL__", entry.camel));
    console.log(`Wrote ${file}`);
  }
  kind.enlist(entry);
  console.log(
    "Replace every FILL, then: npm run format; npm run docs; npx vitest run test/servers test/clients test/exports test/logs",
  );
  return 0;
}

process.exitCode = main(process.argv.slice(2));

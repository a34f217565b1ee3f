// One visit with basic-ftp, as a plain script makes it: log in, transfer, quit; the first error ends it.
// Usage: visit.mjs SERVER get|put LOCAL_FILE NAME…; BASIC_FTP is the package's folder.
import { createRequire } from "node:module";
import { Writable } from "node:stream";

const { Client } = createRequire(import.meta.url)(process.env.BASIC_FTP);
const [server, action, local, ...names] = process.argv.slice(2);
const nowhere = () => new Writable({ write: (_block, _encoding, done) => done() });

const client = new Client();
try {
  await client.access({ host: server });
  for (const name of names) {
    if (action === "get") await client.downloadTo(nowhere(), name);
    else await client.uploadFrom(local, name);
  }
} catch {
  process.exitCode = 1;
} finally {
  client.close();
}

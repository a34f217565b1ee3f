import { documented } from "../../scenario/sourced.ts";
import { definePlace } from "./define.ts";

const issue = "AzuraCast issue 2169, the maintainer's answer of 2019-11";

/** AzuraCast while it had FTP. */
export const azuracast = definePlace({
  id: "azuracast",
  name: "AzuraCast of 2019",
  kind: "image",
  server: documented("pure-ftpd", issue),
  range: documented({ first: 30000, last: 30049 }, issue),
  maxSessions: documented(25, `${issue}: 50 ports for 25 users`),
  setting: documented("The published ports of docker-compose.yml and the server's -p", issue),
  address: documented("The server's -P", issue),
  note: "50 ports carry 25 sessions. An idle one counts for 15 minutes. Later versions upload over SFTP and need no such ports.",
  texts: ["docker-compose"],
});

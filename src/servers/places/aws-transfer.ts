import { documented } from "../../scenario/sourced.ts";
import { definePlace } from "./define.ts";

/** AWS Transfer Family: nine ports that nobody can change. */
export const awsTransferPlace = definePlace({
  id: "aws-transfer-family",
  name: "AWS Transfer Family (FTPS)",
  kind: "cloud",
  server: documented("aws-transfer", "AWS Transfer Family user guide"),
  range: documented(
    { first: 8192, last: 8200 },
    "AWS Transfer Family user guide: data connections use 8192-8200",
  ),
  setting: documented("None: the nine ports are fixed", "AWS Transfer Family user guide"),
  address: documented("PassiveIp of the server's protocol details", "API_ProtocolDetails"),
  note: "9 ports: open exactly these. Behind a load balancer or NAT it accepts at most 300 connections.",
  texts: ["aws-cli", "aws-terraform", "aws-cloudformation"],
});

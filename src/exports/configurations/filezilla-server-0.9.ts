import { configuration } from "./kit/configuration.ts";
import { formSteps } from "./kit/settings-dialogue.ts";
import { read } from "../../scenario/sourced.ts";
import { source } from "../../servers/filezilla-server-0.9.ts";

/** How FileZilla Server 0.9 is given its range, caps, address and TLS. */
export const filezillaServer09Configuration = configuration({
  file: "FileZilla Server Interface, Edit, Settings",
  lines: formSteps({
    product: "FileZilla Server 0.9",
    range: "Passive mode settings, Use custom port range",
    address: "Passive mode settings, Use the following IP",
    maxSessions: "General settings, Max. number of users (15 or more)",
  }),
  check: "The dialogue refuses an impossible range.",
  reload: "At once, with OK.",
  source: "Option names in the source; the labels of the dialogue were not verified",
  verified: false,
  timeouts: [
    {
      name: "Data connection",
      value: read("10 s after the transfer command without a connection", source),
    },
    { name: "Connection time-out", value: read("120 s", "OPTION_TIMEOUT") },
  ],
});

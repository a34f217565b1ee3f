import { formConfiguration } from "./kit/settings-dialogue.ts";

const completeGuide = "enterprisedt.com/products/completeftp/doc/guide/html/howtopasvport.html";

/** How CompleteFTP is given its range, caps, address and TLS. */
export const completeftpConfiguration = formConfiguration(
  {
    product: "CompleteFTP",
    range: {
      first: "Passive (PASV) Transfer Settings, Minimum port number",
      last: "Passive (PASV) Transfer Settings, Maximum port number",
    },
  },
  "CompleteFTP Manager, FTP settings",
  completeGuide,
);

import { formConfiguration } from "./form.ts";
import { unestablished } from "./unestablished.ts";

const completeGuide = "enterprisedt.com/products/completeftp/doc/guide/html/howtopasvport.html";

/** CompleteFTP: its guide recommends a range of 100; behaviour is not established. */
export const completeftp = unestablished({
  id: "completeftp",
  name: "CompleteFTP",
  system: "windows",
  versions: "as documented",
  rangeNote:
    "The guide recommends a range of 100 and gives 15000 to 15100 as its example, which is 101 ports; 1024 to 65535 is allowed.",
  configuration: formConfiguration(
    {
      product: "CompleteFTP",
      range: {
        first: "Passive (PASV) Transfer Settings, Minimum port number",
        last: "Passive (PASV) Transfer Settings, Maximum port number",
      },
    },
    "CompleteFTP Manager, FTP settings",
    completeGuide,
  ),
});

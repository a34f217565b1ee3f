import { dockerLaboratory } from "../exports/lived-in-hosts.ts";
import { iptablesLaboratory } from "../exports/lived-in-iptables.ts";
import { nftablesLaboratory } from "../exports/lived-in-nftables.ts";
import { tryLaboratory } from "./try-laboratory.ts";

for (const laboratory of [nftablesLaboratory, iptablesLaboratory, dockerLaboratory])
  tryLaboratory(laboratory);

import { shorewallLaboratory } from "../exports/lived-in-shorewall.ts";
import { tryLaboratory } from "./try-laboratory.ts";

tryLaboratory(shorewallLaboratory);

import { shorewallLaboratory, ufwLaboratory } from "../exports/lived-in-hosts.ts";
import { tryLaboratory } from "./try-laboratory.ts";

for (const laboratory of [ufwLaboratory, shorewallLaboratory]) tryLaboratory(laboratory);

import { ufwLaboratory } from "../exports/lived-in-hosts.ts";
import { tryLaboratory } from "./try-laboratory.ts";

tryLaboratory(ufwLaboratory);

/** Random cases are the same in every run: a change is told by what it does, not by luck. `npm run fuzz` looks for others. */
import fc from "fast-check";

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_201 });

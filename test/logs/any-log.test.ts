import fc from "fast-check";
import { expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { fitLog } from "../../src/logs/fit.ts";
import { logFormats } from "../../src/logs/index.ts";
import type { TransferRecord } from "../../src/logs/types.ts";
import { checkScenario } from "../../src/scenario/read.ts";
import { servers } from "../../src/servers/index.ts";

/** Any record that a reader may give, extremes included. */
const anyRecord: fc.Arbitrary<TransferRecord> = fc.record({
  kind: fc.constantFrom("upload", "download", "listing"),
  endSeconds: fc.oneof(
    fc.integer({ min: 0, max: 253_402_300_799 }),
    fc.integer({ min: 1_714_953_600, max: 1_715_558_400 }),
  ),
  stampErrorSeconds: fc.constantFrom(0, 1),
  durationSeconds: fc.option(
    fc.oneof(fc.constant(0), fc.double({ min: 0, max: 2e6, noNaN: true })),
  ),
  durationErrorSeconds: fc.constantFrom(0, 0.5, 1),
  bytes: fc.option(fc.oneof(fc.constantFrom(0, 1, 1e14), fc.integer({ min: 0, max: 1e9 }))),
  host: fc.constantFrom("192.0.2.1", "192.0.2.2", "2001:db8::1", ""),
  user: fc.constantFrom("", "anna", "ben"),
  session: fc.option(fc.constantFrom("1", "2")),
  complete: fc.boolean(),
  passive: fc.option(fc.boolean()),
  port: fc.option(fc.integer({ min: 1, max: 65_535 })),
  setupSeconds: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
});

it("whatever a log holds, the fitted scenario is one that the reader accepts, and every note is a sentence", () => {
  const records = fc.array(anyRecord, { minLength: 1, maxLength: 60 });
  const formats = fc.option(fc.constantFrom(...logFormats));
  fc.assert(
    fc.property(
      records,
      formats,
      fc.integer({ min: 8, max: 100 }),
      (log, format, mostTransfers) => {
        const fit = fitLog(log, { mostTransfers }, format);
        if (fit === null) throw new Error("There are transfers, so there must be a fit.");
        expect(checkScenario(fit.document, { servers, clients })).toMatchObject({ ok: true });
        expect(fit.notes.join(" ")).not.toMatch(/NaN|undefined|Infinity|null/);
        for (const note of fit.notes) expect(note).toMatch(/^[A-Z0-9].*\.$/);
      },
    ),
    { numRuns: 300 },
  );
});

import { signal } from "@preact/signals";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { LogPreview } from "../../src/page/inputs/log-preview.tsx";
import { PageProvider } from "../../src/page/kit/page-context.ts";
import type { Page } from "../../src/page/kit/page-context.ts";
import type { LogReading } from "../../src/state/log-reader.ts";
import { fixtureDocument } from "./fixture-scenario.ts";

const reading: LogReading = {
  name: "“xferlog”",
  lines: 40,
  share: 1,
  options: { range: { first: 50_000, last: 50_049 }, gapSeconds: 90 },
  found: {
    ok: true,
    format: { id: "xferlog", name: "xferlog" },
    lines: 40,
    transfers: 39,
    document: fixtureDocument,
    notes: ["Read 40 lines.", "Note 2.", "Note 3.", "Note 4.", "Note 5."],
    noReplay: null,
    assumesListings: true,
    formats: [{ id: "xferlog", name: "xferlog" }],
    proof: {
      server: { id: "vsftpd", name: "vsftpd" },
      replay: null,
      today: null,
      fit: { ports: 9, low: 8, high: 10, days: 40 },
      closure: null,
      validation: null,
      recommended: 9,
      sentences: ["Replayed: nine ports.", "Fitted: nine ports."],
    },
  },
};

/** The preview of a reading, as the page draws it. */
function drawn(shown: LogReading): string {
  const page = { logs: { reading: signal(shown) }, announcement: signal("") } as unknown as Page;
  return renderToString(
    <PageProvider value={page}>
      <LogPreview />
    </PageProvider>,
  );
}

it("shows the replay before the fit, both before how the log was read, and folds the rest", () => {
  const html = drawn(reading);
  const places = [
    "Replayed: nine ports.",
    "Fitted: nine ports.",
    "How it was read",
    "Read 40 lines.",
    "1 more note",
  ].map((text) => html.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

it("has a field, with what is set, for everything that the notes speak of", () => {
  const html = drawn(reading);
  for (const label of [
    "Server that wrote it",
    "Format",
    "Order of dates",
    "Range that was open",
    "Clock offset, hours",
    "Silence that ends a visit",
    "Listings per visit",
    "Most data connections kept",
  ]) {
    expect(html).toContain(label);
  }
  expect(html).toContain('value="50000-50049"');
  expect(html).toContain('value="90"');
  expect(html).toContain("Read it again");
});

it("says while it reads that the log stays, and then that it is worked out", () => {
  expect(drawn({ ...reading, found: null, share: 0.5 })).toContain("The log stays on this machine");
  expect(drawn({ ...reading, found: null, share: 1 })).toContain("its days are replayed");
});

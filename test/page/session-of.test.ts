import { expect, it } from "vitest";
import { sessionOf } from "../../src/page/working/timeline-card.tsx";

const part = (seconds: number) => [{ what: "transfer" as const, seconds }];

it("the picture shows a session of the group that holds ports longest, all its kinds of transfer", () => {
  const timelines = [
    { group: "A", transfer: "listing" as const, isFirst: false, parts: part(1), portSeconds: 1 },
    {
      group: "B",
      transfer: "listing" as const,
      isFirst: false,
      parts: part(0.1),
      portSeconds: 0.1,
    },
    {
      group: "B",
      transfer: "download" as const,
      isFirst: false,
      parts: part(9),
      portSeconds: null,
    },
  ];
  expect(sessionOf(timelines)).toEqual(timelines.slice(1));
  expect(sessionOf([])).toEqual([]);
});

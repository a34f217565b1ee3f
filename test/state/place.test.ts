import { describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { checkScenario } from "../../src/scenario/read.ts";
import type { ScenarioDocument } from "../../src/scenario/types.ts";
import { servers } from "../../src/servers/index.ts";
import { placeById, places } from "../../src/servers/places/index.ts";
import { freshInputs } from "../../src/state/scenario-case.ts";
import { atPlace, placeOf } from "../../src/state/place.ts";

const office: ScenarioDocument = {
  version: 1,
  name: "Office",
  server: {
    software: "vsftpd",
    range: { first: 50000, last: 50009 },
    nodes: 2,
    ports: { holdUntil: "accept" },
    maxSessions: 7,
  },
  groups: [{ clients: 5, visits: { pattern: "steady", perClientPerHour: 6 } }],
  target: { refusals: 0.01 },
};

const inputs = freshInputs(office);

describe("where the server runs", () => {
  it.each(
    places.filter(({ anyServer }) => anyServer !== true).map((place) => [place.id, place] as const),
  )("%s fills the server and leaves the rest", (_id, place) => {
    const { document } = atPlace(inputs, place);
    expect(checkScenario(document, { servers, clients })).toMatchObject({ ok: true });
    expect(document).toMatchObject({
      name: "Office",
      groups: office.groups,
      target: office.target,
    });
    expect(document.server).toMatchObject({
      software: place.server.value,
      maxSessions: place.maxSessions.value,
      maxSessionsPerAddress: place.maxSessionsPerAddress.value,
      idleSeconds: place.idleSeconds.value,
      nodes: 2,
    });
    expect(document.server.range ?? null).toEqual(place.range.value);
    expect(document.server.ports).toBeUndefined();
    expect(document.placement?.first).toBe(place.range.value?.first);
  });

  it("is found again by its values, and not once one was changed", () => {
    const { document } = atPlace(inputs, placeById("cpanel")!);
    expect(placeOf(document)?.id).toBe("cpanel");
    const changed = { ...document, server: { ...document.server, maxSessions: 51 } };
    expect(placeOf(changed)).toBeUndefined();
    expect(placeOf(office)).toBeUndefined();
  });

  it("changes nothing where any server may run", () => {
    expect(atPlace(inputs, placeById("azure-vm")!)).toBe(inputs);
  });
});

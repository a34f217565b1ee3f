import { expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { checkScenario } from "../../src/scenario/read.ts";
import { dockerImages } from "../../src/servers/docker-images.ts";
import { servers } from "../../src/servers/index.ts";
import { places } from "../../src/servers/places/index.ts";
import { allPresets, dockerPresets, placePresets } from "../../src/state/all-presets.ts";

it("every Docker image is a preset that reads cleanly and has the image's range and caps", () => {
  const presets = dockerPresets();
  expect(presets).toHaveLength(dockerImages.length);
  presets.forEach(({ document }, index) => {
    expect(checkScenario(document, { servers, clients })).toMatchObject({ ok: true });
    const { range, maxSessions, server } = dockerImages[index]!;
    expect(document.server).toMatchObject({ software: server, range, maxSessions });
    expect(document.placement).toEqual({ first: range.first });
  });
});

it("every panel, NAS and cloud service is a preset that reads cleanly and has the place's range and caps", () => {
  const presets = placePresets();
  expect(presets).toHaveLength(places.length - dockerImages.length);
  for (const { id, document } of presets) {
    expect(checkScenario(document, { servers, clients })).toMatchObject({ ok: true });
    const { range, maxSessions, server } = places.find((place) => id === `place-${place.id}`)!;
    expect(document.server.software).toBe(server.value);
    expect(document.server.range ?? null).toEqual(range.value);
    expect(document.server.maxSessions).toBe(maxSessions.value);
  }
});

it("stands under one heading each, headings in one piece: offices first, then machines, partners, images", () => {
  const groups = allPresets().map(({ group }) => group);
  const headings = groups.filter((group, index) => group !== groups[index - 1]);
  expect(new Set(headings).size).toBe(headings.length);
  expect(headings.slice(0, 3)).toEqual(["Offices", "Machines", "Partners"]);
  expect(headings[3]).toMatch(/^Server images/);
});

it("no two presets have one id or one name", () => {
  const presets = allPresets();
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  expect(new Set(presets.map(({ name }) => name)).size).toBe(presets.length);
});

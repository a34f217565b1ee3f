import { expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { checkScenario } from "../../src/scenario/read.ts";
import { dockerImages } from "../../src/servers/docker-images.ts";
import { servers } from "../../src/servers/index.ts";
import { dockerPresets } from "../../src/state/all-presets.ts";

it("every Docker image is a preset that reads cleanly and has the image's range and caps", () => {
  const presets = dockerPresets();
  expect(presets).toHaveLength(dockerImages.length);
  presets.forEach(({ document }, index) => {
    expect(checkScenario(document, { servers, clients })).toMatchObject({ ok: true });
    const { range, maxSessions, server } = dockerImages[index]!;
    expect(document.server).toMatchObject({ software: server, range, maxSessions });
  });
});

import { describe, expect, it } from "vitest";
import { dockerImages } from "../../src/servers/docker-images.ts";
import { serverById } from "../../src/servers/index.ts";

describe("container images", () => {
  it("have unique kebab-case ids, a source and a server of the catalogue", () => {
    expect(new Set(dockerImages.map((image) => image.id)).size).toBe(dockerImages.length);
    for (const image of dockerImages) {
      expect(image.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(serverById(image.server)).toBeDefined();
      expect(image.source).not.toBe("");
    }
  });

  it("come by their downloads, those without a known number last and by name", () => {
    const numbers = dockerImages.map(({ downloads }) => downloads?.atLeast ?? 0);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    const others = dockerImages.filter(({ downloads }) => downloads === undefined);
    const names = others.map(({ image }) => image);
    expect(names).toEqual(names.toSorted());
    expect(others.length).toBeLessThan(dockerImages.length);
  });

  it("say in words the number of ports that their range has", () => {
    for (const { range, note } of dockerImages) {
      expect(note).toMatch(new RegExp(`^${range.last - range.first + 1} ports`));
    }
  });

  it("take the server's own caps where the image sets none", () => {
    for (const image of dockerImages.filter(({ note }) => note.includes("No caps are set"))) {
      const server = serverById(image.server)!;
      expect(image.maxSessions).toBe(server.maxSessions.value);
      expect(image.maxSessionsPerAddress).toBe(server.maxSessionsPerAddress.value);
    }
  });

  it("stay within half the range where the server caps its sessions there", () => {
    const image = dockerImages.find(({ server }) => server === "pure-ftpd")!;
    const ports = image.range.last - image.range.first + 1;
    const perSession = serverById("pure-ftpd")!.ports.portsPerSession.value!;
    expect(image.maxSessions).toBe(Math.floor(ports / perSession));
  });
});

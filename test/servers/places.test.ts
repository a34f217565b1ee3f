import { describe, expect, it } from "vitest";
import { clients } from "../../src/clients/index.ts";
import { exportTargets } from "../../src/exports/targets.ts";
import { checkScenario } from "../../src/scenario/read.ts";
import { dockerImages } from "../../src/servers/docker-images.ts";
import { configurationOf } from "../../src/exports/configurations/index.ts";
import { serverById, servers } from "../../src/servers/index.ts";
import { definePlace, serverOf } from "../../src/servers/places/define.ts";
import { placeById, places } from "../../src/servers/places/index.ts";
import { sourcedValues, unfitTexts, unsourced } from "./walk.ts";

/** What the list has to offer, whatever its order. */
const promised = [
  "aapanel",
  "aws-ec2",
  "aws-transfer-family",
  "azure-vm",
  "azuracast",
  "cloudpanel",
  "cpanel",
  "bare-server",
  "cyberpanel",
  "directadmin",
  "google-compute",
  "hestiacp",
  "hestiacp-proftpd",
  "plesk",
  "qnap",
  "synology-dsm",
  "synology-router",
  "truenas",
  "vesta",
  "windows-server",
];

function portsOf(id: string): number {
  const { first, last } = placeById(id)!.range.value!;
  return last - first + 1;
}

describe("the places", () => {
  it("are those that were promised and every image, each once", () => {
    const images = dockerImages.map(({ id }) => `image-${id}`);
    expect(places.map(({ id }) => id).sort()).toEqual([...promised, ...images].sort());
    expect(new Set(places.map(({ name }) => name)).size).toBe(places.length);
    expect(placeById("toString")).toBeUndefined();
  });

  it("have the sizes that their vendors' and writers' texts name", () => {
    expect(portsOf("synology-router")).toBe(32);
    expect(portsOf("aws-transfer-family")).toBe(9);
    expect(portsOf("plesk")).toBe(16_384);
    expect(portsOf("hestiacp")).toBe(101);
  });

  it("take caps and time-outs from the server where they set none", () => {
    const server = serverById("proftpd")!;
    const { maxSessions, maxSessionsPerAddress, idleSeconds } = placeById("plesk")!;
    const own = [server.maxSessions, server.maxSessionsPerAddress, server.idleSeconds!];
    [maxSessions, maxSessionsPerAddress, idleSeconds].forEach((fact, index) => {
      expect(fact.value).toBe(own[index]!.value);
      expect(fact.grade).toBe(own[index]!.grade);
    });
  });

  it("cannot name a server that the catalogue does not have", () => {
    const place = placeById("plesk")!;
    expect(() => definePlace({ ...place, server: { ...place.server, value: "plesk" } })).toThrow(
      'The catalogue has no server "plesk".',
    );
  });
});

describe.each(places.map((place) => ({ id: place.id, place })))("$id", ({ place }) => {
  it("gives a source and a grade for every value, and texts that say something", () => {
    expect(place.id).toMatch(/^[a-z0-9]+([-.][a-z0-9]+)*$/);
    expect(sourcedValues(place)).toHaveLength(7);
    expect(unsourced(place)).toEqual([]);
    expect(unfitTexts(place)).toEqual([]);
  });

  it("is the server of a scenario that reads cleanly", () => {
    const document = {
      version: 1,
      server: serverOf(place),
      groups: [{ clients: 1, visits: { pattern: "steady", perClientPerHour: 1 } }],
    };
    expect(checkScenario(document, { servers, clients })).toMatchObject({ ok: true });
  });
});

it("the texts to paste of every place are ones that the exports have", () => {
  const ids = new Set(["server", ...exportTargets.map(({ id }) => id)]);
  for (const { id, texts, server, anyServer } of places) {
    for (const text of texts) expect(ids, `${id}: ${text}`).toContain(text);
    // A place whose server has a text of its own must lead to some text.
    const own = configurationOf(server.value);
    if (own !== null) expect(texts, id).not.toEqual([]);
    else if (anyServer !== true) expect(texts, id).not.toContain("server");
  }
  expect(placeById("azure-vm")?.texts[0]).toBe("azure-cli");
});

it("the notes of places that begin with a number of ports begin with the right one", () => {
  const said = places.flatMap(({ id, note }) => {
    const number = /^([\d,]+) ports/.exec(note)?.[1]?.replace(",", "");
    return number === undefined ? [] : [{ id, ports: Number(number) }];
  });
  expect(said.length).toBeGreaterThan(10);
  expect(said).toEqual(said.map(({ id }) => ({ id, ports: portsOf(id) })));
});

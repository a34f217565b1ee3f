import { describe, expect, it } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import { clients } from "../../src/clients/index.ts";
import { readScenario } from "../../src/scenario/read.ts";
import { servers } from "../../src/servers/index.ts";
import { plainInput, translatedInput } from "./inputs.ts";

/** Addresses that no server has, and networks that no client connects from. */
const impossible = [
  "0.0.0.0 127.0.0.1 127.255.0.9 224.0.0.1 239.1.2.3 240.0.0.1 255.255.255.255",
  ":: ::1 ff02::1 ::ffff:192.0.2.1",
].flatMap((line) => line.split(" "));
const widened = (address: string) => `${address}/${address.includes(":") ? 128 : 32}`;

function textOrRefusal(text: () => string) {
  try {
    return text();
  } catch (error) {
    if (error instanceof RangeError && error.message.endsWith(".")) return null;
    throw error;
  }
}

describe.each(impossible)("%s", (address) => {
  it("is written into no text, whoever is said to have it", () => {
    const { access } = translatedInput;
    const given = [
      { ...access, insideAddress: address },
      {
        ...access,
        publicAddress: address,
        insideAddress: address.includes(":") ? "fd00::5" : "10.0.0.5",
      },
      { ...plainInput.access, publicAddress: address },
      { ...plainInput.access, sources: [widened(address), "198.51.100.0/24"] },
    ];
    for (const { id, text } of firewalls)
      for (const one of given) {
        const written = textOrRefusal(() => text({ ...plainInput, access: one }));
        // What listens on every address of its own is no rule for one.
        const rules = written?.replaceAll(
          /bind 0\.0\.0\.0|bind :::|listen \[::\]|address: "(0\.0\.0\.0|::)"|0\.0\.0\.0\/0|::\/0/g,
          "",
        );
        expect([id, one, rules?.includes(address === "::" ? " :: " : address) ?? false]).toEqual([
          id,
          one,
          false,
        ]);
      }
  });
  it("is refused at the door with the field's name", () => {
    for (const [field, access] of [
      ["access.insideAddress", { insideAddress: address }],
      ["access.insideAddresses", { insideAddresses: ["10.0.0.5", address] }],
      ["access.publicAddress", { publicAddress: address }],
      ["access.sources", { sources: [widened(address)] }],
    ] as const) {
      const document = {
        version: 1,
        server: { software: "vsftpd" },
        groups: [{ clients: 5, visits: { pattern: "steady", perClientPerHour: 1 } }],
        access,
      };
      const reading = readScenario(JSON.stringify(document), { servers, clients });
      const said = reading.ok ? "" : reading.problems.map(({ message }) => message).join("\n");
      expect([address, said]).toEqual([address, expect.stringContaining(field)]);
    }
  });
});

it("a public address of the other family stops what translates alone", () => {
  const access = { ...translatedInput.access, publicAddress: "2001:db8:f::10" };
  for (const { id, text, translates } of firewalls)
    expect([id, textOrRefusal(() => text({ ...plainInput, access })) === null]).toEqual([
      id,
      translates,
    ]);
});

it("rules lead to the inside address where the target says that it translates, or is a proxy, and nowhere else", () => {
  const proxies = ["haproxy", "nginx-stream", "traefik", "envoy"];
  const inside = translatedInput.access.insideAddress!;
  for (const { id, text, translates } of firewalls) {
    const rules = text(translatedInput)
      .split("\n")
      .filter((line) => !/^\s*(?:#|!|\/\/|rem |<!--)/.test(line));
    const leads = rules.some((line) => line.includes(inside));
    expect([id, leads]).toEqual([id, translates || proxies.includes(id)]);
  }
});

import { describe, expect, it } from "vitest";
import { configurationOf } from "../../../src/exports/configurations/index.ts";
import type { TlsWish } from "../../../src/exports/configurations/kit/tls.ts";
import { servers } from "../../../src/servers/index.ts";

const usual: TlsWish = { minimum: "1.2", required: true, resumed: false };

function textOf(id: string, tls: TlsWish | null, controlPorts = [21]) {
  return configurationOf(id)!.text({
    range: { first: 50_000, last: 50_099 },
    maxSessions: 200,
    maxSessionsPerAddress: 8,
    access: { publicAddress: "203.0.113.10", sources: [], controlPorts },
    tls,
  });
}

const ids = servers.map(({ id }) => id).filter((id) => configurationOf(id) !== null);
const without = ids.filter((id) => textOf(id, usual).includes("does not have: use another server"));
const secure = ids.filter((id) => !without.includes(id));

/** Lines that the wish adds to the text for plain sessions; JSON takes no comment, so its check says the rest. */
function added(id: string, tls: TlsWish, controlPorts?: number[]) {
  const plain = new Set(textOf(id, null, controlPorts).split("\n"));
  return textOf(id, tls, controlPorts)
    .split("\n")
    .filter((line) => !plain.has(line))
    .concat(configurationOf(id)!.check)
    .join("\n");
}

/** Servers whose lines for a wish lack such words. */
const lacking = (words: RegExp, tls: TlsWish, controlPorts?: number[]) =>
  secure.filter((id) => !words.test(added(id, tls, controlPorts)));

describe("for clients that speak TLS the text of every server that has it", () => {
  it("is one of many; of the others each says so", () => {
    expect(secure.length).toBeGreaterThan(20);
    expect(without.toSorted()).toEqual([
      "bftpd",
      "freebsd-ftpd",
      "inetutils-ftpd",
      "twisted",
      "wu-ftpd",
    ]);
  });
  it("requires it where all speak it, takes both where not all do, or says that it cannot", () => {
    const same = secure.filter(
      (id) => added(id, usual) === added(id, { ...usual, required: false }),
    );
    expect(
      same.filter(
        (id) =>
          !/cannot|can be required here|always required|speaks implicit TLS only/.test(
            added(id, usual),
          ),
      ),
    ).toEqual([]);
  });
  it("says what becomes of clients that resume no session", () => {
    expect(lacking(/resum|reuse/i, usual)).toEqual([]);
    const same = secure.filter((id) => added(id, usual) === added(id, { ...usual, resumed: true }));
    expect(same.filter((id) => !/resum/i.test(added(id, usual)))).toEqual([]);
  });
  it("names the oldest version that is taken", () => {
    for (const minimum of ["1.2", "1.3"] as const)
      expect(lacking(new RegExp(minimum.replace(".", "[._]?")), { ...usual, minimum })).toEqual([]);
  });
  it("says where the certificate goes", () => {
    expect(lacking(/cert|\.pem|keystore|AT-TLS policy/i, usual)).toEqual([]);
  });
  it("gives port 990 implicit TLS, or says that the server has none", () => {
    for (const id of secure)
      expect([id, textOf(id, usual, [21, 990])]).toEqual([id, expect.stringContaining("990")]);
    expect(
      secure.filter(
        (id) => !/implicit|ftps:\/\/|"tls_mode": 2/i.test(textOf(id, usual, [21, 990])),
      ),
    ).toEqual([]);
  });
});

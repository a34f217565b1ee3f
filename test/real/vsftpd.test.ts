import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { monitoringTexts } from "../../src/exports/monitoring.ts";
import { clopperPearson } from "../../src/numbers/binomial.ts";
import { serverById } from "../../src/servers/index.ts";
import {
  TEN_PORTS,
  behavesAsCatalogued,
  describeServer,
  useServer,
  withTenPorts,
} from "./as-catalogued.ts";
import { requestOf } from "../exports/plans.ts";
import { run } from "../exports/tools.ts";
import { listenersIn } from "./sockets.ts";
import { replacing, startServer } from "./started-server.ts";

const PASVS = 2000;

describeServer("vsftpd", () => {
  behavesAsCatalogued("vsftpd", {
    where: "at PASV",
    says: "500 OOPS: vsf_sysutil_bind",
    logged: false,
  });
});

describeServer("vsftpd with nine of ten ports held", () => {
  const { clients } = withTenPorts("vsftpd");

  it("refuses as often as nine draws do: 0.9^9 = 0.387, within a 99.9 % interval", async () => {
    const tries = serverById("vsftpd")!.ports.attempts.value!;
    expect((await clients().hold(9)).length).toBe(9);
    let refused = 0;
    let client = await clients().login();
    for (let asked = 0; asked < PASVS; asked++) {
      // The session's own port of the PASV before is free again when the next one draws.
      const { port } = await client.pasv();
      if (clients().inRange(port)) continue;
      refused++;
      client.destroy();
      client = await clients().login();
    }
    expect(listenersIn(TEN_PORTS)).toBeLessThanOrEqual(10);
    const { low, high } = clopperPearson(refused, PASVS, 0.999);
    process.stdout.write(`vsftpd, nine of ten held: ${refused} of ${PASVS} PASVs refused\n`);
    expect(0.9 ** tries).toBeGreaterThan(low);
    expect(0.9 ** tries).toBeLessThan(high);
  });
});

describeServer("vsftpd watched by the exported check", () => {
  const { clients } = withTenPorts("vsftpd");
  const { first, last } = TEN_PORTS;
  const [check] = monitoringTexts({
    ...requestOf({ server: { software: "vsftpd" } }),
    chosen: TEN_PORTS,
  });

  it("is OK while idle and with two sessions, and critical when its ten ports are taken", async () => {
    const script = join(mkdtempSync(join(tmpdir(), "check-")), "check.sh");
    // Levels of a plan for ten ports whose worst simulated peak is five.
    writeFileSync(script, check!.text);
    const look = () => run("sh", ["-c", `WARNING=5 CRITICAL=8 sh ${script}`]).text;
    expect(look()).toMatch(new RegExp(`^OK: 0 of ${last - first + 1} `));
    await clients().hold(2);
    expect(look()).toMatch(/^OK: 2 of 10 /);
    await clients().hold(4);
    expect(look()).toMatch(/^WARNING: 6 of 10 /);
    await clients().hold(4);
    expect(look()).toMatch(/^CRITICAL: 10 of 10 /);
    expect(run("sh", ["-c", `WARNING=5 CRITICAL=8 sh ${script}`]).status).toBe(2);
    rmSync(dirname(script), { recursive: true });
  });
});

describeServer("vsftpd with a misspelt key", () => {
  it("does not start: so the exported keys are its own", async () => {
    const misspelt = startServer("vsftpd", TEN_PORTS, replacing("pasv_min_port", "pasv_min_prt"));
    await expect(misspelt).rejects.toThrow("vsftpd ended by itself");
  });
});

describeServer("vsftpd with the ends of its range exchanged", () => {
  it("ignores the maximum: ports from the minimum to 65535", async () => {
    const exchanged = replacing(
      "pasv_min_port=26500\npasv_max_port=26509",
      "pasv_min_port=26509\npasv_max_port=26500",
    );
    await useServer("vsftpd", TEN_PORTS, exchanged, async (clients) => {
      const client = await clients.login();
      const ports: number[] = [];
      for (let asked = 0; asked < 50; asked++) ports.push((await client.pasv()).port);
      expect(Math.min(...ports)).toBeGreaterThanOrEqual(26509);
      // 50 uniform picks of 39,027 ports all lie below 50,000 with a chance of 10^-11.
      expect(Math.max(...ports)).toBeGreaterThan(50_000);
    });
  });
});

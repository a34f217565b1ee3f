import { expect, it } from "vitest";
import { TEN_PORTS, behavesAsCatalogued, describeServer, withTenPorts } from "./as-catalogued.ts";
import { checkStatus, exportedText, replacing, startServer } from "./started-server.ts";

describeServer("proftpd", () => {
  behavesAsCatalogued("proftpd", { where: "at PASV", logged: true });
});

describeServer("proftpd under light load", () => {
  const { clients } = withTenPorts("proftpd");

  it("uses the last port of its range only when all others are taken", async () => {
    const client = await clients().login();
    // A fair pick of ten would miss the last port 200 times with a chance of 10^-9.
    for (let asked = 0; asked < 200; asked++) {
      expect((await client.pasv()).port).toBeLessThan(TEN_PORTS.last);
    }
    await client.quit();
    const held = await clients().hold(10);
    expect(held.findIndex(({ port }) => port === TEN_PORTS.last)).toBe(9);
  });
});

describeServer("proftpd's own check of the exported file", () => {
  const status = (text: string) => checkStatus("proftpd", text, ["-t", "-c"]);

  it("accepts it and refuses a reversed range", () => {
    const text = exportedText("proftpd", TEN_PORTS);
    expect(status(text)).toBe(0);
    expect(status(replacing("26500 26509", "26509 26500")(text))).toBe(1);
  });
});

describeServer("proftpd with an impossible range", () => {
  it.each(["26509 26500", "26509 26509"])("does not start on %s, and says why", async (range) => {
    const impossible = startServer(
      "proftpd",
      TEN_PORTS,
      replacing("PassivePorts 26500 26509", `PassivePorts ${range}`),
    );
    await expect(impossible).rejects.toThrow("min port must be less than max port");
  });
});

import { describe, expect, it } from "vitest";
import { host, machines, translated } from "./machines.ts";
import { withNetwork, type Caller } from "./network.ts";

/** Ports that are asked: ssh, control, just below, both ends and the middle, just above. */
const asked = [22, 21, 26_499, 26_500, 26_550, 26_603, 26_604];
const callers: Caller[] = [
  { who: "allowed", family: 4 },
  { who: "other", family: 4 },
  { who: "allowed", family: 6 },
  { who: "other", family: 6 },
];

const sshOnly = asked.map((port) => (port === 22 ? "22" : "closed"));
const shut = asked.map(() => "closed");
const opened = asked.map((port) => (port === 26_499 || port === 26_604 ? "closed" : `${port}`));

describe.each(machines.map((machine) => [machine.firewall.id, machine] as const))(
  "%s, really applied",
  (_, machine) => {
    const { firewall, usable, files, prefix, base, list } = machine;
    it.skipIf(!usable)(
      "opens the range and the control port to the sources, in both families, and nothing else",
      async () => {
        const text = firewall.text(host);
        await withNetwork({ ...files, [firewall.file]: text }, asked, false, (network) => {
          expect(network.call(callers, asked)).toEqual(callers.map(() => asked.map(String)));
          network.sh(prefix + base);
          const before = network.sh(prefix + list).text;
          expect(network.call(callers, asked)).toEqual(callers.map(() => sshOnly));
          expect(network.sh(prefix + firewall.apply).status).toBe(0);
          expect(network.call(callers, asked)).toEqual([opened, sshOnly, opened, sshOnly]);
          const once = network.sh(prefix + list).text;
          expect(network.sh(prefix + firewall.apply).status).toBe(0);
          expect(network.sh(prefix + list).text).toBe(once);
          network.sh(prefix + firewall.undo);
          expect(network.sh(prefix + list).text).toBe(before);
        });
      },
      180_000,
    );
    it.skipIf(!usable)(
      "translates to the inside server and keeps every port",
      async () => {
        const text = firewall.text(translated);
        const { undo } = firewall.commands(translated);
        const open = opened.map((port) => (port === "22" ? "closed" : port));
        await withNetwork({ ...files, [firewall.file]: text }, asked, true, (network) => {
          network.sh(prefix + base);
          const before = network.sh(prefix + list).text;
          expect(network.sh(prefix + firewall.apply).status).toBe(0);
          expect(network.call(callers.slice(0, 2), asked)).toEqual([open, shut]);
          const once = network.sh(prefix + list).text;
          network.sh(prefix + firewall.apply);
          expect(network.sh(prefix + list).text).toBe(once);
          network.sh(prefix + undo);
          expect(network.sh(prefix + list).text).toBe(before);
          expect(network.call(callers.slice(0, 1), asked)).toEqual([shut]);
        });
      },
      180_000,
    );
  },
);

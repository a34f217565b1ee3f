import type { AvoidedRange, OperatingSystem, PortRange } from "../../src/scenario/types.ts";

/**
 * The placement rules read slowly, port by port, from a list written down here once more: the oracle of the room.
 * Named services: the numbers of the published list "ports to avoid" (nmap-services, Chromium, WHATWG, provider lists).
 */
const services = `1080 1194 1433 1434 1494 1521 1719 1720 1723 1883 1900 2049 2082-2083 2086-2087 2095-2096 2121 2181 2222
2375-2377 2379-2380 2483-2484 2598 3000-3001 3128 3260 3268-3269 3306 3389 3478 3659 3690 4045 4190 4369 4444 4505-4506
4848 5000-5001 5060-5061 5222 5269 5357 5432-5433 5555 5601 5631 5666 5672 5800 5900-5901 5938 5984 5985-5986 6000-6063
6379 6443 6514 6566 6665-6669 6679 6697 7001-7002 7474 7687 8000-8010 8080-8089 8172 8291 8728-8729 8333 8443-8444 8500
8834 8888 9000-9001 9042 9160 9090-9093 9100 9200 9300 9389 9418 9999 10000 10050-10051 10080 10250-10259 11211
12345-12346 15672 25672 16379 26379 16992-16995 18080 20000 22000 25565 27015-27050 27017-27019 27374 28015 29015 28017
30000-32767 31337 32400 33060 44818 47001 47808 50000 51820 54320-54321 60000 61613 61616 62078 65301`;

const ephemeral: Record<OperatingSystem, [number, number]> = {
  linux: [32_768, 60_999],
  windows: [49_152, 65_535],
  freebsd: [10_000, 65_535],
  macos: [49_152, 65_535],
};

const everywhere = services.split(/\s+/).map((text): [number, number] => {
  const [first = 0, last = first] = text.split("-").map(Number);
  return [first, last];
});
const onWindows: [number, number][] = [...everywhere, [50_000, 50_059]];
const serviceList = (system: OperatingSystem) => (system === "windows" ? onWindows : everywhere);

/** Every service row that has a port in the range, counted port by port. */
export function slowServices(range: PortRange, system: OperatingSystem): number {
  return serviceList(system).filter(([first, last]) => {
    for (let port = first; port <= last; port++)
      if (port >= range.first && port <= range.last) return true;
    return false;
  }).length;
}

/** Ports of the range inside the system's ephemeral range. */
export function slowEphemeral(range: PortRange, system: OperatingSystem): number {
  let count = 0;
  for (let port = range.first; port <= range.last; port++) {
    if (port >= ephemeral[system][0] && port <= ephemeral[system][1]) count++;
  }
  return count;
}

/** Whether some port of the range must never be used. */
export function slowForbidden(
  range: PortRange,
  avoid: readonly AvoidedRange[],
  controls: readonly number[],
) {
  for (let port = range.first; port <= range.last; port++) {
    if (port < 1024 || port > 65_535 || controls.includes(port)) return true;
    if (avoid.some((each) => each.first <= port && port <= each.last)) return true;
  }
  return false;
}

/** Every start of a block of `size` that crosses nothing at all; walks a table of single ports, no cleverness. */
export function slowCleanStarts(
  size: number,
  system: OperatingSystem,
  avoid: readonly AvoidedRange[],
  controls: readonly number[],
): number[] {
  const bad = new Uint8Array(65_536);
  const forbid = (first: number, last: number) => {
    for (let port = first; port <= last; port++) bad[port] = 1;
  };
  forbid(0, 1023);
  for (const port of controls) forbid(port, port);
  for (const [first, last] of [...serviceList(system), ephemeral[system]]) forbid(first, last);
  for (const { first, last } of avoid) forbid(first, last);
  const starts: number[] = [];
  let run = 0;
  for (let port = 0; port <= 65_535; port++) {
    run = bad[port] ? 0 : run + 1;
    if (run >= size) starts.push(port - size + 1);
  }
  return starts;
}

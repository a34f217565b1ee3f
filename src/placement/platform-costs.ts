/** What wide ranges cost on Docker's published ports, with its user-land proxy. */
export interface DockerCost {
  processes: number;
  /** Resident memory of the proxies, bytes (shared pages counted once per process). */
  memoryBytes: number;
  startSeconds: number;
  removeSeconds: number;
}

/** Ports, seconds to start, seconds to remove. Measured with Docker 20.10.24 on two cores; newer ones may differ. */
const measured = [
  { ports: 1, start: 0.36, remove: 0.2 },
  { ports: 101, start: 2.9, remove: 5.8 },
  { ports: 501, start: 22, remove: 36 },
  { ports: 1000, start: 59, remove: 93 },
] as const;

const bytesPerPort = 6_600_000;

/** Cost of publishing this many ports: two processes a port; times are interpolated, past 1,000 ports extrapolated. */
export function dockerCost(ports: number): DockerCost {
  const beyond = measured.findIndex((point) => point.ports > ports);
  const upper = beyond === -1 ? measured.length - 1 : Math.max(1, beyond);
  const [low, high] = [measured[upper - 1] ?? measured[0], measured[upper] ?? measured[3]];
  const share = (ports - low.ports) / (high.ports - low.ports);
  const between = (a: number, b: number) => Math.max(0, a + share * (b - a));
  return {
    processes: 2 * ports,
    memoryBytes: bytesPerPort * ports,
    startSeconds: between(low.start, high.start),
    removeSeconds: between(low.remove, high.remove),
  };
}

/** Connection-tracking entries of a stateful Linux firewall at the peak, and the memory they take. */
export interface TrackingCost {
  entries: number;
  memoryBytes: number;
}

/** nf_conntrack_tcp_timeout_time_wait: a finished connection is remembered this long. */
const rememberedSeconds = 120;
/** One entry of the kernel's slab, measured on Linux 6.18. */
const entryBytes = 256;

/** Two entries a session that is transferring, and one for every transfer of the last two minutes. */
export function trackingCost(busyPorts: number, transfersPerSecond: number): TrackingCost {
  const entries = Math.ceil(2 * busyPorts + rememberedSeconds * transfersPerSecond);
  return { entries, memoryBytes: entries * entryBytes };
}

import { thousands } from "../../language/numbers.ts";
import type { PlacementWords } from "./placement.en.ts";

/** "a und b" */
const and = (ranges: readonly string[]): string => ranges.join(" und ");
/** The verb that goes with so many ranges. */
const verb = (ranges: readonly string[], one: string, many: string): string =>
  ranges.length === 1 ? one : many;

/** What is to be known of where a range lies, in German. */
export const german: PlacementWords = {
  controlPort: "Steuerport",
  nodePorts: (range) => `${range} (Kubernetes NodePort: kube-proxy beansprucht sie auf Knoten)`,
  andMore: (count) => ` und ${count} weitere`,
  ephemeral: (ranges, inside, system, ephemeral, cure) =>
    `${and(ranges)} ${verb(ranges, "liegt", "liegen")} ${inside === null ? "" : `mit ${thousands(inside)} Ports `}dort, wo ${system} Ports für eigene ausgehende Verbindungen nimmt (ephemerer Bereich, ${ephemeral}). Sie können Ports belegen, die der Server braucht. Um ihn zu benutzen: ${cure}.`,
  cures: {
    linux: (ranges) =>
      `reservieren Sie ihn mit der sysctl-Zeile net.ipv4.ip_local_reserved_ports=${ranges.join(",")} (sie ersetzt die Liste: Nehmen Sie auf, was schon reserviert ist)`,
    windows: (commands) => `reservieren Sie ihn mit ${and(commands)}`,
    freebsd: (setting) =>
      `setzen Sie das sysctl ${setting} (FreeBSD reserviert keine einzelnen Ports)`,
    macos: (setting, other) =>
      `setzen Sie die sysctls ${setting} und ${other} (macOS reserviert keine einzelnen Ports)`,
  },
  excludedUpwards: (line, first, last) =>
    `Zeile ${line} nennt ${first} bis ${last}: Ein Bereich verläuft aufwärts innerhalb von 1 bis 65535.`,
  excludedNone:
    "Keine Zeile enthält zwei Portnummern: Fügen Sie die ganze Ausgabe von netsh int ipv4 show excludedportrange tcp ein.",
  services: (ranges, services, freeStart) =>
    `${and(ranges)} ${verb(ranges, "hat", "haben")} Ports bekannter Dienste: ${services}. ${
      freeStart === null
        ? "Kein Bereich dieser Größe ist frei davon. Stellen Sie sicher, dass keiner davon auf diesem Server läuft."
        : `Stellen Sie sicher, dass keiner davon hier läuft, oder beginnen Sie anderswo: ${freeStart} ist frei.`
    }`,
  privileged: (range) =>
    `${range} enthält Ports unter 1024, die benannten Diensten gehören. Dort darf nur ein privilegierter Prozess lauschen. Beginnen Sie bei 1024 oder darüber.`,
  avoided: (ranges, hit) =>
    `${and(ranges)} ${verb(ranges, "überschneidet", "überschneiden")} sich mit ${hit}, was hier kein passiver Bereich enthalten darf.`,
  noRoom: (ports, nodes) =>
    `${ports} Ports${nodes === 1 ? "" : ` auf jedem von ${nodes} Knoten`} passen neben den zu meidenden nicht zwischen 1024 und 65535. Meiden Sie weniger Ports, oder nehmen Sie weniger Knoten.`,
  tooHigh: (ports, wish, first) =>
    `${ports} Ports ab ${wish} gingen über 65535 hinaus, den letzten Port überhaupt. Der Bereich beginnt stattdessen bei ${first}.`,
  moved: (from, hit, ranges) =>
    `Ab ${from} würde sich der Bereich mit ${hit} überschneiden, was zu meiden ist. Er ist stattdessen ${ranges}.`,
};

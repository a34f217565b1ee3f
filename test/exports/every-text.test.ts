import { describe, expect, it } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import type { FirewallExport } from "../../src/exports/firewalls/kit/types.ts";
import { consoles } from "./consoles.ts";
import { everyKind, openInput, plainInput, translatedInput } from "./inputs.ts";
import { run } from "./tools.ts";

/** What sets a table or a policy of the machine, and opens no port. */
const opensNothing = ["sysctl", "conntrack", "selinux"];
const onTheWay = ["Linux host", "BSD", "Windows", "Network device"];

/** Rules that are asked in order, so that their place decides. */
const inOrder = ({ id, group }: FirewallExport) =>
  !opensNothing.includes(id) &&
  ([...onTheWay, "NAS"].includes(group) || /^(azure-|gcloud|google-|proxmox$|ansible$)/.test(id));

/** Text and steps, as an administrator reads them. */
function read(firewall: FirewallExport, input = plainInput) {
  const { check, apply, undo } = firewall.commands(input);
  return [firewall.text(input), firewall.where, check, apply, undo].join("\n");
}

const lacking = (wanted: (firewall: FirewallExport) => boolean, words: RegExp) =>
  firewalls
    .filter(wanted)
    .flatMap((firewall) =>
      [plainInput, openInput, translatedInput].some((input) => !words.test(read(firewall, input)))
        ? [firewall.id]
        : [],
    );

describe("every text", () => {
  it("says whether its rules last over a restart, and how they do", () => {
    const kept = ({ id, group }: FirewallExport) =>
      [...onTheWay, "NAS", "Automation"].includes(group) || ["docker-user", "proxmox"].includes(id);
    expect(
      lacking(
        kept,
        /survives? a restart|after a restart|write memory|each end saves|and save|commit\b/i,
      ),
    ).toEqual([]);
  });

  it("says where its rules stand among those that deny", () => {
    const place =
      /before the final drop|after your own rules|stays? (denied|blocked)|deny|denies|still comes? (first|before)|block (lists|rules?)|last drop/;
    expect(lacking(inOrder, place)).toEqual([]);
  });

  it("removes what an earlier plan opened, or says that it stays", () => {
    /** The whole of a file takes the place of the earlier one. */
    const whole = [
      "aws-terraform aws-nlb google-terraform azure-terraform hetzner-terraform",
      "digitalocean-terraform oci-terraform aws-cloudformation nixos docker-compose docker-run",
      "azure-bicep kubernetes-policy kubernetes-service haproxy nginx-stream traefik envoy pf cloud-init",
    ].flatMap((line) => line.split(" "));
    const said = ({ id }: FirewallExport) => !whole.includes(id) && !(id in consoles);
    expect(lacking(said, /earlier|old=|\bours\b|ftp_passive_\[0-9\]/)).toEqual([]);
    const bicep = firewalls.find(({ id }) => id === "azure-bicep")!;
    const onlyFour = { ...plainInput, access: { ...plainInput.access, sources: ["192.0.2.0/24"] } };
    expect(bicep.text(onlyFour)).toContain("A rule ftp-passive-ipv6 of an earlier plan stays open");
  });

  it("says how to switch off what reads FTP on the way, where sessions use TLS and only there", () => {
    const reads = ({ id, group }: FirewallExport) =>
      !opensNothing.includes(id) &&
      (onTheWay.includes(group) || ["docker-user", "proxmox"].includes(id));
    for (const firewall of firewalls.filter(reads))
      for (const input of [plainInput, translatedInput]) {
        const lines = (ftps: boolean) => firewall.text({ ...input, ftps }).split("\n");
        const plain = new Set(lines(false));
        const added = lines(true).filter((line) => !plain.has(line));
        const words = added.filter((line) => !line.includes("Sessions use TLS")).join("\n");
        expect([firewall.id, words]).toEqual([
          firewall.id,
          expect.stringMatching(
            /helper|filter that reads|inspect|ALG|decoder|proxy|service-port|module|kldunload|Scan FTP/i,
          ),
        ]);
      }
  });
});

describe("every script that a shell runs", () => {
  const scripts = firewalls.filter(({ file, id }) => file.endsWith(".sh") && id !== "docker-run");
  it.each(everyKind)(
    "does nothing for a word that it does not know, and says which it does (%s)",
    (_, input) => {
      for (const { id, text } of scripts)
        expect([id, run("sh", ["-s", "--", "--tset"], text(input))]).toEqual([
          id,
          { status: 1, text: expect.stringMatching(/use --test, --undo or no argument\n$/) },
        ]);
    },
  );
});

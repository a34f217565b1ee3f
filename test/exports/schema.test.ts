import { describe, expect, it, vi } from "vitest";
import { firewalls } from "../../src/exports/firewalls/index.ts";
import { nodesInput, openInput, plainInput, translatedInput } from "./inputs.ts";
import { schemas } from "./schemas.ts";
import { have, run } from "./tools.ts";

vi.setConfig({ testTimeout: 60_000 });

/** Reads a schema and YAML texts from standard input; prints for each what is wrong with it, or null. */
const reader = `
import json, sys, yaml, jsonschema
class Loader(yaml.SafeLoader): pass
Loader.add_constructor("!Ref", lambda loader, node: "Ref " + node.value)
given = json.load(sys.stdin)
validator = jsonschema.Draft7Validator(given["schema"])
def first(text):
    parts = list(yaml.load_all(text, Loader))
    return next((e.message[:200] for e in validator.iter_errors(parts[0] if len(parts) == 1 else parts)), None)
print(json.dumps([first(text) for text in given["texts"]]))
`;
const usable = have("python3") && run("python3", ["-c", "import yaml, jsonschema"]).status === 0;
if (!usable)
  process.stderr.write("Skipped: the schema tests need python3-yaml, python3-jsonschema.\n");

function faults(id: string, texts: readonly string[]): (string | null)[] {
  const { text } = run("python3", ["-c", reader], JSON.stringify({ schema: schemas[id], texts }));
  return JSON.parse(text);
}

const one = { ...plainInput, ranges: [{ first: 5000, last: 5000 }] };
const inputs = [plainInput, openInput, translatedInput, one, nodesInput];

/** A slip of each kind that a target would take in silence, or refuse only when it is too late. */
const slips: Record<string, [string | RegExp, string][]> = {
  "docker-compose": [
    ["26500-26603:26500-26603", "26500:26603:26500:26603"],
    ["ports:", "port:"],
  ],
  "aws-cloudformation": [
    ["FromPort: 21", 'FromPort: "21"'],
    ["CidrIp:", "Cidr:"],
    ["Description: ftp-passive", "Description: it's"],
    ["FtpPassive1:", "Ftp-Passive1:"],
  ],
  traefik: [
    ["entryPoints:", "entrypoints:"],
    ["/tcp", "/tpc"],
    ["HostSNI(`*`)", "HostSNI(*)"],
    ["ipAllowList", "ipWhitelist"],
    ["---\n", ""],
  ],
  envoy: [
    ["port_value: 21 ", 'port_value: "21" '],
    ["source_prefix_ranges", "source_prefix_range"],
    ["prefix_len: 24", "prefix_length: 24"],
    ["idle_timeout: 3600s", "idle_timeout: 3600"],
  ],
  "cloud-init": [
    ["runcmd", "runcmds"],
    ["ufw allow 22/tcp", "ufw allow 22;reboot"],
    ["port 21,26500:26603", "port 21,26500-26603"],
  ],
};

describe.skipIf(!usable).each(Object.keys(schemas))("the schema of %s", (id) => {
  const target = firewalls.find((firewall) => firewall.id === id)!;
  it("takes the export of every kind of plan", () => {
    const texts = inputs.map((input) => target.text(input));
    expect(faults(id, texts)).toEqual(texts.map(() => null));
  });
  it("refuses what the target would misread", () => {
    const text = target.text(plainInput);
    const wrong = slips[id]!.map(([from, to]) => text.replace(from, to));
    expect(wrong).not.toContain(text);
    expect(faults(id, wrong)).toEqual(wrong.map(() => expect.any(String)));
  });
});

it("has a schema for every export in YAML but those that have a judge of their own", () => {
  const yaml = firewalls.filter(({ file }) => /\.ya?ml$/.test(file)).map(({ id }) => id);
  // Ansible's modules; the API description of Kubernetes.
  const judged = ["ansible", "kubernetes-policy", "kubernetes-service"];
  expect(yaml.toSorted()).toEqual([...judged, ...Object.keys(schemas)].toSorted());
});

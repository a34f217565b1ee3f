import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { kubernetesPolicy, kubernetesService } from "../../src/exports/firewalls/kubernetes.ts";
import type { FirewallExport } from "../../src/exports/firewalls/kit/types.ts";
import { everyKind, nodesInput, plainInput } from "./inputs.ts";
import { run } from "./tools.ts";

vi.setConfig({ testTimeout: 60_000 });

// `npm test` fetches it: the checks of every kind, made of the API description that Kubernetes publishes.
const models = fileURLToPath(
  new URL("../../.cache/tools/node_modules/kubernetes-models/_schemas/", import.meta.url),
);
const yaml = run("python3", ["-c", "import yaml"]).status === 0;
const usable = existsSync(models) && yaml;
if (!usable)
  process.stderr.write("Skipped: the Kubernetes tests need kubernetes-models and python3-yaml.\n");

type Validate = ((data: unknown) => boolean) & { errors?: { instancePath: string }[] };

/** The document behind a glass: every key that is looked at is noted by its path. */
function watched(data: unknown, seen: Set<string>, path = ""): unknown {
  if (typeof data !== "object" || data === null) return data;
  return new Proxy(data, {
    get(target, key, receiver) {
      if (typeof key !== "string") return Reflect.get(target, key, receiver);
      seen.add(`${path}/${key}`);
      return watched(Reflect.get(target, key, receiver), seen, `${path}/${key}`);
    },
  });
}

function paths(data: unknown, path = ""): string[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [
    `${path}/${key}`,
    ...paths(value, `${path}/${key}`),
  ]);
}

/**
 * What is wrong with a text. An API server drops a key that it does not know, and so does the check: a misspelt `endPort`
 * would open one port. So a key that the check never asks for is a fault as well.
 */
async function faults(kind: string, text: string): Promise<string[]> {
  const { validate } = (await import(pathToFileURL(join(models, `${kind}.js`)).href)) as {
    validate: Validate;
  };
  const toJson = "import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.stdin)))";
  const document: unknown = JSON.parse(run("python3", ["-c", toJson], text).text);
  const seen = new Set<string>();
  const isRight = validate(watched(document, seen));
  return [
    ...(isRight ? [] : (validate.errors ?? []).map(({ instancePath }) => `wrong: ${instancePath}`)),
    ...paths(document)
      .filter((path) => !seen.has(path))
      .map((path) => `unknown: ${path}`),
  ];
}

const kinds: [string, FirewallExport, [string, string][]][] = [
  [
    "IoK8sApiNetworkingV1NetworkPolicy",
    kubernetesPolicy,
    [
      ["endPort", "endport"],
      ["endPort: 26603", 'endPort: "26603"'],
      ["protocol: TCP", "protocol: tcp"],
      ["ipBlock:", "ipblock:"],
      ["podSelector:", "podselector:"],
      ["policyTypes:", "policyType:"],
    ],
  ],
  [
    "IoK8sApiCoreV1Service",
    kubernetesService,
    [
      ["name: p21", "name: 21"],
      ["loadBalancerSourceRanges", "loadBalancerSourceRange"],
      ["externalTrafficPolicy: Local", "externalTrafficPolicy: local"],
      ["port: 21\n", 'port: "21"\n'],
      ["kind: Service", "kind: Services"],
    ],
  ],
];

describe.skipIf(!usable).each(kinds)("%s", (kind, target, slips) => {
  it.each([...everyKind, ["for two nodes", nodesInput] as const])(
    "finds nothing, %s",
    async (_, input) => {
      expect(await faults(kind, target.text(input))).toEqual([]);
    },
  );
  it.each(slips)("finds %s written as %s", async (from, to) => {
    const text = target.text(plainInput);
    expect(text).toContain(from);
    expect((await faults(kind, text.replaceAll(from, to))).length).toBeGreaterThan(0);
  });
});

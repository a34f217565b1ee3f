import { expect, it } from "vitest";
import { projectText } from "../schema/validate.ts";

interface Lock {
  packages: Record<
    string,
    { version: string; resolved?: string; integrity?: string; dev?: boolean }
  >;
}

const manifest = JSON.parse(projectText("package.json")) as {
  version: string;
  dependencies?: object;
  devDependencies: Record<string, string>;
};
const { packages } = JSON.parse(projectText("package-lock.json")) as Lock;
const locked = Object.entries(packages).filter(([path]) => path !== "");

it("asks for exact versions, those of the lock file, and publishes none of them", () => {
  expect(manifest.dependencies).toBeUndefined();
  for (const [name, version] of Object.entries(manifest.devDependencies))
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  for (const [path, { dev }] of locked) expect(dev, path).toBe(true);
});

it("is locked by hashes, and names no place that a package would have to come from", () => {
  for (const [path, { integrity, resolved }] of locked) {
    expect(integrity, path).toMatch(/^sha512-/);
    expect(resolved, path).toBeUndefined();
  }
});

it("is cited by the version that it has", () => {
  expect(projectText("CITATION.cff")).toMatch(`\nversion: ${manifest.version}\n`);
  expect(packages[""]?.version).toBe(manifest.version);
});

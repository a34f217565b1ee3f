// A Vitest reporter: writes what passed, failed and was skipped, and how long each file took, to the file that TEST_COUNTS names.
import { writeFileSync } from "node:fs";

function whyFailed(test) {
  return (test.result().errors ?? []).map((error) => error.message).join("; ");
}

export default class CountTests {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: [], skipped: [], files: [] };
    for (const module of modules) {
      const file = module.relativeModuleId;
      const { duration, collectDuration } = module.diagnostic();
      counts.files.push({ file, milliseconds: duration + collectDuration });
      for (const error of module.errors()) counts.failed.push(`${file}: ${error.message}`);
      for (const suite of module.children.allSuites()) {
        for (const error of suite.errors()) {
          counts.failed.push(`${file}: ${suite.fullName}: ${error.message}`);
        }
      }
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        const name = `${file}: ${test.fullName}`;
        if (state === "passed") counts.passed += 1;
        else if (state === "failed") counts.failed.push(`${name}: ${whyFailed(test)}`);
        else counts.skipped.push(`${name}: ${note ?? "skipped by the test itself"}`);
      }
    }
    for (const error of unhandledErrors) counts.failed.push(`outside any test: ${error.message}`);
    writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
  }
}

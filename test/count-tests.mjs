// A Vitest reporter: writes what passed, failed and was skipped, and how long each file took, to the file that TEST_COUNTS
// names. It writes after every file, with those that still run, so that a run that is stopped says what it waited for.
import { writeFileSync } from "node:fs";

function whyFailed(test) {
  return (test.result().errors ?? []).map((error) => error.message).join("; ");
}

export default class CountTests {
  counts = { passed: 0, failed: [], skipped: [], files: [], running: [] };

  onTestModuleStart(module) {
    this.counts.running.push(module.relativeModuleId);
    this.write();
  }

  onTestModuleEnd(module) {
    const { counts } = this;
    const file = module.relativeModuleId;
    counts.running = counts.running.filter((name) => name !== file);
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
    this.write();
  }

  onTestRunEnd(modules, unhandledErrors) {
    const ended = new Set(this.counts.files.map(({ file }) => file));
    // A file that cannot be read has no start and no end of its own.
    for (const module of modules)
      if (!ended.has(module.relativeModuleId)) this.onTestModuleEnd(module);
    for (const error of unhandledErrors) {
      this.counts.failed.push(`outside any test: ${error.message}`);
    }
    this.write();
  }

  write() {
    writeFileSync(process.env.TEST_COUNTS, JSON.stringify(this.counts));
  }
}
